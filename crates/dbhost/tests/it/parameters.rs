//! Parameters of installed servers.

use std::collections::BTreeMap;

use dbhost::{Configuration, Engine, Kind, Password};

use crate::{Folder, engine, log_in, place, setup};

fn one(name: &str, value: &str) -> BTreeMap<String, String> {
    BTreeMap::from([(name.to_owned(), value.to_owned())])
}

#[tokio::test]
async fn parameters_are_those_of_the_server() {
    let folder = Folder::new("parameters");
    let engine = engine(&folder);
    for version in engine.versions() {
        let all = engine.parameters(version).unwrap();
        assert!(all.len() > 250);
        let find = |name: &str| all.iter().find(|parameter| parameter.name == name).unwrap();
        assert!(find("work_mem").is_dynamic && find("work_mem").is_changeable);
        assert!(!find("shared_buffers").is_dynamic);
        assert!(!find("fsync").is_changeable && !find("ssl").is_changeable);
        assert!(!find("archive_command").is_changeable && !find("hba_file").is_changeable);
        assert!(matches!(&find("wal_level").kind, Kind::Choice(all) if all.len() == 3));
        assert_eq!(find("autovacuum").allowed_values().as_deref(), Some("0,1"));
        assert!(find("work_mem").check("63").is_err());
        assert!(find("work_mem").check("64MB").is_err());
        assert!(find("work_mem").check("64").is_ok());
        assert!(find("timezone").check("a\nb").is_err());
        engine.check_values(version, &one("TimeZone", "Europe/Berlin")).unwrap();
        let error = engine.check_values(version, &one("TimeZone", "Nowhere/No")).unwrap_err();
        assert!(error.to_string().contains("Nowhere/No"), "{error}");
        assert!(engine.check_values(version, &one("no_such_thing", "1")).is_err());
    }
}

#[tokio::test]
async fn a_configuration_counts_as_far_as_a_running_server_takes_it_over() {
    let folder = Folder::new("configuration");
    let engine = engine(&folder);
    let place = place(&engine, "db-CONFIGURED");
    engine.initialise(&place, &setup("secret")).await.unwrap();
    let values = one("application_name", "it's \\ quoted # not a comment");
    let mut configuration = Configuration { values, ..Configuration::default() };
    engine.configure(&place, &configuration).await.unwrap();
    engine.start(&place).await.unwrap();
    let show = async |name: &str| {
        let client = log_in(&place, "secret").await.unwrap();
        let row = client.query_one(&format!("SHOW {name}"), &[]).await.unwrap();
        row.get::<_, String>(0)
    };
    assert_eq!(show("application_name").await, "it's \\ quoted # not a comment");
    assert_eq!(show("wal_level").await, "replica");
    assert_eq!(show("shared_buffers").await, "128MB");
    configuration.values = one("work_mem", "12345");
    configuration.values.insert("wal_level".to_owned(), "logical".to_owned());
    engine.configure(&place, &configuration).await.unwrap();
    let deadline = std::time::Instant::now() + crate::PATIENCE;
    while show("work_mem").await != "12345kB" {
        assert!(std::time::Instant::now() < deadline);
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    assert_eq!(show("wal_level").await, "replica", "static");
    engine.stop(&place).await.unwrap();
    engine.start(&place).await.unwrap();
    assert_eq!(show("wal_level").await, "logical");

    // Users need TLS where it is asked for; the administrator goes on without.
    configuration.requires_tls = true;
    engine.configure(&place, &configuration).await.unwrap();
    while log_in(&place, "secret").await.is_ok() {
        assert!(std::time::Instant::now() < deadline);
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    engine.set_password(&place, "Mas\"ter", &Password::new("another")).await.unwrap();
    configuration.requires_tls = false;
    engine.configure(&place, &configuration).await.unwrap();
    while log_in(&place, "another").await.is_err() {
        assert!(std::time::Instant::now() < deadline);
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    let logs = engine.logs(&place).unwrap();
    assert!(logs[0].name.starts_with("error/postgresql.log.2") && logs[0].bytes > 0, "{logs:?}");
    let text = engine.read_log(&place, &logs[0].name, 0, 10).unwrap().unwrap();
    assert_eq!(text.len(), 10);
    assert_eq!(engine.read_log(&place, "error/../../parameters.conf", 0, 10), Ok(None));

    // Logs are kept for three days, the last one for longer.
    for (hour, days) in [("00", 4), ("01", 2)] {
        let name = format!("databases/db-CONFIGURED/log/error/postgresql.log.2020-01-01-{hour}");
        let file = std::fs::File::create(folder.0.join(name)).unwrap();
        let age = std::time::Duration::from_secs(days * 24 * 60 * 60);
        file.set_modified(std::time::SystemTime::now() - age).unwrap();
    }
    engine.trim_logs(&place).await.unwrap();
    let names: Vec<String> = engine.logs(&place).unwrap().into_iter().map(|log| log.name).collect();
    assert_eq!(names[0], "error/postgresql.log.2020-01-01-01", "{names:?}");

    // What cannot start says why, and is put right by another configuration.
    engine.stop(&place).await.unwrap();
    configuration.values = one("shared_buffers", "1073741823");
    engine.configure(&place, &configuration).await.unwrap();
    let error = engine.start(&place).await.unwrap_err();
    assert!(error.is_about_parameters(), "{error}");
    engine.configure(&place, &Configuration::default()).await.unwrap();
    engine.start(&place).await.unwrap();
    engine.erase(&place).await.unwrap();
}
