//! No spelling of a statement that writes to files, settings or elsewhere gets past the front.

#![allow(clippy::unwrap_used)]

use super::{DENIED, Kind, READING, Statement};

/// A small generator of numbers, so that a run can be repeated from its seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

/// What reaches the server, whatever follows.
const HOSTILE: [&str; 26] = [
    "ATTACH 'x.db'",
    "DETACH x",
    "INSTALL httpfs",
    "LOAD 'x'",
    "PRAGMA database_list",
    "EXPORT DATABASE 'x'",
    "IMPORT DATABASE 'x'",
    "CALL pragma_version()",
    "CHECKPOINT",
    "FORCE CHECKPOINT x",
    "CREATE SECRET s (TYPE s3)",
    "CREATE OR REPLACE PERSISTENT SECRET s (TYPE s3)",
    "DROP SECRET s",
    "COPY t TO 'file'",
    "COPY t FROM 'file'",
    "COPY (SELECT 1) TO PROGRAM 'x'",
    "COPY DATABASE a TO b",
    "UPDATE EXTENSIONS",
    "UNLOAD ('select 1') TO 'x'",
    "DO $$ x $$",
    "GRANT ALL ON t TO u",
    "CREATE USER u",
    "SAVEPOINT s",
    "ROLLBACK TO s",
    "EXPORT DATABASE 'x' (FORMAT csv)",
    "REINDEX t",
];

/// Between two words.
const BLANKS: [&str; 10] = [
    " ",
    "\n",
    "\t",
    "/**/",
    "/* a /* b */ ; ' */",
    "-- ' \" $$\n",
    "\u{a0}",
    "\u{3000}",
    "\u{feff}",
    "\u{b}",
];

/// Before a statement, so that it is another one's part.
const AROUND: [(&str, &str); 7] = [
    ("", ""),
    ("EXPLAIN ", ""),
    ("EXPLAIN ANALYZE ", ""),
    ("EXPLAIN (ANALYZE, FORMAT json) ", ""),
    ("PREPARE p AS ", ""),
    ("(", ")"),
    ("EXPLAIN (", ")"),
];

/// The statement with other blanks, in other cases.
fn disguised(dice: &mut Dice, sql: &str) -> String {
    let mut out = dice.of(&BLANKS).to_owned();
    for (at, word) in sql.split(' ').enumerate() {
        if at > 0 {
            out.push_str(dice.of(&BLANKS));
        }
        let is_text = word.contains('\'') || word.contains('$');
        for c in word.chars() {
            match dice.below(3) {
                0 if !is_text => out.extend(c.to_uppercase()),
                1 if !is_text => out.extend(c.to_lowercase()),
                _ => out.push(c),
            }
        }
    }
    out + dice.of(&["", " ", "\n", "-- x", "/* x */", "/*"])
}

fn passes(sql: &str) -> Option<Kind> {
    let kind = Statement::parse(sql).map(|statement| statement.kind).ok()?;
    (!matches!(kind, Kind::Refused(_) | Kind::Denied(_))).then_some(kind)
}

#[test]
fn statements_that_reach_the_server_are_refused_wherever_they_hide() {
    let mut dice = Dice(1);
    for _ in 0..20_000 {
        let hostile = dice.of(&HOSTILE);
        let (before, after) = AROUND[dice.below(AROUND.len())];
        let sql = disguised(&mut dice, &format!("{before}{hostile}{after}"));
        // UPDATE EXTENSIONS is an update of a table of that name, which the engine refuses.
        let kind = passes(&sql).filter(|_| !hostile.starts_with("UPDATE"));
        assert_eq!(kind, None, "{sql:?}");
    }
}

#[test]
fn functions_that_reach_files_are_refused_however_they_are_spelled() {
    let mut dice = Dice(2);
    let templates = [
        "SELECT * FROM F('x')",
        "FROM F('x')",
        "INSERT INTO t SELECT * FROM F('x')",
        "WITH a AS (SELECT * FROM F('x')) SELECT * FROM a",
        "CREATE VIEW v AS SELECT * FROM system.main.F('x')",
        "COPY (SELECT * FROM F('x')) TO STDOUT",
        "EXPLAIN ANALYZE SELECT F('x')",
        "DECLARE c CURSOR FOR SELECT * FROM F('x')",
        "PREPARE p AS SELECT * FROM F('x')",
        "CREATE MACRO m() AS TABLE SELECT * FROM F('x')",
        "DELETE FROM t WHERE a IN (SELECT F('x'))",
    ];
    for _ in 0..20_000 {
        let function = dice.of(&DENIED);
        let name = match dice.below(4) {
            0 => format!("\"{function}\""),
            1 => format!("\"{}\"", function.to_uppercase()),
            2 => function.to_uppercase(),
            _ => function.to_owned(),
        };
        let blank = dice.of(&BLANKS);
        let template = dice.of(&templates).replace("F(", &format!("{name}{blank}("));
        assert_eq!(passes(&template), None, "{template:?}");
    }
}

#[test]
fn what_is_sorted_as_reading_begins_with_a_word_that_reads() {
    // Whatever is made of pieces of SQL, what passes is of a known kind; and what writes is said to.
    let pieces = [
        "select", "with", "insert", "into", "delete", "from", "t", "copy", "(", ")", ";", "'",
        "\"", "$$", "--", "/*", "*/", "\n", "explain", "analyze", "prepare", "as", "execute",
        "attach", "E'", "\\", "1", "begin", "commit", "set", "\u{a0}", "declare", "cursor", "for",
        "fetch", "do", ",", ".", "é",
    ];
    let reads = |word: &str| READING.contains(&word) || ["explain", "show"].contains(&word);
    let mut dice = Dice(3);
    for _ in 0..50_000 {
        let sql: String =
            (0..dice.below(9)).flat_map(|_| [dice.of(&pieces), dice.of(&["", " "])]).collect();
        for text in crate::front::token::split(&sql) {
            let Ok(statement) = Statement::parse(text) else { continue };
            let tokens = crate::front::token::tokens(text);
            let first = tokens.iter().find(|token| !token.is_sign("("));
            let first = first.map(|token| token.text.to_ascii_lowercase()).unwrap_or_default();
            match statement.kind {
                Kind::Read => assert!(reads(&first), "{text:?}"),
                Kind::Write { .. } => assert!(!first.is_empty(), "{text:?}"),
                _ => {}
            }
            assert!(
                !text.contains("attach") || !first.starts_with("attach") || passes(text).is_none()
            );
        }
    }
}
