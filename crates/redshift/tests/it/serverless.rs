use std::sync::atomic::Ordering;

use expect_test::expect_file;

use crate::server::{Server, Transcript};

pub(crate) const NAMESPACE: &str = r#"{"namespaceName":"ns1","adminUsername":"boss","adminUserPassword":"Very-Secret-1","dbName":"app","tags":[{"key":"k","value":"v"}]}"#;
pub(crate) const WORKGROUP: &str = r#"{"workgroupName":"wg1","namespaceName":"ns1","configParameters":[{"parameterKey":"enable_case_sensitive_identifier","parameterValue":"true"}]}"#;
const GET_NAMESPACE: (&str, &str) = ("GetNamespace", r#"{"namespaceName":"ns1"}"#);
const GET_WORKGROUP: (&str, &str) = ("GetWorkgroup", r#"{"workgroupName":"wg1"}"#);

/// A namespace and its workgroup, both available.
async fn server() -> Server {
    let server = Server::start();
    let (status, body) = server.json("CreateNamespace", NAMESPACE).await;
    assert_eq!(status, 200, "{body}");
    let (status, body) = server.json("CreateWorkgroup", WORKGROUP).await;
    assert_eq!(status, 200, "{body}");
    server.json_shows(GET_NAMESPACE.0, GET_NAMESPACE.1, "AVAILABLE").await;
    server.json_shows(GET_WORKGROUP.0, GET_WORKGROUP.1, "AVAILABLE").await;
    server
}

#[tokio::test]
async fn namespaces_and_workgroups() {
    let server = Server::start();
    let mut t = Transcript { server: &server, text: String::new() };
    t.json("CreateWorkgroup", WORKGROUP).await;
    t.json("CreateNamespace", r#"{"namespaceName":"ns1","adminUserPassword":"short"}"#).await;
    t.json("CreateNamespace", r#"{"namespaceName":"ns1","dbName":"No; way"}"#).await;
    t.json("CreateNamespace", r#"{"namespaceName":"ns1","manageAdminPassword":true}"#).await;
    t.json("CreateNamespace", r#"{"namespaceName":"N"}"#).await;
    t.json("CreateNamespace", NAMESPACE).await;
    server.json_shows(GET_NAMESPACE.0, GET_NAMESPACE.1, "AVAILABLE").await;
    t.json("CreateNamespace", NAMESPACE).await;
    t.json("CreateWorkgroup", &WORKGROUP.replace("wg1\"", "wg1\",\"port\":5440")).await;
    t.json("CreateWorkgroup", &WORKGROUP.replace("enable_case", "enable_all")).await;
    t.json("CreateWorkgroup", &WORKGROUP.replace("wg1\"", "wg1\",\"publiclyAccessible\":true"))
        .await;
    t.json("CreateWorkgroup", WORKGROUP).await;
    server.json_shows(GET_WORKGROUP.0, GET_WORKGROUP.1, "AVAILABLE").await;
    t.json("CreateWorkgroup", &WORKGROUP.replace("wg1", "wg2")).await;
    t.json(GET_NAMESPACE.0, GET_NAMESPACE.1).await;
    t.json(GET_WORKGROUP.0, GET_WORKGROUP.1).await;
    t.json("ListNamespaces", r#"{"maxResults":1}"#).await;
    t.json("ListWorkgroups", r#"{"ownerAccount":"999999999999"}"#).await;
    t.json("UpdateWorkgroup", r#"{"workgroupName":"wg1","baseCapacity":9}"#).await;
    t.json("UpdateWorkgroup", r#"{"workgroupName":"wg1","baseCapacity":16}"#).await;
    server.json_shows(GET_WORKGROUP.0, GET_WORKGROUP.1, "AVAILABLE").await;
    t.json("UpdateNamespace", r#"{"namespaceName":"ns1","adminUserPassword":"Another-1"}"#).await;
    server.json_shows(GET_NAMESPACE.0, GET_NAMESPACE.1, "AVAILABLE").await;
    t.json("DeleteNamespace", r#"{"namespaceName":"ns1"}"#).await;
    t.json("DeleteWorkgroup", r#"{"workgroupName":"wg1"}"#).await;
    server.json_shows(GET_WORKGROUP.0, GET_WORKGROUP.1, "ResourceNotFoundException").await;
    t.json(GET_WORKGROUP.0, GET_WORKGROUP.1).await;
    t.json("DeleteNamespace", r#"{"namespaceName":"ns1","finalSnapshotName":"s"}"#).await;
    t.json("DeleteNamespace", r#"{"namespaceName":"ns1"}"#).await;
    server.json_shows(GET_NAMESPACE.0, GET_NAMESPACE.1, "ResourceNotFoundException").await;
    t.json("DeleteNamespace", r#"{"namespaceName":"ns1"}"#).await;
    assert!(server.host.namespaces.lock().unwrap().is_empty());
    let answers = t.text.lines().filter(|line| line.starts_with('<'));
    assert!(!answers.collect::<String>().contains("Secret-1"), "{}", t.text);
    expect_file!["transcripts/serverless.txt"].assert_eq(&t.text);
}

#[tokio::test]
async fn a_status_waits_for_the_warehouse() {
    let server = Server::start();
    server.host.is_broken.store(true, Ordering::SeqCst);
    server.json("CreateNamespace", NAMESPACE).await;
    server.json("CreateWorkgroup", WORKGROUP).await;
    let (_, body) = server.json(GET_NAMESPACE.0, GET_NAMESPACE.1).await;
    assert!(body.contains("MODIFYING"), "{body}");
    let (_, body) = server.json(GET_WORKGROUP.0, GET_WORKGROUP.1).await;
    assert!(body.contains("CREATING") && !body.contains("\"endpoint\""), "{body}");
    server.host.is_broken.store(false, Ordering::SeqCst);
    server.json_shows(GET_NAMESPACE.0, GET_NAMESPACE.1, "AVAILABLE").await;
    server.json_shows(GET_WORKGROUP.0, GET_WORKGROUP.1, "AVAILABLE").await;
}

#[tokio::test]
async fn the_warehouse_is_told_what_the_rows_say_also_after_a_restart() {
    let server = server().await;
    let told = server.host.namespaces.lock().unwrap().clone();
    let namespace = told.values().next().unwrap();
    assert_eq!((namespace.admin_user.as_str(), namespace.database.as_str()), ("boss", "app"));
    assert_eq!(namespace.admin_password.as_deref(), Some("Very-Secret-1"));
    let host = "wg1.000000000000.us-east-1.redshift-serverless.localhost";
    assert_eq!(namespace.hosts, [host]);
    server.host.namespaces.lock().unwrap().clear();
    server.world.start(&server.store, &server.environment).await;
    assert_eq!(*server.host.namespaces.lock().unwrap(), told);
}

#[tokio::test]
async fn credentials_are_for_a_while() {
    let server = server().await;
    let ask = r#"{"workgroupName":"wg1","durationSeconds":900}"#;
    let (status, body) = server.json("GetCredentials", ask).await;
    assert_eq!(status, 200, "{body}");
    let logins = server.host.logins.lock().unwrap().clone();
    assert_eq!(logins[0].user, "IAM:RootIdentity@wg1", "told apart without host names");
    assert!(body.contains(&logins[0].password) && logins[0].password.len() > 50, "{body}");
    let now = server.environment.ambient.clock.now().unix_millis();
    assert_eq!(logins[0].until_unix_millis, now + 900_000);
    for wrong in [r#"{"workgroupName":"wg1","durationSeconds":10}"#, "{}"] {
        let (status, body) = server.json("GetCredentials", wrong).await;
        assert!(status == 400 && body.contains("ValidationException"), "{body}");
    }
    let (_, body) = server.json("GetCredentials", r#"{"workgroupName":"wg9"}"#).await;
    assert!(body.contains("ResourceNotFoundException"), "{body}");
}

#[tokio::test]
async fn tags_belong_to_namespaces_and_workgroups() {
    let server = server().await;
    for (operation, body) in [GET_NAMESPACE, GET_WORKGROUP] {
        let (_, body) = server.json(operation, body).await;
        let arn = body.split("Arn\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let tag = format!(r#"{{"resourceArn":"{arn}","tags":[{{"key":"a","value":"b"}}]}}"#);
        assert_eq!(server.json("TagResource", &tag).await.0, 200);
        let (_, listed) =
            server.json("ListTagsForResource", &format!(r#"{{"resourceArn":"{arn}"}}"#)).await;
        assert!(listed.contains(r#"{"key":"a","value":"b"}"#), "{listed}");
        let untag = format!(r#"{{"resourceArn":"{arn}","tagKeys":["a"]}}"#);
        assert_eq!(server.json("UntagResource", &untag).await.0, 200);
    }
    let nobody = r#"{"resourceArn":"arn:aws:redshift-serverless:us-east-1:0:namespace/x"}"#;
    let (_, body) = server.json("ListTagsForResource", nobody).await;
    assert!(body.contains("ResourceNotFoundException"), "{body}");
}

#[tokio::test]
async fn policies_let_streams_in() {
    let server = server().await;
    let (_, body) = server.json(GET_NAMESPACE.0, GET_NAMESPACE.1).await;
    let arn = body.split("namespaceArn\":\"").nth(1).unwrap().split('"').next().unwrap();
    let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"redshift:*"}]}"#;
    let name = format!("ResourceArn={arn}");
    let put = format!("{name}&Policy={policy}");
    let (status, body) = server.form("GetResourcePolicy", &name).await;
    assert!(status == 404 && body.contains("ResourceNotFoundFault"), "{body}");
    let (status, body) = server.form("PutResourcePolicy", &put).await;
    assert_eq!(status, 200, "{body}");
    let (_, body) = server.form("GetResourcePolicy", &name).await;
    assert!(body.replace("&quot;", "\"").contains(policy), "kept verbatim: {body}");
    let (status, body) = server.form("PutResourcePolicy", &format!("{name}&Policy=x")).await;
    assert!(status == 400 && body.contains("InvalidPolicyFault"), "{body}");
    assert_eq!(server.form("DeleteResourcePolicy", &name).await.0, 200);
    assert_eq!(server.form("DeleteResourcePolicy", &name).await.0, 404);
    let (status, _) =
        server.form("PutResourcePolicy", &put.replace("namespace/", "namespace/x")).await;
    assert_eq!(status, 404);
}
