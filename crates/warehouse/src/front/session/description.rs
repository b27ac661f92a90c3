//! The columns that a statement will answer, which clients ask for before it runs. Nothing is run for
//! that: what it would do, it would do twice.

use pgwire::api::Type;

use super::{CursorStatement, Failure, Found, Kind, Statement, Transaction, Worker, columns};
use crate::front::token::{Kind as TokenKind, Token, tokens};

impl Worker {
    pub(super) fn describe(
        &mut self,
        statement: &Statement,
    ) -> Result<Vec<(String, Type)>, Failure> {
        let texts = |names: [&str; 2]| names.map(|name| (name.to_owned(), Type::VARCHAR)).to_vec();
        match &statement.kind {
            Kind::Show { name } if name == "all" => Ok(texts(["name", "setting"])),
            Kind::Show { name } => Ok(vec![(name.clone(), Type::VARCHAR)]),
            Kind::Cursor(CursorStatement::Fetch { name, pass_over: false, .. }) => {
                self.cursor_columns(name)
            }
            Kind::Read | Kind::Write { answers_rows: true } if statement.tag == "EXPLAIN" => {
                Ok(texts(["explain_key", "explain_value"]))
            }
            Kind::Write { answers_rows: true } => {
                let text = self.ready(&statement.sql)?;
                let probe = returned(&text).ok_or_else(|| {
                    Failure::unsupported("what this statement returns is known once it has run")
                })?;
                self.probe(&probe)
            }
            Kind::Read if statement.tag == "SHOW" => {
                let text = self.ready(&statement.sql)?;
                self.in_transaction("BEGIN TRANSACTION READ ONLY", |worker| {
                    let mut found = Vec::new();
                    worker.stream(&text, &mut |part| {
                        if let Found::Columns(schema) = part {
                            found = columns(schema);
                        }
                        Ok(())
                    })?;
                    Ok(found)
                })
            }
            Kind::Read => {
                let text = self.ready(&statement.sql)?;
                let probed = self.probe(&text);
                if self.transaction == Transaction::Open && probed.is_err() {
                    self.transaction = Transaction::Failed;
                }
                probed
            }
            _ => Ok(Vec::new()),
        }
    }

    /// The columns that a query would answer: the engine names them without running it.
    pub(super) fn probe(&mut self, text: &str) -> Result<Vec<(String, Type)>, Failure> {
        let probe = format!("SELECT * FROM ({text}\n) AS described LIMIT 0");
        self.in_transaction("BEGIN TRANSACTION READ ONLY", |worker| {
            let mut prepared = worker.connection.prepare(&probe)?;
            Ok(columns(&prepared.query_arrow([])?.get_schema()))
        })
    }
}

/// The query whose columns are those that `INSERT`, `UPDATE` or `DELETE` returns: the engine lets
/// `RETURNING` name those of the table only. `None` for other statements.
fn returned(text: &str) -> Option<String> {
    let found = tokens(text);
    let mut depth = 0_usize;
    let mut top = Vec::new();
    for (at, token) in found.iter().enumerate() {
        match token.text {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ if depth == 0 && token.kind == TokenKind::Word => top.push(at),
            _ => {}
        }
    }
    let returning = top.iter().rev().find(|at| found[**at].is("returning"))?;
    let list = text.get(found[*returning].end()..)?;
    let verb = top.iter().copied().find(|at| {
        ["insert", "update", "delete", "merge"].iter().any(|verb| found[*at].is(verb))
    })?;
    let first = match &found[verb] {
        token if token.is("update") => verb + 1,
        token if token.is("delete") => verb + 2,
        token if token.is("insert") => {
            top.iter().copied().find(|at| *at > verb && found[*at].is("into"))? + 1
        }
        _ => return None,
    };
    let is_name = |at: usize| {
        found.get(at).is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Name))
    };
    let mut last = first;
    while is_name(last) && found.get(last + 1).is_some_and(|dot| dot.is_sign(".")) {
        last += 2;
    }
    let table = text.get(found.get(first)?.start..found.get(last)?.end())?;
    let is_next = |word: &str| found.get(last + 1).is_some_and(|token: &Token<'_>| token.is(word));
    let follows = ["set", "using", "where", "returning", "values", "select", "by", "default"];
    let alias = if is_next("as") {
        found.get(last + 2)
    } else {
        // An INSERT has no other alias.
        let is_alias = is_name(last + 1) && !follows.iter().any(|word| is_next(word));
        found.get(last + 1).filter(|_| is_alias && !found[verb].is("insert"))
    };
    let alias = alias.map(|alias| format!(" AS {}", alias.text)).unwrap_or_default();
    Some(format!("SELECT {list} FROM {table}{alias}"))
}

#[cfg(test)]
mod tests {
    use super::returned;

    #[test]
    fn what_is_returned_is_asked_of_the_table() {
        for (sql, query) in [
            ("INSERT INTO a.b (x) VALUES (1) RETURNING x, *", "SELECT  x, * FROM a.b"),
            ("INSERT INTO t AS q SELECT 1 RETURNING q.x", "SELECT  q.x FROM t AS q"),
            ("UPDATE t z SET x = 1 FROM u WHERE true RETURNING z.x", "SELECT  z.x FROM t AS z"),
            ("DELETE FROM \"t\" WHERE (x) = 1 RETURNING 1", "SELECT  1 FROM \"t\""),
            (
                "WITH a AS (SELECT 1) UPDATE t SET x = (SELECT 2) RETURNING x + 1 AS y",
                "SELECT  x + 1 AS y FROM t",
            ),
        ] {
            assert_eq!(returned(sql).as_deref(), Some(query), "{sql}");
        }
        for sql in
            ["MERGE INTO t USING u ON true WHEN MATCHED THEN DELETE RETURNING x", "SELECT 1", ""]
        {
            assert_eq!(returned(sql), None, "{sql}");
        }
    }
}
