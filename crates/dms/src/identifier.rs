//! Names that callers choose, and the ARNs that name resources.

use api::generated::dms::ResourceAlreadyExistsFault;
use api::operation::{Raises, Refusal};
use control::call::{Call, Reading, Scope};
use control::store::Record;

use crate::fault;
use crate::invalid::{Invalid, clip};

/// The rules for one kind of identifier.
#[derive(Clone, Copy, Debug)]
pub struct IdentifierRule {
    /// The request member, for messages.
    pub member: &'static str,
    /// The longest that is allowed, in characters.
    pub length_max: usize,
}

/// `ReplicationInstanceIdentifier`.
pub const REPLICATION_INSTANCE: IdentifierRule =
    IdentifierRule { member: "ReplicationInstanceIdentifier", length_max: 63 };
/// `EndpointIdentifier`.
pub const ENDPOINT: IdentifierRule =
    IdentifierRule { member: "EndpointIdentifier", length_max: 255 };
/// `ReplicationTaskIdentifier`.
pub const REPLICATION_TASK: IdentifierRule =
    IdentifierRule { member: "ReplicationTaskIdentifier", length_max: 255 };
/// `CertificateIdentifier`.
pub const CERTIFICATE: IdentifierRule =
    IdentifierRule { member: "CertificateIdentifier", length_max: 255 };
/// `ResourceIdentifier`, which becomes the last part of an ARN and keeps its case.
const RESOURCE: IdentifierRule = IdentifierRule { member: "ResourceIdentifier", length_max: 31 };

/// Checks an identifier of letters, digits and hyphens, and gives the lower-case form that is
/// stored.
pub fn parse(rule: IdentifierRule, text: &str) -> Result<String, Invalid> {
    check(rule, text)?;
    Ok(text.to_ascii_lowercase())
}

/// Checks a `ResourceIdentifier`; it keeps its case.
pub fn parse_resource_identifier(text: &str) -> Result<String, Invalid> {
    check(RESOURCE, text)?;
    Ok(text.to_owned())
}

fn check(rule: IdentifierRule, text: &str) -> Result<(), Invalid> {
    let IdentifierRule { member, length_max } = rule;
    let refuse = |why: String| {
        Err(Invalid::value(format!("The parameter {member} is not a valid identifier: {why}.")))
    };
    if text.is_empty() {
        return refuse("it is empty".into());
    }
    if text.chars().count() > length_max {
        return refuse(format!("it is longer than {length_max} characters"));
    }
    if !text.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return refuse(format!("\"{}\" does not begin with a letter", clip(text)));
    }
    if !text.chars().all(|character| character.is_ascii_alphanumeric() || character == '-') {
        return refuse(format!(
            "\"{}\" holds something other than ASCII letters, digits and hyphens",
            clip(text)
        ));
    }
    if text.ends_with('-') || text.contains("--") {
        return refuse(format!("\"{}\" ends with a hyphen or contains two in a row", clip(text)));
    }
    Ok(())
}

/// Checks the name of a subnet group and gives the lower-case form that is stored. The name
/// `default` belongs to the service.
pub fn parse_subnet_group(text: &str) -> Result<String, Invalid> {
    let refuse = |why: &str| {
        Err(Invalid::value(format!(
            "The parameter ReplicationSubnetGroupIdentifier is not a valid identifier: {why}."
        )))
    };
    if text.is_empty() || text.chars().count() > 255 {
        return refuse("it must have 1 to 255 characters");
    }
    if !text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | ' ')) {
        return refuse(
            "it may hold ASCII letters, digits, periods, underscores, hyphens and spaces",
        );
    }
    if text.eq_ignore_ascii_case("default") {
        return refuse("the name default is reserved");
    }
    Ok(text.to_ascii_lowercase())
}

/// The kinds of resources that have an ARN of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResourceKind {
    /// A replication instance.
    ReplicationInstance,
    /// An endpoint.
    Endpoint,
    /// A replication task.
    ReplicationTask,
    /// A replication subnet group.
    SubnetGroup,
    /// An event subscription.
    EventSubscription,
    /// A certificate.
    Certificate,
}

impl ResourceKind {
    /// The part of the ARN before the resource's id.
    pub const fn arn_type(self) -> &'static str {
        match self {
            Self::ReplicationInstance => "rep",
            Self::Endpoint => "endpoint",
            Self::ReplicationTask => "task",
            Self::SubnetGroup => "subgrp",
            Self::EventSubscription => "es",
            Self::Certificate => "cert",
        }
    }

    /// The ARN of the resource with this id: `arn:aws:dms:REGION:ACCOUNT:TYPE:ID`.
    pub fn arn(self, scope: &Scope, id: &str) -> String {
        scope.arn("dms", &format!("{}:{id}", self.arn_type()))
    }

    /// The id that an ARN names, where it is of this kind and belongs to this account and region.
    /// Anything else names nothing that the caller could have.
    pub fn id_of<'a>(self, scope: &Scope, arn: &'a str) -> Option<&'a str> {
        let id = arn.rsplit(':').next()?;
        (!id.is_empty() && self.arn(scope, id) == arn).then_some(id)
    }
}

/// The last part of a new ARN: chosen by the caller as `ResourceIdentifier`, or random.
pub(crate) fn new_id<Op, R>(
    call: &Call<'_, '_>,
    kind: ResourceKind,
    chosen: Option<&str>,
) -> Result<String, Refusal<Op>>
where
    Op: Raises<ResourceAlreadyExistsFault>,
    R: Record,
{
    let Some(chosen) = chosen else { return Ok(call.environment().ambient.base32(16)) };
    let id = parse_resource_identifier(chosen)?;
    // Slots and control rows at databases carry the id in lower case.
    if call.list::<R>().iter().any(|known| known.id().eq_ignore_ascii_case(&id)) {
        let message = format!("ResourceIdentifier \"{id}\" already in use");
        return Err(fault::already_exists(message, &kind.arn(call.scope(), &id)).into());
    }
    Ok(id)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_follow_their_rules() {
        assert_eq!(parse(ENDPOINT, "My-Endpoint1").unwrap(), "my-endpoint1");
        for wrong in ["", "1a", "a-", "a--b", "a_b", "ä", "-a"] {
            assert!(parse(ENDPOINT, wrong).is_err(), "{wrong}");
        }
        assert!(parse(REPLICATION_INSTANCE, &"a".repeat(63)).is_ok());
        assert!(parse(REPLICATION_INSTANCE, &"a".repeat(64)).is_err());
        assert_eq!(parse_resource_identifier("Keeps-Case").unwrap(), "Keeps-Case");
        assert!(parse_resource_identifier(&"a".repeat(32)).is_err());
        assert_eq!(parse_subnet_group("My.Group_1").unwrap(), "my.group_1");
        assert!(parse_subnet_group("Default").is_err());
        assert_eq!(
            parse(ENDPOINT, "a--b").unwrap_err().message(),
            "The parameter EndpointIdentifier is not a valid identifier: \"a--b\" ends with a \
             hyphen or contains two in a row."
        );
    }

    #[test]
    fn arns_go_both_ways_and_stay_in_their_account() {
        let scope = |account: &str, region: &str| Scope {
            account_id: account.to_owned(),
            region: region.to_owned(),
        };
        let own = scope("000000000000", "us-east-1");
        let arn = ResourceKind::Endpoint.arn(&own, "ABC");
        assert_eq!(arn, "arn:aws:dms:us-east-1:000000000000:endpoint:ABC");
        assert_eq!(ResourceKind::Endpoint.id_of(&own, &arn), Some("ABC"));
        assert_eq!(ResourceKind::ReplicationTask.id_of(&own, &arn), None);
        assert_eq!(ResourceKind::Endpoint.id_of(&scope("000000000000", "eu-west-1"), &arn), None);
        assert_eq!(ResourceKind::Endpoint.id_of(&scope("111111111111", "us-east-1"), &arn), None);
        for wrong in ["", "nonsense", "arn:aws:rds:us-east-1:000000000000:endpoint:ABC"] {
            assert_eq!(ResourceKind::Endpoint.id_of(&own, wrong), None);
        }
    }
}
