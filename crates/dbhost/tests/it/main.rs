//! Databases on real servers.
#![allow(clippy::unwrap_used)]

mod backups;
mod life;
mod master;
mod parameters;
mod upgrade;

use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use dbhost::{Engine, Observation, Password, Place, Ports, Postgres, Setup};
use tokio_postgres::NoTls;

/// Above the range of the product, and not that of throw-away servers.
static PORTS: LazyLock<Ports> = LazyLock::new(|| Ports::new(16_100..=16_399));
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// A folder that goes with its owner.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("landfall-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }
}

pub(crate) fn engine(folder: &Folder) -> Postgres {
    let engine = Postgres::new(&folder.0.join("databases"), Vec::new());
    engine.discover();
    engine
}

pub(crate) fn place(engine: &Postgres, id: &str) -> Place {
    let version = *engine.versions().last().expect("PostgreSQL is installed");
    let port = PORTS.take(id, None).unwrap();
    Place { id: id.to_owned(), version, port, admin_password: Password::new("of the admin") }
}

pub(crate) fn setup(password: &str) -> Setup {
    Setup {
        master_user: "Mas\"ter".to_owned(),
        master_password: Password::new(password),
        database: Some("o'; drop".to_owned()),
    }
}

pub(crate) async fn log_in(
    place: &Place,
    password: &str,
) -> Result<tokio_postgres::Client, String> {
    let (client, connection) = tokio_postgres::Config::new()
        .host("127.0.0.1")
        .port(place.port)
        .user("Mas\"ter")
        .password(password)
        .dbname("o'; drop")
        .connect(NoTls)
        .await
        .map_err(|error| error.to_string())?;
    tokio::spawn(connection);
    Ok(client)
}

pub(crate) async fn until(engine: &Postgres, place: &Place, wanted: impl Fn(Observation) -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !wanted(engine.observe(place).unwrap()) {
        assert!(Instant::now() < deadline, "{:?}", engine.observe(place));
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
