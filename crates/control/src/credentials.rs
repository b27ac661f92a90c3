//! The credentials file: who may sign requests.
//!
//! `<data-dir>/credentials` is made at the first start, is readable by its owner only, and holds a
//! list of principals as JSON.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use api::value::Secret;
use base64::Engine;
use serde::{Deserialize, Deserializer, Serialize};
use subtle::ConstantTimeEq;

/// The file's name in the data directory.
pub const FILE_NAME: &str = "credentials";
/// The account of a first start that names none.
pub const DEFAULT_ACCOUNT_ID: &str = "000000000000";
/// A credentials file larger than this is not one.
const FILE_BYTES_MAX: u64 = 1024 * 1024;

/// Somebody who may sign requests.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principal {
    /// The access key id: 1 to 128 letters, digits and underscores.
    pub access_key_id: String,
    /// The secret access key.
    #[serde(deserialize_with = "secret")]
    pub secret_access_key: Secret,
    /// A token that requests must send, for temporary credentials.
    #[serde(default, deserialize_with = "optional_secret")]
    pub session_token: Option<Secret>,
    /// Twelve digits.
    pub account_id: String,
    /// The principal's ARN; the account's root user where the file names none.
    #[serde(default)]
    pub arn: String,
}

/// All who may sign requests.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    principals: Vec<Principal>,
}

/// What the first start is told; what is absent is chosen.
#[derive(Clone, Debug, Default)]
pub struct FirstStart {
    /// `LANDFALL_ACCESS_KEY_ID`
    pub access_key_id: Option<String>,
    /// `LANDFALL_SECRET_ACCESS_KEY`
    pub secret_access_key: Option<Secret>,
    /// `LANDFALL_ACCOUNT_ID`
    pub account_id: Option<String>,
}

/// Why there are no credentials. Each text says what to do.
#[derive(Debug)]
pub enum CredentialsError {
    /// The file or its folder cannot be read or written.
    Io {
        /// What was being done.
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        source: std::io::Error,
    },
    /// Others than the owner may read the file.
    TooOpen {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The file or what the first start was told holds something else than credentials. The text
    /// names no secret.
    Invalid {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
}

impl std::fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Io { doing, path, source } => {
                write!(f, "cannot {doing} the credentials file {}: {source}", path.display())
            }
            Self::TooOpen { path, mode } => write!(
                f,
                "the credentials file {0} may be read by others (mode {mode:04o}); run: chmod 600 '{0}'",
                path.display()
            ),
            Self::Invalid { path, reason } => write!(
                f,
                "the credentials for {} are not usable: {reason}. Correct the file, or move it away to have a new one \
                 made at the next start",
                path.display()
            ),
        }
    }
}

impl std::error::Error for CredentialsError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl Credentials {
    /// These principals; for tests and for callers that keep them elsewhere.
    pub fn new(principals: Vec<Principal>) -> Self {
        Self { principals }
    }

    /// The principal with this access key id.
    pub fn find(&self, access_key_id: &str) -> Option<&Principal> {
        self.principals.iter().find(|principal| principal.access_key_id == access_key_id)
    }

    /// The first principal of the file: the one that `landfall env` prints.
    pub fn first(&self) -> Option<&Principal> {
        self.principals.first()
    }

    /// Reads the file in `data_dir`, or makes it where there is none. The flag says whether it was
    /// made now.
    pub fn load_or_create(
        data_dir: &Path,
        first: &FirstStart,
    ) -> Result<(Self, bool), CredentialsError> {
        let path = data_dir.join(FILE_NAME);
        match Self::load(data_dir) {
            Err(CredentialsError::Io { source, .. }) if source.kind() == ErrorKind::NotFound => {}
            other => return other.map(|credentials| (credentials, false)),
        }
        let principal = first.principal(&path)?;
        let credentials = Self { principals: vec![principal] };
        credentials.check(&path)?;
        credentials.write(data_dir).map_err(|source| CredentialsError::Io {
            doing: "write",
            path,
            source,
        })?;
        Ok((credentials, true))
    }

    /// Reads the file in `data_dir`.
    pub fn load(data_dir: &Path) -> Result<Self, CredentialsError> {
        let path = data_dir.join(FILE_NAME);
        let io = |source| CredentialsError::Io { doing: "read", path: path.clone(), source };
        let file = File::open(&path).map_err(io)?;
        let mode = file.metadata().map_err(io)?.permissions().mode() & 0o7777;
        if mode & 0o077 != 0 {
            return Err(CredentialsError::TooOpen { path, mode });
        }
        let mut text = String::new();
        file.take(FILE_BYTES_MAX).read_to_string(&mut text).map_err(io)?;
        let mut credentials: Self =
            serde_json::from_str(&text).map_err(|error| CredentialsError::Invalid {
                path: path.clone(),
                // Only the place: the parser's own text may quote the file.
                reason: format!(
                    "it is not the expected JSON (line {}, column {})",
                    error.line(),
                    error.column()
                ),
            })?;
        for principal in &mut credentials.principals {
            if principal.arn.is_empty() {
                principal.arn = root_arn(&principal.account_id);
            }
        }
        credentials.check(&path)?;
        Ok(credentials)
    }

    fn check(&self, path: &Path) -> Result<(), CredentialsError> {
        let invalid = |reason: String| CredentialsError::Invalid { path: path.to_owned(), reason };
        if self.principals.is_empty() {
            return Err(invalid("the list of principals is empty".to_owned()));
        }
        for (index, principal) in self.principals.iter().enumerate() {
            principal
                .check()
                .map_err(|reason| invalid(format!("principal {}: {reason}", index + 1)))?;
            if self.principals[..index]
                .iter()
                .any(|other| other.access_key_id == principal.access_key_id)
            {
                return Err(invalid(format!(
                    "the access key id {} stands there twice",
                    principal.access_key_id
                )));
            }
        }
        Ok(())
    }

    /// Writes the file so that a crash leaves either none or a whole one.
    fn write(&self, data_dir: &Path) -> std::io::Result<()> {
        #[derive(Serialize)]
        struct Entry<'a> {
            access_key_id: &'a str,
            secret_access_key: &'a str,
            account_id: &'a str,
            arn: &'a str,
        }
        #[derive(Serialize)]
        struct Document<'a> {
            principals: Vec<Entry<'a>>,
        }
        let principals = self
            .principals
            .iter()
            .map(|principal| Entry {
                access_key_id: &principal.access_key_id,
                secret_access_key: principal.secret_access_key.expose(),
                account_id: &principal.account_id,
                arn: &principal.arn,
            })
            .collect();
        let mut text = serde_json::to_string_pretty(&Document { principals })?;
        text.push('\n');
        let temporary = data_dir.join(format!("{FILE_NAME}.{}.new", std::process::id()));
        let written = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&temporary)
            .and_then(|mut file| {
                file.write_all(text.as_bytes())?;
                file.sync_all()
            })
            .and_then(|()| std::fs::rename(&temporary, data_dir.join(FILE_NAME)));
        if written.is_err() {
            // Best effort: the error that counts is the one above.
            let _ = std::fs::remove_file(&temporary);
        }
        written?;
        File::open(data_dir)?.sync_all()
    }
}

impl Principal {
    /// The root user of an account.
    pub fn root(
        access_key_id: impl Into<String>,
        secret: Secret,
        account_id: impl Into<String>,
    ) -> Self {
        let account_id = account_id.into();
        Self {
            access_key_id: access_key_id.into(),
            secret_access_key: secret,
            session_token: None,
            arn: root_arn(&account_id),
            account_id,
        }
    }

    /// Whether somebody knows this principal's secret, and its session token where it has one;
    /// for sign-in by a form. Takes the same time however much of the secret is right.
    pub fn is_proved_by(&self, secret: &str, session_token: Option<&str>) -> bool {
        let is_same = |known: &Secret, given: &str| {
            bool::from(known.expose().as_bytes().ct_eq(given.as_bytes()))
        };
        let has_token = match (&self.session_token, session_token) {
            (None, None) => true,
            (Some(known), Some(given)) => is_same(known, given),
            _ => false,
        };
        is_same(&self.secret_access_key, secret) & has_token
    }

    fn check(&self) -> Result<(), &'static str> {
        let is_word = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        let is_graphic = |text: &str| {
            !text.is_empty() && text.len() <= 4096 && text.bytes().all(|b| b.is_ascii_graphic())
        };
        if self.access_key_id.is_empty()
            || self.access_key_id.len() > 128
            || !is_word(&self.access_key_id)
        {
            return Err("an access key id has 1 to 128 letters, digits and underscores");
        }
        if !is_graphic(self.secret_access_key.expose()) {
            return Err(
                "a secret access key is a text of printable ASCII characters without spaces",
            );
        }
        if self.session_token.as_ref().is_some_and(|token| !is_graphic(token.expose())) {
            return Err("a session token is a text of printable ASCII characters without spaces");
        }
        if self.account_id.len() != 12 || !self.account_id.bytes().all(|b| b.is_ascii_digit()) {
            return Err("an account id has twelve digits");
        }
        if !self.arn.starts_with("arn:") || !is_graphic(&self.arn) {
            return Err("an ARN begins with 'arn:' and has no spaces");
        }
        Ok(())
    }
}

impl FirstStart {
    fn principal(&self, path: &Path) -> Result<Principal, CredentialsError> {
        let random = || {
            let mut bytes = [0_u8; 30];
            getrandom::fill(&mut bytes).map_err(|error| CredentialsError::Io {
                doing: "make random keys for",
                path: path.to_owned(),
                source: std::io::Error::other(error.to_string()),
            })?;
            Ok(bytes)
        };
        let access_key_id = match &self.access_key_id {
            Some(id) => id.clone(),
            None => random_key_id(&random()?),
        };
        let secret = match &self.secret_access_key {
            Some(secret) => secret.clone(),
            None => Secret::new(base64::engine::general_purpose::STANDARD.encode(random()?)),
        };
        let account_id = self.account_id.clone().unwrap_or_else(|| DEFAULT_ACCOUNT_ID.to_owned());
        Ok(Principal::root(access_key_id, secret, account_id))
    }
}

/// Twenty characters like an AWS key id, with a beginning of its own so that nobody takes one for
/// the other.
fn random_key_id(bytes: &[u8; 30]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let tail = bytes.iter().take(16).map(|byte| char::from(LETTERS[usize::from(byte & 31)]));
    "LKIA".chars().chain(tail).collect()
}

fn secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Secret, D::Error> {
    String::deserialize(deserializer).map(Secret::from)
}

fn optional_secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Secret>, D::Error> {
    Option::<String>::deserialize(deserializer).map(|text| text.map(Secret::from))
}

fn root_arn(account_id: &str) -> String {
    format!("arn:aws:iam::{account_id}:root")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir()
                .join(format!("landfall-credentials-{}-{name}", std::process::id()));
            std::fs::create_dir_all(&path).unwrap();
            Self(path)
        }

        fn put(&self, text: &str) {
            let path = self.0.join(FILE_NAME);
            std::fs::write(&path, text).unwrap();
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn the_first_start_makes_random_keys_and_later_ones_read_them() {
        let folder = Folder::new("random");
        let (made, is_new) =
            Credentials::load_or_create(&folder.0, &FirstStart::default()).unwrap();
        assert!(is_new);
        let path = folder.0.join(FILE_NAME);
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let first = made.first().unwrap();
        assert_eq!((first.access_key_id.len(), first.secret_access_key.expose().len()), (20, 40));
        assert_eq!(first.account_id, DEFAULT_ACCOUNT_ID);

        let told = FirstStart { access_key_id: Some("OTHER".to_owned()), ..FirstStart::default() };
        let (read, is_new) = Credentials::load_or_create(&folder.0, &told).unwrap();
        assert!(!is_new);
        assert_eq!(read.first().unwrap().access_key_id, first.access_key_id);
        assert_eq!(read.first().unwrap().secret_access_key, first.secret_access_key);
        assert_eq!(
            std::fs::read_dir(&folder.0).unwrap().count(),
            1,
            "no temporary file stays behind"
        );
        assert!(!format!("{read:?}").contains(first.secret_access_key.expose()));
    }

    #[test]
    fn the_first_start_takes_what_it_is_told() {
        let folder = Folder::new("told");
        let told = FirstStart {
            access_key_id: Some("AKIDTOLD".to_owned()),
            secret_access_key: Some(Secret::new("told/secret")),
            account_id: Some("123456789012".to_owned()),
        };
        let (made, _) = Credentials::load_or_create(&folder.0, &told).unwrap();
        let found = made.find("AKIDTOLD").unwrap();
        assert_eq!(found.arn, "arn:aws:iam::123456789012:root");
        assert_eq!(found.secret_access_key.expose(), "told/secret");

        let folder = Folder::new("told-wrong");
        let told = FirstStart { account_id: Some("12".to_owned()), ..told };
        let error = Credentials::load_or_create(&folder.0, &told).unwrap_err().to_string();
        assert!(error.contains("an account id has twelve digits"), "{error}");
        assert!(!folder.0.join(FILE_NAME).exists());
    }

    #[test]
    fn a_file_that_others_may_read_is_refused() {
        let folder = Folder::new("open");
        folder.put("{}");
        let path = folder.0.join(FILE_NAME);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        let error = Credentials::load(&folder.0).unwrap_err().to_string();
        assert!(error.contains("(mode 0640); run: chmod 600"), "{error}");
    }

    #[test]
    fn broken_files_are_named_without_their_secrets() {
        let folder = Folder::new("broken");
        let principal = |id: &str| {
            format!(
                r#"{{"access_key_id":"{id}","secret_access_key":"hush-hush","account_id":"000000000000"}}"#
            )
        };
        for (text, expected) in [
            ("{\"principals\": [hush-hush".to_owned(), "not the expected JSON (line 1, column 17)"),
            (r#"{"principals": []}"#.to_owned(), "the list of principals is empty"),
            (
                format!(r#"{{"principals": [{0}, {0}]}}"#, principal("A")),
                "the access key id A stands there twice",
            ),
            (
                format!(r#"{{"principals": [{}]}}"#, principal("A B")),
                "principal 1: an access key id has",
            ),
        ] {
            folder.put(&text);
            let error = Credentials::load(&folder.0).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
            assert!(!error.contains("hush"), "{error}");
        }
    }
}
