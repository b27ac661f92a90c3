//! What the demonstration prints: finished steps, progress bars, a table at the end.
//!
//! On a terminal the bars are drawn over each other; in a log each table has one line when it is
//! done.

use std::collections::BTreeSet;
use std::io::{IsTerminal, Write};
use std::time::Instant;

const BAR_CELLS: usize = 30;

/// How far one table is.
pub(crate) struct Progress {
    pub(crate) table: String,
    pub(crate) state: String,
    pub(crate) rows: u64,
    pub(crate) of: u64,
}

/// Prints steps and bars to standard output.
pub(crate) struct Screen {
    terminal: bool,
    drawn: usize,
    reported: BTreeSet<String>,
}

impl Screen {
    pub(crate) fn new() -> Self {
        let terminal = std::io::stdout().is_terminal();
        Self { terminal, drawn: 0, reported: BTreeSet::new() }
    }

    /// A finished step.
    pub(crate) fn done(&mut self, begun: Instant, text: &str) {
        self.drawn = 0;
        println!("  ok {:7.2} s  {text}", begun.elapsed().as_secs_f64());
    }

    /// Draws the bars, over the ones drawn before.
    pub(crate) fn bars(&mut self, tables: &[Progress]) {
        if !self.terminal {
            self.report(tables);
            return;
        }
        let mut out = std::io::stdout().lock();
        if self.drawn > 0 {
            let _ = write!(out, "\x1b[{}A", self.drawn);
        }
        for table in tables {
            let _ = writeln!(out, "\x1b[2K{}", table.line());
        }
        self.drawn = tables.len();
        let _ = out.flush();
    }

    fn report(&mut self, tables: &[Progress]) {
        for table in tables {
            if table.state == "Table completed" && self.reported.insert(table.table.clone()) {
                println!("{}", table.line());
            }
        }
    }
}

impl Progress {
    fn line(&self) -> String {
        let share = if self.of == 0 { 1.0 } else { (self.rows as f64 / self.of as f64).min(1.0) };
        let filled = (share * BAR_CELLS as f64) as usize;
        format!(
            "     {:>9}  {}{}  {:>3.0} %  {:>9} rows  {}",
            self.table,
            "█".repeat(filled),
            "░".repeat(BAR_CELLS - filled),
            share * 100.0,
            grouped(self.rows),
            self.state
        )
    }
}

/// A number with commas between thousands.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Prints the table at the end.
pub(crate) fn table(rows: &[(&str, String)]) {
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    println!();
    for (name, value) in rows {
        println!("  {name:<width$}  {value}");
    }
}
