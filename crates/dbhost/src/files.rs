//! Copies of whole folders that are on the disk when they are done.
//!
//! A fresh data directory has a thousand files. Written to the disk one after another, each waits
//! for the file system's journal; several at a time share its commits. Each is written to the disk
//! as soon as it is copied: what piles up in memory is slowed down by whoever else writes much.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use crate::account::{self, Account};

/// Files written to the disk at the same time.
const AT_A_TIME: usize = 32;

/// Counts the bytes of a copy that is under way.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) done_bytes: AtomicU64,
    pub(crate) total_bytes: AtomicU64,
}

/// What a copy leaves out.
pub(crate) struct Omit<'a> {
    /// Entries of the top folder that are not copied.
    pub(crate) entries: &'a [&'a str],
    /// Folders of the top folder that are made, and left empty.
    pub(crate) contents: &'a [&'a str],
    /// Prefixes of names that are not copied, anywhere.
    pub(crate) prefixes: &'a [&'a str],
    /// Whether what vanishes meanwhile is left out too: a running server removes files.
    pub(crate) is_in_use: bool,
}

impl Omit<'_> {
    /// A copy of everything.
    pub(crate) const NOTHING: Omit<'static> =
        Omit { entries: &[], contents: &[], prefixes: &[], is_in_use: false };

    fn may_lack(&self, error: &io::Error) -> bool {
        self.is_in_use && error.kind() == io::ErrorKind::NotFound
    }
}

/// Copies a folder's files, for the account to own, and writes them to the disk. Symbolic links are
/// not followed.
pub(crate) fn copy(
    from: &Path,
    to: &Path,
    account: Option<Account>,
    omit: &Omit<'_>,
    tally: &Tally,
) -> io::Result<()> {
    let (files, mut folders) = lay_out(from, to, account, omit)?;
    tally.total_bytes.store(files.iter().map(|(_, size)| size).sum(), Ordering::Relaxed);
    each(&files, |(file, size)| {
        match copy_file(&from.join(file), &to.join(file), account) {
            Err(error) if omit.may_lack(&error) => {}
            other => other?,
        }
        tally.done_bytes.fetch_add(*size, Ordering::Relaxed);
        Ok(())
    })?;
    folders.push(PathBuf::new());
    each(&folders, |folder| File::open(to.join(folder))?.sync_all())
}

/// Copies a folder in which nothing changes. The copy is not on the disk before [`sync`].
pub(crate) fn copy_unflushed(from: &Path, to: &Path, account: Option<Account>) -> io::Result<()> {
    let (files, _) = lay_out(from, to, account, &Omit::NOTHING)?;
    each(&files, |(file, _)| {
        fs::copy(from.join(file), to.join(file))?;
        account::give(&to.join(file), account)
    })
}

type Files = Vec<(PathBuf, u64)>;

/// Makes the folders of a copy. Answers the files to copy with their sizes, and the folders.
fn lay_out(
    from: &Path,
    to: &Path,
    account: Option<Account>,
    omit: &Omit<'_>,
) -> io::Result<(Files, Vec<PathBuf>)> {
    let (mut folders, mut files) = (Vec::new(), Vec::new());
    list(from, Path::new(""), omit, &mut folders, &mut files)?;
    account::make_private(to, account)?;
    for folder in &folders {
        account::make_private(&to.join(folder), account)?;
    }
    Ok((files, folders))
}

/// Writes what is in a folder to the disk.
pub(crate) fn sync(folder: &Path) -> io::Result<()> {
    let (mut folders, mut files) = (Vec::new(), Vec::new());
    list(folder, Path::new(""), &Omit::NOTHING, &mut folders, &mut files)?;
    each(&files, |(file, _)| File::open(folder.join(file))?.sync_all())?;
    folders.push(PathBuf::new());
    each(&folders, |inner| File::open(folder.join(inner))?.sync_all())
}

/// Replaces a file as a whole: after a crash it is the old one or the new one.
pub(crate) fn replace(path: &Path, text: &str, account: Option<Account>) -> io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let half = path.with_extension("part");
    let mut options = fs::OpenOptions::new();
    let mut file = options.write(true).create(true).truncate(true).mode(0o600).open(&half)?;
    file.write_all(text.as_bytes())?;
    account::give(&half, account)?;
    file.sync_all()?;
    fs::rename(&half, path)?;
    sync_parent(path)
}

/// Makes a rename in this folder last.
pub(crate) fn sync_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}

/// The size of all files in a folder, in bytes.
pub(crate) fn size(folder: &Path) -> io::Result<u64> {
    let (mut folders, mut files) = (Vec::new(), Vec::new());
    list(folder, Path::new(""), &Omit::NOTHING, &mut folders, &mut files)?;
    Ok(files.iter().map(|(_, size)| size).sum())
}

pub(crate) fn copy_file(from: &Path, to: &Path, account: Option<Account>) -> io::Result<()> {
    fs::copy(from, to)?;
    account::give(to, account)?;
    File::open(to)?.sync_all()
}

fn list(
    root: &Path,
    inner: &Path,
    omit: &Omit<'_>,
    folders: &mut Vec<PathBuf>,
    files: &mut Vec<(PathBuf, u64)>,
) -> io::Result<()> {
    let entries = match fs::read_dir(root.join(inner)) {
        Err(error) if omit.may_lack(&error) && inner != Path::new("") => return Ok(()),
        other => other?,
    };
    let is_top = inner == Path::new("");
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let text = name.to_string_lossy();
        let is_omitted = (is_top && omit.entries.contains(&&*text))
            || omit.prefixes.iter().any(|prefix| text.starts_with(prefix));
        let path = inner.join(&name);
        let kind = match entry.metadata() {
            Err(error) if omit.may_lack(&error) => continue,
            other => other?,
        };
        if is_omitted {
        } else if kind.is_dir() {
            folders.push(path.clone());
            if !(is_top && omit.contents.contains(&&*text)) {
                list(root, &path, omit, folders, files)?;
            }
        } else if kind.is_file() {
            files.push((path, kind.len()));
        }
    }
    Ok(())
}

/// Does the same with each of many things, several at a time; the first failure counts.
fn each<T: Sync>(things: &[T], work: impl Fn(&T) -> io::Result<()> + Sync) -> io::Result<()> {
    let next = AtomicUsize::new(0);
    let failed = Mutex::new(None);
    std::thread::scope(|scope| {
        for _ in 0..AT_A_TIME.min(things.len()) {
            scope.spawn(|| {
                while let Some(thing) = things.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(error) = work(thing) {
                        next.store(things.len(), Ordering::Relaxed);
                        failed
                            .lock()
                            .unwrap_or_else(std::sync::PoisonError::into_inner)
                            .get_or_insert(error);
                    }
                }
            });
        }
    });
    failed.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner).map_or(Ok(()), Err)
}
