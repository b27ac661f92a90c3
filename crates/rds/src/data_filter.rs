//! Data filters of integrations: which tables of a source are carried, in the manner of Maxwell.
//!
//! ```text
//! filter  := item ("," item)*
//! item    := ("include" | "exclude") ":" pattern
//! pattern := part "." part              of MySQL and MariaDB: database.table
//!          | part "." part "." part     of PostgreSQL: database.schema.table
//! part    := name | "*" | "/" regex "/"
//! ```
//!
//! Keywords are read in either case; blanks may stand around items, keywords and parts. A name with
//! characters other than letters, digits, `_`, `$` and `-` is written in double quotes, one of them
//! in a name doubled. A slash in an expression is written `\/`. Names keep their case.

use std::fmt;

use regex_lite::{Regex, RegexBuilder};

/// Most patterns of a filter.
const PATTERNS_MAX: usize = 99;
/// Longest pattern, in characters.
const PATTERN_CHARS_MAX: usize = 256;
/// Longest filter, in characters.
const FILTER_CHARS_MAX: usize = 25_600;
/// Largest compiled expression, in bytes.
const REGEX_BYTES_MAX: usize = 1 << 20;

/// How tables are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// `database.table`: MySQL and MariaDB.
    DatabaseTable,
    /// `database.schema.table`, the database by its name: PostgreSQL.
    DatabaseSchemaTable,
}

/// A filter, read.
#[derive(Clone, Debug)]
pub struct DataFilter {
    naming: Naming,
    items: Vec<Item>,
}

#[derive(Clone, Debug)]
struct Item {
    includes: bool,
    database: Part,
    /// `Any` where tables are named without schemas.
    schema: Part,
    table: Part,
}

#[derive(Clone, Debug)]
enum Part {
    Any,
    Name(String),
    Matching(Regex),
}

/// What is wrong with a filter: a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterError(String);

impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FilterError {}

impl Part {
    fn fits(&self, name: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Name(own) => own == name,
            Self::Matching(regex) => regex.is_match(name),
        }
    }
}

impl DataFilter {
    /// The filter that carries everything, which only MySQL and MariaDB have.
    pub const EVERYTHING: &'static str = "include: *.*";

    /// Reads a filter, in time that grows with its length.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn parse(naming: Naming, text: &str) -> Result<Self, FilterError> {
        if text.chars().count() > FILTER_CHARS_MAX {
            return Err(FilterError(format!(
                "The data filter has more than {FILTER_CHARS_MAX} characters."
            )));
        }
        let mut reader = Reader { rest: text, number: 0 };
        let mut items = Vec::new();
        loop {
            reader.number += 1;
            if reader.number > PATTERNS_MAX {
                return Err(FilterError(format!(
                    "The data filter has more than {PATTERNS_MAX} patterns."
                )));
            }
            items.push(reader.item(naming)?);
            reader.skip_blanks();
            if reader.rest.is_empty() {
                break;
            }
            if !reader.take(',') {
                return Err(reader.error("is followed by something else than a comma"));
            }
        }
        if naming == Naming::DatabaseSchemaTable && !items.iter().any(|item| item.includes) {
            return Err(FilterError(
                "The data filter includes nothing: it must have at least one include that names a database.".to_owned(),
            ));
        }
        Ok(Self { naming, items })
    }

    /// Whether a table is carried: the last pattern that it matches decides, and one that matches
    /// none is not. The schema does not count where tables are named without one.
    pub fn includes(&self, database: &str, schema: &str, table: &str) -> bool {
        let fits = |item: &&Item| {
            item.database.fits(database) && item.schema.fits(schema) && item.table.fits(table)
        };
        self.items.iter().rev().find(fits).is_some_and(|item| item.includes)
    }

    /// The databases that it includes something of, in its order, each once. Empty where databases
    /// are not named one by one.
    pub fn databases(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        if self.naming == Naming::DatabaseTable {
            return names;
        }
        for item in self.items.iter().filter(|item| item.includes) {
            if let Part::Name(name) = &item.database
                && !names.contains(name)
            {
                names.push(name.clone());
            }
        }
        names
    }
}

/// A door for the fuzz target below `fuzz/`: a filter, and behind a zero byte the name of a table.
#[doc(hidden)]
pub fn fuzz(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (filter, name) = text.split_once('\0').unwrap_or((&text, "orders"));
    for naming in [Naming::DatabaseTable, Naming::DatabaseSchemaTable] {
        if let Ok(filter) = DataFilter::parse(naming, filter) {
            let _ = (filter.includes(name, name, name), filter.databases());
        }
    }
}

/// Reads a filter from its beginning to its end.
struct Reader<'a> {
    rest: &'a str,
    /// Which pattern it is in, from 1.
    number: usize,
}

impl Reader<'_> {
    fn error(&self, what: &str) -> FilterError {
        FilterError(format!("Pattern {} of the data filter {what}.", self.number))
    }

    fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\r', '\n']);
    }

    fn take(&mut self, wanted: char) -> bool {
        let Some(rest) = self.rest.strip_prefix(wanted) else { return false };
        self.rest = rest;
        true
    }

    fn item(&mut self, naming: Naming) -> Result<Item, FilterError> {
        self.skip_blanks();
        let end = self.rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(self.rest.len());
        let (keyword, rest) = self.rest.split_at(end);
        let includes = keyword.eq_ignore_ascii_case("include");
        if !includes && !keyword.eq_ignore_ascii_case("exclude") {
            return Err(self.error("must begin with include: or exclude:"));
        }
        self.rest = rest;
        self.skip_blanks();
        if !self.take(':') {
            return Err(self.error("has no colon after include or exclude"));
        }
        self.skip_blanks();
        let begin = self.rest;
        let database = self.part()?;
        let schema = match naming {
            Naming::DatabaseTable => Part::Any,
            Naming::DatabaseSchemaTable => self.next_part(naming)?,
        };
        let table = self.next_part(naming)?;
        let length = begin.len() - self.rest.len();
        if begin[..length].chars().count() > PATTERN_CHARS_MAX {
            return Err(self.error(&format!("has more than {PATTERN_CHARS_MAX} characters")));
        }
        self.skip_blanks();
        if self.rest.starts_with('.') {
            return Err(self.error(&format!("has too many parts: {}", form(naming))));
        }
        if naming == Naming::DatabaseSchemaTable && !matches!(database, Part::Name(_)) {
            return Err(self.error(
                "must name its database as it is: neither * nor an expression can stand for databases of PostgreSQL",
            ));
        }
        Ok(Item { includes, database, schema, table })
    }

    fn next_part(&mut self, naming: Naming) -> Result<Part, FilterError> {
        self.skip_blanks();
        if !self.take('.') {
            return Err(self.error(&format!("has too few parts: {}", form(naming))));
        }
        self.skip_blanks();
        self.part()
    }

    fn part(&mut self) -> Result<Part, FilterError> {
        if self.take('/') {
            return self.expression();
        }
        if self.take('"') {
            return self.quoted();
        }
        if self.take('*') {
            if self.rest.starts_with(is_plain) || self.rest.starts_with(['*', '/', '"']) {
                return Err(
                    self.error("has a * beside other characters: * stands for a whole part")
                );
            }
            return Ok(Part::Any);
        }
        let end = self.rest.find(|c| !is_plain(c)).unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(end);
        if name.is_empty() {
            return Err(self.error("has an empty part, or a name that has to be in double quotes"));
        }
        if rest.starts_with(['*', '/', '"', '?', '+', ':', '\\']) {
            return Err(self.error(
                "has a name with characters that are not plain: write it in double quotes, or an expression between \
                 slashes",
            ));
        }
        self.rest = rest;
        Ok(Part::Name(name.to_owned()))
    }

    fn quoted(&mut self) -> Result<Part, FilterError> {
        let mut name = String::new();
        loop {
            let Some(end) = self.rest.find('"') else {
                return Err(self.error("has a double quote without its end"));
            };
            name.push_str(&self.rest[..end]);
            self.rest = &self.rest[end + 1..];
            // A doubled one stands for itself.
            if !self.take('"') {
                break;
            }
            name.push('"');
        }
        if name.is_empty() {
            return Err(self.error("has an empty name"));
        }
        Ok(Part::Name(name))
    }

    fn expression(&mut self) -> Result<Part, FilterError> {
        let mut is_escaped = false;
        let end = self.rest.find(|c| {
            let ends = c == '/' && !is_escaped;
            is_escaped = c == '\\' && !is_escaped;
            ends
        });
        let Some(end) = end else {
            return Err(self.error("has a slash without its end"));
        };
        let (expression, rest) = (&self.rest[..end], &self.rest[end + 1..]);
        // Before it is compiled: what is too long is not looked at.
        if expression.is_empty() || expression.len() > PATTERN_CHARS_MAX * 4 {
            return Err(self.error("has an expression that is empty or too long"));
        }
        let whole = format!("^(?:{})$", expression.replace("\\/", "/"));
        let compiled = RegexBuilder::new(&whole)
            .dot_matches_new_line(true)
            .size_limit(REGEX_BYTES_MAX)
            .build()
            .map_err(|error| self.error(&format!("has an unusable expression: {error}")))?;
        self.rest = rest;
        Ok(Part::Matching(compiled))
    }
}

fn is_plain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '-')
}

fn form(naming: Naming) -> &'static str {
    match naming {
        Naming::DatabaseTable => "write database.table",
        Naming::DatabaseSchemaTable => "write database.schema.table",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::time::{Duration, Instant};

    use proptest::prelude::*;

    use super::Naming::{DatabaseSchemaTable, DatabaseTable};
    use super::*;

    fn mysql(text: &str) -> DataFilter {
        DataFilter::parse(DatabaseTable, text).unwrap()
    }

    fn postgres(text: &str) -> DataFilter {
        DataFilter::parse(DatabaseSchemaTable, text).unwrap()
    }

    #[test]
    fn the_last_match_wins() {
        let nothing = mysql("include: books.a, exclude: books.*");
        assert!(!nothing.includes("books", "", "a"));
        let some = mysql("include: books.*, exclude: books./mystery.*/");
        assert!(some.includes("books", "", "a") && !some.includes("books", "", "mystery_1"));
        assert!(!some.includes("films", "", "a"), "what no pattern matches is left out");
        let back = mysql("include:*.*,exclude:books.*,INCLUDE : books . mystery");
        assert!(back.includes("books", "", "mystery") && !back.includes("books", "", "a"));
        assert!(mysql(DataFilter::EVERYTHING).includes("any", "thing", "at all"));
    }

    #[test]
    fn expressions_match_whole_names_and_may_hold_dots_and_commas() {
        let filter = mysql(r"include: /a.c,d/./.*king.*/");
        assert!(filter.includes("abc,d", "", "the_king_ii"));
        assert!(!filter.includes("xabc,d", "", "king") && !filter.includes("abc,d", "", "queen"));
        let filter = mysql(r"include: /a|b/.*, include: x./p\/q/");
        assert!(filter.includes("b", "", "t") && !filter.includes("ab", "", "t"));
        assert!(filter.includes("x", "", "p/q"));
        assert!(mysql("include: x./.*/").includes("x", "", "two\nlines"));
    }

    #[test]
    fn databases_of_postgres_are_named() {
        let filter = postgres(
            "include: app.public.*, exclude: app.*./tmp.*/, include: other.s.t, include: app.s.t",
        );
        assert_eq!(filter.databases(), ["app", "other"]);
        assert!(
            filter.includes("app", "public", "t") && !filter.includes("app", "public", "tmp_1")
        );
        assert!(filter.includes("other", "s", "t") && !filter.includes("other", "public", "t"));
        assert_eq!(mysql("include: a.b").databases(), Vec::<String>::new());
    }

    #[test]
    fn unusual_names_are_quoted() {
        let filter = mysql(r#"include: "a.b, ""c""".*"#);
        assert!(filter.includes(r#"a.b, "c""#, "", "t"));
        assert!(mysql("include: my-db$1.t_2").includes("my-db$1", "", "t_2"));
        let upper = mysql("include: Db.T");
        assert!(upper.includes("Db", "", "T") && !upper.includes("db", "", "t"));
    }

    #[test]
    fn bad_filters_are_told_apart() {
        for (naming, text, why) in [
            (DatabaseTable, "", "include: or exclude:"),
            (DatabaseTable, "include a.b", "no colon"),
            (DatabaseTable, "including: a.b", "include: or exclude:"),
            (DatabaseTable, "include: a.b,", "Pattern 2"),
            (DatabaseTable, "include: a.b exclude: c.d", "comma"),
            (DatabaseTable, "include: a", "too few"),
            (DatabaseTable, "include: a.b.c", "too many"),
            (DatabaseTable, "include: a.", "empty part"),
            (DatabaseTable, "include: a*.b", "not plain"),
            (DatabaseTable, "include: *a.b", "beside"),
            (DatabaseTable, "include: a b.c", "too few"),
            (DatabaseTable, "include: \"a.b", "without its end"),
            (DatabaseTable, "include: \"\".b", "empty name"),
            (DatabaseTable, "include: a./b", "without its end"),
            (DatabaseTable, "include: a.//", "empty"),
            (DatabaseTable, "include: a./*/", "unusable"),
            (DatabaseTable, "include: a.b?", "not plain"),
            (DatabaseSchemaTable, "include: a.b", "too few"),
            (DatabaseSchemaTable, "include: *.b.c", "as it is"),
            (DatabaseSchemaTable, "include: /a/.b.c", "as it is"),
            (DatabaseSchemaTable, "exclude: a.b.c", "includes nothing"),
        ] {
            let error = DataFilter::parse(naming, text).unwrap_err().to_string();
            assert!(error.contains(why), "{text}: {error}");
        }
        let many = |count| vec!["include:a.b"; count].join(",");
        assert!(DataFilter::parse(DatabaseTable, &many(99)).is_ok());
        assert!(DataFilter::parse(DatabaseTable, &many(100)).is_err());
        let long = |chars: usize| format!("include: a.{}", "b".repeat(chars - 2));
        assert!(DataFilter::parse(DatabaseTable, &long(256)).is_ok());
        assert!(DataFilter::parse(DatabaseTable, &long(257)).is_err());
    }

    /// What a filter means, said once more and more slowly.
    fn expected(items: &[(bool, [&str; 2])], database: &str, table: &str) -> bool {
        let fits = |part: &str, name: &str| match part {
            "*" => true,
            "/.*b/" => name.ends_with('b'),
            plain => plain == name,
        };
        let mut included = false;
        for (includes, [first, second]) in items {
            if fits(first, database) && fits(second, table) {
                included = *includes;
            }
        }
        included
    }

    fn part() -> impl Strategy<Value = &'static str> {
        prop::sample::select(vec!["a", "b", "ab", "*", "/.*b/"])
    }

    /// A part as one may write it.
    fn printable() -> impl Strategy<Value = String> {
        prop_oneof![
            Just("*".to_owned()),
            "[a-zA-Z0-9_$-]{1,12}",
            "[^\"]{1,12}".prop_map(|name| format!("\"{name}\"")),
            "[a-z.*,]{1,4}\\\\/[a-z]{1,4}"
                .prop_filter("an expression", |text| !text.contains("**") && !text.starts_with('*'))
                .prop_map(|text| format!("/{text}/")),
        ]
    }

    /// A filter in its plainest form.
    fn print(filter: &DataFilter) -> String {
        let part = |part: &Part| match part {
            Part::Any => "*".to_owned(),
            Part::Name(name) => format!("\"{}\"", name.replace('"', "\"\"")),
            Part::Matching(regex) => {
                let inner =
                    regex.as_str().strip_prefix("^(?:").unwrap().strip_suffix(")$").unwrap();
                format!("/{}/", inner.replace('/', "\\/"))
            }
        };
        let item = |item: &Item| {
            let parts: Vec<String> = match filter.naming {
                DatabaseTable => vec![part(&item.database), part(&item.table)],
                DatabaseSchemaTable => {
                    vec![part(&item.database), part(&item.schema), part(&item.table)]
                }
            };
            format!("{}:{}", if item.includes { "include" } else { "exclude" }, parts.join("."))
        };
        filter.items.iter().map(item).collect::<Vec<_>>().join(",")
    }

    proptest! {
        #[test]
        fn a_filter_means_what_its_items_mean_in_order(
            items in prop::collection::vec((any::<bool>(), [part(), part()]), 1..20),
            database in prop::sample::select(vec!["a", "b", "ab", "c"]),
            table in prop::sample::select(vec!["a", "b", "ab", "c"]),
        ) {
            let texts: Vec<String> = items.iter().map(|(includes, [first, second])| {
                format!("{}:{first}.{second}", if *includes { "include" } else { "exclude" })
            }).collect();
            let filter = mysql(&texts.join(", "));
            prop_assert_eq!(filter.includes(database, "", table), expected(&items, database, table));
        }

        #[test]
        fn what_is_printed_is_read_as_the_same(
            items in prop::collection::vec(
                ("(in|EX)clude", [printable(), printable(), printable()]), 0..20
            ),
            three: bool,
        ) {
            let naming = if three { DatabaseSchemaTable } else { DatabaseTable };
            let parts = if three { 3 } else { 2 };
            let mut texts = vec!["include: db.a".to_owned() + if three { ".b" } else { "" }];
            texts.extend(items.iter().map(|(keyword, all)| {
                let mut all = all[..parts].to_vec();
                if three {
                    "db".clone_into(&mut all[0]);
                }
                format!("{keyword}: {}", all.join(" . "))
            }));
            let first = DataFilter::parse(naming, &texts.join(" ,")).unwrap();
            let printed = print(&first);
            let second = DataFilter::parse(naming, &printed).unwrap();
            prop_assert_eq!(format!("{first:?}"), format!("{second:?}"));
            prop_assert_eq!(printed, print(&second));
        }

        #[test]
        fn any_name_can_be_quoted(name in "\\PC{1,40}", other in "\\PC{1,40}") {
            let filter = mysql(&format!("include: \"{}\".*", name.replace('"', "\"\"")));
            prop_assert!(filter.includes(&name, "", "t"));
            prop_assert_eq!(filter.includes(&other, "", "t"), other == name);
        }

        #[test]
        fn no_text_breaks_the_reader(text in ".{0,400}") {
            let _ = DataFilter::parse(DatabaseTable, &text);
            let _ = DataFilter::parse(DatabaseSchemaTable, &text);
        }

        #[test]
        fn no_text_of_the_filter_s_own_characters_breaks_the_reader(
            text in "((in|ex)clude:)?[a-b \"\\\\$,*.:?+/-]{0,300}(,include:[a/.*\"\\\\]{0,80}){0,9}",
        ) {
            for naming in [DatabaseTable, DatabaseSchemaTable] {
                if let Ok(filter) = DataFilter::parse(naming, &text) {
                    let _ = filter.includes("a", "b", &text);
                }
            }
        }
    }

    #[test]
    fn hostile_filters_take_no_long_time() {
        let begin = Instant::now();
        let long = "a".repeat(20_000);
        for text in [
            "/".repeat(25_600),
            "\"".repeat(25_600),
            "include:".repeat(3_200),
            format!("include: a./{}/", "a*".repeat(120)),
            format!("include: a./{}b/", ".*".repeat(120)),
            format!("include: a./{}/", "\\".repeat(250)),
            vec![format!("include: a./{}b/", "a?".repeat(110)); 99].join(","),
        ] {
            if let Ok(filter) = DataFilter::parse(DatabaseTable, &text) {
                let _ = filter.includes("a", "", &long);
            }
        }
        assert!(begin.elapsed() < Duration::from_mins(1), "{:?}", begin.elapsed());
    }
}
