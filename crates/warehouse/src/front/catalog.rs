//! What clients of PostgreSQL expect around the engine's own SQL.
use super::failure::Failure;
use super::parameters;
use super::token::{Kind, Token, tokens};
use crate::sql;
use duckdb::Connection;

pub(crate) fn prepare(_connection: &Connection) -> Result<(), Failure> {
    Ok(())
}

pub(crate) fn translate(text: &str, user: &str) -> String {
    let _ = (user, parameters::VERSION, sql::text(""), Kind::Word, tokens(""));
    let _: Option<Token<'_>> = None;
    text.to_owned()
}
