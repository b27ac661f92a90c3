use control::lifecycle::{Status, mermaid};
use dms::connection::ConnectionStatus;
use dms::endpoint::EndpointStatus;
use dms::replication_instance::InstanceStatus;
use dms::replication_task::TaskStatus;
use dms::schemas::RefreshStatus;
use expect_test::expect_file;

fn page<S: Status>() -> String {
    format!("# Lifecycle of a DMS {}\n\n```mermaid\n{}```\n", S::RESOURCE, mermaid::<S>())
}

#[test]
fn the_pictures_show_the_tables() {
    expect_file!["../../../../docs/lifecycles/dms-connection.md"]
        .assert_eq(&page::<ConnectionStatus>());
    expect_file!["../../../../docs/lifecycles/dms-endpoint.md"]
        .assert_eq(&page::<EndpointStatus>());
    expect_file!["../../../../docs/lifecycles/dms-refresh-of-schemas.md"]
        .assert_eq(&page::<RefreshStatus>());
    expect_file!["../../../../docs/lifecycles/dms-replication-instance.md"]
        .assert_eq(&page::<InstanceStatus>());
    expect_file!["../../../../docs/lifecycles/dms-replication-task.md"]
        .assert_eq(&page::<TaskStatus>());
}

#[test]
fn what_is_not_built_is_listed() {
    let world = dms::World::new(std::path::Path::new("unused"));
    let mut missing = dms::service(&world).missing().join("\n");
    missing.push('\n');
    expect_file!["../../../../docs/coverage/dms.txt"].assert_eq(&missing);
}
