//! What can be ordered and connected to: instance classes, engine versions, database engines.
//! The facts stand in `data/catalogue.json`.

use std::sync::LazyLock;

use serde::Deserialize;

/// The facts.
#[derive(Debug, Deserialize)]
pub struct Catalogue {
    /// Replication engine versions, oldest first; the last is the default.
    pub engine_versions: Vec<ReplicationEngineVersion>,
    /// Instance classes.
    pub classes: Vec<InstanceClass>,
    /// Database engines, ordered by name.
    pub engines: Vec<DatabaseEngine>,
}

/// A version of the replication engine.
#[derive(Debug, Deserialize)]
pub struct ReplicationEngineVersion {
    /// `3.6.1`
    pub version: String,
    /// Versions that an instance of this one can be upgraded to.
    pub upgrades: Vec<String>,
}

/// A class of replication instances.
#[derive(Debug, Deserialize)]
pub struct InstanceClass {
    /// `dms.t3.medium`
    pub name: String,
    /// Storage of an instance made without `AllocatedStorage`, in GB.
    pub default_storage_gb: i32,
}

/// A database engine that endpoints can name.
#[derive(Debug, Deserialize)]
pub struct DatabaseEngine {
    /// `postgres`
    pub name: String,
    /// `PostgreSQL`
    pub display_name: String,
    /// The port it usually listens at.
    pub port: Option<i32>,
    /// It can be a source.
    pub source: bool,
    /// It can be a target.
    pub target: bool,
    /// As a source, it tells of changes.
    pub source_cdc: bool,
    /// The values of `SslMode` that it allows.
    pub ssl_modes: Vec<String>,
    /// The member that holds its typed settings: `PostgreSQLSettings`.
    pub settings: String,
    /// The oldest replication engine that knows it.
    pub minimum_version: String,
}

impl DatabaseEngine {
    /// Whether this release connects to it.
    pub fn is_carried(&self) -> bool {
        self.settings == "PostgreSQLSettings"
    }
}

/// Smallest storage of an instance, in GB.
pub const STORAGE_MIN_GB: i32 = 5;
/// Largest storage of an instance, in GB.
pub const STORAGE_MAX_GB: i32 = 6_144;

/// The catalogue.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
        // The file is part of the program; a test reads it.
        serde_json::from_str(include_str!("../data/catalogue.json"))
            .expect("the catalogue is valid")
    });
    &CATALOGUE
}

impl Catalogue {
    /// The engine of this name.
    pub fn engine(&self, name: &str) -> Option<&DatabaseEngine> {
        self.engines.iter().find(|engine| engine.name == name)
    }

    /// The class of this name.
    pub fn class(&self, name: &str) -> Option<&InstanceClass> {
        self.classes.iter().find(|class| class.name == name)
    }

    /// The newest version.
    pub fn newest_version(&self) -> &str {
        self.engine_versions.last().map_or("", |version| version.version.as_str())
    }

    /// The version of this name.
    pub fn version(&self, name: &str) -> Option<&ReplicationEngineVersion> {
        self.engine_versions.iter().find(|version| version.version == name)
    }
}

/// The zones of a region. A self-hosted server has none of its own: three letters it is.
pub fn zones(region: &str) -> [String; 3] {
    ["a", "b", "c"].map(|letter| format!("{region}{letter}"))
}

#[cfg(test)]
mod tests {
    use super::catalogue;

    #[test]
    fn the_catalogue_holds_together() {
        let catalogue = catalogue();
        assert_eq!(catalogue.newest_version(), "3.6.1");
        for version in &catalogue.engine_versions {
            assert!(version.upgrades.iter().all(|upgrade| catalogue.version(upgrade).is_some()));
        }
        let carried: Vec<_> = catalogue
            .engines
            .iter()
            .filter(|engine| engine.is_carried())
            .map(|engine| engine.name.as_str())
            .collect();
        assert_eq!(carried, ["aurora-postgresql", "aurora-postgresql-serverless", "postgres"]);
        assert!(catalogue.engines.iter().all(|engine| engine.source || engine.target));
    }
}
