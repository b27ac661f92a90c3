//! Names that callers choose, their passwords, and the ARNs of instances.

use control::arn::Arn;
use control::call::Scope;

use crate::catalogue::EngineName;
use crate::invalid::{Invalid, clip};

const IDENTIFIER_CHARS_MAX: usize = 63;
/// Longest name of a snapshot or a group.
const NAME_CHARS_MAX: usize = 255;

/// The ARN of an instance.
pub(crate) fn arn(scope: &Scope, identifier: &str) -> String {
    scope.arn("rds", &format!("db:{identifier}"))
}

/// The identifier that a request names an instance by: itself, or its ARN in this scope.
pub(crate) fn named(scope: &Scope, text: &str) -> Option<String> {
    named_as(scope, "db", text)
}

/// The name that a request names a resource of this kind by: itself, or its ARN in this scope.
pub(crate) fn named_as(scope: &Scope, kind: &str, text: &str) -> Option<String> {
    if !text.starts_with("arn:") {
        return Some(text.to_ascii_lowercase());
    }
    let arn = Arn::parse(text)?;
    let name = arn.typed().filter(|(found, _)| *found == kind)?.1;
    (scope.arn("rds", &format!("{kind}:{name}")) == text).then(|| name.to_owned())
}

/// Checks an instance identifier and gives the lower-case form that is stored.
pub(crate) fn parse(member: &str, text: &str) -> Result<String, Invalid> {
    checked(member, text, IDENTIFIER_CHARS_MAX)
}

/// Checks the name of a snapshot or a group and gives the lower-case form that is stored.
pub(crate) fn name(member: &str, text: &str) -> Result<String, Invalid> {
    checked(member, text, NAME_CHARS_MAX)
}

fn checked(member: &str, text: &str, chars_max: usize) -> Result<String, Invalid> {
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let begins = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let fits = text.chars().count() <= chars_max;
    if plain && begins && fits && !text.ends_with('-') && !text.contains("--") {
        return Ok(text.to_ascii_lowercase());
    }
    Err(Invalid::value(format!(
        "The parameter {member} is not a valid identifier: \"{}\". Identifiers must begin with a letter; must contain \
         only ASCII letters, digits, and hyphens; must not end with a hyphen or contain two consecutive hyphens; and \
         have at most {chars_max} characters.",
        clip(text)
    )))
}

/// Checks the name of a master user.
pub(crate) fn master_user(engine: EngineName, text: &str) -> Result<String, Invalid> {
    let lower = text.to_ascii_lowercase();
    let is_reserved = |name: &&str| match name.strip_suffix('*') {
        Some(prefix) => lower.starts_with(prefix),
        None => lower == **name,
    };
    if engine.facts().reserved_users.iter().any(is_reserved) {
        return Err(Invalid::value(format!(
            "MasterUsername {} cannot be used as it is a reserved word used by the engine",
            clip(text)
        )));
    }
    let most = engine.facts().master_user_chars_max;
    if is_name(text, most) {
        return Ok(text.to_owned());
    }
    Err(Invalid::value(format!(
        "The parameter MasterUsername must begin with a letter and contain only ASCII letters, digits and \
         underscores, at most {most} of them."
    )))
}

/// Checks the name of a database.
pub(crate) fn database(engine: EngineName, text: &str) -> Result<String, Invalid> {
    let lower = text.to_ascii_lowercase();
    let most = engine.facts().database_chars_max;
    if is_name(text, most) && !engine.facts().reserved_databases.contains(&&*lower) {
        return Ok(text.to_owned());
    }
    Err(Invalid::value(format!(
        "DBName \"{}\" cannot be used: it must begin with a letter, contain only ASCII letters, digits and \
         underscores, at most {most} of them, and not be a database of the engine.",
        clip(text)
    )))
}

fn is_name(text: &str, chars_max: usize) -> bool {
    text.len() <= chars_max
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// Checks a master password.
pub(crate) fn password(engine: EngineName, text: &str) -> Result<(), Invalid> {
    let allowed = |c: char| c.is_ascii_graphic() && !['/', '"', '@'].contains(&c);
    if !text.chars().all(allowed) {
        return Err(Invalid::value(
            "The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', \
             '@', '\"', ' ' may be used.",
        ));
    }
    let chars = &engine.facts().password_chars;
    if !chars.contains(&text.len()) {
        return Err(Invalid::value(format!(
            "The parameter MasterUserPassword is not a valid password: it must have from {} to {} characters.",
            chars.start(),
            chars.end()
        )));
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn identifiers() {
        assert_eq!(parse("X", "My-Db1").unwrap(), "my-db1");
        for wrong in ["", "1a", "a-", "a--b", "a_b", "ä", "../x", "a;b", &"a".repeat(64)] {
            assert!(parse("X", wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_instance_is_named_by_its_arn_too() {
        let scope = Scope { account_id: "000000000000".into(), region: "us-east-1".into() };
        assert_eq!(named(&scope, "Db").unwrap(), "db");
        assert_eq!(named(&scope, &arn(&scope, "db")).unwrap(), "db");
        assert_eq!(named(&scope, "arn:aws:rds:eu-west-1:000000000000:db:db"), None);
        assert_eq!(named(&scope, "arn:aws:rds:us-east-1:000000000000:cluster:db"), None);
    }

    #[test]
    fn users_passwords_and_databases() {
        use EngineName::{Mariadb, Postgres};
        assert!(master_user(Postgres, "postgres").is_ok());
        assert!(master_user(Mariadb, "pg_x").is_ok());
        for wrong in ["rdsadmin", "RdsAdmin", "landfall_admin", "pg_x", "a b", "a\"b", "", "a'"] {
            assert!(master_user(Postgres, wrong).is_err(), "{wrong}");
        }
        for wrong in ["rdsadmin", "Landfall_Admin", "mariadb.sys", "a`b", "seventeen_letters"] {
            assert!(master_user(Mariadb, wrong).is_err(), "{wrong}");
        }
        assert!(password(Postgres, "it's-$(fine)\\").is_ok());
        for wrong in ["short", "with space", "with/slash", "with@ at", "with\"quote", "größer-als"]
        {
            assert!(password(Postgres, wrong).is_err(), "{wrong}");
        }
        assert!(password(Postgres, &"x".repeat(42)).is_ok());
        assert!(password(Mariadb, &"x".repeat(42)).is_err());
        assert!(database(Postgres, "app_1").is_ok());
        assert!(database(Postgres, "template1").is_err());
        assert!(database(Mariadb, "template1").is_ok());
        assert!(database(Mariadb, "MySQL").is_err());
        assert!(database(Postgres, "a;b").is_err());
    }
}
