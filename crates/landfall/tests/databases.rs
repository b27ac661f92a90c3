//! What becomes of databases when the server ends: killed, it finds them again as they are;
//! stopped in order, it takes them with it, unless it is told to leave them.
#![allow(clippy::unwrap_used)]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use mysql_async::prelude::Queryable;
use testkit::Landfall;

const POSTGRES: &str = "data/postmaster.pid";
const MARIADB: &str = "data/mariadbd.pid";
const DESCRIBE: &str = "Action=DescribeDBInstances&DBInstanceIdentifier=db";
const AVAILABLE: &str = "<DBInstanceStatus>available<";
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

/// The process of the database, as a file in its folder tells.
fn process(server: &Landfall, id: &str, file: &str) -> Option<u32> {
    let path = server.data_dir().join("databases").join(id).join(file);
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
    let arguments = ["--insecure-accept-any-credentials", "--database-ports", "15000-15099"];
    let mut server = Landfall::start_with(env!("CARGO_BIN_EXE_landfall"), &arguments, &[]).unwrap();
    let create = "Action=CreateDBInstance&DBInstanceIdentifier=db&DBInstanceClass=db.t3.micro\
        &Engine=postgres&MasterUsername=master&MasterUserPassword=very-secret";
    assert!(ask(&server, create).contains("<DBInstanceStatus>creating<"));
    let answer = until(&server, DESCRIBE, AVAILABLE);
    let id = element(&answer, "DbiResourceId").to_owned();
    let port: u16 = element(&answer, "Port").parse().unwrap();
    assert!((15000..=15099).contains(&port));
    let pid = process(&server, &id, POSTGRES).unwrap();
    let session = log_in(port).await;
    session.batch_execute("CREATE TABLE t AS SELECT 7 AS n").await.unwrap();

    server.kill().unwrap();
    // The very session lives on without the server.
    assert_eq!(session.query_one("SELECT n FROM t", &[]).await.unwrap().get::<_, i32>(0), 7);
    server.resume().unwrap();
    assert!(ask(&server, DESCRIBE).contains(AVAILABLE), "adopted, at once");
    assert_eq!(process(&server, &id, POSTGRES), Some(pid), "and not restarted");
    assert_eq!(session.query_one("SELECT n FROM t", &[]).await.unwrap().get::<_, i32>(0), 7);

    assert!(server.stop().unwrap().is_some_and(|status| status.success()));
    assert_eq!(process(&server, &id, POSTGRES), None, "stopped with the server");
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

async fn number_in_mysql(session: &mut mysql_async::Conn) -> mysql_async::Result<Option<i32>> {
    session.query_first("SELECT n FROM t").await
}

async fn log_in_to_mysql(port: u16) -> mysql_async::Conn {
    let options = mysql_async::OptsBuilder::default()
        .ip_or_hostname("127.0.0.1")
        .tcp_port(port)
        .prefer_socket(false)
        .user(Some("master"))
        .pass(Some("very-secret"))
        .db_name(Some("app"));
    mysql_async::Conn::new(options).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn mariadb_serves_mysql_where_that_is_configured_and_lives_on_as_well() {
    let arguments = [
        "--insecure-accept-any-credentials",
        "--mysql-by-mariadb",
        "--database-ports",
        "15100-15199",
    ];
    let mut server = Landfall::start_with(env!("CARGO_BIN_EXE_landfall"), &arguments, &[]).unwrap();
    let create = "Action=CreateDBInstance&DBInstanceIdentifier=db&DBInstanceClass=db.t3.micro\
        &Engine=mysql&DBName=app&MasterUsername=master&MasterUserPassword=very-secret";
    assert!(ask(&server, create).contains("<DBInstanceStatus>creating<"));
    let answer = until(&server, DESCRIBE, AVAILABLE);
    assert_eq!(element(&answer, "Engine"), "mysql");
    let id = element(&answer, "DbiResourceId").to_owned();
    let port: u16 = element(&answer, "Port").parse().unwrap();
    let pid = process(&server, &id, MARIADB).unwrap();
    let mut session = log_in_to_mysql(port).await;
    session.query_drop("CREATE TABLE t AS SELECT 7 AS n").await.unwrap();
    let version: Option<String> = session.query_first("SELECT VERSION()").await.unwrap();
    assert!(version.unwrap().starts_with(element(&answer, "EngineVersion")));

    server.kill().unwrap();
    assert_eq!(number_in_mysql(&mut session).await.unwrap(), Some(7));
    server.resume().unwrap();
    assert!(ask(&server, DESCRIBE).contains(AVAILABLE), "adopted, at once");
    assert_eq!(process(&server, &id, MARIADB), Some(pid), "and not restarted");
    assert_eq!(number_in_mysql(&mut session).await.unwrap(), Some(7));

    assert!(server.stop().unwrap().is_some_and(|status| status.success()));
    assert_eq!(process(&server, &id, MARIADB), None, "stopped with the server");
    assert!(number_in_mysql(&mut session).await.is_err());
    server.resume().unwrap();
    until(&server, DESCRIBE, AVAILABLE);
    let mut session = log_in_to_mysql(port).await;
    assert_eq!(number_in_mysql(&mut session).await.unwrap(), Some(7));
    let delete = "Action=DeleteDBInstance&DBInstanceIdentifier=db&SkipFinalSnapshot=true";
    assert!(ask(&server, delete).contains("<DBInstanceStatus>deleting<"));
    until(&server, DESCRIBE, "DBInstanceNotFound");
    assert!(!server.data_dir().join("databases").join(&id).exists());
    assert!(!server.log().contains("very-secret"));
}
