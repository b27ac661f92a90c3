//! Table mappings of replication tasks.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| replicate::fuzz::mapping(data));
