//! Writing HTML so that no text from outside becomes markup: markup is part of the program,
//! everything else goes through [`Html::text`].

use control::pages::PageAnswer;

use super::session::Session;

/// A piece of a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Html(String);

impl Html {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Adds markup. Only what stands in the program can be passed.
    pub(super) fn markup(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Adds a text, as content or inside the double quotes of an attribute.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\n' | '\t' => self.0.push(c),
                c if is_deceptive(c) => self.0.push('\u{fffd}'),
                c => self.0.push(c),
            }
        }
        self
    }

    pub(super) fn append(&mut self, other: &Self) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    /// One entry of a list of names and values.
    pub(super) fn fact(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.markup("<div><dt>")
            .markup(name)
            .markup("</dt><dd>")
            .text(value)
            .markup("</dd></div>\n")
    }

    /// A status, which is read as a word and coloured besides.
    pub(super) fn status(&mut self, status: &str) -> &mut Self {
        let class = match status {
            "RUNNING" | "AVAILABLE" | "SUCCEEDED" | "ACCEPTED" => "good",
            "CREATE_FAILED" | "DELETE_FAILED" | "FAILED" | "ERROR" | "REFUSED"
            | "ROLLBACK_FAILED" => "bad",
            "OPERATION_IN_PROGRESS"
            | "IN_PROGRESS"
            | "PENDING"
            | "TRYING"
            | "ROLLBACK_IN_PROGRESS" => "busy",
            _ => "calm",
        };
        self.markup("<span class=\"status ").markup(class).markup("\">").text(status);
        self.markup("</span>")
    }

    /// The hidden field that shows that a form is one of ours.
    pub(super) fn token(&mut self, session: &Session) -> &mut Self {
        self.markup("<input type=\"hidden\" name=\"token\" value=\"");
        self.text(&session.token).markup("\">")
    }

    #[cfg(test)]
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Control characters, and those that turn the direction of what follows them around.
fn is_deceptive(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What is the same for all pages of one request.
pub(super) struct Frame<'a> {
    pub(super) title: &'a str,
    /// Who is signed in.
    pub(super) session: Option<&'a Session>,
    /// The path of the part that the page belongs to.
    pub(super) part: &'static str,
    /// The content is loaded anew after so many seconds, also without a script.
    pub(super) reload_after_s: Option<u32>,
}

const PARTS: [(&str, &str); 2] =
    [("/console/services", "Services"), ("/console/connections", "Connections")];

/// A whole page.
pub(super) fn page(status: u16, frame: &Frame<'_>, main: &Html) -> PageAnswer {
    let mut html = Html::new();
    html.markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
    );
    html.text(frame.title).markup(" · Landfall</title>\n");
    html.markup("<link rel=\"stylesheet\" href=\"/console/style.css\">\n");
    html.markup("<link rel=\"icon\" href=\"data:,\">\n");
    html.markup("<script src=\"/console/live.js\" defer></script>\n</head>\n<body>\n");
    html.markup("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header>\n");
    html.markup("<p class=\"brand\"><a href=\"/console/\">Landfall</a></p>\n");
    if let Some(session) = frame.session {
        navigation(&mut html, frame.part, session);
    }
    html.markup("</header>\n<main id=\"main\" tabindex=\"-1\">\n<h1>").text(frame.title);
    html.markup("</h1>\n").append(main).markup("</main>\n</body>\n</html>\n");
    let refresh = frame.reload_after_s.map(|seconds| ("refresh", seconds.to_string()));
    PageAnswer {
        status,
        content_type: "text/html; charset=utf-8",
        headers: refresh.into_iter().collect(),
        body: html.0,
    }
}

fn navigation(html: &mut Html, part: &'static str, session: &Session) {
    html.markup("<nav aria-label=\"Console\">\n<ul>\n");
    for (path, name) in PARTS {
        html.markup("<li><a href=\"").markup(path).markup("\"");
        if path == part {
            html.markup(" aria-current=\"page\"");
        }
        html.markup(">").markup(name).markup("</a></li>\n");
    }
    html.markup(
        "</ul>\n</nav>\n<form class=\"region\" method=\"post\" action=\"/console/region\">",
    );
    html.token(session).markup("<label for=\"region\">Region</label> ");
    html.markup("<input id=\"region\" name=\"region\" required maxlength=\"64\" value=\"");
    html.text(&session.identity.region);
    html.markup("\"> <button>Change</button></form>\n");
    html.markup("<form class=\"who\" method=\"post\" action=\"/console/sign-out\">");
    html.token(session).markup("<span>Account ").text(&session.identity.account_id);
    html.markup("</span> <button>Sign out</button></form>\n");
}

/// A page that says one thing.
pub(super) fn notice(
    status: u16,
    session: Option<&Session>,
    title: &str,
    text: &str,
) -> PageAnswer {
    let mut main = Html::new();
    main.markup("<p role=\"alert\">").text(text).markup("</p>\n");
    main.markup("<p><a href=\"/console/\">Back to the console</a></p>\n");
    page(status, &Frame { title, session, part: "", reload_after_s: None }, &main)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_never_becomes_markup() {
        let mut html = Html::new();
        html.text("<script>\"a\" & 'b'\u{202e}\u{1b}[2J\n");
        assert_eq!(
            html.as_str(),
            "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;\u{fffd}\u{fffd}[2J\n"
        );
    }
}
