//! Builds apps from git repositories, runs them in sandboxes or, from images, in containers, and
//! routes requests to them. Knows
//! no cloud, and keeps no wishes: who wants an app to run deploys it again after this process was
//! started anew. See [`Host`].

mod account;
mod app;
mod app_id;
mod build;
mod cgroup;
mod child;
mod container;
mod deploy;
mod deployment;
mod error;
pub mod git;
mod health;
mod host;
mod instance;
pub mod log;
pub mod manifest;
mod network;
mod port;
mod proxy;
mod random;
mod route;
mod running;
mod runtime;
mod sandbox;
mod secret;
mod tree;
mod version;

pub use app_id::AppId;
pub use container::{Image, ImageName, ImageSource, ImageSpec, describe as describe_engine, words};
pub use deployment::{
    Artifact, BuildError, BuildSpec, Config, DeployError, Deployment, Doing, HealthCheck,
    InstanceView, Limits, Observation, Probe, Run, Scaling, Values,
};
pub use error::{Error, Result};
pub use git::GitSource;
pub use host::{Host, Settings, find_network};
pub use network::{Network, Reach};
pub use secret::Secret;
