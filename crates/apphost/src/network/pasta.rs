//! pasta: carries the connections of one sandbox over sockets of this machine.

use std::fs;
use std::ops::RangeInclusive;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStderr, Command};

use super::resolver;
use crate::account::Account;
use crate::child::{Ended, keep, run_bounded};
use crate::sandbox::{Sandboxes, find_program};
use crate::{Error, Result};

const TUN: &str = "/dev/net/tun";

/// Descriptors that one pasta may have: two for each connection, and those that listen.
const FILES_MAX: u32 = 16_384;

/// For it to say what it can do.
const HELP_TIME_MAX: Duration = Duration::from_secs(5);

/// Closes what this process was started with, writes down who it is, and goes on.
const BEGIN: &str = r#"
for fd in /proc/self/fd/*; do
    fd=${fd##*/}
    if [ "$fd" -gt 2 ] && { [ "$fd" -lt 10 ] || [ -n "$BASH_VERSION" ]; }; then
        eval "exec $fd>&-"
    fi
done
read -r line <"/proc/$$/stat" && echo "$line" >"$1" || exit 125
shift
"#;

/// As root: the app's user may say at the standard output that it is ready.
const OPEN: &str = "chmod 666 /proc/self/fd/1 || exit 125\n";

/// As root, in a mount namespace of its own: everybody may use the device, as is usual.
const DEVICE: &str = r"
mount -t tmpfs -o size=4k,mode=755 tmpfs /mnt && mknod /mnt/tun c 10 200 && chmod 666 /mnt/tun \
    && mount --bind /mnt/tun /dev/net/tun && umount -l /mnt || exit 125
";

/// What is known of the installed program.
#[derive(Debug)]
pub(super) struct Pasta {
    program: PathBuf,
    /// Newer ones lead what they forward to another address, unless they are told.
    knows_loopback: bool,
    /// Users may not use the device by themselves.
    needs_device: bool,
}

/// What one of them forwards.
pub(super) struct Forwarding {
    /// From a port of this machine's loopback to one inside.
    pub(super) inward: Option<(u16, u16)>,
    /// Ports inside that lead to this machine's loopback, in pasta's words.
    pub(super) outward: String,
    /// Whether questions for names go to this machine's resolver.
    pub(super) names: bool,
}

impl Pasta {
    pub(super) async fn find() -> Result<Self> {
        let program = find_program("pasta").ok_or_else(|| {
            Error::new("pasta is not installed, which belongs to passt: apt-get install passt")
        })?;
        let mut command = Command::new(&program);
        command.arg("--help").env_clear().current_dir("/");
        let help = run_bounded(command, b"", 64 << 10, HELP_TIME_MAX).await;
        let help = match help.map_err(Error::during("pasta does not run"))? {
            Ended::Finished { output, errors, .. } => output + &errors,
            Ended::TooLate => return Err(Error::new("pasta does not say what it can do")),
        };
        let device = fs::metadata(TUN)
            .map_err(Error::during(format!("{TUN} is needed for networks of apps")))?;
        Ok(Self {
            program,
            knows_loopback: help.contains("--host-lo-to-ns-lo"),
            needs_device: device.mode() & 0o006 != 0o006,
        })
    }

    /// Attaches one to the network namespace of a process, and waits until it is ready. It writes
    /// down who it is at `record`.
    pub(super) async fn start(
        &self,
        sandboxes: &Sandboxes,
        account: Option<Account>,
        record: &Path,
        pid: u32,
        forwarding: &Forwarding,
    ) -> Result<Child> {
        let mut command = self.command(sandboxes.shell(), account, record);
        self.describe(&mut command, pid, forwarding);
        let mut child = sandboxes.spawn(command, Stdio::null()).await?;
        let errors = child.stderr.take();
        let mut line = String::new();
        if let Some(output) = child.stdout.take() {
            let mut output = BufReader::new(output);
            output
                .read_line(&mut line)
                .await
                .map_err(Error::during("pasta cannot be listened to"))?;
        }
        if line.trim().is_empty() {
            let said = keep(errors, 4096).await;
            let said = said.lines().find(|line| !line.contains("syslog"));
            let why = said.unwrap_or("it ended");
            return Err(Error::new(format!("pasta cannot be attached to a sandbox: {why}")));
        }
        drain(errors);
        Ok(child)
    }

    /// The way to its start, each step replacing the one before it in the same process. It ends
    /// with the thread that started it.
    fn command(&self, shell: &str, account: Option<Account>, record: &Path) -> Command {
        let device = if self.needs_device { DEVICE } else { "" };
        let script = match account {
            Some(_) => format!("{BEGIN}{OPEN}{device}exec \"$@\"\n"),
            None => format!("{BEGIN}exec \"$@\"\n"),
        };
        let mut command;
        if account.is_some() {
            command = Command::new("unshare");
            command.args(["--mount", "--propagation", "private", shell]);
        } else {
            command = Command::new(shell);
        }
        command.args(["-c", &script, "sh"]).arg(record).arg("setpriv");
        if let Some(Account(number)) = account {
            command.args([format!("--reuid={number}"), format!("--regid={number}")]);
            command.args(["--clear-groups", "--inh-caps=-all", "--bounding-set=-all"]);
        }
        command.args(["--no-new-privs", "--pdeathsig", "KILL", "--", "prlimit", "--core=0"]);
        command.arg(format!("--nofile={FILES_MAX}")).arg("--");
        command
    }

    fn describe(&self, command: &mut Command, pid: u32, forwarding: &Forwarding) {
        command.arg(&self.program);
        command.args(["--foreground", "--quiet", "--config-net"]);
        // The gateway's address is not to be this machine's loopback.
        command.arg("--no-map-gw");
        command.args(["--no-dhcp", "--no-dhcpv6", "--no-ra"]);
        // Tables for both kinds of addresses take half as much memory again.
        if has_route_by_ipv4() {
            command.arg("--ipv4-only");
        }
        let inward = forwarding
            .inward
            .map_or("none".to_owned(), |(from, to)| format!("127.0.0.1/{from}:{to}"));
        command.args(["--tcp-ports", &inward, "--udp-ports", "none"]);
        if forwarding.inward.is_some() && self.knows_loopback {
            command.arg("--host-lo-to-ns-lo");
        }
        command.args(["--tcp-ns", &forwarding.outward, "--udp-ns", "none"]);
        if forwarding.names {
            command.args(["--dns-forward", &resolver::FORWARDED.to_string()]);
        }
        command.args(["--userns", &format!("/proc/{pid}/ns/user")]);
        command.args(["--netns", &format!("/proc/{pid}/ns/net")]);
        command.args(["--pid", "/proc/self/fd/1"]);
    }
}

/// It stops when nobody reads what it says.
fn drain(errors: Option<ChildStderr>) {
    tokio::spawn(async move { keep(errors, 0).await });
}

fn has_route_by_ipv4() -> bool {
    let routes = fs::read_to_string("/proc/net/route").unwrap_or_default();
    routes.lines().any(|line| line.split_whitespace().nth(1) == Some("00000000"))
}

/// The same ports, in order and each once.
pub(super) fn merged(mut ranges: Vec<RangeInclusive<u16>>) -> Vec<RangeInclusive<u16>> {
    ranges.retain(|range| !range.is_empty());
    ranges.sort_by_key(|range| *range.start());
    let mut merged: Vec<RangeInclusive<u16>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if u32::from(*range.start()) <= u32::from(*last.end()) + 1 => {
                *last = *last.start()..=(*last.end()).max(*range.end());
            }
            _ => merged.push(range),
        }
    }
    merged
}

/// Merged ranges without one port, in pasta's words.
pub(super) fn specification(ranges: &[RangeInclusive<u16>], without: Option<u16>) -> String {
    let mut words = Vec::new();
    for range in ranges {
        let (first, last) = (*range.start(), *range.end());
        let parts = match without.filter(|port| range.contains(port)) {
            Some(port) => [(first, port.checked_sub(1)), (port.saturating_add(1), Some(last))],
            None => [(first, Some(last)), (1, None)],
        };
        let is_some = |(first, last): (u16, Option<u16>)| Some((first, last?));
        for (first, last) in parts.into_iter().filter_map(is_some) {
            match first.cmp(&last) {
                std::cmp::Ordering::Less => words.push(format!("{first}-{last}")),
                std::cmp::Ordering::Equal if Some(first) != without => {
                    words.push(first.to_string());
                }
                _ => {}
            }
        }
    }
    if words.is_empty() { "none".to_owned() } else { words.join(",") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_told_once_and_without_the_apps_port() {
        let ranges = [5439..=5439, 15_400..=15_410, 15_405..=15_420, 15_421..=15_421, 80..=80];
        let ranges = merged(ranges.to_vec());
        assert_eq!(ranges, [80..=80, 5439..=5439, 15_400..=15_421]);
        assert_eq!(specification(&ranges, None), "80,5439,15400-15421");
        assert_eq!(specification(&ranges, Some(8080)), "80,5439,15400-15421");
        assert_eq!(specification(&ranges, Some(80)), "5439,15400-15421");
        assert_eq!(specification(&ranges, Some(15_400)), "80,5439,15401-15421");
        assert_eq!(specification(&ranges, Some(15_421)), "80,5439,15400-15420");
        assert_eq!(specification(&ranges, Some(15_420)), "80,5439,15400-15419,15421");
        assert_eq!(specification(&[65_534..=65_535], Some(65_535)), "65534");
        assert_eq!(specification(&[80..=80], Some(80)), "none");
        assert_eq!(specification(&[], None), "none");
    }
}
