//! `apprunner.yaml`: how an app is built and run, kept beside its source.
//!
//! Read from the events of the YAML parser, so that every complaint names its line, and so that
//! aliases and deep nesting are refused before anything is built from them.

mod tree;

use crate::Run;
use crate::runtime::DOCKERFILE;
use tree::{Node, Shape};

/// Longest file, in bytes.
pub const FILE_BYTES_MAX: usize = 64 << 10;

/// The name of the file in the source's directory.
pub const FILE_NAME: &str = "apprunner.yaml";

/// The port where none is given.
pub const PORT_DEFAULT: u16 = 8080;

/// What the file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The runtime's name.
    pub runtime: String,
    /// How it is built.
    pub build: Build,
    /// Version that the runtime is locked to: `X`, `X.Y` or `X.Y.Z`.
    pub runtime_version: Option<String>,
    /// Command lines for the final image; only where the runtime is built in stages.
    pub pre_run: Vec<String>,
    /// How it is run.
    pub run: Run,
}

/// Command lines of the build, in order, with their variables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Build {
    /// Before the build.
    pub pre_build: Vec<String>,
    /// The build.
    pub build: Vec<String>,
    /// After it.
    pub post_build: Vec<String>,
    /// Variables of these stages only.
    pub env: Vec<(String, String)>,
}

/// Reads the text of the file.
///
/// # Errors
/// With the line and what is wrong there.
pub fn parse(text: &str) -> Result<Manifest, String> {
    if text.len() > FILE_BYTES_MAX {
        return Err(format!("the file is longer than {FILE_BYTES_MAX} bytes"));
    }
    let root = tree::read(text)?;
    let mut top = Table::of(&root, "")?;
    let version = top.needed("version")?.scalar("version")?;
    if version != "1.0" && version != "1" {
        return Err(format!("version is {version:?}: only 1.0 is known"));
    }
    let runtime = top.needed("runtime")?.scalar("runtime")?;
    let is_image = runtime == DOCKERFILE;
    let (build, (run, runtime_version, pre_run)) = if is_image {
        let build = top.optional("build").map_or(Ok(Build::default()), read_arguments)?;
        let run = top.optional("run").map(|node| read_run(node, true));
        (build, run.unwrap_or_else(|| Ok((own_run(), None, Vec::new())))?)
    } else {
        let build = read_build(top.needed("build")?)?;
        (build, read_run(top.needed("run")?, false)?)
    };
    if is_image && (runtime_version.is_some() || !pre_run.is_empty()) {
        return Err(format!(
            "runtime-version and pre-run do not go with the runtime {DOCKERFILE}: the file \
             Dockerfile says both"
        ));
    }
    top.finish()?;
    Ok(Manifest { runtime, build, runtime_version, pre_run, run })
}

/// Of a Dockerfile: its commands stand there, its arguments here.
fn read_arguments(node: &Node) -> Result<Build, String> {
    let mut table = Table::of(node, "build")?;
    let env = variables(table.optional("env"), "build.env", "value")?;
    table.finish()?;
    Ok(Build { env, ..Build::default() })
}

/// How an image is run of which nothing is said.
fn own_run() -> Run {
    Run {
        command: String::new(),
        port: PORT_DEFAULT,
        port_variable: None,
        env: Vec::new(),
        secrets: Vec::new(),
    }
}

fn read_build(node: &Node) -> Result<Build, String> {
    let mut table = Table::of(node, "build")?;
    let mut commands = Table::of(table.needed("commands")?, "build.commands")?;
    let build = Build {
        pre_build: commands.commands("pre-build")?,
        build: commands.needed("build")?.commands("build.commands.build")?,
        post_build: commands.commands("post-build")?,
        env: variables(table.optional("env"), "build.env", "value")?,
    };
    commands.finish()?;
    table.finish()?;
    Ok(build)
}

fn read_run(node: &Node, is_image: bool) -> Result<(Run, Option<String>, Vec<String>), String> {
    let mut table = Table::of(node, "run")?;
    let version = match table.optional("runtime-version") {
        Some(node) => Some(runtime_version(node)?),
        None => None,
    };
    let pre_run = table.commands("pre-run")?;
    // An image has a command of its own.
    let command = match table.optional("command") {
        Some(node) => node.scalar("run.command")?,
        None if is_image => String::new(),
        None => table.needed("command")?.scalar("run.command")?,
    };
    if command.trim().is_empty() && !is_image {
        return Err("run.command is empty: it has to be the command line that serves".to_owned());
    }
    let (port, port_variable) = match table.optional("network") {
        Some(node) => network(node)?,
        None => (PORT_DEFAULT, None),
    };
    let env = variables(table.optional("env"), "run.env", "value")?;
    let secrets = variables(table.optional("secrets"), "run.secrets", "value-from")?;
    if let Some((name, _)) = secrets.iter().find(|(name, _)| env.iter().any(|(own, _)| own == name))
    {
        return Err(format!("{name:?} stands in run.env and in run.secrets: only one can hold"));
    }
    if let Some(name) = &port_variable
        && env.iter().chain(&secrets).any(|(own, _)| own == name)
    {
        return Err(format!(
            "{name:?} is run.network.env and stands in run.env or run.secrets too: only one can hold"
        ));
    }
    table.finish()?;
    Ok((Run { command, port, port_variable, env, secrets }, version, pre_run))
}

fn network(node: &Node) -> Result<(u16, Option<String>), String> {
    let mut table = Table::of(node, "run.network")?;
    let port = match table.optional("port") {
        Some(node) => {
            let text = node.scalar("run.network.port")?;
            text.parse().ok().filter(|port| *port > 0).ok_or_else(|| {
                node.complain(format!("run.network.port is {text:?}: it has to be 1 to 65535"))
            })?
        }
        None => PORT_DEFAULT,
    };
    let variable = match table.optional("env") {
        Some(node) => {
            let name = node.scalar("run.network.env")?;
            check_variable(&name).map_err(|text| node.complain(text))?;
            Some(name)
        }
        None => None,
    };
    table.finish()?;
    Ok((port, variable))
}

fn runtime_version(node: &Node) -> Result<String, String> {
    let text = node.scalar("run.runtime-version")?;
    let parts: Vec<&str> = text.split('.').collect();
    let is_number = |part: &&str| part.parse::<u32>().is_ok();
    if parts.len() > 3 || !parts.iter().all(is_number) {
        return Err(node.complain(format!(
            "run.runtime-version is {text:?}: it has to be X, X.Y or X.Y.Z in numbers"
        )));
    }
    Ok(text)
}

/// The longest name of a variable, in bytes.
pub const NAME_BYTES_MAX: usize = 256;

/// Whether a text can name a variable: letters, digits and underscores, for images dots and hyphens too,
/// not beginning with a digit.
pub fn is_variable(name: &str, is_of_image: bool) -> bool {
    let is_inside =
        |c: u8| c.is_ascii_alphanumeric() || c == b'_' || (is_of_image && matches!(c, b'.' | b'-'));
    let begins_well = name.bytes().next().is_some_and(|c| !c.is_ascii_digit());
    begins_well && name.len() <= NAME_BYTES_MAX && name.bytes().all(is_inside)
}

/// Checks the name of a variable of an app: letters, digits and underscores, not beginning with a
/// digit, and not one that the platform keeps for itself.
///
/// # Errors
/// With what is wrong with it.
pub fn check_variable(name: &str) -> Result<(), String> {
    if !is_variable(name, false) {
        return Err(format!(
            "{name:?} cannot name a variable: letters, digits and underscores can, not beginning with a digit"
        ));
    }
    if is_reserved(name) {
        return Err(format!("the variable {name} is the platform's own: choose another name"));
    }
    Ok(())
}

/// Whether a variable is the platform's own.
pub(crate) fn is_reserved(name: &str) -> bool {
    name == "PORT" || name.starts_with("AWSAPPRUNNER")
}

fn variables(
    node: Option<&Node>,
    place: &str,
    value_key: &str,
) -> Result<Vec<(String, String)>, String> {
    let Some(node) = node else { return Ok(Vec::new()) };
    let mut found: Vec<(String, String)> = Vec::new();
    for item in node.items(place)? {
        let mut table = Table::of(item, place)?;
        let name = table.needed("name")?.scalar(place)?;
        let value = table.needed(value_key)?.scalar(place)?;
        table.finish()?;
        check_variable(&name).map_err(|text| item.complain(text))?;
        if value.contains('\0') {
            return Err(item.complain(format!("the value of {name} contains a NUL byte")));
        }
        if found.iter().any(|(other, _)| *other == name) {
            return Err(item.complain(format!("{place} names {name} twice")));
        }
        found.push((name, value));
    }
    Ok(found)
}

/// A mapping whose keys are taken one by one; what is left in the end is unknown.
struct Table<'a> {
    node: &'a Node,
    place: &'a str,
    entries: Vec<(&'a Node, &'a Node)>,
    known: Vec<&'a str>,
}

impl<'a> Table<'a> {
    fn of(node: &'a Node, place: &'a str) -> Result<Self, String> {
        let Shape::Mapping(entries) = &node.shape else {
            let what = if place.is_empty() { "the file" } else { place };
            return Err(node.complain(format!("{what} has to be a mapping of keys to values")));
        };
        let entries = entries.iter().map(|(key, value)| (key, value)).collect();
        Ok(Self { node, place, entries, known: Vec::new() })
    }

    /// A key with an empty value counts as left out.
    fn optional(&mut self, key: &'a str) -> Option<&'a Node> {
        self.known.push(key);
        let index = self.entries.iter().position(|(own, _)| own.is_scalar(key))?;
        let (_, value) = self.entries.remove(index);
        (!value.is_empty()).then_some(value)
    }

    fn needed(&mut self, key: &'a str) -> Result<&'a Node, String> {
        let place = self.place;
        self.optional(key).ok_or_else(|| {
            let path = if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") };
            self.node.complain(format!("{path} is missing"))
        })
    }

    fn commands(&mut self, key: &'a str) -> Result<Vec<String>, String> {
        let place = format!("{}.{key}", self.place);
        self.optional(key).map_or(Ok(Vec::new()), |node| node.commands(&place))
    }

    fn finish(self) -> Result<(), String> {
        let Some((key, _)) = self.entries.first() else { return Ok(()) };
        let name = key.scalar("a key")?;
        let inside = if self.place.is_empty() { "the file" } else { self.place };
        let twice = self.known.contains(&name.as_str());
        Err(key.complain(if twice {
            format!("{name:?} stands twice in {inside}")
        } else {
            format!("{name:?} is no key of {inside}; known are {}", self.known.join(", "))
        }))
    }
}

impl Node {
    fn commands(&self, place: &str) -> Result<Vec<String>, String> {
        let mut commands = Vec::new();
        for item in self.items(place)? {
            let command = item.scalar(place)?;
            if command.trim().is_empty() || command.contains('\0') {
                return Err(item.complain(format!("a command of {place} is empty or has a NUL")));
            }
            commands.push(command);
        }
        Ok(commands)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn images_may_have_more_names_of_variables() {
        let longest = "a".repeat(NAME_BYTES_MAX);
        for (name, of_code, of_image) in [
            ("A_1", true, true),
            ("spring.datasource.url", false, true),
            ("a-b", false, true),
            ("1a", false, false),
            ("", false, false),
            ("a=b", false, false),
            ("a b", false, false),
            (longest.as_str(), true, true),
            (&format!("{longest}a"), false, false),
        ] {
            assert_eq!(
                (is_variable(name, false), is_variable(name, true)),
                (of_code, of_image),
                "{name}"
            );
        }
    }

    const FULL: &str = r#"
version: 1.0
runtime: python311
build:
  commands:
    pre-build:
      - echo before
    build:
      - pip3 install -r requirements.txt
      - |
        echo two
        echo lines
    post-build:
      - echo after
  env:
    - name: STAGE
      value: "build"
run:
  runtime-version: 3.11
  pre-run:
    - echo pre-run
  command: python3 app.py
  network:
    port: 8000
    env: MY_PORT
  env:
    - name: COLOUR
      value: "blue: or # green"
  secrets:
    - name: TOKEN
      value-from: "some:place:token"
"#;

    #[test]
    fn a_full_file_is_read() {
        let manifest = parse(FULL).unwrap();
        assert_eq!(manifest.runtime, "python311");
        assert_eq!(manifest.build.pre_build, ["echo before"]);
        assert_eq!(manifest.build.build[1], "echo two\necho lines\n");
        assert_eq!(manifest.build.post_build, ["echo after"]);
        assert_eq!(manifest.build.env, [("STAGE".to_owned(), "build".to_owned())]);
        assert_eq!(manifest.runtime_version.as_deref(), Some("3.11"));
        assert_eq!(manifest.pre_run, ["echo pre-run"]);
        assert_eq!(manifest.run.command, "python3 app.py");
        assert_eq!(
            (manifest.run.port, manifest.run.port_variable.as_deref()),
            (8000, Some("MY_PORT"))
        );
        assert_eq!(manifest.run.env[0].1, "blue: or # green");
        assert_eq!(manifest.run.secrets[0].1, "some:place:token");
    }

    #[test]
    fn the_shortest_file_is_read() {
        let text = "version: 1.0\nruntime: nodejs22\nbuild:\n  commands:\n    build:\n      - npm install\n  env:\nrun:\n  command: node app.js\n";
        let manifest = parse(text).unwrap();
        assert_eq!(manifest.run.port, 8080);
        assert_eq!(manifest.build.env, []);
    }

    #[test]
    fn a_dockerfile_needs_no_commands() {
        let short = parse("version: 1.0\nruntime: dockerfile\n").unwrap();
        assert_eq!((short.run.command.as_str(), short.run.port), ("", 8080));
        let text = "version: 1.0\nruntime: dockerfile\nbuild:\n  env:\n    - name: A\n      value: b\nrun:\n  network:\n    port: 80\n";
        let full = parse(text).unwrap();
        assert_eq!(full.build.env, [("A".to_owned(), "b".to_owned())]);
        assert_eq!((full.run.command.as_str(), full.run.port), ("", 80));
        let commands = "version: 1.0\nruntime: dockerfile\nbuild:\n  commands:\n    build: []\n";
        assert!(parse(commands).unwrap_err().contains("\"commands\" is no key of build"));
        let locked = "version: 1.0\nruntime: dockerfile\nrun:\n  runtime-version: 3.11\n";
        assert!(parse(locked).unwrap_err().contains("Dockerfile says both"));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        let change = |from: &str, to: &str| parse(&FULL.replacen(from, to, 1)).unwrap_err();
        let expected = [
            (change("version: 1.0", "version: 2"), "version is \"2\": only 1.0 is known"),
            (change("runtime: python311\n", ""), "line 2: runtime is missing"),
            (change("  command:", "  comand:"), "line 19: run.command is missing"),
            (
                change("runtime: python311", "runtime: python311\nbuilds: 3"),
                "line 4: \"builds\" is no key of the file; known are version, runtime, build, run",
            ),
            (
                change("    port: 8000", "    port: 80000"),
                "line 24: run.network.port is \"80000\": it has to be 1 to 65535",
            ),
            (
                change("name: COLOUR", "name: PORT"),
                "line 27: the variable PORT is the platform's own: choose another name",
            ),
            (
                change("name: TOKEN", "name: COLOUR"),
                "\"COLOUR\" stands in run.env and in run.secrets: only one can hold",
            ),
            (
                change("env: MY_PORT", "env: COLOUR"),
                "\"COLOUR\" is run.network.env and stands in run.env or run.secrets too: only one can hold",
            ),
            (
                change("name: STAGE", "name: AWSAPPRUNNER_STAGE"),
                "line 16: the variable AWSAPPRUNNER_STAGE is the platform's own: choose another name",
            ),
            (
                change("      value: \"build\"", "      value: \"build\"\n      values: 3"),
                "line 18: \"values\" is no key of build.env; known are name, value",
            ),
            (
                change("      value-from:", "      value:"),
                "line 30: run.secrets.value-from is missing",
            ),
            (change("    build:\n", "    builds:\n"), "line 6: build.commands.build is missing"),
            (
                change("runtime-version: 3.11", "runtime-version: latest"),
                "line 19: run.runtime-version is \"latest\": it has to be X, X.Y or X.Y.Z in numbers",
            ),
            (
                change("    pre-build:\n      - echo before", "    pre-build: echo before"),
                "line 6: build.commands.pre-build has to be a list",
            ),
            (
                change("version: 1.0", "version: 1.0\nversion: 1.0"),
                "line 3: \"version\" stands twice in the file",
            ),
        ];
        for (found, wanted) in expected {
            assert_eq!(found, wanted);
        }
    }

    #[test]
    fn hostile_files_are_refused() {
        assert!(parse(&format!("version: {}", "[".repeat(60_000))).is_err());
        let deep = format!("version: {}{}", "[".repeat(20), "]".repeat(20));
        assert!(parse(&deep).unwrap_err().contains("nested deeper"));
        let alias = "version: &a 1.0\nruntime: *a\n";
        assert!(parse(alias).unwrap_err().contains("alias"));
        assert!(parse(&"#".repeat(FILE_BYTES_MAX + 1)).unwrap_err().contains("longer"));
        assert!(parse("").is_err());
        assert!(parse("version: 1.0\n---\nversion: 1.0\n").unwrap_err().contains("document"));
        assert!(parse("a: b: c").is_err());
    }
}
