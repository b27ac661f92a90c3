//! Fetches the newest commit of a branch, from whoever owns the repository.
//!
//! Address, branch and directory come from outside, and so does all that a repository holds. So:
//! arguments are arrays and names are checked before they become arguments; `git` gets an
//! environment of its own, one allowed protocol, no hooks, no templates, no submodules, no
//! redirects and no questions; a host's name is resolved once, its address is checked, and that
//! address is used; a token reaches `git` through a pipe, and only for the host it was given for.

mod address;
mod command;

use std::fmt;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use address::{check_branch, check_directory, check_url};

use crate::Secret;
use address::{Url, refuse_address};
use command::{Git, Printed};

/// Longest time of a question to a repository.
const CHECK_TIME_MAX: Duration = Duration::from_secs(30);

/// Refuses addresses that only this machine or its network gives meaning to, and the server's own
/// ports on this machine.
///
/// # Errors
/// With what is wrong with it.
pub fn check_address(address: SocketAddr, own_ports: &[u16]) -> Result<(), String> {
    refuse_address(address, own_ports)
}

/// Where source comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GitSource {
    /// `https://`, `http://`, `ssh://` or, under the configured folder, `file://`.
    pub url: String,
    /// A branch; its newest commit is taken.
    pub branch: String,
    /// The directory in the tree to build and run in; `/` or empty: its root.
    pub directory: String,
    /// What to prove oneself with.
    pub credential: Option<Credential>,
}

/// A credential for one repository host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credential {
    /// A token over HTTP(S), as the password of this user name.
    Token {
        /// As the host wants it: `x-access-token`, `x-token-auth`, a person's name.
        username: String,
        /// The token.
        token: Secret,
    },
    /// A private key for SSH, in OpenSSH's format, without a passphrase.
    SshKey(Secret),
}

/// What repositories may be asked.
#[derive(Clone, Debug)]
pub struct Rules {
    /// `file://` repositories are allowed below this folder only; `None`: nowhere.
    pub root: Option<PathBuf>,
    /// Ports of this machine that are the server's own: no repository is looked for there.
    pub own_ports: Vec<u16>,
}

/// Why a repository does not give its source. No text holds what the repository's host said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GitError {
    /// The address, the branch's name or the directory is not acceptable.
    Refused(String),
    /// The host wants a credential, or another one.
    Denied(String),
    /// There is no such repository, or no such branch in it.
    Missing(String),
    /// The host cannot be reached, or did not answer in time.
    Unreachable(String),
    /// This machine is at fault.
    Host(String),
}

impl fmt::Display for GitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(text)
            | Self::Denied(text)
            | Self::Missing(text)
            | Self::Unreachable(text)
            | Self::Host(text) => f.write_str(text),
        }
    }
}

impl std::error::Error for GitError {}

/// A checked source and the address that its host has now.
struct Resolved {
    url: Url,
    branch: String,
    address: Option<SocketAddr>,
}

/// What the newest commit of a branch is, and what stands in the source's directory there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newest {
    /// The commit: 40 or 64 hexadecimal digits.
    pub commit: String,
    /// The id of the directory, which changes with everything in it and with nothing else; `None`:
    /// there is no such directory.
    pub tree: Option<String>,
}

/// What a repository did with a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It gave its list of branches for the credential only.
    Granted,
    /// It gives its list of branches to anybody: this says nothing about the credential.
    Open,
}

/// Tries a credential by asking a repository for its branches.
pub async fn try_credential(
    url: &str,
    credential: &Credential,
    rules: &Rules,
    scratch: &Path,
) -> Result<Access, GitError> {
    // A repository that asks for no credential is never shown one, so it cannot refuse it.
    match list_branches(url, None, rules, scratch).await {
        Ok(()) => return Ok(Access::Open),
        Err(error @ (GitError::Refused(_) | GitError::Unreachable(_) | GitError::Host(_))) => {
            return Err(error);
        }
        Err(GitError::Denied(_) | GitError::Missing(_)) => {}
    }
    list_branches(url, Some(credential), rules, scratch).await?;
    Ok(Access::Granted)
}

async fn list_branches(
    url: &str,
    credential: Option<&Credential>,
    rules: &Rules,
    scratch: &Path,
) -> Result<(), GitError> {
    let source = GitSource {
        url: url.to_owned(),
        // Not asked for: only checked as a name.
        branch: "main".to_owned(),
        directory: String::new(),
        credential: credential.cloned(),
    };
    let resolved = resolve(&source, rules).await?;
    let git = Git::new(&resolved, credential, scratch)?;
    let arguments = ["ls-remote", "--quiet", "--heads", "--", resolved.url.text()];
    git.run(scratch, &arguments, CHECK_TIME_MAX).await?.or_explain(&source)?;
    Ok(())
}

/// Asks for the newest commit of the branch: 40 or 64 hexadecimal digits. `scratch` is a folder
/// for what `git` needs for a moment.
pub async fn check(source: &GitSource, rules: &Rules, scratch: &Path) -> Result<String, GitError> {
    let resolved = resolve(source, rules).await?;
    let git = Git::new(&resolved, source.credential.as_ref(), scratch)?;
    let reference = format!("refs/heads/{}", resolved.branch);
    let arguments = ["ls-remote", "--quiet", "--", resolved.url.text(), &reference];
    let printed = git.run(scratch, &arguments, CHECK_TIME_MAX).await?;
    let printed = printed.or_explain(source)?;
    let commit = printed.lines().find_map(|line| {
        let (commit, name) = line.split_once('\t')?;
        (name == reference && is_commit(commit)).then(|| commit.to_owned())
    });
    commit.ok_or_else(|| {
        GitError::Missing(format!("{} has no branch {:?}", source.url, source.branch))
    })
}

/// Asks for the newest commit of the branch and for the id of the source's directory in it. What
/// files hold is not fetched where the server can leave it out; `bytes_max` bounds each file of
/// `git` where it cannot.
pub async fn look(
    source: &GitSource,
    rules: &Rules,
    scratch: &Path,
    time_max: Duration,
    bytes_max: u64,
) -> Result<Newest, GitError> {
    let folder = Passing(scratch.join(format!("{LOOK_PREFIX}{}", crate::random::name())));
    let resolved = resolve(source, rules).await?;
    let git = Git::new(&resolved, source.credential.as_ref(), scratch)?.bounded(bytes_max);
    let end = tokio::time::Instant::now() + time_max;
    fetch_tip(&git, &resolved, source, &folder.0, true, end).await?;
    tip(&git, source, &folder.0, end).await
}

/// What the names of folders begin with that are needed for a look only.
const LOOK_PREFIX: &str = "look-";

/// Removes what has been left behind by questions that were ended with the process: folders, and keys
/// in clear text.
pub(crate) fn forget_leftovers(scratch: &Path) {
    for entry in fs::read_dir(scratch).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let removed = if name.starts_with(LOOK_PREFIX) {
            fs::remove_dir_all(entry.path())
        } else if name.starts_with(command::KEY_PREFIX) {
            fs::remove_file(entry.path())
        } else {
            continue;
        };
        if let Err(error) = removed {
            tracing::warn!(%error, path = %entry.path().display(), "a leftover of git stays");
        }
    }
}

/// A folder that is gone when this value is.
struct Passing(PathBuf);

impl Drop for Passing {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Puts the tree of the branch's newest commit into `tree`, an empty folder or one that does not
/// exist, without the history, and answers the commit. `bytes_max` bounds each file of `git`.
pub async fn fetch(
    source: &GitSource,
    rules: &Rules,
    scratch: &Path,
    tree: &Path,
    time_max: Duration,
    bytes_max: u64,
) -> Result<Newest, GitError> {
    let resolved = resolve(source, rules).await?;
    let git = Git::new(&resolved, source.credential.as_ref(), scratch)?.bounded(bytes_max);
    let end = tokio::time::Instant::now() + time_max;
    match fetch_tip(&git, &resolved, source, tree, false, end).await {
        Ok(()) => {}
        Err(error @ GitError::Host(_)) => return Err(error),
        Err(error) if left(end).is_zero() => return Err(error),
        Err(error) => {
            // The same failure tells more when the branch is looked for first.
            check(source, rules, scratch).await?;
            return Err(error);
        }
    }
    let checkout = ["checkout", "--quiet", "--detach", TIP];
    git.run(tree, &checkout, left(end)).await?.or_explain(source)?;
    let newest = tip(&git, source, tree, end).await?;
    fs::remove_dir_all(tree.join(".git")).map_err(here("cannot remove the history"))?;
    Ok(newest)
}

/// Where the fetched commit stands in the local repository.
const TIP: &str = "refs/heads/source";

fn left(end: tokio::time::Instant) -> Duration {
    end.saturating_duration_since(tokio::time::Instant::now())
}

/// Makes a repository in a folder and fetches the newest commit of the branch into it, without the
/// ones before, and without what files hold where that is not wanted.
async fn fetch_tip(
    git: &Git,
    resolved: &Resolved,
    source: &GitSource,
    folder: &Path,
    trees_only: bool,
    end: tokio::time::Instant,
) -> Result<(), GitError> {
    fs::create_dir_all(folder).map_err(here("cannot make a folder for the source"))?;
    git.run(folder, &["init", "--quiet", "--template="], left(end)).await?.or_explain(source)?;
    let refspec = format!("+refs/heads/{}:{TIP}", resolved.branch);
    let mut arguments = vec![
        "fetch",
        "--quiet",
        "--depth=1",
        "--no-tags",
        "--no-recurse-submodules",
        "--no-auto-gc",
    ];
    if trees_only {
        // A server that does not know filters sends everything.
        arguments.push("--filter=blob:none");
    }
    arguments.extend(["--", resolved.url.text(), &refspec]);
    git.run(folder, &arguments, left(end)).await?.or_explain(source)?;
    Ok(())
}

/// What was fetched.
async fn tip(
    git: &Git,
    source: &GitSource,
    folder: &Path,
    end: tokio::time::Instant,
) -> Result<Newest, GitError> {
    let head = git.run(folder, &["rev-parse", TIP], left(end)).await?.or_explain(source)?;
    let commit = head.trim().to_owned();
    if !is_commit(&commit) {
        return Err(GitError::Host("git did not tell which commit it fetched".to_owned()));
    }
    let directory = check_directory(&source.directory).map_err(GitError::Refused)?;
    let wanted = format!("{TIP}:{directory}");
    let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted];
    let tree = match git.run(folder, &arguments, left(end)).await? {
        Printed::Good(text) => Some(text.trim().to_owned()).filter(|tree| is_commit(tree)),
        Printed::Bad(_) => None,
    };
    Ok(Newest { commit, tree })
}

async fn resolve(source: &GitSource, rules: &Rules) -> Result<Resolved, GitError> {
    let url = Url::parse(&source.url).map_err(GitError::Refused)?;
    check_branch(&source.branch).map_err(GitError::Refused)?;
    check_directory(&source.directory).map_err(GitError::Refused)?;
    let branch = source.branch.clone();
    let url = match (url.host(), &source.credential) {
        (None, _) => {
            return Ok(Resolved { url: url.under(rules.root.as_deref())?, branch, address: None });
        }
        (Some(_), None) => url,
        (Some(_), Some(credential)) => url.fits(credential)?,
    };
    let Some((host, port)) = url.host() else {
        return Err(GitError::Refused(format!("{} names no host", source.url)));
    };
    let lookup = tokio::time::timeout(CHECK_TIME_MAX, tokio::net::lookup_host((host, port)));
    let unknown = || GitError::Unreachable(format!("the host name {host} is not known here"));
    let mut addresses =
        lookup.await.map_err(|_| unknown())?.map_err(|_| unknown())?.collect::<Vec<_>>();
    for address in &addresses {
        refuse_address(*address, &rules.own_ports).map_err(|why| {
            GitError::Refused(format!("no repository is fetched from {host}: {why}"))
        })?;
    }
    // A name that has both kinds often serves on the older one only.
    addresses.sort_by_key(SocketAddr::is_ipv6);
    let address = addresses.first().copied().ok_or_else(unknown)?;
    Ok(Resolved { url, branch, address: Some(address) })
}

fn is_commit(text: &str) -> bool {
    matches!(text.len(), 40 | 64) && text.bytes().all(|c| c.is_ascii_hexdigit())
}

fn here(what: &'static str) -> impl FnOnce(std::io::Error) -> GitError {
    move |error| GitError::Host(format!("{what}: {error}"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_process_left_is_removed() {
        let scratch = std::env::temp_dir().join(format!("apphost-left-{}", std::process::id()));
        for folder in ["look-1", "kept"] {
            fs::create_dir_all(scratch.join(folder)).unwrap();
        }
        for file in ["key-1", "known_hosts"] {
            fs::write(scratch.join(file), "").unwrap();
        }
        forget_leftovers(&scratch);
        let mut left: Vec<_> =
            fs::read_dir(&scratch).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        fs::remove_dir_all(&scratch).unwrap();
        assert_eq!(left, ["kept", "known_hosts"]);
    }
}
