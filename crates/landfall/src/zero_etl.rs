//! The warehouse's part of the server: its files, its front, and the seams between it, Redshift
//! and the integrations of RDS.

use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use control::call::Environment;
use control::store::Store;
use dbhost::Certificate;
use rds::Integrations;
use rds::integration_streams::{Joined, Streams};
use replicate::feed::Sink;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use warehouse::{IntegrationSpec, SourceKind, Warehouse};

use crate::Failure;
use crate::config::Config;

/// The folder of the warehouse in the data directory.
const WAREHOUSE: &str = "warehouse";
/// How long an orderly stop waits for streams to reach a committed position.
const STREAMS_END_WITHIN: Duration = Duration::from_secs(20);
/// How long a stop waits for sessions of the warehouse's users.
const SESSIONS_END_WITHIN: Duration = Duration::from_secs(5);

/// The warehouse and those who use it.
pub(crate) struct ZeroEtl {
    pub(crate) redshift: Arc<redshift::World>,
    pub(crate) integrations: Arc<Integrations>,
    pub(crate) address: SocketAddr,
    warehouse: Arc<Warehouse>,
    patience: rds::Patience,
    tls: Arc<rustls::ServerConfig>,
}

/// What runs until the server stops.
pub(crate) struct Running {
    keeper: JoinHandle<()>,
    front: JoinHandle<()>,
    stop: oneshot::Sender<()>,
}

/// Takes the port, and opens the warehouse's folder.
pub(crate) async fn open(
    config: &Config,
    data_dir: &Path,
) -> Result<(TcpListener, ZeroEtl), Failure> {
    let listen = &config.warehouse_listen;
    let listener = TcpListener::bind(listen).await.map_err(|error| {
        format!(
            "cannot listen on {listen}: {error}. The warehouse is served there: --warehouse-listen chooses another \
             address, such as 127.0.0.1:5439"
        )
    })?;
    let address = listener.local_addr()?;
    let folder = data_dir.join(WAREHOUSE);
    let opened = tokio::task::spawn_blocking(move || -> Result<_, Failure> {
        let shown = folder.display().to_string();
        let warehouse = Warehouse::open(&folder, warehouse::Settings::default())
            .map_err(|error| format!("cannot open the warehouse in {shown}: {error}"))?;
        make_private(&folder).map_err(|error| format!("cannot make {shown} private: {error}"))?;
        let certificate = Certificate::make_own(&folder)?;
        Ok((warehouse, tls(&certificate)?))
    });
    let (warehouse, tls) = opened.await??;
    let names = names_resolve().await;
    let zero_etl = ZeroEtl {
        redshift: redshift::World::new(warehouse.clone(), address, names),
        integrations: Integrations::new(
            Arc::new(redshift::ByPolicy),
            Arc::new(Landing(warehouse.clone())),
        ),
        address,
        warehouse,
        patience: rds::Patience {
            retained_bytes_max: config.integration_log_mib.saturating_mul(1 << 20),
            ..rds::Patience::default()
        },
        tls,
    };
    Ok((listener, zero_etl))
}

impl ZeroEtl {
    /// Opens the namespaces that the state knows, lets users in, and begins to keep streams
    /// running.
    pub(crate) async fn start(
        &self,
        listener: TcpListener,
        store: &Store,
        environment: &Arc<Environment>,
    ) -> Running {
        self.redshift.start(store, environment).await;
        self.integrations.join_all(store).await;
        let (stop, stopped) = oneshot::channel::<()>();
        let (warehouse, tls) = (self.warehouse.clone(), self.tls.clone());
        let front = tokio::spawn(warehouse::front::serve(warehouse, listener, Some(tls), async {
            // The sender is gone only when the server is.
            let _ = stopped.await;
        }));
        let keeper = self.integrations.start(store.clone(), environment.clone(), self.patience);
        Running { keeper, front, stop }
    }

    /// Ends streams at positions that the warehouse has, and then its sessions. Workflows must
    /// have ended.
    pub(crate) async fn shut_down(&self, running: Running) {
        running.keeper.abort();
        let _ = running.keeper.await;
        let streams = self.integrations.shut_down();
        if tokio::time::timeout(STREAMS_END_WITHIN, streams).await.is_err() {
            tracing::warn!("not all streams ended in time; they go on where the warehouse stands");
        }
        let _ = running.stop.send(());
        if tokio::time::timeout(SESSIONS_END_WITHIN, running.front).await.is_err() {
            tracing::warn!("not all sessions of the warehouse ended in time");
        }
    }
}

fn make_private(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
}

fn tls(certificate: &Certificate) -> Result<Arc<rustls::ServerConfig>, Failure> {
    let unusable = |path: &Path| {
        let path = path.display();
        format!(
            "the certificate of the warehouse cannot be read: {path}. Remove it; the next start makes another"
        )
    };
    let open = |path: &Path| {
        std::fs::File::open(path).map(std::io::BufReader::new).map_err(|_| unusable(path))
    };
    let chain: Vec<_> = rustls_pemfile::certs(&mut open(&certificate.certificate)?)
        .collect::<Result<_, _>>()
        .map_err(|_| unusable(&certificate.certificate))?;
    let key = rustls_pemfile::private_key(&mut open(&certificate.key)?)
        .ok()
        .flatten()
        .ok_or_else(|| unusable(&certificate.key))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, key)?;
    // Drivers that begin with TLS at once name the protocol.
    config.alpn_protocols = vec![b"postgresql".to_vec()];
    Ok(Arc::new(config))
}

/// Whether programs of this host find names below `localhost`.
async fn names_resolve() -> bool {
    let found = tokio::net::lookup_host(("landfall.localhost", 0)).await;
    found.is_ok_and(|mut all| {
        all.any(|address| matches!(address.ip(), IpAddr::V4(ip) if ip.is_loopback()))
    })
}

/// Streams land in the warehouse.
struct Landing(Arc<Warehouse>);

impl Streams for Landing {
    fn join(&self, joined: Joined) -> Result<(), String> {
        let source = if joined.carries_server { SourceKind::MySql } else { SourceKind::PostgreSql };
        let spec = IntegrationSpec {
            id: joined.integration,
            namespace: joined.namespace,
            source,
            source_databases: joined.databases,
            created_unix_micros: joined.created_unix_millis.saturating_mul(1_000),
            has_failed: joined.has_failed,
            refresh: joined.refresh,
        };
        self.0.put_integration(spec).map_err(|error| error.to_string())
    }

    fn leave(&self, namespace: &str, integration: &str) -> Result<(), String> {
        self.0.remove_integration(namespace, integration).map_err(|error| error.to_string())
    }

    fn sink(
        &self,
        namespace: &str,
        integration: &str,
        database: &str,
    ) -> Result<Box<dyn Sink>, String> {
        self.0.sink(namespace, integration, database).map_err(|error| error.to_string())
    }
}
