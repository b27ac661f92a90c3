//! Seeding: from an RDS-like PostgreSQL into the warehouse, beside DuckDB reading the output of COPY.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Stdio;
use std::time::Instant;

use testkit::{Error, Result, TPCH_TABLES, load_tpch};
use tokio_postgres::Client;

use crate::Plan;
use crate::lake::{Lake, seeded};
use crate::measure::{Goal, Side, goals};
use crate::pipeline::Pair;

pub(crate) async fn measure(plan: &Plan) -> Result<String> {
    let pair = Pair::start()?;
    let source = pair.source.create_database("tpch").await?;
    load_tpch(&source, plan.scale).await?;
    let rows = count(&source, "lineitem").await?;
    let mut sides = ["Landfall", "DuckDB, from psql's COPY as CSV by a pipe"].map(Side::new);
    for round in 0..plan.rounds {
        for turn in [round % 2, 1 - round % 2] {
            let seconds =
                if turn == 0 { ours(&pair, rows).await? } else { by_copy(&pair, &["lineitem"])?.0 };
            sides[turn].add(rows as f64 / seconds / 1000.0, "thousand rows/s");
        }
    }
    let ratio = sides[0].median() / sides[1].median();
    let mut text = format!(
        "TPC-H `lineitem`, {rows} rows, from PostgreSQL into a file of DuckDB, until it can be read and is \
         durable. DuckDB's own scanner for PostgreSQL is an extension that has to be downloaded; it was not run.\
         \n\n| | median | least to most |\n|---|---|---|\n"
    );
    for side in &sides {
        let (low, high) = side.range();
        let (name, median) = (&side.name, side.median());
        let _ = writeln!(text, "| {name} | {median:.0} thousand rows/s | {low:.0} to {high:.0} |");
    }
    Ok(text + &goals(&[Goal::at_least("against DuckDB reading COPY", 0.8, ratio)]))
}

pub(crate) async fn count(client: &Client, table: &str) -> Result<i64> {
    let row = client.query_one(&format!("SELECT count(*) FROM {table}"), &[]).await;
    Ok(row.map_err(Error::during(format_args!("cannot count {table}")))?.get(0))
}

async fn ours(pair: &Pair, rows: i64) -> Result<f64> {
    let lake = Lake::start("tpch").await?;
    let begun = Instant::now();
    let feed = lake.feed(&pair.source, |table| table.table == "lineitem")?;
    seeded(&feed).await?;
    let seconds = begun.elapsed().as_secs_f64();
    let live = lake.connect("live").await?;
    if count(&live, "public.lineitem").await? != rows {
        return Err(Error::new("the warehouse has other rows than the source"));
    }
    lake.end(&pair.source, feed).await?;
    Ok(seconds)
}

/// DuckDB reads what psql writes for `COPY … TO STDOUT`, by a named pipe, into a file. Answers the
/// seconds and the open database.
pub(crate) fn by_copy(pair: &Pair, tables: &[&str]) -> Result<(f64, Plain)> {
    let folder = std::env::temp_dir().join(format!("landfall-bench-duckdb-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(Error::during("cannot make a folder"))?;
    let plain = Plain {
        connection: duckdb::Connection::open(folder.join("plain.duckdb"))
            .map_err(Error::during("cannot run DuckDB"))?,
        folder,
    };
    plain.run(TABLES)?;
    let begun = Instant::now();
    for table in tables {
        plain.load(pair, table)?;
    }
    plain.run("CHECKPOINT")?;
    Ok((begun.elapsed().as_secs_f64(), plain))
}

/// All tables.
pub(crate) fn all_by_copy(pair: &Pair) -> Result<Plain> {
    let plain = by_copy(pair, &TPCH_TABLES)?.1;
    // What PostgreSQL writes for `character(10)` is padded; the queries' texts are not.
    plain.run("UPDATE customer SET c_mktsegment = rtrim(c_mktsegment)")?;
    Ok(plain)
}

/// A DuckDB of its own, removed when dropped.
pub(crate) struct Plain {
    connection: duckdb::Connection,
    folder: std::path::PathBuf,
}

impl Plain {
    pub(crate) fn run(&self, sql: &str) -> Result<()> {
        self.connection.execute_batch(sql).map_err(Error::during(format_args!("DuckDB: {sql}")))
    }

    /// Runs a query to its last row; answers how many there are.
    pub(crate) fn query(&self, sql: &str) -> Result<usize> {
        let failed = || Error::during(format!("DuckDB: {sql}"));
        let mut statement = self.connection.prepare(sql).map_err(failed())?;
        Ok(statement.query_arrow([]).map_err(failed())?.map(|batch| batch.num_rows()).sum())
    }

    fn load(&self, pair: &Pair, table: &str) -> Result<()> {
        let pipe = self.folder.join(table);
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        if !made.is_ok_and(|status| status.success()) {
            return Err(Error::new("cannot make a named pipe"));
        }
        let psql = pair.psql(&pair.source, "tpch", &format!("COPY {table} TO STDOUT (FORMAT csv)"));
        let output = open_later(&pipe, &psql);
        self.run(&format!("COPY {table} FROM '{}' (FORMAT csv, HEADER false)", pipe.display()))?;
        output.join().map_err(|_| Error::new("psql broke off"))?
    }
}

impl Drop for Plain {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Runs psql with the pipe as its output, in a thread: opening a pipe waits for its other side.
fn open_later(pipe: &Path, psql: &std::process::Command) -> std::thread::JoinHandle<Result<()>> {
    let pipe = pipe.to_owned();
    let mut shell = std::process::Command::new("sh");
    shell
        .args(["-c", "out=$1; shift; exec \"$@\" > \"$out\"", "sh"])
        .arg(pipe)
        .arg(psql.get_program());
    shell.args(psql.get_args()).stdin(Stdio::null());
    for (name, value) in psql.get_envs() {
        if let Some(value) = value {
            shell.env(name, value);
        }
    }
    std::thread::spawn(move || {
        let status = shell.status().map_err(Error::during("cannot run psql"))?;
        if status.success() { Ok(()) } else { Err(Error::new(format!("psql ended with {status}"))) }
    })
}

/// The columns as the warehouse has them.
const TABLES: &str = "
CREATE TABLE region (r_regionkey BIGINT, r_name VARCHAR, r_comment VARCHAR);
CREATE TABLE nation (n_nationkey BIGINT, n_name VARCHAR, n_regionkey BIGINT, n_comment VARCHAR);
CREATE TABLE supplier (s_suppkey BIGINT, s_name VARCHAR, s_address VARCHAR, s_nationkey BIGINT, s_phone VARCHAR,
    s_acctbal DECIMAL(15,2), s_comment VARCHAR);
CREATE TABLE customer (c_custkey BIGINT, c_name VARCHAR, c_address VARCHAR, c_nationkey BIGINT, c_phone VARCHAR,
    c_acctbal DECIMAL(15,2), c_mktsegment VARCHAR, c_comment VARCHAR);
CREATE TABLE part (p_partkey BIGINT, p_name VARCHAR, p_mfgr VARCHAR, p_brand VARCHAR, p_type VARCHAR, p_size INTEGER,
    p_container VARCHAR, p_retailprice DECIMAL(15,2), p_comment VARCHAR);
CREATE TABLE partsupp (ps_partkey BIGINT, ps_suppkey BIGINT, ps_availqty INTEGER, ps_supplycost DECIMAL(15,2),
    ps_comment VARCHAR);
CREATE TABLE orders (o_orderkey BIGINT, o_custkey BIGINT, o_orderstatus VARCHAR, o_totalprice DECIMAL(15,2),
    o_orderdate DATE, o_orderpriority VARCHAR, o_clerk VARCHAR, o_shippriority INTEGER, o_comment VARCHAR);
CREATE TABLE lineitem (l_orderkey BIGINT, l_partkey BIGINT, l_suppkey BIGINT, l_linenumber INTEGER,
    l_quantity DECIMAL(15,2), l_extendedprice DECIMAL(15,2), l_discount DECIMAL(15,2), l_tax DECIMAL(15,2),
    l_returnflag VARCHAR, l_linestatus VARCHAR, l_shipdate DATE, l_commitdate DATE, l_receiptdate DATE,
    l_shipinstruct VARCHAR, l_shipmode VARCHAR, l_comment VARCHAR);
";
