//! The certificate authority of a server: one pair of files, from which clients can trust every
//! database.
//!
//! Its name holds random letters, so that a certificate tells which authority issued it, also after
//! the files were replaced.

use std::fs;
use std::path::{Path, PathBuf};

use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa,
    Issuer, KeyPair, KeyUsagePurpose,
};
use sha1::{Digest, Sha1};
use time::{Duration, OffsetDateTime};
use x509_parser::certificate::X509Certificate;
use x509_parser::pem::{Pem, parse_x509_pem};

use crate::certificate::write_private;
use crate::{Error, Result};

/// The file that clients are given.
const CERTIFICATE: &str = "ca.pem";
const KEY: &str = "ca.key";
/// What the name begins with.
const NAME: &str = "Landfall CA ";
const AUTHORITY_LASTS: Duration = Duration::days(3650);
/// No more than what strict clients accept of a server.
const CERTIFICATE_LASTS: Duration = Duration::days(800);
/// A certificate is replaced when so much is left of it.
const RENEWED_BEFORE: Duration = Duration::days(60);
/// Clocks of clients may be behind.
const BEGINS_BEFORE: Duration = Duration::days(1);

/// A certificate authority.
pub struct Authority {
    file: PathBuf,
    issuer: Issuer<'static, KeyPair>,
    /// The name, as certificates that it issued have it.
    subject: Vec<u8>,
    thumbprint: String,
    begins: i64,
    ends: i64,
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Authority").field("thumbprint", &self.thumbprint).finish_non_exhaustive()
    }
}

impl Authority {
    /// Reads the authority's files, `ca.pem` and `ca.key` of a folder, or makes them.
    ///
    /// # Errors
    /// When they cannot be written, or are not what was written.
    pub fn open_or_make(folder: &Path) -> Result<Self> {
        let (file, key) = (Self::file_in(folder), folder.join(KEY));
        if !file.exists() {
            let (certificate, secret) =
                generate().map_err(Error::during("cannot make a certificate authority"))?;
            // The certificate last: with it, both are there.
            for (path, text) in [(&key, secret), (&file, certificate)] {
                write_private(path, &text, None)
                    .map_err(Error::during(format_args!("cannot write {}", path.display())))?;
            }
        }
        let read = |path: &Path| {
            fs::read_to_string(path)
                .map_err(Error::during(format_args!("cannot read {}", path.display())))
        };
        let unusable = || {
            Error::new(format!(
                "{} and {} are not the files of a certificate authority: restore them, or remove both, and the next \
                 start makes another authority, which clients have to be told",
                file.display(),
                key.display()
            ))
        };
        let key = KeyPair::from_pem(&read(&key)?).map_err(|_| unusable())?;
        let block = block(read(&file)?.as_bytes()).ok_or_else(unusable)?;
        let parsed = block.parse_x509().map_err(|_| unusable())?;
        if parsed.public_key().subject_public_key.data.as_ref() != key.public_key_raw() {
            return Err(unusable());
        }
        let name = parsed.subject().iter_common_name().next().and_then(|name| name.as_str().ok());
        let validity = parsed.validity();
        Ok(Self {
            issuer: Issuer::new(parameters(name.ok_or_else(unusable)?), key),
            subject: parsed.subject().as_raw().to_vec(),
            thumbprint: hexadecimal(&Sha1::digest(&block.contents)),
            begins: validity.not_before.timestamp(),
            ends: validity.not_after.timestamp(),
            file,
        })
    }

    /// Where the certificate is, whether or not it was made.
    pub fn file_in(folder: &Path) -> PathBuf {
        folder.join(CERTIFICATE)
    }

    /// The file of its certificate, in PEM: what clients are given.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The SHA-1 hash of its certificate, in hexadecimal digits.
    pub fn thumbprint(&self) -> &str {
        &self.thumbprint
    }

    /// From when to when it is valid, in milliseconds since the Unix epoch.
    pub fn validity_unix_millis(&self) -> (i64, i64) {
        (self.begins.saturating_mul(1_000), self.ends.saturating_mul(1_000))
    }

    /// A certificate for `localhost` and 127.0.0.1, and its key, both in PEM.
    pub(crate) fn issue(&self) -> std::result::Result<(String, String), rcgen::Error> {
        let key = KeyPair::generate()?;
        let mut parameters = CertificateParams::new(["localhost", "127.0.0.1"].map(str::to_owned))?;
        parameters.distinguished_name = common_name("localhost");
        let now = OffsetDateTime::now_utc();
        parameters.not_before = now - BEGINS_BEFORE;
        parameters.not_after = now + CERTIFICATE_LASTS;
        parameters.use_authority_key_identifier_extension = true;
        parameters.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        parameters.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        Ok((parameters.signed_by(&key, &self.issuer)?.pem(), key.serialize_pem()))
    }

    /// When the certificate in a file ends, in milliseconds since the Unix epoch; `None` unless
    /// this authority issued it, and it lasts for a while.
    pub(crate) fn vouches_until(&self, file: &Path) -> Option<i64> {
        let text = fs::read(file).ok()?;
        let block = block(&text)?;
        let certificate: X509Certificate<'_> = block.parse_x509().ok()?;
        let ends = certificate.validity().not_after.timestamp();
        let wanted = (OffsetDateTime::now_utc() + RENEWED_BEFORE).unix_timestamp();
        let is_ours = certificate.issuer().as_raw() == self.subject;
        (is_ours && ends > wanted).then(|| ends.saturating_mul(1_000))
    }
}

fn block(text: &[u8]) -> Option<Pem> {
    parse_x509_pem(text).ok().map(|(_, block)| block)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

fn common_name(text: &str) -> DistinguishedName {
    let mut name = DistinguishedName::new();
    name.push(DnType::CommonName, text);
    name
}

fn parameters(name: &str) -> CertificateParams {
    let mut parameters = CertificateParams::default();
    parameters.distinguished_name = common_name(name);
    parameters.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    parameters.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    parameters
}

fn generate() -> std::result::Result<(String, String), rcgen::Error> {
    let key = KeyPair::generate()?;
    let mark = hexadecimal(&Sha1::digest(key.public_key_raw())[..6]);
    let mut parameters = parameters(&format!("{NAME}{mark}"));
    let now = OffsetDateTime::now_utc();
    parameters.not_before = now - BEGINS_BEFORE;
    parameters.not_after = now + AUTHORITY_LASTS;
    Ok((parameters.self_signed(&key)?.pem(), key.serialize_pem()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::certificate::Certificate;

    #[test]
    fn an_authority_is_read_as_it_was_made_and_knows_its_certificates() {
        use std::os::unix::fs::PermissionsExt;
        let folder = std::env::temp_dir().join(format!("landfall-ca-{}", std::process::id()));
        for name in ["one", "two", "db"] {
            fs::create_dir_all(folder.join(name)).unwrap();
        }
        let first = Authority::open_or_make(&folder.join("one")).unwrap();
        let again = Authority::open_or_make(&folder.join("one")).unwrap();
        assert_eq!(first.thumbprint(), again.thumbprint());
        assert_eq!(first.thumbprint().len(), 40);
        let mode = fs::metadata(folder.join("one/ca.key")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);

        let home = folder.join("db");
        let own = Certificate::make_own(&home).unwrap();
        assert_eq!(first.vouches_until(&own.certificate), None, "it signed itself");
        let made = Certificate::make(&home, None, Some(&first)).unwrap();
        let text = fs::read(&made.certificate).unwrap();
        let until = again.vouches_until(&made.certificate).unwrap();
        assert!(until < first.validity_unix_millis().1);
        let kept = Certificate::make(&home, None, Some(&again)).unwrap();
        assert_eq!(fs::read(&kept.certificate).unwrap(), text, "what is good stays");

        let second = Authority::open_or_make(&folder.join("two")).unwrap();
        assert_eq!(second.vouches_until(&made.certificate), None);
        Certificate::make(&home, None, Some(&second)).unwrap();
        assert_ne!(fs::read(&made.certificate).unwrap(), text);

        fs::copy(folder.join("two/ca.key"), folder.join("one/ca.key")).unwrap();
        let error = Authority::open_or_make(&folder.join("one")).unwrap_err().to_string();
        assert!(error.contains("remove both"), "{error}");
        fs::remove_dir_all(&folder).unwrap();
    }
}
