//! Request ids: unique, not secret.

use std::sync::atomic::{AtomicU64, Ordering};

/// Makes request ids in the form of random UUIDs (version 4). They are unique within a server and,
/// by their random seed, among servers; they are no secret, so a fast mixing function will do.
#[derive(Debug)]
pub(super) struct RequestIds {
    seed: u64,
    counter: AtomicU64,
}

impl RequestIds {
    pub(super) fn new(seed: [u8; 16]) -> Self {
        let half =
            |from: usize| u64::from_le_bytes(std::array::from_fn(|index| seed[from + index]));
        Self { seed: half(0), counter: AtomicU64::new(half(8)) }
    }

    pub(super) fn next(&self) -> String {
        let count = self.counter.fetch_add(1, Ordering::Relaxed);
        let high = mix(count ^ self.seed).to_be_bytes();
        // The low half is a bijection of the counter: ids of one server never repeat.
        let low = mix(count).to_be_bytes();
        let mut text = String::with_capacity(36);
        for (index, byte) in high.into_iter().chain(low).enumerate() {
            if matches!(index, 4 | 6 | 8 | 10) {
                text.push('-');
            }
            let byte = match index {
                6 => (byte & 0x0f) | 0x40,
                8 => (byte & 0x3f) | 0x80,
                _ => byte,
            };
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
            }
        }
        text
    }
}

/// The finaliser of SplitMix64, a bijection that spreads every bit.
const fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_uuids_and_differ() {
        let ids = RequestIds::new([7; 16]);
        let made: std::collections::BTreeSet<String> = (0..1000).map(|_| ids.next()).collect();
        assert_eq!(made.len(), 1000);
        for id in made {
            let groups: Vec<usize> = id.split('-').map(str::len).collect();
            assert_eq!(groups, [8, 4, 4, 4, 12], "{id}");
            assert_eq!(id.as_bytes()[14], b'4', "{id}");
        }
    }
}
