//! An endpoint's settings: the engine's typed object and the extra connection attributes are two
//! views of one set.
//!
//! The tables of the service's own model say which settings an engine has and of which kind each
//! one is, so that nothing here names the several hundred of them. The members of a typed object
//! that say how to connect (server, port, user, password, database) belong to the endpoint itself.

use api::generated::dms::ops::DescribeEndpointSettings;
use api::generated::dms::{
    CreateEndpointMessage, DescribeEndpointSettingsMessage, DescribeEndpointSettingsResponse,
    EndpointSetting,
};
use api::operation::{Answer, Structure};
use api::schema::{Kind, Member, Shape};
use api::value::Value;
use control::call::View;
use control::page::PageLimits;
use control::seal::Sealed;
use serde::{Deserialize, Serialize};

use crate::catalogue::{DatabaseEngine, catalogue};
use crate::invalid::{Invalid, clip};
use crate::listing::{self, Paging};

/// The longest text of extra connection attributes, in bytes.
const ATTRIBUTES_BYTES_MAX: usize = 16 * 1024;

/// Members of typed objects that belong to the endpoint.
const CONNECTION_MEMBERS: &[&str] = &["ServerName", "Port", "Username", "Password", "DatabaseName"];

/// One setting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Setting {
    /// The member's name in the typed object: `CaptureDdls`.
    pub name: String,
    /// Its value.
    pub value: SettingValue,
    /// The name that the user wrote in the extra connection attributes, if there.
    attribute: Option<String>,
    /// The value as the user wrote it there, which is how it is answered there.
    #[serde(default)]
    attribute_text: Option<String>,
}

/// The value of a setting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SettingValue {
    /// Text, or one of the values of an enum.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A switch.
    Flag(bool),
    /// Whole numbers.
    Integers(Vec<i64>),
    /// A secret, sealed.
    Secret(Sealed),
}

/// All settings of an endpoint, in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EndpointSettings {
    settings: Vec<Setting>,
}

/// What a typed object says about the connection itself.
#[derive(Debug, Default)]
pub struct TypedConnection {
    /// `ServerName`
    pub server_name: Option<String>,
    /// `Port`
    pub port: Option<i32>,
    /// `Username`
    pub username: Option<String>,
    /// `Password`
    pub password: Option<String>,
    /// `DatabaseName`
    pub database_name: Option<String>,
}

/// Seals a secret setting; the text is the setting's name.
pub type Seal<'a> = &'a dyn Fn(&str, &str) -> Sealed;

impl EndpointSettings {
    /// Takes the engine's typed object of a create or modify request, given as a whole, into the
    /// set. Objects of other engines are refused.
    pub fn merge_typed(
        &mut self,
        engine: &DatabaseEngine,
        shape: &'static Shape,
        message: Value,
        seal: Seal<'_>,
    ) -> Result<TypedConnection, Invalid> {
        let mut connection = TypedConnection::default();
        let Value::Struct(members) = message else { return Ok(connection) };
        for (index, value) in members {
            let Some(member) = member_at(shape, index) else { continue };
            let Some(table) = settings_table(member) else { continue };
            if member.name != engine.settings {
                return Err(Invalid::combination(format!(
                    "{} cannot be given for an endpoint of the engine {}; its settings are {}.",
                    member.name, engine.name, engine.settings
                )));
            }
            let Value::Struct(settings) = value else { continue };
            for (index, value) in settings {
                let Some(setting) = member_at(table, index) else { continue };
                if !connection.take(setting.name, &value) {
                    self.put(setting, value, seal)?;
                }
            }
        }
        Ok(connection)
    }

    /// Takes extra connection attributes (`name=value;name=value`) into the set.
    pub fn merge_attributes(
        &mut self,
        engine: &DatabaseEngine,
        text: &str,
        seal: Seal<'_>,
    ) -> Result<(), Invalid> {
        if text.len() > ATTRIBUTES_BYTES_MAX || text.chars().any(char::is_control) {
            return Err(Invalid::value(format!(
                "ExtraConnectionAttributes must have at most {ATTRIBUTES_BYTES_MAX} bytes and no control characters."
            )));
        }
        let table = table_of(engine);
        let pairs = text.split(';').map(str::trim).enumerate();
        for (place, pair) in pairs.filter(|(_, pair)| !pair.is_empty()) {
            // What is there is not repeated: it may be the rest of a password with a semicolon.
            let Some((name, value)) = pair.split_once('=') else {
                return Err(Invalid::value(format!(
                    "ExtraConnectionAttributes: part {} between the semicolons is not of the form name=value.",
                    place + 1
                )));
            };
            let (name, value) = (name.trim(), value.trim());
            let member = members(table).iter().find(|member| {
                member.name.eq_ignore_ascii_case(name) && !CONNECTION_MEMBERS.contains(&member.name)
            });
            let Some(member) = member else {
                return Err(Invalid::value(format!(
                    "The extra connection attribute \"{}\" is not known for the engine {}; \
                     DescribeEndpointSettings lists those that are.",
                    clip(name),
                    engine.name
                )));
            };
            self.put(member, from_text(member, value)?, seal)?;
            if let Some(setting) = self.settings.iter_mut().find(|known| known.name == member.name)
            {
                setting.attribute = Some(name.to_owned());
                let secret = matches!(setting.value, SettingValue::Secret(_));
                setting.attribute_text = (!secret).then(|| value.to_owned());
            }
        }
        Ok(())
    }

    fn put(&mut self, member: &Member, value: Value, seal: Seal<'_>) -> Result<(), Invalid> {
        let value = match value {
            Value::Str(text) if member.shape.get().sensitive => {
                SettingValue::Secret(seal(member.name, &text))
            }
            Value::Str(text) => {
                if let Kind::String { values } = &member.shape.get().kind
                    && !values.is_empty()
                    && !values.contains(&text.as_str())
                {
                    return Err(Invalid::value(format!(
                        "{}: \"{}\" is not one of {}.",
                        member.name,
                        clip(&text),
                        values.join(", ")
                    )));
                }
                SettingValue::Text(text)
            }
            Value::Int(number) => SettingValue::Integer(number),
            Value::Bool(flag) => SettingValue::Flag(flag),
            Value::List(items) => SettingValue::Integers(
                items
                    .iter()
                    .filter_map(
                        |item| if let Value::Int(number) = item { Some(*number) } else { None },
                    )
                    .collect(),
            ),
            _ => return Ok(()),
        };
        match self.settings.iter_mut().find(|known| known.name == member.name) {
            Some(known) => (known.value, known.attribute_text) = (value, None),
            None => {
                self.settings.push(Setting {
                    name: member.name.to_owned(),
                    value,
                    attribute: None,
                    attribute_text: None,
                });
            }
        }
        Ok(())
    }

    /// Refuses settings that would change what the endpoint does and are not carried out.
    pub fn refuse_what_is_not_carried(&self, engine: &DatabaseEngine) -> Result<(), Invalid> {
        if !engine.is_carried() {
            return Ok(());
        }
        let refuse = |what: &str| {
            Err(Invalid::value(format!(
                "The setting {what} is not carried out by this release of Landfall. Leave it out."
            )))
        };
        for setting in &self.settings {
            match (setting.name.as_str(), &setting.value) {
                ("AfterConnectScript", SettingValue::Text(text)) if !text.is_empty() => {
                    return refuse("AfterConnectScript");
                }
                ("DatabaseMode", SettingValue::Text(mode)) if mode != "default" => {
                    return refuse("DatabaseMode");
                }
                ("AuthenticationMethod", SettingValue::Text(method)) if method != "password" => {
                    return refuse("AuthenticationMethod other than password");
                }
                ("SecretsManagerSecretId" | "SecretsManagerAccessRoleArn", _) => {
                    return refuse(&setting.name);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Settings that are accepted because they change nothing in the result, each with a sentence
    /// that says what happens instead: for the task's log.
    pub fn remarks(&self) -> Vec<String> {
        let told = |setting: &Setting| match setting.name.as_str() {
            "PluginName" => Some("changes are read with the plugin pgoutput"),
            "HeartbeatEnable" | "HeartbeatSchema" | "HeartbeatFrequency" => {
                Some("no heartbeat table is needed: the position moves on with the log")
            }
            "CaptureDdls" | "DdlArtifactsSchema" => {
                Some("no objects for DDL are made at the source: definitions are compared")
            }
            "MaxFileSize"
            | "ExecuteTimeout"
            | "FailTasksOnLobTruncation"
            | "TrimSpaceInChar"
            | "MapBooleanAsBoolean"
            | "MapJsonbAsClob"
            | "MapLongVarcharAs"
            | "DisableUnicodeSourceFilter" => {
                Some("values travel whole in their native type, so it has no effect")
            }
            _ => None,
        };
        self.settings
            .iter()
            .filter_map(|setting| {
                told(setting).map(|what| format!("Setting {}: {what}", setting.name))
            })
            .collect()
    }

    /// A text setting.
    pub fn text(&self, name: &str) -> Option<&str> {
        let setting = self.settings.iter().find(|setting| setting.name == name)?;
        if let SettingValue::Text(text) = &setting.value { Some(text) } else { None }
    }

    /// The set as extra connection attributes; secrets are left out.
    pub fn to_attributes(&self) -> Option<String> {
        let pairs: Vec<String> = self
            .settings
            .iter()
            .filter_map(|setting| {
                let value = match &setting.value {
                    _ if setting.attribute_text.is_some() => setting.attribute_text.clone()?,
                    SettingValue::Text(text) => text.clone(),
                    SettingValue::Integer(number) => number.to_string(),
                    SettingValue::Flag(flag) => flag.to_string(),
                    SettingValue::Integers(_) | SettingValue::Secret(_) => return None,
                };
                let name = setting.attribute.clone().unwrap_or_else(|| lower_first(&setting.name));
                Some(format!("{name}={value}"))
            })
            .collect();
        (!pairs.is_empty()).then(|| pairs.join(";"))
    }

    /// The set as the engine's typed object, with the endpoint's own connection members; secrets
    /// are left out.
    pub fn to_typed(&self, engine: &DatabaseEngine, connection: &TypedConnection) -> Value {
        let table = table_of(engine);
        let mut typed = Vec::new();
        for (index, member) in members(table).iter().enumerate() {
            let value = connection.give(member.name).or_else(|| {
                let setting = self.settings.iter().find(|setting| setting.name == member.name)?;
                Some(match &setting.value {
                    SettingValue::Text(text) => Value::Str(text.clone()),
                    SettingValue::Integer(number) => Value::Int(*number),
                    SettingValue::Flag(flag) => Value::Bool(*flag),
                    SettingValue::Integers(numbers) => {
                        Value::List(numbers.iter().map(|number| Value::Int(*number)).collect())
                    }
                    SettingValue::Secret(_) => return None,
                })
            });
            if let (Some(value), Ok(index)) = (value, u16::try_from(index)) {
                typed.push((index, value));
            }
        }
        Value::Struct(typed)
    }
}

impl TypedConnection {
    /// Takes a member that belongs to the endpoint; false when it does not.
    fn take(&mut self, name: &str, value: &Value) -> bool {
        match (name, value) {
            ("ServerName", Value::Str(text)) => self.server_name = Some(text.clone()),
            ("Username", Value::Str(text)) => self.username = Some(text.clone()),
            ("Password", Value::Str(text)) => self.password = Some(text.clone()),
            ("DatabaseName", Value::Str(text)) => self.database_name = Some(text.clone()),
            ("Port", Value::Int(number)) => self.port = i32::try_from(*number).ok(),
            _ => return false,
        }
        true
    }

    fn give(&self, name: &str) -> Option<Value> {
        let text = |text: &Option<String>| text.clone().map(Value::Str);
        match name {
            "ServerName" => text(&self.server_name),
            "Username" => text(&self.username),
            "DatabaseName" => text(&self.database_name),
            "Port" => self.port.map(|port| Value::Int(i64::from(port))),
            _ => None,
        }
    }
}

/// Lists the settings that an engine knows.
pub fn describe(
    _: &View<'_>,
    input: DescribeEndpointSettingsMessage,
) -> Answer<DescribeEndpointSettings> {
    const LIMITS: PageLimits = PageLimits { default: 100, min: 20, max: 100 };
    let engine = catalogue().engine(&input.engine_name).ok_or_else(|| {
        Invalid::value(format!(
            "The engine \"{}\" is not known; DescribeEndpointTypes lists those that are.",
            clip(&input.engine_name)
        ))
    })?;
    let settings: Vec<EndpointSetting> = members(table_of(engine))
        .iter()
        .filter(|member| !CONNECTION_MEMBERS.contains(&member.name))
        .map(describe_setting)
        .collect();
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let page = listing::page(
        settings,
        |setting| setting.name.clone().unwrap_or_default(),
        paging,
        LIMITS,
    )?;
    Ok(DescribeEndpointSettingsResponse {
        marker: page.marker,
        endpoint_settings: Some(page.items),
    })
}

fn describe_setting(member: &Member) -> EndpointSetting {
    let shape = member.shape.get();
    let (kind, values) = match &shape.kind {
        Kind::Boolean => ("boolean", None),
        Kind::Integer { .. } => ("integer", None),
        Kind::String { values } if !values.is_empty() => {
            ("enum", Some(values.iter().map(|value| (*value).to_owned()).collect()))
        }
        _ => ("string", None),
    };
    let limit = |limit: Option<i64>| limit.and_then(|limit| i32::try_from(limit).ok());
    EndpointSetting {
        name: Some(member.name.to_owned()),
        r#type: Some(kind.to_owned()),
        enum_values: values,
        sensitive: Some(shape.sensitive),
        int_value_min: limit(shape.limits.min).filter(|_| kind == "integer"),
        int_value_max: limit(shape.limits.max).filter(|_| kind == "integer"),
        ..EndpointSetting::default()
    }
}

fn from_text(member: &Member, text: &str) -> Result<Value, Invalid> {
    let wrong = |expected: &str| {
        Invalid::value(format!(
            "The extra connection attribute {} has the value \"{}\": {expected} is expected.",
            member.name,
            clip(text)
        ))
    };
    match member.shape.get().kind {
        Kind::Boolean => match text.to_ascii_lowercase().as_str() {
            "true" | "y" | "yes" | "1" => Ok(Value::Bool(true)),
            "false" | "n" | "no" | "0" => Ok(Value::Bool(false)),
            _ => Err(wrong("true or false")),
        },
        Kind::Integer { .. } => text.parse().map(Value::Int).map_err(|_| wrong("a whole number")),
        Kind::String { values } => {
            // Attributes are often written in another case than the model's values.
            let known = values.iter().find(|value| value.eq_ignore_ascii_case(text));
            Ok(Value::Str(known.map_or_else(|| text.to_owned(), |value| (*value).to_owned())))
        }
        _ => {
            Err(Invalid::value(format!("{} can only be given in the typed settings.", member.name)))
        }
    }
}

/// The table of an engine's typed object.
fn table_of(engine: &DatabaseEngine) -> &'static Shape {
    let found =
        members(CreateEndpointMessage::SHAPE).iter().find(|member| member.name == engine.settings);
    found.map_or(CreateEndpointMessage::SHAPE, |member| member.shape.get())
}

fn settings_table(member: &Member) -> Option<&'static Shape> {
    let shape = member.shape.get();
    (member.name.ends_with("Settings") && matches!(shape.kind, Kind::Structure { .. }))
        .then_some(shape)
}

fn members(shape: &'static Shape) -> &'static [Member] {
    match shape.kind {
        Kind::Structure { members } | Kind::Union { members } => members,
        _ => &[],
    }
}

fn member_at(shape: &'static Shape, index: u16) -> Option<&'static Member> {
    members(shape).get(usize::from(index))
}

fn lower_first(name: &str) -> String {
    let mut characters = name.chars();
    characters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_lowercase()).chain(characters).collect()
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn merged(engine: &str, text: &str) -> Result<EndpointSettings, Invalid> {
        let mut settings = EndpointSettings::default();
        let seal = |_: &str, _: &str| -> Sealed { serde_json::from_str("\"sealed\"").unwrap() };
        settings.merge_attributes(catalogue().engine(engine).unwrap(), text, &seal)?;
        Ok(settings)
    }

    #[test]
    fn attributes_keep_their_spelling_and_order() {
        let settings = merged("postgres", "slotName=s; CAPTUREDDLS=y;").unwrap();
        assert_eq!(settings.to_attributes().unwrap(), "slotName=s;CAPTUREDDLS=y");
        assert_eq!(settings.text("SlotName"), Some("s"));
        assert_eq!(merged("postgres", "").unwrap().to_attributes(), None);
        assert!(merged("postgres", "password=x").is_err());
        assert!(merged("postgres", "slotName").is_err());
    }

    #[test]
    fn secrets_are_not_shown() {
        let settings = merged("kafka", "topic=t;saslPassword=planted-secret").unwrap();
        assert_eq!(settings.to_attributes().unwrap(), "topic=t");
        assert!(!format!("{settings:?}").contains("planted-secret"));
        assert!(!serde_json::to_string(&settings).unwrap().contains("planted-secret"));
    }

    #[test]
    fn every_engine_has_its_table() {
        for engine in &catalogue().engines {
            assert_ne!(table_of(engine).name, CreateEndpointMessage::SHAPE.name, "{}", engine.name);
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_is_read_again(slot in "[a-z_0-9]{1,20}", timeout in 0_i64..1_000_000, flag: bool) {
            let text = format!("slotName={slot};executeTimeout={timeout};captureDdls={flag}");
            let settings = merged("postgres", &text).unwrap();
            proptest::prop_assert_eq!(settings.to_attributes().unwrap(), text);
        }

        #[test]
        fn any_text_is_answered(text in ".{0,80}") {
            let _ = merged("postgres", &text);
        }
    }
}
