//! Reads `model/<id>.api`, the checked-in facts about a service's interface.

use std::collections::BTreeMap;

/// A service as its file says.
#[derive(Default)]
pub(crate) struct Interface {
    /// The head lines: `service`, `version`, `protocol`, `signing`, `target`, `namespace`.
    pub head: BTreeMap<String, String>,
    /// Its operations, sorted by name.
    pub operations: Vec<Operation>,
    /// Its shapes by name.
    pub shapes: BTreeMap<String, Shape>,
}

#[derive(Default)]
pub(crate) struct Operation {
    pub name: String,
    pub input: Option<String>,
    pub output: Option<String>,
    pub wrapper: Option<String>,
    pub errors: Vec<String>,
}

/// A shape: its type word, its flags, and its members or enum values.
pub(crate) struct Shape {
    pub kind: String,
    pub flags: Flags,
    pub members: Vec<Member>,
    pub values: Vec<String>,
}

pub(crate) struct Member {
    pub name: String,
    pub shape: String,
    pub flags: Flags,
}

/// The words behind a name: bare ones, and `word=value` ones.
#[derive(Default)]
pub(crate) struct Flags(BTreeMap<String, String>);

impl Flags {
    fn parse(text: &str) -> Self {
        let mut flags = BTreeMap::new();
        // A pattern may hold blanks, so it stands last.
        let (words, pattern) = match text.split_once("pattern=") {
            Some((words, pattern)) => (words, Some(pattern)),
            None => (text, None),
        };
        for word in words.split_whitespace() {
            let (key, value) = word.split_once('=').unwrap_or((word, ""));
            flags.insert(key.to_owned(), value.to_owned());
        }
        if let Some(pattern) = pattern {
            flags.insert("pattern".to_owned(), pattern.to_owned());
        }
        Self(flags)
    }

    pub(crate) fn has(&self, word: &str) -> bool {
        self.0.contains_key(word)
    }

    pub(crate) fn get(&self, word: &str) -> Option<&str> {
        self.0.get(word).map(String::as_str)
    }
}

/// What the lines that follow belong to.
enum Open {
    Nothing,
    Operation,
    Shape(String),
}

/// Reads one file.
pub(crate) fn parse(text: &str) -> Result<Interface, String> {
    let mut interface = Interface::default();
    let mut open = Open::Nothing;
    for (number, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match line.strip_prefix("  ") {
            Some(inner) => parse_inner(&mut interface, &open, inner),
            None => parse_outer(&mut interface, line).map(|next| open = next),
        }
        .map_err(|e| format!("line {}: {e}", number + 1))?;
    }
    Ok(interface)
}

fn parse_outer(interface: &mut Interface, line: &str) -> Result<Open, String> {
    let (word, rest) = line.split_once(' ').ok_or("a word and a name are expected")?;
    let (name, flags) = rest.split_once(' ').unwrap_or((rest, ""));
    match word {
        "service" | "version" | "protocol" | "signing" | "target" | "namespace" => {
            interface.head.insert(word.to_owned(), rest.to_owned());
            Ok(Open::Nothing)
        }
        "operation" => {
            interface.operations.push(Operation { name: name.to_owned(), ..Default::default() });
            Ok(Open::Operation)
        }
        "structure" | "union" | "list" | "map" | "string" | "boolean" | "integer" | "long"
        | "float" | "double" | "blob" | "timestamp" | "document" => {
            let shape = Shape {
                kind: word.to_owned(),
                flags: Flags::parse(flags),
                members: Vec::new(),
                values: Vec::new(),
            };
            interface.shapes.insert(name.to_owned(), shape);
            Ok(Open::Shape(name.to_owned()))
        }
        other => Err(format!("the word {other:?} is not known")),
    }
}

fn parse_inner(interface: &mut Interface, open: &Open, line: &str) -> Result<(), String> {
    match open {
        Open::Nothing => Err("an indented line belongs to nothing".to_owned()),
        Open::Operation => {
            let operation = interface.operations.last_mut().ok_or("no operation")?;
            let (word, name) = line.split_once(' ').ok_or("a word and a name are expected")?;
            let name = name.to_owned();
            match word {
                "input" => operation.input = Some(name),
                "output" => operation.output = Some(name),
                "wrapper" => operation.wrapper = Some(name),
                "error" => operation.errors.push(name),
                other => return Err(format!("the word {other:?} is not known")),
            }
            Ok(())
        }
        Open::Shape(name) => {
            let shape = interface.shapes.get_mut(name).ok_or("no shape")?;
            if let Some(value) = line.strip_prefix("= ") {
                shape.values.push(value.to_owned());
                return Ok(());
            }
            let (name, rest) = line.split_once(": ").ok_or("`member: SHAPE` is expected")?;
            let (target, flags) = rest.split_once(' ').unwrap_or((rest, ""));
            shape.members.push(Member {
                name: name.to_owned(),
                shape: target.to_owned(),
                flags: Flags::parse(flags),
            });
            Ok(())
        }
    }
}
