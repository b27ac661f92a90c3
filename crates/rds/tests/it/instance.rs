use std::sync::atomic::Ordering;

use expect_test::expect_file;

use crate::server::Server;

/// The form of the least that an instance is made of.
pub(crate) const CREATE: &str = "DBInstanceIdentifier=Db&DBInstanceClass=db.t3.micro&Engine=postgres\
    &MasterUsername=master&MasterUserPassword=very-secret&Port=14250";

/// Requests and answers, as text; XML elements on lines of their own.
struct Transcript<'a> {
    server: &'a Server,
    text: String,
}

impl Transcript<'_> {
    async fn say(&mut self, operation: &str, form: &str) {
        let (status, body) = self.server.call(operation, form).await;
        let body = body.replace("><", ">\n<");
        self.text.push_str(&format!("> {operation} {form}\n< {status} {body}\n\n"));
    }
}

#[tokio::test]
async fn instances() {
    let server = Server::start().await;
    let mut t = Transcript { server: &server, text: String::new() };
    t.say("CreateDBInstance", CREATE).await;
    t.say("CreateDBInstance", &CREATE.replace("=Db&", "=db&")).await;
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
    t.say("ModifyDBInstance", &format!("{modify}DBPortNumber=5000")).await;
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
