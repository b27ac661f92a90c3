//! The wire protocol's messages, handed to a [`Client`].

use std::fmt::Debug;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use futures_util::{Sink, stream};
use pgwire::api::auth::driver::AuthOutcome;
use pgwire::api::auth::mechanism::AuthMechanismFactory;
use pgwire::api::auth::{
    StartupHandler, protocol_negotiation, save_startup_parameters_to_metadata,
};
use pgwire::api::cancel::CancelHandler;
use pgwire::api::portal::{Format, Portal, PortalExecutionState};
use pgwire::api::query::{ExtendedQueryHandler, SimpleQueryHandler, send_partial_query_response};
use pgwire::api::results::{
    DescribePortalResponse, DescribeStatementResponse, FieldFormat, FieldInfo, QueryResponse,
    Response,
};
use pgwire::api::stmt::{QueryParser, StoredStatement};
use pgwire::api::store::{Entry, MemPortalStore, PortalStore};
use pgwire::api::{
    ClientInfo, ClientPortalStore, DEFAULT_NAME, PgWireConnectionState, PgWireServerHandlers, Type,
};
use pgwire::error::{PgWireError, PgWireResult};
use pgwire::messages::cancel::CancelRequest;
use pgwire::messages::extendedquery::Execute;
use pgwire::messages::{PgWireBackendMessage, PgWireFrontendMessage};

use super::cursor_sql::CursorStatement;
use super::failure::Failure;
use super::session::Formats;
use super::statement::{Kind, Statement};
use super::{Client, fields, parameters, token};
use crate::sql;

/// The handlers of one connection.
#[derive(Clone)]
pub(super) struct Handlers(pub(super) Arc<Client>);

impl PgWireServerHandlers for Handlers {
    fn simple_query_handler(&self) -> Arc<impl SimpleQueryHandler> {
        Arc::new(self.clone())
    }

    fn extended_query_handler(&self) -> Arc<impl ExtendedQueryHandler> {
        Arc::new(self.clone())
    }

    fn startup_handler(&self) -> Arc<impl StartupHandler> {
        Arc::new(self.clone())
    }

    fn cancel_handler(&self) -> Arc<impl CancelHandler> {
        Arc::new(self.clone())
    }
}

#[async_trait]
impl StartupHandler for Handlers {
    async fn on_startup<C>(
        &self,
        client: &mut C,
        message: PgWireFrontendMessage,
    ) -> PgWireResult<()>
    where
        C: ClientInfo + Sink<PgWireBackendMessage> + Unpin + Send + Sync,
        C::Error: Debug,
        PgWireError: From<<C as Sink<PgWireBackendMessage>>::Error>,
    {
        let driver = &self.0.driver;
        let outcome = match message {
            PgWireFrontendMessage::Startup(ref startup) => {
                protocol_negotiation(client, startup).await?;
                save_startup_parameters_to_metadata(client, startup);
                driver.begin_authentication(client, self.0.scram.create()).await?
            }
            PgWireFrontendMessage::PasswordMessageFamily(message) => {
                driver.advance_authentication(client, message).await?
            }
            _ => return Ok(()),
        };
        let AuthOutcome::Authenticated { final_message, .. } = outcome else { return Ok(()) };
        self.0.begin(client).await.map_err(Failure::fatal)?;
        driver.complete_authentication(client, final_message).await?;
        self.0.register(client);
        Ok(())
    }
}

#[async_trait]
impl CancelHandler for Handlers {
    async fn on_cancel_request(&self, request: CancelRequest) {
        let found = self.0.running().get(&request.pid).cloned();
        if let Some((key, interrupt)) = found
            && key.to_bytes() == request.secret_key.to_bytes()
        {
            interrupt.interrupt();
        }
    }
}

#[async_trait]
impl SimpleQueryHandler for Handlers {
    async fn do_query<C>(&self, client: &mut C, query: &str) -> PgWireResult<Vec<Response>>
    where
        C: ClientInfo + ClientPortalStore + Sink<PgWireBackendMessage> + Unpin + Send + Sync,
        C::PortalStore: PortalStore,
        C::Error: Debug,
        PgWireError: From<<C as Sink<PgWireBackendMessage>>::Error>,
    {
        let store = client.portal_store().as_any().downcast_ref::<MemPortalStore<Prepared>>();
        let statements = token::split(query);
        let mut responses = Vec::with_capacity(statements.len());
        for (at, text) in statements.iter().enumerate() {
            let is_last = at + 1 == statements.len();
            let formats = Formats::All(FieldFormat::Text);
            let response = match Statement::parse(text).map_err(Failure::syntax) {
                Ok(statement) => {
                    let kind = statement.kind.clone();
                    let response = self.0.respond(statement, formats, None, is_last).await;
                    match (response, store) {
                        (Ok(response), Some(store)) => {
                            self.follow(&kind, store).await.map(|()| response)
                        }
                        (response, _) => response,
                    }
                }
                Err(failure) => Err(failure.into()),
            };
            match response {
                Ok(response) => responses.push(response),
                // What the statements before it answered is sent first.
                Err(PgWireError::UserError(info)) if !responses.is_empty() => {
                    responses.push(Response::Error(info));
                    return Ok(responses);
                }
                Err(error) => return Err(error),
            }
        }
        if responses.is_empty() {
            responses.push(Response::EmptyQuery);
        }
        Ok(responses)
    }
}

/// Names and types.
type Columns = Arc<Vec<(String, Type)>>;

/// A statement that a client prepared.
#[derive(Clone, Debug)]
pub(super) struct Prepared {
    sql: String,
    /// The types that the statement itself casts its parameters to.
    casts: Vec<Option<Type>>,
    /// The columns that the client was told of.
    described: Arc<Mutex<Option<Columns>>>,
}

impl Prepared {
    fn described(&self) -> Option<Columns> {
        self.described.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Keeps the text; the engine sees it once its parameters are known.
#[derive(Debug)]
pub(super) struct Parser;

#[async_trait]
impl QueryParser for Parser {
    type Statement = Prepared;

    async fn parse_sql<C>(
        &self,
        _client: &C,
        sql: &str,
        _types: &[Option<Type>],
    ) -> PgWireResult<Option<Prepared>>
    where
        C: ClientInfo + Unpin + Send + Sync,
    {
        let statements = token::split(sql);
        match statements.as_slice() {
            [] => Ok(None),
            [one] => {
                let sql = token::canonical(one).map_err(Failure::syntax)?;
                let casts = parameters::wanted(&sql);
                Ok(Some(Prepared { sql, casts, described: Arc::default() }))
            }
            _ => {
                Err(Failure::syntax("cannot insert multiple commands into a prepared statement")
                    .into())
            }
        }
    }

    fn get_parameter_types(&self, statement: &Prepared) -> PgWireResult<Vec<Type>> {
        let kind = |cast: &Option<Type>| cast.clone().unwrap_or(Type::TEXT);
        Ok(statement.casts.iter().map(kind).collect())
    }

    fn get_result_schema(
        &self,
        _statement: &Prepared,
        _formats: Option<&Format>,
    ) -> PgWireResult<Vec<FieldInfo>> {
        Ok(Vec::new())
    }
}

/// The type of each parameter: the client's word, then the statement's, then text.
fn types(statement: &StoredStatement<Prepared>) -> Vec<Type> {
    let casts = &statement.statement.casts;
    let told = &statement.parameter_types;
    (0..casts.len().max(told.len()))
        .map(|at| {
            let client = told.get(at).cloned().flatten().filter(|kind| *kind != Type::UNKNOWN);
            client.or_else(|| casts.get(at).cloned().flatten()).unwrap_or(Type::TEXT)
        })
        .collect()
}

/// The statement as it is with the portal's values.
fn filled(portal: &Portal<Prepared>) -> Result<Statement, Failure> {
    let prepared = &portal.statement.statement;
    let types = types(&portal.statement);
    let literal = |(at, value): (usize, &Option<bytes::Bytes>)| {
        let kind = types.get(at).unwrap_or(&Type::TEXT);
        let is_binary = portal.parameter_format.is_binary(at);
        value.as_ref().map(|value| parameters::literal(kind, value, is_binary)).transpose()
    };
    let literals: Vec<Option<String>> =
        portal.parameters.iter().enumerate().map(literal).collect::<Result<_, _>>()?;
    Statement::parse(&parameters::fill(&prepared.sql, &literals)?).map_err(Failure::syntax)
}

fn formats(portal: &Portal<Prepared>) -> Formats {
    match &portal.result_column_format {
        Format::UnifiedText => Formats::All(FieldFormat::Text),
        Format::UnifiedBinary => Formats::All(FieldFormat::Binary),
        Format::Individual(codes) => {
            Formats::Each(codes.iter().map(|code| FieldFormat::from(*code)).collect())
        }
    }
}

fn answers_rows(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Read
            | Kind::Write { answers_rows: true }
            | Kind::Show { .. }
            | Kind::Cursor(CursorStatement::Fetch { pass_over: false, .. })
    )
}

impl Handlers {
    /// Brings the protocol's own statements and portals up to date: a cursor is a portal that can be
    /// described, and SQL lets go of prepared statements.
    async fn follow<S>(&self, kind: &Kind, store: &S) -> PgWireResult<()>
    where
        S: PortalStore<Statement = Prepared>,
    {
        match kind {
            Kind::Cursor(CursorStatement::Declare { name, .. }) => {
                let sql = format!("FETCH ALL FROM {}", sql::name(name));
                let fetch = Statement::parse(&sql).map_err(Failure::syntax)?;
                let prepared = Prepared { sql, casts: Vec::new(), described: Arc::default() };
                self.describe(&prepared, fetch).await?;
                let stored = StoredStatement::new(name.clone(), prepared, Vec::new());
                store.put_portal(Arc::new(Portal::new_cursor(name.clone(), Arc::new(stored))));
            }
            Kind::Cursor(CursorStatement::Close { name: Some(name) }) => store.rm_portal(name),
            Kind::Deallocate { name: Some(name) } => store.rm_statement(name),
            _ => {}
        }
        Ok(())
    }

    async fn describe(&self, prepared: &Prepared, statement: Statement) -> PgWireResult<Columns> {
        let columns = if answers_rows(&statement.kind) {
            // The session is not free while a portal's rows are on their way.
            self.0.settle(false).await?;
            self.0.session()?.describe(statement).await?
        } else {
            Vec::new()
        };
        let columns = Arc::new(columns);
        *prepared.described.lock().unwrap_or_else(PoisonError::into_inner) = Some(columns.clone());
        Ok(columns)
    }
}

#[async_trait]
impl ExtendedQueryHandler for Handlers {
    type Statement = Prepared;
    type QueryParser = Parser;

    fn query_parser(&self) -> Arc<Parser> {
        Arc::new(Parser)
    }

    /// Rows go out as they come, all of them or as many as the client wants at a time; the default
    /// would gather them.
    async fn on_execute<C>(&self, client: &mut C, message: Execute) -> PgWireResult<()>
    where
        C: ClientInfo + ClientPortalStore + Sink<PgWireBackendMessage> + Unpin + Send + Sync,
        C::PortalStore: PortalStore<Statement = Prepared>,
        C::Error: Debug,
        PgWireError: From<<C as Sink<PgWireBackendMessage>>::Error>,
    {
        let name = message.name.as_deref().unwrap_or(DEFAULT_NAME);
        let Some(Entry::Value(portal)) = client.portal_store().get_portal(name) else {
            return self._on_execute(client, message).await;
        };
        let is_ready = matches!(client.state(), PgWireConnectionState::ReadyForQuery);
        let statement = filled(&portal)?;
        if !is_ready || !answers_rows(&statement.kind) {
            return self._on_execute(client, message).await;
        }
        client.set_state(PgWireConnectionState::QueryInProgress);
        let state = portal.state();
        let mut state = state.lock().await;
        if matches!(*state, PortalExecutionState::Initial) {
            let described = portal.statement.statement.described();
            let formats = formats(&portal);
            match self.0.respond(statement, formats, described, true).await? {
                Response::Query(rows) => *state = PortalExecutionState::Suspended(rows),
                _ => *state = PortalExecutionState::Finished,
            }
        }
        let rows_max = usize::try_from(message.max_rows).unwrap_or_default();
        if let PortalExecutionState::Suspended(rows) = &mut *state {
            if !send_partial_query_response(client, rows, rows_max).await? {
                *state = PortalExecutionState::Finished;
            }
        } else {
            let mut none = QueryResponse::new(Arc::default(), stream::empty());
            send_partial_query_response(client, &mut none, 0).await?;
        }
        client.set_state(PgWireConnectionState::ReadyForQuery);
        Ok(())
    }

    async fn do_query<C>(
        &self,
        client: &mut C,
        portal: &Portal<Prepared>,
        _max_rows: usize,
    ) -> PgWireResult<Response>
    where
        C: ClientInfo + ClientPortalStore + Sink<PgWireBackendMessage> + Unpin + Send + Sync,
        C::PortalStore: PortalStore<Statement = Prepared>,
        C::Error: Debug,
        PgWireError: From<<C as Sink<PgWireBackendMessage>>::Error>,
    {
        let statement = filled(portal)?;
        let kind = statement.kind.clone();
        let described = portal.statement.statement.described();
        let response = self.0.respond(statement, formats(portal), described, true).await?;
        self.follow(&kind, client.portal_store()).await?;
        Ok(response)
    }

    async fn do_describe_statement<C>(
        &self,
        _client: &mut C,
        target: &StoredStatement<Prepared>,
    ) -> PgWireResult<DescribeStatementResponse>
    where
        C: ClientInfo + ClientPortalStore + Sink<PgWireBackendMessage> + Unpin + Send + Sync,
        C::PortalStore: PortalStore<Statement = Prepared>,
        C::Error: Debug,
        PgWireError: From<<C as Sink<PgWireBackendMessage>>::Error>,
    {
        let prepared = &target.statement;
        let types = types(target);
        // Values are not known yet: each parameter stands as NULL of its type.
        let null = |kind: &Type| Some(parameters::null(kind));
        let nothing: Vec<Option<String>> = types.iter().map(null).collect();
        let text = parameters::fill(&prepared.sql, &nothing)?;
        let statement = Statement::parse(&text).map_err(Failure::syntax)?;
        let columns = self.describe(prepared, statement).await?;
        let formats = Formats::All(FieldFormat::Text);
        Ok(DescribeStatementResponse::new(types, fields(&columns, &formats)))
    }

    async fn do_describe_portal<C>(
        &self,
        _client: &mut C,
        portal: &Portal<Prepared>,
    ) -> PgWireResult<DescribePortalResponse>
    where
        C: ClientInfo + ClientPortalStore + Sink<PgWireBackendMessage> + Unpin + Send + Sync,
        C::PortalStore: PortalStore<Statement = Prepared>,
        C::Error: Debug,
        PgWireError: From<<C as Sink<PgWireBackendMessage>>::Error>,
    {
        let prepared = &portal.statement.statement;
        let columns = match prepared.described() {
            Some(columns) => columns,
            None => self.describe(prepared, filled(portal)?).await?,
        };
        Ok(DescribePortalResponse::new(fields(&columns, &formats(portal))))
    }
}
