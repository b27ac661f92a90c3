//! Asks an instance whether it serves.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::Probe;
use crate::network::Entrance;

/// Enough of an answer to know its first line.
const ANSWER_BYTES_MAX: usize = 1024;

/// One check, of an app that listens on this port.
///
/// # Errors
/// With what was wrong, in a few words; nothing of what the app said is repeated.
pub(crate) async fn check(
    entrance: &Entrance,
    port: u16,
    probe: &Probe,
    timeout: Duration,
) -> Result<(), String> {
    tokio::time::timeout(timeout, ask(entrance, port, probe))
        .await
        .unwrap_or_else(|_| Err(format!("no answer within {} ms", timeout.as_millis())))
}

async fn ask(entrance: &Entrance, port: u16, probe: &Probe) -> Result<(), String> {
    let mut stream = entrance
        .connect()
        .await
        .map_err(|_| format!("nothing accepts connections on port {port}"))?;
    let Probe::Http(path) = probe else { return Ok(()) };
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: health-check\r\nAccept: */*\r\nConnection: close\r\n\r\n"
    );
    let broken = |_| format!("GET {path} was cut off");
    stream.write_all(request.as_bytes()).await.map_err(broken)?;
    let mut answer = Vec::new();
    let mut buffer = [0; 256];
    while !answer.contains(&b'\n') && answer.len() < ANSWER_BYTES_MAX {
        let count = stream.read(&mut buffer).await.map_err(broken)?;
        if count == 0 {
            break;
        }
        answer.extend_from_slice(&buffer[..count]);
    }
    let line = String::from_utf8_lossy(&answer);
    let mut words = line.split_whitespace();
    let is_http = words.next().is_some_and(|word| word.starts_with("HTTP/1."));
    match words.next().and_then(|word| word.parse::<u16>().ok()).filter(|_| is_http) {
        Some(200..=299) => Ok(()),
        Some(status @ 100..=599) => Err(format!("GET {path} was answered with {status}")),
        _ => Err(format!("GET {path} was not answered in HTTP")),
    }
}
