//! What changes mean while other things wait or are under way.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use crate::instance::{CREATE, created};
use crate::server::Server;

const NAME: &str = "DBInstanceIdentifier=db";
const AVAILABLE: &str = "<DBInstanceStatus>available<";
const MODIFY: &str = "ModifyDBInstance";
const RESTORE: &str = "RestoreDBInstanceToPointInTime";
const LATEST: &str = "SourceDBInstanceIdentifier=db&TargetDBInstanceIdentifier=two\
                      &UseLatestRestorableTime=true";

async fn with_instance(form: &str) -> Server {
    let server = Server::start().await;
    created(&server, form).await;
    server
}

fn says_nothing_is_pending(body: &str) -> bool {
    body.contains("<PendingModifiedValues></PendingModifiedValues>")
}

#[tokio::test]
async fn what_is_asked_for_again_replaces_what_waits() {
    let server = with_instance("").await;
    let modify = |form: &str| format!("{NAME}&{form}");
    let body = server.ok(MODIFY, &modify("DBInstanceClass=db.m5.large&AllocatedStorage=40")).await;
    assert!(body.contains("<PendingModifiedValues><DBInstanceClass>db.m5.large<"), "{body}");
    // As it is already: nothing waits any more.
    let form = "DBInstanceClass=db.t3.micro&AllocatedStorage=20&ApplyImmediately=true";
    let body = server.ok(MODIFY, &modify(form)).await;
    assert!(says_nothing_is_pending(&body) && body.contains("db.t3.micro"), "{body}");
    // The name that it waits for is its own to take at once.
    server.ok(MODIFY, &modify("NewDBInstanceIdentifier=other")).await;
    let other = CREATE.replace("=Db&", "=other&");
    server.refused("CreateDBInstance", &other, "DBInstanceAlreadyExists").await;
    server.ok(MODIFY, &modify("NewDBInstanceIdentifier=other&ApplyImmediately=true")).await;
    let body = server.until("other", AVAILABLE).await;
    assert!(says_nothing_is_pending(&body), "{body}");
}

#[tokio::test]
async fn what_is_so_anyway_may_be_said() {
    let server = with_instance("").await;
    let so = "MultiAZ=false&PubliclyAccessible=false&MonitoringInterval=0\
              &EnableIAMDatabaseAuthentication=false&LicenseModel=postgresql-license";
    server.ok(MODIFY, &format!("{NAME}&{so}")).await;
    let restore = format!("{LATEST}&LicenseModel=bring-your-own-license");
    server.refused(RESTORE, &restore, "InvalidParameterValue").await;
    for not_so in ["MultiAZ=true", "PubliclyAccessible=true", "MonitoringInterval=60"] {
        let form = format!("{NAME}&{not_so}");
        server.refused(MODIFY, &form, "InvalidParameterCombination").await;
    }
}

#[tokio::test]
async fn an_instance_that_failed_can_be_deleted_whatever_protects_it() {
    let server = Server::start().await;
    server.engine.cannot_initialise.store(true, Ordering::SeqCst);
    server.ok("CreateDBInstance", &format!("{CREATE}&DeletionProtection=true")).await;
    server.until("db", "<DBInstanceStatus>failed<").await;
    server.ok("DeleteDBInstance", &format!("{NAME}&SkipFinalSnapshot=true")).await;
    server.until("db", "DBInstanceNotFound").await;
}

/// The log that a restore needs stays until it is done, whoever takes the source away meanwhile.
#[tokio::test]
async fn a_restore_keeps_what_it_reads() {
    let server = with_instance("").await;
    let id = server.ok("DescribeDBInstances", NAME).await;
    let id = id.split("<DbiResourceId>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    server.engine.restores_slowly.store(true, Ordering::SeqCst);
    server.ok(RESTORE, LATEST).await;
    server.ok("DeleteDBInstance", &format!("{NAME}&SkipFinalSnapshot=true")).await;
    server.refused(RESTORE, &LATEST.replace("=two", "=three"), "InvalidRestoreFault").await;
    let looks = || server.engine.stops.lock().unwrap().get(&id).copied().unwrap_or_default();
    let deadline = Instant::now() + Duration::from_secs(30);
    while looks() < 3 {
        assert!(Instant::now() < deadline, "it did not wait");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(server.engine.without_archive.lock().unwrap().is_empty());
    let events = "SourceType=db-instance&Duration=60";
    let body = server.ok("DescribeEvents", events).await;
    assert!(!body.contains("Restored from"), "not yet: {body}");
    server.engine.restores_slowly.store(false, Ordering::SeqCst);
    server.until("two", AVAILABLE).await;
    server.until("db", "DBInstanceNotFound").await;
    assert!(server.engine.without_archive.lock().unwrap().contains(&id));
    let body = server.ok("DescribeEvents", events).await;
    assert!(body.contains("Restored from DB instance db"), "{body}");
}

#[tokio::test]
async fn backups_are_needed_by_replicas_and_restores() {
    let server = with_instance("").await;
    let id = server.ok("DescribeDBInstances", NAME).await;
    let id = id.split("<DbiResourceId>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let replica = "DBInstanceIdentifier=two&SourceDBInstanceIdentifier=db";
    server.ok("CreateDBInstanceReadReplica", replica).await;
    server.until("two", AVAILABLE).await;
    let off = format!("{NAME}&BackupRetentionPeriod=0");
    let body = server.refused(MODIFY, &off, "InvalidParameterCombination").await;
    assert!(body.contains("read replicas"), "{body}");
    server.ok("DeleteDBInstance", "DBInstanceIdentifier=two&SkipFinalSnapshot=true").await;
    server.until("two", "DBInstanceNotFound").await;
    server.ok(MODIFY, &off).await;
    server.until("db", "<BackupRetentionPeriod>0<").await;
    server.until("db", AVAILABLE).await;
    let by_id = format!(
        "SourceDbiResourceId={id}&TargetDBInstanceIdentifier=two&UseLatestRestorableTime=true"
    );
    server.refused(RESTORE, &by_id, "PointInTimeRestoreNotEnabled").await;
}

#[tokio::test]
async fn automated_snapshots_have_the_tags_and_what_is_retained_ends() {
    let server = with_instance("CopyTagsToSnapshot=true&Tags.Tag.1.Key=k&Tags.Tag.1.Value=v").await;
    let body = server.shows("DescribeDBSnapshots", "", "<Status>available<").await;
    assert!(body.contains("<Key>k<"), "{body}");
    let kept = format!("{NAME}&SkipFinalSnapshot=true&DeleteAutomatedBackups=false");
    server.ok("DeleteDBInstance", &kept).await;
    server.shows("DescribeDBInstanceAutomatedBackups", "", "<Status>retained<").await;
    server.clock.advance_ms(23 * 60 * 60 * 1000);
    server.ok("DescribeDBInstanceAutomatedBackups", "").await;
    server.clock.advance_ms(2 * 60 * 60 * 1000);
    let none = "<DBInstanceAutomatedBackups></DBInstanceAutomatedBackups>";
    server.shows("DescribeDBInstanceAutomatedBackups", "", none).await;
    server.shows("DescribeDBSnapshots", "", "<DBSnapshots></DBSnapshots>").await;
}

/// A promotion starts the process again: what counts from the next start on counts then.
#[tokio::test]
async fn a_promoted_replica_runs_with_all_of_its_group() {
    let server = with_instance("").await;
    let group = "DBParameterGroupName=g&DBParameterGroupFamily=postgres18&Description=x";
    server.ok("CreateDBParameterGroup", group).await;
    let replica = "DBInstanceIdentifier=two&SourceDBInstanceIdentifier=db&DBParameterGroupName=g";
    server.ok("CreateDBInstanceReadReplica", replica).await;
    server.until("two", AVAILABLE).await;
    let set = "DBParameterGroupName=g&Parameters.Parameter.1.ParameterName=max_things\
        &Parameters.Parameter.1.ParameterValue=7&Parameters.Parameter.1.ApplyMethod=pending-reboot";
    server.ok("ModifyDBParameterGroup", set).await;
    let body = server.ok("DescribeDBInstances", "DBInstanceIdentifier=two").await;
    assert!(body.contains(">pending-reboot<"), "{body}");
    let id = body.split("<DbiResourceId>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let before = server.engine.stops.lock().unwrap().get(&id).copied();
    server.ok("PromoteReadReplica", "DBInstanceIdentifier=two").await;
    let body = server.until("two", ">in-sync</ParameterApplyStatus>").await;
    assert!(!body.contains("ReadReplicaSource"), "{body}");
    assert_ne!(server.engine.stops.lock().unwrap().get(&id).copied(), before, "it did not end");
}
