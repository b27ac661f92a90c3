use control::lifecycle::{Status, mermaid};
use expect_test::expect_file;
use rds::db_instance::InstanceStatus;
use rds::db_snapshot::SnapshotStatus;
use rds::event_subscription::SubscriptionStatus;
use rds::integration::IntegrationStatus;

fn page<S: Status>() -> String {
    let (resource, picture) = (S::RESOURCE, mermaid::<S>());
    format!("# Lifecycle of an RDS {resource}\n\n```mermaid\n{picture}```\n")
}

#[test]
fn the_pictures_show_the_tables() {
    expect_file!["../../../../docs/lifecycles/rds-db-instance.md"]
        .assert_eq(&page::<InstanceStatus>());
    expect_file!["../../../../docs/lifecycles/rds-db-snapshot.md"]
        .assert_eq(&page::<SnapshotStatus>());
    expect_file!["../../../../docs/lifecycles/rds-event-subscription.md"]
        .assert_eq(&page::<SubscriptionStatus>());
    expect_file!["../../../../docs/lifecycles/rds-integration.md"]
        .assert_eq(&page::<IntegrationStatus>());
}
