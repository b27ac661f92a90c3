//! What can be asked of a database made from an integration: history, refresh intervals, all states.

use std::time::{Duration, Instant};

use replicate::feed::{ColumnType, Sink, Step, TableState};

use crate::served::{Folder, INTEGRATION, Served};
use crate::sink::{batch, column, keys, name, rows, seed, shape, sink, synced};

fn bind(served: &Served, options: &str) {
    served.run(&format!(
        "CREATE DATABASE shop_copy FROM INTEGRATION '{INTEGRATION}' DATABASE 'shop' {options}"
    ));
}

fn set(served: &Served, options: &str) {
    served.run(&format!("ALTER DATABASE shop_copy INTEGRATION SET {options}"));
}

fn seeded(served: &Served) -> Box<dyn Sink> {
    let mut feed = sink(served);
    feed.recover().unwrap();
    let mut steps = seed("orders", &[1, 2, 3], &["a", "b", "c"]);
    steps.push(synced("orders"));
    feed.commit(&batch("0/1", steps)).unwrap();
    feed
}

fn apply(deletes: &[i32], ids: &[i32], notes: &[&str]) -> Step {
    let (deletes, inserts) = (Some(keys(deletes)), Some(rows(ids, notes)));
    Step::Apply { table: name("orders"), deletes, inserts }
}

fn mark(state: TableState) -> Step {
    Step::Mark { table: name("orders"), state, reason: "why".to_owned() }
}

const ALL: &str = "SELECT id, note FROM shop_copy.public.orders ORDER BY id";
const VERSIONS: &str = "SELECT id, note, _record_is_active, _record_create_time IS NOT NULL,
    _record_delete_time IS NOT NULL FROM shop_copy.public.orders ORDER BY id, _record_is_active, note";

#[test]
fn options_are_shown_and_outlive_a_restart() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    bind(&served, "SET REFRESH_INTERVAL = 60 HISTORY_MODE = TRUE");
    let query = "SELECT refresh_interval, is_history_mode, auto_remediation FROM svv_integration";
    assert_eq!(served.lines(query), ["60|t|t"]);
    set(&served, "REFRESH_INTERVAL 5, HISTORY_MODE FALSE, AUTO_REMEDIATION = FALSE");
    drop(served);
    let served = Served::open(folder.path());
    assert_eq!(served.lines(query), ["5|f|f"]);
    assert_eq!(served.refused("ALTER DATABASE dev INTEGRATION SET TRUNCATECOLUMNS TRUE"), "22023");
    assert_eq!(served.refused("ALTER DATABASE nothing INTEGRATION SET HISTORY_MODE TRUE"), "3D000");
    served.run("DROP DATABASE shop_copy");
    assert_eq!(served.lines(query), ["0|f|t"]);
}

#[test]
fn tables_of_all_states_are_read_once_that_is_asked() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    bind(&served, "");
    let mut feed = seeded(&served);
    feed.commit(&batch("0/2", vec![mark(TableState::Failed)])).unwrap();
    assert_eq!(served.refused(ALL), "42P01");
    set(&served, "QUERY_ALL_STATES = TRUE");
    assert_eq!(served.lines(ALL), ["1|a", "2|b", "3|c"]);
    // What is there of a seed on its way is shown, and no more.
    feed.commit(&batch("0/3", seed("orders", &[7], &["g"]))).unwrap();
    assert_eq!(served.lines(ALL), ["7|g"]);
    set(&served, "QUERY_ALL_STATES = FALSE");
    assert_eq!(served.refused(ALL), "42P01");
    feed.commit(&batch("0/4", vec![synced("orders")])).unwrap();
    assert_eq!(served.lines(ALL), ["7|g"]);
}

#[test]
fn versions_of_rows_are_kept() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    bind(&served, "SET HISTORY_MODE = TRUE");
    let mut feed = seeded(&served);
    feed.commit(&batch("0/2", vec![apply(&[1, 2], &[2, 4], &["B", "d"])])).unwrap();
    let expected = ["1|a|f|t|t", "2|b|f|t|t", "2|B|t|t|f", "3|c|t|t|f", "4|d|t|t|f"];
    assert_eq!(served.lines(VERSIONS), expected);
    // A batch that fails leaves nothing, and can be tried again.
    let wrong = vec![apply(&[3], &[3], &["C"]), Step::Truncate { table: name("nowhere") }];
    assert!(feed.commit(&batch("0/3", wrong)).is_err());
    assert_eq!(served.lines(VERSIONS), expected);
    drop((feed, served));
    let served = Served::open(folder.path());
    assert_eq!(served.lines(VERSIONS), expected);
    let mut feed = sink(&served);
    feed.recover().unwrap();
    feed.commit(&batch("0/3", vec![Step::Truncate { table: name("orders") }])).unwrap();
    let active = "SELECT count(*) FROM shop_copy.public.orders WHERE _record_is_active";
    assert_eq!(served.lines(active), ["0"]);
    assert_eq!(served.lines("SELECT count(*) FROM shop_copy.public.orders"), ["5"]);
    let shown = "SELECT is_history_mode, table_state FROM svv_integration_table_state";
    assert_eq!(served.lines(shown), ["t|Synced"]);
    // The source drops the table: its history stays.
    feed.commit(&batch("0/4", vec![Step::Drop { table: name("orders") }])).unwrap();
    assert_eq!(served.lines(shown), ["t|DroppedSource"]);
    assert_eq!(served.lines("SELECT count(*) FROM shop_copy.public.orders"), ["5"]);
    assert!(feed.recover().unwrap().tables.is_empty());
    // A new one of that name goes on with it.
    let mut steps = seed("orders", &[9], &["i"]);
    steps.push(synced("orders"));
    feed.commit(&batch("0/5", steps)).unwrap();
    assert_eq!(served.lines(active), ["1"]);
    assert_eq!(served.lines("SELECT count(*) FROM shop_copy.public.orders"), ["6"]);
}

#[test]
fn a_history_outlives_a_new_seed_and_changed_columns() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    bind(&served, "SET HISTORY_MODE = TRUE");
    let mut feed = seeded(&served);
    feed.commit(&batch("0/2", vec![mark(TableState::ResyncRequired)])).unwrap();
    assert_eq!(served.refused(ALL), "42P01");
    let mut steps = seed("orders", &[1, 2, 5], &["a", "other", "e"]);
    steps.push(synced("orders"));
    feed.commit(&batch("0/3", steps)).unwrap();
    let expected = ["1|a|t|t|f", "2|b|f|t|t", "2|other|t|t|f", "3|c|f|t|t", "5|e|t|t|f"];
    assert_eq!(served.lines(VERSIONS), expected);
    let table = || name("orders");
    feed.commit(&batch(
        "0/4",
        vec![
            apply(&[1], &[1], &["A"]),
            Step::AddColumn { table: table(), column: column("extra", ColumnType::BigInt) },
            Step::RenameColumn { table: table(), from: "extra".into(), to: "more".into() },
            Step::Truncate { table: table() },
            Step::DropColumn { table: table(), column: "more".into() },
            apply(&[], &[8], &["h"]),
        ],
    ))
    .unwrap();
    let active = "SELECT id, note FROM shop_copy.public.orders WHERE _record_is_active";
    assert_eq!(served.lines(active), ["8|h"]);
    assert_eq!(served.lines("SELECT count(*) FROM shop_copy.public.orders"), ["7"]);
    // Another shape of the same table: columns that are equal go on.
    let mut wide = shape();
    wide.columns.push(column("extra", ColumnType::BigInt));
    let steps = vec![Step::Create { table: table(), shape: wide }, synced("orders")];
    feed.commit(&batch("0/5", steps)).unwrap();
    assert_eq!(served.lines("SELECT count(*) FROM shop_copy.public.orders"), ["7"]);
    // A column of another type: the history is kept aside.
    let mut other = shape();
    other.columns[1].kind = ColumnType::BigInt;
    let steps = vec![Step::Create { table: table(), shape: other }, synced("orders")];
    feed.commit(&batch("0/6", steps)).unwrap();
    assert_eq!(served.lines("SELECT count(*) FROM shop_copy.public.orders"), ["0"]);
    let kept = "SELECT count(*) FROM duckdb_tables() WHERE table_name LIKE 'orders_historical_%'";
    assert_eq!(served.lines(kept), ["1"]);
}

#[test]
fn history_is_turned_on_and_off() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    bind(&served, "");
    let mut feed = seeded(&served);
    set(&served, "HISTORY_MODE = TRUE FOR TABLE public.orders");
    feed.commit(&batch("0/2", vec![apply(&[1, 2], &[2], &["B"])])).unwrap();
    assert_eq!(served.lines(VERSIONS), ["1|a|f|t|t", "2|b|f|t|t", "2|B|t|t|f", "3|c|t|t|f"]);
    set(&served, "HISTORY_MODE = FALSE FOR ALL TABLES IN SCHEMA public");
    assert_eq!(served.lines("SELECT * FROM shop_copy.public.orders ORDER BY id"), ["2|B", "3|c"]);
    let kept = served.lines(
        "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'orders_historical_%'",
    );
    assert_eq!(kept.len(), 1);
    let old = format!("SELECT count(*) FROM shop_copy.public.{}", kept[0]);
    assert_eq!(served.lines(&old), ["4"]);
    feed.commit(&batch("0/3", vec![apply(&[3], &[3], &["C"])])).unwrap();
    assert_eq!(served.lines(ALL), ["2|B", "3|C"]);
    feed.commit(&batch("0/4", vec![mark(TableState::Failed)])).unwrap();
    let error =
        "ALTER DATABASE shop_copy INTEGRATION SET HISTORY_MODE TRUE FOR TABLE public.orders";
    assert_eq!(served.refused(error), "22023");
    // Without the database all of it goes, and the stream goes on.
    set(&served, "HISTORY_MODE = TRUE");
    served.run("DROP DATABASE shop_copy");
    let mut steps = seed("orders", &[1], &["a"]);
    steps.push(synced("orders"));
    feed.commit(&batch("0/5", steps)).unwrap();
    bind(&served, "");
    assert_eq!(served.lines("SELECT * FROM shop_copy.public.orders"), ["1|a"]);
    assert!(served.query(&old).is_err());
}

#[test]
fn changes_become_visible_when_the_interval_ends() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    bind(&served, "");
    let mut feed = seeded(&served);
    set(&served, "REFRESH_INTERVAL = 3600");
    // What came first is shown at once: nothing was shown in the hour before.
    feed.commit(&batch("0/2", vec![apply(&[1], &[1], &["A"])])).unwrap();
    assert_eq!(served.lines(ALL), ["1|A", "2|b", "3|c"]);
    feed.commit(&batch("0/3", vec![apply(&[1, 2], &[2, 4], &["B", "d"])])).unwrap();
    feed.commit(&batch("0/4", vec![apply(&[4, 3], &[3], &["C"])])).unwrap();
    assert_eq!(served.lines(ALL), ["1|A", "2|b", "3|c"]);
    // Both are durable, with their position, and wait through a restart.
    drop((feed, served));
    let served = Served::open(folder.path());
    let mut feed = sink(&served);
    assert_eq!(feed.recover().unwrap().position.as_deref(), Some("0/4"));
    assert_eq!(served.lines(ALL), ["1|A", "2|b", "3|c"]);
    assert!(
        served.lines(
            "SELECT count(*) FROM information_schema.tables WHERE table_name LIKE 'landfall%'"
        ) == ["0"]
    );
    set(&served, "REFRESH_INTERVAL = 1");
    let began = Instant::now();
    while served.lines(ALL) != ["2|B", "3|C"] {
        assert!(began.elapsed() < Duration::from_secs(30), "{:?}", served.lines(ALL));
        std::thread::sleep(Duration::from_millis(20));
    }
    // A changed definition is shown at once, with all that waits before it.
    set(&served, "REFRESH_INTERVAL = 3600, HISTORY_MODE = TRUE");
    feed.commit(&batch("0/5", vec![apply(&[2], &[2], &["x"])])).unwrap();
    feed.commit(&batch("0/6", vec![apply(&[2], &[2], &["y"])])).unwrap();
    set(&served, "REFRESH_INTERVAL = 0");
    assert_eq!(served.lines(VERSIONS), ["2|B|f|t|t", "2|x|f|t|t", "2|y|t|t|f", "3|C|t|t|f"]);
}

#[test]
fn activity_is_told_table_by_table() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    bind(&served, "");
    let mut feed = seeded(&served);
    feed.commit(&batch("0/2", vec![apply(&[1, 2], &[2, 4], &["B", "d"])])).unwrap();
    let counts = "SELECT checkpoint_type, table_name, inserted_rows, updated_rows, deleted_rows
        FROM sys_integration_table_activity ORDER BY record_time";
    assert_eq!(served.lines(counts), ["snapshot|orders|3|0|0", "cdc|orders|1|1|1"]);
    feed.commit(&batch("0/3", vec![mark(TableState::Failed)])).unwrap();
    feed.commit(&batch("0/4", vec![Step::Drop { table: name("orders") }])).unwrap();
    let states = "SELECT new_state, state_change_reason FROM sys_integration_table_state_change
        ORDER BY record_time";
    let expected = ["ResyncInitiated|NULL", "Synced|NULL", "Failed|why", "Deleted|NULL"];
    assert_eq!(served.lines(states), expected);
    let shown = "SELECT table_name, table_state FROM svv_integration_table_state";
    assert_eq!(served.lines(shown), ["orders|Deleted"]);
}

#[test]
fn users_remove_what_has_ended_and_nothing_else() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    bind(&served, "SET HISTORY_MODE = TRUE");
    let mut feed = seeded(&served);
    feed.commit(&batch("0/2", vec![apply(&[1, 2], &[2], &["B"])])).unwrap();
    for sql in
        ["DELETE FROM shop_copy.public.orders", "DELETE FROM shop_copy.public.orders WHERE id = 2"]
    {
        assert_eq!(served.refused(sql), "42501", "{sql}");
    }
    for sql in [
        "DELETE FROM shop_copy.landfall.feed",
        "DROP TABLE shop_copy.public.orders",
        "UPDATE shop_copy.public.orders SET note = 'x' WHERE NOT _record_is_active",
        "WITH x AS (SELECT 1) DELETE FROM shop_copy.public.orders",
        "TRUNCATE shop_copy.public.orders",
    ] {
        assert_eq!(served.refused(sql), "25006", "{sql}");
    }
    served.run("/* old */ DELETE FROM shop_copy.public.\"orders\" o WHERE NOT o._record_is_active AND id = 1");
    assert_eq!(served.lines(VERSIONS), ["2|b|f|t|t", "2|B|t|t|f", "3|c|t|t|f"]);
    // The stream goes on, and what was kept can be dropped.
    feed.commit(&batch("0/3", vec![apply(&[3], &[3], &["C"])])).unwrap();
    set(&served, "HISTORY_MODE = FALSE");
    let kept = "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'orders_historical_%'";
    let name = served.lines(kept).remove(0);
    served.run(&format!("DELETE FROM shop_copy.public.{name} WHERE id = 3"));
    assert_eq!(served.lines(&format!("SELECT count(*) FROM shop_copy.public.{name}")), ["2"]);
    served.run(&format!("DROP TABLE shop_copy.public.{name}"));
    assert!(served.lines(kept).is_empty());
    assert_eq!(served.lines(ALL), ["2|B", "3|C"]);
}

/// Opens what a `kill -9` at this moment would leave, and asks it.
fn after_a_crash(folder: &Folder, query: &str) -> Vec<String> {
    let left = Folder::new();
    let copied = std::process::Command::new("cp")
        .args(["-a", &format!("{}/.", folder.path().display())])
        .arg(left.path())
        .status();
    assert!(copied.unwrap().success());
    Served::open(left.path()).lines(query)
}

#[test]
fn histories_survive_a_crash_after_every_batch() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    bind(&served, "SET HISTORY_MODE = TRUE");
    let mut feed = seeded(&served);
    let table = || name("orders");
    let batches = [
        vec![apply(&[1], &[1], &["A"]), apply(&[1], &[1], &["B"])],
        vec![apply(&[2], &[], &[]), mark(TableState::ResyncRequired)],
        {
            let mut steps = seed("orders", &[1, 5], &["B", "e"]);
            steps.extend([apply(&[5], &[5], &["E"]), synced("orders"), apply(&[5], &[], &[])]);
            steps
        },
        vec![
            apply(&[1], &[1], &["C"]),
            Step::AddColumn { table: table(), column: column("extra", ColumnType::BigInt) },
            Step::DropColumn { table: table(), column: "extra".into() },
            Step::Truncate { table: table() },
            Step::Rename { from: table(), to: name("bills") },
        ],
        vec![Step::Drop { table: name("bills") }],
    ];
    for (at, steps) in batches.into_iter().enumerate() {
        feed.commit(&batch(&format!("1/{at}"), steps)).unwrap();
        let name = if at < 3 { "orders" } else { "bills" };
        if at == 1 {
            continue;
        }
        let query = format!("SELECT * FROM shop_copy.public.{name} ORDER BY ALL");
        assert_eq!(after_a_crash(&folder, &query), served.lines(&query), "batch {at}");
    }
    // With an interval, and while the mode is turned off.
    let mut steps = seed("orders", &[1, 2], &["a", "b"]);
    steps.push(synced("orders"));
    feed.commit(&batch("2/1", steps)).unwrap();
    set(&served, "REFRESH_INTERVAL = 3600");
    for at in 2..6 {
        feed.commit(&batch(&format!("2/{at}"), vec![apply(&[1], &[1], &["x"])])).unwrap();
    }
    let query = "SELECT * FROM shop_copy.public.orders ORDER BY ALL";
    assert_eq!(after_a_crash(&folder, query), served.lines(query));
    set(&served, "HISTORY_MODE = FALSE, REFRESH_INTERVAL = 0");
    assert_eq!(after_a_crash(&folder, query), ["1|x", "2|b"]);
    let mut recovered = sink(&served);
    assert_eq!(recovered.recover().unwrap().position.as_deref(), Some("2/5"));
}

/// What is done to a table that lost rows in the same transaction, of which the engine's log would
/// tell under another name or with other columns.
#[test]
fn histories_that_change_and_move_at_once_survive_a_crash() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    bind(&served, "SET HISTORY_MODE = TRUE");
    let mut feed = seeded(&served);
    let query = |table: &str| format!("SELECT * FROM shop_copy.public.{table} ORDER BY ALL");
    let same = |table: &str, rows: usize| {
        let found = served.lines(&query(table));
        assert_eq!(found.len(), rows, "{found:?}");
        assert_eq!(after_a_crash(&folder, &query(table)), found);
    };
    // Versions of before lack a value that every new row has; the table is copied all the same.
    let mut wide = shape();
    wide.columns.push(column("more", ColumnType::Integer));
    wide.columns[2].nullable = false;
    let add = |text: &str| Step::AddColumn {
        table: name("orders"),
        column: column(text, ColumnType::Integer),
    };
    let drop = |text: &str| Step::DropColumn { table: name("orders"), column: text.to_owned() };
    let create = Step::Create { table: name("orders"), shape: wide };
    let gone =
        |id: i32| Step::Apply { table: name("orders"), deletes: Some(keys(&[id])), inserts: None };
    let steps = vec![gone(1), mark(TableState::ResyncRequired), create, synced("orders")];
    feed.commit(&batch("1/1", steps)).unwrap();
    same("orders", 3);
    feed.commit(&batch("1/2", vec![gone(2), add("last"), drop("more"), drop("last")])).unwrap();
    same("orders", 3);
    // A merge, and the table goes on to another name and is cut there.
    let mut steps = seed("orders", &[1, 2], &["a", "B"]);
    steps.extend([gone(1), synced("orders"), apply(&[2], &[2], &["C"])]);
    steps.push(Step::Rename { from: name("orders"), to: name("made") });
    steps.push(Step::Truncate { table: name("made") });
    steps.push(Step::Rename { from: name("made"), to: name("orders") });
    feed.commit(&batch("1/3", steps)).unwrap();
    same("orders", 5);
    // What waits is shown and moved by a change of options.
    set(&served, "REFRESH_INTERVAL = 3600");
    feed.commit(&batch("1/4", vec![apply(&[], &[7], &["g"])])).unwrap();
    feed.commit(&batch("1/5", vec![apply(&[7], &[7], &["G"])])).unwrap();
    same("orders", 6);
    set(&served, "QUERY_ALL_STATES = TRUE, HISTORY_MODE = FALSE, REFRESH_INTERVAL = 0");
    assert_eq!(after_a_crash(&folder, ALL), ["7|G"]);
    set(&served, "REFRESH_INTERVAL = 3600");
    feed.commit(&batch("1/6", vec![apply(&[7], &[8], &["h"])])).unwrap();
    let steps = vec![apply(&[8], &[9], &["i"]), mark(TableState::Failed)];
    feed.commit(&batch("1/7", steps)).unwrap();
    assert_eq!(after_a_crash(&folder, ALL), ["9|i"]);
    set(&served, "QUERY_ALL_STATES = FALSE");
    assert_eq!(served.refused(ALL), "42P01");
    feed.commit(&batch("1/8", vec![gone(9), synced("orders"), gone(1)])).unwrap();
    served.run("DROP DATABASE shop_copy");
    bind(&served, "");
    assert_eq!(after_a_crash(&folder, "SELECT count(*) FROM shop_copy.public.orders"), ["0"]);
}

#[test]
fn each_change_of_a_row_is_a_version_of_its_own_time() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    bind(&served, "SET HISTORY_MODE = TRUE");
    let mut feed = seeded(&served);
    assert!(feed.wishes().keeps_versions(&name("orders")));
    let at = |unix_micros| Step::At { table: name("orders"), unix_micros };
    let steps = vec![
        at(1_000_000),
        apply(&[1], &[1], &["A"]),
        at(2_000_000),
        apply(&[1], &[1], &["B"]),
        at(3_000_000),
        apply(&[1], &[], &[]),
    ];
    feed.commit(&batch("0/2", steps)).unwrap();
    let query =
        "SELECT note, epoch(_record_create_time)::INTEGER, epoch(_record_delete_time)::INTEGER
        FROM shop_copy.public.orders WHERE id = 1 ORDER BY _record_delete_time";
    let found = served.lines(query);
    assert_eq!(found[1..], ["A|1|2", "B|2|3"]);
    assert!(found[0].starts_with("a|") && found[0].ends_with("|1"));
    set(&served, "HISTORY_MODE = FALSE, AUTO_REMEDIATION = FALSE");
    assert!(!feed.wishes().keeps_versions(&name("orders")) && !feed.wishes().remediates());
}
