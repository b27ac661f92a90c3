//! The operations of an engine, as PostgreSQL has them.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use super::{Postgres, parameters, session};
use crate::account::{self, Account};
use crate::engine::{Doing, Engine, Observation, Password, Place, Running, Setup};
use crate::process::remove;
use crate::{
    Backup, Configuration, EngineVersion, Installation, LogFile, Parameter, Progress, Replication,
    Restore, Result,
};

impl Engine for Postgres {
    fn versions(&self) -> Vec<EngineVersion> {
        let installed = self.installed.lock().unwrap_or_else(PoisonError::into_inner);
        installed.iter().map(|known| known.version).collect()
    }

    fn discover(&self) {
        let found = Installation::find_all(&self.search);
        *self.installed.lock().unwrap_or_else(PoisonError::into_inner) = found;
    }

    fn check(&self) -> Result<()> {
        account::check(&self.folder)
    }

    fn initialise<'a>(&'a self, place: &'a Place, setup: &'a Setup) -> Doing<'a, ()> {
        Box::pin(self.make(place, setup))
    }

    fn start<'a>(&'a self, place: &'a Place) -> Doing<'a, Running> {
        Box::pin(self.launch(place))
    }

    fn stop<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(self.end(place))
    }

    fn observe(&self, place: &Place) -> Result<Observation> {
        self.look(place)
    }

    fn erase<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(async move {
            self.end(place).await?;
            self.abandon_upgrade(place).await?;
            remove(&self.home(place)).await
        })
    }

    fn set_password<'a>(
        &'a self,
        place: &'a Place,
        user: &'a str,
        password: &'a Password,
    ) -> Doing<'a, ()> {
        Box::pin(async move {
            let admin = session::log_in(place).await?;
            let statement = format!(
                "SET log_min_error_statement = panic; ALTER ROLE {} PASSWORD '{}'",
                session::quoted(user),
                session::verifier(password)
            );
            admin.batch_execute(&statement).await.map_err(|error| session::told(&error))
        })
    }

    fn certify<'a>(&'a self, place: &'a Place) -> Doing<'a, Option<i64>> {
        Box::pin(self.renew(place))
    }

    fn has_backups(&self) -> bool {
        true
    }

    fn parameters(&self, version: EngineVersion) -> Result<Arc<Vec<Parameter>>> {
        let lock = || self.parameters.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get(&version) {
            return Ok(known.clone());
        }
        let installation = self.installation(version)?;
        let read = Arc::new(parameters::read(&installation.bin, Account::unprivileged()?)?);
        lock().insert(version, read.clone());
        Ok(read)
    }

    fn check_values(
        &self,
        version: EngineVersion,
        values: &BTreeMap<String, String>,
    ) -> Result<()> {
        let installation = self.installation(version)?;
        parameters::check(&installation.bin, Account::unprivileged()?, values)
    }

    fn configure<'a>(
        &'a self,
        place: &'a Place,
        configuration: &'a Configuration,
    ) -> Doing<'a, Vec<String>> {
        Box::pin(async move {
            self.write_configuration(place, configuration).await?;
            Ok(Vec::new())
        })
    }

    fn logs(&self, place: &Place) -> Result<Vec<LogFile>> {
        Ok(self.find_logs(place)?.into_iter().map(|found| found.log).collect())
    }

    fn read_log(
        &self,
        place: &Place,
        name: &str,
        from: u64,
        bytes_max: usize,
    ) -> Result<Option<Vec<u8>>> {
        let found = self.find_logs(place)?.into_iter().find(|found| found.log.name == name);
        found.map_or(Ok(None), |found| found.part(from, bytes_max))
    }

    fn trim_logs<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(async { self.remove_old_logs(place) })
    }

    fn back_up<'a>(
        &'a self,
        place: &'a Place,
        name: &'a str,
        progress: &'a Progress,
    ) -> Doing<'a, Backup> {
        Box::pin(self.make_backup(place, name, progress))
    }

    fn copy_backup<'a>(&'a self, from: &'a str, to: &'a str) -> Doing<'a, Backup> {
        Box::pin(self.duplicate_backup(from, to))
    }

    fn erase_backup<'a>(&'a self, name: &'a str) -> Doing<'a, ()> {
        Box::pin(self.remove_backup(name))
    }

    fn restore<'a>(&'a self, place: &'a Place, from: &'a Restore) -> Doing<'a, ()> {
        Box::pin(self.make_from_backup(place, from))
    }

    fn complete_archive<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(self.fill_archive(place))
    }

    fn trim_archive<'a>(&'a self, id: &'a str, oldest_backup: Option<&'a str>) -> Doing<'a, ()> {
        Box::pin(self.cut_archive(id, oldest_backup))
    }

    fn follow<'a>(&'a self, place: &'a Place, source: &'a Place) -> Doing<'a, ()> {
        Box::pin(self.make_replica(place, source))
    }

    fn replication<'a>(&'a self, place: &'a Place) -> Doing<'a, Replication> {
        Box::pin(self.standing(place))
    }

    fn promote<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(self.lift(place))
    }

    fn has_upgrades(&self) -> bool {
        true
    }

    fn upgrade<'a>(
        &'a self,
        place: &'a Place,
        to: EngineVersion,
        master_user: &'a str,
    ) -> Doing<'a, ()> {
        Box::pin(self.raise(place, to, master_user))
    }
}
