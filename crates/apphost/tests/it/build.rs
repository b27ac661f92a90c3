//! From a repository to an artifact.

use std::fs;
use std::time::Duration;

use apphost::git::GitError;
use apphost::{BuildError, Config, Values};

use crate::world::{PYTHON_APP, World, custom, git, spec};

fn failure(result: Result<apphost::Artifact, BuildError>) -> String {
    match result {
        Err(BuildError::Failed(text)) => text,
        other => panic!("expected a failed build, got {other:?}"),
    }
}

fn manifest(runtime: &str, more: &str) -> String {
    format!(
        "version: 1.0\nruntime: {runtime}\nbuild:\n  commands:\n    pre-build:\n      - echo pre $STAGE$COLOUR > pre.txt; \
         touch $HOME/from-pre\n    build:\n      - echo build >> built.txt; touch $HOME/from-build\n    post-build:\n      \
         - echo post > post.txt; ls $HOME\n  env:\n    - name: STAGE\n      value: build-only\nrun:\n{more}  command: \
         python3 app.py\n  network:\n    port: 8000\n    env: MY_PORT\n  env:\n    - name: COLOUR\n      value: blue\n"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_revised_build_runs_once_and_goes_on_in_a_clean_image() {
    let world = World::new().await;
    let pre_run = "  pre-run:\n    - ls $HOME > pre-run.txt; echo $STAGE$COLOUR >> pre-run.txt; touch $HOME/from-pre-run\n";
    let file = manifest("python311", pre_run);
    let commit = world.commit("a", &[("app.py", PYTHON_APP), ("apprunner.yaml", &file)]);
    let built = world.build(&spec(world.source("a"), Config::FromFile)).await;
    let artifact = built.unwrap_or_else(|error| panic!("{error}\n{}", world.build_log()));
    assert_eq!(artifact.commit, commit);
    assert_eq!(artifact.run.port, 8000);
    assert_eq!(artifact.run.port_variable.as_deref(), Some("MY_PORT"));
    let blue = [("COLOUR".to_owned(), "blue".to_owned())];
    assert_eq!(artifact.run.env, blue, "variables of the build are not those of the app");
    assert!(artifact.runtime.starts_with("python311 (3.11."), "{}", artifact.runtime);
    let folder = world.folder.join("apps/apps/app/artifacts").join(artifact.id.as_str());
    let read = |name: &str| fs::read_to_string(folder.join("app").join(name));
    assert_eq!(read("built.txt").unwrap(), "build\n");
    assert_eq!(read("pre.txt").unwrap(), "pre build-only\n");
    assert_eq!(read("pre-run.txt").unwrap(), "build-only\n", "HOME of the build stage is gone");
    assert!(read("post.txt").is_err(), "post-build is not in the final image");
    assert!(folder.join("home/from-pre-run").exists());
    assert!(!folder.join("home/from-build").exists());
    assert!(!folder.join("app/.git").exists());
    assert!(world.build_log().ends_with("[Build] the build succeeded\n"), "{}", world.build_log());
    assert!(!world.folder.join("apps/apps/app/builds").join(artifact.id.as_str()).exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_original_build_runs_again_in_the_final_image() {
    let world = World::new().await;
    world.commit("a", &[("apprunner.yaml", &manifest("python3", ""))]);
    let built = world.build(&spec(world.source("a"), Config::FromFile)).await;
    let artifact = built.unwrap_or_else(|error| panic!("{error}\n{}", world.build_log()));
    let folder = world.folder.join("apps/apps/app/artifacts").join(artifact.id.as_str());
    assert_eq!(fs::read_to_string(folder.join("app/built.txt")).unwrap(), "build\nbuild\n");
    assert!(folder.join("home/from-build").exists());
    assert!(!folder.join("home/from-pre").exists());
    assert!(!folder.join("app/post.txt").exists());

    let pre_run = manifest("python3", "  pre-run:\n    - echo\n");
    world.commit("b", &[("apprunner.yaml", &pre_run)]);
    let text = failure(world.build(&spec(world.source("b"), Config::FromFile)).await);
    assert!(text.contains("pre-run is given"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_that_grows_as_it_is_fetched_is_refused() {
    let world = World::new().await;
    // One object in the repository, and more than an app may have in the tree.
    let much = "x".repeat(1 << 20);
    let names: Vec<String> = (0..130).map(|number| format!("much-{number}")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), &*much)).collect();
    world.commit("a", &files);
    let text = failure(world.build(&spec(world.source("a"), custom(None, "true"))).await);
    assert!(text.contains("the source takes more than the 128 MiB"), "{text}");
    let left = fs::read_dir(world.folder.join("apps/apps/app/builds")).unwrap().count();
    assert_eq!(left, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_build_says_why_and_leaves_nothing() {
    let world = World::new().await;
    world.commit("a", &[("x", "y"), ("sub/apprunner.yaml", "version: 1.0\nruntime: [\n")]);
    let source = world.source("a");
    let cases = [
        (
            custom(Some("echo to be seen; exit 7"), "true"),
            "\"echo to be seen; exit 7\" ended with exit code 7",
        ),
        (Config::FromFile, "there is no file apprunner.yaml"),
        (
            Config::Values(Values {
                runtime: "php51".to_owned(),
                start_command: "x".to_owned(),
                ..Values::default()
            }),
            "the runtime php51 needs PHP 5.1, which is not on this machine",
        ),
        (
            Config::Values(Values {
                runtime: "cobol85".to_owned(),
                start_command: "x".to_owned(),
                ..Values::default()
            }),
            "the runtime \"cobol85\" is not known",
        ),
    ];
    for (config, expected) in cases {
        let text = failure(world.build(&spec(source.clone(), config)).await);
        assert!(text.contains(expected), "{text}\n{}", world.build_log());
    }
    assert!(world.build_log().contains("[Build] to be seen\n"));
    let mut inside = source.clone();
    inside.directory = "/sub".to_owned();
    let text = failure(world.build(&spec(inside, Config::FromFile)).await);
    assert!(text.starts_with("apprunner.yaml: the file is no YAML"), "{text}");
    let mut late = spec(source, custom(Some("sleep 1000"), "true"));
    late.time_max = Duration::from_secs(2);
    let text = failure(world.build(&late).await);
    assert!(text.contains("limit of 2 seconds"), "{text}");
    let artifacts = fs::read_dir(world.folder.join("apps/apps/app/artifacts"));
    assert_eq!(artifacts.map_or(0, Iterator::count), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repository_is_checked_for_its_newest_commit() {
    let world = World::new().await;
    let first = world.commit("a", &[("x", "1")]);
    assert_eq!(world.host.check_source(&world.source("a")).await, Ok(first.clone()));
    let second = world.commit("a", &[("x", "2")]);
    assert_ne!(first, second);
    assert_eq!(world.host.check_source(&world.source("a")).await, Ok(second));
    let mut source = world.source("a");
    source.branch = "absent".to_owned();
    let missing = world.host.check_source(&source).await;
    assert!(
        matches!(&missing, Err(GitError::Missing(text)) if text.contains("no branch \"absent\"")),
        "{missing:?}"
    );
    let missing = world.host.check_source(&world.source("b")).await;
    assert!(matches!(missing, Err(GitError::Missing(_))), "{missing:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_directory_has_an_id_that_only_its_content_changes() {
    let world = World::new().await;
    let look = async |directory: &str| {
        let mut source = world.source("a");
        source.directory = directory.to_owned();
        world.host.look_into(&source).await
    };
    world.commit("a", &[("app/x", "1"), ("app/deep/y", "1"), ("other/z", "1")]);
    let first = look("/app").await.unwrap();
    let deep = look("/app/deep/").await.unwrap();
    let root = look("/").await.unwrap();
    let elsewhere = world.commit("a", &[("other/z", "2")]);
    let second = look("/app").await.unwrap();
    assert_eq!((&second.tree, second.commit.as_str()), (&first.tree, elsewhere.as_str()));
    assert_eq!(look("/app/deep").await.unwrap().tree, deep.tree);
    assert_ne!(look("/").await.unwrap().tree, root.tree);
    world.commit("a", &[("app/x", "2")]);
    assert_ne!(look("/app").await.unwrap().tree, first.tree);
    assert_eq!(look("/app/deep").await.unwrap().tree, deep.tree);
    for absent in ["/nowhere", "/app/x/y", "/-x", "/app:x"] {
        assert_eq!(look(absent).await.unwrap().tree, None, "{absent}");
    }
    let refused = look("/../etc").await;
    assert!(matches!(refused, Err(GitError::Refused(_))), "{refused:?}");

    // A build says what it was built from, and a server that can leave files out is used so.
    let repository = world.folder.join("git/a");
    git(&repository, &["config", "uploadpack.allowFilter", "true"]);
    let built = world.build(&spec(world.source("a"), custom(None, "true"))).await.unwrap();
    assert_eq!(Some(built.commit), Some(look("/").await.unwrap().commit));
    assert_eq!(built.tree, look("/").await.unwrap().tree);
    let scratch = fs::read_dir(world.folder.join("apps/scratch")).unwrap();
    let left: Vec<_> = scratch.map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().starts_with("look")), "{left:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn builds_beyond_the_limit_wait_for_their_turn() {
    let world = World::with(|settings| settings.builds_max = 1).await;
    world.commit("a", &[("x", "y")]);
    let wanted =
        spec(world.source("a"), custom(Some("[ ! -e /tmp/x ]; touch /tmp/x; sleep 1"), "true"));
    let started = std::time::Instant::now();
    let other = apphost::AppId::new("other").unwrap();
    let log = world.host.deployment_log(&other, "build").unwrap();
    let (one, two) = tokio::join!(world.build(&wanted), world.host.build(&other, &wanted, &log));
    assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
    assert!(started.elapsed() >= Duration::from_secs(2), "they ran one after the other");
    let position = apphost::log::Position::default();
    let name = apphost::log::LogName::Deployment("build".to_owned());
    let first = world.host.read_log(&other, &name, position, 1).unwrap().lines.remove(0);
    assert_eq!(first.text, "[Build] waiting for other builds of this machine to end");
}
