use apprunner::connection::{Connection, ConnectionStatus};
use control::crash_matrix::{Scenario, run};
use control::lifecycle::Resource;
use control::store::Lookup;
use expect_test::expect_file;
use serde_json::{Value, json};

use crate::outside::TOKEN;
use crate::server::{Server, Transcript};

const INVALID: &str = "InvalidRequestException";
const MISSING: &str = "ResourceNotFoundException";

async fn connection(server: &Server, name: &str) -> String {
    let body = json!({"ConnectionName": name, "ProviderType": "GITHUB"});
    let answer = server.ok("CreateConnection", body).await;
    answer["Connection"]["ConnectionArn"].as_str().unwrap().to_owned()
}

async fn status(server: &Server, name: &str) -> Value {
    let answer = server.ok("ListConnections", json!({"ConnectionName": name})).await;
    answer["ConnectionSummaryList"][0]["Status"].clone()
}

/// Offers a credential and waits for what comes of it.
async fn handshake(server: &Server, body: Value) -> Value {
    server.ok("CompleteHandshake", body.clone()).await;
    let show = json!({"ConnectionArn": body["ConnectionArn"]});
    let done = |answer: &Value| answer["Handshake"]["HandshakeStatus"] != "TRYING";
    server.until("DescribeHandshake", show, done).await["Handshake"].clone()
}

#[tokio::test]
async fn connections() {
    let server = Server::start().await;
    let mut t = Transcript::new(&server);
    let create = json!({"ConnectionName": "git-hub", "ProviderType": "GITHUB",
        "Tags": [{"Key": "stage", "Value": "test"}]});
    let made = t.say("CreateConnection", create.clone()).await;
    t.say("CreateConnection", create).await;
    let other = json!({"ConnectionName": "bucket", "ProviderType": "BITBUCKET"});
    t.say("CreateConnection", other).await;
    t.say("ListConnections", json!({"MaxResults": 1})).await;
    t.say("ListConnections", json!({"MaxResults": 1, "NextToken": "AWJ1Y2tldA"})).await;
    t.say("ListConnections", json!({"ConnectionName": "nobody"})).await;
    t.say("ListConnections", json!({"NextToken": "not one"})).await;
    let other = json!({"ConnectionName": "bucket", "NextToken": "AWJ1Y2tldA"});
    t.say("ListConnections", other).await;
    let arn = &made["Connection"]["ConnectionArn"];
    t.say("ListTagsForResource", json!({"ResourceArn": arn})).await;
    let more = json!({"ResourceArn": arn, "Tags": [{"Key": "k", "Value": ""}]});
    t.say("TagResource", more).await;
    t.say("UntagResource", json!({"ResourceArn": arn, "TagKeys": ["stage", "absent"]})).await;
    t.say("ListTagsForResource", json!({"ResourceArn": arn})).await;
    t.say("DeleteConnection", json!({"ConnectionArn": arn})).await;
    t.say("DeleteConnection", json!({"ConnectionArn": arn})).await;
    t.say("ListTagsForResource", json!({"ResourceArn": arn})).await;
    t.say("CreateConnection", json!({"ConnectionName": "abc", "ProviderType": "GITLAB"})).await;
    t.say("CreateConnection", json!({})).await;
    expect_file!["transcripts/connection.txt"].assert_eq(&t.text);
}

#[tokio::test]
async fn a_name_is_free_again_after_deletion_and_gets_another_id() {
    let server = Server::start().await;
    let first = connection(&server, "name").await;
    server.ok("DeleteConnection", json!({"ConnectionArn": first})).await;
    assert_ne!(connection(&server, "name").await, first);
}

#[tokio::test]
async fn there_are_ten_and_pages_show_each_once() {
    let server = Server::start().await;
    for number in 0..10 {
        connection(&server, &format!("conn-{number}")).await;
    }
    let eleventh = json!({"ConnectionName": "conn-10", "ProviderType": "GITHUB"});
    server.refused("CreateConnection", eleventh, "ServiceQuotaExceededException").await;
    let (mut names, mut token) = (Vec::new(), Value::Null);
    loop {
        let mut body = json!({"MaxResults": 3});
        if token.is_string() {
            body["NextToken"] = token;
        }
        let answer = server.ok("ListConnections", body).await;
        let page = answer["ConnectionSummaryList"].as_array().unwrap();
        names.extend(page.iter().map(|found| found["ConnectionName"].as_str().unwrap().to_owned()));
        token = answer["NextToken"].clone();
        if token.is_null() {
            break;
        }
    }
    let expected: Vec<String> = (0..10).map(|number| format!("conn-{number}")).collect();
    assert_eq!(names, expected);
    let all = server.ok("ListConnections", json!({})).await;
    assert_eq!(all["ConnectionSummaryList"].as_array().unwrap().len(), 10);
    server.refused("ListConnections", json!({"MaxResults": 101}), INVALID).await;
    server.refused("ListConnections", json!({"MaxResults": 0}), INVALID).await;
}

#[tokio::test]
async fn the_provider_decides_on_a_credential() {
    let server = Server::start().await;
    let arn = connection(&server, "name").await;
    let none = server.ok("DescribeHandshake", json!({"ConnectionArn": arn})).await;
    assert_eq!(none["Handshake"]["HandshakeStatus"], "NONE");
    assert_eq!(status(&server, "name").await, "PENDING_HANDSHAKE");

    server.host.change(|now| now.is_offline = true);
    let shown = handshake(&server, json!({"ConnectionArn": arn, "Credential": TOKEN})).await;
    assert_eq!(shown["HandshakeStatus"], "NOT_TRIED");
    assert_eq!(shown["ConnectionStatus"], "PENDING_HANDSHAKE", "nothing is known about it");
    server.host.change(|now| (now.is_offline, now.is_open) = (false, true));
    let shown = handshake(&server, json!({"ConnectionArn": arn, "Credential": TOKEN})).await;
    assert_eq!(shown["HandshakeStatus"], "NOT_TRIED", "who lets everybody in, tries nothing");
    server.host.change(|now| now.is_open = false);

    let shown = handshake(&server, json!({"ConnectionArn": arn, "Credential": "wrong"})).await;
    assert_eq!(shown["HandshakeStatus"], "REFUSED");
    assert_eq!(shown["Reason"], "the server refused the credential");
    assert_eq!(status(&server, "name").await, "ERROR");

    let offer = json!({"ConnectionArn": arn, "Credential": format!("{TOKEN}\n"),
        "RepositoryUrl": "https://github.com/me/mine"});
    let shown = handshake(&server, offer).await;
    assert_eq!((&shown["HandshakeStatus"], &shown["Reason"]), (&json!("ACCEPTED"), &Value::Null));
    assert_eq!(status(&server, "name").await, "AVAILABLE");
    let tries = server.host.tries.lock().unwrap().clone();
    let token_user = "x-access-token".to_owned();
    assert_eq!(tries[0], ("https://github.com".to_owned(), token_user.clone()));
    assert_eq!(tries[3], ("https://github.com/me/mine".to_owned(), token_user));

    // A wrong one does not take the right one away.
    let shown = handshake(&server, json!({"ConnectionArn": arn, "Credential": "wrong"})).await;
    assert_eq!(shown["HandshakeStatus"], "REFUSED");
    assert_eq!(shown["ConnectionStatus"], "AVAILABLE");
}

#[tokio::test]
async fn what_cannot_be_a_credential_is_refused_before_it_is_tried() {
    let server = Server::start().await;
    let arn = connection(&server, "name").await;
    let offer = |more: Value| {
        let mut body = json!({"ConnectionArn": arn, "Credential": TOKEN});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        body
    };
    for wrong in [
        json!({"Credential": ""}),
        json!({"Credential": " \n"}),
        json!({"Credential": "two\nlines"}),
        json!({"Credential": "nul\u{0}l"}),
        json!({"UserName": "a:b"}),
        json!({"UserName": "a b"}),
        json!({"RepositoryUrl": "https://elsewhere.example/a/b"}),
        json!({"RepositoryUrl": "https://github.com.elsewhere.example/a/b"}),
        json!({"RepositoryUrl": "ext::sh -c true"}),
        json!({"RepositoryUrl": "file:///etc"}),
    ] {
        server.refused("CompleteHandshake", offer(wrong), INVALID).await;
    }
    assert_eq!(server.host.tries.lock().unwrap().len(), 0);
    let nobody = json!({"ConnectionArn": "arn:aws:apprunner:us-east-1:000000000000:connection/a/b",
        "Credential": "x"});
    server.refused("CompleteHandshake", nobody.clone(), MISSING).await;
    let nobody = json!({"ConnectionArn": nobody["ConnectionArn"]});
    server.refused("DescribeHandshake", nobody.clone(), MISSING).await;
    server.refused("DeleteConnection", nobody, MISSING).await;
    assert_eq!(status(&server, "name").await, "PENDING_HANDSHAKE");
}

#[tokio::test]
async fn a_folder_takes_any_credential_and_none_is_stored_as_it_is() {
    let server = Server::start().await;
    let arn = connection(&server, "name").await;
    let folder = format!("file://{}/src", env!("CARGO_MANIFEST_DIR"));
    let offer = json!({"ConnectionArn": arn, "Credential": "any-thing", "RepositoryUrl": folder});
    let shown = handshake(&server, offer).await;
    assert_eq!(shown["ConnectionStatus"], "AVAILABLE");
    assert!(server.host.tries.lock().unwrap().is_empty());
    let row = server.store.read(|tx| tx.scan_all::<Connection>()).pop().unwrap().1;
    let text = serde_json::to_string(&*row).unwrap();
    assert!(!text.contains("any-thing"), "{text}");
    assert!(!format!("{row:?}").contains("any-thing"));
}

/// Every point at which the work of a handshake can be cut off.
#[tokio::test]
async fn handshakes_come_to_rest() {
    use ConnectionStatus::{Available, Error};
    for (credential, end) in [(TOKEN, Some(Available)), ("wrong", Some(Error)), ("", None)] {
        let runs = run(|| async {
            let mut server = Server::idle();
            let driver = server.driver();
            let arn = connection(&server, "name").await;
            let offered = if credential.is_empty() { "wrong" } else { credential };
            let offer = json!({"ConnectionArn": arn, "Credential": offered});
            server.ok("CompleteHandshake", offer).await;
            if end.is_none() {
                // Deleted while it is being tried.
                server.ok("DeleteConnection", json!({"ConnectionArn": arn})).await;
            }
            let store = server.store.clone();
            let check = move |case: &str| {
                let rows = store.read(|tx| tx.scan_all::<Connection>());
                let found: Vec<_> = rows.iter().map(|(_, row)| row.lifecycle().status()).collect();
                assert_eq!(found, Vec::from_iter(end), "{case}");
            };
            Scenario { driver: Box::new(move || driver.clone()), check: Box::new(check) }
        })
        .await;
        assert!(runs >= 3, "{runs}");
    }
}
