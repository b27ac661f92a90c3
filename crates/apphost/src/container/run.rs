//! Running containers.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::BodyExt;
use hyper::Method;
use hyper::body::Incoming;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::api::{Api, ApiError, Payload};
use super::{Engine, Image, LABEL, is_id, no_headers, remove, with_reason};
use crate::log::Log;
use crate::{Error, Limits, Result, tree};

/// What is on its way from a container into its log.
const PIPE_BYTES: usize = 64 << 10;

/// Between two questions to an engine that does not answer.
const RETRY_INTERVAL: Duration = Duration::from_secs(1);

/// How often, and how many times, it is looked for a container whose creation was not answered.
const LATE_INTERVAL: Duration = Duration::from_secs(10);
const LATE_LOOKS: u32 = 60;

/// Beyond the grace, for the engine to end a container.
const STOP_MARGIN: Duration = Duration::from_secs(15);

/// A connection that a port's forwarder accepted for nobody is closed within this time.
const CLOSED_WITHIN: Duration = Duration::from_millis(150);

/// Rights that engines give to containers, and that an app that answers requests has no use for.
const RIGHTS_DROPPED: [&str; 5] = ["AUDIT_WRITE", "MKNOD", "NET_RAW", "SETFCAP", "SYS_CHROOT"];

/// What a container is to be.
pub(crate) struct Container<'a> {
    pub(crate) image: &'a Image,
    /// In place of the image's own command; empty: that one.
    pub(crate) command: Vec<String>,
    pub(crate) env: Vec<(&'a str, &'a str)>,
    /// That the app listens on.
    pub(crate) port: u16,
    pub(crate) limits: &'a Limits,
}

/// A container that runs, or ran.
#[derive(Clone, Debug)]
pub(crate) struct Contained(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    api: Api,
    id: String,
    address: SocketAddr,
    /// That the app listens on, inside.
    port: u16,
    /// Its first process, as this machine sees it; 0 where it does not.
    pid: u32,
    exit: watch::Receiver<Option<Exit>>,
    waiter: JoinHandle<()>,
}

/// How a container ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    Code(i64),
    OutOfMemory,
    /// Somebody removed it.
    Gone,
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.waiter.abort();
    }
}

impl Engine {
    /// Starts a container.
    pub(crate) async fn start(&self, container: &Container<'_>) -> Result<Contained> {
        self.ready().await?;
        let failed = with_reason("cannot start a container");
        let api = &self.0.api;
        let description = self.describe(container);
        let name = format!("apphost-{}-{}", self.0.name, crate::random::name());
        let target = format!("/containers/create?name={name}");
        let created = api.call(Method::POST, &target, Payload::Json(description)).await;
        if matches!(created, Err(ApiError::Unreachable(_) | ApiError::Broken(_))) {
            tokio::spawn(remove_late(api.clone(), name));
        }
        let created = created.map_err(&failed)?;
        let id = created["Id"].as_str().filter(|id| is_id(id)).map(str::to_owned);
        let id = id.ok_or_else(|| Error::new("the container engine gave a container no id"))?;
        let started = async {
            api.call(Method::POST, &format!("/containers/{id}/start"), Payload::Nothing).await?;
            inspect(api, &id).await
        };
        let placed = match started.await.map_err(&failed) {
            Ok(seen) => placed(&seen, container.port),
            Err(error) => Err(error),
        };
        let (address, pid) = match placed {
            Ok(placed) => placed,
            Err(error) => {
                if let Err(error) = remove(api, &id).await {
                    tracing::warn!(container = id, %error, "a container that did not start stays");
                }
                return Err(error);
            }
        };
        let (sender, exit) = watch::channel(None);
        let waiter = tokio::spawn(wait(api.clone(), id.clone(), sender));
        let (api, port) = (api.clone(), container.port);
        Ok(Contained(Arc::new(Inner { api, id, address, port, pid, exit, waiter })))
    }

    /// The container in the interface's words. What it prints is kept by the engine in a short
    /// file, since the log is ours.
    fn describe(&self, container: &Container<'_>) -> Value {
        let port = format!("{}/tcp", container.port);
        let env: Vec<String> =
            container.env.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut description = json!({
            "Image": container.image.id,
            "Env": env,
            "Labels": {LABEL: self.0.name},
            "ExposedPorts": {&port: {}},
            "HostConfig": {
                "PortBindings": {&port: [{"HostIp": "127.0.0.1", "HostPort": ""}]},
                "Memory": container.limits.memory_bytes,
                // As much as the memory: no swap.
                "MemorySwap": container.limits.memory_bytes,
                "PidsLimit": container.limits.processes,
                "CapDrop": RIGHTS_DROPPED,
                "SecurityOpt": ["no-new-privileges"],
                "LogConfig": {"Type": "json-file", "Config": {"max-size": "4m"}},
            },
        });
        if !container.command.is_empty() {
            description["Cmd"] = json!(container.command);
        }
        description
    }
}

async fn inspect(api: &Api, id: &str) -> std::result::Result<Value, ApiError> {
    api.call(Method::GET, &format!("/containers/{id}/json"), Payload::Nothing).await
}

/// Where the port of a container is reached, and its process.
fn placed(seen: &Value, port: u16) -> Result<(SocketAddr, u32)> {
    let pid = seen["State"]["Pid"].as_u64().and_then(|pid| u32::try_from(pid).ok()).unwrap_or(0);
    let bindings = &seen["NetworkSettings"]["Ports"][format!("{port}/tcp")];
    let bound = bindings.as_array().into_iter().flatten().find_map(|binding| {
        binding["HostPort"].as_str()?.parse::<u16>().ok().filter(|port| *port > 0)
    });
    // One that has ended already has no port any more: what it printed tells why.
    let is_over = seen["State"]["Running"] == json!(false);
    match bound {
        Some(bound) => Ok((SocketAddr::from((Ipv4Addr::LOCALHOST, bound)), pid)),
        None if is_over => Ok((SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), pid)),
        None => Err(Error::new("the container engine did not publish the port of a container")),
    }
}

/// Where the volumes of a container are that its image asks for: the engine does not count them.
fn volumes(seen: &Value) -> Vec<PathBuf> {
    let mounts = seen["Mounts"].as_array().into_iter().flatten();
    let volumes = mounts.filter(|mount| mount["Type"] == json!("volume"));
    let sources = volumes.filter_map(|mount| mount["Source"].as_str().map(PathBuf::from));
    sources.filter(|source| source.is_absolute()).collect()
}

/// Removes a container that is perhaps still to come: an engine goes on with what it was asked for
/// when nobody waits for the answer.
async fn remove_late(api: Api, name: String) {
    for _ in 0..LATE_LOOKS {
        tokio::time::sleep(LATE_INTERVAL).await;
        let target = format!("/containers/{name}/json");
        let is_there = api.call(Method::GET, &target, Payload::Nothing).await.is_ok();
        if is_there && remove(&api, &name).await.is_ok() {
            tracing::info!(container = name, "a container that came too late was removed");
            return;
        }
    }
}

/// Waits until a container does not run any more, also where the engine goes away meanwhile.
async fn wait(api: Api, id: String, exit: watch::Sender<Option<Exit>>) {
    // Without this word of its own, Podman looks again and again without a pause.
    let target = format!("/containers/{id}/wait?interval=250ms");
    loop {
        let waited = async {
            let answer = api.send(Method::POST, &target, no_headers(), Payload::Nothing).await?;
            let whole = answer.into_body().collect().await;
            whole.map_err(|error| ApiError::Broken(error.to_string()))
        };
        let waited = waited.await;
        match inspect(&api, &id).await {
            Ok(seen) if seen["State"]["Running"] == json!(false) => {
                let code = seen["State"]["ExitCode"].as_i64().unwrap_or(-1);
                let is_starved = seen["State"]["OOMKilled"] == json!(true);
                exit.send_replace(Some(if is_starved {
                    Exit::OutOfMemory
                } else {
                    Exit::Code(code)
                }));
                return;
            }
            Err(error) if error.is_not_found() => {
                exit.send_replace(Some(Exit::Gone));
                return;
            }
            Ok(_) => {}
            Err(error) => tracing::debug!(container = id, %error, "a container is not seen"),
        }
        if let Err(error) = waited {
            tracing::debug!(container = id, %error, "a container cannot be waited for");
        }
        tokio::time::sleep(RETRY_INTERVAL).await;
    }
}

impl Contained {
    pub(crate) fn address(&self) -> SocketAddr {
        self.0.address
    }

    /// That the app listens on, inside.
    pub(crate) fn port(&self) -> u16 {
        self.0.port
    }

    pub(crate) fn pid(&self) -> u32 {
        self.0.pid
    }

    /// Waits for its end.
    pub(crate) async fn ended(&self) -> Exit {
        let mut exit = self.0.exit.clone();
        let ended = exit.wait_for(Option::is_some).await;
        ended.ok().and_then(|exit| exit.clone()).unwrap_or(Exit::Gone)
    }

    /// Copies what it prints into the log, until it ends.
    pub(crate) fn print(&self, log: &Log) -> JoinHandle<()> {
        let (inner, log) = (Arc::clone(&self.0), log.clone());
        tokio::spawn(async move {
            let target =
                format!("/containers/{}/logs?follow=true&stdout=true&stderr=true", inner.id);
            let answer = inner.api.send(Method::GET, &target, no_headers(), Payload::Nothing).await;
            let answer = match answer {
                Ok(answer) => answer,
                Err(error) => {
                    log.line(&format!("[Host] what the container prints cannot be read: {error}"));
                    return;
                }
            };
            let (output, output_end) = tokio::io::duplex(PIPE_BYTES);
            let (errors, errors_end) = tokio::io::duplex(PIPE_BYTES);
            tokio::join!(
                split(answer.into_body(), output, errors),
                log.copy_from("", output_end),
                log.copy_from("", errors_end)
            );
        })
    }

    /// Whether the app accepts connections on its port, from outside of its container.
    ///
    /// # Errors
    /// When it does not: a forwarder of the engine may, which says nothing about the app.
    pub(crate) async fn listens(&self) -> std::result::Result<(), String> {
        let port = self.0.port;
        match listening(self.0.pid, port) {
            Some(Listening::Everywhere) => Ok(()),
            Some(Listening::Loopback) => Err(format!(
                "the app accepts connections on port {port} of 127.0.0.1 only: inside a container \
                 it has to listen on 0.0.0.0"
            )),
            Some(Listening::Nowhere) => Err(format!("nothing accepts connections on port {port}")),
            None => is_held(self.0.address).await,
        }
    }

    /// Waits until it has written more than `bytes_max` into its own file system and its volumes.
    /// Looks again after the interval, or after twenty times what the look took.
    pub(crate) async fn outgrown(&self, bytes_max: u64, interval: Duration) {
        let target = format!("/containers/{}/json?size=true", self.0.id);
        loop {
            let start = tokio::time::Instant::now();
            if let Ok(seen) = self.0.api.call(Method::GET, &target, Payload::Nothing).await {
                let mut bytes = seen["SizeRw"].as_u64().unwrap_or(0);
                for volume in volumes(&seen) {
                    bytes += tree::bytes(&volume).await.unwrap_or(0);
                }
                if bytes > bytes_max {
                    return;
                }
            }
            tokio::time::sleep(interval.max(start.elapsed() * 20)).await;
        }
    }

    /// Asks it to end, with the signal of its image; it is killed after the grace.
    pub(crate) async fn end(&self, grace: Duration) {
        if self.0.exit.borrow().is_some() {
            return;
        }
        let Inner { api, id, .. } = &*self.0;
        let seconds = grace.as_secs().max(1);
        let target = format!("/containers/{id}/stop?t={seconds}");
        let time_max = grace + STOP_MARGIN;
        let stopped = api.call_within(time_max, Method::POST, &target, Payload::Nothing).await;
        if let Err(error) = stopped.as_ref().map_err(ToString::to_string) {
            tracing::warn!(container = id, error, "a container does not stop: it is killed");
            let target = format!("/containers/{id}/kill?signal=SIGKILL");
            if let Err(error) = api.call(Method::POST, &target, Payload::Nothing).await {
                tracing::debug!(container = id, %error, "a container is not killed");
            }
        }
        let _ = tokio::time::timeout(STOP_MARGIN, self.ended()).await;
    }

    /// Removes what is left of it.
    pub(crate) async fn remove(&self) {
        if let Err(error) = remove(&self.0.api, &self.0.id).await {
            tracing::warn!(container = self.0.id, %error, "a container was not removed");
        }
    }
}

/// Takes apart what a container prints: frames with a head of eight bytes, the first of which tells
/// the stream and the last four the length.
async fn split(mut body: Incoming, mut output: DuplexStream, mut errors: DuplexStream) {
    let mut head = Vec::with_capacity(8);
    let mut left = 0_usize;
    while let Some(Ok(frame)) = body.frame().await {
        let Ok(bytes) = frame.into_data() else { continue };
        let mut rest = &bytes[..];
        while !rest.is_empty() {
            if left == 0 {
                let taken = rest.len().min(8 - head.len());
                head.extend_from_slice(&rest[..taken]);
                rest = &rest[taken..];
                if head.len() < 8 {
                    continue;
                }
                left = u32::from_be_bytes([head[4], head[5], head[6], head[7]]) as usize;
                if left == 0 {
                    head.clear();
                }
                continue;
            }
            let taken = rest.len().min(left);
            let stream = if head[0] == 2 { &mut errors } else { &mut output };
            if stream.write_all(&rest[..taken]).await.is_err() {
                return;
            }
            left -= taken;
            rest = &rest[taken..];
            if left == 0 {
                head.clear();
            }
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Listening {
    Everywhere,
    Loopback,
    Nowhere,
}

/// Who listens in the network of a process; `None` where that cannot be seen.
fn listening(pid: u32, port: u16) -> Option<Listening> {
    if pid == 0 {
        return None;
    }
    let tables = ["tcp", "tcp6"].map(|name| fs::read_to_string(format!("/proc/{pid}/net/{name}")));
    let tables: Vec<String> = tables.into_iter().flatten().collect();
    if tables.is_empty() { None } else { Some(in_tables(&tables, port)) }
}

fn in_tables(tables: &[String], port: u16) -> Listening {
    let wanted = format!("{port:04X}");
    let mut found = Listening::Nowhere;
    for line in tables.iter().flat_map(|table| table.lines().skip(1)) {
        let mut words = line.split_whitespace().skip(1);
        let Some((address, own)) = words.next().and_then(|local| local.split_once(':')) else {
            continue;
        };
        // 0A: waits for connections.
        if own != wanted || words.nth(1) != Some("0A") {
            continue;
        }
        // 127.0.0.0/8, ::1 and ::ffff:127.0.0.0/104, as the kernel prints them.
        let is_loopback = match address.len() {
            8 => address.ends_with("7F"),
            _ => {
                address == "00000000000000000000000001000000"
                    || (address.starts_with("0000000000000000FFFF0000") && address.ends_with("7F"))
            }
        };
        if !is_loopback {
            return Listening::Everywhere;
        }
        found = Listening::Loopback;
    }
    found
}

/// A forwarder accepts every connection and closes those that it cannot pass on.
async fn is_held(address: SocketAddr) -> std::result::Result<(), String> {
    let nobody = || format!("nothing accepts connections on port {}", address.port());
    let mut stream = TcpStream::connect(address).await.map_err(|_| nobody())?;
    match tokio::time::timeout(CLOSED_WITHIN, stream.read(&mut [0; 1])).await {
        Ok(Ok(0) | Err(_)) => Err(nobody()),
        Ok(Ok(_)) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_sockets_tell_who_listens() {
        let table = |lines: &[&str]| {
            let mut text = "  sl  local_address rem_address   st\n".to_owned();
            for line in lines {
                text.push_str(&format!("   0: {line} 00000000:00000000\n"));
            }
            text
        };
        let four =
            |address: &str, state: &str| table(&[&format!("{address} 00000000:0000 {state}")]);
        assert_eq!(in_tables(&[four("00000000:1F90", "0A")], 8080), Listening::Everywhere);
        assert_eq!(in_tables(&[four("0100007F:1F90", "0A")], 8080), Listening::Loopback);
        assert_eq!(in_tables(&[four("00000000:1F90", "01")], 8080), Listening::Nowhere);
        assert_eq!(in_tables(&[four("00000000:1F91", "0A")], 8080), Listening::Nowhere);
        let any = "00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A";
        let own = "00000000000000000000000001000000:1F90 00000000000000000000000000000000:0000 0A";
        assert_eq!(in_tables(&[table(&[any])], 8080), Listening::Everywhere);
        assert_eq!(in_tables(&[table(&[own])], 8080), Listening::Loopback);
        let both = [four("0100007F:1F90", "0A"), table(&[any])];
        assert_eq!(in_tables(&both, 8080), Listening::Everywhere);
    }
}
