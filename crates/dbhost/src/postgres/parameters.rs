//! What PostgreSQL can be set to: asked of the installed binary, which needs no data directory for
//! that.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Stdio;

use crate::account::{self, Account};
use crate::parameters::{Kind, Parameter};
use crate::{Error, Result};

/// What every server runs with unless its configuration says otherwise, in the server's units.
pub(super) const BASE: [(&str, &str); 10] = [
    ("log_line_prefix", "%m [%p] "),
    ("log_timezone", "UTC"),
    ("max_connections", "100"),
    ("max_replication_slots", "20"),
    ("max_wal_senders", "20"),
    ("max_wal_size", "1024"),
    ("min_wal_size", "80"),
    ("shared_buffers", "16384"),
    ("timezone", "UTC"),
    ("wal_level", "replica"),
];

/// Libraries that may be loaded at the start, where they are installed.
const LIBRARIES: [&str; 8] = [
    "auto_explain",
    "pg_cron",
    "pg_hint_plan",
    "pg_prewarm",
    "pg_stat_statements",
    "pg_walinspect",
    "pgaudit",
    "pglogical",
];
const PRELOADED: &str = "shared_preload_libraries";

/// Groups of parameters that are the host's: where files are, who may connect, where logs go.
const HOST_GROUPS: [&str; 8] = [
    "File Locations",
    "Connections and Authentication / Authentication",
    "Connections and Authentication / SSL",
    "Write-Ahead Log / Archive Recovery",
    "Write-Ahead Log / Archiving",
    "Write-Ahead Log / Recovery Target",
    "Reporting and Logging / Where to Log",
    "Client Connection Defaults / Shared Library Preloading",
];

/// Members of those groups that can be left to anybody.
const NOT_HOST: [&str; 1] = ["authentication_timeout"];

/// Single parameters that are the host's. Without the first three, a crash could lose what was
/// committed.
const HOST: [&str; 27] = [
    "fsync",
    "full_page_writes",
    "data_sync_retry",
    "wal_level",
    "wal_sync_method",
    "zero_damaged_pages",
    "listen_addresses",
    "port",
    "unix_socket_directories",
    "unix_socket_group",
    "unix_socket_permissions",
    "bonjour",
    "bonjour_name",
    "dynamic_library_path",
    "extension_control_path",
    "dynamic_shared_memory_type",
    "shared_memory_type",
    "allow_alter_system",
    "restart_after_crash",
    "exit_on_error",
    "hot_standby",
    "primary_conninfo",
    "primary_slot_name",
    "promote_trigger_file",
    "synchronous_standby_names",
    "log_line_prefix",
    "allow_system_table_mods",
];

/// A folder that no server has: the binary reads its arguments before it looks for it.
const NOWHERE: &str = "/nonexistent/landfall";
/// A value that no parameter takes.
const ASKED: &str = "landfall-asks";

/// What a refusal of a value has in it, and a complaint about the folder has not.
const REFUSALS: [&str; 2] = ["parameter", "not supported by this build"];

/// The parameters of the server with these binaries. Runs it some thirty times: blocks for about
/// half a second.
pub(super) fn read(bin: &Path, account: Option<Account>) -> Result<Vec<Parameter>> {
    let output = run(bin, account, &["--describe-config".to_owned()])?.0;
    let mut found: Vec<Parameter> =
        output.lines().filter_map(|line| parameter(bin, account, line)).collect();
    found.sort_by(|one, other| one.name.cmp(&other.name));
    if found.is_empty() {
        let path = bin.display();
        return Err(Error::new(format!("{path}/postgres does not describe its parameters")));
    }
    Ok(found)
}

/// Asks the server whether it would take these values.
pub(super) fn check(
    bin: &Path,
    account: Option<Account>,
    values: &BTreeMap<String, String>,
) -> Result<()> {
    if values.is_empty() {
        return Ok(());
    }
    let mut arguments = vec!["-D".to_owned(), NOWHERE.to_owned()];
    for (name, value) in values {
        arguments.extend(["-c".to_owned(), format!("{name}={value}")]);
    }
    let told = run(bin, account, &arguments)?.1;
    let refusal = told.lines().find_map(|line| {
        let (_, reason) = line.split_once("FATAL:")?;
        let is_about_it = REFUSALS.iter().any(|part| reason.contains(part));
        is_about_it.then(|| reason.trim().to_owned())
    });
    refusal.map_or(Ok(()), |reason| Err(Error::new(format!("the server refuses it: {reason}"))))
}

/// A line of `--describe-config`: name, context, group, type, default, least, most, description.
fn parameter(bin: &Path, account: Option<Account>, line: &str) -> Option<Parameter> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [name, context, group, kind, default, min, max, description, ..] = fields[..] else {
        return None;
    };
    // The server reads names in any case, and writes a few with capitals.
    let name = &*name.to_ascii_lowercase();
    let is_preloaded = name == PRELOADED;
    let kind = match kind {
        "BOOLEAN" => Kind::Boolean,
        "INTEGER" => Kind::Integer { min: min.parse().ok()?, max: max.parse().ok()? },
        "REAL" => Kind::Real { min: min.parse().ok()?, max: max.parse().ok()? },
        "ENUM" => choices(bin, account, name).map_or(Kind::Text, Kind::Choice),
        _ if is_preloaded => Kind::List(libraries(bin, account)),
        _ => Kind::Text,
    };
    let base = BASE.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let default = match base.unwrap_or(default) {
        "TRUE" => "1",
        "FALSE" => "0",
        value => value,
    };
    let is_host = HOST.contains(&name)
        || (HOST_GROUPS.contains(&group) && !NOT_HOST.contains(&name) && !is_preloaded);
    Some(Parameter {
        name: name.to_owned(),
        kind,
        is_dynamic: context != "postmaster",
        is_changeable: !is_host,
        default: default.to_owned(),
        description: description.to_owned(),
    })
}

/// The values of an enumeration, as the server lists them when it refuses another one.
fn choices(bin: &Path, account: Option<Account>, name: &str) -> Option<Vec<String>> {
    let asked = ["-D".to_owned(), NOWHERE.to_owned(), "-c".to_owned(), format!("{name}={ASKED}")];
    let told = run(bin, account, &asked).ok()?.1;
    let (_, list) = told.split_once("Available values: ")?;
    let list = list.lines().next()?.trim_end_matches('.');
    Some(list.split(", ").map(str::to_owned).collect())
}

fn libraries(bin: &Path, account: Option<Account>) -> Vec<String> {
    let mut command = account::command(&bin.join("pg_config"), account).into_std();
    let asked = command.arg("--pkglibdir").stdin(Stdio::null()).output();
    let text = asked.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let folder = text.ok().filter(|text| !text.is_empty());
    let folder = folder.map_or_else(|| bin.join("../lib/postgresql"), Into::into);
    let is_there = |name: &&str| {
        ["so", "dylib"].iter().any(|end| folder.join(format!("{name}.{end}")).is_file())
    };
    LIBRARIES.iter().copied().filter(is_there).map(str::to_owned).collect()
}

/// Runs the server's binary to its end; answers what it wrote to both outputs.
fn run(bin: &Path, account: Option<Account>, arguments: &[String]) -> Result<(String, String)> {
    let path = bin.join("postgres");
    let mut command = account::command(&path, account).into_std();
    let output = command.args(arguments).stdin(Stdio::null()).output();
    let output = output.map_err(Error::during(format_args!("cannot run {}", path.display())))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok((text(&output.stdout), text(&output.stderr)))
}
