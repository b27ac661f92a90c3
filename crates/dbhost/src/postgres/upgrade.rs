//! Upgrades to a later major version, by the server's own `pg_upgrade`.
//!
//! It copies the old data directory into a new one, which takes the old one's place once it is
//! whole: whatever fails before that leaves the database as it was. The servers that it starts
//! listen in a folder that only the account of databases can enter.

use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::backup::{blocking, failed};
use super::{HBA, POLL, Postgres, configuration, hba, session};
use crate::account::{self, Account};
use crate::engine::{ADMIN, Place};
use crate::process::{remove, rename, run, server_of, signal};
use crate::{EngineVersion, Error, Installation, Result, files};

/// In a database's folder: the new data directory, the old one once it is replaced, and where the
/// program writes what it leaves.
const NEXT: &str = "data.next";
const BEFORE: &str = "data.before";
const WORK: &str = "upgrade";

/// From this version on checksums are the default, and can be declined.
const CHECKSUMS_FROM: u32 = 18;
/// How much of a program's words is repeated, in bytes.
const TOLD_BYTES_MAX: usize = 1_000;
/// What an upgrade runs.
const PROGRAMS: [&str; 9] = [
    "pg_upgrade",
    "initdb",
    "postgres",
    "pg_dump",
    "pg_dumpall",
    "pg_restore",
    "psql",
    "vacuumdb",
    "sh",
];
/// How long such a program may take to end.
const ENDED_WITHIN: Duration = Duration::from_secs(10);
/// Who may log in while `pg_upgrade` runs: whoever can enter the folder of its socket.
const HBA_MEANWHILE: &str = "local all all trust\n";

impl Postgres {
    pub(super) async fn raise(
        &self,
        place: &Place,
        to: EngineVersion,
        master_user: &str,
    ) -> Result<()> {
        let account = self.prepare(place)?;
        let (home, data) = (self.home(place), self.data(place));
        let (next, before, work) = (home.join(NEXT), home.join(BEFORE), home.join(WORK));
        end_leftovers(&work, &next).await?;
        if !data.exists() && before.exists() {
            // A crash came between the two renames: the new one is whole.
            rename(&next, &data).await?;
        }
        if major_of(&data)? == to.major {
            remove(&work).await?;
            return remove(&before).await;
        }
        let (old, new) = (self.installation(place.version)?, self.installation(to)?);
        let own = data.join(HBA);
        if fs::read_to_string(&own).is_ok_and(|text| text == HBA_MEANWHILE) {
            files::replace(&own, &hba(false), account).map_err(failed(&own))?;
        }
        self.end_without_slots(place).await?;
        if self.archive(&place.id).exists() {
            // What the old version logged is restored from the archive only.
            self.fill_archive(place).await?;
        }
        remove(&next).await?;
        remove(&work).await?;
        account::make_private(&work, account).map_err(failed(&work))?;
        let sockets = sockets(&place.id, account)?;
        let made = self.make_next(&old, &new, (&data, &next), (&work, &sockets), account).await;
        let restored = files::replace(&own, &hba(false), account);
        let _ = fs::remove_dir_all(&sockets);
        if made.is_err() {
            end_leftovers(&work, &next).await?;
            remove(&next).await?;
            remove(&work).await?;
        }
        made?;
        restored.map_err(failed(&data))?;
        let safe = session::ROLES_ARE_SAFE_FROM;
        if old.version.major < safe && to.major >= safe {
            let script = session::rights(master_user);
            self.populate(&new.bin.join("postgres"), account, &next, &script).await?;
        }
        remove(&next.join("pg_upgrade_output.d")).await?;
        files::replace(&next.join(HBA), &hba(false), account).map_err(failed(&next))?;
        configuration::include(&next, account)?;
        blocking(|| files::sync(&next)).map_err(failed(&next))?;
        rename(&data, &before).await?;
        rename(&next, &data).await?;
        remove(&work).await?;
        remove(&before).await
    }

    /// Ends what an upgrade left running that is being removed with its database.
    pub(super) async fn abandon_upgrade(&self, place: &Place) -> Result<()> {
        let (work, next) = (self.home(place).join(WORK), self.home(place).join(NEXT));
        let _ = fs::remove_dir_all(sockets_of(&place.id));
        if work.exists() { end_leftovers(&work, &next).await } else { Ok(()) }
    }

    /// Ends the process in order, unless somebody reads changes from it: slots would be lost.
    async fn end_without_slots(&self, place: &Place) -> Result<()> {
        // Of one that crashed, the log is carried out first.
        self.launch(place).await?;
        let admin = session::log_in(place).await?;
        let asked = "SELECT slot_name::text FROM pg_catalog.pg_replication_slots \
                     WHERE slot_type = 'logical' ORDER BY 1";
        let rows = admin.query(asked, &[]).await.map_err(|error| session::told(&error))?;
        drop(admin);
        let names: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
        if !names.is_empty() {
            return Err(Error::new(format!(
                "it has logical replication slots, which would be lost ({}): drop them first",
                names.join(", ")
            )));
        }
        self.end(place).await
    }

    /// Makes the new data directory out of the old one.
    async fn make_next(
        &self,
        old: &Installation,
        new: &Installation,
        (data, next): (&Path, &Path),
        (work, sockets): (&Path, &Path),
        account: Option<Account>,
    ) -> Result<()> {
        let mut command = account::command(&new.bin.join("initdb"), account);
        command.arg("--pgdata").arg(next).arg(format!("--username={ADMIN}")).args([
            "--encoding=UTF8",
            "--locale=C",
            "--auth=trust",
            "--no-sync",
        ]);
        command.current_dir(work);
        if has_checksums(old, data, account).await? {
            command.arg("--data-checksums");
        } else if new.version.major >= CHECKSUMS_FROM {
            command.arg("--no-data-checksums");
        }
        run(&mut command, "initdb").await?;
        files::replace(&data.join(HBA), HBA_MEANWHILE, account).map_err(failed(data))?;
        let mut command = account::command(&new.bin.join("pg_upgrade"), account);
        command
            .current_dir(work)
            .arg("--old-bindir")
            .arg(&old.bin)
            .arg("--new-bindir")
            .arg(&new.bin)
            .arg("--old-datadir")
            .arg(data)
            .arg("--new-datadir")
            .arg(next)
            .arg(format!("--username={ADMIN}"))
            .arg("--socketdir")
            .arg(sockets)
            .stdin(Stdio::null())
            .kill_on_drop(true);
        let output = command.output().await;
        let output = output.map_err(Error::during("pg_upgrade cannot be run"))?;
        if output.status.success() {
            return Ok(());
        }
        let said = [&*output.stdout, &*output.stderr].concat();
        Err(Error::new(format!(
            "pg_upgrade failed ({}): {}",
            output.status,
            complaint(&String::from_utf8_lossy(&said), next)
        )))
    }
}

/// Ends the programs of an attempt that outlived this server: they work in one of these folders.
async fn end_leftovers(work: &Path, next: &Path) -> Result<()> {
    let deadline = Instant::now() + ENDED_WITHIN;
    for folder in [work, next] {
        while let Some(pid) = server_of(folder, &PROGRAMS) {
            if Instant::now() > deadline {
                return Err(Error::new(format!(
                    "process {pid} of an earlier upgrade does not end"
                )));
            }
            signal(pid, "KILL").await?;
            tokio::time::sleep(POLL).await;
        }
    }
    Ok(())
}

/// The major version of a data directory.
fn major_of(data: &Path) -> Result<u32> {
    let path = data.join("PG_VERSION");
    let text = fs::read_to_string(&path).map_err(failed(&path))?;
    text.trim().parse().map_err(|_| Error::new(format!("{} is damaged", path.display())))
}

/// A folder for the sockets of servers, whose name is short enough for one; nobody else's.
fn sockets(id: &str, account: Option<Account>) -> Result<PathBuf> {
    let folder = sockets_of(id);
    // A crash may have left it. One that somebody else made and keeps is a failure.
    let _ = fs::remove_dir_all(&folder);
    let made = fs::DirBuilder::new().mode(0o700).create(&folder);
    made.and_then(|()| account::give(&folder, account))
        .map_err(Error::during(format_args!("cannot make {}", folder.display())))?;
    Ok(folder)
}

fn sockets_of(id: &str) -> PathBuf {
    std::env::temp_dir().join(format!("landfall-{id}"))
}

async fn has_checksums(old: &Installation, data: &Path, account: Option<Account>) -> Result<bool> {
    let mut command = account::command(&old.bin.join("pg_controldata"), account);
    let output = command.arg(data).stdin(Stdio::null()).kill_on_drop(true).output().await;
    let output = output.map_err(Error::during("pg_controldata cannot be run"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let version = text.lines().find_map(|line| line.strip_prefix("Data page checksum version:"));
    let version = version.ok_or_else(|| Error::new("pg_controldata tells of no checksums"))?;
    Ok(version.trim() != "0")
}

/// What `pg_upgrade` objects to: the end of what it said, and the lists that it wrote of what is
/// in the way.
fn complaint(said: &str, next: &Path) -> String {
    let lines: Vec<&str> = said.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let from = lines.iter().rposition(|line| line.ends_with("fatal")).unwrap_or_default();
    let mut told = lines[from..].join(" ");
    let runs = fs::read_dir(next.join("pg_upgrade_output.d")).into_iter().flatten().flatten();
    for list in runs.filter_map(|entry| fs::read_dir(entry.path()).ok()).flatten().flatten() {
        if list.path().extension().is_some_and(|end| end == "txt")
            && let Ok(text) = fs::read_to_string(list.path())
        {
            told.push(' ');
            told.push_str(&text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    told.retain(|c| !c.is_control());
    let end = told.char_indices().map(|(at, _)| at).find(|at| *at >= TOLD_BYTES_MAX);
    told.truncate(end.unwrap_or(told.len()));
    told
}
