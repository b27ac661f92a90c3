//! Sealing of secrets at rest: XChaCha20-Poly1305 under a key file with mode 0600.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};

use crate::clock::Entropy;

const NONCE_BYTES: usize = 24;
const KEY_BYTES: usize = 32;

/// A sealed secret: what may be stored. It prints nothing of its content.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sealed(String);

impl std::fmt::Debug for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealed(…)")
    }
}

/// A secret could not be opened: the key file is another one, or the state was tampered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CannotOpen;

impl std::fmt::Display for CannotOpen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a stored secret cannot be opened: the key file does not belong to this state")
    }
}

impl std::error::Error for CannotOpen {}

/// Seals and opens secrets.
pub struct Sealer {
    cipher: XChaCha20Poly1305,
}

impl Sealer {
    /// A sealer under this key.
    pub fn new(key: &[u8; KEY_BYTES]) -> Self {
        Self { cipher: XChaCha20Poly1305::new(Key::from_slice(key)) }
    }

    /// Reads the key file, or makes it with mode 0600.
    ///
    /// # Errors
    /// When the file cannot be read or made, has another size, or is open to other users.
    pub fn open_or_make(path: &Path, entropy: &dyn Entropy) -> io::Result<Self> {
        let invalid = |text: String| io::Error::new(io::ErrorKind::InvalidData, text);
        match fs::read(path) {
            Ok(bytes) => {
                if fs::metadata(path)?.permissions().mode() & 0o077 != 0 {
                    let path = path.display();
                    return Err(invalid(format!("{path} is open to others: chmod 600 {path}")));
                }
                let key = bytes.try_into().map_err(|_| {
                    invalid(format!("{} is not a key file of {KEY_BYTES} bytes", path.display()))
                })?;
                Ok(Self::new(&key))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let mut key = [0; KEY_BYTES];
                entropy.fill(&mut key);
                write_new(path, &key)?;
                Ok(Self::new(&key))
            }
            Err(error) => Err(error),
        }
    }

    /// Seals a secret for one place; `place` (such as an ARN and a member) must be the same when
    /// it is opened, so that sealed texts cannot be swapped.
    pub fn seal(&self, place: &str, secret: &str, entropy: &dyn Entropy) -> Sealed {
        let mut nonce = [0; NONCE_BYTES];
        entropy.fill(&mut nonce);
        let payload = Payload { msg: secret.as_bytes(), aad: place.as_bytes() };
        let text = self.cipher.encrypt(XNonce::from_slice(&nonce), payload);
        let text = text.expect("a secret is far below the cipher's limit of 256 GiB");
        Sealed(STANDARD.encode([&nonce[..], &text].concat()))
    }

    /// Opens what was sealed for the same place.
    ///
    /// # Errors
    /// When key, place or text do not belong together.
    pub fn open(&self, place: &str, sealed: &Sealed) -> Result<String, CannotOpen> {
        let bytes = STANDARD.decode(&sealed.0).map_err(|_| CannotOpen)?;
        let (nonce, text) = bytes.split_at_checked(NONCE_BYTES).ok_or(CannotOpen)?;
        let payload = Payload { msg: text, aad: place.as_bytes() };
        let secret = self.cipher.decrypt(XNonce::from_slice(nonce), payload);
        String::from_utf8(secret.map_err(|_| CannotOpen)?).map_err(|_| CannotOpen)
    }
}

/// Writes a private file that a crash leaves whole or absent.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let partial = path.with_extension("partial");
    let _ = fs::remove_file(&partial);
    let mut file =
        fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&partial)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&partial, path)?;
    fs::File::open(path.parent().unwrap_or(Path::new(".")))?.sync_all()
}
