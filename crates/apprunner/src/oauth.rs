//! The walk through a provider's own pages: an application that is registered there asks a person,
//! and what comes back is exchanged for a token (OAuth 2.0's code grant with PKCE).
//!
//! The exchange is a request of the server's own. Its address comes from the configuration, is
//! resolved once, and may not be one that only this machine's network gives meaning to; redirects
//! are not followed, and none of the provider's words are passed on but the code of its error.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use api::value::Secret;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::{Method, Request, header};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::repository::Provider;
use crate::world::SecretPlace;

/// Longest time of the exchange.
const TIME_MAX: Duration = Duration::from_secs(20);
/// Largest answer of a provider, in bytes.
const ANSWER_BYTES_MAX: usize = 64 * 1024;
/// Longest token, in bytes.
const TOKEN_BYTES_MAX: usize = 16 * 1024;
/// Where systems keep the certificates that they trust.
const AUTHORITIES: [&str; 4] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

/// An application that is registered at a provider.
#[derive(Clone, Debug)]
pub struct OauthApp {
    /// The page that asks a person.
    pub authorize_url: String,
    /// Where a code becomes a token.
    pub token_url: String,
    /// The application's name at the provider.
    pub client_id: String,
    /// Where the application's secret stands on this host.
    pub client_secret: SecretPlace,
    /// What is asked for; none: what the application asks for by itself.
    pub scope: Option<String>,
    /// Where the provider leads back to, where it is not the console at the address that the
    /// browser used.
    pub redirect_url: Option<String>,
    /// Certificates that the provider is trusted by, in place of the system's.
    pub authority: Option<PathBuf>,
}

/// What a provider gave for a token to be fetched with.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Grant {
    pub(crate) code: String,
    pub(crate) verifier: String,
    pub(crate) redirect_url: String,
}

/// A token, and what another one can be fetched with before it runs out.
#[derive(Debug)]
pub(crate) struct Token {
    pub(crate) secret: Secret,
    /// What it is renewed with, and after how many seconds it runs out.
    pub(crate) renewal: Option<(Secret, i64)>,
}

/// Why there is no token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NoToken {
    /// The provider said no.
    Refused(String),
    /// Nothing is known.
    Unknown(String),
}

/// An address that this server sends a request to, or a person.
#[derive(Debug)]
struct Place {
    is_tls: bool,
    host: String,
    port: u16,
    path: String,
}

impl Place {
    fn parse(text: &str) -> Result<Self, String> {
        let wrong = |what: &str| Err(format!("the address {text:?} {what}"));
        let (is_tls, rest) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
            (Some(rest), _) => (true, rest),
            (_, Some(rest)) => (false, rest),
            _ => return wrong("begins neither with https:// nor with http://"),
        };
        if !text.bytes().all(|c| c.is_ascii_graphic()) || text.contains(['#', '"', '\\']) {
            return wrong("holds white space, a fragment or signs that no address has");
        }
        let (authority, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, port.parse().ok()),
            _ => (authority, Some(if is_tls { 443 } else { 80 })),
        };
        let host = host.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        let is_host = |c: u8| c.is_ascii_alphanumeric() || b".-:".contains(&c);
        let Some(port) = port.filter(|port| *port > 0 && !host.is_empty()) else {
            return wrong("names no usable host");
        };
        if !host.bytes().all(is_host) {
            return wrong("names no usable host, or a user");
        }
        let is_loopback = host == "localhost"
            || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        if !is_tls && !is_loopback {
            return wrong("would send secrets in clear text: use https://");
        }
        let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        Ok(Self { is_tls, host, port, path })
    }

    /// As it stands in `Host`.
    fn authority(&self) -> String {
        let host = &self.host;
        let host = if host.contains(':') { format!("[{host}]") } else { host.clone() };
        let usual = if self.is_tls { 443 } else { 80 };
        if self.port == usual { host } else { format!("{host}:{}", self.port) }
    }
}

impl OauthApp {
    /// Checks the addresses.
    ///
    /// # Errors
    /// With what is wrong with one.
    pub fn check(&self) -> Result<(), String> {
        for url in [&self.authorize_url, &self.token_url].into_iter().chain(&self.redirect_url) {
            Place::parse(url)?;
        }
        if self.client_id.is_empty() || !self.client_id.bytes().all(|c| c.is_ascii_graphic()) {
            return Err("client_id is empty or holds signs outside of ASCII".to_owned());
        }
        Ok(())
    }

    /// The address that a person is led to.
    pub(crate) fn authorize(&self, redirect_url: &str, state: &str, verifier: &str) -> String {
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()));
        let mut fields = vec![
            ("response_type", "code"),
            ("client_id", &self.client_id),
            ("redirect_uri", redirect_url),
            ("state", state),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ];
        fields.extend(self.scope.as_ref().map(|scope| ("scope", scope.as_str())));
        let mark = if self.authorize_url.contains('?') { '&' } else { '?' };
        format!("{}{mark}{}", self.authorize_url, form(&fields))
    }

    /// Exchanges what the provider gave for a token.
    pub(crate) async fn exchange(
        &self,
        provider: Provider,
        grant: &Grant,
        own_ports: &[u16],
    ) -> Result<Token, NoToken> {
        let fields = vec![
            ("grant_type", "authorization_code"),
            ("code", grant.code.as_str()),
            ("redirect_uri", grant.redirect_url.as_str()),
            ("code_verifier", grant.verifier.as_str()),
        ];
        self.fetch(provider, fields, own_ports).await
    }

    /// Fetches another token before one runs out.
    pub(crate) async fn renew(
        &self,
        provider: Provider,
        renewal: &str,
        own_ports: &[u16],
    ) -> Result<Token, NoToken> {
        let fields = vec![("grant_type", "refresh_token"), ("refresh_token", renewal)];
        self.fetch(provider, fields, own_ports).await
    }

    async fn fetch(
        &self,
        provider: Provider,
        fields: Vec<(&str, &str)>,
        own_ports: &[u16],
    ) -> Result<Token, NoToken> {
        let place = Place::parse(&self.token_url).map_err(NoToken::Unknown)?;
        let secret = self.client_secret.read();
        let secret = secret.map_err(|why| {
            NoToken::Unknown(format!("the secret of the application at the provider: {why}"))
        })?;
        let asked = async {
            let address = resolve(&place, own_ports).await?;
            let request = self.request(provider, &place, fields, &secret)?;
            let stream = TcpStream::connect(address)
                .await
                .map_err(|_| format!("{} cannot be reached", place.authority()))?;
            if place.is_tls {
                send(self.encrypted(stream, &place.host).await?, request).await
            } else {
                send(stream, request).await
            }
        };
        match tokio::time::timeout(TIME_MAX, asked).await {
            Ok(Ok((status, body))) => read_token(status, &body),
            Ok(Err(why)) => Err(NoToken::Unknown(why)),
            Err(_) => Err(NoToken::Unknown(format!("{} does not answer", place.authority()))),
        }
    }

    /// Bitbucket wants to know the application by its login, GitHub by fields of the form.
    fn request<'a>(
        &'a self,
        provider: Provider,
        place: &Place,
        mut fields: Vec<(&'a str, &'a str)>,
        secret: &'a Secret,
    ) -> Result<Request<Full<Bytes>>, String> {
        let mut request = Request::builder()
            .method(Method::POST)
            .uri(&place.path)
            .header(header::HOST, place.authority())
            .header(header::ACCEPT, "application/json")
            .header(header::USER_AGENT, "landfall")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        match provider {
            Provider::Bitbucket => {
                let login = STANDARD.encode(format!("{}:{}", self.client_id, secret.expose()));
                request = request.header(header::AUTHORIZATION, format!("Basic {login}"));
            }
            Provider::Github => {
                fields.extend([("client_id", self.client_id.as_str())]);
                fields.extend([("client_secret", secret.expose())]);
            }
        }
        let body = Full::new(Bytes::from(form(&fields)));
        request.body(body).map_err(|_| "the request to the provider cannot be made".to_owned())
    }

    async fn encrypted(
        &self,
        stream: TcpStream,
        host: &str,
    ) -> Result<tokio_rustls::client::TlsStream<TcpStream>, String> {
        let roots = trusted(self.authority.as_deref())?;
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|_| "TLS cannot be used".to_owned())?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let name = ServerName::try_from(host.to_owned())
            .map_err(|_| format!("{host} cannot be the name in a certificate"))?;
        let connected = TlsConnector::from(Arc::new(config)).connect(name, stream).await;
        connected.map_err(|error| format!("{host} cannot be spoken to over TLS: {error}"))
    }
}

fn trusted(authority: Option<&Path>) -> Result<RootCertStore, String> {
    let set = std::env::var_os("SSL_CERT_FILE").map(PathBuf::from);
    let places = authority.map(Path::to_owned).or(set);
    let places: Vec<PathBuf> = match places {
        Some(place) => vec![place],
        None => AUTHORITIES.into_iter().map(PathBuf::from).collect(),
    };
    let bytes = places.iter().find_map(|place| std::fs::read(place).ok());
    let bytes = bytes.ok_or("there are no certificates to trust on this host (ca-certificates)")?;
    let mut store = RootCertStore::empty();
    let mut text = bytes.as_slice();
    let certificates = rustls_pemfile::certs(&mut text);
    store.add_parsable_certificates(certificates.filter_map(Result::ok));
    if store.is_empty() {
        return Err("the file of certificates to trust holds none".to_owned());
    }
    Ok(store)
}

/// The address of a place, looked up once: it is the one that is used.
async fn resolve(place: &Place, own_ports: &[u16]) -> Result<SocketAddr, String> {
    let unknown = || format!("the host name {} is not known here", place.host);
    let found = tokio::net::lookup_host((place.host.as_str(), place.port)).await;
    let mut addresses: Vec<SocketAddr> = found.map_err(|_| unknown())?.collect();
    for address in &addresses {
        apphost::git::check_address(*address, own_ports)
            .map_err(|why| format!("{} is not asked: {why}", place.host))?;
    }
    addresses.sort_by_key(SocketAddr::is_ipv6);
    addresses.first().copied().ok_or_else(unknown)
}

async fn send<S>(stream: S, request: Request<Full<Bytes>>) -> Result<(u16, Bytes), String>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let broken = |_| "the provider does not answer as an HTTP server does".to_owned();
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(broken)?;
    let driver = tokio::spawn(connection);
    let answered = async {
        let answer = sender.send_request(request).await.map_err(broken)?;
        let status = answer.status().as_u16();
        let body = Limited::new(answer.into_body(), ANSWER_BYTES_MAX).collect().await;
        let body = body.map_err(|_| "the provider's answer is too long or broken".to_owned())?;
        Ok((status, body.to_bytes()))
    };
    let answered = answered.await;
    driver.abort();
    answered
}

#[derive(Deserialize)]
struct Answer {
    access_token: Option<String>,
    refresh_token: Option<String>,
    expires_in: Option<i64>,
    error: Option<String>,
}

/// GitHub answers errors with the status of success.
fn read_token(status: u16, body: &[u8]) -> Result<Token, NoToken> {
    let answer: Option<Answer> = serde_json::from_slice(body).ok();
    let is_refusal = matches!(status, 200..=299 | 400 | 401 | 403);
    match answer {
        Some(Answer { error: Some(error), .. }) if is_refusal => {
            let is_code = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
            let code: String = error.chars().filter(|c| is_code(*c)).take(64).collect();
            Err(NoToken::Refused(format!("the provider gave no token: {code}")))
        }
        Some(Answer { access_token: Some(token), refresh_token, expires_in, .. })
            if (200..=299).contains(&status) =>
        {
            let is_plain = |token: &String| {
                let length = token.len();
                token.bytes().all(|c| c.is_ascii_graphic())
                    && (1..=TOKEN_BYTES_MAX).contains(&length)
            };
            if !is_plain(&token) {
                let why = "what the provider gave is no token".to_owned();
                return Err(NoToken::Unknown(why));
            }
            let renewal = refresh_token.filter(is_plain).zip(expires_in.filter(|s| *s > 0));
            let renewal = renewal.map(|(text, seconds)| (Secret::new(text), seconds));
            Ok(Token { secret: Secret::new(token), renewal })
        }
        _ => Err(NoToken::Unknown(format!(
            "the provider answered with HTTP {status} and neither a token nor an error"
        ))),
    }
}

/// `a=b&c=d`, everything but letters, digits and `-._~` encoded.
fn form(fields: &[(&str, &str)]) -> String {
    let mut text = String::new();
    for (name, value) in fields {
        if !text.is_empty() {
            text.push('&');
        }
        text.push_str(name);
        text.push('=');
        for byte in value.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                text.push(char::from(byte));
            } else {
                text.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    text
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_https_or_on_this_machine() {
        for good in [
            "https://github.com/login/oauth/access_token",
            "https://git.example.com:8443/x?y=z",
            "http://127.0.0.1:3000/token",
            "http://[::1]:3000/token",
            "http://localhost/token",
        ] {
            assert!(Place::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "github.com/x",
            "http://github.com/x",
            "https://user@github.com/x",
            "https:///x",
            "https://host:0/x",
            "https://host:99999/x",
            "https://host/a b",
            "https://host/#x",
            "ftp://host/x",
        ] {
            assert!(Place::parse(bad).is_err(), "{bad}");
        }
        let place = Place::parse("https://Git.example.com?x=1").unwrap();
        assert_eq!((place.authority().as_str(), place.path.as_str()), ("git.example.com", "/?x=1"));
        assert_eq!(Place::parse("http://[::1]:3000/t").unwrap().authority(), "[::1]:3000");
    }

    #[test]
    fn an_answer_is_a_token_a_refusal_or_nothing() {
        let read = |status, text: &str| read_token(status, text.as_bytes());
        let token = read(200, r#"{"access_token":"abc","token_type":"bearer"}"#).unwrap();
        assert_eq!(token.secret.expose(), "abc");
        assert!(token.renewal.is_none());
        let text = r#"{"access_token":"abc","refresh_token":"def","expires_in":7200}"#;
        let (renewal, seconds) = read(200, text).unwrap().renewal.unwrap();
        assert_eq!((renewal.expose(), seconds), ("def", 7200));
        for (status, text) in [
            (200, r#"{"error":"bad_verification_code","error_description":"<b>"}"#),
            (400, r#"{"error":"invalid_grant"}"#),
            (401, r#"{"error":"invalid_client","access_token":"abc"}"#),
        ] {
            assert!(matches!(read(status, text), Err(NoToken::Refused(_))), "{text}");
        }
        for (status, text) in [
            (200, "<html>"),
            (200, "{}"),
            (200, r#"{"access_token":""}"#),
            (200, r#"{"access_token":"a\nb"}"#),
            (500, r#"{"access_token":"abc"}"#),
            (503, r#"{"error":"temporarily_unavailable"}"#),
            (302, ""),
        ] {
            assert!(matches!(read(status, text), Err(NoToken::Unknown(_))), "{status} {text}");
        }
        let hostile = read(400, r#"{"error":"a\u202e<script>"}"#);
        let wanted = "the provider gave no token: ascript".to_owned();
        assert_eq!(hostile.unwrap_err(), NoToken::Refused(wanted));
    }

    /// The example of RFC 7636, appendix B.
    #[test]
    fn the_challenge_is_the_verifiers_digest() {
        let app = OauthApp {
            authorize_url: "https://host/authorize?x=1".to_owned(),
            token_url: "https://host/token".to_owned(),
            client_id: "me".to_owned(),
            client_secret: SecretPlace::Variable("NONE".to_owned()),
            scope: Some("repo read".to_owned()),
            redirect_url: None,
            authority: None,
        };
        let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        let url = app.authorize("http://127.0.0.1/back", "s&t", verifier);
        assert!(url.starts_with("https://host/authorize?x=1&response_type=code&client_id=me&"));
        assert!(
            url.contains("code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&"),
            "{url}"
        );
        assert!(url.contains("redirect_uri=http%3A%2F%2F127.0.0.1%2Fback&state=s%26t&"), "{url}");
        assert!(url.ends_with("&scope=repo%20read"), "{url}");
    }
}
