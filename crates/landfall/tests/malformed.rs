//! Ten thousand malformed requests against the built binary: each gets a well-formed error of its
//! protocol, none gets a 5xx but 501, and the server goes on in bounded memory.
#![allow(clippy::unwrap_used)]

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use control::sigv4::{SigningKey, sign};
use hyper::HeaderMap;
use testkit::{Credentials, Landfall};

const REQUESTS: usize = 10_000;
const CLIENTS: usize = 4;
/// No answer may take longer.
const ANSWER_TIME_MAX: Duration = Duration::from_secs(5);
const MORE_MEMORY_KIB_MAX: u64 = 256 * 1024;

/// A request, and what may come of it.
struct Case {
    name: &'static str,
    bytes: Vec<u8>,
    /// It ends before its headers do, so that there may be nothing to answer.
    is_cut_off: bool,
    /// What is wrong with it may be something that the protocol ignores.
    may_succeed: bool,
}

/// Repeatable choices.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.next() as u8).collect()
    }
}

struct Maker<'a> {
    credentials: &'a Credentials,
    dice: Dice,
}

impl Maker<'_> {
    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert("host", "landfall.test".parse().unwrap());
        for (name, value) in pairs {
            headers.append(*name, value.parse().unwrap());
        }
        headers
    }

    fn json_headers(target: &str) -> HeaderMap {
        Self::headers(&[("content-type", "application/x-amz-json-1.1"), ("x-amz-target", target)])
    }

    fn signed(&self, service: &str, mut headers: HeaderMap, body: &[u8]) -> HeaderMap {
        let key = SigningKey {
            access_key_id: &self.credentials.access_key_id,
            secret_access_key: &self.credentials.secret_access_key,
            region: "us-east-1",
            service,
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        sign(key, "POST", "/", "", &mut headers, body, i64::try_from(now).unwrap());
        headers
    }

    /// A request with exactly these headers, which need a length.
    fn raw(headers: &HeaderMap, body: &[u8]) -> Vec<u8> {
        let mut bytes = b"POST / HTTP/1.1\r\n".to_vec();
        for (name, value) in headers {
            bytes.extend_from_slice(name.as_str().as_bytes());
            bytes.extend_from_slice(b": ");
            bytes.extend_from_slice(value.as_bytes());
            bytes.extend_from_slice(b"\r\n");
        }
        bytes.extend_from_slice(b"\r\n");
        bytes.extend_from_slice(body);
        bytes
    }

    fn whole(mut headers: HeaderMap, body: &[u8]) -> Vec<u8> {
        headers.insert("content-length", body.len().into());
        Self::raw(&headers, body)
    }

    /// A signed call of a DMS operation whose input has required members.
    fn json(&self, body: &[u8]) -> Vec<u8> {
        let headers = Self::json_headers("AmazonDMSv20160101.CreateReplicationSubnetGroup");
        Self::whole(self.signed("dms", headers, body), body)
    }

    fn form(&self, service: &str, body: &str) -> Vec<u8> {
        let headers = Self::headers(&[("content-type", "application/x-www-form-urlencoded")]);
        Self::whole(self.signed(service, headers, body.as_bytes()), body.as_bytes())
    }

    fn case(&mut self) -> Case {
        match self.dice.below(3) {
            0 => self.wrong_json(),
            1 => self.wrong_frame(),
            _ => self.wrong_name_or_signature(),
        }
    }

    /// Signed calls whose body is not what it should be.
    fn wrong_json(&mut self) -> Case {
        let (is_cut_off, may_succeed) = (false, false);
        let (name, bytes) = match self.dice.below(5) {
            0 => {
                let count = self.dice.below(300);
                ("random bytes as JSON", self.json(&self.dice_bytes(count)))
            }
            1 => {
                let text = br#"{"ReplicationSubnetGroupIdentifier":"a","SubnetIds":["b","c"],"Tags":[{"Key":"k"}]}"#;
                let end = 1 + self.dice.below(text.len() - 1);
                ("JSON that ends early", self.json(&text[..end]))
            }
            2 => {
                let depth = 1 << self.dice.below(21);
                let open = self.dice.pick(&["[", "{\"a\":", "{\"Tags\":["]);
                ("deep nesting", self.json(open.repeat(depth / open.len() + 1).as_bytes()))
            }
            3 => {
                let digits = "9".repeat(1 + self.dice.below(2000));
                let number = match self.dice.below(4) {
                    0 => digits,
                    1 => format!("-{digits}"),
                    2 => format!("1e{digits}"),
                    _ => format!("0.{digits}E+999999999"),
                };
                ("a huge number", self.json(format!("{{\"SubnetIds\":{number}}}").as_bytes()))
            }
            _ => {
                let value = self.dice.pick(&[
                    "true",
                    "1",
                    "1.5",
                    "{}",
                    "{\"a\":[]}",
                    "[[\"x\"]]",
                    "\"text\"",
                    "[1,2]",
                ]);
                (
                    "a wrong type",
                    self.json(format!("{{\"SubnetIds\":{value},\"Tags\":{value}}}").as_bytes()),
                )
            }
        };
        Case { name, bytes, is_cut_off, may_succeed }
    }

    /// What is wrong about the HTTP around a call.
    fn wrong_frame(&mut self) -> Case {
        let (mut is_cut_off, may_succeed) = (false, false);
        let (name, bytes) = match self.dice.below(6) {
            0 => {
                let size = self.dice.pick(&[
                    "7fffffff",
                    "ffffffff",
                    "7fffffffffffffff",
                    "ffffffffffffffff",
                    "1ffffffffffffffffff",
                    "-1",
                    "x",
                ]);
                let mut headers = Self::json_headers("AmazonDMSv20160101.DescribeEndpoints");
                headers.insert("transfer-encoding", "chunked".parse().unwrap());
                ("an announced chunk", Self::raw(&headers, format!("{size}\r\n{{}}").as_bytes()))
            }
            1 => {
                let mut headers = Self::json_headers("AmazonDMSv20160101.DescribeEndpoints");
                headers.insert("content-length", (3 + self.dice.below(100_000)).into());
                ("a body that ends early", Self::raw(&headers, b"{}"))
            }
            2 => {
                let mut headers = Self::json_headers("AmazonDMSv20160101.DescribeEndpoints");
                let length = self.dice.pick(&[
                    "4194305",
                    "99999999999",
                    "9223372036854775807",
                    "18446744073709551615",
                    "-1",
                    "1,2",
                    "x",
                ]);
                headers.insert("content-length", length.parse().unwrap());
                ("an announced length", Self::raw(&headers, b"{}"))
            }
            3 => {
                let mut headers = Self::json_headers("AmazonDMSv20160101.DescribeEndpoints");
                let encoding = self.dice.pick(&["gzip", "aws-chunked", "br, gzip", "deflate"]);
                headers.insert("content-encoding", encoding.parse().unwrap());
                let count = self.dice.below(5000);
                ("a compressed body", Self::whole(headers, &self.dice_bytes(count)))
            }
            4 => {
                is_cut_off = true;
                let count = 1 + self.dice.below(400);
                let mut bytes = self.dice.bytes(count);
                if self.dice.below(2) == 0 {
                    bytes.splice(..0, *b"POST / HTTP/1.1\r\nhost: x\r\n");
                    bytes.extend_from_slice(b"\r\n\r\n");
                }
                ("random bytes", bytes)
            }
            _ => {
                let mut headers = Self::json_headers("AmazonDMSv20160101.DescribeEndpoints");
                if self.dice.below(2) == 0 {
                    headers.insert("x-filler", "f".repeat(70_000).parse().unwrap());
                } else {
                    for _ in 0..150 {
                        headers.append("x-filler", "f".parse().unwrap());
                    }
                }
                ("too large a head", Self::whole(headers, b"{}"))
            }
        };
        Case { name, bytes, is_cut_off, may_succeed }
    }

    /// Calls of nothing, or by nobody.
    fn wrong_name_or_signature(&mut self) -> Case {
        let (is_cut_off, mut may_succeed) = (false, false);
        let (name, bytes) = match self.dice.below(5) {
            0 => {
                let target = self.dice.pick(&[
                    "",
                    ".",
                    "AmazonDMSv20160101",
                    "AmazonDMSv20160101.",
                    "Other.List",
                    "AmazonDMSv20160101.describeendpoints",
                    "RedshiftServerless.Nothing",
                ]);
                let target = if target.is_empty() {
                    "x".repeat(1 + self.dice.below(4000))
                } else {
                    target.to_owned()
                };
                (
                    "an unknown target",
                    Self::whole(self.signed("dms", Self::json_headers(&target), b"{}"), b"{}"),
                )
            }
            1 => {
                let body = self.dice.pick(&[
                    "",
                    "Action=",
                    "Action=Nothing&Version=2014-10-31",
                    "Action=DescribeDBInstances",
                    "Version=2014-10-31",
                    "Action=GetCallerIdentity&Version=2014-10-31",
                    "%%%&==&",
                    "Action=%00%ff&Version=%",
                ]);
                ("an unknown action", self.form("rds", body))
            }
            2 => {
                let index = self.dice.pick(&[
                    "0",
                    "1001",
                    "99999999",
                    "18446744073709551616",
                    "-1",
                    "x",
                    "1.1.1.1.1",
                ]);
                may_succeed = true; // Parameters that an operation does not know are ignored.
                let body = format!(
                    "Action=GetCallerIdentity&Version=2011-06-15&Tags.Tag.{index}.Key=a&{index}=%zz"
                );
                ("odd members of lists", self.form("sts", &body))
            }
            3 => {
                let body = b"{\"MaxRecords\":20}";
                let mut bytes = Self::whole(
                    self.signed(
                        "dms",
                        Self::json_headers("AmazonDMSv20160101.DescribeEndpoints"),
                        body,
                    ),
                    body,
                );
                let signature =
                    bytes.windows(10).position(|window| window == b"Signature=").unwrap() + 10;
                let at = signature + self.dice.below(64);
                bytes[at] = if bytes[at] == b'0' { b'1' } else { b'0' };
                ("a wrong signature", bytes)
            }
            _ => {
                let mut headers = Self::json_headers("AmazonDMSv20160101.DescribeEndpoints");
                let text = self.dice.pick(&[
                    "Basic eDp5",
                    "AWS4-HMAC-SHA256",
                    "AWS4-HMAC-SHA256 Credential=////, SignedHeaders=, Signature=",
                    "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=;;, Signature=\u{e9}",
                    ",",
                ]);
                headers
                    .insert("authorization", hyper::header::HeaderValue::from_str(text).unwrap());
                headers.insert("x-amz-date", "99999999T999999Z".parse().unwrap());
                ("a broken signature", Self::whole(headers, b"{}"))
            }
        };
        Case { name, bytes, is_cut_off, may_succeed }
    }

    fn dice_bytes(&self, count: usize) -> Vec<u8> {
        Dice(self.dice.0 ^ 0x5555).bytes(count)
    }
}

/// Sends a request, says that no more will come, and reads until the server closes.
fn exchange(address: &str, bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(ANSWER_TIME_MAX)).unwrap();
    stream.set_write_timeout(Some(ANSWER_TIME_MAX)).unwrap();
    // The server may refuse, and close, before it has read everything.
    let _ = stream.write_all(bytes);
    let _ = stream.shutdown(Shutdown::Write);
    let mut answer = Vec::new();
    let mut buffer = [0; 8192];
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => return answer,
            Ok(count) => answer.extend_from_slice(&buffer[..count]),
            Err(error)
                if matches!(
                    error.kind(),
                    std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut
                ) =>
            {
                panic!("no end of the answer in time, only {:?}", String::from_utf8_lossy(&answer));
            }
            // A reset after the answer is the end as well.
            Err(_) => return answer,
        }
    }
}

/// The status of an answer, having checked its form and that of any that follow it.
fn checked(answer: &[u8]) -> Result<u16, String> {
    let text = std::str::from_utf8(answer).map_err(|_| "not UTF-8")?;
    let (head, body) = text.split_once("\r\n\r\n").ok_or("no end of the headers")?;
    let status: u16 =
        head.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or("no status")?;
    let header = |wanted: &str| {
        head.lines()
            .skip(1)
            .filter_map(|line| line.split_once(": "))
            .find_map(|(name, value)| name.eq_ignore_ascii_case(wanted).then_some(value))
    };
    let id = header("x-amzn-requestid").ok_or("no request id")?;
    if !id.split('-').map(str::len).eq([8, 4, 4, 4, 12]) {
        return Err(format!("the request id {id} is no UUID"));
    }
    let length: usize =
        header("content-length").and_then(|length| length.parse().ok()).ok_or("no length")?;
    // Random bytes may look like several requests; each then has its answer.
    let (body, next) = body
        .split_at_checked(length)
        .ok_or_else(|| format!("{} bytes of body where {length} were announced", body.len()))?;
    if !next.is_empty() {
        checked(next.as_bytes())?;
    }
    match header("content-type").ok_or("no content type")? {
        "text/xml" if status == 200 => {}
        "text/xml" => {
            let parts =
                ["<ErrorResponse", "<Code>", "</Code>", "<Message>", id, "</ErrorResponse>"];
            if let Some(part) = parts.iter().find(|part| !body.contains(**part)) {
                return Err(format!("no {part} in {body}"));
            }
        }
        json if json.starts_with("application/x-amz-json-1.") => {
            let value: serde_json::Value =
                serde_json::from_str(body).map_err(|error| error.to_string())?;
            if status != 200 && !(value["__type"].is_string() && value["message"].is_string()) {
                return Err(format!("no code and message in {body}"));
            }
        }
        other => return Err(format!("the content type {other}")),
    }
    Ok(status)
}

fn memory_kib(pid: u32, field: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(field)).unwrap();
    line.trim_matches([':', ' ', '\t', 'k', 'B']).trim().parse().unwrap()
}

#[test]
fn ten_thousand_malformed_requests_leave_the_server_answering() {
    // Half of what is sent is refused: the log of that is not what is tested.
    let server =
        Landfall::start_with(env!("CARGO_BIN_EXE_landfall"), &["--log-level", "warn"], &[])
            .unwrap();
    let credentials = Arc::new(server.credentials().unwrap());
    let pid = server.pid().unwrap();
    let before_kib = memory_kib(pid, "VmRSS");
    let unanswered = Arc::new(AtomicUsize::new(0));
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let (credentials, unanswered) = (Arc::clone(&credentials), Arc::clone(&unanswered));
            let address = server.address().to_owned();
            std::thread::spawn(move || {
                let mut maker = Maker { credentials: &credentials, dice: Dice(client as u64) };
                for _ in 0..REQUESTS / CLIENTS {
                    let Case { name, bytes, is_cut_off, may_succeed } = maker.case();
                    let begun = Instant::now();
                    let answer = exchange(&address, &bytes);
                    assert!(begun.elapsed() < ANSWER_TIME_MAX, "{name} took {:?}", begun.elapsed());
                    if answer.is_empty() && is_cut_off {
                        unanswered.fetch_add(1, Ordering::Relaxed);
                        continue;
                    }
                    let status = checked(&answer).unwrap_or_else(|error| {
                        panic!(
                            "{name}: {error}; the whole answer: {:?}",
                            String::from_utf8_lossy(&answer)
                        )
                    });
                    let is_refused = (400..500).contains(&status) || status == 501;
                    assert!(is_refused || (may_succeed && status == 200), "{name}: HTTP {status}");
                }
            })
        })
        .collect();
    for client in clients {
        client.join().unwrap();
    }
    let more_kib = memory_kib(pid, "VmHWM").saturating_sub(before_kib);
    assert!(more_kib <= MORE_MEMORY_KIB_MAX, "{more_kib} KiB more memory at the peak");
    assert!(unanswered.load(Ordering::Relaxed) < REQUESTS / 10, "nearly everything is answered");

    let maker = Maker { credentials: &credentials, dice: Dice(0) };
    let bytes = maker.form("sts", "Action=GetCallerIdentity&Version=2011-06-15");
    assert_eq!(checked(&exchange(server.address(), &bytes)), Ok(200), "the server still answers");
    println!(
        "{REQUESTS} malformed requests, {} of them without an answer; {before_kib} KiB before, {more_kib} KiB more at the peak",
        unanswered.load(Ordering::Relaxed)
    );
}
