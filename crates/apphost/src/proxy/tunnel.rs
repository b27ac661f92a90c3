//! Connections that change their protocol, such as WebSockets.

use std::sync::Arc;

use hyper::header::{CONNECTION, HeaderValue, UPGRADE};
use hyper::upgrade::OnUpgrade;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::time::Instant;

use super::forward::{
    AnswerBody, Passed, Refusal, RequestBody, Ticket, connect, slot, too_late, turn_away,
};
use super::head;
use crate::version::Version;

/// The status of an answer that changes the protocol.
const SWITCHING: u16 = 101;

/// Asks an instance to change the protocol. If it does, bytes pass in both directions until one
/// side closes; for so long the tunnel counts as a request of that instance. The time limit of
/// requests holds for the answer only.
pub(super) async fn open(
    mut ticket: Ticket,
    mut version: Arc<Version>,
    mut request: Request<RequestBody>,
    from_client: OnUpgrade,
    protocol: HeaderValue,
    end: Instant,
) -> Response<AnswerBody> {
    let headers = request.headers_mut();
    headers.insert(CONNECTION, HeaderValue::from_static("upgrade"));
    headers.insert(UPGRADE, protocol);
    let asked = tokio::time::timeout_at(end, ask(&mut ticket, &mut version, request)).await;
    let mut response = match asked {
        Ok(Ok(response)) => response,
        Ok(Err(refusal)) => return turn_away(ticket, &refusal),
        Err(_) => return too_late(ticket),
    };
    ticket.status = response.status().as_u16();
    let is_switching = ticket.status == SWITCHING;
    let from_app = hyper::upgrade::on(&mut response);
    let protocol = response.headers().get(UPGRADE).cloned();
    let (mut parts, body) = response.into_parts();
    head::strip(&mut parts.headers);
    if !is_switching {
        return Response::from_parts(parts, Passed::alone(body, ticket, end));
    }
    parts.headers.insert(CONNECTION, HeaderValue::from_static("upgrade"));
    parts.headers.extend(protocol.map(|protocol| (UPGRADE, protocol)));
    tokio::spawn(async move {
        // The whole of it, so that the slot is held until the end.
        let mut ticket = ticket;
        // Each side is there once the answer has been sent to the client.
        let Ok((client, app)) = tokio::try_join!(from_client, from_app) else { return };
        let (mut client, mut app) = (TokioIo::new(client), TokioIo::new(app));
        ticket.is_whole = tokio::io::copy_bidirectional(&mut client, &mut app).await.is_ok();
    });
    Response::from_parts(parts, AnswerBody::Own(None))
}

async fn ask(
    ticket: &mut Ticket,
    version: &mut Arc<Version>,
    request: Request<RequestBody>,
) -> Result<Response<hyper::body::Incoming>, Refusal> {
    let slot = slot(&ticket.route, version).await?;
    let instance = &ticket.slot.insert(slot).instance;
    let connected = connect(instance).await.map_err(|_| Refusal::Broken)?;
    let (mut sender, connection, _) = connected;
    tokio::spawn(connection.with_upgrades());
    sender.send_request(request).await.map_err(|_| Refusal::Broken)
}
