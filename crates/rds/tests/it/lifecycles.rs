use control::lifecycle::{Status, mermaid};
use expect_test::expect_file;
use rds::db_instance::InstanceStatus;
use rds::integration::IntegrationStatus;

#[test]
fn the_picture_shows_the_table() {
    let resource = InstanceStatus::RESOURCE;
    let picture = mermaid::<InstanceStatus>();
    let page = format!("# Lifecycle of an RDS {resource}\n\n```mermaid\n{picture}```\n");
    expect_file!["../../../../docs/lifecycles/rds-db-instance.md"].assert_eq(&page);
}

#[test]
fn the_picture_of_integrations_shows_their_table() {
    let resource = IntegrationStatus::RESOURCE;
    let picture = mermaid::<IntegrationStatus>();
    let page = format!("# Lifecycle of an RDS {resource}\n\n```mermaid\n{picture}```\n");
    expect_file!["../../../../docs/lifecycles/rds-integration.md"].assert_eq(&page);
}
