//! Visitors that ask without a pause over kept-alive connections, and check each answer.

use std::io::{self, BufRead, BufReader, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// No answer takes longer, or something is wrong.
const ANSWER_TIME_MAX: Duration = Duration::from_mins(1);

/// Between two attempts while nobody answers.
const PAUSE: Duration = Duration::from_millis(5);

/// What all visitors share.
pub(crate) struct Load {
    apps_port: u16,
    host: String,
    pub(crate) answered: AtomicU64,
    /// Whether Landfall was killed and is not back: only then may a request fail.
    pub(crate) is_down: AtomicBool,
    pub(crate) failed_while_down: AtomicU64,
    pub(crate) is_over: AtomicBool,
    /// What should not have been.
    wrong: Mutex<Vec<String>>,
}

impl Load {
    pub(crate) fn new(apps_port: u16, host: &str) -> Self {
        Self {
            apps_port,
            host: host.to_owned(),
            answered: AtomicU64::new(0),
            is_down: AtomicBool::new(false),
            failed_while_down: AtomicU64::new(0),
            is_over: AtomicBool::new(false),
            wrong: Mutex::default(),
        }
    }

    /// Each visitor answers the version that it met last.
    pub(crate) fn start(self: &Arc<Self>, visitors: u32) -> Vec<JoinHandle<u32>> {
        let one = |number| {
            let load = Arc::clone(self);
            std::thread::spawn(move || load.visit(number))
        };
        (0..visitors).map(one).collect()
    }

    /// # Panics
    /// When a request failed that should not have, or was answered wrongly.
    pub(crate) fn check(&self) {
        let wrong = self.wrong.lock().unwrap();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    fn visit(&self, number: u32) -> u32 {
        let (mut version, mut count, mut is_last) = (0, 0_u64, false);
        let mut connection = None;
        while !is_last {
            // One more request after all is over shows where requests go then.
            is_last = self.is_over.load(Ordering::SeqCst);
            let path = format!("/{number}/{count}");
            count += 1;
            let was_down = self.is_down.load(Ordering::SeqCst);
            match self.ask(&mut connection, &path) {
                Ok((200, body)) => self.accept(&path, &body, &mut version),
                outcome => {
                    connection = None;
                    if was_down || self.is_down.load(Ordering::SeqCst) {
                        self.failed_while_down.fetch_add(1, Ordering::Relaxed);
                        std::thread::sleep(PAUSE);
                    } else {
                        self.complain(format!("{path}: {outcome:?}"));
                        return version;
                    }
                }
            }
        }
        version
    }

    fn accept(&self, path: &str, body: &str, version: &mut u32) {
        let found = body.split_once(' ');
        match found.and_then(|(version, echoed)| Some((version.parse().ok()?, echoed))) {
            Some((found, echoed)) if echoed == path && found >= *version => {
                *version = found;
                self.answered.fetch_add(1, Ordering::Relaxed);
            }
            _ => self.complain(format!("{path} after version {version}: {body:?}")),
        }
    }

    fn complain(&self, text: String) {
        self.wrong.lock().unwrap().push(text);
    }

    fn ask(
        &self,
        connection: &mut Option<BufReader<TcpStream>>,
        path: &str,
    ) -> io::Result<(u16, String)> {
        if connection.is_none() {
            let stream = TcpStream::connect(("127.0.0.1", self.apps_port))?;
            stream.set_read_timeout(Some(ANSWER_TIME_MAX))?;
            stream.set_nodelay(true)?;
            *connection = Some(BufReader::new(stream));
        }
        let stream = connection.as_mut().expect("it was opened above");
        let request = format!("GET {path} HTTP/1.1\r\nhost: {}\r\n\r\n", self.host);
        stream.get_mut().write_all(request.as_bytes())?;
        answer(stream)
    }
}

/// Status and body of one answer, whose length is said in its head.
fn answer(stream: &mut impl BufRead) -> io::Result<(u16, String)> {
    let broken = || io::Error::from(io::ErrorKind::UnexpectedEof);
    let mut line = String::new();
    stream.read_line(&mut line)?;
    let status = line.split(' ').nth(1).and_then(|text| text.parse().ok()).ok_or_else(broken)?;
    let mut body_bytes = 0;
    loop {
        line.clear();
        if stream.read_line(&mut line)? == 0 {
            return Err(broken());
        }
        if line == "\r\n" {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            body_bytes = value.trim().parse().map_err(|_| broken())?;
        }
    }
    let mut body = vec![0; body_bytes];
    stream.read_exact(&mut body)?;
    Ok((status, String::from_utf8_lossy(&body).into_owned()))
}

/// Sends a whole request on a connection of its own; answers the body.
pub(crate) fn exchange(address: &str, request: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(request.as_bytes())?;
    Ok(answer(&mut BufReader::new(stream))?.1)
}
