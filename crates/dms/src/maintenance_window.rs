//! Maintenance windows: `ddd:hh:mm-ddd:hh:mm`, UTC, at least 30 minutes.

use crate::invalid::{Invalid, clip};

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MINUTES_A_DAY: u32 = 24 * 60;
const MINUTES_A_WEEK: u32 = 7 * MINUTES_A_DAY;
const LENGTH_MIN_MINUTES: u32 = 30;

/// Checks a window and gives the lower-case form that is stored.
pub fn parse(text: &str) -> Result<String, Invalid> {
    let lower = text.to_ascii_lowercase();
    let window = lower.split_once('-').and_then(|(from, to)| Some((moment(from)?, moment(to)?)));
    let Some((from, to)) = window else {
        return Err(Invalid::value(format!(
            "The parameter PreferredMaintenanceWindow has the value \"{}\"; write it as \
             ddd:hh24:mi-ddd:hh24:mi, for example sun:06:00-sun:06:30.",
            clip(text)
        )));
    };
    let length = (to + MINUTES_A_WEEK - from) % MINUTES_A_WEEK;
    if length < LENGTH_MIN_MINUTES {
        return Err(Invalid::value(
            "The parameter PreferredMaintenanceWindow must span at least 30 minutes.",
        ));
    }
    Ok(lower)
}

/// A window of 30 minutes within eight hours from 22:00 UTC, on any weekday, picked by a random
/// number.
pub fn random(random: u64) -> String {
    let slot = u32::try_from(random % (7 * 16)).unwrap_or_default();
    let start = (slot / 16 * MINUTES_A_DAY + 22 * 60 + slot % 16 * 30) % MINUTES_A_WEEK;
    format!("{}-{}", format(start), format((start + LENGTH_MIN_MINUTES) % MINUTES_A_WEEK))
}

/// Whether the window is open at this instant.
pub fn is_open(window: &str, unix_seconds: i64) -> bool {
    let Some((from, to)) =
        window.split_once('-').and_then(|(from, to)| Some((moment(from)?, moment(to)?)))
    else {
        return false;
    };
    // The epoch was a Thursday.
    let minutes = unix_seconds.div_euclid(60) + i64::from(3 * MINUTES_A_DAY);
    let now = u32::try_from(minutes.rem_euclid(i64::from(MINUTES_A_WEEK))).unwrap_or(0);
    (now + MINUTES_A_WEEK - from) % MINUTES_A_WEEK < (to + MINUTES_A_WEEK - from) % MINUTES_A_WEEK
}

/// Minutes since Monday 00:00.
fn moment(text: &str) -> Option<u32> {
    let mut parts = text.split(':');
    let day = DAYS.iter().position(|day| Some(*day) == parts.clone().next())?;
    parts.next();
    let mut number = |limit: u32| {
        let part = parts.next()?;
        let digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten().filter(|number| *number < limit)
    };
    let (hour, minute) = (number(24)?, number(60)?);
    parts.next().is_none().then_some(u32::try_from(day).ok()? * MINUTES_A_DAY + hour * 60 + minute)
}

fn format(minutes: u32) -> String {
    let day = DAYS[(minutes / MINUTES_A_DAY) as usize % 7];
    format!("{day}:{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    #[test]
    fn windows_are_checked_and_lowered() {
        assert_eq!(super::parse("Sun:06:00-Sun:06:30").unwrap(), "sun:06:00-sun:06:30");
        assert!(super::parse("sun:23:45-mon:00:15").is_ok());
        for wrong in [
            "",
            "sun:06:00",
            "sun:06:00-sun:06:29",
            "xyz:06:00-sun:07:00",
            "sun:24:00-mon:01:00",
            "sun:6:0-sun:7:0",
        ] {
            assert!(super::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn windows_open_and_close() {
        // 2026-01-04T06:10:00Z is a Sunday.
        let sunday = 1_767_507_000;
        assert!(super::is_open("sun:06:00-sun:06:30", sunday));
        assert!(!super::is_open("sun:06:30-sun:07:00", sunday));
        assert!(super::is_open("sat:23:00-sun:07:00", sunday));
    }

    #[test]
    fn random_windows_are_valid() {
        for random in 0..112 {
            let window = super::random(random);
            assert_eq!(super::parse(&window).unwrap(), window);
        }
    }
}
