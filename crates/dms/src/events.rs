//! Service events: DescribeEvents and DescribeEventCategories.

use std::sync::Arc;

use api::generated::dms::ops::{DescribeEventCategories, DescribeEvents};
use api::generated::dms::{
    DescribeEventCategoriesMessage, DescribeEventCategoriesResponse, DescribeEventsMessage,
    DescribeEventsResponse, Event, EventCategoryGroup,
};
use api::operation::Answer;
use api::value::Timestamp;
use control::call::{Reading, View};
use control::event::EventRecord;
use control::filter::Known;
use control::store::Record;

use crate::invalid::{Invalid, clip};
use crate::listing::{self, Paging};

/// Without times, events of the last hour are listed.
const DURATION_DEFAULT_MINUTES: i64 = 60;
/// Events are kept for 14 days.
const DURATION_MAX_MINUTES: i64 = 14 * 24 * 60;

const INSTANCE: &str = "replication-instance";
const TASK: &str = "replication-task";

const CATEGORIES: &[(&str, &[&str])] = &[
    (
        INSTANCE,
        &[
            "configuration change",
            "creation",
            "deletion",
            "failover",
            "failure",
            "low storage",
            "maintenance",
        ],
    ),
    (TASK, &["configuration change", "creation", "deletion", "failure", "state change"]),
];

/// Lists events, oldest first.
pub fn describe(view: &View<'_>, input: DescribeEventsMessage) -> Answer<DescribeEvents> {
    const KNOWN: &[Known<Arc<EventRecord>>] = &[("replication-instance-id", |event| {
        if event.source_type == INSTANCE { vec![event.source_id.clone()] } else { Vec::new() }
    })];
    let (from, to) = period(view, &input)?;
    let source_type = source_type(input.source_type.as_deref())?;
    if input.source_identifier.is_some() && source_type.is_none() {
        return Err(Invalid::combination("SourceIdentifier needs SourceType.").into());
    }
    let source = input.source_identifier.map(|id| id.to_ascii_lowercase());
    let wanted = |event: &EventRecord| {
        event.service == "dms"
            && (from..=to).contains(&event.at_unix_millis)
            && source_type.is_none_or(|kind| event.source_type == kind)
            && source.as_ref().is_none_or(|id| event.source_id == *id)
            && input.event_categories.as_ref().filter(|asked| !asked.is_empty()).is_none_or(
                |asked| event.categories.iter().any(|category| asked.contains(category)),
            )
    };
    let events: Vec<_> =
        view.list::<EventRecord>().into_iter().filter(|event| wanted(event)).collect();
    let found = listing::filtered(events, input.filters.as_deref(), KNOWN)?;
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let page = listing::page(found, |event| event.id(), paging, listing::PAGE)?;
    let events = page.items.iter().map(|event| Event {
        source_identifier: Some(event.source_id.clone()),
        source_type: Some(event.source_type.clone()),
        message: Some(event.message.clone()),
        event_categories: Some(event.categories.clone()),
        date: Some(Timestamp::from_unix_millis(event.at_unix_millis)),
    });
    Ok(DescribeEventsResponse { marker: page.marker, events: Some(events.collect()) })
}

fn period(view: &View<'_>, input: &DescribeEventsMessage) -> Result<(i64, i64), Invalid> {
    let minutes = input.duration.map_or(DURATION_DEFAULT_MINUTES, i64::from);
    if !(1..=DURATION_MAX_MINUTES).contains(&minutes) {
        return Err(Invalid::value(format!(
            "Duration must be between 1 and {DURATION_MAX_MINUTES} minutes."
        )));
    }
    if input.duration.is_some() && input.start_time.is_some() && input.end_time.is_some() {
        return Err(Invalid::combination(
            "Duration cannot be given together with StartTime and EndTime.",
        ));
    }
    let length = minutes * 60_000;
    let (start, end) =
        (input.start_time.map(Timestamp::unix_millis), input.end_time.map(Timestamp::unix_millis));
    let (from, to) = match (start, end) {
        (Some(from), Some(to)) => (from, to),
        (Some(from), None) if input.duration.is_none() => (from, view.now().unix_millis()),
        (Some(from), None) => (from, from.saturating_add(length)),
        (None, to) => {
            let to = to.unwrap_or_else(|| view.now().unix_millis());
            (to.saturating_sub(length), to)
        }
    };
    if from > to {
        return Err(Invalid::combination("StartTime must not be after EndTime."));
    }
    Ok((from, to))
}

/// Lists the categories of events by type of source.
pub fn describe_categories(
    _: &View<'_>,
    input: DescribeEventCategoriesMessage,
) -> Answer<DescribeEventCategories> {
    if listing::has_filters(input.filters.as_deref()) {
        listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    }
    let kind = source_type(input.source_type.as_deref())?;
    let groups = CATEGORIES.iter().filter(|(source, _)| kind.is_none_or(|kind| kind == *source));
    let groups = groups.map(|(source, categories)| EventCategoryGroup {
        source_type: Some((*source).to_owned()),
        event_categories: Some(categories.iter().map(|category| (*category).to_owned()).collect()),
    });
    Ok(DescribeEventCategoriesResponse { event_category_group_list: Some(groups.collect()) })
}

fn source_type(text: Option<&str>) -> Result<Option<&'static str>, Invalid> {
    match text {
        None => Ok(None),
        Some(INSTANCE) => Ok(Some(INSTANCE)),
        Some(TASK) => Ok(Some(TASK)),
        Some(other) => Err(Invalid::value(format!(
            "SourceType \"{}\" is not one of {INSTANCE}, {TASK}.",
            clip(other)
        ))),
    }
}
