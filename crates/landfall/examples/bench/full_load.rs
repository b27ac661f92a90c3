//! Full load of one table of mixed types.

use std::fmt::Write as _;
use std::process::Command;
use std::time::Instant;

use replicate::{Mode, Start};
use testkit::{Error, Result, compare_tables};

use crate::Plan;
use crate::measure::{Goal, Side, goals, timed, timed_pipe};
use crate::pipeline::{Pair, ended, execute};

const ROWS: f64 = 5_000_000.0;

const TABLE: &str =
    "CREATE TABLE mixed (a integer, b bigint, c text, d numeric(12,2), e timestamptz,
    f boolean, g jsonb)";

pub(crate) async fn measure(plan: &Plan) -> Result<String> {
    let rows = (ROWS * plan.scale) as u64;
    let pair = Pair::start()?;
    let source = pair.source.create_database("load").await?;
    println!("making {rows} rows");
    let fill = format!(
        "{TABLE}; INSERT INTO mixed SELECT i, i * 1000003::bigint, md5(i::text), (i % 1000000) / 7.0,
             '2024-01-01'::timestamptz + i * interval '1 second', i % 3 = 0,
             jsonb_build_object('n', i, 'k', 'v' || i % 100) FROM generate_series(1, {rows}) i;
         VACUUM (FREEZE, ANALYZE) mixed"
    );
    for statement in fill.split(';') {
        execute(&source, statement).await?;
    }
    let pgcopydb = Command::new("pgcopydb").arg("--version").output().is_ok();
    let mut sides = vec![
        Side::new("Landfall"),
        Side::new("psql binary COPY, piped"),
        Side::new("pg_dump, piped into psql"),
    ];
    if pgcopydb {
        sides.push(Side::new("pgcopydb, 8 jobs"));
    }
    let mut comparable = None;
    for _ in 0..plan.rounds {
        for (number, side) in sides.iter_mut().enumerate() {
            let target = pair.fresh_target("load").await?;
            let seconds = match number {
                0 => landfall(&pair).await?,
                1 => {
                    execute(&target, TABLE).await?;
                    copy(&pair)?
                }
                2 => dump(&pair)?,
                _ => copydb(&pair)?,
            };
            side.add(seconds, "s");
            if number == 0 && comparable.is_none() {
                let report = compare_tables(&source, &target, &[("mixed", "mixed")]).await?;
                if !report.is_equal() {
                    return Err(Error::new(format!("the loaded table differs:\n{report}")));
                }
                comparable = Some(report.rows());
            }
        }
    }
    Ok(text(&sides, rows, comparable.unwrap_or_default()))
}

fn text(sides: &[Side], rows: u64, compared: u64) -> String {
    let ours = sides[0].median();
    let mut text = format!(
        "{rows} rows (int, bigint, text, numeric, timestamptz, bool, jsonb; no index), from one \
         PostgreSQL to another on the same machine, `fsync` on. Landfall's copy was compared row \
         by row: {compared} rows equal.\n\n\
         | | median | least to most | rows a second | Landfall is faster by |\n|---|---|---|---|---|\n"
    );
    for side in sides {
        let (least, most) = side.range();
        let _ = writeln!(
            text,
            "| {} | {:.2} s | {least:.2} to {most:.2} s | {:.0} | {:.2} |",
            side.name,
            side.median(),
            rows as f64 / side.median(),
            side.median() / ours
        );
    }
    let ratio = |number: usize| sides[number].median() / ours;
    let mut aims = vec![
        Goal::at_least("against the psql pipe", 1.2, ratio(1)),
        Goal::at_least("against pg_dump and psql", 2.4, ratio(2)),
    ];
    if sides.len() > 3 {
        aims.push(Goal::at_least("against pgcopydb", 1.0, ratio(3)));
    }
    text + &goals(&aims)
}

async fn landfall(pair: &Pair) -> Result<f64> {
    let spec = pair.task("bench-load", Mode::FullLoad, Start::Fresh, "load", "load")?;
    let begun = Instant::now();
    ended(&replicate::start(spec)).await?;
    Ok(begun.elapsed().as_secs_f64())
}

fn copy(pair: &Pair) -> Result<f64> {
    let mut from = pair.psql(&pair.source, "load", "COPY mixed TO STDOUT (FORMAT binary)");
    let mut to = pair.psql(&pair.target, "load", "COPY mixed FROM STDIN (FORMAT binary)");
    Ok(timed_pipe(&mut from, &mut to)?.as_secs_f64())
}

fn dump(pair: &Pair) -> Result<f64> {
    let mut from = pair.program("pg_dump");
    from.arg(pair.source.url("load"));
    let mut to = pair.program("psql");
    to.args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d"]).arg(pair.target.url("load"));
    Ok(timed_pipe(&mut from, &mut to)?.as_secs_f64())
}

fn copydb(pair: &Pair) -> Result<f64> {
    let folder = pair.target.data().with_file_name("pgcopydb");
    let mut command = Command::new("pgcopydb");
    command
        .args(["clone", "--table-jobs", "8", "--index-jobs", "8", "--restart", "--not-consistent"])
        .args(["--no-role-passwords", "--dir"])
        .arg(&folder)
        .args(["--source", &pair.source.url("load"), "--target", &pair.target.url("load")]);
    Ok(timed(&mut command)?.as_secs_f64())
}
