//! Spellings of Redshift that the engine does not know, in the engine's words.
//!
//! Works on tokens: what is in quotes and comments stays as it is, and so does everything that is not
//! in the list below.

use super::token::{Kind, Token, tokens};

/// How deep functions may stand in each other.
const DEPTH_MAX: usize = 200;

/// Parts of a date by the names that Redshift has for them, with the engine's.
const PARTS: [(&str, &[&str]); 13] = [
    ("millennium", &["millennium", "millennia", "mil", "mils"]),
    ("century", &["century", "centuries", "c", "cent", "cents"]),
    ("decade", &["decade", "decades", "dec", "decs"]),
    ("year", &["year", "years", "y", "yr", "yrs"]),
    ("quarter", &["quarter", "quarters", "qtr", "qtrs"]),
    ("month", &["month", "months", "mon", "mons"]),
    ("week", &["week", "weeks", "w"]),
    ("day", &["day", "days", "d"]),
    ("hour", &["hour", "hours", "h", "hr", "hrs"]),
    ("minute", &["minute", "minutes", "m", "min", "mins"]),
    ("second", &["second", "seconds", "s", "sec", "secs"]),
    ("millisecond", &["millisecond", "milliseconds", "ms", "msec", "msecs", "msecond"]),
    ("microsecond", &["microsecond", "microseconds", "us", "usec", "usecs", "microsec"]),
];

/// Types that `CONVERT(type, x)` may begin with.
const TYPES: [&str; 24] = [
    "bigint",
    "bool",
    "boolean",
    "bpchar",
    "char",
    "character",
    "date",
    "decimal",
    "double",
    "float",
    "float4",
    "float8",
    "int",
    "int2",
    "int4",
    "int8",
    "integer",
    "nvarchar",
    "numeric",
    "real",
    "smallint",
    "timestamp",
    "timestamptz",
    "varchar",
];

/// Patterns of dates, longest first, with the engine's.
const PATTERNS: [(&str, &str); 18] = [
    ("FMMONTH", "%B"),
    ("FMDAY", "%A"),
    ("YYYY", "%Y"),
    ("HH24", "%H"),
    ("HH12", "%I"),
    ("MON", "%b"),
    ("DDD", "%j"),
    ("YY", "%y"),
    ("MM", "%m"),
    ("DD", "%d"),
    ("HH", "%I"),
    ("MI", "%M"),
    ("SS", "%S"),
    ("MS", "%g"),
    ("US", "%f"),
    ("AM", "%p"),
    ("PM", "%p"),
    ("DY", "%a"),
];

/// The statement in the engine's words.
///
/// # Errors
/// What of it has no counterpart.
pub(crate) fn rewrite(sql: &str) -> Result<String, String> {
    let found = tokens(sql);
    let mut out = String::with_capacity(sql.len());
    let from = found.first().map_or(sql.len(), |token| token.start);
    out.push_str(&sql[..from]);
    Rewriter { sql, tokens: &found }.range(0, found.len(), 0, &mut out)?;
    let to = found.last().map_or(sql.len(), Token::end);
    out.push_str(&sql[to..]);
    Ok(out)
}

struct Rewriter<'a> {
    sql: &'a str,
    tokens: &'a [Token<'a>],
}

impl<'a> Rewriter<'a> {
    fn is(&self, at: usize, word: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is(word))
    }

    fn is_sign(&self, at: usize, sign: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_sign(sign))
    }

    /// Writes these tokens, rewritten, with what stands between them.
    fn range(&self, from: usize, to: usize, depth: usize, out: &mut String) -> Result<(), String> {
        if depth > DEPTH_MAX {
            return Err("the statement's functions are nested too deeply".to_owned());
        }
        // `LIMIT n` for each `TOP n`, where its query ends.
        let mut limits: Vec<(usize, String)> = Vec::new();
        let mut at = from;
        while at < to {
            while let Some(end) = limits.iter().position(|(end, _)| *end == at) {
                out.push_str(&limits.remove(end).1);
            }
            if at > from {
                out.push_str(&self.sql[self.tokens[at - 1].end()..self.tokens[at].start]);
            }
            if let Some((count, rows)) = self.top(at, to) {
                limits.push((self.query_end(at, to)?, format!(" LIMIT {rows}")));
                out.push_str(self.tokens[at].text);
                at += count;
                continue;
            }
            at = if let Some(next) = self.replaced(at, to, depth, out)? {
                next
            } else {
                out.push_str(self.tokens[at].text);
                at + 1
            };
        }
        for (_, limit) in limits {
            out.push_str(&limit);
        }
        Ok(())
    }

    /// `SELECT TOP n`: how many tokens that is, and the number.
    fn top(&self, at: usize, to: usize) -> Option<(usize, &'a str)> {
        let number = self.tokens.get(at + 2)?;
        let is_top = self.is(at, "select") && self.is(at + 1, "top") && at + 2 < to;
        let is_number =
            number.kind == Kind::Number && number.text.bytes().all(|b| b.is_ascii_digit());
        // A column of that name is followed by something else than what a list begins with.
        let more = self
            .tokens
            .get(at + 3)
            .is_some_and(|next| !next.is_sign(",") && !next.is("from") && !next.is_sign(")"));
        (is_top && is_number && more).then_some((3, number.text))
    }

    /// Where the query that begins here ends.
    fn query_end(&self, from: usize, to: usize) -> Result<usize, String> {
        let mut depth = 0_usize;
        for at in from..to {
            let token = &self.tokens[at];
            if token.is_sign("(") {
                depth += 1;
            } else if token.is_sign(")") {
                if depth == 0 {
                    return Ok(at);
                }
                depth -= 1;
            } else if depth == 0 && ["union", "except", "intersect"].iter().any(|w| token.is(w)) {
                return Err("TOP in a part of a set operation is not supported".to_owned());
            }
        }
        Ok(to)
    }

    /// Writes what stands for the tokens from here on, and answers where to go on; `None` if they
    /// stay as they are.
    fn replaced(
        &self,
        at: usize,
        to: usize,
        depth: usize,
        out: &mut String,
    ) -> Result<Option<usize>, String> {
        let token = &self.tokens[at];
        let after = |word: &str| at > 0 && self.is(at - 1, word);
        if token.kind != Kind::Word || (at > 0 && self.is_sign(at - 1, ".")) {
            return Ok(None);
        }
        if token.is("sysdate")
            && !self.is_sign(at + 1, "(")
            && !self.is_sign(at + 1, ".")
            && !after("as")
        {
            out.push_str("(now()::TIMESTAMP)");
            return Ok(Some(at + 1));
        }
        if token.is("approximate") && self.is(at + 1, "count") && self.is_sign(at + 2, "(") {
            if !self.is(at + 3, "distinct") {
                return Err("APPROXIMATE is for COUNT(DISTINCT …)".to_owned());
            }
            out.push_str("approx_count_distinct(");
            return Ok(Some(at + 4));
        }
        if !self.is_sign(at + 1, "(") {
            return Ok(None);
        }
        let Some(close) = self.close(at + 1, to) else { return Ok(None) };
        let arguments = self.arguments(at + 1, close);
        let name = token.text.to_ascii_lowercase();
        let written = |argument: &(usize, usize)| -> Result<String, String> {
            let mut text = String::new();
            self.range(argument.0, argument.1, depth + 1, &mut text)?;
            Ok(text)
        };
        let text = match (name.as_str(), arguments.as_slice()) {
            ("nvl", [_, ..]) | ("isnull", [_, _]) => {
                format!("coalesce({})", list(&arguments, written)?)
            }
            ("dateadd" | "date_add", [part, number, moment]) => {
                let Some(part) = self.part(part) else { return Ok(None) };
                let span = span(part?, &written(number)?)?;
                format!("(({})::TIMESTAMP + {span})", written(moment)?)
            }
            ("datediff" | "date_diff", [part, from, to]) => {
                let Some(part) = self.part(part) else { return Ok(None) };
                let (part, from, to) = (part?, written(from)?, written(to)?);
                format!("date_diff('{part}', ({from})::TIMESTAMP, ({to})::TIMESTAMP)")
            }
            ("date_part" | "datepart", [part, moment]) => {
                let Some((from, word)) = self.single(part) else { return Ok(None) };
                if from.kind != Kind::Word && name == "date_part" {
                    return Ok(None);
                }
                let known = PARTS.iter().find(|(_, names)| names.contains(&word.as_str()));
                let part = known.map_or(word.as_str(), |(part, _)| *part);
                format!("date_part('{}', {})", part.replace('\'', "''"), written(moment)?)
            }
            ("decode", [value, pairs @ ..]) if pairs.len() >= 2 => {
                decode(&written(value)?, pairs, written)?
            }
            ("convert", [kind, value]) if self.is_type(kind) => {
                format!("CAST({} AS {})", written(value)?, written(kind)?)
            }
            ("to_char", [value, pattern]) => {
                let pattern = self.pattern(pattern, "TO_CHAR", true)?;
                format!("strftime(({})::TIMESTAMP, {pattern})", written(value)?)
            }
            ("to_date", [value, pattern]) => {
                let pattern = self.pattern(pattern, "TO_DATE", false)?;
                format!("strptime({}, {pattern})::DATE", written(value)?)
            }
            ("to_timestamp", [value, pattern]) => {
                let pattern = self.pattern(pattern, "TO_TIMESTAMP", false)?;
                format!("strptime({}, {pattern})::TIMESTAMPTZ", written(value)?)
            }
            ("listagg", [_] | [_, _]) => return self.listagg(&arguments, close, to, written, out),
            _ => return Ok(None),
        };
        out.push_str(&text);
        Ok(Some(close + 1))
    }

    /// `LISTAGG(x, ',') WITHIN GROUP (ORDER BY y)`.
    fn listagg(
        &self,
        arguments: &[(usize, usize)],
        close: usize,
        to: usize,
        written: impl Fn(&(usize, usize)) -> Result<String, String>,
        out: &mut String,
    ) -> Result<Option<usize>, String> {
        out.push_str("string_agg(");
        out.push_str(&list(arguments, &written)?);
        if arguments.len() == 1 {
            out.push_str(", ''");
        }
        let mut next = close + 1;
        if self.is(next, "within") && self.is(next + 1, "group") && self.is_sign(next + 2, "(") {
            let end = self.close(next + 2, to).ok_or("WITHIN GROUP has no end")?;
            out.push(' ');
            out.push_str(&written(&(next + 3, end))?);
            next = end + 1;
        }
        out.push(')');
        Ok(Some(next))
    }

    /// The parenthesis that closes this one.
    fn close(&self, open: usize, to: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for at in open..to {
            if self.is_sign(at, "(") {
                depth += 1;
            } else if self.is_sign(at, ")") {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
        }
        None
    }

    /// What stands between the commas within these parentheses.
    fn arguments(&self, open: usize, close: usize) -> Vec<(usize, usize)> {
        let (mut found, mut depth, mut from) = (Vec::new(), 0_usize, open + 1);
        for at in open + 1..close {
            if self.is_sign(at, "(") || self.is_sign(at, "[") || self.is_sign(at, "{") {
                depth += 1;
            } else if self.is_sign(at, ")") || self.is_sign(at, "]") || self.is_sign(at, "}") {
                depth = depth.saturating_sub(1);
            } else if depth == 0 && self.is_sign(at, ",") {
                found.push((from, at));
                from = at + 1;
            }
        }
        if from < close {
            found.push((from, close));
        }
        found
    }

    /// The token that is all of an argument, and what it says.
    fn single(&self, argument: &(usize, usize)) -> Option<(&Token<'a>, String)> {
        let token = self.tokens.get(argument.0).filter(|_| argument.1 == argument.0 + 1)?;
        let is_name = matches!(token.kind, Kind::Word | Kind::Text);
        is_name.then(|| (token, token.value().to_lowercase()))
    }

    /// The part of a date that an argument names; `None` if it is no name.
    fn part(&self, argument: &(usize, usize)) -> Option<Result<&'static str, String>> {
        let (_, word) = self.single(argument)?;
        let known = PARTS.iter().find(|(_, names)| names.contains(&word.as_str()));
        Some(known.map(|(part, _)| *part).ok_or_else(|| format!("\"{word}\" is no part of a date")))
    }

    fn is_type(&self, argument: &(usize, usize)) -> bool {
        let first = self.tokens.get(argument.0).filter(|token| token.kind == Kind::Word);
        first.is_some_and(|token| TYPES.contains(&token.text.to_ascii_lowercase().as_str()))
    }

    /// A pattern of dates as a literal of the engine.
    fn pattern(
        &self,
        argument: &(usize, usize),
        function: &str,
        writes: bool,
    ) -> Result<String, String> {
        let given = self.single(argument).filter(|(token, _)| token.kind == Kind::Text);
        let (token, _) = given.ok_or_else(|| format!("{function} needs its pattern in quotes"))?;
        let made = pattern(&token.value(), writes).map_err(|piece| {
            format!("{function} with the pattern \"{piece}\" is not supported by this warehouse")
        })?;
        Ok(crate::sql::text(&made))
    }
}

fn list(
    arguments: &[(usize, usize)],
    written: impl Fn(&(usize, usize)) -> Result<String, String>,
) -> Result<String, String> {
    Ok(arguments.iter().map(written).collect::<Result<Vec<_>, _>>()?.join(", "))
}

fn decode(
    value: &str,
    pairs: &[(usize, usize)],
    written: impl Fn(&(usize, usize)) -> Result<String, String>,
) -> Result<String, String> {
    let mut text = "CASE".to_owned();
    for pair in pairs.chunks(2) {
        match pair {
            // Two NULLs are equal here.
            [search, result] => {
                let (search, result) = (written(search)?, written(result)?);
                text += &format!(" WHEN ({value}) IS NOT DISTINCT FROM ({search}) THEN {result}");
            }
            [other] => text += &format!(" ELSE {}", written(other)?),
            _ => {}
        }
    }
    Ok(text + " END")
}

/// So many of a part, as the engine adds them.
fn span(part: &str, number: &str) -> Result<String, String> {
    Ok(match part {
        "quarter" => format!("to_months(3 * ({number})::INTEGER)"),
        "month" => format!("to_months(({number})::INTEGER)"),
        "hour" | "minute" | "second" | "millisecond" | "microsecond" => {
            format!("to_{part}s(({number})::BIGINT)")
        }
        "millennium" => format!("to_years(1000 * ({number})::INTEGER)"),
        "century" => format!("to_years(100 * ({number})::INTEGER)"),
        "decade" => format!("to_years(10 * ({number})::INTEGER)"),
        "year" | "week" | "day" => format!("to_{part}s(({number})::INTEGER)"),
        _ => return Err(format!("\"{part}\" cannot be added to a date")),
    })
}

/// A pattern of dates in the engine's spelling; `Err` is the piece that has none.
fn pattern(text: &str, writes: bool) -> Result<String, String> {
    let mut made = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let upper = rest.to_ascii_uppercase();
        if let Some((name, engine)) = PATTERNS.iter().find(|(name, _)| upper.starts_with(name)) {
            // Names are written as they are spelled, and read in any case.
            let spelled = &rest[..name.len()];
            let capital = spelled.trim_start_matches("FM").chars().nth(1);
            let is_name = matches!(*engine, "%b" | "%B" | "%a" | "%A");
            let lower = capital.is_some_and(|c| c.is_ascii_lowercase());
            let first = spelled.trim_start_matches("FM").chars().next();
            if writes && is_name && !(lower && first.is_some_and(|c| c.is_ascii_uppercase())) {
                return Err(spelled.to_owned());
            }
            made.push_str(engine);
            rest = &rest[name.len()..];
            continue;
        }
        if first == '"' {
            let end = rest[1..].find('"').ok_or_else(|| rest.to_owned())?;
            made.push_str(&rest[1..=end].replace('%', "%%"));
            rest = &rest[end + 2..];
            continue;
        }
        if first.is_alphanumeric() {
            let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
            return Err(rest[..end].to_owned());
        }
        if first == '%' {
            made.push('%');
        }
        made.push(first);
        rest = &rest[first.len_utf8()..];
    }
    Ok(made)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_redshift_become_the_engines() {
        for (from, to) in [
            (
                "SELECT NVL(a, NVL(b, 1)) FROM t -- NVL(x)",
                "SELECT coalesce(a, coalesce(b, 1)) FROM t -- NVL(x)",
            ),
            ("select dateadd(mon, -1, d)", "select ((d)::TIMESTAMP + to_months((-1)::INTEGER))"),
            (
                "datediff(day, a, getdate())",
                "date_diff('day', (a)::TIMESTAMP, (getdate())::TIMESTAMP)",
            ),
            (
                "date_part(yr, d), date_part('week', d)",
                "date_part('year', d), date_part('week', d)",
            ),
            (
                "decode(x, 1, 'a', f(2, 3), 'b', 'c')",
                "CASE WHEN (x) IS NOT DISTINCT FROM (1) THEN 'a' WHEN (x) IS NOT DISTINCT FROM (f(2, 3)) THEN 'b' ELSE 'c' END",
            ),
            ("decode(b)", "decode(b)"),
            ("convert(varchar(10), x)", "CAST(x AS varchar(10))"),
            (
                "to_char(d, 'YYYY-MM-DD HH24:MI:SS')",
                "strftime((d)::TIMESTAMP, '%Y-%m-%d %H:%M:%S')",
            ),
            ("to_date(t, 'DD-MON-YYYY')", "strptime(t, '%d-%b-%Y')::DATE"),
            (
                "listagg(n, ',') within group (order by n desc) over ()",
                "string_agg(n, ',' order by n desc) over ()",
            ),
            ("listagg(n)", "string_agg(n, '')"),
            ("approximate count(distinct x)", "approx_count_distinct( x)"),
            ("select top 3 * from t order by 1", "select * from t order by 1 LIMIT 3"),
            (
                "select * from (select top 2 a from t where b in (1, 2)) x",
                "select * from (select a from t where b in (1, 2) LIMIT 2) x",
            ),
            (
                "select top, x.nvl(1), 'nvl(1)', \"nvl\"(1)",
                "select top, x.nvl(1), 'nvl(1)', \"nvl\"(1)",
            ),
            ("select sysdate, 1 as sysdate", "select (now()::TIMESTAMP), 1 as sysdate"),
            ("  select 1 -- x", "  select 1 -- x"),
        ] {
            assert_eq!(rewrite(from).unwrap(), to);
        }
        for wrong in [
            "to_char(x, '999D99')",
            "to_char(x, 'MON')",
            "to_char(x, f)",
            "dateadd(fortnight, 1, d)",
            "approximate count(x)",
            "select top 1 a from t union select 2",
        ] {
            assert!(rewrite(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn no_text_makes_it_fail_otherwise_than_by_an_error() {
        let deep = "nvl(".repeat(5_000);
        for text in
            ["nvl(", "listagg(a) within group (", "decode(", ")", "dateadd(day", "", "top", &deep]
        {
            let _ = rewrite(text);
            let _ = rewrite(&format!("select {text})"));
        }
        assert!(rewrite(&format!("{}1{}", "nvl(".repeat(300), ")".repeat(300))).is_err());
    }
}
