use expect_test::expect_file;
use serde_json::json;

use crate::server::{Server, Transcript};

pub(crate) const ARN: &str = "arn:aws:dms:us-east-1:000000000000:rep:INST";

/// Creates an instance named `inst` and waits until it is available.
pub(crate) async fn available(server: &Server) -> String {
    let created = server
        .ok(
            "CreateReplicationInstance",
            json!({"ReplicationInstanceIdentifier": "inst", "ReplicationInstanceClass": "dms.t3.medium",
                "ResourceIdentifier": "INST"}),
        )
        .await;
    let arn = created.text("/ReplicationInstance/ReplicationInstanceArn").to_owned();
    settled(server).await;
    arn
}

pub(crate) async fn settled(server: &Server) {
    server
        .until(
            "DescribeReplicationInstances",
            json!({"Filters": [{"Name": "replication-instance-id", "Values": ["inst"]}]}),
            "/ReplicationInstances/0/ReplicationInstanceStatus",
            "available",
        )
        .await;
}

#[tokio::test]
async fn subnet_groups() {
    let server = Server::start().await;
    let mut t = Transcript::new(&server);
    let create = |name: &str, subnets: serde_json::Value| {
        json!({"ReplicationSubnetGroupIdentifier": name, "ReplicationSubnetGroupDescription": "two zones",
            "SubnetIds": subnets})
    };
    let group = "CreateReplicationSubnetGroup";
    t.say(group, create("My.Group", json!(["subnet-b", "subnet-a", "subnet-a"]))).await;
    t.say(group, create("my.group", json!(["subnet-a", "subnet-b"]))).await;
    t.say(group, create("default", json!(["subnet-a", "subnet-b"]))).await;
    t.say(group, create("one", json!(["subnet-a"]))).await;
    t.say(group, create("odd", json!(["subnet-a", "sg-1"]))).await;
    t.say(
        "ModifyReplicationSubnetGroup",
        json!({"ReplicationSubnetGroupIdentifier": "my.group", "ReplicationSubnetGroupDescription": "three",
            "SubnetIds": ["subnet-a", "subnet-b", "subnet-c"]}),
    )
    .await;
    let filter = |name: &str, value: &str| json!({"Filters": [{"Name": name, "Values": [value]}]});
    t.say("DescribeReplicationSubnetGroups", filter("replication-subnet-group-id", "MY.GROUP"))
        .await;
    t.say("DescribeReplicationSubnetGroups", filter("replication-subnet-group-id", "none")).await;
    t.say("DescribeReplicationSubnetGroups", filter("name", "x")).await;
    t.say("DescribeReplicationSubnetGroups", json!({"MaxRecords": 10})).await;
    server
        .ok(
            "CreateReplicationInstance",
            json!({"ReplicationInstanceIdentifier": "inst", "ReplicationInstanceClass": "dms.t3.medium",
                "ReplicationSubnetGroupIdentifier": "my.group", "ResourceIdentifier": "INST"}),
        )
        .await;
    settled(&server).await;
    let delete = json!({"ReplicationSubnetGroupIdentifier": "my.group"});
    t.say("DeleteReplicationSubnetGroup", delete.clone()).await;
    server.ok("DeleteReplicationInstance", json!({"ReplicationInstanceArn": ARN})).await;
    let gone = json!({"Filters": [{"Name": "replication-instance-arn", "Values": [ARN]}]});
    server.until_error("DescribeReplicationInstances", gone, "ResourceNotFoundFault").await;
    t.say("DeleteReplicationSubnetGroup", delete.clone()).await;
    t.say("DeleteReplicationSubnetGroup", delete).await;
    expect_file!["transcripts/replication_subnet_group.txt"].assert_eq(t.text());
}

#[tokio::test]
async fn instances() {
    let server = Server::start().await;
    let mut t = Transcript::new(&server);
    let create = "CreateReplicationInstance";
    let plain = json!({"ReplicationInstanceIdentifier": "Inst", "ReplicationInstanceClass": "dms.c6i.large",
        "ResourceIdentifier": "INST", "AvailabilityZone": "us-east-1b",
        "PreferredMaintenanceWindow": "Sun:06:00-Sun:06:30", "Tags": [{"Key": "k", "Value": "v"}]});
    let with = |name: &str, value: serde_json::Value| {
        let mut changed = plain.clone();
        changed["ReplicationInstanceIdentifier"] = "other".into();
        changed["ResourceIdentifier"] = "OTHER".into();
        changed[name] = value;
        changed
    };
    t.say(create, plain.clone()).await;
    settled(&server).await;
    t.note("once it is available");
    t.say("DescribeReplicationInstances", json!({})).await;
    t.say(create, plain.clone()).await;
    t.say(create, with("ResourceIdentifier", "INST".into())).await;
    t.say(create, with("ReplicationInstanceClass", "dms.x9.huge".into())).await;
    t.say(create, with("AllocatedStorage", 4.into())).await;
    t.say(create, with("MultiAZ", true.into())).await;
    t.say(create, with("EngineVersion", "1.0.0".into())).await;
    t.say(create, with("ReplicationInstanceIdentifier", "a--b".into())).await;
    t.say(create, with("ReplicationSubnetGroupIdentifier", "none".into())).await;
    t.say(create, with("PreferredMaintenanceWindow", "sun:06:00-sun:06:10".into())).await;
    t.say(create, with("DnsNameServers", "1.1.1.1,nonsense".into())).await;
    t.note("modifying");
    let modify = "ModifyReplicationInstance";
    t.say(modify, json!({"ReplicationInstanceArn": ARN})).await;
    t.say(modify, json!({"ReplicationInstanceArn": ARN, "AllocatedStorage": 50})).await;
    t.say(modify, json!({"ReplicationInstanceArn": ARN, "AllocatedStorage": 200})).await;
    t.note("what waits can be asked for at once");
    t.say(
        modify,
        json!({"ReplicationInstanceArn": ARN, "AllocatedStorage": 200, "ApplyImmediately": true}),
    )
    .await;
    settled(&server).await;
    t.say(
        modify,
        json!({"ReplicationInstanceArn": ARN, "MultiAZ": true, "ApplyImmediately": true}),
    )
    .await;
    settled(&server).await;
    t.say("DescribeReplicationInstances", json!({})).await;
    t.say(
        "RebootReplicationInstance",
        json!({"ReplicationInstanceArn": ARN, "ForceFailover": true, "ForcePlannedFailover": true}),
    )
    .await;
    t.say(
        "RebootReplicationInstance",
        json!({"ReplicationInstanceArn": ARN, "ForceFailover": true}),
    )
    .await;
    settled(&server).await;
    t.say("DeleteReplicationInstance", json!({"ReplicationInstanceArn": ARN})).await;
    let gone = json!({"Filters": [{"Name": "replication-instance-arn", "Values": [ARN]}]});
    server.until_error("DescribeReplicationInstances", gone.clone(), "ResourceNotFoundFault").await;
    t.note("once it is gone");
    t.say("DescribeReplicationInstances", gone).await;
    t.say("DescribeReplicationInstances", json!({})).await;
    t.say("DeleteReplicationInstance", json!({"ReplicationInstanceArn": ARN})).await;
    t.say("RebootReplicationInstance", json!({"ReplicationInstanceArn": "nonsense"})).await;
    t.say(
        "DescribeEvents",
        json!({"SourceType": "replication-instance", "SourceIdentifier": "inst"}),
    )
    .await;
    expect_file!["transcripts/replication_instance.txt"].assert_eq(t.text());
}

#[tokio::test]
async fn major_versions_need_permission() {
    let server = Server::start().await;
    server
        .ok(
            "CreateReplicationInstance",
            json!({"ReplicationInstanceIdentifier": "inst", "ReplicationInstanceClass": "dms.t3.medium",
                "ResourceIdentifier": "INST", "EngineVersion": "3.5.4"}),
        )
        .await;
    settled(&server).await;
    let upgrade =
        json!({"ReplicationInstanceArn": ARN, "EngineVersion": "3.6.1", "ApplyImmediately": true});
    let refused = server.call("ModifyReplicationInstance", upgrade.clone()).await;
    assert_eq!(refused.text("/__type"), "InvalidParameterCombinationException");
    let mut allowed = upgrade;
    allowed["AllowMajorVersionUpgrade"] = true.into();
    let answer = server.ok("ModifyReplicationInstance", allowed).await;
    assert_eq!(answer.text("/ReplicationInstance/ReplicationInstanceStatus"), "upgrading");
    settled(&server).await;
    let after = server.ok("DescribeReplicationInstances", json!({})).await;
    assert_eq!(after.text("/ReplicationInstances/0/EngineVersion"), "3.6.1");
}

#[tokio::test]
async fn pending_changes_are_made_in_the_maintenance_window() {
    let server = Server::start().await;
    // The test's clock stands at a Friday, 03:04 UTC.
    server
        .ok(
            "CreateReplicationInstance",
            json!({"ReplicationInstanceIdentifier": "inst", "ReplicationInstanceClass": "dms.t3.medium",
                "ResourceIdentifier": "INST", "PreferredMaintenanceWindow": "fri:03:00-fri:04:00"}),
        )
        .await;
    settled(&server).await;
    let change = json!({"ReplicationInstanceArn": ARN, "ReplicationInstanceClass": "dms.t3.large"});
    let answer = server.ok("ModifyReplicationInstance", change).await;
    assert_eq!(
        answer.text("/ReplicationInstance/PendingModifiedValues/ReplicationInstanceClass"),
        "dms.t3.large"
    );
    let class = "/ReplicationInstances/0/ReplicationInstanceClass";
    server.until("DescribeReplicationInstances", json!({}), class, "dms.t3.large").await;
}
