//! The client's side: signs a request by header.

use hyper::HeaderMap;
use hyper::header::{AUTHORIZATION, HeaderValue};
use sha2::{Digest, Sha256};

use super::{Parts, Rules, amz_date, canonical, derive_key, hex, write_string_to_sign};
use hmac::Mac;

/// What a client signs with.
#[derive(Clone, Copy)]
pub struct SigningKey<'a> {
    /// The access key id.
    pub access_key_id: &'a str,
    /// The secret access key.
    pub secret_access_key: &'a str,
    /// The region of the scope.
    pub region: &'a str,
    /// The service of the scope: `dms`.
    pub service: &'a str,
}

impl std::fmt::Debug for SigningKey<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SigningKey({}, {}, {})", self.access_key_id, self.region, self.service)
    }
}

/// Adds `X-Amz-Date` and `Authorization` to `headers`, which already hold `Host` and everything
/// else that is to be sent. `now` is in seconds since the Unix epoch.
///
/// # Panics
/// When the access key id, region or service holds characters that no header can carry.
pub fn sign(
    key: SigningKey<'_>,
    method: &str,
    path: &str,
    query: &str,
    headers: &mut HeaderMap,
    body: &[u8],
    now: i64,
) {
    let timestamp = amz_date(now);
    let date = &timestamp[..8];
    let text =
        |text: &str| HeaderValue::from_str(text).expect("dates and credentials fit into a header");
    headers.insert("x-amz-date", text(&timestamp));

    let mut names: Vec<&str> = headers.keys().map(hyper::header::HeaderName::as_str).collect();
    names.sort_unstable();
    let signed_headers = names.join(";");
    let body_hash = hex(&Sha256::digest(body));
    let payload_hash =
        headers.get("x-amz-content-sha256").map_or(&body_hash[..], HeaderValue::as_bytes);
    let mut request = Vec::with_capacity(1024);
    let parts = Parts { method, path, query, headers };
    canonical::write(&mut request, &parts, Rules::default(), &signed_headers, &[], payload_hash);

    let scope = format!("{date}/{}/{}/aws4_request", key.region, key.service);
    let mut string_to_sign = Vec::with_capacity(192);
    write_string_to_sign(&mut string_to_sign, &timestamp, &scope, &request);
    let signing_key = derive_key(key.secret_access_key, date, key.region, key.service);
    let signature = hex(&signing_key.chain_update(&string_to_sign).finalize().into_bytes());
    let authorization = format!(
        "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={signed_headers}, Signature={}",
        key.access_key_id,
        String::from_utf8_lossy(&signature)
    );
    headers.insert(AUTHORIZATION, text(&authorization));
}
