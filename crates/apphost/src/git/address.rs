//! What names a repository, a branch and a directory, checked before anything is done with it.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::Path;

use super::{Credential, GitError};

/// Longest address, branch and directory.
const LENGTH_MAX: usize = 1024;

/// A repository's address, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Url {
    text: String,
    scheme: Scheme,
    host: Option<(String, u16)>,
    path: String,
}

/// How a repository is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scheme {
    Https,
    Http,
    Ssh,
    File,
}

impl Scheme {
    /// The protocol's name for `GIT_ALLOW_PROTOCOL`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Https => "https",
            Self::Http => "http",
            Self::Ssh => "ssh",
            Self::File => "file",
        }
    }

    fn port(self) -> u16 {
        match self {
            Self::Https => 443,
            Self::Http => 80,
            Self::Ssh => 22,
            Self::File => 0,
        }
    }
}

/// Checks the address of a repository.
///
/// # Errors
/// With what is wrong with it.
pub fn check_url(url: &str) -> Result<(), String> {
    Url::parse(url).map(|_| ())
}

impl Url {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let wrong = |what: &str| Err(format!("the repository's address {text:?} {what}"));
        if text.len() > LENGTH_MAX {
            return Err(format!("the repository's address is longer than {LENGTH_MAX} bytes"));
        }
        if !text.bytes().all(|c| c.is_ascii_graphic()) || text.contains(['\\', '"', '\'', '`']) {
            return wrong("contains spaces, quotes, or characters outside of ASCII");
        }
        let Some((scheme, rest)) = text.split_once("://") else {
            return wrong("has to begin with https://, http://, ssh:// or file://");
        };
        let scheme = match scheme.to_ascii_lowercase().as_str() {
            "https" => Scheme::Https,
            "http" => Scheme::Http,
            "ssh" => Scheme::Ssh,
            "file" => Scheme::File,
            _ => return wrong("has to begin with https://, http://, ssh:// or file://"),
        };
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        if path.trim_matches('/').is_empty() {
            return wrong("names no repository");
        }
        if path.contains(['?', '#']) {
            return wrong("has a query or a fragment, which repositories do not have");
        }
        if path.split('/').any(|part| part == "..") {
            return wrong("climbs with `..`");
        }
        let host = match (scheme, authority) {
            (Scheme::File, "") => None,
            (Scheme::File, _) => return wrong("names a host: file:// has three slashes"),
            _ => Some(
                Self::authority(scheme, authority)
                    .map_err(|what| format!("the repository's address {text:?} {what}"))?,
            ),
        };
        Ok(Self { text: text.to_owned(), scheme, host, path: path.to_owned() })
    }

    fn authority(scheme: Scheme, authority: &str) -> Result<(String, u16), &'static str> {
        let (user, host) =
            authority.rsplit_once('@').map_or((None, authority), |(u, h)| (Some(u), h));
        if let Some(user) = user {
            if user.contains(':') {
                return Err("holds a password: a connection carries it instead");
            }
            let is_plain = user.bytes().all(|c| c.is_ascii_alphanumeric() || b"._-".contains(&c));
            if !is_plain || user.is_empty() || user.starts_with('-') {
                return Err("has a user name of other characters than letters, digits and ._-");
            }
            if scheme != Scheme::Ssh {
                return Err("names a user: a connection carries it instead");
            }
        }
        let (host, port) = match host.strip_prefix('[') {
            Some(rest) => {
                let (address, port) = rest.split_once(']').ok_or("has a [ without its ]")?;
                address.parse::<Ipv6Addr>().map_err(|_| "has no IPv6 address in its brackets")?;
                (
                    address,
                    if port.is_empty() {
                        None
                    } else {
                        Some(port.strip_prefix(':').ok_or("has no port after its host")?)
                    },
                )
            }
            None => host.split_once(':').map_or((host, None), |(host, port)| (host, Some(port))),
        };
        let is_name = |c: u8| c.is_ascii_alphanumeric() || b".-:".contains(&c);
        if host.is_empty() || host.starts_with(['-', '.']) || !host.bytes().all(is_name) {
            return Err("has no proper host name");
        }
        let port = match port {
            None => scheme.port(),
            Some(port) => port.parse().ok().filter(|p| *p > 0).ok_or("has no proper port")?,
        };
        Ok((host.to_ascii_lowercase(), port))
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn scheme(&self) -> Scheme {
        self.scheme
    }

    pub(super) fn host(&self) -> Option<(&str, u16)> {
        self.host.as_ref().map(|(host, port)| (host.as_str(), *port))
    }

    /// Scheme, host and port: what a token is valid for.
    pub(super) fn origin(&self) -> &str {
        let path = self.text.len() - self.path.len();
        &self.text[..path]
    }

    /// Refuses a credential that this way of reaching the repository would show to others, or
    /// cannot carry.
    pub(super) fn fits(self, credential: &Credential) -> Result<Self, GitError> {
        match (self.scheme, credential) {
            (Scheme::Http, Credential::Token { .. }) if !self.is_loopback() => {
                Err(GitError::Refused(format!(
                    "{} would send the token in clear text: use https://",
                    self.text
                )))
            }
            (Scheme::Ssh, Credential::Token { .. }) => Err(GitError::Refused(format!(
                "{} needs a private key; the connection holds a token",
                self.text
            ))),
            (Scheme::Https | Scheme::Http, Credential::SshKey(_)) => Err(GitError::Refused(
                format!("{} needs a token; the connection holds a private key", self.text),
            )),
            _ => Ok(self),
        }
    }

    fn is_loopback(&self) -> bool {
        self.host.as_ref().is_some_and(|(host, _)| {
            host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
        })
    }

    /// The address of a repository on this machine by its real path, below `root`.
    pub(super) fn under(self, root: Option<&Path>) -> Result<Self, GitError> {
        let Some(root) = root else {
            return Err(GitError::Refused(format!(
                "{} is a repository of this machine: those are only served where a folder of repositories is \
                 configured (--git-root)",
                self.text
            )));
        };
        let missing = || GitError::Missing(format!("there is no repository {}", self.text));
        let root = root.canonicalize().map_err(|error| {
            GitError::Host(format!("the configured folder of repositories cannot be read: {error}"))
        })?;
        // Both a path below the root and a whole path are understood.
        let decoded = percent_decoded(&self.path).ok_or_else(missing)?;
        let whole = Path::new(&decoded);
        let path = if whole.starts_with(&root) {
            whole.to_owned()
        } else {
            match whole.canonicalize() {
                Ok(path) if path.starts_with(&root) => path,
                _ => root.join(decoded.trim_start_matches('/')),
            }
        };
        let path = path.canonicalize().map_err(|_| missing())?;
        if !path.starts_with(&root) || !fs::metadata(&path).is_ok_and(|entry| entry.is_dir()) {
            return Err(missing());
        }
        let text = path.to_str().map(|path| format!("file://{path}")).ok_or_else(missing)?;
        let path = decoded;
        Ok(Self { text, path, ..self })
    }
}

fn percent_decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |c: u8| char::from(c).to_digit(16);
        let value = digit(rest.next()?)? * 16 + digit(rest.next()?)?;
        bytes.push(u8::try_from(value).ok().filter(|c| *c != 0)?);
    }
    String::from_utf8(bytes).ok()
}

/// Checks the name of a branch by git's own rules for references.
///
/// # Errors
/// With what is wrong with it.
pub fn check_branch(branch: &str) -> Result<(), String> {
    let wrong = |what: &str| Err(format!("{branch:?} cannot name a branch: it {what}"));
    if branch.is_empty() || branch.len() > 255 {
        return wrong("has to have 1 to 255 bytes");
    }
    if branch.starts_with('-') {
        return wrong("begins with a dash");
    }
    let is_forbidden = |c: char| c.is_control() || c.is_whitespace() || "~^:?*[\\".contains(c);
    if branch.contains(is_forbidden) {
        return wrong("contains a space, a control character or one of ~^:?*[\\");
    }
    if branch.contains("..") || branch.contains("@{") || branch == "@" {
        return wrong("contains `..` or `@{`, or is `@`");
    }
    let is_bad = |part: &str| {
        let ends_in_lock = Path::new(part).extension().is_some_and(|end| end == "lock");
        part.is_empty() || part.starts_with('.') || part.ends_with('.') || ends_in_lock
    };
    if branch.split('/').any(is_bad) {
        return wrong("has an empty part, or one that begins or ends with a dot or ends in .lock");
    }
    Ok(())
}

/// Checks a directory of a source tree and answers it without slashes at its ends; empty means
/// the tree's root.
///
/// # Errors
/// With what is wrong with it.
pub fn check_directory(directory: &str) -> Result<String, String> {
    let wrong = |what: &str| Err(format!("the source directory {directory:?} {what}"));
    if directory.len() > LENGTH_MAX {
        return Err(format!("the source directory is longer than {LENGTH_MAX} bytes"));
    }
    if directory.contains(char::is_control) || directory.contains('\\') {
        return wrong("contains a control character or a backslash");
    }
    let parts: Vec<&str> =
        directory.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    if parts.contains(&"..") {
        return wrong("climbs with `..`");
    }
    if parts.contains(&".git") {
        return wrong("is inside of .git");
    }
    Ok(parts.join("/"))
}

/// Refuses addresses that only this machine or its network gives meaning to.
pub(super) fn refuse_address(address: SocketAddr, own_ports: &[u16]) -> Result<(), String> {
    let ip = address.ip().to_canonical();
    let is_inside = match ip {
        IpAddr::V4(ip) => {
            ip.is_link_local()
                || ip.is_multicast()
                || ip.is_unspecified()
                || ip == Ipv4Addr::BROADCAST
        }
        IpAddr::V6(ip) => {
            // The last is where clouds answer with the machine's credentials.
            ip.is_unicast_link_local()
                || ip.is_multicast()
                || ip.is_unspecified()
                || ip == Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254)
        }
    };
    if is_inside {
        return Err("its address is a link-local, multicast or unspecified one".to_owned());
    }
    if ip.is_loopback() && own_ports.contains(&address.port()) {
        return Err(format!("port {} of this machine is the server's own", address.port()));
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn proper_addresses_are_taken_apart() {
        let url = Url::parse("https://Example.com/owner/app.git").unwrap();
        assert_eq!((url.host(), url.origin()), (Some(("example.com", 443)), "https://Example.com"));
        let url = Url::parse("ssh://git@host:2222/~me/app").unwrap();
        assert_eq!(url.host(), Some(("host", 2222)));
        let url = Url::parse("http://[::1]:3000/app").unwrap();
        assert_eq!(url.host(), Some(("::1", 3000)));
        assert_eq!(Url::parse("file:///srv/git/app").unwrap().host(), None);
    }

    #[test]
    fn hostile_addresses_are_refused() {
        for url in [
            "",
            "-oProxyCommand=id",
            "--upload-pack=id",
            "ext::sh -c id",
            "ext://sh",
            "git://host/app",
            "fd::7",
            "/srv/git/app",
            "git@host:app",
            "https://",
            "https:///app",
            "https://host",
            "https://host/",
            "https://user:token@host/app",
            "https://user@host/app",
            "https://-host/app",
            "https://host/a/../../b",
            "https://host/app?x=1",
            "https://host/app#x",
            "https://ho st/app",
            "https://host/a\nb",
            "https://host/$(id)`id`",
            "https://host:0/app",
            "https://host:99999/app",
            "https://[::1/app",
            "https://[host]/app",
            "ssh://-oProxyCommand=id/app",
            "ssh://-l@host/app",
            "ssh://host;id/app",
            "file://host/app",
            "file:///a/../b",
            "https://h\u{f6}st/app",
        ] {
            assert!(Url::parse(url).is_err(), "{url:?}");
        }
        assert!(Url::parse(&format!("https://host/{}", "a".repeat(2000))).is_err());
    }

    #[test]
    fn hostile_branches_are_refused() {
        for branch in [
            "",
            "-x",
            "--upload-pack=id",
            "a b",
            "a..b",
            "a:b",
            "a~1",
            "a^",
            "a?",
            "a*",
            "a[b",
            "a\\b",
            "@",
            "a@{1}",
            "/a",
            "a/",
            "a//b",
            ".a",
            "a/.b",
            "a.",
            "a.lock",
            "a\nb",
            "a\0b",
        ] {
            assert!(check_branch(branch).is_err(), "{branch:?}");
        }
        for branch in ["main", "feature/x", "v1.0", "f\u{fc}r-uns", "a;id", "$(id)"] {
            assert_eq!(check_branch(branch), Ok(()), "{branch:?}");
        }
    }

    #[test]
    fn hostile_directories_are_refused() {
        for directory in
            ["..", "a/../b", "/../etc", "a\0b", "a\nb", ".git", "/a/.git/hooks", "a\\..\\b"]
        {
            assert!(check_directory(directory).is_err(), "{directory:?}");
        }
        assert_eq!(check_directory("/"), Ok(String::new()));
        assert_eq!(check_directory("/a/./b//"), Ok("a/b".to_owned()));
    }

    #[test]
    fn inside_addresses_are_refused() {
        for address in [
            "169.254.169.254:80",
            "[fe80::1]:80",
            "0.0.0.0:80",
            "[::]:80",
            "224.0.0.1:80",
            "255.255.255.255:80",
            "[::ffff:169.254.169.254]:80",
            "[fd00:ec2::254]:80",
            "127.0.0.1:4566",
            "127.9.9.9:4566",
            "[::1]:4566",
            "[::ffff:127.0.0.1]:4566",
        ] {
            assert!(refuse_address(address.parse().unwrap(), &[4566]).is_err(), "{address}");
        }
        for address in ["127.0.0.1:3000", "10.0.0.1:443", "192.0.2.1:443", "[2001:db8::1]:443"] {
            assert_eq!(refuse_address(address.parse().unwrap(), &[4566]), Ok(()), "{address}");
        }
    }
}
