//! Parameters of a session, and whether its transactions may write.

use super::{Event, Failure, Out, Transaction, Worker, cursor, done, parameters};
use crate::engine::MEMORY;
use crate::sql;

impl Worker {
    /// Refuses to write in a transaction that only reads, by its own word or by the default of
    /// those that say none. To keep a statement is not to write.
    pub(super) fn refuse_unless_it_may_write(&self, tag: &str) -> Result<(), Failure> {
        let writes = match self.transaction {
            Transaction::None => !self.reads_by_default(),
            // Databases of integrations are the engine's to refuse.
            _ => self.writes || !self.own,
        };
        if writes || tag == "PREPARE" {
            return Ok(());
        }
        Err(Failure::new("25006", format!("cannot execute {tag} in a read-only transaction")))
    }

    pub(super) fn reads_by_default(&self) -> bool {
        let value = self.parameters.get("default_transaction_read_only");
        value.is_some_and(|value| parameters::is_on(value))
    }

    /// `SET TRANSACTION`, which is for the one that is open; without one it says nothing.
    pub(super) fn set_transaction(&mut self, read_only: bool) -> Result<Event, Failure> {
        if self.transaction == Transaction::Open {
            if !read_only && self.own && !self.writes {
                let text = "a transaction that only reads cannot be made one that writes";
                return Err(Failure::new("25001", text));
            }
            self.writes = self.writes && !read_only;
        }
        Ok(done("SET", None))
    }

    pub(super) fn set(
        &mut self,
        name: &str,
        value: Option<&str>,
        local: bool,
    ) -> Result<Event, Failure> {
        if name == "all" && value.is_none() {
            self.parameters.clear();
            self.before_local.clear();
            self.set_search_path(parameters::SEARCH_PATH)?;
            return Ok(done("RESET", None));
        }
        if name == "transaction_read_only" {
            return self.set_transaction(value.is_some_and(parameters::is_on));
        }
        let is_new = value.is_some() && !self.parameters.contains_key(name);
        parameters::check(name, value, if is_new { self.parameters.len() } else { 0 })?;
        if !local {
            self.before_local.remove(name);
        } else if self.transaction == Transaction::None {
            return Ok(done("SET", None));
        } else if !self.before_local.contains_key(name) {
            let before = self.parameters.get(name).cloned();
            self.put(name, value)?;
            self.before_local.insert(name.to_owned(), before);
            return Ok(done("SET", None));
        }
        self.put(name, value)?;
        Ok(done("SET", None))
    }

    /// Gives a parameter this value; its own one without it.
    pub(super) fn put(&mut self, name: &str, value: Option<&str>) -> Result<(), Failure> {
        match (name, value) {
            ("search_path" | "schema", value) => {
                self.set_search_path(value.unwrap_or(parameters::SEARCH_PATH))?;
            }
            ("timezone", Some(zone)) if !parameters::is_utc(zone) => {
                return Err(Failure::unsupported(format!(
                    "the time zone \"{zone}\" is not supported by this warehouse: times are UTC"
                )));
            }
            _ => {}
        }
        match value {
            Some(value) => self.parameters.insert(name.to_owned(), value.to_owned()),
            None => self.parameters.remove(name),
        };
        Ok(())
    }

    pub(super) fn show(&self, name: &str, out: &Out<'_>) -> Result<Event, Failure> {
        if name == "all" {
            let set = |(name, value): (&str, String)| {
                (name.to_owned(), self.parameters.get(name).cloned().unwrap_or(value))
            };
            let (names, values) = parameters::all().map(set).unzip();
            cursor::tell(&[("name", names), ("setting", values)], out)?;
            return Ok(done("SHOW", None));
        }
        let is_read_only = match self.transaction {
            Transaction::None => self.reads_by_default(),
            _ => !self.writes,
        };
        let value = match name {
            "transaction_read_only" => Some(if is_read_only { "on" } else { "off" }.to_owned()),
            _ => self.parameters.get(name).cloned().or_else(|| parameters::default(name)),
        };
        let value = value.ok_or_else(|| {
            Failure::new("42704", format!("unrecognized configuration parameter \"{name}\""))
        })?;
        cursor::tell(&[(name, vec![value])], out)?;
        Ok(done("SHOW", None))
    }

    /// The schemas that names without one are looked up in. Those that do not exist are passed over.
    pub(super) fn set_search_path(&self, path: &str) -> Result<(), Failure> {
        let mut known = Vec::new();
        for part in path.split(',') {
            let part = part.trim().trim_matches(['"', '\'']);
            let found: i64 = self.connection.query_row(
                "SELECT count(*) FROM duckdb_schemas() WHERE database_name = ? AND schema_name = ?",
                [self.database.as_str(), part],
                |row| row.get(0),
            )?;
            if found > 0 {
                known.push(format!("{}.{}", sql::name(&self.database), sql::name(part)));
            }
        }
        known.push(format!("{}.\"main\"", sql::name(&self.database)));
        known.push(format!("{MEMORY}.main"));
        let path = sql::text(&known.join(","));
        self.connection.execute_batch(&format!("SET search_path = {path}"))?;
        Ok(())
    }
}
