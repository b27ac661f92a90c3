//! Pages beside the API: what is theirs, and what the request path keeps from them.

use control::limits::Limits;

use crate::client::{Answer, headers, request, send};
use crate::server::Running;

async fn ask(server: &Running, method: &str, target: &str, body: &[u8]) -> Answer {
    let bytes = request(method, target, &headers(&[]), body);
    send(server.address, &bytes).await.unwrap()
}

#[tokio::test]
async fn pages_get_what_stands_behind_their_prefix() {
    let server = Running::start(Limits::default()).await;
    let one = ask(&server, "GET", "/leaflets/a%20b?c=d", b"").await;
    assert_eq!((one.status, one.body.as_str()), (203, "GET /leaflets/a%20b c=d "));
    assert_eq!(one.header("x-frame-options"), Some("DENY"));
    assert!(one.header("x-amzn-requestid").is_some());
    let form = ask(&server, "POST", "/leaflets", b"e=f").await;
    assert_eq!((form.status, form.body.as_str()), (203, "POST /leaflets  e=f"));
    let second = ask(&server, "GET", "/posters/a", b"").await;
    assert_eq!((second.status, second.body.as_str()), (203, "GET /posters/a  "));
    for other in ["/leafletsx", "/leaflet", "/x/leaflets/"] {
        assert_eq!(ask(&server, "GET", other, b"").await.status, 404, "{other}");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_page_that_panics_or_is_sent_too_much_is_one_failure() {
    let server = Running::start(Limits { body_bytes_max: 100, ..Limits::default() }).await;
    let failed = ask(&server, "GET", "/leaflets/panic", b"").await;
    assert_eq!(failed.status, 500);
    assert!(failed.body.contains("InternalFailure"), "{}", failed.body);
    let large = ask(&server, "POST", "/leaflets/", &[b'a'; 101]).await;
    assert_eq!(large.status, 413);
    assert_eq!(ask(&server, "GET", "/leaflets/", b"").await.status, 203, "it serves on");
    server.stop().await;
}
