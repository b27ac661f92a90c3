use apphost::Doing;
use apprunner::service::{AppService, ServiceStatus};
use control::crash_matrix::{Scenario, run};
use control::lifecycle::Resource;
use control::store::Lookup;
use control::workflow::{Disturbance, RunEnd};
use expect_test::expect_file;
use serde_json::{Value, json};

use crate::server::{Server, Transcript};

pub(crate) const INVALID: &str = "InvalidRequestException";
const STATE: &str = "InvalidStateException";
const MISSING: &str = "ResourceNotFoundException";

/// The least that a service is made of; automatic deployment is off.
pub(crate) fn request(name: &str) -> Value {
    json!({
        "ServiceName": name,
        "SourceConfiguration": {
            "AutoDeploymentsEnabled": false,
            "CodeRepository": {
                "RepositoryUrl": "https://github.com/me/mine",
                "SourceCodeVersion": {"Type": "BRANCH", "Value": "main"},
                "CodeConfiguration": {
                    "ConfigurationSource": "API",
                    "CodeConfigurationValues": {"Runtime": "PYTHON_311", "StartCommand": "serve"},
                },
            },
        },
    })
}

/// The request with a member changed; `pointer` as in RFC 6901.
pub(crate) fn with(mut request: Value, pointer: &str, value: Value) -> Value {
    let (parent, member) = pointer.rsplit_once('/').unwrap();
    request.pointer_mut(parent).unwrap()[member] = value;
    request
}

/// Creates a service and waits until it rests; answers its ARN.
pub(crate) async fn created(server: &Server, request: Value) -> String {
    let answer = server.ok("CreateService", request).await;
    assert_eq!(answer["Service"]["Status"], "OPERATION_IN_PROGRESS");
    let arn = answer["Service"]["ServiceArn"].as_str().unwrap().to_owned();
    rest(server, &arn).await;
    arn
}

/// Waits until no operation is in progress; answers the service.
pub(crate) async fn rest(server: &Server, arn: &str) -> Value {
    let rests = |answer: &Value| answer["Service"]["Status"] != "OPERATION_IN_PROGRESS";
    server.until("DescribeService", json!({"ServiceArn": arn}), rests).await["Service"].clone()
}

/// (type, status) of every operation, newest first.
pub(crate) async fn operations(server: &Server, arn: &str) -> Vec<(String, String)> {
    let answer = server.ok("ListOperations", json!({"ServiceArn": arn})).await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let all = answer["OperationSummaryList"].as_array().unwrap().iter();
    all.map(|known| (text(&known["Type"]), text(&known["Status"]))).collect()
}

pub(crate) fn pair(kind: &str, status: &str) -> (String, String) {
    (kind.to_owned(), status.to_owned())
}

#[tokio::test]
async fn the_life_of_a_service() {
    let server = Server::start().await;
    let mut t = Transcript::new(&server);
    let made = t.say("CreateService", request("my-app")).await;
    let arn = made["Service"]["ServiceArn"].as_str().unwrap().to_owned();
    let only = json!({"ServiceArn": arn});
    rest(&server, &arn).await;
    t.say("CreateService", request("my-app")).await;
    t.say("DescribeService", only.clone()).await;
    t.say("ListServices", json!({})).await;
    for operation in ["ResumeService", "PauseService"] {
        t.say(operation, only.clone()).await;
    }
    rest(&server, &arn).await;
    t.say("StartDeployment", only.clone()).await;
    let bigger = json!({"ServiceArn": arn, "InstanceConfiguration": {"Cpu": "2 vCPU"}});
    t.say("UpdateService", bigger).await;
    t.say("ResumeService", only.clone()).await;
    rest(&server, &arn).await;
    let bigger = json!({"ServiceArn": arn,
        "InstanceConfiguration": {"Cpu": "0.25 vCPU", "Memory": "0.5 GB"}});
    t.say("UpdateService", bigger).await;
    rest(&server, &arn).await;
    t.say("StartDeployment", only.clone()).await;
    rest(&server, &arn).await;
    t.say("ListOperations", json!({"ServiceArn": arn, "MaxResults": 2})).await;
    t.say("DeleteService", only.clone()).await;
    rest(&server, &arn).await;
    t.say("DescribeService", only.clone()).await;
    t.say("DeleteService", only).await;
    t.say("ListServices", json!({})).await;
    expect_file!["transcripts/service.txt"].assert_eq(&t.text);
    assert!(server.host.apps.lock().unwrap().is_empty(), "nothing of it is left on the host");
}

#[tokio::test]
async fn what_runs_is_what_the_settings_say() {
    let server = Server::start().await;
    let scaling = json!({"AutoScalingConfigurationName": "small", "MaxConcurrency": 7,
        "MinSize": 2, "MaxSize": 3});
    server.ok("CreateAutoScalingConfiguration", scaling).await;
    let arn = "arn:aws:apprunner:us-east-1:000000000000:autoscalingconfiguration/small";
    let values = "/SourceConfiguration/CodeRepository/CodeConfiguration/CodeConfigurationValues";
    let request = with(request("my-app"), "/AutoScalingConfigurationArn", json!(arn));
    let request = with(
        request,
        &format!("{values}/RuntimeEnvironmentVariables"),
        json!({"COLOUR": "secret-blue"}),
    );
    let secrets = json!({"MANIFEST": "manifest"});
    let request = with(request, &format!("{values}/RuntimeEnvironmentSecrets"), secrets);
    let request =
        with(request, "/HealthCheckConfiguration", json!({"Protocol": "HTTP", "Path": "/health"}));
    let arn = created(&server, request).await;
    let app = server.host.app();
    assert_eq!((app.doing, app.command.as_str()), (Doing::Serving, "serve"));
    assert_eq!(app.env[0], ("COLOUR".to_owned(), "secret-blue".to_owned()));
    assert!(app.env[1].1.starts_with("[package]"), "{:?}", app.env[1]);
    assert_eq!(app.scaling, (2, 3, 7));
    assert_eq!(app.memory_bytes, 2048 << 20);
    assert_eq!(app.probe, "Http(\"/health\")");
    let service = rest(&server, &arn).await;
    let url = service["ServiceUrl"].as_str().unwrap();
    assert_eq!(app.hosts, [url.strip_suffix(":4580").unwrap()]);
    assert!(app.hosts[0].ends_with(".us-east-1.awsapprunner.localhost"), "{url}");
    assert_eq!(app.hosts[0].split('.').next().unwrap().len(), 10);
    let rows = server.store.read(|tx| tx.scan_all::<AppService>());
    let text = serde_json::to_string(&*rows[0].1).unwrap();
    assert!(!text.contains("secret-blue"), "variables are sealed: {text}");

    // A change of settings runs the version that there is; another command to build builds it.
    let body = json!({"ServiceArn": arn, "NetworkConfiguration":
        {"IngressConfiguration": {"IsPubliclyAccessible": false}}});
    server.ok("UpdateService", body).await;
    rest(&server, &arn).await;
    assert!(server.host.app().hosts.is_empty(), "a private service has no public name");
    assert_eq!(server.host.builds.lock().unwrap().len(), 1);
    let mut code = service["SourceConfiguration"].clone();
    code["CodeRepository"]["CodeConfiguration"]["CodeConfigurationValues"]["BuildCommand"] =
        json!("make");
    server.ok("UpdateService", json!({"ServiceArn": arn, "SourceConfiguration": code})).await;
    rest(&server, &arn).await;
    assert_eq!(server.host.builds.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn what_fails_is_failed_and_what_served_serves_on() {
    let server = Server::start().await;
    server.host.change(|now| now.build_fails = true);
    let arn = created(&server, request("my-app")).await;
    assert_eq!(rest(&server, &arn).await["Status"], "CREATE_FAILED");
    assert_eq!(operations(&server, &arn).await, [pair("CREATE_SERVICE", "FAILED")]);
    let only = json!({"ServiceArn": arn});
    server.refused("StartDeployment", only.clone(), INVALID).await;
    server.refused("PauseService", only.clone(), STATE).await;
    assert!(server.host.notes.lock().unwrap().iter().any(|line| line.contains("exit status 1")));

    server.host.change(|now| (now.build_fails, now.deploy_fails) = (false, true));
    server.ok("UpdateService", only.clone()).await;
    assert_eq!(rest(&server, &arn).await["Status"], "CREATE_FAILED");
    server.host.change(|now| now.deploy_fails = false);
    server.ok("UpdateService", only.clone()).await;
    assert_eq!(rest(&server, &arn).await["Status"], "RUNNING", "an update repairs it");
    let good = server.host.app();

    server.host.change(|now| now.build_fails = true);
    server.ok("StartDeployment", only.clone()).await;
    assert_eq!(rest(&server, &arn).await["Status"], "RUNNING");
    server.host.change(|now| {
        now.build_fails = false;
        "commit-2".clone_into(&mut now.newest_commit);
        now.bad_commit = Some("commit-2".to_owned());
    });
    server.ok("StartDeployment", only.clone()).await;
    assert_eq!(rest(&server, &arn).await["Status"], "RUNNING");
    assert_eq!(server.host.app(), good);

    let body = json!({"ServiceArn": arn, "InstanceConfiguration": {"Memory": "4 GB"}});
    server.host.change(|now| now.bad_memory_bytes = Some(4096 << 20));
    let shown = server.ok("UpdateService", body).await;
    assert_eq!(shown["Service"]["InstanceConfiguration"]["Memory"], "4096", "at once");
    let after = rest(&server, &arn).await;
    assert_eq!((&after["Status"], server.host.app()), (&json!("RUNNING"), good));
    assert_eq!(after["InstanceConfiguration"]["Memory"], "2048", "the settings come back too");
    let found = operations(&server, &arn).await;
    assert_eq!(found[0], pair("UPDATE_SERVICE", "ROLLBACK_SUCCEEDED"));
    assert_eq!(found[1], pair("START_DEPLOYMENT", "ROLLBACK_SUCCEEDED"));
    assert_eq!(found[2], pair("START_DEPLOYMENT", "FAILED"));
}

#[tokio::test]
async fn while_an_operation_is_in_progress_every_other_is_refused() {
    // Nothing runs the workflows.
    let server = Server::idle();
    let answer = server.ok("CreateService", request("my-app")).await;
    let only = json!({"ServiceArn": answer["Service"]["ServiceArn"]});
    for operation in ["UpdateService", "PauseService", "ResumeService", "DeleteService"] {
        server.refused(operation, only.clone(), STATE).await;
    }
    server.refused("StartDeployment", only.clone(), INVALID).await;
    let nobody = json!({"ServiceArn": "arn:aws:apprunner:us-east-1:000000000000:service/a/b"});
    for operation in [
        "UpdateService",
        "PauseService",
        "ResumeService",
        "DeleteService",
        "StartDeployment",
        "DescribeService",
        "ListOperations",
    ] {
        server.refused(operation, nobody.clone(), MISSING).await;
    }
    let found = server.ok("ListOperations", only).await;
    assert_eq!(found["OperationSummaryList"][0]["Status"], "PENDING");
    assert_eq!(found["OperationSummaryList"][0]["Id"], answer["OperationId"]);
}

#[tokio::test]
async fn wrong_requests_are_refused_before_anything_is_done() {
    let server = Server::idle();
    let code = "/SourceConfiguration/CodeRepository";
    let values = format!("{code}/CodeConfiguration/CodeConfigurationValues");
    let missing = "arn:aws:apprunner:us-east-1:000000000000:connection/abcd/0123";
    let image =
        json!({"ImageIdentifier": "public.ecr.aws/a/b:1", "ImageRepositoryType": "ECR_PUBLIC"});
    let cases = [
        (format!("{code}/CodeConfiguration"), Value::Null, "CodeConfiguration"),
        (format!("{code}/RepositoryUrl"), json!("ext::sh -c x"), "repository"),
        (format!("{code}/RepositoryUrl"), json!("file:///etc"), "--git-root"),
        (format!("{code}/RepositoryUrl"), json!("ssh://git@h/a"), "connection"),
        (format!("{code}/RepositoryUrl"), json!("https://u:p@h/a"), "connection"),
        (format!("{code}/SourceDirectory"), json!("a"), "slash"),
        (format!("{code}/SourceDirectory"), json!("/../a"), "SourceDirectory"),
        (
            format!("{code}/SourceCodeVersion"),
            json!({"Type": "BRANCH", "Value": "--upload-pack=x"}),
            "SourceCodeVersion",
        ),
        (values.clone(), Value::Null, "CodeConfigurationValues"),
        (format!("{values}/StartCommand"), Value::Null, "StartCommand"),
        (format!("{values}/Port"), json!("0"), "Port"),
        (format!("{values}/Port"), json!("http"), "Port"),
        (format!("{values}/Runtime"), json!("COBOL_85"), "runtime"),
        (
            format!("{values}/RuntimeEnvironmentVariables"),
            json!({"AWSAPPRUNNER_X": "1"}),
            "reserved",
        ),
        (format!("{values}/RuntimeEnvironmentVariables"), json!({"PORT": "1"}), "PORT"),
        (format!("{values}/RuntimeEnvironmentVariables"), json!({"A B": "1"}), "letters"),
        ("/SourceConfiguration/ImageRepository".to_owned(), image.clone(), "not both"),
        (
            "/SourceConfiguration".to_owned(),
            json!({"ImageRepository": image}),
            "no container engine",
        ),
        (
            "/SourceConfiguration".to_owned(),
            json!({"ImageRepository": image, "AutoDeploymentsEnabled": true}),
            "ECR Public",
        ),
        ("/SourceConfiguration".to_owned(), json!({}), "CodeRepository"),
        (
            "/SourceConfiguration/AuthenticationConfiguration".to_owned(),
            json!({"ConnectionArn": missing}),
            "no connection",
        ),
        ("/InstanceConfiguration".to_owned(), json!({"Cpu": "256", "Memory": "2048"}), "512, 1024"),
        ("/InstanceConfiguration".to_owned(), json!({"Cpu": "3 vCPU"}), "cpu"),
        ("/AutoScalingConfigurationArn".to_owned(), json!(missing), "auto scaling"),
        ("/HealthCheckConfiguration".to_owned(), json!({"Path": "health"}), "slash"),
        ("/HealthCheckConfiguration".to_owned(), json!({"Interval": 21}), "20"),
        (
            "/NetworkConfiguration".to_owned(),
            json!({"EgressConfiguration": {"EgressType": "VPC"}}),
            "VpcConnectorArn",
        ),
        (
            "/ObservabilityConfiguration".to_owned(),
            json!({"ObservabilityEnabled": true}),
            "ObservabilityConfigurationArn",
        ),
        ("/ServiceName".to_owned(), json!("abc"), "length"),
        ("/Tags".to_owned(), json!([{"Key": "aws:x", "Value": ""}]), "aws:"),
    ];
    for (pointer, value, said) in cases {
        let body = with(request("my-app"), &pointer, value);
        let message = server.refused("CreateService", body.clone(), INVALID).await;
        assert!(message.contains(said), "{pointer} {body}: {message}");
    }
    let found = server.ok("ListServices", json!({})).await;
    assert_eq!(found["ServiceSummaryList"], json!([]));
}

#[tokio::test]
async fn a_connection_is_used_only_where_it_is_proven() {
    let server = Server::start().await;
    let made = json!({"ConnectionName": "name", "ProviderType": "GITHUB"});
    let made = server.ok("CreateConnection", made).await;
    let arn = made["Connection"]["ConnectionArn"].clone();
    let authentication = json!({"ConnectionArn": arn});
    let pointer = "/SourceConfiguration/AuthenticationConfiguration";
    let body = with(request("my-app"), pointer, authentication);
    let message = server.refused("CreateService", body.clone(), INVALID).await;
    assert!(message.contains("PENDING_HANDSHAKE") && message.contains("handshake"), "{message}");
    let offer = json!({"ConnectionArn": arn, "Credential": crate::outside::TOKEN});
    server.ok("CompleteHandshake", offer).await;
    let available = |found: &Value| found["Handshake"]["ConnectionStatus"] == "AVAILABLE";
    server.until("DescribeHandshake", json!({"ConnectionArn": arn}), available).await;
    let url = "/SourceConfiguration/CodeRepository/RepositoryUrl";
    let elsewhere = with(body.clone(), url, json!("https://elsewhere.example/a"));
    let message = server.refused("CreateService", elsewhere, INVALID).await;
    assert!(message.contains("https://github.com"), "{message}");
    let service = created(&server, body).await;
    let source = server.host.builds.lock().unwrap()[0].clone();
    let token = apphost::git::Credential::Token {
        username: "x-access-token".to_owned(),
        token: apphost::Secret::new(crate::outside::TOKEN),
    };
    assert_eq!(source.credential, Some(token));

    // Whatever the service is doing, it keeps its connection.
    let only = json!({"ServiceArn": service});
    for operation in ["", "PauseService"] {
        if !operation.is_empty() {
            server.ok(operation, only.clone()).await;
            rest(&server, &service).await;
        }
        let delete = json!({"ConnectionArn": arn});
        let message = server.refused("DeleteConnection", delete, INVALID).await;
        assert!(message.contains("service/my-app/"), "{message}");
    }
    server.ok("DeleteService", only).await;
    rest(&server, &service).await;
    let gone = server.ok("DeleteConnection", json!({"ConnectionArn": arn})).await;
    assert_eq!(gone["Connection"]["Status"], "DELETED");
}

#[tokio::test]
async fn a_credential_that_is_taken_back_is_an_error_of_the_connection() {
    for is_automatic in [true, false] {
        let server = Server::start().await;
        let made = json!({"ConnectionName": "name", "ProviderType": "GITHUB"});
        let made = server.ok("CreateConnection", made).await;
        let arn = made["Connection"]["ConnectionArn"].clone();
        let only = json!({"ConnectionArn": arn});
        let offer = json!({"ConnectionArn": arn, "Credential": crate::outside::TOKEN});
        server.ok("CompleteHandshake", offer).await;
        let is = |wanted: &'static str| {
            move |found: &Value| found["Handshake"]["ConnectionStatus"] == wanted
        };
        server.until("DescribeHandshake", only.clone(), is("AVAILABLE")).await;
        let pointer = "/SourceConfiguration/AuthenticationConfiguration";
        let body = with(request("my-app"), pointer, json!({"ConnectionArn": arn}));
        let pointer = "/SourceConfiguration/AutoDeploymentsEnabled";
        let service = created(&server, with(body, pointer, json!(is_automatic))).await;
        server.host.change(|now| (now.is_revoked, now.build_fails) = (true, true));
        if !is_automatic {
            server.ok("StartDeployment", json!({"ServiceArn": service})).await;
        }
        let shown = server.until("DescribeHandshake", only, is("ERROR")).await;
        assert_eq!(shown["Handshake"]["Reason"], "the token was taken back");
        assert_eq!(rest(&server, &service).await["Status"], "RUNNING", "what runs, runs");
    }
}

#[tokio::test]
async fn there_are_thirty_and_a_deleted_name_is_free() {
    let server = Server::idle();
    for number in 0..30 {
        server.ok("CreateService", request(&format!("app-{number:02}"))).await;
    }
    let fault = "ServiceQuotaExceededException";
    server.refused("CreateService", request("one-more"), fault).await;
    let first = server.ok("ListServices", json!({"MaxResults": 20})).await;
    let token = first["NextToken"].clone();
    let second = server.ok("ListServices", json!({"MaxResults": 20, "NextToken": token})).await;
    let count = |page: &Value| page["ServiceSummaryList"].as_array().unwrap().len();
    assert_eq!((count(&first), count(&second)), (20, 10));
    assert_eq!(second["NextToken"], Value::Null);
    server.refused("ListServices", json!({"MaxResults": 21}), INVALID).await;

    let server = Server::start().await;
    let arn = created(&server, request("my-app")).await;
    server.ok("DeleteService", json!({"ServiceArn": arn})).await;
    rest(&server, &arn).await;
    assert_ne!(created(&server, request("my-app")).await, arn);
}

#[tokio::test]
async fn what_cannot_be_removed_says_so_and_can_be_tried_again() {
    let server = Server::start().await;
    let arn = created(&server, request("my-app")).await;
    server.host.change(|now| now.retire_fails = true);
    server.ok("DeleteService", json!({"ServiceArn": arn})).await;
    assert_eq!(rest(&server, &arn).await["Status"], "DELETE_FAILED");
    assert_eq!(operations(&server, &arn).await[0], pair("DELETE_SERVICE", "FAILED"));
    server.host.change(|now| now.retire_fails = false);
    server.ok("DeleteService", json!({"ServiceArn": arn})).await;
    assert_eq!(rest(&server, &arn).await["Status"], "DELETED");
}

#[tokio::test]
async fn an_app_that_does_not_run_loses_its_status_and_is_brought_back() {
    let server = Server::start().await;
    let arn = created(&server, request("my-app")).await;
    let before = server.host.app();
    server.host.crash();
    let is_back = |_: &Value| server.host.app().doing == Doing::Serving;
    server.until("DescribeService", json!({"ServiceArn": arn}), is_back).await;
    assert_eq!(rest(&server, &arn).await["Status"], "RUNNING");
    assert_eq!(server.host.app(), before);
    assert_eq!(operations(&server, &arn).await.len(), 1, "that is no operation of the user's");
}

#[tokio::test]
async fn after_a_start_no_service_says_running_that_does_not_serve() {
    let mut server = Server::idle();
    let driver = server.driver();
    let running = server.ok("CreateService", request("running")).await;
    let paused = server.ok("CreateService", request("paused")).await;
    driver.run_disturbed(Disturbance::None).await;
    let paused = json!({"ServiceArn": paused["Service"]["ServiceArn"]});
    server.ok("PauseService", paused.clone()).await;
    driver.run_disturbed(Disturbance::None).await;
    server.host.crash();
    server.keep().await;
    let only = json!({"ServiceArn": running["Service"]["ServiceArn"]});
    let shown = server.ok("DescribeService", only.clone()).await;
    assert_eq!(shown["Service"]["Status"], "OPERATION_IN_PROGRESS");
    let shown = server.ok("DescribeService", paused).await;
    assert_eq!(shown["Service"]["Status"], "PAUSED");
    let doings: Vec<Doing> =
        server.host.apps.lock().unwrap().values().map(|app| app.doing).collect();
    assert!(doings.contains(&Doing::Paused) && doings.contains(&Doing::Absent), "{doings:?}");
    driver.run_disturbed(Disturbance::None).await;
    let shown = server.ok("DescribeService", only).await;
    assert_eq!(shown["Service"]["Status"], "RUNNING");
}

#[tokio::test]
async fn what_cannot_be_brought_back_yet_is_tried_until_it_serves_or_goes() {
    let mut server = Server::idle_without_polls();
    let driver = server.driver();
    let mut arns = Vec::new();
    for name in ["waits", "changed", "deleted"] {
        let made = server.ok("CreateService", request(name)).await;
        arns.push(made["Service"]["ServiceArn"].clone());
    }
    driver.run_disturbed(Disturbance::None).await;
    server.host.change(|now| now.deploy_fails = true);
    server.host.crash();
    server.keep().await;
    // Without the pauses in between.
    assert_eq!(driver.run_disturbed(Disturbance::None).await, RunEnd::Endless);
    for arn in &arns {
        let shown = server.ok("DescribeService", json!({"ServiceArn": arn})).await;
        assert_eq!(shown["Service"]["Status"], "OPERATION_IN_PROGRESS");
        server.refused("PauseService", json!({"ServiceArn": arn}), STATE).await;
    }
    server.ok("DeleteService", json!({"ServiceArn": arns[2]})).await;
    server.refused("DeleteService", json!({"ServiceArn": arns[2]}), STATE).await;
    server.host.change(|now| now.deploy_fails = false);
    let instance = json!({"Cpu": "1024", "Memory": "4096"});
    let update = json!({"ServiceArn": arns[1], "InstanceConfiguration": instance});
    server.ok("UpdateService", update).await;
    assert!(matches!(driver.run_disturbed(Disturbance::None).await, RunEnd::Rest(_)));
    for (arn, status) in arns.iter().zip(["RUNNING", "RUNNING", "DELETED"]) {
        let shown = server.ok("DescribeService", json!({"ServiceArn": arn})).await;
        assert_eq!(shown["Service"]["Status"], status);
    }
    let newest = operations(&server, arns[1].as_str().unwrap()).await.remove(0);
    assert_eq!(newest, pair("UPDATE_SERVICE", "SUCCEEDED"));
}

#[tokio::test]
async fn new_commits_are_deployed_once_where_that_is_wished() {
    let server = Server::start().await;
    let pointer = "/SourceConfiguration/AutoDeploymentsEnabled";
    let arn = created(&server, with(request("automatic"), pointer, json!(true))).await;
    let by_hand = created(&server, request("by-hand")).await;
    server.host.change(|now| {
        "commit-2".clone_into(&mut now.newest_commit);
        now.bad_commit = Some("commit-2".to_owned());
    });
    let list = json!({"ServiceArn": arn});
    let ended = |answer: &Value| {
        let newest = &answer["OperationSummaryList"][0];
        newest["Type"] == "START_DEPLOYMENT" && newest["Status"] == "ROLLBACK_SUCCEEDED"
    };
    server.until("ListOperations", list.clone(), ended).await;
    server.host.change(|now| "commit-3".clone_into(&mut now.newest_commit));
    let ended = |answer: &Value| {
        let newest = &answer["OperationSummaryList"][0];
        newest["Type"] == "START_DEPLOYMENT" && newest["Status"] == "SUCCEEDED"
    };
    server.until("ListOperations", list, ended).await;
    assert_eq!(operations(&server, &arn).await.len(), 3, "a bad commit is not tried again");
    assert_eq!(operations(&server, &by_hand).await.len(), 1);
}

#[tokio::test]
async fn only_what_touches_the_source_directory_is_deployed() {
    let server = Server::start().await;
    let tree = |name: &str| Some(format!("tree-{name}"));
    server.host.change(|now| now.newest_tree = tree("1"));
    let code = "/SourceConfiguration/CodeRepository";
    let body = with(request("part"), &format!("{code}/SourceDirectory"), json!("/app"));
    let body = with(body, "/SourceConfiguration/AutoDeploymentsEnabled", json!(true));
    let arn = created(&server, body).await;
    let list = json!({"ServiceArn": arn});
    let looks = || server.host.looks.lock().unwrap().len();
    let seen = async |wanted: usize| {
        let deadline = std::time::Instant::now() + std::time::Duration::from_mins(1);
        while looks() < wanted {
            assert!(std::time::Instant::now() < deadline, "the repository is not looked into");
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    };
    // Elsewhere: looked at once, and not deployed.
    server.host.change(|now| "commit-2".clone_into(&mut now.newest_commit));
    seen(1).await;
    // Here: deployed, and it fails.
    server.host.change(|now| {
        "commit-3".clone_into(&mut now.newest_commit);
        (now.newest_tree, now.build_fails) = (tree("2"), true);
    });
    let count = |wanted: usize, status: &'static str| {
        move |answer: &Value| {
            let all = answer["OperationSummaryList"].as_array().unwrap();
            all.len() == wanted && all[0]["Status"] == status
        }
    };
    server.until("ListOperations", list.clone(), count(2, "FAILED")).await;
    // Elsewhere again: what failed is not tried again for it.
    let before = looks();
    server.host.change(|now| "commit-4".clone_into(&mut now.newest_commit));
    seen(before + 1).await;
    // The directory goes: that touches it.
    server.host.change(|now| {
        "commit-5".clone_into(&mut now.newest_commit);
        now.newest_tree = None;
    });
    server.until("ListOperations", list.clone(), count(3, "FAILED")).await;
    server.host.change(|now| {
        "commit-6".clone_into(&mut now.newest_commit);
        (now.newest_tree, now.build_fails) = (tree("3"), false);
    });
    server.until("ListOperations", list.clone(), count(4, "SUCCEEDED")).await;
    assert_eq!(server.host.app().commit, "commit-6");
    assert!(looks() <= 6, "a commit is looked into once: {}", looks());

    // What came during a pause waits for the next change.
    let only = json!({"ServiceArn": arn});
    server.ok("PauseService", only.clone()).await;
    rest(&server, &arn).await;
    server.host.change(|now| {
        "commit-7".clone_into(&mut now.newest_commit);
        now.newest_tree = tree("4");
    });
    server.ok("ResumeService", only).await;
    rest(&server, &arn).await;
    let before = looks();
    server.host.change(|now| "commit-8".clone_into(&mut now.newest_commit));
    seen(before + 1).await;
    // What follows from a look is written before the repository is asked again.
    server.until_asked_more_than(server.asked() + 1).await;
    assert_eq!(operations(&server, &arn).await.len(), 6);
    assert_eq!(server.host.app().commit, "commit-6");
}

/// Calls that are carried out to their end first, and one whose workflow is then disturbed; the
/// service rests in `end` afterwards, and serves exactly when it says so.
async fn disturbed(before: &[&str], operation: &str, end: ServiceStatus, is_bad: bool) {
    let runs = run(|| async {
        let mut server = Server::idle();
        let driver = server.driver();
        let mut arn = Value::Null;
        for name in before.iter().chain([&operation]) {
            if *name == operation && is_bad {
                server.host.change(|now| {
                    "commit-2".clone_into(&mut now.newest_commit);
                    now.bad_commit = Some("commit-2".to_owned());
                });
            }
            if *name == "CreateService" {
                arn = server.ok(name, request("my-app")).await["Service"]["ServiceArn"].clone();
            } else {
                let mut body = json!({"ServiceArn": arn});
                if *name == "UpdateService" {
                    body["InstanceConfiguration"] = json!({"Memory": "4 GB"});
                }
                server.ok(name, body).await;
            }
            if *name != operation {
                driver.run_disturbed(Disturbance::None).await;
            }
        }
        let (store, host) = (server.store.clone(), server.host.clone());
        let check = move |case: &str| {
            let rows = store.read(|tx| tx.scan_all::<AppService>());
            let found: Vec<_> = rows.iter().map(|(_, row)| row.lifecycle().status()).collect();
            assert_eq!(found, [end], "{case}");
            let apps = host.apps.lock().unwrap();
            let doings: Vec<Doing> = apps.values().map(|app| app.doing).collect();
            let expected = match end {
                ServiceStatus::Running => vec![Doing::Serving],
                ServiceStatus::Paused => vec![Doing::Paused],
                _ => vec![],
            };
            assert_eq!(doings, expected, "{case}");
        };
        Scenario { driver: Box::new(move || driver.clone()), check: Box::new(check) }
    })
    .await;
    assert!(runs >= 6, "{runs}");
}

#[tokio::test]
async fn services_come_to_rest() {
    use ServiceStatus::{CreateFailed, Deleted, Paused, Running};
    const CREATE: &str = "CreateService";
    disturbed(&[], CREATE, Running, false).await;
    disturbed(&[], CREATE, CreateFailed, true).await;
    disturbed(&[CREATE], "StartDeployment", Running, false).await;
    disturbed(&[CREATE], "StartDeployment", Running, true).await;
    disturbed(&[CREATE], "UpdateService", Running, false).await;
    disturbed(&[CREATE], "PauseService", Paused, false).await;
    disturbed(&[CREATE, "PauseService"], "ResumeService", Running, false).await;
    disturbed(&[CREATE], "DeleteService", Deleted, false).await;
    disturbed(&[CREATE, "PauseService"], "DeleteService", Deleted, false).await;
}
