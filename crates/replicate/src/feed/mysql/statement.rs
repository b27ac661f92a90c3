//! Statements in the binlog that change definitions: which tables they are about.
//!
//! Only what a statement is, and the names in it, are read here. What became of a table is read
//! from the catalogue.

use crate::feed::TableName;

/// What a statement does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Statement {
    /// The transaction ends here.
    Commit,
    /// The transaction, or a part of it, did not happen.
    RollBack,
    /// A prepared distributed transaction ends.
    EndDistributed,
    /// A table is there that was not, or another one in its place.
    Create { table: TableName, replaces: bool },
    /// Tables are gone.
    Drop(Vec<TableName>),
    /// A database is gone.
    DropDatabase(String),
    /// Tables have other names, in this order.
    Rename(Vec<(TableName, TableName)>),
    /// All rows are gone.
    Truncate(TableName),
    /// A table's definition is another.
    Alter {
        table: TableName,
        renames_column: bool,
        rewrites: bool,
        to: Option<TableName>,
        /// Tables that rows were exchanged with, that partitions became, or that became partitions.
        others: Vec<TableName>,
    },
    /// Nothing about tables.
    Other,
    /// It may be about tables, and could not be read.
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    /// A keyword or a plain name.
    Word(String),
    /// A name in quotes.
    Quoted(String),
    Mark(char),
}

impl Token {
    fn is(&self, word: &str) -> bool {
        matches!(self, Self::Word(own) if own.eq_ignore_ascii_case(word))
    }
}

/// Reads a statement. Names without a database are of `database`.
pub(super) fn parse(text: &[u8], database: &str) -> Statement {
    let text = String::from_utf8_lossy(text);
    let tokens = tokens(&text);
    let mut reader = Reader { tokens: &tokens, database };
    reader.statement()
}

struct Reader<'a> {
    tokens: &'a [Token],
    database: &'a str,
}

impl Reader<'_> {
    fn eat(&mut self, word: &str) -> bool {
        let found = self.tokens.first().is_some_and(|token| token.is(word));
        if found {
            self.tokens = &self.tokens[1..];
        }
        found
    }

    fn eat_mark(&mut self, mark: char) -> bool {
        let found = self.tokens.first() == Some(&Token::Mark(mark));
        if found {
            self.tokens = &self.tokens[1..];
        }
        found
    }

    fn eat_if_exists(&mut self) -> bool {
        let found = self.eat("IF");
        if found {
            self.eat("NOT");
            self.eat("EXISTS");
        }
        found
    }

    fn name(&mut self) -> Option<String> {
        let (first, rest) = self.tokens.split_first()?;
        let (Token::Word(name) | Token::Quoted(name)) = first else { return None };
        self.tokens = rest;
        Some(name.clone())
    }

    fn table(&mut self) -> Option<TableName> {
        let first = self.name()?;
        if self.eat_mark('.') {
            return Some(TableName { schema: first, table: self.name()? });
        }
        Some(TableName { schema: self.database.to_owned(), table: first })
    }

    fn statement(&mut self) -> Statement {
        let Some(Token::Word(first)) = self.tokens.first().cloned() else {
            return if self.tokens.is_empty() { Statement::Other } else { Statement::Unknown };
        };
        self.tokens = &self.tokens[1..];
        match first.to_ascii_uppercase().as_str() {
            "COMMIT" => Statement::Commit,
            "ROLLBACK" => Statement::RollBack,
            "XA" if self.eat("COMMIT") => Statement::EndDistributed,
            // SET STATEMENT … FOR has another one in it.
            "SET" if self.eat("STATEMENT") => {
                let inner = self.tokens.iter().position(|token| token.is("FOR"));
                self.tokens = inner.map_or(&[], |at| &self.tokens[at + 1..]);
                self.statement()
            }
            "XA" | "BEGIN" | "SAVEPOINT" | "RELEASE" | "GRANT" | "REVOKE" | "FLUSH" | "ANALYZE"
            | "SET" | "OPTIMIZE" | "REPAIR" | "DO" | "INSTALL" | "UNINSTALL" | "KILL"
            | "SHUTDOWN" => Statement::Other,
            "CREATE" => self.create(),
            "DROP" => self.drop(),
            "RENAME" => self.rename(),
            "TRUNCATE" => {
                self.eat("TABLE");
                self.table().map_or(Statement::Unknown, Statement::Truncate)
            }
            "ALTER" => self.alter(),
            _ => Statement::Unknown,
        }
    }

    fn create(&mut self) -> Statement {
        let or_replace = self.eat("OR") && self.eat("REPLACE");
        if self.eat("TEMPORARY") {
            return Statement::Other;
        }
        if !self.eat("TABLE") {
            return Statement::Other;
        }
        // A statement that found the table there stands in the binlog as well.
        let if_not_exists = self.eat_if_exists();
        match self.table() {
            Some(table) => Statement::Create { table, replaces: or_replace || !if_not_exists },
            None => Statement::Unknown,
        }
    }

    fn drop(&mut self) -> Statement {
        if self.eat("TEMPORARY") {
            return Statement::Other;
        }
        if self.eat("DATABASE") || self.eat("SCHEMA") {
            self.eat_if_exists();
            return self.name().map_or(Statement::Unknown, Statement::DropDatabase);
        }
        if !self.eat("TABLE") && !self.eat("TABLES") {
            return Statement::Other;
        }
        self.eat_if_exists();
        let mut tables = Vec::new();
        loop {
            let Some(table) = self.table() else { return Statement::Unknown };
            tables.push(table);
            if !self.eat_mark(',') {
                return Statement::Drop(tables);
            }
        }
    }

    fn rename(&mut self) -> Statement {
        if !self.eat("TABLE") && !self.eat("TABLES") {
            return Statement::Other;
        }
        self.eat_if_exists();
        let mut names = Vec::new();
        loop {
            let Some(from) = self.table() else { return Statement::Unknown };
            while self.eat("WAIT") || self.eat("NOWAIT") {
                self.name();
            }
            if !self.eat("TO") {
                return Statement::Unknown;
            }
            let Some(to) = self.table() else { return Statement::Unknown };
            names.push((from, to));
            if !self.eat_mark(',') {
                return Statement::Rename(names);
            }
        }
    }

    fn alter(&mut self) -> Statement {
        self.eat("ONLINE");
        // Rows that are in the way are removed, without a word in the binlog.
        let mut rewrites = self.eat("IGNORE");
        if !self.eat("TABLE") {
            return Statement::Other;
        }
        self.eat_if_exists();
        let Some(table) = self.table() else { return Statement::Unknown };
        let mut to = None;
        let mut renames_column = false;
        let mut others = Vec::new();
        let mut depth = 0_usize;
        let mut begins = true;
        // One clause after the other; what stands in parentheses is no clause.
        while let Some(token) = self.tokens.first().cloned() {
            self.tokens = &self.tokens[1..];
            match &token {
                Token::Mark('(') => depth += 1,
                Token::Mark(')') => depth = depth.saturating_sub(1),
                Token::Mark(',') if depth == 0 => {
                    begins = true;
                    continue;
                }
                _ => {}
            }
            if depth == 0 {
                rewrites |= ["PARTITION", "PARTITIONING", "TABLESPACE", "VERSIONING"]
                    .iter()
                    .any(|word| token.is(word));
            }
            if depth == 0 && rewrites && token.is("TABLE") {
                let Some(other) = self.table() else { return Statement::Unknown };
                others.push(other);
            } else if begins && token.is("CONVERT") && self.eat("TABLE") {
                let Some(other) = self.table() else { return Statement::Unknown };
                others.push(other);
                rewrites = true;
            } else if begins && token.is("CHANGE") {
                renames_column = true;
            } else if begins && token.is("RENAME") {
                if self.eat("COLUMN") {
                    renames_column = true;
                } else if !(self.eat("INDEX") || self.eat("KEY")) {
                    let _ = self.eat("TO") || self.eat("AS") || self.eat_mark('=');
                    let Some(name) = self.table() else { return Statement::Unknown };
                    to = Some(name);
                }
            }
            begins = false;
        }
        Statement::Alter { table, renames_column, rewrites, to, others }
    }
}

/// Splits a statement, without its comments. Comments that hold statements for some versions count
/// as what they hold.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some(after) = executable_comment(rest) {
            rest = after;
        } else if rest.starts_with("*/") {
            rest = &rest[2..];
        } else if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        } else if first == '#' || rest.starts_with("-- ") || rest.starts_with("--\n") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if matches!(first, '`' | '"' | '\'') {
            let (name, after) = quoted(&rest[1..], first);
            tokens.push(Token::Quoted(name));
            rest = after;
        } else if is_of_word(first) {
            let end = rest.find(|c| !is_of_word(c)).unwrap_or(rest.len());
            tokens.push(Token::Word(rest[..end].to_owned()));
            rest = &rest[end..];
        } else {
            if !first.is_whitespace() {
                tokens.push(Token::Mark(first));
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    tokens
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$' || !c.is_ascii()
}

/// What follows `/*!50100` or `/*M!100100`.
fn executable_comment(text: &str) -> Option<&str> {
    let inner = text.strip_prefix("/*!").or_else(|| text.strip_prefix("/*M!"))?;
    Some(inner.trim_start_matches(|c: char| c.is_ascii_digit()))
}

/// Reads up to the closing quote, which stands for itself when doubled.
fn quoted(text: &str, quote: char) -> (String, &str) {
    let mut name = String::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\\' && quote != '`' {
            name.extend(chars.next().map(|(_, c)| c));
        } else if c != quote {
            name.push(c);
        } else if chars.next_if(|(_, next)| *next == quote).is_some() {
            name.push(quote);
        } else {
            return (name, &text[at + c.len_utf8()..]);
        }
    }
    (name, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(schema: &str, table: &str) -> TableName {
        TableName { schema: schema.to_owned(), table: table.to_owned() }
    }

    fn read(text: &str) -> Statement {
        parse(text.as_bytes(), "db")
    }

    #[test]
    fn statements_are_told_apart_and_names_found() {
        let create =
            |schema, table, replaces| Statement::Create { table: name(schema, table), replaces };
        assert_eq!(read("create table t (a int)"), create("db", "t", true));
        assert_eq!(
            read("CREATE /* x */ TABLE IF NOT EXISTS `a``b`.`c.d` (x int)"),
            create("a`b", "c.d", false)
        );
        assert_eq!(read("CREATE OR REPLACE TABLE ü.t SELECT 1"), create("ü", "t", true));
        assert_eq!(read("CREATE TEMPORARY TABLE t (a int)"), Statement::Other);
        assert_eq!(read("CREATE INDEX i ON t (a)"), Statement::Other);
        let both = vec![name("db", "a"), name("x", "b")];
        assert_eq!(
            read("DROP TABLE IF EXISTS `a`,`x`.`b` /* generated by server */"),
            Statement::Drop(both)
        );
        assert_eq!(read("drop database `w x`"), Statement::DropDatabase("w x".to_owned()));
        let renames = vec![(name("db", "a"), name("db", "b")), (name("db", "c"), name("y", "d"))];
        assert_eq!(read("RENAME TABLE a TO b, c TO y.d"), Statement::Rename(renames));
        assert_eq!(read("TRUNCATE t"), Statement::Truncate(name("db", "t")));
        assert_eq!(read("-- note\nTRUNCATE TABLE `t`"), Statement::Truncate(name("db", "t")));
        assert_eq!(
            read("SET STATEMENT max_statement_time=1 FOR TRUNCATE t"),
            Statement::Truncate(name("db", "t"))
        );
        assert_eq!(read("SET PASSWORD FOR a = 'x'"), Statement::Other);
        assert_eq!(read("COMMIT"), Statement::Commit);
        assert_eq!(read("ROLLBACK TO `s`"), Statement::RollBack);
        assert_eq!(read("XA COMMIT X'61',X'',1"), Statement::EndDistributed);
        assert_eq!(read("REPLACE INTO t VALUES (1)"), Statement::Unknown);
        assert_eq!(read(""), Statement::Other);
    }

    #[test]
    fn alterations_tell_what_the_catalogue_cannot() {
        let alter = |text: &str| match read(text) {
            Statement::Alter { table, renames_column, rewrites, to, others } => {
                assert_eq!(table, name("db", "t"), "{text}");
                assert!(others.is_empty() || text.contains(" TABLE o"), "{text}");
                (renames_column, rewrites, to.or_else(|| others.first().cloned()))
            }
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(alter("ALTER TABLE t ADD COLUMN a int"), (false, false, None));
        assert_eq!(alter("ALTER TABLE t RENAME COLUMN a TO b"), (true, false, None));
        assert_eq!(alter("ALTER TABLE t CHANGE a b int"), (true, false, None));
        assert_eq!(
            alter("ALTER TABLE t RENAME KEY a TO b, RENAME u"),
            (false, false, Some(name("db", "u")))
        );
        assert_eq!(alter("ALTER TABLE t RENAME TO x.u"), (false, false, Some(name("x", "u"))));
        assert_eq!(alter("ALTER TABLE t DROP PARTITION p1"), (false, true, None));
        assert_eq!(alter("ALTER IGNORE TABLE t ADD UNIQUE (a)"), (false, true, None));
        let other = |schema| (false, true, Some(name(schema, "o")));
        assert_eq!(alter("ALTER TABLE t EXCHANGE PARTITION p WITH TABLE o"), other("db"));
        assert_eq!(alter("ALTER TABLE t CONVERT PARTITION p TO TABLE o"), other("db"));
        assert_eq!(
            alter("ALTER TABLE t CONVERT TABLE o TO PARTITION p VALUES LESS THAN (9)"),
            other("db")
        );
        assert_eq!(alter("ALTER TABLE t CONVERT TO CHARACTER SET latin1"), (false, false, None));
        assert_eq!(
            alter("ALTER TABLE t ADD c enum('rename,', ')') AFTER `partition`"),
            (false, false, None)
        );
        assert_eq!(alter("ALTER TABLE t /*!50100 DISCARD TABLESPACE */"), (false, true, None));
    }

    #[test]
    fn nothing_makes_it_stop() {
        for text in [
            "'",
            "`",
            "/*",
            "/*!",
            "ALTER TABLE",
            "ALTER TABLE t RENAME",
            "((((",
            "\\",
            "DROP TABLE ,",
        ] {
            let _ = read(text);
        }
        let bytes: Vec<u8> = (0..=255).collect();
        let _ = parse(&bytes, "");
    }
}
