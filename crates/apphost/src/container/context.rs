//! The source of a build as an archive: a stream of `ustar` blocks, made while it is sent.
//!
//! Links are archived as links and never followed, so that nothing outside of the tree gets in.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use bytes::Bytes;
use tokio::sync::mpsc;

const BLOCK_BYTES: usize = 512;

/// Pieces of this size are sent.
const PIECE_BYTES: usize = 256 << 10;

/// `O_NOFOLLOW`
const NOFOLLOW: i32 = 0o400_000;

/// Begins to archive a tree; the receiver gets the pieces, and whoever drops it ends the work.
pub(super) fn archive(root: &Path) -> mpsc::Receiver<io::Result<Bytes>> {
    let (sender, receiver) = mpsc::channel(4);
    let root = root.to_owned();
    tokio::task::spawn_blocking(move || {
        let mut pieces = Pieces { sender: sender.clone(), waiting: Vec::new() };
        let written = write_tree(&root, &mut pieces).and_then(|()| pieces.flush());
        if let Err(error) = written {
            let _ = sender.blocking_send(Err(error));
        }
    });
    receiver
}

struct Pieces {
    sender: mpsc::Sender<io::Result<Bytes>>,
    waiting: Vec<u8>,
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= PIECE_BYTES {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let piece = Bytes::from(std::mem::take(&mut self.waiting));
        let gone = |_| io::Error::new(io::ErrorKind::BrokenPipe, "nobody wants the archive");
        self.sender.blocking_send(Ok(piece)).map_err(gone)
    }
}

/// Writes a whole tree. The folder of git itself is no source.
fn write_tree(root: &Path, out: &mut impl Write) -> io::Result<()> {
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let mut entries = fs::read_dir(&folder)?.collect::<io::Result<Vec<_>>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let name = path.strip_prefix(root).unwrap_or(&path).as_os_str().as_bytes().to_vec();
            if name == b".git" {
                continue;
            }
            let kind = entry.file_type()?;
            if kind.is_dir() {
                let name = [&name[..], b"/"].concat();
                write_head(out, &name, b'5', 0o755, 0, b"")?;
                folders.push(path);
            } else if kind.is_symlink() {
                let target = fs::read_link(&path)?;
                write_head(out, &name, b'2', 0o777, 0, target.as_os_str().as_bytes())?;
            } else if kind.is_file() {
                write_file(out, &path, &name)?;
            }
        }
    }
    out.write_all(&[0; 2 * BLOCK_BYTES])
}

fn write_file(out: &mut impl Write, path: &Path, name: &[u8]) -> io::Result<()> {
    let file = File::options().read(true).custom_flags(NOFOLLOW).open(path)?;
    let entry = file.metadata()?;
    let mode = if entry.mode() & 0o100 == 0 { 0o644 } else { 0o755 };
    write_head(out, name, b'0', mode, entry.len(), b"")?;
    let copied = io::copy(&mut file.take(entry.len()), out)?;
    if copied != entry.len() {
        return Err(io::Error::other("a file changed while it was read"));
    }
    pad(out, copied)
}

fn pad(out: &mut impl Write, length: u64) -> io::Result<()> {
    let over = (length % BLOCK_BYTES as u64) as usize;
    if over == 0 { Ok(()) } else { out.write_all(&vec![0; BLOCK_BYTES - over]) }
}

/// The head of an entry; names and targets that do not fit stand in entries of their own before it,
/// as GNU tar does it.
fn write_head(
    out: &mut impl Write,
    name: &[u8],
    kind: u8,
    mode: u32,
    length: u64,
    target: &[u8],
) -> io::Result<()> {
    for (text, long) in [(name, b'L'), (target, b'K')] {
        if text.len() > 100 {
            write_block(out, b"././@LongLink", long, 0o644, text.len() as u64 + 1, b"")?;
            out.write_all(text)?;
            out.write_all(&[0])?;
            pad(out, text.len() as u64 + 1)?;
        }
    }
    write_block(out, name, kind, mode, length, target)
}

fn write_block(
    out: &mut impl Write,
    name: &[u8],
    kind: u8,
    mode: u32,
    length: u64,
    target: &[u8],
) -> io::Result<()> {
    let mut block = [0_u8; BLOCK_BYTES];
    let mut put = |at: usize, text: &[u8]| {
        block[at..at + text.len()].copy_from_slice(text);
    };
    put(0, &name[..name.len().min(100)]);
    put(100, format!("{mode:07o}\0").as_bytes());
    put(108, b"0000000\x000000000\0");
    // Eleven octal digits: eight GiB, more than a build may have.
    put(124, format!("{length:011o}\0").as_bytes());
    put(136, b"00000000000\0");
    put(148, b"        ");
    put(156, &[kind]);
    put(157, &target[..target.len().min(100)]);
    put(257, b"ustar  \0");
    let sum: u32 = block.iter().map(|byte| u32::from(*byte)).sum();
    block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    out.write_all(&block)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::process::{Command, Stdio};

    #[test]
    fn tar_reads_what_is_written_and_no_link_is_followed() {
        let folder = std::env::temp_dir().join(format!("apphost-context-{}", std::process::id()));
        let source = folder.join("source");
        let long = "d".repeat(90);
        fs::create_dir_all(source.join(".git")).unwrap();
        fs::create_dir_all(source.join(&long)).unwrap();
        fs::write(source.join(".git/config"), "x").unwrap();
        fs::write(folder.join("outside"), "secret").unwrap();
        fs::write(source.join("a"), vec![b'x'; 1000]).unwrap();
        fs::write(source.join(&long).join("f".repeat(200)), "long").unwrap();
        std::os::unix::fs::symlink(folder.join("outside"), source.join("link")).unwrap();
        std::os::unix::fs::symlink("t".repeat(150), source.join("far")).unwrap();
        let mut bytes = Vec::new();
        write_tree(&source, &mut bytes).unwrap();

        let unpacked = folder.join("unpacked");
        fs::create_dir_all(&unpacked).unwrap();
        let mut tar = Command::new("tar")
            .args(["-x", "-C"])
            .arg(&unpacked)
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        tar.stdin.take().unwrap().write_all(&bytes).unwrap();
        assert!(tar.wait().unwrap().success());
        assert_eq!(fs::read(unpacked.join("a")).unwrap(), vec![b'x'; 1000]);
        let deep = unpacked.join(&long).join("f".repeat(200));
        assert_eq!(fs::read_to_string(deep).unwrap(), "long");
        assert_eq!(fs::read_link(unpacked.join("link")).unwrap(), folder.join("outside"));
        assert_eq!(fs::read_link(unpacked.join("far")).unwrap(), Path::new(&"t".repeat(150)));
        assert!(!unpacked.join(".git").exists());
        assert!(!bytes.windows(6).any(|part| part == b"secret"));
        fs::remove_dir_all(folder).unwrap();
    }
}
