//! Engines with their rules, instance classes and storage. A class is a name here: an instance
//! gets what its host has.

use std::ops::RangeInclusive;

use dbhost::EngineVersion;
use serde::{Deserialize, Serialize};

/// An engine, as callers name it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum EngineName {
    /// MariaDB.
    Mariadb,
    /// MySQL, as far as MariaDB can take its place.
    Mysql,
    /// PostgreSQL. Records without an engine are from when there was no other one.
    #[default]
    Postgres,
}

/// A parameter of the service, which no engine knows by this name.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServiceParameter {
    pub(crate) name: &'static str,
    pub(crate) description: &'static str,
    pub(crate) allowed: &'static [&'static str],
    pub(crate) default: &'static str,
    pub(crate) is_dynamic: bool,
    /// What the engine is set to for a value: value, the engine's parameter, its value.
    pub(crate) sets: &'static [(&'static str, &'static str, &'static str)],
}

/// The parameter that asks for TLS, of engines that have one.
pub(crate) const FORCE_TLS: &str = "rds.force_ssl";

const POSTGRES_PARAMETERS: &[ServiceParameter] = &[
    ServiceParameter {
        name: FORCE_TLS,
        description: "Refuses connections of users without TLS.",
        allowed: &["0", "1"],
        default: "0",
        is_dynamic: true,
        sets: &[],
    },
    ServiceParameter {
        name: "rds.logical_replication",
        description: "Writes what logical decoding needs to the log: sets wal_level to logical.",
        allowed: &["0", "1"],
        default: "0",
        is_dynamic: false,
        sets: &[("1", "wal_level", "logical")],
    },
    ServiceParameter {
        name: "rds.replica_identity_full",
        description: "Asked for by zero-ETL integrations. Kept; changes no table of the database.",
        allowed: &["0", "1"],
        default: "0",
        is_dynamic: false,
        sets: &[],
    },
];

/// What is different between engines.
#[derive(Debug)]
pub(crate) struct EngineFacts {
    /// The name in requests, which parameter group families and default groups begin with.
    pub(crate) name: &'static str,
    /// The program that serves it, as its makers call it.
    pub(crate) product: &'static str,
    pub(crate) license_model: &'static str,
    /// The character set of new databases.
    pub(crate) character_set: &'static str,
    /// A package that installs it; PostgreSQL's has the major version at its end.
    pub(crate) package: &'static str,
    pub(crate) master_user_chars_max: usize,
    pub(crate) password_chars: RangeInclusive<usize>,
    pub(crate) database_chars_max: usize,
    /// Users of the engine and the service, lower case. Those that end in `*` are prefixes.
    pub(crate) reserved_users: &'static [&'static str],
    /// Databases of the engine and the service, lower case.
    pub(crate) reserved_databases: &'static [&'static str],
    pub(crate) parameters: &'static [ServiceParameter],
}

const MARIADB_USERS: &[&str] =
    &["rdsadmin", "rdsrepladmin", dbhost::ADMIN, "mariadb.sys", "mysql", "public", "none"];
const MARIADB_DATABASES: &[&str] =
    &["mysql", "information_schema", "performance_schema", "sys", "innodb", "rdsadmin"];

const POSTGRES: EngineFacts = EngineFacts {
    name: "postgres",
    product: "PostgreSQL",
    license_model: "postgresql-license",
    character_set: "UTF8",
    package: "postgresql",
    master_user_chars_max: 63,
    password_chars: 8..=128,
    database_chars_max: 63,
    reserved_users: &[
        "rdsadmin",
        dbhost::ADMIN,
        "public",
        "none",
        "current_user",
        "session_user",
        "pg_*",
    ],
    reserved_databases: &["template0", "template1", "rdsadmin"],
    parameters: POSTGRES_PARAMETERS,
};

const MARIADB: EngineFacts = EngineFacts {
    name: "mariadb",
    product: "MariaDB",
    license_model: "general-public-license",
    character_set: "utf8mb4",
    package: "mariadb-server",
    master_user_chars_max: 16,
    password_chars: 8..=41,
    database_chars_max: 64,
    reserved_users: MARIADB_USERS,
    reserved_databases: MARIADB_DATABASES,
    parameters: &[],
};

const MYSQL: EngineFacts = EngineFacts { name: "mysql", ..MARIADB };

impl EngineName {
    /// All, in the order of their names.
    pub const ALL: [Self; 3] = [Self::Mariadb, Self::Mysql, Self::Postgres];

    /// Reads a name as requests have it.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.as_str() == text)
    }

    /// The name as requests have it.
    pub fn as_str(self) -> &'static str {
        self.facts().name
    }

    pub(crate) fn facts(self) -> &'static EngineFacts {
        match self {
            Self::Mariadb => &MARIADB,
            Self::Mysql => &MYSQL,
            Self::Postgres => &POSTGRES,
        }
    }

    /// The parameter group family of a version: `postgres16`, `mariadb10.11`.
    pub(crate) fn family(self, version: EngineVersion) -> String {
        format!("{}{}", self.as_str(), version.major_version())
    }

    /// The parameter group that an instance has if it asks for none.
    pub(crate) fn default_parameter_group(self, version: EngineVersion) -> String {
        format!("default.{}", self.family(version))
    }

    /// The option group that an instance has if it asks for none: `default:mariadb-10-11`.
    pub(crate) fn default_option_group(self, version: EngineVersion) -> String {
        format!("default:{}-{}", self.as_str(), version.major_version().replace('.', "-"))
    }
}

/// Families with their sizes.
const CLASSES: &[(&[&str], &[&str])] = &[
    (&["t3", "t4g"], &["micro", "small", "medium", "large", "xlarge", "2xlarge"]),
    (
        &["m5", "m6g", "m6i", "m7g", "m7i", "r5", "r6g", "r6i", "r7g", "r7i"],
        &["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"],
    ),
];

/// Storage types that can be named: all are the host's disk.
pub(crate) const STORAGE_TYPES: [&str; 2] = ["gp2", "gp3"];
/// Fewest and most GiB of storage. A note, not a limit: an instance can fill the host's disk.
pub(crate) const STORAGE_GIB: std::ops::RangeInclusive<i32> = 20..=65_536;

/// All classes: `db.t3.micro` and so on.
pub(crate) fn classes() -> impl Iterator<Item = String> {
    CLASSES.iter().flat_map(|(families, sizes)| {
        families
            .iter()
            .flat_map(|family| sizes.iter().map(move |size| format!("db.{family}.{size}")))
    })
}

/// Whether there is such a class.
pub(crate) fn is_class(name: &str) -> bool {
    classes().any(|class| class == name)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_named_after_the_major_version() {
        let version = |text| EngineVersion::parse(text).unwrap();
        let (postgres, mariadb) = (version("16.4"), version("10.11.14"));
        let group = EngineName::Postgres.default_parameter_group(postgres);
        assert_eq!(group, "default.postgres16");
        assert_eq!(EngineName::Postgres.default_option_group(postgres), "default:postgres-16");
        assert_eq!(EngineName::Mariadb.family(mariadb), "mariadb10.11");
        assert_eq!(EngineName::Mysql.default_option_group(mariadb), "default:mysql-10-11");
    }

    #[test]
    fn engines_are_read_as_they_are_written() {
        for engine in EngineName::ALL {
            assert_eq!(EngineName::parse(engine.as_str()), Some(engine));
            let text = serde_json::to_string(&engine).unwrap();
            assert_eq!(text, format!("\"{}\"", engine.as_str()));
        }
        assert_eq!(EngineName::parse("Postgres"), None);
    }
}
