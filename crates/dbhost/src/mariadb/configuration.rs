//! The file that a server reads its settings from.

use std::collections::BTreeMap;
use std::fs;

use mysql_async::prelude::Queryable;

use super::MariaDb;
use super::parameters::{BASE, file_of, set_global};
use super::sql::{LogInError, explain, log_in};
use crate::engine::{Engine, Observation, Place};
use crate::{Configuration, Error, Result, files};

/// The file, beside the data directory; what no setting may change stands on the command line,
/// which wins over it.
pub(super) const FILE: &str = "parameters.cnf";
/// The values of that file that are not those of every server, to know later which they were.
const VALUES: &str = "parameters.set";

impl MariaDb {
    pub(super) async fn write_configuration(
        &self,
        place: &Place,
        configuration: &Configuration,
    ) -> Result<Vec<String>> {
        let (account, _) = self.prepare(place)?;
        if configuration.archives {
            self.keep_archive(&place.id, account)?;
        }
        let home = self.home(place);
        let mut all: BTreeMap<String, String> =
            BASE.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        all.extend(configuration.values.clone());
        let earlier = fs::read_to_string(home.join(VALUES)).unwrap_or_default();
        let values = lines_of(&configuration.values);
        let failed =
            |name: &str| Error::during(format!("cannot write {}", home.join(name).display()));
        files::replace(&home.join(FILE), &file_of(&all), account).map_err(failed(FILE))?;
        let mut refused = Vec::new();
        if earlier != values {
            if matches!(self.look(place)?, Observation::Running { .. }) {
                refused = self.take_over(place, &earlier, &configuration.values).await?;
            }
            // Last: after a crash in between, the server is told again.
            files::replace(&home.join(VALUES), &values, account).map_err(failed(VALUES))?;
        }
        Ok(refused)
    }

    /// Tells a running server what it can take over without a restart; answers what it refuses.
    async fn take_over(
        &self,
        place: &Place,
        earlier: &str,
        values: &BTreeMap<String, String>,
    ) -> Result<Vec<String>> {
        let known = self.parameters(place.version)?;
        let mut admin = match log_in(place).await {
            Ok(session) => session,
            Err(LogInError::NotReady(error) | LogInError::Refused(error)) => return Err(error),
        };
        let sql_mode = "SET SESSION sql_mode = ''";
        admin.query_drop(sql_mode).await.map_err(|error| Error::new(explain(&error)))?;
        let was: BTreeMap<&str, &str> =
            earlier.lines().filter_map(|line| line.split_once('=')).collect();
        let names = was.keys().copied().chain(values.keys().map(String::as_str));
        let changed: std::collections::BTreeSet<&str> = names
            .filter(|name| was.get(name).copied() != values.get(*name).map(String::as_str))
            .collect();
        let mut refused = Vec::new();
        for name in changed {
            let parameter = known.iter().find(|parameter| parameter.name == name);
            let Some(parameter) = parameter.filter(|parameter| parameter.is_dynamic) else {
                continue;
            };
            let statement = set_global(parameter, values.get(name).map(String::as_str));
            if let Err(error) = admin.query_drop(statement).await {
                let error = explain(&error);
                tracing::warn!(database = place.id, name, error, "a running server keeps a value");
                refused.push(name.to_owned());
            }
        }
        let _ = admin.disconnect().await;
        Ok(refused)
    }
}

fn lines_of(values: &BTreeMap<String, String>) -> String {
    let plain = |value: &String| value.replace(char::is_control, "");
    values
        .iter()
        .fold(String::new(), |text, (name, value)| text + name + "=" + &plain(value) + "\n")
}
