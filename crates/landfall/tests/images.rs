//! boto3 drives services from images: Podman runs them, a registry of the test has them.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::Command;

use testkit::{ContainerEngine, Landfall, Registry};

/// The registry's name as clients write it; the test's registry is asked in its place.
const ECR: &str = "000000000000.dkr.ecr.us-east-1.amazonaws.com";

/// Says which image it is, what it is told, and listens on the port that it is told.
const APP: &str = "echo VERSION $COLOUR $SECRET > /www/index.html; echo serving VERSION; SERVE";

#[test]
#[ignore = "needs the Python packages that `cargo xtask test` installs"]
fn services_from_images() {
    let Some(engine) = ContainerEngine::start_or_skip().unwrap() else { return };
    let registry = Registry::start(true).unwrap();
    let host = registry.host();
    let app = APP.replace("SERVE", ContainerEngine::SERVE);
    for version in ["one", "two"] {
        let name = format!("{host}/shop:{version}");
        engine.image(&name, &app.replace("VERSION", version), &[]).unwrap();
        engine.push(&name, Some((Registry::USER, Registry::PASSWORD))).unwrap();
    }
    let name = format!("{host}/shop:broken");
    engine.image(&name, "echo the last words; exit 3", &[]).unwrap();
    engine.push(&name, Some((Registry::USER, Registry::PASSWORD))).unwrap();

    let folder = std::env::temp_dir().join(format!("landfall-images-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("git")).unwrap();
    std::fs::write(folder.join("secret"), "the-secret-value\n").unwrap();
    let config = folder.join("landfall.toml");
    let access =
        format!("user = '{}'\npassword = 'env:REGISTRY_WORD'\nplain_http = true\n", Registry::USER);
    let text = format!(
        "container_engine = '{}'\ngit_root = '{}'\n[secrets]\ntest-secret = 'file:{}'\n\
         [registries.'{host}']\n{access}[registries.'{ECR}']\ninstead = '{host}'\n{access}",
        engine.address(),
        folder.join("git").display(),
        folder.join("secret").display()
    );
    std::fs::write(&config, text).unwrap();
    let environment = [
        ("LANDFALL_CONFIG", config.to_str().unwrap()),
        ("LANDFALL_APPS_POLL", "1"),
        ("REGISTRY_WORD", Registry::PASSWORD),
    ];
    let landfall = Landfall::start_with(env!("CARGO_BIN_EXE_landfall"), &[], &environment).unwrap();
    let status = client(&landfall)
        .env("LANDFALL_TEST_REGISTRY", &host)
        .env("LANDFALL_TEST_REGISTRY_LOGIN", format!("{}:{}", Registry::USER, Registry::PASSWORD))
        .env("LANDFALL_TEST_ECR", ECR)
        .env("LANDFALL_TEST_SERVE", ContainerEngine::SERVE)
        .env("LANDFALL_TEST_GIT_ROOT", folder.join("git"))
        .env("LANDFALL_TEST_CONFIG", &config)
        .env("LANDFALL_TEST_BINARY", env!("CARGO_BIN_EXE_landfall"))
        .status()
        .unwrap();
    let log = landfall.log();
    assert!(status.success(), "landfall logged:\n{log}\nthe engine logged:\n{}", engine.log());
    assert!(!log.contains(Registry::PASSWORD), "{log}");
    drop(landfall);
    assert_eq!(engine.podman(&["ps", "--all", "--quiet"]).unwrap(), "");
    assert_eq!(engine.podman(&["images", "--quiet"]).unwrap(), "");
    std::fs::remove_dir_all(folder).unwrap();
}

/// The tests in Python, with what clients of the server need.
fn client(landfall: &Landfall) -> Command {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let python = std::env::var_os("LANDFALL_TEST_PYTHON")
        .map_or_else(|| root.join(".cache/venv/bin/python"), PathBuf::from);
    assert!(python.exists(), "{} is missing: run `cargo xtask test`", python.display());
    let credentials = landfall.credentials().unwrap();
    let mut command = Command::new(python);
    command
        .args(["-m", "unittest", "--verbose", "images"])
        .current_dir(root.join("tests/clients"))
        .env("AWS_ENDPOINT_URL", landfall.endpoint())
        .env("AWS_ACCESS_KEY_ID", credentials.access_key_id)
        .env("AWS_SECRET_ACCESS_KEY", credentials.secret_access_key)
        .env("AWS_DEFAULT_REGION", "us-east-1")
        .env("LANDFALL_TEST_DATA_DIR", landfall.data_dir())
        .env("LANDFALL_TEST_POSTGRES", "[]")
        .env("PYTHONDONTWRITEBYTECODE", "1");
    for name in ["AWS_PROFILE", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"] {
        command.env_remove(name);
    }
    command
}
