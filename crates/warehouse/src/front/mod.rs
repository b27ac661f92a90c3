//! The warehouse's front: the PostgreSQL wire protocol, version 3.

pub(crate) mod catalog;
mod copy_sql;
mod cursor_sql;
mod database_sql;
mod encode;
mod failure;
mod login;
mod naming;
mod parameters;
mod protocol;
mod redshift;
mod rows;
mod session;
mod statement;
mod token;
mod views;

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use duckdb::InterruptHandle;
use futures_util::stream;
use pgwire::api::auth::DefaultServerParameterProvider;
use pgwire::api::auth::driver::AuthDriver;
use pgwire::api::auth::sasl::SaslMechanisms;
use pgwire::api::auth::sasl::scram::ScramAuth;
use pgwire::api::results::{CopyResponse, FieldInfo, QueryResponse, Response, Tag};
use pgwire::api::{ClientInfo, METADATA_DATABASE, METADATA_USER, Type};
use pgwire::error::PgWireResult;
use pgwire::messages::copy::CopyData;
use pgwire::messages::data::DataRow;
use pgwire::messages::startup::SecretKey;
use rustls::ServerConfig;
use tokio::net::TcpListener;
use tokio::sync::{OnceCell, Semaphore};
use tokio_rustls::TlsAcceptor;

use self::failure::Failure;
use self::protocol::Handlers;
use self::session::{Event, Formats, Session};
use self::statement::{Kind, Statement};
use crate::Warehouse;

/// Connections at a time.
const CONNECTIONS_MAX: usize = 500;

/// Sessions by their process id, with the key that cancels them.
type Cancellable = HashMap<i32, (SecretKey, Arc<InterruptHandle>)>;
type Running = Mutex<Cancellable>;

/// Serves until `shutdown` is done. Connections of then are cut.
pub async fn serve(
    warehouse: Arc<Warehouse>,
    listener: TcpListener,
    tls: Option<Arc<ServerConfig>>,
    shutdown: impl Future<Output = ()>,
) {
    let running: Arc<Running> = Arc::default();
    let room = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let tls = tls.map(TlsAcceptor::from);
    let mut connections = tokio::task::JoinSet::new();
    let mut shutdown = std::pin::pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            () = &mut shutdown => break,
            accepted = listener.accept() => accepted,
            Some(_) = connections.join_next() => continue,
        };
        let (socket, _) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of descriptors, most likely: others must end first.
                tracing::warn!(%error, "the warehouse cannot accept a connection");
                tokio::time::sleep(std::time::Duration::from_millis(100)).await;
                continue;
            }
        };
        let Ok(permit) = Arc::clone(&room).try_acquire_owned() else {
            tracing::warn!("the warehouse has too many connections and refuses one");
            continue;
        };
        let _ = socket.set_nodelay(true);
        let client = Arc::new(Client::new(Arc::clone(&warehouse), Arc::clone(&running)));
        let tls = tls.clone();
        connections.spawn(async move {
            let served =
                pgwire::tokio::process_socket(socket, tls, Handlers(Arc::clone(&client))).await;
            if let Err(error) = served {
                tracing::debug!(%error, "a connection to the warehouse ended");
            }
            client.end();
            drop(permit);
        });
    }
    connections.shutdown().await;
}

/// One connection.
struct Client {
    warehouse: Arc<Warehouse>,
    running: Arc<Running>,
    session: OnceCell<Session>,
    /// Answers whose rows are not all taken, perhaps.
    open: Mutex<Vec<Weak<tokio::sync::Mutex<rows::Rows>>>>,
    pid: OnceCell<i32>,
    driver: AuthDriver<DefaultServerParameterProvider>,
    scram: SaslMechanisms,
}

impl Client {
    fn new(warehouse: Arc<Warehouse>, running: Arc<Running>) -> Self {
        let mut parameters = DefaultServerParameterProvider::default();
        parameters::SERVER_VERSION.clone_into(&mut parameters.server_version);
        "UTC".clone_into(&mut parameters.time_zone);
        "ISO, MDY".clone_into(&mut parameters.date_style);
        parameters::SEARCH_PATH.clone_into(&mut parameters.search_path);
        let mut scram = ScramAuth::new(Arc::new(login::Passwords(Arc::clone(&warehouse))));
        scram.set_iterations(login::ITERATIONS);
        Self {
            warehouse,
            running,
            session: OnceCell::new(),
            open: Mutex::default(),
            pid: OnceCell::new(),
            driver: AuthDriver::new(parameters),
            scram: SaslMechanisms::new(vec![Arc::new(scram)]),
        }
    }

    fn running(&self) -> MutexGuard<'_, Cancellable> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins the session of a user whose password was right.
    async fn begin<C: ClientInfo>(&self, client: &C) -> Result<(), Failure> {
        let named = |key: &str| client.metadata().get(key).cloned();
        let user = named(METADATA_USER).unwrap_or_default();
        let database = named(METADATA_DATABASE);
        let (warehouse, host) =
            (Arc::clone(&self.warehouse), client.sni_server_name().map(str::to_owned));
        let session = tokio::task::spawn_blocking(move || {
            let namespace = warehouse.find(host.as_deref(), &user)?;
            let first = namespace.logins().spec.database.clone();
            let database = database.filter(|name| *name != user).unwrap_or(first);
            Session::start(namespace, &user, &database)
        })
        .await
        .map_err(|error| Failure::internal(error.to_string()))??;
        let _ = self.session.set(session);
        Ok(())
    }

    fn session(&self) -> PgWireResult<&Session> {
        let ended = || Failure::new("08003", "there is no session").fatal();
        self.session.get().ok_or_else(ended)
    }

    /// Makes it possible to cancel what the session does.
    fn register<C: ClientInfo>(&self, client: &C) {
        let (pid, key) = client.pid_and_secret_key();
        if let Some(session) = self.session.get() {
            self.running().insert(pid, (key, session.interrupt_handle()));
            let _ = self.pid.set(pid);
        }
    }

    fn end(&self) {
        if let Some(pid) = self.pid.get() {
            self.running().remove(pid);
        }
        if let Some(session) = self.session.get() {
            session.cancel();
        }
    }

    /// Makes the session free for the next statement: rows that are left of portals are parked, or
    /// let go when their transaction `ends`.
    async fn settle(&self, ends: bool) -> PgWireResult<()> {
        let open = std::mem::take(&mut *self.open.lock().unwrap_or_else(PoisonError::into_inner));
        let mut kept = Vec::new();
        for rows in open {
            let Some(shared) = rows.upgrade() else { continue };
            let mut left = shared.lock().await;
            if ends {
                left.close();
            } else {
                left.park(&self.session()?.spill).await;
            }
            kept.push(rows);
        }
        self.open.lock().unwrap_or_else(PoisonError::into_inner).extend(kept);
        Ok(())
    }

    async fn respond(
        &self,
        statement: Statement,
        formats: Formats,
        described: Option<Arc<Vec<(String, Type)>>>,
        is_last: bool,
    ) -> PgWireResult<Response> {
        let is_copy = matches!(statement.kind, Kind::CopyOut { .. });
        let tag = if statement.tag == "INSERT" { "INSERT 0" } else { &statement.tag }.to_owned();
        self.settle(matches!(statement.kind, Kind::Commit | Kind::Rollback)).await?;
        let mut events = self.session()?.run(statement, formats.clone(), described);
        let first = events.recv().await;
        match first {
            Some(Event::Columns(columns)) => {
                let left = rows::Rows::new(events);
                if !is_last {
                    // The next statement waits for the session, and the client for both.
                    let mut rows = left.lock().await;
                    rows.park(&self.session()?.spill).await;
                    if let Some(failure) = rows.failure() {
                        return Err(failure.into());
                    }
                }
                if is_copy {
                    return Ok(Response::CopyOut(CopyResponse::new(
                        0,
                        columns.len(),
                        copied(left),
                    )));
                }
                if is_last {
                    let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
                    open.retain(|other| other.strong_count() > 0);
                    open.push(Arc::downgrade(&left));
                }
                let fields = Arc::new(fields(&columns, &formats));
                let mut answer = QueryResponse::new(fields, taken(left));
                answer.set_command_tag(&tag);
                Ok(Response::Query(answer))
            }
            Some(Event::Done { tag, rows, transaction }) => {
                let tag =
                    rows.map_or_else(|| Tag::new(&tag), |rows| Tag::new(&tag).with_rows(rows));
                Ok(match transaction {
                    Some(true) => Response::TransactionStart(tag),
                    Some(false) => Response::TransactionEnd(tag),
                    None => Response::Execution(tag),
                })
            }
            Some(Event::Failed(failure)) => Err(failure.into()),
            Some(Event::Rows(_) | Event::Copy(_)) | None => {
                Err(Failure::internal("the session ended".to_owned()).fatal())
            }
        }
    }
}

fn fields(columns: &[(String, Type)], formats: &Formats) -> Vec<FieldInfo> {
    let field = |(at, (name, kind)): (usize, &(String, Type))| {
        FieldInfo::new(name.clone(), None, None, kind.clone(), formats.of(at))
    };
    columns.iter().enumerate().map(field).collect()
}

/// The rows of a statement, as they come.
fn taken(rows: rows::Shared) -> impl stream::Stream<Item = PgWireResult<DataRow>> + Send {
    stream::unfold(rows, |rows| async move {
        let next = rows.lock().await.next().await?;
        Some((next.map_err(Into::into), rows))
    })
}

/// The pieces of a copy stream, as they come.
fn copied(rows: rows::Shared) -> impl stream::Stream<Item = PgWireResult<CopyData>> + Send {
    stream::unfold(rows, |rows| async move {
        let next = rows.lock().await.next().await?;
        Some((next.map(|piece| CopyData::new(piece.data.freeze())).map_err(Into::into), rows))
    })
}
