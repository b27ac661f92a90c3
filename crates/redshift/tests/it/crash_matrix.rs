//! Every workflow of the services, disturbed at every point.

use control::crash_matrix::{Scenario, run};
use control::lifecycle::Resource;
use control::store::Lookup;
use control::workflow::Disturbance;
use redshift::cluster::Cluster;
use redshift::namespace::Namespace;
use redshift::workgroup::Workgroup;

use crate::clusters::CREATE;
use crate::server::Server;
use crate::serverless::{NAMESPACE, WORKGROUP};

/// Calls, of which the work of the last is disturbed; afterwards everything rests, and the
/// warehouse has so many namespaces.
async fn disturbed(calls: &[(&str, &str)], namespaces: usize) {
    let runs = run(|| async {
        let mut server = Server::idle();
        let driver = server.driver();
        for (number, (operation, input)) in calls.iter().enumerate() {
            let is_json = input.starts_with('{');
            let (status, body) = if is_json {
                server.json(operation, input).await
            } else {
                server.form(operation, input).await
            };
            assert_eq!(status, 200, "{body}");
            if number + 1 < calls.len() {
                driver.run_disturbed(Disturbance::None).await;
            }
        }
        let (store, host) = (server.store.clone(), server.host.clone());
        let check = move |case: &str| {
            store.read(|tx| {
                let namespaces = tx.scan_all::<Namespace>();
                assert!(namespaces.iter().all(|(_, row)| row.lifecycle().is_resting()), "{case}");
                let workgroups = tx.scan_all::<Workgroup>();
                assert!(workgroups.iter().all(|(_, row)| row.lifecycle().is_resting()), "{case}");
                let clusters = tx.scan_all::<Cluster>();
                assert!(clusters.iter().all(|(_, row)| row.lifecycle().is_resting()), "{case}");
            });
            assert_eq!(host.namespaces.lock().unwrap().len(), namespaces, "{case}");
        };
        Scenario { driver: Box::new(move || driver.clone()), check: Box::new(check) }
    })
    .await;
    assert!(runs >= 4);
}

#[tokio::test]
async fn warehouses_come_to_rest() {
    let (namespace, workgroup) = (("CreateNamespace", NAMESPACE), ("CreateWorkgroup", WORKGROUP));
    disturbed(&[namespace], 1).await;
    disturbed(&[namespace, workgroup], 1).await;
    let update = ("UpdateWorkgroup", r#"{"workgroupName":"wg1","baseCapacity":16}"#);
    disturbed(&[namespace, workgroup, update], 1).await;
    let delete = ("DeleteWorkgroup", r#"{"workgroupName":"wg1"}"#);
    disturbed(&[namespace, workgroup, delete], 1).await;
    disturbed(&[namespace, ("DeleteNamespace", r#"{"namespaceName":"ns1"}"#)], 0).await;
    let cluster = ("CreateCluster", CREATE);
    disturbed(&[cluster], 1).await;
    let delete = ("DeleteCluster", "ClusterIdentifier=c1&SkipFinalClusterSnapshot=true");
    disturbed(&[cluster, delete], 0).await;
}
