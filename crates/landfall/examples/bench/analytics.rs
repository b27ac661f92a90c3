//! TPC-H queries in the warehouse, beside the source PostgreSQL and beside DuckDB alone.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use testkit::{Error, Result, load_tpch};
use tokio_postgres::{Client, SimpleQueryMessage};

use crate::Plan;
use crate::lake::{Lake, seeded};
use crate::measure::{Goal, goals, percentile};
use crate::pipeline::{Pair, execute};
use crate::seeding::{Plain, all_by_copy};

/// Changes a second while the queries run.
const CHANGES: f64 = 500.0;

pub(crate) async fn measure(plan: &Plan) -> Result<String> {
    let pair = Pair::start()?;
    let source = pair.source.create_database("tpch").await?;
    load_tpch(&source, plan.scale).await?;
    execute(&source, "VACUUM ANALYZE").await?;
    let plain = all_by_copy(&pair)?;
    let lake = Lake::start("tpch").await?;
    let feed = lake.feed(&pair.source, |_| true)?;
    seeded(&feed).await?;
    let live = lake.connect("live").await?;
    let still = rounds(plan, &source, &live, &plain).await?;
    let stop = Arc::new(AtomicBool::new(false));
    let writing = tokio::spawn(write(pair.source.connect("tpch").await?, Arc::clone(&stop)));
    let moving = rounds(plan, &source, &live, &plain).await?;
    stop.store(true, Ordering::Relaxed);
    let written = writing.await.map_err(Error::during("the writer broke off"))??;
    lake.end(&pair.source, feed).await?;
    let mut text = format!(
        "TPC-H at scale {}; queries 1, 3, 5, 6 and 18 with the parameters of their validation; medians. PostgreSQL \
         after VACUUM ANALYZE, with 256 MB of shared buffers.\n\n| query | PostgreSQL | warehouse | DuckDB alone | \
         warehouse while changes stream in |\n|---|---|---|---|---|\n",
        plan.scale
    );
    for (at, (name, _)) in QUERIES.iter().enumerate() {
        let [there, here, alone] = still[at];
        let _ = writeln!(
            text,
            "| {name} | {there:.0} ms | {here:.0} ms | {alone:.0} ms | {:.0} ms |",
            moving[at][1]
        );
    }
    let _ =
        writeln!(text, "\n{written} rows were changed at the source in the last column's rounds.");
    let ratio = |measured: &[[f64; 3]], one: usize, other: usize| {
        let logs = measured.iter().map(|times| (times[one] / times[other]).ln());
        (logs.sum::<f64>() / measured.len() as f64).exp()
    };
    Ok(text
        + &goals(&[
            Goal::at_least(
                "times as fast as PostgreSQL, geometric mean",
                10.0,
                ratio(&still, 0, 1),
            ),
            Goal::at_least("the same while changes stream in", 10.0, ratio(&moving, 0, 1)),
            Goal::under(
                "time beside DuckDB alone, geometric mean",
                1.3,
                ratio(&still, 1, 2),
                "times",
            ),
        ]))
}

/// Medians in milliseconds, for each query: at the source, in the warehouse, in DuckDB alone.
async fn rounds(
    plan: &Plan,
    source: &Client,
    live: &Client,
    plain: &Plain,
) -> Result<Vec<[f64; 3]>> {
    let mut medians = Vec::new();
    for (name, query) in QUERIES {
        let mut times = [const { Vec::new() }; 3];
        let mut rows = [0; 3];
        for _ in 0..plan.rounds {
            for (side, times) in times.iter_mut().enumerate() {
                let begun = Instant::now();
                match side {
                    0 | 1 => {
                        let client = if side == 0 { source } else { live };
                        let done = client.simple_query(query).await;
                        let done = done.map_err(Error::during(format_args!("query {name}")))?;
                        let is_row = |message: &&SimpleQueryMessage| {
                            matches!(message, SimpleQueryMessage::Row(_))
                        };
                        rows[side] = done.iter().filter(is_row).count();
                    }
                    _ => rows[side] = plain.query(query)?,
                }
                times.push(begun.elapsed().as_secs_f64() * 1e3);
            }
        }
        if rows[0] == 0 || rows[1] != rows[0] || rows[2] != rows[0] {
            return Err(Error::new(format!("query {name} has {rows:?} rows on the three sides")));
        }
        let found = times.map(|times| percentile(&times, 0.5));
        println!(
            "  {name:<4} PostgreSQL {:9.1} ms, warehouse {:7.1} ms, DuckDB {:7.1} ms",
            found[0], found[1], found[2]
        );
        medians.push(found);
    }
    Ok(medians)
}

async fn write(client: Client, stop: Arc<AtomicBool>) -> Result<u64> {
    let pause = Duration::from_secs_f64(10.0 / CHANGES);
    let mut rows = 0;
    for key in 0_i64.. {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let first = key * 10 % 100_000;
        let update = format!(
            "UPDATE orders SET o_totalprice = o_totalprice + 0.01 WHERE o_orderkey BETWEEN {first} AND {}",
            first + 39
        );
        let changed = client.execute(&update, &[]).await;
        rows += changed.map_err(Error::during("a write at the source failed"))?;
        tokio::time::sleep(pause).await;
    }
    Ok(rows)
}

const QUERIES: [(&str, &str); 5] = [
    (
        "Q1",
        "SELECT l_returnflag, l_linestatus, sum(l_quantity), sum(l_extendedprice),
             sum(l_extendedprice * (1 - l_discount)), sum(l_extendedprice * (1 - l_discount) * (1 + l_tax)),
             avg(l_quantity), avg(l_extendedprice), avg(l_discount), count(*)
         FROM lineitem WHERE l_shipdate <= DATE '1998-09-02'
         GROUP BY l_returnflag, l_linestatus ORDER BY l_returnflag, l_linestatus",
    ),
    (
        "Q3",
        "SELECT l_orderkey, sum(l_extendedprice * (1 - l_discount)) AS revenue, o_orderdate, o_shippriority
         FROM customer, orders, lineitem
         WHERE c_mktsegment = 'BUILDING' AND c_custkey = o_custkey AND l_orderkey = o_orderkey
             AND o_orderdate < DATE '1995-03-15' AND l_shipdate > DATE '1995-03-15'
         GROUP BY l_orderkey, o_orderdate, o_shippriority ORDER BY revenue DESC, o_orderdate LIMIT 10",
    ),
    (
        "Q5",
        "SELECT n_name, sum(l_extendedprice * (1 - l_discount)) AS revenue
         FROM customer, orders, lineitem, supplier, nation, region
         WHERE c_custkey = o_custkey AND l_orderkey = o_orderkey AND l_suppkey = s_suppkey
             AND c_nationkey = s_nationkey AND s_nationkey = n_nationkey AND n_regionkey = r_regionkey
             AND r_name = 'ASIA' AND o_orderdate >= DATE '1994-01-01' AND o_orderdate < DATE '1995-01-01'
         GROUP BY n_name ORDER BY revenue DESC",
    ),
    (
        "Q6",
        "SELECT sum(l_extendedprice * l_discount) FROM lineitem
         WHERE l_shipdate >= DATE '1994-01-01' AND l_shipdate < DATE '1995-01-01'
             AND l_discount BETWEEN 0.05 AND 0.07 AND l_quantity < 24",
    ),
    (
        "Q18",
        "SELECT c_name, c_custkey, o_orderkey, o_orderdate, o_totalprice, sum(l_quantity)
         FROM customer, orders, lineitem
         WHERE o_orderkey IN (SELECT l_orderkey FROM lineitem GROUP BY l_orderkey HAVING sum(l_quantity) > 300)
             AND c_custkey = o_custkey AND o_orderkey = l_orderkey
         GROUP BY c_name, c_custkey, o_orderkey, o_orderdate, o_totalprice
         ORDER BY o_totalprice DESC, o_orderdate LIMIT 100",
    ),
];
