use std::collections::BTreeSet;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use expect_test::expect_file;
use rds::Patience;
use replicate::feed::{FeedState, Refresh, TableName};

use crate::instance::{CREATE, Transcript, WINDOWS};
use crate::server::Server;

/// The form of the least that an integration of the instance `db` is made of.
pub(crate) const CREATE_INTEGRATION: &str = "IntegrationName=i&DataFilter=include%3Aapp.*.*\
    &SourceArn=arn%3Aaws%3Ards%3Aus-east-1%3A000000000000%3Adb%3Adb\
    &TargetArn=arn%3Aaws%3Aredshift-serverless%3Aus-east-1%3A000000000000%3Anamespace%2Fn";

const SHOW: (&str, &str) = ("DescribeIntegrations", "IntegrationIdentifier=i");

impl Server {
    /// Looks at every integration until nothing is left to do.
    pub(crate) async fn settle_integrations(&mut self) {
        self.streams.stream();
        let keeper = self.keep_integrations(Patience::default().restart);
        self.shows(SHOW.0, SHOW.1, "<Status>active<").await;
        keeper.abort();
        let _ = keeper.await;
    }

    async fn has_status(&self, status: &str) -> String {
        self.shows(SHOW.0, SHOW.1, &format!("<Status>{status}<")).await
    }
}

/// Asks for the instance `db` with what an integration needs.
pub(crate) async fn create_source(server: &Server) {
    let group = "DBParameterGroupName=zetl";
    let create = format!("{group}&DBParameterGroupFamily=postgres18&Description=d");
    server.ok("CreateDBParameterGroup", &create).await;
    let set = "Parameters.Parameter.1.ParameterName=rds.logical_replication\
        &Parameters.Parameter.1.ParameterValue=1&Parameters.Parameter.1.ApplyMethod=pending-reboot";
    server.ok("ModifyDBParameterGroup", &format!("{group}&{set}")).await;
    server.ok("CreateDBInstance", &format!("{CREATE}&{group}")).await;
}

/// A server with the instance `db`, and the integration `i` of it if wanted.
async fn server(with_integration: bool) -> Server {
    let server = Server::start().await;
    create_source(&server).await;
    server.until("db", "<DBInstanceStatus>available<").await;
    if with_integration {
        server.ok("CreateIntegration", CREATE_INTEGRATION).await;
    }
    server
}

#[tokio::test]
async fn what_streams_that_do_not_run_keep_back_is_looked_at() {
    let server = Server::start_with(Duration::from_millis(100)).await;
    create_source(&server).await;
    server.until("db", "<DBInstanceStatus>available<").await;
    server.ok("CreateIntegration", CREATE_INTEGRATION).await;
    let deadline = Instant::now() + Duration::from_secs(30);
    let mut relieved = BTreeSet::new();
    while relieved.is_empty() {
        assert!(Instant::now() < deadline, "nobody looks");
        tokio::time::sleep(Duration::from_millis(10)).await;
        relieved = server.streams.relieved();
    }
    server.streams.stream();
    server.has_status("active").await;
    let names: BTreeSet<String> = server.streams.running().into_keys().collect();
    assert_eq!(names.len(), 1);
    assert_eq!(relieved, names);
}

#[tokio::test]
async fn integrations() {
    let server = server(false).await;
    let mut t = Transcript { server: &server, text: String::new() };
    let create = |from: &str, to: &str| CREATE_INTEGRATION.replace(from, to);
    t.say("CreateIntegration", &create("db%3Adb", "db%3Aother")).await;
    t.say("CreateIntegration", &create("db%3Adb", "cluster%3Ac")).await;
    t.say(
        "CreateIntegration",
        &create("us-east-1%3A000000000000%3Adb", "us-east-2%3A000000000000%3Adb"),
    )
    .await;
    t.say("CreateIntegration", &create("namespace%2Fn", "namespace%2Fnowhere")).await;
    t.say("CreateIntegration", &create("namespace%2Fn", "namespace%2Funfit")).await;
    t.say("CreateIntegration", &create("&DataFilter=include%3Aapp.*.*", "")).await;
    t.say("CreateIntegration", &create("app.*.*", "*.*.*")).await;
    t.say("CreateIntegration", &create("Name=i", "Name=-i")).await;
    let context =
        "&AdditionalEncryptionContext.entry.1.key=k&AdditionalEncryptionContext.entry.1.value=v";
    t.say("CreateIntegration", &format!("{CREATE_INTEGRATION}{context}")).await;
    t.say(
        "CreateIntegration",
        &format!(
            "{CREATE_INTEGRATION}&KMSKeyId=arn%3Aaws%3Akms%3Aeu-west-1%3A000000000000%3Akey%2Fk"
        ),
    )
    .await;
    let more = format!(
        "{CREATE_INTEGRATION}{context}&KMSKeyId=alias%2Fmine&Description=d&Tags.Tag.1.Key=k&Tags.Tag.1.Value=v"
    );
    t.say("CreateIntegration", &more).await;
    t.say("CreateIntegration", CREATE_INTEGRATION).await;
    t.say("CreateIntegration", &create("Name=i", "Name=j")).await;
    t.say("CreateIntegration", &create("Name=i", "Name=j").replace("%2Fn", "%2Fm")).await;
    t.say("DeleteIntegration", SHOW.1).await;
    t.say("ModifyIntegration", "IntegrationIdentifier=i&Description=e").await;
    server.streams.stream();
    server.has_status("active").await;
    t.say(SHOW.0, SHOW.1).await;
    t.say("DescribeIntegrations", "MaxRecords=19").await;
    t.say("DescribeIntegrations", "IntegrationIdentifier=none").await;
    t.say("ModifyIntegration", "IntegrationIdentifier=i").await;
    t.say("ModifyIntegration", "IntegrationIdentifier=i&DataFilter=include%3A").await;
    t.say("ModifyIntegration", "IntegrationIdentifier=i&Description=e").await;
    server.has_status("active").await;
    t.say("DeleteDBInstance", "DBInstanceIdentifier=db&SkipFinalSnapshot=true").await;
    let rename = "DBInstanceIdentifier=db&NewDBInstanceIdentifier=d2&ApplyImmediately=true";
    t.say("ModifyDBInstance", rename).await;
    t.say("DeleteIntegration", SHOW.1).await;
    server.shows(SHOW.0, SHOW.1, "IntegrationNotFoundFault").await;
    t.say("DeleteIntegration", SHOW.1).await;
    t.say("DescribeIntegrations", "").await;
    t.say("DescribeEvents", "SourceType=zero-etl").await;
    expect_file!["transcripts/integration.txt"].assert_eq(&t.text);
    assert!(server.streams.running().is_empty() && server.streams.left().is_empty());
    assert!(server.streams.databases().is_empty());
}

#[tokio::test]
async fn after_a_restart_the_warehouse_knows_all_integrations() {
    let mut server = Server::start_without_keeper().await;
    create_source(&server).await;
    server.until("db", "<DBInstanceStatus>available<").await;
    server.ok("CreateIntegration", CREATE_INTEGRATION).await;
    let is_known = async |server: &Server| {
        let deadline = Instant::now() + Duration::from_secs(30);
        while server.streams.databases() != ["app"] {
            assert!(Instant::now() < deadline, "it is unknown");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    let restart = Patience::default().restart;
    server.settle_integrations().await;
    // Its source is stopped.
    server.shows("StopDBInstance", "DBInstanceIdentifier=db", "<DBInstanceStatus>stopping<").await;
    server.until("db", "<DBInstanceStatus>stopped<").await;
    server.forget_integrations();
    let keeper = server.keep_integrations(restart);
    is_known(&server).await;
    server.has_status("needs_attention").await;
    assert!(server.streams.running().is_empty());
    // It has failed.
    server.doors.are_shut.store(true, Ordering::SeqCst);
    server.has_status("failed").await;
    keeper.abort();
    let _ = keeper.await;
    server.forget_integrations();
    let keeper = server.keep_integrations(restart);
    is_known(&server).await;
    assert!(server.streams.has_failed());
    keeper.abort();
    let _ = keeper.await;
    // Before anybody looks at all.
    server.forget_integrations();
    server.join_all().await;
    assert_eq!(server.streams.databases(), ["app"]);
}

#[tokio::test]
async fn an_integration_that_is_being_modified_is_not_deleted() {
    let mut server = Server::start_without_keeper().await;
    create_source(&server).await;
    server.until("db", "<DBInstanceStatus>available<").await;
    server.ok("CreateIntegration", CREATE_INTEGRATION).await;
    server.settle_integrations().await;
    server.ok("ModifyIntegration", &format!("{}&Description=e", SHOW.1)).await;
    let (status, body) = server.call("DeleteIntegration", SHOW.1).await;
    assert!(status == 400 && body.contains("<Code>InvalidIntegrationStateFault<"), "{body}");
    assert!(body.contains("is modifying and cannot be deleted"), "{body}");
}

#[tokio::test]
async fn a_refresh_waits_for_the_stream() {
    let mut server = Server::start_without_keeper().await;
    create_source(&server).await;
    server.until("db", "<DBInstanceStatus>available<").await;
    server.ok("CreateIntegration", CREATE_INTEGRATION).await;
    server.streams.stream();
    let keeper = server.keep_integrations(Patience::default().restart);
    server.has_status("active").await;
    assert_eq!(server.streams.ask("app", Refresh::All), Ok(()));
    assert_eq!(server.streams.refreshed(), [Refresh::All]);
    // What a stream does not get to do, the next one is asked.
    server.streams.be_slow(true);
    assert_eq!(server.streams.ask("app", Refresh::All), Ok(()));
    let filter = "DataFilter=include:app.*.*,exclude:app.public.t";
    server.ok("ModifyIntegration", &format!("{}&{filter}", SHOW.1)).await;
    server.has_status("active").await;
    assert_eq!(server.streams.running().into_values().collect::<Vec<_>>(), [false], "another");
    assert_eq!(server.streams.refreshed(), [Refresh::All]);
    let error = server.streams.ask("other", Refresh::All).unwrap_err();
    assert!(error.contains("no longer includes"), "{error}");
    // No stream runs.
    server.shows("StopDBInstance", "DBInstanceIdentifier=db", "<DBInstanceStatus>stopping<").await;
    server.until("db", "<DBInstanceStatus>stopped<").await;
    keeper.abort();
    let _ = keeper.await;
    server.forget_integrations();
    server.streams.stream();
    server.join_all().await;
    for _ in 0..2 {
        assert_eq!(server.streams.ask("app", Refresh::InError), Ok(()));
    }
    let keeper = server.keep_integrations(Patience::default().restart);
    server.has_status("needs_attention").await;
    assert!(server.streams.running().is_empty());
    server.ok("StartDBInstance", "DBInstanceIdentifier=db").await;
    server.has_status("active").await;
    assert_eq!(server.streams.refreshed(), [Refresh::InError], "once is enough");
    server.doors.are_shut.store(true, Ordering::SeqCst);
    server.has_status("failed").await;
    let error = server.streams.ask("app", Refresh::All).unwrap_err();
    assert!(error.contains("has failed"), "{error}");
    keeper.abort();
}

#[tokio::test]
async fn a_creation_waits_for_open_transactions_and_tells_why_it_fails() {
    let server = Server::start_without_keeper().await;
    create_source(&server).await;
    server.until("db", "<DBInstanceStatus>available<").await;
    server.ok("CreateIntegration", CREATE_INTEGRATION).await;
    let reason = "The replication slot waits for process 7.";
    server.streams.say(|stats| stats.held_up = Some(reason.to_owned()));
    let creation = Duration::from_millis(500);
    let patience = Patience { outage: Duration::ZERO, creation, ..Patience::default() };
    let keeper = server.keep_with(patience);
    let body = server.shows(SHOW.0, SHOW.1, "SourceTransactionsOpen").await;
    assert!(body.contains(&format!("Database app: {reason}")), "{body}");
    // As long as it waits, the creation's patience does not run out.
    let begun = Instant::now();
    while begun.elapsed() < creation * 3 {
        let body = server.ok(SHOW.0, SHOW.1).await;
        assert!(body.contains("<Status>creating<"), "{body}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    server.streams.say(|stats| stats.held_up = None);
    let body = server.has_status("failed").await;
    assert!(body.contains("The stream has not begun to work"), "{body}");
    keeper.abort();
}

#[tokio::test]
async fn a_stream_that_waits_needs_attention_and_says_why() {
    let server = server(true).await;
    server.streams.stream();
    server.has_status("active").await;
    // Its slot was lost, and is made again.
    server.streams.say(|stats| stats.state = FeedState::Starting);
    let body = server.has_status("needs_attention").await;
    assert!(body.contains("The stream has not begun to work"), "{body}");
    server.streams.say(|stats| stats.held_up = Some("It waits for process 7.".to_owned()));
    let body = server.shows(SHOW.0, SHOW.1, "It waits for process 7.").await;
    assert!(body.contains("<Status>needs_attention<"), "{body}");
    // A slot for the seeds of some tables waits; the others stream.
    server.streams.say(|stats| {
        stats.state = FeedState::Streaming;
        stats.tables.resync_required = 1;
    });
    let body = server.has_status("syncing").await;
    assert!(body.contains("It waits for process 7."), "{body}");
    server.streams.say(|stats| {
        stats.held_up = None;
        stats.tables.resync_required = 0;
    });
    let body = server.has_status("active").await;
    assert!(!body.contains("process 7"), "{body}");
}

#[tokio::test]
async fn tables_that_wait_for_a_refresh_need_attention() {
    let server = server(true).await;
    server.streams.stream();
    server.has_status("active").await;
    let table = TableName { schema: "public".to_owned(), table: "t".to_owned() };
    server.streams.say(|stats| {
        stats.tables.resync_required = 1;
        stats.awaiting.insert(table.clone(), "its primary key was altered".to_owned());
    });
    let body = server.has_status("needs_attention").await;
    assert!(body.contains("app.public.t has to be read again: its primary key was altered"));
    let body = server.ok("ModifyIntegration", &format!("{}&Description=e", SHOW.1)).await;
    assert!(body.contains("<Status>modifying<"), "{body}");
    server.has_status("needs_attention").await;
    // One more, which is read by itself.
    server.streams.say(|stats| stats.tables.resync_required = 2);
    server.has_status("syncing").await;
    server.streams.say(|stats| stats.tables.resync_required = 1);
    server.has_status("needs_attention").await;
    server.streams.say(|stats| {
        stats.tables.resync_required = 0;
        stats.awaiting.clear();
    });
    server.has_status("active").await;
}

#[tokio::test]
async fn an_integration_is_active_only_when_everything_is_seeded() {
    let server = server(true).await;
    server.streams.say(|stats| stats.state = FeedState::Seeding);
    let body = server.ok(SHOW.0, SHOW.1).await;
    assert!(body.contains("<Status>creating<"), "{body}");
    // Troubles show meanwhile.
    server.streams.say(|stats| stats.state = FeedState::Retrying { error: "no route".to_owned() });
    let body = server.shows(SHOW.0, SHOW.1, "no route").await;
    assert!(
        body.contains("<Status>creating<") && body.contains("Database app: no route"),
        "{body}"
    );
    server.streams.stream();
    let body = server.has_status("active").await;
    assert!(!body.contains("no route"), "{body}");
}

#[tokio::test]
async fn what_is_wrong_shows_and_goes_when_it_is_mended() {
    let server = server(true).await;
    server.streams.stream();
    server.has_status("active").await;
    let table = TableName { schema: "public".to_owned(), table: "t".to_owned() };
    server.streams.say(|stats| {
        stats.failed.insert(table.clone(), "It has no primary key.".to_owned());
    });
    let body = server.has_status("needs_attention").await;
    assert!(body.contains("<ErrorMessage>app.public.t: It has no primary key.<"), "{body}");
    server.streams.say(|stats| stats.tables.resync_required = 1);
    server.has_status("syncing").await;
    server.streams.say(|stats| {
        stats.tables.resync_required = 0;
        stats.failed.clear();
    });
    let body = server.has_status("active").await;
    assert!(!body.contains("primary key"), "{body}");
    server.streams.say(|stats| stats.state = FeedState::Retrying { error: "gone away".to_owned() });
    let body = server.has_status("needs_attention").await;
    assert!(body.contains("gone away"), "{body}");
    server.streams.stream();
    server.has_status("active").await;
}

#[tokio::test]
async fn a_stream_that_cannot_be_makes_the_creation_fail() {
    let server = server(true).await;
    let error = "wal_level must be logical".to_owned();
    server.streams.say(|stats| stats.state = FeedState::Failed { error });
    let body = server.has_status("failed").await;
    assert!(body.contains("Database app: wal_level must be logical"), "{body}");
    server.ok("DeleteIntegration", SHOW.1).await;
    server.shows(SHOW.0, SHOW.1, "IntegrationNotFoundFault").await;
    assert!(server.streams.left().is_empty());
}

#[tokio::test]
async fn without_the_target_s_permission_an_integration_fails_and_lets_the_source_go() {
    let server = server(true).await;
    server.streams.stream();
    server.has_status("active").await;
    assert_eq!(server.streams.left().len(), 1);
    assert!(!server.streams.has_failed());
    server.doors.are_shut.store(true, Ordering::SeqCst);
    server.has_status("failed").await;
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while !server.streams.left().is_empty() {
        assert!(std::time::Instant::now() < deadline, "the slot stayed");
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    assert!(server.streams.has_failed(), "the warehouse shows it");
    // It never comes back.
    server.doors.are_shut.store(false, Ordering::SeqCst);
    let (status, body) =
        server.call("ModifyIntegration", &format!("{}&Description=x", SHOW.1)).await;
    assert!(status == 400 && body.contains("InvalidIntegrationStateFault"), "{body}");
}

#[tokio::test]
async fn another_filter_stops_and_starts_streams_and_is_kept_verbatim() {
    let server = server(true).await;
    server.streams.stream();
    server.has_status("active").await;
    assert!(server.streams.running().values().all(|carries| *carries));
    let filter = "include:+app.*.*,+exclude:+app.public.t,include%3Aother.*.*";
    let form = format!("{}&DataFilter={filter}", SHOW.1);
    let body = server.ok("ModifyIntegration", &form).await;
    assert!(body.contains("<Status>modifying<"), "{body}");
    let text = "<DataFilter>include: app.*.*, exclude: app.public.t,include:other.*.*<";
    assert!(body.contains(text), "{body}");
    server.has_status("active").await;
    let running: Vec<bool> = server.streams.running().into_values().collect();
    assert_eq!(running, [false, true], "of app, of other");
    assert_eq!(server.streams.databases(), ["app", "other"]);
    // A database that is no longer included leaves nothing at the source.
    server.ok("ModifyIntegration", &format!("{}&DataFilter=include%3Aother.*.*", SHOW.1)).await;
    server.has_status("active").await;
    assert_eq!(server.streams.databases(), ["other"]);
    assert_eq!(server.streams.left(), server.streams.running().into_keys().collect());
}

#[tokio::test]
async fn a_stopped_source_keeps_its_integration() {
    let server = server(true).await;
    server.streams.stream();
    server.has_status("active").await;
    // It may be backing up for a moment.
    server.shows("StopDBInstance", "DBInstanceIdentifier=db", "<DBInstanceStatus>stopping<").await;
    server.until("db", "<DBInstanceStatus>stopped<").await;
    let body = server.has_status("needs_attention").await;
    assert!(body.contains("is stopped"), "{body}");
    let (status, body) = server.call("DeleteIntegration", SHOW.1).await;
    assert!(status == 400 && body.contains("while its source is stopped"), "{body}");
    server.ok("StartDBInstance", "DBInstanceIdentifier=db").await;
    server.has_status("active").await;
    server.ok("DeleteIntegration", SHOW.1).await;
    server.shows(SHOW.0, SHOW.1, "IntegrationNotFoundFault").await;
}

#[tokio::test]
async fn integrations_are_named_by_uuid_arn_and_name_and_have_tags() {
    let server = server(true).await;
    server.streams.stream();
    let body = server.has_status("active").await;
    let between = |from: &str, to: &str| body.split(from).nth(1).unwrap().split(to).next().unwrap();
    let arn = between("<IntegrationArn>", "<");
    let id = arn.rsplit(':').next().unwrap();
    for identifier in [id, &arn.replace(':', "%3A")] {
        server.ok("DescribeIntegrations", &format!("IntegrationIdentifier={identifier}")).await;
    }
    assert!(body.contains("<KMSKeyId>arn:aws:kms:us-east-1:000000000000:key/"), "{body}");
    let form = format!("ResourceName={arn}&Tags.Tag.1.Key=k&Tags.Tag.1.Value=v");
    server.ok("AddTagsToResource", &form).await;
    let shown = server.ok(SHOW.0, SHOW.1).await;
    assert!(shown.contains("<Key>k</Key><Value>v</Value>"), "{shown}");
    let unknown = arn.replace(&id[..8], "ffffffff");
    let (status, body) =
        server.call("ListTagsForResource", &format!("ResourceName={unknown}")).await;
    assert!(status == 404 && body.contains("IntegrationNotFoundFault"), "{body}");
}

#[tokio::test]
async fn a_source_has_at_most_five_integrations() {
    let server = server(true).await;
    server.streams.stream();
    server.has_status("active").await;
    for number in 2..=5 {
        let form = CREATE_INTEGRATION
            .replace("Name=i&", &format!("Name=i{number}&"))
            .replace("%2Fn", &format!("%2Fn{number}"));
        server.ok("CreateIntegration", &form).await;
        let name = format!("IntegrationIdentifier=i{number}");
        server.shows("DescribeIntegrations", &name, "<Status>active<").await;
    }
    let sixth = CREATE_INTEGRATION.replace("Name=i&", "Name=i6&").replace("%2Fn", "%2Fn6");
    let (status, body) = server.call("CreateIntegration", &sixth).await;
    assert!(status == 400 && body.contains("IntegrationQuotaExceededFault"), "{body}");
}

#[tokio::test]
async fn sources_that_do_not_fit_are_refused() {
    let server = server(false).await;
    let refused = async |create: &str, why: &str| {
        let (status, body) = server.call("CreateIntegration", create).await;
        assert!(status == 400 && body.contains(why), "{why}: {body}");
    };
    let bare = CREATE.replace("=Db&", "=bare&");
    server.ok("CreateDBInstance", &bare).await;
    server.until("bare", "<DBInstanceStatus>available<").await;
    let of = |name: &str| CREATE_INTEGRATION.replace("db%3Adb", &format!("db%3A{name}"));
    refused(&of("bare"), "rds.logical_replication = 1").await;
    let plain = CREATE.replace("=Db&", "=plain&BackupRetentionPeriod=0&");
    server.ok("CreateDBInstance", &plain).await;
    server.until("plain", "<DBInstanceStatus>available<").await;
    refused(&of("plain"), "must have automated backups").await;
    // The source may be backing up for a moment.
    let replica = "DBInstanceIdentifier=replica&SourceDBInstanceIdentifier=db";
    server.shows("CreateDBInstanceReadReplica", replica, "<DBInstanceStatus>creating<").await;
    server.until("replica", "<DBInstanceStatus>available<").await;
    refused(&of("replica"), "is a read replica").await;
    // The next name is taken in the maintenance window only.
    let rename = format!("DBInstanceIdentifier=db&NewDBInstanceIdentifier=d2&{WINDOWS}");
    server.shows("ModifyDBInstance", &rename, "<DBInstanceIdentifier>d2<").await;
    refused(CREATE_INTEGRATION, "is to be renamed to d2").await;
    let old = CREATE.replace("=Db&", "=old&");
    server.ok("CreateDBInstance", &format!("{old}&EngineVersion=15.14&{WINDOWS}")).await;
    server.until("old", "<DBInstanceStatus>available<").await;
    let upgrade = "DBInstanceIdentifier=old&EngineVersion=18.6&AllowMajorVersionUpgrade=true";
    server.shows("ModifyDBInstance", upgrade, "<EngineVersion>18.6<").await;
    refused(&of("old"), "is to be upgraded to 18.6").await;
    server.ok("StopDBInstance", "DBInstanceIdentifier=plain").await;
    server.until("plain", "<DBInstanceStatus>stopped<").await;
    refused(&of("plain"), "must be available; it is stopped").await;
}

#[tokio::test]
async fn mariadb_is_a_source_of_all_its_databases() {
    let server = Server::start().await;
    let mariadb = CREATE.replace("Engine=postgres", "Engine=mariadb&EngineVersion=10.11");
    server.ok("CreateDBInstance", &format!("{mariadb}&BackupRetentionPeriod=0")).await;
    server.until("db", "<DBInstanceStatus>available<").await;
    let create = CREATE_INTEGRATION.replace("&DataFilter=include%3Aapp.*.*", "");
    let (status, body) =
        server.call("CreateIntegration", &format!("{create}&DataFilter=include%3Aa.b.c")).await;
    assert!(status == 400 && body.contains("database.table"), "{body}");
    let body = server.ok("CreateIntegration", &create).await;
    assert!(body.contains("<DataFilter>include: *.*<"), "{body}");
    server.streams.stream();
    server.has_status("active").await;
    assert_eq!(server.streams.databases(), [""], "one stream for the server");
    // The rows of a primary are not in the binlog of its replica.
    let backed = "DBInstanceIdentifier=db&BackupRetentionPeriod=1&ApplyImmediately=true";
    server.ok("ModifyDBInstance", backed).await;
    let replica = "DBInstanceIdentifier=replica&SourceDBInstanceIdentifier=db";
    server.shows("CreateDBInstanceReadReplica", replica, "<DBInstanceStatus>creating<").await;
    server.until("replica", "<DBInstanceStatus>available<").await;
    let of_replica = create.replace("Name=i&", "Name=j&").replace("db%3Adb", "db%3Areplica");
    let (status, body) = server.call("CreateIntegration", &of_replica).await;
    assert!(status == 400 && body.contains("is a read replica"), "{body}");
    server.ok("DeleteIntegration", SHOW.1).await;
    server.shows(SHOW.0, SHOW.1, "IntegrationNotFoundFault").await;
}
