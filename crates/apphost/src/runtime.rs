//! The languages that this machine can run, under the names that owners of apps know.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use crate::account::Account;
use crate::child::{Ended, run_bounded};

/// How long a program may take to tell its version.
const VERSION_TIME_MAX: Duration = Duration::from_secs(20);

/// In which steps an app is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BuildKind {
    /// The build commands run in the build image and again in the final one.
    Original,
    /// The build commands run once; `/app` is copied to a clean image, where `pre-run` runs.
    Revised,
}

/// A runtime as it was found.
#[derive(Clone, Debug)]
pub(crate) struct Runtime {
    pub(crate) kind: BuildKind,
    /// Name and version, for people.
    pub(crate) described: String,
    /// Names that lead to programs inside: name, and what it is.
    pub(crate) shims: Vec<(String, Shim)>,
    /// Folders of programs inside.
    pub(crate) path: Vec<String>,
    /// Folders outside of `/usr` that have to be seen inside, at the same place.
    pub(crate) shown: Vec<PathBuf>,
}

/// A name in front of the system's programs.
#[derive(Clone, Debug)]
pub(crate) enum Shim {
    Link(PathBuf),
    Script(String),
}

/// What a name means.
struct Wanted {
    kind: BuildKind,
    language: &'static Language,
    /// Beginning of its version: none, a major one, or major and minor.
    version: Vec<u32>,
}

struct Language {
    /// How people call it, and how to get it.
    name: &'static str,
    install: &'static str,
    /// Programs to try; `{}` becomes the wanted version.
    programs: &'static [&'static str],
    version_argument: &'static str,
    /// A folder of installations side by side, and the program in each.
    homes: Option<(&'static str, &'static str)>,
}

const PYTHON: Language = Language {
    name: "Python",
    install: "apt-get install python3 python3-pip",
    programs: &["python{}", "python3"],
    version_argument: "--version",
    homes: None,
};
const NODE: Language = Language {
    name: "Node.js",
    install: "apt-get install nodejs npm",
    programs: &["node", "nodejs"],
    version_argument: "--version",
    homes: None,
};
const JAVA: Language = Language {
    name: "Java",
    install: "apt-get install a JDK of that version",
    programs: &["java"],
    version_argument: "-version",
    homes: Some(("/usr/lib/jvm", "bin/java")),
};
const GO: Language = Language {
    name: "Go",
    install: "apt-get install golang-go",
    programs: &["go"],
    version_argument: "version",
    homes: Some(("/usr/local", "bin/go")),
};
const PHP: Language = Language {
    name: "PHP",
    install: "apt-get install php-cli",
    programs: &["php{}", "php"],
    version_argument: "--version",
    homes: None,
};
const RUBY: Language = Language {
    name: "Ruby",
    install: "apt-get install ruby",
    programs: &["ruby{}", "ruby"],
    version_argument: "--version",
    homes: None,
};
const DOTNET: Language = Language {
    name: ".NET",
    install: "install the .NET SDK of that version",
    programs: &["dotnet"],
    version_argument: "--version",
    homes: None,
};

/// The name for any other command line.
const CUSTOM: &str = "custom";

/// The name under which a Dockerfile beside the source is built and run by a container engine.
pub(crate) const DOCKERFILE: &str = "dockerfile";

/// What a runtime's name means. Beside the names of the original, every other version of these
/// languages can be named in the same way (`python313`, `nodejs20`, `corretto17`).
fn wanted(name: &str) -> Option<Wanted> {
    let split = name.find(|c: char| c.is_ascii_digit())?;
    let (language, digits) = name.split_at(split);
    if digits.len() > 4 || !digits.bytes().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let whole = digits.parse().ok()?;
    // `python311` is 3.11, `php81` is 8.1, `nodejs22` is 22.
    let minor = || digits.split_at(1).1.parse::<u32>().ok();
    let short = |minor: Option<u32>| match minor {
        Some(minor) => vec![u32::from(digits.as_bytes()[0] - b'0'), minor],
        None => vec![whole],
    };
    let (language, kind, version) = match language {
        "python" if digits == "3" => (&PYTHON, BuildKind::Original, vec![3]),
        "python" => (&PYTHON, BuildKind::Revised, short(minor())),
        "nodejs" if whole < 18 => (&NODE, BuildKind::Original, vec![whole]),
        "nodejs" => (&NODE, BuildKind::Revised, vec![whole]),
        "corretto" => (&JAVA, BuildKind::Original, vec![whole]),
        "go" => (&GO, BuildKind::Original, vec![whole]),
        "php" => (&PHP, BuildKind::Original, short(minor())),
        "ruby" => (&RUBY, BuildKind::Original, short(minor())),
        "dotnet" => (&DOTNET, BuildKind::Original, vec![whole]),
        _ => return None,
    };
    Some(Wanted { kind, language, version })
}

/// Which build a name stands for.
///
/// # Errors
/// When nothing is known by that name.
pub(crate) fn kind(name: &str) -> Result<BuildKind, String> {
    if name == CUSTOM {
        return Ok(BuildKind::Revised);
    }
    wanted(name).map(|wanted| wanted.kind).ok_or_else(|| unknown(name))
}

fn unknown(name: &str) -> String {
    format!(
        "the runtime {name:?} is not known: use python311, nodejs22, corretto11, go1, php81, ruby31, dotnet6 or \
         another version of one of these, `custom` for any command line, or `dockerfile`"
    )
}

/// Finds a runtime on this machine, of the version that its name and the lock ask for, which the
/// app's user can run.
///
/// # Errors
/// With what is missing and how to get it.
pub(crate) async fn find(
    name: &str,
    lock: Option<&str>,
    account: Option<Account>,
) -> Result<Runtime, String> {
    if name == CUSTOM {
        return match lock {
            None => Ok(custom()),
            Some(_) => Err("runtime-version: the runtime `custom` has no version".to_owned()),
        };
    }
    let wanted = wanted(name).ok_or_else(|| unknown(name))?;
    let locked: Vec<u32> = lock
        .map(|lock| lock.split('.').filter_map(|part| part.parse().ok()).collect())
        .unwrap_or_default();
    let dotted = dot(&wanted.version);
    // The lock may say more than the name: `python3` locked to 3.12 is the program python3.12.
    let exact = dot(&locked[..locked.len().min(2)]);
    let mut seen = Vec::new();
    let mut best: Option<(Vec<u32>, PathBuf)> = None;
    for program in candidates(wanted.language, &dotted, &exact) {
        let Some(program) = usable(&program, account) else { continue };
        let Some(version) = version_of(&program, wanted.language.version_argument).await else {
            continue;
        };
        let text = dot(&version);
        // Java 8 calls itself 1.8.
        let plain = if version.first() == Some(&1) && wanted.language.name == "Java" {
            version[1..].to_vec()
        } else {
            version
        };
        if plain.starts_with(&wanted.version) && plain.starts_with(&locked) {
            // The newest that is allowed; of equal ones the first in the order of folders.
            if best.as_ref().is_none_or(|(known, _)| plain > *known) {
                best = Some((plain, program));
            }
        } else if !seen.contains(&text) {
            seen.push(text);
        }
    }
    if let Some((version, program)) = best {
        return Ok(found(name, wanted, &program, &dot(&version)));
    }
    let asked = lock.unwrap_or(&dotted);
    let found = if seen.is_empty() { "none".to_owned() } else { seen.join(", ") };
    Err(format!(
        "the runtime {name} needs {} {asked}, which is not on this machine (found: {found}); to get it: {}",
        wanted.language.name, wanted.language.install
    ))
}

fn dot(version: &[u32]) -> String {
    version.iter().map(u32::to_string).collect::<Vec<_>>().join(".")
}

fn custom() -> Runtime {
    Runtime {
        kind: BuildKind::Revised,
        described: CUSTOM.to_owned(),
        shims: Vec::new(),
        path: Vec::new(),
        shown: Vec::new(),
    }
}

fn candidates(language: &Language, version: &str, exact: &str) -> Vec<PathBuf> {
    let folders: Vec<PathBuf> = std::env::var_os("PATH")
        .map(|path| std::env::split_paths(&path).collect())
        .unwrap_or_default();
    let system = ["/usr/local/bin", "/usr/bin"].map(PathBuf::from);
    let mut found: Vec<PathBuf> = Vec::new();
    let versions = [exact, version].into_iter().filter(|version| !version.is_empty());
    let names = versions
        .flat_map(|version| language.programs.iter().map(move |name| name.replace("{}", version)));
    for name in names {
        found.extend(folders.iter().chain(&system).map(|folder| folder.join(&name)));
    }
    if let Some((parent, program)) = language.homes {
        let mut homes: Vec<PathBuf> = fs::read_dir(parent)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        homes.sort();
        found.extend(homes.into_iter().map(|home| home.join(program)));
    }
    let mut unique = Vec::new();
    found.retain(|path| {
        path.is_absolute() && !unique.contains(path) && {
            unique.push(path.clone());
            true
        }
    });
    found
}

/// The real program, if the app's user can get at it. A script in front of it (such as version
/// managers make) needs what the sandbox does not show, and is passed over.
fn usable(program: &Path, account: Option<Account>) -> Option<PathBuf> {
    let real = program.canonicalize().ok()?;
    let mut start = [0; 2];
    let mut file = fs::File::open(&real).ok()?;
    std::io::Read::read_exact(&mut file, &mut start).ok()?;
    if &start == b"#!" {
        return None;
    }
    let is_open = |path: &Path, bit: u32| {
        fs::metadata(path).is_ok_and(|entry| entry.permissions().mode() & bit == bit)
    };
    let reachable = account.is_none()
        || (is_open(&real, 0o005) && real.ancestors().skip(1).all(|folder| is_open(folder, 0o001)));
    // Whatever stands beside the user's own files is not for apps to see.
    let hidden = ["/tmp", "/proc", "/dev", "/app"].iter().any(|folder| real.starts_with(folder));
    (reachable && !hidden).then_some(real)
}

async fn version_of(program: &Path, argument: &str) -> Option<Vec<u32>> {
    let mut command = tokio::process::Command::new(program);
    command.arg(argument).env_clear().current_dir("/").stdin(Stdio::null());
    match run_bounded(command, b"", 4096, VERSION_TIME_MAX).await {
        Ok(Ended::Finished { success: true, output, errors }) => {
            first_version(&format!("{output}\n{errors}"))
        }
        _ => None,
    }
}

/// The first word of a text that begins with digits, or with `v` or `go` and digits.
fn first_version(text: &str) -> Option<Vec<u32>> {
    text.split(|c: char| c.is_whitespace() || c == '"').find_map(|word| {
        let word = word.trim_start_matches("go").trim_start_matches('v');
        let digits = word.split(|c: char| !c.is_ascii_digit() && c != '.').next()?;
        let parts: Option<Vec<u32>> =
            digits.trim_end_matches('.').split('.').map(|part| part.parse().ok()).collect();
        parts.filter(|parts| parts.len() > 1 || word == digits)
    })
}

fn found(name: &str, wanted: Wanted, program: &Path, version: &str) -> Runtime {
    let folder = program.parent().unwrap_or(Path::new("/"));
    let mut shims = Vec::new();
    let mut link = |name: &str| shims.push((name.to_owned(), Shim::Link(program.to_owned())));
    match wanted.language.name {
        "Python" => {
            link("python3");
            link("python");
            for pip in ["pip3", "pip"] {
                let script = format!("#!/bin/sh\nexec {} -m pip \"$@\"\n", program.display());
                shims.push((pip.to_owned(), Shim::Script(script)));
            }
        }
        "Node.js" => link("node"),
        "PHP" => link("php"),
        "Ruby" => link("ruby"),
        _ => {}
    }
    let shown = if folder.starts_with("/usr") || folder.starts_with("/bin") {
        Vec::new()
    } else {
        let home = if folder.ends_with("bin") { folder.parent() } else { Some(folder) };
        home.filter(|home| home.parent().is_some()).map(Path::to_owned).into_iter().collect()
    };
    Runtime {
        kind: wanted.kind,
        described: format!("{name} ({version})"),
        shims,
        path: vec![folder.display().to_string()],
        shown,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn names_mean_languages_and_versions() {
        let meaning = |name: &str| wanted(name).map(|w| (w.language.name, w.kind, w.version));
        assert_eq!(meaning("python311"), Some(("Python", BuildKind::Revised, vec![3, 11])));
        assert_eq!(meaning("python3"), Some(("Python", BuildKind::Original, vec![3])));
        assert_eq!(meaning("nodejs16"), Some(("Node.js", BuildKind::Original, vec![16])));
        assert_eq!(meaning("nodejs22"), Some(("Node.js", BuildKind::Revised, vec![22])));
        assert_eq!(meaning("corretto8"), Some(("Java", BuildKind::Original, vec![8])));
        assert_eq!(meaning("php81"), Some(("PHP", BuildKind::Original, vec![8, 1])));
        assert_eq!(meaning("go1"), Some(("Go", BuildKind::Original, vec![1])));
        for name in ["", "python", "cobol85", "nodejs-22", "python3.11", "nodejs99999", "22"] {
            assert!(wanted(name).is_none(), "{name:?}");
        }
    }

    #[test]
    fn a_lock_adds_the_programs_that_it_names() {
        let names = |language: &Language, version: &str, exact: &str| -> Vec<String> {
            let all = candidates(language, version, exact).into_iter();
            let system = all.filter(|path| path.parent() == Some(Path::new("/usr/bin")));
            system.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
        };
        assert_eq!(names(&PYTHON, "3", "3.12"), ["python3.12", "python3"]);
        assert_eq!(names(&PYTHON, "3.11", ""), ["python3.11", "python3"]);
        assert_eq!(names(&PHP, "8.1", "8.1"), ["php8.1", "php"]);
        assert_eq!(names(&NODE, "22", "22.17"), ["node", "nodejs"]);
    }

    #[test]
    fn versions_are_read_from_what_programs_print() {
        for (text, version) in [
            ("Python 3.11.2", vec![3, 11, 2]),
            ("v20.20.2", vec![20, 20, 2]),
            ("openjdk version \"17.0.15\" 2025-04-15", vec![17, 0, 15]),
            ("openjdk version \"1.8.0_402\"", vec![1, 8, 0]),
            ("go version go1.22.1 linux/amd64", vec![1, 22, 1]),
            ("PHP 8.2.7 (cli) (built: Jun  9 2023)", vec![8, 2, 7]),
            ("ruby 3.1.2p20 (2022-04-12)", vec![3, 1, 2]),
            ("6.0.400", vec![6, 0, 400]),
        ] {
            assert_eq!(first_version(text), Some(version), "{text}");
        }
        assert_eq!(first_version("no number"), None);
    }
}
