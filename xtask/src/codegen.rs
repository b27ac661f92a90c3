//! `cargo xtask codegen`: makes `crates/api/src/generated/<id>.rs` from `model/<id>.api`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::interface::{Flags, Interface, Member, Operation, Shape, parse};
use crate::naming::{field, pascal, screaming};

/// Structures with this many members or more are large.
const LARGE_MEMBERS_MIN: usize = 8;

/// Writes all files.
pub(crate) fn run(root: &Path) -> Result<(), String> {
    let folder = root.join("crates/api/src/generated");
    for (name, text) in files(root)? {
        let path = folder.join(name);
        std::fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(())
}

/// The name and text of each generated file.
fn files(root: &Path) -> Result<Vec<(String, String)>, String> {
    let folder = root.join("model");
    let listing = std::fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut paths: Vec<_> = listing.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "api"));
    paths.sort();
    let mut files = Vec::new();
    let mut index = String::from(
        "//! Structures, operations, faults and tables of each service, made by `cargo xtask \
         codegen`\n//! from `model/`. Do not edit.\n\n",
    );
    for path in paths {
        let text =
            std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let interface = parse(&text).map_err(|e| format!("{}: {e}", path.display()))?;
        let id = interface.head.get("service").cloned().unwrap_or_default();
        let code = Writer::new(&interface)
            .and_then(Writer::service)
            .map_err(|e| format!("{}: {e}", path.display()))?;
        files.push((format!("{id}.rs"), format_rust(&code)?));
        let _ = writeln!(index, "pub mod {id};");
    }
    files.push(("mod.rs".to_owned(), format_rust(&index)?));
    Ok(files)
}

/// Passes Rust code through `rustfmt`.
fn format_rust(code: &str) -> Result<String, String> {
    let failed = |e: std::io::Error| format!("rustfmt: {e}");
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", "use_small_heuristics=Max"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut input = child.stdin.take().ok_or("rustfmt: no standard input")?;
    let written = std::thread::scope(|scope| {
        let feeder = scope.spawn(move || input.write_all(code.as_bytes()));
        let done = child.wait_with_output();
        feeder.join().map_err(|_| "rustfmt: the feeding thread panicked")?.map_err(failed)?;
        done.map_err(failed)
    })?;
    if !written.status.success() {
        return Err(format!("rustfmt refused the generated code ({})", written.status));
    }
    String::from_utf8(written.stdout).map_err(|e| format!("rustfmt: {e}"))
}

/// Names that generated structures may not take because the code around them uses them.
const TAKEN: [&str; 6] = ["Option", "Vec", "String", "Box", "Some", "None"];

/// Writes the code of one service.
struct Writer<'a> {
    interface: &'a Interface,
    out: String,
    /// The name of each shape's static.
    tables: BTreeMap<&'a str, String>,
    /// Shapes that lead back to themselves through plain members, without a list or map between.
    circular: BTreeSet<&'a str>,
    /// Structures all of whose text is secret.
    secret: BTreeSet<&'a str>,
}

impl<'a> Writer<'a> {
    fn new(interface: &'a Interface) -> Result<Self, String> {
        let mut circular = BTreeSet::new();
        let mut tables = BTreeMap::new();
        let mut secret = BTreeSet::new();
        for (name, shape) in &interface.shapes {
            let mut table = screaming(name);
            if tables.values().any(|other| *other == table) {
                // Some models tell shapes apart by the case of a letter.
                table = format!("{table}_{}", shape.kind.to_uppercase());
            }
            tables.insert(name.as_str(), table);
            for member in &shape.members {
                if !interface.shapes.contains_key(&member.shape) {
                    return Err(format!("{name}.{}: no shape {}", member.name, member.shape));
                }
            }
            if is_structure(shape) {
                if leads_back(interface, name) {
                    circular.insert(name.as_str());
                }
                if shape.flags.has("sensitive") {
                    secret.insert(name.as_str());
                }
            }
        }
        Ok(Self { interface, out: String::new(), tables, circular, secret })
    }

    fn service(mut self) -> Result<String, String> {
        let head = |key: &str| self.interface.head.get(key).map(String::as_str);
        let required = |key: &str| head(key).ok_or_else(|| format!("no line `{key}`"));
        let (id, version) = (required("service")?, required("version")?);
        let protocol = match required("protocol")? {
            "awsQuery" => "AwsQuery",
            "awsJson1.0" => "AwsJson10",
            "awsJson1.1" => "AwsJson11",
            other => return Err(format!("protocol {other:?} is not known")),
        };
        let _ = write!(
            self.out,
            "//! The service `{id}`, API version {version}; made by `cargo xtask codegen` from\n\
             //! `model/{id}.api`. Do not edit.\n\
             #![allow(missing_docs, clippy::all, clippy::pedantic)]\n\n\
             use crate::convert as c;\nuse crate::operation as o;\n\
             use crate::schema as s;\nuse crate::value as v;\n\n\
             /// The service and its operations.\n\
             pub static SERVICE: s::ServiceSchema = s::ServiceSchema {{ id: {id:?}, signing_name: {:?}, \
             api_version: {version:?}, target_prefix: {:?}, protocol: s::Protocol::{protocol}, \
             xml_namespace: {:?}, operations: &[",
            required("signing")?,
            head("target"),
            head("namespace"),
        );
        let mut names: Vec<&str> =
            self.interface.operations.iter().map(|o| o.name.as_str()).collect();
        names.sort_unstable();
        for name in names {
            let _ = write!(self.out, "<ops::{} as o::Operation>::SCHEMA,", pascal(name));
        }
        self.out.push_str("] };\n\n");
        for (name, shape) in &self.interface.shapes {
            if is_structure(shape) {
                self.structure(name, shape)?;
            }
        }
        self.operations();
        self.tables()?;
        Ok(self.out)
    }

    fn structure(&mut self, name: &str, shape: &Shape) -> Result<(), String> {
        let rust = rust_name(name);
        let message = shape.members.iter().find(|m| m.name.eq_ignore_ascii_case("message"));
        let is_error = shape.flags.has("error");
        let _ = write!(
            self.out,
            "/// `{name}`\n#[derive(Clone, Debug, Default, PartialEq)]\npub struct {rust} {{"
        );
        let mut fields = BTreeSet::new();
        for member in &shape.members {
            if !fields.insert(field(&member.name)) {
                return Err(format!("{name}: two members want the field {}", field(&member.name)));
            }
            let kind = self.member_type(name, member)?;
            let _ = write!(self.out, "pub {}: {kind},", field(&member.name));
        }
        if is_error && message.is_none() {
            // Not modelled, yet every error has a text.
            self.out.push_str("pub message: Option<String>,");
        }
        self.out.push_str("}\n\n");
        self.conversions(name, shape)?;
        if is_error {
            self.fault(name, shape, message);
        }
        Ok(())
    }

    /// The impl that takes a structure out of a dynamic value and puts it back.
    fn conversions(&mut self, name: &str, shape: &Shape) -> Result<(), String> {
        let rust = rust_name(name);
        let table = self.table(name).to_owned();
        let _ = writeln!(
            self.out,
            "impl o::Structure for {rust} {{ const SHAPE: &'static s::Shape = &shapes::{table};"
        );
        if shape.members.is_empty() {
            self.out.push_str(
                "fn from_value(_: v::Value) -> Self { Self::default() }\n\
                 fn into_value(self) -> v::Value { v::Value::Struct(Vec::new()) } }\n\n",
            );
            return Ok(());
        }
        self.out.push_str(
            "fn from_value(value: v::Value) -> Self { let mut out = Self::default(); \
             for (index, value) in c::members(value) { match index {\n",
        );
        for (index, member) in shape.members.iter().enumerate() {
            let expression = match self.taking_expression(name, member)? {
                (function, true) => format!("{function}.unwrap_or_default()"),
                (function, false) => function,
            };
            let _ = writeln!(self.out, "{index} => out.{} = {expression},", field(&member.name));
        }
        let _ = write!(
            self.out,
            "_ => {{}} }} }} out }}\n\
             fn into_value(self) -> v::Value {{ let mut out = Vec::with_capacity({});\n",
            shape.members.len()
        );
        for (index, member) in shape.members.iter().enumerate() {
            let name_of_field = field(&member.name);
            let plain = self.is_plain(name, member)?;
            let boxed = if self.is_boxed(name, member) { "(*x)" } else { "x" };
            let value = self.giving_expression(name, &member.shape, boxed)?;
            let _ = if plain {
                writeln!(
                    self.out,
                    "{{ let x = self.{name_of_field}; out.push(({index}, {value})); }}"
                )
            } else {
                writeln!(
                    self.out,
                    "if let Some(x) = self.{name_of_field} {{ out.push(({index}, {value})); }}"
                )
            };
        }
        self.out.push_str("v::Value::Struct(out) } }\n\n");
        Ok(())
    }

    fn fault(&mut self, name: &str, shape: &Shape, message: Option<&Member>) {
        let rust = rust_name(name);
        let error = shape.flags.get("error").unwrap_or_default();
        let (code, status) = error.rsplit_once('/').unwrap_or((error, "400"));
        let name_of_field = message.map_or_else(|| "message".to_owned(), |m| field(&m.name));
        let required = message.is_some_and(|m| m.flags.has("required"));
        let (set, get) = if required {
            ("message.into()", format!("&self.{name_of_field}"))
        } else {
            ("Some(message.into())", format!("self.{name_of_field}.as_deref().unwrap_or_default()"))
        };
        let rest = if shape.members.len() > usize::from(message.is_some()) {
            ", ..Self::default()"
        } else {
            ""
        };
        let table = self.table(name).to_owned();
        let _ = write!(
            self.out,
            "impl {rust} {{ /// The fault with this text.\n\
             pub fn new(message: impl Into<String>) -> Self {{ Self {{ {name_of_field}: {set}{rest} }} }} }}\n\n\
             impl o::Fault for {rust} {{ const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {{ \
             name: {name:?}, code: {code:?}, status: {status}, shape: &shapes::{table} }};\n\
             fn message(&self) -> &str {{ {get} }} }}\n\n"
        );
    }

    fn operations(&mut self) {
        let service = self.interface.head.get("service").cloned().unwrap_or_default();
        let _ = write!(
            self.out,
            "/// The operations of `{service}`, as types.\npub mod ops {{ use super::{{o, s}}; use o::Structure as _;\n\n"
        );
        for operation in &self.interface.operations {
            let code = operation_code(operation);
            self.out.push_str(&code);
        }
        self.out.push_str("}\n\n");
    }

    /// The tables of all shapes.
    fn tables(&mut self) -> Result<(), String> {
        // Not every service needs all these names.
        self.out.push_str(
            "/// The tables of all shapes.\n#[allow(unused_imports)]\npub mod shapes { use \
             crate::schema::{Kind, Limits, Member, Shape, ShapeRef, TimestampFormat};\n\n",
        );
        for (name, shape) in &self.interface.shapes {
            let kind = self.kind_code(shape)?;
            let table = self.table(name).to_owned();
            let _ = writeln!(
                self.out,
                "pub static {table}: Shape = Shape {{ name: {name:?}, kind: {kind}, limits: {}, sensitive: {} }};",
                limits_code(&shape.flags),
                shape.flags.has("sensitive"),
            );
        }
        self.out.push_str("}\n");
        Ok(())
    }

    /// The static that holds a shape's table.
    fn table(&self, name: &str) -> &str {
        self.tables.get(name).map_or("", String::as_str)
    }

    fn kind_code(&self, shape: &Shape) -> Result<String, String> {
        let flattened = shape.flags.has("flattened");
        Ok(match shape.kind.as_str() {
            "boolean" => "Kind::Boolean".to_owned(),
            "integer" => "Kind::Integer { bits: 32 }".to_owned(),
            "long" => "Kind::Integer { bits: 64 }".to_owned(),
            "float" => "Kind::Float { bits: 32 }".to_owned(),
            "double" => "Kind::Float { bits: 64 }".to_owned(),
            "string" => format!("Kind::String {{ values: &{:?} }}", shape.values),
            "blob" => "Kind::Blob".to_owned(),
            "document" => "Kind::Document".to_owned(),
            "timestamp" => format!("Kind::Timestamp {{ format: {} }}", format_code(&shape.flags)?),
            "list" => format!(
                "Kind::List {{ member: &{}, flattened: {flattened} }}",
                self.member_code(part(shape, "member")?)?
            ),
            "map" => format!(
                "Kind::Map {{ key: &{}, value: &{}, flattened: {flattened} }}",
                self.member_code(part(shape, "key")?)?,
                self.member_code(part(shape, "value")?)?
            ),
            "structure" | "union" => {
                let members: Result<Vec<String>, String> =
                    shape.members.iter().map(|m| self.member_code(m)).collect();
                let kind = if shape.kind == "union" { "Union" } else { "Structure" };
                format!("Kind::{kind} {{ members: &[{}] }}", members?.join(","))
            }
            other => return Err(format!("type {other:?} is not known")),
        })
    }

    fn member_code(&self, member: &Member) -> Result<String, String> {
        let shape = self.table(&member.shape);
        let special =
            ["name", "attribute", "ns", "format"].iter().any(|word| member.flags.has(word));
        let required = member.flags.has("required");
        if !special {
            let make = if required { "required" } else { "new" };
            return Ok(format!("Member::{make}({:?}, &{shape})", member.name));
        }
        let namespace = member.flags.get("ns").map(|ns| ns.split_once('|').unwrap_or(("", ns)));
        Ok(format!(
            "Member {{ name: {:?}, wire_name: {:?}, shape: ShapeRef::Static(&{shape}), required: {required}, \
         xml_attribute: {}, xml_namespace: {namespace:?}, timestamp_format: {} }}",
            member.name,
            member.flags.get("name"),
            member.flags.has("attribute"),
            format_code(&member.flags)?,
        ))
    }

    fn shape(&self, name: &str) -> Result<&'a Shape, String> {
        self.interface.shapes.get(name).ok_or_else(|| format!("no shape {name}"))
    }

    /// A required member that can be plain: not one that leads back to its own structure.
    fn is_plain(&self, owner: &str, member: &Member) -> Result<bool, String> {
        self.shape(&member.shape)?;
        Ok(member.flags.has("required") && !self.is_boxed(owner, member))
    }

    /// Members that lead back to their own structure are boxed. So are large optional structures
    /// where an owner has several: an endpoint has settings for twenty engines, of which one is
    /// there, and would take up kilobytes.
    fn is_boxed(&self, owner: &str, member: &Member) -> bool {
        let is_circular =
            self.circular.contains(owner) && self.circular.contains(member.shape.as_str());
        let large = |shape: &Shape| shape.members.iter().filter(|m| self.is_large(m)).count();
        is_circular
            || (self.is_large(member)
                && self.interface.shapes.get(owner).is_some_and(|owner| large(owner) > 2))
    }

    /// Whether a member is an optional structure with many members.
    fn is_large(&self, member: &Member) -> bool {
        let is_large = |shape: &Shape| {
            matches!(shape.kind.as_str(), "structure" | "union")
                && shape.members.len() >= LARGE_MEMBERS_MIN
        };
        !member.flags.has("required")
            && self.interface.shapes.get(&member.shape).is_some_and(is_large)
    }

    fn member_type(&self, owner: &str, member: &Member) -> Result<String, String> {
        let mut kind = self.shape_type(owner, &member.shape, false)?;
        if self.is_boxed(owner, member) {
            kind = format!("Box<{kind}>");
        }
        Ok(if self.is_plain(owner, member)? { kind } else { format!("Option<{kind}>") })
    }

    /// The Rust type of a shape. A secret list or structure makes the text in it secret.
    fn shape_type(&self, owner: &str, name: &str, secret: bool) -> Result<String, String> {
        let shape = self.shape(name)?;
        let secret = secret || self.is_secret(owner, name, shape);
        Ok(match shape.kind.as_str() {
            "boolean" => "bool".to_owned(),
            "integer" => "i32".to_owned(),
            "long" => "i64".to_owned(),
            "float" | "double" => "f64".to_owned(),
            "string" if secret => "v::Secret".to_owned(),
            "string" => "String".to_owned(),
            "blob" => "Vec<u8>".to_owned(),
            "timestamp" => "v::Timestamp".to_owned(),
            "document" => "v::Document".to_owned(),
            "list" => {
                format!("Vec<{}>", self.shape_type(owner, &part(shape, "member")?.shape, secret)?)
            }
            "map" => format!(
                "std::collections::BTreeMap<{}, {}>",
                self.shape_type(owner, &part(shape, "key")?.shape, secret)?,
                self.shape_type(owner, &part(shape, "value")?.shape, secret)?
            ),
            _ => rust_name(name),
        })
    }

    fn is_secret(&self, owner: &str, name: &str, shape: &Shape) -> bool {
        shape.flags.has("sensitive") || name == "SecretString" || self.secret.contains(owner)
    }

    /// A function that takes the shape's Rust value out of a dynamic one, as an option.
    fn taking_function(&self, owner: &str, name: &str, secret: bool) -> Result<String, String> {
        let shape = self.shape(name)?;
        let secret = secret || self.is_secret(owner, name, shape);
        Ok(match shape.kind.as_str() {
            "boolean" => "c::boolean".to_owned(),
            "integer" => "c::integer".to_owned(),
            "long" => "c::long".to_owned(),
            "float" | "double" => "c::double".to_owned(),
            "string" if secret => "c::secret".to_owned(),
            "string" => "c::string".to_owned(),
            "blob" => "c::blob".to_owned(),
            "timestamp" => "c::timestamp".to_owned(),
            "document" => "c::document".to_owned(),
            "list" => {
                let inner = self.taking_function(owner, &part(shape, "member")?.shape, secret)?;
                format!("|x| c::list(x, {inner})")
            }
            "map" => {
                let key = self.taking_function(owner, &part(shape, "key")?.shape, secret)?;
                let value = self.taking_function(owner, &part(shape, "value")?.shape, secret)?;
                format!("|x| c::map(x, {key}, {value})")
            }
            _ => format!("c::structure::<{}>", rust_name(name)),
        })
    }

    /// The expression for a member in `from_value`, and whether it needs a default put in.
    fn taking_expression(&self, owner: &str, member: &Member) -> Result<(String, bool), String> {
        let function = self.taking_function(owner, &member.shape, false)?;
        let call = match function.strip_prefix("|x| ") {
            Some(body) => body.replacen("(x,", "(value,", 1),
            None => format!("{function}(value)"),
        };
        let call =
            if self.is_boxed(owner, member) { format!("{call}.map(Box::new)") } else { call };
        Ok((call, self.is_plain(owner, member)?))
    }

    /// The expression that makes a dynamic value of the Rust value `x`.
    fn giving_expression(&self, owner: &str, name: &str, x: &str) -> Result<String, String> {
        let function = self.giving_function(owner, name, false)?;
        Ok(match function.strip_prefix("|x| ") {
            Some(body) => body.replacen("(x,", &format!("({x},"), 1),
            None if function == "o::Structure::into_value" => format!("{x}.into_value()"),
            None => format!("{function}({x})"),
        })
    }

    fn giving_function(&self, owner: &str, name: &str, secret: bool) -> Result<String, String> {
        let shape = self.shape(name)?;
        let secret = secret || self.is_secret(owner, name, shape);
        Ok(match shape.kind.as_str() {
            "boolean" => "v::Value::Bool".to_owned(),
            "integer" => "c::from_integer".to_owned(),
            "long" => "v::Value::Int".to_owned(),
            "float" | "double" => "v::Value::Float".to_owned(),
            "string" if secret => "c::from_secret".to_owned(),
            "string" => "v::Value::Str".to_owned(),
            "blob" => "v::Value::Blob".to_owned(),
            "timestamp" => "v::Value::Timestamp".to_owned(),
            "document" => "c::from_document".to_owned(),
            "list" => {
                let inner = self.giving_function(owner, &part(shape, "member")?.shape, secret)?;
                format!("|x| c::from_list(x, {inner})")
            }
            "map" => {
                let key = self.shape_type(owner, &part(shape, "key")?.shape, secret)?;
                let value = self.giving_function(owner, &part(shape, "value")?.shape, secret)?;
                let key = if key == "String" { "c::own_key" } else { "v::Secret::into_inner" };
                format!("|x| c::from_map(x, {key}, {value})")
            }
            _ => "o::Structure::into_value".to_owned(),
        })
    }
}

fn is_structure(shape: &Shape) -> bool {
    shape.kind == "structure" || shape.kind == "union"
}

fn rust_name(name: &str) -> String {
    let rust = pascal(name);
    if TAKEN.contains(&rust.as_str()) { format!("{rust}Shape") } else { rust }
}

fn part<'a>(shape: &'a Shape, name: &str) -> Result<&'a Member, String> {
    shape
        .members
        .iter()
        .find(|m| m.name == name)
        .ok_or_else(|| format!("no `{name}` in a {}", shape.kind))
}

/// Whether plain members lead from a structure back to itself.
fn leads_back(interface: &Interface, name: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![name];
    while let Some(shape) = open.pop().and_then(|next| interface.shapes.get(next)) {
        if !is_structure(shape) {
            continue;
        }
        for member in &shape.members {
            if member.shape == name {
                return true;
            }
            if seen.insert(member.shape.as_str()) {
                open.push(&member.shape);
            }
        }
    }
    false
}

fn operation_code(operation: &Operation) -> String {
    let name = pascal(&operation.name);
    let side = |shape: &Option<String>| match shape {
        Some(shape) => format!("super::{}", rust_name(shape)),
        None => "o::Empty".to_owned(),
    };
    let mut out = format!(
        "/// `{}`\n#[derive(Clone, Copy, Debug)]\npub struct {name};\n\n\
         impl o::Operation for {name} {{ type Input = {}; type Output = {};\n\
         const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {{ name: {:?}, \
         input: Self::Input::SHAPE, output: Self::Output::SHAPE, result_wrapper: {:?}, errors: &[",
        operation.name,
        side(&operation.input),
        side(&operation.output),
        operation.name,
        operation.wrapper,
    );
    for error in &operation.errors {
        let _ = write!(out, "<super::{} as o::Fault>::ERROR,", rust_name(error));
    }
    out.push_str("] }; }\n\n");
    let unique: BTreeSet<&String> = operation.errors.iter().collect();
    for error in unique {
        let _ = writeln!(out, "impl o::Raises<super::{}> for {name} {{}}", rust_name(error));
    }
    out.push('\n');
    out
}

fn format_code(flags: &Flags) -> Result<&'static str, String> {
    Ok(match flags.get("format") {
        None => "None",
        Some("iso8601") => "Some(TimestampFormat::Iso8601)",
        Some("rfc822") => "Some(TimestampFormat::Rfc822)",
        Some("unixTimestamp") => "Some(TimestampFormat::UnixTimestamp)",
        Some(other) => return Err(format!("timestamp format {other:?} is not known")),
    })
}

fn limits_code(flags: &Flags) -> String {
    if !["min", "max", "pattern"].iter().any(|word| flags.has(word)) {
        return "Limits::NONE".to_owned();
    }
    let number = |word| flags.get(word).map_or("None".to_owned(), |n| format!("Some({n})"));
    format!(
        "Limits {{ min: {}, max: {}, pattern: {:?} }}",
        number("min"),
        number("max"),
        flags.get("pattern")
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::path::Path;

    #[test]
    fn generated_code_is_fresh() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        for (name, text) in super::files(root).unwrap() {
            let path = root.join("crates/api/src/generated").join(&name);
            let there = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(there == text, "{name} is stale: run `cargo xtask codegen`");
        }
    }
}
