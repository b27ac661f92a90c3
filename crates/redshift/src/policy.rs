//! Resource policies: who may lead an integration into a warehouse.
//!
//! Only what such a policy may say is understood: what is not, be it a condition or another member
//! of a statement, makes an `Allow` of no effect and keeps a `Deny` in force, so that nothing is let
//! in by mistake.

use serde_json::Value;

use crate::invalid::clip;

/// Longest policy, in bytes.
const BYTES_MAX: usize = 20_480;
/// What a statement may have. The opposites that AWS knows, such as `NotResource`, would say of
/// everything else what a policy of a single warehouse cannot mean.
const MEMBERS: [&str; 6] = ["Sid", "Effect", "Principal", "Action", "Resource", "Condition"];

/// Who asks for what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Question<'a> {
    /// The ARN of a principal, or the name of a service.
    pub(crate) principal: Principal<'a>,
    /// `redshift:CreateInboundIntegration`.
    pub(crate) action: &'a str,
    /// The ARN of the warehouse.
    pub(crate) resource: &'a str,
    /// The ARN of what the stream comes from: `aws:SourceArn`.
    pub(crate) source: &'a str,
    /// The account that owns it: `aws:SourceAccount`.
    pub(crate) account: &'a str,
}

/// Who asks.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Principal<'a> {
    /// The ARN of somebody.
    Aws(&'a str),
    /// The name of a service.
    Service(&'a str),
}

/// Checks a policy before it is kept. The error is a sentence.
pub(crate) fn check(text: &str) -> Result<(), String> {
    if text.len() > BYTES_MAX {
        return Err(format!("The policy has more than {BYTES_MAX} bytes."));
    }
    let policy: Value =
        serde_json::from_str(text).map_err(|error| format!("The policy is no JSON: {error}."))?;
    if !policy.is_object() {
        return Err("The policy is no JSON object.".to_owned());
    }
    if !matches!(policy["Version"].as_str(), Some("2012-10-17" | "2008-10-17")) {
        return Err("The policy's Version must be 2012-10-17.".to_owned());
    }
    let statements = statements(&policy);
    if statements.is_empty() {
        return Err("The policy has no Statement.".to_owned());
    }
    for (index, statement) in statements.iter().enumerate() {
        let number = index + 1;
        let Some(members) = statement.as_object() else {
            return Err(format!("Statement {number} is no JSON object."));
        };
        if let Some(other) = members.keys().find(|name| !MEMBERS.contains(&name.as_str())) {
            return Err(format!(
                "Statement {number} has {}, which is not supported: it may have {}.",
                clip(other),
                MEMBERS.join(", ")
            ));
        }
        if !matches!(statement["Effect"].as_str(), Some("Allow" | "Deny")) {
            return Err(format!("Statement {number} needs an Effect: Allow or Deny."));
        }
        for member in ["Principal", "Action"] {
            if statement.get(member).is_none() {
                return Err(format!("Statement {number} has no {member}."));
            }
        }
        let actions = texts(&statement["Action"]);
        if !is_texts(&statement["Action"])
            || !actions.iter().all(|action| *action == "*" || begins_redshift(action))
        {
            return Err(format!("The Action of statement {number} must be of redshift."));
        }
        if !is_principal(&statement["Principal"]) {
            return Err(format!(
                "The Principal of statement {number} must be * or an object such as {{\"AWS\": \"*\"}}."
            ));
        }
        if statement.get("Resource").is_some_and(|named| !is_texts(named)) {
            return Err(format!("The Resource of statement {number} must be ARNs."));
        }
    }
    Ok(())
}

fn begins_redshift(action: &str) -> bool {
    action.get(..9).is_some_and(|service| service.eq_ignore_ascii_case("redshift:"))
}

/// Whether the policy lets somebody do something: a statement allows it and none denies it.
pub(crate) fn allows(text: &str, question: &Question<'_>) -> bool {
    let Ok(policy) = serde_json::from_str::<Value>(text) else { return false };
    let mut allowed = false;
    for statement in statements(&policy) {
        let is_allow = statement["Effect"] == "Allow";
        let applies = applies(statement, question);
        if is_allow {
            allowed |= applies == Some(true);
        } else if applies != Some(false) {
            return false;
        }
    }
    allowed
}

fn statements(policy: &Value) -> Vec<&Value> {
    match &policy["Statement"] {
        Value::Array(all) => all.iter().collect(),
        Value::Null => Vec::new(),
        one => vec![one],
    }
}

/// A text, or several.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(one) => vec![one],
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Whether these are texts and nothing else, at least one.
fn is_texts(value: &Value) -> bool {
    match value {
        Value::String(_) => true,
        Value::Array(all) => !all.is_empty() && all.iter().all(Value::is_string),
        _ => false,
    }
}

/// Whether this can be read as principals.
fn is_principal(value: &Value) -> bool {
    value == "*" || value.as_object().is_some_and(|kinds| kinds.values().all(is_texts))
}

/// Whether a statement is about what is asked; `None` where that cannot be told.
fn applies(statement: &Value, question: &Question<'_>) -> Option<bool> {
    let is_known = |name: &String| MEMBERS.contains(&name.as_str());
    if !statement.as_object()?.keys().all(is_known) {
        return None;
    }
    let (principal, resource) = (&statement["Principal"], &statement["Resource"]);
    if !is_texts(&statement["Action"])
        || !is_principal(principal)
        || !(resource.is_null() || is_texts(resource))
    {
        return None;
    }
    let action = question.action.to_ascii_lowercase();
    let names_action =
        texts(&statement["Action"]).iter().any(|one| is_like(&one.to_ascii_lowercase(), &action));
    let names_resource =
        resource.is_null() || texts(resource).iter().any(|one| is_like(one, question.resource));
    if !names_action || !names_resource || !names_principal(principal, question.principal) {
        return Some(false);
    }
    conditions_met(&statement["Condition"], question)
}

fn names_principal(named: &Value, principal: Principal<'_>) -> bool {
    if named == "*" {
        return true;
    }
    match principal {
        Principal::Service(name) => {
            texts(&named["Service"]).iter().any(|one| *one == "*" || one.eq_ignore_ascii_case(name))
        }
        Principal::Aws(arn) => texts(&named["AWS"]).iter().any(|one| names_somebody(one, arn)),
    }
}

/// `*`, an account, an account's root (which stands for all of it), or exactly this ARN.
fn names_somebody(named: &str, arn: &str) -> bool {
    let account = |arn: &str| arn.split(':').nth(4).map(str::to_owned);
    let is_root = named.starts_with("arn:") && named.ends_with(":root");
    named == "*"
        || named == arn
        || account(arn).is_some_and(|of_arn| {
            named == of_arn || (is_root && account(named).as_deref() == Some(of_arn.as_str()))
        })
}

/// Whether all conditions are met; `None` where that cannot be told.
fn conditions_met(conditions: &Value, question: &Question<'_>) -> Option<bool> {
    let operators = match conditions {
        Value::Null => return Some(true),
        Value::Object(operators) => operators,
        _ => return None,
    };
    let mut met = true;
    for (operator, keys) in operators {
        for (key, wanted) in keys.as_object()? {
            let value = match key.to_ascii_lowercase().as_str() {
                "aws:sourcearn" => question.source,
                "aws:sourceaccount" => question.account,
                _ => return None,
            };
            if !is_texts(wanted) {
                return None;
            }
            let wanted = texts(wanted);
            let equal = || wanted.contains(&value);
            let like = || wanted.iter().any(|pattern| is_like(pattern, value));
            met &= match operator.as_str() {
                "StringEquals" => equal(),
                "StringNotEquals" => !equal(),
                // In ARNs, the two are the same.
                "StringLike" | "ArnLike" | "ArnEquals" => like(),
                "StringNotLike" | "ArnNotLike" | "ArnNotEquals" => !like(),
                _ => return None,
            };
        }
    }
    Some(met)
}

/// Matches `*` and `?`, in time that grows with the product of the lengths at most.
fn is_like(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) =
        (pattern.chars().collect(), text.chars().collect());
    let (mut p, mut t) = (0, 0);
    // Where the last `*` stands, and how much of the text it takes up so far.
    let mut star: Option<(usize, usize)> = None;
    while t < text.len() {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p, t));
                p += 1;
            }
            Some(c) if *c == '?' || *c == text[t] => {
                p += 1;
                t += 1;
            }
            _ => {
                let Some((at, taken)) = star else { return false };
                star = Some((at, taken + 1));
                p = at + 1;
                t = taken + 1;
            }
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "arn:aws:rds:us-east-1:000000000000:db:src";
    const TARGET: &str = "arn:aws:redshift-serverless:us-east-1:000000000000:namespace/x";
    const ROOT: &str = "arn:aws:iam::000000000000:root";

    fn policy(statement: &str) -> String {
        format!(r#"{{"Version":"2012-10-17","Statement":[{statement}]}}"#)
    }

    fn asks(principal: Principal<'static>, action: &'static str) -> Question<'static> {
        let (resource, source, account) = (TARGET, SOURCE, "000000000000");
        Question { principal, action, resource, source, account }
    }

    fn creates(statement: &str) -> bool {
        let principal = Principal::Aws("arn:aws:iam::000000000000:user/u");
        allows(&policy(statement), &asks(principal, "redshift:CreateInboundIntegration"))
    }

    fn authorizes(statement: &str) -> bool {
        let principal = Principal::Service("redshift.amazonaws.com");
        allows(&policy(statement), &asks(principal, "redshift:AuthorizeInboundIntegration"))
    }

    #[test]
    fn principals_are_people_accounts_and_everybody() {
        let of = |principal: &str| {
            format!(
                r#"{{"Effect":"Allow","Action":"redshift:CreateInboundIntegration","Principal":{principal}}}"#
            )
        };
        for lets_in in [
            r#""*""#.to_owned(),
            r#"{"AWS":"*"}"#.to_owned(),
            r#"{"AWS":["999999999999","000000000000"]}"#.to_owned(),
            format!(r#"{{"AWS":"{ROOT}"}}"#),
            r#"{"AWS":"arn:aws:iam::000000000000:user/u"}"#.to_owned(),
        ] {
            assert!(creates(&of(&lets_in)), "{lets_in}");
        }
        for shuts_out in [
            r#"{"AWS":"arn:aws:iam::000000000000:user/other"}"#,
            r#"{"AWS":"arn:aws:iam::999999999999:root"}"#,
            r#"{"Service":"redshift.amazonaws.com"}"#,
            "{}",
        ] {
            assert!(!creates(&of(shuts_out)), "{shuts_out}");
        }
    }

    #[test]
    fn a_source_is_authorized_by_its_arn() {
        let of = |condition: &str| {
            format!(
                r#"{{"Effect":"Allow","Action":"redshift:AuthorizeInboundIntegration",
                "Principal":{{"Service":"redshift.amazonaws.com"}},"Condition":{condition}}}"#
            )
        };
        let equal = format!(r#"{{"StringEquals":{{"aws:SourceArn":"{SOURCE}"}}}}"#);
        assert!(authorizes(&of(&equal)));
        assert!(authorizes(&of(r#"{"ArnLike":{"AWS:sourceArn":"arn:aws:rds:*:db:s?c"}}"#)));
        assert!(!authorizes(&of(
            r#"{"ArnEquals":{"aws:SourceArn":"arn:aws:rds:us-east-1:0:db:src"}}"#
        )));
        assert!(
            !authorizes(&of(r#"{"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}}"#)),
            "not understood"
        );
        assert!(!creates(&of(&equal)));
    }

    #[test]
    fn a_denial_counts_more_than_a_permission() {
        let allow = r#"{"Effect":"Allow","Action":"redshift:*","Principal":"*"}"#;
        let deny = |more: &str| {
            format!(r#"{allow},{{"Effect":"Deny","Action":"*","Principal":"*"{more}}}"#)
        };
        assert!(creates(allow));
        assert!(!creates(&deny("")));
        assert!(!creates(&deny(r#","Condition":{"Bool":{"aws:SecureTransport":"false"}}"#)));
        assert!(creates(&deny(r#","Condition":{"StringEquals":{"aws:SourceArn":"other"}}"#)));
        assert!(creates(&deny(r#","Resource":"arn:aws:redshift:other""#)));
    }

    #[test]
    fn what_is_not_understood_allows_nothing_and_denies() {
        let allow = r#"{"Effect":"Allow","Action":"redshift:*","Principal":"*"}"#;
        for member in [
            r#""NotResource":"arn:aws:redshift:other""#,
            r#""NotPrincipal":{"AWS":"*"}"#,
            r#""Resource":{}"#,
            r#""Condition":{"StringEquals":{"aws:SourceAccount":5}}"#,
        ] {
            let of = |effect: &str| {
                format!(r#"{{"Effect":"{effect}","Action":"redshift:*","Principal":"*",{member}}}"#)
            };
            assert!(!creates(&of("Allow")), "{member}");
            assert!(!creates(&format!("{allow},{}", of("Deny"))), "{member}");
        }
    }

    #[test]
    fn bad_policies_are_told_apart() {
        for wrong in [
            "",
            "[]",
            "{}",
            r#"{"Version":"2012-10-17"}"#,
            r#"{"Version":"2012-10-17","Statement":[]}"#,
            r#"{"Version":"2012-10-17","Statement":[1]}"#,
            &policy(r#"{"Effect":"Maybe","Action":"redshift:*","Principal":"*"}"#),
            &policy(r#"{"Effect":"Allow","Principal":"*"}"#),
            &policy(r#"{"Effect":"Allow","Action":"s3:Get","Principal":"*"}"#),
            &policy(r#"{"Effect":"Allow","Action":"redshift:*"}"#),
            &policy(r#"{"Effect":"Deny","Action":"redshift:*","Principal":"*","NotResource":"x"}"#),
            &policy(
                r#"{"Effect":"Allow","Action":"redshift:*","NotAction":"redshift:X","Principal":"*"}"#,
            ),
            &policy(r#"{"Effect":"Allow","Action":"redshift:*","Principal":"*","Resource":[]}"#),
            &policy(r#"{"Effect":"Allow","Action":"redshift:*","Principal":{"AWS":5}}"#),
            &policy(r#"{"Effect":"Allow","Action":["redshift:*",5],"Principal":"*"}"#),
            &" ".repeat(BYTES_MAX + 1),
        ] {
            assert!(check(wrong).is_err(), "{wrong}");
        }
        assert_eq!(
            check(&policy(r#"{"Effect":"Allow","Action":"redshift:*","Principal":"*"}"#)),
            Ok(())
        );
    }

    #[test]
    fn patterns_match_whole_texts() {
        for (pattern, text, fits) in [
            ("*", "", true),
            ("a*c", "abc", true),
            ("a*c", "abcd", false),
            ("a?c", "ac", false),
            ("*b*b*", "abab", true),
            ("", "a", false),
        ] {
            assert_eq!(is_like(pattern, text), fits, "{pattern} {text}");
        }
        // No pattern takes long.
        assert!(!is_like(&format!("{}b", "*a".repeat(500)), &"a".repeat(5_000)));
    }
}
