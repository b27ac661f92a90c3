//! Handshakes through a provider's own pages: the provider is a small HTTP server of the test.

use std::sync::{Arc, Mutex};

use apprunner::connection::Connection;
use apprunner::repository::{Address, Provider, Sources};
use apprunner::{OauthApp, SecretPlace};
use control::store::Lookup;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::outside::TOKEN;
use crate::server::Server;

const INVALID: &str = "InvalidRequestException";
const VERIFIER: &str = "0123456789012345678901234567890123456789012345678901";
const STATE: &str = "a-state-of-a-session";
const BACK: &str = "http://127.0.0.1:1/console/oauth";
const REPOSITORY: &str = "https://github.com/me/mine";

/// Answers every request with what is set, and keeps what it was asked.
#[derive(Clone)]
struct TokenServer {
    port: u16,
    answer: Arc<Mutex<String>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl TokenServer {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = Self { port, answer: Arc::default(), asked: Arc::default() };
        let own = server.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut text = String::new();
                let mut bytes = [0; 4096];
                while !is_whole(&text) {
                    let count = stream.read(&mut bytes).await.unwrap();
                    assert_ne!(count, 0, "{text}");
                    text.push_str(std::str::from_utf8(&bytes[..count]).unwrap());
                }
                own.asked.lock().unwrap().push(text);
                let answer = own.answer.lock().unwrap().clone();
                // Whoever has read enough may hang up.
                let _ = stream.write_all(answer.as_bytes()).await;
            }
        });
        server
    }

    fn says(&self, status: &str, body: &str) {
        let length = body.len();
        *self.answer.lock().unwrap() = format!(
            "HTTP/1.1 {status}\r\ncontent-type: application/json\r\nlocation: http://127.0.0.1:1/\r\n\
             content-length: {length}\r\nconnection: close\r\n\r\n{body}"
        );
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn is_whole(text: &str) -> bool {
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let head = head.to_lowercase();
    let length = head.split("content-length: ").nth(1).unwrap().split("\r\n").next().unwrap();
    body.len() >= length.parse().unwrap()
}

/// A server with an application at each provider. The application's secret is this crate's
/// manifest.
async fn server(token_url: &str) -> Server {
    let app = OauthApp {
        authorize_url: "https://github.com/login/oauth/authorize".to_owned(),
        token_url: token_url.to_owned(),
        client_id: "the-client".to_owned(),
        client_secret: SecretPlace::File(
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"),
        ),
        scope: Some("repo".to_owned()),
        redirect_url: None,
        authority: None,
    };
    app.check().unwrap();
    let server = Server::with(|settings| {
        settings.oauth = Provider::ALL.into_iter().map(|known| (known, app.clone())).collect();
        settings.own_ports = vec![4566];
        settings.sources = Sources::default()
            .with_provider(Provider::Bitbucket, Address::parse("https://bitbucket.org").unwrap());
    });
    server.started().await
}

async fn connection(server: &Server, provider: &str) -> Value {
    let body = json!({"ConnectionName": provider.to_lowercase(), "ProviderType": provider});
    server.ok("CreateConnection", body).await["Connection"]["ConnectionArn"].clone()
}

fn grant(arn: &Value, code: &str, repository: &str) -> Value {
    json!({"ConnectionArn": arn, "AuthorizationCode": code, "CodeVerifier": VERIFIER,
        "RedirectUrl": BACK, "RepositoryUrl": repository})
}

async fn settled(server: &Server, body: Value) -> Value {
    let arn = body["ConnectionArn"].clone();
    server.ok("CompleteHandshake", body).await;
    let done = |answer: &Value| answer["Handshake"]["HandshakeStatus"] != "TRYING";
    server.until("DescribeHandshake", json!({"ConnectionArn": arn}), done).await["Handshake"]
        .clone()
}

#[tokio::test]
async fn a_code_becomes_a_token_that_is_tried() {
    let provider = TokenServer::start().await;
    let server = server(&format!("http://127.0.0.1:{}/token?x=1", provider.port)).await;
    let arn = connection(&server, "GITHUB").await;
    let shown = server.ok("DescribeHandshake", json!({"ConnectionArn": arn})).await;
    assert_eq!(shown["Handshake"]["HasProviderLogin"], true);
    let begin = json!({"ConnectionArn": arn, "RepositoryUrl": REPOSITORY, "RedirectUrl": BACK,
        "State": STATE, "CodeVerifier": VERIFIER});
    let begun = server.ok("BeginHandshake", begin.clone()).await;
    let url = begun["AuthorizeUrl"].as_str().unwrap();
    assert!(url.starts_with("https://github.com/login/oauth/authorize?response_type=code&"));
    assert!(url.contains(&format!("&state={STATE}&")) && !url.contains(VERIFIER), "{url}");
    assert_eq!(begun["RedirectUrl"], BACK);

    provider.says("200 OK", &format!(r#"{{"access_token":"{TOKEN}","token_type":"bearer"}}"#));
    let shown = settled(&server, grant(&arn, "the-code", REPOSITORY)).await;
    assert_eq!(shown["HandshakeStatus"], "ACCEPTED", "{shown}");
    assert_eq!(shown["ConnectionStatus"], "AVAILABLE");
    let asked = provider.asked();
    assert_eq!(asked.len(), 1, "a code is good once");
    let (head, body) = asked[0].split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /token?x=1 HTTP/1.1\r\n"), "{head}");
    for field in ["grant_type=authorization_code", "code=the-code", "client_id=the-client"] {
        assert!(body.split('&').any(|known| known == field), "{body}");
    }
    assert!(body.contains(&format!("code_verifier={VERIFIER}")), "{body}");
    assert!(body.contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fconsole%2Foauth"), "{body}");
    assert!(body.contains("client_secret=%5Bpackage%5D"), "{body}");
    let tries = server.host.tries.lock().unwrap().clone();
    assert_eq!(tries, [(REPOSITORY.to_owned(), "x-access-token".to_owned())]);
    let row = server.store.read(|tx| tx.scan_all::<Connection>()).pop().unwrap().1;
    let text = serde_json::to_string(&*row).unwrap();
    for secret in [TOKEN, "the-code", VERIFIER] {
        assert!(!text.contains(secret), "{text}");
    }

    // Bitbucket knows the application by its login.
    let bucket = connection(&server, "BITBUCKET").await;
    let shown = settled(&server, grant(&bucket, "other", "https://bitbucket.org/me/mine")).await;
    assert_eq!(shown["ConnectionStatus"], "AVAILABLE");
    let (head, body) = provider.asked()[1]
        .split_once("\r\n\r\n")
        .map(|(h, b)| (h.to_owned(), b.to_owned()))
        .unwrap();
    assert!(head.to_lowercase().contains("authorization: basic "), "{head}");
    assert!(!body.contains("client_secret"), "{body}");
}

#[tokio::test]
async fn what_a_provider_refuses_is_an_error_and_what_it_does_not_say_is_nothing() {
    let provider = TokenServer::start().await;
    let server = server(&format!("http://127.0.0.1:{}/token", provider.port)).await;
    let arn = connection(&server, "GITHUB").await;
    let long = format!(r#"{{"access_token":"{}"}}"#, "a".repeat(100_000));
    for (status, body) in [
        ("500 Internal Server Error", "{}"),
        ("200 OK", "<html>"),
        ("200 OK", long.as_str()),
        ("302 Found", r#"{"access_token":"abc"}"#),
    ] {
        provider.says(status, body);
        let shown = settled(&server, grant(&arn, "code", REPOSITORY)).await;
        assert_eq!(shown["HandshakeStatus"], "NOT_TRIED", "{status} {body}");
        assert_eq!(shown["ConnectionStatus"], "PENDING_HANDSHAKE");
    }
    provider.says("200 OK", r#"{"error":"bad_verification_code","error_description":"<b>!"}"#);
    let shown = settled(&server, grant(&arn, "code", REPOSITORY)).await;
    assert_eq!(shown["ConnectionStatus"], "ERROR");
    assert_eq!(shown["Reason"], "the provider gave no token: bad_verification_code");

    // A token that the repository does not take.
    provider.says("200 OK", r#"{"access_token":"of-somebody-else"}"#);
    let shown = settled(&server, grant(&arn, "code", REPOSITORY)).await;
    assert_eq!(shown["Reason"], "the server refused the credential");
    provider.says("200 OK", &format!(r#"{{"access_token":"{TOKEN}"}}"#));
    let shown = settled(&server, grant(&arn, "code", REPOSITORY)).await;
    assert_eq!(shown["ConnectionStatus"], "AVAILABLE");

    // Who says no later takes nothing away.
    let no = json!({"ConnectionArn": arn, "ProviderError": "access_denied"});
    let shown = settled(&server, no.clone()).await;
    assert_eq!(
        (&shown["HandshakeStatus"], &shown["ConnectionStatus"]),
        (&json!("REFUSED"), &json!("AVAILABLE"))
    );
    let fresh = connection(&server, "BITBUCKET").await;
    let no = json!({"ConnectionArn": fresh, "ProviderError": "access_denied"});
    let shown = settled(&server, no).await;
    assert_eq!(shown["ConnectionStatus"], "ERROR");
    assert_eq!(shown["Reason"], "the provider gave no permission: access_denied");
}

#[tokio::test]
async fn a_token_that_runs_out_is_renewed_until_the_provider_refuses() {
    let provider = TokenServer::start().await;
    let server = server(&format!("http://127.0.0.1:{}/token", provider.port)).await;
    let arn = connection(&server, "GITHUB").await;
    let token = |renewal: &str| {
        format!(r#"{{"access_token":"{TOKEN}","refresh_token":"{renewal}","expires_in":3600}}"#)
    };
    provider.says("200 OK", &token("renewal-1"));
    let shown = settled(&server, grant(&arn, "code", REPOSITORY)).await;
    assert_eq!(shown["ConnectionStatus"], "AVAILABLE");
    let text = |server: &Server| {
        let row = server.store.read(|tx| tx.scan_all::<Connection>()).pop().unwrap().1;
        serde_json::to_string(&*row).unwrap()
    };
    assert!(!text(&server).contains("renewal-1"), "it is sealed");
    let asked = async |wanted: usize, with: &str| {
        let deadline = std::time::Instant::now() + std::time::Duration::from_mins(1);
        while provider.asked().len() < wanted {
            assert!(std::time::Instant::now() < deadline, "no token was asked for");
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        let last = provider.asked().pop().unwrap();
        assert!(last.contains("grant_type=refresh_token"), "{last}");
        assert!(last.contains(&format!("refresh_token={with}&")), "{last}");
    };
    let before = text(&server);
    provider.says("200 OK", &token("renewal-2"));
    server.clock.advance_ms(51 * 60 * 1000);
    asked(2, "renewal-1").await;
    let deadline = std::time::Instant::now() + std::time::Duration::from_mins(1);
    while text(&server) == before {
        assert!(std::time::Instant::now() < deadline, "the token was not taken");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    provider.says("400 Bad Request", r#"{"error":"invalid_grant"}"#);
    server.clock.advance_ms(51 * 60 * 1000);
    asked(3, "renewal-2").await;
    let refused = |answer: &Value| answer["Handshake"]["ConnectionStatus"] == "ERROR";
    let shown = server.until("DescribeHandshake", json!({"ConnectionArn": arn}), refused).await;
    let reason = shown["Handshake"]["Reason"].as_str().unwrap();
    assert_eq!(reason, "the token could not be renewed: the provider gave no token: invalid_grant");
}

#[tokio::test]
async fn what_cannot_be_a_walk_through_a_provider_is_refused() {
    // A link-local address, and a port of the server's own.
    for place in ["https://169.254.169.254/token", "http://127.0.0.1:4566/token"] {
        let server = server(place).await;
        let arn = connection(&server, "GITHUB").await;
        let shown = settled(&server, grant(&arn, "code", REPOSITORY)).await;
        assert_eq!(shown["HandshakeStatus"], "NOT_TRIED");
        assert!(shown["Reason"].as_str().unwrap().contains("is not asked"), "{shown}");
    }
    let server = server("http://127.0.0.1:1/token").await;
    let arn = connection(&server, "GITHUB").await;
    for repository in
        ["https://github.com", "https://elsewhere.example/a", "ssh://git@github.com/a"]
    {
        server.refused("CompleteHandshake", grant(&arn, "code", repository), INVALID).await;
        let begin = json!({"ConnectionArn": arn, "RepositoryUrl": repository, "RedirectUrl": BACK,
            "State": STATE, "CodeVerifier": VERIFIER});
        server.refused("BeginHandshake", begin, INVALID).await;
    }
    let mut both = grant(&arn, "code", REPOSITORY);
    both["Credential"] = json!("x");
    server.refused("CompleteHandshake", both, INVALID).await;
    server.refused("CompleteHandshake", json!({"ConnectionArn": arn}), INVALID).await;
    let plain = Server::start().await;
    let arn = connection(&plain, "GITHUB").await;
    let message =
        plain.refused("CompleteHandshake", grant(&arn, "code", REPOSITORY), INVALID).await;
    assert!(message.contains("[oauth.GITHUB]"), "{message}");
    let shown = plain.ok("DescribeHandshake", json!({"ConnectionArn": arn})).await;
    assert_eq!(shown["Handshake"]["HasProviderLogin"], false);
}
