//! A throw-away certificate authority and a server certificate signed by it.

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, KeyUsagePurpose,
};

use crate::{Error, Result};

/// PEM texts: the authority's certificate, and the server's certificate and key.
pub(crate) struct Certificates {
    pub(crate) authority: String,
    pub(crate) server: String,
    pub(crate) key: String,
}

/// Makes certificates for `localhost` and 127.0.0.1.
pub(crate) fn generate() -> Result<Certificates> {
    try_generate().map_err(Error::during("cannot generate a test certificate"))
}

fn try_generate() -> std::result::Result<Certificates, rcgen::Error> {
    let mut authority = CertificateParams::new(Vec::<String>::new())?;
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    authority.distinguished_name.push(DnType::CommonName, "Landfall test authority");
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate()?)?;

    let key = KeyPair::generate()?;
    let mut server = CertificateParams::new(vec!["localhost".to_owned(), "127.0.0.1".to_owned()])?;
    server.distinguished_name.push(DnType::CommonName, "localhost");
    let server = server.signed_by(&key, &authority)?;
    Ok(Certificates { authority: authority.pem(), server: server.pem(), key: key.serialize_pem() })
}
