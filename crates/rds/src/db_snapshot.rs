//! DB snapshots: the record, its statuses, and its calls.

use std::sync::Arc;

use api::codec::timestamp;
use api::generated::rds::ops::{
    CopyDBSnapshot, CreateDBSnapshot, DeleteDBSnapshot, DescribeDBSnapshotAttributes,
    DescribeDBSnapshots, ModifyDBSnapshotAttribute,
};
use api::generated::rds::{
    self as wire, CopyDBSnapshotMessage, CopyDBSnapshotResult, CreateDBSnapshotMessage,
    CreateDBSnapshotResult, DBSnapshotAlreadyExistsFault, DBSnapshotAttribute,
    DBSnapshotAttributesResult, DBSnapshotMessage, DBSnapshotNotFoundFault,
    DeleteDBSnapshotMessage, DeleteDBSnapshotResult, DescribeDBSnapshotAttributesMessage,
    DescribeDBSnapshotAttributesResult, DescribeDBSnapshotsMessage, InvalidDBSnapshotStateFault,
    ModifyDBSnapshotAttributeMessage, ModifyDBSnapshotAttributeResult, SnapshotQuotaExceededFault,
};
use api::operation::{Answer, Raises, Refusal};
use api::schema::TimestampFormat;
use api::value::Timestamp;
use control::call::{Call, Reading, View};
use control::event::ServiceEvent;
use control::filter::Known;
use control::lifecycle::{Lifecycle, Resource, Status};
use control::store::Record;
use dbhost::EngineVersion;
use serde::{Deserialize, Serialize};

use crate::db_instance::{self, DbInstance, InstanceStatus, Origin};
use crate::instance_work::InstanceWork;
use crate::invalid::{Invalid, clip, invalid_state, refuse_others};
use crate::snapshot_work::SnapshotWork;
use crate::world::World;
use crate::{identifier, listing, tags};

/// Manual snapshots of an account in a region.
pub(crate) const SNAPSHOTS_MAX: usize = 100;

/// Statuses of a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SnapshotStatus {
    /// Its files are being copied.
    Creating,
    /// Its files are whole, and on the disk.
    Available,
    /// It could not be made; the events say why. It can only be deleted.
    Failed,
    /// Its files are being removed.
    Deleting,
}

use SnapshotStatus::{Available, Creating, Deleting, Failed};

impl Status for SnapshotStatus {
    const RESOURCE: &'static str = "DB snapshot";
    const EDGES: &'static [(Self, Self)] =
        &[(Creating, Available), (Creating, Failed), (Available, Deleting), (Failed, Deleting)];
    const RESTING: &'static [Self] = &[Available, Failed];

    fn as_str(self) -> &'static str {
        match self {
            Creating => "creating",
            Available => "available",
            Failed => "failed",
            Deleting => "deleting",
        }
    }
}

/// Who asked for a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SnapshotKind {
    Manual,
    Automated,
}

impl SnapshotKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Manual => "manual",
            Self::Automated => "automated",
        }
    }
}

/// A stored snapshot.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DbSnapshot {
    /// Lower case; automated ones begin with `rds:`.
    pub(crate) identifier: String,
    pub(crate) kind: SnapshotKind,
    /// The name of the backup.
    pub(crate) folder: String,
    /// The instance as it was.
    pub(crate) of: DbInstance,
    /// The ARN of the snapshot that it was copied from.
    pub(crate) copied_from: Option<String>,
    pub(crate) begun_unix_millis: i64,
    /// When its files were whole: it holds what was committed by then.
    pub(crate) finished_unix_millis: Option<i64>,
    pub(crate) bytes: u64,
    pub(crate) lifecycle: Lifecycle<SnapshotStatus>,
}

impl Record for DbSnapshot {
    const KIND: &'static str = "rds/db-snapshot";

    fn id(&self) -> String {
        self.identifier.clone()
    }
}

impl Resource for DbSnapshot {
    type Status = SnapshotStatus;

    fn lifecycle(&self) -> &Lifecycle<SnapshotStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<SnapshotStatus> {
        &mut self.lifecycle
    }

    fn event(&self, from: SnapshotStatus) -> Option<ServiceEvent> {
        let is_manual = self.kind == SnapshotKind::Manual;
        let (category, id, message): (&'static [&'static str], _, _) =
            match (from, self.lifecycle.status(), is_manual) {
                (_, Available, true) => {
                    (&["creation"], "RDS-EVENT-0042", "Manual snapshot created")
                }
                (_, Available, false) => {
                    (&["creation"], "RDS-EVENT-0091", "Automated snapshot created")
                }
                (_, Deleting, true) => (&["deletion"], "RDS-EVENT-0041", "Deleted user snapshot"),
                _ => return None,
            };
        Some(ServiceEvent {
            service: "rds",
            source_type: "db-snapshot",
            source_id: self.identifier.clone(),
            source_arn: self.of.arn.replace(&self.of.resource(), &self.resource()),
            event_id: Some(id),
            categories: category,
            message: message.to_owned(),
        })
    }
}

impl DbSnapshot {
    /// Whether it is an automated one of this instance.
    pub(crate) fn is_automated_of(&self, id: &str) -> bool {
        self.kind == SnapshotKind::Automated && self.of.id == id
    }

    fn resource(&self) -> String {
        format!("snapshot:{}", self.identifier)
    }

    pub(crate) fn arn(&self, reading: &impl Reading) -> String {
        reading.scope().arn("rds", &self.resource())
    }

    fn describe(&self, world: &World, reading: &impl Reading) -> wire::DBSnapshot {
        let of = &self.of;
        let status = self.lifecycle.status();
        let percent = match status {
            Available | Deleting => 100,
            Failed => 0,
            Creating => world.progress_percent(&self.folder),
        };
        let version = EngineVersion::parse(&of.engine_version);
        let finished = self.finished_unix_millis.map(Timestamp::from_unix_millis);
        wire::DBSnapshot {
            db_snapshot_identifier: Some(self.identifier.clone()),
            db_instance_identifier: Some(of.identifier.clone()),
            snapshot_create_time: finished,
            original_snapshot_create_time: finished,
            snapshot_database_time: finished,
            engine: Some(of.engine.as_str().to_owned()),
            allocated_storage: Some(of.storage_gib),
            status: Some(status.as_str().to_owned()),
            port: of.port.map(i32::from),
            availability_zone: Some(format!("{}a", reading.scope().region)),
            instance_create_time: of.created_unix_millis.map(Timestamp::from_unix_millis),
            master_username: Some(of.master_user.clone()),
            engine_version: Some(of.engine_version.clone()),
            license_model: Some(of.engine.facts().license_model.to_owned()),
            snapshot_type: Some(self.kind.as_str().to_owned()),
            option_group_name: version.map(|version| of.engine.default_option_group(version)),
            percent_progress: Some(percent),
            source_db_snapshot_identifier: self.copied_from.clone(),
            storage_type: Some(of.storage_type.clone()),
            encrypted: Some(false),
            db_snapshot_arn: Some(self.arn(reading)),
            iam_database_authentication_enabled: Some(false),
            dbi_resource_id: Some(of.id.clone()),
            tag_list: Some(tags::wire(&reading.tags(&self.arn(reading)))),
            snapshot_target: Some("region".to_owned()),
            full_snapshot_size_in_bytes: self
                .finished_unix_millis
                .and_then(|_| i64::try_from(self.bytes).ok()),
            ..wire::DBSnapshot::default()
        }
    }
}

fn no_snapshot(name: &str) -> DBSnapshotNotFoundFault {
    DBSnapshotNotFoundFault { message: Some(format!("DBSnapshot {} not found.", clip(name))) }
}

/// The snapshot with this identifier or ARN.
pub(crate) fn find<Op>(reading: &impl Reading, name: &str) -> Result<DbSnapshot, Refusal<Op>>
where
    Op: Raises<DBSnapshotNotFoundFault>,
{
    let named = identifier::named_as(reading.scope(), "snapshot", name);
    let found = named.and_then(|name| reading.find::<DbSnapshot>(&name));
    Ok((*found.ok_or_else(|| no_snapshot(name))?).clone())
}

/// A name that a manual snapshot can have.
pub(crate) fn new_name<Op>(
    call: &Call<'_, '_>,
    member: &str,
    text: &str,
) -> Result<String, Refusal<Op>>
where
    Op: Raises<DBSnapshotAlreadyExistsFault> + Raises<SnapshotQuotaExceededFault>,
{
    let name = identifier::name(member, text)?;
    if call.find::<DbSnapshot>(&name).is_some() {
        let message = Some(format!(
            "Cannot create the snapshot because a snapshot with the identifier {name} already exists."
        ));
        return Err(DBSnapshotAlreadyExistsFault { message }.into());
    }
    let all = call.list::<DbSnapshot>();
    if all.iter().filter(|known| known.kind == SnapshotKind::Manual).count() >= SNAPSHOTS_MAX {
        let message =
            Some(format!("At most {SNAPSHOTS_MAX} manual snapshots are allowed in a region."));
        return Err(SnapshotQuotaExceededFault { message }.into());
    }
    Ok(name)
}

/// The record of a snapshot that is about to be made.
pub(crate) fn begun(
    call: &mut Call<'_, '_>,
    identifier: String,
    kind: SnapshotKind,
    of: &DbInstance,
) -> DbSnapshot {
    let folder = format!("snap-{}", call.environment().ambient.base32(16));
    let snapshot = DbSnapshot {
        identifier,
        kind,
        folder,
        of: of.clone(),
        copied_from: None,
        begun_unix_millis: call.now().unix_millis(),
        finished_unix_millis: None,
        bytes: 0,
        lifecycle: call.begin(Creating),
    };
    call.save(&snapshot);
    if of.copy_tags_to_snapshot && kind == SnapshotKind::Manual {
        tags::copy(call, &of.arn, &snapshot.arn(call));
    }
    snapshot
}

/// The name of an automated snapshot that is begun now: `rds:NAME-YYYY-MM-DD-HH-MM`.
pub(crate) fn automated_name(call: &Call<'_, '_>, instance: &DbInstance) -> String {
    let now = timestamp::format(call.now(), TimestampFormat::Iso8601);
    let minute: String = now
        .chars()
        .take("YYYY-MM-DDTHH:MM".len())
        .map(|c| if c.is_ascii_digit() { c } else { '-' })
        .collect();
    let name = format!("rds:{}-{minute}", instance.identifier);
    let is_free = |name: &String| call.find::<DbSnapshot>(name).is_none();
    let others = (2..).map(|number| format!("{name}-{number}"));
    std::iter::once(name.clone()).chain(others).find(is_free).unwrap_or(name)
}

/// Takes a snapshot of an instance, which can be used meanwhile.
pub(crate) fn create(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CreateDBSnapshotMessage,
) -> Answer<CreateDBSnapshot> {
    let mut instance = db_instance::find::<CreateDBSnapshot>(call, &input.db_instance_identifier)?;
    let name =
        new_name::<CreateDBSnapshot>(call, "DBSnapshotIdentifier", &input.db_snapshot_identifier)?;
    db_instance::refuse_unless::<CreateDBSnapshot>(&instance, InstanceStatus::Available)?;
    refuse_without_backups(world, &instance)?;
    if instance.is_replica() {
        return Err(invalid_state(format!(
            "Instance {} is a read replica, of which this release takes no snapshots: take one of its source.",
            instance.identifier
        ))
        .into());
    }
    db_instance::advance::<CreateDBSnapshot>(call, &mut instance, InstanceStatus::BackingUp)?;
    let snapshot = begun(call, name, SnapshotKind::Manual, &instance);
    tags::put(call, &snapshot.arn(call), &input.tags.unwrap_or_default())?;
    call.start(InstanceWork::BackUp {
        id: instance.id.clone(),
        snapshot: snapshot.identifier.clone(),
    });
    Ok(CreateDBSnapshotResult { db_snapshot: Some(snapshot.describe(world, call)) })
}

/// Refuses backups of an engine that has none.
pub(crate) fn refuse_without_backups(world: &World, of: &DbInstance) -> Result<(), Invalid> {
    if world.engine(of.engine).is_ok_and(|engine| engine.has_backups()) {
        return Ok(());
    }
    let name = of.engine.as_str();
    Err(Invalid::combination(format!("This release of Landfall makes no backups of {name}.")))
}

/// Lists snapshots.
pub(crate) fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribeDBSnapshotsMessage,
) -> Answer<DescribeDBSnapshots> {
    const KNOWN: &[Known<Arc<DbSnapshot>>] = &[
        ("db-instance-id", |found| vec![found.of.identifier.clone(), found.of.arn.clone()]),
        ("db-snapshot-id", |found| vec![found.identifier.clone()]),
        ("dbi-resource-id", |found| vec![found.of.id.clone()]),
        ("snapshot-type", |found| vec![found.kind.as_str().to_owned()]),
        ("engine", |found| vec![found.of.engine.as_str().to_owned()]),
    ];
    const TYPES: [&str; 5] = ["automated", "manual", "shared", "public", "awsbackup"];
    let kind = input.snapshot_type.as_deref();
    if kind.is_some_and(|kind| !TYPES.contains(&kind)) {
        return Err(
            Invalid::value(format!("SnapshotType must be one of {}.", TYPES.join(", "))).into()
        );
    }
    let named = input.db_snapshot_identifier.as_deref().filter(|name| !name.is_empty());
    let all = match named {
        Some(name) => vec![Arc::new(find::<DescribeDBSnapshots>(view, name)?)],
        None => view.list::<DbSnapshot>(),
    };
    let instance = input.db_instance_identifier.as_deref().filter(|name| !name.is_empty());
    let instance = instance.map(|name| identifier::named(view.scope(), name).unwrap_or_default());
    let wanted = all.into_iter().filter(|found| {
        kind.is_none_or(|kind| kind == found.kind.as_str())
            && instance.as_ref().is_none_or(|name| *name == found.of.identifier)
            && input.dbi_resource_id.as_ref().is_none_or(|id| *id == found.of.id)
    });
    let found = listing::filtered(wanted.collect(), input.filters.as_deref(), KNOWN)?;
    let marker = input.marker.as_deref();
    let page = listing::page(found, |found| found.identifier.clone(), input.max_records, marker)?;
    let snapshots = page.items.iter().map(|found| found.describe(world, view)).collect();
    Ok(DBSnapshotMessage { marker: page.marker, db_snapshots: Some(snapshots) })
}

fn in_state<Op>(snapshot: &DbSnapshot, allowed: &[SnapshotStatus]) -> Result<(), Refusal<Op>>
where
    Op: Raises<InvalidDBSnapshotStateFault>,
{
    let status = snapshot.lifecycle.status();
    if allowed.contains(&status) {
        return Ok(());
    }
    let name = &snapshot.identifier;
    let text =
        format!("Snapshot {name} is not in available state. Its state is {}.", status.as_str());
    Err(wrong_state(text).into())
}

fn wrong_state(text: impl Into<String>) -> InvalidDBSnapshotStateFault {
    InvalidDBSnapshotStateFault { message: Some(text.into()) }
}

/// Refuses a snapshot that cannot be restored from.
pub(crate) fn refuse_unless_available<Op>(snapshot: &DbSnapshot) -> Result<(), Refusal<Op>>
where
    Op: Raises<InvalidDBSnapshotStateFault>,
{
    in_state(snapshot, &[Available])
}

/// Removes a manual snapshot.
pub(crate) fn delete(
    world: &World,
    call: &mut Call<'_, '_>,
    input: DeleteDBSnapshotMessage,
) -> Answer<DeleteDBSnapshot> {
    let mut snapshot = find::<DeleteDBSnapshot>(call, &input.db_snapshot_identifier)?;
    let name = &snapshot.identifier;
    if snapshot.kind == SnapshotKind::Automated {
        return Err(
            wrong_state(format!("The automated snapshot {name} can not be deleted.")).into()
        );
    }
    in_state::<DeleteDBSnapshot>(&snapshot, &[Available, Failed])?;
    let is_read = |instance: &Arc<DbInstance>| {
        instance.lifecycle().status() == InstanceStatus::Creating
            && matches!(&instance.origin, Origin::Backup { folder, .. } if *folder == snapshot.folder)
    };
    if let Some(reader) = call.list::<DbInstance>().iter().find(|instance| is_read(instance)) {
        let text = format!("The DB instance {} is being restored from it.", reader.identifier);
        return Err(wrong_state(format!("Snapshot {name} cannot be deleted. {text}")).into());
    }
    erase(call, &mut snapshot);
    Ok(DeleteDBSnapshotResult { db_snapshot: Some(snapshot.describe(world, call)) })
}

/// Begins to remove a snapshot, unless that is under way.
pub(crate) fn erase(call: &mut Call<'_, '_>, snapshot: &mut DbSnapshot) {
    match call.advance(snapshot, Deleting) {
        Ok(()) => call.start(SnapshotWork::Erase { snapshot: snapshot.identifier.clone() }),
        Err(edge) => tracing::debug!(%edge, "a snapshot is not removed now"),
    }
}

/// Copies a snapshot into a manual one, which does not depend on the first.
pub(crate) fn copy(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CopyDBSnapshotMessage,
) -> Answer<CopyDBSnapshot> {
    const CARRIED: &[&str] =
        &["SourceDBSnapshotIdentifier", "TargetDBSnapshotIdentifier", "Tags", "CopyTags"];
    refuse_others(&input, CARRIED)?;
    let source = find::<CopyDBSnapshot>(call, &input.source_db_snapshot_identifier)?;
    let target = &input.target_db_snapshot_identifier;
    let name = new_name::<CopyDBSnapshot>(call, "TargetDBSnapshotIdentifier", target)?;
    in_state::<CopyDBSnapshot>(&source, &[Available])?;
    let mut snapshot = begun(call, name, SnapshotKind::Manual, &source.of);
    let source_arn = source.arn(call);
    snapshot.copied_from = Some(source_arn.clone());
    call.save(&snapshot);
    let arn = snapshot.arn(call);
    tags::forget(call, &arn);
    if input.copy_tags == Some(true) {
        tags::copy(call, &source_arn, &arn);
    }
    tags::put(call, &arn, &input.tags.unwrap_or_default())?;
    call.start(SnapshotWork::Copy {
        snapshot: snapshot.identifier.clone(),
        from: source.identifier,
    });
    Ok(CopyDBSnapshotResult { db_snapshot: Some(snapshot.describe(world, call)) })
}

/// Lists whom a snapshot is shared with: nobody.
pub(crate) fn describe_attributes(
    view: &View<'_>,
    input: DescribeDBSnapshotAttributesMessage,
) -> Answer<DescribeDBSnapshotAttributes> {
    let snapshot = find::<DescribeDBSnapshotAttributes>(view, &input.db_snapshot_identifier)?;
    Ok(DescribeDBSnapshotAttributesResult {
        db_snapshot_attributes_result: Some(unshared(&snapshot)),
    })
}

fn unshared(snapshot: &DbSnapshot) -> DBSnapshotAttributesResult {
    DBSnapshotAttributesResult {
        db_snapshot_identifier: Some(snapshot.identifier.clone()),
        db_snapshot_attributes: Some(vec![DBSnapshotAttribute {
            attribute_name: Some("restore".to_owned()),
            attribute_values: Some(Vec::new()),
        }]),
    }
}

/// Takes back shares, of which there are none; refuses to give any.
pub(crate) fn modify_attribute(
    call: &mut Call<'_, '_>,
    input: ModifyDBSnapshotAttributeMessage,
) -> Answer<ModifyDBSnapshotAttribute> {
    let snapshot = find::<ModifyDBSnapshotAttribute>(call, &input.db_snapshot_identifier)?;
    if snapshot.kind == SnapshotKind::Automated {
        let text = format!("The automated snapshot {} cannot be shared.", snapshot.identifier);
        return Err(wrong_state(text).into());
    }
    if input.attribute_name != "restore" {
        let name = clip(&input.attribute_name);
        return Err(Invalid::value(format!("AttributeName {name} is not restore.")).into());
    }
    if input.values_to_add.is_some_and(|values| !values.is_empty()) {
        return Err(Invalid::combination(
            "This release of Landfall shares no snapshots with other accounts.",
        )
        .into());
    }
    Ok(ModifyDBSnapshotAttributeResult { db_snapshot_attributes_result: Some(unshared(&snapshot)) })
}
