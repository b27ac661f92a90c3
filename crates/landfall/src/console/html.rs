//! HTML that cannot be broken out of: text goes through one door, which escapes it.

use control::http::Page;

use super::{Visit, page};

/// Most fields of a form.
const FIELDS_MAX: usize = 32;

/// A piece of HTML.
#[derive(Debug, Default)]
pub(super) struct Html(String);

impl Html {
    /// Adds HTML of our own.
    pub(super) fn raw(&mut self, html: &'static str) -> &mut Self {
        self.0.push_str(html);
        self
    }

    /// Adds text from anywhere, in an element or in a quoted attribute.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\n' | '\t' => self.0.push(letter),
                control if control.is_control() => self.0.push(' '),
                other => self.0.push(other),
            }
        }
        self
    }

    /// Adds a piece.
    pub(super) fn piece(&mut self, piece: &Self) -> &mut Self {
        self.0.push_str(&piece.0);
        self
    }

    /// Adds a term and what is said of it.
    pub(super) fn term(&mut self, term: &'static str, text: &str) -> &mut Self {
        self.raw("<dt>").raw(term).raw("</dt><dd>").text(text).raw("</dd>")
    }

    /// Adds a row of a table, its first cell a link to a page below the current one.
    pub(super) fn row(&mut self, kind: &'static str, cells: &[&str]) -> &mut Self {
        self.raw("<tr>");
        for (place, cell) in cells.iter().enumerate() {
            self.raw("<td>");
            if place == 0 {
                self.raw("<a href=\"/console/").raw(kind).raw("/").text(cell).raw("\">");
                self.text(cell).raw("</a>");
            } else {
                self.text(cell);
            }
            self.raw("</td>");
        }
        self.raw("</tr>")
    }
}

/// A whole page. `refreshes`: the browser asks for it again after a second or two.
pub(super) fn layout(title: &str, visit: Option<&Visit<'_>>, refreshes: bool, main: &Html) -> Page {
    let mut html = Html::default();
    html.raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    if refreshes {
        html.raw("<meta http-equiv=\"refresh\" content=\"2\">");
    }
    html.raw("<link rel=\"stylesheet\" href=\"/console/style.css\"><title>").text(title);
    html.raw("</title></head><body><header><strong>Landfall</strong>");
    if let Some(visit) = visit {
        html.raw("<nav aria-label=\"Pages\"><a href=\"/console/connections\">Connections</a> ");
        html.raw("<a href=\"/console/services\">Services</a></nav>");
        html.raw("<form method=\"post\" action=\"/console/sign-out\">").piece(&visit.token());
        html.raw("<span>").text(&visit.session.identity.account_id).raw(" · ");
        html.text(&visit.session.identity.region).raw("</span> ");
        html.raw("<button>Sign out</button></form>");
    }
    html.raw("</header><main><h1>").text(title).raw("</h1>").piece(main);
    html.raw("</main></body></html>");
    page(200, "text/html; charset=utf-8", html.0)
}

/// The fields that a form sent; `None` where they cannot be read.
pub(super) fn fields(body: &[u8]) -> Option<Vec<(String, String)>> {
    let pairs: Vec<&[u8]> = body.split(|b| *b == b'&').filter(|pair| !pair.is_empty()).collect();
    if pairs.len() > FIELDS_MAX {
        return None;
    }
    let read = |pair: &&[u8]| {
        let equals = pair.iter().position(|b| *b == b'=')?;
        Some((decode(&pair[..equals], true)?, decode(&pair[equals + 1..], true)?))
    };
    pairs.iter().map(read).collect()
}

/// A field of a form; empty where it is absent.
pub(super) fn field<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// Undoes the encoding of paths and forms; `None` for what is none, or no UTF-8.
pub(super) fn decode(text: &[u8], plus_is_space: bool) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.iter();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || char::from(*rest.next()?).to_digit(16);
                u8::try_from(digit()? * 16 + digit()?).ok()?
            }
            b'+' if plus_is_space => b' ',
            other => *other,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let mut html = Html::default();
        html.text("<script>\"x\" & 'y'\u{1b}</script>");
        assert_eq!(html.0, "&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39; &lt;/script&gt;");
    }

    #[test]
    fn forms_are_read() {
        let fields = fields(b"a=1+2&b=%C3%A9%26&c=").unwrap();
        assert_eq!(field(&fields, "a"), "1 2");
        assert_eq!(field(&fields, "b"), "é&");
        assert_eq!((field(&fields, "c"), field(&fields, "d")), ("", ""));
        for wrong in [&b"a"[..], b"a=%2", b"a=%zz", b"a=%ff"] {
            assert_eq!(super::fields(wrong), None);
        }
        assert_eq!(super::fields("a=1&".repeat(33).as_bytes()), None);
    }
}
