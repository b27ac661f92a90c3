//! Limits of size, number and time.

use std::time::Duration;

use control::limits::Limits;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::client::{
    PATIENCE, headers, json_headers, read_answer, request, send, send_and_end, signed_json,
};
use super::server::Running;

fn target() -> hyper::HeaderMap {
    json_headers("AmazonDMSv20160101.DescribeEndpoints")
}

#[tokio::test]
async fn large_bodies_are_refused_by_what_they_announce_and_by_what_they_are() {
    let server = Running::start(Limits { body_bytes_max: 1000, ..Limits::default() }).await;
    let mut announced = target();
    announced.insert("content-length", "18446744073709551615".parse().unwrap());
    announced.insert("expect", "100-continue".parse().unwrap());
    let answer = send(server.address, &request("POST", "/", &announced, b"")).await.unwrap();
    // Hyper itself takes no length near 2^64.
    assert!([431, 413].contains(&answer.status), "{answer:?}");
    announced.insert("content-length", "9223372036854775807".parse().unwrap());
    let answer = send(server.address, &request("POST", "/", &announced, b"")).await.unwrap();
    assert_eq!((answer.status, answer.header("connection")), (413, Some("close")), "{answer:?}");
    answer.check_form();

    let answer =
        send(server.address, &request("POST", "/", &target(), &[b' '; 1001])).await.unwrap();
    assert_eq!(answer.status, 413);
    let answer = send(
        server.address,
        &signed_json("DescribeEndpoints", &[&[b' '; 998][..], b"{}"].concat()),
    )
    .await
    .unwrap();
    assert_eq!(answer.status, 200, "{answer:?}");

    let mut chunked = target();
    chunked.insert("transfer-encoding", "chunked".parse().unwrap());
    let chunk = [b"200\r\n", &[b' '; 0x200][..], b"\r\n"].concat();
    let body = [&chunk[..], &chunk[..], b"0\r\n\r\n"].concat();
    let answer = send(server.address, &request("POST", "/", &chunked, &body)).await.unwrap();
    assert_eq!(answer.status, 413);
}

#[tokio::test]
async fn an_announced_chunk_size_is_only_a_number() {
    let server =
        Running::start(Limits { body_time_max: Duration::from_millis(200), ..Limits::default() })
            .await;
    let mut chunked = target();
    chunked.insert("transfer-encoding", "chunked".parse().unwrap());
    for (size, statuses) in [
        ("7fffffff", [408, 413]),
        ("ffffffffffffffff", [400, 413]),
        ("fffffffffffffffff", [400, 400]),
        ("-1", [400, 400]),
        ("zz", [400, 400]),
    ] {
        let body = format!("{size}\r\n{{}}");
        let answer =
            send(server.address, &request("POST", "/", &chunked, body.as_bytes())).await.unwrap();
        answer.check_form();
        assert!(statuses.contains(&answer.status) || answer.status == 408, "{size}: {answer:?}");
    }
}

#[tokio::test]
async fn large_heads_are_refused() {
    let server =
        Running::start(Limits { head_bytes_max: 9000, headers_max: 20, ..Limits::default() }).await;
    let mut long = target();
    long.insert("x-filler", "a".repeat(20_000).parse().unwrap());
    let mut many = target();
    for index in 0..50 {
        many.append("x-many", index.to_string().parse().unwrap());
    }
    let uri = format!("/?{}", "a".repeat(70_000));
    for bytes in [
        request("POST", "/", &long, b"{}"),
        request("POST", "/", &many, b"{}"),
        request("GET", &uri, &headers(&[]), b""),
    ] {
        let answer = send(server.address, &bytes).await.unwrap();
        assert_eq!(answer.status, 431, "{answer:?}");
        answer.check_form();
    }
}

#[tokio::test]
async fn slow_clients_are_cut() {
    let limits = Limits {
        head_time_max: Duration::from_millis(150),
        body_time_max: Duration::from_millis(150),
        idle_time_max: Duration::from_millis(300),
        ..Limits::default()
    };
    let server = Running::start(limits).await;
    let mut idle = TcpStream::connect(server.address).await.unwrap();
    let mut slow_head = TcpStream::connect(server.address).await.unwrap();
    let trickle = async {
        // A byte now and then does not help.
        for byte in b"POST / HTTP/1.1\r\nhost: a-rather-long-name".iter().cycle() {
            tokio::time::sleep(Duration::from_millis(10)).await;
            if slow_head.write_all(&[*byte]).await.is_err() {
                break;
            }
        }
    };
    tokio::time::timeout(PATIENCE, trickle).await.expect("the slow client is cut");
    let mut slow_body = TcpStream::connect(server.address).await.unwrap();
    let whole = signed_json("DescribeEndpoints", b"{}");
    slow_body.write_all(&whole[..whole.len() - 1]).await.unwrap();
    let answer = read_answer(&mut slow_body).await.unwrap();
    assert_eq!((answer.status, answer.header("connection")), (408, Some("close")), "{answer:?}");
    answer.check_form();
    let end =
        tokio::time::timeout(PATIENCE, idle.read(&mut [0])).await.expect("the idle client is cut");
    assert!(matches!(end, Ok(0) | Err(_)));
    assert_eq!(send(server.address, &whole).await.unwrap().status, 200, "others are served");
}

#[tokio::test]
async fn connections_beyond_the_limit_are_closed() {
    let server = Running::start(Limits { connections_max: 2, ..Limits::default() }).await;
    let bytes = signed_json("DescribeEndpoints", b"{}");
    let mut kept = Vec::new();
    for _ in 0..2 {
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        stream.write_all(&bytes).await.unwrap();
        assert_eq!(read_answer(&mut stream).await.unwrap().status, 200);
        kept.push(stream);
    }
    assert!(send(server.address, &bytes).await.is_none(), "a third one is closed");
    drop(kept.pop());
    let deadline = std::time::Instant::now() + PATIENCE;
    while send(server.address, &bytes).await.is_none() {
        assert!(std::time::Instant::now() < deadline, "a closed connection makes room");
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn truncated_bodies_are_answered() {
    let server = Running::start(Limits::default()).await;
    let whole = signed_json("DescribeEndpoints", b"{\"MaxRecords\": 20}");
    let answer = send_and_end(server.address, &whole[..whole.len() - 5]).await.unwrap();
    assert_eq!(answer.status, 400, "{answer:?}");
    answer.check_form();
}

#[tokio::test]
async fn a_request_under_way_is_finished_before_the_server_stops() {
    let server = Running::start(Limits::default()).await;
    let whole = signed_json("DescribeEndpoints", b"{}");
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream.write_all(&whole[..whole.len() - 1]).await.unwrap();
    in_flight(&server, 1).await;
    let stopping = tokio::spawn(server.stop());
    stream.write_all(&whole[whole.len() - 1..]).await.unwrap();
    assert_eq!(read_answer(&mut stream).await.unwrap().status, 200);
    stopping.await.unwrap();
}

#[tokio::test]
async fn large_bodies_share_a_limit_and_small_ones_never_wait() {
    let kib = 1024;
    let limits =
        Limits { body_bytes_max: 200 * kib, bodies_bytes_max: 200 * kib, ..Limits::default() };
    let server = Running::start(limits).await;
    let large = signed_json("DescribeEndpoints", &[&vec![b' '; 150 * kib][..], b"{}"].concat());
    let mut first = TcpStream::connect(server.address).await.unwrap();
    first.write_all(&large[..large.len() - 100 * kib]).await.unwrap();
    in_flight(&server, 1).await;
    let mut second = TcpStream::connect(server.address).await.unwrap();
    second.write_all(&large).await.unwrap();
    in_flight(&server, 2).await;
    let small = send(server.address, &signed_json("DescribeEndpoints", b"{}")).await.unwrap();
    assert_eq!(small.status, 200);
    in_flight(&server, 2).await;
    drop(first);
    assert_eq!(read_answer(&mut second).await.unwrap().status, 200);
}

#[tokio::test]
async fn a_request_that_does_not_end_is_cut_when_the_server_stops() {
    let limits = Limits { drain_time_max: Duration::from_millis(100), ..Limits::default() };
    let server = Running::start(limits).await;
    let whole = signed_json("DescribeEndpoints", b"{}");
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream.write_all(&whole[..whole.len() - 1]).await.unwrap();
    in_flight(&server, 1).await;
    tokio::time::timeout(PATIENCE, server.stop()).await.expect("the server stops");
    assert!(read_answer(&mut stream).await.is_none(), "the connection is closed");
}

#[tokio::test]
async fn clients_that_do_not_read_their_answers_are_cut() {
    let limits = Limits { answer_time_max: Duration::from_millis(200), ..Limits::default() };
    let server = Running::start(limits).await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let question = b"GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n".repeat(100);
    // Until both buffers between here and there are full, and then until the end.
    let asking = async { while stream.write_all(&question).await.is_ok() {} };
    tokio::time::timeout(PATIENCE * 3, asking).await.expect("the deaf client is cut");
    let good = send(server.address, &signed_json("DescribeEndpoints", b"{}")).await.unwrap();
    assert_eq!(good.status, 200);
}

/// Waits until so many requests are under way.
async fn in_flight(server: &Running, count: usize) {
    // The question itself is under way too.
    let line = format!("landfall_requests_in_flight {}", count + 1);
    let deadline = std::time::Instant::now() + PATIENCE;
    loop {
        let question = b"GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n";
        let metrics = send(server.address, question).await.unwrap();
        if metrics.body.lines().any(|written| written == line) {
            return;
        }
        assert!(std::time::Instant::now() < deadline, "{line} in\n{}", metrics.body);
    }
}
