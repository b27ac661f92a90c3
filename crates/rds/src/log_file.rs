//! Log files of DB instances: DescribeDBLogFiles, DownloadDBLogFilePortion.

use api::generated::rds::ops::{DescribeDBLogFiles, DownloadDBLogFilePortion};
use api::generated::rds::{
    DBInstanceNotReadyFault, DBLogFileNotFoundFault, DescribeDBLogFilesDetails,
    DescribeDBLogFilesMessage, DescribeDBLogFilesResponse, DownloadDBLogFilePortionDetails,
    DownloadDBLogFilePortionMessage,
};
use api::operation::{Answer, Raises, Refusal};
use control::call::{Reading, View};
use control::lifecycle::Resource;
use dbhost::{Engine, LogFile, Place};

use crate::db_instance::{DbInstance, InstanceStatus, find};
use crate::invalid::{Invalid, clip};
use crate::listing;
use crate::world::World;

/// Lines of a portion, unless a request says.
const LINES_DEFAULT: usize = 10_000;
/// Bytes of a portion.
const BYTES_MAX: usize = 1 << 20;

fn not_ready(text: impl Into<String>) -> DBInstanceNotReadyFault {
    DBInstanceNotReadyFault { message: Some(text.into()) }
}

/// The engine and the place of an instance, which must have been made.
fn open<'a, Op>(
    world: &'a World,
    view: &View<'_>,
    instance: &DbInstance,
) -> Result<(&'a dyn Engine, Place), Refusal<Op>>
where
    Op: Raises<DBInstanceNotReadyFault>,
{
    let status = instance.lifecycle().status();
    let place = instance.place(&view.environment().sealer).ok().flatten();
    match (place, world.engine(instance.engine)) {
        (Some(place), Ok(engine)) if status != InstanceStatus::Creating => Ok((&**engine, place)),
        _ => Err(not_ready(format!("Instance {} has no logs yet.", instance.identifier)).into()),
    }
}

fn listed<Op>(engine: &dyn Engine, place: &Place) -> Result<Vec<LogFile>, Refusal<Op>>
where
    Op: Raises<DBInstanceNotReadyFault>,
{
    Ok(engine.logs(place).map_err(|error| not_ready(error.to_string()))?)
}

/// Lists log files.
pub(crate) fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribeDBLogFilesMessage,
) -> Answer<DescribeDBLogFiles> {
    let instance = find::<DescribeDBLogFiles>(view, &input.db_instance_identifier)?;
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let (engine, place) = open::<DescribeDBLogFiles>(world, view, &instance)?;
    let size = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
    let mut files = listed::<DescribeDBLogFiles>(engine, &place)?;
    files.retain(|file| {
        input.filename_contains.as_deref().is_none_or(|part| file.name.contains(part))
            && input.file_last_written.is_none_or(|since| file.written_unix_millis > since)
            && input.file_size.is_none_or(|least| size(file.bytes) > least)
    });
    let marker = input.marker.as_deref();
    let page = listing::page(files, |file| file.name.clone(), input.max_records, marker)?;
    let details = page.items.into_iter().map(|file| DescribeDBLogFilesDetails {
        log_file_name: Some(file.name),
        last_written: Some(file.written_unix_millis),
        size: Some(size(file.bytes)),
    });
    Ok(DescribeDBLogFilesResponse {
        describe_db_log_files: Some(details.collect()),
        marker: page.marker,
    })
}

/// Gives lines of a log file: from a marker on, or else the last ones.
pub(crate) fn download(
    world: &World,
    view: &View<'_>,
    input: DownloadDBLogFilePortionMessage,
) -> Answer<DownloadDBLogFilePortion> {
    let instance = find::<DownloadDBLogFilePortion>(view, &input.db_instance_identifier)?;
    let (engine, place) = open::<DownloadDBLogFilePortion>(world, view, &instance)?;
    let name = &input.log_file_name;
    let missing = || {
        let message = Some(format!("DBLog File: {} is not found on the DB instance", clip(name)));
        DBLogFileNotFoundFault { message }
    };
    let files = listed::<DownloadDBLogFilePortion>(engine, &place)?;
    let size = files.iter().find(|file| file.name == *name).ok_or_else(missing)?.bytes;
    let lines = match input.number_of_lines {
        None | Some(0) => LINES_DEFAULT,
        Some(number) => usize::try_from(number)
            .map_err(|_| Invalid::value("NumberOfLines must not be negative."))?,
    };
    let marker = input.marker.as_deref().filter(|marker| !marker.is_empty());
    let from = match marker {
        Some(text) => text
            .parse::<u64>()
            .map_err(|_| Invalid::value(format!("Invalid Marker: {}", clip(text))))?,
        None => size.saturating_sub(BYTES_MAX as u64),
    };
    let read = engine.read_log(&place, name, from, BYTES_MAX);
    let bytes = read.map_err(|error| not_ready(error.to_string()))?.ok_or_else(missing)?;
    let (part, end) = if marker.is_some() {
        let part = first_lines(&bytes, lines);
        (part, from.min(size) + part.len() as u64)
    } else {
        (last_lines(&bytes, lines), from + bytes.len() as u64)
    };
    Ok(DownloadDBLogFilePortionDetails {
        log_file_data: Some(String::from_utf8_lossy(part).into_owned().into()),
        marker: Some(end.to_string()),
        additional_data_pending: Some(end < size),
    })
}

/// So many whole lines from the beginning; a part of a line only if it is all there is.
fn first_lines(bytes: &[u8], lines: usize) -> &[u8] {
    let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    ends.map(|(index, _)| index + 1).take(lines).last().map_or(bytes, |end| &bytes[..end])
}

/// So many lines from the end; an unfinished one counts.
fn last_lines(bytes: &[u8], lines: usize) -> &[u8] {
    let body = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let mut starts = body.iter().enumerate().rev().filter(|(_, byte)| **byte == b'\n');
    starts.nth(lines.saturating_sub(1)).map_or(bytes, |(index, _)| &bytes[index + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn portions_are_whole_lines() {
        assert_eq!(first_lines(b"a\nb\nc", 2), b"a\nb\n");
        assert_eq!(first_lines(b"a\nb\nc", 9), b"a\nb\n");
        assert_eq!(first_lines(b"abc", 1), b"abc");
        assert_eq!(last_lines(b"a\nb\nc\n", 2), b"b\nc\n");
        assert_eq!(last_lines(b"a\nb\nc", 1), b"c");
        assert_eq!(last_lines(b"a\nb", 9), b"a\nb");
        assert_eq!(last_lines(b"", 1), b"");
    }
}
