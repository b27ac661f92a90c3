//! What a request says about its own signature, before any of it is believed.

use std::borrow::Cow;

use time::{Date, Month, OffsetDateTime, Time};

use super::canonical::{percent_decode, raw_pairs};
use super::{EXPIRES_SECONDS_MAX, Parts, SKEW_SECONDS_MAX, SignatureError};

const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// What a request says about its own signature.
#[derive(Clone, Debug)]
pub struct Claim<'a> {
    /// `AKID/20260102/us-east-1/dms/aws4_request`
    credential: Cow<'a, str>,
    /// Where the four slashes stand in `credential`.
    cuts: [usize; 4],
    signed_headers: Cow<'a, str>,
    signature: Cow<'a, str>,
    /// `20260102T030405Z`
    timestamp: Cow<'a, str>,
    signed_at: i64,
    /// Validity of a presigned request in seconds.
    expires_in: Option<i64>,
    token: Option<Cow<'a, str>>,
}

impl<'a> Claim<'a> {
    /// Reads the claim from the `Authorization` header or from the query. Fails with
    /// [`SignatureError::Missing`] where there is none, and with
    /// [`SignatureError::Incomplete`] where it is broken.
    pub fn read(parts: &Parts<'a>) -> Result<Self, SignatureError> {
        if let Some(header) = parts.headers.get(hyper::header::AUTHORIZATION) {
            let text = header.to_str().map_err(|_| {
                incomplete("The Authorization header holds characters outside of ASCII.")
            })?;
            return Self::from_header(parts, text);
        }
        if parts.query.contains("X-Amz-") {
            return Self::from_query(parts.query);
        }
        Err(SignatureError::Missing)
    }

    fn from_header(parts: &Parts<'a>, text: &'a str) -> Result<Self, SignatureError> {
        let rest = text.strip_prefix(ALGORITHM).ok_or_else(|| {
            incomplete(format!(
                "Unsupported Authorization header: it has to begin with '{ALGORITHM}'."
            ))
        })?;
        let (mut credential, mut signed_headers, mut signature) = (None, None, None);
        // Byte by byte: the text is ASCII, and this runs for each request.
        let is_separator = |byte: &u8| matches!(byte, b',' | b' ');
        let mut at = 0;
        for length in rest.as_bytes().split(is_separator).map(<[u8]>::len) {
            let part = &rest[at..at + length];
            at += length + 1;
            let slot = if part.is_empty() {
                continue;
            } else if let Some(value) = part.strip_prefix("Credential=") {
                (&mut credential, value)
            } else if let Some(value) = part.strip_prefix("SignedHeaders=") {
                (&mut signed_headers, value)
            } else if let Some(value) = part.strip_prefix("Signature=") {
                (&mut signature, value)
            } else {
                return Err(incomplete("The Authorization header holds a part that is not known."));
            };
            if slot.0.replace(slot.1).is_some() {
                return Err(incomplete("The Authorization header holds a part twice."));
            }
        }
        let need = |what: Option<&'a str>, name: &str| {
            what.ok_or_else(|| {
                incomplete(format!("Authorization header requires '{name}' parameter."))
            })
        };
        let (timestamp, signed_at) = header_time(parts)?;
        let token = match parts.headers.get("x-amz-security-token") {
            Some(value) => Some(Cow::Borrowed(
                value.to_str().map_err(|_| incomplete("X-Amz-Security-Token is not ASCII."))?,
            )),
            None => None,
        };
        Self::build(
            Cow::Borrowed(need(credential, "Credential")?),
            Cow::Borrowed(need(signed_headers, "SignedHeaders")?),
            Cow::Borrowed(need(signature, "Signature")?),
            (timestamp, signed_at),
            None,
            token,
        )
    }

    fn from_query(query: &'a str) -> Result<Self, SignatureError> {
        const NAMES: [&str; 7] = [
            "X-Amz-Algorithm",
            "X-Amz-Credential",
            "X-Amz-Date",
            "X-Amz-Expires",
            "X-Amz-SignedHeaders",
            "X-Amz-Signature",
            "X-Amz-Security-Token",
        ];
        let mut found: [Option<Cow<'a, str>>; 7] = Default::default();
        for (name, value) in raw_pairs(query) {
            let Some(index) = NAMES.iter().position(|known| *known == name) else { continue };
            let Cow::Owned(value) = percent_decode(value) else {
                if found[index].replace(Cow::Borrowed(value)).is_some() {
                    return Err(incomplete(format!("The query holds '{name}' twice.")));
                }
                continue;
            };
            let value = String::from_utf8(value)
                .map_err(|_| incomplete(format!("'{name}' is not UTF-8.")))?;
            if found[index].replace(Cow::Owned(value)).is_some() {
                return Err(incomplete(format!("The query holds '{name}' twice.")));
            }
        }
        let [algorithm, credential, date, expires, signed_headers, signature, token] = found;
        let need = |what: Option<Cow<'a, str>>, name: &str| {
            what.ok_or_else(|| {
                incomplete(format!("AWS query-string parameters must include '{name}'."))
            })
        };
        if need(algorithm, NAMES[0])? != ALGORITHM {
            return Err(incomplete(format!("X-Amz-Algorithm has to be '{ALGORITHM}'.")));
        }
        let date = need(date, NAMES[2])?;
        let signed_at = parse_amz_date(&date)
            .ok_or_else(|| incomplete("X-Amz-Date has to be like 20260102T030405Z."))?;
        let expires = need(expires, NAMES[3])?
            .parse()
            .ok()
            .filter(|seconds| (0..=EXPIRES_SECONDS_MAX).contains(seconds))
            .ok_or_else(|| {
                incomplete("X-Amz-Expires has to be a number of seconds, at most a week (604800).")
            })?;
        Self::build(
            need(credential, NAMES[1])?,
            need(signed_headers, NAMES[4])?,
            need(signature, NAMES[5])?,
            (date, signed_at),
            Some(expires),
            token,
        )
    }

    fn build(
        credential: Cow<'a, str>,
        signed_headers: Cow<'a, str>,
        signature: Cow<'a, str>,
        (timestamp, signed_at): (Cow<'a, str>, i64),
        expires_in: Option<i64>,
        token: Option<Cow<'a, str>>,
    ) -> Result<Self, SignatureError> {
        let mut cuts = [0; 4];
        let mut slashes = credential.match_indices('/').map(|(at, _)| at);
        for cut in &mut cuts {
            *cut = slashes.next().ok_or_else(malformed_credential)?;
        }
        if slashes.next().is_some() {
            return Err(malformed_credential());
        }
        // Names out of order or in upper case would give a canonical form that no client signs.
        let ordered = signed_headers.split(';').is_sorted_by(|a, b| a < b);
        if !ordered
            || signed_headers.bytes().any(|b| b.is_ascii_uppercase() || b.is_ascii_whitespace())
        {
            return Err(incomplete(
                "SignedHeaders has to be a sorted list of lower-case names without doubles.",
            ));
        }
        Ok(Self {
            credential,
            cuts,
            signed_headers,
            signature,
            timestamp,
            signed_at,
            expires_in,
            token,
        })
    }

    /// The access key id.
    pub fn access_key_id(&self) -> &str {
        &self.credential[..self.cuts[0]]
    }

    /// The scope's date: `20260102`.
    pub fn date(&self) -> &str {
        &self.credential[self.cuts[0] + 1..self.cuts[1]]
    }

    /// The scope's region.
    pub fn region(&self) -> &str {
        &self.credential[self.cuts[1] + 1..self.cuts[2]]
    }

    /// The scope's service.
    pub fn service(&self) -> &str {
        &self.credential[self.cuts[2] + 1..self.cuts[3]]
    }

    /// The scope: `20260102/us-east-1/dms/aws4_request`.
    pub fn scope(&self) -> &str {
        &self.credential[self.cuts[0] + 1..]
    }

    pub(super) fn signed_headers(&self) -> &str {
        &self.signed_headers
    }

    pub(super) fn signature(&self) -> &str {
        &self.signature
    }

    pub(super) fn timestamp(&self) -> &str {
        &self.timestamp
    }

    pub(super) fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }

    pub(super) fn is_presigned(&self) -> bool {
        self.expires_in.is_some()
    }

    pub(super) fn check_scope(&self, service: &str) -> Result<(), SignatureError> {
        let wrong = |text: String| Err(SignatureError::WrongScope(text));
        if self.service() != service {
            return wrong(format!("Credential should be scoped to correct service: '{service}'."));
        }
        if &self.credential[self.cuts[3] + 1..] != "aws4_request" {
            return wrong(
                "Credential should be scoped with a valid terminator: 'aws4_request'.".to_owned(),
            );
        }
        if !self.timestamp.starts_with(self.date()) || self.date().len() != 8 {
            return wrong(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date."
                    .to_owned(),
            );
        }
        // A region becomes part of ARNs.
        let region = self.region();
        if region.is_empty()
            || region.len() > 64
            || !region.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        {
            return wrong("Credential should be scoped to a valid region.".to_owned());
        }
        Ok(())
    }

    pub(super) fn check_time(&self, now: i64) -> Result<(), SignatureError> {
        let minutes = SKEW_SECONDS_MAX / 60;
        if self.signed_at > now.saturating_add(SKEW_SECONDS_MAX) {
            return Err(SignatureError::Expired(format!(
                "Signature not yet current: {} is still later than {} ({} + {minutes} min.)",
                self.timestamp,
                amz_date(now + SKEW_SECONDS_MAX),
                amz_date(now),
            )));
        }
        // A presigned request says itself how long it is good for.
        let valid = self.expires_in.unwrap_or(SKEW_SECONDS_MAX);
        if self.signed_at.saturating_add(valid) < now {
            return Err(SignatureError::Expired(match self.expires_in {
                Some(seconds) => format!(
                    "Signature expired: {} was valid for {seconds} s, and it is now {}.",
                    self.timestamp,
                    amz_date(now)
                ),
                None => format!(
                    "Signature expired: {} is now earlier than {} ({} - {minutes} min.)",
                    self.timestamp,
                    amz_date(now - SKEW_SECONDS_MAX),
                    amz_date(now),
                ),
            }));
        }
        Ok(())
    }
}

/// `X-Amz-Date`, or `Date` where that is absent: in the form that is signed, and in seconds.
fn header_time<'a>(parts: &Parts<'a>) -> Result<(Cow<'a, str>, i64), SignatureError> {
    if let Some(value) = parts.headers.get("x-amz-date") {
        return value
            .to_str()
            .ok()
            .and_then(|text| Some((Cow::Borrowed(text), parse_amz_date(text)?)))
            .ok_or_else(|| incomplete("X-Amz-Date has to be like 20260102T030405Z."));
    }
    let value = parts.headers.get(hyper::header::DATE).ok_or_else(|| {
        incomplete(
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
        )
    })?;
    value
        .to_str()
        .ok()
        .and_then(|text| {
            let parsed =
                OffsetDateTime::parse(text, &time::format_description::well_known::Rfc2822);
            let seconds = parse_amz_date(text).or_else(|| Some(parsed.ok()?.unix_timestamp()))?;
            Some((Cow::Owned(amz_date(seconds)), seconds))
        })
        .ok_or_else(|| incomplete("Date has to be like Fri, 02 Jan 2026 03:04:05 GMT."))
}

/// Seconds since the Unix epoch of an instant written like `20260102T030405Z`.
pub fn parse_amz_date(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    if bytes.len() != 16 || bytes[8] != b'T' || bytes[15] != b'Z' {
        return None;
    }
    let number = |from: usize, to: usize| {
        bytes[from..to].iter().try_fold(0_i32, |sum, digit| {
            digit.is_ascii_digit().then(|| sum * 10 + i32::from(digit - b'0'))
        })
    };
    let part = |from, to| u8::try_from(number(from, to)?).ok();
    let date =
        Date::from_calendar_date(number(0, 4)?, Month::try_from(part(4, 6)?).ok()?, part(6, 8)?)
            .ok()?;
    let time = Time::from_hms(part(9, 11)?, part(11, 13)?, part(13, 15)?).ok()?;
    Some(OffsetDateTime::new_utc(date, time).unix_timestamp())
}

/// An instant, in seconds since the Unix epoch, written like `20260102T030405Z`.
pub fn amz_date(unix_seconds: i64) -> String {
    let at =
        OffsetDateTime::from_unix_timestamp(unix_seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
        at.year(),
        u8::from(at.month()),
        at.day(),
        at.hour(),
        at.minute(),
        at.second()
    )
}

fn incomplete(text: impl Into<String>) -> SignatureError {
    SignatureError::Incomplete(text.into())
}

fn malformed_credential() -> SignatureError {
    incomplete(
        "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term.",
    )
}
