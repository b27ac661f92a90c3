//! What becomes of databases when the server ends: killed, it finds them again as they are;
//! stopped in order, it takes them with it, unless it is told to leave them.
#![allow(clippy::unwrap_used)]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use testkit::Landfall;

const PATIENCE: Duration = Duration::from_mins(1);

/// Asks RDS without a signature; answers the body.
fn ask(server: &Landfall, form: &str) -> String {
    let body = format!("Version=2014-10-31&{form}");
    let mut stream = TcpStream::connect(server.address()).unwrap();
    let length = body.len();
    write!(
        stream,
        "POST / HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-length: {length}\r\n\
         content-type: application/x-www-form-urlencoded\r\n\r\n{body}",
        server.address()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn element<'a>(answer: &'a str, name: &str) -> &'a str {
    let from = answer.find(&format!("<{name}>")).unwrap_or_else(|| panic!("{name}: {answer}"));
    let rest = &answer[from + name.len() + 2..];
    &rest[..rest.find('<').unwrap()]
}

/// Waits until an answer holds the text.
fn until(server: &Landfall, form: &str, wanted: &str) -> String {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let answer = ask(server, form);
        if answer.contains(wanted) {
            return answer;
        }
        assert!(Instant::now() < deadline, "never {wanted}: {answer}\n{}", server.log());
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The process of the database, as its data directory tells.
fn process(server: &Landfall, id: &str) -> Option<u32> {
    let path = server.data_dir().join("databases").join(id).join("data/postmaster.pid");
    std::fs::read_to_string(path).ok()?.lines().next()?.parse().ok()
}

async fn log_in(port: u16) -> tokio_postgres::Client {
    let (client, connection) = tokio_postgres::Config::new()
        .host("127.0.0.1")
        .port(port)
        .user("master")
        .password("very-secret")
        .dbname("postgres")
        .connect(tokio_postgres::NoTls)
        .await
        .unwrap();
    tokio::spawn(connection);
    client
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn databases_are_adopted_after_a_kill_and_stopped_with_the_server() {
    const DESCRIBE: &str = "Action=DescribeDBInstances&DBInstanceIdentifier=db";
    const AVAILABLE: &str = "<DBInstanceStatus>available<";
    let arguments = ["--insecure-accept-any-credentials", "--database-ports", "15000-15099"];
    let mut server = Landfall::start_with(env!("CARGO_BIN_EXE_landfall"), &arguments, &[]).unwrap();
    let create = "Action=CreateDBInstance&DBInstanceIdentifier=db&DBInstanceClass=db.t3.micro\
        &Engine=postgres&MasterUsername=master&MasterUserPassword=very-secret";
    assert!(ask(&server, create).contains("<DBInstanceStatus>creating<"));
    let answer = until(&server, DESCRIBE, AVAILABLE);
    let id = element(&answer, "DbiResourceId").to_owned();
    let port: u16 = element(&answer, "Port").parse().unwrap();
    assert!((15000..=15099).contains(&port));
    let pid = process(&server, &id).unwrap();
    let session = log_in(port).await;
    session.batch_execute("CREATE TABLE t AS SELECT 7 AS n").await.unwrap();

    server.kill().unwrap();
    // The very session lives on without the server.
    assert_eq!(session.query_one("SELECT n FROM t", &[]).await.unwrap().get::<_, i32>(0), 7);
    server.resume().unwrap();
    assert!(ask(&server, DESCRIBE).contains(AVAILABLE), "adopted, at once");
    assert_eq!(process(&server, &id), Some(pid), "and not restarted");
    assert_eq!(session.query_one("SELECT n FROM t", &[]).await.unwrap().get::<_, i32>(0), 7);

    assert!(server.stop().unwrap().is_some_and(|status| status.success()));
    assert_eq!(process(&server, &id), None, "stopped with the server");
    assert!(session.query_one("SELECT 1", &[]).await.is_err());
    server.resume().unwrap();
    assert!(!ask(&server, DESCRIBE).contains("<DBInstanceStatus>stopped<"));
    let answer = until(&server, DESCRIBE, AVAILABLE);
    assert_eq!(element(&answer, "Port"), port.to_string());
    let session = log_in(port).await;
    assert_eq!(session.query_one("SELECT n FROM t", &[]).await.unwrap().get::<_, i32>(0), 7);

    let delete =
        "Action=DeleteDBInstance&DBInstanceIdentifier=db&SkipFinalSnapshot=true".to_owned();
    assert!(ask(&server, &delete).contains("<DBInstanceStatus>deleting<"));
    until(&server, DESCRIBE, "DBInstanceNotFound");
    assert!(!server.data_dir().join("databases").join(&id).exists());
    assert!(!server.log().contains("very-secret"));
}
