//! A namespace: an engine, databases of the users' own, and databases made from integrations.
//!
//! Which databases there are stands in `databases.json` in the namespace's folder. A copy of an
//! integration is written from the moment that the integration exists; `CREATE DATABASE … FROM
//! INTEGRATION` gives it a name that users see.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use replicate::feed::{Refresh, Sink};
use serde::{Deserialize, Serialize};

use crate::copy::Copy;
use crate::engine::{Engine, MEMORY, Settings};
use crate::error::{Error, Result};
use crate::options::OptionChanges;
use crate::sink::CopySink;

/// What the names of copies that no database was made from begin with.
pub(crate) const UNBOUND: &str = "landfall copy ";
/// How long it is waited for whoever reads a copy to be done, before a database is made from it.
const RENAME_PATIENCE: Duration = Duration::from_secs(2);
/// How often it is looked whether a refresh interval has ended.
const REFRESH_LOOK: Duration = Duration::from_millis(200);
const DATABASES: &str = "databases.json";

/// What a namespace is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamespaceSpec {
    /// A UUID.
    pub id: String,
    /// The user who may log in.
    pub admin_user: String,
    /// That user's password; without one, only temporary credentials open the door.
    pub admin_password: Option<String>,
    /// The database that there is from the start.
    pub database: String,
    /// Host names that lead here.
    pub hosts: Vec<String>,
}

/// A user for a while.
pub(crate) struct Guest {
    pub(crate) user: String,
    pub(crate) password: String,
    pub(crate) until_unix_millis: i64,
}

/// What kind of source an integration has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// MySQL or MariaDB: one copy, its databases are schemas.
    MySql,
    /// PostgreSQL: a copy for each database.
    PostgreSql,
}

/// Asks the feed of this source database to read tables again. The error, a sentence, says why
/// that will not be.
pub type AskRefresh = Arc<dyn Fn(&str, Refresh) -> std::result::Result<(), String> + Send + Sync>;

/// What an integration is to be.
#[derive(Clone)]
pub struct IntegrationSpec {
    /// A UUID.
    pub id: String,
    /// The namespace that it leads to.
    pub namespace: String,
    /// What its source is.
    pub source: SourceKind,
    /// The source's databases that are carried over. A MySQL source has one with an empty name.
    pub source_databases: Vec<String>,
    /// When it was made.
    pub created_unix_micros: i64,
    /// It brings nothing any more; what it brought stays.
    pub has_failed: bool,
    /// How `ALTER DATABASE … INTEGRATION REFRESH` reaches its feeds.
    pub refresh: AskRefresh,
}

/// A database that users see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Database {
    /// The users' own.
    Own {
        /// Its file.
        file: String,
    },
    /// Made from an integration: read only.
    Bound {
        integration: String,
        source_database: String,
        /// The copy's file.
        file: String,
        created_unix_micros: i64,
    },
}

/// One namespace.
pub(crate) struct Namespace {
    pub(crate) engine: Arc<Engine>,
    folder: PathBuf,
    inner: Mutex<Inner>,
    logins: Mutex<Logins>,
    /// Held by who changes which databases and copies there are, which may wait for a copy's work.
    /// The two above are held for no longer than it takes to read or write them.
    changing: Mutex<()>,
}

/// Which databases and copies there are.
pub(crate) struct Inner {
    pub(crate) databases: BTreeMap<String, Database>,
    pub(crate) copies: Vec<Arc<Copy>>,
    pub(crate) integrations: BTreeMap<String, IntegrationSpec>,
}

/// Who comes in, and how.
pub(crate) struct Logins {
    pub(crate) spec: NamespaceSpec,
    pub(crate) guests: Vec<Guest>,
}

impl Logins {
    /// Somebody of this name may come in, given the password.
    pub(crate) fn knows(&self, user: &str) -> bool {
        self.spec.admin_user == user || self.guests.iter().any(|guest| guest.user == user)
    }
}

impl Namespace {
    pub(crate) fn open(root: &Path, spec: NamespaceSpec, settings: &Settings) -> Result<Self> {
        let folder = root.join(&spec.id);
        std::fs::create_dir_all(&folder)?;
        let engine = Arc::new(Engine::open(&folder, settings)?);
        let databases = read_databases(&folder)?;
        let mut copies = Vec::new();
        for (name, database) in &databases {
            match database {
                Database::Own { file } => engine.attach(file, name)?,
                Database::Bound { integration, source_database, file, .. } => {
                    let (file, name) = (file.clone(), name.clone());
                    let copy = Copy::open(&engine, integration, source_database, file, name)?;
                    copies.push(Arc::new(copy));
                }
            }
        }
        let first = spec.database.clone();
        let inner = Mutex::new(Inner { databases, copies, integrations: BTreeMap::new() });
        let logins = Mutex::new(Logins { spec, guests: Vec::new() });
        let namespace = Self { engine, folder, inner, logins, changing: Mutex::default() };
        let has_first = namespace.lock().has(&first);
        if !has_first {
            namespace.create_own(&first)?;
        }
        Ok(namespace)
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn logins(&self) -> MutexGuard<'_, Logins> {
        self.logins.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn changing(&self) -> MutexGuard<'_, ()> {
        self.changing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes a database of the users' own.
    pub(crate) fn create_own(&self, name: &str) -> Result<()> {
        let _changing = self.changing();
        refuse_name(&self.lock(), name)?;
        let file = free_file(&self.folder, "databases");
        self.engine.attach(&file, name)?;
        self.put(name, Database::Own { file })
    }

    /// Gives the copy of an integration's source database a name, or changes nothing.
    pub(crate) fn create_from_integration(
        &self,
        name: &str,
        integration: &str,
        source_database: Option<&str>,
        options: &OptionChanges,
        now_unix_micros: i64,
    ) -> Result<()> {
        let _changing = self.changing();
        let copy = {
            let inner = self.lock();
            refuse_name(&inner, name)?;
            inner.unbound_copy(integration, source_database)?
        };
        copy.make_plain(&self.engine)?;
        let bound = Database::Bound {
            integration: integration.to_owned(),
            source_database: copy.source_database.clone(),
            file: copy.file.clone(),
            created_unix_micros: now_unix_micros,
        };
        let made = self.bind(&copy, name, bound, options);
        if made.is_err() {
            // What cannot be undone now is mended by the next look, start or attempt.
            let undone = copy.rename(&self.engine, &unbound_name(&copy.file), Duration::ZERO);
            if let Err(error) = undone.and_then(|()| copy.make_plain(&self.engine)) {
                tracing::warn!(%error, "a copy is not what it was before a database was made from it");
            }
        }
        made
    }

    /// Nothing of it outlives a crash before its last step, apart from options: these are made plain
    /// as soon as the copy is known again.
    fn bind(
        &self,
        copy: &Copy,
        name: &str,
        bound: Database,
        options: &OptionChanges,
    ) -> Result<()> {
        copy.rename(&self.engine, name, RENAME_PATIENCE).map_err(|error| {
            tracing::info!(%error, "a copy could not be given the name of a database");
            Error::storage(
                "the copy of the integration cannot be attached at the moment; a transaction may still \
                 read a database that was made from it before: try again",
            )
        })?;
        if *options != OptionChanges::default() {
            copy.change_options(&self.engine, options)?;
        }
        self.put(name, bound)
    }

    /// Drops a database. The copy of an integration that lives goes on, without a name; that of one
    /// that is gone is erased.
    pub(crate) fn drop_database(&self, name: &str) -> Result<()> {
        let _changing = self.changing();
        let first = self.logins().spec.database.clone();
        let (name, database) = {
            let inner = self.lock();
            let name = inner.find(name).ok_or_else(|| no_database(name))?;
            let database = inner.databases.get(&name).cloned();
            let database = database.ok_or_else(|| no_database(&name))?;
            (name, database)
        };
        if name == first {
            return Err(Error::refused(format!(
                "database \"{name}\" is the namespace's first one and cannot be dropped"
            )));
        }
        match &database {
            Database::Own { file } => {
                self.engine.detach(&name)?;
                self.forget(&name)?;
                self.engine.remove(file)
            }
            Database::Bound { file, .. } => {
                let (copy, lives) = {
                    let inner = self.lock();
                    let copy = inner.copies.iter().find(|copy| copy.file == *file).cloned();
                    let lives = copy.as_ref().is_some_and(|copy| inner.carries(copy));
                    (copy, lives)
                };
                if let Some(copy) = copy {
                    if lives {
                        copy.reset(&self.engine)?;
                        let unbound = unbound_name(&copy.file);
                        let renamed = copy.rename(&self.engine, &unbound, Duration::ZERO);
                        if let Err(error) = renamed {
                            tracing::info!(%error, "a dropped database is still read by somebody");
                        }
                    } else {
                        copy.close(&self.engine, false)?;
                        self.lock().copies.retain(|other| other.file != *file);
                    }
                }
                self.forget(&name)?;
                if lives { Ok(()) } else { self.engine.remove(file) }
            }
        }
    }

    /// Changes what is asked of a database that was made from an integration.
    pub(crate) fn change_options(&self, name: &str, options: &OptionChanges) -> Result<()> {
        let copy = {
            let inner = self.lock();
            let name = inner.find(name).ok_or_else(|| no_database(name))?;
            inner.bound_copy(&name).ok_or_else(|| not_made_from_one(&name))?
        };
        copy.change_options(&self.engine, options)
    }

    /// Makes the integration known, with its copies. Those of source databases that are no longer
    /// among its own end; of one that a database was made from, all tables go. It is asked for at
    /// each start, and completes then what was interrupted.
    pub(crate) fn put_integration(&self, spec: IntegrationSpec) -> Result<()> {
        let _changing = self.changing();
        for source_database in &spec.source_databases {
            let is_new = self.lock().copy(&spec.id, source_database).is_none();
            if is_new {
                let file = format!("copies/{}-{}.duckdb", spec.id, hex(source_database));
                let alias = unbound_name(&file);
                let copy = Copy::open(&self.engine, &spec.id, source_database, file, alias)?;
                let made_plain = copy.make_plain(&self.engine);
                self.lock().copies.push(Arc::new(copy));
                made_plain?;
            }
        }
        let keep = spec.source_databases.clone();
        self.lock().integrations.insert(spec.id.clone(), spec.clone());
        let ends = |source_database: &str| !keep.iter().any(|kept| kept == source_database);
        self.end_copies(&spec.id, ends, Left::Nothing)
    }

    /// Forgets the integration. What databases were made from stays, and stays readable.
    pub(crate) fn remove_integration(&self, id: &str) -> Result<()> {
        let _changing = self.changing();
        self.end_copies(id, |_| true, Left::Everything)?;
        self.lock().integrations.remove(id);
        self.remove_left_over(id)
    }

    fn end_copies(&self, integration: &str, ends: impl Fn(&str) -> bool, left: Left) -> Result<()> {
        let ending: Vec<(Arc<Copy>, bool)> = {
            let inner = self.lock();
            let of_it = inner
                .copies
                .iter()
                .filter(|copy| copy.integration == integration && ends(&copy.source_database));
            of_it.map(|copy| (Arc::clone(copy), inner.is_bound(copy))).collect()
        };
        for (copy, is_bound) in ending {
            if is_bound {
                copy.end_stream();
                if left == Left::Nothing {
                    copy.empty(&self.engine)?;
                }
            } else {
                copy.close(&self.engine, true)?;
                self.lock().copies.retain(|other| other.file != copy.file);
            }
        }
        Ok(())
    }

    /// Removes files of copies of this integration that nothing has attached: those of a run of this
    /// program in which the integration was never made known.
    fn remove_left_over(&self, integration: &str) -> Result<()> {
        let attached: Vec<String> =
            self.lock().copies.iter().map(|copy| copy.file.clone()).collect();
        let Ok(entries) = std::fs::read_dir(self.folder.join("copies")) else { return Ok(()) };
        for entry in entries {
            let name = entry?.file_name();
            let file = format!("copies/{}", name.to_string_lossy());
            let own = file.strip_prefix(&format!("copies/{integration}-"));
            if own.is_some_and(|own| own.ends_with(".duckdb")) && !attached.contains(&file) {
                self.engine.remove(&file)?;
            }
        }
        Ok(())
    }

    /// A sink for the feed of this source database.
    pub(crate) fn sink(&self, integration: &str, source_database: &str) -> Result<Box<dyn Sink>> {
        let inner = self.lock();
        let copy = inner.copy(integration, source_database).cloned();
        let copy = copy.ok_or_else(|| {
            Error::not_found(format!(
                "integration {integration} has no copy of {source_database:?}"
            ))
        })?;
        Ok(Box::new(CopySink::new(copy, Arc::clone(&self.engine))))
    }

    fn put(&self, name: &str, database: Database) -> Result<()> {
        let databases = {
            let mut inner = self.lock();
            inner.databases.insert(name.to_owned(), database);
            inner.databases.clone()
        };
        let written = write_databases(&self.folder, &databases);
        if written.is_err() {
            self.lock().databases.remove(name);
        }
        written
    }

    fn forget(&self, name: &str) -> Result<()> {
        let databases = {
            let mut inner = self.lock();
            inner.databases.remove(name);
            inner.databases.clone()
        };
        write_databases(&self.folder, &databases)
    }

    /// Ends the engine's use of all files, which can be removed then.
    pub(crate) fn close(&self) -> Result<()> {
        let _changing = self.changing();
        let (copies, databases) = {
            let mut inner = self.lock();
            inner.integrations.clear();
            (std::mem::take(&mut inner.copies), std::mem::take(&mut inner.databases))
        };
        for copy in copies {
            copy.close(&self.engine, false)?;
        }
        for name in databases.into_keys() {
            self.engine.detach(&name)?;
        }
        Ok(())
    }
}

/// Shows what waits for a refresh interval to end, and attaches copies that somebody kept from it.
/// It holds the namespace no longer than itself: when it is dropped, that has ended.
pub(crate) struct Refresher {
    ends: Arc<(Mutex<bool>, Condvar)>,
    thread: Option<JoinHandle<()>>,
}

impl Refresher {
    pub(crate) fn start(namespace: &Arc<Namespace>) -> Result<Self> {
        let ends = Arc::<(Mutex<bool>, Condvar)>::default();
        let (namespace, told) = (Arc::downgrade(namespace), Arc::clone(&ends));
        let thread = std::thread::Builder::new().name("warehouse-refresh".to_owned());
        let thread = thread.spawn(move || {
            while !is_told_to_end(&told) {
                let Some(namespace) = namespace.upgrade() else { return };
                let copies = namespace.lock().copies.clone();
                for copy in copies {
                    copy.attach_again(&namespace.engine);
                    if let Err(error) = copy.refresh_when_due(&namespace.engine) {
                        tracing::warn!(%error, "changes cannot be shown yet; it is tried again");
                    }
                }
            }
        })?;
        Ok(Self { ends, thread: Some(thread) })
    }
}

/// Waits until the next look, or until there is to be none.
fn is_told_to_end((ends, told): &(Mutex<bool>, Condvar)) -> bool {
    let ends = ends.lock().unwrap_or_else(PoisonError::into_inner);
    let waited = told.wait_timeout_while(ends, REFRESH_LOOK, |ends| !*ends);
    *waited.unwrap_or_else(PoisonError::into_inner).0
}

impl Drop for Refresher {
    fn drop(&mut self) {
        *self.ends.0.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.ends.1.notify_all();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Inner {
    /// The database's name as it was given; names are equal whatever their case.
    pub(crate) fn find(&self, name: &str) -> Option<String> {
        self.databases.keys().find(|known| known.eq_ignore_ascii_case(name)).cloned()
    }

    fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// How to have tables of this database seeded again, and which source database it shows.
    pub(crate) fn refresh(&self, name: &str) -> Result<(AskRefresh, String)> {
        let name = self.find(name).ok_or_else(|| no_database(name))?;
        let Some(Database::Bound { integration, source_database, .. }) = self.databases.get(&name)
        else {
            return Err(not_made_from_one(&name));
        };
        let spec = self.integrations.get(integration).ok_or_else(|| {
            Error::not_found(format!("integration {integration} does not exist any more"))
        })?;
        if !spec.source_databases.contains(source_database) {
            return Err(Error::refused(format!(
                "integration {integration} no longer carries the source database \"{source_database}\" over"
            )));
        }
        Ok((Arc::clone(&spec.refresh), source_database.clone()))
    }

    /// The integration of this copy lives, and carries its source database over.
    pub(crate) fn carries(&self, copy: &Copy) -> bool {
        let spec = self.integrations.get(&copy.integration);
        spec.is_some_and(|spec| spec.source_databases.contains(&copy.source_database))
    }

    fn copy(&self, integration: &str, source_database: &str) -> Option<&Arc<Copy>> {
        self.copies
            .iter()
            .find(|copy| copy.integration == integration && copy.source_database == source_database)
    }

    /// The copy that this database, named as it was given, shows.
    pub(crate) fn bound_copy(&self, name: &str) -> Option<Arc<Copy>> {
        let Some(Database::Bound { file, .. }) = self.databases.get(name) else { return None };
        self.copies.iter().find(|copy| copy.file == *file).cloned()
    }

    /// A database was made from this copy.
    pub(crate) fn is_bound(&self, copy: &Copy) -> bool {
        self.bound_name(copy).is_some()
    }

    /// The database that was made from this copy.
    pub(crate) fn bound_name(&self, copy: &Copy) -> Option<&String> {
        let is_of = |database: &Database| matches!(database, Database::Bound { file, .. } if *file == copy.file);
        self.databases.iter().find(|(_, database)| is_of(database)).map(|(name, _)| name)
    }

    fn unbound_copy(&self, integration: &str, source_database: Option<&str>) -> Result<Arc<Copy>> {
        let spec = self.integrations.get(integration).ok_or_else(|| {
            Error::not_found(format!("integration {integration} does not exist in this namespace"))
        })?;
        let wanted = match (spec.source, source_database) {
            (SourceKind::MySql, None) => "",
            (SourceKind::MySql, Some(_)) => {
                return Err(Error::refused(
                    "DATABASE is for PostgreSQL sources: a MySQL source's databases become schemas",
                ));
            }
            (SourceKind::PostgreSql, Some(name)) => name,
            (SourceKind::PostgreSql, None) => {
                return Err(Error::refused(
                    "a PostgreSQL source needs DATABASE 'name': which of its databases to show",
                ));
            }
        };
        let copy = self.copy(integration, wanted).ok_or_else(|| {
            Error::not_found(format!(
                "integration {integration} does not carry the source database \"{wanted}\" over"
            ))
        })?;
        if let Some(name) = self.bound_name(copy) {
            return Err(Error::exists(format!(
                "database \"{name}\" was already made from this integration"
            )));
        }
        Ok(Arc::clone(copy))
    }
}

/// What is left of a database that was made from a copy whose stream ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Left {
    /// All of it, as it is.
    Everything,
    /// Its name, and histories that were kept.
    Nothing,
}

fn refuse_name(inner: &Inner, name: &str) -> Result<()> {
    let reserved = [MEMORY, "system", "temp", "main", "information_schema", "pg_catalog"];
    if name.is_empty() || name.len() > 127 || name.chars().any(char::is_control) {
        return Err(Error::refused("a database's name has 1 to 127 bytes"));
    }
    let is_reserved = reserved.iter().any(|word| word.eq_ignore_ascii_case(name))
        || name.to_ascii_lowercase().starts_with("landfall");
    if is_reserved {
        return Err(Error::refused(format!("the name \"{name}\" is reserved")));
    }
    if inner.has(name) {
        return Err(Error::exists(format!("database \"{name}\" already exists")));
    }
    Ok(())
}

fn not_made_from_one(name: &str) -> Error {
    Error::refused(format!("database \"{name}\" was not made from an integration"))
}

pub(crate) fn no_database(name: &str) -> Error {
    Error::not_found(format!("database \"{name}\" does not exist"))
}

fn unbound_name(file: &str) -> String {
    format!("{UNBOUND}{file}")
}

/// Letters and digits that stand for any name.
fn hex(name: &str) -> String {
    name.bytes().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

fn free_file(folder: &Path, group: &str) -> String {
    let name = |number: u64| format!("{group}/{number}.duckdb");
    let free = (1..u64::MAX).find(|number| !folder.join(name(*number)).exists());
    name(free.unwrap_or_default())
}

fn read_databases(folder: &Path) -> Result<BTreeMap<String, Database>> {
    let path = folder.join(DATABASES);
    match std::fs::read(&path) {
        Ok(text) => serde_json::from_slice(&text)
            .map_err(|error| Error::storage(format!("{} is damaged: {error}", path.display()))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(BTreeMap::new()),
        Err(error) => Err(Error::storage(format!("cannot read {}: {error}", path.display()))),
    }
}

/// Replaces the list in one step that survives a loss of power.
fn write_databases(folder: &Path, databases: &BTreeMap<String, Database>) -> Result<()> {
    let text =
        serde_json::to_vec_pretty(databases).map_err(|error| Error::storage(error.to_string()))?;
    let (path, new) = (folder.join(DATABASES), folder.join("databases.json.new"));
    let mut file = std::fs::File::create(&new)?;
    file.write_all(&text)?;
    file.sync_all()?;
    std::fs::rename(&new, &path)?;
    std::fs::File::open(folder)?.sync_all()?;
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::time::Instant;

    use super::*;

    fn spec() -> NamespaceSpec {
        NamespaceSpec {
            id: "n".to_owned(),
            admin_user: "admin".to_owned(),
            admin_password: None,
            database: "dev".to_owned(),
            hosts: Vec::new(),
        }
    }

    fn integration() -> IntegrationSpec {
        IntegrationSpec {
            id: "i".to_owned(),
            namespace: "n".to_owned(),
            source: SourceKind::PostgreSql,
            source_databases: vec!["shop".to_owned()],
            created_unix_micros: 0,
            has_failed: false,
            refresh: Arc::new(|_, _| Ok(())),
        }
    }

    #[test]
    fn nobody_waits_for_work_on_a_copy_who_does_not_touch_it() {
        let root = std::env::temp_dir().join(format!("landfall-locks-{}", std::process::id()));
        std::fs::create_dir_all(&root).unwrap();
        let settings = Settings { memory_bytes_max: 64 << 20, threads: 1 };
        let namespace = Arc::new(Namespace::open(&root, spec(), &settings).unwrap());
        namespace.put_integration(integration()).unwrap();
        let copy = namespace.lock().copies[0].clone();
        let held = copy.lock();
        let other = Arc::clone(&namespace);
        let making = std::thread::spawn(move || {
            other.create_from_integration("d", "i", Some("shop"), &OptionChanges::default(), 0)
        });
        // It has begun, and waits for the copy.
        let deadline = Instant::now() + Duration::from_secs(30);
        while namespace.changing.try_lock().is_ok() {
            assert!(Instant::now() < deadline);
            std::thread::yield_now();
        }
        assert!(namespace.logins().knows("admin"));
        assert!(namespace.lock().has("dev"));
        assert!(copy.alias().is_some_and(|alias| alias.starts_with(UNBOUND)));
        drop(held);
        making.join().unwrap().unwrap();
        assert_eq!(copy.alias().as_deref(), Some("d"));
        drop(namespace);
        std::fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn options_of_a_database_that_was_never_made_are_gone_after_a_crash() {
        let root = std::env::temp_dir().join(format!("landfall-half-{}", std::process::id()));
        std::fs::create_dir_all(&root).unwrap();
        let settings = Settings { memory_bytes_max: 64 << 20, threads: 1 };
        let options = || {
            let namespace = Namespace::open(&root, spec(), &settings).unwrap();
            namespace.put_integration(integration()).unwrap();
            let copy = namespace.lock().copies[0].clone();
            let before = copy.asked.options();
            let changes =
                OptionChanges { refresh_interval_s: Some(60), ..OptionChanges::default() };
            copy.change_options(&namespace.engine, &changes).unwrap();
            before.refresh_interval_s
        };
        assert_eq!((options(), options()), (0, 0));
        std::fs::remove_dir_all(&root).unwrap();
    }
}
