//! `landfall serve`: puts the parts together, serves, and stops in order.

use std::io::{IsTerminal, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use api::value::Secret;
use control::call::Environment;
use control::clock::Ambient;
use control::credentials::{Credentials, DEFAULT_ACCOUNT_ID, FirstStart};
use control::dispatch::Identity;
use control::http::{Authentication, Server};
use control::limits::Limits;
use control::registry::Control;
use control::seal::Sealer;
use control::sigv4::{Rules, Verifier};
use control::store::Store;
use control::workflow::Driver;
use dbhost::Authority;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tracing_subscriber::EnvFilter;

use crate::Failure;
use crate::apps;
use crate::cli::LogFormat;
use crate::config::Config;
use crate::console::{Admission, Console};
use crate::data_dir::DataDir;
use crate::services::services;
use crate::topics::{OwnPorts, Webhooks};
use crate::zero_etl;

/// The state's file in the data directory.
const STATE: &str = "state.sqlite";
/// The file of the key that secrets in the state are sealed with.
const SEAL_KEY: &str = "seal.key";
/// The folder of replication instances and their tasks' logs.
const DMS: &str = "dms";
/// The folder of databases: one for each DB instance.
const DATABASES: &str = "databases";

/// Serves until SIGTERM or SIGINT.
pub(crate) fn run(config: &Config) -> Result<(), Failure> {
    start_log(config)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served = runtime.block_on(serve(config));
    // Blocking work that is still under way must not hold the end up.
    runtime.shutdown_background();
    served
}

async fn serve(config: &Config) -> Result<(), Failure> {
    let signals = Signals::new()?;
    let data_dir = DataDir::take(&config.data_dir)?;
    // Before any task starts: a port that is taken must leave everything as it is.
    let listener = bind(&config.listen).await?;
    let address = listener.local_addr()?;
    let credentials = credentials(data_dir.path())?;
    let environment = environment(data_dir.path())?;
    let store = open_store(data_dir.path())?;
    let dms_world = dms::World::new(&data_dir.path().join(DMS));
    let (warehouse_listener, zero_etl) = zero_etl::open(config, data_dir.path()).await?;
    let (apps_host, apprunner_world) =
        apps::open(config, data_dir.path(), address, zero_etl.address, account(&credentials))
            .await?;
    let own_ports = OwnPorts {
        listeners: vec![address.port(), zero_etl.address.port(), apps_host.address().port()],
        databases: config.database_ports.clone(),
    };
    let rds_world = rds_world(config, data_dir.path(), own_ports)?;
    let services = services(
        &dms_world,
        &rds_world,
        &apprunner_world,
        &zero_etl.redshift,
        &zero_etl.integrations,
    );
    let (control, workflows) = Control::new(store.clone(), Arc::clone(&environment), services);
    let driver =
        tokio::spawn(Driver::new(store.clone(), Arc::clone(&environment), workflows).run());
    let reconciler = dms_world.start(store.clone(), Arc::clone(&environment)).await;
    let apps_keeper = apprunner_world.start(store.clone(), Arc::clone(&environment)).await;
    let keeper = rds_world.start(store.clone(), Arc::clone(&environment)).await;
    let streams = zero_etl.start(warehouse_listener, &store, &environment).await;

    let limits = Limits { connections_max: config.max_connections, ..Limits::default() };
    let ambient = Ambient::clone(&environment.ambient);
    let control = Arc::new(control);
    let console = Arc::new(Console::new(
        Arc::clone(&control) as _,
        Arc::clone(&apps_host),
        admission(config, &credentials),
        ambient.clone(),
        address.port(),
    ));
    let counting = console.start();
    let webhooks = Arc::new(apprunner::Webhooks::new(
        Arc::clone(&apprunner_world),
        store.clone(),
        Arc::clone(&environment),
    ));
    let server = Server::new(control, authentication(config, credentials), limits, ambient)
        .with_pages(console)
        .with_pages(webhooks);
    let run = data_dir.announce(address, zero_etl.address)?;
    warn_of_openness(config, address);
    tracing::info!(%address, apps = %apps_host.address(), warehouse = %zero_etl.address, data_dir = %data_dir.path().display(), config = ?config.file, "serving");
    // The one line on standard output: who started the server waits for it.
    writeln!(std::io::stdout(), "landfall ready on {}", run.endpoint)?;

    server.serve(listener, signals.first()).await;
    counting.abort();
    dms_world.shut_down().await;
    reconciler.abort();
    apps_keeper.abort();
    let _ = apps_keeper.await;
    driver.abort();
    // A workflow's step under way is dropped; it runs again at the next start.
    let _ = driver.await;
    zero_etl.shut_down(streams).await;
    keeper.abort();
    let _ = keeper.await;
    rds_world.shut_down(&store, &environment).await;
    apps_host.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// SIGTERM and SIGINT, caught from the first moment on.
struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    fn new() -> Result<Self, Failure> {
        let catch = |kind| signal(kind).map_err(|error| format!("cannot catch signals: {error}"));
        Ok(Self {
            terminate: catch(SignalKind::terminate())?,
            interrupt: catch(SignalKind::interrupt())?,
        })
    }

    /// Comes back at the first signal. A second one ends the process at once: whoever sends it does
    /// not want to wait.
    async fn first(mut self) {
        let name = self.next().await;
        tracing::info!(signal = name, "stopping; a second signal stops at once");
        tokio::spawn(async move {
            self.next().await;
            std::process::exit(130);
        });
    }

    async fn next(&mut self) -> &'static str {
        tokio::select! {
            _ = self.terminate.recv() => "SIGTERM",
            _ = self.interrupt.recv() => "SIGINT",
        }
    }
}

fn start_log(config: &Config) -> Result<(), Failure> {
    let filter = EnvFilter::try_new(&config.log_level)
        .map_err(|error| format!("the log level '{}' is not usable: {error}", config.log_level))?;
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match config.log_format {
        LogFormat::Text => log.with_ansi(std::io::stderr().is_terminal()).init(),
        LogFormat::Json => log.json().flatten_event(true).with_span_list(false).init(),
    }
    Ok(())
}

fn credentials(data_dir: &Path) -> Result<Credentials, Failure> {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let first = FirstStart {
        access_key_id: set("LANDFALL_ACCESS_KEY_ID"),
        secret_access_key: set("LANDFALL_SECRET_ACCESS_KEY").map(Secret::from),
        account_id: set("LANDFALL_ACCOUNT_ID"),
    };
    let (credentials, is_new) = Credentials::load_or_create(data_dir, &first)?;
    if is_new {
        tracing::info!("made the credentials file; `landfall env` prints what it holds");
    } else if first.access_key_id.is_some_and(|id| credentials.find(&id).is_none()) {
        tracing::warn!(
            "LANDFALL_ACCESS_KEY_ID is not among the credentials of this data directory: it counts at the first start \
             only"
        );
    }
    Ok(credentials)
}

fn environment(data_dir: &Path) -> Result<Arc<Environment>, Failure> {
    let ambient = Ambient::system();
    let path = data_dir.join(SEAL_KEY);
    let sealer = Sealer::open_or_make(&path, &*ambient.entropy)
        .map_err(|error| format!("cannot use the key file {}: {error}", path.display()))?;
    Ok(Environment::new(ambient, sealer))
}

fn rds_world(
    config: &Config,
    data_dir: &Path,
    own_ports: OwnPorts,
) -> Result<Arc<rds::World>, Failure> {
    let folder = data_dir.join(DATABASES);
    let authority = Arc::new(Authority::open_or_make(data_dir)?);
    let (begins_unix_millis, ends_unix_millis) = authority.validity_unix_millis();
    let thumbprint = authority.thumbprint().to_owned();
    let offers = rds::Offers {
        topics: Arc::new(Webhooks::new(&config.topics, own_ports)?),
        authority: Some(rds::AuthorityFacts { thumbprint, begins_unix_millis, ends_unix_millis }),
    };
    let postgres = dbhost::Postgres::new(&folder, config.engine_path.clone())
        .with_authority(Arc::clone(&authority));
    let mariadb =
        dbhost::MariaDb::new(&folder, config.engine_path.clone()).with_authority(authority);
    let engines = rds::Engines::new(Arc::new(postgres))
        .with_mariadb(Arc::new(mariadb), config.mysql_by_mariadb);
    let ports = dbhost::Ports::new(config.database_ports.clone());
    Ok(rds::World::new(engines, ports, config.keep_databases, offers))
}

/// Makes the state's file its owner's alone; the files that SQLite puts beside it follow. A server
/// of root's lets the user of its databases pass through the data directory.
fn keep_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    let mut options = std::fs::OpenOptions::new();
    let file = options.append(true).create(true).mode(0o600).open(path)?;
    file.set_permissions(std::fs::Permissions::from_mode(0o600))
}

fn open_store(data_dir: &Path) -> Result<Store, Failure> {
    let path = data_dir.join(STATE);
    keep_private(&path)
        .map_err(|error| format!("cannot make {} private: {error}", path.display()))?;
    Store::open(&path)
        .map_err(|error| format!("cannot open the state in {}: {error}", path.display()).into())
}

async fn bind(listen: &str) -> Result<TcpListener, Failure> {
    TcpListener::bind(listen).await.map_err(|error| {
        let advice = match error.kind() {
            std::io::ErrorKind::AddrInUse => {
                ": another program has the port; stop it, or choose another with --listen"
            }
            std::io::ErrorKind::PermissionDenied => {
                ": ports below 1024 are reserved; choose another with --listen"
            }
            _ => ": --listen takes HOST:PORT, such as 127.0.0.1:4566",
        };
        format!("cannot listen on {listen}: {error}{advice}").into()
    })
}

fn authentication(config: &Config, credentials: Credentials) -> Authentication {
    if !config.insecure_accept_any_credentials {
        return Authentication::Verify(Verifier::new(credentials, Rules::default()));
    }
    Authentication::AcceptAny(anybody(config, &credentials))
}

/// Who signs in to the console: those who may sign requests.
fn admission(config: &Config, credentials: &Credentials) -> Admission {
    if config.insecure_accept_any_credentials {
        return Admission::AcceptAny(anybody(config, credentials));
    }
    Admission::Verify { credentials: credentials.clone(), region: config.region.clone() }
}

/// Whom everybody is taken for where signatures are not checked.
fn anybody(config: &Config, credentials: &Credentials) -> Identity {
    let account_id = account(credentials);
    Identity {
        access_key_id: "ANYBODY".to_owned(),
        region: config.region.clone(),
        arn: format!("arn:aws:iam::{account_id}:root"),
        account_id,
    }
}

/// The account of whom the credentials name first.
fn account(credentials: &Credentials) -> String {
    let first = credentials.first();
    first.map_or_else(|| DEFAULT_ACCOUNT_ID.to_owned(), |principal| principal.account_id.clone())
}

fn warn_of_openness(config: &Config, address: SocketAddr) {
    if config.insecure_accept_any_credentials {
        tracing::warn!("signatures are not checked: anybody who reaches {address} may do anything");
    }
    if !address.ip().is_loopback() {
        tracing::warn!(
            "{address} is reachable from other machines, and without TLS: passwords in requests can be read on the way"
        );
    }
}
