//! Messages of PostgreSQL's stream of changes.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| replicate::fuzz::pgoutput(data));
