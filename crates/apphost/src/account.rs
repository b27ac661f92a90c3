//! Which user an app runs as.

use rustix::process::geteuid;

use crate::AppId;

/// First of the user numbers for apps: far from those that systems hand out.
const FIRST: u32 = 0x7000_0000;

/// How many there are.
const COUNT: u32 = 0x0fff_ffff;

/// A user and a group of the same number, without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Account(pub(crate) u32);

impl Account {
    /// The account of an app: none where this process is an ordinary user's, who cannot become
    /// another. Root gives each app its own, so that apps are strangers to each other and to the
    /// server even where a namespace would fail. Derived from the name, so that it is the same
    /// after every start; two apps with the same number are still apart by their namespaces.
    pub(crate) fn of(app: &AppId) -> Option<Self> {
        if !geteuid().is_root() {
            return None;
        }
        // FNV-1a
        let hash = app.as_str().bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Some(Self(FIRST + (hash % u64::from(COUNT)) as u32))
    }
}
