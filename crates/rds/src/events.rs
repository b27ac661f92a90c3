//! Service events: DescribeEvents.

use std::sync::Arc;

use api::generated::rds::ops::DescribeEvents;
use api::generated::rds::{DescribeEventsMessage, Event, EventsMessage};
use api::operation::Answer;
use api::value::Timestamp;
use control::call::{Reading, View};
use control::event::EventRecord;
use control::store::Record;

use crate::invalid::Invalid;
use crate::listing;

/// Without times, events of the last hour are listed.
const DURATION_DEFAULT_MINUTES: i64 = 60;
/// Events are kept for 14 days.
const DURATION_MAX_MINUTES: i64 = 14 * 24 * 60;

/// Lists events, oldest first. Filters are taken and, as in RDS, do nothing.
pub(crate) fn describe(view: &View<'_>, input: DescribeEventsMessage) -> Answer<DescribeEvents> {
    if input.source_identifier.is_some() && input.source_type.is_none() {
        return Err(Invalid::combination("SourceIdentifier needs SourceType.").into());
    }
    crate::event_category::refuse_source_type(input.source_type.as_deref())?;
    let (from, to) = period(view, &input)?;
    let source = input.source_identifier.map(|id| id.to_ascii_lowercase());
    let categories = input.event_categories.unwrap_or_default();
    let wanted = |event: &Arc<EventRecord>| {
        event.service == "rds"
            && (from..=to).contains(&event.at_unix_millis)
            && input.source_type.as_ref().is_none_or(|kind| event.source_type == *kind)
            && source.as_ref().is_none_or(|id| event.source_id == *id)
            && (categories.is_empty() || event.categories.iter().any(|c| categories.contains(c)))
    };
    let events: Vec<_> = view.list::<EventRecord>().into_iter().filter(wanted).collect();
    let marker = input.marker.as_deref();
    let page = listing::page(events, |event| event.id(), input.max_records, marker)?;
    let events = page.items.iter().map(|event| Event {
        source_identifier: Some(event.source_id.clone()),
        source_type: Some(event.source_type.clone()),
        message: Some(event.message.clone()),
        event_categories: Some(event.categories.clone()),
        date: Some(Timestamp::from_unix_millis(event.at_unix_millis)),
        source_arn: Some(event.source_arn.clone()),
    });
    Ok(EventsMessage { marker: page.marker, events: Some(events.collect()) })
}

fn period(view: &View<'_>, input: &DescribeEventsMessage) -> Result<(i64, i64), Invalid> {
    let minutes = input.duration.map_or(DURATION_DEFAULT_MINUTES, i64::from);
    if !(1..=DURATION_MAX_MINUTES).contains(&minutes) {
        return Err(Invalid::value(format!(
            "Duration must be between 1 and {DURATION_MAX_MINUTES} minutes."
        )));
    }
    let now = view.now().unix_millis();
    let end = input.end_time.map(Timestamp::unix_millis);
    let to = end.unwrap_or(now);
    let start = input.start_time.map(Timestamp::unix_millis);
    let from = start.unwrap_or_else(|| to.saturating_sub(minutes * 60_000));
    if from > to {
        return Err(Invalid::combination("StartTime must not be after EndTime."));
    }
    Ok((from, to))
}
