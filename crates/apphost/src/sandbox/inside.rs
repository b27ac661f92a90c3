//! The processes inside a sandbox, as this machine sees them.

use std::collections::HashSet;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use rustix::process::{Pid, Signal, kill_process};

use crate::network::{self, Place};

/// What stands in the sandbox's folder beside what the app sees: who the process is, and who the
/// first process inside is.
const RECORD: &str = "process";
const INFO: &str = "inside";

/// A socket that waits for connections, in `/proc/PID/net/tcp`.
const LISTENING: &str = "0A";

/// `::1` in `/proc/PID/net/tcp6`.
const LOOPBACK_IPV6: &str = "00000000000000000000000001000000";

/// Who is inside one sandbox.
#[derive(Clone, Debug)]
pub(crate) struct Inside {
    folder: PathBuf,
    /// The process of `bwrap`, outside.
    outer: u32,
}

impl Inside {
    pub(super) fn new(folder: &Path, outer: u32) -> Self {
        Self { folder: folder.to_owned(), outer }
    }

    /// The first process inside, if it is still ours.
    pub(super) fn first(&self) -> Option<u32> {
        let text = fs::read_to_string(self.folder.join(INFO)).ok()?;
        let value: serde_json::Value = serde_json::from_str(&text).ok()?;
        let first = u32::try_from(value["child-pid"].as_u64()?).ok()?;
        let stat = fs::read_to_string(format!("/proc/{first}/stat")).ok()?;
        (parse_stat(&stat)?.parent == self.outer).then_some(first)
    }

    /// The processes to ask to end. Left out are the two around the app, and any shell that waits
    /// for a child: it would end at once and take the child with it, but ends by itself after it.
    pub(super) fn to_be_asked(&self) -> Vec<u32> {
        let (found, processes) = self.all();
        let Some(first) = found.first().copied() else { return Vec::new() };
        let supervisor = processes.iter().find(|p| p.parent == first).map(|p| p.pid);
        let has_child = |pid: u32| processes.iter().any(|p| p.parent == pid);
        let is_shell = |pid: u32| {
            let is_its_name = |name: &str| matches!(name, "sh" | "bash" | "dash");
            processes.iter().any(|p| p.pid == pid && is_its_name(&p.name))
        };
        let asked = found.into_iter().filter(|pid| {
            *pid != first && Some(*pid) != supervisor && !(is_shell(*pid) && has_child(*pid))
        });
        asked.collect()
    }

    /// All processes inside, the first one first, and all of the machine.
    fn all(&self) -> (Vec<u32>, Vec<Process>) {
        let Some(first) = self.first() else { return (Vec::new(), Vec::new()) };
        let processes = processes();
        let mut found = vec![first];
        let mut next = 0;
        while let Some(parent) = found.get(next).copied() {
            found.extend(processes.iter().filter(|p| p.parent == parent).map(|p| p.pid));
            next += 1;
        }
        (found, processes)
    }

    /// Whether it is a process inside that accepts connections at a place. On the machine's own
    /// network another program may have taken the port between the moment when it was free and the
    /// moment when the app wanted it, and would get the app's requests.
    ///
    /// # Errors
    /// When it is another's, or nobody's.
    pub(crate) fn listens(&self, place: &Place) -> Result<(), String> {
        let port = place.port;
        // Where the network is its own: the tables that the first process sees.
        let of = if place.is_private() { self.first() } else { Some(std::process::id()) };
        let listening = of.map(|pid| listening(pid, place)).unwrap_or_default();
        if listening.is_empty() {
            return Err(format!("nothing accepts connections on port {port}"));
        }
        if place.is_private() {
            return Ok(());
        }
        let (found, _) = self.all();
        let mut was_any_readable = false;
        for pid in found {
            let Ok(entries) = fs::read_dir(format!("/proc/{pid}/fd")) else { continue };
            for entry in entries.flatten() {
                was_any_readable = true;
                let Ok(target) = fs::read_link(entry.path()) else { continue };
                if target.to_str().is_some_and(|target| listening.contains(target)) {
                    return Ok(());
                }
            }
        }
        if was_any_readable {
            return Err(format!("another program of this machine has taken port {port}"));
        }
        // A machine that hides such things: what cannot be known is not held against the app.
        Ok(())
    }
}

/// The sockets that listen on a port in the network of a process, as the names that descriptors
/// have for them. What forwards connections does so by IPv4.
fn listening(of: u32, place: &Place) -> HashSet<String> {
    let wanted = format!(":{:04X}", place.port);
    let mut found = HashSet::new();
    for table in ["tcp", "tcp6"] {
        let text = fs::read_to_string(format!("/proc/{of}/net/{table}")).unwrap_or_default();
        for line in text.lines().skip(1) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let is_wanted = words.get(1).is_some_and(|local| {
                local.ends_with(&wanted)
                    && !(place.is_forwarded() && local.starts_with(LOOPBACK_IPV6))
            });
            if is_wanted && words.get(3) == Some(&LISTENING) {
                found.extend(words.get(9).map(|inode| format!("socket:[{inode}]")));
            }
        }
    }
    found
}

struct Process {
    pid: u32,
    parent: u32,
    name: String,
}

fn processes() -> Vec<Process> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.file_name().as_bytes().iter().all(u8::is_ascii_digit))
        .filter_map(|entry| parse_stat(&fs::read_to_string(entry.path().join("stat")).ok()?))
        .collect()
}

/// A line of `/proc/PID/stat`; the name in it may hold anything.
fn parse_stat(stat: &str) -> Option<Process> {
    let (start, rest) = stat.rsplit_once(')')?;
    let (pid, name) = start.split_once(" (")?;
    let parent = rest.split_whitespace().nth(1)?.parse().ok()?;
    Some(Process { pid: pid.parse().ok()?, parent, name: name.to_owned() })
}

/// Ends the sandbox that a folder tells of, and what carries its connections, if they still run.
pub(crate) fn end_leftover(folder: &Path) {
    for record in [RECORD, network::RECORD] {
        end_recorded(&folder.join(record));
    }
}

/// Ends the process of a record, if it still runs: the same number, begun at the same moment.
fn end_recorded(record: &Path) {
    let Ok(record) = fs::read_to_string(record) else { return };
    let Some(Process { pid, .. }) = parse_stat(&record) else { return };
    let begun = |stat: &str| {
        let (_, rest) = stat.rsplit_once(')')?;
        rest.split_whitespace().nth(19).map(str::to_owned)
    };
    let current = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    if begun(&record).is_some() && begun(&record) == begun(&current) {
        kill(pid, Signal::KILL);
    }
}

pub(super) fn kill(pid: u32, signal: Signal) {
    if let Some(pid) = Pid::from_raw(pid.cast_signed()) {
        let _ = kill_process(pid, signal);
    }
}
