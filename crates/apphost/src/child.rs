//! Child processes that end: by themselves, at their time limit, or with whoever waits for them.

use std::process::Stdio;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;

/// How a child ended.
pub(crate) enum Ended {
    Finished { success: bool, output: String, errors: String },
    TooLate,
}

/// Kills a process group when dropped.
pub(crate) struct Group(Option<Pid>);

impl Group {
    /// The group that the process with this id leads.
    pub(crate) fn of(pid: Option<u32>) -> Self {
        Self(pid.and_then(|pid| Pid::from_raw(pid.cast_signed())))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if let Some(pid) = self.0 {
            let _ = kill_process_group(pid, Signal::KILL);
        }
    }
}

/// Runs a command in a process group of its own, with `input` on its standard input, and keeps at
/// most `bytes_max` of each output.
pub(crate) async fn run_bounded(
    mut command: Command,
    input: &[u8],
    bytes_max: usize,
    time_max: Duration,
) -> std::io::Result<Ended> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.process_group(0).kill_on_drop(true).spawn()?;
    let _group = Group::of(child.id());
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let feed = async {
        if let Some(mut stdin) = stdin {
            // A child that does not want its input closes it.
            let _ = stdin.write_all(input).await;
        }
    };
    let work = async {
        let ((), output, errors) =
            tokio::join!(feed, keep(stdout, bytes_max), keep(stderr, bytes_max));
        let status = child.wait().await?;
        Ok(Ended::Finished { success: status.success(), output, errors })
    };
    tokio::time::timeout(time_max, work).await.unwrap_or(Ok(Ended::TooLate))
}

/// Reads to the end and keeps the beginning.
pub(crate) async fn keep(output: Option<impl AsyncRead + Unpin>, bytes_max: usize) -> String {
    let Some(mut output) = output else { return String::new() };
    let mut kept = Vec::new();
    let mut buffer = [0; 4096];
    while let Ok(count @ 1..) = output.read(&mut buffer).await {
        let room = bytes_max - kept.len();
        kept.extend_from_slice(&buffer[..count.min(room)]);
    }
    String::from_utf8_lossy(&kept).into_owned()
}
