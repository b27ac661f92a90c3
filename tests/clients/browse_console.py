"""Drives the console in headless Chromium, by the keyboard where a person would use it.

Speaks WebDriver to chromedriver over plain HTTP. `crates/landfall/tests/console.rs` starts it and
passes in LANDFALL_TEST_CONSOLE what to look at. Where LANDFALL_TEST_SCREENSHOTS names a folder, it
leaves screenshots there.
"""

import base64
import http.client
import json
import os
import pathlib
import subprocess
import time

GIVEN = json.loads(os.environ["LANDFALL_TEST_CONSOLE"])
FOLDER = pathlib.Path(GIVEN["folder"])
SHOTS = os.environ.get("LANDFALL_TEST_SCREENSHOTS")
DEADLINE_SECONDS = 60
TAB, ENTER = "\ue004", "\ue007"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
CHROMIUM = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1200,1000",
]


def until(what, condition):
    end = time.monotonic() + DEADLINE_SECONDS
    while True:
        found = condition()
        if found:
            return found
        assert time.monotonic() < end, f"never: {what}"
        time.sleep(0.1)


class Browser:
    def __init__(self):
        self.port = GIVEN["driver_port"]
        FOLDER.mkdir(parents=True)
        self.driver = subprocess.Popen(
            ["chromedriver", f"--port={self.port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.session = ""
        until("chromedriver answers", self.is_ready)
        arguments = [*CHROMIUM, f"--user-data-dir={FOLDER / 'profile'}"]
        made = self.call(
            "POST",
            "/session",
            {
                "capabilities": {
                    "alwaysMatch": {
                        "browserName": "chrome",
                        "goog:chromeOptions": {"args": arguments},
                        "goog:loggingPrefs": {"browser": "ALL"},
                    }
                }
            },
        )
        self.session = f"/session/{made['sessionId']}"

    def is_ready(self):
        try:
            return self.call("GET", "/status")["ready"]
        except OSError:
            return False

    def call(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE_SECONDS)
        try:
            text = json.dumps(body if body is not None else {}) if method == "POST" else None
            connection.request(method, self.session + path, text)
            value = json.loads(connection.getresponse().read())["value"]
        finally:
            connection.close()
        if isinstance(value, dict) and "error" in value:
            raise AssertionError(f"{method} {path}: {value['error']}: {value['message'][:500]}")
        return value

    def close(self):
        if self.session:
            self.call("DELETE", "")
        self.driver.terminate()
        self.driver.wait()

    def go(self, path):
        self.call("POST", "/url", {"url": GIVEN["endpoint"] + path})

    def script(self, text, *arguments):
        return self.call("POST", "/execute/sync", {"script": text, "args": list(arguments)})

    def text(self):
        return self.script("return document.querySelector('main').innerText")

    def path(self):
        return self.script("return location.pathname")

    def title(self):
        return self.script("return document.title")

    def keys(self, text):
        """Types as a person does: to whatever has the focus."""
        actions = []
        for key in text:
            actions += [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        source = {"type": "key", "id": "keyboard", "actions": actions}
        self.call("POST", "/actions", {"actions": [source]})

    def focused(self):
        """The name of what has the focus: its label or its text."""
        return self.script(
            "const a = document.activeElement; if (a === document.body) return '';"
            "const l = a.labels && a.labels[0];"
            "return (l ? l.innerText : a.getAttribute('aria-label') || a.innerText).trim().split('\\n')[0]"
        )

    def tab_to(self, name):
        for _ in range(60):
            if self.focused().startswith(name):
                outline = self.script("return getComputedStyle(document.activeElement).outlineStyle")
                assert outline != "none", f"the focus on {name} cannot be seen"
                return
            self.keys(TAB)
        raise AssertionError(f"the keyboard does not reach {name}")

    def shoot(self, name):
        if SHOTS:
            width = self.script("return Math.max(document.documentElement.scrollHeight, 600)")
            current = self.call("GET", "/window/rect")
            self.call("POST", "/window/rect", {**current, "height": min(width + 150, 4000)})
            picture = base64.b64decode(self.call("GET", "/screenshot"))
            self.call("POST", "/window/rect", current)
            (pathlib.Path(SHOTS) / f"{name}.png").write_bytes(picture)

    def complaints(self):
        """What the browser says against the page, such as a breach of its policy."""
        entries = self.call("POST", "/se/log", {"type": "browser"})
        return [entry["message"] for entry in entries if entry["level"] == "SEVERE"]


def ask_app(path):
    connection = http.client.HTTPConnection("127.0.0.1", GIVEN["app_port"], timeout=30)
    connection.request("GET", path, headers={"Host": GIVEN["app_host"]})
    assert connection.getresponse().read() == b"hello"
    connection.close()


def sign_in(browser):
    browser.go("/console/")
    assert browser.path() == "/console/sign-in", browser.path()
    browser.shoot("sign-in")
    assert browser.focused() == "Access key id", browser.focused()
    browser.keys(GIVEN["access_key_id"] + TAB + "wrong" + ENTER)
    until("the refusal", lambda: "is wrong" in browser.text())
    # That the server answers 403 is no fault of the page.
    assert all("403" in text for text in browser.complaints())
    browser.shoot("sign-in-refused")
    assert browser.focused() == "Access key id", browser.focused()
    browser.tab_to("Secret access key")
    browser.keys(GIVEN["secret_access_key"])
    browser.tab_to("Sign in")
    browser.keys(ENTER)
    until("signed in", lambda: browser.path() == "/console/services")
    assert browser.script("return document.cookie") == "", "scripts do not see the session"


def service(browser):
    until("the service is listed", lambda: "RUNNING" in browser.text())
    browser.shoot("services")
    browser.tab_to("Skip to the content")
    browser.tab_to("shop")
    browser.keys(ENTER)
    until("its page", lambda: browser.title() == "Service shop · Landfall")
    text = browser.text()
    for shown in ("RUNNING", "CREATE_SERVICE", "SUCCEEDED", "healthy", "<script>document.title='taken'</script>"):
        assert shown in text, f"{shown}: {text}"
    assert browser.title() == "Service shop · Landfall", "a log is text"
    browser.script("window.stays = true")
    ask_app("/live")
    until("the log goes on without loading the page", lambda: "asked for /live" in browser.text())
    assert browser.script("return window.stays"), "the page was not loaded anew"
    until("the rate", lambda: "over the last" in browser.text())
    browser.shoot("service")
    browser.tab_to("Pause updates")
    browser.keys(" ")
    pressed = "return document.querySelector('.live').getAttribute('aria-pressed')"
    assert browser.script(pressed) == "true"
    browser.call("POST", "/window/rect", {"width": 420, "height": 900})
    wide = browser.script(
        "const w = document.documentElement.clientWidth;"
        "if (document.documentElement.scrollWidth <= w) return [];"
        "return [...document.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > w)"
        ".map(e => e.outerHTML.slice(0, 80))"
    )
    assert wide == [], f"a narrow window scrolls up and down only: {wide}"
    browser.shoot("service-narrow")
    browser.call("POST", "/window/rect", {"width": 1200, "height": 1000})


def handshake(browser):
    browser.go("/console/connections")
    browser.tab_to("to-bitbucket")
    browser.keys(ENTER)
    until("its page", lambda: browser.title() == "Connection to-bitbucket · Landfall")
    assert "PENDING_HANDSHAKE" in browser.text()
    browser.shoot("connection")
    for token, shown, status in (("wrong", "refused", "ERROR"), (GIVEN["token"], "accepted", "AVAILABLE")):
        browser.tab_to("Token")
        browser.keys(token)
        browser.tab_to("Repository to try it at")
        browser.keys(GIVEN["repository"])
        browser.tab_to("Try the credential")
        browser.keys(ENTER)
        until(shown, lambda: f"{shown} the last credential" in browser.text())
        assert status in browser.text(), browser.text()
        browser.shoot(f"connection-{shown}")
    browser.go("/console/connections")
    assert "AVAILABLE" in browser.text()
    browser.shoot("connections")


def main():
    browser = Browser()
    try:
        sign_in(browser)
        service(browser)
        handshake(browser)
        assert browser.complaints() == []
        browser.tab_to("Sign out")
        browser.keys(ENTER)
        until("signed out", lambda: browser.path() == "/console/sign-in")
        browser.go("/console/services")
        assert browser.path() == "/console/sign-in"
    finally:
        browser.close()


main()
