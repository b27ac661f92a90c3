//! Connecting and logging in, with one readable sentence for each way in which that fails.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_postgres::NoTls;

use super::tls::{self, Stream, TlsFailure};
use crate::error::Error;
use crate::secret::Secret;

/// Whether and how a connection is encrypted. Certificates are PEM text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum TlsMode {
    /// Clear text.
    #[default]
    Disable,
    /// Encrypted, without asking who is there.
    Require,
    /// Encrypted; the certificate must come from this authority.
    VerifyCa(String),
    /// As `VerifyCa`, and the certificate must be for the host's name.
    VerifyFull(String),
}

/// How to reach one database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PgConfig {
    /// Name or address. Link-local addresses are refused.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// Role.
    pub user: String,
    /// Its password.
    pub password: Secret,
    /// Database.
    pub database: String,
    /// Encryption.
    pub tls: TlsMode,
    /// Shown in the server's list of sessions.
    pub application_name: String,
    /// For name look-up, connection, TLS and login together.
    pub connect_timeout: Duration,
}

impl PgConfig {
    /// A configuration without TLS, named `landfall`, with a time limit of 15 s.
    pub fn new(
        host: impl Into<String>,
        port: u16,
        user: impl Into<String>,
        database: impl Into<String>,
    ) -> Self {
        Self {
            host: host.into(),
            port,
            user: user.into(),
            password: Secret::default(),
            database: database.into(),
            tls: TlsMode::Disable,
            application_name: "landfall".to_owned(),
            connect_timeout: Duration::from_secs(15),
        }
    }
}

/// Why a connection could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectErrorKind {
    /// The host's name has no address.
    UnknownHost,
    /// Nothing listens at the port.
    Refused,
    /// No answer in time.
    Timeout,
    /// Wrong password or role, or a role that may not log in from here.
    WrongPassword,
    /// The database does not exist.
    NoSuchDatabase,
    /// TLS was demanded and the server does not offer it.
    TlsNotOffered,
    /// The server's certificate is not trusted.
    TlsUntrusted,
    /// The server's connection limit is reached.
    TooManyConnections,
    /// Anything else; the sentence says what.
    Other,
}

/// A failed connection, with one sentence that holds neither secrets nor a peer's own bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectError {
    /// The kind, for decisions.
    pub kind: ConnectErrorKind,
    message: String,
}

impl ConnectError {
    fn new(kind: ConnectErrorKind, message: String) -> Self {
        Self { kind, message }
    }

    /// Whether another try cannot help until somebody changes something.
    pub fn is_definite(&self) -> bool {
        use ConnectErrorKind::{NoSuchDatabase, TlsNotOffered, TlsUntrusted, WrongPassword};
        matches!(self.kind, WrongPassword | NoSuchDatabase | TlsNotOffered | TlsUntrusted)
    }
}

impl fmt::Display for ConnectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ConnectError {}

/// What a server says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerInfo {
    /// Version as a number, such as 150013 for 15.13.
    pub version: u32,
    /// The setting `wal_level`.
    pub wal_level: String,
    /// Whether the role may read the log: superuser, or has the replication attribute.
    pub may_replicate: bool,
}

/// Connects, logs in and asks the server about itself.
pub async fn check(config: &PgConfig) -> Result<ServerInfo, ConnectError> {
    let session = connect(config).await?;
    let odd = |_| {
        ConnectError::new(
            ConnectErrorKind::Other,
            format!("{} accepted the login but did not answer a query", place(config)),
        )
    };
    let row = session
        .client
        .query_one(
            "SELECT current_setting('server_version_num')::int4, current_setting('wal_level'), \
             COALESCE((SELECT rolsuper OR rolreplication FROM pg_catalog.pg_roles WHERE rolname = current_user), false)",
            &[],
        )
        .await
        .map_err(odd)?;
    Ok(ServerInfo {
        version: row.get::<_, i32>(0).unsigned_abs(),
        wal_level: row.get(1),
        may_replicate: row.get(2),
    })
}

/// The names of the schemas that users made, in order; the system's own are left out.
pub async fn schemas(config: &PgConfig) -> Result<Vec<String>, Error> {
    let session = connect(config).await?;
    let rows = session
        .client
        .query(
            "SELECT nspname::text FROM pg_catalog.pg_namespace \
             WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1",
            &[],
        )
        .await?;
    Ok(rows.iter().map(|row| row.get(0)).collect())
}

/// An SQL session. Dropping it ends the connection.
pub(crate) struct Session {
    pub(crate) client: tokio_postgres::Client,
    driver: tokio::task::JoinHandle<()>,
}

impl Drop for Session {
    fn drop(&mut self) {
        self.driver.abort();
    }
}

/// Session settings under which values are the same text on every server and binary COPY needs no
/// conversion. `search_path` is empty of user schemas so that nothing of theirs shadows a built-in.
pub(crate) const SESSION_SETTINGS: &[(&str, &str)] = &[
    ("client_encoding", "UTF8"),
    ("DateStyle", "ISO, MDY"),
    ("IntervalStyle", "postgres"),
    ("TimeZone", "UTC"),
    ("extra_float_digits", "3"),
    ("bytea_output", "hex"),
    ("search_path", "pg_catalog"),
    ("lc_monetary", "C"),
    ("xmlbinary", "base64"),
    ("statement_timeout", "0"),
    ("lock_timeout", "0"),
    ("idle_in_transaction_session_timeout", "0"),
    ("row_security", "off"),
    ("default_transaction_read_only", "off"),
    ("default_transaction_isolation", "read committed"),
    ("standard_conforming_strings", "on"),
    // What the target has acknowledged is told to the source as durable, so it must be.
    ("synchronous_commit", "on"),
];

/// The settings as the `options` parameter of a start-up message.
pub(crate) fn session_options() -> String {
    SESSION_SETTINGS
        .iter()
        .filter(|(name, _)| *name != "client_encoding")
        .map(|(name, value)| format!("-c {name}={}", value.replace(' ', "\\ ")))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Opens an SQL session with the settings above.
pub(crate) async fn connect(config: &PgConfig) -> Result<Session, ConnectError> {
    let attempt = async {
        let stream = open_stream(config).await?;
        let mut pg = tokio_postgres::Config::new();
        pg.user(&config.user)
            .password(config.password.reveal())
            .dbname(&config.database)
            .application_name(&config.application_name)
            .options(session_options())
            .ssl_mode(tokio_postgres::config::SslMode::Disable);
        let (client, connection) =
            pg.connect_raw(stream, NoTls).await.map_err(|error| match error.as_db_error() {
                Some(db) => login_error(config, db.code().code()),
                None => ConnectError::new(
                    ConnectErrorKind::Other,
                    format!(
                        "{} broke off the login; check that a PostgreSQL server listens there",
                        place(config)
                    ),
                ),
            })?;
        let driver = tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!("a session ended: {}", crate::error::printable(&error.to_string()));
            }
        });
        Ok(Session { client, driver })
    };
    within(config, attempt).await
}

/// Runs an attempt under the configuration's time limit.
pub(crate) async fn within<T>(
    config: &PgConfig,
    attempt: impl Future<Output = Result<T, ConnectError>>,
) -> Result<T, ConnectError> {
    match tokio::time::timeout(config.connect_timeout, attempt).await {
        Ok(result) => result,
        Err(_) => Err(ConnectError::new(
            ConnectErrorKind::Timeout,
            format!(
                "{} did not answer within {} s; check the address, the port and firewalls between",
                place(config),
                config.connect_timeout.as_secs()
            ),
        )),
    }
}

fn place(config: &PgConfig) -> String {
    format!("the server at {}:{}", config.host, config.port)
}

/// Looks the name up once, connects to that address, and agrees on TLS.
pub(crate) async fn open_stream(config: &PgConfig) -> Result<Stream, ConnectError> {
    let tcp = open_tcp(config).await?;
    if config.tls == TlsMode::Disable {
        return Ok(Stream::Plain(tcp));
    }
    request_tls(config, tcp).await
}

async fn open_tcp(config: &PgConfig) -> Result<TcpStream, ConnectError> {
    let unknown = || {
        ConnectError::new(
            ConnectErrorKind::UnknownHost,
            format!(
                "the host name {:?} has no address; check its spelling and the name service",
                config.host
            ),
        )
    };
    let addresses: Vec<SocketAddr> = tokio::net::lookup_host((config.host.as_str(), config.port))
        .await
        .map_err(|_| unknown())?
        .collect();
    if addresses.is_empty() {
        return Err(unknown());
    }
    let mut last = None;
    for address in addresses {
        if is_link_local(address.ip()) {
            return Err(ConnectError::new(
                ConnectErrorKind::Other,
                format!(
                    "the host {:?} has a link-local address, and connections to such are refused",
                    config.host
                ),
            ));
        }
        match TcpStream::connect(address).await {
            Ok(tcp) => {
                prepare_socket(&tcp);
                return Ok(tcp);
            }
            Err(error) => last = Some(error),
        }
    }
    let kind = last.map(|error| error.kind());
    Err(match kind {
        Some(std::io::ErrorKind::ConnectionRefused) => ConnectError::new(
            ConnectErrorKind::Refused,
            format!(
                "{} refused the connection; check that it runs and listens on this port",
                place(config)
            ),
        ),
        Some(std::io::ErrorKind::TimedOut) => ConnectError::new(
            ConnectErrorKind::Timeout,
            format!(
                "{} did not answer; check the address, the port and firewalls between",
                place(config)
            ),
        ),
        _ => ConnectError::new(
            ConnectErrorKind::Other,
            format!("{} cannot be reached over the network", place(config)),
        ),
    })
}

/// Notices a peer that vanished without a word: probes after 30 s of silence, gives up after 60 s,
/// also while something that was sent waits for its acknowledgement.
fn prepare_socket(tcp: &TcpStream) {
    let probes = socket2::TcpKeepalive::new()
        .with_time(Duration::from_secs(30))
        .with_interval(Duration::from_secs(10))
        .with_retries(3);
    let socket = socket2::SockRef::from(tcp);
    let applied = tcp.set_nodelay(true).and_then(|()| socket.set_tcp_keepalive(&probes));
    #[cfg(target_os = "linux")]
    let applied = applied.and_then(|()| socket.set_tcp_user_timeout(Some(Duration::from_mins(1))));
    if let Err(error) = applied {
        tracing::debug!("socket options were not accepted: {error}");
    }
}

fn is_link_local(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4.is_link_local(),
        IpAddr::V6(v6) => {
            v6.is_unicast_link_local() || v6.to_ipv4_mapped().is_some_and(|v4| v4.is_link_local())
        }
    }
}

async fn request_tls(config: &PgConfig, mut tcp: TcpStream) -> Result<Stream, ConnectError> {
    let broken = |_| {
        ConnectError::new(
            ConnectErrorKind::Other,
            format!("{} broke off while TLS was being agreed on", place(config)),
        )
    };
    let mut request = bytes::BytesMut::new();
    postgres_protocol::message::frontend::ssl_request(&mut request);
    tcp.write_all(&request).await.map_err(broken)?;
    // Exactly one byte is read: more would be a plain-text injection ahead of the handshake.
    let answer = tcp.read_u8().await.map_err(broken)?;
    if answer != b'S' {
        return Err(ConnectError::new(
            ConnectErrorKind::TlsNotOffered,
            format!(
                "{} does not offer TLS, and the endpoint demands it; switch TLS on there or choose SSL mode none",
                place(config)
            ),
        ));
    }
    tls::wrap(tcp, &config.host, &config.tls).await.map_err(|failure| match failure {
        TlsFailure::BadAuthority => ConnectError::new(
            ConnectErrorKind::TlsUntrusted,
            "the certificate authority given for this endpoint holds no usable PEM certificate".to_owned(),
        ),
        TlsFailure::Handshake { untrusted: true } => ConnectError::new(
            ConnectErrorKind::TlsUntrusted,
            format!("the TLS certificate of {} is not trusted by the given authority, or is for another name", place(config)),
        ),
        TlsFailure::Handshake { untrusted: false } => {
            ConnectError::new(ConnectErrorKind::Other, format!("the TLS handshake with {} failed", place(config)))
        }
    })
}

/// The sentence for a login that the server refused.
pub(crate) fn login_error(config: &PgConfig, sqlstate: &str) -> ConnectError {
    let at = place(config);
    match sqlstate {
        "28P01" => ConnectError::new(
            ConnectErrorKind::WrongPassword,
            format!(
                "password authentication failed for user {:?} at {at}; check user name and password",
                config.user
            ),
        ),
        "28000" => ConnectError::new(
            ConnectErrorKind::WrongPassword,
            format!(
                "user {:?} may not log in to database {:?} at {at} from here; check the role and pg_hba.conf",
                config.user, config.database
            ),
        ),
        "3D000" => ConnectError::new(
            ConnectErrorKind::NoSuchDatabase,
            format!("database {:?} does not exist at {at}", config.database),
        ),
        "53300" => ConnectError::new(
            ConnectErrorKind::TooManyConnections,
            format!(
                "{at} has reached its connection limit; raise max_connections or end other sessions"
            ),
        ),
        "57P03" => ConnectError::new(
            ConnectErrorKind::Other,
            format!("{at} is starting up or shutting down"),
        ),
        "42501" => ConnectError::new(
            ConnectErrorKind::WrongPassword,
            format!(
                "user {:?} lacks the privilege to connect to database {:?} at {at}",
                config.user, config.database
            ),
        ),
        other => {
            let code: String = other.chars().filter(char::is_ascii_alphanumeric).take(5).collect();
            ConnectError::new(
                ConnectErrorKind::Other,
                format!("{at} refused the login (SQLSTATE {code})"),
            )
        }
    }
}

/// The sentence for a login that ended in something unexpected.
pub(crate) fn login_broken(config: &PgConfig) -> ConnectError {
    ConnectError::new(
        ConnectErrorKind::Other,
        format!(
            "{} broke off the login; check that a PostgreSQL server listens there",
            place(config)
        ),
    )
}
