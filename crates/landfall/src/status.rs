//! `landfall status`: the resources and the progress of tasks, in the terminal.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write as _};
use std::time::Duration;

use control::credentials::Credentials;
use serde_json::{Value, json};

use crate::Failure;
use crate::client::{Client, ClientError};
use crate::config::Config;
use crate::data_dir;
use crate::exports::endpoint;

const PERIOD: Duration = Duration::from_secs(1);
/// A list longer than this is shown in part.
const PAGES_MAX: usize = 50;

/// Prints the state of the server, once or until interrupted.
pub(crate) fn run(config: &Config, watches: bool) -> Result<(), Failure> {
    let credentials = Credentials::load(&config.data_dir)
        .map_err(|error| format!("{error}. `landfall status` reads it to sign its questions"))?;
    let principal = credentials.first().ok_or("the credentials file names nobody")?.clone();
    let address = endpoint(config)?.trim_start_matches("http://").to_owned();
    let client = Client { address, principal, region: config.region.clone() };
    loop {
        let text = overview(&client, config)?;
        let mut out = std::io::stdout().lock();
        if watches && out.is_terminal() {
            // To the top left, and everything below it cleared.
            write!(out, "\x1b[H\x1b[2J")?;
        }
        out.write_all(text.as_bytes())?;
        out.flush()?;
        if !watches {
            return Ok(());
        }
        std::thread::sleep(PERIOD);
    }
}

fn overview(client: &Client, config: &Config) -> Result<String, Failure> {
    let mut text = match data_dir::find_run(&config.data_dir) {
        Some((run, true)) => {
            format!("Landfall {} at {}, process {}", run.version, run.endpoint, run.pid)
        }
        _ => format!("Landfall at http://{}", client.address),
    };
    let _ = writeln!(text, ", account {}, region {}", client.principal.account_id, client.region);
    for kind in KINDS {
        match list(client, kind.operation, kind.member, &json!({})) {
            Ok(items) => text.push_str(&table(kind, &items)),
            Err(ClientError::NotBuilt) => {
                let _ = writeln!(text, "\n{}: not built yet", kind.title);
            }
            Err(ClientError::Other(error)) => return Err(error.into()),
        }
        if kind.operation == "DescribeReplicationTasks" {
            text.push_str(&tables_of_tasks(client)?);
        }
    }
    Ok(text)
}

/// A kind of resource: how to list it and what to show of it.
struct Kind {
    title: &'static str,
    operation: &'static str,
    /// The member of the answer that holds the list.
    member: &'static str,
    /// (heading, JSON pointer)
    columns: &'static [(&'static str, &'static str)],
}

const KINDS: &[Kind] = &[
    Kind {
        title: "Replication instances",
        operation: "DescribeReplicationInstances",
        member: "ReplicationInstances",
        columns: &[
            ("identifier", "/ReplicationInstanceIdentifier"),
            ("class", "/ReplicationInstanceClass"),
            ("engine", "/EngineVersion"),
            ("status", "/ReplicationInstanceStatus"),
        ],
    },
    Kind {
        title: "Endpoints",
        operation: "DescribeEndpoints",
        member: "Endpoints",
        columns: &[
            ("identifier", "/EndpointIdentifier"),
            ("type", "/EndpointType"),
            ("engine", "/EngineName"),
            ("server", "/ServerName"),
            ("port", "/Port"),
            ("database", "/DatabaseName"),
            ("status", "/Status"),
        ],
    },
    Kind {
        title: "Connections",
        operation: "DescribeConnections",
        member: "Connections",
        columns: &[
            ("instance", "/ReplicationInstanceIdentifier"),
            ("endpoint", "/EndpointIdentifier"),
            ("status", "/Status"),
            ("message", "/LastFailureMessage"),
        ],
    },
    Kind {
        title: "Tasks",
        operation: "DescribeReplicationTasks",
        member: "ReplicationTasks",
        columns: &[
            ("identifier", "/ReplicationTaskIdentifier"),
            ("type", "/MigrationType"),
            ("status", "/Status"),
            ("load %", "/ReplicationTaskStats/FullLoadProgressPercent"),
            ("loaded", "/ReplicationTaskStats/TablesLoaded"),
            ("loading", "/ReplicationTaskStats/TablesLoading"),
            ("queued", "/ReplicationTaskStats/TablesQueued"),
            ("errored", "/ReplicationTaskStats/TablesErrored"),
            ("stop reason", "/StopReason"),
            ("message", "/LastFailureMessage"),
        ],
    },
];

const TABLES: Kind = Kind {
    title: "Tables",
    operation: "DescribeTableStatistics",
    member: "TableStatistics",
    columns: &[
        ("schema", "/SchemaName"),
        ("table", "/TableName"),
        ("state", "/TableState"),
        ("loaded rows", "/FullLoadRows"),
        ("inserts", "/Inserts"),
        ("updates", "/Updates"),
        ("deletes", "/Deletes"),
        ("DDLs", "/Ddls"),
    ],
};

fn tables_of_tasks(client: &Client) -> Result<String, Failure> {
    let mut text = String::new();
    let tasks = match list(
        client,
        "DescribeReplicationTasks",
        "ReplicationTasks",
        &json!({"WithoutSettings": true}),
    ) {
        Ok(tasks) => tasks,
        Err(ClientError::NotBuilt) => return Ok(text),
        Err(ClientError::Other(error)) => return Err(error.into()),
    };
    for task in tasks {
        let name = shown(task.pointer("/ReplicationTaskIdentifier"));
        let input = json!({"ReplicationTaskArn": task["ReplicationTaskArn"]});
        match list(client, TABLES.operation, TABLES.member, &input) {
            Ok(tables) if tables.is_empty() => {}
            Ok(tables) => {
                let _ = write!(text, "\nTask {name}: {}", table(&TABLES, &tables).trim_start());
            }
            // A task may be gone, or new, between the two questions.
            Err(ClientError::NotBuilt | ClientError::Other(_)) => {}
        }
    }
    Ok(text)
}

/// All pages of a list.
fn list(
    client: &Client,
    operation: &str,
    member: &str,
    input: &Value,
) -> Result<Vec<Value>, ClientError> {
    let target = format!("AmazonDMSv20160101.{operation}");
    let mut input = input.clone();
    let mut items = Vec::new();
    for _ in 0..PAGES_MAX {
        let mut page = client.call("dms", &target, &input)?;
        if let Value::Array(more) = page[member].take() {
            items.extend(more);
        }
        match page["Marker"].take() {
            Value::String(marker) if !marker.is_empty() => input["Marker"] = marker.into(),
            _ => break,
        }
    }
    Ok(items)
}

fn table(kind: &Kind, items: &[Value]) -> String {
    let mut text = format!("\n{} ({})\n", kind.title, items.len());
    let rows: Vec<Vec<String>> = items
        .iter()
        .map(|item| kind.columns.iter().map(|(_, pointer)| shown(item.pointer(pointer))).collect())
        .collect();
    // Columns in which nothing stands are left out.
    let used: Vec<usize> = (0..kind.columns.len())
        .filter(|&column| rows.iter().any(|row| !row[column].is_empty()))
        .collect();
    if used.is_empty() {
        return text;
    }
    let width = |column: usize| {
        let widths = rows.iter().map(|row| row[column].chars().count());
        widths.chain([kind.columns[column].0.len()]).max().unwrap_or(0)
    };
    let widths: Vec<usize> = used.iter().map(|&column| width(column)).collect();
    let mut line = |cells: Vec<&str>| {
        let mut line = String::new();
        for (cell, width) in cells.iter().zip(&widths) {
            let _ = write!(line, "  {cell:width$}");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    };
    line(used.iter().map(|&column| kind.columns[column].0).collect());
    for row in &rows {
        line(used.iter().map(|&column| row[column].as_str()).collect());
    }
    text
}

/// A value as text, on one line and without control characters: names come from databases.
fn shown(value: Option<&Value>) -> String {
    let text = match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    };
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_aligned_and_leave_empty_columns_out() {
        let items = [
            json!({"SchemaName": "public", "TableName": "größe", "TableState": "Table completed", "FullLoadRows": 12}),
            json!({"SchemaName": "s", "TableName": "a\u{1b}[2J", "FullLoadRows": 3_000_000}),
        ];
        let expected = "\n\
            Tables (2)\n  \
              schema  table  state            loaded rows\n  \
              public  größe  Table completed  12\n  \
              s       a [2J                   3000000\n";
        assert_eq!(table(&TABLES, &items), expected);
        assert_eq!(table(&TABLES, &[]), "\nTables (0)\n");
    }
}
