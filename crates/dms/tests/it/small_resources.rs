use expect_test::expect_file;
use serde_json::json;

use crate::instance;
use crate::server::{Server, Transcript};

#[tokio::test]
async fn tags() {
    let server = Server::start().await;
    let arn = instance::available(&server).await;
    let mut t = Transcript::new(&server);
    t.say("AddTagsToResource", json!({"ResourceArn": arn, "Tags": [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}]})).await;
    t.say("AddTagsToResource", json!({"ResourceArn": arn, "Tags": [{"Key": "a", "Value": "3"}]}))
        .await;
    t.say(
        "AddTagsToResource",
        json!({"ResourceArn": arn, "Tags": [{"Key": "aws:a", "Value": "3"}]}),
    )
    .await;
    t.say(
        "AddTagsToResource",
        json!({"ResourceArn": "arn:aws:dms:us-east-1:000000000000:rep:NONE", "Tags": []}),
    )
    .await;
    t.say("ListTagsForResource", json!({"ResourceArn": arn})).await;
    t.say("RemoveTagsFromResource", json!({"ResourceArn": arn, "TagKeys": ["a", "none"]})).await;
    t.say("ListTagsForResource", json!({"ResourceArnList": [arn]})).await;
    t.say("ListTagsForResource", json!({})).await;
    let many: Vec<_> = (0..60).map(|n| json!({"Key": format!("k{n}"), "Value": ""})).collect();
    let refused = server.call("AddTagsToResource", json!({"ResourceArn": arn, "Tags": many})).await;
    assert_eq!(refused.text("/__type"), "InvalidParameterValueException");
    expect_file!["transcripts/tags.txt"].assert_eq(t.text());
}

#[tokio::test]
async fn catalogues_and_quotas() {
    let server = Server::start().await;
    instance::available(&server).await;
    let mut t = Transcript::new(&server);
    t.say("DescribeAccountAttributes", json!({})).await;
    t.say("DescribeEngineVersions", json!({})).await;
    t.say("DescribeEventCategories", json!({})).await;
    t.say("DescribeEventCategories", json!({"SourceType": "endpoint"})).await;
    t.say("DescribePendingMaintenanceActions", json!({})).await;
    t.say("DescribePendingMaintenanceActions", json!({"ReplicationInstanceArn": "nonsense"})).await;
    t.say("DescribeEvents", json!({})).await;
    t.say("DescribeEvents", json!({"SourceIdentifier": "inst"})).await;
    t.say("DescribeEvents", json!({"Duration": 0})).await;
    t.say("DescribeReplicationInstanceTaskLogs", json!({"ReplicationInstanceArn": instance::ARN}))
        .await;
    expect_file!["transcripts/catalogues.txt"].assert_eq(t.text());
    let mut marker = json!(null);
    let mut count = 0;
    loop {
        let page =
            server.ok("DescribeOrderableReplicationInstances", json!({"Marker": marker})).await;
        count += page.body["OrderableReplicationInstances"].as_array().unwrap().len();
        match page.body.get("Marker") {
            Some(next) => marker = next.clone(),
            None => break,
        }
    }
    assert_eq!(count, 5 * dms::catalogue::catalogue().classes.len());
}

#[tokio::test]
async fn certificates() {
    let server = Server::start().await;
    let mut t = Transcript::new(&server);
    t.say("ImportCertificate", json!({"CertificateIdentifier": "c", "CertificatePem": "garbage"}))
        .await;
    t.say("ImportCertificate", json!({"CertificateIdentifier": "c", "CertificatePem": "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})).await;
    t.say("ImportCertificate", json!({"CertificateIdentifier": "c"})).await;
    t.say("ImportCertificate", json!({"CertificateIdentifier": "c", "CertificateWallet": "AAAA"}))
        .await;
    t.say("DescribeCertificates", json!({})).await;
    t.say(
        "DescribeCertificates",
        json!({"Filters": [{"Name": "certificate-id", "Values": ["c"]}]}),
    )
    .await;
    t.say("DeleteCertificate", json!({"CertificateArn": "nonsense"})).await;
    expect_file!["transcripts/certificate.txt"].assert_eq(t.text());
}
