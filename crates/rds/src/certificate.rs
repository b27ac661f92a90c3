//! The certificate authority that databases' certificates are of: DescribeCertificates,
//! ModifyCertificates.

use api::generated::rds::ops::{DescribeCertificates, ModifyCertificates};
use api::generated::rds::{
    Certificate, CertificateMessage, CertificateNotFoundFault, DescribeCertificatesMessage,
    ModifyCertificatesMessage, ModifyCertificatesResult,
};
use api::operation::{Answer, Raises, Refusal};
use api::value::Timestamp;
use control::arn::partition_of;
use control::call::{Call, Reading, View};
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::invalid::{Invalid, clip};
use crate::listing;
use crate::world::World;

/// The identifier of the only authority.
pub(crate) const AUTHORITY: &str = "landfall-ca-g1";

/// What is said of the authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorityFacts {
    /// The SHA-1 hash of its certificate, in hexadecimal digits.
    pub thumbprint: String,
    /// From when it is valid, in milliseconds since the Unix epoch.
    pub begins_unix_millis: i64,
    /// Until when it is valid.
    pub ends_unix_millis: i64,
}

/// An account has chosen the authority for new instances, which changes nothing: there is no other.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Override {
    identifier: String,
}

impl Record for Override {
    const KIND: &'static str = "rds/certificate-override";

    fn id(&self) -> String {
        "chosen".to_owned()
    }
}

fn wire(facts: &AuthorityFacts, reading: &impl Reading) -> Certificate {
    let is_chosen = reading.find::<Override>("chosen").is_some();
    let ends = Timestamp::from_unix_millis(facts.ends_unix_millis);
    let region = &reading.scope().region;
    Certificate {
        certificate_identifier: Some(AUTHORITY.to_owned()),
        certificate_type: Some("CA".to_owned()),
        thumbprint: Some(facts.thumbprint.clone()),
        valid_from: Some(Timestamp::from_unix_millis(facts.begins_unix_millis)),
        valid_till: Some(ends),
        certificate_arn: Some(format!(
            "arn:{}:rds:{region}::cert:{AUTHORITY}",
            partition_of(region)
        )),
        customer_override: Some(is_chosen),
        customer_override_valid_till: is_chosen.then_some(ends),
    }
}

fn not_found(name: &str) -> CertificateNotFoundFault {
    let message = Some(format!("Certificate {} not found.", clip(name)));
    CertificateNotFoundFault { message }
}

/// Refuses any authority but the one that there is.
pub(crate) fn refuse_other<Op>(asked: Option<&str>) -> Result<(), Refusal<Op>>
where
    Op: Raises<CertificateNotFoundFault>,
{
    match asked {
        Some(name) if name != AUTHORITY => Err(not_found(name).into()),
        _ => Ok(()),
    }
}

/// Lists the authority.
pub(crate) fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribeCertificatesMessage,
) -> Answer<DescribeCertificates> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let all: Vec<_> = world.offers.authority.iter().map(|facts| wire(facts, view)).collect();
    let name = input.certificate_identifier.as_deref().filter(|name| !name.is_empty());
    if let Some(name) = name
        && (all.is_empty() || name != AUTHORITY)
    {
        return Err(not_found(name).into());
    }
    let key = |found: &Certificate| found.certificate_identifier.clone().unwrap_or_default();
    let page = listing::page(all, key, input.max_records, input.marker.as_deref())?;
    Ok(CertificateMessage {
        default_certificate_for_new_launches: page.items.first().map(|_| AUTHORITY.to_owned()),
        certificates: Some(page.items),
        marker: page.marker,
    })
}

/// Chooses the authority for new instances, or takes the choice back.
pub(crate) fn modify(
    world: &World,
    call: &mut Call<'_, '_>,
    input: ModifyCertificatesMessage,
) -> Answer<ModifyCertificates> {
    let removes = input.remove_customer_override == Some(true);
    let facts = world.offers.authority.as_ref();
    match (input.certificate_identifier.as_deref(), removes, facts) {
        (Some(_), true, _) | (None, false, _) => Err(Invalid::combination(
            "Exactly one of CertificateIdentifier and RemoveCustomerOverride must be specified.",
        )
        .into()),
        (Some(name), false, Some(facts)) if name == AUTHORITY => {
            call.save(&Override { identifier: name.to_owned() });
            Ok(ModifyCertificatesResult { certificate: Some(wire(facts, call)) })
        }
        (None, true, Some(facts)) => {
            call.remove::<Override>("chosen");
            Ok(ModifyCertificatesResult { certificate: Some(wire(facts, call)) })
        }
        (name, _, _) => Err(not_found(name.unwrap_or(AUTHORITY)).into()),
    }
}
