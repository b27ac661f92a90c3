//! Time and randomness, injected so that tests decide both.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use api::value::Timestamp;

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    /// The current instant, UTC.
    fn now(&self) -> Timestamp;
}

/// Gives random bytes.
pub trait Entropy: Send + Sync + 'static {
    /// Fills the whole slice.
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's clock.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp { unix_nanos: i128::try_from(since.as_nanos()).unwrap_or(i128::MAX) }
    }
}

/// The operating system's random numbers.
#[derive(Debug, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        // Without randomness nothing secret can be made: going on would be worse than stopping.
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}

/// A clock that stands still until it is told to move.
#[derive(Debug)]
pub struct ManualClock {
    unix_millis: AtomicI64,
}

impl ManualClock {
    /// A clock that shows this many milliseconds since the Unix epoch.
    pub fn at_unix_millis(unix_millis: i64) -> Self {
        Self { unix_millis: AtomicI64::new(unix_millis) }
    }

    /// Moves the clock forward.
    pub fn advance_ms(&self, millis: i64) {
        self.unix_millis.fetch_add(millis, Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_unix_millis(self.unix_millis.load(Ordering::SeqCst))
    }
}

/// A repeatable sequence of bytes for tests (SplitMix64). Not for secrets.
#[derive(Debug)]
pub struct SeededEntropy {
    state: AtomicU64,
}

impl SeededEntropy {
    /// The sequence that belongs to this seed.
    pub fn new(seed: u64) -> Self {
        Self { state: AtomicU64::new(seed) }
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        for chunk in bytes.chunks_mut(8) {
            let mut word = self.state.fetch_add(STEP, Ordering::SeqCst).wrapping_add(STEP);
            word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            word ^= word >> 31;
            chunk.copy_from_slice(&word.to_le_bytes()[..chunk.len()]);
        }
    }
}

/// The clock and the randomness of one server.
#[derive(Clone)]
pub struct Ambient {
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Gives random bytes.
    pub entropy: Arc<dyn Entropy>,
}

impl Ambient {
    /// The operating system's.
    pub fn system() -> Self {
        Self { clock: Arc::new(SystemClock), entropy: Arc::new(SystemEntropy) }
    }

    /// Repeatable ones for tests: the clock stands at 2026-01-02T03:04:05Z.
    pub fn seeded(seed: u64) -> (Self, Arc<ManualClock>) {
        let clock = Arc::new(ManualClock::at_unix_millis(1_767_323_045_000));
        let ambient = Self { clock: clock.clone(), entropy: Arc::new(SeededEntropy::new(seed)) };
        (ambient, clock)
    }

    /// Random text in the upper-case base32 alphabet of RFC 4648 (A-Z, 2-7), without padding:
    /// 16 bytes give the 26 characters that resource ARNs end with.
    pub fn base32(&self, bytes: usize) -> String {
        const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        let mut raw = vec![0; bytes];
        self.entropy.fill(&mut raw);
        let mut text = String::with_capacity(bytes * 8 / 5 + 1);
        let (mut buffer, mut bits) = (0_u32, 0);
        for byte in raw {
            buffer = (buffer << 8) | u32::from(byte);
            bits += 8;
            while bits >= 5 {
                bits -= 5;
                text.push(char::from(ALPHABET[(buffer >> bits) as usize & 31]));
            }
        }
        if bits > 0 {
            text.push(char::from(ALPHABET[(buffer << (5 - bits)) as usize & 31]));
        }
        text
    }

    /// A random UUID (version 4) in its usual text form.
    pub fn uuid(&self) -> String {
        let mut raw = [0; 16];
        self.entropy.fill(&mut raw);
        raw[6] = (raw[6] & 0x0f) | 0x40;
        raw[8] = (raw[8] & 0x3f) | 0x80;
        let mut text = String::with_capacity(36);
        for (index, byte) in raw.into_iter().enumerate() {
            if matches!(index, 4 | 6 | 8 | 10) {
                text.push('-');
            }
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
            }
        }
        text
    }

    /// A random number below `bound`; 0 when `bound` is 0.
    pub fn below(&self, bound: u64) -> u64 {
        let mut raw = [0; 8];
        self.entropy.fill(&mut raw);
        u64::from_le_bytes(raw).checked_rem(bound).unwrap_or(0)
    }
}
