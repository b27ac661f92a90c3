//! Windows of time, UTC: a daily one for automated snapshots, `hh24:mi-hh24:mi`, and a weekly one
//! for modifications that may wait, `ddd:hh24:mi-ddd:hh24:mi`. Both last at least 30 minutes.

use crate::invalid::{Invalid, clip};

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MINUTES_A_DAY: i64 = 24 * 60;
const MINUTES_A_WEEK: i64 = 7 * MINUTES_A_DAY;
const LENGTH_MIN_MINUTES: i64 = 30;
const MILLIS_A_MINUTE: i64 = 60_000;

/// Minutes since the beginning of the period, which is a day or a week, to minutes after that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Window {
    from: i64,
    length: i64,
    period: i64,
}

/// Checks a daily window.
pub(crate) fn daily(text: &str) -> Result<String, Invalid> {
    checked("PreferredBackupWindow", "hh24:mi-hh24:mi", text, MINUTES_A_DAY)
}

/// Checks a weekly window and gives the lower-case form that is stored.
pub(crate) fn weekly(text: &str) -> Result<String, Invalid> {
    checked("PreferredMaintenanceWindow", "ddd:hh24:mi-ddd:hh24:mi", text, MINUTES_A_WEEK)
}

/// Refuses windows that are open at the same time.
pub(crate) fn refuse_overlap(daily: &str, weekly: &str) -> Result<(), Invalid> {
    let (Some(day), Some(week)) = (parse(daily, MINUTES_A_DAY), parse(weekly, MINUTES_A_WEEK))
    else {
        return Ok(());
    };
    let overlaps = (0..7).map(|number| number * MINUTES_A_DAY + day.from).any(|from| {
        (from - week.from).rem_euclid(MINUTES_A_WEEK) < week.length
            || (week.from - from).rem_euclid(MINUTES_A_WEEK) < day.length
    });
    if overlaps {
        return Err(Invalid::combination(
            "The backup window and maintenance window must not overlap.",
        ));
    }
    Ok(())
}

/// A daily and a weekly window, picked by a random number: the first between 3:00 and 11:00, the
/// second on some day between 19:00 and 3:00, where they cannot meet.
pub(crate) fn random(random: u64) -> (String, String) {
    let slot = i64::try_from(random % (16 * 16 * 7)).unwrap_or_default();
    let from = 3 * 60 + slot % 16 * 30;
    let day = format!("{}-{}", time(from), time(from + LENGTH_MIN_MINUTES));
    let from = slot / 256 * MINUTES_A_DAY + 19 * 60 + slot / 16 % 16 * 30;
    (day, format!("{}-{}", moment_text(from), moment_text(from + LENGTH_MIN_MINUTES)))
}

/// When the daily window was opened last, whether or not it is open still: milliseconds since the
/// Unix epoch.
pub(crate) fn daily_opened(text: &str, unix_millis: i64) -> Option<i64> {
    let minutes = unix_millis.div_euclid(MILLIS_A_MINUTE);
    let since = since_opened(parse(text, MINUTES_A_DAY)?, minutes);
    Some((minutes - since) * MILLIS_A_MINUTE)
}

/// Whether the weekly window is open.
pub(crate) fn is_weekly_open(text: &str, unix_millis: i64) -> bool {
    // The epoch was a Thursday.
    let window = parse(text, MINUTES_A_WEEK);
    let minutes = unix_millis.div_euclid(MILLIS_A_MINUTE) + 3 * MINUTES_A_DAY;
    window.is_some_and(|window| since_opened(window, minutes) < window.length)
}

/// How many minutes before this one a window was opened last.
fn since_opened(window: Window, minute: i64) -> i64 {
    (minute - window.from).rem_euclid(window.period)
}

fn checked(member: &str, form: &str, text: &str, period: i64) -> Result<String, Invalid> {
    let lower = text.to_ascii_lowercase();
    let Some(window) = parse(&lower, period) else {
        let text = clip(text);
        return Err(Invalid::value(format!(
            "The parameter {member} has the value \"{text}\"; write it as {form}."
        )));
    };
    if window.length < LENGTH_MIN_MINUTES {
        return Err(Invalid::value(format!(
            "The parameter {member} must span at least {LENGTH_MIN_MINUTES} minutes."
        )));
    }
    Ok(lower)
}

fn parse(text: &str, period: i64) -> Option<Window> {
    let (from, to) = text.split_once('-')?;
    let (from, to) = (moment(from, period)?, moment(to, period)?);
    Some(Window { from, length: (to - from).rem_euclid(period), period })
}

fn moment(text: &str, period: i64) -> Option<i64> {
    let (day, text) = if period == MINUTES_A_WEEK {
        let (name, rest) = text.split_once(':')?;
        (DAYS.iter().position(|day| *day == name)?, rest)
    } else {
        (0, text)
    };
    let number = |text: &str, limit: i64| {
        let is_plain = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
        text.parse().ok().filter(|number| is_plain && *number < limit)
    };
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute): (i64, i64) = (number(hour, 24)?, number(minute, 60)?);
    Some(i64::try_from(day).ok()? * MINUTES_A_DAY + hour * 60 + minute)
}

fn time(minutes: i64) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

fn moment_text(minutes: i64) -> String {
    let day = usize::try_from(minutes / MINUTES_A_DAY % 7).unwrap_or_default();
    format!("{}:{}", DAYS[day], time(minutes % MINUTES_A_DAY))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn windows_are_checked() {
        assert_eq!(weekly("Sun:06:00-Sun:06:30").unwrap(), "sun:06:00-sun:06:30");
        assert!(weekly("sun:23:45-mon:00:15").is_ok());
        assert!(daily("23:45-00:15").is_ok());
        for wrong in ["", "sun:06:00", "sun:06:00-sun:06:29", "xyz:06:00-sun:07:00", "06:00-07:00"]
        {
            assert!(weekly(wrong).is_err(), "{wrong}");
        }
        for wrong in
            ["", "6:00-7:00", "24:00-01:00", "06:00-06:29", "sun:06:00-sun:07:00", "+1:00-02:00"]
        {
            assert!(daily(wrong).is_err(), "{wrong}");
        }
        assert!(refuse_overlap("06:00-06:30", "sun:06:29-sun:07:00").is_err());
        assert!(refuse_overlap("23:45-00:15", "mon:00:00-mon:00:30").is_err());
        assert!(refuse_overlap("06:00-06:30", "sun:06:30-sun:07:00").is_ok());
        for number in 0..1792 {
            let (day, week) = random(number);
            assert_eq!((daily(&day).unwrap(), weekly(&week).unwrap()), (day.clone(), week.clone()));
            refuse_overlap(&day, &week).unwrap();
        }
    }

    #[test]
    fn windows_open_and_close() {
        // 2026-01-04T06:10:00Z is a Sunday.
        let sunday = 1_767_507_000_000;
        assert!(is_weekly_open("sun:06:00-sun:06:30", sunday));
        assert!(!is_weekly_open("sun:06:30-sun:07:00", sunday));
        assert!(is_weekly_open("sat:23:00-sun:07:00", sunday));
        assert_eq!(daily_opened("06:00-06:30", sunday), Some(sunday - 600_000));
        let yesterday = sunday + 1_200_000 - MINUTES_A_DAY * MILLIS_A_MINUTE;
        assert_eq!(daily_opened("06:30-07:00", sunday), Some(yesterday));
    }
}
