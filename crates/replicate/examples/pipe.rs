//! Runs one task between two databases and prints what it does.
//!
//! `pipe SOURCE TARGET [--mode full-load|cdc|full-load-and-cdc] [--loads N] [--idle SECONDS] [--name NAME] [--resume]`
//! with connection strings of the form `host=… port=… user=… password=… dbname=…`. With changes, the
//! task ends when nothing has come for the idle time; it leaves its slot unless it is cleaned up by `--drop`.

use std::time::{Duration, Instant};

use replicate::log::NoLog;
use replicate::{Mode, PgConfig, Phase, Settings, Start, TaskSpec};

fn config(text: &str) -> PgConfig {
    let mut config = PgConfig::new("127.0.0.1", 5432, "postgres", "postgres");
    for (name, value) in text.split_whitespace().filter_map(|pair| pair.split_once('=')) {
        match name {
            "host" => value.clone_into(&mut config.host),
            "port" => config.port = value.parse().expect("port is a number"),
            "user" => value.clone_into(&mut config.user),
            "password" => config.password = value.into(),
            "dbname" => value.clone_into(&mut config.database),
            other => panic!("unknown connection parameter {other}"),
        }
    }
    config
}

/// What the arguments say.
struct Arguments(Vec<String>);

impl Arguments {
    fn option(&self, name: &str) -> Option<&str> {
        let at = self.0.iter().position(|a| a == name)?;
        self.0.get(at + 1).map(String::as_str)
    }

    fn flag(&self, name: &str) -> bool {
        self.0.iter().any(|a| a == name)
    }

    fn connection(&self, index: usize) -> PgConfig {
        config(self.0.get(index).expect("SOURCE or TARGET is missing"))
    }
}

fn spec(arguments: &Arguments) -> TaskSpec {
    let mode = match arguments.option("--mode") {
        None | Some("full-load") => Mode::FullLoad,
        Some("cdc") => Mode::Cdc,
        Some("full-load-and-cdc") => Mode::FullLoadAndCdc,
        Some(other) => panic!("unknown mode {other}"),
    };
    let mut settings = Settings::default();
    if let Some(loads) = arguments.option("--loads") {
        settings.parallel_loads = loads.parse().expect("--loads takes a number");
    }
    let schema = arguments.option("--schema").unwrap_or("public");
    let rules = format!(
        r#"{{"rules":[{{"rule-type":"selection","rule-id":"1","rule-name":"1","rule-action":"include","object-locator":{{"schema-name":"{schema}","table-name":"%"}}}}]}}"#
    );
    TaskSpec {
        name: arguments.option("--name").unwrap_or("pipe").to_owned(),
        source: arguments.connection(0),
        target: arguments.connection(1),
        rules: replicate::mapping::Rules::parse(&rules).expect("the rules are sound"),
        mode,
        settings,
        start: if arguments.flag("--resume") { Start::Resume } else { Start::Fresh },
        start_position: None,
        loaded: Vec::new(),
        stop_at: None,
        slot_name: None,
        log: std::sync::Arc::new(NoLog),
        failpoint: None,
    }
}

fn report(task: &replicate::Task, seconds: f64) {
    let stats = task.stats();
    let rows: u64 = stats.tables.iter().map(|t| t.full_load_rows).sum();
    let changes: u64 = stats
        .tables
        .iter()
        .map(|t| t.inserts.applied + t.updates.applied + t.deletes.applied)
        .sum();
    let load = match (stats.load_start, stats.load_end) {
        (Some(start), Some(end)) => end.duration_since(start).unwrap_or_default().as_secs_f64(),
        _ => 0.0,
    };
    println!(
        "{rows} rows loaded in {load:.2} s ({:.0} rows/s, {:.0} MB/s); {changes} changes, {} transactions; {:.2} s in all",
        rows as f64 / load.max(1e-9),
        stats.load_bytes as f64 / 1e6 / load.max(1e-9),
        stats.transactions_applied,
        seconds
    );
}

#[tokio::main]
async fn main() {
    let arguments = Arguments(std::env::args().skip(1).collect());
    let spec = spec(&arguments);
    let idle = Duration::from_secs_f64(
        arguments.option("--idle").map_or(2.0, |t| t.parse().expect("--idle takes seconds")),
    );
    let began = Instant::now();
    let task = replicate::start(spec.clone());
    let watch = async {
        let mut last = (0, Instant::now());
        let mut following = false;
        let (mut transactions, mut lags) = (0, Vec::new());
        let (mut applied, mut first) = (0, None);
        loop {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let stats = task.stats();
            let seen = stats.change_bytes;
            if stats.transactions_applied != transactions {
                transactions = stats.transactions_applied;
                lags.push(stats.apply_lag.as_secs_f64() * 1e3);
            }
            let now: u64 = stats
                .tables
                .iter()
                .map(|t| t.inserts.applied + t.updates.applied + t.deletes.applied)
                .sum();
            if seen > 0 && first.is_none() {
                first = Some((Instant::now(), now));
            }
            if let Some((since, before)) = first
                && now != applied
                && stats.pending_changes == 0
            {
                let seconds = since.elapsed().as_secs_f64();
                println!(
                    "{} changes applied in {seconds:.2} s ({:.0} changes/s)",
                    now - before,
                    (now - before) as f64 / seconds
                );
            }
            applied = now;
            if stats.phase == Phase::Changes && !following {
                following = true;
                println!("following changes after {:.2} s", began.elapsed().as_secs_f64());
            }
            if seen != last.0 || stats.phase != Phase::Changes || stats.pending_changes > 0 {
                last = (seen, Instant::now());
            } else if last.1.elapsed() > idle {
                lags.sort_by(f64::total_cmp);
                let at = |share: f64| lags.get((lags.len() as f64 * share) as usize).copied();
                if let (Some(median), Some(p99)) = (at(0.5), at(0.99)) {
                    println!(
                        "lag of the latest transaction: median {median:.1} ms, p99 {p99:.1} ms"
                    );
                }
                task.stop();
                return;
            }
        }
    };
    let outcome = tokio::select! {
        outcome = task.finished() => outcome,
        () = watch => task.finished().await,
    };
    report(&task, began.elapsed().as_secs_f64());
    println!("{outcome:?}");
    if arguments.flag("--drop") {
        replicate::clean_up(&spec).await.expect("clean-up");
    }
}
