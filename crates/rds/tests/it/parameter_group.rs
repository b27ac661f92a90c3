use crate::instance::{CREATE, Transcript};
use crate::server::Server;
use expect_test::expect_file;

const GROUP: &str = "DBParameterGroupName=Mine";

fn set(name: &str, value: &str, method: &str) -> String {
    format!(
        "{GROUP}&Parameters.Parameter.1.ParameterName={name}&Parameters.Parameter.1.ParameterValue={value}\
         &Parameters.Parameter.1.ApplyMethod={method}"
    )
}

#[tokio::test]
async fn groups() {
    let server = Server::start().await;
    let mut t = Transcript { server: &server, text: String::new() };
    let create = format!("{GROUP}&DBParameterGroupFamily=postgres18&Description=of+mine");
    t.say("CreateDBParameterGroup", &create).await;
    t.say("CreateDBParameterGroup", &create).await;
    t.say("CreateDBParameterGroup", &create.replace("Mine", "x").replace("18", "9")).await;
    t.say("DescribeDBParameterGroups", "").await;
    t.say("DescribeDBParameterGroups", "DBParameterGroupName=other").await;
    t.say("DescribeDBParameters", GROUP).await;
    t.say("ModifyDBParameterGroup", &set("max_things", "5", "immediate")).await;
    t.say("ModifyDBParameterGroup", &set("max_things", "500", "pending-reboot")).await;
    t.say("ModifyDBParameterGroup", &set("no_such", "5", "pending-reboot")).await;
    t.say("ModifyDBParameterGroup", &set("data_directory", "/etc", "pending-reboot")).await;
    t.say("ModifyDBParameterGroup", &set("motto", "nonsense", "immediate")).await;
    t.say("ModifyDBParameterGroup", &set("rds.force_ssl", "2", "immediate")).await;
    let formula = set("work_things", "%7BDBInstanceClassMemory%2F9531392%7D", "immediate");
    t.say("ModifyDBParameterGroup", &formula).await;
    let default = set("work_things", "5", "immediate").replace("Mine", "default.postgres18");
    t.say("ModifyDBParameterGroup", &default).await;
    t.say("ModifyDBParameterGroup", &set("max_things", "5", "pending-reboot")).await;
    t.say("ModifyDBParameterGroup", &set("rds.logical_replication", "1", "pending-reboot")).await;
    t.say("DescribeDBParameters", &format!("{GROUP}&Source=user")).await;
    let copy = "SourceDBParameterGroupIdentifier=mine&TargetDBParameterGroupIdentifier=copy\
        &TargetDBParameterGroupDescription=a+copy";
    t.say("CopyDBParameterGroup", copy).await;
    t.say("ResetDBParameterGroup", "DBParameterGroupName=copy&ResetAllParameters=true").await;
    t.say("DescribeDBParameters", "DBParameterGroupName=copy&Source=user").await;
    t.say("DeleteDBParameterGroup", "DBParameterGroupName=copy").await;
    t.say("DeleteDBParameterGroup", "DBParameterGroupName=default.postgres18").await;
    t.say("DescribeEngineDefaultParameters", "DBParameterGroupFamily=postgres15").await;
    expect_file!["transcripts/db_parameter_group.txt"].assert_eq(&t.text);
}

/// The configuration that the one database runs with.
fn configured(server: &Server, name: &str) -> Option<String> {
    let all = server.engine.configured.lock().unwrap();
    all.values().next().and_then(|with| with.values.get(name).cloned())
}

#[tokio::test]
async fn a_group_counts_when_it_says_so() {
    const PENDING: &str = "<ParameterApplyStatus>pending-reboot<";
    const IN_SYNC: &str = "<ParameterApplyStatus>in-sync<";
    let server = Server::start().await;
    let create = format!("{GROUP}&DBParameterGroupFamily=postgres18&Description=of+mine");
    server.ok("CreateDBParameterGroup", &create).await;
    server
        .ok("ModifyDBParameterGroup", &set("rds.logical_replication", "1", "pending-reboot"))
        .await;
    let instance = format!("{CREATE}&{GROUP}&BackupRetentionPeriod=0");
    let other = instance.replace("Engine=postgres", "Engine=postgres&EngineVersion=15");
    let (status, body) = server.call("CreateDBInstance", &other).await;
    assert!(status == 400 && body.contains("InvalidParameterCombination"), "{body}");
    server.ok("CreateDBInstance", &instance).await;
    server.until("db", "<DBInstanceStatus>available<").await;
    assert_eq!(configured(&server, "wal_level").as_deref(), Some("logical"));
    let body = server.until("db", IN_SYNC).await;
    assert!(body.contains("<DBParameterGroupName>mine<"), "{body}");
    let (status, body) = server.call("DeleteDBParameterGroup", GROUP).await;
    assert!(status == 400 && body.contains("InvalidDBParameterGroupState"), "{body}");

    // Dynamic and immediate: taken over by the running process. Static: with the next reboot.
    server.ok("ModifyDBParameterGroup", &set("work_things", "7", "immediate")).await;
    server.until("db", IN_SYNC).await;
    assert_eq!(configured(&server, "work_things").as_deref(), Some("7"));
    server.ok("ModifyDBParameterGroup", &set("max_things", "8", "pending-reboot")).await;
    server.ok("ModifyDBParameterGroup", &set("work_things", "9", "pending-reboot")).await;
    server.until("db", PENDING).await;
    assert_eq!(configured(&server, "max_things"), None);
    assert_eq!(configured(&server, "work_things").as_deref(), Some("7"));
    server.ok("RebootDBInstance", "DBInstanceIdentifier=db").await;
    server.until("db", IN_SYNC).await;
    assert_eq!(configured(&server, "max_things").as_deref(), Some("8"));
    assert_eq!(configured(&server, "work_things").as_deref(), Some("9"));

    // A value that the running process refuses is not said to be in force.
    server.until("db", "<DBInstanceStatus>available<").await;
    server.ok("ModifyDBParameterGroup", &set("work_things", "77", "immediate")).await;
    server.until("db", PENDING).await;
    server.ok("RebootDBInstance", "DBInstanceIdentifier=db").await;
    server.until("db", IN_SYNC).await;

    // Another group counts from the next reboot on.
    server.until("db", "<DBInstanceStatus>available<").await;
    let attach = "DBInstanceIdentifier=db&DBParameterGroupName=default.postgres18";
    let body = server.ok("ModifyDBInstance", attach).await;
    assert!(body.contains(PENDING), "{body}");
    server.ok("RebootDBInstance", "DBInstanceIdentifier=db").await;
    server.until("db", IN_SYNC).await;
    assert_eq!(configured(&server, "wal_level"), None);
    server.ok("DeleteDBParameterGroup", GROUP).await;
}

#[tokio::test]
async fn what_does_not_start_with_its_parameters_says_so_and_can_be_put_right() {
    let server = Server::start().await;
    let create = format!("{GROUP}&DBParameterGroupFamily=postgres18&Description=of+mine");
    server.ok("CreateDBParameterGroup", &create).await;
    server.ok("CreateDBInstance", &format!("{CREATE}&{GROUP}")).await;
    server.until("db", "<DBInstanceStatus>available<").await;
    server.ok("ModifyDBParameterGroup", &set("max_things", "99", "pending-reboot")).await;
    server.ok("RebootDBInstance", "DBInstanceIdentifier=db").await;
    server.until("db", "<DBInstanceStatus>incompatible-parameters<").await;
    let events = server.ok("DescribeEvents", "SourceType=db-instance").await;
    assert!(events.contains("too many things"), "{events}");
    server.ok("ResetDBParameterGroup", GROUP).await;
    server.ok("RebootDBInstance", "DBInstanceIdentifier=db").await;
    server.until("db", "<DBInstanceStatus>available<").await;
    let events = server.ok("DescribeEvents", "SourceType=db-instance").await;
    assert_eq!(events.matches("DB instance shutdown").count(), 1, "it did not run the second time");
}
