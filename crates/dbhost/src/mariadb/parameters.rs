//! What MariaDB can be set to: asked of the installed server, which runs for that for a moment,
//! without users and without a port.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{MariaDbInstallation, joined, reasons};
use crate::account::{self, Account};
use crate::parameters::{Kind, Parameter};
use crate::{Error, Result};

/// What every server runs with unless its configuration says otherwise. The binlog holds whole
/// rows and the names of columns: a database can be a source of changes. It is kept for three
/// days, in files of 128 MiB.
pub(super) const BASE: [(&str, &str); 11] = [
    ("binlog_format", "ROW"),
    ("binlog_row_image", "FULL"),
    ("binlog_row_metadata", "FULL"),
    ("character_set_server", "utf8mb4"),
    ("expire_logs_days", "3"),
    ("innodb_flush_log_at_trx_commit", "1"),
    ("local_infile", "0"),
    ("max_binlog_size", "134217728"),
    // A port scanner on this host must not lock everybody out.
    ("max_connect_errors", "4294967295"),
    ("sync_binlog", "1"),
    ("thread_handling", "one-thread-per-connection"),
];

/// Parameters whose option has another name, and those that can be set though the server does not
/// say so.
const OPTIONS: [(&str, &str); 4] = [
    ("character_set_server", "character_set_server"),
    ("collation_server", "collation_server"),
    ("time_zone", "default_time_zone"),
    ("tx_isolation", "transaction_isolation"),
];

/// Parameters that are the host's: where files are, who may connect, what the server is in a
/// replication, and what a crash could lose rows by.
const HOST: [&str; 55] = [
    "basedir",
    "bind_address",
    "chroot",
    "core_file",
    "datadir",
    "external_locking",
    "extra_port",
    "flush",
    "general_log_file",
    "gdb",
    "gtid_domain_id",
    "gtid_slave_pos",
    "init_file",
    "init_rpl_role",
    // A replica runs it as the superuser that applies changes.
    "init_slave",
    "innodb_buffer_pool_filename",
    "innodb_checksum_algorithm",
    "innodb_data_file_path",
    "innodb_doublewrite",
    "innodb_fast_shutdown",
    "innodb_flush_method",
    "innodb_force_load_corrupted",
    "innodb_force_recovery",
    "innodb_log_file_mmap",
    "innodb_page_size",
    "innodb_read_only",
    "innodb_temp_data_file_path",
    "innodb_undo_tablespaces",
    "innodb_use_native_aio",
    "large_pages",
    "log_basename",
    "log_bin",
    "log_error",
    "log_slow_query_file",
    "lower_case_table_names",
    "memlock",
    "old_passwords",
    "pid_file",
    "port",
    "port_open_timeout",
    "proxy_protocol_networks",
    "read_only",
    "safe_user_create",
    "secure_auth",
    "secure_file_priv",
    "server_id",
    "skip_grant_tables",
    "skip_name_resolve",
    "skip_networking",
    "slow_query_log_file",
    "socket",
    "symbolic_links",
    "sync_frm",
    "tmpdir",
    "user",
];
const HOST_PREFIXES: [&str; 13] = [
    "aria_log",
    "aria_recover",
    "binlog_checksum",
    "debug",
    "encrypt",
    "feedback_",
    "master_",
    "plugin_",
    "relay_log",
    "replicate_",
    "report_",
    "ssl_",
    "wsrep_",
];
const HOST_ENDS: [&str; 6] = ["_dir", "_directory", "_basename", "_index", "_path", "_home_dir"];

/// How long the server may take to answer.
const ANSWERS_WITHIN: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(5);

/// The parameters of an installed server. `scratch` is a folder of the account's, which is emptied.
/// Blocks for about a third of a second.
pub(super) fn read(
    installation: &MariaDbInstallation,
    account: Option<Account>,
    scratch: &Path,
) -> Result<Vec<Parameter>> {
    let failed = || Error::during(format!("cannot use {}", scratch.display()));
    let (data, answer) = (scratch.join("data"), scratch.join("answer"));
    for old in [&data, scratch] {
        let _ = fs::remove_dir_all(old);
        account::make_private(scratch, account).map_err(failed())?;
    }
    account::make_private(&data, account).map_err(failed())?;
    let question = format!(
        "SELECT LOWER(VARIABLE_NAME), VARIABLE_TYPE, READ_ONLY, IFNULL(COMMAND_LINE_ARGUMENT, ''), \
         IFNULL(DEFAULT_VALUE, ''), IFNULL(NUMERIC_MIN_VALUE, ''), IFNULL(NUMERIC_MAX_VALUE, ''), \
         IFNULL(ENUM_VALUE_LIST, ''), REPLACE(IFNULL(VARIABLE_COMMENT, ''), '\\n', ' ') \
         INTO OUTFILE '{}' FROM information_schema.SYSTEM_VARIABLES ORDER BY VARIABLE_NAME;\nSHUTDOWN;\n",
        answer.display().to_string().replace('\\', "\\\\").replace('\'', "''")
    );
    let script = scratch.join("question.sql");
    crate::files::replace(&script, &question, account).map_err(failed())?;
    let mut command = account::command(&installation.server, account).into_std();
    command
        .arg("--no-defaults")
        .arg(joined("--basedir=", &installation.base))
        .arg(joined("--datadir=", &data))
        .arg(joined("--tmpdir=", scratch))
        .arg(joined("--pid-file=", &scratch.join("pid")))
        .arg(joined("--init-file=", &script))
        .args(["--skip-networking", "--socket=", "--skip-grant-tables", "--skip-log-bin"])
        .args(["--innodb-log-file-size=4M", "--innodb-buffer-pool-size=8M"]);
    let log = run(command, &scratch.join("log"))?;
    let text = fs::read_to_string(&answer).map_err(|_| {
        let reason = reasons(&log).unwrap_or_else(|| "it gives no reason".to_owned());
        Error::new(format!("MariaDB does not describe its parameters: {reason}"))
    })?;
    let _ = fs::remove_dir_all(&data);
    let mut found: Vec<Parameter> = text.lines().filter_map(parameter).collect();
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}

/// Asks the server whether it would take these values.
pub(super) fn check(
    installation: &MariaDbInstallation,
    account: Option<Account>,
    scratch: &Path,
    values: &BTreeMap<String, String>,
) -> Result<()> {
    if values.is_empty() {
        return Ok(());
    }
    let file = scratch.join("asked.cnf");
    account::make_private(scratch, account)
        .and_then(|()| crate::files::replace(&file, &file_of(values), account))
        .map_err(Error::during(format_args!("cannot write {}", file.display())))?;
    let mut command = account::command(&installation.server, account).into_std();
    command
        .arg(joined("--defaults-file=", &file))
        .arg(joined("--basedir=", &installation.base))
        .arg(joined("--datadir=", scratch))
        .args(["--verbose", "--help"]);
    let output = command.stdin(Stdio::null()).output();
    let output = output.map_err(Error::during("cannot run MariaDB"))?;
    if output.status.success() {
        return Ok(());
    }
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    let reason = reasons(&told).or_else(|| told.lines().last().map(str::to_owned));
    let reason = reason.unwrap_or_else(|| output.status.to_string());
    Err(Error::new(format!("the server refuses it: {reason}")))
}

/// Runs a server to its end; answers its log.
fn run(mut command: Command, log: &Path) -> Result<String> {
    let failed = || Error::during::<std::io::Error>("cannot run MariaDB");
    let output = fs::File::create(log).map_err(failed())?;
    let errors = output.try_clone().map_err(failed())?;
    let mut child =
        command.stdin(Stdio::null()).stdout(output).stderr(errors).spawn().map_err(failed())?;
    let deadline = Instant::now() + ANSWERS_WITHIN;
    while child.try_wait().map_err(failed())?.is_none() {
        if Instant::now() > deadline {
            let _ = child.kill();
            let _ = child.wait();
            return Err(Error::new("MariaDB does not answer what its parameters are"));
        }
        std::thread::sleep(POLL);
    }
    Ok(fs::read(log).map(|text| String::from_utf8_lossy(&text).into_owned()).unwrap_or_default())
}

/// A line of the answer.
fn parameter(line: &str) -> Option<Parameter> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [name, kind, read_only, argument, default, min, max, choices, about] = fields[..] else {
        return None;
    };
    let is_option = OPTIONS.iter().any(|(known, _)| *known == name);
    // What is no option cannot be in a configuration: figures, and variables of sessions.
    if matches!(argument, "" | "\\N") && !is_option {
        return None;
    }
    let whole = |text: &str| text.parse::<i128>().ok().map(|n| n.clamp(MIN, MAX) as i64);
    let listed = || choices.split(',').map(str::to_owned).collect::<Vec<String>>();
    let kind = match kind {
        "BOOLEAN" => Kind::Boolean,
        "INT" | "BIGINT" | "INT UNSIGNED" | "BIGINT UNSIGNED" => {
            Kind::Integer { min: whole(min)?, max: whole(max)? }
        }
        "DOUBLE" => Kind::Real { min: min.parse().ok()?, max: max.parse().ok()? },
        "ENUM" if !choices.is_empty() => Kind::Choice(listed()),
        "SET" if !choices.is_empty() => Kind::List(listed()),
        _ => Kind::Text,
    };
    let base = BASE.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let default = match (base.unwrap_or(default), &kind) {
        ("ON", Kind::Boolean) => "1",
        ("OFF", Kind::Boolean) => "0",
        (value, _) => value,
    };
    let is_host = HOST.contains(&name)
        || HOST_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
        || HOST_ENDS.iter().any(|end| name.ends_with(end));
    Some(Parameter {
        name: name.to_owned(),
        kind,
        is_dynamic: read_only == "NO",
        is_changeable: !is_host,
        default: default.to_owned(),
        description: about.to_owned(),
    })
}

const MIN: i128 = i64::MIN as i128;
const MAX: i128 = i64::MAX as i128;

/// A configuration file with these values.
pub(super) fn file_of(values: &BTreeMap<String, String>) -> String {
    let mut text =
        String::from("# Written by Landfall from the parameters of this database.\n[mariadbd]\n");
    for (name, value) in values {
        let option = OPTIONS.iter().find(|(known, _)| known == name).map_or(&**name, |(_, o)| o);
        let plain: String = value.chars().filter(|c| !c.is_control()).collect();
        let quoted = plain.replace('\\', "\\\\").replace('"', "\\\"");
        text.push_str(&format!("{option} = \"{quoted}\"\n"));
    }
    text
}

/// The statement by which a running server takes over a value; its own default without one.
pub(super) fn set_global(parameter: &Parameter, value: Option<&str>) -> String {
    let name = &parameter.name;
    let base = BASE.iter().find(|(known, _)| known == name).map(|(_, value)| *value);
    let Some(value) = value.or(base) else { return format!("SET GLOBAL {name} = DEFAULT") };
    let is_on = ["1", "on", "true", "yes"].contains(&&*value.to_ascii_lowercase());
    match &parameter.kind {
        Kind::Boolean => format!("SET GLOBAL {name} = {}", if is_on { "ON" } else { "OFF" }),
        Kind::Integer { .. } | Kind::Real { .. } if value.parse::<f64>().is_ok() => {
            format!("SET GLOBAL {name} = {value}")
        }
        _ => {
            let quoted = value.replace('\\', "\\\\").replace('\'', "''");
            format!("SET GLOBAL {name} = '{quoted}'")
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_what_a_parameter_takes() {
        let line = "max_connections\tBIGINT UNSIGNED\tNO\tREQUIRED\t151\t10\t18446744073709551615\t\tAll clients";
        let found = parameter(line).unwrap();
        assert_eq!(found.kind, Kind::Integer { min: 10, max: i64::MAX });
        assert!(found.is_dynamic && found.is_changeable);
        let line = "datadir\tVARCHAR\tYES\tREQUIRED\t/x\t\t\t\tWhere";
        assert!(!parameter(line).unwrap().is_changeable);
        let line = "init_slave\tVARCHAR\tNO\tREQUIRED\t\t\t\t\tx";
        assert!(!parameter(line).unwrap().is_changeable);
        assert_eq!(parameter("hostname\tVARCHAR\tYES\t\tx\t\t\t\tName"), None);
        let line = "tx_isolation\tENUM\tNO\t\tA\t\t\tA,B\tLevel";
        assert_eq!(parameter(line).unwrap().kind, Kind::Choice(vec!["A".into(), "B".into()]));
        assert_eq!(parameter("broken"), None);
    }

    #[test]
    fn values_cannot_leave_their_line() {
        let values = BTreeMap::from([("time_zone".to_owned(), "a\"b\\c\n[x] # y".to_owned())]);
        assert!(file_of(&values).ends_with("default_time_zone = \"a\\\"b\\\\c[x] # y\"\n"));
        let text = parameter("init_connect\tVARCHAR\tNO\tREQUIRED\t\t\t\t\tx").unwrap();
        assert_eq!(set_global(&text, Some("it's \\")), "SET GLOBAL init_connect = 'it''s \\\\'");
        assert_eq!(set_global(&text, None), "SET GLOBAL init_connect = DEFAULT");
    }
}
