use expect_test::expect_file;

use crate::instance::{CREATE, Transcript, created};
use crate::server::Server;

const NAME: &str = "DBInstanceIdentifier=db";
const AVAILABLE: &str = "<DBInstanceStatus>available<";

#[tokio::test]
async fn subnet_and_option_groups() {
    const TWO: &str = "SubnetIds.SubnetIdentifier.1=subnet-2&SubnetIds.SubnetIdentifier.2=subnet-1";
    let server = Server::start().await;
    let mut t = Transcript { server: &server, text: String::new() };
    let subnets = format!("DBSubnetGroupName=Mine&DBSubnetGroupDescription=x&{TWO}");
    t.say("CreateDBSubnetGroup", &subnets).await;
    t.say("CreateDBSubnetGroup", &subnets).await;
    t.say("CreateDBSubnetGroup", &subnets.replace("Mine", "default")).await;
    t.say("CreateDBSubnetGroup", &subnets.replace("Mine", "b").replace("-2", "-1")).await;
    t.say("CreateDBSubnetGroup", &subnets.replace("Mine", "b").replace("subnet-2", "net")).await;
    t.say("ModifyDBSubnetGroup", &format!("DBSubnetGroupName=other&{TWO}")).await;
    let options =
        "OptionGroupName=Og&EngineName=postgres&MajorEngineVersion=18&OptionGroupDescription=x";
    t.say("CreateOptionGroup", options).await;
    t.say("CreateOptionGroup", options).await;
    t.say("CreateOptionGroup", &options.replace("18", "9").replace("Og", "b")).await;
    let include = "OptionGroupName=og&OptionsToInclude.OptionConfiguration.1.OptionName=TDE";
    t.say("ModifyOptionGroup", include).await;
    t.say("DescribeOptionGroupOptions", "EngineName=postgres").await;
    let groups = "DBSubnetGroupName=mine&OptionGroupName=og&BackupRetentionPeriod=0";
    t.say("CreateDBInstance", &format!("{CREATE}&DBSubnetGroupName=none")).await;
    server.ok("CreateDBInstance", &format!("{CREATE}&{groups}")).await;
    let body = server.until("db", AVAILABLE).await;
    assert!(body.contains("<DBSubnetGroupName>mine<"), "{body}");
    assert!(body.contains("<OptionGroupName>og<"), "{body}");
    t.say("DeleteDBSubnetGroup", "DBSubnetGroupName=mine").await;
    t.say("DeleteDBSubnetGroup", "DBSubnetGroupName=default").await;
    t.say("DeleteOptionGroup", "OptionGroupName=og").await;
    t.say("DescribeAccountAttributes", "").await;
    server.ok("DeleteDBInstance", &format!("{NAME}&SkipFinalSnapshot=true")).await;
    server.until("db", "DBInstanceNotFound").await;
    t.say("DescribeDBSubnetGroups", "").await;
    t.say("DeleteDBSubnetGroup", "DBSubnetGroupName=mine").await;
    t.say("DescribeDBSubnetGroups", "DBSubnetGroupName=mine").await;
    t.say("DescribeOptionGroups", "EngineName=postgres").await;
    t.say("DeleteOptionGroup", "OptionGroupName=og").await;
    t.say("DescribeOptionGroups", "OptionGroupName=og").await;
    expect_file!["transcripts/groups.txt"].assert_eq(&t.text);
}

#[tokio::test]
async fn default_groups_have_tags_like_others() {
    let server = Server::start().await;
    for group in ["pg:default.postgres18", "og:default:postgres-18", "subgrp:default"] {
        let name = format!("ResourceName=arn:aws:rds:us-east-1:000000000000:{group}");
        let body = server.ok("ListTagsForResource", &name).await;
        assert!(!body.contains("<Tag>"), "{group}: {body}");
        let tag = format!("{name}&Tags.Tag.1.Key=team&Tags.Tag.1.Value=a");
        server.ok("AddTagsToResource", &tag).await;
        let body = server.ok("ListTagsForResource", &name).await;
        assert!(body.contains("<Key>team</Key><Value>a</Value>"), "{group}: {body}");
        server.ok("RemoveTagsFromResource", &format!("{name}&TagKeys.member.1=team")).await;
        let body = server.ok("ListTagsForResource", &name).await;
        assert!(!body.contains("<Tag>"), "{group}: {body}");
        let none = name.replace("default", "none");
        server.refused("ListTagsForResource", &none, "InvalidParameterValue").await;
    }
}

#[tokio::test]
async fn logs_and_the_account() {
    const FILE: &str = "LogFileName=error/postgresql.log.2026-01-02-03";
    let server = Server::start().await;
    server.ok("CreateDBInstance", CREATE).await;
    server.until("db", AVAILABLE).await;
    let mut t = Transcript { server: &server, text: String::new() };
    t.say("DescribeDBLogFiles", NAME).await;
    t.say("DescribeDBLogFiles", &format!("{NAME}&FilenameContains=slow")).await;
    t.say("DownloadDBLogFilePortion", &format!("{NAME}&{FILE}")).await;
    t.say("DownloadDBLogFilePortion", &format!("{NAME}&{FILE}&NumberOfLines=2")).await;
    t.say("DownloadDBLogFilePortion", &format!("{NAME}&{FILE}&NumberOfLines=2&Marker=0")).await;
    t.say("DownloadDBLogFilePortion", &format!("{NAME}&{FILE}&NumberOfLines=9&Marker=8")).await;
    t.say("DownloadDBLogFilePortion", &format!("{NAME}&{FILE}&Marker=x")).await;
    t.say("DownloadDBLogFilePortion", &format!("{NAME}&LogFileName=../../state.sqlite")).await;
    t.say("DescribeEventCategories", "").await;
    let subscribe = "SubscriptionName=s&SnsTopicArn=arn:aws:sns:us-east-1:000000000000:topic";
    t.say("CreateEventSubscription", subscribe).await;
    t.say("DescribeEventSubscriptions", "").await;
    t.say("DeleteEventSubscription", "SubscriptionName=s").await;
    t.say("DescribeCertificates", "").await;
    t.say("DescribeCertificates", "CertificateIdentifier=rds-ca-rsa2048-g1").await;
    t.say("DescribePendingMaintenanceActions", "").await;
    t.say(
        "DescribePendingMaintenanceActions",
        "ResourceIdentifier=arn:aws:rds:us-east-1:000000000000:db:x",
    )
    .await;
    expect_file!["transcripts/logs_and_account.txt"].assert_eq(&t.text);
}

#[tokio::test]
async fn changes_wait_for_the_maintenance_window_unless_they_are_hastened() {
    let server = Server::start().await;
    created(&server, "").await;
    let overlap = format!("{NAME}&PreferredBackupWindow=04:00-05:00");
    let (status, body) = server.call("ModifyDBInstance", &overlap).await;
    assert!(status == 400 && body.contains("must not overlap"), "{body}");
    let pending = "<PendingModifiedValues>\n<DBInstanceClass>db.m5.large<".replace('\n', "");
    let class = format!("{NAME}&DBInstanceClass=db.m5.large");
    let body = server.ok("ModifyDBInstance", &class).await;
    assert!(body.contains(AVAILABLE) && body.contains(&pending), "{body}");
    assert!(body.contains("<DBInstanceClass>db.t3.micro<"), "{body}");

    // Hastened, together with another one.
    let storage = format!("{NAME}&AllocatedStorage=40&ApplyImmediately=true");
    let body = server.ok("ModifyDBInstance", &storage).await;
    assert!(body.contains("<DBInstanceStatus>modifying<"), "{body}");
    let body = server.until("db", AVAILABLE).await;
    assert!(body.contains("<DBInstanceClass>db.m5.large<"), "{body}");
    assert!(body.contains("<AllocatedStorage>40<") && !body.contains(&pending), "{body}");

    // In the window.
    let rename = format!("{NAME}&NewDBInstanceIdentifier=other");
    server.ok("ModifyDBInstance", &rename).await;
    let taken = CREATE.replace("=Db&", "=other&");
    let (status, body) = server.call("CreateDBInstance", &taken).await;
    assert!(status == 400 && body.contains("DBInstanceAlreadyExists"), "{body}");
    server.clock.advance_ms(3_600_000);
    let body = server.until("other", AVAILABLE).await;
    assert!(body.contains(":db:other<"), "{body}");

    // A stop drops what waits.
    let class = format!("{}&DBInstanceClass=db.t3.small", NAME.replace("=db", "=other"));
    server.clock.advance_ms(3_600_000);
    server.ok("ModifyDBInstance", &class).await;
    let body = server.ok("StopDBInstance", "DBInstanceIdentifier=other").await;
    assert!(!body.contains("db.t3.small"), "{body}");
}

#[tokio::test]
async fn automated_snapshots_are_taken_daily_and_kept_as_long_as_asked() {
    const COUNT: &str = "<SnapshotType>automated<";
    const DAY_MS: i64 = 24 * 60 * 60 * 1000;
    let server = Server::start().await;
    created(&server, "BackupRetentionPeriod=2").await;
    let count = async || {
        let body = server.ok("DescribeDBSnapshots", "SnapshotType=automated").await;
        (body.matches(COUNT).count(), body.matches("<Status>available<").count())
    };
    assert_eq!(count().await, (1, 1));
    // Into the window of the same day, then of the following ones.
    server.clock.advance_ms(7 * 60 * 60 * 1000);
    for expected in [2, 3, 3, 3] {
        let deadline = std::time::Instant::now() + std::time::Duration::from_mins(1);
        while count().await != (expected, expected) {
            assert!(std::time::Instant::now() < deadline, "{:?} of {expected}", count().await);
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        server.until("db", AVAILABLE).await;
        server.clock.advance_ms(DAY_MS);
    }
}
