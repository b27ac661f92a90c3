"""A receiver of notifications, as a user would write one."""

import contextlib
import hashlib
import hmac
import http.server
import json
import threading

import world


class Hook:
    """Takes what is posted to it, or answers with an error."""

    def __init__(self, port):
        self.taken = []
        self.refused = 0
        self.refuses = False
        hook = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                if hook.refuses:
                    hook.refused += 1
                    self.send_response(503)
                else:
                    hook.taken.append((dict(self.headers.items()), body))
                    self.send_response(200)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def messages(self, source=None):
        """The events that were taken, of one source."""
        texts = [json.loads(json.loads(body)["Message"]) for _, body in list(self.taken)]
        return [text for text in texts if source in (None, text["Source ID"])]

    def until(self, source, event_id):
        """Waits until an event of a source was taken; answers it."""

        def found():
            events = self.messages(source)
            return next((event for event in events if event.get("Event ID") == event_id), None)

        return world.wait_until(f"{event_id} of {source}", found)


@contextlib.contextmanager
def listening(port=0):
    """A receiver for as long as the block lasts."""
    hook = Hook(port)
    try:
        yield hook
    finally:
        hook.close()


def is_signed(headers, body, secret):
    """Whether the signature of a notification is right."""
    digest = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(headers["x-landfall-signature"], f"sha256={digest}")
