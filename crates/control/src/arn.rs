//! Amazon resource names.

use std::fmt;

/// `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arn {
    /// `aws`, `aws-cn`, `aws-us-gov`.
    pub partition: String,
    /// `dms`, `rds`, `apprunner`.
    pub service: String,
    /// `us-east-1`.
    pub region: String,
    /// Twelve digits.
    pub account: String,
    /// All that follows, colons and slashes included.
    pub resource: String,
}

impl Arn {
    /// Takes a name apart; `None` when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > 2048 {
            return None;
        }
        let mut parts = text.splitn(6, ':');
        if parts.next()? != "arn" {
            return None;
        }
        let mut next = || parts.next().map(str::to_owned);
        let (partition, service, region) = (next()?, next()?, next()?);
        let (account, resource) = (next()?, next()?);
        if partition.is_empty() || service.is_empty() || resource.is_empty() {
            return None;
        }
        Some(Self { partition, service, region, account, resource })
    }

    /// The resource's type and id, where it is written `type:id`.
    pub fn typed(&self) -> Option<(&str, &str)> {
        self.resource.split_once(':')
    }
}

impl fmt::Display for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { partition, service, region, account, resource } = self;
        write!(f, "arn:{partition}:{service}:{region}:{account}:{resource}")
    }
}

/// The partition that a region belongs to.
pub fn partition_of(region: &str) -> &'static str {
    if region.starts_with("cn-") {
        "aws-cn"
    } else if region.starts_with("us-gov-") {
        "aws-us-gov"
    } else {
        "aws"
    }
}
