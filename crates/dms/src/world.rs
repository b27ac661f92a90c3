//! What the service acts on outside the state: folders of instances, logs, running tasks.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use control::call::Scope;

use crate::replication_task::ReplicationTask;
use crate::task_runner::Runner;

/// The outside of one server.
pub struct World {
    folder: PathBuf,
    /// The pipelines that run now.
    pub(crate) runner: Arc<Runner>,
}

impl World {
    /// A world below this folder, which is made when it is first needed.
    pub fn new(folder: &Path) -> Arc<Self> {
        Arc::new(Self { folder: folder.to_owned(), runner: Runner::new() })
    }

    /// The folder that an instance's tasks log into. `instance` is the last part of an ARN, which
    /// has letters, digits and hyphens only; account and region come with a signature, and of
    /// those every other character is replaced: nothing leads elsewhere.
    pub(crate) fn instance_folder(&self, scope: &Scope, instance: &str) -> PathBuf {
        let plain = |text: &str| -> String {
            text.chars()
                .map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' })
                .collect()
        };
        self.folder.join(plain(&scope.account_id)).join(plain(&scope.region)).join(plain(instance))
    }

    /// The log of a task.
    pub(crate) fn task_log(&self, scope: &Scope, task: &ReplicationTask) -> PathBuf {
        self.instance_folder(scope, &task.instance).join(format!("dms-task-{}.log", task.id))
    }

    /// Makes the folder of an instance.
    pub(crate) async fn make_instance(&self, scope: &Scope, instance: &str) -> std::io::Result<()> {
        tokio::fs::create_dir_all(self.instance_folder(scope, instance)).await
    }

    /// Removes the folder of an instance, with the logs in it.
    pub(crate) async fn remove_instance(
        &self,
        scope: &Scope,
        instance: &str,
    ) -> std::io::Result<()> {
        absent_is_fine(tokio::fs::remove_dir_all(self.instance_folder(scope, instance)).await)
    }

    /// Takes the log of a task to another instance.
    pub(crate) async fn move_task_log(
        &self,
        scope: &Scope,
        task: &ReplicationTask,
        to: &str,
    ) -> std::io::Result<()> {
        self.make_instance(scope, to).await?;
        let from = self.task_log(scope, task);
        let file = from.file_name().unwrap_or_default();
        let target = self.instance_folder(scope, to).join(file);
        absent_is_fine(
            tokio::fs::rename(crate::task_log::aside(&from), crate::task_log::aside(&target)).await,
        )?;
        absent_is_fine(tokio::fs::rename(from, target).await)
    }

    /// Removes the log of a task.
    pub(crate) async fn remove_task_log(
        &self,
        scope: &Scope,
        task: &ReplicationTask,
    ) -> std::io::Result<()> {
        let path = self.task_log(scope, task);
        absent_is_fine(tokio::fs::remove_file(crate::task_log::aside(&path)).await)?;
        absent_is_fine(tokio::fs::remove_file(path).await)
    }
}

fn absent_is_fine(result: std::io::Result<()>) -> std::io::Result<()> {
    match result {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
