use apprunner::connection::ConnectionStatus;
use apprunner::custom_domain::DomainStatus;
use apprunner::operation::OperationStatus;
use apprunner::revision::RevisionStatus;
use apprunner::service::ServiceStatus;
use apprunner::vpc_ingress_connection::IngressStatus;
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
    picture::<DomainStatus>(expect_file!["../../../../docs/lifecycles/apprunner-custom-domain.md"]);
    picture::<IngressStatus>(expect_file![
        "../../../../docs/lifecycles/apprunner-vpc-ingress-connection.md"
    ]);
    picture::<OperationStatus>(expect_file!["../../../../docs/lifecycles/apprunner-operation.md"]);
    picture::<RevisionStatus>(expect_file![
        "../../../../docs/lifecycles/apprunner-configuration.md"
    ]);
}
