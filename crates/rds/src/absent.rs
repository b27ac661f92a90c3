//! What no instance of this server has: a request may say so, and may not ask for it.

use crate::catalogue::EngineName;
use crate::invalid::{Invalid, refuse_true};

/// What a request says of it.
#[derive(Default)]
pub(crate) struct Absent<'a> {
    pub(crate) multi_az: Option<bool>,
    pub(crate) publicly_accessible: Option<bool>,
    pub(crate) storage_encrypted: Option<bool>,
    pub(crate) enable_performance_insights: Option<bool>,
    pub(crate) enable_iam_database_authentication: Option<bool>,
    pub(crate) manage_master_user_password: Option<bool>,
    /// In seconds.
    pub(crate) monitoring_interval: Option<i32>,
    pub(crate) license_model: Option<&'a str>,
}

impl Absent<'_> {
    /// Refuses what cannot be had, of an instance of this engine.
    pub(crate) fn refuse(self, engine: EngineName) -> Result<(), Invalid> {
        let not_built = "this release of Landfall does not carry it out";
        for (name, asked, why) in [
            ("MultiAZ", self.multi_az, "this server is one host"),
            (
                "PubliclyAccessible",
                self.publicly_accessible,
                "DB instances listen on 127.0.0.1, for programs of this host",
            ),
            (
                "StorageEncrypted",
                self.storage_encrypted,
                "this release of Landfall stores databases as they are, on the host's disk",
            ),
            ("EnablePerformanceInsights", self.enable_performance_insights, not_built),
            ("EnableIAMDatabaseAuthentication", self.enable_iam_database_authentication, not_built),
            ("ManageMasterUserPassword", self.manage_master_user_password, not_built),
        ] {
            refuse_true(name, asked, why)?;
        }
        if self.monitoring_interval.is_some_and(|seconds| seconds != 0) {
            return Err(Invalid::combination(format!(
                "MonitoringInterval must be 0: {not_built}."
            )));
        }
        let license = engine.facts().license_model;
        if self.license_model.is_some_and(|asked| asked != license) {
            let name = engine.as_str();
            return Err(Invalid::value(format!("LicenseModel must be {license} for {name}.")));
        }
        Ok(())
    }
}
