//! Applies groups of source transactions to the target, with the position in the same transaction.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::{Bytes, BytesMut};
use futures_util::SinkExt;
use futures_util::future::join_all;
use tokio::sync::{mpsc, watch};
use tokio_postgres::types::ToSql;
use tokio_postgres::{SimpleQueryMessage, Statement};

use super::catalog::{Table, Types};
use super::compact::{NetChanges, Plan, Unmergeable};
use super::connect::{Session, connect};
use super::control::{Control, Counts, taken_over};
use super::group::{Commit, Group, Item, Tally};
use super::lsn::Lsn;
use super::pgoutput::{EPOCH_MICROS, Tuple};
use super::route::{Route, Shape, TextArray, TextCell};
use super::wire::{READ_BYTES, TextRow};
use crate::error::{Error, Remedy};
use crate::log::{Component, TaskLog};
use crate::settings::RowErrorPolicy;
use crate::task::{Shared, TaskSpec, point};

/// From this many rows on, inserts go by COPY.
const COPY_ROWS_MIN: usize = 64;
/// Single-row statements under way at once.
const PIPELINE: usize = 128;

/// How far the target is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Progress {
    /// Groups done.
    pub(crate) groups: u64,
}

/// The applying end.
pub(crate) struct Applier {
    pub(crate) spec: Arc<TaskSpec>,
    pub(crate) shared: Arc<Shared>,
    pub(crate) control: Control,
    pub(crate) log: TaskLog,
    pub(crate) session: Session,
    pub(crate) types: Types,
    pub(crate) tables: HashMap<(String, String), Arc<Table>>,
    pub(crate) created: HashSet<(String, String)>,
    pub(crate) routes: HashMap<u32, Route>,
    pub(crate) suspended: HashSet<u32>,
    fence: Statement,
    position: Statement,
    /// Counters of committed events, as the records hold them.
    pub(crate) totals: HashMap<(String, String), Counts>,
    /// Events of the open transaction.
    uncommitted: HashMap<u32, Tally>,
    pub(crate) errors: HashMap<u32, u64>,
    transactions: u64,
    in_transaction: bool,
    /// Foreign keys do not watch this session, so tables may be changed in any order.
    any_order: bool,
}

/// What a batch ran into.
enum BatchFailure {
    /// The rows must be tried one by one.
    OneByOne(String),
    Error(Error),
}

impl From<Error> for BatchFailure {
    fn from(error: Error) -> Self {
        match error.remedy() {
            Remedy::Data => Self::OneByOne(error.message().to_owned()),
            _ => Self::Error(error),
        }
    }
}

impl From<tokio_postgres::Error> for BatchFailure {
    fn from(error: tokio_postgres::Error) -> Self {
        Error::from(error).into()
    }
}

impl From<Unmergeable> for BatchFailure {
    fn from(_: Unmergeable) -> Self {
        Self::OneByOne("the changes of a key do not follow from each other".to_owned())
    }
}

/// What an applier starts with.
pub(crate) struct Start {
    pub(crate) spec: Arc<TaskSpec>,
    pub(crate) shared: Arc<Shared>,
    pub(crate) control: Control,
    pub(crate) log: TaskLog,
    pub(crate) types: Types,
    pub(crate) tables: HashMap<(String, String), Arc<Table>>,
    pub(crate) created: HashSet<(String, String)>,
    pub(crate) totals: HashMap<(String, String), Counts>,
}

impl Applier {
    /// Opens the session that applies.
    pub(crate) async fn open(start: Start) -> Result<Self, Error> {
        let session = connect(&start.spec.target).await?;
        let client = &session.client;
        // Batches find their rows by the key's index, however small the table looked when the
        // statement was planned.
        client
            .batch_execute("SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off")
            .await?;
        let any_order = match client.batch_execute("SET session_replication_role = replica").await {
            Ok(()) => true,
            Err(error) if error.as_db_error().is_some() => false,
            Err(error) => return Err(error.into()),
        };
        let fence = client.prepare(&start.control.fence_sql("UPDATE")).await?;
        let state = start.control.state_name();
        let position = client
            .prepare(&format!(
                "UPDATE {state} t SET position = COALESCE(v.position::pg_lsn, t.position), counts = COALESCE(v.counts, t.counts) \
                 FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS v(owner, name, position, counts) \
                 WHERE t.task_name = $1 AND t.table_owner = v.owner AND t.table_name = v.name"
            ))
            .await?;
        Ok(Self {
            spec: start.spec,
            shared: start.shared,
            control: start.control,
            log: start.log,
            session,
            types: start.types,
            tables: start.tables,
            created: start.created,
            routes: HashMap::new(),
            suspended: HashSet::new(),
            fence,
            position,
            totals: start.totals,
            uncommitted: HashMap::new(),
            errors: HashMap::new(),
            transactions: 0,
            in_transaction: false,
            any_order,
        })
    }

    /// Applies groups until there are no more. A group that does not end a transaction is not
    /// committed; dropping the applier then rolls it back.
    pub(crate) async fn run(
        mut self,
        mut groups: mpsc::Receiver<Group>,
        durable: watch::Sender<Lsn>,
        progress: watch::Sender<Progress>,
    ) -> Result<(), Error> {
        while let Some(group) = groups.recv().await {
            let changes = group.changes();
            let commit = group.commit;
            self.apply(group).await?;
            {
                let mut stats = self.shared.stats();
                stats.pending_changes = stats.pending_changes.saturating_sub(changes);
                if let Some(commit) = commit {
                    stats.durable_position = Some(commit.end);
                }
            }
            if let Some(commit) = commit {
                // Only now, after the target's commit, may the source forget.
                durable.send_replace(commit.end);
            }
            progress.send_modify(|p| p.groups += 1);
        }
        Ok(())
    }

    async fn apply(&mut self, group: Group) -> Result<(), Error> {
        if !self.in_transaction {
            self.begin().await?;
        }
        self.transactions += group.transactions;
        for (relation, tally) in &group.tallies {
            self.uncommitted.entry(*relation).or_default().add(tally);
        }
        let mut rest = &group.items[..];
        while !rest.is_empty() {
            let barrier = |item: &Item| matches!(item, Item::Shape(_) | Item::Truncate { .. });
            let run = rest.iter().position(barrier).unwrap_or(rest.len());
            let (segment, after) = rest.split_at(run);
            if !segment.is_empty() {
                self.segment(segment).await?;
            }
            rest = after;
            if let Some((first, more)) = rest.split_first() {
                match first {
                    Item::Shape(relation) => self.reshape(Arc::clone(relation)).await?,
                    Item::Truncate { relations } => self.truncate(relations).await?,
                    _ => {}
                }
                rest = more;
            }
        }
        point(&self.spec, "apply:before-commit").await;
        match group.commit {
            Some(commit) => self.commit(commit).await,
            None => Ok(()),
        }
    }

    /// Begins a transaction of this run: the task's record is locked until its end.
    async fn begin(&mut self) -> Result<(), Error> {
        let client = &self.session.client;
        let (begun, fence) =
            tokio::join!(client.batch_execute("BEGIN"), client.query(&self.fence, &[]));
        begun?;
        if fence?.is_empty() {
            return Err(taken_over());
        }
        self.in_transaction = true;
        Ok(())
    }

    /// Writes position and counters, and commits them with the data.
    async fn commit(&mut self, commit: Commit) -> Result<(), Error> {
        let end = commit.end.to_string();
        let mut totals = Vec::new();
        for (relation, tally) in &self.uncommitted {
            let Some(route) = self.routes.get(relation) else { continue };
            let key = route.table.key();
            let mut counts = self.totals.get(&key).copied().unwrap_or_default();
            counts.inserts += tally.inserts;
            counts.updates += tally.updates;
            counts.deletes += tally.deletes;
            counts.ddls += tally.ddls;
            counts.errors += self.errors.get(relation).copied().unwrap_or(0);
            totals.push((key, counts, counts.encode()));
        }
        let mut rows: [Vec<Option<&str>>; 4] =
            [vec![Some("")], vec![Some("")], vec![Some(&end)], vec![None]];
        for ((schema, table), _, text) in &totals {
            for (column, value) in
                rows.iter_mut().zip([Some(schema.as_str()), Some(table), None, Some(text)])
            {
                column.push(value);
            }
        }
        let [owners, names, positions, counts] = &rows;
        let task = self.control.task();
        let client = &self.session.client;
        let parameters: [&(dyn ToSql + Sync); 5] = [&task, owners, names, positions, counts];
        let (written, committed) = tokio::join!(
            client.execute(&self.position, &parameters),
            client.batch_execute("COMMIT")
        );
        // When the first failed, the second rolled back.
        written?;
        committed?;
        point(&self.spec, "apply:committed").await;
        self.in_transaction = false;
        let totals: Vec<((String, String), Counts)> =
            totals.into_iter().map(|(key, counts, _)| (key, counts)).collect();
        self.publish(commit, &totals);
        self.totals.extend(totals);
        self.uncommitted.clear();
        self.errors.clear();
        self.transactions = 0;
        Ok(())
    }

    /// Shows what is committed in the figures.
    fn publish(&self, commit: Commit, totals: &[((String, String), Counts)]) {
        let mut stats = self.shared.stats();
        stats.transactions_applied += self.transactions;
        if let Some(time) = commit.time {
            stats.apply_lag = since(time);
        }
        for ((schema, table), counts) in totals {
            let Some(shown) =
                stats.tables.iter_mut().find(|t| &t.schema == schema && &t.table == table)
            else {
                continue;
            };
            shown.inserts.applied = counts.inserts;
            shown.updates.applied = counts.updates;
            shown.deletes.applied = counts.deletes;
            shown.ddls.applied = counts.ddls;
            shown.apply_errors = counts.errors;
            shown.last_update = Some(SystemTime::now());
        }
    }

    /// Applies changes that no change of shape interrupts: in batches, and where that fails one by one.
    async fn segment(&mut self, items: &[Item]) -> Result<(), Error> {
        self.execute_plain("SAVEPOINT batch").await?;
        let result = self.batches(items).await;
        match result {
            Ok(()) => self.execute_plain("RELEASE SAVEPOINT batch").await,
            Err(BatchFailure::Error(error)) => Err(error),
            Err(BatchFailure::OneByOne(cause)) => {
                self.log.line(
                    Component::TargetApply,
                    crate::log::Severity::Debug,
                    &format!("{} changes are applied one by one: {cause}", items.len()),
                );
                self.execute_plain("ROLLBACK TO SAVEPOINT batch; RELEASE SAVEPOINT batch").await?;
                for item in items {
                    self.one(item).await?;
                }
                Ok(())
            }
        }
    }

    async fn batches(&mut self, items: &[Item]) -> Result<(), BatchFailure> {
        if self.any_order {
            return self.batch(items).await;
        }
        // Foreign keys watch: only neighbours of the same table go together.
        for run in items.chunk_by(|a, b| relation_of(a) == relation_of(b)) {
            self.batch(run).await?;
        }
        Ok(())
    }

    /// Merges the changes of each table and applies what remains.
    async fn batch(&mut self, items: &[Item]) -> Result<(), BatchFailure> {
        let mut order = Vec::new();
        let mut merged: HashMap<u32, NetChanges> = HashMap::new();
        let mut keyless: HashMap<u32, Vec<&Item>> = HashMap::new();
        for item in items {
            let Some(relation) = relation_of(item) else { continue };
            if self.suspended.contains(&relation) {
                continue;
            }
            let route = self.routes.get(&relation).ok_or_else(|| no_route(relation))?;
            if route.key.is_empty() {
                keyless.entry(relation).or_insert_with(|| {
                    order.push(relation);
                    Vec::new()
                });
                keyless.entry(relation).or_default().push(item);
                continue;
            }
            let net = merged.entry(relation).or_insert_with(|| {
                order.push(relation);
                NetChanges::default()
            });
            match item {
                Item::Insert { new, .. } => net.insert(new, &route.key)?,
                Item::Delete { old, .. } => net.delete(old, &route.key)?,
                Item::Update { old, new, .. } => {
                    let filled =
                        old.as_ref().filter(|_| route.full_old).map(|old| new.filled_from(old));
                    net.update(old.as_ref(), filled.as_ref().unwrap_or(new), &route.key)?;
                }
                Item::Truncate { .. } | Item::Shape(_) => {}
            }
        }
        for relation in order {
            match merged.remove(&relation) {
                Some(net) => self.apply_plan(relation, net.plan()).await?,
                None => {
                    self.apply_keyless(relation, keyless.remove(&relation).unwrap_or_default())
                        .await?;
                }
            }
        }
        Ok(())
    }

    async fn apply_plan(&mut self, relation: u32, plan: Plan) -> Result<(), BatchFailure> {
        let policies = self.spec.settings.errors;
        if !plan.deletes.is_empty() {
            let found = self.delete(relation, &plan.deletes).await?;
            if found < plan.deletes.len() as u64
                && policies.missing_on_delete != RowErrorPolicy::IgnoreRecord
            {
                return Err(BatchFailure::OneByOne("a row to delete is missing".to_owned()));
            }
        }
        let mut by_columns: HashMap<Vec<usize>, Vec<Tuple>> = HashMap::new();
        for row in plan.updates {
            let route = self.routes.get(&relation).ok_or_else(|| no_route(relation))?;
            by_columns.entry(route.given(&row)).or_default().push(row);
        }
        for (given, rows) in by_columns {
            let found = self.update(relation, given, &rows).await?;
            if found < rows.len() as u64
                && policies.missing_on_update != RowErrorPolicy::IgnoreRecord
            {
                return Err(BatchFailure::OneByOne("a row to update is missing".to_owned()));
            }
        }
        if !plan.inserts.is_empty() {
            self.insert(relation, &plan.inserts).await?;
        }
        Ok(())
    }

    /// Rows without a key: in their order, neighbouring inserts together.
    async fn apply_keyless(
        &mut self,
        relation: u32,
        items: Vec<&Item>,
    ) -> Result<(), BatchFailure> {
        let inserts = |item: &&Item| matches!(item, Item::Insert { .. });
        for run in items.chunk_by(|a, b| inserts(a) == inserts(b)) {
            if run.first().is_some_and(inserts) {
                let rows: Vec<Tuple> = run
                    .iter()
                    .filter_map(|item| {
                        if let Item::Insert { new, .. } = item { Some(new.clone()) } else { None }
                    })
                    .collect();
                self.insert(relation, &rows).await?;
                continue;
            }
            for part in run.chunks(PIPELINE) {
                let found = self.change_any(relation, part).await?;
                if found < part.len() as u64 {
                    return Err(BatchFailure::OneByOne("a row to change is missing".to_owned()));
                }
            }
        }
        Ok(())
    }

    /// Updates and deletes of single rows that equal an old image, sent without waiting for each other.
    async fn change_any(&mut self, relation: u32, items: &[&Item]) -> Result<u64, Error> {
        let client = &self.session.client;
        let route = self.routes.get_mut(&relation).ok_or_else(|| no_route(relation))?;
        if !route.full_old {
            return Err(Error::data(format!(
                "an update or delete of {} came without anything to find the row by",
                route.target
            )));
        }
        let all = route.all();
        let mut prepared = Vec::with_capacity(items.len());
        for item in items {
            let (shape, given, old, new) = match item {
                Item::Delete { old, .. } => (Shape::DeleteAny, Vec::new(), old, old),
                Item::Update { old: Some(old), new, .. } => {
                    let given = route.given(new);
                    if given.is_empty() {
                        continue;
                    }
                    (Shape::UpdateAny(given.clone()), given, old, new)
                }
                _ => {
                    return Err(Error::data(format!(
                        "an update of {} came without its old row",
                        route.target
                    )));
                }
            };
            let statement = route.statement(client, &shape).await?;
            let cells: Vec<TextCell<'_>> = given
                .iter()
                .map(|i| TextCell(new.value(*i)))
                .chain(all.iter().map(|i| TextCell(old.value(*i))))
                .collect();
            prepared.push((statement, cells));
        }
        let sent = prepared.iter().map(|(statement, cells)| async move {
            let parameters: Vec<&(dyn ToSql + Sync)> = cells.iter().map(|c| c as _).collect();
            client.execute(statement, &parameters).await
        });
        let mut found = (items.len() - prepared.len()) as u64;
        for result in join_all(sent).await {
            found += result?;
        }
        Ok(found)
    }

    /// Deletes rows by key; how many were found.
    pub(crate) async fn delete(&mut self, relation: u32, rows: &[Tuple]) -> Result<u64, Error> {
        let key = self.route(relation)?.key.clone();
        let arrays: Vec<TextArray<'_>> =
            key.iter().map(|k| TextArray { rows, column: *k }).collect();
        self.execute(relation, &Shape::Delete, &arrays).await
    }

    /// Updates rows by key, setting the columns that are given; how many were found.
    async fn update(
        &mut self,
        relation: u32,
        given: Vec<usize>,
        rows: &[Tuple],
    ) -> Result<u64, Error> {
        let arrays: Vec<TextArray<'_>> =
            given.iter().map(|g| TextArray { rows, column: *g }).collect();
        self.execute(relation, &Shape::Update(given.clone()), &arrays).await
    }

    /// Updates one row whose key changes.
    async fn rekey(&mut self, relation: u32, old: &Tuple, new: &Tuple) -> Result<u64, Error> {
        let route = self.route(relation)?;
        let (given, key) = (route.given(new), route.key.clone());
        let (old, new) = (std::slice::from_ref(old), std::slice::from_ref(new));
        let arrays: Vec<TextArray<'_>> = given
            .iter()
            .map(|g| TextArray { rows: new, column: *g })
            .chain(key.iter().map(|k| TextArray { rows: old, column: *k }))
            .collect();
        self.execute(relation, &Shape::Rekey(given.clone()), &arrays).await
    }

    async fn insert(&mut self, relation: u32, rows: &[Tuple]) -> Result<u64, Error> {
        let route = self.route(relation)?;
        if rows.len() >= COPY_ROWS_MIN && !route.columns.is_empty() {
            return copy(&self.session, route, rows).await;
        }
        let all = route.all();
        if all.is_empty() {
            let sql =
                vec![format!("INSERT INTO {} DEFAULT VALUES", route.target); rows.len()].join(";");
            self.session.client.batch_execute(&sql).await?;
            return Ok(rows.len() as u64);
        }
        let arrays: Vec<TextArray<'_>> =
            all.iter().map(|c| TextArray { rows, column: *c }).collect();
        self.execute(relation, &Shape::Insert, &arrays).await
    }

    fn route(&self, relation: u32) -> Result<&Route, Error> {
        self.routes.get(&relation).ok_or_else(|| no_route(relation))
    }

    async fn execute(
        &mut self,
        relation: u32,
        shape: &Shape,
        arrays: &[TextArray<'_>],
    ) -> Result<u64, Error> {
        let route = self.routes.get_mut(&relation).ok_or_else(|| no_route(relation))?;
        let statement = route.statement(&self.session.client, shape).await?;
        let parameters: Vec<&(dyn ToSql + Sync)> = arrays.iter().map(|a| a as _).collect();
        Ok(self.session.client.execute(&statement, &parameters).await?)
    }

    pub(crate) async fn execute_plain(&self, sql: &str) -> Result<(), Error> {
        Ok(self.session.client.batch_execute(sql).await?)
    }

    /// Rows of a statement without parameters, as texts.
    pub(crate) async fn query_plain(&self, sql: &str) -> Result<Vec<TextRow>, Error> {
        let messages = self.session.client.simple_query(sql).await?;
        Ok(messages
            .into_iter()
            .filter_map(|message| match message {
                SimpleQueryMessage::Row(row) => {
                    Some((0..row.len()).map(|i| row.get(i).map(str::to_owned)).collect())
                }
                _ => None,
            })
            .collect())
    }

    /// Applies one change under the error policies.
    async fn one(&mut self, item: &Item) -> Result<(), Error> {
        let Some(relation) = relation_of(item) else { return Ok(()) };
        if self.suspended.contains(&relation) {
            return Ok(());
        }
        self.execute_plain("SAVEPOINT one").await?;
        let policies = self.spec.settings.errors;
        let (policy, cause) = match self.try_one(relation, item).await {
            Ok(0) => {
                let policy = match item {
                    Item::Delete { .. } => policies.missing_on_delete,
                    _ => policies.missing_on_update,
                };
                (policy, Error::data("the row is missing at the target"))
            }
            Ok(_) => return self.execute_plain("RELEASE SAVEPOINT one").await,
            Err(error) if error.remedy() == Remedy::Data => {
                let duplicate =
                    error.sqlstate() == Some("23505") && matches!(item, Item::Insert { .. });
                (if duplicate { policies.duplicate_on_insert } else { policies.data }, error)
            }
            Err(error) => return Err(error),
        };
        self.execute_plain("ROLLBACK TO SAVEPOINT one; RELEASE SAVEPOINT one").await?;
        self.handle(relation, item, policy, &cause).await
    }

    async fn try_one(&mut self, relation: u32, item: &Item) -> Result<u64, Error> {
        let keyless = self.route(relation)?.key.is_empty();
        match item {
            Item::Insert { new, .. } => self.insert(relation, std::slice::from_ref(new)).await,
            _ if keyless => self.change_any(relation, &[item]).await,
            Item::Delete { old, .. } => self.delete(relation, std::slice::from_ref(old)).await,
            Item::Update { old, new, .. } => {
                let key = self.route(relation)?.key.clone();
                let new = old
                    .as_ref()
                    .map_or_else(|| new.clone(), |old| new.filled_columns_from(old, &key));
                match old {
                    Some(old) if old.key(&key) != new.key(&key) => {
                        self.rekey(relation, old, &new).await
                    }
                    _ => {
                        let given = self.route(relation)?.given(&new);
                        self.update(relation, given, std::slice::from_ref(&new)).await
                    }
                }
            }
            Item::Truncate { .. } | Item::Shape(_) => Ok(1),
        }
    }

    /// What the policy says about a change that the target did not take.
    async fn handle(
        &mut self,
        relation: u32,
        item: &Item,
        policy: RowErrorPolicy,
        cause: &Error,
    ) -> Result<(), Error> {
        let table = Arc::clone(&self.route(relation)?.table);
        let name = format!("{}.{}", table.schema, table.name);
        match policy {
            RowErrorPolicy::Upsert if self.upsert(relation, item).await? => return Ok(()),
            RowErrorPolicy::StopTask => {
                return Err(Error::fatal(format!("a change of {name} cannot be applied: {cause}")));
            }
            RowErrorPolicy::SuspendTable => {
                let sql = self.control.table_sql(
                    (&table.schema, &table.name),
                    super::control::LoadState::Failed,
                    None,
                    false,
                    Some(cause.message()),
                );
                self.execute_plain(&sql).await?;
                self.suspend(relation, &format!("a change of {name} cannot be applied: {cause}"));
            }
            RowErrorPolicy::LogError | RowErrorPolicy::Upsert => {
                self.log.error(
                    Component::TargetApply,
                    &format!("a change of {name} was left out: {cause}"),
                );
                self.write_exception(&table, item, cause).await?;
            }
            RowErrorPolicy::IgnoreRecord => {}
        }
        let tally = self.uncommitted.entry(relation).or_default();
        match item {
            Item::Insert { .. } => tally.inserts = tally.inserts.saturating_sub(1),
            Item::Update { .. } => tally.updates = tally.updates.saturating_sub(1),
            Item::Delete { .. } => tally.deletes = tally.deletes.saturating_sub(1),
            Item::Truncate { .. } | Item::Shape(_) => {}
        }
        *self.errors.entry(relation).or_default() += 1;
        Ok(())
    }

    /// Counts changes of definition, which no event of the stream stands for.
    pub(crate) fn count_ddls(&mut self, relation: u32, count: u64) {
        self.uncommitted.entry(relation).or_default().ddls += count;
        let Some(table) = self.routes.get(&relation).map(|r| r.table.key()) else { return };
        let mut stats = self.shared.stats();
        if let Some(shown) =
            stats.tables.iter_mut().find(|t| t.schema == table.0 && t.table == table.1)
        {
            shown.ddls.captured += count;
        }
    }

    /// Stops applying to a table, and says so. Its record is written by the caller.
    pub(crate) fn suspend(&mut self, relation: u32, message: &str) {
        self.suspended.insert(relation);
        self.log.error(Component::TargetApply, &format!("{message}; the table is suspended"));
        if let Some(route) = self.routes.get(&relation) {
            let mut stats = self.shared.stats();
            let key = route.table.key();
            if let Some(shown) =
                stats.tables.iter_mut().find(|t| t.schema == key.0 && t.table == key.1)
            {
                shown.state = crate::stats::TableState::Error;
                shown.message = Some(message.to_owned());
            }
        }
    }

    /// An insert whose key is there becomes an update, an update whose row is missing an insert.
    async fn upsert(&mut self, relation: u32, item: &Item) -> Result<bool, Error> {
        let new = match item {
            Item::Insert { new, .. } | Item::Update { new, .. } if new.is_whole() => new,
            _ => return Ok(false),
        };
        if self.route(relation)?.key.is_empty() {
            return Ok(false);
        }
        let row = std::slice::from_ref(new);
        self.delete(relation, row).await?;
        self.insert(relation, row).await?;
        Ok(true)
    }

    async fn write_exception(
        &self,
        table: &Table,
        item: &Item,
        cause: &Error,
    ) -> Result<(), Error> {
        let kind = match item {
            Item::Insert { .. } => "INSERT INTO",
            Item::Update { .. } => "UPDATE",
            _ => "DELETE FROM",
        };
        let (schema, name) = (&table.selected.target_schema, &table.selected.target_table);
        let sql = format!(
            "INSERT INTO {} VALUES ({}, {}, {}, now() AT TIME ZONE 'UTC', {}, {})",
            self.control.exceptions_name(),
            super::sql::literal(self.control.task()),
            super::sql::literal(schema),
            super::sql::literal(name),
            super::sql::literal(&format!("{kind} {}", super::sql::qualified(schema, name))),
            super::sql::literal(cause.message()),
        );
        self.execute_plain(&sql).await
    }

    async fn truncate(&mut self, relations: &[u32]) -> Result<(), Error> {
        let targets: Vec<String> = relations
            .iter()
            .filter(|r| !self.suspended.contains(r))
            .filter_map(|r| self.routes.get(r))
            .map(|route| route.target.clone())
            .collect();
        if targets.is_empty() {
            return Ok(());
        }
        self.execute_plain("SAVEPOINT batch").await?;
        match self.execute_plain(&format!("TRUNCATE {}", targets.join(", "))).await {
            Ok(()) => {}
            // Something at the target refers to the table: empty it row by row.
            Err(error) if error.remedy() == Remedy::Data || error.sqlstate() == Some("0A000") => {
                let deletes: Vec<String> =
                    targets.iter().map(|t| format!("DELETE FROM {t}")).collect();
                self.execute_plain(&format!("ROLLBACK TO SAVEPOINT batch; {}", deletes.join(";")))
                    .await?;
            }
            Err(error) => return Err(error),
        }
        self.execute_plain("RELEASE SAVEPOINT batch").await
    }
}

/// Sends rows by COPY.
async fn copy(session: &Session, route: &Route, rows: &[Tuple]) -> Result<u64, Error> {
    let sink = session.client.copy_in::<_, Bytes>(&route.copy_sql()).await?;
    tokio::pin!(sink);
    let mut out = BytesMut::with_capacity(READ_BYTES);
    for row in rows {
        route.put_copy_row(&mut out, row);
        if out.len() >= READ_BYTES {
            sink.send(out.split().freeze()).await?;
        }
    }
    if !out.is_empty() {
        sink.send(out.freeze()).await?;
    }
    Ok(sink.finish().await?)
}

fn relation_of(item: &Item) -> Option<u32> {
    match item {
        Item::Insert { relation, .. }
        | Item::Update { relation, .. }
        | Item::Delete { relation, .. } => Some(*relation),
        Item::Truncate { .. } | Item::Shape(_) => None,
    }
}

fn no_route(relation: u32) -> Error {
    Error::fatal(format!(
        "a change of the table with identifier {relation} came before its description"
    ))
}

/// Time since a commit at the source; zero when its clock is ahead of ours.
pub(crate) fn since(commit_micros: i64) -> Duration {
    let then = u64::try_from(commit_micros.saturating_add(EPOCH_MICROS)).unwrap_or(0);
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    now.saturating_sub(Duration::from_micros(then))
}
