//! Workgroups of Redshift Serverless: what a namespace is reached through.

use api::generated::redshift_serverless::ops::{
    CreateWorkgroup, DeleteWorkgroup, GetWorkgroup, ListWorkgroups, UpdateWorkgroup,
};
use api::generated::redshift_serverless::{
    self as wire, ConfigParameter, CreateWorkgroupRequest, CreateWorkgroupResponse,
    DeleteWorkgroupRequest, DeleteWorkgroupResponse, Endpoint, GetWorkgroupRequest,
    GetWorkgroupResponse, ListWorkgroupsRequest, ListWorkgroupsResponse, PerformanceTarget,
    ResourceNotFoundException, UpdateWorkgroupRequest, UpdateWorkgroupResponse,
};
use api::operation::{Answer, Raises, Refusal};
use api::value::Timestamp;
use control::call::{Call, Reading, Scope, View};
use control::lifecycle::{Lifecycle, Resource, Status};
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::invalid::{Invalid, conflict, not_found, refuse_others};
use crate::namespace::{self, Namespace, NamespaceStatus};
use crate::warehouse_work::WarehouseWork;
use crate::world::World;
use crate::{listing, tags};

/// Workgroups of an account in a region.
const WORKGROUPS_MAX: usize = 25;
/// Redshift processing units of a workgroup that asks for none; a note.
const BASE_CAPACITY: i32 = 128;
/// Without it a warehouse folds the case of names, and no integration may lead into it.
const CASE_SENSITIVE: &str = "enable_case_sensitive_identifier";
/// Parameters, with the values of a workgroup that asks for none.
const PARAMETERS: [(&str, &str); 9] = [
    ("auto_mv", "true"),
    ("datestyle", "ISO, MDY"),
    (CASE_SENSITIVE, "false"),
    ("enable_user_activity_logging", "true"),
    ("query_group", "default"),
    ("search_path", "$user, public"),
    ("max_query_execution_time", "14400"),
    ("require_ssl", "false"),
    ("use_fips_ssl", "false"),
];

/// Statuses of a workgroup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum WorkgroupStatus {
    /// The warehouse does not know it yet.
    Creating,
    /// Its namespace is reached at its endpoint.
    Available,
    /// A modification is being carried out.
    Modifying,
    /// It is being removed; the namespace stays.
    Deleting,
}

use WorkgroupStatus::{Available, Creating, Deleting, Modifying};

impl Status for WorkgroupStatus {
    const RESOURCE: &'static str = "workgroup";
    const EDGES: &'static [(Self, Self)] = &[
        (Creating, Available),
        (Available, Modifying),
        (Modifying, Available),
        (Creating, Deleting),
        (Available, Deleting),
        (Modifying, Deleting),
    ];
    const RESTING: &'static [Self] = &[Available];

    fn as_str(self) -> &'static str {
        match self {
            Creating => "CREATING",
            Available => "AVAILABLE",
            Modifying => "MODIFYING",
            Deleting => "DELETING",
        }
    }
}

/// A stored workgroup.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Workgroup {
    /// Its UUID.
    pub id: String,
    /// Its ARN, which ends in the UUID.
    pub arn: String,
    /// Its name.
    pub name: String,
    /// The UUID of its namespace.
    pub namespace: String,
    pub(crate) namespace_name: String,
    pub(crate) base_capacity: i32,
    pub(crate) max_capacity: Option<i32>,
    pub(crate) performance: Option<(Option<i32>, Option<String>)>,
    /// As they were given, so that a client that compares finds its own.
    pub(crate) parameters: Vec<(String, String)>,
    pub(crate) security_groups: Vec<String>,
    pub(crate) subnets: Vec<String>,
    pub(crate) created_unix_millis: i64,
    pub(crate) lifecycle: Lifecycle<WorkgroupStatus>,
}

impl Record for Workgroup {
    const KIND: &'static str = "redshift-serverless/workgroup";

    fn id(&self) -> String {
        self.id.clone()
    }
}

impl Resource for Workgroup {
    type Status = WorkgroupStatus;

    fn lifecycle(&self) -> &Lifecycle<WorkgroupStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<WorkgroupStatus> {
        &mut self.lifecycle
    }
}

impl Workgroup {
    /// The host name that leads to it.
    pub(crate) fn host_name(&self, scope: &Scope) -> String {
        let Scope { account_id, region } = scope;
        format!("{}.{account_id}.{region}.redshift-serverless.localhost", self.name)
    }

    /// Whether integrations may lead in: names keep their case.
    pub(crate) fn is_case_sensitive(&self) -> bool {
        let is_on = |value: &str| matches!(value.to_ascii_lowercase().as_str(), "true" | "on");
        self.parameters.iter().any(|(key, value)| key == CASE_SENSITIVE && is_on(value))
    }

    /// The answer's form.
    fn describe(&self, world: &World, scope: &Scope) -> wire::Workgroup {
        let status = self.lifecycle.status();
        let port = i32::from(world.port());
        let endpoint = Endpoint {
            address: Some(world.address(self.host_name(scope))),
            port: Some(port),
            vpc_endpoints: Some(Vec::new()),
        };
        let parameter = |(key, value): &(String, String)| ConfigParameter {
            parameter_key: Some(key.clone()),
            parameter_value: Some(value.clone()),
        };
        wire::Workgroup {
            base_capacity: Some(self.base_capacity),
            config_parameters: Some(self.parameters.iter().map(parameter).collect()),
            creation_date: Some(Timestamp::from_unix_millis(self.created_unix_millis)),
            endpoint: Some(endpoint).filter(|_| status != Creating),
            enhanced_vpc_routing: Some(false),
            ip_address_type: Some("ipv4".to_owned()),
            max_capacity: self.max_capacity,
            namespace_name: Some(self.namespace_name.clone()),
            port: Some(port),
            price_performance_target: self
                .performance
                .clone()
                .map(|(level, status)| PerformanceTarget { level, status }),
            publicly_accessible: Some(false),
            security_group_ids: Some(self.security_groups.clone()),
            status: Some(status.as_str().to_owned()),
            subnet_ids: Some(self.subnets.clone()),
            track_name: Some("current".to_owned()),
            workgroup_arn: Some(self.arn.clone()),
            workgroup_id: Some(self.id.clone()),
            workgroup_name: Some(self.name.clone()),
            ..wire::Workgroup::default()
        }
    }
}

/// Creates a workgroup for a namespace that has none.
pub(crate) fn create(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CreateWorkgroupRequest,
) -> Answer<CreateWorkgroup> {
    const CARRIED: &[&str] = &[
        "workgroupName",
        "namespaceName",
        "baseCapacity",
        "maxCapacity",
        "configParameters",
        "pricePerformanceTarget",
        "securityGroupIds",
        "subnetIds",
        "tags",
        // These may only ask for what is so anyway.
        "port",
        "enhancedVpcRouting",
        "publiclyAccessible",
        "ipAddressType",
        "trackName",
    ];
    refuse_others(&input, CARRIED)?;
    let network = Network {
        port: input.port,
        enhanced_vpc_routing: input.enhanced_vpc_routing,
        publicly_accessible: input.publicly_accessible,
        ip_address_type: input.ip_address_type.as_deref(),
        track_name: input.track_name.as_deref(),
    };
    network.check(world)?;
    let namespace = namespace::find::<CreateWorkgroup>(call, &input.namespace_name)?;
    let all = call.list::<Workgroup>();
    if all.iter().any(|known| known.name == input.workgroup_name) {
        let name = &input.workgroup_name;
        return Err(conflict(format!("The workgroup {name} already exists.")).into());
    }
    refuse_namespace(&namespace, all.iter().find(|known| known.namespace == namespace.id))?;
    if all.len() >= WORKGROUPS_MAX {
        let text = format!("At most {WORKGROUPS_MAX} workgroups are allowed in a region.");
        return Err(conflict(text).into());
    }
    let default = || PARAMETERS.map(|(key, value)| (key.to_owned(), value.to_owned())).to_vec();
    let parameters = checked_parameters(input.config_parameters)?;
    let id = call.environment().ambient.uuid();
    let workgroup = Workgroup {
        arn: call.scope().arn("redshift-serverless", &format!("workgroup/{id}")),
        name: input.workgroup_name,
        namespace: namespace.id.clone(),
        namespace_name: namespace.name,
        base_capacity: checked_capacity("baseCapacity", input.base_capacity)?
            .unwrap_or(BASE_CAPACITY),
        max_capacity: checked_capacity("maxCapacity", input.max_capacity)?,
        performance: input.price_performance_target.map(|target| (target.level, target.status)),
        parameters: parameters.unwrap_or_else(default),
        security_groups: input.security_group_ids.unwrap_or_default(),
        subnets: input.subnet_ids.unwrap_or_default(),
        created_unix_millis: call.now().unix_millis(),
        lifecycle: call.begin(Creating),
        id,
    };
    call.save(&workgroup);
    let wanted = input.tags.unwrap_or_default().into_iter().map(|tag| (tag.key, tag.value));
    tags::put(call, &workgroup.arn, wanted).map_err(Invalid::Validation)?;
    call.start(WarehouseWork::Namespace { id: namespace.id });
    Ok(CreateWorkgroupResponse { workgroup: Some(workgroup.describe(world, call.scope())) })
}

fn refuse_namespace(
    namespace: &Namespace,
    other: Option<&std::sync::Arc<Workgroup>>,
) -> Result<(), Refusal<CreateWorkgroup>> {
    let name = &namespace.name;
    if namespace.lifecycle().status() == NamespaceStatus::Deleting {
        return Err(conflict(format!("The namespace {name} is being deleted.")).into());
    }
    if let Some(other) = other {
        let text = format!("The namespace {name} has a workgroup already: {}.", other.name);
        return Err(conflict(text).into());
    }
    Ok(())
}

/// What a request says of the network. Every warehouse of a server is reached the same way.
struct Network<'a> {
    port: Option<i32>,
    enhanced_vpc_routing: Option<bool>,
    publicly_accessible: Option<bool>,
    ip_address_type: Option<&'a str>,
    track_name: Option<&'a str>,
}

impl Network<'_> {
    fn check(&self, world: &World) -> Result<(), Invalid> {
        let port = world.port();
        if self.port.is_some_and(|asked| asked != i32::from(port)) {
            return Err(Invalid::validation(format!(
                "port can only be {port}: the warehouses of this server listen there. --warehouse-listen chooses \
                 another one for all of them."
            )));
        }
        let cannot = |text: &str| Err(Invalid::validation(text));
        if self.enhanced_vpc_routing == Some(true) {
            return cannot("enhancedVpcRouting cannot be true: this server has no VPC.");
        }
        if self.publicly_accessible == Some(true) {
            return cannot(
                "publiclyAccessible cannot be true: workgroups are reached where the server's --warehouse-listen says, \
                 by default on 127.0.0.1.",
            );
        }
        if self.ip_address_type.is_some_and(|kind| kind != "ipv4") {
            return cannot("ipAddressType can only be ipv4.");
        }
        if self.track_name.is_some_and(|name| name != "current") {
            return cannot("trackName can only be current.");
        }
        Ok(())
    }
}

fn checked_capacity(member: &str, units: Option<i32>) -> Result<Option<i32>, Invalid> {
    match units {
        // Terraform says with -1 or 0 that there is no maximum.
        Some(units) if member == "maxCapacity" && units <= 0 => Ok(None),
        Some(units) if units != 4 && !((8..=1024).contains(&units) && units % 8 == 0) => {
            let text = format!("{member} must be 4, or a multiple of 8 from 8 to 1024.");
            Err(Invalid::validation(text))
        }
        other => Ok(other),
    }
}

fn checked_parameters(
    given: Option<Vec<ConfigParameter>>,
) -> Result<Option<Vec<(String, String)>>, Invalid> {
    const VALUE_CHARS_MAX: usize = 15_000;
    let Some(given) = given.filter(|given| !given.is_empty()) else { return Ok(None) };
    let mut parameters: Vec<(String, String)> = Vec::new();
    for parameter in given {
        let key = parameter.parameter_key.unwrap_or_default();
        let value = parameter.parameter_value.unwrap_or_default();
        let names = || PARAMETERS.map(|(name, _)| name).join(", ");
        if !PARAMETERS.iter().any(|(name, _)| *name == key) {
            let text = format!("configParameters: a parameterKey must be one of {}.", names());
            return Err(Invalid::validation(text));
        }
        if value.is_empty() || value.len() > VALUE_CHARS_MAX {
            let text = format!(
                "configParameters: the value of {key} must have 1 to {VALUE_CHARS_MAX} bytes."
            );
            return Err(Invalid::validation(text));
        }
        if parameters.iter().any(|(known, _)| *known == key) {
            return Err(Invalid::validation(format!("configParameters: {key} is given twice.")));
        }
        parameters.push((key, value));
    }
    Ok(Some(parameters))
}

/// Shows a workgroup.
pub(crate) fn get(
    world: &World,
    view: &View<'_>,
    input: GetWorkgroupRequest,
) -> Answer<GetWorkgroup> {
    let workgroup = find::<GetWorkgroup>(view, &input.workgroup_name)?;
    Ok(GetWorkgroupResponse { workgroup: workgroup.describe(world, view.scope()) })
}

/// Lists workgroups.
pub(crate) fn list(
    world: &World,
    view: &View<'_>,
    input: ListWorkgroupsRequest,
) -> Answer<ListWorkgroups> {
    let mut all = view.list::<Workgroup>();
    // Workgroups of other accounts are shared with nobody.
    if input.owner_account.is_some_and(|account| account != view.scope().account_id) {
        all.clear();
    }
    let (size, token) = (input.max_results, input.next_token.as_deref());
    let page = listing::tokens(all, |workgroup| workgroup.name.clone(), size, token)?;
    let scope = view.scope();
    Ok(ListWorkgroupsResponse {
        next_token: page.marker,
        workgroups: page.items.iter().map(|found| found.describe(world, scope)).collect(),
    })
}

/// Changes a workgroup.
pub(crate) fn update(
    world: &World,
    call: &mut Call<'_, '_>,
    input: UpdateWorkgroupRequest,
) -> Answer<UpdateWorkgroup> {
    const CARRIED: &[&str] = &[
        "workgroupName",
        "baseCapacity",
        "maxCapacity",
        "configParameters",
        "pricePerformanceTarget",
        "securityGroupIds",
        "subnetIds",
        "port",
        "enhancedVpcRouting",
        "publiclyAccessible",
        "ipAddressType",
        "trackName",
    ];
    let mut workgroup = find::<UpdateWorkgroup>(call, &input.workgroup_name)?;
    refuse_others(&input, CARRIED)?;
    let network = Network {
        port: input.port,
        enhanced_vpc_routing: input.enhanced_vpc_routing,
        publicly_accessible: input.publicly_accessible,
        ip_address_type: input.ip_address_type.as_deref(),
        track_name: input.track_name.as_deref(),
    };
    network.check(world)?;
    refuse_unless_available::<UpdateWorkgroup>(&workgroup, |text| conflict(text).into())?;
    if let Some(units) = checked_capacity("baseCapacity", input.base_capacity)? {
        workgroup.base_capacity = units;
    }
    if input.max_capacity.is_some() {
        workgroup.max_capacity = checked_capacity("maxCapacity", input.max_capacity)?;
    }
    if let Some(parameters) = checked_parameters(input.config_parameters)? {
        workgroup.parameters = parameters;
    }
    if let Some(target) = input.price_performance_target {
        workgroup.performance = Some((target.level, target.status));
    }
    if let Some(groups) = input.security_group_ids {
        workgroup.security_groups = groups;
    }
    if let Some(subnets) = input.subnet_ids {
        workgroup.subnets = subnets;
    }
    call.advance(&mut workgroup, Modifying).map_err(|edge| conflict(edge.to_string()))?;
    call.start(WarehouseWork::Namespace { id: workgroup.namespace.clone() });
    Ok(UpdateWorkgroupResponse { workgroup: workgroup.describe(world, call.scope()) })
}

/// Deletes a workgroup; its namespace stays, with all its data.
pub(crate) fn delete(
    world: &World,
    call: &mut Call<'_, '_>,
    input: DeleteWorkgroupRequest,
) -> Answer<DeleteWorkgroup> {
    let mut workgroup = find::<DeleteWorkgroup>(call, &input.workgroup_name)?;
    refuse_unless_available::<DeleteWorkgroup>(&workgroup, |text| conflict(text).into())?;
    call.advance(&mut workgroup, Deleting).map_err(|edge| conflict(edge.to_string()))?;
    call.start(WarehouseWork::Namespace { id: workgroup.namespace.clone() });
    Ok(DeleteWorkgroupResponse { workgroup: workgroup.describe(world, call.scope()) })
}

pub(crate) fn refuse_unless_available<Op>(
    workgroup: &Workgroup,
    refusal: impl FnOnce(String) -> Refusal<Op>,
) -> Result<(), Refusal<Op>> {
    let status = workgroup.lifecycle.status();
    if status == Available {
        return Ok(());
    }
    let (name, status) = (&workgroup.name, status.as_str());
    Err(refusal(format!("The workgroup {name} is in status {status}: try again later.")))
}

/// The workgroup with this name.
pub(crate) fn find<Op>(reading: &impl Reading, name: &str) -> Result<Workgroup, Refusal<Op>>
where
    Op: Raises<ResourceNotFoundException>,
{
    let all = reading.list::<Workgroup>();
    let found = all.iter().find(|known| known.name == name);
    Ok((**found.ok_or_else(|| not_found("workgroup", name))?).clone())
}
