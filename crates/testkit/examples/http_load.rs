//! Sends prepared HTTP requests again and again over kept-alive connections and measures the
//! answers: the load generator of the API benchmark. It costs little itself, so that most of the
//! processor is the server's.
//!
//! Usage: `http_load ADDRESS CONNECTIONS SECONDS REQUEST_FILE...`, where each file holds a request as
//! it goes over the wire. With several files each connection takes its share of them in turn, so
//! that writes can differ from each other. Prints one JSON object: requests, failures (any status but 200), seconds,
//! requests a second, and the 50th and 99th percentile of the time to an answer in microseconds.

use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

struct Measured {
    latencies_us: Vec<u32>,
    failures: usize,
}

/// Where the header block ends and how long the body is, once the whole head has arrived.
fn head_of(answer: &[u8]) -> Outcome<Option<(usize, usize, bool)>> {
    let Some(end) = answer.windows(4).position(|w| w == b"\r\n\r\n") else { return Ok(None) };
    let head = std::str::from_utf8(&answer[..end])?;
    let ok = head.starts_with("HTTP/1.1 200");
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>())
    });
    Ok(Some((end + 4, length.ok_or("an answer without Content-Length")??, ok)))
}

async fn one_connection(
    address: String,
    requests: Vec<Arc<Vec<u8>>>,
    until: Instant,
) -> Outcome<Measured> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut measured = Measured { latencies_us: Vec::new(), failures: 0 };
    let mut buffer = vec![0; 1 << 20];
    for request in requests.iter().cycle() {
        if Instant::now() >= until {
            break;
        }
        let sent = Instant::now();
        stream.write_all(request).await?;
        let mut filled = 0;
        let ok = loop {
            let read = stream.read(&mut buffer[filled..]).await?;
            if read == 0 {
                return Err("the server closed the connection".into());
            }
            filled += read;
            if let Some((head, body, ok)) = head_of(&buffer[..filled])?
                && filled >= head + body
            {
                break ok;
            }
        };
        measured.latencies_us.push(u32::try_from(sent.elapsed().as_micros()).unwrap_or(u32::MAX));
        measured.failures += usize::from(!ok);
    }
    Ok(measured)
}

#[tokio::main]
async fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [address, connections, seconds, files @ ..] = &arguments[..] else {
        return Err("usage: http_load ADDRESS CONNECTIONS SECONDS REQUEST_FILE...".into());
    };
    let mut requests = Vec::new();
    for file in files {
        requests.push(Arc::new(std::fs::read(file)?));
    }
    let connections: usize = connections.parse()?;
    let share = (requests.len() / connections.max(1)).max(1);
    let begun = Instant::now();
    let until = begun + Duration::from_secs_f64(seconds.parse()?);
    let workers = (0..connections).map(|number| {
        let own = requests.iter().cycle().skip(number * share).take(share).cloned().collect();
        tokio::spawn(one_connection(address.clone(), own, until))
    });
    let (mut latencies, mut failures) = (Vec::new(), 0);
    for worker in workers.collect::<Vec<_>>() {
        let measured = worker.await??;
        latencies.extend(measured.latencies_us);
        failures += measured.failures;
    }
    let elapsed = begun.elapsed().as_secs_f64();
    latencies.sort_unstable();
    let percentile = |p: usize| latencies.get(latencies.len() * p / 100).copied().unwrap_or(0);
    println!(
        "{{\"requests\":{},\"failures\":{failures},\"seconds\":{elapsed:.3},\"per_second\":{:.0},\
         \"p50_us\":{},\"p99_us\":{}}}",
        latencies.len(),
        latencies.len() as f64 / elapsed,
        percentile(50),
        percentile(99),
    );
    Ok(())
}
