use std::sync::atomic::Ordering;

use expect_test::expect_file;

use crate::instance::{CREATE, Transcript};
use crate::server::Server;

const NAME: &str = "DBInstanceIdentifier=db";
const AVAILABLE: &str = "<DBInstanceStatus>available<";

async fn with_instance() -> Server {
    let server = Server::start().await;
    server.ok("CreateDBInstance", CREATE).await;
    server.until("db", AVAILABLE).await;
    server
}

#[tokio::test]
async fn snapshots() {
    let server = with_instance().await;
    let mut t = Transcript { server: &server, text: String::new() };
    let create = format!("{NAME}&DBSnapshotIdentifier=Snap");
    t.say("CreateDBSnapshot", &create).await;
    server.until("db", AVAILABLE).await;
    t.say("CreateDBSnapshot", &create).await;
    t.say("DescribeDBSnapshots", "").await;
    t.say("DescribeDBSnapshots", "SnapshotType=manual&DBSnapshotIdentifier=snap").await;
    t.say("DescribeDBSnapshots", "DBSnapshotIdentifier=other").await;
    t.say("DeleteDBSnapshot", "DBSnapshotIdentifier=rds:db-2026-01-02-03-04").await;
    let copy = "SourceDBSnapshotIdentifier=snap&TargetDBSnapshotIdentifier=copy";
    t.say("CopyDBSnapshot", copy).await;
    t.say("DescribeDBSnapshotAttributes", "DBSnapshotIdentifier=snap").await;
    let share = "DBSnapshotIdentifier=snap&AttributeName=restore&ValuesToAdd.AttributeValue.1=all";
    t.say("ModifyDBSnapshotAttribute", share).await;
    t.say("ModifyDBSnapshotAttribute", &share.replace("=all", "=everybody")).await;
    t.say("ModifyDBSnapshotAttribute", &share.replace("=restore", "=read")).await;
    t.say("ModifyDBSnapshotAttribute", &share.replace("ToAdd", "ToRemove")).await;
    let automated = share.replace("=snap", "=rds:db-2026-01-02-03-04");
    t.say("ModifyDBSnapshotAttribute", &automated).await;
    t.say("DeleteDBSnapshot", "DBSnapshotIdentifier=snap").await;
    server.until_snapshot("snap", "DBSnapshotNotFound").await;
    server.until_snapshot("copy", "<Status>available<").await;
    let restore = "DBInstanceIdentifier=db&DBSnapshotIdentifier=copy";
    t.say("RestoreDBInstanceFromDBSnapshot", restore).await;
    let restore = "DBInstanceIdentifier=second&DBSnapshotIdentifier=copy";
    t.say("RestoreDBInstanceFromDBSnapshot", restore).await;
    server.until("second", AVAILABLE).await;
    t.say("DescribeDBInstanceAutomatedBackups", NAME).await;
    let latest = "TargetDBInstanceIdentifier=third&UseLatestRestorableTime=true";
    t.say("RestoreDBInstanceToPointInTime", latest).await;
    let latest = format!("{latest}&SourceDBInstanceIdentifier=db");
    let early = latest.replace("UseLatestRestorableTime=true", "RestoreTime=2001-01-01T00:00:00Z");
    t.say("RestoreDBInstanceToPointInTime", &early).await;
    t.say("RestoreDBInstanceToPointInTime", &latest).await;
    server.until("third", AVAILABLE).await;
    let off = "DBInstanceIdentifier=third&BackupRetentionPeriod=0";
    t.say("ModifyDBInstance", off).await;
    server.until("third", AVAILABLE).await;
    t.say(
        "RestoreDBInstanceToPointInTime",
        &latest.replace("=db", "=third").replace("Identifier=third&U", "Identifier=fourth&U"),
    )
    .await;
    expect_file!["transcripts/db_snapshot.txt"].assert_eq(&t.text);
}

#[tokio::test]
async fn snapshots_are_shared_with_other_accounts() {
    const OWN: &str = "arn:aws:rds:us-east-1:000000000000:snapshot:snap";
    const OTHER: &str = "111111111111";
    const THIRD: &str = "222222222222";
    let server = with_instance().await;
    server.ok("CreateDBSnapshot", &format!("{NAME}&DBSnapshotIdentifier=snap")).await;
    server.until_snapshot("snap", "<Status>available<").await;
    server.until("db", AVAILABLE).await;
    let list = async |account: &str, form: &str| {
        server.call_as(account, "DescribeDBSnapshots", form).await
    };
    let named = format!("DBSnapshotIdentifier={OWN}");
    assert_eq!(list(OTHER, &named).await.0, 404, "not shared yet");
    let share = "DBSnapshotIdentifier=snap&AttributeName=restore";
    let add = format!("{share}&ValuesToAdd.AttributeValue.1={OTHER}");
    let body = server.ok("ModifyDBSnapshotAttribute", &add).await;
    assert!(body.contains(&format!("<AttributeValue>{OTHER}<")), "{body}");

    let (_, body) = list(OTHER, &named).await;
    assert!(body.contains(&format!("<DBSnapshotIdentifier>{OWN}<")), "{body}");
    assert!(body.contains("<SnapshotType>shared<"), "{body}");
    for (account, form, count) in [
        (OTHER, "", 0),
        (OTHER, "IncludeShared=true", 1),
        (OTHER, "SnapshotType=shared", 1),
        (OTHER, "SnapshotType=public", 0),
        (OTHER, "IncludePublic=true", 0),
        (OTHER, "SnapshotType=manual&IncludeShared=true", 0),
        (THIRD, "IncludeShared=true&IncludePublic=true", 0),
        ("000000000000", "SnapshotType=manual&IncludeShared=true", 1),
    ] {
        let (status, body) = list(account, form).await;
        assert_eq!(status, 200, "{body}");
        assert_eq!(body.matches("<DBSnapshotArn>").count(), count, "{account} {form}: {body}");
    }
    assert_eq!(list(THIRD, &named).await.0, 404);

    let copy = format!("SourceDBSnapshotIdentifier={OWN}&TargetDBSnapshotIdentifier=mine");
    let (status, body) = server.call_as(THIRD, "CopyDBSnapshot", &copy).await;
    assert!(status == 404 && body.contains("DBSnapshotNotFound"), "{body}");
    let tags = format!("{copy}&CopyTags=true");
    let (status, body) = server.call_as(OTHER, "CopyDBSnapshot", &tags).await;
    assert!(status == 400 && body.contains("InvalidParameterCombination"), "{body}");
    let (status, body) = server.call_as(OTHER, "CopyDBSnapshot", &copy).await;
    assert_eq!(status, 200, "{body}");
    let deadline = std::time::Instant::now() + std::time::Duration::from_mins(1);
    while !list(OTHER, "DBSnapshotIdentifier=mine").await.1.contains("<Status>available<") {
        assert!(std::time::Instant::now() < deadline);
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    let (_, body) = list(OTHER, "DBSnapshotIdentifier=mine").await;
    assert!(body.contains("<SnapshotType>manual<") && body.contains(OWN), "{body}");

    let restore = format!("DBInstanceIdentifier=theirs&DBSnapshotIdentifier={OWN}");
    let (status, body) = server.call_as(OTHER, "RestoreDBInstanceFromDBSnapshot", &restore).await;
    assert_eq!(status, 200, "{body}");
    let theirs = "DBInstanceIdentifier=theirs";
    loop {
        let (_, body) = server.call_as(OTHER, "DescribeDBInstances", theirs).await;
        if body.contains(AVAILABLE) {
            assert!(body.contains(&format!(":{OTHER}:db:theirs<")), "{body}");
            break;
        }
        assert!(std::time::Instant::now() < deadline, "{body}");
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    let (status, _) = server.call_as(OTHER, "DeleteDBSnapshot", &named).await;
    assert_eq!(status, 404, "others cannot delete it");
    let all = format!("{share}&ValuesToAdd.AttributeValue.1=all");
    server.ok("ModifyDBSnapshotAttribute", &all).await;
    let (_, body) = list(THIRD, "SnapshotType=public").await;
    assert!(body.contains("<SnapshotType>public<"), "{body}");
    let many: Vec<String> =
        (0..20).map(|n| format!("&ValuesToAdd.AttributeValue.{}={n:012}", n + 1)).collect();
    let many = many.concat();
    let (status, body) = server.call("ModifyDBSnapshotAttribute", &format!("{share}{many}")).await;
    assert!(status == 400 && body.contains("SharedSnapshotQuotaExceeded"), "{body}");
    let none = format!(
        "{share}&ValuesToRemove.AttributeValue.1=all&ValuesToRemove.AttributeValue.2={OTHER}"
    );
    server.ok("ModifyDBSnapshotAttribute", &none).await;
    assert_eq!(list(OTHER, &named).await.0, 404, "no longer shared");
}

#[tokio::test]
async fn a_snapshot_that_cannot_be_made_is_failed_and_says_why() {
    let server = with_instance().await;
    server.engine.cannot_back_up.store(true, Ordering::SeqCst);
    server.ok("CreateDBSnapshot", &format!("{NAME}&DBSnapshotIdentifier=snap")).await;
    server.until_snapshot("snap", "<Status>failed<").await;
    server.until("db", AVAILABLE).await;
    let events = server.ok("DescribeEvents", "SourceType=db-instance").await;
    assert!(events.contains("the disk is full"), "{events}");
    server.ok("DeleteDBSnapshot", "DBSnapshotIdentifier=snap").await;
    server.until_snapshot("snap", "DBSnapshotNotFound").await;
}

#[tokio::test]
async fn a_deleted_instance_leaves_what_it_was_told_to() {
    let server = with_instance().await;
    let delete = format!("{NAME}&FinalDBSnapshotIdentifier=last&DeleteAutomatedBackups=false");
    server.ok("DeleteDBInstance", &delete).await;
    server.until("db", "DBInstanceNotFound").await;
    server.until_snapshot("last", "<Status>available<").await;
    let backups = server.ok("DescribeDBInstanceAutomatedBackups", "").await;
    assert!(backups.contains("<Status>retained<"), "{backups}");
    let arn =
        backups.split("AutomatedBackupsArn>").nth(1).unwrap().trim_end_matches("</DBInstance");
    let restore = format!(
        "TargetDBInstanceIdentifier=again&UseLatestRestorableTime=true\
         &SourceDBInstanceAutomatedBackupsArn={}",
        arn.replace(':', "%3A")
    );
    server.ok("RestoreDBInstanceToPointInTime", &restore).await;
    server.until("again", AVAILABLE).await;
    let form = format!("DBInstanceAutomatedBackupsArn={}", arn.replace(':', "%3A"));
    server.ok("DeleteDBInstanceAutomatedBackup", &form).await;
    let (status, body) = server.call("DeleteDBInstanceAutomatedBackup", &form).await;
    assert!(status == 404 && body.contains("DBInstanceAutomatedBackupNotFound"), "{body}");
    let skip = "DBInstanceIdentifier=again&SkipFinalSnapshot=true";
    server.ok("DeleteDBInstance", skip).await;
    server.until("again", "DBInstanceNotFound").await;
    // Only the final snapshot is left.
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while server.engine.backups.lock().unwrap().len() != 1 {
        assert!(std::time::Instant::now() < deadline);
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}

#[tokio::test]
async fn replicas_follow_are_promoted_and_outlive_their_source() {
    let server = with_instance().await;
    let replica = |name: &str| format!("DBInstanceIdentifier={name}&SourceDBInstanceIdentifier=db");
    for name in ["one", "two"] {
        server.ok("CreateDBInstanceReadReplica", &replica(name)).await;
        server.until(name, "<Status>replicating<").await;
    }
    let body = server.until("db", "<ReadReplicaDBInstanceIdentifier>two<").await;
    assert!(body.contains("<ReadReplicaDBInstanceIdentifier>one<"), "{body}");
    let (status, body) = server.call("StopDBInstance", NAME).await;
    assert!(status == 400 && body.contains("read replicas"), "{body}");
    let chained = replica("three").replace("=db", "=one");
    let (status, body) = server.call("CreateDBInstanceReadReplica", &chained).await;
    assert!(status == 400 && body.contains("InvalidDBInstanceState"), "{body}");
    let last = "DBInstanceIdentifier=one&FinalDBSnapshotIdentifier=x";
    let (status, body) = server.call("DeleteDBInstance", last).await;
    assert!(status == 400 && body.contains("InvalidParameterCombination"), "{body}");
    for wrong in ["MasterUserPassword=another-1", "BackupRetentionPeriod=1"] {
        let form = format!("DBInstanceIdentifier=one&{wrong}");
        let (status, body) = server.call("ModifyDBInstance", &form).await;
        assert!(status == 400 && body.contains("read replica"), "{body}");
    }
    let promote = "DBInstanceIdentifier=one&BackupRetentionPeriod=0";
    let body = server.ok("PromoteReadReplica", promote).await;
    assert!(body.contains("<DBInstanceStatus>modifying<"), "{body}");
    let body = server.until("one", AVAILABLE).await;
    assert!(!body.contains("ReadReplicaSourceDBInstanceIdentifier"), "{body}");
    let (status, body) = server.call("PromoteReadReplica", "DBInstanceIdentifier=one").await;
    assert!(status == 400 && body.contains("not a read replica"), "{body}");
    server.ok("DeleteDBInstance", &format!("{NAME}&SkipFinalSnapshot=true")).await;
    server.until("db", "DBInstanceNotFound").await;
    let body = server.until("two", AVAILABLE).await;
    assert!(!body.contains("ReadReplicaSourceDBInstanceIdentifier"), "{body}");
    assert!(server.engine.replicas.lock().unwrap().is_empty());
}
