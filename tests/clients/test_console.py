"""The console: who may see it, what its forms do, and what they refuse."""

import html
import http.client
import os
import pathlib
import re
import tempfile
import unittest
import urllib.parse

import git_server
import test_apprunner
import world

HOST = world.ENDPOINT.removeprefix("http://")


class Browser:
    """Keeps the cookie, as a browser does; follows nothing by itself."""

    def __init__(self):
        self.cookie = None

    def ask(self, method, path, fields=None, **headers):
        """Answers status, headers and text."""
        if self.cookie:
            headers["Cookie"] = self.cookie
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
            headers.setdefault("Origin", world.ENDPOINT)
        connection = http.client.HTTPConnection(HOST, timeout=30)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            if "set-cookie" in found:
                self.cookie = found["set-cookie"].split(";")[0]
            return answer.status, found, answer.read().decode()
        finally:
            connection.close()

    def sign_in(self, **other):
        fields = {
            "access_key_id": os.environ["AWS_ACCESS_KEY_ID"],
            "secret_access_key": os.environ["AWS_SECRET_ACCESS_KEY"],
            "region": "us-east-1",
            **other,
        }
        return self.ask("POST", "/console/sign-in", fields)

    def token(self, path):
        """The token that the forms of a page carry."""
        status, _, text = self.ask("GET", path)
        assert status == 200, text
        return html.unescape(re.search(r'name="token" value="([^"]+)"', text).group(1))


class Console(unittest.TestCase):
    def setUp(self):
        self.client = world.client("apprunner")

    def signed_in(self):
        browser = Browser()
        status, headers, _ = browser.sign_in()
        self.assertEqual((status, headers["location"]), (303, "/console/services"))
        return browser

    def connection(self):
        made = self.client.create_connection(
            ConnectionName=world.unique("console"), ProviderType="BITBUCKET"
        )["Connection"]
        self.addCleanup(self.client.delete_connection, ConnectionArn=made["ConnectionArn"])
        return made

    def status(self, connection):
        name = connection["ConnectionName"]
        found = self.client.list_connections(ConnectionName=name)["ConnectionSummaryList"]
        return found[0]["Status"]

    def test_only_who_signs_in_sees_it(self):
        stranger = Browser()
        for path in ("/console/", "/console/connections", "/console/services/x"):
            status, headers, text = stranger.ask("GET", path)
            self.assertEqual((status, headers["location"][:16]), (303, "/console/sign-in"), text)
        for wrong, refusal in (
            ({"secret_access_key": "wrong"}, 403),
            ({"secret_access_key": ""}, 403),
            ({"access_key_id": "AKIANOBODY"}, 403),
            ({"region": "../x"}, 400),
        ):
            self.assertEqual(stranger.sign_in(**wrong)[0], refusal)
            self.assertIsNone(stranger.cookie)
        port = HOST.rsplit(":")[-1]
        stranger.cookie = f"landfall-console-{port}=GUESSED"
        self.assertEqual(stranger.ask("GET", "/console/connections")[0], 303)

        browser = Browser()
        _, headers, _ = browser.sign_in()
        for flag in ("HttpOnly", "SameSite=Strict", "Path=/console"):
            self.assertIn(flag, headers["set-cookie"])
        status, headers, text = browser.ask("GET", "/console/connections")
        self.assertEqual(status, 200)
        self.assertIn("default-src 'none'", headers["content-security-policy"])
        self.assertIn("frame-ancestors 'none'", headers["content-security-policy"])
        self.assertNotIn("unsafe", headers["content-security-policy"])
        self.assertNotIn(os.environ["AWS_SECRET_ACCESS_KEY"], text)
        self.assertEqual(browser.ask("GET", "/console/no-such-page")[0], 404)
        self.assertEqual(browser.ask("DELETE", "/console/connections")[0], 405)
        token = browser.token("/console/connections")
        self.assertEqual(browser.ask("POST", "/console/sign-out", {"token": token})[0], 303)
        self.assertEqual(browser.ask("GET", "/console/connections")[0], 303, "it has ended")

    def test_a_form_of_another_site_changes_nothing(self):
        browser = self.signed_in()
        connection = self.connection()
        path = f"/console/connections/{connection['ConnectionArn']}"
        token = browser.token(path)
        fields = {"credential": "x", "repository_url": f"file://{self.repository()}"}
        for wrong, headers in (
            (fields, {}),
            ({**fields, "token": "guessed"}, {}),
            ({**fields, "token": token}, {"Origin": "http://evil.example"}),
            ({**fields, "token": token}, {"Origin": "null"}),
            ({**fields, "token": token}, {"Sec-Fetch-Site": "cross-site"}),
        ):
            self.assertEqual(browser.ask("POST", path, wrong, **headers)[0], 403)
        other = self.signed_in()
        self.assertEqual(other.ask("POST", path, {**fields, "token": token})[0], 403)
        self.assertEqual(self.status(connection), "PENDING_HANDSHAKE")

    def repository(self):
        folder = pathlib.Path(os.environ["LANDFALL_TEST_GIT_ROOT"]) / world.unique("repository")
        git_server.repository(folder, test_apprunner.app("console"))
        return folder

    def test_the_handshake(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = pathlib.Path(folder.name)
        git_server.repository(root / "private" / "mine", {"a": "b"})
        server = git_server.Server(root, test_apprunner.GIT_PORT)
        self.addCleanup(server.close)
        url = f"http://127.0.0.1:{test_apprunner.GIT_PORT}/private/mine"
        browser = self.signed_in()
        connection = self.connection()
        path = f"/console/connections/{connection['ConnectionArn']}"

        def offer(credential, repository=url):
            fields = {"token": browser.token(path), "credential": credential}
            fields |= {"repository_url": repository, "user_name": ""}
            return browser.ask("POST", path, fields)

        def shown():
            text = browser.ask("GET", path)[2]
            return "being asked" not in text and text

        status, _, text = offer("x", "https://elsewhere.example/<b>a</b>")
        self.assertEqual(status, 400)
        self.assertIn('role="alert"', text)
        self.assertNotIn("<b>", text)
        status, headers, _ = offer("<i>wrong</i>")
        self.assertEqual((status, headers["location"]), (303, path))
        text = world.wait_until("the provider has answered", shown)
        self.assertIn("The provider refused the last credential", text)
        self.assertNotIn("<i>", text)
        self.assertEqual(self.status(connection), "ERROR")
        self.assertEqual(offer(git_server.TOKEN)[0], 303)
        text = world.wait_until("the provider has answered", shown)
        self.assertIn("AVAILABLE", text)
        self.assertNotIn(git_server.TOKEN, text)
        self.assertEqual(self.status(connection), "AVAILABLE")
        self.assertIn(connection["ConnectionName"], browser.ask("GET", "/console/connections")[2])

    def test_a_service_with_its_logs(self):
        name = world.unique("app")
        made = self.client.create_service(
            ServiceName=name,
            SourceConfiguration={
                "AutoDeploymentsEnabled": False,
                "CodeRepository": {
                    "RepositoryUrl": f"file://{self.repository()}",
                    "SourceCodeVersion": {"Type": "BRANCH", "Value": "main"},
                    "CodeConfiguration": {
                        "ConfigurationSource": "API",
                        "CodeConfigurationValues": {
                            "Runtime": "PYTHON_311",
                            "BuildCommand": "echo '<script>built</script>'",
                            "StartCommand": "echo it begins; exec python3 app.py",
                        },
                    },
                },
            },
        )["Service"]
        self.addCleanup(self.client.delete_service, ServiceArn=made["ServiceArn"])
        browser = self.signed_in()

        def running():
            text = browser.ask("GET", f"/console/services/{made['ServiceArn']}")[2]
            return "RUNNING" in text and "it begins" in text and text

        text = world.wait_until("the page shows that it runs", running)
        self.assertIn("&lt;script&gt;built", text)
        self.assertNotIn("<script>", text)
        for part in ("SUCCEEDED", "CREATE_SERVICE", "healthy", made["ServiceUrl"]):
            self.assertIn(part, text)
        self.assertIn(name, browser.ask("GET", "/console/services")[2])


if __name__ == "__main__":
    unittest.main()
