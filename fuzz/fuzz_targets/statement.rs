//! Statements in MariaDB's binlog.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| replicate::fuzz::statement(data));
