//! Bounds for all processes of a sandbox together, where this process may set them.
//!
//! Version 1 (a hierarchy for each controller) and version 2 (one for all) are understood. Where
//! neither can be used, which is usual for an ordinary user, the bounds of single processes and
//! of their number remain.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Limits;

const MOUNT: &str = "/sys/fs/cgroup";

/// Where groups of sandboxes are made; removed with this value, if they are empty.
#[derive(Debug)]
pub(crate) enum Cgroups {
    /// Folders of the controllers for memory and for processes.
    Split { memory: PathBuf, pids: PathBuf },
    /// The folder of all controllers.
    Unified(PathBuf),
    /// None can be made.
    None,
}

/// The group of one sandbox; removed with this value, after its processes are gone.
#[derive(Debug)]
pub(crate) struct Cgroup {
    folders: Vec<PathBuf>,
}

impl Cgroups {
    /// Finds out what can be used, by making the parent of all groups. `name` is the same for
    /// every start with the same data folder.
    pub(crate) fn find(name: &str) -> Self {
        let own = fs::read_to_string("/proc/self/cgroup").unwrap_or_default();
        let mount = Path::new(MOUNT);
        if mount.join("cgroup.controllers").exists() {
            let path = own.lines().find_map(|line| line.strip_prefix("0::/")).unwrap_or_default();
            let parent = mount.join(path).join(name);
            // The controllers have to be handed down twice: to the parent and to its groups.
            let _ = fs::write(mount.join(path).join("cgroup.subtree_control"), "+memory +pids");
            if fs::create_dir_all(&parent).is_ok()
                && fs::write(parent.join("cgroup.subtree_control"), "+memory +pids").is_ok()
            {
                return Self::Unified(parent);
            }
            let _ = fs::remove_dir(&parent);
            return Self::None;
        }
        let hierarchy = |controller: &str| {
            let path = own.lines().find_map(|line| {
                let (_, rest) = line.split_once(':')?;
                let (controllers, path) = rest.split_once(':')?;
                controllers.split(',').any(|own| own == controller).then_some(path)
            })?;
            let base = mount.join(controller);
            let nested = base.join(path.trim_start_matches('/'));
            let parent = if nested.exists() { nested } else { base }.join(name);
            fs::create_dir_all(&parent).ok().map(|()| parent)
        };
        match (hierarchy("memory"), hierarchy("pids")) {
            (Some(memory), Some(pids)) => Self::Split { memory, pids },
            _ => Self::None,
        }
    }

    fn parents(&self) -> Vec<&Path> {
        match self {
            Self::Split { memory, pids } => vec![memory, pids],
            Self::Unified(parent) => vec![parent],
            Self::None => Vec::new(),
        }
    }

    /// The processes in groups that an earlier process left, and their folders.
    pub(crate) fn leftovers(&self) -> (Vec<u32>, Vec<PathBuf>) {
        let mut pids = Vec::new();
        let mut folders = Vec::new();
        for parent in self.parents() {
            for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
                let procs = fs::read_to_string(entry.path().join("cgroup.procs"));
                if let Ok(procs) = procs {
                    pids.extend(procs.lines().filter_map(|pid| pid.parse::<u32>().ok()));
                    folders.push(entry.path());
                }
            }
        }
        (pids, folders)
    }

    /// Makes a group with these bounds; `None` where there are no groups.
    pub(crate) fn make(&self, name: &str, limits: &Limits) -> std::io::Result<Option<Cgroup>> {
        let group =
            Cgroup { folders: self.parents().iter().map(|parent| parent.join(name)).collect() };
        for folder in &group.folders {
            fs::create_dir_all(folder)?;
        }
        let memory = limits.memory_bytes.to_string();
        let pids = limits.processes.to_string();
        match self {
            Self::None => return Ok(None),
            Self::Split { .. } => {
                fs::write(group.folders[0].join("memory.limit_in_bytes"), &memory)?;
                // Only where swap is accounted for.
                let _ = fs::write(group.folders[0].join("memory.memsw.limit_in_bytes"), &memory);
                fs::write(group.folders[1].join("pids.max"), &pids)?;
            }
            Self::Unified(_) => {
                fs::write(group.folders[0].join("memory.max"), &memory)?;
                let _ = fs::write(group.folders[0].join("memory.swap.max"), "0");
                // An app that ran out of memory ends as a whole: a part of one would not serve.
                let _ = fs::write(group.folders[0].join("memory.oom.group"), "1");
                fs::write(group.folders[0].join("pids.max"), &pids)?;
            }
        }
        Ok(Some(group))
    }
}

impl Drop for Cgroups {
    fn drop(&mut self) {
        for parent in self.parents() {
            let _ = fs::remove_dir(parent);
        }
    }
}

impl Cgroup {
    /// The files that a process writes its number to, to join.
    pub(crate) fn doors(&self) -> Vec<PathBuf> {
        self.folders.iter().map(|folder| folder.join("cgroup.procs")).collect()
    }

    /// How often a process of the group was killed for want of memory.
    pub(crate) fn memory_kills(&self) -> u64 {
        let file = |name: &str| fs::read_to_string(self.folders.first()?.join(name)).ok();
        let text = file("memory.events").or_else(|| file("memory.oom_control")).unwrap_or_default();
        let count = text.lines().find_map(|line| line.strip_prefix("oom_kill "));
        count.and_then(|count| count.trim().parse().ok()).unwrap_or(0)
    }
}

impl Drop for Cgroup {
    fn drop(&mut self) {
        for folder in &self.folders {
            remove_soon(folder.clone());
        }
    }
}

/// A group can be removed only when the kernel has let go of its last process, a moment after
/// that process was waited for.
pub(crate) fn remove_soon(folder: PathBuf) {
    if fs::remove_dir(&folder).is_ok() || !folder.exists() {
        return;
    }
    let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
    runtime.spawn(async move {
        for millis in [5, 20, 100, 500, 2000, 5000] {
            tokio::time::sleep(std::time::Duration::from_millis(millis)).await;
            if fs::remove_dir(&folder).is_ok() {
                return;
            }
        }
    });
}
