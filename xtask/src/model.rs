//! `cargo xtask model`: writes `model/<id>.api` from the interface definitions that the PyPI
//! package `botocore` ships. Only facts are taken (names, types, limits, codes), no prose.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The release of `botocore` that all facts are taken from.
const BOTOCORE: &str = "1.44.5";

/// Landfall's id of a service, its folder inside botocore's data, and the name that clients sign
/// with.
const SOURCES: [(&str, &str, &str); 6] = [
    ("apprunner", "apprunner/2020-05-15", "apprunner"),
    ("dms", "dms/2016-01-01", "dms"),
    ("rds", "rds/2014-10-31", "rds"),
    ("redshift", "redshift/2012-12-01", "redshift"),
    ("redshift_serverless", "redshift-serverless/2021-04-21", "redshift-serverless"),
    ("sts", "sts/2011-06-15", "sts"),
];

/// Values that a service takes and its published model leaves out: service, shape, value.
const VALUES_LEFT_OUT: [(&str, &str, &str); 1] = [
    // DescribeEvents gives the events of tasks too, and clients ask for them by this word.
    ("dms", "SourceType", "replication-task"),
];

/// Patterns of shapes that are not held here, since they would refuse what is taken beside AWS.
const PATTERNS_NOT_HELD: [&str; 1] = [
    // Images of any registry are run, not only those of ECR.
    "ImageIdentifier",
];

/// Stands at the top of each file.
const FORMAT: &str = "\
# Interface facts, read by `cargo xtask codegen`. Written by `cargo xtask model`; do not edit.
#
# Head lines: service, version, protocol, signing (name in a signature's scope), target (part of
# X-Amz-Target before the dot), namespace (of XML answers).
# operation NAME, with indented lines: input SHAPE, output SHAPE, wrapper ELEMENT, error SHAPE.
# TYPE NAME [flags], with indented lines: for structures, unions, lists and maps
# `member: SHAPE [flags]`, for strings `= VALUE` per value of an enum.
# Flags: required, sensitive, flattened, attribute (of XML), error=CODE/STATUS, min=, max=,
# name=NAME (on the wire), ns=PREFIX|ADDRESS, format=iso8601|rfc822|unixTimestamp (of timestamps),
# and last on its line pattern=EXPRESSION.
";

/// Fetches the package and writes all files.
pub(crate) fn run(root: &Path) -> Result<(), String> {
    let data = fetch(&root.join("target/botocore"))?;
    for (id, folder, signing) in SOURCES {
        let path = data.join(folder).join("service-2.json.gz");
        let unpacked = output(Command::new("gzip").arg("-dc").arg(&path))?;
        let service: Value =
            serde_json::from_slice(&unpacked).map_err(|e| format!("{}: {e}", path.display()))?;
        let text = render(id, signing, &service)?;
        let target = root.join("model").join(format!("{id}.api"));
        std::fs::write(&target, text).map_err(|e| format!("{}: {e}", target.display()))?;
    }
    Ok(())
}

/// Downloads and unpacks the pinned package, unless that has been done; gives its data folder.
fn fetch(cache: &Path) -> Result<PathBuf, String> {
    let unpacked = cache.join(BOTOCORE);
    let data = unpacked.join("botocore/data");
    if data.is_dir() {
        return Ok(data);
    }
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "download", "--quiet", "--no-deps", "--dest"]).arg(cache);
    output(pip.arg(format!("botocore=={BOTOCORE}")))?;
    let wheel = cache.join(format!("botocore-{BOTOCORE}-py3-none-any.whl"));
    let mut unzip = Command::new("python3");
    output(unzip.args(["-m", "zipfile", "-e"]).arg(wheel).arg(unpacked))?;
    Ok(data)
}

fn output(command: &mut Command) -> Result<Vec<u8>, String> {
    let shown = format!("{command:?}");
    let done = command.output().map_err(|e| format!("{shown}: {e}"))?;
    if done.status.success() {
        Ok(done.stdout)
    } else {
        Err(format!("{shown}: {}\n{}", done.status, String::from_utf8_lossy(&done.stderr)))
    }
}

fn render(id: &str, signing: &str, service: &Value) -> Result<String, String> {
    let meta = &service["metadata"];
    let protocol = match (text(meta, "protocol"), text(meta, "jsonVersion")) {
        (Some("query"), _) => "awsQuery",
        (Some("json"), Some("1.0")) => "awsJson1.0",
        (Some("json"), Some("1.1")) => "awsJson1.1",
        other => return Err(format!("{id}: protocol {other:?} is not known")),
    };
    let mut out = FORMAT.to_owned();
    let version = text(meta, "apiVersion").ok_or_else(|| format!("{id}: no apiVersion"))?;
    let _ =
        write!(out, "\nservice {id}\nversion {version}\nprotocol {protocol}\nsigning {signing}\n");
    for (word, key) in [("target", "targetPrefix"), ("namespace", "xmlNamespace")] {
        if let Some(value) = text(meta, key) {
            let _ = writeln!(out, "{word} {value}");
        }
    }
    let operations = object(&service["operations"]);
    for (name, operation) in &operations {
        render_operation(&mut out, name, operation);
    }
    let shapes = &service["shapes"];
    for name in reachable(&operations, shapes) {
        render_shape(&mut out, name, &shapes[name]).map_err(|e| format!("{id}: {name}: {e}"))?;
        for (_, _, value) in VALUES_LEFT_OUT.iter().filter(|(s, n, _)| (*s, *n) == (id, name)) {
            let _ = writeln!(out, "  = {value}");
        }
    }
    Ok(out)
}

fn render_operation(out: &mut String, name: &str, operation: &Value) {
    let _ = writeln!(out, "\noperation {name}");
    for part in ["input", "output"] {
        if let Some(shape) = text(&operation[part], "shape") {
            let _ = writeln!(out, "  {part} {shape}");
        }
    }
    if let Some(wrapper) = text(&operation["output"], "resultWrapper") {
        let _ = writeln!(out, "  wrapper {wrapper}");
    }
    for error in operation["errors"].as_array().into_iter().flatten() {
        if let Some(shape) = text(error, "shape") {
            let _ = writeln!(out, "  error {shape}");
        }
    }
}

/// The names of the shapes that operations use, sorted: models carry some that none does.
fn reachable<'a>(operations: &[(&'a str, &'a Value)], shapes: &'a Value) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = Vec::new();
    for (_, operation) in operations {
        open.extend(text(&operation["input"], "shape"));
        open.extend(text(&operation["output"], "shape"));
        let errors = operation["errors"].as_array().into_iter().flatten();
        open.extend(errors.filter_map(|e| text(e, "shape")));
    }
    while let Some(name) = open.pop() {
        if found.insert(name) {
            let shape = &shapes[name];
            let inner = ["member", "key", "value"].map(|part| &shape[part]);
            let members = shape["members"].as_object().into_iter().flat_map(|m| m.values());
            open.extend(members.chain(inner).filter_map(|m| text(m, "shape")));
        }
    }
    found
}

fn render_shape(out: &mut String, name: &str, shape: &Value) -> Result<(), String> {
    let mut kind = text(shape, "type").ok_or("no type")?;
    if flag(shape, "union") {
        kind = "union";
    } else if flag(shape, "document") {
        kind = "document";
    }
    let _ = write!(out, "\n{kind} {name}");
    render_shape_flags(out, name, shape);
    out.push('\n');
    let required: Vec<&str> =
        shape["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for (member_name, member) in object(&shape["members"]) {
        render_member(out, member_name, member, required.contains(&member_name))?;
    }
    for part in ["member", "key", "value"] {
        if shape[part].is_object() {
            render_member(out, part, &shape[part], false)?;
        }
    }
    for value in shape["enum"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        let _ = writeln!(out, "  = {value}");
    }
    Ok(())
}

fn render_shape_flags(out: &mut String, name: &str, shape: &Value) {
    for word in ["sensitive", "flattened"] {
        if flag(shape, word) {
            let _ = write!(out, " {word}");
        }
    }
    if flag(shape, "exception") {
        // JSON services give neither: there the code is the shape's name.
        let error = &shape["error"];
        let code = text(error, "code").unwrap_or(name);
        let fallback = if flag(shape, "fault") { 500 } else { 400 };
        let status = error["httpStatusCode"].as_u64().unwrap_or(fallback);
        let _ = write!(out, " error={code}/{status}");
    }
    for word in ["min", "max"] {
        if let Some(limit) = shape[word].as_i64() {
            let _ = write!(out, " {word}={limit}");
        }
    }
    if let Some(format) = text(shape, "timestampFormat") {
        let _ = write!(out, " format={format}");
    }
    if let Some(pattern) = text(shape, "pattern")
        && !PATTERNS_NOT_HELD.contains(&name)
    {
        let _ = write!(out, " pattern={pattern}");
    }
}

fn render_member(
    out: &mut String,
    name: &str,
    member: &Value,
    required: bool,
) -> Result<(), String> {
    let shape = text(member, "shape").ok_or_else(|| format!("member {name} has no shape"))?;
    let _ = write!(out, "  {name}: {shape}");
    if required {
        out.push_str(" required");
    }
    if flag(member, "xmlAttribute") {
        out.push_str(" attribute");
    }
    if flag(member, "flattened") {
        return Err(format!("member {name}: flattened members are not known to this tool"));
    }
    if let Some(wire) = text(member, "locationName") {
        let _ = write!(out, " name={wire}");
    }
    if let Some(address) = text(&member["xmlNamespace"], "uri") {
        let prefix = text(&member["xmlNamespace"], "prefix").unwrap_or_default();
        let _ = write!(out, " ns={prefix}|{address}");
    }
    if let Some(format) = text(member, "timestampFormat") {
        let _ = write!(out, " format={format}");
    }
    out.push('\n');
    Ok(())
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str()
}

fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or(false)
}

fn object(value: &Value) -> Vec<(&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(k, v)| (k.as_str(), v)).collect()
}
