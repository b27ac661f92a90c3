use apprunner::connection::ConnectionStatus;
use apprunner::operation::OperationStatus;
use apprunner::revision::RevisionStatus;
use apprunner::service::ServiceStatus;
use control::lifecycle::{Status, mermaid};
use expect_test::{ExpectFile, expect_file};

fn picture<S: Status>(file: ExpectFile) {
    let (resource, picture) = (S::RESOURCE, mermaid::<S>());
    file.assert_eq(&format!(
        "# Lifecycle of an App Runner {resource}\n\n```mermaid\n{picture}```\n"
    ));
}

#[test]
fn the_pictures_show_the_tables() {
    picture::<ConnectionStatus>(expect_file![
        "../../../../docs/lifecycles/apprunner-connection.md"
    ]);
    picture::<ServiceStatus>(expect_file!["../../../../docs/lifecycles/apprunner-service.md"]);
    picture::<OperationStatus>(expect_file!["../../../../docs/lifecycles/apprunner-operation.md"]);
    picture::<RevisionStatus>(expect_file![
        "../../../../docs/lifecycles/apprunner-configuration.md"
    ]);
}
