//! Every workflow of the service, disturbed at every point.

use control::crash_matrix::{Scenario, run};
use control::lifecycle::Resource;
use control::store::Lookup;
use dms::connection::Connection;
use dms::endpoint::Endpoint;
use dms::replication_instance::ReplicationInstance;
use dms::replication_task::ReplicationTask;
use dms::schemas::Schemas;
use serde_json::{Value, json};

use crate::server::Server;

const INSTANCE: &str = "arn:aws:dms:us-east-1:000000000000:rep:INST";
const SOURCE: &str = "arn:aws:dms:us-east-1:000000000000:endpoint:SRC";
const TARGET: &str = "arn:aws:dms:us-east-1:000000000000:endpoint:TGT";
const TASK: &str = "arn:aws:dms:us-east-1:000000000000:task:TASK";

/// Calls that are carried out to their end first, and calls whose workflows are then disturbed.
async fn disturbed(before: &[(&'static str, Value)], then: &[(&'static str, Value)]) -> usize {
    run(|| async {
        let mut server = Server::idle();
        let driver = server.driver();
        for (operation, input) in before {
            server.ok(operation, input.clone()).await;
            driver.run_disturbed(control::workflow::Disturbance::None).await;
        }
        for (operation, input) in then {
            server.ok(operation, input.clone()).await;
        }
        let store = server.store.clone();
        // The server's folder lives as long as the scenario.
        let check = move |case: &str| {
            let _ = &server;
            store.read(|tx| {
                assert!(
                    tx.scan_all::<ReplicationInstance>()
                        .iter()
                        .all(|(_, r)| r.lifecycle().is_resting()),
                    "{case}"
                );
                assert!(
                    tx.scan_all::<Endpoint>().iter().all(|(_, r)| r.lifecycle().is_resting()),
                    "{case}"
                );
                assert!(
                    tx.scan_all::<Connection>().iter().all(|(_, r)| r.lifecycle().is_resting()),
                    "{case}"
                );
                assert!(
                    tx.scan_all::<Schemas>().iter().all(|(_, r)| r.lifecycle().is_resting()),
                    "{case}"
                );
                assert!(
                    tx.scan_all::<ReplicationTask>()
                        .iter()
                        .all(|(_, r)| r.lifecycle().is_resting()),
                    "{case}"
                );
            });
        };
        Scenario { driver: Box::new(move || driver.clone()), check: Box::new(check) }
    })
    .await
}

fn instance() -> (&'static str, Value) {
    let input = json!({"ReplicationInstanceIdentifier": "inst", "ReplicationInstanceClass": "dms.t3.medium",
        "ResourceIdentifier": "INST"});
    ("CreateReplicationInstance", input)
}

fn endpoint(name: &str, role: &str) -> (&'static str, Value) {
    // Nothing listens at the port: logging in fails at once, which is an outcome like any other.
    let input = json!({"EndpointIdentifier": name, "EndpointType": role, "EngineName": "postgres",
        "ResourceIdentifier": name.to_uppercase(), "ServerName": "127.0.0.1", "Port": 1, "Username": "u",
        "Password": "p", "DatabaseName": "d"});
    ("CreateEndpoint", input)
}

fn task() -> (&'static str, Value) {
    let mappings = json!({"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1",
        "rule-action": "include", "object-locator": {"schema-name": "%", "table-name": "%"}}]});
    let input = json!({"ReplicationTaskIdentifier": "task", "ResourceIdentifier": "TASK",
        "ReplicationInstanceArn": INSTANCE, "SourceEndpointArn": SOURCE, "TargetEndpointArn": TARGET,
        "MigrationType": "full-load", "TableMappings": mappings.to_string()});
    ("CreateReplicationTask", input)
}

fn pair(operation: &'static str) -> (&'static str, Value) {
    (operation, json!({"ReplicationInstanceArn": INSTANCE, "EndpointArn": SOURCE}))
}

#[tokio::test]
async fn instances_come_to_rest() {
    let arn = || json!({"ReplicationInstanceArn": INSTANCE});
    assert!(disturbed(&[], &[instance()]).await >= 4);
    let modify = json!({"ReplicationInstanceArn": INSTANCE, "AllocatedStorage": 70, "ApplyImmediately": true});
    disturbed(&[instance()], &[("ModifyReplicationInstance", modify)]).await;
    disturbed(&[instance()], &[("RebootReplicationInstance", arn())]).await;
    disturbed(&[instance()], &[("DeleteReplicationInstance", arn())]).await;
}

#[tokio::test]
async fn connections_and_schemas_come_to_rest() {
    let before = [instance(), endpoint("src", "source")];
    disturbed(&before, &[pair("TestConnection")]).await;
    disturbed(&before, &[pair("RefreshSchemas")]).await;
    let tested = [instance(), endpoint("src", "source"), pair("TestConnection")];
    disturbed(&tested, &[pair("DeleteConnection")]).await;
    let modify = json!({"EndpointArn": SOURCE, "Port": 2});
    disturbed(&tested, &[("ModifyEndpoint", modify.clone()), ("ModifyEndpoint", modify)]).await;
    disturbed(&tested, &[("DeleteEndpoint", json!({"EndpointArn": SOURCE}))]).await;
}

#[tokio::test]
async fn tasks_come_to_rest() {
    let before = [instance(), endpoint("src", "source"), endpoint("tgt", "target")];
    disturbed(&before, &[task()]).await;
    let made = [instance(), endpoint("src", "source"), endpoint("tgt", "target"), task()];
    let settings =
        json!({"FullLoadSettings": {"CommitRate": 77}, "Logging": {"DeleteTaskLogs": true}});
    let modify =
        json!({"ReplicationTaskArn": TASK, "ReplicationTaskSettings": settings.to_string()});
    disturbed(&made, &[("ModifyReplicationTask", modify)]).await;
    let other = json!({"ReplicationInstanceIdentifier": "other", "ReplicationInstanceClass": "dms.t3.medium",
        "ResourceIdentifier": "OTHER"});
    let two = [made.as_slice(), &[("CreateReplicationInstance", other)]].concat();
    let to = json!({"ReplicationTaskArn": TASK, "TargetReplicationInstanceArn": INSTANCE.replace("INST", "OTHER")});
    disturbed(&two, &[("MoveReplicationTask", to.clone())]).await;
    let gone = json!({"ReplicationInstanceArn": INSTANCE.replace("INST", "OTHER")});
    disturbed(&two, &[("MoveReplicationTask", to), ("DeleteReplicationInstance", gone)]).await;
    disturbed(&made, &[("DeleteReplicationTask", json!({"ReplicationTaskArn": TASK}))]).await;
}
