//! Polling a connection again without leaving its task.
//!
//! hyper wakes its own task whenever a request's body is dropped, which is once for each request.
//! The runtime takes that for new work and wakes another thread to share it, at the price of two
//! system calls and a switch of threads. Here a wake that comes while the connection is being
//! polled makes it be polled once more on the spot.

use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};

const RESTING: u8 = 0;
const POLLING: u8 = 1;
const WOKEN: u8 = 2;

/// Polls on the spot before other tasks get their turn.
const TURNS_MAX: usize = 4;

/// A future whose wakes during a poll are answered within that poll.
pub(super) struct Repoll<F> {
    inner: F,
    signal: Arc<Signal>,
    waker: Waker,
}

struct Signal {
    state: AtomicU8,
    /// Of the task that polls.
    task: Mutex<Waker>,
}

impl Wake for Signal {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        let noted =
            self.state.compare_exchange(POLLING, WOKEN, Ordering::AcqRel, Ordering::Acquire);
        if noted == Err(RESTING) {
            let task = self.task.lock().unwrap_or_else(PoisonError::into_inner).clone();
            task.wake();
        }
    }
}

impl<F> Repoll<F> {
    pub(super) fn new(inner: F) -> Self {
        let signal = Arc::new(Signal {
            state: AtomicU8::new(RESTING),
            task: Mutex::new(Waker::noop().clone()),
        });
        Self { inner, waker: Waker::from(Arc::clone(&signal)), signal }
    }

    pub(super) fn get_mut(&mut self) -> &mut F {
        &mut self.inner
    }

    pub(super) fn into_inner(self) -> F {
        self.inner
    }
}

impl<F: Future + Unpin> Future for Repoll<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let Self { inner, signal, waker } = &mut *self;
        signal.task.lock().unwrap_or_else(PoisonError::into_inner).clone_from(cx.waker());
        for _ in 0..TURNS_MAX {
            signal.state.store(POLLING, Ordering::Release);
            if let Poll::Ready(output) = Pin::new(&mut *inner).poll(&mut Context::from_waker(waker))
            {
                return Poll::Ready(output);
            }
            let rests = signal.state.compare_exchange(
                POLLING,
                RESTING,
                Ordering::AcqRel,
                Ordering::Acquire,
            );
            if rests.is_ok() {
                return Poll::Pending;
            }
        }
        signal.state.store(RESTING, Ordering::Release);
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::poll_fn;
    use std::sync::atomic::AtomicUsize;

    #[derive(Default)]
    struct Count(AtomicUsize);

    impl Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Polls a future once; says whether it was ready, and how often the task was woken by then.
    fn once(future: &mut (impl Future<Output = ()> + Unpin), count: &Arc<Count>) -> (bool, usize) {
        let waker = Waker::from(Arc::clone(count));
        let is_ready = Pin::new(future).poll(&mut Context::from_waker(&waker)).is_ready();
        (is_ready, count.0.load(Ordering::Relaxed))
    }

    #[test]
    fn a_future_that_wakes_itself_is_polled_on_the_spot() {
        let mut rest = 2;
        let mut future = Repoll::new(poll_fn(move |cx| {
            if rest == 0 {
                return Poll::Ready(());
            }
            rest -= 1;
            cx.waker().wake_by_ref();
            Poll::Pending
        }));
        assert_eq!(once(&mut future, &Arc::default()), (true, 0));
    }

    #[test]
    fn a_future_that_goes_on_waking_itself_lets_others_have_their_turn() {
        let mut polls = 0;
        let mut future = Repoll::new(poll_fn(|cx| {
            polls += 1;
            cx.waker().wake_by_ref();
            Poll::<()>::Pending
        }));
        assert_eq!(once(&mut future, &Arc::default()), (false, 1));
        assert_eq!(polls, TURNS_MAX);
    }

    #[test]
    fn a_wake_from_outside_reaches_the_task() {
        let kept: Arc<Mutex<Option<Waker>>> = Arc::default();
        let keep = Arc::clone(&kept);
        let mut future = Repoll::new(poll_fn(move |cx| {
            *keep.lock().unwrap_or_else(PoisonError::into_inner) = Some(cx.waker().clone());
            Poll::<()>::Pending
        }));
        let count = Arc::default();
        assert_eq!(once(&mut future, &count), (false, 0));
        if let Some(waker) = kept.lock().unwrap_or_else(PoisonError::into_inner).take() {
            waker.wake();
        }
        assert_eq!(count.0.load(Ordering::Relaxed), 1);
    }
}
