//! Logs on disk: bounded, and read in portions.
//!
//! Each line is kept as the milliseconds since 1970, a space, and the text. A log that grows past
//! its bound is set aside as `NAME.log.1` (the one before that is dropped) and begun again.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};

use crate::{Error, Result};

/// A file is set aside at this length; so a log holds at most twice of it.
const FILE_BYTES_MAX: u64 = 8 << 20;

/// What is kept of one line.
const LINE_BYTES_MAX: usize = 16 << 10;

/// Files that are kept of each kind of log of an app.
const LOGS_MAX: usize = 100;

/// What one portion may hold.
const PORTION_BYTES_MAX: usize = 1 << 20;

/// A log that can be written by many at a time.
#[derive(Clone, Debug)]
pub struct Log {
    open: Arc<Mutex<Open>>,
}

#[derive(Debug)]
struct Open {
    path: PathBuf,
    file: File,
    bytes: u64,
}

/// One line of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When it was written, in milliseconds since 1970.
    pub unix_millis: u64,
    /// What it says, without its line break.
    pub text: String,
}

/// Which log of an app.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogName {
    /// What happened in one operation: clone, build, start.
    Deployment(String),
    /// What one instance printed.
    Instance(String),
    /// One line for each request.
    Access,
}

/// A place between two lines of a log. It stays valid while the log grows; where the log was set
/// aside meanwhile, reading goes on at the oldest line that is left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Identity of the file.
    file: u64,
    offset: u64,
}

/// Lines of a log, and where to read on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portion {
    /// Oldest first.
    pub lines: Vec<Line>,
    /// What follows the last of them.
    pub next: Position,
}

impl Log {
    /// Opens a log to write to its end; makes it and its folder where they do not exist.
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let failed = || Error::during(format!("cannot write the log {}", path.display()));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed())?;
        }
        let file = append(path).map_err(failed())?;
        let bytes = file.metadata().map_err(failed())?.len();
        let open = Open { path: path.to_owned(), file, bytes };
        Ok(Self { open: Arc::new(Mutex::new(open)) })
    }

    /// Adds one line; a line break inside the text is shown as a space. A log that cannot be
    /// written (a full disk) loses the line: the work it tells of is not to fail for that.
    pub fn line(&self, text: &str) {
        let mut line = stamp();
        push_clean(&mut line, text.as_bytes());
        line.push(b'\n');
        self.raw(&line);
    }

    /// Adds finished lines, which carry their time.
    pub(crate) fn raw(&self, lines: &[u8]) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.bytes + lines.len() as u64 > FILE_BYTES_MAX {
            open.set_aside();
        }
        if open.file.write_all(lines).is_ok() {
            open.bytes += lines.len() as u64;
        }
    }

    /// Copies what a process prints, line by line, until it has closed its end. Each line gets the
    /// prefix.
    pub(crate) async fn copy_from(&self, prefix: &str, output: impl AsyncRead + Unpin) {
        let mut reader = BufReader::new(output);
        let mut line = Vec::new();
        let mut is_cut = false;
        while let Ok(available) = reader.fill_buf().await {
            if available.is_empty() {
                break;
            }
            let end = available.iter().position(|c| *c == b'\n');
            let part = &available[..end.unwrap_or(available.len())];
            let room = LINE_BYTES_MAX - line.len();
            is_cut |= part.len() > room;
            line.extend_from_slice(&part[..part.len().min(room)]);
            let used = end.map_or(available.len(), |end| end + 1);
            reader.consume(used);
            if end.is_some() {
                self.printed(prefix, &mut line, &mut is_cut);
            }
        }
        if !line.is_empty() {
            self.printed(prefix, &mut line, &mut is_cut);
        }
    }

    fn printed(&self, prefix: &str, line: &mut Vec<u8>, is_cut: &mut bool) {
        let text = String::from_utf8_lossy(line);
        let text = text.trim_end_matches('\r');
        if *is_cut {
            self.line(&format!("{prefix}{text} [cut at {LINE_BYTES_MAX} bytes]"));
        } else {
            self.line(&format!("{prefix}{text}"));
        }
        line.clear();
        *is_cut = false;
    }
}

impl Open {
    /// Where that fails, writing goes on in the old file: a bound that is passed is better than a
    /// log that is lost.
    fn set_aside(&mut self) {
        if fs::rename(&self.path, aside(&self.path)).is_ok()
            && let Ok(file) = append(&self.path)
        {
            self.file = file;
            self.bytes = 0;
        }
    }
}

fn append(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new().create(true).append(true).mode(0o600).open(path)
}

fn aside(path: &Path) -> PathBuf {
    path.with_extension("log.1")
}

/// The beginning of a line.
pub(crate) fn stamp() -> Vec<u8> {
    let millis = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    format!("{millis} ").into_bytes()
}

/// Adds a text without what would end its line or drive a terminal.
pub(crate) fn push_clean(line: &mut Vec<u8>, text: &[u8]) {
    let text = &text[..text.len().min(2 * LINE_BYTES_MAX)];
    line.extend(text.iter().map(|c| match c {
        b'\t' => b'\t',
        0..=31 | 127 => b' ',
        other => *other,
    }));
}

/// Reads lines from a position on, at most `lines_max` and about a megabyte of them.
pub(crate) fn read(path: &Path, from: Position, lines_max: usize) -> Result<Portion> {
    let failed = || Error::during("cannot read the log");
    let mut portion = Portion { lines: Vec::new(), next: from };
    let files: Vec<File> =
        [aside(path), path.to_owned()].iter().filter_map(|path| File::open(path).ok()).collect();
    let mut identities = Vec::new();
    for file in &files {
        use std::os::unix::fs::MetadataExt;
        identities.push(file.metadata().map_err(failed())?.ino());
    }
    let first = identities.iter().position(|file| *file == from.file);
    let mut room = PORTION_BYTES_MAX;
    for (index, mut file) in files.into_iter().enumerate().skip(first.unwrap_or(0)) {
        if portion.lines.len() >= lines_max || room == 0 {
            break;
        }
        let offset = if first == Some(index) { from.offset } else { 0 };
        file.seek(SeekFrom::Start(offset)).map_err(failed())?;
        let mut bytes = Vec::new();
        file.take(room as u64).read_to_end(&mut bytes).map_err(failed())?;
        let mut used = 0;
        for line in bytes.split_inclusive(|c| *c == b'\n') {
            // The rest of a line that is being written, or that the portion has no room for.
            if portion.lines.len() >= lines_max || line.last() != Some(&b'\n') {
                break;
            }
            used += line.len();
            portion.lines.extend(parse(line));
        }
        room = if used < bytes.len() { 0 } else { room - used };
        portion.next = Position { file: identities[index], offset: offset + used as u64 };
    }
    Ok(portion)
}

/// Removes all but the newest logs of a folder.
pub(crate) fn forget_old(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut logs: Vec<_> = entries
        .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
        .collect();
    logs.sort();
    let surplus = logs.len().saturating_sub(LOGS_MAX);
    for (_, path) in logs.into_iter().take(surplus) {
        let _ = fs::remove_file(path);
    }
}

/// The newest lines of a log, oldest first: at most `lines_max`, and about a megabyte of them. The
/// file that was set aside is read too where the other holds fewer.
pub(crate) fn tail(path: &Path, lines_max: usize) -> Result<Vec<Line>> {
    let mut newest = Vec::new();
    for path in [path.to_owned(), aside(path)] {
        let Ok(file) = File::open(&path) else { continue };
        let (mut older, is_cut) = tail_of(file, lines_max - newest.len())
            .map_err(Error::during(format!("cannot read the log {}", path.display())))?;
        older.append(&mut newest);
        newest = older;
        if is_cut || newest.len() >= lines_max {
            break;
        }
    }
    Ok(newest)
}

/// The newest lines of one file, and whether there are older ones.
fn tail_of(mut file: File, lines_max: usize) -> std::io::Result<(Vec<Line>, bool)> {
    let length = file.metadata()?.len();
    let skipped = length.saturating_sub(PORTION_BYTES_MAX as u64);
    file.seek(SeekFrom::Start(skipped))?;
    let mut bytes = Vec::new();
    file.take(PORTION_BYTES_MAX as u64).read_to_end(&mut bytes)?;
    let whole = bytes.split_inclusive(|c| *c == b'\n').skip(usize::from(skipped > 0));
    let whole: Vec<&[u8]> = whole.filter(|line| line.last() == Some(&b'\n')).collect();
    let first = whole.len().saturating_sub(lines_max);
    let lines = whole[first..].iter().filter_map(|line| parse(line)).collect();
    Ok((lines, first > 0 || skipped > 0))
}

fn parse(line: &[u8]) -> Option<Line> {
    let text = String::from_utf8_lossy(line);
    let (millis, text) = text.trim_end_matches('\n').split_once(' ')?;
    Some(Line { unix_millis: millis.parse().ok()?, text: text.to_owned() })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder =
                std::env::temp_dir().join(format!("apphost-log-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn texts(portion: &Portion) -> Vec<&str> {
        portion.lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn reading_goes_on_where_it_stopped() {
        let folder = Folder::new("portions");
        let path = folder.0.join("a.log");
        let log = Log::open(&path).unwrap();
        log.line("one");
        log.line("two\nwith a break");
        let first = read(&path, Position::default(), 1).unwrap();
        assert_eq!(texts(&first), ["one"]);
        let second = read(&path, first.next, 10).unwrap();
        assert_eq!(texts(&second), ["two with a break"]);
        assert_eq!(read(&path, second.next, 10).unwrap().lines, []);
        log.line("three");
        assert_eq!(texts(&read(&path, second.next, 10).unwrap()), ["three"]);
    }

    #[test]
    fn the_tail_is_what_was_written_last() {
        let folder = Folder::new("tail");
        let path = folder.0.join("a.log");
        let numbers = |lines_max: usize| -> Vec<u32> {
            let lines = tail(&path, lines_max).unwrap();
            lines.iter().map(|line| line.text.split(' ').next().unwrap().parse().unwrap()).collect()
        };
        assert_eq!(numbers(3), [0; 0]);
        let log = Log::open(&path).unwrap();
        let text = "x".repeat(10_000);
        let mut count = 0;
        // Until the log was just set aside, so that the tail lies in both files.
        while !aside(&path).exists() {
            log.line(&format!("{count} {text}"));
            count += 1;
        }
        log.line(&format!("{count} last"));
        assert_eq!(numbers(1), [count]);
        assert_eq!(numbers(5), [count - 4, count - 3, count - 2, count - 1, count]);
        // A line that is being written is none yet.
        log.raw(format!("123 {} half", count + 1).as_bytes());
        assert_eq!(numbers(1), [count]);
        let has_no_gap = |lines_max: usize| {
            let many = numbers(lines_max);
            assert!(many.len() > 100, "{many:?}");
            assert!(many.windows(2).all(|pair| pair[1] == pair[0] + 1), "{many:?}");
        };
        has_no_gap(100_000);
        log.raw(b"\n");
        for number in 2..200 {
            log.line(&format!("{} {text}", count + number));
        }
        has_no_gap(100_000);
    }

    #[test]
    fn a_log_is_bounded_and_reading_crosses_the_files() {
        let folder = Folder::new("bounded");
        let path = folder.0.join("a.log");
        let log = Log::open(&path).unwrap();
        let text = "x".repeat(10_000);
        for number in 0..2_500 {
            log.line(&format!("{number} {text}"));
        }
        let bytes: u64 =
            fs::read_dir(&folder.0).unwrap().map(|e| e.unwrap().metadata().unwrap().len()).sum();
        assert!(bytes <= 2 * FILE_BYTES_MAX, "{bytes}");
        let mut position = Position::default();
        let mut numbers = Vec::new();
        loop {
            let portion = read(&path, position, 1000).unwrap();
            if portion.lines.is_empty() {
                break;
            }
            numbers.extend(
                texts(&portion)
                    .iter()
                    .map(|text| text.split(' ').next().unwrap().parse::<u32>().unwrap()),
            );
            position = portion.next;
        }
        assert_eq!(*numbers.last().unwrap(), 2_499);
        assert!(numbers.windows(2).all(|pair| pair[1] == pair[0] + 1), "no line is left out");
    }

    #[test]
    fn only_the_newest_logs_are_kept() {
        let folder = Folder::new("newest");
        for number in 0..LOGS_MAX + 5 {
            let path = folder.0.join(format!("{number}.log"));
            Log::open(&path).unwrap().line("x");
            let time = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(number as u64);
            File::options().append(true).open(path).unwrap().set_modified(time).unwrap();
        }
        forget_old(&folder.0);
        assert_eq!(fs::read_dir(&folder.0).unwrap().count(), LOGS_MAX);
        assert!(!folder.0.join("4.log").exists());
        assert!(folder.0.join("5.log").exists());
    }

    #[tokio::test]
    async fn a_printed_line_is_cut_and_cleaned() {
        let folder = Folder::new("printed");
        let path = folder.0.join("a.log");
        let log = Log::open(&path).unwrap();
        let output = [b"\x1b[2Jred\r\n".to_vec(), vec![b'y'; 100_000], b"\nlast".to_vec()].concat();
        log.copy_from("", output.as_slice()).await;
        let portion = read(&path, Position::default(), 10).unwrap();
        assert_eq!(portion.lines[0].text, " [2Jred");
        assert!(portion.lines[1].text.ends_with("y [cut at 16384 bytes]"));
        assert_eq!(portion.lines[2].text, "last");
    }
}
