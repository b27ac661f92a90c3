//! `git` as a child process that learns nothing of ours and asks nobody.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::process::Command;

use super::address::{Scheme, Url};
use super::{Credential, GitError, GitSource, Resolved, here};
use crate::Secret;
use crate::child::{Ended, run_bounded};

/// What is kept of the output: a line for one reference, or a complaint.
const OUTPUT_BYTES_MAX: usize = 64 << 10;

/// Moves the pipe with the credential to descriptor 9, where the credential helper looks for it,
/// and bounds the size of files (`$1`, in blocks of 512 bytes) and the memory of each process (`$2`,
/// in KiB): a small pack may hold objects of any size.
const START: &str = r#"exec 9<&0 </dev/null; ulimit -f "$1"; ulimit -v "$2"; shift 2; exec "$@""#;

/// What git may address, in KiB; it maps the files that it reads.
const MEMORY_KIB_MAX: &str = "4194304";

/// Answers the one question for a credential from descriptor 9. `store` and `erase` get nothing.
const HELPER: &str = r#"!f() { test "$1" = get && cat <&9; }; f"#;

/// What the names of files begin with that hold a key for `ssh`.
pub(super) const KEY_PREFIX: &str = "key-";

/// A `git` for one repository.
pub(super) struct Git {
    settings: Vec<String>,
    protocol: Scheme,
    ssh: Option<String>,
    folder: PathBuf,
    credential: Option<Secret>,
    /// Removed with this value.
    key_file: Option<PathBuf>,
    file_blocks_max: u64,
}

/// What a finished `git` said.
pub(super) enum Printed {
    Good(String),
    Bad(String),
}

impl Git {
    pub(super) fn new(
        resolved: &Resolved,
        credential: Option<&Credential>,
        folder: &Path,
    ) -> Result<Self, GitError> {
        fs::create_dir_all(folder).map_err(here("cannot make a folder for git"))?;
        let config = folder.join("gitconfig");
        // Read by the server's side of `file://` too, which refuses repositories of other users
        // otherwise; which of them may be read, the configured folder says.
        fs::write(&config, "[safe]\n\tdirectory = *\n").map_err(here("cannot write for git"))?;
        let mut git = Self {
            settings: standing_settings(),
            protocol: resolved.url.scheme(),
            ssh: None,
            folder: folder.to_owned(),
            credential: None,
            key_file: None,
            file_blocks_max: 1 << 22,
        };
        if resolved.url.scheme() == Scheme::File {
            return Ok(git);
        }
        if let (Some((host, port)), Some(address)) = (resolved.url.host(), resolved.address) {
            let ip = address.ip();
            git.settings.push(format!("http.curloptResolve={host}:{port}:{ip}"));
            if resolved.url.scheme() == Scheme::Ssh {
                git.prepare_ssh(host, &ip.to_string(), credential)?;
            }
        }
        if let Some(Credential::Token { username, token }) = credential {
            git.prepare_token(&resolved.url, username, token)?;
        }
        Ok(git)
    }

    /// Bounds each file that is written.
    pub(super) fn bounded(mut self, bytes_max: u64) -> Self {
        self.file_blocks_max = bytes_max / 512;
        self
    }

    /// The helper stands under the repository's own origin: no other host is answered.
    fn prepare_token(&mut self, url: &Url, username: &str, token: &Secret) -> Result<(), GitError> {
        if format!("{username}{}", token.reveal()).contains(['\n', '\r', '\0']) {
            return Err(GitError::Denied("the token contains a line break".to_owned()));
        }
        self.settings.push(format!("credential.{}.helper={HELPER}", url.origin()));
        let answer = format!("username={username}\npassword={}\n", token.reveal());
        self.credential = Some(Secret::new(answer));
        Ok(())
    }

    /// `ssh` reads a key from a file only: one that nobody else can read, gone after the fetch.
    fn prepare_ssh(
        &mut self,
        host: &str,
        address: &str,
        credential: Option<&Credential>,
    ) -> Result<(), GitError> {
        let quoted =
            |path: &Path| format!("'{}'", path.display().to_string().replace('\'', r"'\''"));
        let mut command = format!(
            "ssh -F /dev/null -o BatchMode=yes -o StrictHostKeyChecking=accept-new -o ConnectTimeout=15 \
             -o ForwardAgent=no -o ClearAllForwardings=yes -o HostKeyAlias={host} -o Hostname={address} \
             -o UserKnownHostsFile={}",
            quoted(&self.folder.join("known_hosts"))
        );
        if let Some(Credential::SshKey(key)) = credential {
            let path = self.folder.join(format!("{KEY_PREFIX}{}", crate::random::name()));
            let mut file = fs::OpenOptions::new()
                .create_new(true)
                .write(true)
                .mode(0o600)
                .open(&path)
                .map_err(here("cannot write the key for ssh"))?;
            self.key_file = Some(path.clone());
            file.write_all(key.reveal().trim_end().as_bytes())
                .and_then(|()| file.write_all(b"\n"))
                .map_err(here("cannot write the key for ssh"))?;
            command.push_str(&format!(" -o IdentitiesOnly=yes -i {}", quoted(&path)));
        }
        self.ssh = Some(command);
        Ok(())
    }

    pub(super) async fn run(
        &self,
        folder: &Path,
        arguments: &[&str],
        time_max: Duration,
    ) -> Result<Printed, GitError> {
        let mut command = Command::new("/bin/sh");
        let file_blocks_max = self.file_blocks_max.to_string();
        command.args(["-c", START, "sh", &file_blocks_max, MEMORY_KIB_MAX, "git"]);
        for setting in &self.settings {
            command.args(["-c", setting]);
        }
        command.args(arguments).current_dir(folder).env_clear();
        command
            .env("PATH", std::env::var_os("PATH").unwrap_or_else(|| "/usr/bin:/bin".into()))
            .env("HOME", &self.folder)
            .env("LC_ALL", "C")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CONFIG_GLOBAL", self.folder.join("gitconfig"))
            .env("GIT_ATTR_NOSYSTEM", "1")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_ASKPASS", "/bin/false")
            .env("SSH_ASKPASS", "/bin/false")
            .env("GIT_CEILING_DIRECTORIES", folder.parent().unwrap_or(folder))
            .env("GIT_ALLOW_PROTOCOL", self.protocol.name());
        if let Some(ssh) = &self.ssh {
            command.env("GIT_SSH_COMMAND", ssh).env("GIT_SSH_VARIANT", "ssh");
        }
        let input = self.credential.as_ref().map_or("", Secret::reveal);
        match run_bounded(command, input.as_bytes(), OUTPUT_BYTES_MAX, time_max).await {
            Ok(Ended::Finished { success: true, output, .. }) => Ok(Printed::Good(output)),
            Ok(Ended::Finished { errors, .. }) => Ok(Printed::Bad(errors)),
            Ok(Ended::TooLate) => Err(GitError::Unreachable(format!(
                "the repository did not answer within {} seconds",
                time_max.as_secs()
            ))),
            Err(error) => Err(GitError::Host(format!("git cannot be run: {error}"))),
        }
    }
}

impl Drop for Git {
    fn drop(&mut self) {
        if let Some(path) = &self.key_file {
            let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o600));
            let _ = fs::remove_file(path);
        }
    }
}

fn standing_settings() -> Vec<String> {
    [
        "core.hooksPath=/dev/null",
        "core.fsmonitor=false",
        "core.askPass=/bin/false",
        "credential.helper=",
        "http.followRedirects=false",
        "http.lowSpeedLimit=1",
        "http.lowSpeedTime=30",
        "submodule.recurse=false",
        "fetch.recurseSubmodules=false",
        "transfer.credentialsInUrl=die",
        "transfer.fsckObjects=false",
        "advice.detachedHead=false",
        "gc.auto=0",
        "maintenance.auto=false",
    ]
    .map(str::to_owned)
    .into()
}

impl Printed {
    /// The output, or the failure in our own words: a peer's words are not passed on.
    pub(super) fn or_explain(self, source: &GitSource) -> Result<String, GitError> {
        let errors = match self {
            Self::Good(output) => return Ok(output),
            Self::Bad(errors) => errors,
        };
        // What the repository's host said stands after `remote:`.
        let own: Vec<&str> =
            errors.lines().filter(|line| !line.trim_start().starts_with("remote:")).collect();
        let own = own.join("\n");
        let says = |texts: &[&str]| texts.iter().any(|text| own.contains(text));
        let url = &source.url;
        let has_credential = source.credential.is_some();
        Err(
            if says(&[
                "could not read Username",
                "could not read Password",
                "Authentication failed",
            ]) || says(&["Permission denied (", "error: 401", "error: 403"])
            {
                GitError::Denied(if has_credential {
                    format!("{url} refused the credential")
                } else {
                    format!("{url} wants a credential: use a connection whose handshake is done")
                })
            } else if says(&["not found", "does not appear to be a git repository", "error: 404"])
                || says(&["couldn't find remote ref", "does not exist"])
            {
                GitError::Missing(format!(
                    "there is no repository {url}, or it has no branch {:?}",
                    source.branch
                ))
            } else if says(&[
                "unable to update url base from redirection",
                "error: 301",
                "error: 302",
                "error: 30",
            ]) {
                GitError::Refused(format!(
                    "{url} leads elsewhere: use the address that it leads to"
                ))
            } else if says(&["transport '", "not allowed"]) {
                GitError::Refused(format!("{url} uses a protocol that is not allowed"))
            } else if says(&["File too large", "file size limit", "File size limit"]) {
                GitError::Refused(format!("{url} holds more than an app may"))
            } else {
                GitError::Unreachable(format!(
                    "{url} cannot be read: its host does not answer as a git server does"
                ))
            },
        )
    }
}
