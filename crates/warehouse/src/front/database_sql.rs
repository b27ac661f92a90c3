//! `CREATE DATABASE`, `ALTER DATABASE` and `DROP DATABASE`, with what they say of integrations.

use replicate::feed::{Refresh, TableName};

use super::token::{Kind, Token};

/// What is to happen to a database.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum DatabaseStatement {
    /// An empty one of the users' own.
    Create { name: String },
    /// One that shows what an integration brings.
    FromIntegration { name: String, integration: String, source_database: Option<String> },
    /// Seed tables again.
    Refresh { name: String, which: Refresh },
    /// Remove it.
    Drop { name: String, if_exists: bool },
}

/// Options of `SET` whose other value than this one would have to do something.
const FIXED: [(&str, &str); 6] = [
    ("accept_inv_chars", "false"),
    ("acceptinvchars", "false"),
    ("query_all_states", "false"),
    ("truncatecolumns", "false"),
    ("history_mode", "false"),
    ("refresh_interval", "0"),
];

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
}

/// Reads the statement; it begins with `CREATE`, `ALTER` or `DROP` and `DATABASE`.
pub(super) fn parse(tokens: &[Token<'_>]) -> Result<DatabaseStatement, String> {
    let mut reader = Reader { tokens, at: 2 };
    let statement = match tokens.first() {
        Some(first) if first.is("create") => reader.create(),
        Some(first) if first.is("alter") => reader.alter(),
        _ => reader.drop_database(),
    }?;
    match reader.peek() {
        None => Ok(statement),
        Some(token) => Err(format!("syntax error at or near \"{}\"", token.text)),
    }
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<Token<'a>> {
        self.tokens.get(self.at).copied()
    }

    /// Goes past this word, if it is next.
    fn take(&mut self, word: &str) -> bool {
        let is_next = self.peek().is_some_and(|token| token.is(word));
        self.at += usize::from(is_next);
        is_next
    }

    fn take_sign(&mut self, sign: &str) -> bool {
        let is_next = self.peek().is_some_and(|token| token.is_sign(sign));
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, word: &str) -> Result<(), String> {
        if self.take(word) { Ok(()) } else { Err(self.unexpected(&word.to_ascii_uppercase())) }
    }

    fn unexpected(&self, wanted: &str) -> String {
        match self.peek() {
            Some(token) => {
                format!("syntax error at or near \"{}\": {wanted} is expected", token.text)
            }
            None => format!("syntax error at end of input: {wanted} is expected"),
        }
    }

    fn name(&mut self) -> Result<String, String> {
        match self.peek() {
            Some(token) if matches!(token.kind, Kind::Word | Kind::Name) => {
                self.at += 1;
                Ok(token.value())
            }
            _ => Err(self.unexpected("a name")),
        }
    }

    /// A name or a text in quotes.
    fn quoted(&mut self) -> Result<String, String> {
        match self.peek() {
            Some(token) if matches!(token.kind, Kind::Text | Kind::Name | Kind::Word) => {
                self.at += 1;
                Ok(token.value())
            }
            _ => Err(self.unexpected("a text in quotes")),
        }
    }

    fn create(&mut self) -> Result<DatabaseStatement, String> {
        let name = self.name()?;
        if !self.take("from") {
            return Ok(DatabaseStatement::Create { name });
        }
        self.expect("integration")?;
        let integration = self.quoted()?;
        let source_database = if self.take("database") { Some(self.quoted()?) } else { None };
        self.take("set");
        self.options()?;
        Ok(DatabaseStatement::FromIntegration { name, integration, source_database })
    }

    /// `OPTION [=] value` and so on. Those that would change what is shown are refused unless they
    /// say what is done anyway.
    fn options(&mut self) -> Result<(), String> {
        while self.peek().is_some() {
            let option = self.name()?;
            self.take_sign("=");
            let Some(value) = self.peek() else { return Err(self.unexpected("a value")) };
            self.at += 1;
            let value = value.value().to_ascii_lowercase();
            let does_nothing = option == "auto_remediation"
                || FIXED.iter().any(|(known, fixed)| *known == option && *fixed == value);
            if !does_nothing {
                let option = option.to_ascii_uppercase();
                return Err(format!("{option} = {value} is not supported by this warehouse"));
            }
            self.take_sign(",");
        }
        Ok(())
    }

    fn alter(&mut self) -> Result<DatabaseStatement, String> {
        let name = self.name()?;
        self.expect("integration")?;
        if !self.take("refresh") {
            return Err("only INTEGRATION REFRESH can be asked of a database here".to_owned());
        }
        let which = if self.take("all") {
            self.tables_of_schemas(false)?
        } else if self.take("inerror") {
            self.tables_of_schemas(true)?
        } else if self.take("table") || self.take("tables") {
            Refresh::Tables(self.tables()?)
        } else {
            return Err(self.unexpected("ALL TABLES, INERROR TABLES or TABLE"));
        };
        Ok(DatabaseStatement::Refresh { name, which })
    }

    fn tables_of_schemas(&mut self, in_error: bool) -> Result<Refresh, String> {
        self.expect("tables")?;
        if !self.take("in") {
            return Ok(if in_error { Refresh::InError } else { Refresh::All });
        }
        self.expect("schema")?;
        let mut schemas = vec![self.name()?];
        while self.take_sign(",") {
            schemas.push(self.name()?);
        }
        Ok(Refresh::Schemas { schemas, in_error })
    }

    fn tables(&mut self) -> Result<Vec<TableName>, String> {
        let mut tables = Vec::new();
        loop {
            let schema = self.name()?;
            if !self.take_sign(".") {
                return Err(self.unexpected("a table as schema.table"));
            }
            tables.push(TableName { schema, table: self.name()? });
            if !self.take_sign(",") {
                return Ok(tables);
            }
        }
    }

    fn drop_database(&mut self) -> Result<DatabaseStatement, String> {
        let if_exists = self.take("if");
        if if_exists {
            self.expect("exists")?;
        }
        let name = self.name()?;
        // Sessions that use it do not hold it here.
        self.take("force");
        Ok(DatabaseStatement::Drop { name, if_exists })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn read(sql: &str) -> Result<DatabaseStatement, String> {
        parse(&tokens(sql))
    }

    #[test]
    fn integrations_are_named_with_their_options() {
        let found = read(
            "CREATE DATABASE \"Shop\" FROM INTEGRATION 'a-b' DATABASE 'src' SET HISTORY_MODE = FALSE",
        );
        let expected = DatabaseStatement::FromIntegration {
            name: "Shop".to_owned(),
            integration: "a-b".to_owned(),
            source_database: Some("src".to_owned()),
        };
        assert_eq!(found.unwrap(), expected);
        let refused = read("create database x from integration 'i' set history_mode = true");
        assert!(refused.unwrap_err().contains("HISTORY_MODE = true is not supported"));
    }

    #[test]
    fn refreshes_name_all_failed_or_some() {
        let which = |sql: &str| match read(&format!("ALTER DATABASE d INTEGRATION REFRESH {sql}")) {
            Ok(DatabaseStatement::Refresh { which, .. }) => Ok(which),
            Ok(other) => panic!("{other:?}"),
            Err(error) => Err(error),
        };
        assert_eq!(which("ALL TABLES").unwrap(), Refresh::All);
        assert_eq!(which("INERROR TABLES").unwrap(), Refresh::InError);
        let schemas = vec!["a".to_owned(), "B".to_owned()];
        let some = Refresh::Schemas { schemas, in_error: true };
        assert_eq!(which("INERROR TABLES IN SCHEMA a, \"B\"").unwrap(), some);
        let table = TableName { schema: "s".to_owned(), table: "t".to_owned() };
        assert_eq!(which("TABLE s.t").unwrap(), Refresh::Tables(vec![table]));
        assert!(which("TABLE t").is_err());
        assert!(which("ALL TABLES now").is_err());
    }
}
