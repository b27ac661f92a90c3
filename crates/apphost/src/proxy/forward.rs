//! Passes one request to an instance, and the answer back.

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use bytes::Bytes;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::client::conn::http1;
use hyper::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use hyper::{Method, Request, Response, Uri};
use tokio::time::{Instant, Sleep};

use super::stream::{InstanceStream, Partial};
use super::{Client, Routes, head, tunnel};
use crate::instance::Instance;
use crate::route::{Ended, Route, Target};
use crate::version::{NoSlot, Slot, Version};

/// How often one request is tried.
const ATTEMPTS_MAX: u32 = 5;

/// For a connection to an instance on this machine.
const CONNECT_TIME_MAX: Duration = Duration::from_secs(5);

type Failure = hyper::Error;

/// A connection to an instance.
pub(crate) struct Upstream {
    sender: http1::SendRequest<RequestBody>,
    connection: Connection,
    partial: Arc<Partial>,
    has_ended: bool,
}

impl std::fmt::Debug for Upstream {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Upstream")
    }
}

/// The body of a request to an instance.
pub(crate) enum RequestBody {
    None,
    Client(Incoming),
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = Failure;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Failure>>> {
        match &mut *self {
            Self::None => Poll::Ready(None),
            Self::Client(body) => Pin::new(body).poll_frame(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::None => true,
            Self::Client(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::None => SizeHint::with_exact(0),
            Self::Client(body) => body.size_hint(),
        }
    }
}

/// A request in work: counted and noted when it is dropped.
pub(super) struct Ticket {
    pub(super) route: Arc<Route>,
    pub(super) slot: Option<Slot>,
    method: Method,
    uri: Uri,
    pub(super) status: u16,
    start: Instant,
    /// When it has to be over, once that is known; its client knows it too.
    end: Option<Instant>,
    client: Arc<Client>,
    pub(super) is_whole: bool,
}

impl Ticket {
    fn until(&mut self, end: Instant) {
        self.client.begin(end);
        self.end = Some(end);
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        if let Some(end) = self.end {
            self.client.end(end);
        }
        self.route.end(&Ended {
            method: &self.method,
            path: self.uri.path(),
            status: self.status,
            took: self.start.elapsed(),
            instance: self.slot.as_ref().map_or("-", |slot| &slot.instance.id),
            client: self.client.ip,
            is_whole: self.is_whole,
        });
    }
}

/// The body of an answer to a client.
pub(super) enum AnswerBody {
    /// A sentence of ours.
    Own(Option<Bytes>),
    /// An instance's.
    Passed(Box<Passed>),
}

/// A body on its way from an instance: with the connection that it comes from.
pub(super) struct Passed {
    body: Incoming,
    /// Taken when the answer has ended well.
    upstream: Option<Box<Upstream>>,
    ticket: Ticket,
    end: Instant,
    /// Made when the body has to be waited for: most have not.
    timer: Option<Pin<Box<Sleep>>>,
}

impl Body for AnswerBody {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        match &mut *self {
            Self::Own(text) => Poll::Ready(text.take().map(|text| Ok(Frame::data(text)))),
            Self::Passed(passed) => passed.poll(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Own(text) => text.is_none(),
            Self::Passed(passed) => passed.body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Own(text) => SizeHint::with_exact(text.as_ref().map_or(0, Bytes::len) as u64),
            Self::Passed(passed) => passed.body.size_hint(),
        }
    }
}

impl Passed {
    /// The body of an answer whose connection is driven elsewhere.
    pub(super) fn alone(body: Incoming, ticket: Ticket, end: Instant) -> AnswerBody {
        AnswerBody::Passed(Box::new(Self { body, upstream: None, ticket, end, timer: None }))
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        let polled = match Pin::new(&mut self.body).poll_frame(cx) {
            // What has been asked for has to be read first.
            Poll::Pending => match self.upstream.as_mut() {
                Some(upstream) => {
                    upstream.drive(cx);
                    match Pin::new(&mut self.body).poll_frame(cx) {
                        Poll::Pending => {
                            upstream.acknowledge(cx);
                            Pin::new(&mut self.body).poll_frame(cx)
                        }
                        ready @ Poll::Ready(_) => ready,
                    }
                }
                None => Poll::Pending,
            },
            ready @ Poll::Ready(_) => ready,
        };
        match polled {
            Poll::Ready(Some(Ok(frame))) => Poll::Ready(Some(Ok(frame))),
            Poll::Ready(Some(Err(error))) => {
                self.upstream = None;
                Poll::Ready(Some(Err(std::io::Error::other(error))))
            }
            Poll::Ready(None) => {
                self.finish();
                Poll::Ready(None)
            }
            Poll::Pending => {
                let end = self.end;
                let timer =
                    self.timer.get_or_insert_with(|| Box::pin(tokio::time::sleep_until(end)));
                if timer.as_mut().poll(cx).is_pending() {
                    return Poll::Pending;
                }
                self.upstream = None;
                let late =
                    std::io::Error::new(std::io::ErrorKind::TimedOut, "the answer took too long");
                Poll::Ready(Some(Err(late)))
            }
        }
    }

    /// The answer is whole: the connection can take the next request.
    fn finish(&mut self) {
        self.ticket.is_whole = true;
        let Some(mut upstream) = self.upstream.take() else { return };
        // It has to notice by itself that the answer is over; nobody waits for it here.
        upstream.drive(&mut Context::from_waker(Waker::noop()));
        if upstream.is_ready()
            && let Some(slot) = &self.ticket.slot
        {
            slot.instance.keep_idle(upstream);
        }
    }
}

impl Drop for Passed {
    fn drop(&mut self) {
        // A body of known length is not asked again after its last byte.
        if self.body.is_end_stream() {
            self.finish();
        }
    }
}

impl Upstream {
    async fn connect(instance: &Instance) -> Result<Box<Self>, String> {
        let (sender, connection, partial) = connect(instance).await?;
        Ok(Box::new(Self { sender, connection, partial, has_ended: false }))
    }

    /// Reads and writes what can be.
    fn drive(&mut self, cx: &mut Context<'_>) {
        if !self.has_ended && Pin::new(&mut self.connection).poll(cx).is_ready() {
            self.has_ended = true;
        }
    }

    /// Tells the instance that a part has come of what is waited for.
    fn acknowledge(&mut self, cx: &mut Context<'_>) {
        if self.partial.wait() {
            self.drive(cx);
        }
    }

    fn is_ready(&self) -> bool {
        !self.has_ended && self.sender.is_ready()
    }

    /// Whether the instance still holds its end of a connection that waited.
    fn is_alive(&mut self) -> bool {
        self.drive(&mut Context::from_waker(Waker::noop()));
        self.is_ready()
    }

    async fn send(
        &mut self,
        request: Request<RequestBody>,
    ) -> Result<Response<Incoming>, Option<Request<RequestBody>>> {
        let mut answer = pin!(self.sender.try_send_request(request));
        let (connection, has_ended) = (&mut self.connection, &mut self.has_ended);
        let partial = &self.partial;
        let sent = std::future::poll_fn(|cx| {
            let mut drive = |cx: &mut Context<'_>| {
                if !*has_ended && Pin::new(&mut *connection).poll(cx).is_ready() {
                    *has_ended = true;
                }
                answer.as_mut().poll(cx)
            };
            match drive(cx) {
                // Of its head, too, a part can have come.
                Poll::Pending if partial.wait() => drive(cx),
                polled => polled,
            }
        });
        sent.await.map_err(|mut error| error.take_message())
    }
}

type Connection = http1::Connection<InstanceStream, RequestBody>;

pub(super) async fn connect(
    instance: &Instance,
) -> Result<(http1::SendRequest<RequestBody>, Connection, Arc<Partial>), String> {
    let stream = tokio::time::timeout(CONNECT_TIME_MAX, instance.connect());
    let stream = stream.await.map_err(|_| "it does not accept connections".to_owned())?;
    let stream = stream.map_err(|error| error.kind().to_string())?;
    let (stream, partial) = InstanceStream::new(stream).map_err(|error| error.to_string())?;
    let shaken = http1::Builder::new().handshake(stream).await;
    let (sender, connection) = shaken.map_err(|error| error.to_string())?;
    Ok((sender, connection, partial))
}

/// Answers a client's request.
pub(super) async fn answer(
    routes: &Routes,
    client: &Arc<Client>,
    request: Request<Incoming>,
) -> Response<AnswerBody> {
    let Some(host) = head::host(&request) else {
        return say(400, "A request has to name one host.\n");
    };
    let found = host.to_str().ok().and_then(|host| routes.find(&head::name(host)));
    let Some(route) = found else {
        return say(404, "There is no app by this host name.\n");
    };
    route.begin();
    let mut ticket = Ticket {
        route,
        slot: None,
        method: request.method().clone(),
        uri: request.uri().clone(),
        status: 0,
        start: Instant::now(),
        end: None,
        client: Arc::clone(client),
        is_whole: false,
    };
    if request.method() == Method::CONNECT {
        return refuse(ticket, 405, "This method is not passed on.\n");
    }
    let Target::Version(version) = ticket.route.target() else {
        return refuse(ticket, 503, "This app is paused.\n");
    };
    let end = ticket.start + version.deployment.request_timeout;
    ticket.until(end);
    let mut request = request;
    if let Some(protocol) = head::upgrade(request.headers()).cloned() {
        if !version.deployment.upgrades {
            return refuse(ticket, 403, "Connections to this app cannot be upgraded.\n");
        }
        let from_client = hyper::upgrade::on(&mut request);
        head::prepare(&mut request, host, client, &routes.private_cookies);
        let request = request.map(|_| RequestBody::None);
        return tunnel::open(ticket, version, request, from_client, protocol, end).await;
    }
    head::prepare(&mut request, host, client, &routes.private_cookies);
    let passed = pass(&mut ticket, version, request);
    match tokio::time::timeout_at(end, passed).await {
        Ok(Ok((response, upstream))) => {
            let (mut parts, body) = response.into_parts();
            head::strip(&mut parts.headers);
            parts.version = hyper::Version::HTTP_11;
            ticket.status = parts.status.as_u16();
            let passed = Passed { body, upstream: Some(upstream), ticket, end, timer: None };
            Response::from_parts(parts, AnswerBody::Passed(Box::new(passed)))
        }
        Ok(Err(refusal)) => turn_away(ticket, &refusal),
        Err(_) => too_late(ticket),
    }
}

pub(super) fn turn_away(ticket: Ticket, refusal: &Refusal) -> Response<AnswerBody> {
    match refusal {
        Refusal::Busy => {
            let mut response = refuse(ticket, 429, "Too many requests wait for this app.\n");
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
            response
        }
        Refusal::Paused => refuse(ticket, 503, "This app is paused.\n"),
        Refusal::Broken => refuse(ticket, 502, "The app broke the connection off.\n"),
    }
}

pub(super) fn too_late(ticket: Ticket) -> Response<AnswerBody> {
    if ticket.slot.is_some() {
        return refuse(ticket, 504, "The app did not answer in time.\n");
    }
    refuse(ticket, 503, "No instance of this app became free in time.\n")
}

/// Why a request has no answer of the app.
pub(super) enum Refusal {
    Busy,
    Paused,
    Broken,
}

/// Sends the request to an instance, and to another where the first is gone: but a request that an
/// instance may have begun to work on only if it can be repeated.
async fn pass(
    ticket: &mut Ticket,
    mut version: Arc<Version>,
    request: Request<Incoming>,
) -> Result<(Response<Incoming>, Box<Upstream>), Refusal> {
    let mut request = request.map(|body| {
        if body.is_end_stream() { RequestBody::None } else { RequestBody::Client(body) }
    });
    for _ in 0..ATTEMPTS_MAX {
        // A slot that is held while waiting for another could be the one that is waited for.
        ticket.slot = None;
        let slot = slot(&ticket.route, &mut version).await?;
        let instance = &ticket.slot.insert(slot).instance;
        let kept = std::iter::from_fn(|| instance.idle())
            .find_map(|mut upstream| upstream.is_alive().then_some(upstream));
        let mut upstream = match kept {
            Some(upstream) => upstream,
            None => match Upstream::connect(instance).await {
                Ok(upstream) => upstream,
                Err(why) => {
                    tracing::debug!(instance = instance.id, why, "an instance cannot be reached");
                    // Its next check tells whether that is so.
                    instance.is_healthy.store(false, std::sync::atomic::Ordering::Release);
                    continue;
                }
            },
        };
        let copy = copy(&request);
        match upstream.send(request).await {
            Ok(response) => return Ok((response, upstream)),
            Err(unsent) => request = unsent.or(copy).ok_or(Refusal::Broken)?,
        }
    }
    Err(Refusal::Broken)
}

/// A slot of the version that serves at this moment.
pub(super) async fn slot(route: &Route, version: &mut Arc<Version>) -> Result<Slot, Refusal> {
    loop {
        match version.slot().await {
            Ok(slot) => return Ok(slot),
            Err(NoSlot::QueueFull) => return Err(Refusal::Busy),
            Err(NoSlot::Ended) => match route.target() {
                Target::Version(next) if !Arc::ptr_eq(&next, version) => *version = next,
                // Between the end of a version and the pause that it ends for.
                Target::Version(_) | Target::Paused => return Err(Refusal::Paused),
            },
        }
    }
}

/// A request that can be sent again.
fn copy(request: &Request<RequestBody>) -> Option<Request<RequestBody>> {
    if !matches!(request.body(), RequestBody::None) || !head::is_repeatable(request.method()) {
        return None;
    }
    let mut copy = Request::new(RequestBody::None);
    *copy.method_mut() = request.method().clone();
    *copy.uri_mut() = request.uri().clone();
    *copy.headers_mut() = request.headers().clone();
    Some(copy)
}

fn refuse(mut ticket: Ticket, status: u16, text: &'static str) -> Response<AnswerBody> {
    ticket.status = status;
    ticket.is_whole = true;
    say(status, text)
}

fn say(status: u16, text: &'static str) -> Response<AnswerBody> {
    let body = AnswerBody::Own(Some(Bytes::from_static(text.as_bytes())));
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    Response::builder()
        .status(status)
        .header(CONTENT_TYPE, plain)
        .body(body)
        .expect("the callers give numbers that exist")
}
