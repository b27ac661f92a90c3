//! Replication instances: where tasks run.
//!
//! An instance is a working folder and a place in this server that its tasks run in. It is
//! `available` once both are there.

use std::sync::Arc;

use api::generated::dms::ops::{
    CreateReplicationInstance, DeleteReplicationInstance, DescribeReplicationInstances,
    ModifyReplicationInstance, RebootReplicationInstance,
};
use api::generated::dms::{
    self as wire, CreateReplicationInstanceMessage, CreateReplicationInstanceResponse,
    DeleteReplicationInstanceMessage, DeleteReplicationInstanceResponse,
    DescribeReplicationInstancesMessage, DescribeReplicationInstancesResponse,
    ModifyReplicationInstanceMessage, ModifyReplicationInstanceResponse,
    RebootReplicationInstanceMessage, RebootReplicationInstanceResponse,
    ReplicationPendingModifiedValues, StorageQuotaExceededFault, VpcSecurityGroupMembership,
};
use api::operation::{Answer, Raises, Refusal};
use api::value::Timestamp;
use control::call::{Call, Reading, View};
use control::event::ServiceEvent;
use control::filter::Known;
use control::lifecycle::{Lifecycle, Resource, Status};
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::account_attributes::{INSTANCES_MAX, STORAGE_TOTAL_MAX_GB};
use crate::catalogue::{self, STORAGE_MAX_GB, STORAGE_MIN_GB, catalogue};
use crate::identifier::{self, ResourceKind};
use crate::instance_work::InstanceWork;
use crate::invalid::{Invalid, clip};
use crate::listing::{self, Paging};
use crate::replication_subnet_group::{self, DEFAULT_GROUP, SubnetGroup};
use crate::replication_task::{self, TaskStatus};
use crate::{endpoint, fault, maintenance_window, tags};

/// Statuses of an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InstanceStatus {
    /// Its place is being made.
    Creating,
    /// Tasks can run in it.
    Available,
    /// A modification is being carried out.
    Modifying,
    /// Another engine version is being put in.
    Upgrading,
    /// Its tasks are being stopped at a committed position, to start again.
    Rebooting,
    /// It is being removed.
    Deleting,
}

impl Status for InstanceStatus {
    const RESOURCE: &'static str = "replication instance";
    const EDGES: &'static [(Self, Self)] = &[
        (Self::Creating, Self::Available),
        (Self::Available, Self::Modifying),
        (Self::Available, Self::Upgrading),
        (Self::Available, Self::Rebooting),
        (Self::Available, Self::Deleting),
        (Self::Modifying, Self::Available),
        (Self::Upgrading, Self::Available),
        (Self::Rebooting, Self::Available),
    ];
    const RESTING: &'static [Self] = &[Self::Available];

    fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "creating",
            Self::Available => "available",
            Self::Modifying => "modifying",
            Self::Upgrading => "upgrading",
            Self::Rebooting => "rebooting",
            Self::Deleting => "deleting",
        }
    }
}

/// Changes that wait for the maintenance window, or are being carried out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingChanges {
    class: Option<String>,
    allocated_storage_gb: Option<i32>,
    multi_az: Option<bool>,
    engine_version: Option<String>,
    network_type: Option<String>,
}

/// A stored instance.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReplicationInstance {
    /// The last part of its ARN.
    pub id: String,
    /// Its ARN.
    pub arn: String,
    /// The lower-case name.
    pub identifier: String,
    class: String,
    /// Storage in GB.
    pub allocated_storage_gb: i32,
    /// The name of its subnet group.
    pub subnet_group: String,
    security_groups: Vec<String>,
    zone: String,
    maintenance_window: String,
    multi_az: bool,
    engine_version: String,
    auto_minor_version_upgrade: bool,
    kms_key_id: String,
    publicly_accessible: bool,
    dns_name_servers: Option<String>,
    network_type: String,
    /// When it first was available.
    pub created_unix_millis: Option<i64>,
    /// What waits.
    pub pending: PendingChanges,
    lifecycle: Lifecycle<InstanceStatus>,
}

impl Record for ReplicationInstance {
    const KIND: &'static str = "dms/replication-instance";

    fn id(&self) -> String {
        self.id.clone()
    }
}

impl Resource for ReplicationInstance {
    type Status = InstanceStatus;

    fn lifecycle(&self) -> &Lifecycle<InstanceStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<InstanceStatus> {
        &mut self.lifecycle
    }

    fn event(&self, from: InstanceStatus) -> Option<ServiceEvent> {
        use InstanceStatus::{Available, Creating, Deleting, Modifying, Rebooting, Upgrading};
        let (id, category, message) = match (from, self.lifecycle.status()) {
            (Creating, Available) => ("DMS-EVENT-0005", "creation", "Replication instance created"),
            (_, Deleting) => {
                ("DMS-EVENT-0066", "deletion", "Replication instance is being deleted")
            }
            (_, Modifying) => {
                ("DMS-EVENT-0012", "configuration change", "Replication instance is being modified")
            }
            (Modifying, Available) => {
                ("DMS-EVENT-0014", "configuration change", "Replication instance modified")
            }
            (_, Upgrading | Rebooting) => (
                "DMS-EVENT-0026",
                "maintenance",
                "Maintenance of the replication instance has begun",
            ),
            (Upgrading | Rebooting, Available) => {
                ("DMS-EVENT-0027", "maintenance", "Maintenance of the replication instance is done")
            }
            _ => return None,
        };
        Some(self.announcement(id, category, message))
    }
}

impl ReplicationInstance {
    /// A service event about this instance.
    pub(crate) fn announcement(
        &self,
        id: &'static str,
        category: &'static str,
        message: &str,
    ) -> ServiceEvent {
        ServiceEvent {
            service: "dms",
            source_type: "replication-instance",
            source_id: self.identifier.clone(),
            source_arn: self.arn.clone(),
            event_id: Some(id),
            categories: match category {
                "creation" => &["creation"],
                "deletion" => &["deletion"],
                "maintenance" => &["maintenance"],
                _ => &["configuration change"],
            },
            message: message.to_owned(),
        }
    }

    /// Whether its tasks may run now.
    pub fn runs_tasks(&self) -> bool {
        use InstanceStatus::{Available, Modifying, Upgrading};
        matches!(self.lifecycle.status(), Available | Modifying | Upgrading)
    }

    /// The version of its engine.
    pub fn engine_version(&self) -> &str {
        &self.engine_version
    }

    /// Whether its engine is newer than the other's.
    pub fn is_newer_than(&self, other: &Self) -> bool {
        let place = |version: &str| {
            catalogue().engine_versions.iter().position(|known| known.version == version)
        };
        place(&self.engine_version) > place(&other.engine_version)
    }

    /// The answer's form.
    pub fn describe(&self, reading: &impl Reading) -> wire::ReplicationInstance {
        let group = reading.find::<SubnetGroup>(&self.subnet_group);
        // This server's own address is all that an instance has.
        let address = || Some("127.0.0.1".to_owned());
        let zones = catalogue::zones(&reading.scope().region);
        wire::ReplicationInstance {
            replication_instance_identifier: Some(self.identifier.clone()),
            replication_instance_class: Some(self.class.clone()),
            replication_instance_status: Some(self.lifecycle.status().as_str().to_owned()),
            allocated_storage: Some(self.allocated_storage_gb),
            instance_create_time: self.created_unix_millis.map(Timestamp::from_unix_millis),
            vpc_security_groups: Some(
                self.security_groups
                    .iter()
                    .map(|id| VpcSecurityGroupMembership {
                        vpc_security_group_id: Some(id.clone()),
                        status: Some("active".to_owned()),
                    })
                    .collect(),
            ),
            availability_zone: Some(self.zone.clone()),
            replication_subnet_group: group.map(|group| group.describe(reading.scope())),
            preferred_maintenance_window: Some(self.maintenance_window.clone()),
            pending_modified_values: Some(ReplicationPendingModifiedValues {
                replication_instance_class: self.pending.class.clone(),
                allocated_storage: self.pending.allocated_storage_gb,
                multi_az: self.pending.multi_az,
                engine_version: self.pending.engine_version.clone(),
                network_type: self.pending.network_type.clone(),
            }),
            multi_az: Some(self.multi_az),
            engine_version: Some(self.engine_version.clone()),
            auto_minor_version_upgrade: Some(self.auto_minor_version_upgrade),
            kms_key_id: Some(self.kms_key_id.clone()),
            replication_instance_arn: Some(self.arn.clone()),
            replication_instance_public_ip_address: address().filter(|_| self.publicly_accessible),
            replication_instance_private_ip_address: address(),
            replication_instance_public_ip_addresses: Some(
                address().filter(|_| self.publicly_accessible).into_iter().collect(),
            ),
            replication_instance_private_ip_addresses: Some(address().into_iter().collect()),
            publicly_accessible: Some(self.publicly_accessible),
            secondary_availability_zone: self
                .multi_az
                .then(|| zones.iter().find(|zone| **zone != self.zone).cloned())
                .flatten(),
            dns_name_servers: self.dns_name_servers.clone(),
            network_type: Some(self.network_type.clone()),
            ..wire::ReplicationInstance::default()
        }
    }
}

/// Creates an instance.
pub fn create(
    call: &mut Call<'_, '_>,
    input: CreateReplicationInstanceMessage,
) -> Answer<CreateReplicationInstance> {
    let identifier = identifier::parse(
        identifier::REPLICATION_INSTANCE,
        &input.replication_instance_identifier,
    )?;
    let existing = call.list::<ReplicationInstance>();
    if let Some(same) = existing.iter().find(|known| known.identifier == identifier) {
        let message = format!("ReplicationInstance \"{identifier}\" already in use");
        return Err(fault::already_exists(message, &same.arn).into());
    }
    if existing.len() >= INSTANCES_MAX {
        return Err(fault::quota_exceeded("replication instances", INSTANCES_MAX).into());
    }
    let class = catalogue().class(&input.replication_instance_class);
    let class = class.ok_or_else(|| unknown_class(&input.replication_instance_class))?;
    let storage = storage(input.allocated_storage.unwrap_or(class.default_storage_gb))?;
    check_total_storage(&existing, i64::from(storage))?;
    let zone = zone(call, input.availability_zone, input.multi_az == Some(true))?;
    if input.kerberos_authentication_settings.is_some() {
        return Err(Invalid::value(
            "This release of Landfall does not carry out KerberosAuthenticationSettings.",
        )
        .into());
    }
    let group = replication_subnet_group::find_or_default::<CreateReplicationInstance>(
        call,
        input.replication_subnet_group_identifier.as_deref(),
    )?;
    let window = match input.preferred_maintenance_window {
        Some(window) => maintenance_window::parse(&window)?,
        None => maintenance_window::random(call.environment().ambient.below(u64::MAX)),
    };
    let id = identifier::new_id::<CreateReplicationInstance, ReplicationInstance>(
        call,
        ResourceKind::ReplicationInstance,
        input.resource_identifier.as_deref(),
    )?;
    let instance = ReplicationInstance {
        arn: ResourceKind::ReplicationInstance.arn(call.scope(), &id),
        id,
        identifier,
        class: class.name.clone(),
        allocated_storage_gb: storage,
        subnet_group: group.identifier,
        security_groups: input
            .vpc_security_group_ids
            .unwrap_or_else(|| vec![format!("sg-{DEFAULT_GROUP}")]),
        zone,
        maintenance_window: window,
        multi_az: input.multi_az.unwrap_or(false),
        engine_version: engine_version(input.engine_version)?,
        auto_minor_version_upgrade: input.auto_minor_version_upgrade.unwrap_or(true),
        kms_key_id: input.kms_key_id.unwrap_or_else(|| endpoint::default_key(call.scope())),
        publicly_accessible: input.publicly_accessible.unwrap_or(true),
        dns_name_servers: dns_name_servers(input.dns_name_servers)?,
        network_type: network_type(input.network_type)?.unwrap_or_else(|| "IPV4".to_owned()),
        created_unix_millis: None,
        pending: PendingChanges::default(),
        lifecycle: call.begin(InstanceStatus::Creating),
    };
    call.save(&instance);
    call.announce(instance.announcement(
        "DMS-EVENT-0067",
        "creation",
        "Replication instance is being created",
    ));
    tags::put(call, &instance.arn, input.tags.as_deref())?;
    call.start(InstanceWork::Provision { id: instance.id.clone() });
    Ok(CreateReplicationInstanceResponse { replication_instance: Some(instance.describe(call)) })
}

/// Modifies an instance, at once or in its maintenance window.
pub fn modify(
    call: &mut Call<'_, '_>,
    input: ModifyReplicationInstanceMessage,
) -> Answer<ModifyReplicationInstance> {
    let mut instance = find::<ModifyReplicationInstance>(call, &input.replication_instance_arn)?;
    refuse_unless_available::<ModifyReplicationInstance>(&instance)?;
    let before = instance.clone();
    let pending = wanted_changes(call, &instance, &input)?;
    if let Some(name) = input.replication_instance_identifier {
        rename(call, &mut instance, &name)?;
    }
    if let Some(window) = input.preferred_maintenance_window {
        instance.maintenance_window = maintenance_window::parse(&window)?;
    }
    if let Some(groups) = input.vpc_security_group_ids {
        instance.security_groups = groups;
    }
    if let Some(auto) = input.auto_minor_version_upgrade {
        instance.auto_minor_version_upgrade = auto;
    }
    // To ask for what waits already, and at once, is a change too.
    let hastened = input.apply_immediately == Some(true) && pending != PendingChanges::default();
    if pending == before.pending && unchanged_settings(&before, &instance) && !hastened {
        return Err(Invalid::combination("No modifications were requested").into());
    }
    instance.pending = pending;
    call.save(&instance);
    if input.apply_immediately == Some(true) || instance.pending == PendingChanges::default() {
        begin_modification(call, &mut instance)
            .map_err(|edge| fault::invalid_state(edge.to_string()))?;
    }
    Ok(ModifyReplicationInstanceResponse { replication_instance: Some(instance.describe(call)) })
}

/// Starts to carry out what is pending.
pub(crate) fn begin_modification(
    call: &mut Call<'_, '_>,
    instance: &mut ReplicationInstance,
) -> Result<(), control::lifecycle::NoSuchEdge> {
    let status = match instance.pending.engine_version {
        Some(_) => InstanceStatus::Upgrading,
        None => InstanceStatus::Modifying,
    };
    call.advance(instance, status)?;
    call.start(InstanceWork::Modify { id: instance.id.clone() });
    Ok(())
}

/// Stops the instance's tasks at a committed position; they go on by themselves afterwards.
pub fn reboot(
    call: &mut Call<'_, '_>,
    input: RebootReplicationInstanceMessage,
) -> Answer<RebootReplicationInstance> {
    let mut instance = find::<RebootReplicationInstance>(call, &input.replication_instance_arn)?;
    let (force, planned) =
        (input.force_failover == Some(true), input.force_planned_failover == Some(true));
    if force && planned {
        return Err(Invalid::combination(
            "ForceFailover and ForcePlannedFailover exclude each other.",
        )
        .into());
    }
    if (force || planned) && !instance.multi_az {
        return Err(Invalid::combination(
            "A failover needs a Multi-AZ replication instance; this one is in a single Availability Zone.",
        )
        .into());
    }
    refuse_unless_available::<RebootReplicationInstance>(&instance)?;
    call.advance(&mut instance, InstanceStatus::Rebooting)
        .map_err(|edge| fault::invalid_state(edge.to_string()))?;
    for task in replication_task::of_instance(call, &instance.id) {
        if task.lifecycle().status() == TaskStatus::Running {
            let mut task = (*task).clone();
            task.go_on();
            call.advance(&mut task, TaskStatus::Starting)
                .map_err(|edge| fault::invalid_state(edge.to_string()))?;
        }
    }
    call.start(InstanceWork::Reboot { id: instance.id.clone() });
    Ok(RebootReplicationInstanceResponse { replication_instance: Some(instance.describe(call)) })
}

/// Deletes an instance that no task belongs to; its connections go with it.
pub fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteReplicationInstanceMessage,
) -> Answer<DeleteReplicationInstance> {
    let mut instance = find::<DeleteReplicationInstance>(call, &input.replication_instance_arn)?;
    if !replication_task::of_instance(call, &instance.id).is_empty() {
        return Err(fault::invalid_state(format!(
            "Replication Instance {} has one or more Replication Tasks associated with it",
            instance.arn
        ))
        .into());
    }
    refuse_unless_available::<DeleteReplicationInstance>(&instance)?;
    call.advance(&mut instance, InstanceStatus::Deleting)
        .map_err(|edge| fault::invalid_state(edge.to_string()))?;
    call.start(InstanceWork::Remove { id: instance.id.clone() });
    Ok(DeleteReplicationInstanceResponse { replication_instance: Some(instance.describe(call)) })
}

/// Lists instances.
pub fn describe(
    view: &View<'_>,
    input: DescribeReplicationInstancesMessage,
) -> Answer<DescribeReplicationInstances> {
    const KNOWN: &[Known<Arc<ReplicationInstance>>] = &[
        ("replication-instance-arn", |instance| vec![instance.arn.clone()]),
        ("replication-instance-id", |instance| vec![instance.identifier.clone()]),
        ("replication-instance-class", |instance| vec![instance.class.clone()]),
        ("engine-version", |instance| vec![instance.engine_version.clone()]),
    ];
    let found =
        listing::filtered(view.list::<ReplicationInstance>(), input.filters.as_deref(), KNOWN)?;
    if found.is_empty() && listing::has_filters(input.filters.as_deref()) {
        return Err(
            fault::not_found("No Replication Instances found matching given filter.").into()
        );
    }
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let page = listing::page(found, |instance| instance.identifier.clone(), paging, listing::PAGE)?;
    Ok(DescribeReplicationInstancesResponse {
        marker: page.marker,
        replication_instances: Some(
            page.items.iter().map(|instance| instance.describe(view)).collect(),
        ),
    })
}

/// The instance with this ARN.
pub(crate) fn find<Op>(
    reading: &impl Reading,
    arn: &str,
) -> Result<ReplicationInstance, Refusal<Op>>
where
    Op: Raises<wire::ResourceNotFoundFault>,
{
    let id = ResourceKind::ReplicationInstance.id_of(reading.scope(), arn);
    let found = id.and_then(|id| reading.find::<ReplicationInstance>(id));
    let instance = found.ok_or_else(|| {
        fault::not_found(format!("Replication instance {} does not exist.", clip(arn)))
    })?;
    Ok((*instance).clone())
}

/// Refuses work on an instance that is not available.
pub(crate) fn refuse_unless_available<Op>(instance: &ReplicationInstance) -> Result<(), Refusal<Op>>
where
    Op: Raises<wire::InvalidResourceStateFault>,
{
    if instance.lifecycle.status() == InstanceStatus::Available {
        return Ok(());
    }
    Err(fault::invalid_state(format!(
        "Replication Instance {} is not available: its status is {}",
        instance.arn,
        instance.lifecycle.status().as_str()
    ))
    .into())
}

fn unknown_class(name: &str) -> Invalid {
    Invalid::value(format!(
        "The replication instance class \"{}\" is not known; DescribeOrderableReplicationInstances lists those that are.",
        clip(name)
    ))
}

fn storage(gb: i32) -> Result<i32, Invalid> {
    if (STORAGE_MIN_GB..=STORAGE_MAX_GB).contains(&gb) {
        return Ok(gb);
    }
    Err(Invalid::value(format!(
        "AllocatedStorage must be between {STORAGE_MIN_GB} and {STORAGE_MAX_GB} GB."
    )))
}

fn check_total_storage(
    existing: &[Arc<ReplicationInstance>],
    more_gb: i64,
) -> Result<(), StorageQuotaExceededFault> {
    let total: i64 = existing.iter().map(|instance| i64::from(instance.allocated_storage_gb)).sum();
    if total + more_gb <= STORAGE_TOTAL_MAX_GB {
        return Ok(());
    }
    Err(StorageQuotaExceededFault {
        message: Some(format!(
            "The quota for storage of replication instances is reached: {STORAGE_TOTAL_MAX_GB} GB."
        )),
    })
}

fn zone(call: &Call<'_, '_>, asked: Option<String>, multi_az: bool) -> Result<String, Invalid> {
    let zones = catalogue::zones(&call.scope().region);
    match asked {
        Some(_) if multi_az => Err(Invalid::combination(
            "AvailabilityZone cannot be given for a Multi-AZ replication instance.",
        )),
        Some(zone) if zones.contains(&zone) => Ok(zone),
        Some(zone) => Err(Invalid::value(format!(
            "The Availability Zone \"{}\" is not one of {}.",
            clip(&zone),
            zones.join(", ")
        ))),
        None => {
            Ok(zones[usize::try_from(call.environment().ambient.below(3)).unwrap_or(0)].clone())
        }
    }
}

fn engine_version(asked: Option<String>) -> Result<String, Invalid> {
    let Some(version) = asked else { return Ok(catalogue().newest_version().to_owned()) };
    if catalogue().version(&version).is_some() {
        return Ok(version);
    }
    let known: Vec<&str> = catalogue().engine_versions.iter().map(|v| v.version.as_str()).collect();
    Err(Invalid::value(format!(
        "EngineVersion \"{}\" is not one of {}.",
        clip(&version),
        known.join(", ")
    )))
}

fn network_type(asked: Option<String>) -> Result<Option<String>, Invalid> {
    match asked.as_deref() {
        None | Some("IPV4" | "DUAL") => Ok(asked),
        Some(other) => Err(Invalid::value(format!(
            "NetworkType \"{}\" is not one of IPV4, DUAL.",
            clip(other)
        ))),
    }
}

fn dns_name_servers(asked: Option<String>) -> Result<Option<String>, Invalid> {
    let Some(text) = asked else { return Ok(None) };
    let addresses: Vec<&str> = text.split(',').map(str::trim).collect();
    let valid = addresses.iter().all(|address| address.parse::<std::net::IpAddr>().is_ok());
    if !valid || addresses.len() > 4 {
        return Err(Invalid::value(
            "DnsNameServers must be at most four IP addresses, separated by commas.",
        ));
    }
    Ok(Some(text))
}

fn wanted_changes(
    call: &Call<'_, '_>,
    instance: &ReplicationInstance,
    input: &ModifyReplicationInstanceMessage,
) -> Result<PendingChanges, Refusal<ModifyReplicationInstance>> {
    let mut pending = instance.pending.clone();
    if input.kerberos_authentication_settings.is_some() {
        return Err(Invalid::value(
            "This release of Landfall does not carry out KerberosAuthenticationSettings.",
        )
        .into());
    }
    if let Some(class) = &input.replication_instance_class {
        let class = catalogue().class(class).ok_or_else(|| unknown_class(class))?;
        pending.class = Some(class.name.clone()).filter(|name| *name != instance.class);
    }
    if let Some(gb) = input.allocated_storage {
        let gb = storage(gb)?;
        if gb < instance.allocated_storage_gb {
            return Err(Invalid::value(format!(
                "AllocatedStorage can only grow: the replication instance has {} GB.",
                instance.allocated_storage_gb
            ))
            .into());
        }
        check_total_storage(
            &call.list::<ReplicationInstance>(),
            i64::from(gb - instance.allocated_storage_gb),
        )?;
        pending.allocated_storage_gb = Some(gb).filter(|gb| *gb != instance.allocated_storage_gb);
    }
    if let Some(multi_az) = input.multi_az {
        pending.multi_az = Some(multi_az).filter(|multi_az| *multi_az != instance.multi_az);
    }
    if let Some(version) = &input.engine_version {
        let version = engine_version(Some(version.clone()))?;
        check_upgrade(instance, &version, input.allow_major_version_upgrade == Some(true))?;
        pending.engine_version =
            Some(version).filter(|version| *version != instance.engine_version);
    }
    if let Some(kind) = network_type(input.network_type.clone())? {
        pending.network_type = Some(kind).filter(|kind| *kind != instance.network_type);
    }
    Ok(pending)
}

fn check_upgrade(
    instance: &ReplicationInstance,
    to: &str,
    major_allowed: bool,
) -> Result<(), Invalid> {
    let from = &instance.engine_version;
    if from == to {
        return Ok(());
    }
    let upgrades =
        catalogue().version(from).map(|version| version.upgrades.as_slice()).unwrap_or_default();
    if !upgrades.iter().any(|upgrade| upgrade == to) {
        return Err(Invalid::value(format!("EngineVersion {from} cannot be upgraded to {to}.")));
    }
    let major =
        |version: &str| version.splitn(3, '.').take(2).map(str::to_owned).collect::<Vec<_>>();
    if major(from) != major(to) && !major_allowed {
        return Err(Invalid::combination(format!(
            "Upgrading from {from} to {to} is a major version upgrade: set AllowMajorVersionUpgrade to true."
        )));
    }
    Ok(())
}

fn rename(
    call: &Call<'_, '_>,
    instance: &mut ReplicationInstance,
    name: &str,
) -> Result<(), Refusal<ModifyReplicationInstance>> {
    let name = identifier::parse(identifier::REPLICATION_INSTANCE, name)?;
    let existing = call.list::<ReplicationInstance>();
    if let Some(same) =
        existing.iter().find(|known| known.identifier == name && known.id != instance.id)
    {
        let message = format!("ReplicationInstance \"{name}\" already in use");
        return Err(fault::already_exists(message, &same.arn).into());
    }
    instance.identifier = name;
    Ok(())
}

fn unchanged_settings(before: &ReplicationInstance, after: &ReplicationInstance) -> bool {
    before.identifier == after.identifier
        && before.maintenance_window == after.maintenance_window
        && before.security_groups == after.security_groups
        && before.auto_minor_version_upgrade == after.auto_minor_version_upgrade
}

/// Carries out what is pending.
pub(crate) fn apply_pending(instance: &mut ReplicationInstance) {
    let pending = std::mem::take(&mut instance.pending);
    if let Some(class) = pending.class {
        instance.class = class;
    }
    if let Some(gb) = pending.allocated_storage_gb {
        instance.allocated_storage_gb = gb;
    }
    if let Some(multi_az) = pending.multi_az {
        instance.multi_az = multi_az;
    }
    if let Some(version) = pending.engine_version {
        instance.engine_version = version;
    }
    if let Some(kind) = pending.network_type {
        instance.network_type = kind;
    }
}

/// Carries out the pending changes of instances whose maintenance window is open. Called now and then.
pub(crate) fn maintain(call: &mut Call<'_, '_>) {
    let now_seconds = call.now().unix_millis().div_euclid(1000);
    for instance in call.list::<ReplicationInstance>() {
        let waits = instance.pending != PendingChanges::default();
        let free = instance.lifecycle.status() == InstanceStatus::Available;
        if waits && free && maintenance_window::is_open(&instance.maintenance_window, now_seconds) {
            let mut instance = (*instance).clone();
            if let Err(edge) = begin_modification(call, &mut instance) {
                tracing::warn!(%edge, "pending changes could not be begun");
            }
        }
    }
}

/// Whether any instance waits for its maintenance window.
pub(crate) fn waits_for_maintenance(instance: &ReplicationInstance) -> bool {
    instance.pending != PendingChanges::default()
}

/// Whether tasks may belong to this instance: it exists and is not on its way out.
pub(crate) fn can_take_tasks(reading: &impl Reading, id: &str) -> bool {
    let instance = reading.find::<ReplicationInstance>(id);
    instance.is_some_and(|one| one.lifecycle.status() != InstanceStatus::Deleting)
}
