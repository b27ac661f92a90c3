//! What this host can run: DescribeDBEngineVersions, DescribeOrderableDBInstanceOptions.

use api::generated::rds::ops::{
    DescribeDBEngineVersions, DescribeDBMajorEngineVersions, DescribeOrderableDBInstanceOptions,
};
use api::generated::rds::{
    AvailabilityZone, CharacterSet, DBEngineVersion, DBEngineVersionMessage, DBMajorEngineVersion,
    DescribeDBEngineVersionsMessage, DescribeDBMajorEngineVersionsRequest,
    DescribeDBMajorEngineVersionsResponse, DescribeOrderableDBInstanceOptionsMessage,
    OrderableDBInstanceOption, OrderableDBInstanceOptionsMessage, UpgradeTarget,
};
use api::operation::Answer;
use control::call::{Reading, View};
use control::filter::Known;
use dbhost::EngineVersion;

use crate::catalogue::{EngineName, STORAGE_GIB, STORAGE_TYPES, classes};
use crate::certificate::AUTHORITY;
use crate::integration_create::can_be_source;
use crate::listing;
use crate::maintenance::is_minor_upgrade;
use crate::world::World;

/// An engine and an installed version of it.
type Offer = (EngineName, EngineVersion);

/// Whether a version is the one asked for, or of the major version asked for.
fn fits(version: EngineVersion, asked: Option<&str>) -> bool {
    asked.is_none_or(|asked| {
        asked.is_empty() || asked == version.to_string() || asked == version.major_version()
    })
}

/// Lists the installed versions.
pub(crate) fn describe(
    world: &World,
    _: &View<'_>,
    input: DescribeDBEngineVersionsMessage,
) -> Answer<DescribeDBEngineVersions> {
    const KNOWN: &[Known<Offer>] = &[
        ("db-parameter-group-family", |(engine, version)| vec![engine.family(*version)]),
        ("engine", |(engine, _)| vec![engine.as_str().to_owned()]),
        ("engine-mode", |_| vec!["provisioned".to_owned()]),
        ("engine-version", |(_, version)| vec![version.to_string()]),
        ("status", |_| vec!["available".to_owned()]),
    ];
    let mut offers = world.versions();
    offers.retain(|(engine, version)| {
        input.engine.as_deref().is_none_or(|asked| asked == engine.as_str())
            && fits(*version, input.engine_version.as_deref())
            && input
                .db_parameter_group_family
                .as_ref()
                .is_none_or(|asked| *asked == engine.family(*version))
    });
    let mut offers = listing::filtered(offers, input.filters.as_deref(), KNOWN)?;
    if input.default_only == Some(true) {
        // The newest of each engine: the one before the next engine's oldest.
        let engines: Vec<EngineName> = offers.iter().map(|(engine, _)| *engine).collect();
        let mut next = engines.iter().skip(1);
        offers.retain(|(engine, _)| next.next() != Some(engine));
    }
    let marker = input.marker.as_deref();
    let page = listing::page(offers, |offer| sort_key(*offer), input.max_records, marker)?;
    Ok(DBEngineVersionMessage {
        marker: page.marker,
        db_engine_versions: Some(page.items.into_iter().map(|offer| wire(world, offer)).collect()),
    })
}

/// Orders offers by engine, and versions as numbers.
fn sort_key((engine, version): Offer) -> String {
    let patch = version.patch.unwrap_or_default();
    format!("{}/{:05}.{:05}.{patch:05}", engine.as_str(), version.major, version.minor)
}

fn has_replicas(world: &World, engine: EngineName) -> bool {
    world.engine(engine).is_ok_and(|engine| engine.has_backups())
}

fn wire(world: &World, (engine, version): Offer) -> DBEngineVersion {
    let facts = engine.facts();
    DBEngineVersion {
        engine: Some(facts.name.to_owned()),
        engine_version: Some(version.to_string()),
        major_engine_version: Some(version.major_version()),
        db_parameter_group_family: Some(engine.family(version)),
        db_engine_description: Some(facts.product.to_owned()),
        db_engine_version_description: Some(format!("{} {version}, of this host", facts.product)),
        default_character_set: Some(CharacterSet {
            character_set_name: Some(facts.character_set.to_owned()),
            character_set_description: None,
        }),
        valid_upgrade_target: Some(upgrade_targets(world, (engine, version))),
        supported_ca_certificate_identifiers: world
            .offers
            .authority
            .as_ref()
            .map(|_| vec![AUTHORITY.to_owned()]),
        supports_certificate_rotation_without_restart: Some(true),
        exportable_log_types: Some(Vec::new()),
        supports_log_exports_to_cloudwatch_logs: Some(false),
        supports_read_replica: Some(has_replicas(world, engine)),
        supported_feature_names: Some(Vec::new()),
        status: Some("available".to_owned()),
        supports_parallel_query: Some(false),
        supports_global_databases: Some(false),
        supports_integrations: Some(can_be_source(engine, version)),
        ..DBEngineVersion::default()
    }
}

/// The installed versions that an instance of this one can be upgraded to.
fn upgrade_targets(world: &World, (engine, from): Offer) -> Vec<UpgradeTarget> {
    let has_major = world.engine(engine).is_ok_and(|engine| engine.has_upgrades());
    let offers = world.versions().into_iter();
    let targets = offers.filter(|(of, to)| {
        *of == engine && (is_minor_upgrade(from, *to) || (has_major && *to > from))
    });
    let target = |(_, to): Offer| UpgradeTarget {
        engine: Some(engine.as_str().to_owned()),
        engine_version: Some(to.to_string()),
        description: Some(format!("{} {to}, of this host", engine.facts().product)),
        auto_upgrade: Some(false),
        is_major_version_upgrade: Some(!to.is_of_major_of(from)),
        ..UpgradeTarget::default()
    };
    targets.map(target).collect()
}

/// Lists the major versions that are installed. What their makers support them for is not known.
pub(crate) fn describe_major(
    world: &World,
    _: &View<'_>,
    input: DescribeDBMajorEngineVersionsRequest,
) -> Answer<DescribeDBMajorEngineVersions> {
    let mut majors: Vec<(EngineName, EngineVersion)> = world.versions();
    majors.retain(|(engine, version)| {
        input.engine.as_deref().is_none_or(|asked| asked == engine.as_str())
            && input
                .major_engine_version
                .as_ref()
                .is_none_or(|asked| *asked == version.major_version())
    });
    majors.dedup_by_key(|(engine, version)| (*engine, version.major_version()));
    let marker = input.marker.as_deref();
    let page = listing::page(majors, |offer| sort_key(*offer), input.max_records, marker)?;
    let wire = |(engine, version): Offer| DBMajorEngineVersion {
        engine: Some(engine.as_str().to_owned()),
        major_engine_version: Some(version.major_version()),
        supported_engine_lifecycles: Some(Vec::new()),
    };
    Ok(DescribeDBMajorEngineVersionsResponse {
        marker: page.marker,
        db_major_engine_versions: Some(page.items.into_iter().map(wire).collect()),
    })
}

/// Lists every combination of an installed version, an instance class and a storage type.
pub(crate) fn describe_orderable(
    world: &World,
    view: &View<'_>,
    input: DescribeOrderableDBInstanceOptionsMessage,
) -> Answer<DescribeOrderableDBInstanceOptions> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let mut options = Vec::new();
    let is_wanted = |(engine, version): &Offer| {
        let license = engine.facts().license_model;
        engine.as_str() == input.engine
            && input.license_model.as_deref().is_none_or(|asked| asked == license)
            && fits(*version, input.engine_version.as_deref())
    };
    for offer in world.versions().into_iter().filter(is_wanted) {
        let wanted =
            |class: &String| input.db_instance_class.as_ref().is_none_or(|asked| asked == class);
        for class in classes().filter(wanted) {
            options.extend(STORAGE_TYPES.map(|storage| (offer, class.clone(), storage)));
        }
    }
    let key = |(offer, class, storage): &(Offer, String, &'static str)| {
        format!("{}/{class}/{storage}", sort_key(*offer))
    };
    let marker = input.marker.as_deref();
    let page = listing::page(options, key, input.max_records, marker)?;
    let zone = AvailabilityZone { name: Some(format!("{}a", view.scope().region)) };
    let option = |((engine, version), class, storage): (Offer, String, &'static str)| {
        OrderableDBInstanceOption {
            engine: Some(engine.as_str().to_owned()),
            engine_version: Some(version.to_string()),
            db_instance_class: Some(class),
            license_model: Some(engine.facts().license_model.to_owned()),
            availability_zones: Some(vec![zone.clone()]),
            multi_az_capable: Some(false),
            read_replica_capable: Some(has_replicas(world, engine)),
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
