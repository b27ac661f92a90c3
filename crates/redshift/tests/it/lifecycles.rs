use control::lifecycle::{Status, mermaid};
use expect_test::{ExpectFile, expect_file};
use redshift::cluster::ClusterStatus;
use redshift::namespace::NamespaceStatus;
use redshift::workgroup::WorkgroupStatus;

fn check<S: Status>(service: &str, file: ExpectFile) {
    let (resource, picture) = (S::RESOURCE, mermaid::<S>());
    let page = format!("# Lifecycle of a {service} {resource}\n\n```mermaid\n{picture}```\n");
    file.assert_eq(&page);
}

#[test]
fn the_pictures_show_the_tables() {
    check::<NamespaceStatus>(
        "Redshift Serverless",
        expect_file!["../../../../docs/lifecycles/redshift-serverless-namespace.md"],
    );
    check::<WorkgroupStatus>(
        "Redshift Serverless",
        expect_file!["../../../../docs/lifecycles/redshift-serverless-workgroup.md"],
    );
    check::<ClusterStatus>(
        "Redshift",
        expect_file!["../../../../docs/lifecycles/redshift-cluster.md"],
    );
}
