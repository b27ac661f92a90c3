//! Wildcard patterns of object locators: `%`, `_`, `[_]`, `[ab]`, `[a-d]`.

/// A name with wildcards. Case matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    tokens: Vec<Token>,
    text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    /// `%`: any run of characters, also an empty one.
    AnyRun,
    /// `_`: exactly one character.
    AnyOne,
    /// `[…]`: one character out of inclusive ranges.
    Set(Vec<(char, char)>),
    /// The character itself.
    Literal(char),
}

impl Token {
    fn accepts(&self, character: char) -> bool {
        match self {
            Self::AnyRun | Self::AnyOne => true,
            Self::Set(ranges) => {
                ranges.iter().any(|(first, last)| (*first..=*last).contains(&character))
            }
            Self::Literal(literal) => *literal == character,
        }
    }
}

impl Pattern {
    /// Reads a pattern. Every text is one: a bracket that is never closed, or that holds nothing,
    /// stands for itself.
    pub fn parse(text: &str) -> Self {
        let characters: Vec<char> = text.chars().collect();
        let mut tokens = Vec::with_capacity(characters.len());
        let mut at = 0;
        while at < characters.len() {
            match characters[at] {
                // Neighbouring `%` mean the same as one, and cost less.
                '%' if tokens.last() == Some(&Token::AnyRun) => {}
                '%' => tokens.push(Token::AnyRun),
                '_' => tokens.push(Token::AnyOne),
                '[' => {
                    let close = characters[at + 1..].iter().position(|c| *c == ']');
                    match close {
                        Some(length) if length > 0 => {
                            tokens.push(Token::Set(ranges(&characters[at + 1..=at + length])));
                            at += length + 1;
                        }
                        _ => tokens.push(Token::Literal('[')),
                    }
                }
                other => tokens.push(Token::Literal(other)),
            }
            at += 1;
        }
        Self { tokens, text: text.to_owned() }
    }

    /// A pattern that matches just this name, whatever characters it holds.
    pub fn exact(name: &str) -> Self {
        Self { tokens: name.chars().map(Token::Literal).collect(), text: name.to_owned() }
    }

    /// Whether the whole name matches. Time is at most the product of both lengths: only the last
    /// `%` is ever tried again.
    pub fn matches(&self, name: &str) -> bool {
        let name: Vec<char> = name.chars().collect();
        let (mut token, mut character) = (0, 0);
        let mut retry: Option<(usize, usize)> = None;
        while character < name.len() {
            match self.tokens.get(token) {
                Some(Token::AnyRun) => {
                    retry = Some((token + 1, character));
                    token += 1;
                }
                Some(one) if one.accepts(name[character]) => {
                    token += 1;
                    character += 1;
                }
                _ => match retry {
                    Some((after, from)) => {
                        retry = Some((after, from + 1));
                        token = after;
                        character = from + 1;
                    }
                    None => return false,
                },
            }
        }
        self.tokens[token..].iter().all(|rest| *rest == Token::AnyRun)
    }

    /// The pattern as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// `a-d` is a range where both ends are there; a hyphen at an edge is itself.
fn ranges(inside: &[char]) -> Vec<(char, char)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < inside.len() {
        if at + 2 < inside.len() && inside[at + 1] == '-' {
            found.push((inside[at], inside[at + 2]));
            at += 3;
        } else {
            found.push((inside[at], inside[at]));
            at += 1;
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::Pattern;
    use proptest::prelude::*;

    /// The same rules, written as the plainest recursion over text.
    fn reference(pattern: &[char], name: &[char]) -> bool {
        match pattern.first() {
            None => name.is_empty(),
            Some('%') => (0..=name.len()).any(|skip| reference(&pattern[1..], &name[skip..])),
            Some('_') => !name.is_empty() && reference(&pattern[1..], &name[1..]),
            Some('[') => match pattern[1..].iter().position(|c| *c == ']') {
                Some(length) if length > 0 => {
                    let Some(first) = name.first() else { return false };
                    let set = &pattern[1..=length];
                    let mut hit = false;
                    let mut at = 0;
                    while at < set.len() {
                        if at + 2 < set.len() && set[at + 1] == '-' {
                            hit |= set[at] <= *first && *first <= set[at + 2];
                            at += 3;
                        } else {
                            hit |= set[at] == *first;
                            at += 1;
                        }
                    }
                    hit && reference(&pattern[length + 2..], &name[1..])
                }
                _ => name.first() == Some(&'[') && reference(&pattern[1..], &name[1..]),
            },
            Some(literal) => name.first() == Some(literal) && reference(&pattern[1..], &name[1..]),
        }
    }

    #[test]
    fn wildcards_match_as_documented() {
        let cases: &[(&str, &str, bool)] = &[
            ("%", "", true),
            ("%", "anything", true),
            ("ord%", "orders", true),
            ("ord%", "Orders", false),
            ("o_ders", "orders", true),
            ("o_ders", "oders", false),
            ("a[_]b", "a_b", true),
            ("a[_]b", "axb", false),
            ("t[ab]", "ta", true),
            ("t[ab]", "tc", false),
            ("t[a-d]1", "td1", true),
            ("t[a-d]1", "te1", false),
            ("t[a-]", "t-", true),
            ("%a%b", "xaybzb", true),
            ("%a%b", "xaybz", false),
            ("[", "[", true),
            ("[]", "[]", true),
            ("größe_", "größen", true),
            ("", "", true),
            ("", "x", false),
        ];
        for (pattern, name, expected) in cases {
            assert_eq!(Pattern::parse(pattern).matches(name), *expected, "{pattern} on {name}");
        }
    }

    #[test]
    fn exact_names_hold_no_wildcards() {
        assert!(Pattern::exact("a_b%").matches("a_b%"));
        assert!(!Pattern::exact("a_b%").matches("axb%"));
    }

    #[test]
    fn many_runs_do_not_explode() {
        let pattern = Pattern::parse(&"%a".repeat(200));
        assert!(!pattern.matches(&format!("{}b", "a".repeat(500))));
    }

    proptest! {
        #[test]
        fn agrees_with_the_reference(
            pattern in "[abc%_\\[\\]-]{0,8}",
            name in "[abc_\\[\\]-]{0,8}",
        ) {
            let expected = reference(
                &pattern.chars().collect::<Vec<_>>(),
                &name.chars().collect::<Vec<_>>(),
            );
            prop_assert_eq!(Pattern::parse(&pattern).matches(&name), expected);
        }
    }
}
