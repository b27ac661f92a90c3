//! Names of images.

use std::fmt;

/// Longest name, in bytes.
const BYTES_MAX: usize = 1024;

/// Longest tag, in bytes.
const TAG_BYTES_MAX: usize = 128;

/// An image in a registry: `HOST[:PORT]/PATH[:TAG][@DIGEST]`. The registry has to be said: a short
/// name means another image on every engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageName {
    registry: String,
    path: String,
    tag: Option<String>,
    digest: Option<String>,
}

impl ImageName {
    /// Reads a name.
    ///
    /// # Errors
    /// With what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.len() > BYTES_MAX {
            return Err(format!("it has more than {BYTES_MAX} bytes"));
        }
        let (rest, digest) = match text.split_once('@') {
            Some((rest, digest)) => (rest, Some(digest)),
            None => (text, None),
        };
        let (registry, rest) = rest
            .split_once('/')
            .filter(|(host, _)| host.contains(['.', ':']) || *host == "localhost")
            .ok_or("it names no registry: write it as HOST/REPOSITORY:TAG")?;
        let (path, tag) = match rest.rsplit_once(':') {
            Some((path, tag)) => (path, Some(tag)),
            None => (rest, None),
        };
        if !is_registry(registry) {
            return Err("its registry is no host name".to_owned());
        }
        if path.is_empty() || !path.split('/').all(is_component) {
            return Err(
                "its repository consists of lower-case letters, digits, and single separators \
                        (. _ - /) between them"
                    .to_owned(),
            );
        }
        if tag.is_some_and(|tag| !is_tag(tag)) {
            return Err(format!("its tag has to be 1 to {TAG_BYTES_MAX} letters, digits, . _ -"));
        }
        if digest.is_some_and(|digest| !is_digest(digest)) {
            return Err("its digest has to be sha256: and 64 hexadecimal digits".to_owned());
        }
        Ok(Self {
            registry: registry.to_ascii_lowercase(),
            path: path.to_owned(),
            tag: tag.map(str::to_owned),
            digest: digest.map(str::to_owned),
        })
    }

    /// Host and, where given, port.
    pub fn registry(&self) -> &str {
        &self.registry
    }

    /// Whether the name means one image for ever.
    pub fn is_pinned(&self) -> bool {
        self.digest.is_some()
    }

    /// The same image of another registry.
    #[must_use]
    pub fn at(mut self, registry: &str) -> Self {
        registry.clone_into(&mut self.registry);
        self
    }

    /// Whether an engine means its repository: Docker leaves out what Docker Hub's begin with.
    pub(crate) fn is_in(&self, repository: &str) -> bool {
        let whole = format!("{}/{}", self.registry, self.path);
        let hub = || whole.strip_prefix("docker.io/");
        whole == repository
            || hub() == Some(repository)
            || hub().and_then(|rest| rest.strip_prefix("library/")) == Some(repository)
    }

    /// The image of this repository with a digest.
    pub(crate) fn pinned(&self, digest: &str) -> Option<Self> {
        let digest = is_digest(digest).then(|| digest.to_owned())?;
        Some(Self { tag: None, digest: Some(digest), ..self.clone() })
    }
}

/// As engines take it: a digest goes before a tag, which some do not take beside it.
impl fmt::Display for ImageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.registry, self.path)?;
        match (&self.digest, &self.tag) {
            (Some(digest), _) => write!(f, "@{digest}"),
            (None, Some(tag)) => write!(f, ":{tag}"),
            (None, None) => f.write_str(":latest"),
        }
    }
}

fn is_registry(text: &str) -> bool {
    let (host, port) = text.split_once(':').map_or((text, None), |(h, p)| (h, Some(p)));
    let is_label = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    host.split('.').all(is_label)
        && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|p| p > 0))
}

fn is_component(text: &str) -> bool {
    let is_word = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit();
    let bytes = text.as_bytes();
    let ends = |c: Option<&u8>| c.is_some_and(|c| is_word(*c));
    if !ends(bytes.first()) || !ends(bytes.last()) {
        return false;
    }
    let mut separators = bytes.split(|c| is_word(*c)).filter(|part| !part.is_empty());
    separators.all(|part| matches!(part, b"." | b"_" | b"__") || part.iter().all(|c| *c == b'-'))
}

fn is_tag(text: &str) -> bool {
    let begins = text.bytes().next().is_some_and(|c| c.is_ascii_alphanumeric() || c == b'_');
    begins
        && text.len() <= TAG_BYTES_MAX
        && text.bytes().all(|c| c.is_ascii_alphanumeric() || b"._-".contains(&c))
}

fn is_digest(text: &str) -> bool {
    text.strip_prefix("sha256:").is_some_and(|hex| {
        hex.len() == 64 && hex.bytes().all(|c| c.is_ascii_digit() || (b'a'..=b'f').contains(&c))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_and_written() {
        let digest = format!("sha256:{}", "0a".repeat(32));
        let pinned = format!("host:5000/a/b-c__d.e@{digest}");
        for (text, written) in [
            ("public.ecr.aws/a/b:1", "public.ecr.aws/a/b:1"),
            ("docker.io/library/nginx", "docker.io/library/nginx:latest"),
            ("localhost/a:X_1.2-3", "localhost/a:X_1.2-3"),
            ("Registry.Example/a:1", "registry.example/a:1"),
            (&pinned, &pinned),
            (&format!("host:5000/a:1@{digest}"), &format!("host:5000/a@{digest}")),
        ] {
            assert_eq!(ImageName::parse(text).unwrap().to_string(), written, "{text}");
        }
        assert!(ImageName::parse(&pinned).unwrap().is_pinned());
        let hub = ImageName::parse("docker.io/library/nginx:1").unwrap();
        assert!(hub.is_in("nginx") && hub.is_in("docker.io/library/nginx") && !hub.is_in("x"));
        let moved = ImageName::parse("a.b/c/d:1").unwrap().at("127.0.0.1:5000");
        assert_eq!(moved.to_string(), "127.0.0.1:5000/c/d:1");
    }

    #[test]
    fn other_texts_are_no_names() {
        for text in [
            "",
            "nginx",
            "library/nginx:1",
            "host.a/",
            "host.a//b",
            "host.a/../b",
            "host.a/-b",
            "host.a/b-",
            "host.a/a___b",
            "host.a/B",
            "host.a/b:",
            "host.a/b: 1",
            "host.a/b:1/c",
            "host.a/b?x=1",
            "host.a/b#x",
            "host.a/b\n",
            "host.a/b@sha256:00",
            "host.a/b@md5:00",
            "host.a:0/b",
            "host.a:99999/b",
            "-x.a/b",
            "user@host.a/b",
            "https://host.a/b",
        ] {
            assert!(ImageName::parse(text).is_err(), "{text:?}");
        }
    }
}
