//! Data filters of integrations: read and asked.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| rds::data_filter::fuzz(data));
