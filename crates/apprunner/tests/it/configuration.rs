//! Auto scaling configurations, observability configurations and VPC connectors.

use expect_test::expect_file;
use serde_json::{Value, json};

use crate::server::{Server, Transcript};
use crate::service::{created, request, rest};

const INVALID: &str = "InvalidRequestException";
const MISSING: &str = "ResourceNotFoundException";
const QUOTA: &str = "ServiceQuotaExceededException";
const PREFIX: &str = "arn:aws:apprunner:us-east-1:000000000000:";

fn scaling(tail: &str) -> Value {
    json!({"AutoScalingConfigurationArn": format!("{PREFIX}autoscalingconfiguration/{tail}")})
}

fn named(name: &str) -> Value {
    json!({"AutoScalingConfigurationName": name})
}

fn member(answer: &Value, name: &str) -> Value {
    answer["AutoScalingConfiguration"][name].clone()
}

#[tokio::test]
async fn configurations() {
    let server = Server::start().await;
    let mut t = Transcript::new(&server);
    t.say("ListAutoScalingConfigurations", json!({})).await;
    let create = json!({"AutoScalingConfigurationName": "mine", "MaxConcurrency": 50});
    t.say("CreateAutoScalingConfiguration", create).await;
    t.say("CreateAutoScalingConfiguration", named("mine")).await;
    t.say("DescribeAutoScalingConfiguration", scaling("mine")).await;
    t.say("DescribeAutoScalingConfiguration", scaling("mine/1")).await;
    t.say("ListAutoScalingConfigurations", named("mine")).await;
    let all = json!({"AutoScalingConfigurationName": "mine", "LatestOnly": false});
    t.say("ListAutoScalingConfigurations", all).await;
    t.say("DeleteAutoScalingConfiguration", scaling("mine")).await;
    t.say("DescribeAutoScalingConfiguration", scaling("mine")).await;

    let create = json!({"ObservabilityConfigurationName": "traces",
        "TraceConfiguration": {"Vendor": "AWSXRAY"}});
    t.say("CreateObservabilityConfiguration", create).await;
    let only = json!({"ObservabilityConfigurationArn":
        format!("{PREFIX}observabilityconfiguration/traces")});
    t.say("DescribeObservabilityConfiguration", only.clone()).await;
    t.say("ListObservabilityConfigurations", json!({})).await;
    t.say("DeleteObservabilityConfiguration", only.clone()).await;
    t.say("DescribeObservabilityConfiguration", only).await;
    let reserved = json!({"ObservabilityConfigurationName": "DefaultConfiguration"});
    t.say("CreateObservabilityConfiguration", reserved).await;

    let create = json!({"VpcConnectorName": "vpc-1", "Subnets": ["subnet-1"],
        "SecurityGroups": ["sg-1"]});
    let made = t.say("CreateVpcConnector", create.clone()).await;
    t.say("CreateVpcConnector", create).await;
    let only = json!({"VpcConnectorArn": made["VpcConnector"]["VpcConnectorArn"]});
    t.say("DescribeVpcConnector", only.clone()).await;
    t.say("ListVpcConnectors", json!({})).await;
    t.say("DeleteVpcConnector", only.clone()).await;
    t.say("DescribeVpcConnector", only.clone()).await;
    t.say("DeleteVpcConnector", only).await;
    t.say("ListVpcConnectors", json!({})).await;
    t.say("CreateVpcConnector", json!({"VpcConnectorName": "vpc-2", "Subnets": []})).await;
    expect_file!["transcripts/configuration.txt"].assert_eq(&t.text);
}

#[tokio::test]
async fn there_is_always_one_default() {
    let server = Server::start().await;
    let built_in = scaling("DefaultConfiguration");
    let shown = server.ok("DescribeAutoScalingConfiguration", built_in.clone()).await;
    assert_eq!(member(&shown, "IsDefault"), true);
    assert_eq!(member(&shown, "MaxConcurrency"), 100);
    server.refused("DeleteAutoScalingConfiguration", built_in.clone(), INVALID).await;
    let first = created(&server, request("first")).await;

    server.ok("CreateAutoScalingConfiguration", named("mine")).await;
    let shown = server.ok("UpdateDefaultAutoScalingConfiguration", scaling("mine")).await;
    assert_eq!(member(&shown, "IsDefault"), true);
    let shown = server.ok("DescribeAutoScalingConfiguration", built_in.clone()).await;
    assert_eq!(member(&shown, "IsDefault"), false);
    let second = created(&server, request("second")).await;
    let name = |service: Value| {
        service["AutoScalingConfigurationSummary"]["AutoScalingConfigurationName"].clone()
    };
    assert_eq!(name(rest(&server, &first).await), "DefaultConfiguration", "only later ones");
    assert_eq!(name(rest(&server, &second).await), "mine");

    let message = server.refused("DeleteAutoScalingConfiguration", built_in.clone(), INVALID).await;
    assert!(message.contains("service/first/"), "{message}");
    server.ok("DeleteService", json!({"ServiceArn": first})).await;
    rest(&server, &first).await;
    server.ok("DeleteAutoScalingConfiguration", built_in.clone()).await;
    server.refused("DescribeAutoScalingConfiguration", built_in.clone(), MISSING).await;
    server.refused("UpdateDefaultAutoScalingConfiguration", built_in, MISSING).await;
}

#[tokio::test]
async fn a_service_keeps_its_revision_and_the_revision_its_service() {
    let server = Server::start().await;
    server.ok("CreateAutoScalingConfiguration", named("mine")).await;
    let mut body = request("my-app");
    body["AutoScalingConfigurationArn"] = scaling("mine")["AutoScalingConfigurationArn"].clone();
    let service = created(&server, body).await;
    server.ok("CreateAutoScalingConfiguration", named("mine")).await;
    let revision = |service: &Value| {
        service["AutoScalingConfigurationSummary"]["AutoScalingConfigurationRevision"].clone()
    };
    assert_eq!(revision(&rest(&server, &service).await), 1);
    let users = server.ok("ListServicesForAutoScalingConfiguration", scaling("mine/1")).await;
    assert_eq!(users["ServiceArnList"], json!([service]));
    let users = server.ok("ListServicesForAutoScalingConfiguration", scaling("mine")).await;
    assert_eq!(users["ServiceArnList"], json!([]));
    server.refused("DeleteAutoScalingConfiguration", scaling("mine/1"), INVALID).await;
    let mut every = scaling("mine");
    every["DeleteAllRevisions"] = json!(true);
    server.refused("DeleteAutoScalingConfiguration", every.clone(), INVALID).await;
    let found = server.ok("DescribeAutoScalingConfiguration", scaling("mine")).await;
    assert_eq!(member(&found, "AutoScalingConfigurationRevision"), 2, "all or nothing");

    let mut update = scaling("mine");
    update["ServiceArn"] = json!(service);
    server.ok("UpdateService", update).await;
    assert_eq!(revision(&rest(&server, &service).await), 2);
    server.ok("DeleteAutoScalingConfiguration", scaling("mine/1")).await;
    server.ok("DeleteService", json!({"ServiceArn": service})).await;
    rest(&server, &service).await;
    server.ok("DeleteAutoScalingConfiguration", every).await;
    server.refused("DescribeAutoScalingConfiguration", scaling("mine"), MISSING).await;
    let again = server.ok("CreateAutoScalingConfiguration", named("mine")).await;
    assert_eq!(member(&again, "AutoScalingConfigurationRevision"), 3, "numbers are not reused");
}

#[tokio::test]
async fn there_are_ten_names_and_five_revisions() {
    let server = Server::idle();
    for name in 0..9 {
        server.ok("CreateAutoScalingConfiguration", named(&format!("name-{name}"))).await;
    }
    server.refused("CreateAutoScalingConfiguration", named("one-more"), QUOTA).await;
    for _ in 0..4 {
        server.ok("CreateAutoScalingConfiguration", named("name-0")).await;
    }
    server.refused("CreateAutoScalingConfiguration", named("name-0"), QUOTA).await;
    let all = server.ok("ListAutoScalingConfigurations", json!({"LatestOnly": false})).await;
    let count = all["AutoScalingConfigurationSummaryList"].as_array().unwrap().len();
    assert_eq!(count, 14, "nine names, one of them five times, and the built-in one");
    let wrong = json!({"AutoScalingConfigurationName": "name-1", "MinSize": 5, "MaxSize": 4});
    server.refused("CreateAutoScalingConfiguration", wrong, INVALID).await;
    for wrong in [json!({"MinSize": 0}), json!({"MaxConcurrency": 201}), json!({"MaxSize": 0})] {
        let mut body = named("name-1");
        body.as_object_mut().unwrap().extend(wrong.as_object().unwrap().clone());
        server.refused("CreateAutoScalingConfiguration", body, INVALID).await;
    }
    server.refused("DescribeAutoScalingConfiguration", scaling("nobody"), MISSING).await;
    server.refused("DescribeAutoScalingConfiguration", scaling("name-0/9"), MISSING).await;
}

#[tokio::test]
async fn what_a_service_uses_is_not_deleted() {
    let server = Server::start().await;
    let connector = json!({"VpcConnectorName": "vpc-1", "Subnets": ["subnet-1"]});
    let connector = server.ok("CreateVpcConnector", connector).await;
    let connector = connector["VpcConnector"]["VpcConnectorArn"].clone();
    let traces = json!({"ObservabilityConfigurationName": "traces"});
    server.ok("CreateObservabilityConfiguration", traces).await;
    let traces = format!("{PREFIX}observabilityconfiguration/traces");
    let mut body = request("my-app");
    body["NetworkConfiguration"] =
        json!({"EgressConfiguration": {"EgressType": "VPC", "VpcConnectorArn": connector}});
    body["ObservabilityConfiguration"] =
        json!({"ObservabilityEnabled": true, "ObservabilityConfigurationArn": traces});
    let service = created(&server, body).await;
    let shown = rest(&server, &service).await;
    let whole = shown["ObservabilityConfiguration"]["ObservabilityConfigurationArn"].clone();
    assert!(whole.as_str().unwrap().starts_with(&format!("{traces}/1/")), "{whole}");
    let delete = json!({"VpcConnectorArn": connector});
    server.refused("DeleteVpcConnector", delete.clone(), INVALID).await;
    let untrace = json!({"ObservabilityConfigurationArn": whole});
    server.refused("DeleteObservabilityConfiguration", untrace.clone(), INVALID).await;
    server.ok("DeleteService", json!({"ServiceArn": service})).await;
    rest(&server, &service).await;
    server.ok("DeleteVpcConnector", delete).await;
    server.ok("DeleteObservabilityConfiguration", untrace).await;
}

#[tokio::test]
async fn every_kind_of_resource_has_tags() {
    let server = Server::start().await;
    let tags = json!([{"Key": "k", "Value": "v"}]);
    let mut body = request("my-app");
    body["Tags"] = tags.clone();
    let mut arns = vec![json!(created(&server, body).await)];
    for (operation, body, member, arn) in [
        ("CreateAutoScalingConfiguration", named("mine"), "AutoScalingConfiguration", ""),
        (
            "CreateObservabilityConfiguration",
            json!({"ObservabilityConfigurationName": "mine"}),
            "ObservabilityConfiguration",
            "",
        ),
        (
            "CreateVpcConnector",
            json!({"VpcConnectorName": "mine", "Subnets": ["subnet-1"]}),
            "VpcConnector",
            "",
        ),
        (
            "CreateConnection",
            json!({"ConnectionName": "mine", "ProviderType": "BITBUCKET"}),
            "Connection",
            "",
        ),
        (
            "CreateVpcIngressConnection",
            json!({"VpcIngressConnectionName": "mine", "ServiceArn": arns[0],
                "IngressVpcConfiguration": {"VpcId": "vpc-1"}}),
            "VpcIngressConnection",
            "",
        ),
    ] {
        let mut body = body;
        body["Tags"] = tags.clone();
        let made = server.ok(operation, body).await;
        arns.push(made[member][format!("{member}Arn{arn}")].clone());
    }
    for arn in &arns {
        let only = json!({"ResourceArn": arn});
        let found = server.ok("ListTagsForResource", only.clone()).await;
        assert_eq!(found["Tags"], tags, "{arn}");
        let more = json!({"ResourceArn": arn, "Tags": [{"Key": "k", "Value": "w"}, {"Key": "l"}]});
        server.ok("TagResource", more).await;
        server.ok("UntagResource", json!({"ResourceArn": arn, "TagKeys": ["l"]})).await;
        let found = server.ok("ListTagsForResource", only).await;
        assert_eq!(found["Tags"], json!([{"Key": "k", "Value": "w"}]), "{arn}");
        let many: Vec<Value> =
            (0..50).map(|number| json!({"Key": format!("n{number}"), "Value": ""})).collect();
        let many = json!({"ResourceArn": arn, "Tags": many});
        server.refused("TagResource", many, INVALID).await;
    }
    let nobody = json!({"ResourceArn": format!("{PREFIX}service/nobody/0123")});
    server.refused("ListTagsForResource", nobody, MISSING).await;
}
