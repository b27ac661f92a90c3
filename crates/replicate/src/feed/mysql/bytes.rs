//! A place in bytes that came from a source, which may hold anything.

/// The bytes end too early, or say what cannot be: what was being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Malformed(pub(super) &'static str);

/// Reads from the front; every read is checked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bytes<'a> {
    rest: &'a [u8],
    what: &'static str,
}

impl<'a> Bytes<'a> {
    /// `what` is named where reading fails.
    pub(super) fn new(rest: &'a [u8], what: &'static str) -> Self {
        Self { rest, what }
    }

    pub(super) fn malformed(&self) -> Malformed {
        Malformed(self.what)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], Malformed> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(self.malformed())?;
        self.rest = rest;
        Ok(taken)
    }

    pub(super) fn byte(&mut self) -> Result<u8, Malformed> {
        Ok(self.take(1)?[0])
    }

    /// An unsigned number of at most 8 bytes, the lowest first.
    pub(super) fn little(&mut self, count: usize) -> Result<u64, Malformed> {
        let bytes = self.take(count)?;
        Ok(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    /// An unsigned number of at most 8 bytes, the highest first.
    pub(super) fn big(&mut self, count: usize) -> Result<u64, Malformed> {
        let bytes = self.take(count)?;
        Ok(bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    /// A number of 1 to 9 bytes whose first byte tells how many.
    pub(super) fn packed(&mut self) -> Result<u64, Malformed> {
        match self.byte()? {
            small @ 0..=250 => Ok(small.into()),
            252 => self.little(2),
            253 => self.little(3),
            254 => self.little(8),
            _ => Err(self.malformed()),
        }
    }

    /// A packed number that counts something which is there.
    pub(super) fn count(&mut self) -> Result<usize, Malformed> {
        usize::try_from(self.packed()?).map_err(|_| self.malformed())
    }

    /// Bytes after their packed count.
    pub(super) fn counted(&mut self) -> Result<&'a [u8], Malformed> {
        let count = self.count()?;
        self.take(count)
    }

    /// A name after its length in one byte, and before a zero byte.
    pub(super) fn name(&mut self) -> Result<String, Malformed> {
        let length = usize::from(self.byte()?);
        let name = self.take(length)?;
        self.take(1)?;
        String::from_utf8(name.to_vec()).map_err(|_| self.malformed())
    }
}

/// Whether a bit is set; the lowest of the first byte comes first.
pub(super) fn bit(bits: &[u8], index: usize) -> bool {
    bits.get(index / 8).is_some_and(|byte| byte >> (index % 8) & 1 == 1)
}
