use std::sync::atomic::Ordering;

use expect_test::expect_file;

use crate::server::Server;

/// The form of the least that an instance is made of. It names no port: tests that look whether
/// one port is free at the same moment would find each other.
pub(crate) const CREATE: &str = "DBInstanceIdentifier=Db&DBInstanceClass=db.t3.micro&Engine=postgres\
    &MasterUsername=master&MasterUserPassword=very-secret";

/// Windows that are not open when a server's clock starts, a Friday at 03:04:05.
pub(crate) const WINDOWS: &str =
    "PreferredMaintenanceWindow=fri:04:00-fri:04:30&PreferredBackupWindow=10:00-11:00";

/// Makes the instance `db` with these windows, and waits for it.
pub(crate) async fn created(server: &Server, form: &str) {
    server.ok("CreateDBInstance", &format!("{CREATE}&{WINDOWS}&{form}")).await;
    server.until("db", "<DBInstanceStatus>available<").await;
}

/// Requests and answers, as text; XML elements on lines of their own.
pub(crate) struct Transcript<'a> {
    pub(crate) server: &'a Server,
    pub(crate) text: String,
}

impl Transcript<'_> {
    pub(crate) async fn say(&mut self, operation: &str, form: &str) {
        let (status, body) = self.server.call(operation, form).await;
        let body = body.replace("><", ">\n<");
        self.text.push_str(&format!("> {operation} {form}\n< {status} {body}\n\n"));
    }
}

#[tokio::test]
async fn instances() {
    let server = Server::start().await;
    let mut t = Transcript { server: &server, text: String::new() };
    let create = format!("{CREATE}&Port=14250");
    t.say("CreateDBInstance", &create).await;
    t.say("CreateDBInstance", &create.replace("=Db&", "=db&")).await;
    server.until("db", "<DBInstanceStatus>available<").await;
    t.say("DescribeDBInstances", "DBInstanceIdentifier=DB").await;
    let arn = "arn%3Aaws%3Ards%3Aus-east-1%3A000000000000%3Adb%3Adb";
    let tag = format!("ResourceName={arn}&Tags.Tag.1.Key=k&Tags.Tag.1.Value=v");
    t.say("AddTagsToResource", &tag).await;
    t.say("ListTagsForResource", &format!("ResourceName={arn}")).await;
    t.say("RemoveTagsFromResource", &format!("ResourceName={arn}&TagKeys.member.1=k")).await;
    t.say("ListTagsForResource", "ResourceName=db").await;
    let modify = "DBInstanceIdentifier=db&";
    t.say("ModifyDBInstance", &format!("{modify}DBInstanceClass=db.m5.large")).await;
    t.say("ModifyDBInstance", &format!("{modify}AllocatedStorage=21&ApplyImmediately=true")).await;
    t.say("ModifyDBInstance", &format!("{modify}DBPortNumber=80")).await;
    t.say("ModifyDBInstance", modify).await;
    t.say("StartDBInstance", "DBInstanceIdentifier=db").await;
    t.say("RebootDBInstance", "DBInstanceIdentifier=db&ForceFailover=true").await;
    t.say("DeleteDBInstance", "DBInstanceIdentifier=db").await;
    t.say("DeleteDBInstance", "DBInstanceIdentifier=db&SkipFinalSnapshot=true").await;
    server.until("db", "DBInstanceNotFound").await;
    t.say("DescribeDBInstances", "DBInstanceIdentifier=db").await;
    t.say("DescribeDBInstances", "").await;
    t.say("DescribeEvents", "SourceType=db-instance&SourceIdentifier=db").await;
    t.say("DescribeDBEngineVersions", "Engine=postgres&EngineVersion=18&DefaultOnly=true").await;
    assert!(!t.text.replace(CREATE, "").replace("very-secret&Port", "").contains("very-secret"));
    expect_file!["transcripts/db_instance.txt"].assert_eq(&t.text);
}

#[tokio::test]
async fn a_database_that_ended_by_itself_is_started_again() {
    let server = Server::start().await;
    server.ok("CreateDBInstance", CREATE).await;
    server.until("db", "<DBInstanceStatus>available<").await;
    server.engine.crash_all();
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while server.engine.databases.lock().unwrap().values().any(|runs| !runs) {
        assert!(std::time::Instant::now() < deadline, "it was not started");
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    server.until("db", "<DBInstanceStatus>available<").await;
    let events = server.ok("DescribeEvents", "SourceType=db-instance").await;
    assert!(events.contains("found not running"), "{events}");
}

#[tokio::test]
async fn what_cannot_be_created_is_failed_says_why_and_can_be_deleted() {
    let server = Server::start().await;
    server.engine.cannot_initialise.store(true, Ordering::SeqCst);
    server.ok("CreateDBInstance", CREATE).await;
    let failed = server.until("db", "<DBInstanceStatus>failed<").await;
    assert!(!failed.contains("<Endpoint>"), "{failed}");
    let events = server.ok("DescribeEvents", "SourceType=db-instance").await;
    assert!(events.contains("the disk is full"), "{events}");
    let (status, body) = server.call("StopDBInstance", "DBInstanceIdentifier=db").await;
    assert_eq!(status, 400, "{body}");
    server.ok("DeleteDBInstance", "DBInstanceIdentifier=db&SkipFinalSnapshot=true").await;
    server.until("db", "DBInstanceNotFound").await;
}

#[tokio::test]
async fn each_engine_has_its_rules_and_runs_its_own_databases() {
    let server = Server::start().await;
    let mariadb = CREATE.replace("Engine=postgres", "Engine=mariadb&EngineVersion=10.11");
    let (status, body) = server
        .call("CreateDBInstance", &mariadb.replace("=master&", "=longer_than_sixteen&"))
        .await;
    assert!(status == 400 && body.contains("at most 16"), "{body}");
    let group = format!("{mariadb}&DBParameterGroupName=default.postgres18");
    let (status, body) = server.call("CreateDBInstance", &group).await;
    assert!(status == 404 && body.contains("DBParameterGroupNotFound"), "{body}");
    let license = format!("{mariadb}&LicenseModel=postgresql-license");
    let (status, body) = server.call("CreateDBInstance", &license).await;
    assert!(status == 400 && body.contains("general-public-license"), "{body}");
    server.ok("CreateDBInstance", &mariadb).await;
    let body = server.until("db", "<DBInstanceStatus>available<").await;
    for part in [
        "<Engine>mariadb<",
        "<EngineVersion>10.11.14<",
        "<LicenseModel>general-public-license<",
        "<DBParameterGroupName>default.mariadb10.11<",
        "<OptionGroupName>default:mariadb-10-11<",
    ] {
        assert!(body.contains(part), "{part}: {body}");
    }
    assert_eq!(server.mariadb.databases.lock().unwrap().len(), 1);
    assert!(server.engine.databases.lock().unwrap().is_empty());
    let filter = "Filters.Filter.1.Name=engine&Filters.Filter.1.Values.Value.1=postgres";
    let body = server.ok("DescribeDBInstances", filter).await;
    assert!(!body.contains("<DBInstanceIdentifier>"), "{body}");
}

#[tokio::test]
async fn versions_are_those_of_each_engine() {
    let server = Server::start().await;
    let body = server.ok("DescribeDBEngineVersions", "DefaultOnly=true").await;
    let versions: Vec<&str> = body.split("<EngineVersion>").skip(1).collect();
    let starts = ["10.11.14<", "10.11.14<", "18.6<"];
    assert_eq!(versions.len(), starts.len(), "{body}");
    assert!(versions.iter().zip(starts).all(|(found, start)| found.starts_with(start)), "{body}");
    let body = server.ok("DescribeDBEngineVersions", "Engine=mysql&EngineVersion=10.6").await;
    assert!(body.contains("<DBEngineDescription>MariaDB<"), "what serves it is named: {body}");
    assert!(body.contains("<DBParameterGroupFamily>mysql10.6<"), "{body}");
    let form = "Engine=mariadb&EngineVersion=10.6&DBInstanceClass=db.t3.micro";
    let body = server.ok("DescribeOrderableDBInstanceOptions", form).await;
    assert_eq!(body.matches("<EngineVersion>10.6.22<").count(), 2, "{body}");
}
