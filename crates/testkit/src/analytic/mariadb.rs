//! Rows of MariaDB, in the text that the server itself writes.

use mysql_async::prelude::Queryable;
use mysql_async::{Conn, Row, Value};

use super::{Column, END, NULL, Source, Spelling, spelled};
use crate::{Error, Result};

impl Source for Conn {
    async fn columns(&mut self, table: &str) -> Result<Vec<Column>> {
        let failed = || Error::during(format!("cannot read the columns of {table}"));
        let (schema, name) = parts(table)?;
        let rows: Vec<(String, String, Option<u32>)> = self
            .exec(
                "SELECT COLUMN_NAME, DATA_TYPE, NUMERIC_PRECISION \
                 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? \
                 ORDER BY ORDINAL_POSITION",
                (schema, name),
            )
            .await
            .map_err(failed())?;
        Ok(rows.into_iter().map(column).collect())
    }

    async fn each_row(
        &mut self,
        query: &str,
        columns: &[Column],
        mut row_seen: impl FnMut(&str),
    ) -> Result<()> {
        let failed = || Error::during(format!("cannot read the rows to compare ({query})"));
        let mut rows = self.query_iter(query).await.map_err(failed())?;
        let mut text = String::new();
        while let Some(row) = rows.next().await.map_err(failed())? {
            text.clear();
            write(row, columns, &mut text)?;
            row_seen(&text);
        }
        Ok(())
    }
}

/// The schema and the name of a table that is written as in SQL, in backquotes or plain.
fn parts(table: &str) -> Result<(String, String)> {
    let (schema, name) = table
        .split_once('.')
        .ok_or_else(|| Error::new(format!("{table} is no name of the form database.table")))?;
    let plain = |text: &str| text.trim_matches('`').replace("``", "`");
    Ok((plain(schema), plain(name)))
}

fn column((name, kind, precision): (String, String, Option<u32>)) -> Column {
    let own = format!("`{}`", name.replace('`', "``"));
    let (spelling, expression) = match kind.as_str() {
        // A FLOAT is written with six digits, which are not all that it holds.
        "float" => (Spelling::Real, format!("CAST({own} AS DOUBLE)")),
        "double" => (Spelling::Float, own),
        "binary" | "varbinary" => (Spelling::Hex, format!("LOWER(HEX({own}))")),
        "bit" => {
            let digits = precision.unwrap_or(1).div_ceil(8) * 2;
            (Spelling::Bits, format!("LOWER(LPAD(HEX({own}), {digits}, '0'))"))
        }
        "datetime" | "timestamp" => (Spelling::Clock, own),
        _ => (Spelling::Text, own),
    };
    Column { name, spelling, expression }
}

fn write(row: Row, columns: &[Column], text: &mut String) -> Result<()> {
    for (value, column) in row.unwrap().into_iter().zip(columns) {
        match value {
            Value::NULL => text.push_str(NULL),
            Value::Bytes(bytes) => {
                let own = String::from_utf8(bytes).map_err(Error::during(format_args!(
                    "the source sent a text of {} that is no UTF-8",
                    column.name
                )))?;
                text.push_str(&spelled(&own, column.spelling));
            }
            other => return Err(Error::new(format!("the source sent no text but {other:?}"))),
        }
        text.push(END);
    }
    Ok(())
}
