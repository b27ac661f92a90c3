//! `CREATE DATABASE`, `ALTER DATABASE` and `DROP DATABASE`, with what they say of integrations.

use replicate::feed::{Refresh, TableName};

use super::token::{Kind, Token};
use crate::options::{HistoryScope, OptionChanges, REFRESH_INTERVAL_MAX};

/// What is to happen to a database.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum DatabaseStatement {
    /// An empty one of the users' own.
    Create { name: String },
    /// One that shows what an integration brings.
    FromIntegration {
        name: String,
        integration: String,
        source_database: Option<String>,
        options: OptionChanges,
    },
    /// Change what is asked of one that shows what an integration brings.
    SetOptions { name: String, options: OptionChanges },
    /// Seed tables again.
    Refresh { name: String, which: Refresh },
    /// Remove it.
    Drop { name: String, if_exists: bool },
}

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
        let options = self.options()?;
        if let Some((_, HistoryScope::Schemas(_) | HistoryScope::Tables(_))) = options.history_mode
        {
            return Err("a database begins with one HISTORY_MODE for all of its tables".to_owned());
        }
        Ok(DatabaseStatement::FromIntegration { name, integration, source_database, options })
    }

    /// `OPTION [=] value` and so on.
    fn options(&mut self) -> Result<OptionChanges, String> {
        let mut changes = OptionChanges::default();
        while self.peek().is_some() {
            let option = self.name()?;
            self.take_sign("=");
            let place = match option.as_str() {
                "refresh_interval" => {
                    changes.refresh_interval_s = Some(self.seconds()?);
                    self.take_sign(",");
                    continue;
                }
                "history_mode" => {
                    let on = self.boolean(&option)?;
                    changes.history_mode = Some((on, self.history_scope()?));
                    self.take_sign(",");
                    continue;
                }
                "query_all_states" => &mut changes.query_all_states,
                "truncatecolumns" => &mut changes.truncate_columns,
                "acceptinvchars" | "accept_inv_chars" => &mut changes.accept_inv_chars,
                "auto_remediation" => &mut changes.auto_remediation,
                _ => return Err(format!("there is no option {}", option.to_ascii_uppercase())),
            };
            *place = Some(self.boolean(&option)?);
            if changes.accept_inv_chars == Some(true) {
                return Err(
                    "ACCEPTINVCHARS = TRUE is not supported by this warehouse: a text that \
                            is not valid in its character set takes its table out"
                        .to_owned(),
                );
            }
            self.take_sign(",");
        }
        Ok(changes)
    }

    fn boolean(&mut self, option: &str) -> Result<bool, String> {
        let value = self.peek().map(|token| token.value().to_ascii_lowercase()).unwrap_or_default();
        let found = match value.as_str() {
            "true" | "t" | "on" | "yes" => true,
            "false" | "f" | "off" | "no" => false,
            _ => return Err(format!("{} is TRUE or FALSE", option.to_ascii_uppercase())),
        };
        self.at += 1;
        Ok(found)
    }

    fn seconds(&mut self) -> Result<u32, String> {
        let number = self.peek().and_then(|token| token.value().parse().ok());
        let number =
            number.filter(|seconds| *seconds <= REFRESH_INTERVAL_MAX).ok_or_else(|| {
                format!("REFRESH_INTERVAL is a number of seconds from 0 to {REFRESH_INTERVAL_MAX}")
            })?;
        self.at += 1;
        Ok(number)
    }

    /// `FOR ALL TABLES [IN SCHEMA s, …]` or `FOR TABLE s.t, …`; all without it.
    fn history_scope(&mut self) -> Result<HistoryScope, String> {
        if !self.take("for") {
            return Ok(HistoryScope::Database);
        }
        if self.take("table") || self.take("tables") {
            return Ok(HistoryScope::Tables(self.tables()?));
        }
        self.expect("all")?;
        self.expect("tables")?;
        if self.take("in") {
            self.expect("schema")?;
            return Ok(HistoryScope::Schemas(self.names()?));
        }
        Ok(HistoryScope::Database)
    }

    fn names(&mut self) -> Result<Vec<String>, String> {
        let mut names = vec![self.name()?];
        while self.take_sign(",") {
            names.push(self.name()?);
        }
        Ok(names)
    }

    fn alter(&mut self) -> Result<DatabaseStatement, String> {
        let name = self.name()?;
        self.expect("integration")?;
        if self.take("set") {
            let options = self.options()?;
            if options == OptionChanges::default() {
                return Err(self.unexpected("an option"));
            }
            return Ok(DatabaseStatement::SetOptions { name, options });
        }
        if !self.take("refresh") {
            return Err(self.unexpected("REFRESH or SET"));
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
        Ok(Refresh::Schemas { schemas: self.names()?, in_error })
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
            "CREATE DATABASE \"Shop\" FROM INTEGRATION 'a-b' DATABASE 'src' SET HISTORY_MODE = FALSE \
             REFRESH_INTERVAL 60 TRUNCATECOLUMNS = true, ACCEPTINVCHARS off",
        );
        let expected = DatabaseStatement::FromIntegration {
            name: "Shop".to_owned(),
            integration: "a-b".to_owned(),
            source_database: Some("src".to_owned()),
            options: OptionChanges {
                history_mode: Some((false, HistoryScope::Database)),
                refresh_interval_s: Some(60),
                truncate_columns: Some(true),
                accept_inv_chars: Some(false),
                ..OptionChanges::default()
            },
        };
        assert_eq!(found.unwrap(), expected);
        for wrong in
            ["history_mode = 1", "refresh_interval = 432001", "refresh_interval -1", "x = true"]
        {
            assert!(read(&format!("create database x from integration 'i' set {wrong}")).is_err());
            assert!(read(&format!("alter database x integration set {wrong}")).is_err());
        }
        assert!(read("alter database x integration set").is_err());
    }

    #[test]
    fn history_is_set_for_all_tables_or_some() {
        let scope = |sql: &str| match read(&format!(
            "ALTER DATABASE d INTEGRATION SET HISTORY_MODE = TRUE {sql}"
        )) {
            Ok(DatabaseStatement::SetOptions { options, .. }) => options.history_mode,
            other => panic!("{other:?}"),
        };
        assert_eq!(scope(""), Some((true, HistoryScope::Database)));
        assert_eq!(scope("FOR ALL TABLES"), Some((true, HistoryScope::Database)));
        let schemas = HistoryScope::Schemas(vec!["a".to_owned(), "B".to_owned()]);
        assert_eq!(scope("FOR ALL TABLES IN SCHEMA a, \"B\""), Some((true, schemas)));
        let table = TableName { schema: "s".to_owned(), table: "t".to_owned() };
        let tables = HistoryScope::Tables(vec![table]);
        assert_eq!(scope("FOR TABLE s.t"), Some((true, tables)));
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
