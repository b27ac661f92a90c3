//! Removes a server and its folder when the process that started it dies.
//!
//! A destructor does not run after `kill -9`, an abort or a time-out of the test runner. So each
//! server has a small shell beside it that reads from a pipe held by this process. The kernel
//! closes the pipe however this process ends; the shell then stops the server and removes the
//! folder. (`PR_SET_PDEATHSIG` would not do: it fires when the *thread* that started the child
//! ends, and tests start servers from short-lived threads.)

use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::{Error, Result};

/// Reads process ids, one a line (an empty line: nothing to stop); at the end of input stops the
/// last one and removes the folder `$1`. `$2` is the signal tried for 5 seconds before `KILL`. Databases
/// that the server has in the folder outlive it: those of PostgreSQL end by themselves when their
/// folder is gone, those of MariaDB do not.
const WATCH: &str = r#"
pid=
while read -r line; do pid=$line; done
if [ -n "$pid" ]; then
    kill -s "$2" "$pid" 2>/dev/null
    tries=0
    while kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 50 ]; do tries=$((tries + 1)); sleep 0.1; done
    kill -s KILL "$pid" 2>/dev/null
fi
for process in /proc/[0-9]*; do
    name=
    { read -r name < "$process/comm"; } 2>/dev/null
    [ "$name" = mariadbd ] || continue
    case $(readlink "$process/cwd") in
        "$1"/*) kill -s KILL "${process#/proc/}" 2>/dev/null ;;
    esac
done
rm -rf -- "$1"
"#;

/// Keeps the watching shell and the pipe to it.
#[derive(Debug)]
pub(crate) struct Guard {
    shell: Child,
}

impl Guard {
    /// Watches over `folder`; `signal` (a name such as `QUIT`) is what stops the server.
    pub(crate) fn start(folder: &Path, signal: &str) -> Result<Self> {
        let shell = Command::new("sh")
            .args(["-c", WATCH, "sh"])
            .arg(folder)
            .arg(signal)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // A group of its own: Ctrl-C must not end the watcher before its work.
            .process_group(0)
            .spawn()
            .map_err(Error::during("cannot start `sh` to watch over a test server"))?;
        Ok(Self { shell })
    }

    /// Tells the watcher which process is the server's now.
    pub(crate) fn watch(&mut self, pid: Option<u32>) {
        if let Some(pipe) = self.shell.stdin.as_mut() {
            let line = pid.map_or_else(|| "\n".to_owned(), |pid| format!("{pid}\n"));
            // A watcher that is gone can only mean that someone ended it; the destructor remains.
            let _ = pipe.write_all(line.as_bytes());
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}
