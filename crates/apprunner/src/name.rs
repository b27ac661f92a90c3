//! ARNs of the service's resources, whole and in part.

use control::arn::Arn;
use control::call::Scope;
use control::clock::Ambient;

/// What stands before a name in an ARN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Service,
    Connection,
    AutoScalingConfiguration,
    ObservabilityConfiguration,
    VpcConnector,
    VpcIngressConnection,
}

impl Kind {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Connection => "connection",
            Self::AutoScalingConfiguration => "autoscalingconfiguration",
            Self::ObservabilityConfiguration => "observabilityconfiguration",
            Self::VpcConnector => "vpcconnector",
            Self::VpcIngressConnection => "vpcingressconnection",
        }
    }
}

/// The ARN of a resource; `tail` is all that follows its kind.
pub(crate) fn arn(scope: &Scope, kind: Kind, tail: &str) -> String {
    scope.arn("apprunner", &format!("{}/{tail}", kind.as_str()))
}

/// A configuration as a request names it: whole, by revision, or by name alone, which means the
/// latest active revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// `…/NAME/REVISION/ID`, as the whole ARN.
    Whole(String),
    /// `…/NAME/REVISION`.
    Revision(String, i32),
    /// `…/NAME`.
    Latest(String),
}

/// Reads the name of a configuration with revisions; `None` when it is of another kind, account or
/// region, or not in the form of a name.
pub(crate) fn named(scope: &Scope, kind: Kind, text: &str) -> Option<Named> {
    let parsed = Arn::parse(text)?;
    let is_here = parsed.service == "apprunner"
        && parsed.region == scope.region
        && parsed.account == scope.account_id;
    let mut parts = parsed.resource.split('/');
    if !is_here || parts.next() != Some(kind.as_str()) {
        return None;
    }
    let name = parts.next().filter(|name| !name.is_empty())?.to_owned();
    let named = match (parts.next(), parts.next()) {
        (None, None) => Named::Latest(name),
        (Some(revision), None) => Named::Revision(name, revision.parse().ok()?),
        (Some(_), Some(_)) => Named::Whole(text.to_owned()),
        (None, Some(_)) => return None,
    };
    parts.next().is_none().then_some(named)
}

/// An id of a resource: 32 lower-case hexadecimal digits.
pub(crate) fn id(ambient: &Ambient) -> String {
    uuid(ambient).replace('-', "")
}

/// A random UUID (version 4) in its usual text form.
pub(crate) fn uuid(ambient: &Ambient) -> String {
    let mut raw = [0; 16];
    ambient.entropy.fill(&mut raw);
    raw[6] = (raw[6] & 0x0f) | 0x40;
    raw[8] = (raw[8] & 0x3f) | 0x80;
    let hex = format!("{:032x}", u128::from_be_bytes(raw));
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// The random label that a host name begins with: ten lower-case letters and digits.
pub(crate) fn label(ambient: &Ambient) -> String {
    const LETTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    (0..10).map(|_| char::from(LETTERS[ambient.below(36) as usize])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_whole_and_in_part() {
        let scope = Scope { account_id: "000000000000".to_owned(), region: "eu-west-1".to_owned() };
        let kind = Kind::AutoScalingConfiguration;
        let base = "arn:aws:apprunner:eu-west-1:000000000000:autoscalingconfiguration/";
        let read = |tail: &str| named(&scope, kind, &format!("{base}{tail}"));
        assert_eq!(read("abcd"), Some(Named::Latest("abcd".to_owned())));
        assert_eq!(read("abcd/12"), Some(Named::Revision("abcd".to_owned(), 12)));
        assert_eq!(read("abcd/1/ff"), Some(Named::Whole(format!("{base}abcd/1/ff"))));
        for wrong in ["", "abcd/x", "abcd/1/ff/2", "/1"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        let elsewhere = base.replace("eu-west-1", "us-east-1") + "abcd";
        assert_eq!(named(&scope, kind, &elsewhere), None);
        assert_eq!(named(&scope, Kind::Service, &format!("{base}abcd")), None);
    }

    #[test]
    fn ids_have_their_forms() {
        let ambient = Ambient::seeded(1).0;
        let id = id(&ambient);
        assert!(id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit()), "{id}");
        let uuid = uuid(&ambient);
        assert_eq!(uuid.len(), 36);
        assert_eq!(&uuid[14..15], "4");
        let label = label(&ambient);
        assert!(label.len() == 10 && label.bytes().all(|b| b.is_ascii_alphanumeric()), "{label}");
    }
}
