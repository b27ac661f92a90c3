//! The API: requests a second, time to an answer, start, memory, durable writes.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Seek as _, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::{Credentials, Error, Landfall, Result, built_binary};

use crate::Plan;
use crate::client::Api;
use crate::measure::{Goal, Side, goals};

/// How long one measurement of a rate takes, in seconds.
const SECONDS: f64 = 3.0;

/// Size of the file that single flushes to disk are measured on.
const FSYNC_FILE_BYTES: usize = 4 << 20;

/// A server under load.
struct Subject {
    api: Api,
    pid: u32,
    /// From its start until it said that it is ready.
    started: Duration,
    _process: Process,
}

enum Process {
    Landfall { _server: Box<Landfall> },
    Peer { child: Child },
}

impl Drop for Process {
    fn drop(&mut self) {
        if let Self::Peer { child } = self {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// What the load generator found.
struct Rate {
    per_second: f64,
    p50_ms: f64,
    p99_ms: f64,
}

pub(crate) async fn measure(plan: &Plan) -> Result<String> {
    let seconds = (SECONDS * plan.scale).max(0.5);
    let mut text =
        String::from("One signed DescribeEndpoints after another over kept-alive connections.\n");
    let mut aims = Vec::new();
    for endpoints in [0_usize, 100] {
        let _ = write!(
            text,
            "\nA store with {endpoints} endpoints:\n\n| | connections | requests/s | p50 | p99 | peak memory |\n\
             |---|---|---|---|---|---|\n"
        );
        for connections in [1_usize, 32] {
            let rates = rates(plan, seconds, endpoints, connections, &mut text).await?;
            let [verified, unverified, peer] = rates;
            let with = format!("{connections} connections, {endpoints} endpoints");
            aims.push(Goal::at_least(
                &format!("signatures verified, {with}"),
                0.8,
                verified / peer,
            ));
            aims.push(Goal::at_least(&format!("any credentials, {with}"), 1.0, unverified / peer));
        }
    }
    starts(plan, &mut text, &mut aims).await?;
    writes(plan, seconds, &mut text, &mut aims).await?;
    Ok(text + &goals(&aims))
}

/// Median requests a second of Landfall, Landfall without verification, and the peer.
async fn rates(
    plan: &Plan,
    seconds: f64,
    endpoints: usize,
    connections: usize,
    text: &mut String,
) -> Result<[f64; 3]> {
    let names = ["Landfall", "Landfall, any credentials", "winterbaume (in memory, unverified)"];
    let mut sides = names.map(Side::new);
    let mut last = [const { None }; 3];
    for _ in 0..plan.rounds {
        for (number, side) in sides.iter_mut().enumerate() {
            let subject = subject(number)?;
            for count in 0..endpoints {
                subject.api.call("CreateEndpoint", an_endpoint(count)).await?;
            }
            let rate = load(&subject.api, "DescribeEndpoints", &[json!({})], connections, seconds)?;
            side.add(rate.per_second, "requests/s");
            last[number] = Some((rate, peak_mib(subject.pid)));
        }
    }
    for (side, last) in sides.iter().zip(last) {
        let Some((rate, memory)) = last else { continue };
        let _ = writeln!(
            text,
            "| {} | {connections} | {:.0} | {:.2} ms | {:.2} ms | {memory:.1} MiB |",
            side.name,
            side.median(),
            rate.p50_ms,
            rate.p99_ms
        );
    }
    Ok(sides.map(|side| side.median()))
}

fn subject(number: usize) -> Result<Subject> {
    let binary = built_binary()?;
    let begun = Instant::now();
    let server = match number {
        0 => Landfall::start(binary)?,
        1 => Landfall::start_with(binary, &["--insecure-accept-any-credentials"], &[])?,
        _ => return peer(),
    };
    let started = begun.elapsed();
    let api = Api { address: server.address().to_owned(), credentials: server.credentials()? };
    let pid = server.pid().unwrap_or_default();
    Ok(Subject { api, pid, started, _process: Process::Landfall { _server: Box::new(server) } })
}

fn peer() -> Result<Subject> {
    let built = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../bench/peer-api/target/release/peer-api");
    let begun = Instant::now();
    let mut child = Command::new(built)
        .arg("127.0.0.1:0")
        .stdout(Stdio::piped())
        .spawn()
        .map_err(Error::during("cannot start bench/peer-api: `cargo xtask bench` builds it"))?;
    let output = child.stdout.take().ok_or_else(|| Error::new("the peer has no output"))?;
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line).map_err(Error::during("cannot read the peer"))?;
    let started = begun.elapsed();
    let address = line.trim().trim_start_matches("ready on http://").to_owned();
    let credentials = Credentials {
        access_key_id: "peer".to_owned(),
        secret_access_key: "peer".to_owned(),
        region: "us-east-1".to_owned(),
    };
    let pid = child.id();
    let api = Api { address, credentials };
    Ok(Subject { api, pid, started, _process: Process::Peer { child } })
}

fn an_endpoint(number: usize) -> Value {
    json!({
        "EndpointIdentifier": format!("endpoint-{number}"), "EndpointType": "source",
        "EngineName": "postgres", "ServerName": "db.example", "Port": 5432,
        "Username": "user", "Password": "secret", "DatabaseName": "shop",
    })
}

/// Runs the load generator, a process of its own, on prepared requests.
fn load(
    api: &Api,
    operation: &str,
    inputs: &[Value],
    connections: usize,
    seconds: f64,
) -> Result<Rate> {
    let own = std::env::current_exe().map_err(Error::during("cannot find the running program"))?;
    let folder = std::env::temp_dir().join(format!("landfall-bench-{}", std::process::id()));
    let failed = || Error::during("cannot write the prepared requests");
    fs::create_dir_all(&folder).map_err(failed())?;
    let mut files = Vec::new();
    for (number, input) in inputs.iter().enumerate() {
        files.push(folder.join(number.to_string()));
        fs::write(&files[number], prepared(api, operation, input)?).map_err(failed())?;
    }
    let output = Command::new(own.with_file_name("http_load"))
        .args([&api.address, &connections.to_string(), &seconds.to_string()])
        .args(&files)
        .output()
        .map_err(Error::during("cannot run the load generator"))?;
    let _ = fs::remove_dir_all(&folder);
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Error::new(format!("the load generator failed: {errors}")));
    }
    let found: Value = serde_json::from_slice(&output.stdout)
        .map_err(Error::during("the load generator printed no JSON"))?;
    if found["failures"] != json!(0) {
        return Err(Error::new(format!("{operation}: not every answer was a success: {found}")));
    }
    let number = |name: &str| found[name].as_f64().unwrap_or(f64::NAN);
    Ok(Rate {
        per_second: number("per_second"),
        p50_ms: number("p50_us") / 1000.0,
        p99_ms: number("p99_us") / 1000.0,
    })
}

/// A signed request as it goes over the wire.
fn prepared(api: &Api, operation: &str, input: &Value) -> Result<Vec<u8>> {
    let body = input.to_string();
    let mut request = b"POST / HTTP/1.1\r\n".to_vec();
    for (name, value) in &api.headers(operation, body.as_bytes())? {
        request.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    request.extend(format!("content-length: {}\r\n\r\n{body}", body.len()).as_bytes());
    Ok(request)
}

/// Start to first answer, and memory at rest.
async fn starts(plan: &Plan, text: &mut String, aims: &mut Vec<Goal>) -> Result<()> {
    let mut starts = [Side::new("Landfall"), Side::new("winterbaume")];
    let mut memory = [Side::new("Landfall, at rest"), Side::new("winterbaume, at rest")];
    for _ in 0..plan.rounds {
        for (turn, number) in [0, 2].into_iter().enumerate() {
            let subject = subject(number)?;
            let asked = Instant::now();
            subject.api.call("DescribeEndpoints", json!({})).await?;
            starts[turn].add((subject.started + asked.elapsed()).as_secs_f64() * 1000.0, "ms");
            memory[turn].add(memory_mib(subject.pid, "VmRSS"), "MiB");
        }
    }
    let _ = write!(text, "\n| | start to first answer | memory at rest |\n|---|---|---|\n");
    for (start, memory) in starts.iter().zip(&memory) {
        let (name, start, memory) = (&start.name, start.median(), memory.median());
        let _ = writeln!(text, "| {name} | {start:.0} ms | {memory:.1} MiB |");
    }
    aims.push(Goal::under("start to first answer", 50.0, starts[0].median(), "ms"));
    aims.push(Goal::under("memory at rest", 25.0, memory[0].median(), "MiB"));
    Ok(())
}

/// Durable writes: 32 clients beside one, and beside what the disk can do for one.
async fn writes(plan: &Plan, seconds: f64, text: &mut String, aims: &mut Vec<Goal>) -> Result<()> {
    let mut sides = [
        Side::new("AddTagsToResource, 32 connections"),
        Side::new("AddTagsToResource, 1 connection"),
        Side::new("4 KiB write and fsync, one after another"),
    ];
    for _ in 0..plan.rounds {
        let subject = subject(0)?;
        // Each connection changes the tag of an endpoint of its own to and fro: writing what is
        // there already would be no write.
        let mut tags = Vec::new();
        for number in 0..32 {
            let created = subject.api.call("CreateEndpoint", an_endpoint(number)).await?;
            tags.extend(["to", "fro"].map(|value| {
                json!({
                    "ResourceArn": created["Endpoint"]["EndpointArn"],
                    "Tags": [{"Key": "stage", "Value": value}],
                })
            }));
        }
        let rate = load(&subject.api, "AddTagsToResource", &tags, 32, seconds)?;
        sides[0].add(rate.per_second, "writes/s");
        let rate = load(&subject.api, "AddTagsToResource", &tags[..2], 1, seconds)?;
        sides[1].add(rate.per_second, "writes/s");
        sides[2].add(fsyncs_a_second(seconds)?, "writes/s");
    }
    let _ = write!(text, "\nDurable writes:\n\n| | a second |\n|---|---|\n");
    for side in &sides {
        let _ = writeln!(text, "| {} | {:.0} |", side.name, side.median());
    }
    let ratio = sides[0].median() / sides[2].median();
    aims.push(Goal::at_least("durable writes at 32, against one client's fsync", 10.0, ratio));
    Ok(())
}

fn fsyncs_a_second(seconds: f64) -> Result<f64> {
    let path = std::env::temp_dir().join(format!("landfall-bench-fsync-{}", std::process::id()));
    let failed = || Error::during("cannot measure fsync");
    let mut file = File::create(&path).map_err(failed())?;
    // Written over again and again, as a write-ahead log is: its size does not change.
    file.write_all(&vec![0; FSYNC_FILE_BYTES]).map_err(failed())?;
    file.sync_all().map_err(failed())?;
    let begun = Instant::now();
    let mut count = 0_u32;
    while begun.elapsed().as_secs_f64() < seconds {
        if (count as usize * 4096).is_multiple_of(FSYNC_FILE_BYTES) {
            file.rewind().map_err(failed())?;
        }
        file.write_all(&[1; 4096]).map_err(failed())?;
        file.sync_data().map_err(failed())?;
        count += 1;
    }
    let rate = f64::from(count) / begun.elapsed().as_secs_f64();
    let _ = fs::remove_file(&path);
    Ok(rate)
}

fn peak_mib(pid: u32) -> f64 {
    memory_mib(pid, "VmHWM")
}

fn memory_mib(pid: u32, name: &str) -> f64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap_or_default();
    let kib = line.split_whitespace().nth(1).and_then(|text| text.parse::<f64>().ok());
    kib.unwrap_or(f64::NAN) / 1024.0
}
