//! Connection tests: each way to fail has its kind and a sentence without secrets.

use std::time::Duration;

use replicate::postgres::{check, schemas};
use replicate::{ConnectErrorKind, PgConfig, TlsMode};
use testkit::{Options, Postgres, Version};

use crate::support::config;

async fn kind(config: &PgConfig) -> ConnectErrorKind {
    let error = check(config).await.expect_err("must fail");
    let text = error.to_string();
    assert!(
        !text.contains(config.password.reveal()) && !text.contains('\n') && text.len() > 20,
        "{text}"
    );
    error.kind
}

#[tokio::test(flavor = "multi_thread")]
async fn each_failure_has_its_kind() {
    let server = Postgres::start(Version::newest()).unwrap();
    let good = config(&server, "postgres");
    let info = check(&good).await.unwrap();
    assert_eq!(info.version / 10_000, server.version().0);
    assert_eq!(info.wal_level, "logical");
    assert!(info.may_replicate);

    let with = |change: &dyn Fn(&mut PgConfig)| {
        let mut config = good.clone();
        change(&mut config);
        config
    };
    assert_eq!(
        kind(&with(&|c| c.password = "wrong-secret".into())).await,
        ConnectErrorKind::WrongPassword
    );
    assert_eq!(
        kind(&with(&|c| c.user = "nobody-here".into())).await,
        ConnectErrorKind::WrongPassword
    );
    assert_eq!(
        kind(&with(&|c| c.database = "absent".into())).await,
        ConnectErrorKind::NoSuchDatabase
    );
    assert_eq!(
        kind(&with(&|c| c.host = "no-such-host.invalid".into())).await,
        ConnectErrorKind::UnknownHost
    );
    assert_eq!(kind(&with(&|c| c.tls = TlsMode::Require)).await, ConnectErrorKind::TlsNotOffered);
    assert_eq!(kind(&with(&|c| c.host = "169.254.169.254".into())).await, ConnectErrorKind::Other);

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let silent = with(&|c| {
        c.port = port;
        c.connect_timeout = Duration::from_millis(300);
    });
    assert_eq!(kind(&silent).await, ConnectErrorKind::Timeout);
    drop(listener);
    assert_eq!(kind(&with(&|c| c.port = port)).await, ConnectErrorKind::Refused);
}

#[tokio::test(flavor = "multi_thread")]
async fn tls_is_as_strict_as_asked() {
    let server =
        Postgres::start_with(Version::oldest(), &Options { tls: true, ..Options::default() })
            .unwrap();
    let other =
        Postgres::start_with(Version::oldest(), &Options { tls: true, ..Options::default() })
            .unwrap();
    let (ours, theirs) =
        (server.authority_pem().unwrap().to_owned(), other.authority_pem().unwrap().to_owned());
    let with = |tls: TlsMode| PgConfig { tls, ..config(&server, "postgres") };
    for good in [
        TlsMode::Disable,
        TlsMode::Require,
        TlsMode::VerifyCa(ours.clone()),
        TlsMode::VerifyFull(ours),
    ] {
        check(&with(good.clone())).await.unwrap_or_else(|e| panic!("{good:?}: {e}"));
    }
    for bad in [
        TlsMode::VerifyCa(theirs.clone()),
        TlsMode::VerifyFull(theirs),
        TlsMode::VerifyCa("no pem".to_owned()),
    ] {
        assert_eq!(kind(&with(bad)).await, ConnectErrorKind::TlsUntrusted);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn schemas_are_those_that_users_made() {
    let server = Postgres::start(Version::oldest()).unwrap();
    let client = server.create_database("shop").await.unwrap();
    client.batch_execute(r#"CREATE SCHEMA "Ä b"; CREATE SCHEMA zoo"#).await.unwrap();
    let mut found = schemas(&config(&server, "shop")).await.unwrap();
    found.sort();
    assert_eq!(found, ["public", "zoo", "Ä b"]);
}
