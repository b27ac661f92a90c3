//! Addresses of git repositories, and the providers that they belong to.

use std::fmt;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

/// Longest address of a repository, in bytes.
const URL_BYTES_MAX: usize = 2048;

/// A kind of third-party account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Provider {
    /// `GITHUB`
    Github,
    /// `BITBUCKET`
    Bitbucket,
}

impl Provider {
    /// All there are.
    pub const ALL: [Self; 2] = [Self::Github, Self::Bitbucket];

    /// The word on the wire and in the configuration.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Github => "GITHUB",
            Self::Bitbucket => "BITBUCKET",
        }
    }

    /// The provider that a word names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|provider| provider.as_str() == word)
    }

    /// The user name that goes with a token where none is given: what both services document for
    /// tokens over HTTPS.
    pub(crate) fn user_name(self) -> &'static str {
        match self {
            Self::Github => "x-access-token",
            Self::Bitbucket => "x-token-auth",
        }
    }
}

/// An address of a repository, or of what all repositories of a provider begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    scheme: Scheme,
    /// Lower-case host and, where given, port; empty for files.
    authority: String,
    /// Without a slash at its end.
    path: String,
}

/// How a repository is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Https,
    Http,
    Ssh,
    File,
}

impl Scheme {
    fn as_str(self) -> &'static str {
        match self {
            Self::Https => "https",
            Self::Http => "http",
            Self::Ssh => "ssh",
            Self::File => "file",
        }
    }
}

impl Address {
    /// Reads an address.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it and how it is written.
    pub fn parse(text: &str) -> Result<Self, String> {
        const FORM: &str = "Write it as https://host/path, http://host/path, \
                            ssh://git@host/path or file:///path.";
        if text.len() > URL_BYTES_MAX {
            return Err(format!("A repository URL has at most {URL_BYTES_MAX} bytes."));
        }
        if !text.chars().all(|c| c.is_ascii_graphic() || c.is_alphabetic()) {
            return Err(format!(
                "The repository URL holds white space or control characters. {FORM}"
            ));
        }
        let (scheme, rest) = text
            .split_once("://")
            .ok_or_else(|| format!("The repository URL is not one. {FORM}"))?;
        let scheme = match scheme {
            "https" => Scheme::Https,
            "http" => Scheme::Http,
            "ssh" => Scheme::Ssh,
            "file" => Scheme::File,
            _ => return Err(format!("Repositories are not read over this protocol. {FORM}")),
        };
        if rest.contains(['?', '#', '\\']) {
            return Err(format!("The repository URL holds more than host and path. {FORM}"));
        }
        let (authority, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
        let authority = Self::authority(scheme, authority)?;
        let path = path.trim_end_matches('/');
        if path.split('/').any(|part| part == "..") {
            return Err("The path of a repository URL may not go upwards with `..`.".to_owned());
        }
        if scheme == Scheme::File && path.is_empty() {
            return Err(format!("The repository URL names no folder. {FORM}"));
        }
        Ok(Self { scheme, authority, path: path.to_owned() })
    }

    fn authority(scheme: Scheme, text: &str) -> Result<String, String> {
        if scheme == Scheme::File {
            return match text {
                "" | "localhost" => Ok(String::new()),
                _ => Err("A file URL names no host: write three slashes.".to_owned()),
            };
        }
        let (user, host) = text.rsplit_once('@').map_or((None, text), |(u, h)| (Some(u), h));
        match (scheme, user) {
            (_, None) => {}
            (Scheme::Ssh, Some(user)) if is_word(user) => {}
            _ => {
                return Err("A repository URL may hold no user name and no password: give the \
                            credential to a connection."
                    .to_owned());
            }
        }
        let (name, port) = host.split_once(':').map_or((host, None), |(n, p)| (n, Some(p)));
        if !is_word(name) || port.is_some_and(|port| port.parse::<u16>().is_err()) {
            return Err("The repository URL names no usable host.".to_owned());
        }
        let user = user.map(|user| format!("{user}@")).unwrap_or_default();
        Ok(user + &host.to_lowercase())
    }

    /// How it is reached.
    pub(crate) fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// Whether it names more than a host.
    pub(crate) fn names_a_path(&self) -> bool {
        !self.path.is_empty()
    }

    /// The folder of a `file` address.
    pub(crate) fn folder(&self) -> Option<PathBuf> {
        (self.scheme == Scheme::File).then(|| PathBuf::from(&self.path))
    }

    /// Whether it begins with another address, at a slash.
    pub(crate) fn is_within(&self, base: &Self) -> bool {
        self.scheme == base.scheme
            && self.authority == base.authority
            && self
                .path
                .strip_prefix(&base.path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// Letters, digits, dots, hyphens and underscores, beginning with no hyphen: git takes what begins
/// with one for an option.
fn is_word(text: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    !text.is_empty() && !text.starts_with('-') && text.chars().all(is_letter)
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}{}", self.scheme.as_str(), self.authority, self.path)
    }
}

/// Where repositories may be read from.
#[derive(Clone, Debug)]
pub struct Sources {
    /// What the repositories of each provider begin with.
    bases: Vec<(Provider, Address)>,
    /// The folder that `file` repositories must lie in; `None`: there are none.
    git_root: Option<PathBuf>,
}

impl Default for Sources {
    /// The public services, and no folder.
    fn default() -> Self {
        let public = |provider, host: &str| {
            (
                provider,
                Address { scheme: Scheme::Https, authority: host.to_owned(), path: String::new() },
            )
        };
        let bases = vec![
            public(Provider::Github, "github.com"),
            public(Provider::Bitbucket, "bitbucket.org"),
        ];
        Self { bases, git_root: None }
    }
}

impl Sources {
    /// Lets a provider mean another server.
    #[must_use]
    pub fn with_provider(mut self, provider: Provider, base: Address) -> Self {
        self.bases.retain(|(known, _)| *known != provider);
        self.bases.push((provider, base));
        self
    }

    /// Allows `file` repositories in this folder.
    #[must_use]
    pub fn with_git_root(mut self, folder: &Path) -> Self {
        self.git_root = Some(folder.to_owned());
        self
    }

    /// What the repositories of a provider begin with.
    pub(crate) fn base(&self, provider: Provider) -> &Address {
        let found = self.bases.iter().find(|(known, _)| *known == provider);
        &found.expect("every provider has a base from the beginning").1
    }

    /// Reads the address of a repository and checks that a `file` one lies in the configured
    /// folder, symbolic links resolved.
    ///
    /// # Errors
    /// A sentence that says what is wrong.
    pub(crate) fn repository(&self, url: &str) -> Result<Address, String> {
        let address = Address::parse(url)?;
        let Some(folder) = address.folder() else { return Ok(address) };
        let Some(root) = &self.git_root else {
            return Err("Repositories in folders of this host are not allowed: start the server \
                        with --git-root and the folder that they lie in."
                .to_owned());
        };
        let is_plain = folder.components().all(|part| !matches!(part, Component::ParentDir));
        let real = folder.canonicalize();
        let (Ok(root), true) = (root.canonicalize(), is_plain) else {
            return Err("The folder that --git-root names cannot be read.".to_owned());
        };
        match real {
            Ok(real) if real.starts_with(&root) => Ok(address),
            _ => {
                Err("The repository is not a folder inside the one that --git-root names."
                    .to_owned())
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_hostile_ones_refused() {
        for good in [
            "https://github.com/a/b",
            "http://127.0.0.1:3000/a/b.git",
            "ssh://git@host:22/a",
            "file:///srv/git/a",
        ] {
            assert_eq!(Address::parse(good).unwrap().to_string(), good);
        }
        assert_eq!(
            Address::parse("https://GitHub.com/A/").unwrap().to_string(),
            "https://github.com/A"
        );
        for bad in [
            "",
            "-oProxyCommand=x",
            "git@github.com:a/b",
            "ext::sh -c x",
            "https://user:secret@host/a",
            "https://-x/a",
            "ssh://-oProxyCommand=x/a",
            "ssh://a b@host/a",
            "https://host/a/../b",
            "https://host/a?x=1",
            "https://host/a\n",
            "https:///a",
            "https://host:99999/a",
            "file://host/a",
            "file:///",
            "ftp://host/a",
        ] {
            assert!(Address::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_base_ends_at_a_slash() {
        let address = |text| Address::parse(text).unwrap();
        let base = address("https://host/team");
        assert!(address("https://host/team/a").is_within(&base));
        assert!(!address("https://host/teamwork/a").is_within(&base));
        assert!(!address("http://host/team/a").is_within(&base));
        assert!(!address("https://host:444/team/a").is_within(&base));
    }

    #[test]
    fn folders_outside_of_the_root_are_refused() {
        let folder = std::env::temp_dir().join(format!("landfall-root-{}", std::process::id()));
        let root = folder.join("root");
        std::fs::create_dir_all(root.join("a")).unwrap();
        std::os::unix::fs::symlink(&folder, root.join("out")).unwrap();
        let sources = Sources::default().with_git_root(&root);
        let try_path = |path: &Path| sources.repository(&format!("file://{}", path.display()));
        assert!(try_path(&root.join("a")).is_ok());
        assert!(try_path(&root.join("missing")).is_err());
        assert!(try_path(&root.join("out")).is_err());
        assert!(try_path(&folder).is_err());
        assert!(Sources::default().repository(&format!("file://{}", root.display())).is_err());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
