//! What this host can run: DescribeDBEngineVersions, DescribeOrderableDBInstanceOptions.

use api::generated::rds::ops::{DescribeDBEngineVersions, DescribeOrderableDBInstanceOptions};
use api::generated::rds::{
    AvailabilityZone, CharacterSet, DBEngineVersion, DBEngineVersionMessage,
    DescribeDBEngineVersionsMessage, DescribeOrderableDBInstanceOptionsMessage,
    OrderableDBInstanceOption, OrderableDBInstanceOptionsMessage,
};
use api::operation::Answer;
use control::call::{Reading, View};
use control::filter::Known;
use dbhost::EngineVersion;

use crate::catalogue::{STORAGE_GIB, STORAGE_TYPES, classes};
use crate::db_instance::ENGINE;
use crate::listing;
use crate::world::World;

fn family(version: EngineVersion) -> String {
    format!("postgres{}", version.major)
}

/// Whether a version is the one asked for, or of the major version asked for.
fn fits(version: EngineVersion, asked: Option<&str>) -> bool {
    asked.is_none_or(|asked| {
        asked.is_empty() || asked == version.to_string() || asked == version.major.to_string()
    })
}

/// Lists the installed versions.
pub(crate) fn describe(
    world: &World,
    _: &View<'_>,
    input: DescribeDBEngineVersionsMessage,
) -> Answer<DescribeDBEngineVersions> {
    const KNOWN: &[Known<EngineVersion>] = &[
        ("db-parameter-group-family", |version| vec![family(*version)]),
        ("engine", |_| vec![ENGINE.to_owned()]),
        ("engine-mode", |_| vec!["provisioned".to_owned()]),
        ("engine-version", |version| vec![version.to_string()]),
        ("status", |_| vec!["available".to_owned()]),
    ];
    let mut versions = world.engine.versions();
    versions.retain(|version| {
        input.engine.as_deref().is_none_or(|engine| engine == ENGINE)
            && fits(*version, input.engine_version.as_deref())
            && input.db_parameter_group_family.as_ref().is_none_or(|name| *name == family(*version))
    });
    let mut versions = listing::filtered(versions, input.filters.as_deref(), KNOWN)?;
    if input.default_only == Some(true) {
        versions = versions.pop().into_iter().collect();
    }
    let marker = input.marker.as_deref();
    let page = listing::page(versions, |version| sort_key(*version), input.max_records, marker)?;
    Ok(DBEngineVersionMessage {
        marker: page.marker,
        db_engine_versions: Some(page.items.into_iter().map(wire).collect()),
    })
}

/// Orders versions as numbers.
fn sort_key(version: EngineVersion) -> String {
    format!("{:05}.{:05}", version.major, version.minor)
}

fn wire(version: EngineVersion) -> DBEngineVersion {
    DBEngineVersion {
        engine: Some(ENGINE.to_owned()),
        engine_version: Some(version.to_string()),
        major_engine_version: Some(version.major.to_string()),
        db_parameter_group_family: Some(family(version)),
        db_engine_description: Some("PostgreSQL".to_owned()),
        db_engine_version_description: Some(format!("PostgreSQL {version}, of this host")),
        default_character_set: Some(CharacterSet {
            character_set_name: Some("UTF8".to_owned()),
            character_set_description: None,
        }),
        valid_upgrade_target: Some(Vec::new()),
        exportable_log_types: Some(Vec::new()),
        supports_log_exports_to_cloudwatch_logs: Some(false),
        supports_read_replica: Some(false),
        supported_feature_names: Some(Vec::new()),
        status: Some("available".to_owned()),
        supports_parallel_query: Some(false),
        supports_global_databases: Some(false),
        supports_integrations: Some(false),
        ..DBEngineVersion::default()
    }
}

/// Lists every combination of an installed version, an instance class and a storage type.
pub(crate) fn describe_orderable(
    world: &World,
    view: &View<'_>,
    input: DescribeOrderableDBInstanceOptionsMessage,
) -> Answer<DescribeOrderableDBInstanceOptions> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let mut options = Vec::new();
    let is_license =
        input.license_model.as_deref().is_none_or(|model| model == "postgresql-license");
    if input.engine == ENGINE && is_license {
        let versions = world.engine.versions().into_iter();
        for version in versions.filter(|version| fits(*version, input.engine_version.as_deref())) {
            let wanted = |class: &String| {
                input.db_instance_class.as_ref().is_none_or(|asked| asked == class)
            };
            for class in classes().filter(wanted) {
                options.extend(STORAGE_TYPES.map(|storage| (version, class.clone(), storage)));
            }
        }
    }
    let key = |(version, class, storage): &(EngineVersion, String, &'static str)| {
        format!("{}/{class}/{storage}", sort_key(*version))
    };
    let marker = input.marker.as_deref();
    let page = listing::page(options, key, input.max_records, marker)?;
    let zone = AvailabilityZone { name: Some(format!("{}a", view.scope().region)) };
    let option = |(version, class, storage): (EngineVersion, String, &'static str)| {
        OrderableDBInstanceOption {
            engine: Some(ENGINE.to_owned()),
            engine_version: Some(version.to_string()),
            db_instance_class: Some(class),
            license_model: Some("postgresql-license".to_owned()),
            availability_zones: Some(vec![zone.clone()]),
            multi_az_capable: Some(false),
            read_replica_capable: Some(false),
            vpc: Some(true),
            supports_storage_encryption: Some(false),
            storage_type: Some(storage.to_owned()),
            supports_iops: Some(false),
            supports_enhanced_monitoring: Some(false),
            supports_iam_database_authentication: Some(false),
            supports_performance_insights: Some(false),
            min_storage_size: Some(*STORAGE_GIB.start()),
            max_storage_size: Some(*STORAGE_GIB.end()),
            supported_engine_modes: Some(vec!["provisioned".to_owned()]),
            supports_storage_autoscaling: Some(false),
            supports_kerberos_authentication: Some(false),
            supports_global_databases: Some(false),
            supported_network_types: Some(vec!["IPV4".to_owned()]),
            supports_clusters: Some(false),
            ..OrderableDBInstanceOption::default()
        }
    };
    Ok(OrderableDBInstanceOptionsMessage {
        marker: page.marker,
        orderable_db_instance_options: Some(page.items.into_iter().map(option).collect()),
    })
}
