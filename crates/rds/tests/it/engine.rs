//! An engine without processes: it remembers what exists and what runs, and can be told to fail.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use dbhost::{Doing, Engine, EngineVersion, Error, Observation, Password, Place, Running, Setup};

const PID: u32 = 4711;

/// What exists: folder to whether it runs.
pub(crate) struct Remembered {
    versions: &'static [&'static str],
    pub(crate) databases: Mutex<HashMap<String, bool>>,
    pub(crate) cannot_initialise: AtomicBool,
}

impl Remembered {
    /// Nothing yet, of these versions.
    pub(crate) fn of(versions: &'static [&'static str]) -> Self {
        let databases = Mutex::default();
        Self { versions, databases, cannot_initialise: AtomicBool::new(false) }
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
            self.set(place, true)?;
            Ok(Running { pid: PID, version: place.version })
        })
    }

    fn stop<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(async {
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
}
