//! Parameters of an engine as the service shows them: those of the installed server, and the few
//! of the service that stand for something of the engine.

use std::collections::BTreeMap;

use api::generated::rds::ops::DescribeEngineDefaultParameters;
use api::generated::rds::{
    self as wire, DescribeEngineDefaultParametersMessage, DescribeEngineDefaultParametersResult,
    EngineDefaults, Filter,
};
use api::operation::Answer;
use control::call::View;
use control::filter::Known;
use dbhost::{EngineVersion, Kind, Parameter};

use crate::catalogue::EngineName;
use crate::invalid::{Invalid, clip};
use crate::listing;
use crate::world::World;

/// The parameters of one family.
pub(crate) struct Family {
    pub(crate) engine: EngineName,
    version: EngineVersion,
    parameters: Vec<Parameter>,
}

/// The engine and newest installed version of a family such as `postgres16`.
pub(crate) fn version_of(world: &World, family: &str) -> Option<(EngineName, EngineVersion)> {
    let is_of = |(engine, version): &(EngineName, EngineVersion)| engine.family(*version) == family;
    world.versions().into_iter().rfind(is_of)
}

impl Family {
    /// Asks the newest installed version of a family.
    pub(crate) fn of(world: &World, family: &str) -> Result<Self, Invalid> {
        let Some((engine, version)) = version_of(world, family) else {
            let mut known: Vec<String> =
                world.versions().iter().map(|(engine, version)| engine.family(*version)).collect();
            known.dedup();
            return Err(Invalid::value(format!(
                "Invalid DB parameter group family: {}. This host has {}.",
                clip(family),
                known.join(", ")
            )));
        };
        let asked = world.engine(engine).and_then(|engine| engine.parameters(version));
        let asked = asked.map_err(|error| Invalid::value(error.to_string()))?;
        let mut parameters: Vec<Parameter> =
            engine.facts().parameters.iter().map(of_service).chain(asked.iter().cloned()).collect();
        parameters.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(Self { engine, version, parameters })
    }

    /// A parameter by its name, in any case.
    pub(crate) fn find(&self, name: &str) -> Result<&Parameter, Invalid> {
        let name = name.to_ascii_lowercase();
        self.parameters.iter().find(|known| known.name == name).ok_or_else(|| {
            Invalid::value(format!("Could not find parameter with name: {}", clip(&name)))
        })
    }

    /// Checks new values: those that the server would refuse are refused here.
    pub(crate) fn check(
        &self,
        world: &World,
        values: &BTreeMap<String, String>,
    ) -> Result<(), Invalid> {
        for (name, value) in values {
            let parameter = self.find(name)?;
            if !parameter.is_changeable {
                return Err(Invalid::value(format!("The parameter {name} cannot be modified.")));
            }
            if value.starts_with('{') || value.contains("DBInstanceClassMemory") {
                return Err(Invalid::value(format!(
                    "The value of {name} is a formula. Instance classes are names on this server and have no \
                     memory to calculate with: give a value."
                )));
            }
            parameter.check(value).map_err(|error| {
                Invalid::value(format!(
                    "Invalid parameter value: {} for: {name}: {error}.",
                    clip(value)
                ))
            })?;
        }
        let engine = world.engine(self.engine);
        let checked = engine
            .and_then(|engine| engine.check_values(self.version, &of_engine(self.engine, values)));
        checked.map_err(|error| Invalid::value(format!("Invalid parameter value: {error}.")))
    }

    /// Lists the parameters with the values of a group; `source` keeps those of one source.
    pub(crate) fn describe(
        &self,
        values: &BTreeMap<String, (String, &'static str)>,
        source: Option<&str>,
        filters: Option<&[Filter]>,
    ) -> Result<Vec<wire::Parameter>, Invalid> {
        const KNOWN: &[Known<wire::Parameter>] =
            &[("parameter-name", |found| found.parameter_name.iter().cloned().collect())];
        let all = self.parameters.iter().map(|parameter| {
            let set = values.get(&parameter.name);
            let unset = Some("pending-reboot").filter(|_| parameter.is_changeable);
            wire::Parameter {
                parameter_name: Some(parameter.name.clone()),
                parameter_value: set
                    .map(|(value, _)| value.clone())
                    .or_else(|| Some(parameter.default.clone()))
                    .filter(|value| !value.is_empty()),
                description: Some(parameter.description.clone()),
                source: Some(source_of(parameter, set.is_some()).to_owned()),
                apply_type: Some(apply_type(parameter).to_owned()),
                data_type: Some(data_type(parameter).to_owned()),
                allowed_values: parameter.allowed_values(),
                is_modifiable: Some(parameter.is_changeable),
                apply_method: set.map(|(_, method)| *method).or(unset).map(str::to_owned),
                ..wire::Parameter::default()
            }
        });
        let wanted = all.filter(|found| source.is_none() || found.source.as_deref() == source);
        listing::filtered(wanted.collect(), filters, KNOWN)
    }
}

fn of_service(known: &'static crate::catalogue::ServiceParameter) -> Parameter {
    Parameter {
        name: known.name.to_owned(),
        kind: Kind::Choice(known.allowed.iter().map(|&value| value.to_owned()).collect()),
        is_dynamic: known.is_dynamic,
        is_changeable: true,
        default: known.default.to_owned(),
        description: known.description.to_owned(),
    }
}

/// What the engine is to be set to for these values.
pub(crate) fn of_engine(
    engine: EngineName,
    values: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let mut set = BTreeMap::new();
    for (name, value) in values {
        match engine.facts().parameters.iter().find(|known| known.name == name) {
            None => {
                set.insert(name.clone(), value.clone());
            }
            Some(known) => {
                let sets = known.sets.iter().filter(|(of, _, _)| of == value);
                set.extend(sets.map(|(_, name, value)| ((*name).to_owned(), (*value).to_owned())));
            }
        }
    }
    set
}

fn source_of(parameter: &Parameter, is_set: bool) -> &'static str {
    match (is_set, parameter.is_changeable) {
        (true, _) => "user",
        (false, true) => "engine-default",
        (false, false) => "system",
    }
}

fn apply_type(parameter: &Parameter) -> &'static str {
    if parameter.is_dynamic { "dynamic" } else { "static" }
}

fn data_type(parameter: &Parameter) -> &'static str {
    match parameter.kind {
        Kind::Boolean => "boolean",
        Kind::Integer { .. } => "integer",
        Kind::Real { .. } => "float",
        Kind::List(_) => "list",
        Kind::Choice(_) | Kind::Text => "string",
    }
}

/// Lists the parameters of a family without any group.
pub(crate) fn describe_defaults(
    world: &World,
    _: &View<'_>,
    input: DescribeEngineDefaultParametersMessage,
) -> Answer<DescribeEngineDefaultParameters> {
    let family = Family::of(world, &input.db_parameter_group_family)?;
    let all = family.describe(&BTreeMap::new(), None, input.filters.as_deref())?;
    let marker = input.marker.as_deref();
    let page = listing::page(all, name_of, input.max_records, marker)?;
    Ok(DescribeEngineDefaultParametersResult {
        engine_defaults: Some(EngineDefaults {
            db_parameter_group_family: Some(input.db_parameter_group_family),
            marker: page.marker,
            parameters: Some(page.items),
        }),
    })
}

/// What parameters are ordered by.
pub(crate) fn name_of(parameter: &wire::Parameter) -> String {
    parameter.parameter_name.clone().unwrap_or_default()
}
