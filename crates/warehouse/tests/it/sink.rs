//! What a sink commits is there after a restart, and nothing of what it does not.

use std::sync::Arc;

use crate::served::{Folder, INTEGRATION, NAMESPACE, Served};
use arrow_array::builder::IntervalMonthDayNanoBuilder;
use arrow_array::types::IntervalMonthDayNano;
use arrow_array::{
    ArrayRef, BinaryArray, BooleanArray, Date32Array, Decimal128Array, Float32Array, Float64Array,
    Int16Array, Int32Array, Int64Array, RecordBatch, StringArray, TimestampMicrosecondArray,
};
use replicate::feed::{
    Batch, Column, ColumnType, Sink, SinkError, Step, TableName, TableShape, TableState,
};

fn sink(served: &Served) -> Box<dyn Sink> {
    served.warehouse.sink(NAMESPACE, INTEGRATION, "shop").unwrap()
}

fn name(table: &str) -> TableName {
    TableName { schema: "public".to_owned(), table: table.to_owned() }
}

fn column(name: &str, kind: ColumnType) -> Column {
    Column { name: name.to_owned(), kind, nullable: name != "id" }
}

fn shape() -> TableShape {
    let text = ColumnType::Text { bytes_max: 65_535 };
    TableShape {
        columns: vec![column("id", ColumnType::Integer), column("note", text)],
        key: vec![0],
    }
}

fn rows(ids: &[i32], notes: &[&str]) -> RecordBatch {
    let ids: ArrayRef = Arc::new(Int32Array::from(ids.to_vec()));
    let notes: ArrayRef = Arc::new(StringArray::from(notes.to_vec()));
    RecordBatch::try_from_iter_with_nullable([("id", ids, false), ("note", notes, true)]).unwrap()
}

fn keys(ids: &[i32]) -> RecordBatch {
    let ids: ArrayRef = Arc::new(Int32Array::from(ids.to_vec()));
    RecordBatch::try_from_iter([("id", ids)]).unwrap()
}

fn batch(position: &str, steps: Vec<Step>) -> Batch {
    Batch { steps, position: Some(position.to_owned()), transactions: 1, ..Batch::default() }
}

fn synced(table: &str) -> Step {
    Step::Mark { table: name(table), state: TableState::Synced, reason: String::new() }
}

fn seed(table: &str, ids: &[i32], notes: &[&str]) -> Vec<Step> {
    vec![
        Step::Create { table: name(table), shape: shape() },
        Step::Append { table: name(table), rows: rows(ids, notes) },
    ]
}

fn bind(served: &Served) {
    served.run(&format!(
        "CREATE DATABASE shop_copy FROM INTEGRATION '{INTEGRATION}' DATABASE 'shop'"
    ));
}

#[test]
fn a_batch_is_one_transaction_with_its_position() {
    let folder = Folder::new();
    let warehouse = Served::open(folder.path());
    bind(&warehouse);
    let mut feed = sink(&warehouse);
    assert_eq!(feed.recover().unwrap().position, None);
    let mut steps = seed("orders", &[1, 2, 3], &["a", "b", "c"]);
    steps.push(synced("orders"));
    feed.commit(&batch("0/10", steps)).unwrap();
    let query = "SELECT id, note FROM shop_copy.public.orders ORDER BY id";
    assert_eq!(warehouse.lines(query), ["1|a", "2|b", "3|c"]);

    let apply = Step::Apply {
        table: name("orders"),
        deletes: Some(keys(&[1, 2, 9])),
        inserts: Some(rows(&[2, 4], &["B", "d"])),
    };
    feed.commit(&batch("0/20", vec![apply])).unwrap();
    assert_eq!(warehouse.lines(query), ["2|B", "3|c", "4|d"]);

    // A batch whose second step fails leaves nothing of its first.
    let good = Step::Truncate { table: name("orders") };
    let bad = Step::Append { table: name("nowhere"), rows: rows(&[1], &["x"]) };
    let error = feed.commit(&batch("0/30", vec![good, bad])).unwrap_err();
    assert!(matches!(error, SinkError::Table { table, .. } if table == name("nowhere")));
    assert_eq!(warehouse.lines(query), ["2|B", "3|c", "4|d"]);

    // What was committed is there after a restart, with the position.
    drop((feed, warehouse));
    let warehouse = Served::open(folder.path());
    assert_eq!(warehouse.lines(query), ["2|B", "3|c", "4|d"]);
    let recovered = sink(&warehouse).recover().unwrap();
    assert_eq!(recovered.position.as_deref(), Some("0/20"));
    assert_eq!(
        recovered.tables[&name("orders")],
        (Some(shape()), TableState::Synced, String::new())
    );
}

#[test]
fn a_table_is_read_only_when_it_is_whole() {
    let folder = Folder::new();
    let warehouse = Served::open(folder.path());
    bind(&warehouse);
    let mut feed = sink(&warehouse);
    feed.recover().unwrap();
    feed.commit(&batch("0/1", seed("orders", &[1], &["a"]))).unwrap();
    let query = "SELECT count(*) FROM shop_copy.public.orders";
    assert!(warehouse.query(query).is_err());
    feed.commit(&batch("0/2", vec![synced("orders")])).unwrap();
    assert_eq!(warehouse.lines(query), ["1"]);
    let state = TableState::Failed;
    let mark = Step::Mark { table: name("orders"), state, reason: "no key".to_owned() };
    feed.commit(&batch("0/3", vec![mark])).unwrap();
    assert!(warehouse.query(query).is_err());
    // Seeded again, in one batch with its mark.
    let mut steps = seed("orders", &[5, 6], &["e", "f"]);
    steps.push(synced("orders"));
    feed.commit(&batch("0/4", steps)).unwrap();
    assert_eq!(warehouse.lines(query), ["2"]);
}

#[test]
fn a_table_changes_its_shape_and_name() {
    let folder = Folder::new();
    let warehouse = Served::open(folder.path());
    bind(&warehouse);
    let mut feed = sink(&warehouse);
    feed.recover().unwrap();
    let mut steps = seed("orders", &[1], &["a"]);
    steps.push(synced("orders"));
    feed.commit(&batch("0/1", steps)).unwrap();
    let table = || name("orders");
    let added = column("extra", ColumnType::BigInt);
    let to = TableName { schema: "sales \"x\"".to_owned(), table: "bills".to_owned() };
    let steps = vec![
        Step::AddColumn { table: table(), column: added },
        Step::RenameColumn { table: table(), from: "note".into(), to: "remark".into() },
        Step::DropColumn { table: table(), column: "extra".into() },
        Step::Rename { from: table(), to: name("invoices") },
        Step::Rename { from: name("invoices"), to: to.clone() },
    ];
    feed.commit(&batch("0/2", steps)).unwrap();
    let query = "SELECT id, remark FROM shop_copy.\"sales \"\"x\"\"\".bills";
    assert_eq!(warehouse.lines(query), ["1|a"]);
    feed.commit(&batch("0/3", vec![Step::Drop { table: to }])).unwrap();
    assert!(warehouse.query(query).is_err());
    assert!(feed.recover().unwrap().tables.is_empty());
}

#[test]
fn the_newest_sink_writes_and_no_other() {
    let folder = Folder::new();
    let warehouse = Served::open(folder.path());
    let (mut old, mut new) = (sink(&warehouse), sink(&warehouse));
    old.recover().unwrap();
    old.commit(&batch("0/1", seed("orders", &[1], &["a"]))).unwrap();
    new.recover().unwrap();
    let late = batch("0/2", vec![Step::Truncate { table: name("orders") }]);
    assert!(matches!(old.commit(&late), Err(SinkError::Lost(_))));
    new.commit(&late).unwrap();
    warehouse.warehouse.remove_integration(NAMESPACE, INTEGRATION).unwrap();
    assert!(matches!(new.commit(&late), Err(SinkError::Lost(_))));
}

#[test]
fn what_was_made_from_an_integration_outlives_it() {
    let folder = Folder::new();
    let warehouse = Served::open(folder.path());
    let mut feed = sink(&warehouse);
    feed.recover().unwrap();
    let mut steps = seed("orders", &[1, 2], &["a", "b"]);
    steps.push(synced("orders"));
    feed.commit(&batch("0/1", steps)).unwrap();
    // The name comes after the rows.
    bind(&warehouse);
    feed.commit(&batch(
        "0/2",
        vec![Step::Append { table: name("orders"), rows: rows(&[3], &["c"]) }],
    ))
    .unwrap();
    warehouse.warehouse.remove_integration(NAMESPACE, INTEGRATION).unwrap();
    let query = "SELECT count(*) FROM shop_copy.public.orders";
    assert_eq!(warehouse.lines(query), ["3"]);
    let file = folder.path().join(NAMESPACE).join("copies");
    assert!(std::fs::read_dir(&file).unwrap().count() > 0);
    warehouse.run("DROP DATABASE shop_copy");
    assert!(warehouse.query(query).is_err());
    assert_eq!(std::fs::read_dir(&file).unwrap().count(), 0);
}

#[test]
fn every_type_comes_back_as_it_went_in() {
    let folder = Folder::new();
    let warehouse = Served::open(folder.path());
    bind(&warehouse);
    let mut interval = IntervalMonthDayNanoBuilder::new();
    interval.append_value(IntervalMonthDayNano::new(14, 3, 4_005_006_000));
    let text = || ColumnType::Text { bytes_max: 65_535 };
    let zone = TimestampMicrosecondArray::from(vec![1_700_000_000_123_456_i64]);
    let decimal = Decimal128Array::from(vec![-12_345_678_901_234_567_890_i128]);
    let values: Vec<(&str, ColumnType, ArrayRef, &str)> = vec![
        (
            "id",
            ColumnType::BigInt,
            Arc::new(Int64Array::from(vec![i64::MIN])),
            "-9223372036854775808",
        ),
        ("b", ColumnType::Boolean, Arc::new(BooleanArray::from(vec![true])), "t"),
        ("s", ColumnType::SmallInt, Arc::new(Int16Array::from(vec![i16::MAX])), "32767"),
        ("r", ColumnType::Real, Arc::new(Float32Array::from(vec![1.5])), "1.5"),
        ("d", ColumnType::Double, Arc::new(Float64Array::from(vec![f64::INFINITY])), "Infinity"),
        (
            "n",
            ColumnType::Decimal { precision: 38, scale: 4 },
            Arc::new(decimal.with_precision_and_scale(38, 4).unwrap()),
            "-1234567890123456.7890",
        ),
        ("t", text(), Arc::new(StringArray::from(vec!["äö 'x' \u{1F600}"])), "äö 'x' \u{1F600}"),
        (
            "y",
            ColumnType::Bytes { bytes_max: 100 },
            Arc::new(BinaryArray::from(vec![&b"\x00\xff"[..]])),
            "\\x00ff",
        ),
        ("day", ColumnType::Date, Arc::new(Date32Array::from(vec![-1])), "1969-12-31"),
        (
            "ts",
            ColumnType::Timestamp,
            Arc::new(TimestampMicrosecondArray::from(vec![-1_i64])),
            "1969-12-31 23:59:59.999999",
        ),
        (
            "tz",
            ColumnType::TimestampTz,
            Arc::new(zone.with_timezone("UTC")),
            "2023-11-14 22:13:20.123456+00",
        ),
        (
            "i",
            ColumnType::Interval,
            Arc::new(interval.finish()),
            "1 year 2 mons 3 days 00:00:04.005006",
        ),
        (
            "j",
            ColumnType::Json,
            Arc::new(StringArray::from(vec!["{\"a\": [1, null]}"])),
            "{\"a\": [1, null]}",
        ),
    ];
    let shape = TableShape {
        columns: values.iter().map(|(name, kind, ..)| column(name, *kind)).collect(),
        key: vec![0],
    };
    let rows = RecordBatch::try_from_iter_with_nullable(
        values.iter().map(|(name, _, array, _)| (*name, array.clone(), *name != "id")),
    )
    .unwrap();
    let table = name("every");
    let mut feed = sink(&warehouse);
    feed.recover().unwrap();
    let steps = vec![
        Step::Create { table: table.clone(), shape },
        Step::Append { table: table.clone(), rows: rows.clone() },
        Step::Apply {
            table: table.clone(),
            deletes: Some(rows.project(&[0]).unwrap()),
            inserts: Some(rows),
        },
        synced("every"),
    ];
    feed.commit(&batch("0/1", steps)).unwrap();
    for (name, _, _, expected) in &values {
        let query = format!("SELECT {name} FROM shop_copy.public.every");
        assert_eq!(warehouse.lines(&query), [*expected], "{name}");
    }
    assert_eq!(warehouse.lines("SELECT j->>'$.a[0]' FROM shop_copy.public.every"), ["1"]);
}

#[test]
fn a_database_can_be_dropped_and_made_again_while_it_is_read() {
    let folder = Folder::new();
    let warehouse = Served::open(folder.path());
    bind(&warehouse);
    let mut feed = sink(&warehouse);
    feed.recover().unwrap();
    let mut steps = seed("orders", &[1, 2], &["a", "b"]);
    steps.push(synced("orders"));
    feed.commit(&batch("0/1", steps)).unwrap();
    let reader = warehouse.connect("shop_copy");
    let query = "SELECT count(*) FROM public.orders";
    warehouse.query_with(&reader, "BEGIN").unwrap();
    assert_eq!(warehouse.query_with(&reader, query).unwrap(), ["2"]);
    warehouse.run("DROP DATABASE shop_copy");
    assert!(warehouse.query("SELECT count(*) FROM shop_copy.public.orders").is_err());
    // What the reader holds may put the sink off, and no table is blamed for it.
    let more = Step::Append { table: name("orders"), rows: rows(&[3], &["c"]) };
    let more = batch("0/2", vec![more]);
    let early = feed.commit(&more);
    assert!(matches!(early, Ok(()) | Err(SinkError::Transient(_))), "{early:?}");
    warehouse.query_with(&reader, "ROLLBACK").unwrap();
    if early.is_err() {
        feed.commit(&more).unwrap();
    }
    bind(&warehouse);
    assert_eq!(warehouse.lines("SELECT count(*) FROM shop_copy.public.orders"), ["3"]);
}

/// Opens what a `kill -9` at this moment would leave, and reads from it.
fn after_a_crash(folder: &Folder, query: &str) -> Vec<String> {
    let left = Folder::new();
    let copied = std::process::Command::new("cp")
        .arg("-a")
        .arg(format!("{}/.", folder.path().display()))
        .arg(left.path())
        .status()
        .unwrap();
    assert!(copied.success());
    Served::open(left.path()).lines(query)
}

/// The engine's log tells under which name a table lost rows, and that is its last one: a table
/// that is renamed behind that in the same transaction would leave a log that cannot be read.
#[test]
fn tables_that_lose_rows_and_are_renamed_at_once_survive_a_crash() {
    let folder = Folder::new();
    let warehouse = Served::open(folder.path());
    bind(&warehouse);
    let mut feed = sink(&warehouse);
    feed.recover().unwrap();
    let change = |table: &str, gone: &[i32], come: &[i32]| Step::Apply {
        table: name(table),
        deletes: Some(keys(gone)),
        inserts: Some(rows(come, &vec!["new"; come.len()])),
    };
    let mark = |table: &str, state| Step::Mark { table: name(table), state, reason: String::new() };
    let rename = |from: &str, to: &str| Step::Rename { from: name(from), to: name(to) };
    let mut next = 0;
    let mut commit = |steps: Vec<Step>| {
        next += 1;
        feed.commit(&batch(&format!("0/{next}"), steps)).unwrap();
    };
    let ids = |table: &str| {
        let query = format!("SELECT id FROM shop_copy.public.{table} ORDER BY id");
        after_a_crash(&folder, &query).join(" ")
    };
    commit(seed("a", &[1, 2, 3, 4], &["w", "x", "y", "z"]));
    // The seed and the changes have met.
    commit(vec![change("a", &[1], &[9]), synced("a")]);
    assert_eq!(ids("a"), "2 3 4 9");
    commit(vec![
        change("a", &[2], &[]),
        mark("a", TableState::ResyncRequired),
        change("a", &[3], &[]),
    ]);
    commit(vec![change("a", &[4], &[5, 6]), mark("a", TableState::Seeding), synced("a")]);
    assert_eq!(ids("a"), "5 6 9");
    // By the source: here and there, and around in a circle.
    commit(vec![change("a", &[5], &[7]), rename("a", "b"), change("b", &[6], &[8])]);
    assert_eq!(ids("b"), "7 8 9");
    let mut second = seed("a", &[1], &["other"]);
    second.push(synced("a"));
    commit(second);
    commit(vec![
        change("a", &[1], &[1, 2]),
        change("b", &[7], &[]),
        rename("a", "c"),
        rename("b", "a"),
        rename("c", "b"),
        change("a", &[8], &[]),
    ]);
    assert_eq!((ids("a"), ids("b")), ("9".to_owned(), "1 2".to_owned()));
    commit(vec![Step::Truncate { table: name("b") }, rename("b", "c")]);
    assert_eq!(ids("c"), "");
    commit(vec![change("a", &[9], &[10]), Step::Drop { table: name("a") }]);
    let mut anew = seed("a", &[3], &["anew"]);
    anew.extend([change("a", &[3], &[4]), synced("a"), rename("a", "b")]);
    commit(anew);
    assert_eq!(ids("b"), "4");
}

/// Nor does the engine commit a transaction in which a table loses rows and then changes columns.
#[test]
fn tables_that_lose_rows_and_change_columns_at_once_are_committed() {
    let folder = Folder::new();
    let warehouse = Served::open(folder.path());
    bind(&warehouse);
    let mut feed = sink(&warehouse);
    feed.recover().unwrap();
    let mut steps = seed("a", &[1, 2, 3], &["x", "y", "z"]);
    steps.push(synced("a"));
    feed.commit(&batch("0/1", steps)).unwrap();
    let gone =
        |id: i32| Step::Apply { table: name("a"), deletes: Some(keys(&[id])), inserts: None };
    let added = |text: &str| Step::AddColumn {
        table: name("a"),
        column: column(text, ColumnType::Integer),
    };
    let dropped = |text: &str| Step::DropColumn { table: name("a"), column: text.to_owned() };
    let renamed =
        Step::RenameColumn { table: name("a"), from: "other".to_owned(), to: "last".to_owned() };
    let steps =
        vec![gone(1), added("more"), added("other"), gone(9), dropped("note"), gone(2), renamed];
    feed.commit(&batch("0/2", steps)).unwrap();
    let query = "SELECT id, more, last FROM shop_copy.public.a";
    assert_eq!(after_a_crash(&folder, query), ["3|NULL|NULL"]);
    feed.commit(&batch("0/3", vec![Step::Truncate { table: name("a") }, added("end")])).unwrap();
    assert!(
        after_a_crash(&folder, "SELECT id, more, last, \"end\" FROM shop_copy.public.a").is_empty()
    );
}
