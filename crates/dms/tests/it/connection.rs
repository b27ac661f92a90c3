use expect_test::expect_file;
use serde_json::{Value, json};
use testkit::{Options, Postgres, Version};

use crate::instance;
use crate::server::{Server, Transcript};

/// Creates an endpoint at a throw-away server; the id of its ARN is the name in capitals.
pub(crate) async fn endpoint(
    server: &Server,
    name: &str,
    role: &str,
    postgres: &Postgres,
    changes: Value,
) -> String {
    let mut input = json!({"EndpointIdentifier": name, "EndpointType": role, "EngineName": "postgres",
        "ResourceIdentifier": name.to_uppercase(), "ServerName": postgres.host(), "Port": postgres.port(),
        "Username": "postgres", "Password": postgres.password(), "DatabaseName": "postgres"});
    for (member, value) in changes.as_object().unwrap() {
        input[member] = value.clone();
    }
    let created = server.ok("CreateEndpoint", input).await;
    created.text("/Endpoint/EndpointArn").to_owned()
}

pub(crate) fn pair(instance: &str, endpoint: &str) -> Value {
    json!({"ReplicationInstanceArn": instance, "EndpointArn": endpoint})
}

pub(crate) async fn outcome(
    server: &Server,
    instance: &str,
    endpoint: &str,
    wanted: &str,
) -> Value {
    let described = server
        .until(
            "DescribeConnections",
            json!({"Filters": [{"Name": "endpoint-arn", "Values": [endpoint]},
                {"Name": "replication-instance-arn", "Values": [instance]}]}),
            "/Connections/0/Status",
            wanted,
        )
        .await;
    described.body["Connections"][0].clone()
}

#[tokio::test]
async fn a_test_really_logs_in() {
    let postgres = Postgres::start(Version::newest()).unwrap();
    let server = Server::start().await;
    let inst = instance::available(&server).await;
    let good = endpoint(&server, "good", "source", &postgres, json!({})).await;
    let mut t = Transcript::new(&server);
    t.say("TestConnection", pair(&inst, &good)).await;
    outcome(&server, &inst, &good, "successful").await;
    t.say("DescribeConnections", json!({"Filters": [{"Name": "endpoint-arn", "Values": [good]}]}))
        .await;
    t.say("TestConnection", pair("nonsense", &good)).await;
    t.say("TestConnection", pair(&inst, "nonsense")).await;
    t.note("the deletion as the service's own documentation shows it");
    t.say("DeleteConnection", pair(&inst, &good)).await;
    let filter = json!({"Filters": [{"Name": "endpoint-arn", "Values": [good]}]});
    for _ in 0..2_000 {
        if server.ok("DescribeConnections", filter.clone()).await.body["Connections"] == json!([]) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    t.say("DeleteConnection", pair(&inst, &good)).await;
    t.say(
        "DescribeConnections",
        json!({"Filters": [{"Name": "endpoint-arn", "Values": ["nonsense"]}]}),
    )
    .await;
    expect_file!["transcripts/connection.txt"].assert_eq(t.text());
}

#[tokio::test]
async fn each_way_to_fail_has_a_readable_message() {
    let postgres = Postgres::start(Version::newest()).unwrap();
    let closed = testkit::free_port().unwrap();
    let server = Server::start().await;
    let inst = instance::available(&server).await;
    let cases = [
        ("password", json!({"Password": "wrong-planted-secret"}), "password"),
        ("port", json!({"Port": closed}), "refused"),
        ("host", json!({"ServerName": "no-such-host.invalid"}), "no-such-host.invalid"),
        ("database", json!({"DatabaseName": "missing"}), "missing"),
        ("tls", json!({"SslMode": "require"}), "TLS"),
        (
            "engine",
            json!({"EngineName": "mysql"}),
            "This release of Landfall cannot connect to the engine mysql",
        ),
        ("nowhere", json!({"ServerName": null}), "has no ServerName"),
    ];
    for (name, changes, told) in cases {
        let arn = endpoint(&server, name, "source", &postgres, changes).await;
        server.ok("TestConnection", pair(&inst, &arn)).await;
        let failed = outcome(&server, &inst, &arn, "failed").await;
        let message = failed["LastFailureMessage"].as_str().unwrap();
        assert!(message.contains(told), "{name}: {message}");
        assert!(!message.contains("planted-secret"), "{message}");
    }
}

#[tokio::test]
async fn a_modified_endpoint_is_tested_again() {
    let postgres = Postgres::start(Version::newest()).unwrap();
    let server = Server::start().await;
    let inst = instance::available(&server).await;
    let arn = endpoint(&server, "good", "source", &postgres, json!({})).await;
    server.ok("TestConnection", pair(&inst, &arn)).await;
    outcome(&server, &inst, &arn, "successful").await;
    server.ok("ModifyEndpoint", json!({"EndpointArn": arn, "DatabaseName": "missing"})).await;
    outcome(&server, &inst, &arn, "failed").await;
    server.ok("ModifyEndpoint", json!({"EndpointArn": arn, "DatabaseName": "postgres"})).await;
    outcome(&server, &inst, &arn, "successful").await;
}

#[tokio::test]
async fn certificates_are_what_tls_trusts() {
    let options = Options { tls: true, ..Options::default() };
    // The newest servers that tests fetch are built without TLS.
    let postgres = Postgres::start_with(Version::oldest(), &options).unwrap();
    let server = Server::start().await;
    let inst = instance::available(&server).await;
    let imported = server
        .ok(
            "ImportCertificate",
            json!({"CertificateIdentifier": "Authority", "CertificatePem": postgres.authority_pem().unwrap()}),
        )
        .await;
    let certificate = imported.text("/Certificate/CertificateArn").to_owned();
    assert_eq!(imported.text("/Certificate/CertificateIdentifier"), "authority");
    assert!(
        imported.body["Certificate"]["ValidToDate"].as_f64()
            > imported.body["Certificate"]["ValidFromDate"].as_f64()
    );
    let changes = json!({"SslMode": "verify-full", "CertificateArn": certificate});
    let arn = endpoint(&server, "tls", "target", &postgres, changes).await;
    server.ok("TestConnection", pair(&inst, &arn)).await;
    outcome(&server, &inst, &arn, "successful").await;
    let refused = server.call("DeleteCertificate", json!({"CertificateArn": certificate})).await;
    assert_eq!(refused.text("/__type"), "InvalidResourceStateFault");
    server.ok("DeleteEndpoint", json!({"EndpointArn": arn})).await;
    let gone = json!({"Filters": [{"Name": "endpoint-arn", "Values": [arn]}]});
    server.until_error("DescribeEndpoints", gone, "ResourceNotFoundFault").await;
    server.ok("DeleteCertificate", json!({"CertificateArn": certificate})).await;
}

#[tokio::test]
async fn schema_names_are_the_real_ones() {
    let postgres = Postgres::start(Version::newest()).unwrap();
    let client = postgres.connect("postgres").await.unwrap();
    client.batch_execute("CREATE SCHEMA shop; CREATE SCHEMA \"Größe\"").await.unwrap();
    let server = Server::start().await;
    let inst = instance::available(&server).await;
    let arn = endpoint(&server, "good", "source", &postgres, json!({})).await;
    let started = server.ok("RefreshSchemas", pair(&inst, &arn)).await;
    assert_eq!(started.text("/RefreshSchemasStatus/Status"), "refreshing");
    let only = json!({"EndpointArn": arn});
    server
        .until(
            "DescribeRefreshSchemasStatus",
            only.clone(),
            "/RefreshSchemasStatus/Status",
            "successful",
        )
        .await;
    let schemas = server.ok("DescribeSchemas", only.clone()).await;
    let names = schemas.body["Schemas"].as_array().unwrap();
    assert!(names.contains(&json!("shop")) && names.contains(&json!("Größe")), "{names:?}");
    server.ok("ModifyEndpoint", json!({"EndpointArn": arn, "DatabaseName": "missing"})).await;
    server.ok("RefreshSchemas", pair(&inst, &arn)).await;
    let failed = server
        .until("DescribeRefreshSchemasStatus", only, "/RefreshSchemasStatus/Status", "failed")
        .await;
    assert!(failed.text("/RefreshSchemasStatus/LastFailureMessage").contains("missing"));
}
