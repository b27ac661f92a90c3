//! An engine without processes: it remembers what exists and what runs, and can be told to fail.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use dbhost::{
    Backup, Configuration, Doing, Engine, EngineVersion, Error, Kind, LogFile, Observation,
    Parameter, Password, Place, Progress, Replication, Restore, Running, Setup,
};

/// What every database has written to its log.
const LOG: &str = "one\ntwo\nthree\nfour\n";

const PID: u32 = 4711;

/// What exists: folder to whether it runs.
pub(crate) struct Remembered {
    versions: &'static [&'static str],
    pub(crate) databases: Mutex<HashMap<String, bool>>,
    pub(crate) configured: Mutex<HashMap<String, Configuration>>,
    pub(crate) backups: Mutex<HashSet<String>>,
    pub(crate) replicas: Mutex<HashSet<String>>,
    pub(crate) cannot_initialise: AtomicBool,
    pub(crate) cannot_back_up: AtomicBool,
    pub(crate) cannot_upgrade: AtomicBool,
    /// Restores do not come to an end.
    pub(crate) restores_slowly: AtomicBool,
    /// Instances whose archive was removed.
    pub(crate) without_archive: Mutex<HashSet<String>>,
    /// How often a process was asked to end, by the instance.
    pub(crate) stops: Mutex<HashMap<String, u32>>,
    /// A value of `max_things` that it does not start with.
    pub(crate) too_many_things: &'static str,
}

impl Remembered {
    /// Nothing yet, of these versions.
    pub(crate) fn of(versions: &'static [&'static str]) -> Self {
        Self {
            versions,
            databases: Mutex::default(),
            configured: Mutex::default(),
            backups: Mutex::default(),
            replicas: Mutex::default(),
            cannot_initialise: AtomicBool::new(false),
            cannot_back_up: AtomicBool::new(false),
            cannot_upgrade: AtomicBool::new(false),
            restores_slowly: AtomicBool::new(false),
            without_archive: Mutex::default(),
            stops: Mutex::default(),
            too_many_things: "99",
        }
    }

    fn set(&self, place: &Place, runs: bool) -> Result<(), Error> {
        let mut databases = self.databases.lock().unwrap();
        let known = databases.get_mut(&place.id).ok_or_else(|| Error::new("it is gone"))?;
        *known = runs;
        Ok(())
    }

    /// Ends every process, as a crash would.
    pub(crate) fn crash_all(&self) {
        for runs in self.databases.lock().unwrap().values_mut() {
            *runs = false;
        }
    }
}

impl Engine for Remembered {
    fn versions(&self) -> Vec<EngineVersion> {
        self.versions.iter().map(|text| EngineVersion::parse(text).unwrap()).collect()
    }

    fn discover(&self) {}

    fn check(&self) -> Result<(), Error> {
        Ok(())
    }

    fn initialise<'a>(&'a self, place: &'a Place, _: &'a Setup) -> Doing<'a, ()> {
        Box::pin(async {
            if self.cannot_initialise.load(Ordering::SeqCst) {
                return Err(Error::new("the disk is full"));
            }
            self.databases.lock().unwrap().entry(place.id.clone()).or_insert(false);
            Ok(())
        })
    }

    fn start<'a>(&'a self, place: &'a Place) -> Doing<'a, Running> {
        Box::pin(async {
            let configured = self.configured.lock().unwrap().get(&place.id).cloned();
            let things = configured.and_then(|with| with.values.get("max_things").cloned());
            if things.as_deref() == Some(self.too_many_things) {
                return Err(Error::about_parameters("too many things"));
            }
            self.set(place, true)?;
            Ok(Running { pid: PID, version: place.version })
        })
    }

    fn stop<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(async {
            *self.stops.lock().unwrap().entry(place.id.clone()).or_default() += 1;
            // What does not exist does not run.
            let _ = self.set(place, false);
            Ok(())
        })
    }

    fn observe(&self, place: &Place) -> Result<Observation, Error> {
        Ok(match self.databases.lock().unwrap().get(&place.id) {
            None => Observation::Absent,
            Some(false) => Observation::Stopped,
            Some(true) => Observation::Running { pid: PID },
        })
    }

    fn erase<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(async {
            self.databases.lock().unwrap().remove(&place.id);
            Ok(())
        })
    }

    fn set_password<'a>(&'a self, place: &'a Place, _: &'a str, _: &'a Password) -> Doing<'a, ()> {
        Box::pin(async {
            match self.observe(place)? {
                Observation::Running { .. } => Ok(()),
                _ => Err(Error::new("it does not run")),
            }
        })
    }

    fn certify<'a>(&'a self, _: &'a Place) -> Doing<'a, Option<i64>> {
        Box::pin(async { Ok(Some(1_836_000_000_000)) })
    }

    fn has_backups(&self) -> bool {
        true
    }

    fn parameters(&self, _: EngineVersion) -> Result<Arc<Vec<Parameter>>, Error> {
        let parameter = |name: &str, kind, is_dynamic, is_changeable| Parameter {
            name: name.to_owned(),
            kind,
            is_dynamic,
            is_changeable,
            default: "0".to_owned(),
            description: format!("What {name} does."),
        };
        let number = || Kind::Integer { min: 0, max: 100 };
        Ok(Arc::new(vec![
            parameter("data_directory", Kind::Text, false, false),
            parameter("max_things", number(), false, true),
            parameter("motto", Kind::Text, true, true),
            parameter("work_things", number(), true, true),
        ]))
    }

    fn check_values(
        &self,
        _: EngineVersion,
        values: &BTreeMap<String, String>,
    ) -> Result<(), Error> {
        match values.get("motto") {
            Some(text) if text == "nonsense" => Err(Error::new("the motto is nonsense")),
            _ => Ok(()),
        }
    }

    fn configure<'a>(
        &'a self,
        place: &'a Place,
        with: &'a Configuration,
    ) -> Doing<'a, Vec<String>> {
        Box::pin(async {
            let runs = matches!(self.observe(place)?, Observation::Running { .. });
            let is_refused = with.values.get("work_things").is_some_and(|value| value == "77");
            self.configured.lock().unwrap().insert(place.id.clone(), with.clone());
            Ok(if runs && is_refused { vec!["work_things".to_owned()] } else { Vec::new() })
        })
    }

    fn logs(&self, _: &Place) -> Result<Vec<LogFile>, Error> {
        let name = "error/postgresql.log.2026-01-02-03".to_owned();
        Ok(vec![LogFile { name, bytes: LOG.len() as u64, written_unix_millis: 1_767_323_045_000 }])
    }

    fn read_log(
        &self,
        place: &Place,
        name: &str,
        from: u64,
        bytes_max: usize,
    ) -> Result<Option<Vec<u8>>, Error> {
        if self.logs(place)?.iter().all(|known| known.name != name) {
            return Ok(None);
        }
        let from = usize::try_from(from).unwrap().min(LOG.len());
        let end = (from + bytes_max).min(LOG.len());
        Ok(Some(LOG.as_bytes()[from..end].to_vec()))
    }

    fn back_up<'a>(
        &'a self,
        place: &'a Place,
        name: &'a str,
        _: &'a Progress,
    ) -> Doing<'a, Backup> {
        Box::pin(async {
            if self.cannot_back_up.load(Ordering::SeqCst) {
                return Err(Error::new("the disk is full"));
            }
            if self.observe(place)? == Observation::Absent {
                return Err(Error::new("it is gone"));
            }
            self.backups.lock().unwrap().insert(name.to_owned());
            Ok(Backup { bytes: 1 << 20 })
        })
    }

    fn copy_backup<'a>(&'a self, from: &'a str, to: &'a str) -> Doing<'a, Backup> {
        Box::pin(async {
            let mut backups = self.backups.lock().unwrap();
            if !backups.contains(from) {
                return Err(Error::new("it is gone"));
            }
            backups.insert(to.to_owned());
            Ok(Backup { bytes: 1 << 20 })
        })
    }

    fn erase_backup<'a>(&'a self, name: &'a str) -> Doing<'a, ()> {
        Box::pin(async {
            self.backups.lock().unwrap().remove(name);
            Ok(())
        })
    }

    fn trim_archive<'a>(&'a self, id: &'a str, oldest: Option<&'a str>) -> Doing<'a, ()> {
        Box::pin(async move {
            if oldest.is_none() {
                self.without_archive.lock().unwrap().insert(id.to_owned());
            }
            Ok(())
        })
    }

    fn restore<'a>(&'a self, place: &'a Place, from: &'a Restore) -> Doing<'a, ()> {
        Box::pin(async {
            while self.restores_slowly.load(Ordering::SeqCst) {
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
            let has_archive = |id: &String| !self.without_archive.lock().unwrap().contains(id);
            if from.replay.as_ref().is_some_and(|replay| !has_archive(&replay.archive_of)) {
                return Err(Error::new("the archive is gone"));
            }
            if !self.backups.lock().unwrap().contains(&from.backup) {
                return Err(Error::new("the backup is gone"));
            }
            self.databases.lock().unwrap().entry(place.id.clone()).or_insert(false);
            Ok(())
        })
    }

    fn complete_archive<'a>(&'a self, _: &'a Place) -> Doing<'a, ()> {
        Box::pin(async { Ok(()) })
    }

    fn follow<'a>(&'a self, place: &'a Place, source: &'a Place) -> Doing<'a, ()> {
        Box::pin(async {
            match self.observe(source)? {
                Observation::Running { .. } => {}
                _ => return Err(Error::new("the source does not run")),
            }
            self.databases.lock().unwrap().entry(place.id.clone()).or_insert(false);
            self.replicas.lock().unwrap().insert(place.id.clone());
            Ok(())
        })
    }

    fn replication<'a>(&'a self, place: &'a Place) -> Doing<'a, Replication> {
        Box::pin(async {
            let is_replica = self.replicas.lock().unwrap().contains(&place.id);
            Ok(if is_replica { Replication::Streaming } else { Replication::Primary })
        })
    }

    fn promote<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(async {
            self.replicas.lock().unwrap().remove(&place.id);
            Ok(())
        })
    }

    fn has_upgrades(&self) -> bool {
        self.versions.iter().all(|version| EngineVersion::parse(version).unwrap().patch.is_none())
    }

    fn upgrade<'a>(&'a self, place: &'a Place, _: EngineVersion, _: &'a str) -> Doing<'a, ()> {
        Box::pin(async {
            if self.observe(place)? != Observation::Stopped {
                return Err(Error::new("it runs"));
            }
            if self.cannot_upgrade.load(Ordering::SeqCst) {
                return Err(Error::new("it has things that the new version lacks"));
            }
            Ok(())
        })
    }
}
