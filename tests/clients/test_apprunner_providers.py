"""App Runner and git providers: webhooks, source directories, and the log-in at a provider's pages.

Has a server of its own, which asks no repository for new commits by itself.
"""

import base64
import hashlib
import hmac
import http.client
import http.server
import json
import os
import pathlib
import re
import subprocess
import tempfile
import threading
import unittest
import urllib.parse

from botocore.config import Config

import git_server
import test_apprunner
import world

SECRET = "a-secret-of-the-configuration"
CLIENT_SECRET = "the-secret-of-the-application"


class LoginPages(http.server.ThreadingHTTPServer):
    """A provider's OAuth pages: the person whom they ask says yes or no at once."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answers)
        self.says_yes, self.token = True, git_server.TOKEN
        self.codes, self.asked = {}, []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def close(self):
        self.shutdown()
        self.server_close()


class Answers(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_GET(self):
        query = dict(urllib.parse.parse_qsl(self.path.partition("?")[2]))
        back = {"state": query["state"]}
        if self.server.says_yes:
            back["code"] = f"code/{len(self.server.codes)}&="
            self.server.codes[back["code"]] = query
        else:
            back["error"] = "access_denied"
        self.send_response(302)
        self.send_header("location", f"{query['redirect_uri']}?{urllib.parse.urlencode(back)}")
        self.send_header("content-length", "0")
        self.end_headers()

    def do_POST(self):
        text = self.rfile.read(int(self.headers["content-length"])).decode()
        fields = dict(urllib.parse.parse_qsl(text))
        self.server.asked.append((self.headers, fields))
        asked = self.server.codes.pop(fields.get("code"), None)
        answer, status = {"error": "invalid_grant"}, 400
        if asked and asked["redirect_uri"] == fields["redirect_uri"]:
            digest = hashlib.sha256(fields["code_verifier"].encode()).digest()
            challenge = asked["code_challenge"] + "=" * (-len(asked["code_challenge"]) % 4)
            if digest == base64.urlsafe_b64decode(challenge):
                answer, status = {"access_token": self.server.token}, 200
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Browser:
    """As much of one as forms and pages that lead on need."""

    def __init__(self, address):
        self.address, self.cookie = address, ""

    def ask(self, method, path, fields=None, cookie=None):
        connection = http.client.HTTPConnection(self.address, timeout=60)
        headers = {"Host": self.address, "Cookie": self.cookie if cookie is None else cookie}
        body = None
        if method == "POST":
            headers["Origin"] = f"http://{self.address}"
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(fields)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        finally:
            connection.close()

    def sign_in(self, key, secret):
        fields = {"access_key_id": key, "secret_access_key": secret, "region": "us-east-1"}
        status, headers, _ = self.ask("POST", "/console/sign-in", fields)
        assert status == 303, status
        self.cookie = headers["set-cookie"].partition(";")[0]
        _, _, page = self.ask("GET", "/console/services")
        self.token = re.search(r'name="token" value="([0-9a-f]+)"', page)[1]

    def post(self, path, **fields):
        return self.ask("POST", path, {**fields, "token": self.token})


class Providers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.root = pathlib.Path(folder.name)
        cls.git = git_server.Server(cls.root, 0)
        cls.addClassCleanup(cls.git.close)
        cls.pages = LoginPages()
        cls.addClassCleanup(cls.pages.close)
        cls.base = f"http://127.0.0.1:{cls.git.server_address[1]}"
        pages = f"http://127.0.0.1:{cls.pages.server_address[1]}"
        (cls.root / "secret").write_text(SECRET + "\n")
        configuration = cls.root / "landfall.toml"
        configuration.write_text(
            f"""
git_root = '{cls.root}'
apps_poll = 3600
[providers]
GITHUB = '{cls.base}'
[webhooks]
by-configuration = 'file:{cls.root / "secret"}'
[oauth.GITHUB]
authorize_url = '{pages}/authorize'
token_url = '{pages}/token'
client_id = 'the-client'
client_secret = 'env:TEST_CLIENT_SECRET'
scope = 'repo'
"""
        )
        cls.data = cls.root / "data"
        command = [os.environ["LANDFALL_TEST_BINARY"], "serve", "--config", str(configuration)]
        command += ["--data-dir", str(cls.data), "--listen", "127.0.0.1:0"]
        command += ["--apps-listen", "127.0.0.1:0", "--warehouse-listen", "127.0.0.1:0"]
        own = {
            name: value for name, value in os.environ.items() if not name.startswith("LANDFALL_")
        }
        cls.server = subprocess.Popen(
            command,
            env={**own, "TEST_CLIENT_SECRET": CLIENT_SECRET},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        cls.addClassCleanup(cls.end)
        line = cls.server.stdout.readline()
        cls.address = line.strip().rpartition("http://")[2]
        known = json.loads((cls.data / "credentials").read_text())["principals"][0]
        cls.key, cls.secret = known["access_key_id"], known["secret_access_key"]
        cls.client = world.client(
            "apprunner",
            endpoint_url=f"http://{cls.address}",
            aws_access_key_id=cls.key,
            aws_secret_access_key=cls.secret,
            config=Config(retries={"max_attempts": 1}),
        )

    @classmethod
    def end(cls):
        cls.server.terminate()
        cls.server.wait(timeout=60)
        cls.server.stdout.close()

    def create(self, name, url, **more):
        repository = {
            "RepositoryUrl": url,
            "SourceCodeVersion": {"Type": "BRANCH", "Value": "main"},
            "CodeConfiguration": {"ConfigurationSource": "REPOSITORY"},
            **more,
        }
        made = self.client.create_service(
            ServiceName=name,
            SourceConfiguration={"CodeRepository": repository, "AutoDeploymentsEnabled": True},
        )["Service"]
        arn = made["ServiceArn"]
        self.addCleanup(self.remove, arn)
        service = self.rest(arn)
        self.assertEqual(service["Status"], "RUNNING")
        return service

    def rest(self, arn):
        def rests():
            service = self.client.describe_service(ServiceArn=arn)["Service"]
            return service["Status"] != "OPERATION_IN_PROGRESS" and service

        return world.wait_until(f"{arn} rests", rests)

    def remove(self, arn):
        self.rest(arn)
        self.client.delete_service(ServiceArn=arn)
        self.rest(arn)

    def deliver(self, path, body, **headers):
        connection = http.client.HTTPConnection(self.address, timeout=60)
        try:
            headers = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request("POST", path, body, {"Content-Type": "application/json", **headers})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def push(self, path, secret, branch="main"):
        body = json.dumps({"ref": f"refs/heads/{branch}"}).encode()
        signature = hmac.new(secret.encode(), body, "sha256").hexdigest()
        return self.deliver(
            path, body, X_GitHub_Event="push", X_Hub_Signature_256=f"sha256={signature}"
        )

    def operations(self, arn):
        return len(self.client.list_operations(ServiceArn=arn)["OperationSummaryList"])

    def test_a_push_into_the_source_directory_is_deployed_at_once(self):
        folder = self.root / "several"
        one = {f"one/{name}": text for name, text in test_apprunner.app("one").items()}
        git_server.repository(folder, {**one, "other/file": "1"})
        service = self.create("by-console", f"file://{folder}", SourceDirectory="/one")
        arn, url = service["ServiceArn"], service["ServiceUrl"]
        command = [os.environ["LANDFALL_TEST_BINARY"], "webhook", arn, "--data-dir", str(self.data)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        said = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())
        path = urllib.parse.urlsplit(said["address"]).path
        self.assertEqual(path, f"/webhooks/apprunner/{service['ServiceId']}")
        self.assertRegex(said["secret"], r"^[0-9a-f]{64}$")

        git_server.commit(folder, {"one/app.py": test_apprunner.app("two")["app.py"]})
        self.assertEqual(self.push(path, said["secret"])[0], 202)
        deployed = lambda: test_apprunner.get(url)[1] == "two from-the-file None"
        world.wait_until("the push is deployed", deployed)
        self.rest(arn)
        self.assertEqual(self.operations(arn), 2)

        # Elsewhere in the repository, then here again: one deployment for both.
        git_server.commit(folder, {"other/file": "2"})
        self.assertEqual(self.push(path, said["secret"])[0], 202)
        git_server.commit(folder, {"one/app.py": test_apprunner.app("three")["app.py"]})
        self.assertEqual(self.push(path, said["secret"], "other")[0], 200)
        self.assertEqual(self.push(path, said["secret"])[0], 202)
        deployed = lambda: test_apprunner.get(url)[1] == "three from-the-file None"
        world.wait_until("the push is deployed", deployed)
        self.rest(arn)
        self.assertEqual(self.operations(arn), 3)

        # The console makes another secret, and the one before is none any more.
        browser = Browser(self.address)
        browser.sign_in(self.key, self.secret)
        _, _, page = browser.ask("GET", f"/console/services/{arn}")
        self.assertIn(path, page)
        self.assertNotIn(said["secret"], page)
        self.assertIn("asked for its newest commit", page)
        status, _, page = browser.post(f"/console/services/{arn}")
        self.assertEqual(status, 200)
        fresh = re.search(r"<code>([0-9a-f]{64})</code>", page)[1]
        self.assertEqual(self.push(path, said["secret"])[0], 401)
        self.assertEqual(self.push(path, fresh)[0], 202)
        status, _, _ = browser.ask("POST", f"/console/services/{arn}", {"token": "0" * 64})
        self.assertEqual(status, 403, "a form of another session")

    def test_strangers_learn_nothing(self):
        folder = self.root / "configured"
        git_server.repository(folder, test_apprunner.app("one"))
        service = self.create("by-configuration", f"file://{folder}")
        path = f"/webhooks/apprunner/{service['ServiceId']}"
        nowhere = f"/webhooks/apprunner/{'0' * 32}"
        known, unknown = self.push(path, "wrong"), self.push(nowhere, "wrong")
        self.assertEqual(known[0], 401)
        self.assertEqual(known, unknown)
        # Larger than any push: refused before it is read, here as there.
        large = b"x" * (5 << 20)
        answers = []
        for place in (path, nowhere):
            try:
                answers.append(self.deliver(place, large)[0])
            except (ConnectionError, BrokenPipeError):
                answers.append("hung up")
        self.assertIn(answers[0], (413, "hung up"))
        self.assertEqual(len(set(answers) - {"hung up"}) <= 1, True, answers)
        # GitLab's form, with the secret that the configuration names.
        body = b'{"ref":"refs/heads/main"}'
        status, said = self.deliver(
            path, body, X_Gitlab_Event="Push Hook", X_Gitlab_Token=SECRET
        )
        self.assertEqual((status, "asked" in said), (202, True), said)

    def connection(self):
        made = self.client.create_connection(
            ConnectionName=world.unique("login"), ProviderType="GITHUB"
        )["Connection"]
        arn = made["ConnectionArn"]
        self.addCleanup(self.client.delete_connection, ConnectionArn=arn)
        name = made["ConnectionName"]

        def status():
            found = self.client.list_connections(ConnectionName=name)["ConnectionSummaryList"]
            return found[0]["Status"]

        return arn, status

    def walk(self, browser, arn, repository):
        """To the provider and back to the console; answers the path that it leads back to."""
        status, headers, page = browser.post(
            f"/console/connections/{arn}", by="provider", repository_url=repository
        )
        self.assertEqual(status, 200, page)
        place = headers["refresh"].removeprefix("0;url=")
        parts = urllib.parse.urlsplit(place)
        self.assertEqual(parts.path, "/authorize")
        connection = http.client.HTTPConnection(parts.netloc, timeout=60)
        connection.request("GET", f"{parts.path}?{parts.query}")
        back = connection.getresponse().headers["location"]
        connection.close()
        self.assertTrue(back.startswith(f"http://{self.address}/console/oauth?"), back)
        # From another site browsers come without the session.
        path = back.removeprefix(f"http://{self.address}")
        status, headers, _ = browser.ask("GET", path, cookie="")
        self.assertEqual(status, 200)
        return headers["refresh"].removeprefix("0;url=")

    def test_a_log_in_at_the_providers_pages(self):
        git_server.repository(self.root / "private" / "mine", test_apprunner.app("private"))
        repository = f"{self.base}/private/mine"
        browser = Browser(self.address)
        browser.sign_in(self.key, self.secret)
        arn, status = self.connection()
        _, _, page = browser.ask("GET", f"/console/connections/{arn}")
        self.assertIn("Go to the provider", page)

        with self.subTest("the person says no"):
            self.pages.says_yes = False
            finish = self.walk(browser, arn, repository)
            self.assertEqual(browser.ask("GET", finish)[0], 303)
            world.wait_until("the connection is refused", lambda: status() == "ERROR")
            _, _, page = browser.ask("GET", f"/console/connections/{arn}")
            self.assertIn("access_denied", page)
            self.pages.says_yes = True

        with self.subTest("what another session began counts for it only, and once"):
            finish = self.walk(browser, arn, repository)
            other = Browser(self.address)
            self.assertEqual(other.ask("GET", finish)[0], 303, "to the sign-in")
            other.sign_in(self.key, self.secret)
            self.assertEqual(other.ask("GET", finish)[0], 400)
            forged = re.sub("state=[0-9a-f]+", f"state={'0' * 64}", finish)
            self.assertEqual(browser.ask("GET", forged)[0], 400)
            self.assertEqual(self.pages.asked, [])
            self.assertEqual(browser.ask("GET", finish)[0], 303)
            world.wait_until("the connection is available", lambda: status() == "AVAILABLE")
            self.assertEqual(browser.ask("GET", finish)[0], 400, "a second time")
        headers, fields = self.pages.asked[-1]
        self.assertEqual(fields["client_secret"], CLIENT_SECRET)
        self.assertEqual(headers["accept"], "application/json")

        with self.subTest("a token that the repository does not take"):
            self.pages.token = "of-somebody-else"
            arn, status = self.connection()
            browser.ask("GET", self.walk(browser, arn, repository))
            world.wait_until("the connection is refused", lambda: status() == "ERROR")
            self.pages.token = git_server.TOKEN

        with self.subTest("a repository of somebody else"):
            code, _, page = browser.post(
                f"/console/connections/{arn}", by="provider", repository_url="https://x.example/a"
            )
            self.assertEqual(code, 400)
            self.assertIn("begin with", page)


if __name__ == "__main__":
    unittest.main()
