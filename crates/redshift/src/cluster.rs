//! Provisioned clusters, as far as the target of an integration needs them. A cluster is a
//! namespace that is reached by its own name; nodes are notes.

use api::generated::redshift::ops::{DeleteCluster, DescribeClusters};
use api::generated::redshift::{
    self as wire, ClustersMessage, DeleteClusterMessage, DeleteClusterResult,
    DescribeClustersMessage, Endpoint, Tag, VpcSecurityGroupMembership,
};
use api::operation::Answer;
use api::value::Timestamp;
use control::call::{Call, Reading, Scope, View};
use control::lifecycle::{Lifecycle, Resource, Status};
use control::seal::Sealed;
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::invalid::{Invalid, cluster_state, no_cluster};
use crate::listing;
use crate::warehouse_work::WarehouseWork;
use crate::world::World;

/// Statuses of a cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClusterStatus {
    /// The warehouse does not have it yet.
    Creating,
    /// It is reached at its endpoint.
    Available,
    /// It is being removed with its data.
    Deleting,
}

use ClusterStatus::{Available, Creating, Deleting};

impl Status for ClusterStatus {
    const RESOURCE: &'static str = "cluster";
    const EDGES: &'static [(Self, Self)] =
        &[(Creating, Available), (Creating, Deleting), (Available, Deleting)];
    const RESTING: &'static [Self] = &[Available];

    fn as_str(self) -> &'static str {
        match self {
            Creating => "creating",
            Available => "available",
            Deleting => "deleting",
        }
    }
}

/// A stored cluster, found by its namespace's UUID.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cluster {
    /// The UUID of its namespace.
    pub namespace_id: String,
    /// The ARN of its namespace, which integrations are led into.
    pub namespace_arn: String,
    /// Its own ARN.
    pub arn: String,
    /// Its lower-case name.
    pub identifier: String,
    pub(crate) node_type: String,
    pub(crate) nodes: i32,
    pub(crate) admin_user: String,
    pub(crate) admin_password: Sealed,
    pub(crate) database: String,
    pub(crate) security_groups: Vec<String>,
    pub(crate) created_unix_millis: i64,
    pub(crate) lifecycle: Lifecycle<ClusterStatus>,
}

impl Record for Cluster {
    const KIND: &'static str = "redshift/cluster";

    fn id(&self) -> String {
        self.namespace_id.clone()
    }
}

impl Resource for Cluster {
    type Status = ClusterStatus;

    fn lifecycle(&self) -> &Lifecycle<ClusterStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<ClusterStatus> {
        &mut self.lifecycle
    }
}

impl Cluster {
    /// Where the administrator's password belongs when it is sealed.
    pub(crate) fn secret_place(namespace_id: &str) -> String {
        format!("redshift/{namespace_id}/admin")
    }

    /// The host name that leads to it.
    pub(crate) fn host_name(&self, scope: &Scope) -> String {
        let Scope { account_id, region } = scope;
        format!("{}.{account_id}.{region}.redshift.localhost", self.identifier)
    }

    /// The answer's form.
    pub(crate) fn describe(&self, world: &World, reading: &impl Reading) -> wire::Cluster {
        let status = self.lifecycle.status();
        let scope = reading.scope();
        let endpoint = Endpoint {
            address: Some(world.address(self.host_name(scope))),
            port: Some(i32::from(world.port())),
            vpc_endpoints: None,
        };
        let tag = |(key, value)| Tag { key: Some(key), value: Some(value) };
        let group = |id: &String| VpcSecurityGroupMembership {
            vpc_security_group_id: Some(id.clone()),
            status: Some("active".to_owned()),
        };
        let availability = if status == Available { "Available" } else { "Unavailable" };
        wire::Cluster {
            cluster_identifier: Some(self.identifier.clone()),
            node_type: Some(self.node_type.clone()),
            cluster_status: Some(status.as_str().to_owned()),
            cluster_availability_status: Some(availability.to_owned()),
            master_username: Some(self.admin_user.clone()),
            db_name: Some(self.database.clone()),
            endpoint: Some(endpoint).filter(|_| status != Creating),
            cluster_create_time: Some(Timestamp::from_unix_millis(self.created_unix_millis)),
            automated_snapshot_retention_period: Some(0),
            cluster_security_groups: Some(Vec::new()),
            vpc_security_groups: Some(self.security_groups.iter().map(group).collect()),
            cluster_parameter_groups: Some(Vec::new()),
            availability_zone: Some(format!("{}a", scope.region)),
            allow_version_upgrade: Some(true),
            number_of_nodes: Some(self.nodes),
            publicly_accessible: Some(false),
            encrypted: Some(false),
            tags: Some(reading.tags(&self.arn).tags.into_iter().map(tag).collect()),
            enhanced_vpc_routing: Some(false),
            iam_roles: Some(Vec::new()),
            cluster_namespace_arn: Some(self.namespace_arn.clone()),
            ip_address_type: Some("ipv4".to_owned()),
            multi_az: Some("Disabled".to_owned()),
            ..wire::Cluster::default()
        }
    }
}

/// Lists clusters, or shows one.
pub(crate) fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribeClustersMessage,
) -> Answer<DescribeClusters> {
    let mut all = view.list::<Cluster>();
    if let Some(name) = input.cluster_identifier.as_deref().filter(|name| !name.is_empty()) {
        let lower = name.to_ascii_lowercase();
        all.retain(|known| known.identifier == lower);
        if all.is_empty() {
            return Err(no_cluster(name).into());
        }
    }
    let has = |keys: &[String], wanted: &Option<Vec<String>>| {
        wanted.as_ref().is_none_or(|wanted| wanted.iter().any(|one| keys.contains(one)))
    };
    all.retain(|known| {
        let (keys, values): (Vec<_>, Vec<_>) = view.tags(&known.arn).tags.into_iter().unzip();
        has(&keys, &input.tag_keys) && has(&values, &input.tag_values)
    });
    let marker = input.marker.as_deref();
    let page = listing::markers(all, |known| known.identifier.clone(), input.max_records, marker)?;
    Ok(ClustersMessage {
        marker: page.marker,
        clusters: Some(page.items.iter().map(|known| known.describe(world, view)).collect()),
    })
}

/// Deletes a cluster with all its data.
pub(crate) fn delete(
    world: &World,
    call: &mut Call<'_, '_>,
    input: DeleteClusterMessage,
) -> Answer<DeleteCluster> {
    let lower = input.cluster_identifier.to_ascii_lowercase();
    let all = call.list::<Cluster>();
    let found = all.iter().find(|known| known.identifier == lower);
    let mut cluster = (**found.ok_or_else(|| no_cluster(&input.cluster_identifier))?).clone();
    match (
        input.skip_final_cluster_snapshot == Some(true),
        &input.final_cluster_snapshot_identifier,
    ) {
        (true, None) => {}
        (true, Some(_)) => {
            return Err(Invalid::combination(
                "FinalClusterSnapshotIdentifier cannot be specified with SkipFinalClusterSnapshot.",
            )
            .into());
        }
        (false, _) => {
            return Err(Invalid::combination(
                "This release of Landfall takes no snapshots of clusters: set SkipFinalClusterSnapshot to true.",
            )
            .into());
        }
    }
    call.advance(&mut cluster, Deleting).map_err(|edge| cluster_state(edge.to_string()))?;
    call.start(WarehouseWork::Cluster { id: cluster.namespace_id.clone() });
    Ok(DeleteClusterResult { cluster: Some(cluster.describe(world, call)) })
}
