//! Each failure of the request path, as the client sees it in each protocol.

use control::dispatch::Identity;
use control::http::Authentication;
use control::limits::Limits;
use control::sigv4::{SigningKey, sign};
use expect_test::expect;

use super::client::{
    form_headers, headers, json_headers, now, read_answer, request, send, signed, signed_form,
    signed_json,
};
use super::server::{KEY, Running, key_for};

const STS_FORM: &str = "Action=GetCallerIdentity&Version=2011-06-15";

async fn transcript(server: &Running, requests: &[(&str, Vec<u8>)]) -> String {
    let mut text = String::new();
    for (title, bytes) in requests {
        let answer = send(server.address, bytes).await.expect("an answer");
        text += &format!("--- {title}\n{}", answer.transcript());
    }
    text
}

#[tokio::test]
async fn operations_that_are_built_answer_in_their_protocol() {
    let server = Running::start(Limits::default()).await;
    let requests = [
        ("a read", signed_json("DescribeEndpoints", b"{}")),
        (
            "a refusal",
            signed_json("DeleteConnection", br#"{"EndpointArn":"a","ReplicationInstanceArn":"b"}"#),
        ),
        ("a form", signed_form("sts", STS_FORM)),
    ];
    expect![[r#"
        --- a read
        200 application/x-amz-json-1.1
        {}
        --- a refusal
        404 application/x-amz-json-1.1
        {"__type":"NoSuchThing","message":"nothing in 123456789012 and eu-central-1"}
        --- a form
        200 text/xml
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult></GetCallerIdentityResult><ResponseMetadata><RequestId>REQUEST-ID</RequestId></ResponseMetadata></GetCallerIdentityResponse>
    "#]].assert_eq(&transcript(&server, &requests).await);
}

#[tokio::test]
async fn operations_that_are_not_built_say_so() {
    let server = Running::start(Limits::default()).await;
    let requests = [
        ("json", signed_json("DescribeCertificates", b"not even JSON")),
        ("query", signed_form("rds", "Action=DescribeDBInstances&Version=2014-10-31")),
    ];
    expect![[r#"
        --- json
        501 application/x-amz-json-1.1
        {"__type":"NotImplemented","message":"DescribeCertificates of dms is not built yet; docs/coverage/dms.txt lists what is missing."}
        --- query
        501 text/xml
        <ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Receiver</Type><Code>NotImplemented</Code><Message>DescribeDBInstances of rds is not built yet; docs/coverage/rds.txt lists what is missing.</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
    "#]].assert_eq(&transcript(&server, &requests).await);
}

#[tokio::test]
async fn unknown_operations_are_refused() {
    let server = Running::start(Limits::default()).await;
    let json = |target: &str| signed(KEY, json_headers(target), b"{}");
    let requests = [
        ("unknown service", json("Nothing_20200101.Describe")),
        ("unknown operation", json("AmazonDMSv20160101.Describe")),
        ("no dot", json("AmazonDMSv20160101")),
        ("long", json(&"A".repeat(300))),
        (
            "no target",
            signed(KEY, headers(&[("content-type", "application/x-amz-json-1.1")]), b"{}"),
        ),
        ("no action", signed_form("rds", "Version=2014-10-31")),
        ("unknown action", signed_form("rds", "Action=Fly&Version=2014-10-31")),
        ("wrong version", signed_form("rds", "Action=DescribeDBInstances&Version=1999-01-01")),
        ("no version", signed_form("sts", "Action=GetCallerIdentity")),
        ("strange action", signed_form("rds", "Action=%00<x>&Version=2014-10-31")),
    ];
    expect![[r#"
        --- unknown service
        400 application/x-amz-json-1.1
        {"__type":"UnknownOperationException","message":"No service is known by the X-Amz-Target 'Nothing_20200101.Describe'."}
        --- unknown operation
        400 application/x-amz-json-1.1
        {"__type":"UnknownOperationException","message":"The service dms has no operation 'Describe'."}
        --- no dot
        400 application/x-amz-json-1.1
        {"__type":"UnknownOperationException","message":"The service dms has no operation ''."}
        --- long
        400 application/x-amz-json-1.1
        {"__type":"UnknownOperationException","message":"No service is known by the X-Amz-Target 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…'."}
        --- no target
        400 application/x-amz-json-1.1
        {"__type":"UnknownOperationException","message":"The request names no operation: send the header X-Amz-Target, or a form with Action."}
        --- no action
        400 text/xml
        <ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type><Code>MissingAction</Code><Message>The request must contain the parameter Action.</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
        --- unknown action
        400 text/xml
        <ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type><Code>InvalidAction</Code><Message>Could not find operation Fly for version 2014-10-31.</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
        --- wrong version
        400 text/xml
        <ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type><Code>InvalidAction</Code><Message>Could not find operation DescribeDBInstances for version 1999-01-01.</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
        --- no version
        400 text/xml
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>InvalidAction</Code><Message>Could not find operation GetCallerIdentity for version NO_VERSION_SPECIFIED.</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
        --- strange action
        400 text/xml
        <ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type><Code>InvalidAction</Code><Message>Could not find operation %00&lt;x&gt; for version 2014-10-31.</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
    "#]].assert_eq(&transcript(&server, &requests).await);
}

/// Each way to sign wrongly, as JSON and as a form.
fn wrongly_signed() -> Vec<(&'static str, Vec<u8>)> {
    let json_target = || json_headers("AmazonDMSv20160101.DescribeEndpoints");
    let both = |title: &'static str, make: &dyn Fn(bool) -> Vec<u8>| {
        [(title, make(true)), (title, make(false))]
    };
    let plain = |is_json: bool| {
        if is_json {
            (json_target(), &b"{}"[..], "dms")
        } else {
            (form_headers(), STS_FORM.as_bytes(), "sts")
        }
    };
    let with_key = |is_json: bool, change: &dyn Fn(&mut SigningKey<'static>)| {
        let (headers, body, service) = plain(is_json);
        let mut key = key_for(service);
        change(&mut key);
        signed(key, headers, body)
    };
    let authorized = |is_json: bool, text: &str| {
        let (mut headers, body, _) = plain(is_json);
        headers.insert("authorization", text.parse().unwrap());
        headers.insert("x-amz-date", "20260102T030405Z".parse().unwrap());
        request("POST", "/", &headers, body)
    };
    [
        both("none", &|is_json| {
            let (headers, body, _) = plain(is_json);
            request("POST", "/", &headers, body)
        }),
        both("wrong secret", &|is_json| with_key(is_json, &|key| key.secret_access_key = "wrong")),
        both("unknown key", &|is_json| with_key(is_json, &|key| key.access_key_id = "STRANGER")),
        both("wrong service", &|is_json| with_key(is_json, &|key| key.service = "s3")),
        both("wrong terminator", &|is_json| {
            let service = if is_json { "dms" } else { "sts" };
            authorized(is_json, &format!("AWS4-HMAC-SHA256 Credential=LKIATEST/20260102/us-east-1/{service}/aws3, SignedHeaders=host, Signature=0"))
        }),
        both("incomplete", &|is_json| authorized(is_json, "AWS4-HMAC-SHA256 Credential=LKIATEST/20260102/us-east-1/dms/aws4_request")),
        both("other scheme", &|is_json| authorized(is_json, "Bearer token")),
        both("changed body", &|is_json| {
            let (headers, body, service) = plain(is_json);
            let body = [body, &b"&A=1"[..]].concat();
            let mut bytes = signed(key_for(service), headers, &body);
            *bytes.last_mut().unwrap() ^= 1;
            bytes
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[tokio::test]
async fn wrong_signatures_are_refused_in_each_protocol() {
    let server = Running::start(Limits::default()).await;
    let requests = wrongly_signed();
    expect![[r#"
        --- none
        400 application/x-amz-json-1.1
        {"__type":"MissingAuthenticationTokenException","message":"Missing Authentication Token"}
        --- none
        403 text/xml
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>MissingAuthenticationToken</Code><Message>Missing Authentication Token</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
        --- wrong secret
        400 application/x-amz-json-1.1
        {"__type":"InvalidSignatureException","message":"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method."}
        --- wrong secret
        403 text/xml
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
        --- unknown key
        400 application/x-amz-json-1.1
        {"__type":"UnrecognizedClientException","message":"The security token included in the request is invalid: the server knows no such access key. `landfall env` prints the credentials that it accepts."}
        --- unknown key
        403 text/xml
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>InvalidClientTokenId</Code><Message>The security token included in the request is invalid: the server knows no such access key. `landfall env` prints the credentials that it accepts.</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
        --- wrong service
        400 application/x-amz-json-1.1
        {"__type":"InvalidSignatureException","message":"Credential should be scoped to correct service: 'dms'."}
        --- wrong service
        403 text/xml
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>SignatureDoesNotMatch</Code><Message>Credential should be scoped to correct service: 'sts'.</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
        --- wrong terminator
        400 application/x-amz-json-1.1
        {"__type":"InvalidSignatureException","message":"Credential should be scoped with a valid terminator: 'aws4_request'."}
        --- wrong terminator
        403 text/xml
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>SignatureDoesNotMatch</Code><Message>Credential should be scoped with a valid terminator: 'aws4_request'.</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
        --- incomplete
        400 application/x-amz-json-1.1
        {"__type":"IncompleteSignatureException","message":"Authorization header requires 'SignedHeaders' parameter."}
        --- incomplete
        400 text/xml
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>IncompleteSignature</Code><Message>Authorization header requires 'SignedHeaders' parameter.</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
        --- other scheme
        400 application/x-amz-json-1.1
        {"__type":"IncompleteSignatureException","message":"Unsupported Authorization header: it has to begin with 'AWS4-HMAC-SHA256'."}
        --- other scheme
        400 text/xml
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>IncompleteSignature</Code><Message>Unsupported Authorization header: it has to begin with 'AWS4-HMAC-SHA256'.</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
        --- changed body
        400 application/x-amz-json-1.1
        {"__type":"InvalidSignatureException","message":"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method."}
        --- changed body
        403 text/xml
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.</Message></Error><RequestId>REQUEST-ID</RequestId></ErrorResponse>
    "#]].assert_eq(&transcript(&server, &requests).await);
}

#[tokio::test]
async fn old_signatures_have_expired() {
    let server = Running::start(Limits::default()).await;
    for (mut headers, body, key, code) in [
        (
            json_headers("AmazonDMSv20160101.DescribeEndpoints"),
            &b"{}"[..],
            KEY,
            "InvalidSignatureException",
        ),
        (form_headers(), STS_FORM.as_bytes(), key_for("sts"), "<Code>RequestExpired</Code>"),
    ] {
        sign(key, "POST", "/", "", &mut headers, body, now() - 400);
        let answer = send(server.address, &request("POST", "/", &headers, body)).await.unwrap();
        assert_eq!(answer.status, 400);
        assert!(
            answer.body.contains(code) && answer.body.contains("Signature expired: "),
            "{answer:?}"
        );
    }
}

#[tokio::test]
async fn failures_beside_the_protocols_are_well_formed_too() {
    let server = Running::start(Limits::default()).await;
    let json = || json_headers("AmazonDMSv20160101.DescribeEndpoints");
    let with = |mut headers: hyper::HeaderMap, name: &'static str, value: &str| {
        headers.insert(name, value.parse().unwrap());
        headers
    };
    let requests = [
        ("another path", request("GET", "/console/", &headers(&[]), b"")),
        ("another method", request("PUT", "/", &json(), b"{}")),
        ("GET without a form", request("GET", "/", &headers(&[]), b"")),
        (
            "compressed",
            request("POST", "/", &with(json(), "content-encoding", "gzip"), b"\x1f\x8b"),
        ),
        (
            "signed in chunks",
            signed(
                key_for("dms"),
                with(json(), "x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"),
                b"{}",
            ),
        ),
        ("not JSON", signed_json("DescribeEndpoints", b"{\"Filters\": [")),
        ("wrong type", signed_json("DescribeEndpoints", b"{\"MaxRecords\": \"many\"}")),
        (
            "a handler that panics",
            signed_json("TestConnection", br#"{"EndpointArn":"a","ReplicationInstanceArn":"b"}"#),
        ),
    ];
    expect![[r#"
        --- another path
        404 application/x-amz-json-1.1
        {"__type":"NotFound","message":"Nothing is served under this path. AWS API requests go to /, see also /healthz and /metrics."}
        --- another method
        405 application/x-amz-json-1.1
        {"__type":"MethodNotAllowed","message":"AWS API requests are sent by POST, or by GET where they are presigned."}
        --- GET without a form
        400 application/x-amz-json-1.1
        {"__type":"UnknownOperationException","message":"The request names no operation: send the header X-Amz-Target, or a form with Action."}
        --- compressed
        415 application/x-amz-json-1.1
        {"__type":"UnsupportedMediaTypeException","message":"Bodies with Content-Encoding 'gzip' are not accepted; send the body as it is."}
        --- signed in chunks
        400 application/x-amz-json-1.1
        {"__type":"InvalidSignatureException","message":"Bodies signed in chunks (aws-chunked) are not accepted; send the body whole, signed with its SHA-256."}
        --- not JSON
        400 application/x-amz-json-1.1
        {"__type":"SerializationException","message":"The request could not be read: Filters.1: not valid JSON at line 1 column 13"}
        --- wrong type
        400 application/x-amz-json-1.1
        {"__type":"SerializationException","message":"The request could not be read: MaxRecords: a whole number of 32 bits is expected, text was found"}
        --- a handler that panics
        500 application/x-amz-json-1.1
        {"__type":"InternalFailure","message":"The server failed to handle the request. Its log says why, under this request id."}
    "#]].assert_eq(&transcript(&server, &requests).await);
}

#[tokio::test]
async fn unverified_requests_are_taken_at_their_word() {
    let nobody = Identity {
        access_key_id: "ANYBODY".to_owned(),
        account_id: "000000000000".to_owned(),
        region: "us-east-1".to_owned(),
        arn: "arn:aws:iam::000000000000:root".to_owned(),
    };
    let server = Running::start_with(Limits::default(), Authentication::AcceptAny(nobody)).await;
    let body = br#"{"EndpointArn":"a","ReplicationInstanceArn":"b"}"#;
    let target = || json_headers("AmazonDMSv20160101.DeleteConnection");
    let account = SigningKey { access_key_id: "210987654321", ..KEY };
    let from = |host: &str, origin: &str| {
        let mut headers = target();
        headers.insert("host", host.parse().unwrap());
        headers.insert("origin", origin.parse().unwrap());
        headers
    };
    let requests = [
        ("unsigned", request("POST", "/", &target(), body)),
        (
            "wrongly signed",
            signed(SigningKey { secret_access_key: "wrong", ..KEY }, target(), body),
        ),
        ("an account as key", signed(account, target(), body)),
        (
            "a page of this server",
            request("POST", "/", &from("127.0.0.1:1", "http://127.0.0.1:1"), body),
        ),
        (
            "a page of another site",
            request("POST", "/", &from("127.0.0.1:1", "http://evil.test"), body),
        ),
        (
            "a name that points here",
            request("POST", "/", &from("evil.test", "http://evil.test"), body),
        ),
    ];
    expect![[r#"
        --- unsigned
        404 application/x-amz-json-1.1
        {"__type":"NoSuchThing","message":"nothing in 000000000000 and us-east-1"}
        --- wrongly signed
        404 application/x-amz-json-1.1
        {"__type":"NoSuchThing","message":"nothing in 000000000000 and eu-central-1"}
        --- an account as key
        404 application/x-amz-json-1.1
        {"__type":"NoSuchThing","message":"nothing in 210987654321 and eu-central-1"}
        --- a page of this server
        404 application/x-amz-json-1.1
        {"__type":"NoSuchThing","message":"nothing in 000000000000 and us-east-1"}
        --- a page of another site
        403 application/x-amz-json-1.1
        {"__type":"AccessDeniedException","message":"Web pages of other sites may not call this server, which checks no signatures."}
        --- a name that points here
        403 application/x-amz-json-1.1
        {"__type":"AccessDeniedException","message":"Web pages of other sites may not call this server, which checks no signatures."}
    "#]]
    .assert_eq(&transcript(&server, &requests).await);
}

#[tokio::test]
async fn a_presigned_get_is_answered() {
    let server = Running::start(Limits::default()).await;
    // Presigned as clients do it: everything but the signature stands in the query.
    let date = control::sigv4::amz_date(now());
    let scope = format!("{}/eu-central-1/sts/aws4_request", &date[..8]);
    let query = format!(
        "{STS_FORM}&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={}%2F{}&X-Amz-Date={date}&X-Amz-Expires=60&X-Amz-SignedHeaders=host",
        KEY.access_key_id,
        scope.replace('/', "%2F"),
    );
    let signature = presigned_signature(&query, &date, &scope);
    let good =
        request("GET", &format!("/?{query}&X-Amz-Signature={signature}"), &headers(&[]), b"");
    let answer = send(server.address, &good).await.unwrap();
    assert_eq!(answer.status, 200, "{answer:?}");
    let longer = query.replace("Expires=60", "Expires=61");
    let changed =
        request("GET", &format!("/?{longer}&X-Amz-Signature={signature}"), &headers(&[]), b"");
    let answer = send(server.address, &changed).await.unwrap();
    assert!(answer.status == 403 && answer.body.contains("SignatureDoesNotMatch"), "{answer:?}");
}

/// Computed here from its parts, independently of the signer. The query is in canonical order.
fn presigned_signature(query: &str, date: &str, scope: &str) -> String {
    use hmac::{Hmac, Mac};
    use sha2::{Digest, Sha256};
    let hex =
        |bytes: &[u8]| bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    let hmac = |key: &[u8], text: &str| {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().to_vec()
    };
    let empty = hex(&Sha256::digest(b""));
    let canonical = format!("GET\n/\n{query}\nhost:landfall.test\n\nhost\n{empty}");
    let text = format!(
        "AWS4-HMAC-SHA256\n{date}\n{scope}\n{}",
        hex(&Sha256::digest(canonical.as_bytes()))
    );
    let mut key = format!("AWS4{}", KEY.secret_access_key).into_bytes();
    for part in scope.split('/') {
        key = hmac(&key, part);
    }
    hex(&hmac(&key, &text))
}

#[tokio::test]
async fn health_and_metrics_are_served() {
    let server = Running::start(Limits::default()).await;
    send(server.address, &signed_json("DescribeEndpoints", b"{}")).await.unwrap();
    send(server.address, &signed_json("DescribeCertificates", b"{}")).await.unwrap();
    let health = send(server.address, b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    expect![[r#"
        200 application/json
        {"status":"ok","services":{"dms":"ok","rds":"ok"}}
    "#]]
    .assert_eq(&health.transcript());
    let metrics = send(server.address, b"GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    for line in [
        "landfall_requests_total{service=\"dms\",operation=\"DescribeEndpoints\",status=\"200\"} 1",
        "landfall_requests_total{service=\"dms\",operation=\"DescribeCertificates\",status=\"501\"} 1",
        "landfall_requests_in_flight 1",
        "idle_services 3",
    ] {
        assert!(
            metrics.body.lines().any(|written| written == line),
            "{line} is missing in\n{}",
            metrics.body
        );
    }
}

#[tokio::test]
async fn a_connection_serves_many_requests_and_ends_with_the_server() {
    let server = Running::start(Limits::default()).await;
    let mut stream = tokio::net::TcpStream::connect(server.address).await.unwrap();
    let mut ids = std::collections::BTreeSet::new();
    for _ in 0..50 {
        let bytes = signed_json("DescribeEndpoints", b"{}");
        tokio::io::AsyncWriteExt::write_all(&mut stream, &bytes).await.unwrap();
        let answer = read_answer(&mut stream).await.unwrap();
        assert_eq!(answer.status, 200);
        ids.insert(answer.header("x-amzn-requestid").unwrap().to_owned());
    }
    assert_eq!(ids.len(), 50);
    let address = server.address;
    server.stop().await;
    assert!(read_answer(&mut stream).await.is_none(), "an idle connection is closed");
    assert!(tokio::net::TcpStream::connect(address).await.is_err(), "nobody listens any more");
}
