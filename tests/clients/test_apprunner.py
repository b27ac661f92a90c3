"""App Runner: connections that are tried, services that answer, and every refusal."""

import http.client
import os
import pathlib
import subprocess
import tempfile
import unittest

import git_server
import world
from world import refused

INVALID = "InvalidRequestException"
MISSING = "ResourceNotFoundException"
STATE = "InvalidStateException"
PREFIX = "arn:aws:apprunner:us-east-1:000000000000"
ROOT = pathlib.Path(os.environ["LANDFALL_TEST_GIT_ROOT"])
GIT_PORT = int(os.environ["LANDFALL_TEST_GIT_PORT"])

# Says what it is told by its source and its variables; /port is what it listens on.
APP = """
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        text = f"{VERSION} {os.environ.get('COLOUR')} {os.environ.get('SECRET')}".encode()
        self.send_response(200)
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass

ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
"""

FILE = """
version: 1.0
runtime: python311
build:
  commands:
    build:
      - echo built > built.txt
run:
  command: python3 app.py
  env:
    - name: COLOUR
      value: "from-the-file"
"""


def app(version):
    return {"app.py": f"VERSION = {version!r}\n{APP}", "apprunner.yaml": FILE}


def get(url, path="/"):
    """GETs from a service as its URL stands; answers status and text."""
    host, port = url.rsplit(":", 1)
    # Names under .localhost are this host's own, but not every resolver knows that.
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=30)
    try:
        connection.request("GET", path, headers={"Host": url})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


class AppRunner(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        self.client = world.client("apprunner")

    def repository(self, version="one"):
        """A repository under the configured folder; answers folder and URL."""
        folder = ROOT / world.unique("repository")
        git_server.repository(folder, app(version))
        return folder, f"file://{folder}"

    def source(self, url, values=None, **more):
        configuration = {"ConfigurationSource": "REPOSITORY"}
        if values is not None:
            values = {"Runtime": "PYTHON_311", "StartCommand": "python3 app.py", **values}
            configuration = {"ConfigurationSource": "API", "CodeConfigurationValues": values}
        repository = {
            "RepositoryUrl": url,
            "SourceCodeVersion": {"Type": "BRANCH", "Value": "main"},
            "CodeConfiguration": configuration,
        }
        return {"CodeRepository": repository, "AutoDeploymentsEnabled": False, **more}

    def create(self, source, **more):
        """Creates a service that is removed after the test; answers its ARN."""
        name = world.unique("app")
        made = self.client.create_service(ServiceName=name, SourceConfiguration=source, **more)
        arn = made["Service"]["ServiceArn"]
        self.addCleanup(self.remove, arn)
        self.assertEqual(made["Service"]["Status"], "OPERATION_IN_PROGRESS")
        self.assertRegex(made["OperationId"], r"^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$")
        self.assertRegex(made["Service"]["ServiceId"], r"^[0-9a-f]{32}$")
        return arn

    def rest(self, arn):
        def rests():
            service = self.client.describe_service(ServiceArn=arn)["Service"]
            return service["Status"] != "OPERATION_IN_PROGRESS" and service

        return world.wait_until(f"{arn} rests", rests)

    def remove(self, arn):
        if self.rest(arn)["Status"] != "DELETED":
            self.client.delete_service(ServiceArn=arn)
            self.assertEqual(self.rest(arn)["Status"], "DELETED")

    def newest(self, arn):
        """Type and status of the newest operation."""
        found = self.client.list_operations(ServiceArn=arn, MaxResults=1)["OperationSummaryList"][0]
        self.assertEqual(found["TargetArn"], arn)
        return found["Type"], found["Status"]

    def connection(self, provider="BITBUCKET"):
        made = self.client.create_connection(
            ConnectionName=world.unique("connection"), ProviderType=provider
        )["Connection"]
        self.addCleanup(self.client.delete_connection, ConnectionArn=made["ConnectionArn"])
        self.assertEqual(made["Status"], "PENDING_HANDSHAKE")
        return made

    def status(self, connection):
        found = self.client.list_connections(ConnectionName=connection["ConnectionName"])
        self.assertEqual(len(found["ConnectionSummaryList"]), 1)
        return found["ConnectionSummaryList"][0]["Status"]

    def handshake(self, arn, token, *more):
        """`landfall handshake`; answers its exit status and what it printed."""
        with tempfile.NamedTemporaryFile("w", suffix=".token") as file:
            file.write(f"{token}\n")
            file.flush()
            command = [os.environ["LANDFALL_TEST_BINARY"], "handshake", arn]
            command += ["--token-file", file.name, *more]
            environment = {**os.environ, "LANDFALL_DATA_DIR": os.environ["LANDFALL_TEST_DATA_DIR"]}
            done = subprocess.run(
                command, env=environment, capture_output=True, text=True, check=False
            )
        self.assertNotIn(token, done.stdout + done.stderr)
        return done.returncode, done.stdout + done.stderr

    def test_the_life_of_a_service(self):
        folder, url = self.repository()
        arn = self.create(self.source(url), Tags=[{"Key": "stage", "Value": "test"}])
        service = self.rest(arn)
        self.assertEqual(service["Status"], "RUNNING")
        self.assertEqual(service["InstanceConfiguration"], {"Cpu": "1024", "Memory": "2048"})
        self.assertEqual(get(service["ServiceUrl"]), (200, "one from-the-file None"))
        self.assertEqual(self.newest(arn), ("CREATE_SERVICE", "SUCCEEDED"))
        with refused(self, INVALID, containing="already"):
            self.client.create_service(
                ServiceName=service["ServiceName"], SourceConfiguration=self.source(url)
            )

        with self.subTest("a new commit is deployed when that is asked for"):
            git_server.commit(folder, app("two"))
            self.client.start_deployment(ServiceArn=arn)
            self.rest(arn)
            self.assertEqual(self.newest(arn), ("START_DEPLOYMENT", "SUCCEEDED"))
            self.assertEqual(get(service["ServiceUrl"]), (200, "two from-the-file None"))

        with self.subTest("a version that does not start is rolled back"):
            git_server.commit(folder, {"app.py": "raise SystemExit(1)"})
            self.client.start_deployment(ServiceArn=arn)
            self.assertEqual(get(service["ServiceUrl"])[0], 200, "the version before serves on")
            self.assertEqual(self.rest(arn)["Status"], "RUNNING")
            self.assertEqual(self.newest(arn), ("START_DEPLOYMENT", "ROLLBACK_SUCCEEDED"))
            self.assertEqual(get(service["ServiceUrl"]), (200, "two from-the-file None"))

        with self.subTest("a version that does not build is no version"):
            git_server.commit(folder, {"apprunner.yaml": FILE.replace("echo built", "exit 7;")})
            self.client.start_deployment(ServiceArn=arn)
            self.assertEqual(self.rest(arn)["Status"], "RUNNING")
            self.assertEqual(self.newest(arn), ("START_DEPLOYMENT", "FAILED"))
            self.assertEqual(get(service["ServiceUrl"]), (200, "two from-the-file None"))

        with self.subTest("pause and resume"):
            with refused(self, STATE):
                self.client.resume_service(ServiceArn=arn)
            self.client.pause_service(ServiceArn=arn)
            self.assertEqual(self.rest(arn)["Status"], "PAUSED")
            self.assertGreaterEqual(get(service["ServiceUrl"])[0], 400)
            for call in (self.client.pause_service, self.client.update_service):
                with refused(self, STATE):
                    call(ServiceArn=arn)
            with refused(self, INVALID):
                self.client.start_deployment(ServiceArn=arn)
            self.client.resume_service(ServiceArn=arn)
            self.assertEqual(self.rest(arn)["Status"], "RUNNING")
            self.assertEqual(get(service["ServiceUrl"]), (200, "two from-the-file None"))

        with self.subTest("other settings run the same version"):
            values = {"RuntimeEnvironmentVariables": {"COLOUR": "from-the-api"}}
            values["RuntimeEnvironmentSecrets"] = {"SECRET": "test-secret"}
            git_server.commit(folder, app("three"))
            changed = self.client.update_service(
                ServiceArn=arn,
                SourceConfiguration=self.source(url, values),
                InstanceConfiguration={"Cpu": "0.25 vCPU", "Memory": "0.5 GB"},
            )["Service"]
            self.assertEqual(changed["InstanceConfiguration"]["Memory"], "512", "at once")
            self.assertEqual(self.rest(arn)["Status"], "RUNNING")
            expected = (200, "three from-the-api the-secret-value")
            self.assertEqual(get(service["ServiceUrl"]), expected)

        self.client.delete_service(ServiceArn=arn)
        gone = self.rest(arn)
        self.assertEqual(gone["Status"], "DELETED")
        self.assertIn("DeletedAt", gone)
        self.assertEqual(get(service["ServiceUrl"])[0], 404)
        listed = self.client.list_services()["ServiceSummaryList"]
        self.assertNotIn(arn, [known["ServiceArn"] for known in listed])
        with refused(self, STATE):
            self.client.delete_service(ServiceArn=arn)

    def test_what_does_not_build_fails_and_can_be_repaired(self):
        folder, url = self.repository()
        arn = self.create(self.source(url, {"BuildCommand": "exit 3"}))
        self.assertEqual(self.rest(arn)["Status"], "CREATE_FAILED")
        self.assertEqual(self.newest(arn), ("CREATE_SERVICE", "FAILED"))
        self.client.update_service(ServiceArn=arn, SourceConfiguration=self.source(url, {}))
        service = self.rest(arn)
        self.assertEqual(service["Status"], "RUNNING")
        self.assertEqual(get(service["ServiceUrl"]), (200, "one None None"))

    def test_new_commits_are_deployed_by_themselves(self):
        folder, url = self.repository()
        arn = self.create({**self.source(url), "AutoDeploymentsEnabled": True})
        service = self.rest(arn)
        self.assertEqual(get(service["ServiceUrl"])[1], "one from-the-file None")
        git_server.commit(folder, app("two"))
        deployed = lambda: get(service["ServiceUrl"])[1] == "two from-the-file None"
        world.wait_until("the new commit is deployed", deployed)
        self.rest(arn)
        self.assertEqual(self.newest(arn), ("START_DEPLOYMENT", "SUCCEEDED"))

    def test_a_connection_from_handshake_to_deletion(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = pathlib.Path(folder.name)
        git_server.repository(root / "private" / "mine", app("private"))
        git_server.repository(root / "public" / "open", app("public"))
        server = git_server.Server(root, GIT_PORT)
        self.addCleanup(server.close)
        base = f"http://127.0.0.1:{GIT_PORT}"
        connection = self.connection()
        arn = connection["ConnectionArn"]
        private = self.source(
            f"{base}/private/mine", AuthenticationConfiguration={"ConnectionArn": arn}
        )
        with refused(self, INVALID, containing="handshake"):
            self.client.create_service(
                ServiceName=world.unique("app"), SourceConfiguration=private
            )

        code, said = self.handshake(arn, "wrong", "--repository", f"{base}/public/open")
        self.assertNotEqual(code, 0, said)
        self.assertIn("could not be tried", said, "who lets everybody in tries nothing")
        self.assertEqual(self.status(connection), "PENDING_HANDSHAKE")
        code, said = self.handshake(arn, "wrong", "--repository", f"{base}/private/mine")
        self.assertNotEqual(code, 0, said)
        self.assertIn("refused", said)
        self.assertEqual(self.status(connection), "ERROR")
        code, said = self.handshake(
            arn, git_server.TOKEN, "--repository", f"{base}/private/mine"
        )
        self.assertEqual(code, 0, said)
        self.assertIn("AVAILABLE", said)
        self.assertEqual(self.status(connection), "AVAILABLE")
        self.assertEqual(set(server.users), {"x-token-auth"})

        service = self.create(private)
        found = self.rest(service)
        self.assertEqual(found["Status"], "RUNNING")
        self.assertEqual(get(found["ServiceUrl"])[1], "private from-the-file None")
        with refused(self, INVALID, containing=found["ServiceName"]):
            self.client.delete_connection(ConnectionArn=arn)
        self.client.pause_service(ServiceArn=service)
        self.rest(service)
        with refused(self, INVALID):
            self.client.delete_connection(ConnectionArn=arn)
        self.remove(service)
        spare = self.connection()
        gone = self.client.delete_connection(ConnectionArn=spare["ConnectionArn"])["Connection"]
        self.assertEqual(
            gone,
            {
                "ConnectionName": spare["ConnectionName"],
                "ConnectionArn": spare["ConnectionArn"],
                "ProviderType": "BITBUCKET",
                "Status": "DELETED",
                "CreatedAt": spare["CreatedAt"],
            },
        )
        # The clean-up finds nothing to delete any more.
        self._cleanups.pop()
        with refused(self, MISSING):
            self.client.delete_connection(ConnectionArn=spare["ConnectionArn"])
        name = spare["ConnectionName"]
        found = self.client.list_connections(ConnectionName=name)
        self.assertEqual(found["ConnectionSummaryList"], [])

    def test_configurations(self):
        client = self.client
        name = world.unique("scale")
        first = client.create_auto_scaling_configuration(
            AutoScalingConfigurationName=name, MaxConcurrency=10, MinSize=2, MaxSize=3
        )["AutoScalingConfiguration"]
        second = client.create_auto_scaling_configuration(AutoScalingConfigurationName=name)
        second = second["AutoScalingConfiguration"]
        self.assertEqual(
            (first["AutoScalingConfigurationRevision"], first["Latest"]), (1, True)
        )
        arn = f"{PREFIX}:autoscalingconfiguration/{name}"
        for partial, expected in ((arn, second), (f"{arn}/1", first)):
            found = client.describe_auto_scaling_configuration(AutoScalingConfigurationArn=partial)
            found = found["AutoScalingConfiguration"]["AutoScalingConfigurationArn"]
            self.assertEqual(found, expected["AutoScalingConfigurationArn"])
        latest = client.list_auto_scaling_configurations(AutoScalingConfigurationName=name)
        self.assertEqual(len(latest["AutoScalingConfigurationSummaryList"]), 1)
        with refused(self, INVALID):
            client.create_auto_scaling_configuration(
                AutoScalingConfigurationName=name, MinSize=3, MaxSize=2
            )
        _, url = self.repository()
        service = self.create(self.source(url), AutoScalingConfigurationArn=f"{arn}/1")
        self.assertEqual(self.rest(service)["Status"], "RUNNING")
        users = client.list_services_for_auto_scaling_configuration(
            AutoScalingConfigurationArn=f"{arn}/1"
        )
        self.assertEqual(users["ServiceArnList"], [service])
        with refused(self, INVALID, containing="is used by"):
            client.delete_auto_scaling_configuration(AutoScalingConfigurationArn=f"{arn}/1")
        self.remove(service)
        gone = client.delete_auto_scaling_configuration(
            AutoScalingConfigurationArn=arn, DeleteAllRevisions=True
        )["AutoScalingConfiguration"]
        self.assertEqual(gone["Status"], "inactive", "Terraform wants lower case")
        with refused(self, MISSING):
            client.describe_auto_scaling_configuration(AutoScalingConfigurationArn=arn)

        name = world.unique("trace")
        client.create_observability_configuration(
            ObservabilityConfigurationName=name, TraceConfiguration={"Vendor": "AWSXRAY"}
        )
        arn = f"{PREFIX}:observabilityconfiguration/{name}"
        found = client.describe_observability_configuration(ObservabilityConfigurationArn=arn)
        self.assertTrue(found["ObservabilityConfiguration"]["Latest"])
        client.delete_observability_configuration(ObservabilityConfigurationArn=arn)
        with refused(self, MISSING):
            client.delete_observability_configuration(ObservabilityConfigurationArn=arn)

        name = world.unique("connector")
        made = client.create_vpc_connector(VpcConnectorName=name, Subnets=["subnet-1"])
        arn = made["VpcConnector"]["VpcConnectorArn"]
        client.tag_resource(ResourceArn=arn, Tags=[{"Key": "a", "Value": "b"}])
        tags = client.list_tags_for_resource(ResourceArn=arn)["Tags"]
        self.assertEqual(tags, [{"Key": "a", "Value": "b"}])
        client.delete_vpc_connector(VpcConnectorArn=arn)
        with refused(self, MISSING):
            client.list_tags_for_resource(ResourceArn=arn)

    def test_names_of_ones_own(self):
        client = self.client
        _, url = self.repository()
        arn = self.create(self.source(url))
        service = self.rest(arn)
        port = service["ServiceUrl"].rsplit(":", 1)[1]
        answer = client.associate_custom_domain(ServiceArn=arn, DomainName="shop.example.com")
        self.assertEqual(answer["CustomDomain"]["Status"], "creating")
        self.assertEqual(answer["DNSTarget"], service["ServiceUrl"].rsplit(":", 1)[0])

        def domains():
            return client.describe_custom_domains(ServiceArn=arn)["CustomDomains"]

        pending = lambda: domains()[0]["Status"] == "pending_certificate_dns_validation"
        world.wait_until("the domain waits for DNS", pending)
        for name in ("shop.example.com", "www.shop.example.com"):
            self.assertEqual(get(f"{name}:{port}")[0], 200)
        with refused(self, MISSING):
            client.disassociate_custom_domain(ServiceArn=arn, DomainName="other.example.com")
        client.associate_custom_domain(ServiceArn=arn, DomainName="*.wild.example.com")
        world.wait_until("the wildcard leads here", lambda: get(f"a.wild.example.com:{port}")[0] == 200)
        for name in ("a.b.wild.example.com", "wild.example.com"):
            self.assertEqual(get(f"{name}:{port}")[0], 404, name)
        client.disassociate_custom_domain(ServiceArn=arn, DomainName="*.wild.example.com")
        client.disassociate_custom_domain(ServiceArn=arn, DomainName="shop.example.com")
        world.wait_until("the domain is gone", lambda: not domains())
        self.assertEqual(get(f"shop.example.com:{port}")[0], 404)

        made = client.create_vpc_ingress_connection(
            ServiceArn=arn,
            VpcIngressConnectionName=world.unique("ingress"),
            IngressVpcConfiguration={"VpcId": "vpc-1", "VpcEndpointId": "vpce-1"},
        )["VpcIngressConnection"]
        ingress = made["VpcIngressConnectionArn"]

        def status():
            found = client.describe_vpc_ingress_connection(VpcIngressConnectionArn=ingress)
            return found["VpcIngressConnection"]["Status"]

        world.wait_until("the connection is available", lambda: status() == "AVAILABLE")
        self.assertEqual(get(f"{made['DomainName']}:{port}")[0], 200)
        client.update_service(
            ServiceArn=arn,
            NetworkConfiguration={"IngressConfiguration": {"IsPubliclyAccessible": False}},
        )
        self.assertEqual(self.rest(arn)["Status"], "RUNNING")
        self.assertEqual(get(service["ServiceUrl"])[0], 404, "it is private")
        self.assertEqual(get(f"{made['DomainName']}:{port}")[0], 200)
        with refused(self, INVALID):
            client.delete_service(ServiceArn=arn)
        client.delete_vpc_ingress_connection(VpcIngressConnectionArn=ingress)
        world.wait_until("the connection is gone", lambda: status() == "DELETED")

    def test_refusals(self):
        client = self.client
        _, url = self.repository()
        nobody = f"{PREFIX}:service/nobody/0123"
        for call in (
            client.describe_service,
            client.delete_service,
            client.pause_service,
            client.start_deployment,
            client.list_operations,
        ):
            with refused(self, MISSING):
                call(ServiceArn=nobody)
        with refused(self, INVALID):
            client.associate_custom_domain(ServiceArn=nobody, DomainName="a.example.com")
        name = world.unique("app")
        image = {"ImageIdentifier": "public.ecr.aws/a/b:1", "ImageRepositoryType": "ECR_PUBLIC"}
        with refused(self, INVALID, containing="container engine"):
            client.create_service(
                ServiceName=name, SourceConfiguration={"ImageRepository": image}
            )
        with refused(self, INVALID, containing="--git-root"):
            client.create_service(
                ServiceName=name, SourceConfiguration=self.source("file:///etc")
            )
        with refused(self, INVALID):
            client.create_service(
                ServiceName=name,
                SourceConfiguration=self.source(url),
                InstanceConfiguration={"Cpu": "256", "Memory": "4096"},
            )
        with refused(self, INVALID):
            client.list_services(MaxResults=21)


if __name__ == "__main__":
    unittest.main()
