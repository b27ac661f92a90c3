//! Webhooks: where the notifications of RDS go that SNS topics stand for.
//!
//! A host is looked up once for each delivery, and the address that was checked is the one that is
//! connected to. Addresses that only the network around this machine gives meaning to are refused,
//! and so are the ports of this server, wherever on this machine they are reached.

use std::collections::BTreeMap;
use std::future::Future;
use std::io::BufReader;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::Bytes;
use hmac::{Hmac, Mac};
use http_body_util::Full;
use hyper::Request;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use rds::{Notification, Topics};
use rustls::pki_types::ServerName;
use serde::Deserialize;
use sha2::Sha256;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::Failure;

/// Time for one delivery, the look-up of the host included.
const DELIVERED_WITHIN: Duration = Duration::from_secs(10);
const URL_BYTES_MAX: usize = 2_048;
/// A signature is this header, in hexadecimal digits after `sha256=`.
const SIGNATURE: &str = "x-landfall-signature";
/// Where systems keep the authorities that they trust.
const BUNDLES: [&str; 4] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/cert.pem",
    "/opt/homebrew/etc/ca-certificates/cert.pem",
];

/// What the configuration says of a topic.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(crate) enum TopicEntry {
    /// Where it leads.
    Url(String),
    /// The same, and more.
    Table(TopicTable),
}

/// A topic's table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TopicTable {
    url: String,
    /// `file:PATH` or `env:NAME` of what notifications are signed with.
    secret: Option<String>,
}

/// Reads `arn:aws:sns:us-east-1:000000000000:alarms=https://example.com/hook`.
pub(crate) fn topic(text: &str) -> Result<(String, TopicEntry), Failure> {
    let (arn, url) = text.split_once('=').ok_or_else(|| {
        format!("the topic '{text}' is not usable: write it as ARN=URL, such as arn:aws:sns:us-east-1:000000000000:alarms=https://example.com/hook")
    })?;
    Ok((arn.trim().to_owned(), TopicEntry::Url(url.trim().to_owned())))
}

/// Where what signs notifications stands. It is read for each, so that it can change.
#[derive(Clone, Debug, PartialEq, Eq)]
enum SecretPlace {
    File(PathBuf),
    Variable(String),
}

impl SecretPlace {
    fn parse(text: &str) -> Option<Self> {
        match text.split_once(':')? {
            ("file", path) => Some(Self::File(PathBuf::from(path))),
            ("env", name) => Some(Self::Variable(name.to_owned())),
            _ => None,
        }
    }

    fn read(&self) -> Result<Vec<u8>, String> {
        let text = match self {
            Self::File(path) => std::fs::read_to_string(path).map_err(|error| {
                format!("the secret in {} cannot be read: {error}", path.display())
            })?,
            Self::Variable(name) => std::env::var(name)
                .map_err(|_| format!("the variable {name} with the secret is not set"))?,
        };
        let secret = text.trim_end_matches(['\r', '\n']);
        if secret.is_empty() {
            return Err("the secret that signs notifications is empty".to_owned());
        }
        Ok(secret.as_bytes().to_vec())
    }
}

/// A URL, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Target {
    is_tls: bool,
    host: String,
    port: u16,
    /// Path and query.
    path: String,
    secret: Option<SecretPlace>,
}

impl Target {
    /// Reads an `http` or `https` URL without user and fragment.
    fn parse(url: &str) -> Result<Self, String> {
        let wrong = |what: &str| Err(format!("the URL '{url}' is not usable: {what}"));
        if url.len() > URL_BYTES_MAX || !url.bytes().all(|b| b.is_ascii_graphic()) {
            return wrong("it has characters other than printable ASCII, or too many");
        }
        let (is_tls, rest) = if let Some(rest) = url.strip_prefix("https://") {
            (true, rest)
        } else if let Some(rest) = url.strip_prefix("http://") {
            (false, rest)
        } else {
            return wrong("it must begin with https:// or http://");
        };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        if authority.contains(['@', '\\']) || path.contains('#') {
            return wrong("it must have neither a user nor a fragment");
        }
        let (host, port) = match authority.strip_prefix('[') {
            Some(rest) => match rest.split_once(']') {
                Some((host, port)) if host.parse::<Ipv6Addr>().is_ok() => (host, port),
                _ => return wrong("its host is not an address"),
            },
            None => authority.split_at(authority.find(':').unwrap_or(authority.len())),
        };
        let port = match port.strip_prefix(':') {
            None if port.is_empty() => {
                if is_tls {
                    443
                } else {
                    80
                }
            }
            Some(text) => match text.parse::<u16>() {
                Ok(port) if port > 0 => port,
                _ => return wrong("its port is not a number from 1 to 65535"),
            },
            None => return wrong("its host is not an address"),
        };
        if host.is_empty() {
            return wrong("it has no host");
        }
        let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        Ok(Self { is_tls, host: host.to_owned(), port, path, secret: None })
    }

    /// The value of the `host` header.
    fn authority(&self) -> String {
        let host =
            if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        match (self.is_tls, self.port) {
            (true, 443) | (false, 80) => host,
            (_, port) => format!("{host}:{port}"),
        }
    }
}

/// The ports of this server, which nothing is delivered to.
#[derive(Clone, Debug)]
pub(crate) struct OwnPorts {
    pub(crate) listeners: Vec<u16>,
    pub(crate) databases: RangeInclusive<u16>,
}

impl OwnPorts {
    fn contain(&self, port: u16) -> bool {
        self.listeners.contains(&port) || self.databases.contains(&port)
    }
}

/// The topics that the configuration leads somewhere.
pub(crate) struct Webhooks {
    targets: BTreeMap<String, Target>,
    own_ports: OwnPorts,
    tls: OnceLock<Arc<rustls::ClientConfig>>,
}

impl Webhooks {
    /// Checks what the configuration says.
    pub(crate) fn new(
        entries: &BTreeMap<String, TopicEntry>,
        own_ports: OwnPorts,
    ) -> Result<Self, Failure> {
        let mut targets = BTreeMap::new();
        for (arn, entry) in entries {
            let (url, secret) = match entry {
                TopicEntry::Url(url) => (url, None),
                TopicEntry::Table(table) => (&table.url, table.secret.as_deref()),
            };
            let told = |error: String| format!("the topic {arn}: {error}");
            let mut target = Target::parse(url).map_err(told)?;
            if let Ok(ip) = target.host.parse::<IpAddr>() {
                refuse_address(ip).map_err(told)?;
            }
            target.secret = secret
                .map(|text| {
                    SecretPlace::parse(text).ok_or_else(|| {
                        told(
                            "the place of its secret is not usable: write file:PATH or env:NAME"
                                .to_owned(),
                        )
                    })
                })
                .transpose()?;
            targets.insert(arn.clone(), target);
        }
        Ok(Self { targets, own_ports, tls: OnceLock::new() })
    }

    async fn post(&self, target: &Target, notification: &Notification) -> Result<(), String> {
        let stream = self.connect(target).await?;
        let body = Bytes::from(notification.body.clone());
        let mut request = Request::post(&target.path)
            .header("host", target.authority())
            .header("user-agent", "Landfall")
            .header("content-type", "text/plain; charset=UTF-8")
            .header("x-amz-sns-message-type", "Notification")
            .header("x-amz-sns-message-id", &notification.message_id)
            .header("x-amz-sns-topic-arn", &notification.topic);
        if let Some(place) = &target.secret {
            request = request.header(SIGNATURE, signature(&place.read()?, &body));
        }
        let request = request.body(Full::new(body)).map_err(|error| error.to_string())?;
        if target.is_tls {
            let name = ServerName::try_from(target.host.clone())
                .map_err(|_| format!("{} is no name for TLS", target.host))?;
            let connector = TlsConnector::from(self.tls()?);
            let stream = connector.connect(name, stream).await;
            send(stream.map_err(|error| format!("TLS failed: {error}"))?, request).await
        } else {
            send(stream, request).await
        }
    }

    /// Connects to the address that was checked.
    async fn connect(&self, target: &Target) -> Result<TcpStream, String> {
        let host = &target.host;
        let found = tokio::net::lookup_host((host.as_str(), target.port)).await;
        let addresses: Vec<SocketAddr> =
            found.map_err(|_| format!("the host {host} is not known"))?.collect();
        let mut last = format!("the host {host} has no address");
        for address in addresses {
            refuse_address(address.ip())?;
            if address.ip().to_canonical().is_loopback() && self.own_ports.contain(address.port()) {
                return Err(own(address.port()));
            }
            match TcpStream::connect(address).await {
                Ok(stream) => {
                    // This machine has more addresses than the loopback ones.
                    let ends = (stream.local_addr(), stream.peer_addr());
                    let is_here = matches!(ends, (Ok(here), Ok(there)) if here.ip() == there.ip());
                    if is_here && self.own_ports.contain(address.port()) {
                        return Err(own(address.port()));
                    }
                    return Ok(stream);
                }
                Err(error) => last = format!("{address} cannot be reached: {error}"),
            }
        }
        Err(last)
    }

    fn tls(&self) -> Result<Arc<rustls::ClientConfig>, String> {
        if let Some(known) = self.tls.get() {
            return Ok(Arc::clone(known));
        }
        let named = std::env::var_os("SSL_CERT_FILE").map(PathBuf::from);
        let mut places = named.into_iter().chain(BUNDLES.map(PathBuf::from));
        let bundle = places.find(|path| path.is_file()).ok_or(
            "this machine has no bundle of certificate authorities: install ca-certificates, or name one in \
             SSL_CERT_FILE",
        )?;
        let config = Arc::new(client_config(&bundle)?);
        Ok(Arc::clone(self.tls.get_or_init(|| config)))
    }
}

fn own(port: u16) -> String {
    format!("port {port} of this machine is the server's own")
}

fn client_config(bundle: &Path) -> Result<rustls::ClientConfig, String> {
    let shown = bundle.display();
    let file = std::fs::File::open(bundle).map_err(|error| format!("{shown}: {error}"))?;
    let mut roots = rustls::RootCertStore::empty();
    let certificates: Vec<_> =
        rustls_pemfile::certs(&mut BufReader::new(file)).filter_map(Result::ok).collect();
    roots.add_parsable_certificates(certificates);
    if roots.is_empty() {
        return Err(format!("{shown} holds no certificate"));
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?;
    Ok(builder.with_root_certificates(roots).with_no_client_auth())
}

/// Refuses addresses that only the network around this machine gives meaning to.
fn refuse_address(ip: IpAddr) -> Result<(), String> {
    let is_refused = match ip.to_canonical() {
        IpAddr::V4(ip) => {
            ip.is_link_local() || ip.is_multicast() || ip.is_unspecified() || ip.is_broadcast()
        }
        IpAddr::V6(ip) => {
            // The last is where clouds answer with the machine's credentials.
            ip.is_unicast_link_local()
                || ip.is_multicast()
                || ip.is_unspecified()
                || ip == Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254)
        }
    };
    if is_refused {
        return Err(format!("{ip} is a link-local, multicast or unspecified address"));
    }
    Ok(())
}

fn signature(secret: &[u8], body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes keys of every length");
    mac.update(body);
    let digits = mac
        .finalize()
        .into_bytes()
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    format!("sha256={digits}")
}

/// Sends a request and looks at the status; redirections are not followed, and the answer's body is
/// not read.
async fn send(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Full<Bytes>>,
) -> Result<(), String> {
    let broken = |error: hyper::Error| format!("no answer: {error}");
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(broken)?;
    let connection = tokio::spawn(connection);
    let answer = sender.send_request(request).await.map_err(broken);
    connection.abort();
    let status = answer?.status();
    if status.is_success() { Ok(()) } else { Err(format!("the receiver answered {status}")) }
}

impl Topics for Webhooks {
    fn knows(&self, topic: &str) -> bool {
        self.targets.contains_key(topic)
    }

    fn publish<'a>(
        &'a self,
        notification: &'a Notification,
    ) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + 'a>> {
        Box::pin(async move {
            let target = self.targets.get(&notification.topic);
            let target = target.ok_or_else(|| "the topic leads nowhere".to_owned())?;
            let posted = self.post(target, notification);
            let posted = tokio::time::timeout(DELIVERED_WITHIN, posted).await;
            posted.unwrap_or_else(|_| {
                Err(format!("no answer within {} seconds", DELIVERED_WITHIN.as_secs()))
            })
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    #[test]
    fn urls_are_taken_apart() {
        let target = Target::parse("https://example.com/a?b=c").unwrap();
        assert!(target.is_tls);
        assert_eq!((target.host.as_str(), target.port), ("example.com", 443));
        assert_eq!((target.path.as_str(), target.authority()), ("/a?b=c", "example.com".into()));
        let target = Target::parse("http://[::1]:8080").unwrap();
        assert_eq!((target.path.as_str(), target.authority()), ("/", "[::1]:8080".into()));
        assert_eq!(Target::parse("http://x?y").unwrap().path, "/?y");
        for wrong in [
            "",
            "ftp://x/",
            "file:///etc/passwd",
            "http://",
            "http:///x",
            "http://u@x/",
            "http://x:0/",
            "http://x:99999/",
            "http://x/#y",
            "http://x y/",
            "http://x/\n",
            "http://[x]/",
            "http://ä/",
            "http://[::1]x/",
        ] {
            assert!(Target::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_configured_is_checked() {
        let own_ports = || OwnPorts { listeners: vec![4566], databases: 15400..=15999 };
        let webhooks = |text: &str| {
            let entries: BTreeMap<String, TopicEntry> = toml::from_str(text).unwrap();
            Webhooks::new(&entries, own_ports()).map_err(|error| error.to_string())
        };
        let hooks =
            webhooks("a = 'http://x'\nb = { url = 'https://y', secret = 'env:S' }").unwrap();
        assert!(hooks.knows("a") && hooks.knows("b") && !hooks.knows("c"));
        for wrong in [
            "a = 'http://169.254.169.254/latest'",
            "a = 'http://[::ffff:169.254.169.254]/'",
            "a = 'http://[fe80::1]/'",
            "a = 'http://0.0.0.0/'",
            "a = { url = 'https://y', secret = 'abc' }",
        ] {
            assert!(webhooks(wrong).is_err(), "{wrong}");
        }
        assert!(toml::from_str::<BTreeMap<String, TopicEntry>>("a = { uri = 'x' }").is_err());
        let (arn, entry) = topic("arn:aws:sns:r:1:t=http://x/?a=b").unwrap();
        assert_eq!(
            (arn.as_str(), entry),
            ("arn:aws:sns:r:1:t", TopicEntry::Url("http://x/?a=b".into()))
        );
    }

    #[test]
    fn signatures_are_those_of_rfc_4231() {
        assert_eq!(
            signature(b"Jefe", b"what do ya want for nothing?"),
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }

    async fn publish(port: u16, own: u16) -> Result<(), String> {
        let entries = BTreeMap::from([(
            "a".to_owned(),
            TopicEntry::Url(format!("http://localhost:{port}/hook")),
        )]);
        let own_ports = OwnPorts { listeners: vec![own], databases: 1..=1 };
        let hooks = Webhooks::new(&entries, own_ports).unwrap();
        let notification =
            Notification { topic: "a".into(), message_id: "id".into(), body: "{}".into() };
        hooks.publish(&notification).await
    }

    #[tokio::test]
    async fn a_receiver_gets_the_body_and_decides() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let served = tokio::spawn(async move {
            let mut texts = Vec::new();
            for status in ["204 No Content", "302 Found", "500 Oops"] {
                let (mut stream, _) = listener.accept().await.unwrap();
                let mut text = Vec::new();
                while !text.ends_with(b"{}") {
                    let read = stream.read_buf(&mut text).await.unwrap();
                    assert_ne!(read, 0);
                }
                let answer = format!(
                    "HTTP/1.1 {status}\r\nlocation: http://x/\r\ncontent-length: 0\r\n\r\n"
                );
                stream.write_all(answer.as_bytes()).await.unwrap();
                texts.push(String::from_utf8(text).unwrap());
            }
            texts
        });
        publish(port, 1).await.unwrap();
        assert!(publish(port, 1).await.unwrap_err().contains("302"));
        assert!(publish(port, 1).await.unwrap_err().contains("500"));
        let texts = served.await.unwrap();
        assert!(texts[0].starts_with("POST /hook HTTP/1.1\r\n"), "{}", texts[0]);
        assert!(texts[0].contains("x-amz-sns-message-type: Notification"), "{}", texts[0]);
        assert!(publish(port, port).await.unwrap_err().contains("own"));
    }
}
