//! A host without processes: it remembers what it was told, and can be told to fail.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use apphost::git::{Access, Credential, GitError, GitSource, Newest};
use apphost::{
    AppId, Artifact, BuildError, BuildSpec, Config, DeployError, Deployment, Doing as AppDoing,
    Error, Image, ImageSource, ImageSpec, Observation, Run,
};
use apprunner::{Apps, Doing};

/// The token that every repository knows.
pub(crate) const TOKEN: &str = "the-right-token";

/// What is remembered of an app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct App {
    pub(crate) doing: AppDoing,
    pub(crate) commit: String,
    pub(crate) revision: String,
    pub(crate) command: String,
    pub(crate) env: Vec<(String, String)>,
    pub(crate) hosts: Vec<String>,
    pub(crate) scaling: (u32, u32, u32),
    pub(crate) memory_bytes: u64,
    pub(crate) port: u16,
    pub(crate) probe: String,
}

/// What goes wrong, and what stands in the repository.
#[derive(Clone, Debug, Default)]
pub(crate) struct Circumstances {
    /// There is a container engine.
    pub(crate) has_engine: bool,
    /// Repositories cannot be reached.
    pub(crate) is_offline: bool,
    /// Credentials that were good are not any more.
    pub(crate) is_revoked: bool,
    /// Anybody may read repositories.
    pub(crate) is_open: bool,
    pub(crate) build_fails: bool,
    /// Versions of this commit do not become healthy.
    pub(crate) bad_commit: Option<String>,
    /// Versions with this much memory do not become healthy.
    pub(crate) bad_memory_bytes: Option<u64>,
    /// No version at all becomes healthy.
    pub(crate) deploy_fails: bool,
    pub(crate) pause_fails: bool,
    pub(crate) retire_fails: bool,
    pub(crate) newest_commit: String,
    /// What the newest commit is once something was built.
    pub(crate) newest_after_build: Option<String>,
    /// The id of every source directory in the newest commit; none: there is no such directory.
    pub(crate) newest_tree: Option<String>,
    /// Names cannot be made to lead anywhere.
    pub(crate) routing_fails: bool,
    /// DNS leads here.
    pub(crate) dns_is_set: bool,
}

#[derive(Default)]
pub(crate) struct Remembered {
    /// (url, user name) of every credential that was tried.
    pub(crate) tries: Mutex<Vec<(String, String)>>,
    pub(crate) apps: Mutex<BTreeMap<String, App>>,
    pub(crate) circumstances: Mutex<Circumstances>,
    pub(crate) builds: Mutex<Vec<GitSource>>,
    pub(crate) pulls: Mutex<Vec<ImageSource>>,
    /// How often repositories were asked for their newest commit.
    pub(crate) asked: AtomicU32,
    /// Directories that were looked into.
    pub(crate) looks: Mutex<Vec<String>>,
    pub(crate) notes: Mutex<Vec<String>>,
}

impl Remembered {
    pub(crate) fn now(&self) -> Circumstances {
        self.circumstances.lock().unwrap().clone()
    }

    pub(crate) fn change(&self, change: impl FnOnce(&mut Circumstances)) {
        change(&mut self.circumstances.lock().unwrap());
    }

    /// The only app.
    pub(crate) fn app(&self) -> App {
        let apps = self.apps.lock().unwrap();
        assert_eq!(apps.len(), 1, "{apps:?}");
        apps.values().next().unwrap().clone()
    }

    /// Everything ends, as with a kill of the server.
    pub(crate) fn crash(&self) {
        for app in self.apps.lock().unwrap().values_mut() {
            app.doing = AppDoing::Absent;
        }
    }
}

impl Apps for Remembered {
    fn has_engine(&self) -> bool {
        self.now().has_engine
    }

    fn try_credential<'a>(
        &'a self,
        url: &'a str,
        credential: &'a Credential,
    ) -> Doing<'a, Result<Access, GitError>> {
        Box::pin(async move {
            let Credential::Token { username, token } = credential else { panic!("a token") };
            self.tries.lock().unwrap().push((url.to_owned(), username.clone()));
            let now = self.now();
            if now.is_offline {
                return Err(GitError::Unreachable("the server cannot be reached".to_owned()));
            }
            match token.reveal() {
                _ if now.is_open => Ok(Access::Open),
                TOKEN => Ok(Access::Granted),
                _ => Err(GitError::Denied("the server refused the credential".to_owned())),
            }
        })
    }

    fn newest_commit<'a>(&'a self, source: &'a GitSource) -> Doing<'a, Result<String, GitError>> {
        Box::pin(async move {
            let now = self.now();
            self.asked.fetch_add(1, Ordering::SeqCst);
            if now.is_revoked && source.credential.is_some() {
                return Err(GitError::Denied("the token was taken back".to_owned()));
            }
            Ok(now.newest_commit)
        })
    }

    fn look_into<'a>(&'a self, source: &'a GitSource) -> Doing<'a, Result<Newest, GitError>> {
        Box::pin(async move {
            self.looks.lock().unwrap().push(source.directory.clone());
            let now = self.now();
            Ok(Newest { commit: now.newest_commit, tree: now.newest_tree })
        })
    }

    fn build<'a>(
        &'a self,
        _: &'a AppId,
        operation: &'a str,
        spec: BuildSpec,
    ) -> Doing<'a, Result<Artifact, BuildError>> {
        Box::pin(async move {
            let now = self.now();
            self.builds.lock().unwrap().push(spec.source.clone());
            if let Some(next) = now.newest_after_build.clone() {
                self.change(|now| now.newest_commit = next);
            }
            if now.build_fails {
                return Err(BuildError::Failed("exit status 1".to_owned()));
            }
            let command = match spec.config {
                Config::FromFile => "from the file".to_owned(),
                Config::Values(values) => {
                    assert!(values.env.is_empty(), "variables are given to the running app only");
                    values.start_command
                }
            };
            Ok(Artifact {
                id: AppId::new(operation).unwrap(),
                commit: now.newest_commit,
                tree: now.newest_tree,
                runtime: "python311 (3.11.2)".to_owned(),
                path: Vec::new(),
                shown: Vec::new(),
                directory: String::new(),
                run: Run {
                    command,
                    port: 8080,
                    port_variable: None,
                    env: vec![("FROM".to_owned(), "file".to_owned())],
                    secrets: Vec::new(),
                },
                image: None,
            })
        })
    }

    fn pull<'a>(
        &'a self,
        _: &'a AppId,
        operation: &'a str,
        spec: ImageSpec,
    ) -> Doing<'a, Result<Artifact, BuildError>> {
        Box::pin(async move {
            let now = self.now();
            self.pulls.lock().unwrap().push(spec.source);
            if now.build_fails {
                return Err(BuildError::Failed("manifest unknown".to_owned()));
            }
            Ok(Artifact {
                id: AppId::new(operation).unwrap(),
                commit: now.newest_commit.clone(),
                tree: None,
                runtime: "image".to_owned(),
                path: Vec::new(),
                shown: Vec::new(),
                directory: String::new(),
                run: spec.run,
                image: Some(Image { id: now.newest_commit, digest: None }),
            })
        })
    }

    fn newest_image<'a>(
        &'a self,
        _: &'a AppId,
        _: &'a ImageSource,
    ) -> Doing<'a, apphost::Result<String>> {
        Box::pin(async { Ok(self.now().newest_commit) })
    }

    fn deploy<'a>(
        &'a self,
        app: &'a AppId,
        _: &'a str,
        wanted: Deployment,
    ) -> Doing<'a, Result<(), DeployError>> {
        Box::pin(async move {
            let now = self.now();
            let is_bad = now.bad_commit.as_ref() == Some(&wanted.artifact.commit)
                || now.bad_memory_bytes == Some(wanted.limits.memory_bytes);
            if now.deploy_fails || is_bad {
                return Err(DeployError::Unhealthy("nothing listens".to_owned()));
            }
            let plain = |(name, value): &(String, apphost::Secret)| {
                (name.clone(), value.reveal().to_owned())
            };
            let scaling = wanted.scaling;
            let known = App {
                doing: AppDoing::Serving,
                commit: wanted.artifact.commit,
                revision: wanted.revision.to_string(),
                command: wanted.start_command,
                env: wanted.env.iter().map(plain).collect(),
                hosts: wanted.hosts,
                scaling: (scaling.instances_min, scaling.instances_max, scaling.concurrency_max),
                memory_bytes: wanted.limits.memory_bytes,
                port: wanted.port,
                probe: format!("{:?}", wanted.health.probe),
            };
            self.apps.lock().unwrap().insert(app.to_string(), known);
            Ok(())
        })
    }

    fn note(&self, _: &AppId, _: &str, line: &str) {
        self.notes.lock().unwrap().push(line.to_owned());
    }

    fn discard<'a>(&'a self, _: &'a AppId, _: &'a AppId) -> Doing<'a, ()> {
        Box::pin(async {})
    }

    fn pause<'a>(&'a self, app: &'a AppId, hosts: Vec<String>) -> Doing<'a, apphost::Result<()>> {
        Box::pin(async move {
            if self.now().pause_fails {
                return Err(Error::new("it cannot be paused"));
            }
            let mut apps = self.apps.lock().unwrap();
            let known = apps.entry(app.to_string()).or_default();
            (known.doing, known.hosts) = (AppDoing::Paused, hosts);
            Ok(())
        })
    }

    fn retire<'a>(&'a self, app: &'a AppId) -> Doing<'a, apphost::Result<()>> {
        Box::pin(async move {
            if self.now().retire_fails {
                return Err(Error::new("it cannot be removed"));
            }
            self.apps.lock().unwrap().remove(app.as_str());
            Ok(())
        })
    }

    fn set_hosts(&self, app: &AppId, hosts: Vec<String>) -> apphost::Result<()> {
        if self.now().routing_fails {
            return Err(Error::new("the name leads to another app"));
        }
        let mut apps = self.apps.lock().unwrap();
        let known = apps.get_mut(app.as_str()).filter(|known| known.doing != AppDoing::Absent);
        known.ok_or_else(|| Error::new("the app is not known here"))?.hosts = hosts;
        Ok(())
    }

    fn observe(&self, app: &AppId) -> Observation {
        let apps = self.apps.lock().unwrap();
        let doing = apps.get(app.as_str()).map_or(AppDoing::Absent, |known| known.doing);
        Observation { doing, ..Observation::default() }
    }

    fn leads_here<'a>(&'a self, _: &'a str) -> Doing<'a, bool> {
        Box::pin(async { self.now().dns_is_set })
    }

    fn apps(&self) -> Vec<AppId> {
        self.apps.lock().unwrap().keys().map(|id| AppId::new(id).unwrap()).collect()
    }
}
