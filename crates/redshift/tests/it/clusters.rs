use expect_test::expect_file;

use crate::server::{Server, Transcript};

pub(crate) const CREATE: &str = "ClusterIdentifier=C1&NodeType=ra3.large&NumberOfNodes=2\
    &MasterUsername=boss&MasterUserPassword=Very-Secret-1";

#[tokio::test]
async fn clusters() {
    let server = Server::start();
    let mut t = Transcript { server: &server, text: String::new() };
    let show = ("DescribeClusters", "ClusterIdentifier=c1");
    t.form(show.0, show.1).await;
    t.form("CreateCluster", &CREATE.replace("C1", "-c")).await;
    t.form("CreateCluster", &CREATE.replace("Very-Secret-1", "weak")).await;
    t.form("CreateCluster", &format!("{CREATE}&Encrypted=true")).await;
    t.form("CreateCluster", &format!("{CREATE}&SnapshotScheduleIdentifier=s")).await;
    t.form("CreateCluster", CREATE).await;
    server.form_shows(show.0, show.1, "<ClusterStatus>available<").await;
    t.form("CreateCluster", CREATE).await;
    t.form(show.0, show.1).await;
    t.form("DescribeClusters", "TagKeys.TagKey.1=none").await;
    t.form("DeleteCluster", "ClusterIdentifier=c1").await;
    t.form("DeleteCluster", "ClusterIdentifier=c1&SkipFinalClusterSnapshot=true").await;
    server.form_shows(show.0, show.1, "ClusterNotFound").await;
    t.form("DeleteCluster", "ClusterIdentifier=c1&SkipFinalClusterSnapshot=true").await;
    assert!(server.host.namespaces.lock().unwrap().is_empty());
    expect_file!["transcripts/clusters.txt"].assert_eq(&t.text);
}

#[tokio::test]
async fn inbound_integrations() {
    let server = Server::start();
    let mut t = Transcript { server: &server, text: String::new() };
    t.form("DescribeInboundIntegrations", "").await;
    let unknown =
        "arn:aws:rds:us-east-1:000000000000:integration:00000000-0000-4000-8000-000000000009";
    t.form("DescribeInboundIntegrations", &format!("IntegrationArn={unknown}")).await;
    let target = "arn:aws:redshift-serverless:us-east-1:000000000000:namespace/other";
    t.form("DescribeInboundIntegrations", &format!("TargetArn={target}")).await;
    expect_file!["transcripts/inbound_integrations.txt"].assert_eq(&t.text);
}
