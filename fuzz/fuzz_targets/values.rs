//! PostgreSQL's binary values, on their way into the store.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| replicate::fuzz::values(data));
