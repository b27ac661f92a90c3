//! Changes by chance: transactions of rows, and definitions.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use crate::dice::Dice;
use crate::source::{Address, Column, Engine, Kind, Refusal, Session, Table};
use crate::{mariadb, postgres};

/// Sessions that write at the same time.
const WRITERS: u64 = 2;
/// Columns of one of the tables that have every type.
const FAMILY: usize = 8;
/// Keys are drawn from so many numbers, so that most of them are there already.
const KEYS: u64 = 300;
/// Most tables that come and go.
const TABLES: usize = 8;
/// How often a writer looks at what tables there are, at least.
const LOOK_EVERY: u64 = 12;

pub(crate) fn kinds(engine: Engine) -> &'static [Kind] {
    match engine {
        Engine::Postgres => postgres::KINDS,
        Engine::MariaDb => mariadb::KINDS,
    }
}

/// What the source holds at first: tables with many rows, and every type in some column.
pub(crate) fn base(engine: Engine, dice: &mut Dice) -> Vec<String> {
    let fixed = match engine {
        Engine::Postgres => postgres::BASE,
        Engine::MariaDb => mariadb::BASE,
    };
    let mut statements: Vec<String> = fixed.iter().map(|&text| text.to_owned()).collect();
    let kinds = kinds(engine);
    let all: Vec<usize> = (0..kinds.len()).collect();
    for (number, family) in all.chunks(FAMILY).enumerate() {
        let columns: Vec<String> = family
            .iter()
            .map(|k| format!(", v_k{k} {}", nullable(engine, kinds[*k].sql)))
            .collect();
        let name = format!("every{number}");
        statements.push(format!("CREATE TABLE {name} (id int PRIMARY KEY{})", columns.concat()));
        let columns = family.iter().map(|k| Column { name: format!("v_k{k}"), is_key: false });
        let id = Column { name: "id".to_owned(), is_key: true };
        let columns = std::iter::once(id).chain(columns).collect();
        let table = Table { schema: String::new(), name, columns };
        // Each value of each type once, and rows of chance.
        let most = family.iter().map(|k| kinds[*k].values.len()).max().unwrap_or(0);
        for row in 0..most {
            let values: Vec<&str> = family
                .iter()
                .map(|k| kinds[*k].values.get(row).copied().unwrap_or("NULL"))
                .collect();
            statements.push(format!(
                "INSERT INTO {} VALUES ({}, {})",
                table.name,
                1_000_000 + row,
                values.join(", ")
            ));
        }
        for _ in 0..20 {
            statements.push(insert(engine, dice, &table, &table.name, 2));
        }
    }
    statements
}

/// MariaDB's TIMESTAMP says NOT NULL unless it is told otherwise.
pub(crate) fn nullable(engine: Engine, kind: &str) -> String {
    if engine == Engine::MariaDb { format!("{kind} NULL") } else { kind.to_owned() }
}

/// Which type a column was made with: its name tells.
fn kind_of(engine: Engine, name: &str) -> Option<(usize, &'static Kind)> {
    let number = name.rsplit_once("_k")?.1.parse().ok()?;
    kinds(engine).get(number).map(|kind| (number, kind))
}

fn value(engine: Engine, dice: &mut Dice, column: &Column) -> String {
    match kind_of(engine, &column.name) {
        None => dice.below(KEYS).to_string(),
        Some(_) if !column.is_key && dice.once_in(8) => "NULL".to_owned(),
        Some((_, kind)) => (*dice.one_of(kind.values)).to_owned(),
    }
}

pub(crate) fn insert(
    engine: Engine,
    dice: &mut Dice,
    table: &Table,
    name: &str,
    rows: usize,
) -> String {
    let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let rows: Vec<String> = (0..rows)
        .map(|_| {
            let row: Vec<String> =
                table.columns.iter().map(|column| value(engine, dice, column)).collect();
            format!("({})", row.join(", "))
        })
        .collect();
    let (names, rows) = (names.join(", "), rows.join(", "));
    match engine {
        Engine::Postgres => {
            format!("INSERT INTO {name} ({names}) VALUES {rows} ON CONFLICT DO NOTHING")
        }
        Engine::MariaDb if dice.once_in(2) => {
            format!("REPLACE INTO {name} ({names}) VALUES {rows}")
        }
        Engine::MariaDb => format!("INSERT IGNORE INTO {name} ({names}) VALUES {rows}"),
    }
}

/// Some rows, by chance.
fn some_of(engine: Engine, name: &str, what: &str, rows: u64) -> String {
    match engine {
        Engine::Postgres => format!(
            "{what} WHERE ctid = ANY (ARRAY(SELECT ctid FROM {name} ORDER BY random() LIMIT {rows}))"
        ),
        Engine::MariaDb => format!("{what} ORDER BY RAND() LIMIT {rows}"),
    }
}

/// A change of rows.
fn row_change(engine: Engine, dice: &mut Dice, table: &Table) -> String {
    let name = table.full_name();
    let rows = 1 + dice.below(3);
    match dice.below(10) {
        0..=3 => {
            let count = 1 + dice.index(4);
            insert(engine, dice, table, &name, count)
        }
        4 => some_of(engine, &name, &format!("DELETE FROM {name}"), rows),
        5 => {
            let keys: Vec<&Column> = table.columns.iter().filter(|column| column.is_key).collect();
            let column = *dice.one_of(&keys);
            let set =
                format!("UPDATE {name} SET {} = {}", column.name, value(engine, dice, column));
            some_of(engine, &name, &set, 1)
        }
        6 if dice.once_in(4) => bulk(engine, dice, table),
        _ => {
            let changed: Vec<String> = table
                .columns
                .iter()
                .filter(|column| !column.is_key)
                .filter_map(|column| {
                    let is_meant = dice.once_in(3);
                    is_meant.then(|| format!("{} = {}", column.name, value(engine, dice, column)))
                })
                .collect();
            if changed.is_empty() {
                return insert(engine, dice, table, &name, 1);
            }
            some_of(engine, &name, &format!("UPDATE {name} SET {}", changed.join(", ")), rows)
        }
    }
}

/// Very many rows at once, where the table has a key of one number.
fn bulk(engine: Engine, dice: &mut Dice, table: &Table) -> String {
    let name = table.full_name();
    let keys: Vec<&str> =
        table.columns.iter().filter(|c| c.is_key).map(|c| c.name.as_str()).collect();
    if keys != ["id"] {
        return format!("DELETE FROM {name}");
    }
    if dice.once_in(3) {
        return format!("DELETE FROM {name} WHERE id >= 1000 AND id < 100000");
    }
    if dice.once_in(3) {
        return format!("UPDATE {name} SET id = id + 10000 WHERE id >= 1000 AND id < 4000");
    }
    let others: Vec<&Column> = table.columns.iter().filter(|c| !c.is_key).collect();
    let short = |dice: &mut Dice, column: &Column| {
        let text = value(engine, dice, column);
        let is_long = text.to_ascii_lowercase().contains("repeat");
        if is_long { "NULL".to_owned() } else { text }
    };
    let values: Vec<String> =
        others.iter().map(|column| format!(", {}", short(dice, column))).collect();
    let names: Vec<String> = others.iter().map(|column| format!(", {}", column.name)).collect();
    let (values, names) = (values.concat(), names.concat());
    match engine {
        Engine::Postgres => format!(
            "INSERT INTO {name} (id{names}) SELECT i{values} FROM generate_series(1000, 3000) i ON CONFLICT DO NOTHING"
        ),
        Engine::MariaDb => format!(
            "INSERT IGNORE INTO {name} (id{names}) SELECT seq{values} FROM seq_1000_to_3000"
        ),
    }
}

/// A transaction of rows.
fn transaction(engine: Engine, dice: &mut Dice, tables: &[Table]) -> Vec<String> {
    let mut changes: Vec<String> = (0..=dice.below(5))
        .map(|_| {
            let table = dice.one_of(tables);
            row_change(engine, dice, table)
        })
        .collect();
    if dice.once_in(3) {
        let fixed = match engine {
            Engine::Postgres => postgres::CHANGES,
            Engine::MariaDb => mariadb::CHANGES,
        };
        changes.push((*dice.one_of(fixed)).to_owned());
    }
    if dice.once_in(6) {
        let at = dice.index(changes.len());
        changes.insert(at, "SAVEPOINT half".to_owned());
        changes.push("ROLLBACK TO SAVEPOINT half".to_owned());
    }
    let end = if dice.once_in(10) { "ROLLBACK" } else { "COMMIT" };
    let begin = std::iter::once("BEGIN".to_owned());
    begin.chain(changes).chain(std::iter::once(end.to_owned())).collect()
}

/// What a change of definitions is made of.
pub(crate) struct Chance<'a> {
    pub(crate) engine: Engine,
    pub(crate) dice: &'a mut Dice,
    pub(crate) tables: &'a [Table],
    /// Told apart from all names before.
    pub(crate) number: u64,
}

impl Chance<'_> {
    /// A name that was never there.
    pub(crate) fn new_name(&mut self, prefix: &str) -> String {
        self.number += 1;
        format!("{prefix}{}", self.number)
    }

    /// A column of a type by chance, with its name and how it is written.
    pub(crate) fn new_column(&mut self) -> (String, String, &'static Kind) {
        let at = self.dice.index(kinds(self.engine).len());
        let kind = &kinds(self.engine)[at];
        let name = format!("{}_k{at}", self.new_name("c"));
        let written = format!("{name} {}", nullable(self.engine, kind.sql));
        (name, written, kind)
    }

    /// One of the tables that come and go.
    pub(crate) fn table(&mut self) -> Option<Table> {
        let fleeting: Vec<&Table> =
            self.tables.iter().filter(|table| table.name.starts_with("r_")).collect();
        if fleeting.is_empty() { None } else { Some((*self.dice.one_of(&fleeting)).clone()) }
    }

    /// One of its columns that are not of its key.
    pub(crate) fn column(&mut self, table: &Table) -> Option<(Column, &'static Kind)> {
        let others: Vec<(Column, &'static Kind)> = table
            .columns
            .iter()
            .filter(|column| !column.is_key)
            .filter_map(|column| Some((column.clone(), kind_of(self.engine, &column.name)?.1)))
            .collect();
        if others.is_empty() { None } else { Some(others[self.dice.index(others.len())].clone()) }
    }

    /// A table of this name, with rows.
    pub(crate) fn create(&mut self, name: &str) -> Vec<String> {
        let mut columns = vec!["id int NOT NULL".to_owned()];
        let mut model = vec![Column { name: "id".to_owned(), is_key: true }];
        let mut key = vec!["id".to_owned()];
        if self.dice.once_in(2) {
            // A key of another type, alone or beside the number.
            let fit: Vec<usize> =
                (0..kinds(self.engine).len()).filter(|k| kinds(self.engine)[*k].is_key).collect();
            let kind = *self.dice.one_of(&fit);
            let own = format!("a_k{kind}");
            columns.push(format!("{own} {} NOT NULL", kinds(self.engine)[kind].sql));
            model.push(Column { name: own.clone(), is_key: true });
            if self.dice.once_in(2) {
                key.clear();
                model[0].is_key = false;
            }
            key.push(own);
        }
        for _ in 0..=self.dice.below(5) {
            let (name, written, _) = self.new_column();
            columns.push(written);
            model.push(Column { name, is_key: false });
        }
        let create = format!(
            "CREATE TABLE {name} ({}, PRIMARY KEY ({}))",
            columns.join(", "),
            key.join(", ")
        );
        let (schema, bare) = name.split_once('.').unwrap_or(("", name));
        let table = Table { schema: schema.to_owned(), name: bare.to_owned(), columns: model };
        let insert = insert(self.engine, self.dice, &table, name, 5);
        vec![create, insert]
    }

    /// A change that is spelled the same for both engines; `None` where there is nothing for it.
    fn common(&mut self) -> Option<Vec<String>> {
        let fleeting = self.tables.iter().filter(|table| table.name.starts_with("r_")).count();
        if fleeting < 3 || (fleeting < TABLES && self.dice.once_in(6)) {
            let name = self.new_name("r_");
            return Some(self.create(&name));
        }
        let table = self.table()?;
        let name = table.full_name();
        Some(match self.dice.below(8) {
            0 => vec![format!("DROP TABLE {name}")],
            1 => {
                let (_, column, _) = self.new_column();
                vec![format!("ALTER TABLE {name} ADD COLUMN {column}")]
            }
            2 => {
                let (column, _) = self.column(&table)?;
                let other = self.new_name("c");
                let suffix = column.name.rsplit_once("_k")?.1;
                vec![format!(
                    "ALTER TABLE {name} RENAME COLUMN {} TO {other}_k{suffix}",
                    column.name
                )]
            }
            3 => {
                let (column, _) = self.column(&table)?;
                vec![format!("ALTER TABLE {name} DROP COLUMN {}", column.name)]
            }
            4 => vec![format!("TRUNCATE TABLE {name}")],
            5 => {
                let mut all = vec![format!("DROP TABLE {name}")];
                all.extend(self.create(&name));
                all
            }
            6 => {
                let (column, _) = self.column(&table)?;
                let (_, added, _) = self.new_column();
                vec![format!("ALTER TABLE {name} DROP COLUMN {}, ADD COLUMN {added}", column.name)]
            }
            _ => {
                // Many changes within a moment, with rows between them.
                let (added, written, kind) = self.new_column();
                let value = *self.dice.one_of(kind.values);
                let after = insert(self.engine, self.dice, &table, &name, 3);
                vec![
                    format!("ALTER TABLE {name} ADD COLUMN {written}"),
                    format!("UPDATE {name} SET {added} = {value}"),
                    after,
                    format!("ALTER TABLE {name} DROP COLUMN {added}"),
                ]
            }
        })
    }

    /// A change of definitions.
    fn definition(&mut self) -> Vec<String> {
        for _ in 0..5 {
            let found = if self.dice.once_in(2) {
                self.common()
            } else {
                match self.engine {
                    Engine::Postgres => postgres::definition(self),
                    Engine::MariaDb => mariadb::definition(self),
                }
            };
            if let Some(statements) = found {
                return statements;
            }
        }
        Vec::new()
    }
}

/// What writers have done.
#[derive(Default)]
pub(crate) struct Done {
    transactions: AtomicU64,
    definitions: AtomicU64,
    refused: AtomicU64,
}

impl fmt::Display for Done {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |count: &AtomicU64| count.load(Ordering::Relaxed);
        write!(
            f,
            "{} transactions and {} changes of definitions done, {} refused",
            of(&self.transactions),
            of(&self.definitions),
            of(&self.refused)
        )
    }
}

/// Sessions that write until they are told to stop; they connect anew when the database was
/// killed.
pub(crate) struct Writers {
    stop: Arc<AtomicBool>,
    done: Arc<Done>,
    work: tokio::task::JoinSet<()>,
}

impl Writers {
    pub(crate) fn start(source: &Address, seed: u64) -> Self {
        let (stop, done) = (Arc::new(AtomicBool::new(false)), Arc::new(Done::default()));
        let mut work = tokio::task::JoinSet::new();
        for number in 0..WRITERS {
            let (stop, done, source) = (Arc::clone(&stop), Arc::clone(&done), source.clone());
            work.spawn(async move {
                let unique = seed * WRITERS + number;
                let mut writer = Writer {
                    engine: source.engine,
                    dice: Dice::new(unique),
                    number: unique * 100_000,
                    tables: Vec::new(),
                    until_look: 0,
                };
                while !stop.load(Ordering::Relaxed) {
                    let Some(mut session) = source.connect().await else {
                        tokio::time::sleep(Duration::from_millis(20)).await;
                        continue;
                    };
                    while !stop.load(Ordering::Relaxed) && writer.write(&mut session, &done).await {
                    }
                }
            });
        }
        Self { stop, done, work }
    }

    /// How many transactions are done.
    pub(crate) fn count(&self) -> u64 {
        self.done.transactions.load(Ordering::Relaxed)
    }

    pub(crate) async fn finish(mut self) -> Arc<Done> {
        self.stop.store(true, Ordering::Relaxed);
        while let Some(ended) = self.work.join_next().await {
            ended.unwrap();
        }
        self.done
    }
}

struct Writer {
    engine: Engine,
    dice: Dice,
    number: u64,
    tables: Vec<Table>,
    until_look: u64,
}

impl Writer {
    /// Does one thing; answers whether the session can go on.
    async fn write(&mut self, session: &mut Session, done: &Done) -> bool {
        if self.until_look == 0 {
            let Ok(tables) = session.tables().await else { return false };
            // The others have changes of their own.
            let fixed = ["keyed", "pairs", "wide", "mark", "unfit"];
            self.tables =
                tables.into_iter().filter(|t| !fixed.contains(&t.name.as_str())).collect();
            self.until_look = LOOK_EVERY;
        }
        self.until_look -= 1;
        let defines = self.dice.once_in(6);
        let statements = if defines {
            let (engine, number) = (self.engine, self.number);
            let mut chance = Chance { engine, dice: &mut self.dice, tables: &self.tables, number };
            let statements = chance.definition();
            self.number = chance.number;
            self.until_look = 0;
            statements
        } else {
            transaction(self.engine, &mut self.dice, &self.tables)
        };
        match session.run(&statements).await {
            Ok(()) => {
                let count = if defines { &done.definitions } else { &done.transactions };
                count.fetch_add(1, Ordering::Relaxed);
                true
            }
            Err(Refusal::Refused(text)) => {
                // The other one was faster with a table, or a key is taken: it happens.
                if std::env::var_os("LANDFALL_KILL_VERBOSE").is_some() {
                    println!("refused: {text:.300}");
                }
                done.refused.fetch_add(1, Ordering::Relaxed);
                self.until_look = 0;
                true
            }
            Err(Refusal::Gone) => false,
        }
    }
}
