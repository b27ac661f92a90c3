//! Serves the winterbaume crates' in-memory DMS over HTTP, as a peer of the API benchmark.
//! It checks no signature and keeps nothing. Usage: `peer-api ADDRESS`; prints a line when ready.

use std::convert::Infallible;
use std::sync::Arc;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use winterbaume_core::service::{MockRequest, MockService};
use winterbaume_databasemigration::DatabaseMigrationService;

async fn answer(
    service: Arc<DatabaseMigrationService>,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (parts, body) = request.into_parts();
    let body = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    let request = MockRequest {
        method: parts.method.to_string(),
        uri: parts.uri.to_string(),
        headers: parts.headers,
        body,
    };
    let answer = service.handle(request).await;
    let mut response = Response::new(Full::new(answer.body));
    *response.status_mut() = answer.status.try_into().unwrap_or_default();
    *response.headers_mut() = answer.headers;
    Ok(response)
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:0".to_owned());
    let listener = TcpListener::bind(address).await?;
    println!("ready on http://{}", listener.local_addr()?);
    let service = Arc::new(DatabaseMigrationService::new());
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let service = service.clone();
        tokio::spawn(async move {
            let serve = service_fn(move |request| answer(service.clone(), request));
            let connection = hyper::server::conn::http1::Builder::new();
            let _ = connection.serve_connection(TokioIo::new(stream), serve).await;
        });
    }
}
