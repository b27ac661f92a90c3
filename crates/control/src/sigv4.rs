//! AWS Signature Version 4: verification of requests signed by header or by presigned query, and a
//! signer for Landfall's own client and tests.
//!
//! The rules are those that AWS documents for every service but S3 (see [`canonical`]). What is
//! compared is compared in constant time. Nothing here allocates by an announced size.

mod canonical;
mod claim;
mod sign;

use std::sync::{Arc, PoisonError, RwLock};

use hmac::{Hmac, Mac};
use hyper::HeaderMap;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::credentials::{Credentials, Principal};
use crate::dispatch::Identity;

pub use claim::{Claim, amz_date, parse_amz_date};
pub use sign::{SigningKey, sign};

type HmacSha256 = Hmac<Sha256>;

/// How far a request's time may lie from the server's, in seconds.
pub const SKEW_SECONDS_MAX: i64 = 5 * 60;
/// The longest validity of a presigned request, in seconds.
pub const EXPIRES_SECONDS_MAX: i64 = 7 * 24 * 60 * 60;
/// Most signing keys kept; each costs about 300 bytes.
const CACHED_KEYS_MAX: usize = 64;

/// The parts of a request that a signature covers, beside the body.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// `POST`.
    pub method: &'a str,
    /// The path as it came, still encoded.
    pub path: &'a str,
    /// The query as it came, still encoded, without `?`.
    pub query: &'a str,
    /// All headers.
    pub headers: &'a HeaderMap,
}

/// Choices that differ between services.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// Dot segments and doubled slashes of the path are resolved (every service but S3).
    pub normalise_path: bool,
    /// The session token is added after signing, so that the signature does not cover it.
    pub token_unsigned: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self { normalise_path: true, token_unsigned: false }
    }
}

/// Why a signature was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignatureError {
    /// Nothing in the request claims to be a signature.
    Missing,
    /// The signature's own form is broken; the text says where.
    Incomplete(String),
    /// No such access key, or its session token is another one.
    UnknownKey,
    /// The credential is scoped to another date, service or kind of request.
    WrongScope(String),
    /// Signed too long ago, or in the future.
    Expired(String),
    /// A header that must be covered by the signature is not.
    Unsigned(String),
    /// `x-amz-content-sha256` is not the hash of the body that came.
    BodyHash,
    /// The body is signed chunk by chunk, which only S3 accepts.
    Streaming,
    /// The signature belongs to another request, or was made with another key.
    Mismatch,
}

impl std::fmt::Display for SignatureError {
    /// The message for the client. The sentences follow those of AWS, because clients show them
    /// and people look them up.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing => f.write_str("Missing Authentication Token"),
            Self::Incomplete(text) | Self::WrongScope(text) | Self::Expired(text) => f.write_str(text),
            Self::UnknownKey => f.write_str(
                "The security token included in the request is invalid: the server knows no such access key. \
                 `landfall env` prints the credentials that it accepts.",
            ),
            Self::Unsigned(name) => {
                write!(f, "'{name}' must be a 'SignedHeader' in the AWS Authorization.")
            }
            Self::BodyHash => f.write_str("The value of x-amz-content-sha256 is not the SHA-256 of the body received."),
            Self::Streaming => f.write_str(
                "Bodies signed in chunks (aws-chunked) are not accepted; send the body whole, signed with its SHA-256.",
            ),
            Self::Mismatch => f.write_str(
                "The request signature we calculated does not match the signature you provided. \
                 Check your AWS Secret Access Key and signing method.",
            ),
        }
    }
}

impl std::error::Error for SignatureError {}

/// Verifies signatures against a set of credentials.
#[derive(Debug)]
pub struct Verifier {
    credentials: Credentials,
    rules: Rules,
    keys: RwLock<KeyCache>,
}

/// Signing keys derived lately. They depend only on key, date, region and service, and few of these
/// are in use at once; an entry is made only by a request whose signature was right.
#[derive(Debug, Default)]
struct KeyCache {
    entries: Vec<CachedKey>,
    /// The next entry to give way once the cache is full.
    oldest: usize,
}

#[derive(Clone)]
struct CachedKey {
    date: String,
    service: String,
    identity: Arc<Identity>,
    key: HmacSha256,
}

impl std::fmt::Debug for CachedKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CachedKey({}, {}, {:?})", self.date, self.service, self.identity)
    }
}

impl Verifier {
    /// A verifier for these credentials.
    pub fn new(credentials: Credentials, rules: Rules) -> Self {
        Self { credentials, rules, keys: RwLock::default() }
    }

    /// Checks that `claim`, as read from `parts`, is a true signature of the request for `service`
    /// by a known principal at `now` (seconds since the Unix epoch).
    pub fn verify(
        &self,
        claim: &Claim<'_>,
        parts: &Parts<'_>,
        service: &str,
        body: &[u8],
        now: i64,
    ) -> Result<Arc<Identity>, SignatureError> {
        let principal =
            self.credentials.find(claim.access_key_id()).ok_or(SignatureError::UnknownKey)?;
        check_token(principal, claim)?;
        claim.check_scope(service)?;
        claim.check_time(now)?;
        check_signed_headers(claim, parts, self.rules)?;

        let string_to_sign = self.string_to_sign(claim, parts, body)?;
        let cached = self.cached_key(claim);
        let key = match &cached {
            Some(entry) => entry.key.clone(),
            None => derive_key(
                principal.secret_access_key.expose(),
                claim.date(),
                claim.region(),
                claim.service(),
            ),
        };
        let is_fresh = cached.is_none();
        let computed = hex(&key.clone().chain_update(&string_to_sign).finalize().into_bytes());
        if !bool::from(computed.as_slice().ct_eq(claim.signature().as_bytes())) {
            return Err(SignatureError::Mismatch);
        }
        if let (false, Some(entry)) = (is_fresh, cached) {
            return Ok(entry.identity);
        }
        let identity = Arc::new(Identity {
            access_key_id: principal.access_key_id.clone(),
            account_id: principal.account_id.clone(),
            region: claim.region().to_owned(),
            arn: principal.arn.clone(),
        });
        self.remember(CachedKey {
            date: claim.date().to_owned(),
            service: claim.service().to_owned(),
            identity: Arc::clone(&identity),
            key,
        });
        Ok(identity)
    }

    /// The credentials that this verifier knows.
    pub fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    fn string_to_sign(
        &self,
        claim: &Claim<'_>,
        parts: &Parts<'_>,
        body: &[u8],
    ) -> Result<Vec<u8>, SignatureError> {
        let body_hash = hex(&Sha256::digest(body));
        let payload_hash = payload_hash(parts.headers, &body_hash)?;
        let mut canonical = Vec::with_capacity(1024);
        let skip: &[&str] = match (claim.is_presigned(), self.rules.token_unsigned) {
            (false, _) => &[],
            (true, false) => &["X-Amz-Signature"],
            (true, true) => &["X-Amz-Signature", "X-Amz-Security-Token"],
        };
        canonical::write(
            &mut canonical,
            parts,
            self.rules,
            claim.signed_headers(),
            skip,
            payload_hash,
        );
        let mut text = Vec::with_capacity(192);
        write_string_to_sign(&mut text, claim.timestamp(), claim.scope(), &canonical);
        Ok(text)
    }

    fn cached_key(&self, claim: &Claim<'_>) -> Option<CachedKey> {
        let cache = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        cache
            .entries
            .iter()
            .find(|entry| {
                entry.identity.access_key_id == claim.access_key_id()
                    && entry.date == claim.date()
                    && entry.identity.region == claim.region()
                    && entry.service == claim.service()
            })
            .cloned()
    }

    fn remember(&self, entry: CachedKey) {
        let mut cache = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        if cache.entries.len() < CACHED_KEYS_MAX {
            cache.entries.push(entry);
        } else {
            let slot = cache.oldest;
            cache.entries[slot] = entry;
            cache.oldest = (slot + 1) % CACHED_KEYS_MAX;
        }
    }
}

/// A principal with a session token must send it; one without must not.
fn check_token(principal: &Principal, claim: &Claim<'_>) -> Result<(), SignatureError> {
    let matches = match (&principal.session_token, claim.token()) {
        (None, None) => true,
        (Some(known), Some(sent)) => bool::from(known.expose().as_bytes().ct_eq(sent.as_bytes())),
        _ => false,
    };
    if matches { Ok(()) } else { Err(SignatureError::UnknownKey) }
}

/// AWS asks for `host` and every `x-amz-*` header that the request carries. `x-amz-user-agent`, which
/// proxies add, carries no meaning and is let off.
fn check_signed_headers(
    claim: &Claim<'_>,
    parts: &Parts<'_>,
    rules: Rules,
) -> Result<(), SignatureError> {
    let signed = |name: &str| claim.signed_headers().split(';').any(|signed| signed == name);
    if !signed("host") {
        return Err(SignatureError::Unsigned("Host".to_owned()));
    }
    for name in parts.headers.keys().map(hyper::header::HeaderName::as_str) {
        let exempt =
            name == "x-amz-user-agent" || (rules.token_unsigned && name == "x-amz-security-token");
        if name.starts_with("x-amz-") && !exempt && !signed(name) {
            return Err(SignatureError::Unsigned(name.to_owned()));
        }
    }
    if let Some(absent) =
        claim.signed_headers().split(';').find(|name| !parts.headers.contains_key(*name))
    {
        return Err(SignatureError::Incomplete(format!(
            "The signed header '{}' is not part of the request.",
            absent.escape_default()
        )));
    }
    Ok(())
}

/// What stands for the body in the canonical request.
fn payload_hash<'a>(
    headers: &'a HeaderMap,
    body_hash: &'a [u8],
) -> Result<&'a [u8], SignatureError> {
    match headers.get("x-amz-content-sha256").map(hyper::header::HeaderValue::as_bytes) {
        Some(b"UNSIGNED-PAYLOAD") => Ok(b"UNSIGNED-PAYLOAD"),
        Some(sent) if sent.starts_with(b"STREAMING-") => Err(SignatureError::Streaming),
        Some(sent) if !bool::from(sent.ct_eq(body_hash)) => Err(SignatureError::BodyHash),
        _ => Ok(body_hash),
    }
}

fn write_string_to_sign(out: &mut Vec<u8>, timestamp: &str, scope: &str, canonical: &[u8]) {
    out.extend_from_slice(b"AWS4-HMAC-SHA256\n");
    out.extend_from_slice(timestamp.as_bytes());
    out.push(b'\n');
    out.extend_from_slice(scope.as_bytes());
    out.push(b'\n');
    out.extend_from_slice(&hex(&Sha256::digest(canonical)));
}

/// The key that signs requests of one day to one service in one region.
fn derive_key(secret: &str, date: &str, region: &str, service: &str) -> HmacSha256 {
    let mut first = Vec::with_capacity(secret.len() + 4);
    first.extend_from_slice(b"AWS4");
    first.extend_from_slice(secret.as_bytes());
    let mut key = keyed(&first);
    for part in [date, region, service, "aws4_request"] {
        key = keyed(&key.chain_update(part.as_bytes()).finalize().into_bytes());
    }
    key
}

fn keyed(key: &[u8]) -> HmacSha256 {
    <HmacSha256 as Mac>::new_from_slice(key).expect("HMAC takes keys of any length")
}

/// Lower-case hexadecimal text of a SHA-256.
fn hex(bytes: &[u8]) -> [u8; 64] {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = [b'0'; 64];
    for (pair, byte) in text.chunks_exact_mut(2).zip(bytes) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 15)];
    }
    text
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use api::value::Secret;

    const BODY: &[u8] = br#"{"MaxRecords":20}"#;
    const NOW: i64 = 1_767_323_045; // 2026-01-02T03:04:05Z

    fn verifier() -> Verifier {
        let mut temporary = Principal::root("TEMPORARY", Secret::new("another"), "210987654321");
        temporary.session_token = Some(Secret::new("token"));
        let root = Principal::root("ROOT", Secret::new("a_secret/of+its_own"), "123456789012");
        Verifier::new(Credentials::new(vec![root, temporary]), Rules::default())
    }

    fn root_key() -> SigningKey<'static> {
        SigningKey {
            access_key_id: "ROOT",
            secret_access_key: "a_secret/of+its_own",
            region: "eu-central-1",
            service: "dms",
        }
    }

    fn headers(extra: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let usual = [
            ("host", "localhost:4566"),
            ("content-type", "application/x-amz-json-1.1"),
            ("x-amz-target", "AmazonDMSv20160101.DescribeEndpoints"),
        ];
        for (name, value) in usual.iter().chain(extra) {
            headers.append(*name, value.parse().unwrap());
        }
        headers
    }

    fn signed(key: SigningKey<'_>, extra: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = headers(extra);
        sign(key, "POST", "/", "", &mut headers, BODY, NOW);
        headers
    }

    fn check(
        verifier: &Verifier,
        headers: &HeaderMap,
        body: &[u8],
        now: i64,
    ) -> Result<Arc<Identity>, SignatureError> {
        let parts = Parts { method: "POST", path: "/", query: "", headers };
        verifier.verify(&Claim::read(&parts)?, &parts, "dms", body, now)
    }

    #[test]
    fn a_signature_computed_elsewhere_is_accepted() {
        let headers = signed(root_key(), &[]);
        let authorization = headers[hyper::header::AUTHORIZATION].to_str().unwrap();
        // Computed with Python's hmac and hashlib.
        assert!(authorization.ends_with(
            "Signature=3a1214b91e605d1793ff33a71fe58622b9ab1c12fb4ba763cf1b0f65d66ccba5"
        ));
        let verifier = verifier();
        for _ in 0..2 {
            let identity = check(&verifier, &headers, BODY, NOW).unwrap();
            assert_eq!(identity.account_id, "123456789012");
            assert_eq!(identity.region, "eu-central-1");
            assert_eq!(identity.arn, "arn:aws:iam::123456789012:root");
        }
        assert_eq!(verifier.keys.read().unwrap().entries.len(), 1);
    }

    #[test]
    fn each_kind_of_wrong_signature_has_its_own_error() {
        let verifier = verifier();
        let good = signed(root_key(), &[]);
        let refused = |headers: &HeaderMap, body: &[u8], now| {
            check(&verifier, headers, body, now).unwrap_err()
        };
        assert_eq!(refused(&headers(&[]), BODY, NOW), SignatureError::Missing);
        assert_eq!(refused(&good, b"{}", NOW), SignatureError::Mismatch);
        let wrong_secret = SigningKey { secret_access_key: "wrong", ..root_key() };
        assert_eq!(refused(&signed(wrong_secret, &[]), BODY, NOW), SignatureError::Mismatch);
        let stranger = SigningKey { access_key_id: "STRANGER", ..root_key() };
        assert_eq!(refused(&signed(stranger, &[]), BODY, NOW), SignatureError::UnknownKey);
        let other_service = SigningKey { service: "rds", ..root_key() };
        assert!(matches!(
            refused(&signed(other_service, &[]), BODY, NOW),
            SignatureError::WrongScope(_)
        ));
        let odd_region = SigningKey { region: "eu:1", ..root_key() };
        assert!(matches!(
            refused(&signed(odd_region, &[]), BODY, NOW),
            SignatureError::WrongScope(_)
        ));
        let mut unsigned = good.clone();
        unsigned.insert("x-amz-acl", "public".parse().unwrap());
        assert_eq!(refused(&unsigned, BODY, NOW), SignatureError::Unsigned("x-amz-acl".to_owned()));
        let hash = [("x-amz-content-sha256", "00")];
        assert_eq!(refused(&signed(root_key(), &hash), BODY, NOW), SignatureError::BodyHash);
        let streaming = [("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD")];
        assert_eq!(refused(&signed(root_key(), &streaming), BODY, NOW), SignatureError::Streaming);
        assert!(
            verifier.keys.read().unwrap().entries.is_empty(),
            "only right signatures fill the cache"
        );
    }

    #[test]
    fn the_clock_may_differ_by_five_minutes_and_no_more() {
        let verifier = verifier();
        let headers = signed(root_key(), &[]);
        for skew in [-300, 0, 300] {
            assert!(check(&verifier, &headers, BODY, NOW + skew).is_ok(), "{skew}");
        }
        for skew in [-301, 301, -86_400, 86_400] {
            let error = check(&verifier, &headers, BODY, NOW + skew).unwrap_err();
            assert!(matches!(error, SignatureError::Expired(_)), "{skew}");
        }
        let error = check(&verifier, &headers, BODY, NOW + 301).unwrap_err();
        assert_eq!(
            error.to_string(),
            "Signature expired: 20260102T030405Z is now earlier than 20260102T030406Z (20260102T030906Z - 5 min.)"
        );
    }

    #[test]
    fn a_session_token_belongs_to_its_key() {
        let verifier = verifier();
        let temporary =
            SigningKey { access_key_id: "TEMPORARY", secret_access_key: "another", ..root_key() };
        let token = [("x-amz-security-token", "token")];
        assert!(check(&verifier, &signed(temporary, &token), BODY, NOW).is_ok());
        for (key, extra) in [
            (temporary, &[][..]),
            (temporary, &[("x-amz-security-token", "wrong")]),
            (root_key(), &[("x-amz-security-token", "token")]),
        ] {
            assert_eq!(
                check(&verifier, &signed(key, extra), BODY, NOW).unwrap_err(),
                SignatureError::UnknownKey
            );
        }
    }

    #[test]
    fn broken_authorization_headers_say_what_is_wrong() {
        let mut headers = signed(root_key(), &[]);
        let mut report = String::new();
        for text in [
            "Basic dXNlcjpwYXNz",
            "AWS4-HMAC-SHA256",
            "AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=x",
            "AWS4-HMAC-SHA256 Credential=a/b/c/d/e/f, SignedHeaders=host, Signature=x",
            "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host",
            "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=x, Signature=y",
            "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host;Date, Signature=x",
            "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, Signed=host",
        ] {
            headers.insert(hyper::header::AUTHORIZATION, text.parse().unwrap());
            report += &format!("{}\n", check(&verifier(), &headers, BODY, NOW).unwrap_err());
        }
        expect_test::expect![[r"
            Unsupported Authorization header: it has to begin with 'AWS4-HMAC-SHA256'.
            Authorization header requires 'Credential' parameter.
            Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term.
            Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term.
            Authorization header requires 'Signature' parameter.
            The Authorization header holds a part twice.
            SignedHeaders has to be a sorted list of lower-case names without doubles.
            The Authorization header holds a part that is not known.
        "]].assert_eq(&report);
    }

    #[test]
    fn dates_are_read_and_written() {
        assert_eq!(parse_amz_date("20260102T030405Z"), Some(NOW));
        assert_eq!(amz_date(NOW), "20260102T030405Z");
        for text in [
            "",
            "20260102T030405",
            "20261302T030405Z",
            "2026-102T030405Z",
            "20260102T250405Z",
            "２0260102T0304Z",
        ] {
            assert_eq!(parse_amz_date(text), None, "{text}");
        }
    }

    #[test]
    fn the_key_cache_is_bounded() {
        let verifier = verifier();
        for index in 0..CACHED_KEYS_MAX + 10 {
            let region = format!("r-{index}");
            let headers = signed(SigningKey { region: &region, ..root_key() }, &[]);
            assert_eq!(check(&verifier, &headers, BODY, NOW).unwrap().region, region);
        }
        assert_eq!(verifier.keys.read().unwrap().entries.len(), CACHED_KEYS_MAX);
    }

    proptest::proptest! {
        #[test]
        fn no_claim_is_a_panic_and_none_is_believed(
            authorization in "(AWS4-HMAC-SHA256 )?(Credential=|SignedHeaders=|Signature=|[a-z0-9/;,= ]|\\PC){0,40}",
            date in "([0-9]{8}T[0-9]{6}Z)|\\PC{0,20}",
            query in "((X-Amz-(Algorithm|Credential|Date|Expires|SignedHeaders|Signature)|a)=(AWS4-HMAC-SHA256|[a-z0-9/%;-]{0,20})&?){0,8}",
        ) {
            let mut headers = headers(&[]);
            let value = |text: &str| hyper::header::HeaderValue::from_bytes(text.as_bytes());
            if let (Ok(authorization), Ok(date)) = (value(&authorization), value(&date)) {
                headers.insert("x-amz-date", date);
                if authorization.len() > 10 {
                    headers.insert(hyper::header::AUTHORIZATION, authorization);
                }
            }
            let parts = Parts { method: "POST", path: "/", query: &query, headers: &headers };
            let verified = Claim::read(&parts).and_then(|claim| verifier().verify(&claim, &parts, "dms", BODY, NOW));
            proptest::prop_assert!(verified.is_err());
        }
    }
}
