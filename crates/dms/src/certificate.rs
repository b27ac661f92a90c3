//! Certificates that endpoints trust.

use api::generated::dms::ops::{DeleteCertificate, DescribeCertificates, ImportCertificate};
use api::generated::dms::{
    self as wire, DeleteCertificateMessage, DeleteCertificateResponse, DescribeCertificatesMessage,
    DescribeCertificatesResponse, ImportCertificateMessage, ImportCertificateResponse,
    InvalidCertificateFault,
};
use api::operation::{Answer, Raises, Refusal};
use api::value::Timestamp;
use control::call::{Call, Reading, Scope, View};
use control::filter::Known;
use control::seal::Sealed;
use control::store::Record;
use serde::{Deserialize, Serialize};
use x509_parser::pem::Pem;

use crate::endpoint::Endpoint;
use crate::identifier::{self, ResourceKind};
use crate::invalid::{Invalid, clip};
use crate::listing::{self, Paging};
use crate::{account_attributes, endpoint, fault, tags};

/// The longest PEM text that is accepted, in bytes.
const PEM_BYTES_MAX: usize = 64 * 1024;

/// A stored certificate.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Certificate {
    /// The random part of its ARN.
    pub id: String,
    /// The scope's ARN of it.
    pub arn: String,
    /// The lower-case name.
    pub identifier: String,
    created_unix_millis: i64,
    /// PEM text of certificates only; a text with a private key is in `sealed_pem`.
    pub pem: Option<String>,
    sealed_pem: Option<Sealed>,
    kms_key_id: String,
    facts: Option<Facts>,
}

/// What the first certificate of a PEM text says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Facts {
    owner: String,
    valid_from_unix_seconds: i64,
    valid_to_unix_seconds: i64,
    signing_algorithm: String,
    key_length_bits: Option<i32>,
}

impl Record for Certificate {
    const KIND: &'static str = "dms/certificate";

    fn id(&self) -> String {
        self.id.clone()
    }
}

impl Certificate {
    fn describe(&self) -> wire::Certificate {
        let facts = self.facts.as_ref();
        let seconds = |at: i64| Timestamp::from_unix_millis(at.saturating_mul(1000));
        wire::Certificate {
            certificate_identifier: Some(self.identifier.clone()),
            certificate_creation_date: Some(Timestamp::from_unix_millis(self.created_unix_millis)),
            certificate_pem: self.pem.clone(),
            certificate_wallet: None,
            certificate_arn: Some(self.arn.clone()),
            certificate_owner: facts.map(|facts| facts.owner.clone()),
            valid_from_date: facts.map(|facts| seconds(facts.valid_from_unix_seconds)),
            valid_to_date: facts.map(|facts| seconds(facts.valid_to_unix_seconds)),
            signing_algorithm: facts.map(|facts| facts.signing_algorithm.clone()),
            key_length: facts.and_then(|facts| facts.key_length_bits),
            kms_key_id: Some(self.kms_key_id.clone()),
        }
    }
}

/// Imports PEM text: certificates, or a private key for clients. Oracle wallets are for an engine
/// that this release does not connect to.
pub fn import(
    call: &mut Call<'_, '_>,
    input: ImportCertificateMessage,
) -> Answer<ImportCertificate> {
    let identifier = identifier::parse(identifier::CERTIFICATE, &input.certificate_identifier)?;
    let existing = call.list::<Certificate>();
    if let Some(same) = existing.iter().find(|known| known.identifier == identifier) {
        let message = format!("The certificate \"{identifier}\" already exists.");
        return Err(fault::already_exists(message, &same.arn).into());
    }
    if existing.len() >= account_attributes::CERTIFICATES_MAX {
        return Err(
            fault::quota_exceeded("certificates", account_attributes::CERTIFICATES_MAX).into()
        );
    }
    let pem = match (input.certificate_pem, input.certificate_wallet) {
        (Some(pem), None) => pem,
        (None, Some(_)) => {
            return Err(Invalid::value(
                "This release of Landfall does not take Oracle wallets; import PEM text with CertificatePem.",
            )
            .into());
        }
        _ => {
            return Err(
                Invalid::combination("Give either CertificatePem or CertificateWallet.").into()
            );
        }
    };
    let parsed = parse(pem.expose()).map_err(|why| InvalidCertificateFault {
        message: Some(format!("The certificate \"{identifier}\" is not valid: {why}.")),
    })?;
    let id = call.environment().ambient.base32(16);
    let arn = ResourceKind::Certificate.arn(call.scope(), &id);
    let sealed_pem = parsed.has_private_key.then(|| call.seal_secret(&arn, pem.expose()));
    let certificate = Certificate {
        id,
        arn: arn.clone(),
        identifier,
        created_unix_millis: call.now().unix_millis(),
        pem: (!parsed.has_private_key).then(|| pem.expose().to_owned()),
        sealed_pem,
        kms_key_id: input.kms_key_id.unwrap_or_else(|| endpoint::default_key(call.scope())),
        facts: parsed.facts,
    };
    call.save(&certificate);
    tags::put(call, &arn, input.tags.as_deref())?;
    Ok(ImportCertificateResponse { certificate: Some(certificate.describe()) })
}

/// Deletes a certificate that no endpoint uses.
pub fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteCertificateMessage,
) -> Answer<DeleteCertificate> {
    let certificate = find::<DeleteCertificate>(call, &input.certificate_arn)?;
    let endpoints = call.list::<Endpoint>();
    let user = endpoints
        .iter()
        .find(|endpoint| endpoint.certificate_arn.as_ref() == Some(&certificate.arn));
    if let Some(user) = user {
        return Err(fault::invalid_state(format!(
            "The certificate \"{}\" is in use by the endpoint \"{}\".",
            certificate.identifier, user.identifier
        ))
        .into());
    }
    call.remove::<Certificate>(&certificate.id);
    tags::forget(call, &certificate.arn);
    Ok(DeleteCertificateResponse { certificate: Some(certificate.describe()) })
}

/// Lists certificates.
pub fn describe(
    view: &View<'_>,
    input: DescribeCertificatesMessage,
) -> Answer<DescribeCertificates> {
    const KNOWN: &[Known<Certificate>] = &[
        ("certificate-arn", |certificate| vec![certificate.arn.clone()]),
        ("certificate-id", |certificate| vec![certificate.identifier.clone()]),
    ];
    let all: Vec<Certificate> =
        view.list::<Certificate>().iter().map(|one| (**one).clone()).collect();
    let found = listing::filtered(all, input.filters.as_deref(), KNOWN)?;
    if found.is_empty() && listing::has_filters(input.filters.as_deref()) {
        return Err(fault::not_found("No Certificates found matching given filter.").into());
    }
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let page = listing::page(found, |one| one.identifier.clone(), paging, listing::PAGE)?;
    Ok(DescribeCertificatesResponse {
        marker: page.marker,
        certificates: Some(page.items.iter().map(Certificate::describe).collect()),
    })
}

/// The certificate with this ARN.
pub(crate) fn find<Op>(reading: &impl Reading, arn: &str) -> Result<Certificate, Refusal<Op>>
where
    Op: Raises<wire::ResourceNotFoundFault>,
{
    let found = lookup(reading, reading.scope(), arn);
    found.ok_or_else(|| {
        fault::not_found(format!("Certificate {} does not exist.", clip(arn))).into()
    })
}

/// The certificate with this ARN, if there is one.
pub(crate) fn lookup(reading: &impl Reading, scope: &Scope, arn: &str) -> Option<Certificate> {
    let id = ResourceKind::Certificate.id_of(scope, arn)?;
    reading.find::<Certificate>(id).map(|certificate| (*certificate).clone())
}

#[derive(Debug)]
struct Parsed {
    facts: Option<Facts>,
    has_private_key: bool,
}

/// Reads all PEM blocks; at least one must be a certificate or a private key.
fn parse(text: &str) -> Result<Parsed, String> {
    if text.len() > PEM_BYTES_MAX {
        return Err(format!("it is longer than {PEM_BYTES_MAX} bytes"));
    }
    let mut parsed = Parsed { facts: None, has_private_key: false };
    for block in Pem::iter_from_buffer(text.as_bytes()) {
        let block = block.map_err(|_| "it is not PEM text".to_owned())?;
        match block.label.as_str() {
            "CERTIFICATE" | "TRUSTED CERTIFICATE" => {
                let facts = facts(&block)?;
                parsed.facts.get_or_insert(facts);
            }
            label if label.ends_with("PRIVATE KEY") => parsed.has_private_key = true,
            label => return Err(format!("it holds a \"{}\"", clip(label))),
        }
    }
    if parsed.facts.is_none() && !parsed.has_private_key {
        return Err("it holds no certificate in PEM form".to_owned());
    }
    Ok(parsed)
}

fn facts(block: &Pem) -> Result<Facts, String> {
    let certificate =
        block.parse_x509().map_err(|_| "a block is not an X.509 certificate".to_owned())?;
    let key = certificate.public_key();
    let bits = key.parsed().ok().map(|key| key.key_size());
    Ok(Facts {
        owner: certificate.subject().to_string(),
        valid_from_unix_seconds: certificate.validity().not_before.timestamp(),
        valid_to_unix_seconds: certificate.validity().not_after.timestamp(),
        signing_algorithm: signing_algorithm(
            &certificate.signature_algorithm.algorithm.to_id_string(),
        ),
        key_length_bits: bits.and_then(|bits| i32::try_from(bits).ok()).filter(|bits| *bits > 0),
    })
}

/// The usual name of a signature algorithm, or its object identifier.
fn signing_algorithm(oid: &str) -> String {
    match oid {
        "1.2.840.113549.1.1.5" => "SHA1withRSA",
        "1.2.840.113549.1.1.11" => "SHA256withRSA",
        "1.2.840.113549.1.1.12" => "SHA384withRSA",
        "1.2.840.113549.1.1.13" => "SHA512withRSA",
        "1.2.840.10045.4.3.2" => "SHA256withECDSA",
        "1.2.840.10045.4.3.3" => "SHA384withECDSA",
        "1.2.840.10045.4.3.4" => "SHA512withECDSA",
        "1.3.101.112" => "Ed25519",
        other => other,
    }
    .to_owned()
}
