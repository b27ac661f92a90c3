//! CreateCluster.

use api::generated::redshift::ops::CreateCluster;
use api::generated::redshift::{
    ClusterAlreadyExistsFault, ClusterParameterGroupNotFoundFault, ClusterQuotaExceededFault,
    CreateClusterMessage, CreateClusterResult,
};
use api::operation::Answer;
use control::call::{Call, Reading};

use crate::cluster::{Cluster, ClusterStatus};
use crate::invalid::{
    Invalid, check_database, check_password, check_user, clip, refuse_other_parameters,
};
use crate::tags;
use crate::warehouse_work::WarehouseWork;
use crate::world::World;

/// Clusters of an account in a region.
const CLUSTERS_MAX: usize = 25;

/// What this release carries out. The last eight may only ask for what is so anyway.
const CARRIED: &[&str] = &[
    "ClusterIdentifier",
    "NodeType",
    "ClusterType",
    "NumberOfNodes",
    "MasterUsername",
    "MasterUserPassword",
    "DBName",
    "VpcSecurityGroupIds",
    "Tags",
    "Port",
    "PubliclyAccessible",
    "Encrypted",
    "ClusterParameterGroupName",
    "AllowVersionUpgrade",
    "AutomatedSnapshotRetentionPeriod",
    "EnhancedVpcRouting",
    "MultiAZ",
];

/// Creates a cluster.
pub(crate) fn create(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CreateClusterMessage,
) -> Answer<CreateCluster> {
    refuse_other_parameters(&input, CARRIED)?;
    let identifier = identifier(&input.cluster_identifier)?;
    refuse_what_is_not_so(world, &input)?;
    if let Some(name) = input.cluster_parameter_group_name.as_deref()
        && !name.starts_with("default.")
    {
        let message = format!("Cluster parameter group {} not found.", clip(name));
        return Err(ClusterParameterGroupNotFoundFault { message: Some(message) }.into());
    }
    let all = call.list::<Cluster>();
    if all.iter().any(|known| known.identifier == identifier) {
        let message = format!("The cluster {identifier} already exists.");
        return Err(ClusterAlreadyExistsFault { message: Some(message) }.into());
    }
    if all.len() >= CLUSTERS_MAX {
        let message = format!("At most {CLUSTERS_MAX} clusters are allowed in a region.");
        return Err(ClusterQuotaExceededFault { message: Some(message) }.into());
    }
    let user = &input.master_username;
    check_user(user).map_err(|rule| Invalid::value(format!("MasterUsername {rule}.")))?;
    let password = input.master_user_password.as_ref();
    let password =
        password.ok_or_else(|| Invalid::value("MasterUserPassword must be given."))?.expose();
    check_password(password)
        .map_err(|rule| Invalid::value(format!("MasterUserPassword {rule}.")))?;
    let database = input.db_name.clone().unwrap_or_else(|| "dev".to_owned());
    check_database(&database).map_err(|rule| Invalid::value(format!("DBName {rule}.")))?;
    let id = call.environment().ambient.uuid();
    let cluster = Cluster {
        namespace_arn: call.scope().arn("redshift", &format!("namespace:{id}")),
        arn: call.scope().arn("redshift", &format!("cluster:{identifier}")),
        identifier,
        nodes: nodes(&input)?,
        node_type: input.node_type,
        admin_password: call.seal_secret(&Cluster::secret_place(&id), password),
        admin_user: input.master_username,
        database,
        security_groups: input.vpc_security_group_ids.unwrap_or_default(),
        created_unix_millis: call.now().unix_millis(),
        lifecycle: call.begin(ClusterStatus::Creating),
        namespace_id: id,
    };
    call.save(&cluster);
    let wanted = input.tags.unwrap_or_default().into_iter();
    let wanted = wanted.map(|tag| (tag.key.unwrap_or_default(), tag.value.unwrap_or_default()));
    tags::put(call, &cluster.arn, wanted).map_err(Invalid::Value)?;
    call.start(WarehouseWork::Cluster { id: cluster.namespace_id.clone() });
    Ok(CreateClusterResult { cluster: Some(cluster.describe(world, call)) })
}

fn identifier(text: &str) -> Result<String, Invalid> {
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let begins = text.starts_with(|c: char| c.is_ascii_alphabetic());
    if plain && begins && text.len() <= 63 && !text.ends_with('-') && !text.contains("--") {
        return Ok(text.to_ascii_lowercase());
    }
    Err(Invalid::value(format!(
        "ClusterIdentifier \"{}\" must begin with a letter, contain only ASCII letters, digits and hyphens, not end \
         with a hyphen or contain two in a row, and have at most 63 characters.",
        clip(text)
    )))
}

fn nodes(input: &CreateClusterMessage) -> Result<i32, Invalid> {
    let is_single = match input.cluster_type.as_deref() {
        None => input.number_of_nodes.is_none_or(|nodes| nodes == 1),
        Some("single-node") => true,
        Some("multi-node") => false,
        Some(_) => {
            return Err(Invalid::value("ClusterType must be single-node or multi-node."));
        }
    };
    match (is_single, input.number_of_nodes) {
        (true, None | Some(1)) => Ok(1),
        (true, Some(_)) => {
            Err(Invalid::combination("NumberOfNodes can be given for multi-node clusters only."))
        }
        (false, Some(nodes)) if (2..=128).contains(&nodes) => Ok(nodes),
        (false, _) => {
            Err(Invalid::value("A multi-node cluster needs a NumberOfNodes between 2 and 128."))
        }
    }
}

fn refuse_what_is_not_so(world: &World, input: &CreateClusterMessage) -> Result<(), Invalid> {
    let port = i32::from(world.port());
    if input.port.is_some_and(|asked| asked != port) {
        return Err(Invalid::value(format!(
            "Port can only be {port}: the warehouses of this server listen there. --warehouse-listen chooses another \
             one for all of them."
        )));
    }
    let only_false = [
        ("PubliclyAccessible", input.publicly_accessible, "clusters are reached on this host"),
        ("Encrypted", input.encrypted, "warehouses are stored as they are, on the host's disk"),
        ("EnhancedVpcRouting", input.enhanced_vpc_routing, "this server has no VPC"),
        ("MultiAZ", input.multi_az, "this server is one host"),
    ];
    for (name, asked, why) in only_false {
        if asked == Some(true) {
            return Err(Invalid::combination(format!("{name} cannot be true: {why}.")));
        }
    }
    if input.automated_snapshot_retention_period.is_some_and(|days| days != 0) {
        return Err(Invalid::combination(
            "AutomatedSnapshotRetentionPeriod must be 0: this release of Landfall takes no snapshots of clusters.",
        ));
    }
    Ok(())
}
