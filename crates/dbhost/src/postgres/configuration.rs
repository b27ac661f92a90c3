//! The files that a server reads its settings from, and its log files.
//!
//! `postgresql.conf` of the data directory includes a file beside that directory, which is written
//! as a whole; what no setting may change stands on the command line, which wins over files.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::parameters::BASE;
use super::{HBA, Postgres, hba, session};
use crate::account::{self, Account};
use crate::engine::{Observation, Place};
use crate::{Configuration, Error, Result, files, log_file};

const FILE: &str = "parameters.conf";
const INCLUDE: &str = "include_if_exists = '../parameters.conf'\n";
/// How long log files are kept, as the service keeps them.
const LOGS_KEPT_FOR: Duration = Duration::from_hours(3 * 24);
/// The folder of log files in a database's folder, and the one within it.
pub(super) const LOGS: &str = "log";
pub(super) const ERRORS: &str = "error";

impl Postgres {
    pub(super) async fn write_configuration(
        &self,
        place: &Place,
        configuration: &Configuration,
    ) -> Result<()> {
        let account = self.prepare(place)?;
        let text = self.render(place, configuration);
        let path = self.home(place).join(FILE);
        files::replace(&path, &text, account)
            .map_err(Error::during(format_args!("cannot write {}", path.display())))?;
        include(&self.data(place), account)?;
        let path = self.data(place).join(HBA);
        if path.exists() {
            files::replace(&path, &hba(configuration.requires_tls), account)
                .map_err(super::failed(&path))?;
        }
        if configuration.archives {
            let archive = self.archive(&place.id);
            account::make_private(&self.folder.join(super::backup::ARCHIVES), account)
                .and_then(|()| account::make_private(&archive, account))
                .map_err(Error::during(format_args!("cannot make {}", archive.display())))?;
        }
        if !matches!(self.look(place)?, Observation::Running { .. }) {
            return Ok(());
        }
        session::reload(&session::log_in(place).await?).await
    }

    fn render(&self, place: &Place, configuration: &Configuration) -> String {
        let mut text =
            String::from("# Written by Landfall from the parameters of this database.\n");
        for (name, value) in BASE {
            text.push_str(&setting(name, value));
        }
        for (name, value) in &configuration.values {
            text.push_str(&setting(name, value));
        }
        let command = if configuration.archives {
            keep_command(&self.archive(&place.id))
        } else {
            // Log segments that nobody wants count as archived, and are used again.
            ":".to_owned()
        };
        text.push_str(&setting("archive_command", &command));
        text
    }

    /// Only what is found here is ever opened: no other path can be asked for.
    pub(super) fn find_logs(&self, place: &Place) -> Result<Vec<log_file::Found>> {
        let folder = self.home(place).join(LOGS).join(ERRORS);
        log_file::list(&folder, |file| Some(format!("{ERRORS}/{file}")))
    }

    /// Removes log files that nothing was written to for [`LOGS_KEPT_FOR`], but not the last one.
    pub(super) fn remove_old_logs(&self, place: &Place) -> Result<()> {
        let mut logs = self.find_logs(place)?;
        logs.pop();
        logs.iter().filter(|log| log.rests(LOGS_KEPT_FOR)).try_for_each(log_file::Found::remove)
    }
}

/// Sees to it that a data directory reads the file beside it.
pub(super) fn include(data: &Path, account: Option<Account>) -> Result<()> {
    let path = data.join("postgresql.conf");
    let failed = || super::failed(&path);
    let text = match fs::read_to_string(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        other => other.map_err(failed())?,
    };
    if text.ends_with(INCLUDE) {
        return Ok(());
    }
    files::replace(&path, &format!("{text}\n{INCLUDE}"), account).map_err(failed())
}

/// A line of a configuration file. Inside quotes, a quote is doubled and a backslash too.
pub(super) fn setting(name: &str, value: &str) -> String {
    format!("{name} = '{}'\n", value.replace('\\', "\\\\").replace('\'', "''"))
}

/// What the server runs for each log segment that is to be kept: it is on the disk, whole, under
/// its name, before the server may forget it.
fn keep_command(archive: &Path) -> String {
    let to = |end: &str| in_shell(&archive.join("")) + end;
    let (half, whole) = (to("%f.part"), to("%f"));
    let sparse = if cfg!(target_os = "linux") { "--sparse=always " } else { "" };
    format!("cp {sparse}%p {half} && sync {half} && mv {half} {whole}")
}

/// What a restore runs for each log segment that it wants.
pub(super) fn fetch_command(archive: &Path) -> String {
    format!("cp {}%f %p", in_shell(&archive.join("")))
}

/// A path as one word of a shell, with the percent signs that the server would replace doubled.
fn in_shell(path: &Path) -> String {
    let text = path.to_string_lossy().replace('%', "%%").replace('\'', "'\\''");
    format!("'{text}'")
}

/// The newest file of a folder of logs, and its size.
pub(super) fn newest(folder: &Path) -> Option<(PathBuf, u64)> {
    let entries = fs::read_dir(folder).ok()?.flatten();
    let path = entries.map(|entry| entry.path()).max()?;
    let size = fs::metadata(&path).map_or(0, |about| about.len());
    Some((path, size))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_outside_stays_one_word() {
        assert_eq!(setting("a", "it's \\n"), "a = 'it''s \\\\n'\n");
        let command = fetch_command(Path::new("/it's/50%"));
        assert_eq!(command, "cp '/it'\\''s/50%%/'%f %p");
    }
}
