//! Whatever comes, the answer is well-formed.

use control::limits::Limits;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use tokio::runtime::Runtime;

use super::client::{form_headers, json_headers, send_and_end, signed, signed_json};
use super::server::{KEY, Running, key_for};

/// Requests that are HTTP, more or less, and go wrong somewhere behind it.
fn requests() -> impl Strategy<Value = Vec<u8>> {
    let body = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        "\\PC{0,60}".prop_map(String::into_bytes),
        (0_usize..200, "[\\[{]").prop_map(|(depth, open)| open.repeat(depth * 50).into_bytes()),
        "\\{\"(Filters|MaxRecords|Marker)\": ?(-?[0-9]{1,400}|true|null|\\[1\\]|\"x\"|1e999)\\}"
            .prop_map(String::into_bytes),
        "(Action=[A-Za-z]{0,20}|Version=2014-10-31|Tags\\.[0-9]{1,30}\\.Key=a|&|%[0-9a-f]){1,9}"
            .prop_map(String::into_bytes),
    ];
    let whole = (body, 0_u8..6, "[A-Za-z0-9_.]{0,40}").prop_map(|(body, kind, name)| match kind {
        0 => signed_json("DescribeEndpoints", &body),
        1 => signed_json("DeleteConnection", &body),
        2 => signed(key_for("rds"), form_headers(), &body),
        3 => signed(KEY, json_headers(&format!("AmazonDMSv20160101.{name}")), &body),
        4 => signed(KEY, json_headers(&name), &body),
        _ => signed(
            key_for("sts"),
            form_headers(),
            format!("Action=GetCallerIdentity&Version=2011-06-15&{name}").as_bytes(),
        ),
    });
    (
        whole,
        prop::option::of((any::<prop::sample::Index>(), any::<u8>())),
        prop::option::of(any::<prop::sample::Index>()),
    )
        .prop_map(|(mut bytes, change, cut)| {
            if let Some((at, byte)) = change {
                *at.get_mut(&mut bytes) = byte;
            }
            if let Some(at) = cut {
                bytes.truncate(at.index(bytes.len()));
            }
            bytes
        })
}

#[test]
fn every_answer_is_well_formed() {
    let runtime = Runtime::new().unwrap();
    let server = runtime.block_on(Running::start(Limits::default()));
    // The seed is fixed by `deterministic`: the same requests in every run.
    let rng =
        proptest::test_runner::TestRng::deterministic_rng(prop::test_runner::RngAlgorithm::ChaCha);
    let config = Config { cases: 1500, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, rng);
    let mut answered = 0;
    let counter = std::cell::RefCell::new(&mut answered);
    runner
        .run(&requests(), |bytes| {
            if let Some(answer) = runtime.block_on(send_and_end(server.address, &bytes)) {
                answer.check_form();
                **counter.borrow_mut() += 1;
            } else {
                // Only what ends before its headers do may go without an answer.
                prop_assert!(!bytes.windows(4).any(|window| window == b"\r\n\r\n"), "no answer");
            }
            Ok(())
        })
        .unwrap();
    assert!(answered > 1000, "most are answered: {answered}");
    let good =
        runtime.block_on(send_and_end(server.address, &signed_json("DescribeEndpoints", b"{}")));
    assert_eq!(good.unwrap().status, 200, "the server still serves");
    runtime.block_on(server.stop());
}
