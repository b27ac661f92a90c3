use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use expect_test::expect_file;
use rds::Notification;

use crate::instance::{CREATE, Transcript};
use crate::server::Server;
use crate::topics::TOPIC;

const NAME: &str = "DBInstanceIdentifier=db";
const AVAILABLE: &str = "<DBInstanceStatus>available<";
const ACTIVE: &str = "<Status>active<";

async fn subscribed(server: &Server, form: &str) {
    let form = format!("SubscriptionName=Sub&SnsTopicArn={TOPIC}&{form}");
    let body = server.ok("CreateEventSubscription", &form).await;
    assert!(body.contains("<Status>creating<"), "{body}");
    shows(server, ACTIVE).await;
}

async fn shows(server: &Server, wanted: &str) {
    server.shows("DescribeEventSubscriptions", "SubscriptionName=sub", wanted).await;
}

/// Waits until so many were published.
async fn published(server: &Server, count: usize) -> Vec<Notification> {
    let deadline = Instant::now() + Duration::from_mins(1);
    loop {
        let published = server.topics.published.lock().unwrap().clone();
        if published.len() >= count {
            return published;
        }
        assert!(Instant::now() < deadline, "{count} of {published:?}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

fn message(notification: &Notification) -> (serde_json::Value, serde_json::Value) {
    let body: serde_json::Value = serde_json::from_str(&notification.body).unwrap();
    let message = serde_json::from_str(body["Message"].as_str().unwrap()).unwrap();
    (body, message)
}

#[tokio::test]
async fn subscriptions_are_made_changed_and_deleted() {
    let server = Server::start().await;
    server.ok("CreateDBInstance", &format!("{CREATE}&BackupRetentionPeriod=0")).await;
    server.until("db", AVAILABLE).await;
    let mut t = Transcript { server: &server, text: String::new() };
    let create =
        |name: &str, more: &str| format!("SubscriptionName={name}&SnsTopicArn={TOPIC}&{more}");
    t.say("CreateEventSubscription", &create("a--b", "")).await;
    t.say("CreateEventSubscription", "SubscriptionName=s&SnsTopicArn=alarms").await;
    let elsewhere = TOPIC.replace("us-east-1", "eu-west-1");
    t.say("CreateEventSubscription", &create("s", "").replace(TOPIC, &elsewhere)).await;
    t.say("CreateEventSubscription", &create("s", "").replace("alarms", "other")).await;
    t.say("CreateEventSubscription", &create("s", "SourceType=table")).await;
    let category = "EventCategories.EventCategory.1=";
    t.say("CreateEventSubscription", &create("s", &format!("{category}weather"))).await;
    let source = "SourceIds.SourceId.1=db";
    t.say("CreateEventSubscription", &create("s", source)).await;
    let absent = format!("SourceType=db-snapshot&{source}");
    t.say("CreateEventSubscription", &create("s", &absent)).await;
    let right = format!(
        "SourceType=db-instance&{source}&{category}creation&Tags.Tag.1.Key=k&Tags.Tag.1.Value=v"
    );
    t.say("CreateEventSubscription", &create("Sub", &right)).await;
    shows(&server, ACTIVE).await;
    t.say("CreateEventSubscription", &create("sub", "")).await;
    t.say("DescribeEventSubscriptions", "SubscriptionName=other").await;
    t.say("ListTagsForResource", "ResourceName=arn:aws:rds:us-east-1:000000000000:es:Sub").await;
    let add = "SubscriptionName=sub&SourceIdentifier=other";
    t.say("AddSourceIdentifierToSubscription", add).await;
    t.say("AddSourceIdentifierToSubscription", &add.replace("=other", "=DB")).await;
    t.say("RemoveSourceIdentifierFromSubscription", add).await;
    t.say("ModifyEventSubscription", "SubscriptionName=sub&SourceType=db-snapshot").await;
    t.say("RemoveSourceIdentifierFromSubscription", &add.replace("=other", "=db")).await;
    let change = format!("SubscriptionName=sub&SourceType=db-snapshot&{category}deletion");
    t.say("ModifyEventSubscription", &format!("{change}&Enabled=false")).await;
    shows(&server, ACTIVE).await;
    t.say("DescribeEventSubscriptions", "").await;
    t.say("ModifyEventSubscription", "SubscriptionName=sub&SnsTopicArn=x").await;
    t.say("ModifyEventSubscription", "SubscriptionName=other").await;
    t.say("DeleteEventSubscription", "SubscriptionName=sub").await;
    shows(&server, "SubscriptionNotFound").await;
    t.say("DeleteEventSubscription", "SubscriptionName=sub").await;
    for number in 0..20 {
        let form = create(&format!("s{number}"), "");
        server.ok("CreateEventSubscription", &form).await;
    }
    t.say("CreateEventSubscription", &create("s20", "")).await;
    expect_file!["transcripts/event_subscription.txt"].assert_eq(&t.text);
}

#[tokio::test]
async fn events_are_delivered_in_their_order() {
    let server = Server::start().await;
    subscribed(&server, "SourceType=db-instance").await;
    server.ok("CreateDBInstance", &format!("{CREATE}&BackupRetentionPeriod=0")).await;
    server.until("db", AVAILABLE).await;
    server.ok("RebootDBInstance", NAME).await;
    server.until("db", AVAILABLE).await;
    server.ok("DeleteDBInstance", &format!("{NAME}&SkipFinalSnapshot=true")).await;
    let published = published(&server, 4).await;
    let messages: Vec<_> = published.iter().map(message).collect();
    let ids: Vec<_> = messages.iter().map(|(_, text)| text["Event ID"].as_str().unwrap()).collect();
    assert_eq!(ids, ["RDS-EVENT-0005", "RDS-EVENT-0004", "RDS-EVENT-0006", "RDS-EVENT-0003"]);
    let (body, text) = &messages[0];
    assert_eq!((&body["Type"], &body["TopicArn"]), (&"Notification".into(), &TOPIC.into()));
    assert_eq!(body["MessageId"], published[0].message_id.as_str());
    assert_eq!(text["Event Source"], "db-instance");
    assert_eq!(
        (&text["Source ID"], &text["Event Time"]),
        (&"db".into(), &"2026-01-02 03:04:05".into())
    );
    assert_eq!(text["Event Message"], "DB instance created");
    let ids: std::collections::BTreeSet<_> = published.iter().map(|n| &n.message_id).collect();
    assert_eq!(ids.len(), 4);
}

#[tokio::test]
async fn changes_of_a_parameter_group_are_told() {
    let server = Server::start().await;
    subscribed(&server, "SourceType=db-parameter-group").await;
    let group = "DBParameterGroupName=g";
    let create = format!("{group}&DBParameterGroupFamily=postgres18&Description=x");
    server.ok("CreateDBParameterGroup", &create).await;
    let modify = "Parameters.Parameter.1.ParameterName=max_things\
        &Parameters.Parameter.1.ParameterValue=9&Parameters.Parameter.1.ApplyMethod=pending-reboot";
    server.ok("ModifyDBParameterGroup", &format!("{group}&{modify}")).await;
    let (_, text) = message(&published(&server, 1).await[0]);
    assert_eq!(text["Event ID"], "RDS-EVENT-0037");
    assert_eq!(text["Source ID"], "g");
}

#[tokio::test]
async fn a_disabled_subscription_gets_nothing_and_another_only_what_it_wants() {
    let server = Server::start().await;
    subscribed(&server, "EventCategories.EventCategory.1=deletion").await;
    let disabled = format!("SubscriptionName=off&SnsTopicArn={TOPIC}&Enabled=false");
    server.ok("CreateEventSubscription", &disabled).await;
    server.ok("CreateDBInstance", &format!("{CREATE}&BackupRetentionPeriod=0")).await;
    server.until("db", AVAILABLE).await;
    server.ok("ModifyEventSubscription", "SubscriptionName=off&Enabled=true").await;
    server.ok("DeleteDBInstance", &format!("{NAME}&SkipFinalSnapshot=true")).await;
    server.until("db", "DBInstanceNotFound").await;
    // To each of the two; of what happened while one was off, it hears nothing.
    let published = published(&server, 2).await;
    let ids: Vec<_> = published.iter().map(|n| message(n).1["Event ID"].clone()).collect();
    assert_eq!(ids, ["RDS-EVENT-0003", "RDS-EVENT-0003"]);
}

#[tokio::test]
async fn what_a_receiver_does_not_take_is_tried_again_and_a_topic_without_one_waits() {
    let server = Server::start().await;
    subscribed(&server, "SourceType=db-instance").await;
    server.topics.refuses.store(true, Ordering::SeqCst);
    server.ok("CreateDBInstance", &format!("{CREATE}&BackupRetentionPeriod=0")).await;
    // The API does not wait for the receiver.
    server.until("db", AVAILABLE).await;
    let deadline = Instant::now() + Duration::from_mins(1);
    while !server.topics.refused.load(Ordering::SeqCst) {
        assert!(Instant::now() < deadline);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    server.topics.refuses.store(false, Ordering::SeqCst);
    let first = published(&server, 1).await;
    assert_eq!(message(&first[0]).1["Event ID"], "RDS-EVENT-0005");

    server.topics.known.lock().unwrap().clear();
    shows(&server, "<Status>topic-not-exist<").await;
    server.ok("RebootDBInstance", NAME).await;
    server.until("db", AVAILABLE).await;
    server.topics.known.lock().unwrap().insert(TOPIC.to_owned());
    shows(&server, ACTIVE).await;
    let all = published(&server, 3).await;
    assert_eq!(message(&all[2]).1["Event ID"], "RDS-EVENT-0006");
}
