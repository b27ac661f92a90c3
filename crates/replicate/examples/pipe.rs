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

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| arguments.iter().position(|a| a == name).and_then(|i| arguments.get(i + 1)).cloned();
    let flag = |name: &str| arguments.iter().any(|a| a == name);
    let mode = match option("--mode").as_deref() {
        None | Some("full-load") => Mode::FullLoad,
        Some("cdc") => Mode::Cdc,
        Some("full-load-and-cdc") => Mode::FullLoadAndCdc,
        Some(other) => panic!("unknown mode {other}"),
    };
    let mut settings = Settings::default();
    if let Some(loads) = option("--loads") {
        settings.parallel_loads = loads.parse().expect("--loads takes a number");
    }
    let idle = Duration::from_secs_f64(option("--idle").map_or(2.0, |t| t.parse().expect("--idle takes seconds")));
    let schema = option("--schema").unwrap_or_else(|| "public".to_owned());
    let rules = format!(
        r#"{{"rules":[{{"rule-type":"selection","rule-id":"1","rule-name":"1","rule-action":"include","object-locator":{{"schema-name":"{schema}","table-name":"%"}}}}]}}"#
    );
    let spec = TaskSpec {
        name: option("--name").unwrap_or_else(|| "pipe".to_owned()),
        source: config(arguments.first().expect("SOURCE is missing")),
        target: config(arguments.get(1).expect("TARGET is missing")),
        rules: replicate::mapping::Rules::parse(&rules).expect("the rules are sound"),
        mode,
        settings,
        start: if flag("--resume") { Start::Resume } else { Start::Fresh },
        start_position: None,
        stop_at: None,
        slot_name: None,
        log: std::sync::Arc::new(NoLog),
        failpoint: None,
    };
    let began = Instant::now();
    let task = replicate::start(spec.clone());
    let watch = async {
        let mut last = (0, Instant::now());
        let mut following = false;
        let (mut applied, mut first) = (0, None);
        loop {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let stats = task.stats();
            let seen = stats.change_bytes;
            let now: u64 = stats.tables.iter().map(|t| t.inserts.applied + t.updates.applied + t.deletes.applied).sum();
            if seen > 0 && first.is_none() {
                first = Some((Instant::now(), now));
            }
            if let Some((since, before)) = first
                && now != applied
                && stats.pending_changes == 0
            {
                let seconds = since.elapsed().as_secs_f64();
                println!("{} changes applied in {seconds:.2} s ({:.0} changes/s)", now - before, (now - before) as f64 / seconds);
            }
            applied = now;
            if stats.phase == Phase::Changes && !following {
                following = true;
                println!("following changes after {:.2} s", began.elapsed().as_secs_f64());
            }
            if seen != last.0 || stats.phase != Phase::Changes || stats.pending_changes > 0 {
                last = (seen, Instant::now());
            } else if last.1.elapsed() > idle {
                task.stop();
                return;
            }
        }
    };
    let outcome = tokio::select! {
        outcome = task.finished() => outcome,
        () = watch => task.finished().await,
    };
    let stats = task.stats();
    let rows: u64 = stats.tables.iter().map(|t| t.full_load_rows).sum();
    let changes: u64 = stats.tables.iter().map(|t| t.inserts.applied + t.updates.applied + t.deletes.applied).sum();
    let load = match (stats.load_start, stats.load_end) {
        (Some(start), Some(end)) => end.duration_since(start).unwrap_or_default().as_secs_f64(),
        _ => 0.0,
    };
    println!(
        "{rows} rows loaded in {load:.2} s ({:.0} rows/s, {:.0} MB/s); {changes} changes, {} transactions; {:.2} s in all",
        rows as f64 / load.max(1e-9),
        stats.load_bytes as f64 / 1e6 / load.max(1e-9),
        stats.transactions_applied,
        began.elapsed().as_secs_f64()
    );
    println!("{outcome:?}");
    if flag("--drop") {
        replicate::clean_up(&spec).await.expect("clean-up");
    }
}
