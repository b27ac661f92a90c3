//! A YAML document as nodes that know their lines.

use yaml_rust2::Event;
use yaml_rust2::parser::Parser;

/// Deepest nesting.
const DEPTH_MAX: usize = 16;

/// Most nodes.
const NODES_MAX: usize = 10_000;

/// One value of the document.
#[derive(Debug)]
pub(super) struct Node {
    line: usize,
    pub(super) shape: Shape,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum Shape {
    Scalar { text: String, is_plain: bool },
    Sequence(Vec<Node>),
    Mapping(Vec<(Node, Node)>),
}

impl Node {
    pub(super) fn complain(&self, text: impl AsRef<str>) -> String {
        format!("line {}: {}", self.line, text.as_ref())
    }

    pub(super) fn is_scalar(&self, wanted: &str) -> bool {
        matches!(&self.shape, Shape::Scalar { text, .. } if text == wanted)
    }

    /// A value that was left out: nothing, `~` or `null`.
    pub(super) fn is_empty(&self) -> bool {
        matches!(&self.shape, Shape::Scalar { text, is_plain: true } if matches!(text.as_str(), "" | "~" | "null"))
    }

    pub(super) fn scalar(&self, place: &str) -> Result<String, String> {
        match &self.shape {
            Shape::Scalar { text, .. } => Ok(text.clone()),
            _ => Err(self.complain(format!("{place} has to be a single value"))),
        }
    }

    pub(super) fn items(&self, place: &str) -> Result<&[Node], String> {
        match &self.shape {
            Shape::Sequence(items) => Ok(items),
            _ => Err(self.complain(format!("{place} has to be a list"))),
        }
    }
}

/// A sequence or mapping that is not finished.
enum Open {
    Sequence(Vec<Node>),
    Mapping(Vec<(Node, Node)>, Option<Node>),
}

/// Reads the one document of a text. No recursion: the nesting is the text's to choose.
pub(super) fn read(text: &str) -> Result<Node, String> {
    let mut parser = Parser::new_from_str(text);
    let mut open: Vec<(usize, Open)> = Vec::new();
    let mut root = None;
    let mut nodes = 0;
    loop {
        let (event, mark) =
            parser.next_token().map_err(|error| format!("the file is no YAML: {error}"))?;
        let line = mark.line();
        let done = match event {
            Event::Scalar(text, style, ..) => {
                let is_plain = style == yaml_rust2::scanner::TScalarStyle::Plain;
                Node { line, shape: Shape::Scalar { text, is_plain } }
            }
            Event::SequenceStart(..) => {
                open.push((line, Open::Sequence(Vec::new())));
                refuse_depth(&open, line)?;
                continue;
            }
            Event::MappingStart(..) => {
                open.push((line, Open::Mapping(Vec::new(), None)));
                refuse_depth(&open, line)?;
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some((line, Open::Sequence(items))) => Node { line, shape: Shape::Sequence(items) },
                Some((line, Open::Mapping(entries, _))) => {
                    Node { line, shape: Shape::Mapping(entries) }
                }
                None => return Err(format!("line {line}: something ends that did not begin")),
            },
            Event::Alias(_) => {
                return Err(format!("line {line}: an alias (*name) is not allowed in this file"));
            }
            Event::StreamEnd => break,
            Event::DocumentStart if root.is_some() => {
                return Err(format!("line {line}: the file has to hold one document only"));
            }
            _ => continue,
        };
        nodes += 1;
        if nodes > NODES_MAX {
            return Err(format!("line {line}: the file holds more than {NODES_MAX} values"));
        }
        match open.last_mut() {
            None => root = Some(done),
            Some((_, Open::Sequence(items))) => items.push(done),
            Some((_, Open::Mapping(entries, key))) => match key.take() {
                None => *key = Some(done),
                Some(key) => entries.push((key, done)),
            },
        }
    }
    root.ok_or_else(|| "the file is empty".to_owned())
}

fn refuse_depth(open: &[(usize, Open)], line: usize) -> Result<(), String> {
    if open.len() > DEPTH_MAX {
        return Err(format!("line {line}: values are nested deeper than {DEPTH_MAX}"));
    }
    Ok(())
}
