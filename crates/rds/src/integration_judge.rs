//! What the row of an integration is to say of its streams as they are now.

use std::time::{Duration, Instant};

use control::lifecycle::Resource;
use replicate::feed::{FeedState, FeedStats};

use crate::integration::{Integration, IntegrationStatus, Trouble};
use crate::integration_keeper::Patience;
use crate::integration_streams::Known;

use IntegrationStatus::{Active, Creating, Failed, Modifying, NeedsAttention, Syncing};

/// Most troubles of an integration that are told one by one.
const TROUBLES_MAX: usize = 50;

/// What a row is to say.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) status: IntegrationStatus,
    pub(crate) troubles: Vec<Trouble>,
}

/// What the streams of an integration do, taken together.
struct Course {
    /// One has ended that would not have.
    is_over: bool,
    /// There are all of them, and all work.
    works: bool,
    /// Those that do not work wait for somebody at the source, which is no fault of theirs.
    waits: bool,
    /// For so long, not all have worked.
    troubled: Duration,
    /// Tables are being read.
    reads: bool,
    /// They are to be read, or have been for so long that it shows.
    must_read: bool,
    /// Everything was in the warehouse once.
    is_seeded: bool,
    /// Why streams do not work, or wait.
    interruptions: Vec<Trouble>,
    /// Why those do not work that say nothing of it themselves.
    silences: Vec<Trouble>,
    /// Tables that nobody reads before a person asks for it.
    left_out: Vec<Trouble>,
}

/// What the row is to say. The troubles are what is in the way of the streams themselves.
pub(crate) fn judge(
    row: &Integration,
    known: &mut Known,
    mut troubles: Vec<Trouble>,
    patience: &Patience,
) -> Verdict {
    let from = row.lifecycle().status();
    let course = course(row, known, !troubles.is_empty(), patience);
    let Course { is_over, works, troubled, .. } = course;
    troubles.extend(course.interruptions.iter().cloned());
    // A stream that starts again says nothing yet; what was wrong last still counts.
    let told = |troubles: Vec<Trouble>| match (troubles.is_empty(), row.troubles.is_empty()) {
        (false, _) => troubles,
        (true, false) => row.troubles.clone(),
        (true, true) => course.silences.clone(),
    };
    let keep = |troubles| Verdict { status: from, troubles };
    match from {
        Creating if is_over || (!works && !course.waits && troubled >= patience.creation) => {
            Verdict { status: Failed, troubles: told(troubles) }
        }
        // First of all it is active: what was left out shows at the next look.
        Creating | Modifying if course.is_seeded && works => {
            Verdict { status: Active, troubles: course.left_out }
        }
        Creating => keep(troubles),
        _ if is_over || (!works && troubled >= patience.outage) => {
            Verdict { status: NeedsAttention, troubles: told(troubles) }
        }
        Modifying => keep(troubles),
        _ if !works => keep(row.troubles.clone()),
        Active | NeedsAttention | Syncing
            if course.must_read || (from == Syncing && course.reads) =>
        {
            troubles.extend(course.left_out);
            Verdict { status: Syncing, troubles }
        }
        _ if course.left_out.is_empty() => Verdict { status: Active, troubles: course.left_out },
        _ => Verdict { status: NeedsAttention, troubles: course.left_out },
    }
}

fn course(row: &Integration, known: &mut Known, outage: bool, patience: &Patience) -> Course {
    let now = Instant::now();
    let stats: Vec<(&str, FeedStats)> = known
        .running
        .iter()
        .map(|(database, running)| (database.as_str(), running.stream.stats()))
        .collect();
    let all = |holds: fn(&FeedStats) -> bool| stats.iter().all(|(_, stats)| holds(stats));
    let is_complete = stats.len() == row.streams.len();
    let works = is_complete && !outage && all(works);
    let waits = !works && is_complete && !outage && all(works_or_waits);
    let troubled = now - *known.troubled_since.get_or_insert(now);
    // While an integration is created, the wait is for others to end: it may take its time.
    if works || (waits && row.lifecycle().status() == Creating) {
        known.troubled_since = None;
    }
    let reads = stats.iter().any(|(_, stats)| stats.tables.seeding > 0 || stats.held_up.is_some());
    let reading = now - *known.reading_since.get_or_insert(now);
    if !reads {
        known.reading_since = None;
    }
    let is_required = |stats: &FeedStats| stats.tables.resync_required > stats.awaiting.len();
    Course {
        is_over: stats.iter().any(|(_, stats)| has_failed(stats)),
        works,
        waits,
        troubled,
        reads,
        must_read: stats.iter().any(|(_, stats)| is_required(stats))
            || (reads && reading >= patience.reading),
        is_seeded: is_complete && all(|stats| stats.seeded_once),
        interruptions: stats.iter().filter_map(|(of, stats)| interruption(of, stats)).collect(),
        silences: silences(row, &stats),
        left_out: left_out(&stats),
    }
}

pub(crate) fn works(stats: &FeedStats) -> bool {
    matches!(stats.state, FeedState::Seeding | FeedState::Streaming)
}

fn works_or_waits(stats: &FeedStats) -> bool {
    works(stats) || (stats.held_up.is_some() && !has_failed(stats))
}

fn has_failed(stats: &FeedStats) -> bool {
    matches!(stats.state, FeedState::Failed { .. } | FeedState::Stopped)
}

/// Why a stream does not work, or does not get on.
fn interruption(database: &str, stats: &FeedStats) -> Option<Trouble> {
    let (code, text) = match (&stats.state, &stats.held_up) {
        (FeedState::Failed { error }, _) => ("StreamFailed", error.as_str()),
        (FeedState::Stopped, _) => ("StreamFailed", "The stream has ended."),
        (_, Some(text)) => ("SourceTransactionsOpen", text.as_str()),
        (FeedState::Retrying { error }, None) => ("StreamInterrupted", error.as_str()),
        (FeedState::Starting | FeedState::Seeding | FeedState::Streaming, None) => return None,
    };
    Some(Trouble::new(code, told(database, text)))
}

/// What is to be said of streams that do not work and say nothing.
fn silences(row: &Integration, stats: &[(&str, FeedStats)]) -> Vec<Trouble> {
    let at_work = |database: &str| stats.iter().any(|(of, stats)| *of == database && works(stats));
    let silent = row.streams.iter().filter(|stream| !at_work(&stream.database));
    let text = "The stream has not begun to work: its source or its target has not answered yet.";
    silent.map(|of| Trouble::new("StreamNotStarted", told(&of.database, text))).collect()
}

/// A sentence about one of several databases.
pub(crate) fn told(database: &str, text: &str) -> String {
    if database.is_empty() { text.to_owned() } else { format!("Database {database}: {text}") }
}

/// The tables that were given up, and those that wait until somebody asks for them, and why.
fn left_out(stats: &[(&str, FeedStats)]) -> Vec<Trouble> {
    let mut troubles = Vec::new();
    let mut more = 0_usize;
    for (database, stats) in stats {
        let failed = stats.failed.iter().map(|(table, reason)| (table, reason, false));
        let awaiting = stats.awaiting.iter().map(|(table, reason)| (table, reason, true));
        for (table, reason, awaits) in failed.chain(awaiting) {
            if troubles.len() >= TROUBLES_MAX {
                more += 1;
                continue;
            }
            let name =
                if database.is_empty() { table.to_string() } else { format!("{database}.{table}") };
            troubles.push(if awaits {
                Trouble::new(
                    "TableResyncRequired",
                    format!(
                        "{name} has to be read again: {}. That waits for ALTER DATABASE … INTEGRATION REFRESH, because \
                         AUTO_REMEDIATION was FALSE.",
                        reason.trim_end_matches('.')
                    ),
                )
            } else {
                Trouble::new("TableFailed", format!("{name}: {reason}"))
            });
        }
    }
    if more > 0 {
        let text = format!("{more} more tables were left out; the warehouse lists all of them.");
        troubles.push(Trouble::new("TableFailed", text));
    }
    troubles
}
