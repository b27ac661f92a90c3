//! DB instances: the record, its statuses, and the calls that need little more than them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use api::generated::rds::ops::{DescribeDBInstances, RebootDBInstance};
use api::generated::rds::{
    self as wire, CertificateDetails, DBInstanceMessage, DBInstanceNotFoundFault,
    DBInstanceStatusInfo, DBParameterGroupStatus, DescribeDBInstancesMessage, Endpoint,
    InvalidDBInstanceStateFault, OptionGroupMembership, PendingModifiedValues,
    RebootDBInstanceMessage, RebootDBInstanceResult, VpcSecurityGroupMembership,
};
use api::operation::{Answer, Raises, Refusal};
use api::value::{Secret, Timestamp};
use control::call::{Call, Reading, View};
use control::event::ServiceEvent;
use control::filter::Known;
use control::lifecycle::{Lifecycle, Resource, Status};
use control::seal::{CannotOpen, Sealed, Sealer};
use control::store::Record;
use dbhost::{EngineVersion, Password, Place};
use serde::{Deserialize, Serialize};

use crate::automated_backup::AutomatedBackup;
use crate::catalogue::EngineName;
use crate::certificate::AUTHORITY;
use crate::instance_work::InstanceWork;
use crate::invalid::{invalid_state, not_found, refuse_true};
use crate::parameter_group::apply_status;
use crate::{identifier, integration, listing, subnet_group, tags};

/// Where instances listen: on this host, for programs of this host.
const ADDRESS: &str = "127.0.0.1";

/// Statuses of an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InstanceStatus {
    /// Its database is being made and started.
    Creating,
    /// The administrator has logged in, and the process runs.
    Available,
    /// It could not be made; the events say why. It can only be deleted.
    Failed,
    /// A modification is being carried out.
    Modifying,
    /// It gets another name.
    Renaming,
    /// The master user gets another password.
    ResettingMasterCredentials,
    /// Its process is being ended and started, or was found ended and is being started.
    Rebooting,
    /// Its process is being ended.
    Stopping,
    /// Its process does not run, and its data is kept.
    Stopped,
    /// Its process is being started.
    Starting,
    /// Its process is being ended, and one of another version started.
    Upgrading,
    /// A backup of it is being made; it can be used meanwhile.
    BackingUp,
    /// It does not start with its parameters; the events say why. Another start tries again.
    IncompatibleParameters,
    /// Its process is being ended and its data removed.
    Deleting,
}

use InstanceStatus::{
    Available, BackingUp, Creating, Deleting, Failed, IncompatibleParameters, Modifying, Rebooting,
    Renaming, ResettingMasterCredentials, Starting, Stopped, Stopping, Upgrading,
};

impl Status for InstanceStatus {
    const RESOURCE: &'static str = "DB instance";
    const EDGES: &'static [(Self, Self)] = &[
        (Creating, Available),
        (Creating, Failed),
        (Creating, BackingUp),
        (Creating, IncompatibleParameters),
        (Available, Modifying),
        (Available, BackingUp),
        (Available, Renaming),
        (Available, ResettingMasterCredentials),
        (Available, Rebooting),
        (Available, Upgrading),
        (Available, Stopping),
        (Modifying, Available),
        (Renaming, Available),
        (ResettingMasterCredentials, Available),
        (Rebooting, Available),
        (Upgrading, Available),
        (Upgrading, Rebooting),
        (Upgrading, IncompatibleParameters),
        (Modifying, Rebooting),
        (Modifying, IncompatibleParameters),
        (Stopping, Stopped),
        (Stopped, Starting),
        (Starting, Available),
        (BackingUp, Available),
        (BackingUp, Rebooting),
        (Modifying, BackingUp),
        (Rebooting, IncompatibleParameters),
        (Starting, IncompatibleParameters),
        (IncompatibleParameters, Rebooting),
        (Creating, Deleting),
        (Available, Deleting),
        (Failed, Deleting),
        (Modifying, Deleting),
        (Renaming, Deleting),
        (ResettingMasterCredentials, Deleting),
        (Rebooting, Deleting),
        (Upgrading, Deleting),
        (Stopping, Deleting),
        (Stopped, Deleting),
        (Starting, Deleting),
        (BackingUp, Deleting),
        (IncompatibleParameters, Deleting),
    ];
    const RESTING: &'static [Self] = &[Available, Stopped, Failed, IncompatibleParameters];

    fn as_str(self) -> &'static str {
        match self {
            Creating => "creating",
            Available => "available",
            Failed => "failed",
            Modifying => "modifying",
            Renaming => "renaming",
            ResettingMasterCredentials => "resetting-master-credentials",
            Rebooting => "rebooting",
            Upgrading => "upgrading",
            Stopping => "stopping",
            Stopped => "stopped",
            Starting => "starting",
            BackingUp => "backing-up",
            IncompatibleParameters => "incompatible-parameters",
            Deleting => "deleting",
        }
    }
}

/// Changes that are being carried out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PendingChanges {
    pub(crate) identifier: Option<String>,
    pub(crate) class: Option<String>,
    pub(crate) storage_gib: Option<i32>,
    pub(crate) storage_type: Option<String>,
    pub(crate) master_password: Option<Sealed>,
    #[serde(default)]
    pub(crate) retention_days: Option<i32>,
    /// A later version that is installed.
    #[serde(default)]
    pub(crate) engine_version: Option<String>,
    /// The parameter group for another major version, unless it is that one's default group.
    #[serde(default)]
    pub(crate) parameter_group: Option<String>,
    #[serde(default)]
    pub(crate) port: Option<u16>,
}

impl PendingChanges {
    /// These changes, and after them others.
    pub(crate) fn then(self, other: Self) -> Self {
        Self {
            identifier: other.identifier.or(self.identifier),
            class: other.class.or(self.class),
            storage_gib: other.storage_gib.or(self.storage_gib),
            storage_type: other.storage_type.or(self.storage_type),
            master_password: other.master_password.or(self.master_password),
            retention_days: other.retention_days.or(self.retention_days),
            // The group belongs to the version.
            parameter_group: if other.engine_version.is_some() {
                other.parameter_group
            } else {
                self.parameter_group
            },
            engine_version: other.engine_version.or(self.engine_version),
            port: other.port.or(self.port),
        }
    }
}

/// What the database of an instance is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Origin {
    /// Nothing: a fresh one.
    #[default]
    Setup,
    /// A backup.
    Backup {
        /// Its name.
        folder: String,
        /// The resource id of an instance whose later changes are carried out too, and the last
        /// moment of those, in microseconds since the Unix epoch; all there are without.
        replay: Option<(String, Option<i64>)>,
    },
    /// A source that it follows.
    Replica {
        /// Its resource id.
        source: String,
    },
}

/// How a replica stands to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ReplicationState {
    /// Changes stream in.
    Replicating,
    /// None do.
    Stopped,
}

/// A stored instance.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DbInstance {
    /// `db-` and 26 letters and digits: the same for ever, and the name of its folder.
    pub id: String,
    /// Its ARN, which changes with its identifier.
    pub arn: String,
    /// The lower-case name.
    pub identifier: String,
    pub(crate) class: String,
    pub(crate) storage_gib: i32,
    pub(crate) storage_type: String,
    pub(crate) master_user: String,
    pub(crate) master_password: Sealed,
    pub(crate) admin_password: Sealed,
    pub(crate) database: Option<String>,
    pub(crate) security_groups: Vec<String>,
    /// Records from when there was one engine do not say which.
    #[serde(default)]
    pub(crate) engine: EngineName,
    pub(crate) engine_version: String,
    /// The port that was asked for.
    pub(crate) wanted_port: Option<u16>,
    /// The port that it has.
    pub(crate) port: Option<u16>,
    pub(crate) deletion_protection: bool,
    pub(crate) copy_tags_to_snapshot: bool,
    pub(crate) auto_minor_version_upgrade: bool,
    /// When it first was available.
    pub(crate) created_unix_millis: Option<i64>,
    pub(crate) pending: PendingChanges,
    /// The parameter group, unless it is the default one.
    #[serde(default)]
    pub(crate) parameter_group: Option<String>,
    /// It got its group after its process was started: the group counts from the next start on.
    #[serde(default)]
    pub(crate) awaits_group: bool,
    /// The parameters that its process runs with, by the names of the service.
    #[serde(default)]
    pub(crate) applied: BTreeMap<String, String>,
    /// The parameters that its process is to take over at once.
    #[serde(default)]
    pub(crate) applying: BTreeSet<String>,
    /// How long automated backups are kept; none are made for 0.
    #[serde(default)]
    pub(crate) retention_days: i32,
    /// Changes that wait for the maintenance window.
    #[serde(default)]
    pub(crate) deferred: PendingChanges,
    /// The daily window, in which automated snapshots are begun.
    #[serde(default)]
    pub(crate) backup_window: Option<String>,
    /// The weekly window, in which changes that may wait are carried out.
    #[serde(default)]
    pub(crate) maintenance_window: Option<String>,
    /// The subnet group, unless it is the default one.
    #[serde(default)]
    pub(crate) subnet_group: Option<String>,
    /// The option group, unless it is the default one.
    #[serde(default)]
    pub(crate) option_group: Option<String>,
    /// What its database was made of.
    #[serde(default)]
    pub(crate) origin: Origin,
    /// The resource id of the instance that it is a replica of.
    #[serde(default)]
    pub(crate) source: Option<String>,
    /// How a replica was seen to stand to its source.
    #[serde(default)]
    pub(crate) replication: Option<ReplicationState>,
    /// When the certificate ends that its process was seen to be given, of the server's authority.
    #[serde(default)]
    pub(crate) certificate_ends_unix_millis: Option<i64>,
    /// When it got another major version: a backup from before such a moment cannot be restored to
    /// a moment after it.
    #[serde(default)]
    pub(crate) upgraded_unix_millis: Vec<i64>,
    /// What an event is to say once a restored instance is available.
    #[serde(default)]
    pub(crate) restored_from: Option<String>,
    pub(crate) lifecycle: Lifecycle<InstanceStatus>,
}

impl Record for DbInstance {
    const KIND: &'static str = "rds/db-instance";

    fn id(&self) -> String {
        self.id.clone()
    }
}

impl Resource for DbInstance {
    type Status = InstanceStatus;

    fn lifecycle(&self) -> &Lifecycle<InstanceStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<InstanceStatus> {
        &mut self.lifecycle
    }

    fn event(&self, from: InstanceStatus) -> Option<ServiceEvent> {
        const CHANGE: &[&str] = &["configuration change"];
        const AVAILABILITY: &[&str] = &["availability"];
        const BACKUP: &[&str] = &["backup"];
        const NOTIFICATION: &[&str] = &["notification"];
        let (id, categories, message): (_, &'static [&'static str], _) =
            match (from, self.lifecycle.status()) {
                (Creating, Available) => {
                    (Some("RDS-EVENT-0005"), &["creation"], "DB instance created")
                }
                (Modifying, Available) => (None, CHANGE, "Finished applying modification"),
                (Renaming, Available) => (None, CHANGE, "Renamed the DB instance"),
                (Upgrading, Available) => {
                    (None, &["maintenance"], "Finished the upgrade of the database engine")
                }
                (ResettingMasterCredentials, Available) => {
                    (Some("RDS-EVENT-0016"), CHANGE, "Reset master credentials")
                }
                (Rebooting, Available) => {
                    (Some("RDS-EVENT-0006"), AVAILABILITY, "DB instance restarted")
                }
                (BackingUp, Available) => {
                    (Some("RDS-EVENT-0002"), BACKUP, "Finished DB instance backup")
                }
                (_, BackingUp) => (Some("RDS-EVENT-0001"), BACKUP, "Backing up DB instance"),
                (_, Stopped) => (Some("RDS-EVENT-0087"), NOTIFICATION, "DB instance stopped"),
                (Starting, Available) => {
                    (Some("RDS-EVENT-0088"), NOTIFICATION, "DB instance started")
                }
                _ => return None,
            };
        Some(self.numbered(id, categories, message))
    }
}

impl DbInstance {
    /// A service event about this instance.
    pub(crate) fn announcement(
        &self,
        categories: &'static [&'static str],
        message: impl Into<String>,
    ) -> ServiceEvent {
        self.numbered(None, categories, message)
    }

    /// A service event about this instance, with the service's number for it.
    pub(crate) fn numbered(
        &self,
        event_id: Option<&'static str>,
        categories: &'static [&'static str],
        message: impl Into<String>,
    ) -> ServiceEvent {
        ServiceEvent {
            service: "rds",
            source_type: "db-instance",
            source_id: self.identifier.clone(),
            source_arn: self.arn.clone(),
            event_id,
            categories,
            message: message.into(),
        }
    }

    /// Where a secret of an instance belongs when it is sealed.
    pub(crate) fn secret_place(id: &str, member: &str) -> String {
        format!("rds/{id}/{member}")
    }

    /// What the engine needs to find its database; `None` before it has a port.
    pub(crate) fn place(&self, sealer: &Sealer) -> Result<Option<Place>, CannotOpen> {
        let (Some(port), Some(version)) = (self.port, EngineVersion::parse(&self.engine_version))
        else {
            return Ok(None);
        };
        let admin = sealer.open(&Self::secret_place(&self.id, "admin"), &self.admin_password)?;
        let admin_password = Password::new(admin);
        Ok(Some(Place { id: self.id.clone(), version, port, admin_password }))
    }

    /// Whether changes wait for the maintenance window.
    pub(crate) fn has_deferred(&self) -> bool {
        self.deferred != PendingChanges::default()
    }

    /// Whether it follows a source.
    pub(crate) fn is_replica(&self) -> bool {
        self.source.is_some()
    }

    /// The instances that follow it.
    pub(crate) fn replicas(&self, reading: &impl Reading) -> Vec<Arc<Self>> {
        let all = reading.list::<Self>().into_iter();
        all.filter(|found| found.source.as_ref() == Some(&self.id)).collect()
    }

    /// The last part of its ARN.
    pub(crate) fn resource(&self) -> String {
        format!("db:{}", self.identifier)
    }

    /// What it says of its replication.
    fn status_infos(&self) -> Option<Vec<DBInstanceStatusInfo>> {
        use ReplicationState::{Replicating, Stopped as Interrupted};
        let seen = self.replication.filter(|_| self.is_replica())?;
        let runs = self.is_up() && self.lifecycle.status() != Rebooting;
        let (status, message) = match seen {
            Replicating if runs => ("replicating", None),
            Replicating => ("stopped", Some("The read replica is not running.".to_owned())),
            Interrupted => (
                "stopped",
                Some("No changes arrive from the source: it is not running.".to_owned()),
            ),
        };
        Some(vec![DBInstanceStatusInfo {
            status_type: Some("read replication".to_owned()),
            normal: Some(message.is_none()),
            status: Some(status.to_owned()),
            message,
        }])
    }

    /// Whether it has never been available.
    pub(crate) fn is_being_made(&self) -> bool {
        matches!(self.lifecycle.status(), Creating | Failed)
    }

    /// Whether its process runs, or is about to.
    pub(crate) fn is_up(&self) -> bool {
        !matches!(
            self.lifecycle.status(),
            Creating | Failed | Stopping | Stopped | Starting | IncompatibleParameters | Deleting
        )
    }

    /// The value of a parameter that its process runs with; `None` is the engine's default.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.applied.get(name).map(String::as_str)
    }

    /// How long its automated backups are kept, in days; none are made for 0.
    pub fn backup_retention_days(&self) -> i32 {
        self.retention_days
    }

    /// The names of the parameter group and the option group that it has.
    fn groups(&self) -> (Option<String>, Option<String>) {
        let version = EngineVersion::parse(&self.engine_version);
        let default = version.map(|version| self.engine.default_parameter_group(version));
        let options = version.map(|version| self.engine.default_option_group(version));
        (self.parameter_group.clone().or(default), self.option_group.clone().or(options))
    }

    /// The answer's form.
    pub(crate) fn describe(&self, reading: &impl Reading) -> wire::DBInstance {
        let status = self.lifecycle.status();
        let has_endpoint = !matches!(status, Creating | Failed);
        let endpoint = self.port.filter(|_| has_endpoint).map(|port| Endpoint {
            address: Some(ADDRESS.to_owned()),
            port: Some(i32::from(port)),
            hosted_zone_id: None,
        });
        let (parameters, options) = self.groups();
        let source = self.source.as_ref().and_then(|id| reading.find::<Self>(id));
        wire::DBInstance {
            db_instance_identifier: Some(self.identifier.clone()),
            db_instance_class: Some(self.class.clone()),
            engine: Some(self.engine.as_str().to_owned()),
            db_instance_status: Some(status.as_str().to_owned()),
            master_username: Some(self.master_user.clone()),
            db_name: self.database.clone(),
            endpoint,
            allocated_storage: Some(self.storage_gib),
            instance_create_time: self.created_unix_millis.map(Timestamp::from_unix_millis),
            backup_retention_period: Some(self.retention_days),
            vpc_security_groups: Some(
                self.security_groups
                    .iter()
                    .map(|id| VpcSecurityGroupMembership {
                        vpc_security_group_id: Some(id.clone()),
                        status: Some("active".to_owned()),
                    })
                    .collect(),
            ),
            db_parameter_groups: Some(vec![DBParameterGroupStatus {
                db_parameter_group_name: parameters,
                parameter_apply_status: Some(apply_status(reading, self).to_owned()),
            }]),
            option_group_memberships: Some(vec![OptionGroupMembership {
                option_group_name: options,
                status: Some("in-sync".to_owned()),
            }]),
            availability_zone: Some(format!("{}a", reading.scope().region)),
            db_subnet_group: Some(subnet_group::of_instance(reading, self.subnet_group.as_deref())),
            preferred_backup_window: self.backup_window.clone(),
            preferred_maintenance_window: self.maintenance_window.clone(),
            pending_modified_values: Some(self.describe_pending()),
            multi_az: Some(false),
            engine_version: Some(self.engine_version.clone()),
            auto_minor_version_upgrade: Some(self.auto_minor_version_upgrade),
            latest_restorable_time: AutomatedBackup::of_instance(reading, self)
                .and_then(|backup| backup.latest_unix_millis)
                .map(Timestamp::from_unix_millis),
            read_replica_source_db_instance_identifier: source.map(|of| of.identifier.clone()),
            read_replica_db_instance_identifiers: Some(
                self.replicas(reading).iter().map(|found| found.identifier.clone()).collect(),
            ),
            status_infos: self.status_infos(),
            license_model: Some(self.engine.facts().license_model.to_owned()),
            publicly_accessible: Some(false),
            storage_type: Some(self.storage_type.clone()),
            storage_encrypted: Some(false),
            dbi_resource_id: Some(self.id.clone()),
            copy_tags_to_snapshot: Some(self.copy_tags_to_snapshot),
            monitoring_interval: Some(0),
            db_instance_arn: Some(self.arn.clone()),
            iam_database_authentication_enabled: Some(false),
            performance_insights_enabled: Some(false),
            deletion_protection: Some(self.deletion_protection),
            tag_list: Some(tags::wire(&reading.tags(&self.arn))),
            network_type: Some("IPV4".to_owned()),
            ca_certificate_identifier: self
                .certificate_ends_unix_millis
                .map(|_| AUTHORITY.to_owned()),
            certificate_details: self.certificate_ends_unix_millis.map(|ends| CertificateDetails {
                ca_identifier: Some(AUTHORITY.to_owned()),
                valid_till: Some(Timestamp::from_unix_millis(ends)),
            }),
            ..wire::DBInstance::default()
        }
    }

    fn describe_pending(&self) -> PendingModifiedValues {
        let pending = self.deferred.clone().then(self.pending.clone());
        PendingModifiedValues {
            db_instance_identifier: pending.identifier,
            db_instance_class: pending.class,
            allocated_storage: pending.storage_gib,
            storage_type: pending.storage_type,
            backup_retention_period: pending.retention_days,
            master_user_password: pending.master_password.map(|_| Secret::from("****")),
            engine_version: pending.engine_version,
            port: pending.port.map(i32::from),
            ..PendingModifiedValues::default()
        }
    }
}

/// Lists instances.
pub(crate) fn describe(
    view: &View<'_>,
    input: DescribeDBInstancesMessage,
) -> Answer<DescribeDBInstances> {
    const KNOWN: &[Known<Arc<DbInstance>>] = &[
        ("db-instance-id", |found| vec![found.identifier.clone(), found.arn.clone()]),
        ("dbi-resource-id", |found| vec![found.id.clone()]),
        ("engine", |found| vec![found.engine.as_str().to_owned()]),
        // Neither clusters nor domains are built: no instance belongs to one.
        ("db-cluster-id", |_| Vec::new()),
        ("domain", |_| Vec::new()),
    ];
    let all = match input.db_instance_identifier.as_deref().filter(|name| !name.is_empty()) {
        Some(name) => vec![Arc::new(find::<DescribeDBInstances>(view, name)?)],
        None => view.list::<DbInstance>(),
    };
    let found = listing::filtered(all, input.filters.as_deref(), KNOWN)?;
    let marker = input.marker.as_deref();
    let page = listing::page(found, |found| found.identifier.clone(), input.max_records, marker)?;
    Ok(DBInstanceMessage {
        marker: page.marker,
        db_instances: Some(page.items.iter().map(|found| found.describe(view)).collect()),
    })
}

/// Ends the process in order and starts it again.
pub(crate) fn reboot(
    call: &mut Call<'_, '_>,
    input: RebootDBInstanceMessage,
) -> Answer<RebootDBInstance> {
    let mut instance = find::<RebootDBInstance>(call, &input.db_instance_identifier)?;
    refuse_true("ForceFailover", input.force_failover, "the DB instance is not Multi-AZ")?;
    if instance.lifecycle.status() != IncompatibleParameters {
        refuse_unless::<RebootDBInstance>(&instance, Available)?;
    }
    advance::<RebootDBInstance>(call, &mut instance, Rebooting)?;
    call.start(InstanceWork::Reboot { id: instance.id.clone() });
    Ok(RebootDBInstanceResult { db_instance: Some(instance.describe(call)) })
}

/// The instance with this identifier or ARN.
pub(crate) fn find<Op>(reading: &impl Reading, name: &str) -> Result<DbInstance, Refusal<Op>>
where
    Op: Raises<DBInstanceNotFoundFault>,
{
    let named = identifier::named(reading.scope(), name);
    let all = reading.list::<DbInstance>();
    let found = all.iter().find(|known| Some(&known.identifier) == named.as_ref());
    Ok((**found.ok_or_else(|| not_found(name))?).clone())
}

/// Whether a name is taken, or about to be, by another instance than the one with this id.
pub(crate) fn is_taken(reading: &impl Reading, identifier: &str, but: Option<&str>) -> bool {
    let all = reading.list::<DbInstance>();
    all.iter().filter(|known| but != Some(&known.id)).any(|known| {
        let next = [&known.pending.identifier, &known.deferred.identifier];
        known.identifier == identifier
            || next.iter().any(|next| next.as_deref() == Some(identifier))
    })
}

/// Refuses what would take the source away from an integration.
pub(crate) fn refuse_while_joined<Op>(
    reading: &impl Reading,
    instance: &DbInstance,
    done: &str,
) -> Result<(), Refusal<Op>>
where
    Op: Raises<InvalidDBInstanceStateFault>,
{
    let Some(integration) = integration::of_source(reading, &instance.id) else { return Ok(()) };
    Err(invalid_state(format!(
        "Instance {} cannot be {done} while it is the source of the zero-ETL integration {}: delete the integration \
         first.",
        instance.identifier, integration.name
    ))
    .into())
}

/// Refuses work on an instance in another status.
pub(crate) fn refuse_unless<Op>(
    instance: &DbInstance,
    wanted: InstanceStatus,
) -> Result<(), Refusal<Op>>
where
    Op: Raises<InvalidDBInstanceStateFault>,
{
    let status = instance.lifecycle.status();
    if status == wanted {
        return Ok(());
    }
    Err(invalid_state(format!(
        "Instance {} is not in {} state. Its state is {}.",
        instance.identifier,
        wanted.as_str(),
        status.as_str()
    ))
    .into())
}

/// Changes the status, or refuses.
pub(crate) fn advance<Op>(
    call: &mut Call<'_, '_>,
    instance: &mut DbInstance,
    to: InstanceStatus,
) -> Result<(), Refusal<Op>>
where
    Op: Raises<InvalidDBInstanceStateFault>,
{
    Ok(call.advance(instance, to).map_err(|edge| invalid_state(edge.to_string()))?)
}
