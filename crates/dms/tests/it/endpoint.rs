use expect_test::expect_file;
use serde_json::{Value, json};

use crate::server::{Server, Transcript};

pub(crate) const SOURCE: &str = "arn:aws:dms:us-east-1:000000000000:endpoint:SRC";

fn source() -> Value {
    json!({"EndpointIdentifier": "Src", "EndpointType": "source", "EngineName": "postgres",
        "ResourceIdentifier": "SRC", "ServerName": "db.example", "Username": "u", "Password": "planted-secret",
        "DatabaseName": "d"})
}

fn with(changes: &Value) -> Value {
    let mut input = source();
    input["EndpointIdentifier"] = "other".into();
    input["ResourceIdentifier"] = "OTHER".into();
    for (name, value) in changes.as_object().unwrap() {
        input[name] = value.clone();
    }
    input
}

#[tokio::test]
async fn endpoints() {
    let server = Server::start().await;
    let mut t = Transcript::new(&server);
    let create = "CreateEndpoint";
    let mut input = source();
    input["PostgreSQLSettings"] = json!({"HeartbeatEnable": true, "PluginName": "pglogical"});
    input["ExtraConnectionAttributes"] = "captureDdls=Y;maxFileSize=512".into();
    t.say(create, input).await;
    t.say(create, source()).await;
    t.say(create, with(&json!({"EngineName": "dbase"}))).await;
    t.say(create, with(&json!({"EngineName": "redshift"}))).await;
    t.say(create, with(&json!({"EndpointIdentifier": "9"}))).await;
    t.say(create, with(&json!({"SslMode": "verify-full"}))).await;
    t.say(create, with(&json!({"EngineName": "mysql", "SslMode": "require"}))).await;
    t.say(create, with(&json!({"Port": 70000}))).await;
    t.say(create, with(&json!({"ExtraConnectionAttributes": "odd=1"}))).await;
    t.say(create, with(&json!({"ExtraConnectionAttributes": "captureDdls=perhaps"}))).await;
    t.say(create, with(&json!({"ExtraConnectionAttributes": "slotName=s;planted-secret"}))).await;
    t.say(create, with(&json!({"MySQLSettings": {"EventsPollInterval": 5}}))).await;
    t.say(create, with(&json!({"PostgreSQLSettings": {"ServerName": "elsewhere"}}))).await;
    t.say(create, with(&json!({"PostgreSQLSettings": {"AfterConnectScript": "SELECT 1"}}))).await;
    t.say(create, with(&json!({"CertificateArn": "arn:aws:dms:us-east-1:000000000000:cert:X"})))
        .await;
    t.note("modifying merges, unless the settings are given as exact");
    let modify = "ModifyEndpoint";
    t.say(
        modify,
        json!({"EndpointArn": SOURCE, "PostgreSQLSettings": {"SlotName": "s"}, "Port": 5433}),
    )
    .await;
    t.say(modify, json!({"EndpointArn": SOURCE, "PostgreSQLSettings": {"SlotName": "t"}, "ExactSettings": true})).await;
    t.say(modify, json!({"EndpointArn": "nonsense"})).await;
    t.say(modify, json!({"EndpointArn": SOURCE})).await;
    t.note("other engines can be described, though not connected to");
    let s3 = json!({"EndpointIdentifier": "lake", "EndpointType": "target", "EngineName": "s3",
        "ResourceIdentifier": "LAKE", "S3Settings": {"BucketName": "b", "DataFormat": "parquet"},
        "ExtraConnectionAttributes": "addColumnName=true"});
    t.say(create, s3).await;
    let secret = json!({"SecretsManagerSecretId": "s", "SecretsManagerAccessRoleArn": "r"});
    t.say(create, with(&json!({"EngineName": "mysql", "MySQLSettings": secret}))).await;
    let filter = |name: &str, value: &str| json!({"Filters": [{"Name": name, "Values": [value]}]});
    t.say("DescribeEndpoints", filter("engine-name", "s3")).await;
    t.say("DescribeEndpoints", filter("endpoint-id", "none")).await;
    t.say("DescribeEndpoints", filter("endpoint-id", "LAKE")).await;
    t.say("DescribeEndpoints", filter("colour", "red")).await;
    t.say("DescribeEndpointTypes", filter("engine-name", "aurora")).await;
    t.say("DescribeEndpointSettings", json!({"EngineName": "postgres", "MaxRecords": 20})).await;
    t.say("DescribeEndpointSettings", json!({"EngineName": "dbase"})).await;
    t.note("schemas need a refresh first");
    t.say("DescribeSchemas", json!({"EndpointArn": SOURCE})).await;
    t.say("DescribeRefreshSchemasStatus", json!({"EndpointArn": SOURCE})).await;
    t.note("deleting");
    t.say("DeleteEndpoint", json!({"EndpointArn": SOURCE})).await;
    server
        .until_error("DescribeEndpoints", filter("endpoint-arn", SOURCE), "ResourceNotFoundFault")
        .await;
    t.say("DeleteEndpoint", json!({"EndpointArn": SOURCE})).await;
    assert!(
        !t.text()
            .replace(&source().to_string(), "")
            .lines()
            .any(|l| !l.starts_with('>') && l.contains("planted-secret"))
    );
    expect_file!["transcripts/endpoint.txt"].assert_eq(t.text());
}

#[tokio::test]
async fn endpoints_come_in_pages() {
    let server = Server::start().await;
    for number in 0..45 {
        let name = format!("e{number:02}");
        server
            .ok("CreateEndpoint", json!({"EndpointIdentifier": name, "EndpointType": "source", "EngineName": "postgres"}))
            .await;
    }
    let mut names = Vec::new();
    let mut marker = Value::Null;
    loop {
        let page =
            server.ok("DescribeEndpoints", json!({"MaxRecords": 20, "Marker": marker})).await;
        for endpoint in page.body["Endpoints"].as_array().unwrap() {
            names.push(endpoint["EndpointIdentifier"].as_str().unwrap().to_owned());
        }
        match page.body.get("Marker") {
            Some(next) => marker = next.clone(),
            None => break,
        }
    }
    assert_eq!(names, (0..45).map(|number| format!("e{number:02}")).collect::<Vec<_>>());
    let wrong = server.call("DescribeEndpoints", json!({"Marker": "?"})).await;
    assert_eq!(wrong.text("/__type"), "InvalidParameterValueException");
}
