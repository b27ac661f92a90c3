//! Reading a request's body, within the limits of size, memory and time.

use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::body::{Body as _, Incoming};
use hyper::header;
use hyper::http::request::Parts;
use tokio::sync::{Semaphore, SemaphorePermit};

use super::LINGER;
use super::failure::Failure;
use crate::limits::Limits;

/// What is read of a body that is refused, so that the client gets to read the answer.
pub(super) const DRAIN_BYTES_MAX: usize = 16 * 1024 * 1024;
const KIB: usize = 1024;

/// The memory that bodies may take, in KiB.
#[derive(Debug)]
pub(super) struct BodyMemory(Semaphore);

/// A body, and the right to the memory that it takes.
#[derive(Debug)]
pub(super) struct Received<'a> {
    pub(super) bytes: Bytes,
    _memory: Option<SemaphorePermit<'a>>,
}

impl BodyMemory {
    pub(super) fn new(limits: &Limits) -> Self {
        // One body of the largest size always fits.
        Self(Semaphore::new(limits.bodies_bytes_max.max(limits.body_bytes_max).div_ceil(KIB)))
    }

    /// Waits until a body of `bytes` fits. The whole is asked for at once: two readers with a part
    /// each would wait for each other.
    async fn reserve(&self, bytes: usize) -> Result<SemaphorePermit<'_>, Failure> {
        let count = u32::try_from(bytes.div_ceil(KIB)).unwrap_or(u32::MAX);
        self.0.acquire_many(count).await.map_err(|_| Failure::Internal)
    }
}

/// Reads a body.
pub(super) async fn read<'a>(
    limits: &Limits,
    memory: &'a BodyMemory,
    head: &Parts,
    mut body: Incoming,
) -> Result<Received<'a>, Failure> {
    let max = limits.body_bytes_max;
    if let Some(encoding) =
        head.headers.get(header::CONTENT_ENCODING).filter(|value| *value != "identity")
    {
        let shown: String = String::from_utf8_lossy(encoding.as_bytes()).chars().take(32).collect();
        give_up(head, body).await;
        return Err(Failure::Encoding(shown.escape_default().to_string()));
    }
    if body.size_hint().lower() > max as u64 {
        give_up(head, body).await;
        return Err(Failure::BodyTooLarge(max));
    }
    match tokio::time::timeout(limits.body_time_max, gather(limits, memory, &mut body)).await {
        Ok(Err(Failure::BodyTooLarge(max))) => {
            give_up(head, body).await;
            Err(Failure::BodyTooLarge(max))
        }
        Ok(read) => read,
        Err(_) => Err(Failure::BodyTimeout),
    }
}

async fn gather<'a>(
    limits: &Limits,
    memory: &'a BodyMemory,
    body: &mut Incoming,
) -> Result<Received<'a>, Failure> {
    let max = limits.body_bytes_max;
    let mut reserved = None;
    // What is announced decides only how much is asked for; nothing is allocated by it.
    if body.size_hint().lower() > Limits::SMALL_BODY_BYTES as u64 {
        let announced = usize::try_from(body.size_hint().lower()).unwrap_or(max);
        reserved = Some(memory.reserve(announced.min(max)).await?);
    }
    let mut whole = Bytes::new();
    let mut gathered: Vec<u8> = Vec::new();
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Failure::BodyBroken)?.into_data() else { continue };
        let length = whole.len() + gathered.len() + data.len();
        if length > max {
            return Err(Failure::BodyTooLarge(max));
        }
        if length > Limits::SMALL_BODY_BYTES && reserved.is_none() {
            reserved = Some(memory.reserve(max).await?);
        }
        // Nearly always the body comes in one piece, and is used where it stands.
        if whole.is_empty() && gathered.is_empty() {
            whole = data;
        } else {
            if gathered.is_empty() {
                gathered.extend_from_slice(&std::mem::take(&mut whole));
            }
            gathered.extend_from_slice(&data);
        }
    }
    let bytes = if gathered.is_empty() { whole } else { Bytes::from(gathered) };
    Ok(Received { bytes, _memory: reserved })
}

/// Lets go of a body that is refused. A client that waits for `100 Continue` sends none.
async fn give_up(head: &Parts, body: Incoming) {
    if !head.headers.contains_key(header::EXPECT) {
        drain(body).await;
    }
}

/// Reads and forgets a body, so that the client gets to read the answer.
pub(super) async fn drain(mut body: Incoming) {
    let drained = async {
        let mut rest = DRAIN_BYTES_MAX;
        while let Some(Ok(frame)) = body.frame().await {
            let count = frame.data_ref().map_or(0, Bytes::len);
            rest = rest.saturating_sub(count);
            if rest == 0 {
                break;
            }
        }
    };
    let _ = tokio::time::timeout(LINGER, drained).await;
}
