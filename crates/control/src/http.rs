//! The request path: from bytes on a socket to a checked [`Request`], and back.
//!
//! ```text
//! connection → size and time limits → route (X-Amz-Target | Action) → signature → built?
//!            → decode and validate → dispatch → encode, x-amzn-RequestId
//! ```

mod answer;
mod body;
mod connection;
mod failure;
mod repoll;
mod request_id;
mod route;

use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, Instant};

use api::operation::WireError;
use api::schema::ServiceSchema;
use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::header::{self, HeaderMap};
use hyper::{Method, Response};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tracing::Instrument;

use crate::clock::Ambient;
use crate::dispatch::{Dispatch, Identity, Request};
use crate::limits::Limits;
use crate::metrics::Metrics;
use crate::pages::{PageAnswer, PageRequest, Pages, is_fixed_host};
use crate::refusal;
use crate::sigv4::{Claim, Parts, Verifier};

use answer::{Answer, Dialect};
use body::{BodyMemory, DRAIN_BYTES_MAX, drain};
use connection::{MalformedAnswer, Progress, Stream};
use failure::Failure;
use repoll::Repoll;
use request_id::RequestIds;
use route::{Form, Route, Routes};

/// How long a closing connection still reads what the client sends.
const LINGER: Duration = Duration::from_secs(2);

/// Most header lines of a request where hyper is told no other number.
const HYPER_HEADERS_MAX: usize = 100;

/// How signatures are treated.
#[derive(Debug)]
pub enum Authentication {
    /// Every request has to be signed by a known principal.
    Verify(Verifier),
    /// Anybody may do anything: for throw-away test runs. Region and account are still taken from
    /// the credential where the request has one.
    AcceptAny(Identity),
}

/// Serves HTTP.
pub struct Server {
    shared: Shared,
}

struct Shared {
    dispatch: Arc<dyn Dispatch>,
    authentication: Authentication,
    limits: Limits,
    ambient: Ambient,
    metrics: Arc<Metrics>,
    body_memory: BodyMemory,
    routes: Routes,
    request_ids: RequestIds,
    pages: Vec<Arc<dyn Pages>>,
}

impl Server {
    /// A server for everything behind `dispatch`.
    pub fn new(
        dispatch: Arc<dyn Dispatch>,
        authentication: Authentication,
        limits: Limits,
        ambient: Ambient,
    ) -> Self {
        let services = dispatch.services();
        let metrics = Arc::new(Metrics::new(&services));
        let routes = Routes::new(&*dispatch, &services, &metrics);
        let mut seed = [0; 16];
        ambient.entropy.fill(&mut seed);
        let request_ids = RequestIds::new(seed);
        let body_memory = BodyMemory::new(&limits);
        let shared = Shared {
            dispatch,
            authentication,
            limits,
            ambient,
            metrics,
            body_memory,
            routes,
            request_ids,
            pages: Vec::new(),
        };
        Self { shared }
    }

    /// Serves these pages beside the API, and beside those that were given before.
    #[must_use]
    pub fn with_pages(mut self, pages: Arc<dyn Pages>) -> Self {
        self.shared.pages.push(pages);
        self
    }

    /// Serves until `stop` is ready; then accepts no more, lets requests under way finish within
    /// [`Limits::drain_time_max`], and comes back.
    pub async fn serve(self, listener: TcpListener, stop: impl Future<Output = ()>) {
        let shared = Arc::new(self.shared);
        let (stopping, stopped) = watch::channel(false);
        let permits = Arc::new(Semaphore::new(shared.limits.connections_max));
        let mut stop = std::pin::pin!(stop);
        loop {
            let accepted = tokio::select! {
                () = &mut stop => break,
                accepted = listener.accept() => accepted,
            };
            let stream = match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    // Mostly out of file descriptors: closing connections give some back.
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            };
            let Ok(permit) = Arc::clone(&permits).try_acquire_owned() else {
                shared.metrics.connection_refused();
                continue;
            };
            let (shared, stopped) = (Arc::clone(&shared), stopped.clone());
            tokio::spawn(async move {
                serve_connection(shared, stream, stopped).await;
                drop(permit);
            });
        }
        drop(listener);
        let _ = stopping.send(true);
        let all = u32::try_from(shared.limits.connections_max).unwrap_or(u32::MAX);
        if tokio::time::timeout(shared.limits.drain_time_max, permits.acquire_many(all))
            .await
            .is_err()
        {
            tracing::warn!("some connections did not finish in time and are cut");
        }
    }
}

async fn serve_connection(
    shared: Arc<Shared>,
    stream: TcpStream,
    mut stopped: watch::Receiver<bool>,
) {
    // Answers are written in one piece: waiting to fill a packet only costs time.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "a connection was gone before it was served");
        return;
    }
    shared.metrics.connection_opened();
    let progress = Progress::new();
    let malformed = malformed_answer(&shared);
    let io = Stream::new(stream, Arc::clone(&progress), Arc::clone(&malformed));
    let service = hyper::service::service_fn({
        let (shared, progress) = (Arc::clone(&shared), Arc::clone(&progress));
        move |request| {
            progress.serve();
            let (shared, progress) = (Arc::clone(&shared), Arc::clone(&progress));
            async move {
                let response = shared.respond(request).await;
                progress.answer();
                Ok::<_, std::convert::Infallible>(response)
            }
        }
    });
    let mut http = hyper::server::conn::http1::Builder::new();
    http.header_read_timeout(None)
        .half_close(true)
        .max_header_size(shared.limits.head_bytes_max)
        .max_buf_size(shared.limits.head_bytes_max.max(8 * 1024));
    // For its own maximum, hyper has the room on the stack.
    if shared.limits.headers_max != HYPER_HEADERS_MAX {
        http.max_headers(shared.limits.headers_max);
    }
    let mut connection = Repoll::new(http.serve_connection(io, service));

    let mut watchdog = tokio::time::interval(watchdog_period(&shared.limits));
    let ended = loop {
        tokio::select! {
            ended = &mut connection => break Some(ended),
            changed = stopped.changed() => match changed {
                Ok(()) => std::pin::Pin::new(connection.get_mut()).graceful_shutdown(),
                // The server has waited long enough.
                Err(_) => break None,
            },
            _ = watchdog.tick() => {
                if progress.is_too_slow(&shared.limits) {
                    break None;
                }
            }
        }
    };
    match ended {
        None => shared.metrics.connection_cut(),
        Some(ended) => {
            let (stream, was_replaced) = connection.into_inner().into_parts().io.into_parts();
            let is_unanswered = ended.is_err() && progress.is_in_head() && !was_replaced;
            close(stream, was_replaced, is_unanswered.then(|| malformed(400))).await;
        }
    }
    shared.metrics.connection_closed();
}

/// How often a connection is looked at: often enough that no limit is exceeded by much.
fn watchdog_period(limits: &Limits) -> Duration {
    let shortest = limits.head_time_max.min(limits.answer_time_max).min(limits.idle_time_max);
    (shortest / 4).max(Duration::from_millis(10))
}

/// Ends a connection whose last request could not be read: sends the answer that is still owed, then
/// reads on for a moment, because a socket closed with unread data takes the answer back.
async fn close(mut stream: TcpStream, was_refused: bool, owed: Option<Vec<u8>>) {
    if let Some(answer) = &owed {
        let _ = stream.write_all(answer).await;
    } else if !was_refused {
        return;
    }
    let _ = stream.shutdown().await;
    let drained = async {
        let mut buffer = [0; 8 * 1024];
        let mut rest = DRAIN_BYTES_MAX;
        while let Ok(count @ 1..) = stream.read(&mut buffer).await {
            rest = rest.saturating_sub(count);
            if rest == 0 {
                break;
            }
        }
    };
    let _ = tokio::time::timeout(LINGER, drained).await;
}

/// Answers requests that are not HTTP. Nothing is known about them, so they get the JSON form.
fn malformed_answer(shared: &Arc<Shared>) -> MalformedAnswer {
    let shared = Arc::clone(shared);
    Arc::new(move |status| {
        let (status, reason, message) = match status {
            414 | 431 => (
                431,
                "Request Header Fields Too Large",
                "The request line or the headers are too large.",
            ),
            _ => (400, "Bad Request", "The request is not well-formed HTTP/1.1."),
        };
        let id = shared.request_ids.next();
        shared.metrics.begin();
        shared.metrics.end(Metrics::NO_OPERATION, status, Duration::ZERO);
        tracing::info!(request_id = %id, status, "a request was not well-formed");
        let error = WireError::unmodelled("MalformedHttpRequestException", status, message);
        let answer = Answer::error(Dialect::Json, None, &error, &id);
        let mut text = format!(
            "HTTP/1.1 {status} {reason}\r\ncontent-type: {}\r\nx-amzn-requestid: {id}\r\ncontent-length: {}\r\n\
             connection: close\r\n\r\n",
            answer.content_type(),
            answer.body().len()
        )
        .into_bytes();
        text.extend_from_slice(answer.body());
        text
    })
}

/// Counts a request that ends without an answer because its client went away.
struct InFlight<'a> {
    metrics: &'a Metrics,
    is_counted: bool,
}

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        if !self.is_counted {
            self.metrics.abandon();
        }
    }
}

impl Shared {
    async fn respond(&self, request: hyper::Request<Incoming>) -> Response<Full<Bytes>> {
        let begun = Instant::now();
        self.metrics.begin();
        let mut in_flight = InFlight { metrics: &self.metrics, is_counted: false };
        let id = self.request_ids.next();
        let span = tracing::info_span!("request", request_id = %id);
        let (answer, slot, took) = async {
            let (answer, route) = self.answer(request, &id).await;
            let took = begun.elapsed();
            log(&answer, route, took);
            (answer, route.map_or(Metrics::NO_OPERATION, |route| route.slot), took)
        }
        .instrument(span)
        .await;
        in_flight.is_counted = true;
        self.metrics.end(slot, answer.status, took);
        answer.into_response(&id)
    }

    async fn answer(&self, request: hyper::Request<Incoming>, id: &str) -> (Answer, Option<Route>) {
        let (head, body) = request.into_parts();
        let pages = self.pages_at(head.uri.path());
        match (head.uri.path(), &head.method) {
            _ if pages.is_some() => {}
            ("/", _) => {}
            ("/healthz", &Method::GET | &Method::HEAD) => return (self.health(), None),
            ("/metrics", &Method::GET | &Method::HEAD) => return (self.metrics_text(), None),
            ("/healthz" | "/metrics", _) => {
                return (plain(Failure::MethodNotAllowed, &head, id), None);
            }
            _ => {
                drain(body).await;
                return (plain(Failure::NotFound, &head, id), None);
            }
        }
        let body = match body::read(&self.limits, &self.body_memory, &head, body).await {
            Ok(body) => body,
            Err(failure) => {
                let mut answer = plain(failure, &head, id);
                answer.closes = true;
                return (answer, None);
            }
        };
        if let Some(pages) = pages {
            return (page(pages, &head, body.bytes.clone(), id).await, None);
        }
        let mut exchange = Exchange {
            shared: self,
            head: &head,
            body: &body.bytes,
            id,
            service: None,
            route: None,
        };
        let answer = exchange.answer().await;
        (answer, exchange.route)
    }

    fn pages_at(&self, path: &str) -> Option<&dyn Pages> {
        self.pages.iter().map(|pages| &**pages).find(|pages| {
            let rest = path.strip_prefix(pages.prefix());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    fn health(&self) -> Answer {
        let services = self.dispatch.health();
        let is_healthy = services.iter().all(|(_, works)| *works);
        let state = |works: bool| if works { "ok" } else { "failing" };
        let services: serde_json::Map<String, serde_json::Value> =
            services.into_iter().map(|(id, works)| (id, state(works).into())).collect();
        let body =
            serde_json::json!({"status": state(is_healthy), "services": services}).to_string();
        Answer::page(if is_healthy { 200 } else { 503 }, "application/json", body)
    }

    fn metrics_text(&self) -> Answer {
        let mut text = String::with_capacity(16 * 1024);
        self.metrics.write(&mut text);
        self.dispatch.metrics(&mut text);
        Answer::page(200, "text/plain; version=0.0.4", text)
    }

    fn now(&self) -> i64 {
        self.ambient.clock.now().unix_millis().div_euclid(1000)
    }
}

/// One line for each request. Reads that went well are the many and say the least.
fn log(answer: &Answer, route: Option<Route>, took: Duration) {
    let service = route.map_or("-", |route| route.service.id);
    let operation = route.map_or("-", |route| route.operation.name);
    let code = answer.code.unwrap_or("-");
    let took_us = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    let is_read = ["Describe", "List", "Get"].iter().any(|verb| operation.starts_with(verb))
        || route.is_none();
    if is_read && answer.status == 200 {
        tracing::debug!(service, operation, status = answer.status, took_us, "answered");
    } else {
        tracing::info!(service, operation, status = answer.status, code, took_us, "answered");
    }
}

/// One API request, its head and body read.
struct Exchange<'a> {
    shared: &'a Shared,
    head: &'a hyper::http::request::Parts,
    body: &'a [u8],
    id: &'a str,
    service: Option<&'static ServiceSchema>,
    route: Option<Route>,
}

impl<'a> Exchange<'a> {
    async fn answer(&mut self) -> Answer {
        let dialect = Dialect::of(self.head);
        match self.handle(dialect).await {
            Ok(answer) => answer,
            Err(error) => Answer::error(dialect, self.service, &error, self.id),
        }
    }

    async fn handle(&mut self, dialect: Dialect) -> Result<Answer, WireError> {
        let is_query = dialect == Dialect::Query;
        let (route, identity, form) = self.admit(dialect).map_err(|failure| {
            if matches!(failure, Failure::Signature(_)) {
                self.shared.metrics.signature_refused();
            }
            failure.into_error(is_query)
        })?;
        let Route { service, operation, .. } = route;
        if !route.is_built {
            return Err(refusal::not_implemented(service, operation));
        }
        let input = catch_unwind(|| answer::decode(service, operation, form))
            .map_err(|_| Failure::Internal.into_error(is_query))??;
        let request =
            Request { service, operation, identity, request_id: self.id.to_owned(), input };
        let output =
            self.dispatch(request).await.map_err(|failure| failure.into_error(is_query))??;
        Ok(Answer::output(service, operation, &output, self.id))
    }

    /// Finds the operation and checks the signature. The last part of the result is what holds the
    /// input: the body, or the query of a presigned request.
    fn admit(&mut self, dialect: Dialect) -> Result<(Route, Arc<Identity>, &'a [u8]), Failure> {
        let (head, body) = (self.head, self.body);
        let query = head.uri.query().unwrap_or("");
        let parts = Parts {
            method: head.method.as_str(),
            path: head.uri.path(),
            query,
            headers: &head.headers,
        };
        let is_get = head.method == Method::GET;
        if !is_get && head.method != Method::POST {
            return Err(Failure::MethodNotAllowed);
        }
        if dialect == Dialect::Json {
            let route = self.shared.routes.by_target(target(&head.headers)?)?;
            self.service = Some(route.service);
            self.route = Some(route);
            if is_get {
                return Err(Failure::MethodNotAllowed);
            }
            let identity = self.identify(&parts, Claim::read(&parts), route.service)?;
            return Ok((route, identity, body));
        }
        let text = if is_get || body.is_empty() { query.as_bytes() } else { body };
        let form = Form::read(text);
        let claim = Claim::read(&parts);
        let scope = claim.as_ref().ok().map(Claim::service);
        self.service = self.shared.routes.form_service(scope, &form);
        let route = self.shared.routes.by_form(self.service, &form)?;
        self.route = Some(route);
        let identity = self.identify(&parts, claim, route.service)?;
        Ok((route, identity, text))
    }

    fn identify(
        &self,
        parts: &Parts<'_>,
        claim: Result<Claim<'_>, crate::sigv4::SignatureError>,
        service: &ServiceSchema,
    ) -> Result<Arc<Identity>, Failure> {
        match &self.shared.authentication {
            Authentication::Verify(verifier) => Ok(verifier.verify(
                &claim?,
                parts,
                service.signing_name,
                self.body,
                self.shared.now(),
            )?),
            Authentication::AcceptAny(_) if is_of_another_site(parts.headers) => {
                Err(Failure::AnotherSite)
            }
            Authentication::AcceptAny(default) => Ok(Arc::new(claimed(claim.ok(), default))),
        }
    }

    /// Runs the handler. A panic in it is this request's failure, not the connection's.
    async fn dispatch(
        &self,
        request: Request,
    ) -> Result<Result<api::value::Value, WireError>, Failure> {
        guarded(|| self.shared.dispatch.dispatch(request)).await
    }
}

/// Runs what may panic; a panic is [`Failure::Internal`].
async fn guarded<'a, T>(
    begin: impl FnOnce() -> Pin<Box<dyn Future<Output = T> + Send + 'a>>,
) -> Result<T, Failure> {
    let mut begun = catch_unwind(AssertUnwindSafe(begin)).map_err(|_| Failure::Internal)?;
    poll_fn(|cx| match catch_unwind(AssertUnwindSafe(|| begun.as_mut().poll(cx))) {
        Ok(poll) => poll.map(Ok),
        Err(_) => Poll::Ready(Err(Failure::Internal)),
    })
    .await
}

/// Has a page answered.
async fn page(
    pages: &dyn Pages,
    head: &hyper::http::request::Parts,
    body: Bytes,
    id: &str,
) -> Answer {
    let request = PageRequest {
        method: head.method.clone(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: head.headers.clone(),
        body,
        request_id: id.to_owned(),
    };
    match guarded(|| pages.answer(request)).await {
        Ok(PageAnswer { status, content_type, headers, body }) => {
            Answer::page(status, content_type, body).with_headers(headers)
        }
        Err(failure) => plain(failure, head, id),
    }
}

/// Whether a web page of somebody else sends this request: browsers let any page post a form to
/// this machine, and say in `Origin` where the page is from. A name other than `localhost` counts as
/// somebody else's even where it is the server's own, because names can be made to point here.
fn is_of_another_site(headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else { return false };
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    !is_fixed_host(host) || origin.as_bytes().strip_prefix(b"http://") != Some(host.as_bytes())
}

/// Whom an unverified request claims to be.
fn claimed(claim: Option<Claim<'_>>, default: &Identity) -> Identity {
    let Some(claim) = claim else { return default.clone() };
    let is_region = |region: &str| {
        !region.is_empty()
            && region.len() <= 64
            && region.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let id = claim.access_key_id();
    // Test suites often put the account's number where the access key belongs.
    let is_account = id.len() == 12 && id.bytes().all(|b| b.is_ascii_digit());
    let account_id = if is_account { id.to_owned() } else { default.account_id.clone() };
    Identity {
        access_key_id: id.chars().take(128).collect(),
        region: if is_region(claim.region()) {
            claim.region().to_owned()
        } else {
            default.region.clone()
        },
        arn: format!("arn:aws:iam::{account_id}:root"),
        account_id,
    }
}

fn target(headers: &HeaderMap) -> Result<&str, Failure> {
    let target = headers.get("x-amz-target").ok_or_else(|| {
        Failure::UnknownOperation(
            "The request names no operation: send the header X-Amz-Target, or a form with Action."
                .to_owned(),
        )
    })?;
    target.to_str().map_err(|_| {
        Failure::UnknownOperation("X-Amz-Target holds characters outside of ASCII.".to_owned())
    })
}

/// An answer to a request whose service is not known.
fn plain(failure: Failure, head: &hyper::http::request::Parts, id: &str) -> Answer {
    let dialect = Dialect::of(head);
    Answer::error(dialect, None, &failure.into_error(dialect == Dialect::Query), id)
}
