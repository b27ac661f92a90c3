//! A connection on the level of protocol messages, for the two jobs in which rows must not be
//! touched one by one: passing COPY data through, and reading a replication stream.

use bytes::{Buf, BufMut, Bytes, BytesMut};
use postgres_protocol::authentication::{md5_hash, sasl};
use postgres_protocol::message::frontend;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::connect::{
    ConnectError, PgConfig, SESSION_SETTINGS, login_broken, login_error, open_stream,
    session_options, within,
};
use super::tls::Stream;
use crate::error::Error;

/// What is read from the socket at once.
pub(crate) const READ_BYTES: usize = 256 << 10;
/// The longest message that is accepted. PostgreSQL itself cannot make longer ones.
const MESSAGE_BYTES_MAX: usize = (1 << 30) + (1 << 20);

/// A logged-in connection.
pub(crate) struct Wire {
    pub(crate) stream: Stream,
    /// Read and not yet taken.
    pub(crate) input: BytesMut,
}

/// One message of the server.
pub(crate) struct Message {
    pub(crate) tag: u8,
    pub(crate) body: Bytes,
}

/// A row of a simple query, as text.
pub(crate) type TextRow = Vec<Option<String>>;

/// The head of the next message in a buffer, if it is there: tag and length of the body.
pub(crate) fn peek(input: &[u8]) -> Result<Option<(u8, usize)>, Error> {
    let Some(head) = input.get(..5) else { return Ok(None) };
    let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]) as usize;
    if !(4..=MESSAGE_BYTES_MAX).contains(&length) {
        return Err(Error::retry("the server sent something that is not the PostgreSQL protocol"));
    }
    Ok(Some((head[0], length - 4)))
}

impl Wire {
    /// Opens a connection; `replication` makes it one that takes replication commands.
    pub(crate) async fn open(config: &PgConfig, replication: bool) -> Result<Self, ConnectError> {
        within(config, async {
            let stream = open_stream(config).await?;
            let mut wire = Self { stream, input: BytesMut::with_capacity(READ_BYTES) };
            wire.log_in(config, replication).await?;
            Ok(wire)
        })
        .await
    }

    async fn log_in(&mut self, config: &PgConfig, replication: bool) -> Result<(), ConnectError> {
        let options = session_options();
        let mut parameters = vec![
            ("user", config.user.as_str()),
            ("database", config.database.as_str()),
            ("application_name", config.application_name.as_str()),
            ("options", options.as_str()),
            SESSION_SETTINGS[0],
        ];
        if replication {
            parameters.push(("replication", "database"));
        }
        let mut out = BytesMut::new();
        let broken = |_| login_broken(config);
        frontend::startup_message(parameters, &mut out).map_err(broken)?;
        self.send(&mut out).await.map_err(|_| login_broken(config))?;
        let mut scram = None;
        loop {
            let message = self.read().await.map_err(|_| login_broken(config))?;
            match message.tag {
                b'R' => self.authenticate(config, message.body, &mut scram).await?,
                b'E' => {
                    let (sqlstate, _) = error_fields(&message.body);
                    return Err(login_error(config, &sqlstate));
                }
                b'Z' => return Ok(()),
                _ => {}
            }
        }
    }

    /// Answers one authentication request.
    async fn authenticate(
        &mut self,
        config: &PgConfig,
        mut body: Bytes,
        scram: &mut Option<sasl::ScramSha256>,
    ) -> Result<(), ConnectError> {
        let broken = |_| login_broken(config);
        if body.len() < 4 {
            return Err(login_broken(config));
        }
        let password = config.password.reveal().as_bytes();
        let mut out = BytesMut::new();
        match body.get_u32() {
            0 => return Ok(()),
            3 => frontend::password_message(password, &mut out).map_err(broken)?,
            5 => {
                let salt = body.as_ref().try_into().map_err(|_| login_broken(config))?;
                let hash = md5_hash(config.user.as_bytes(), password, salt);
                frontend::password_message(hash.as_bytes(), &mut out).map_err(broken)?;
            }
            10 if body.split(|b| *b == 0).any(|m| m == sasl::SCRAM_SHA_256.as_bytes()) => {
                let exchange =
                    sasl::ScramSha256::new(password, sasl::ChannelBinding::unsupported());
                frontend::sasl_initial_response(sasl::SCRAM_SHA_256, exchange.message(), &mut out)
                    .map_err(broken)?;
                *scram = Some(exchange);
            }
            11 => {
                let exchange = scram.as_mut().ok_or_else(|| login_broken(config))?;
                exchange.update(&body).map_err(broken)?;
                frontend::sasl_response(exchange.message(), &mut out).map_err(broken)?;
            }
            12 => {
                let exchange = scram.as_mut().ok_or_else(|| login_broken(config))?;
                return exchange.finish(&body).map_err(broken);
            }
            _ => return Err(login_broken(config)),
        }
        self.send(&mut out).await.map_err(|_| login_broken(config))
    }

    /// Sends what is in the buffer and empties it.
    pub(crate) async fn send(&mut self, out: &mut BytesMut) -> Result<(), Error> {
        self.stream.write_all(out).await?;
        self.stream.flush().await?;
        out.clear();
        Ok(())
    }

    /// Reads more bytes into the buffer. Safe to cancel: nothing read is lost.
    pub(crate) async fn fill(&mut self) -> Result<(), Error> {
        // Room grows with what really arrives, never with an announced size.
        self.input.reserve(READ_BYTES);
        if self.stream.read_buf(&mut self.input).await? == 0 {
            return Err(Error::retry("the server closed the connection"));
        }
        Ok(())
    }

    /// Takes the next whole message. Safe to cancel.
    pub(crate) async fn read(&mut self) -> Result<Message, Error> {
        loop {
            if let Some((tag, length)) = peek(&self.input)?
                && self.input.len() >= 5 + length
            {
                self.input.advance(5);
                return Ok(Message { tag, body: self.input.split_to(length).freeze() });
            }
            self.fill().await?;
        }
    }

    /// Runs a statement or replication command and returns its rows.
    pub(crate) async fn query(&mut self, sql: &str) -> Result<Vec<TextRow>, Error> {
        self.send_query(sql).await?;
        let (mut rows, mut failure) = (Vec::new(), None);
        loop {
            let message = self.read().await?;
            match message.tag {
                b'D' => rows.push(text_row(message.body)?),
                b'E' => failure = Some(server_error(&message.body)),
                b'Z' => return failure.map_or(Ok(rows), Err),
                _ => {}
            }
        }
    }

    /// Runs a statement and returns the number in its command tag.
    pub(crate) async fn execute(&mut self, sql: &str) -> Result<u64, Error> {
        self.send_query(sql).await?;
        self.until_ready().await
    }

    /// Sends a statement; the caller reads the answer.
    pub(crate) async fn send_query(&mut self, sql: &str) -> Result<(), Error> {
        let mut out = BytesMut::with_capacity(sql.len() + 8);
        frontend::query(sql, &mut out).map_err(|_| Error::fatal("a name holds a zero byte"))?;
        self.send(&mut out).await
    }

    /// Reads to the end of a statement: the number of rows, or the error.
    pub(crate) async fn until_ready(&mut self) -> Result<u64, Error> {
        let (mut rows, mut failure) = (0, None);
        loop {
            let message = self.read().await?;
            match message.tag {
                b'C' => rows = rows_in_tag(&message.body),
                b'E' => failure = Some(server_error(&message.body)),
                b'Z' => return failure.map_or(Ok(rows), Err),
                _ => {}
            }
        }
    }

    /// Starts a COPY in either direction; true once data may flow. On an error the statement is over.
    pub(crate) async fn start_copy(&mut self, sql: &str) -> Result<(), Error> {
        self.send_query(sql).await?;
        loop {
            let message = self.read().await?;
            match message.tag {
                b'G' | b'H' | b'W' => return Ok(()),
                b'E' => {
                    let error = server_error(&message.body);
                    self.until_ready().await?;
                    return Err(error);
                }
                b'Z' => return Err(Error::retry("the server did not start the copy")),
                _ => {}
            }
        }
    }

    /// Says that all rows have been sent, and waits for the server's count.
    pub(crate) async fn finish_copy(&mut self) -> Result<u64, Error> {
        let mut out = BytesMut::new();
        frontend::copy_done(&mut out);
        self.send(&mut out).await?;
        self.until_ready().await
    }

    /// Gives up a COPY to the server; the statement fails there, the session stays usable.
    pub(crate) async fn abandon_copy(&mut self) -> Result<(), Error> {
        let mut out = BytesMut::new();
        frontend::copy_fail("the source failed", &mut out)?;
        self.send(&mut out).await?;
        match self.until_ready().await {
            Err(error) if error.sqlstate().is_none() => Err(error),
            _ => Ok(()),
        }
    }
}

/// The rows of `COPY 5` or `INSERT 0 5`; 0 for tags without a number.
pub(crate) fn rows_in_tag(tag: &[u8]) -> u64 {
    let text = tag.strip_suffix(&[0]).unwrap_or(tag);
    let number = text.rsplit(|b| *b == b' ').next().unwrap_or_default();
    std::str::from_utf8(number).ok().and_then(|n| n.parse().ok()).unwrap_or(0)
}

/// The error that a message of kind `E` tells of.
pub(crate) fn server_error(body: &[u8]) -> Error {
    let (sqlstate, message) = error_fields(body);
    Error::server(&sqlstate, &message)
}

/// SQLSTATE and message (with detail) of an error message.
fn error_fields(body: &[u8]) -> (String, String) {
    let (mut sqlstate, mut message, mut detail) = (String::new(), String::new(), String::new());
    for field in body.split(|b| *b == 0) {
        let Some((kind, text)) = field.split_first() else { break };
        let text = || String::from_utf8_lossy(text).into_owned();
        match kind {
            b'C' => sqlstate = text(),
            b'M' => message = text(),
            b'D' => detail = text(),
            _ => {}
        }
    }
    if !detail.is_empty() {
        message = format!("{message} ({detail})");
    }
    (sqlstate, message)
}

fn text_row(mut body: Bytes) -> Result<TextRow, Error> {
    let odd = || Error::retry("the server sent a malformed row");
    let mut row = Vec::new();
    let columns = body.try_get_u16().map_err(|_| odd())?;
    for _ in 0..columns {
        let length = body.try_get_i32().map_err(|_| odd())?;
        if length < 0 {
            row.push(None);
            continue;
        }
        let length = length as usize;
        if body.len() < length {
            return Err(odd());
        }
        row.push(Some(String::from_utf8_lossy(&body.split_to(length)).into_owned()));
    }
    Ok(row)
}

/// Writes the head of a message of kind `d` for a body of this length.
pub(crate) fn put_copy_head(out: &mut BytesMut, length: usize) {
    out.put_u8(b'd');
    out.put_u32(length as u32 + 4);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_announced_size_is_not_believed() {
        assert_eq!(peek(&[b'd', 0, 0]).unwrap(), None);
        assert_eq!(peek(&[b'd', 0, 0, 0, 9]).unwrap(), Some((b'd', 5)));
        assert!(peek(&[b'd', 0xFF, 0xFF, 0xFF, 0xFF]).is_err());
        assert!(peek(&[b'd', 0, 0, 0, 3]).is_err());
    }

    #[test]
    fn counts_come_from_the_command_tag() {
        assert_eq!(rows_in_tag(b"COPY 500\0"), 500);
        assert_eq!(rows_in_tag(b"INSERT 0 7\0"), 7);
        assert_eq!(rows_in_tag(b"BEGIN\0"), 0);
    }

    #[test]
    fn malformed_rows_are_an_error() {
        assert!(text_row(Bytes::from_static(&[0, 1, 0, 0, 0, 9, 1])).is_err());
        assert!(text_row(Bytes::from_static(&[0])).is_err());
    }
}
