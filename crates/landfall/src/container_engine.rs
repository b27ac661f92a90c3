//! Where the container engine is.

use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use crate::Failure;

/// What the configuration says of the container engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum EngineConfig {
    /// At this socket.
    At(PathBuf),
    /// At the first of the usual sockets where one answers.
    Found,
}

impl EngineConfig {
    /// Reads `unix:///run/podman/podman.sock` or `auto`.
    pub(crate) fn parse(text: &str) -> Result<Self, Failure> {
        if text == "auto" {
            return Ok(Self::Found);
        }
        let path = text.strip_prefix("unix://").filter(|path| path.starts_with('/'));
        path.map(|path| Self::At(PathBuf::from(path))).ok_or_else(|| {
            format!(
                "the container engine '{text}' is not usable: write it as \
                 unix:///run/podman/podman.sock, or auto"
            )
            .into()
        })
    }

    /// The socket; none where none was found.
    pub(crate) fn socket(&self) -> Option<PathBuf> {
        match self {
            Self::At(path) => Some(path.clone()),
            Self::Found => found(),
        }
    }
}

/// The first of the usual sockets at which something answers: one's own engine before the
/// machine's.
pub(crate) fn found() -> Option<PathBuf> {
    let own = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let own = own
        .into_iter()
        .flat_map(|folder| [folder.join("podman/podman.sock"), folder.join("docker.sock")]);
    let all = ["/run/podman/podman.sock", "/run/docker.sock", "/var/run/docker.sock"];
    own.chain(all.map(PathBuf::from)).find(|socket| answers(socket))
}

fn answers(socket: &Path) -> bool {
    UnixStream::connect(socket).is_ok()
}
