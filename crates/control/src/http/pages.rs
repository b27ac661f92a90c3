//! Pages for people: the seam between the request path and a console.

use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;
use hyper::header::HeaderMap;

use super::answer::Answer;
use super::body;
use super::{Failure, Shared, drain, plain};

/// A request for a page. Its body was read within the limits of the request path.
#[derive(Debug)]
pub struct PageRequest<'a> {
    /// Whether it asks for a change (POST); else it reads (GET).
    pub is_post: bool,
    /// The path, still encoded, from the first slash on.
    pub path: &'a str,
    /// The query, still encoded, without `?`.
    pub query: &'a str,
    /// All headers.
    pub headers: &'a HeaderMap,
    /// What a form sent.
    pub body: Bytes,
}

/// What a browser gets.
#[derive(Debug)]
pub struct Page {
    /// HTTP status.
    pub status: u16,
    /// `text/html; charset=utf-8`.
    pub content_type: &'static str,
    /// More headers, names in lower case.
    pub headers: Vec<(&'static str, String)>,
    /// The text.
    pub body: String,
}

/// What [`Pages::serve`] gives back.
pub type Served<'a> = Pin<Box<dyn Future<Output = Page> + Send + 'a>>;

/// Serves pages under one prefix, and sees itself to who may see them.
pub trait Pages: Send + Sync + 'static {
    /// What their paths begin with: `/console/`.
    fn prefix(&self) -> &'static str;
    /// Answers a request. It must not panic.
    fn serve<'a>(&'a self, request: PageRequest<'a>) -> Served<'a>;
}

impl Shared {
    /// Whether a path belongs to the pages.
    pub(super) fn is_page(&self, path: &str) -> bool {
        self.pages.as_ref().is_some_and(|pages| path.starts_with(pages.prefix()))
    }

    /// Answers a request for a page.
    pub(super) async fn page(
        &self,
        head: &hyper::http::request::Parts,
        body: hyper::body::Incoming,
        id: &str,
    ) -> Answer {
        let is_post = head.method == hyper::Method::POST;
        let Some(pages) =
            self.pages.as_ref().filter(|_| is_post || head.method == hyper::Method::GET)
        else {
            drain(body).await;
            return plain(Failure::MethodNotAllowed, head, id);
        };
        let received = match body::read(&self.limits, &self.body_memory, head, body).await {
            Ok(received) => received,
            Err(failure) => {
                let mut answer = plain(failure, head, id);
                answer.closes = true;
                return answer;
            }
        };
        let request = PageRequest {
            is_post,
            path: head.uri.path(),
            query: head.uri.query().unwrap_or(""),
            headers: &head.headers,
            body: received.bytes.clone(),
        };
        Answer::of_page(pages.serve(request).await)
    }
}
