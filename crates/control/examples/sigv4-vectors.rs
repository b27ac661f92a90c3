//! Verifies signed requests from a file, one JSON object a line, and checks that a changed character
//! in any signed part is refused.
//!
//! `cargo run -p control --example sigv4-vectors -- FILE`. Each line holds `id`, `context`
//! (credentials, `region`, `service`, `timestamp`, `normalize`, `omit_session_token`) and the signed
//! requests `header_signed_request` and `query_signed_request` as text.

use std::process::ExitCode;

use api::value::Secret;
use control::credentials::{Credentials, Principal};
use control::sigv4::{Claim, Parts, Rules, SignatureError, Verifier};
use hyper::HeaderMap;
use hyper::header::{HeaderName, HeaderValue};
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

const CHANGES: usize = 20;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<ExitCode, Failure> {
    let path = std::env::args().nth(1).ok_or("usage: sigv4-vectors FILE")?;
    let (mut passed, mut failed, mut refused, mut accepted) = (0, 0, 0, 0);
    for line in std::fs::read_to_string(path)?.lines() {
        let case: Value = serde_json::from_str(line)?;
        let id = case["id"].as_str().ok_or("a case without an id")?;
        for kind in ["header", "query"] {
            let request = case[format!("{kind}_signed_request")]
                .as_str()
                .ok_or("a case without its request")?;
            let setting = Setting::read(&case["context"])?;
            let verdict = setting.verify(request, None);
            let changes: Vec<usize> = spread(&changeable(request, &setting), CHANGES);
            let (mut held, mut slipped) = (0, Vec::new());
            for at in changes {
                match setting.verify(request, Some(at)) {
                    Err(_) => held += 1,
                    Ok(()) => slipped.push(at),
                }
            }
            refused += held;
            accepted += slipped.len();
            let ok = verdict.is_ok();
            *(if ok { &mut passed } else { &mut failed }) += 1;
            let mut report =
                json!({"id": format!("{id}/{kind}"), "ok": ok, "changes_refused": held});
            if let Err(error) = verdict {
                report["error"] = json!(error);
            }
            if !slipped.is_empty() {
                report["changes_accepted_at"] = json!(slipped);
            }
            println!("{report}");
        }
    }
    println!("changes: {refused} refused, {accepted} accepted");
    println!("{passed} passed, {failed} failed");
    Ok(if failed == 0 && accepted == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

struct Setting {
    verifier: Verifier,
    service: String,
    normalise: bool,
    now: i64,
}

impl Setting {
    fn read(context: &Value) -> Result<Self, Failure> {
        let text = |value: &Value| value.as_str().map(str::to_owned).ok_or("a text is missing");
        let credentials = &context["credentials"];
        let mut principal = Principal::root(
            text(&credentials["access_key_id"])?,
            Secret::new(text(&credentials["secret_access_key"])?),
            "000000000000",
        );
        principal.session_token = credentials["token"].as_str().map(Secret::new);
        let normalise = context["normalize"].as_bool().unwrap_or(true);
        let token_unsigned = context["omit_session_token"].as_bool().unwrap_or(false);
        let rules = Rules { normalise_path: normalise, token_unsigned };
        Ok(Self {
            verifier: Verifier::new(Credentials::new(vec![principal]), rules),
            service: text(&context["service"])?,
            normalise,
            now: OffsetDateTime::parse(&text(&context["timestamp"])?, &Rfc3339)?.unix_timestamp(),
        })
    }

    /// Verifies the request, with the character at `changed` replaced.
    fn verify(&self, request: &str, changed: Option<usize>) -> Result<(), String> {
        let mut request = request.to_owned();
        if let Some(at) = changed {
            let other = if request[at..].starts_with('b') { "c" } else { "b" };
            request.replace_range(at..=at, other);
        }
        let (head, body) = request.split_once("\n\n").ok_or("no end of the headers")?;
        let (line, head) = head.split_once('\n').ok_or("no headers")?;
        let (method, rest) = line.split_once(' ').ok_or("no method")?;
        let target = rest.strip_suffix(" HTTP/1.1").ok_or("no version")?;
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let headers = parse_headers(head)?;
        let parts = Parts { method, path, query, headers: &headers };
        Claim::read(&parts)
            .and_then(|claim| {
                self.verifier.verify(&claim, &parts, &self.service, body.as_bytes(), self.now)
            })
            .map(|_| ())
            .map_err(|error: SignatureError| error.to_string())
    }
}

/// Headers with values over several lines, which HTTP itself no longer allows.
fn parse_headers(head: &str) -> Result<HeaderMap, String> {
    let unfolded = head.replace("\n ", " ");
    let mut headers = HeaderMap::new();
    for line in unfolded.lines() {
        let (name, value) = line.split_once(':').ok_or("a header without a colon")?;
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(|error| error.to_string())?;
        headers
            .append(name, HeaderValue::from_str(value.trim()).map_err(|error| error.to_string())?);
    }
    Ok(headers)
}

/// The positions of characters that the signature covers and whose change changes the request's
/// meaning: letters and digits of the method, path, query, signed headers and body.
fn changeable(request: &str, setting: &Setting) -> Vec<usize> {
    let head_end = request.find("\n\n").unwrap_or(request.len());
    let signed: Vec<&str> = request
        .split(['&', ' ', ','])
        .find_map(|part| {
            part.strip_prefix("SignedHeaders=")
                .or_else(|| part.strip_prefix("X-Amz-SignedHeaders="))
        })
        .map(|list| list.split([';']).flat_map(|list| list.split("%3B")).collect())
        .unwrap_or_default();
    let mut positions = Vec::new();
    let mut at = 0;
    for (index, line) in request.split_inclusive('\n').enumerate() {
        let (from, to) = if at > head_end {
            (0, line.len())
        } else if index == 0 {
            (0, line.find(" HTTP/1.1").unwrap_or(line.len()))
        } else {
            let name = line.split(':').next().unwrap_or_default().to_lowercase();
            let counts = name == "authorization" || signed.contains(&name.as_str());
            (name.len() + 1, if counts { line.trim_end().len() } else { 0 })
        };
        positions.extend(
            (from..to.max(from))
                .map(|offset| at + offset)
                .filter(|&p| request.as_bytes()[p].is_ascii_alphanumeric()),
        );
        at += line.len();
    }
    // `/example/..` is `/` whatever stands before the dots, once paths are normalised.
    if setting.normalise && request.lines().next().is_some_and(|line| line.contains("/..")) {
        let path = request.find('/').unwrap_or(0)..request.find(['?', '\n']).unwrap_or(0);
        positions.retain(|position| !path.contains(position));
    }
    positions
}

/// `count` of the positions, evenly spread.
fn spread(positions: &[usize], count: usize) -> Vec<usize> {
    (0..count.min(positions.len()))
        .map(|index| positions[index * positions.len() / count.min(positions.len())])
        .collect()
}
