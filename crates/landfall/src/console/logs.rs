//! Logs of a service: of its operations, and of its instances.

use api::codec::timestamp::format;
use api::schema::TimestampFormat;
use api::value::Timestamp;
use apphost::log::{Line, LogName};
use apphost::{AppId, Host};
use std::sync::Arc;

use super::html::Html;

/// Lines that are shown of a log.
pub(super) const LINES_MAX: usize = 300;

/// A moment, for people and for programs; a dash where there is none.
pub(super) fn time(at: Option<Timestamp>) -> Html {
    let mut html = Html::new();
    let Some(at) = at else {
        html.text("–");
        return html;
    };
    let whole = format(at, TimestampFormat::Iso8601);
    let shown = shown(&whole);
    html.markup("<time datetime=\"").text(&whole).markup("\">").text(&shown).markup(" UTC</time>");
    html
}

fn shown(whole: &str) -> String {
    whole.get(..19).unwrap_or(whole).replace('T', " ")
}

/// The newest lines of these logs, in the order of time; with the beginning of the log's name where
/// there are several.
pub(super) async fn newest(
    host: &Arc<Host>,
    app: &AppId,
    names: Vec<LogName>,
) -> Result<Vec<Line>, String> {
    let (host, app) = (Arc::clone(host), app.clone());
    let read = tokio::task::spawn_blocking(move || {
        let mut all: Vec<Line> = Vec::new();
        let is_one = names.len() == 1;
        for name in &names {
            let mut lines = host.tail_log(&app, name, LINES_MAX)?;
            if let (LogName::Instance(id), false) = (name, is_one) {
                for line in &mut lines {
                    line.text = format!("{} {}", short(id), line.text);
                }
            }
            all.append(&mut lines);
        }
        all.sort_by_key(|line| line.unix_millis);
        Ok(all.split_off(all.len().saturating_sub(LINES_MAX)))
    });
    let read: apphost::Result<Vec<Line>> = read.await.map_err(|error| error.to_string())?;
    read.map_err(|error| error.to_string())
}

/// The beginning of an instance's id, enough to tell a few apart.
pub(super) fn short(id: &str) -> &str {
    id.get(..8).unwrap_or(id)
}

/// Shows lines. A log that scrolls can be reached by the keyboard.
pub(super) fn show(html: &mut Html, label: &'static str, lines: Result<Vec<Line>, String>) {
    let lines = match lines {
        Ok(lines) if lines.is_empty() => {
            html.markup("<p>Nothing has been logged.</p>\n");
            return;
        }
        Ok(lines) => lines,
        Err(error) => {
            html.markup("<p role=\"alert\">").text(&error).markup("</p>\n");
            return;
        }
    };
    html.markup("<pre tabindex=\"0\" role=\"log\" aria-live=\"off\" aria-label=\"");
    html.markup(label).markup("\">");
    for line in &lines {
        let millis = i64::try_from(line.unix_millis).unwrap_or(i64::MAX);
        let at = format(Timestamp::from_unix_millis(millis), TimestampFormat::Iso8601);
        html.text(&shown(&at)).markup(" ").text(&line.text).markup("\n");
    }
    html.markup("</pre>\n");
}
