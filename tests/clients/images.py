"""App Runner's services from images, started by `crates/landfall/tests/images.rs`.

The registry of the test holds the repository `shop` with the tags `one`, `two` and `broken`; the
server is told to ask it in the place of ECR's.
"""

import base64
import http.client
import os
import pathlib
import subprocess
import unittest

import git_server
import world
from world import refused

INVALID = "InvalidRequestException"
STATE = "InvalidStateException"
REGISTRY = os.environ["LANDFALL_TEST_REGISTRY"]
LOGIN = os.environ["LANDFALL_TEST_REGISTRY_LOGIN"]
ECR = os.environ["LANDFALL_TEST_ECR"]
ROOT = pathlib.Path(os.environ["LANDFALL_TEST_GIT_ROOT"])
SERVE = os.environ["LANDFALL_TEST_SERVE"]
ROLE = "arn:aws:iam::000000000000:role/reader"
MANIFEST = "application/vnd.oci.image.manifest.v1+json"
ACCEPT = f"{MANIFEST}, application/vnd.docker.distribution.manifest.v2+json"

DOCKERFILE = f"""
FROM scratch
COPY --chmod=755 busybox /bin/busybox
COPY --chmod=755 busybox /bin/sh
RUN ["/bin/busybox", "mkdir", "/www"]
ARG WORD
ENV WORD=$WORD
CMD ["/bin/sh", "-c", "echo $WORD > /www/index.html; {SERVE}"]
"""


def get(url, path="/"):
    """GETs from a service as its URL stands; answers status and text."""
    _, port = url.rsplit(":", 1)
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=30)
    try:
        connection.request("GET", path, headers={"Host": url})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def ask(method, path, body=None, **headers):
    """One request to the registry; answers status, headers and body."""
    connection = http.client.HTTPConnection(REGISTRY, timeout=30)
    headers["Authorization"] = "Basic " + base64.b64encode(LOGIN.encode()).decode()
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


def tag(existing, new):
    """Makes a tag of `shop` mean what another means, as a push does."""
    status, headers, manifest = ask("GET", f"/v2/shop/manifests/{existing}", Accept=ACCEPT)
    assert status == 200, manifest
    kind = {"Content-Type": headers["Content-Type"]}
    status, _, answer = ask("PUT", f"/v2/shop/manifests/{new}", manifest, **kind)
    assert status == 201, answer


class Images(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        self.client = world.client("apprunner")

    def source(self, reference, configuration=None, auto=False):
        image = {"ImageIdentifier": reference, "ImageRepositoryType": "ECR"}
        if configuration is not None:
            image["ImageConfiguration"] = configuration
        return {
            "ImageRepository": image,
            "AutoDeploymentsEnabled": auto,
            "AuthenticationConfiguration": {"AccessRoleArn": ROLE},
        }

    def create(self, source, **more):
        made = self.client.create_service(
            ServiceName=world.unique("image"), SourceConfiguration=source, **more
        )
        arn = made["Service"]["ServiceArn"]
        self.addCleanup(self.remove, arn)
        return arn

    def rest(self, arn):
        def rests():
            service = self.client.describe_service(ServiceArn=arn)["Service"]
            return service["Status"] != "OPERATION_IN_PROGRESS" and service

        return world.wait_until(f"{arn} rests", rests)

    def remove(self, arn):
        self.rest(arn)
        self.client.delete_service(ServiceArn=arn)
        self.assertEqual(self.rest(arn)["Status"], "DELETED")

    def newest(self, arn):
        found = self.client.list_operations(ServiceArn=arn, MaxResults=1)["OperationSummaryList"][0]
        return found["Type"], found["Status"]

    def test_the_life_of_a_service(self):
        tag("one", "live")
        settings = {
            "Port": "80",
            "RuntimeEnvironmentVariables": {"COLOUR": "blue"},
            "RuntimeEnvironmentSecrets": {"SECRET": "test-secret"},
        }
        arn = self.create(
            self.source(f"{ECR}/shop:live", settings),
            InstanceConfiguration={"Cpu": "256", "Memory": "512"},
            HealthCheckConfiguration={"Protocol": "HTTP", "Path": "/index.html"},
        )
        service = self.rest(arn)
        self.assertEqual(service["Status"], "RUNNING")
        image = service["SourceConfiguration"]["ImageRepository"]
        self.assertEqual(image["ImageIdentifier"], f"{ECR}/shop:live")
        self.assertEqual(image["ImageConfiguration"], settings)
        url = service["ServiceUrl"]
        self.assertEqual(get(url), (200, "one blue the-secret-value\n"))

        with self.subTest("a pause and what is pushed meanwhile: the same version is resumed"):
            self.client.pause_service(ServiceArn=arn)
            self.assertEqual(self.rest(arn)["Status"], "PAUSED")
            self.assertGreaterEqual(get(url)[0], 400)
            tag("two", "live")
            self.client.resume_service(ServiceArn=arn)
            self.assertEqual(self.rest(arn)["Status"], "RUNNING")
            self.assertEqual(get(url), (200, "one blue the-secret-value\n"))

        with self.subTest("a deployment takes what the tag means"):
            self.client.start_deployment(ServiceArn=arn)
            self.rest(arn)
            self.assertEqual(self.newest(arn), ("START_DEPLOYMENT", "SUCCEEDED"))
            self.assertEqual(get(url), (200, "two blue the-secret-value\n"))

        with self.subTest("a version that does not start is rolled back"):
            tag("broken", "live")
            self.client.start_deployment(ServiceArn=arn)
            self.assertEqual(get(url)[0], 200, "the version before serves on")
            self.assertEqual(self.rest(arn)["Status"], "RUNNING")
            self.assertEqual(self.newest(arn), ("START_DEPLOYMENT", "ROLLBACK_SUCCEEDED"))
            self.assertEqual(get(url), (200, "two blue the-secret-value\n"))

        with self.subTest("other settings run the same image"):
            line = f"/bin/sh -c 'echo my own > /www/index.html; {SERVE}'"
            update = self.source(f"{ECR}/shop:live", {"Port": "8081", "StartCommand": line})
            self.client.update_service(ServiceArn=arn, SourceConfiguration=update)
            self.rest(arn)
            self.assertEqual(self.newest(arn), ("UPDATE_SERVICE", "SUCCEEDED"))
            self.assertEqual(get(url), (200, "my own\n"))

    def test_pushes_to_the_watched_tag_are_deployed(self):
        tag("one", "watched")
        arn = self.create(self.source(f"{ECR}/shop:watched", auto=True))
        service = self.rest(arn)
        self.assertEqual(get(service["ServiceUrl"])[1].split()[0], "one")
        tag("two", "watched")
        world.wait_until(
            "the push is deployed", lambda: get(service["ServiceUrl"])[1].split()[0] == "two"
        )
        self.assertEqual(self.rest(arn)["Status"], "RUNNING")
        self.assertEqual(self.newest(arn), ("START_DEPLOYMENT", "SUCCEEDED"))

    def test_other_registries_need_no_role(self):
        source = self.source(f"{REGISTRY}/shop:one")
        del source["AuthenticationConfiguration"]
        service = self.rest(self.create(source))
        self.assertEqual(service["Status"], "RUNNING")
        self.assertNotIn("AuthenticationConfiguration", service["SourceConfiguration"])

    def test_an_image_that_is_not_there(self):
        arn = self.create(self.source(f"{ECR}/shop:nothing"))
        self.assertEqual(self.rest(arn)["Status"], "CREATE_FAILED")
        self.assertEqual(self.newest(arn), ("CREATE_SERVICE", "FAILED"))
        log = self.deployment_log(arn)
        self.assertIn("manifest unknown", log)
        self.assertNotIn(LOGIN.split(":")[1], log)
        self.client.update_service(
            ServiceArn=arn, SourceConfiguration=self.source(f"{ECR}/shop:one")
        )
        self.assertEqual(self.rest(arn)["Status"], "RUNNING")

    def deployment_log(self, arn):
        folder = pathlib.Path(os.environ["LANDFALL_TEST_DATA_DIR"]) / "apps/apps"
        service = arn.rsplit("/", 1)[1]
        logs = sorted((folder / service / "logs/deployment").iterdir())
        return "".join(log.read_text() for log in logs)

    def test_a_dockerfile(self):
        folder = ROOT / "dockerfile"
        manifest = "version: 1.0\nruntime: dockerfile\nbuild:\n  env:\n    - name: WORD\n      value: built\n"
        git_server.repository(
            folder,
            {"apprunner.yaml": manifest, "Dockerfile": "FROM scratch\nCOPY . /\nCMD [\"/nothing\"]\n"},
        )
        arn = self.create(
            {
                "AutoDeploymentsEnabled": False,
                "CodeRepository": {
                    "RepositoryUrl": f"file://{folder}",
                    "SourceCodeVersion": {"Type": "BRANCH", "Value": "main"},
                    "CodeConfiguration": {"ConfigurationSource": "REPOSITORY"},
                },
            }
        )
        self.assertEqual(self.rest(arn)["Status"], "CREATE_FAILED")
        self.assertIn("[Build] STEP", self.deployment_log(arn))
        busybox = next(p for p in ("/bin/busybox", "/usr/bin/busybox") if os.path.exists(p))
        (folder / "busybox").write_bytes(pathlib.Path(busybox).read_bytes())
        git_server.commit(folder, {"Dockerfile": DOCKERFILE})
        self.client.update_service(
            ServiceArn=arn, InstanceConfiguration={"Cpu": "256", "Memory": "512"}
        )
        service = self.rest(arn)
        self.assertEqual(service["Status"], "RUNNING", self.deployment_log(arn))
        self.assertEqual(get(service["ServiceUrl"]), (200, "built\n"))

    def test_refusals(self):
        def refuse(source, containing):
            with refused(self, INVALID, containing=containing):
                self.client.create_service(
                    ServiceName=world.unique("image"), SourceConfiguration=source
                )

        image = f"{ECR}/shop:one"
        refuse(self.source(image, {"Port": "0"}), "Port")
        refuse(self.source(image, {"Port": "http"}), "Port")
        refuse(self.source(image, {"StartCommand": "one\ntwo"}), "startCommand")
        refuse(self.source(image, {"StartCommand": "say 'it"}), "not closed")
        refuse(self.source(image, {"RuntimeEnvironmentVariables": {"PORT": "1"}}), "PORT")
        refuse(self.source("shop:one"), "registry")
        refuse(self.source("docker.io/../etc:1"), "not usable")
        refuse(self.source("public.ecr.aws/a/b:1"), "ECR_PUBLIC")
        foreign = "111111111111.dkr.ecr.us-east-1.amazonaws.com/shop:one"
        refuse(self.source(foreign, auto=True), "another account")
        without = self.source(image)
        del without["AuthenticationConfiguration"]
        refuse(without, "AccessRoleArn")
        public = self.source("public.ecr.aws/a/b:1", auto=True)
        public["ImageRepository"]["ImageRepositoryType"] = "ECR_PUBLIC"
        refuse(public, "ECR Public")
        with_connection = self.source(image)
        with_connection["AuthenticationConfiguration"] = {
            "ConnectionArn": "arn:aws:apprunner:us-east-1:000000000000:connection/abcd/0123"
        }
        refuse(with_connection, "not for images")

    def test_doctor_names_the_engine(self):
        command = [os.environ["LANDFALL_TEST_BINARY"], "doctor"]
        command += ["--config", os.environ["LANDFALL_TEST_CONFIG"]]
        command += ["--data-dir", os.environ["LANDFALL_TEST_DATA_DIR"]]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertRegex(done.stdout, r"ok +container engine: Podman Engine [0-9.]+ at /")


if __name__ == "__main__":
    unittest.main()
