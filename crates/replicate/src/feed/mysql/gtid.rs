//! Places in the binlog: the last transaction of each replication domain.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// A transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gtid {
    pub(super) domain: u32,
    pub(super) server: u32,
    pub(super) sequence: u64,
}

/// A place: everything up to these transactions, one a domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Gtids(BTreeMap<u32, (u32, u64)>);

impl Gtids {
    /// Whether a transaction is before this place, or is the last one before it.
    pub(super) fn hold(&self, gtid: Gtid) -> bool {
        self.0.get(&gtid.domain).is_some_and(|(_, last)| gtid.sequence <= *last)
    }

    /// Whether every transaction before that place is before this one.
    pub(super) fn hold_all(&self, other: &Self) -> bool {
        other.0.iter().all(|(domain, (server, sequence))| {
            self.hold(Gtid { domain: *domain, server: *server, sequence: *sequence })
        })
    }

    /// Moves behind a transaction; never back.
    pub(super) fn pass(&mut self, gtid: Gtid) {
        if !self.hold(gtid) {
            self.0.insert(gtid.domain, (gtid.server, gtid.sequence));
        }
    }
}

impl fmt::Display for Gtids {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (domain, (server, sequence))) in self.0.iter().enumerate() {
            let comma = if index == 0 { "" } else { "," };
            write!(f, "{comma}{domain}-{server}-{sequence}")?;
        }
        Ok(())
    }
}

impl FromStr for Gtid {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.trim().splitn(3, '-');
        let mut part = || parts.next().ok_or(());
        let (domain, server, sequence) = (part()?, part()?, part()?);
        Ok(Self {
            domain: domain.parse().map_err(|_| ())?,
            server: server.parse().map_err(|_| ())?,
            sequence: sequence.parse().map_err(|_| ())?,
        })
    }
}

impl FromStr for Gtids {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut all = Self::default();
        for part in text.split(',').filter(|part| !part.trim().is_empty()) {
            all.pass(part.parse()?);
        }
        Ok(all)
    }
}

impl fmt::Display for Gtid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}", self.domain, self.server, self.sequence)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn places_are_compared_domain_by_domain() {
        let mut place: Gtids = "1-7-20, 0-7-5".parse().unwrap();
        assert_eq!(place.to_string(), "0-7-5,1-7-20");
        assert!(place.hold("1-8-20".parse().unwrap()));
        assert!(!place.hold("2-7-1".parse().unwrap()));
        place.pass("1-7-3".parse().unwrap());
        place.pass("0-7-6".parse().unwrap());
        assert_eq!(place.to_string(), "0-7-6,1-7-20");
        assert!(place.hold_all(&"0-7-6".parse().unwrap()));
        assert!(!place.hold_all(&"0-7-6,3-1-1".parse().unwrap()));
        assert_eq!("".parse::<Gtids>().unwrap(), Gtids::default());
        for wrong in ["1", "1-2", "x-1-1", "1-2-3-4x"] {
            assert!(wrong.parse::<Gtids>().is_err(), "{wrong}");
        }
    }
}
