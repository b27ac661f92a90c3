//! The certificate that a database offers TLS with: of the server's authority, or without one signed
//! by itself.

use std::fs;
use std::path::{Path, PathBuf};

use rcgen::{CertificateParams, DnType, KeyPair};

use crate::account::{self, Account};
use crate::{Authority, Error, Result};

/// A certificate's file and its key's, both in PEM.
#[derive(Debug)]
pub struct Certificate {
    /// The file of the certificate.
    pub certificate: PathBuf,
    /// The file of its key.
    pub key: PathBuf,
}

impl Certificate {
    /// Where those of this folder are.
    pub(crate) fn of(folder: &Path) -> Self {
        Self { certificate: folder.join("server.crt"), key: folder.join("server.key") }
    }

    /// Makes them for `localhost` and 127.0.0.1, unless they are there, readable by this process
    /// only.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn make_own(folder: &Path) -> Result<Self> {
        Self::make(folder, None, None)
    }

    /// Makes them for `localhost` and 127.0.0.1, unless they are there (clients may have pinned the
    /// certificate) and, where there is an authority, are of it and last for a while.
    pub(crate) fn make(
        folder: &Path,
        account: Option<Account>,
        authority: Option<&Authority>,
    ) -> Result<Self> {
        let files = Self::of(folder);
        let is_good = authority.map_or_else(
            || files.certificate.exists(),
            |authority| authority.vouches_until(&files.certificate).is_some(),
        );
        if !is_good {
            let made = authority.map_or_else(generate, Authority::issue);
            let (certificate, key) = made.map_err(Error::during("cannot make a certificate"))?;
            match fs::remove_file(&files.certificate) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    let path = files.certificate.display();
                    return Err(Error::new(format!("cannot replace {path}: {error}")));
                }
                _ => {}
            }
            // The certificate last: with it, both are there.
            for (path, text) in [(&files.key, key), (&files.certificate, certificate)] {
                write_private(path, &text, account)
                    .map_err(Error::during(format_args!("cannot write {}", path.display())))?;
            }
        }
        Ok(files)
    }
}

fn generate() -> std::result::Result<(String, String), rcgen::Error> {
    let key = KeyPair::generate()?;
    let names = vec!["localhost".to_owned(), "127.0.0.1".to_owned()];
    let mut parameters = CertificateParams::new(names)?;
    parameters.distinguished_name.push(DnType::CommonName, "localhost");
    Ok((parameters.self_signed(&key)?.pem(), key.serialize_pem()))
}

/// Writes a file that only the account of databases can read.
pub(crate) fn write_private(
    path: &Path,
    text: &str,
    account: Option<Account>,
) -> std::io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let half = path.with_extension("part");
    match fs::remove_file(&half) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&half)?;
    file.write_all(text.as_bytes())?;
    account::give(&half, account)?;
    file.sync_all()?;
    fs::rename(&half, path)
}
