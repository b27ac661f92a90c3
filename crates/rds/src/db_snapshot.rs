//! DB snapshots: the record, its statuses, and its calls.

use std::collections::BTreeSet;
use std::sync::Arc;

use api::codec::timestamp;
use api::generated::rds::ops::{
    CopyDBSnapshot, CreateDBSnapshot, DeleteDBSnapshot, DescribeDBSnapshots, ModifyDBSnapshot,
};
use api::generated::rds::{
    self as wire, CopyDBSnapshotMessage, CopyDBSnapshotResult, CreateDBSnapshotMessage,
    CreateDBSnapshotResult, DBSnapshotAlreadyExistsFault, DBSnapshotMessage,
    DBSnapshotNotFoundFault, DeleteDBSnapshotMessage, DeleteDBSnapshotResult,
    DescribeDBSnapshotsMessage, InvalidDBSnapshotStateFault, ModifyDBSnapshotMessage,
    ModifyDBSnapshotResult, SnapshotQuotaExceededFault,
};
use api::operation::{Answer, Raises, Refusal};
use api::schema::TimestampFormat;
use api::value::Timestamp;
use control::arn::Arn;
use control::call::{Call, Reading, Scope, View};
use control::event::ServiceEvent;
use control::filter::Known;
use control::lifecycle::{Lifecycle, Resource, Status};
use control::store::Record;
use dbhost::EngineVersion;
use serde::{Deserialize, Serialize};

use crate::db_instance::{self, DbInstance, InstanceStatus, Origin};
use crate::instance_work::InstanceWork;
use crate::invalid::{Invalid, clip, invalid_state, refuse_others};
use crate::maintenance::is_minor_upgrade;
use crate::snapshot_work::SnapshotWork;
use crate::world::World;
use crate::{identifier, listing, tags};

/// Manual snapshots of an account in a region.
pub(crate) const SNAPSHOTS_MAX: usize = 100;

/// Who is meant where a snapshot is shared with everybody.
pub(crate) const ALL_ACCOUNTS: &str = "all";
/// The types of other accounts' snapshots.
const SHARED: &str = "shared";
const PUBLIC: &str = "public";

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
    /// The accounts that may copy it and restore from it, or `all`.
    #[serde(default)]
    pub(crate) shared_with: BTreeSet<String>,
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
        Some(self.announcement(id, category, message))
    }
}

impl DbSnapshot {
    /// A service event about this snapshot.
    fn announcement(
        &self,
        id: &'static str,
        categories: &'static [&'static str],
        message: &str,
    ) -> ServiceEvent {
        ServiceEvent {
            service: "rds",
            source_type: "db-snapshot",
            source_id: self.identifier.clone(),
            source_arn: self.of.arn.replace(&self.of.resource(), &self.resource()),
            event_id: Some(id),
            categories,
            message: message.to_owned(),
        }
    }

    /// Whether it is an automated one of this instance.
    pub(crate) fn is_automated_of(&self, id: &str) -> bool {
        self.kind == SnapshotKind::Automated && self.of.id == id
    }

    fn resource(&self) -> String {
        format!("snapshot:{}", self.identifier)
    }

    pub(crate) fn arn(&self, reading: &impl Reading) -> String {
        self.arn_in(reading.scope())
    }

    pub(crate) fn arn_in(&self, owner: &Scope) -> String {
        owner.arn("rds", &self.resource())
    }

    /// Whether this account may see it, restore from it and copy it, though it is another one's.
    fn is_shared_with(&self, account: &str) -> bool {
        self.shared_with.contains(ALL_ACCOUNTS) || self.shared_with.contains(account)
    }

    /// The type of the snapshot, as its owner or another account sees it.
    fn kind_for(&self, is_own: bool) -> &'static str {
        match (is_own, self.shared_with.contains(ALL_ACCOUNTS)) {
            (true, _) => self.kind.as_str(),
            (false, true) => PUBLIC,
            (false, false) => SHARED,
        }
    }

    fn describe(&self, world: &World, reading: &impl Reading) -> wire::DBSnapshot {
        self.describe_of(world, reading, reading.scope())
    }

    /// The answer's form. To others, a snapshot that is shared with them goes by its ARN, and
    /// without its owner's tags.
    fn describe_of(
        &self,
        world: &World,
        reading: &impl Reading,
        owner: &Scope,
    ) -> wire::DBSnapshot {
        let of = &self.of;
        let arn = self.arn_in(owner);
        let is_own = owner == reading.scope();
        let tags = if is_own { tags::wire(&reading.tags(&arn)) } else { Vec::new() };
        let status = self.lifecycle.status();
        let percent = match status {
            Available | Deleting => 100,
            Failed => 0,
            Creating => world.progress_percent(&self.folder),
        };
        let version = EngineVersion::parse(&of.engine_version);
        let finished = self.finished_unix_millis.map(Timestamp::from_unix_millis);
        wire::DBSnapshot {
            db_snapshot_identifier: Some(if is_own {
                self.identifier.clone()
            } else {
                arn.clone()
            }),
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
            snapshot_type: Some(self.kind_for(is_own).to_owned()),
            option_group_name: of
                .option_group
                .clone()
                .or(version.map(|version| of.engine.default_option_group(version))),
            percent_progress: Some(percent),
            source_db_snapshot_identifier: self.copied_from.clone(),
            storage_type: Some(of.storage_type.clone()),
            encrypted: Some(false),
            db_snapshot_arn: Some(arn),
            iam_database_authentication_enabled: Some(false),
            dbi_resource_id: Some(of.id.clone()),
            tag_list: Some(tags),
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

/// The snapshot with this identifier or ARN, or the ARN of one that another account shares with the
/// caller; and whose it is.
pub(crate) fn find_usable<Op>(
    reading: &impl Reading,
    name: &str,
) -> Result<(Scope, DbSnapshot), Refusal<Op>>
where
    Op: Raises<DBSnapshotNotFoundFault>,
{
    let own = reading.scope();
    let arn = Arn::parse(name).filter(|arn| arn.service == "rds" && arn.region == own.region);
    let owner = arn
        .as_ref()
        .map(|arn| Scope { account_id: arn.account.clone(), region: arn.region.clone() });
    let (Some(owner), Some(arn)) = (owner.filter(|owner| owner != own), arn) else {
        return Ok((own.clone(), find::<Op>(reading, name)?));
    };
    let named = arn.typed().filter(|(kind, _)| *kind == "snapshot");
    let found = named.and_then(|(_, id)| reading.find_in::<DbSnapshot>(&owner, id));
    let found = found.filter(|found| found.is_shared_with(&own.account_id));
    let found = found.ok_or_else(|| no_snapshot(name))?;
    Ok((owner, (*found).clone()))
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
        shared_with: BTreeSet::new(),
        lifecycle: call.begin(Creating),
    };
    call.save(&snapshot);
    let (id, text) = match kind {
        SnapshotKind::Manual => ("RDS-EVENT-0040", "Creating manual snapshot"),
        SnapshotKind::Automated => ("RDS-EVENT-0090", "Creating automated snapshot"),
    };
    call.announce(snapshot.announcement(id, &["creation"], text));
    if of.copy_tags_to_snapshot {
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

/// A snapshot with its owner, and how it is seen.
type Seen = (Scope, Arc<DbSnapshot>, &'static str);

/// What a request for snapshots may be about: all that the caller may see and asks for.
fn seen(
    view: &View<'_>,
    input: &DescribeDBSnapshotsMessage,
) -> Result<Vec<Seen>, Refusal<DescribeDBSnapshots>> {
    const TYPES: [&str; 5] = ["automated", "manual", SHARED, PUBLIC, "awsbackup"];
    let kind = input.snapshot_type.as_deref();
    if kind.is_some_and(|kind| !TYPES.contains(&kind)) {
        return Err(
            Invalid::value(format!("SnapshotType must be one of {}.", TYPES.join(", "))).into()
        );
    }
    let own = view.scope();
    let named = input.db_snapshot_identifier.as_deref().filter(|name| !name.is_empty());
    let all = if let Some(name) = named {
        let (owner, found) = find_usable::<DescribeDBSnapshots>(view, name)?;
        vec![(owner, Arc::new(found))]
    } else {
        let is_asked = |kind_for: &str| match kind {
            Some(kind) => kind == kind_for,
            None if kind_for == SHARED => input.include_shared == Some(true),
            None if kind_for == PUBLIC => input.include_public == Some(true),
            None => true,
        };
        let mut all: Vec<_> =
            view.list::<DbSnapshot>().into_iter().map(|found| (own.clone(), found)).collect();
        if is_asked(SHARED) || is_asked(PUBLIC) {
            let others = view.list_everywhere::<DbSnapshot>().into_iter();
            all.extend(others.filter(|(owner, found)| {
                owner != own
                    && owner.region == own.region
                    && found.is_shared_with(&own.account_id)
                    && is_asked(found.kind_for(false))
            }));
        }
        all
    };
    let seen = all.into_iter().map(|(owner, found)| {
        let kind = found.kind_for(owner == *own);
        (owner, found, kind)
    });
    Ok(seen.filter(|(_, _, seen)| kind.is_none_or(|kind| kind == *seen)).collect())
}

/// Lists snapshots: those of the account, and where that is asked for, those that others share.
pub(crate) fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribeDBSnapshotsMessage,
) -> Answer<DescribeDBSnapshots> {
    const KNOWN: &[Known<Seen>] = &[
        ("db-instance-id", |(_, found, _)| vec![found.of.identifier.clone(), found.of.arn.clone()]),
        ("db-snapshot-id", |(owner, found, _)| vec![found.identifier.clone(), found.arn_in(owner)]),
        ("dbi-resource-id", |(_, found, _)| vec![found.of.id.clone()]),
        ("snapshot-type", |(_, _, kind)| vec![(*kind).to_owned()]),
        ("engine", |(_, found, _)| vec![found.of.engine.as_str().to_owned()]),
    ];
    let mut wanted = seen(view, &input)?;
    let instance = input.db_instance_identifier.as_deref().filter(|name| !name.is_empty());
    let instance = instance.map(|name| identifier::named(view.scope(), name).unwrap_or_default());
    wanted.retain(|(_, found, _)| {
        instance.as_ref().is_none_or(|name| *name == found.of.identifier)
            && input.dbi_resource_id.as_ref().is_none_or(|id| *id == found.of.id)
    });
    let found = listing::filtered(wanted, input.filters.as_deref(), KNOWN)?;
    let marker = input.marker.as_deref();
    // Those of the account come first, by their names; names of others are ARNs.
    let key = |(owner, found, _): &Seen| {
        if owner == view.scope() {
            found.identifier.clone()
        } else {
            format!("~{}", found.arn_in(owner))
        }
    };
    let page = listing::page(found, key, input.max_records, marker)?;
    let snapshots =
        page.items.iter().map(|(owner, found, _)| found.describe_of(world, view, owner)).collect();
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

pub(crate) fn wrong_state(text: impl Into<String>) -> InvalidDBSnapshotStateFault {
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
    let own = call.scope().clone();
    let all = call.list_everywhere::<DbInstance>();
    if let Some((scope, reader)) = all.iter().find(|(_, instance)| is_read(instance)) {
        let text = if *scope == own {
            format!("The DB instance {} is being restored from it.", reader.identifier)
        } else {
            "A DB instance of another account is being restored from it.".to_owned()
        };
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

/// Has later restores run a later minor version: the files are usable with each of them.
pub(crate) fn modify(
    world: &World,
    call: &mut Call<'_, '_>,
    input: ModifyDBSnapshotMessage,
) -> Answer<ModifyDBSnapshot> {
    refuse_others(&input, &["DBSnapshotIdentifier", "EngineVersion"])?;
    let mut snapshot = find::<ModifyDBSnapshot>(call, &input.db_snapshot_identifier)?;
    if snapshot.kind == SnapshotKind::Automated {
        let name = &snapshot.identifier;
        return Err(
            wrong_state(format!("The automated snapshot {name} cannot be modified.")).into()
        );
    }
    in_state::<ModifyDBSnapshot>(&snapshot, &[Available])?;
    let asked = input
        .engine_version
        .ok_or_else(|| Invalid::combination("No modifications were requested"))?;
    let installed = world.engine(snapshot.of.engine).map(|engine| engine.versions());
    let target = installed.unwrap_or_default().into_iter().find(|known| known.to_string() == asked);
    let has = EngineVersion::parse(&snapshot.of.engine_version);
    let (Some(target), Some(has)) = (target, has) else {
        let asked = clip(&asked);
        return Err(
            Invalid::combination(format!("This host does not have version {asked}.")).into()
        );
    };
    if target != has && !is_minor_upgrade(has, target) {
        return Err(Invalid::combination(format!(
            "A snapshot of {has} cannot be upgraded to {target}: only to a later minor version."
        ))
        .into());
    }
    snapshot.of.engine_version = target.to_string();
    call.save(&snapshot);
    Ok(ModifyDBSnapshotResult { db_snapshot: Some(snapshot.describe(world, call)) })
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
    let (owner, source) =
        find_usable::<CopyDBSnapshot>(call, &input.source_db_snapshot_identifier)?;
    let is_own = owner == *call.scope();
    if !is_own && input.copy_tags == Some(true) {
        return Err(Invalid::combination(
            "CopyTags cannot be true for a snapshot of another account: its tags are not shared.",
        )
        .into());
    }
    let target = &input.target_db_snapshot_identifier;
    let name = new_name::<CopyDBSnapshot>(call, "TargetDBSnapshotIdentifier", target)?;
    in_state::<CopyDBSnapshot>(&source, &[Available])?;
    let of = DbInstance {
        arn: identifier::arn(call.scope(), &source.of.identifier),
        ..source.of.clone()
    };
    let mut snapshot = begun(call, name, SnapshotKind::Manual, &of);
    let source_arn = source.arn_in(&owner);
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
        of: (!is_own).then(|| owner.key()),
    });
    Ok(CopyDBSnapshotResult { db_snapshot: Some(snapshot.describe(world, call)) })
}
