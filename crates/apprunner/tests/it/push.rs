//! Webhooks: who is believed, what is deployed, and what a stranger learns.

use control::pages::{PageAnswer, PageRequest, Pages};
use hmac::{Hmac, Mac};
use hyper::{HeaderMap, Method};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::server::Server;
use crate::service::{created, operations, request, rest};

const SECRET: &str = "a-secret-of-this-service";
const MAIN: &str = r#"{"ref":"refs/heads/main","after":"a commit that nobody asked for"}"#;

fn sign(secret: &str, body: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(body.as_bytes());
    mac.finalize()
        .into_bytes()
        .iter()
        .fold("sha256=".to_owned(), |text, byte| text + &format!("{byte:02x}"))
}

/// The status that is expected, a body, headers, and whether it is signed.
type Case<'a> = (u16, &'a str, &'a [(&'static str, &'a str)], bool);

/// Sends a delivery; answers status and message.
async fn deliver(
    server: &Server,
    path: &str,
    headers: &[(&'static str, &str)],
    body: &str,
) -> (u16, String) {
    let answer = send(server, Method::POST, path, headers, body).await;
    let told: Value = serde_json::from_str(&answer.body).unwrap();
    (answer.status, told["message"].as_str().unwrap().to_owned())
}

async fn send(
    server: &Server,
    method: Method,
    path: &str,
    headers: &[(&'static str, &str)],
    body: &str,
) -> PageAnswer {
    let mut sent = HeaderMap::new();
    for (name, value) in headers {
        sent.insert(*name, value.parse().unwrap());
    }
    let request = PageRequest {
        method,
        path: path.to_owned(),
        query: String::new(),
        headers: sent,
        body: body.to_owned().into(),
        request_id: "id".to_owned(),
    };
    server.webhooks().answer(request).await
}

/// Sends a delivery twice, and waits until the repository was asked for each: the second question
/// comes when everything is done that follows from the first.
async fn followed(server: &Server, path: &str, headers: &[(&'static str, &str)]) {
    for _ in 0..2 {
        let asked = server.asked();
        assert_eq!(deliver(server, path, headers, MAIN).await.0, 202);
        server.until_asked_more_than(asked).await;
    }
}

/// A service with automatic deployment and a webhook; its ARN and the webhook's path. Repositories
/// are not asked but for a push.
async fn with_webhook(server: &Server) -> (String, String) {
    let mut wanted = request("my-app");
    wanted["SourceConfiguration"]["AutoDeploymentsEnabled"] = json!(true);
    let arn = created(server, wanted).await;
    let body = json!({"ServiceArn": arn, "Secret": SECRET});
    let made = server.ok("RenewWebhookSecret", body).await;
    assert_eq!(made["Secret"], SECRET);
    let path = made["Webhook"]["Path"].as_str().unwrap().to_owned();
    assert_eq!(path, format!("/webhooks/apprunner/{}", arn.rsplit('/').next().unwrap()));
    (arn, path)
}

#[tokio::test]
async fn a_push_is_deployed_at_once_and_once() {
    let server = Server::without_polls().await;
    let (arn, path) = with_webhook(&server).await;
    server.host.change(|now| "commit-2".clone_into(&mut now.newest_commit));
    let signature = sign(SECRET, MAIN);
    let headers = [("x-github-event", "push"), ("x-hub-signature-256", signature.as_str())];
    assert_eq!(deliver(&server, &path, &headers, MAIN).await.0, 202);
    let deployed = |answer: &Value| {
        let newest = &answer["OperationSummaryList"][0];
        newest["Type"] == "START_DEPLOYMENT" && newest["Status"] == "SUCCEEDED"
    };
    server.until("ListOperations", json!({"ServiceArn": arn}), deployed).await;
    assert_eq!(server.host.app().commit, "commit-2", "not what the delivery says");

    // Sent again, it changes nothing: the repository is looked at, and knows nothing newer.
    followed(&server, &path, &headers).await;
    assert_eq!(operations(&server, &arn).await.len(), 2);
    let shown = server.ok("DescribeWebhook", json!({"ServiceArn": arn})).await["Webhook"].clone();
    assert!(shown["LastDelivery"].as_str().unwrap().contains("asked for its newest"), "{shown}");
    assert!(!shown.to_string().contains(SECRET));
}

#[tokio::test]
async fn whoever_knows_no_secret_learns_nothing() {
    let server = Server::without_polls().await;
    let (arn, path) = with_webhook(&server).await;
    let plain = created(&server, request("no-webhook")).await;
    let closed = format!("/webhooks/apprunner/{}", plain.rsplit('/').next().unwrap());
    server.host.change(|now| "commit-2".clone_into(&mut now.newest_commit));
    let (right, wrong, empty) = (sign(SECRET, MAIN), sign("wrong", MAIN), sign("", MAIN));
    let nowhere = format!("/webhooks/apprunner/{}", "0".repeat(32));
    let (own, closed, nowhere) = (path.as_str(), closed.as_str(), nowhere.as_str());
    let refusals = [
        (own, vec![]),
        (own, vec![("x-hub-signature-256", wrong.as_str())]),
        (own, vec![("x-hub-signature-256", empty.as_str())]),
        (own, vec![("x-hub-signature-256", "sha256=")]),
        (own, vec![("x-hub-signature-256", &right["sha256=".len()..])]),
        (own, vec![("x-hub-signature-256", &right[..right.len() - 2])]),
        (own, vec![("x-hub-signature", "sha1=0123456789012345678901234567890123456789")]),
        (own, vec![("x-gitlab-token", "wrong")]),
        (own, vec![("x-gitlab-token", "")]),
        (closed, vec![("x-hub-signature-256", right.as_str())]),
        (closed, vec![("x-hub-signature-256", empty.as_str())]),
        (closed, vec![("x-gitlab-token", "")]),
        (nowhere, vec![("x-hub-signature-256", right.as_str())]),
        (nowhere, vec![("x-hub-signature-256", empty.as_str())]),
        ("/webhooks/apprunner/", vec![("x-hub-signature-256", right.as_str())]),
        ("/webhooks/apprunner/../../x", vec![("x-hub-signature-256", right.as_str())]),
        ("/webhooks", vec![]),
    ];
    let mut told = Vec::new();
    for (path, headers) in &refusals {
        told.push(deliver(&server, path, headers, MAIN).await);
    }
    told.dedup();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].0, 401);
    // The signature is that of the body.
    let headers = [("x-hub-signature-256", right.as_str())];
    let changed = MAIN.replace("main", "other");
    assert_eq!(deliver(&server, &path, &headers, &changed).await.0, 401);
    let read = send(&server, Method::GET, &path, &headers, MAIN).await;
    assert_eq!(read.status, 405);
    assert_eq!(operations(&server, &arn).await.len(), 1);
    assert_eq!(
        server.ok("DescribeWebhook", json!({"ServiceArn": arn})).await["Webhook"]["LastDelivery"],
        Value::Null
    );
}

#[tokio::test]
async fn every_providers_form_is_understood() {
    let server = Server::without_polls().await;
    let (_, path) = with_webhook(&server).await;
    let bitbucket = |kind: &str, name: &str| {
        json!({"push": {"changes": [{"new": null}, {"new": {"type": kind, "name": name}}]}})
            .to_string()
    };
    let (main, tag) = (bitbucket("branch", "main"), bitbucket("tag", "main"));
    let other = MAIN.replace("heads/main", "heads/mainly");
    let release = MAIN.replace("heads/main", "tags/main");
    let not_json = "payload=%7B%7D";
    let cases: [Case<'_>; 13] = [
        (202, MAIN, &[("x-github-event", "push")], true),
        (202, MAIN, &[("x-gitea-event", "push")], true),
        (202, MAIN, &[("x-gitlab-event", "Push Hook"), ("x-gitlab-token", SECRET)], false),
        (202, MAIN, &[], true),
        (202, &main, &[("x-event-key", "repo:push")], true),
        (200, &tag, &[("x-event-key", "repo:push")], true),
        (200, &main, &[("x-event-key", "repo:fork")], true),
        (200, MAIN, &[("x-gitlab-event", "Tag Push Hook"), ("x-gitlab-token", SECRET)], false),
        (200, "{\"zen\":\"…\"}", &[("x-github-event", "ping")], true),
        (200, &other, &[("x-github-event", "push")], true),
        (200, &release, &[("x-github-event", "push")], true),
        (400, not_json, &[("x-github-event", "push")], true),
        (400, MAIN, &[("x-event-key", "repo:push")], true),
    ];
    for (status, body, headers, is_signed) in cases {
        let signature = sign(SECRET, body);
        // Bitbucket's header has another name.
        let is_bitbucket = headers.iter().any(|(name, _)| *name == "x-event-key");
        let name = if is_bitbucket { "x-hub-signature" } else { "x-hub-signature-256" };
        let mut headers = headers.to_vec();
        headers.extend(is_signed.then_some((name, signature.as_str())));
        let (found, message) = deliver(&server, &path, &headers, body).await;
        assert_eq!(found, status, "{headers:?} {body}: {message}");
    }
    // Nesting without end is no reason to fall over.
    let deep = "[".repeat(100_000);
    let signature = sign(SECRET, &deep);
    let headers = [("x-hub-signature-256", signature.as_str())];
    assert_eq!(deliver(&server, &path, &headers, &deep).await.0, 400);
}

#[tokio::test]
async fn a_push_during_an_operation_is_deployed_after_it() {
    let mut server = Server::idle_without_polls();
    let mut wanted = request("my-app");
    wanted["SourceConfiguration"]["AutoDeploymentsEnabled"] = json!(true);
    let made = server.ok("CreateService", wanted).await;
    let arn = made["Service"]["ServiceArn"].as_str().unwrap().to_owned();
    let made = server.ok("RenewWebhookSecret", json!({"ServiceArn": arn})).await;
    let (secret, path) =
        (made["Secret"].as_str().unwrap(), made["Webhook"]["Path"].as_str().unwrap());
    assert_eq!(secret.len(), 64);
    let signature = sign(secret, MAIN);
    let headers = [("x-hub-signature-256", signature.as_str())];
    server.keep().await;
    let (status, message) = deliver(&server, path, &headers, MAIN).await;
    assert_eq!((status, message.contains("has ended")), (202, true), "{message}");
    // The creation builds the first commit, and the second one comes before it has ended.
    server.host.change(|now| now.newest_after_build = Some("commit-2".to_owned()));
    let driver = server.driver();
    let running = tokio::spawn(driver.run());
    let deployed = |answer: &Value| {
        let newest = &answer["OperationSummaryList"][0];
        newest["Type"] == "START_DEPLOYMENT" && newest["Status"] == "SUCCEEDED"
    };
    server.until("ListOperations", json!({"ServiceArn": arn}), deployed).await;
    assert_eq!(server.host.app().commit, "commit-2");
    running.abort();
}

#[tokio::test]
async fn where_nothing_is_to_be_deployed_nothing_is() {
    let server = Server::without_polls().await;
    let (arn, path) = with_webhook(&server).await;
    let signature = sign(SECRET, MAIN);
    let headers = [("x-hub-signature-256", signature.as_str())];
    let only = json!({"ServiceArn": arn});
    server.ok("PauseService", only.clone()).await;
    rest(&server, &arn).await;
    server.host.change(|now| "commit-2".clone_into(&mut now.newest_commit));
    let (status, message) = deliver(&server, &path, &headers, MAIN).await;
    assert_eq!((status, message.contains("paused")), (200, true), "{message}");
    server.ok("ResumeService", only.clone()).await;
    rest(&server, &arn).await;
    // What came during the pause waits for the next change, or for somebody who asks for it.
    followed(&server, &path, &headers).await;
    assert_eq!(server.host.app().commit, "commit-1");
    let off = json!({"ServiceArn": arn, "SourceConfiguration": {"AutoDeploymentsEnabled": false}});
    server.ok("UpdateService", off).await;
    rest(&server, &arn).await;
    let (status, message) = deliver(&server, &path, &headers, MAIN).await;
    assert_eq!((status, message.contains("is off")), (200, true), "{message}");
    server.ok("DeleteService", only.clone()).await;
    rest(&server, &arn).await;
    assert_eq!(deliver(&server, &path, &headers, MAIN).await.0, 401);
    server.refused("DescribeWebhook", only.clone(), "ResourceNotFoundException").await;
    server.refused("RenewWebhookSecret", only, "ResourceNotFoundException").await;
}

#[tokio::test]
async fn a_secret_is_renewed_configured_and_never_shown_again() {
    let server = Server::without_polls().await;
    let (arn, path) = with_webhook(&server).await;
    let first = sign(SECRET, MAIN);
    let first = [("x-hub-signature-256", first.as_str())];
    assert_eq!(deliver(&server, &path, &first, MAIN).await.0, 202);
    let made = server.ok("RenewWebhookSecret", json!({"ServiceArn": arn})).await;
    let second = sign(made["Secret"].as_str().unwrap(), MAIN);
    assert_eq!(deliver(&server, &path, &first, MAIN).await.0, 401, "it took its place");
    let second = [("x-hub-signature-256", second.as_str())];
    assert_eq!(deliver(&server, &path, &second, MAIN).await.0, 202);
    let rows = server.store.read(|tx| {
        use control::store::Lookup;
        tx.scan_all::<apprunner::service::AppService>()
    });
    let text = format!("{}{:?}", serde_json::to_string(&*rows[0].1).unwrap(), rows[0].1);
    assert!(!text.contains(made["Secret"].as_str().unwrap()), "it is sealed");
    for wrong in ["short", "with white space in it", "umlauts-äöü-äöü-äöü"] {
        let body = json!({"ServiceArn": arn, "Secret": wrong});
        server.refused("RenewWebhookSecret", body, "InvalidRequestException").await;
    }

    // The configuration of the test's server knows a secret of this name: its own manifest.
    let configured = created(&server, request("configured")).await;
    let shown = server.ok("DescribeWebhook", json!({"ServiceArn": configured})).await;
    assert_eq!(shown["Webhook"]["IsConfigured"], true);
    let path = shown["Webhook"]["Path"].as_str().unwrap();
    let manifest = include_str!("../../Cargo.toml").trim_end_matches(['\r', '\n']);
    let signature = sign(manifest, MAIN);
    let headers = [("x-hub-signature-256", signature.as_str())];
    let (status, message) = deliver(&server, path, &headers, MAIN).await;
    assert_eq!((status, message.contains("is off")), (200, true), "{message}");
}
