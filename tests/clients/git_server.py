"""A git server over HTTP that asks for a token, as GitHub and Bitbucket do."""

import base64
import http.server
import os
import pathlib
import subprocess
import threading

TOKEN = "a-token-that-nobody-guesses"


def run(*arguments, folder):
    """Runs git with an identity of its own and without the user's settings."""
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_{what}": "test@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise AssertionError(f"git {arguments}: {done.stderr}")
    return done.stdout.strip()


def repository(folder, files):
    """Makes a repository with one commit on the branch `main`."""
    folder.mkdir(parents=True)
    run("init", "--quiet", "--initial-branch=main", folder=folder)
    run("config", "http.uploadpack", "true", folder=folder)
    return commit(folder, files)


def commit(folder, files):
    """Commits files, by name; answers the commit."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    run("add", "--all", folder=folder)
    run("commit", "--quiet", "--message=a change", folder=folder)
    return run("rev-parse", "HEAD", folder=folder)


class Server(http.server.ThreadingHTTPServer):
    """Serves the repositories of a folder under /private/ with the token, under /public/ without."""

    def __init__(self, root, port):
        super().__init__(("127.0.0.1", port), Handler)
        self.root = pathlib.Path(root)
        self.users = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def close(self):
        self.shutdown()
        self.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_GET(self):
        self.answer(b"")

    def do_POST(self):
        self.answer(self.rfile.read(int(self.headers.get("content-length", 0))))

    def allowed(self):
        if not self.path.startswith("/private/"):
            return True
        kind, _, text = self.headers.get("authorization", "").partition(" ")
        user, _, token = base64.b64decode(text).decode().partition(":") if kind == "Basic" else ("", "", "")
        if token == TOKEN:
            self.server.users.append(user)
        return token == TOKEN

    def answer(self, body):
        if not self.allowed():
            self.send_response(401)
            self.send_header("www-authenticate", 'Basic realm="git"')
            self.send_header("content-length", "0")
            self.end_headers()
            return
        path, _, query = self.path.partition("?")
        environment = {
            **os.environ,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_PROJECT_ROOT": str(self.server.root),
            "GIT_HTTP_EXPORT_ALL": "1",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("content-type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_CONTENT_ENCODING": self.headers.get("content-encoding", ""),
            "GIT_PROTOCOL": self.headers.get("git-protocol", ""),
            "REMOTE_ADDR": "127.0.0.1",
        }
        done = subprocess.run(
            ["git", "http-backend"], input=body, env=environment, capture_output=True, check=False
        )
        head, _, content = done.stdout.partition(b"\r\n\r\n")
        headers = [line.split(": ", 1) for line in head.decode().splitlines() if ": " in line]
        status = next((int(value[:3]) for name, value in headers if name == "Status"), 200)
        self.send_response(status)
        for name, value in headers:
            if name not in ("Status", "Content-Length"):
                self.send_header(name, value)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
