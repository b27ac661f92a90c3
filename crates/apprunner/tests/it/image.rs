//! Services from images.

use apprunner::{RegistryAccess, SecretPlace, Settings};
use serde_json::{Value, json};

use crate::server::Server;
use crate::service::{INVALID, created, operations, pair, rest, with};

const ROLE: &str = "arn:aws:iam::000000000000:role/reader";
const OWN: &str = "000000000000.dkr.ecr.us-east-1.amazonaws.com/shop:live";
const FOREIGN: &str = "111111111111.dkr.ecr.us-east-1.amazonaws.com/shop:live";

fn settings(settings: &mut Settings) {
    let manifest = settings.secrets["manifest"].clone();
    let own = OWN.split_once('/').unwrap().0.to_owned();
    let access = RegistryAccess {
        instead: Some("127.0.0.1:5000".to_owned()),
        user: Some("me".to_owned()),
        password: Some(manifest),
        plain_http: true,
    };
    settings.registries.insert(own, access);
    let lost = SecretPlace::File("/nonexistent".into());
    let access = RegistryAccess {
        user: Some("me".to_owned()),
        password: Some(lost),
        ..RegistryAccess::default()
    };
    settings.registries.insert("lost.test".to_owned(), access);
}

fn idle() -> Server {
    let server = Server::with(settings);
    server.host.change(|now| now.has_engine = true);
    server
}

async fn server() -> Server {
    idle().started().await
}

fn request(identifier: &str, kind: &str, role: Option<&str>) -> Value {
    let mut source = json!({
        "AutoDeploymentsEnabled": false,
        "ImageRepository": {"ImageIdentifier": identifier, "ImageRepositoryType": kind},
    });
    if let Some(role) = role {
        source["AuthenticationConfiguration"] = json!({"AccessRoleArn": role});
    }
    json!({"ServiceName": "from-image", "SourceConfiguration": source})
}

#[tokio::test]
async fn an_image_is_pulled_once_and_run_as_the_settings_say() {
    let server = server().await;
    let wanted = with(
        request(OWN, "ECR", Some(ROLE)),
        "/SourceConfiguration/ImageRepository/ImageConfiguration",
        json!({"Port": "80", "StartCommand": "serve --all",
            "RuntimeEnvironmentVariables": {"A": "b"},
            "RuntimeEnvironmentSecrets": {"S": "manifest"}}),
    );
    let arn = created(&server, wanted).await;
    let app = server.host.app();
    assert_eq!(
        (app.doing, app.port, app.command.as_str()),
        (apphost::Doing::Serving, 80, "serve --all")
    );
    assert_eq!(app.env[0], ("A".to_owned(), "b".to_owned()));
    assert_eq!(app.env[1].0, "S");
    let pulls = server.host.pulls.lock().unwrap().clone();
    assert_eq!(pulls.len(), 1);
    assert_eq!(pulls[0].name.to_string(), "127.0.0.1:5000/shop:live");
    assert!(pulls[0].is_plain_http);
    assert_eq!(pulls[0].credential.as_ref().unwrap().0, "me");

    let described = rest(&server, &arn).await;
    let source = &described["SourceConfiguration"];
    assert_eq!(source["ImageRepository"]["ImageIdentifier"], OWN);
    assert_eq!(source["ImageRepository"]["ImageRepositoryType"], "ECR");
    assert_eq!(source["ImageRepository"]["ImageConfiguration"]["Port"], "80");
    assert_eq!(source["ImageRepository"]["ImageConfiguration"]["StartCommand"], "serve --all");
    assert_eq!(source["AuthenticationConfiguration"], json!({"AccessRoleArn": ROLE}));
    assert!(source.get("CodeRepository").is_none());

    // Other settings run the same image; another identifier is pulled.
    let image = json!({"ImageIdentifier": OWN, "ImageRepositoryType": "ECR",
        "ImageConfiguration": {"Port": "81"}});
    let update = json!({"ServiceArn": arn, "SourceConfiguration": {"ImageRepository": image}});
    server.ok("UpdateService", update).await;
    rest(&server, &arn).await;
    let app = server.host.app();
    assert_eq!((app.port, app.command.as_str(), app.env.len()), (81, "", 0));
    assert_eq!(server.host.pulls.lock().unwrap().len(), 1);
    let image =
        json!({"ImageIdentifier": OWN.replace("live", "next"), "ImageRepositoryType": "ECR"});
    let update = json!({"ServiceArn": arn, "SourceConfiguration": {"ImageRepository": image}});
    server.ok("UpdateService", update).await;
    rest(&server, &arn).await;
    assert_eq!(server.host.app().port, 81, "what is left out is kept");
    assert_eq!(server.host.pulls.lock().unwrap().len(), 2);

    for operation in ["PauseService", "ResumeService"] {
        server.ok(operation, json!({"ServiceArn": arn})).await;
        rest(&server, &arn).await;
    }
    assert_eq!(server.host.pulls.lock().unwrap().len(), 2, "the same version is resumed");
    let code = json!({"ServiceArn": arn, "SourceConfiguration": {"CodeRepository": {
        "RepositoryUrl": "https://github.com/me/mine",
        "SourceCodeVersion": {"Type": "BRANCH", "Value": "main"}}}});
    let message = server.refused("UpdateService", code, INVALID).await;
    assert!(message.contains("cannot become"), "{message}");
}

#[tokio::test]
async fn an_image_that_is_not_to_be_had_fails_the_creation() {
    let server = server().await;
    server.host.change(|now| now.build_fails = true);
    let arn = created(&server, request(OWN, "ECR", Some(ROLE))).await;
    assert_eq!(rest(&server, &arn).await["Status"], "CREATE_FAILED");
    assert_eq!(operations(&server, &arn).await, [pair("CREATE_SERVICE", "FAILED")]);
    let notes = server.host.notes.lock().unwrap().join("\n");
    assert!(notes.contains("manifest unknown"), "{notes}");

    server.host.change(|now| now.build_fails = false);
    let lost = json!({"ImageIdentifier": "lost.test/a:1", "ImageRepositoryType": "ECR"});
    let update = json!({"ServiceArn": arn, "SourceConfiguration": {"ImageRepository": lost}});
    server.ok("UpdateService", update).await;
    assert_eq!(rest(&server, &arn).await["Status"], "CREATE_FAILED");
    let notes = server.host.notes.lock().unwrap().join("\n");
    assert!(notes.contains("the password of lost.test: its file cannot be read"), "{notes}");
}

#[tokio::test]
async fn a_push_to_the_watched_tag_is_deployed() {
    let server = server().await;
    let mut wanted = request(OWN, "ECR", Some(ROLE));
    wanted["SourceConfiguration"].as_object_mut().unwrap().remove("AutoDeploymentsEnabled");
    let arn = created(&server, wanted).await;
    let described = rest(&server, &arn).await;
    assert_eq!(described["SourceConfiguration"]["AutoDeploymentsEnabled"], true);
    server.host.change(|now| "image-2".clone_into(&mut now.newest_commit));
    let two = |answer: &Value| answer["OperationSummaryList"].as_array().unwrap().len() == 2;
    server.until("ListOperations", json!({"ServiceArn": arn}), two).await;
    rest(&server, &arn).await;
    assert_eq!(operations(&server, &arn).await[0], pair("START_DEPLOYMENT", "SUCCEEDED"));
    assert_eq!(server.host.app().commit, "image-2");
}

#[tokio::test]
async fn what_was_pushed_during_a_pause_waits_and_a_digest_never_changes() {
    let server = server().await;
    let automatic = |identifier: &str, name: &str| {
        let mut wanted = request(identifier, "ECR", Some(ROLE));
        wanted["SourceConfiguration"]["AutoDeploymentsEnabled"] = json!(true);
        wanted["ServiceName"] = json!(name);
        wanted
    };
    let digest = format!("{}@sha256:{}", OWN.rsplit_once(':').unwrap().0, "0".repeat(64));
    let pinned = created(&server, automatic(&digest, "pinned")).await;
    let arn = created(&server, automatic(OWN, "followed")).await;
    server.ok("PauseService", json!({"ServiceArn": arn})).await;
    rest(&server, &arn).await;
    server.host.change(|now| "image-2".clone_into(&mut now.newest_commit));
    server.ok("ResumeService", json!({"ServiceArn": arn})).await;
    rest(&server, &arn).await;
    server.host.change(|now| "image-3".clone_into(&mut now.newest_commit));
    let deployed = |answer: &Value| {
        let newest = &answer["OperationSummaryList"][0];
        newest["Type"] == "START_DEPLOYMENT" && newest["Status"] == "SUCCEEDED"
    };
    server.until("ListOperations", json!({"ServiceArn": arn}), deployed).await;
    let commits: Vec<String> =
        server.host.apps.lock().unwrap().values().map(|app| app.commit.clone()).collect();
    assert!(commits.contains(&"image-3".to_owned()), "{commits:?}");
    assert_eq!(operations(&server, &arn).await.len(), 4, "image-2 was not deployed");
    assert_eq!(operations(&server, &pinned).await.len(), 1);
}

#[tokio::test]
async fn the_rules_of_ecr_hold_and_other_registries_are_taken() {
    let server = idle();
    let image = "/SourceConfiguration/ImageRepository";
    let configuration = format!("{image}/ImageConfiguration");
    let own = || request(OWN, "ECR", Some(ROLE));
    let automatic =
        |request: Value| with(request, "/SourceConfiguration/AutoDeploymentsEnabled", json!(true));
    let command = |text: &str| with(own(), &configuration, json!({"StartCommand": text}));
    let variables = |kind: &str, text: Value| with(own(), &configuration, json!({kind: text}));
    for (wanted, said) in [
        (request(OWN, "ECR", None), "AccessRoleArn"),
        (request(OWN, "ECR_PUBLIC", None), "ImageRepositoryType is ECR."),
        (request("public.ecr.aws/a/b:1", "ECR", Some(ROLE)), "ECR_PUBLIC"),
        (automatic(request("public.ecr.aws/a/b:1", "ECR_PUBLIC", None)), "ECR Public"),
        (automatic(request(FOREIGN, "ECR", Some(ROLE))), "another account"),
        (request("nginx:latest", "ECR", None), "names no registry"),
        (request("docker.io/../x:1", "ECR", None), "not usable"),
        (request("docker.io/a:1 --privileged", "ECR", None), "not usable"),
        (request("docker.io/a", "GITHUB", None), "imageRepositoryType"),
        (with(own(), &configuration, json!({"Port": "0"})), "Port"),
        (with(own(), &configuration, json!({"Port": "http"})), "Port"),
        (command("a\nb"), "startCommand"),
        (command("serve 'it"), "not closed"),
        (variables("RuntimeEnvironmentVariables", json!({"PORT": "1"})), "PORT"),
        (variables("RuntimeEnvironmentSecrets", json!({"AWSAPPRUNNER_X": "1"})), "reserved"),
        (
            with(
                own(),
                "/SourceConfiguration/AuthenticationConfiguration",
                json!({"ConnectionArn": "arn:aws:apprunner:us-east-1:000000000000:connection/abcd/0123"}),
            ),
            "not for images",
        ),
    ] {
        let message = server.refused("CreateService", wanted.clone(), INVALID).await;
        assert!(message.contains(said), "{wanted}: {message}");
    }
    for (number, (wanted, auto)) in [
        (request("docker.io/library/nginx:1", "ECR", None), false),
        (automatic(request("127.0.0.1:5000/a:1", "ECR", None)), true),
        (request("public.ecr.aws/a/b:1", "ECR_PUBLIC", None), false),
        (request(FOREIGN, "ECR", Some(ROLE)), false),
        (automatic(own()), true),
    ]
    .into_iter()
    .enumerate()
    {
        let wanted = with(wanted, "/ServiceName", json!(format!("taken-{number}")));
        let made = server.ok("CreateService", wanted).await;
        let source = &made["Service"]["SourceConfiguration"];
        assert_eq!(source["AutoDeploymentsEnabled"], auto, "{source}");
        assert_eq!(source["ImageRepository"]["ImageConfiguration"], json!({"Port": "8080"}));
    }
}
