//! CreateDBInstance.

use std::collections::{BTreeMap, BTreeSet};

use api::generated::rds::ops::CreateDBInstance;
use api::generated::rds::{
    CreateDBInstanceMessage, CreateDBInstanceResult, DBInstanceAlreadyExistsFault,
    InstanceQuotaExceededFault, InsufficientDBInstanceCapacityFault,
};
use api::operation::{Answer, Raises, Refusal};
use control::call::{Call, Reading};
use dbhost::EngineVersion;

use crate::absent::Absent;
use crate::catalogue::{EngineName, STORAGE_GIB, STORAGE_TYPES, is_class};
use crate::db_instance::{DbInstance, InstanceStatus, Origin, PendingChanges, is_taken};
use crate::instance_work::InstanceWork;
use crate::invalid::{Invalid, already_exists, clip, refuse_others};
use crate::world::World;
use crate::{certificate, identifier, option_group, parameter_group, subnet_group, tags, window};

/// Instances of an account in a region.
pub(crate) const INSTANCES_MAX: usize = 40;

/// What this release carries out. The last eight may only ask for what is so anyway.
const CARRIED: &[&str] = &[
    "DBInstanceIdentifier",
    "DBInstanceClass",
    "Engine",
    "EngineVersion",
    "DBName",
    "MasterUsername",
    "MasterUserPassword",
    "AllocatedStorage",
    "StorageType",
    "Port",
    "Tags",
    "VpcSecurityGroupIds",
    "DeletionProtection",
    "CopyTagsToSnapshot",
    "AutoMinorVersionUpgrade",
    "DBParameterGroupName",
    "OptionGroupName",
    "DBSubnetGroupName",
    "PreferredBackupWindow",
    "PreferredMaintenanceWindow",
    "LicenseModel",
    "BackupRetentionPeriod",
    "CACertificateIdentifier",
    "MultiAZ",
    "PubliclyAccessible",
    "StorageEncrypted",
    "MonitoringInterval",
    "EnablePerformanceInsights",
    "EnableIAMDatabaseAuthentication",
    "ManageMasterUserPassword",
];

/// Creates an instance.
pub(crate) fn create(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CreateDBInstanceMessage,
) -> Answer<CreateDBInstance> {
    let name = identifier::parse("DBInstanceIdentifier", &input.db_instance_identifier)?;
    refuse_others(&input, CARRIED)?;
    let engine = offered_engine(world, &input.engine)?;
    let absent = Absent {
        multi_az: input.multi_az,
        publicly_accessible: input.publicly_accessible,
        storage_encrypted: input.storage_encrypted,
        enable_performance_insights: input.enable_performance_insights,
        enable_iam_database_authentication: input.enable_iam_database_authentication,
        manage_master_user_password: input.manage_master_user_password,
        monitoring_interval: input.monitoring_interval,
        license_model: input.license_model.as_deref(),
    };
    absent.refuse(engine)?;
    certificate::refuse_other::<CreateDBInstance>(input.ca_certificate_identifier.as_deref())?;
    refuse_new::<CreateDBInstance>(world, call, &name, engine)?;
    let version = engine_version(world, engine, input.engine_version.as_deref())?;
    let options = input.option_group_name.as_deref();
    let option_group = option_group::chosen::<CreateDBInstance>(call, options, engine, version)?;
    let subnets = input.db_subnet_group_name.as_deref();
    let subnet_group = subnet_group::chosen::<CreateDBInstance>(call, subnets)?;
    let asked =
        (input.preferred_backup_window.as_deref(), input.preferred_maintenance_window.as_deref());
    let (backup_window, maintenance_window) = windows(call, asked)?;
    let group = input.db_parameter_group_name.as_deref();
    let parameter_group =
        parameter_group::chosen::<CreateDBInstance>(call, group, engine, version)?;
    let retention_days = retention(world, engine, input.backup_retention_period)?
        .unwrap_or(default_retention(world, engine));
    let class = checked_class(&input.db_instance_class)?;
    let storage_type = checked_storage_type(input.storage_type.as_deref().unwrap_or("gp2"))?;
    let storage_gib = checked_storage(input.allocated_storage.unwrap_or(*STORAGE_GIB.start()))?;
    let (master_user, master_password) = master(engine, &input)?;
    let database =
        input.db_name.as_deref().map(|name| identifier::database(engine, name)).transpose()?;
    let wanted_port = input.port.map(|port| checked_port(world, "Port", port)).transpose()?;
    let ambient = &call.environment().ambient;
    let (id, admin) = (format!("db-{}", ambient.base32(16)), ambient.base32(32));
    let seal =
        |member, secret: &str| call.seal_secret(&DbInstance::secret_place(&id, member), secret);
    let instance = DbInstance {
        arn: identifier::arn(call.scope(), &name),
        identifier: name,
        class,
        storage_gib,
        storage_type,
        master_user,
        master_password: seal("master", &master_password),
        admin_password: seal("admin", &admin),
        database,
        security_groups: input.vpc_security_group_ids.unwrap_or_default(),
        engine,
        engine_version: version.to_string(),
        wanted_port,
        port: None,
        deletion_protection: input.deletion_protection.unwrap_or(false),
        copy_tags_to_snapshot: input.copy_tags_to_snapshot.unwrap_or(false),
        auto_minor_version_upgrade: input.auto_minor_version_upgrade.unwrap_or(true),
        created_unix_millis: None,
        pending: PendingChanges::default(),
        parameter_group,
        awaits_group: false,
        applied: BTreeMap::new(),
        applying: BTreeSet::new(),
        retention_days,
        deferred: PendingChanges::default(),
        backup_window,
        maintenance_window,
        subnet_group,
        option_group,
        origin: Origin::Setup,
        source: None,
        replication: None,
        certificate_ends_unix_millis: None,
        upgraded_unix_millis: Vec::new(),
        restored_from: None,
        lifecycle: call.begin(InstanceStatus::Creating),
        id,
    };
    call.save(&instance);
    tags::put(call, &instance.arn, &input.tags.unwrap_or_default())?;
    call.start(InstanceWork::Reserve { id: instance.id.clone() });
    Ok(CreateDBInstanceResult { db_instance: Some(instance.describe(call)) })
}

fn master(
    engine: EngineName,
    input: &CreateDBInstanceMessage,
) -> Result<(String, String), Invalid> {
    let missing = |name: &str| Invalid::value(format!("The parameter {name} must be provided."));
    let user = input.master_username.as_deref().ok_or_else(|| missing("MasterUsername"))?;
    let user = identifier::master_user(engine, user)?;
    let password = input.master_user_password.as_ref();
    let password = password.ok_or_else(|| missing("MasterUserPassword"))?.expose();
    identifier::password(engine, password)?;
    Ok((user, password.to_owned()))
}

/// The engine that a request names, if this server has it.
fn offered_engine(world: &World, name: &str) -> Result<EngineName, Invalid> {
    let offered = world.offered();
    let found = EngineName::parse(name).filter(|engine| offered.contains(engine));
    found.ok_or_else(|| {
        let names: Vec<&str> = offered.iter().map(|engine| engine.as_str()).collect();
        let advice = if EngineName::parse(name) == Some(EngineName::Mysql) {
            " MariaDB can serve mysql in its place, with MariaDB's version numbers, if the server is started with \
             --mysql-by-mariadb."
        } else {
            ""
        };
        Invalid::value(format!(
            "Invalid DB engine: {}. This server runs {}.{advice}",
            clip(name),
            names.join(", ")
        ))
    })
}

/// The installed version that a request means: exactly that one, the newest of a major version, or
/// the newest of all.
fn engine_version(
    world: &World,
    engine: EngineName,
    asked: Option<&str>,
) -> Result<EngineVersion, Invalid> {
    let installed = world.engine(engine).map(|engine| engine.versions()).unwrap_or_default();
    let asked = asked.unwrap_or_default();
    let fits = |version: &&EngineVersion| {
        asked.is_empty() || asked == version.to_string() || asked == version.major_version()
    };
    installed.iter().rfind(fits).copied().ok_or_else(|| {
        let names: Vec<String> = installed.iter().map(ToString::to_string).collect();
        let facts = engine.facts();
        let major = asked.split('.').next().unwrap_or_default();
        let is_numbered = engine == EngineName::Postgres
            && !major.is_empty()
            && major.bytes().all(|b| b.is_ascii_digit());
        let package = if is_numbered {
            format!("{}-{}", facts.package, clip(major))
        } else {
            facts.package.to_owned()
        };
        let version = if asked.is_empty() { "any".to_owned() } else { clip(asked) };
        let name = facts.name;
        let product = facts.product;
        let has = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
        Invalid::combination(format!(
            "Cannot find version {version} for {name}. This host has {has} of {product}. Install {product} (for \
             example the package {package}) on the host of Landfall and start it again, or name the folder of its \
             binaries with --engine-path."
        ))
    })
}

/// The daily and the weekly window: those asked for, and random ones that do not meet them.
pub(crate) fn windows(
    call: &Call<'_, '_>,
    asked: (Option<&str>, Option<&str>),
) -> Result<(Option<String>, Option<String>), Invalid> {
    /// A window that is asked for can be so long that little fits beside it.
    const TRIES: usize = 100;
    let day = asked.0.map(window::daily).transpose()?;
    let week = asked.1.map(window::weekly).transpose()?;
    for _ in 0..TRIES {
        let (random_day, random_week) = window::random(call.environment().ambient.below(u64::MAX));
        let pair = (day.clone().unwrap_or(random_day), week.clone().unwrap_or(random_week));
        if window::refuse_overlap(&pair.0, &pair.1).is_ok() {
            return Ok((Some(pair.0), Some(pair.1)));
        }
    }
    Err(Invalid::combination("The backup window and maintenance window must not overlap."))
}

/// For how many days backups are kept, unless a request says.
fn default_retention(world: &World, engine: EngineName) -> i32 {
    i32::from(world.engine(engine).is_ok_and(|engine| engine.has_backups()))
}

/// Checks for how many days backups are to be kept.
pub(crate) fn retention(
    world: &World,
    engine: EngineName,
    days: Option<i32>,
) -> Result<Option<i32>, Invalid> {
    let has_backups = || world.engine(engine).is_ok_and(|engine| engine.has_backups());
    match days {
        Some(days) if !(0..=35).contains(&days) => {
            Err(Invalid::value("BackupRetentionPeriod must be between 0 and 35 days."))
        }
        Some(1..) if !has_backups() => Err(Invalid::combination(format!(
            "BackupRetentionPeriod must be 0: this release of Landfall makes no backups of {}.",
            engine.as_str()
        ))),
        days => Ok(days),
    }
}

/// Refuses a name that is taken, an instance too many, and a host that can run none.
pub(crate) fn refuse_new<Op>(
    world: &World,
    call: &Call<'_, '_>,
    name: &str,
    engine: EngineName,
) -> Result<(), Refusal<Op>>
where
    Op: Raises<DBInstanceAlreadyExistsFault>
        + Raises<InstanceQuotaExceededFault>
        + Raises<InsufficientDBInstanceCapacityFault>,
{
    if is_taken(call, name, None) {
        return Err(already_exists().into());
    }
    if call.list::<DbInstance>().len() >= INSTANCES_MAX {
        let message = format!("At most {INSTANCES_MAX} DB instances are allowed in a region.");
        return Err(InstanceQuotaExceededFault { message: Some(message) }.into());
    }
    let checked = world.engine(engine).and_then(|engine| engine.check());
    checked.map_err(|error| {
        InsufficientDBInstanceCapacityFault { message: Some(error.to_string()) }.into()
    })
}

/// Checks a port that is asked for.
pub(crate) fn checked_port(world: &World, member: &str, port: i32) -> Result<u16, Invalid> {
    let valid = u16::try_from(port).ok().filter(|port| *port >= 1150);
    let port = valid.ok_or_else(|| {
        Invalid::value(format!("The parameter {member} must be between 1150 and 65535."))
    })?;
    if world.ports.is_free(port) {
        return Ok(port);
    }
    Err(Invalid::value(format!(
        "Port {port} is in use on this host: ask for another one, or for none, and take the one in the answer's \
         Endpoint."
    )))
}

/// Checks an instance class.
pub(crate) fn checked_class(name: &str) -> Result<String, Invalid> {
    if is_class(name) {
        return Ok(name.to_owned());
    }
    Err(Invalid::value(format!(
        "Invalid DB Instance class: {}. DescribeOrderableDBInstanceOptions lists those that are known.",
        clip(name)
    )))
}

/// Checks a storage type.
pub(crate) fn checked_storage_type(name: &str) -> Result<String, Invalid> {
    if STORAGE_TYPES.contains(&name) {
        return Ok(name.to_owned());
    }
    Err(Invalid::value(format!(
        "StorageType {} is not one of {}.",
        clip(name),
        STORAGE_TYPES.join(", ")
    )))
}

/// Checks an amount of storage.
pub(crate) fn checked_storage(gib: i32) -> Result<i32, Invalid> {
    if STORAGE_GIB.contains(&gib) {
        return Ok(gib);
    }
    Err(Invalid::value(format!(
        "Invalid storage size: AllocatedStorage must be between {} and {} GiB.",
        STORAGE_GIB.start(),
        STORAGE_GIB.end()
    )))
}
