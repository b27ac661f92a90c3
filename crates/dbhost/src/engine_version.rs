//! Versions of engines, which count differently: PostgreSQL's 16.4 is the fourth minor version of
//! 16; MariaDB's 10.11.6 is the sixth of 10.11.

use std::fmt;

/// A version of an engine, such as 16.4 or 10.11.6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EngineVersion {
    /// The first number.
    pub major: u32,
    /// The second number.
    pub minor: u32,
    /// The third number, of engines whose major versions are two numbers.
    pub patch: Option<u32>,
}

impl EngineVersion {
    /// Reads `16.4` or `10.11.6`, with or without anything after it.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        let major = parts.next()?.parse().ok()?;
        let (minor, is_whole) = leading_number(parts.next()?)?;
        let patch = parts.next().filter(|_| is_whole).and_then(leading_number);
        Some(Self { major, minor, patch: patch.map(|(number, _)| number) })
    }

    /// The major version: `16` of 16.4, `10.11` of 10.11.6. Data directories and parameters of one
    /// are usable with all its minor versions.
    pub fn major_version(self) -> String {
        match self.patch {
            None => self.major.to_string(),
            Some(_) => format!("{}.{}", self.major, self.minor),
        }
    }

    /// Whether both are of the same major version.
    pub fn is_of_major_of(self, other: Self) -> bool {
        let is_same_second = self.patch.is_none() || self.minor == other.minor;
        self.major == other.major && is_same_second && self.patch.is_some() == other.patch.is_some()
    }
}

impl fmt::Display for EngineVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)?;
        self.patch.map_or(Ok(()), |patch| write!(f, ".{patch}"))
    }
}

/// The number that a text begins with, and whether it is all of the text.
fn leading_number(text: &str) -> Option<(u32, bool)> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    Some((text[..digits].parse().ok()?, digits == text.len()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn version(text: &str) -> EngineVersion {
        EngineVersion::parse(text).unwrap()
    }

    #[test]
    fn versions_are_read_and_ordered_as_numbers() {
        assert_eq!(version("15.14").to_string(), "15.14");
        assert!(version("15.9") < version("15.14"));
        assert_eq!(version("17.0-1.2").to_string(), "17.0");
        assert_eq!(version("10.11.14-MariaDB-0+deb12u2").to_string(), "10.11.14");
        assert!(version("10.11.6") < version("11.4.2"));
        for text in ["", "16", "16.", "x.1", "16.x", "18beta1"] {
            assert_eq!(EngineVersion::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_major_version_is_one_number_or_two() {
        assert_eq!(version("16.4").major_version(), "16");
        assert_eq!(version("10.11.6").major_version(), "10.11");
        assert!(version("16.4").is_of_major_of(version("16.9")));
        assert!(version("10.11.6").is_of_major_of(version("10.11.14")));
        assert!(!version("10.6.6").is_of_major_of(version("10.11.14")));
        assert!(!version("10.11").is_of_major_of(version("10.11.14")));
    }
}
