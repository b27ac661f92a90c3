//! Character sets of columns: the binlog holds text as the column stores it.

/// A character set that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Charset {
    /// utf8mb4, utf8mb3 and ascii.
    Utf8,
    /// latin1, which is Windows-1252 here.
    Latin1,
    /// ucs2 and utf16.
    Utf16,
    Utf16Le,
    Utf32,
}

/// What Windows-1252 has at 0x80 to 0x9F; the five places that it leaves free stand for themselves.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

impl Charset {
    /// By the server's name; `None` for one that cannot be read.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "utf8mb4" | "utf8mb3" | "utf8" | "ascii" => Self::Utf8,
            "latin1" => Self::Latin1,
            "ucs2" | "utf16" => Self::Utf16,
            "utf16le" => Self::Utf16Le,
            "utf32" => Self::Utf32,
            _ => return None,
        })
    }

    /// Adds the text as UTF-8; `Err` says what is wrong with it.
    pub(super) fn to_utf8(self, text: &[u8], out: &mut Vec<u8>) -> Result<(), String> {
        let wrong = || "a text is not valid in its character set".to_owned();
        let mut encode = |c: char| out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        match self {
            Self::Utf8 => {
                std::str::from_utf8(text).map_err(|_| wrong())?;
                out.extend_from_slice(text);
            }
            Self::Latin1 => {
                for byte in text {
                    encode(match byte {
                        0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
                        other => char::from(*other),
                    });
                }
            }
            Self::Utf16 | Self::Utf16Le => {
                if !text.len().is_multiple_of(2) {
                    return Err(wrong());
                }
                let units = text.chunks_exact(2).map(|pair| match self {
                    Self::Utf16 => u16::from_be_bytes([pair[0], pair[1]]),
                    _ => u16::from_le_bytes([pair[0], pair[1]]),
                });
                for c in char::decode_utf16(units) {
                    encode(c.map_err(|_| wrong())?);
                }
            }
            Self::Utf32 => {
                if !text.len().is_multiple_of(4) {
                    return Err(wrong());
                }
                for four in text.chunks_exact(4) {
                    let number = u32::from_be_bytes([four[0], four[1], four[2], four[3]]);
                    encode(char::from_u32(number).ok_or_else(wrong)?);
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn text_becomes_utf8() {
        let read = |charset: &str, bytes: &[u8]| {
            let mut out = Vec::new();
            Charset::named(charset).unwrap().to_utf8(bytes, &mut out).map(|()| out)
        };
        assert_eq!(read("latin1", &[0x80, 0xFC, b'a']).unwrap(), "€üa".as_bytes());
        assert_eq!(read("utf16", &[0xD8, 0x3D, 0xDE, 0x00]).unwrap(), "😀".as_bytes());
        assert_eq!(read("utf16le", &[0xFC, 0]).unwrap(), "ü".as_bytes());
        assert_eq!(read("utf32", &[0, 1, 0xF6, 0]).unwrap(), "😀".as_bytes());
        for (charset, wrong) in [
            ("utf8mb4", &[0xFF][..]),
            ("ucs2", &[1]),
            ("utf16", &[0xD8, 0]),
            ("utf32", &[1, 1, 1, 1]),
        ] {
            assert!(read(charset, wrong).is_err(), "{charset}");
        }
        assert_eq!(Charset::named("koi8r"), None);
    }
}
