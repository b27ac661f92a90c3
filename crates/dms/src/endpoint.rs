//! Endpoints: the databases that tasks read from and write to.

use std::sync::Arc;

use api::generated::dms::ops::{
    CreateEndpoint, DeleteEndpoint, DescribeEndpointTypes, DescribeEndpoints, ModifyEndpoint,
};
use api::generated::dms::{
    self as wire, CreateEndpointMessage, CreateEndpointResponse, DeleteEndpointMessage,
    DeleteEndpointResponse, DescribeEndpointTypesMessage, DescribeEndpointTypesResponse,
    DescribeEndpointsMessage, DescribeEndpointsResponse, ModifyEndpointMessage,
    ModifyEndpointResponse, PostgreSQLSettings, SupportedEndpointType,
};
use api::operation::{Answer, Raises, Refusal, Structure};
use api::schema::Kind;
use api::value::Value;
use control::call::{Call, Environment, Reading, Scope, View};
use control::filter::Known;
use control::lifecycle::{Lifecycle, Resource, Status};
use control::seal::Sealed;
use control::store::Record;
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use replicate::postgres::{PgConfig, TlsMode};
use serde::{Deserialize, Serialize};

use crate::account_attributes::ENDPOINTS_MAX;
use crate::catalogue::{DatabaseEngine, catalogue};
use crate::connection::{self, Connection};
use crate::endpoint_settings::{EndpointSettings, TypedConnection};
use crate::identifier::{self, ResourceKind};
use crate::invalid::{Invalid, clip};
use crate::listing::{self, Paging};
use crate::replication_task::{self, ReplicationTask};
use crate::schemas::Schemas;
use crate::world::World;
use crate::{certificate, fault, tags};

/// Whether rows come from an endpoint or go to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Rows come from it.
    Source,
    /// Rows go to it.
    Target,
}

impl Role {
    fn parse(text: &str) -> Result<Self, Invalid> {
        match text.to_ascii_lowercase().as_str() {
            "source" => Ok(Self::Source),
            "target" => Ok(Self::Target),
            _ => Err(Invalid::value(format!(
                "EndpointType \"{}\" is not one of source, target.",
                clip(text)
            ))),
        }
    }

    /// The text on the wire, in capitals, as the service answers it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Source => "SOURCE",
            Self::Target => "TARGET",
        }
    }
}

/// Statuses of an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndpointStatus {
    /// It can be used.
    Active,
    /// It is being removed.
    Deleting,
}

impl Status for EndpointStatus {
    const RESOURCE: &'static str = "endpoint";
    const EDGES: &'static [(Self, Self)] = &[(Self::Active, Self::Deleting)];
    const RESTING: &'static [Self] = &[Self::Active];

    fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Deleting => "deleting",
        }
    }
}

/// A stored endpoint.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Endpoint {
    /// The last part of its ARN.
    pub id: String,
    /// Its ARN.
    pub arn: String,
    /// The lower-case name.
    pub identifier: String,
    /// Source or target.
    pub role: Role,
    /// `postgres`
    pub engine: String,
    username: Option<String>,
    password: Option<Sealed>,
    server_name: Option<String>,
    port: Option<i32>,
    database_name: Option<String>,
    kms_key_id: String,
    /// The certificate that it trusts.
    pub certificate_arn: Option<String>,
    ssl_mode: String,
    service_access_role_arn: Option<String>,
    external_table_definition: Option<String>,
    /// Its settings.
    pub settings: EndpointSettings,
    lifecycle: Lifecycle<EndpointStatus>,
}

impl Record for Endpoint {
    const KIND: &'static str = "dms/endpoint";

    fn id(&self) -> String {
        self.id.clone()
    }
}

impl Resource for Endpoint {
    type Status = EndpointStatus;

    fn lifecycle(&self) -> &Lifecycle<EndpointStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<EndpointStatus> {
        &mut self.lifecycle
    }
}

impl Endpoint {
    /// The engine's entry in the catalogue.
    pub fn database_engine(&self) -> Option<&'static DatabaseEngine> {
        catalogue().engine(&self.engine)
    }

    /// The answer's form.
    pub fn describe(&self) -> wire::Endpoint {
        let engine = self.database_engine();
        let mut endpoint = wire::Endpoint {
            endpoint_identifier: Some(self.identifier.clone()),
            endpoint_type: Some(self.role.as_str().to_owned()),
            engine_name: Some(self.engine.clone()),
            engine_display_name: engine.map(|engine| engine.display_name.clone()),
            username: self.username.clone(),
            server_name: self.server_name.clone(),
            port: self.port,
            database_name: self.database_name.clone(),
            extra_connection_attributes: self.settings.to_attributes(),
            status: Some(self.lifecycle.status().as_str().to_owned()),
            kms_key_id: Some(self.kms_key_id.clone()),
            endpoint_arn: Some(self.arn.clone()),
            certificate_arn: self.certificate_arn.clone(),
            ssl_mode: Some(self.ssl_mode.clone()),
            service_access_role_arn: self.service_access_role_arn.clone(),
            external_table_definition: self.external_table_definition.clone(),
            external_id: Some(self.id.clone()),
            is_read_only: Some(false),
            ..wire::Endpoint::default()
        };
        let Some(engine) = engine else { return endpoint };
        let connection = TypedConnection {
            server_name: self.server_name.clone(),
            port: self.port,
            username: self.username.clone(),
            password: None,
            database_name: self.database_name.clone(),
        };
        let typed = self.settings.to_typed(engine, &connection);
        if engine.is_carried() {
            endpoint.postgresql_settings = Some(Box::new(PostgreSQLSettings::from_value(typed)));
            return endpoint;
        }
        with_member(endpoint, &engine.settings, typed)
    }

    /// How to reach the database, where this release can connect to its engine. The error is a
    /// sentence for the user.
    pub fn pg_config(
        &self,
        environment: &Environment,
        reading: &impl Reading,
    ) -> Result<PgConfig, String> {
        let engine = self.database_engine().filter(|engine| engine.is_carried());
        if engine.is_none() {
            return Err(format!(
                "This release of Landfall cannot connect to the engine {}; it connects to PostgreSQL.",
                self.engine
            ));
        }
        let missing = |what: &str| {
            format!("The endpoint {} has no {what}; give it with ModifyEndpoint.", self.identifier)
        };
        let host = self.server_name.clone().ok_or_else(|| missing("ServerName"))?;
        let user = self.username.clone().ok_or_else(|| missing("Username"))?;
        let database = self.database_name.clone().ok_or_else(|| missing("DatabaseName"))?;
        let port = self
            .port
            .and_then(|port| u16::try_from(port).ok())
            .ok_or_else(|| missing("valid Port"))?;
        let mut config = PgConfig::new(host, port, user, database);
        if let Some(sealed) = &self.password {
            let opened = environment.sealer.open(&password_place(&self.arn), sealed);
            let password = opened.map_err(|error| format!("The endpoint's password: {error}."))?;
            config.password = replicate::Secret::new(password);
        }
        config.tls = self.tls(reading)?;
        Ok(config)
    }

    fn tls(&self, reading: &impl Reading) -> Result<TlsMode, String> {
        let authority = || {
            let certificate = self
                .certificate_arn
                .as_deref()
                .and_then(|arn| certificate::lookup(reading, reading.scope(), arn));
            certificate.and_then(|certificate| certificate.pem).ok_or_else(|| {
                format!(
                    "SslMode {} needs a certificate: give CertificateArn with ModifyEndpoint.",
                    self.ssl_mode
                )
            })
        };
        Ok(match self.ssl_mode.as_str() {
            "require" => TlsMode::Require,
            "verify-ca" => TlsMode::VerifyCa(authority()?),
            "verify-full" => TlsMode::VerifyFull(authority()?),
            _ => TlsMode::Disable,
        })
    }
}

fn password_place(arn: &str) -> String {
    format!("{arn}/Password")
}

/// Sets a member of the answer that is only known by its name.
fn with_member(endpoint: wire::Endpoint, name: &str, value: Value) -> wire::Endpoint {
    let Kind::Structure { members } = wire::Endpoint::SHAPE.kind else { return endpoint };
    let index = members.iter().position(|member| member.name == name);
    let (Some(index), Value::Struct(mut values)) =
        (index.and_then(|i| u16::try_from(i).ok()), endpoint.into_value())
    else {
        return wire::Endpoint::default();
    };
    values.push((index, value));
    wire::Endpoint::from_value(Value::Struct(values))
}

/// The key of an account that names none. Landfall seals secrets with its own key file; the ARN
/// only has the form that clients expect.
pub(crate) fn default_key(scope: &Scope) -> String {
    scope.arn("kms", &format!("key/00000000-0000-0000-0000-{:0>12}", scope.account_id))
}

/// Creates an endpoint.
pub fn create(call: &mut Call<'_, '_>, input: CreateEndpointMessage) -> Answer<CreateEndpoint> {
    let identifier = identifier::parse(identifier::ENDPOINT, &input.endpoint_identifier)?;
    let existing = call.list::<Endpoint>();
    if let Some(same) = existing.iter().find(|known| known.identifier == identifier) {
        let message = format!("ReplicationEndpoint \"{identifier}\" already in use");
        return Err(fault::already_exists(message, &same.arn).into());
    }
    if existing.len() >= ENDPOINTS_MAX {
        return Err(fault::quota_exceeded("endpoints", ENDPOINTS_MAX).into());
    }
    let role = Role::parse(&input.endpoint_type)?;
    let engine = engine(&input.engine_name, role)?;
    let id = identifier::new_id::<CreateEndpoint, Endpoint>(
        call,
        ResourceKind::Endpoint,
        input.resource_identifier.as_deref(),
    )?;
    let arn = ResourceKind::Endpoint.arn(call.scope(), &id);
    let mut endpoint = Endpoint {
        id,
        arn: arn.clone(),
        identifier,
        role,
        engine: engine.name.clone(),
        username: None,
        password: None,
        server_name: None,
        port: None,
        database_name: None,
        kms_key_id: input.kms_key_id.clone().unwrap_or_else(|| default_key(call.scope())),
        certificate_arn: None,
        ssl_mode: "none".to_owned(),
        service_access_role_arn: None,
        external_table_definition: None,
        settings: EndpointSettings::default(),
        lifecycle: call.begin(EndpointStatus::Active),
    };
    let tags = input.tags.clone();
    let changes = Changes {
        username: input.username.clone(),
        password: input.password.as_ref().map(|password| password.expose().to_owned()),
        server_name: input.server_name.clone(),
        port: input.port,
        database_name: input.database_name.clone(),
        attributes: input.extra_connection_attributes.clone(),
        certificate_arn: input.certificate_arn.clone(),
        ssl_mode: input.ssl_mode.clone(),
        service_access_role_arn: input.service_access_role_arn.clone(),
        external_table_definition: input.external_table_definition.clone(),
        message: (CreateEndpointMessage::SHAPE, input.into_value()),
        exact: false,
    };
    changes.apply::<CreateEndpoint>(call, engine, &mut endpoint)?;
    endpoint.port = endpoint.port.or(engine.port);
    call.save(&endpoint);
    tags::put(call, &arn, tags.as_deref())?;
    Ok(CreateEndpointResponse { endpoint: Some(endpoint.describe()) })
}

/// Modifies an endpoint that no running task uses, and tests again each connection that it has.
pub fn modify(call: &mut Call<'_, '_>, input: ModifyEndpointMessage) -> Answer<ModifyEndpoint> {
    let mut endpoint = find::<ModifyEndpoint>(call, &input.endpoint_arn)?;
    if asks_for_nothing(&input) {
        return Err(Invalid::combination("No modifications were requested").into());
    }
    let tasks = replication_task::of_endpoint(call, &endpoint.id);
    if let Some(task) = tasks.iter().find(|task| task.is_busy()) {
        return Err(fault::invalid_state(format!(
            "Endpoint {} is in use by the replication task {}, which is {}: stop it first",
            endpoint.arn,
            task.arn,
            task.lifecycle().status().as_str()
        ))
        .into());
    }
    if endpoint.lifecycle.status() != EndpointStatus::Active {
        return Err(
            fault::invalid_state(format!("Endpoint {} is being deleted", endpoint.arn)).into()
        );
    }
    rename(call, &mut endpoint, input.endpoint_identifier.as_deref())?;
    change_kind(&mut endpoint, &input, !tasks.is_empty())?;
    let engine = engine(&endpoint.engine, endpoint.role)?;
    let changes = Changes {
        username: input.username.clone(),
        password: input.password.as_ref().map(|password| password.expose().to_owned()),
        server_name: input.server_name.clone(),
        port: input.port,
        database_name: input.database_name.clone(),
        attributes: input.extra_connection_attributes.clone(),
        certificate_arn: input.certificate_arn.clone(),
        ssl_mode: input.ssl_mode.clone(),
        service_access_role_arn: input.service_access_role_arn.clone(),
        external_table_definition: input.external_table_definition.clone(),
        exact: input.exact_settings == Some(true),
        message: (ModifyEndpointMessage::SHAPE, input.into_value()),
    };
    changes.apply::<ModifyEndpoint>(call, engine, &mut endpoint)?;
    call.save(&endpoint);
    for pair in call.list::<Connection>() {
        if pair.endpoint == endpoint.id {
            connection::test_again(call, &pair);
        }
    }
    Ok(ModifyEndpointResponse { endpoint: Some(endpoint.describe()) })
}

/// Whether a request names an endpoint and nothing else.
fn asks_for_nothing(input: &ModifyEndpointMessage) -> bool {
    let only_arn = ModifyEndpointMessage {
        endpoint_arn: input.endpoint_arn.clone(),
        ..ModifyEndpointMessage::default()
    };
    only_arn.into_value() == input.clone().into_value()
}

/// Deletes an endpoint that no task uses; its connections go with it.
pub fn delete(call: &mut Call<'_, '_>, input: DeleteEndpointMessage) -> Answer<DeleteEndpoint> {
    let mut endpoint = find::<DeleteEndpoint>(call, &input.endpoint_arn)?;
    if let Some(task) = replication_task::of_endpoint(call, &endpoint.id).first() {
        return Err(fault::invalid_state(format!(
            "Endpoint {} is part of one or more ReplicationTasks, among them {}",
            endpoint.arn, task.arn
        ))
        .into());
    }
    call.advance(&mut endpoint, EndpointStatus::Deleting).map_err(|_| {
        fault::invalid_state(format!("Endpoint {} is already being deleted", endpoint.arn))
    })?;
    call.start(EndpointWork::Remove { id: endpoint.id.clone() });
    Ok(DeleteEndpointResponse { endpoint: Some(endpoint.describe()) })
}

/// Lists endpoints.
pub fn describe(view: &View<'_>, input: DescribeEndpointsMessage) -> Answer<DescribeEndpoints> {
    const KNOWN: &[Known<Arc<Endpoint>>] = &[
        ("endpoint-arn", |endpoint| vec![endpoint.arn.clone()]),
        ("endpoint-type", |endpoint| {
            vec![endpoint.role.as_str().to_owned(), endpoint.role.as_str().to_ascii_lowercase()]
        }),
        ("endpoint-id", |endpoint| vec![endpoint.identifier.clone()]),
        ("engine-name", |endpoint| vec![endpoint.engine.clone()]),
    ];
    let found = listing::filtered(view.list::<Endpoint>(), input.filters.as_deref(), KNOWN)?;
    if found.is_empty() && listing::has_filters(input.filters.as_deref()) {
        return Err(fault::not_found("No Endpoints found matching given filter.").into());
    }
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let page = listing::page(found, |endpoint| endpoint.identifier.clone(), paging, listing::PAGE)?;
    Ok(DescribeEndpointsResponse {
        marker: page.marker,
        endpoints: Some(page.items.iter().map(|endpoint| endpoint.describe()).collect()),
    })
}

/// Lists the engines that endpoints can name, once for each role.
pub fn describe_types(
    _: &View<'_>,
    input: DescribeEndpointTypesMessage,
) -> Answer<DescribeEndpointTypes> {
    const KNOWN: &[Known<(&DatabaseEngine, Role)>] = &[
        ("engine-name", |(engine, _)| vec![engine.name.clone()]),
        ("endpoint-type", |(_, role)| {
            vec![role.as_str().to_owned(), role.as_str().to_ascii_lowercase()]
        }),
    ];
    let rows: Vec<(&DatabaseEngine, Role)> = catalogue()
        .engines
        .iter()
        .flat_map(|engine| {
            let source = engine.source.then_some((engine, Role::Source));
            source.into_iter().chain(engine.target.then_some((engine, Role::Target)))
        })
        .collect();
    let found = listing::filtered(rows, input.filters.as_deref(), KNOWN)?;
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let key =
        |(engine, role): &(&DatabaseEngine, Role)| format!("{}/{}", engine.name, role.as_str());
    let page = listing::page(found, key, paging, listing::PAGE)?;
    let types = page.items.iter().map(|(engine, role)| SupportedEndpointType {
        engine_name: Some(engine.name.clone()),
        supports_cdc: Some(*role == Role::Target || engine.source_cdc),
        endpoint_type: Some(role.as_str().to_ascii_lowercase()),
        replication_instance_engine_minimum_version: Some(engine.minimum_version.clone()),
        engine_display_name: Some(engine.display_name.clone()),
    });
    Ok(DescribeEndpointTypesResponse {
        marker: page.marker,
        supported_endpoint_types: Some(types.collect()),
    })
}

/// The endpoint with this ARN.
pub(crate) fn find<Op>(reading: &impl Reading, arn: &str) -> Result<Endpoint, Refusal<Op>>
where
    Op: Raises<wire::ResourceNotFoundFault>,
{
    let id = ResourceKind::Endpoint.id_of(reading.scope(), arn);
    let found = id.and_then(|id| reading.find::<Endpoint>(id));
    let endpoint =
        found.ok_or_else(|| fault::not_found(format!("Endpoint {} does not exist.", clip(arn))))?;
    Ok((*endpoint).clone())
}

fn engine(name: &str, role: Role) -> Result<&'static DatabaseEngine, Invalid> {
    let engine = catalogue().engine(name).ok_or_else(|| {
        Invalid::value(format!(
            "EngineName \"{}\" is not known; DescribeEndpointTypes lists those that are.",
            clip(name)
        ))
    })?;
    let supported = match role {
        Role::Source => engine.source,
        Role::Target => engine.target,
    };
    if supported {
        return Ok(engine);
    }
    Err(Invalid::value(format!(
        "The engine {name} cannot be a {}.",
        role.as_str().to_ascii_lowercase()
    )))
}

fn rename(
    call: &Call<'_, '_>,
    endpoint: &mut Endpoint,
    name: Option<&str>,
) -> Result<(), Refusal<ModifyEndpoint>> {
    let Some(name) = name else { return Ok(()) };
    let name = identifier::parse(identifier::ENDPOINT, name)?;
    let existing = call.list::<Endpoint>();
    if let Some(same) =
        existing.iter().find(|known| known.identifier == name && known.id != endpoint.id)
    {
        let message = format!("ReplicationEndpoint \"{name}\" already in use");
        return Err(fault::already_exists(message, &same.arn).into());
    }
    endpoint.identifier = name;
    Ok(())
}

/// Role and engine may change as long as no task was made with the endpoint.
fn change_kind(
    endpoint: &mut Endpoint,
    input: &ModifyEndpointMessage,
    has_tasks: bool,
) -> Result<(), Refusal<ModifyEndpoint>> {
    let role =
        input.endpoint_type.as_deref().map(Role::parse).transpose()?.unwrap_or(endpoint.role);
    let name = input.engine_name.clone().unwrap_or_else(|| endpoint.engine.clone());
    if role == endpoint.role && name == endpoint.engine {
        return Ok(());
    }
    if has_tasks {
        return Err(fault::invalid_state(format!(
            "Endpoint {} is part of one or more ReplicationTasks: its EndpointType and EngineName cannot change",
            endpoint.arn
        ))
        .into());
    }
    if engine(&name, role)?.settings != engine(&endpoint.engine, endpoint.role)?.settings {
        endpoint.settings = EndpointSettings::default();
    }
    (endpoint.role, endpoint.engine) = (role, name);
    Ok(())
}

/// What a create or modify request says, in one form.
struct Changes {
    username: Option<String>,
    password: Option<String>,
    server_name: Option<String>,
    port: Option<i32>,
    database_name: Option<String>,
    attributes: Option<String>,
    certificate_arn: Option<String>,
    ssl_mode: Option<String>,
    service_access_role_arn: Option<String>,
    external_table_definition: Option<String>,
    message: (&'static api::schema::Shape, Value),
    /// The settings are replaced as a whole.
    exact: bool,
}

impl Changes {
    fn apply<Op>(
        self,
        call: &Call<'_, '_>,
        engine: &DatabaseEngine,
        endpoint: &mut Endpoint,
    ) -> Result<(), Refusal<Op>>
    where
        Op: Raises<wire::ResourceNotFoundFault>,
    {
        let arn = endpoint.arn.clone();
        if self.exact {
            endpoint.settings = EndpointSettings::default();
        }
        let seal = |name: &str, secret: &str| call.seal_secret(&format!("{arn}/{name}"), secret);
        let typed = endpoint.settings.merge_typed(engine, self.message.0, self.message.1, &seal)?;
        if let Some(text) = &self.attributes {
            endpoint.settings.merge_attributes(engine, text, &seal)?;
        }
        endpoint.settings.refuse_what_is_not_carried(engine)?;
        let clear = [&self.username, &typed.username, &self.password, &typed.password];
        let clear = clear.iter().any(|text| text.is_some())
            || self.server_name.is_some()
            || typed.server_name.is_some();
        if clear && endpoint.settings.text("SecretsManagerSecretId").is_some() {
            return Err(Invalid::combination(
                "SecretsManagerSecretId takes the place of ServerName, Port, Username and Password: give one or the other.",
            )
            .into());
        }
        put(&mut endpoint.username, "Username", self.username, typed.username)?;
        put(&mut endpoint.server_name, "ServerName", self.server_name, typed.server_name)?;
        put(&mut endpoint.port, "Port", self.port, typed.port)?;
        put(&mut endpoint.database_name, "DatabaseName", self.database_name, typed.database_name)?;
        let mut password = None;
        put(&mut password, "Password", self.password, typed.password)?;
        if let Some(password) = password {
            endpoint.password = Some(call.seal_secret(&password_place(&arn), &password));
        }
        put(&mut endpoint.service_access_role_arn, "", self.service_access_role_arn, None)?;
        put(&mut endpoint.external_table_definition, "", self.external_table_definition, None)?;
        check_place(endpoint)?;
        if let Some(certificate) = self.certificate_arn {
            // An empty text takes the certificate away.
            endpoint.certificate_arn = if certificate.is_empty() {
                None
            } else {
                Some(certificate::find::<Op>(call, &certificate)?.arn)
            };
        }
        if let Some(mode) = self.ssl_mode {
            endpoint.ssl_mode = mode;
        }
        check_ssl(engine, endpoint)?;
        Ok(())
    }
}

/// Takes a value that may stand in two places; both may say the same.
fn put<T: PartialEq>(
    slot: &mut Option<T>,
    name: &str,
    own: Option<T>,
    typed: Option<T>,
) -> Result<(), Invalid> {
    if own.is_some() && typed.is_some() && own != typed {
        return Err(Invalid::combination(format!(
            "{name} has one value in the request and another in the engine's settings."
        )));
    }
    if let Some(value) = own.or(typed) {
        *slot = Some(value);
    }
    Ok(())
}

fn check_place(endpoint: &Endpoint) -> Result<(), Invalid> {
    if endpoint.port.is_some_and(|port| !(1..=65_535).contains(&port)) {
        return Err(Invalid::value("Port must be between 1 and 65535."));
    }
    let texts = [
        ("ServerName", &endpoint.server_name),
        ("Username", &endpoint.username),
        ("DatabaseName", &endpoint.database_name),
    ];
    for (name, text) in texts {
        if text
            .as_ref()
            .is_some_and(|text| text.len() > 1_024 || text.chars().any(char::is_control))
        {
            return Err(Invalid::value(format!(
                "{name} must have at most 1,024 bytes and no control characters."
            )));
        }
    }
    Ok(())
}

fn check_ssl(engine: &DatabaseEngine, endpoint: &Endpoint) -> Result<(), Invalid> {
    let mode = &endpoint.ssl_mode;
    if !engine.ssl_modes.contains(mode) {
        return Err(Invalid::value(format!(
            "SslMode \"{}\" is not supported for the engine {}: use one of {}.",
            clip(mode),
            engine.name,
            engine.ssl_modes.join(", ")
        )));
    }
    if mode.starts_with("verify-") && endpoint.certificate_arn.is_none() {
        return Err(Invalid::combination(format!("SslMode {mode} needs CertificateArn.")));
    }
    Ok(())
}

/// The asynchronous work on an endpoint.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum EndpointWork {
    /// Removes it with what belongs to it.
    Remove {
        /// Which endpoint.
        id: String,
    },
}

impl Workflow for EndpointWork {
    type World = World;
    const KIND: &'static str = "dms/endpoint";

    async fn run(self, _: Arc<World>, _: StepContext) -> Result<Commit<Self>, Transient> {
        let Self::Remove { id } = self;
        Ok(Commit::new(move |call| {
            let Some(endpoint) = call.find::<Endpoint>(&id) else { return Next::Done };
            for pair in call.list::<Connection>() {
                if pair.endpoint == id {
                    connection::forget(call, &pair);
                }
            }
            call.remove::<Schemas>(&id);
            tags::forget(call, &endpoint.arn);
            call.remove::<Endpoint>(&id);
            Next::Done
        }))
    }
}

/// Whether a task uses this endpoint.
pub(crate) fn is_used_by(endpoint: &str, task: &ReplicationTask) -> bool {
    task.source == endpoint || task.target == endpoint
}
