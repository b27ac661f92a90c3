//! Redshift and Redshift Serverless, as far as an integration's target needs them.
