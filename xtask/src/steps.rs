//! Runs a list of steps in order, says what it does, and stops at the first that fails.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The steps done so far, for the summary at the end.
pub(crate) struct Steps {
    root: PathBuf,
    begun: Instant,
    done: Vec<(String, String)>,
}

impl Steps {
    pub(crate) fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), begun: Instant::now(), done: Vec::new() }
    }

    /// The root of the checkout.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Runs one step under a header. Its answer is a note for the summary, possibly empty.
    pub(crate) fn step(
        &mut self,
        name: &str,
        work: impl FnOnce(&Path) -> Result<String, String>,
    ) -> Result<(), String> {
        println!("\n=== {name}");
        let begun = Instant::now();
        let note = work(&self.root).map_err(|message| format!("{name}: {message}"))?;
        let seconds = begun.elapsed().as_secs_f64();
        let note = if note.is_empty() { String::new() } else { format!("  ({note})") };
        self.done.push((name.to_owned(), format!("{seconds:7.1} s{note}")));
        Ok(())
    }

    /// Prints what was done and how long it took.
    pub(crate) fn summary(&self) {
        println!("\n=== Summary");
        for (name, outcome) in &self.done {
            println!("  ok  {name:<44} {outcome}");
        }
        println!("  all passed in {:.1} s", self.begun.elapsed().as_secs_f64());
    }
}

/// A command that runs in the checkout.
pub(crate) fn command(root: &Path, program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root);
    command
}

/// Cargo itself, the one that runs us.
pub(crate) fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    command(root, &program, arguments)
}

/// Runs a command with its output shown; the error names the command.
pub(crate) fn run(command: &mut Command) -> Result<(), String> {
    println!("$ {}", shown(command));
    let status =
        command.status().map_err(|error| format!("cannot run {}: {error}", shown(command)))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", shown(command))) }
}

/// Runs a command without showing anything; true when it ends well.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// What a command prints, trimmed.
pub(crate) fn output(command: &mut Command) -> Result<String, String> {
    let output =
        command.output().map_err(|error| format!("cannot run {}: {error}", shown(command)))?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        return Err(format!("`{}` failed ({}): {errors}", shown(command), output.status));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy().into_owned()).collect();
    // The full path of the toolchain's cargo only hides what is run.
    let mut line = words.join(" ");
    if let Some(at) = line.find("/bin/cargo ") {
        line.replace_range(..at + "/bin/".len(), "");
    }
    line
}
