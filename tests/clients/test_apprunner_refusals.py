"""App Runner: what every operation refuses, with which error, and in which words."""

import json
import unittest

from botocore.config import Config

import git_server
import test_apprunner
import world
from test_apprunner import INVALID, MISSING, PREFIX, ROOT, STATE
from world import refused

QUOTA = "ServiceQuotaExceededException"
ID = "0" * 32
# An ARN of each kind that nobody has.
NOBODY = {
    "service": f"{PREFIX}:service/nobody/{ID}",
    "connection": f"{PREFIX}:connection/nobody/{ID}",
    "scaling": f"{PREFIX}:autoscalingconfiguration/nobody/1/{ID}",
    "observability": f"{PREFIX}:observabilityconfiguration/nobody/1/{ID}",
    "connector": f"{PREFIX}:vpcconnector/nobody/1/{ID}",
    "ingress": f"{PREFIX}:vpcingressconnection/nobody/{ID}",
}
INGRESS = {"VpcId": "vpc-1", "VpcEndpointId": "vpce-1"}
DEFAULT = f"{PREFIX}:autoscalingconfiguration/DefaultConfiguration"


class Refusals(test_apprunner.AppRunner):
    """Uses the parent's ways to make things, and none of its tests."""

    def of_service(self, call, fault, containing="", **more):
        with refused(self, fault, containing=containing):
            call(ServiceArn=NOBODY["service"], **more)

    def tried(self, fault=INVALID, containing="", source=None, **more):
        """CreateService must be refused; nothing is left of it."""
        name = more.pop("ServiceName", None) or world.unique("app")
        source = source or self.source(self.url)
        with refused(self, fault, containing=containing):
            self.client.create_service(ServiceName=name, SourceConfiguration=source, **more)
        listed = self.client.list_services()["ServiceSummaryList"]
        self.assertNotIn(name, [known["ServiceName"] for known in listed])

    def setUp(self):
        # The client's own checks are off: it is the server that refuses.
        own = Config(retries={"max_attempts": 1}, parameter_validation=False)
        self.client = world.client("apprunner", config=own)
        folder = ROOT / "for-refusals"
        if not folder.exists():
            git_server.repository(folder, test_apprunner.app("one"))
        self.url = f"file://{folder}"

    def test_what_is_not_there(self):
        client, nobody = self.client, NOBODY
        for call in (
            client.describe_service,
            client.update_service,
            client.pause_service,
            client.resume_service,
            client.delete_service,
            client.start_deployment,
            client.list_operations,
            client.describe_custom_domains,
        ):
            self.of_service(call, MISSING, "service")
        domain = {"DomainName": "a.example.com"}
        self.of_service(client.disassociate_custom_domain, MISSING, "service", **domain)
        # These operations declare no such error.
        self.of_service(client.associate_custom_domain, INVALID, "service", **domain)
        ingress = {"VpcIngressConnectionName": "nobody", "IngressVpcConfiguration": INGRESS}
        self.of_service(client.create_vpc_ingress_connection, INVALID, "service", **ingress)
        cases = [
            (client.delete_connection, "ConnectionArn", "connection"),
            (client.describe_auto_scaling_configuration, "AutoScalingConfigurationArn", "scaling"),
            (client.delete_auto_scaling_configuration, "AutoScalingConfigurationArn", "scaling"),
            (
                client.update_default_auto_scaling_configuration,
                "AutoScalingConfigurationArn",
                "scaling",
            ),
            (
                client.list_services_for_auto_scaling_configuration,
                "AutoScalingConfigurationArn",
                "scaling",
            ),
            (
                client.describe_observability_configuration,
                "ObservabilityConfigurationArn",
                "observability",
            ),
            (
                client.delete_observability_configuration,
                "ObservabilityConfigurationArn",
                "observability",
            ),
            (client.describe_vpc_connector, "VpcConnectorArn", "connector"),
            (client.delete_vpc_connector, "VpcConnectorArn", "connector"),
            (client.describe_vpc_ingress_connection, "VpcIngressConnectionArn", "ingress"),
            (client.delete_vpc_ingress_connection, "VpcIngressConnectionArn", "ingress"),
        ]
        for call, member, kind in cases:
            with self.subTest(member, kind=kind), refused(self, MISSING, containing="there is no"):
                call(**{member: nobody[kind]})
        with refused(self, MISSING):
            client.update_vpc_ingress_connection(
                VpcIngressConnectionArn=nobody["ingress"], IngressVpcConfiguration=INGRESS
            )
        for arn in nobody.values():
            with refused(self, MISSING, containing="there is no"):
                client.list_tags_for_resource(ResourceArn=arn)
            with refused(self, MISSING):
                client.tag_resource(ResourceArn=arn, Tags=[{"Key": "a", "Value": "b"}])
            with refused(self, MISSING):
                client.untag_resource(ResourceArn=arn, TagKeys=["a"])
        # Of another region, and of another kind.
        elsewhere = DEFAULT.replace("us-east-1", "eu-west-1")
        for arn in (elsewhere, nobody["observability"], DEFAULT + "/9", DEFAULT + "/1/2/3"):
            with refused(self, MISSING if arn != DEFAULT + "/1/2/3" else MISSING):
                client.describe_auto_scaling_configuration(AutoScalingConfigurationArn=arn)

    def test_names(self):
        client = self.client
        for name in ("abc", "-abcd", "a b c d", "a" * 41, "ümlaut"):
            self.tried(ServiceName=name)
            with refused(self, INVALID):
                client.create_vpc_connector(VpcConnectorName=name, Subnets=["subnet-1"])
        for name in ("abc", "_abcd", "a.bcd", "a" * 33):
            with refused(self, INVALID):
                client.create_connection(ConnectionName=name, ProviderType="GITHUB")
            with refused(self, INVALID):
                client.create_auto_scaling_configuration(AutoScalingConfigurationName=name)
            with refused(self, INVALID):
                client.create_observability_configuration(ObservabilityConfigurationName=name)
        with refused(self, INVALID, containing="reserved"):
            client.create_observability_configuration(
                ObservabilityConfigurationName="DefaultConfiguration"
            )
        with refused(self, INVALID):
            client.create_connection(ConnectionName="name", ProviderType="GITLAB")

    def test_sources(self):
        client = self.client
        good = self.source(self.url)
        image = {"ImageIdentifier": "public.ecr.aws/a/b:1", "ImageRepositoryType": "ECR_PUBLIC"}

        def code(**more):
            return {**good, "CodeRepository": {**good["CodeRepository"], **more}}

        both = {**good, "ImageRepository": image}
        self.tried(source=both, containing="not both")
        self.tried(source={"AutoDeploymentsEnabled": False}, containing="CodeRepository")
        self.tried(source=code(SourceDirectory="app"), containing="slash")
        self.tried(source=code(SourceDirectory="/../etc"), containing="SourceDirectory")
        for branch in ("", "-x", "a b", "a..b"):
            version = {"Type": "BRANCH", "Value": branch}
            self.tried(source=code(SourceCodeVersion=version), containing="SourceCodeVersion")
        version = {"Type": "TAG", "Value": "main"}
        self.tried(source=code(SourceCodeVersion=version))
        for url in ("ftp://host/a", "https://user:secret@github.com/a/b", "ext::sh -c id"):
            self.tried(source=code(RepositoryUrl=url))
        self.tried(source=code(RepositoryUrl="file:///etc"), containing="git-root")
        without = {key: known for key, known in good["CodeRepository"].items() if key != "CodeConfiguration"}
        self.tried(source={"CodeRepository": without}, containing="CodeConfiguration")
        self.tried(source=code(CodeConfiguration={"ConfigurationSource": "API"}), containing="Values")
        role = {"AccessRoleArn": "arn:aws:iam::000000000000:role/access"}
        self.tried(source={**good, "AuthenticationConfiguration": role}, containing="images")
        unknown = {"ConnectionArn": NOBODY["connection"]}
        self.tried(source={**good, "AuthenticationConfiguration": unknown}, containing="connection")
        pending = {"ConnectionArn": self.connection()["ConnectionArn"]}
        self.tried(source={**good, "AuthenticationConfiguration": pending}, containing="AVAILABLE")
        for values, words in (
            ({"StartCommand": ""}, "StartCommand"),
            ({"Runtime": "COBOL_85"}, ""),
            ({"Port": "0"}, "Port"),
            ({"Port": "70000"}, "Port"),
            ({"RuntimeEnvironmentVariables": {"AWSAPPRUNNER_X": "1"}}, "reserved"),
            ({"RuntimeEnvironmentVariables": {"PORT": "1"}}, "PORT"),
            ({"RuntimeEnvironmentVariables": {"1A": "1"}}, "variables"),
            (
                {
                    "RuntimeEnvironmentVariables": {"A": "1"},
                    "RuntimeEnvironmentSecrets": {"A": "test-secret"},
                },
                "same name",
            ),
        ):
            self.tried(source=self.source(self.url, values), containing=words)

    def test_settings(self):
        pairs = {
            "256": ("512", "1024"),
            "512": ("1024",),
            "1024": ("2048", "3072", "4096"),
            "2048": ("4096", "6144"),
            "4096": ("8192", "10240", "12288"),
        }
        memories = sorted({memory for allowed in pairs.values() for memory in allowed})
        for cpu, allowed in pairs.items():
            for memory in memories:
                if memory not in allowed:
                    size = {"Cpu": cpu, "Memory": memory}
                    self.tried(InstanceConfiguration=size, containing="Memory")
        for size in ({"Cpu": "3 vCPU"}, {"Memory": "2 TB"}, {"Cpu": "0.3 vCPU"}, {"Memory": "1"}):
            self.tried(InstanceConfiguration=size)
        for check in (
            {"Protocol": "UDP"},
            {"Path": "no-slash"},
            {"Path": ""},
            {"Interval": 0},
            {"Interval": 21},
            {"Timeout": 0},
            {"Timeout": 21},
            {"HealthyThreshold": 0},
            {"HealthyThreshold": 21},
            {"UnhealthyThreshold": 0},
            {"UnhealthyThreshold": 21},
        ):
            with self.subTest(check):
                self.tried(HealthCheckConfiguration=check)
        self.tried(AutoScalingConfigurationArn=NOBODY["scaling"], containing="auto scaling")
        connector = {"EgressType": "VPC", "VpcConnectorArn": NOBODY["connector"]}
        for egress, words in (
            (connector, "VPC connector"),
            ({"EgressType": "VPC"}, "VpcConnectorArn"),
            ({**connector, "EgressType": "DEFAULT"}, "VpcConnectorArn"),
        ):
            self.tried(NetworkConfiguration={"EgressConfiguration": egress}, containing=words)
        self.tried(NetworkConfiguration={"IpAddressType": "IPV6"})
        for traced, words in (
            ({"ObservabilityEnabled": True}, "ObservabilityConfigurationArn"),
            (
                {
                    "ObservabilityEnabled": True,
                    "ObservabilityConfigurationArn": NOBODY["observability"],
                },
                "observability",
            ),
        ):
            self.tried(ObservabilityConfiguration=traced, containing=words)
        for tags in (
            [{"Key": "aws:mine", "Value": "x"}],
            [{"Key": "", "Value": "x"}],
            [{"Key": "k" * 129, "Value": "x"}],
            [{"Key": "k", "Value": "v" * 257}],
            [{"Key": f"k{number}", "Value": "v"} for number in range(51)],
        ):
            self.tried(Tags=tags)

    def test_an_update_cannot_change_everything(self):
        arn = self.create(self.source(self.url))
        image = {"ImageIdentifier": "public.ecr.aws/a/b:1", "ImageRepositoryType": "ECR_PUBLIC"}
        client = self.client
        for call in (client.pause_service, client.resume_service, client.delete_service):
            with refused(self, STATE, containing="in progress"):
                call(ServiceArn=arn)
        with refused(self, STATE, containing="in progress"):
            client.update_service(ServiceArn=arn)
        with refused(self, INVALID, containing="in progress"):
            client.start_deployment(ServiceArn=arn)
        with refused(self, STATE, containing="OPERATION_IN_PROGRESS"):
            client.associate_custom_domain(ServiceArn=arn, DomainName="a.example.com")
        with refused(self, STATE):
            client.create_vpc_ingress_connection(
                ServiceArn=arn, VpcIngressConnectionName="name", IngressVpcConfiguration=INGRESS
            )
        self.rest(arn)
        with refused(self, INVALID, containing="cannot become"):
            client.update_service(ServiceArn=arn, SourceConfiguration={"ImageRepository": image})
        with refused(self, INVALID, containing="Memory"):
            client.update_service(ServiceArn=arn, InstanceConfiguration={"Memory": "12 GB"})
        with refused(self, INVALID):
            client.update_service(ServiceArn=arn, HealthCheckConfiguration={"Interval": 21})
        with refused(self, INVALID, containing="auto scaling"):
            client.update_service(
                ServiceArn=arn, AutoScalingConfigurationArn=NOBODY["scaling"]
            )
        with refused(self, STATE, containing="PAUSED"):
            client.resume_service(ServiceArn=arn)
        self.assertEqual(self.rest(arn)["Status"], "RUNNING")
        self.domains(arn)
        self.ingress(arn)
        client.pause_service(ServiceArn=arn)
        self.assertEqual(self.rest(arn)["Status"], "PAUSED")
        for call, fault in (
            (client.pause_service, STATE),
            (client.update_service, STATE),
            (client.start_deployment, INVALID),
        ):
            with refused(self, fault, containing="PAUSED"):
                call(ServiceArn=arn)
        with refused(self, STATE, containing="PAUSED"):
            client.associate_custom_domain(ServiceArn=arn, DomainName="a.example.com")
        client.tag_resource(ResourceArn=arn, Tags=[{"Key": "a", "Value": "b"}])
        self.remove(arn)
        for call, fault in (
            (client.delete_service, STATE),
            (client.pause_service, STATE),
            (client.start_deployment, INVALID),
        ):
            with refused(self, fault, containing="DELETED"):
                call(ServiceArn=arn)
        with refused(self, MISSING):
            client.list_tags_for_resource(ResourceArn=arn)

    def domains(self, arn):
        client = self.client
        for name in ("localhost", "a..example.com", "-a.example.com", "*.*.example.com", "a.*.com", "a b.com"):
            with self.subTest(name), refused(self, INVALID, containing="domain"):
                client.associate_custom_domain(ServiceArn=arn, DomainName=name)
        with refused(self, INVALID, containing="www"):
            client.associate_custom_domain(
                ServiceArn=arn, DomainName="*.example.com", EnableWWWSubdomain=True
            )
        own = client.describe_custom_domains(ServiceArn=arn)["DNSTarget"]
        with refused(self, INVALID):
            client.associate_custom_domain(ServiceArn=arn, DomainName=own)
        names = [f"{world.unique('d')}.refused.example.com" for _ in range(5)]
        for name in names:
            client.associate_custom_domain(ServiceArn=arn, DomainName=name)
        with refused(self, INVALID, containing="already"):
            client.associate_custom_domain(ServiceArn=arn, DomainName=names[0].upper())
        # The operation declares no error for quotas.
        with refused(self, INVALID, containing="at most 5"):
            client.associate_custom_domain(ServiceArn=arn, DomainName="sixth.example.com")
        with refused(self, INVALID):
            client.describe_custom_domains(ServiceArn=arn, MaxResults=6)
        page = client.describe_custom_domains(ServiceArn=arn, MaxResults=2)
        self.assertEqual(len(page["CustomDomains"]), 2)
        with refused(self, MISSING, containing="does not lead"):
            client.disassociate_custom_domain(ServiceArn=arn, DomainName="nobody.example.com")
        for name in names:
            client.disassociate_custom_domain(ServiceArn=arn, DomainName=name)
        gone = lambda: not client.describe_custom_domains(ServiceArn=arn)["CustomDomains"]
        world.wait_until("the domains are gone", gone)

    def ingress(self, arn):
        client = self.client
        bad = {"VpcId": "vpc 1", "VpcEndpointId": "vpce-1"}
        with refused(self, INVALID, containing="no id"):
            client.create_vpc_ingress_connection(
                ServiceArn=arn, VpcIngressConnectionName="refused", IngressVpcConfiguration=bad
            )
        name = world.unique("ingress")
        made = client.create_vpc_ingress_connection(
            ServiceArn=arn, VpcIngressConnectionName=name, IngressVpcConfiguration=INGRESS
        )["VpcIngressConnection"]["VpcIngressConnectionArn"]

        def status():
            found = client.describe_vpc_ingress_connection(VpcIngressConnectionArn=made)
            return found["VpcIngressConnection"]["Status"]

        world.wait_until("the connection is available", lambda: status() == "AVAILABLE")
        with refused(self, INVALID, containing="already"):
            client.create_vpc_ingress_connection(
                ServiceArn=arn, VpcIngressConnectionName=name, IngressVpcConfiguration=INGRESS
            )
        with refused(self, QUOTA, containing="at most 1"):
            client.create_vpc_ingress_connection(
                ServiceArn=arn, VpcIngressConnectionName="second", IngressVpcConfiguration=INGRESS
            )
        with refused(self, INVALID, containing="neither"):
            client.update_vpc_ingress_connection(
                VpcIngressConnectionArn=made, IngressVpcConfiguration={}
            )
        with refused(self, INVALID, containing="ingress"):
            client.delete_service(ServiceArn=arn)
        client.delete_vpc_ingress_connection(VpcIngressConnectionArn=made)
        world.wait_until("the connection is gone", lambda: status() == "DELETED")
        with refused(self, STATE):
            client.delete_vpc_ingress_connection(VpcIngressConnectionArn=made)
        with refused(self, STATE):
            client.update_vpc_ingress_connection(
                VpcIngressConnectionArn=made, IngressVpcConfiguration=INGRESS
            )

    def test_revisions(self):
        client = self.client
        name = world.unique("scale")
        for wrong in (
            {"MinSize": 0},
            {"MinSize": 26},
            {"MaxSize": 0},
            {"MaxConcurrency": 0},
            {"MaxConcurrency": 201},
            {"MinSize": 3, "MaxSize": 2},
        ):
            with self.subTest(wrong), refused(self, INVALID):
                client.create_auto_scaling_configuration(AutoScalingConfigurationName=name, **wrong)
        for _ in range(5):
            client.create_auto_scaling_configuration(AutoScalingConfigurationName=name)
        with refused(self, QUOTA, containing="at most 5"):
            client.create_auto_scaling_configuration(AutoScalingConfigurationName=name)
        arn = f"{PREFIX}:autoscalingconfiguration/{name}"
        with refused(self, INVALID, containing="DeleteAllRevisions"):
            client.delete_auto_scaling_configuration(
                AutoScalingConfigurationArn=f"{arn}/1", DeleteAllRevisions=True
            )
        with refused(self, INVALID, containing="default"):
            client.delete_auto_scaling_configuration(AutoScalingConfigurationArn=DEFAULT)
        try:
            made = client.update_default_auto_scaling_configuration(
                AutoScalingConfigurationArn=f"{arn}/2"
            )["AutoScalingConfiguration"]
            self.assertEqual((made["IsDefault"], made["AutoScalingConfigurationRevision"]), (True, 2))
            with refused(self, INVALID, containing="default"):
                client.delete_auto_scaling_configuration(
                    AutoScalingConfigurationArn=arn, DeleteAllRevisions=True
                )
            latest = client.describe_auto_scaling_configuration(AutoScalingConfigurationArn=arn)
            self.assertEqual(
                latest["AutoScalingConfiguration"]["AutoScalingConfigurationRevision"],
                5,
                "what is refused deletes none",
            )
        finally:
            client.update_default_auto_scaling_configuration(AutoScalingConfigurationArn=DEFAULT)
        client.delete_auto_scaling_configuration(
            AutoScalingConfigurationArn=arn, DeleteAllRevisions=True
        )
        with refused(self, MISSING):
            client.update_default_auto_scaling_configuration(AutoScalingConfigurationArn=arn)

        name = world.unique("trace")
        arn = f"{PREFIX}:observabilityconfiguration/{name}"
        with refused(self, INVALID):
            client.create_observability_configuration(
                ObservabilityConfigurationName=name, TraceConfiguration={"Vendor": "JAEGER"}
            )
        for _ in range(10):
            client.create_observability_configuration(ObservabilityConfigurationName=name)
        with refused(self, QUOTA, containing="at most 10"):
            client.create_observability_configuration(ObservabilityConfigurationName=name)
        for _ in range(10):
            client.delete_observability_configuration(ObservabilityConfigurationArn=arn)
        with refused(self, MISSING):
            client.delete_observability_configuration(ObservabilityConfigurationArn=arn)

        name = world.unique("connector")
        for more, words in (
            ({"Subnets": []}, ""),
            ({"Subnets": ["subnet 1"]}, "no id"),
            ({"Subnets": ["subnet-1", "subnet-1"]}, "twice"),
            ({"Subnets": ["subnet-1"], "SecurityGroups": ["sg/1"]}, "no id"),
        ):
            with self.subTest(more), refused(self, INVALID, containing=words):
                client.create_vpc_connector(VpcConnectorName=name, **more)
        made = client.create_vpc_connector(VpcConnectorName=name, Subnets=["subnet-1"])
        with refused(self, INVALID, containing="already"):
            client.create_vpc_connector(VpcConnectorName=name, Subnets=["subnet-1"])
        client.delete_vpc_connector(VpcConnectorArn=made["VpcConnector"]["VpcConnectorArn"])

    def test_what_is_in_use_stays(self):
        client = self.client
        name = world.unique("used")
        scaling = client.create_auto_scaling_configuration(AutoScalingConfigurationName=name)
        scaling = scaling["AutoScalingConfiguration"]["AutoScalingConfigurationArn"]
        traced = client.create_observability_configuration(ObservabilityConfigurationName=name)
        traced = traced["ObservabilityConfiguration"]["ObservabilityConfigurationArn"]
        connector = client.create_vpc_connector(VpcConnectorName=name, Subnets=["subnet-1"])
        connector = connector["VpcConnector"]["VpcConnectorArn"]
        egress = {"EgressType": "VPC", "VpcConnectorArn": connector}
        deletions = (
            (client.delete_auto_scaling_configuration, {"AutoScalingConfigurationArn": scaling}),
            (client.delete_observability_configuration, {"ObservabilityConfigurationArn": traced}),
            (client.delete_vpc_connector, {"VpcConnectorArn": connector}),
        )
        # A failed one holds on to what it names as well.
        arn = self.create(
            self.source(self.url, {"BuildCommand": "exit 1"}),
            AutoScalingConfigurationArn=scaling,
            ObservabilityConfiguration={
                "ObservabilityEnabled": True,
                "ObservabilityConfigurationArn": traced,
            },
            NetworkConfiguration={"EgressConfiguration": egress},
        )
        self.assertEqual(self.rest(arn)["Status"], "CREATE_FAILED")
        for call, named in deletions:
            with refused(self, INVALID, containing="used by"):
                call(**named)
        for call in (client.pause_service, client.resume_service):
            with refused(self, STATE, containing="CREATE_FAILED"):
                call(ServiceArn=arn)
        with refused(self, INVALID, containing="CREATE_FAILED"):
            client.start_deployment(ServiceArn=arn)
        with refused(self, INVALID, containing="already"):
            found = client.describe_service(ServiceArn=arn)["Service"]
            client.create_service(
                ServiceName=found["ServiceName"], SourceConfiguration=self.source(self.url)
            )
        self.remove(arn)
        for call, named in deletions:
            call(**named)

    def test_pages(self):
        client = self.client
        service = {"ServiceArn": NOBODY["service"]}
        for call, most, named in (
            (client.list_services, 20, {}),
            (client.list_operations, 20, service),
            (client.describe_custom_domains, 5, service),
            (client.list_connections, 100, {}),
            (client.list_auto_scaling_configurations, 100, {}),
            (client.list_observability_configurations, 100, {}),
            (client.list_vpc_connectors, 100, {}),
            (client.list_vpc_ingress_connections, 100, {}),
            (
                client.list_services_for_auto_scaling_configuration,
                100,
                {"AutoScalingConfigurationArn": DEFAULT},
            ),
        ):
            for size in (0, most + 1):
                with self.subTest(call.__name__, size=size), refused(self, INVALID):
                    call(MaxResults=size, **named)
            if not named:
                call(MaxResults=most)
                for token in ("not one of ours", "a" * 1025):
                    with self.subTest(call.__name__), refused(self, INVALID):
                        call(NextToken=token)
        name = world.unique("page")
        for _ in range(3):
            client.create_auto_scaling_configuration(AutoScalingConfigurationName=name)
        whole = {"AutoScalingConfigurationName": name, "LatestOnly": False}
        page = client.list_auto_scaling_configurations(MaxResults=1, **whole)
        token, seen = page["NextToken"], page["AutoScalingConfigurationSummaryList"]
        for changed in ({}, {**whole, "LatestOnly": True}, {"LatestOnly": False}):
            with self.subTest(changed), refused(self, INVALID, containing="NextToken"):
                client.list_auto_scaling_configurations(NextToken=token, **changed)
        rest = client.list_auto_scaling_configurations(NextToken=token, **whole)
        seen += rest["AutoScalingConfigurationSummaryList"]
        numbers = [known["AutoScalingConfigurationRevision"] for known in seen]
        self.assertEqual(numbers, [1, 2, 3])
        client.delete_auto_scaling_configuration(
            AutoScalingConfigurationArn=f"{PREFIX}:autoscalingconfiguration/{name}",
            DeleteAllRevisions=True,
        )

    def test_quotas(self):
        client = self.client
        made = []
        try:
            with refused(self, QUOTA, containing="at most 10"):
                for _ in range(11):
                    connection = client.create_connection(
                        ConnectionName=world.unique("quota"), ProviderType="GITHUB"
                    )
                    made.append(connection["Connection"]["ConnectionArn"])
        finally:
            for arn in made:
                client.delete_connection(ConnectionArn=arn)
        made = []
        try:
            with refused(self, QUOTA, containing="at most 10"):
                for _ in range(11):
                    connector = client.create_vpc_connector(
                        VpcConnectorName=world.unique("quota"), Subnets=["subnet-1"]
                    )
                    made.append(connector["VpcConnector"]["VpcConnectorArn"])
        finally:
            for arn in made:
                client.delete_vpc_connector(VpcConnectorArn=arn)

    def test_tags(self):
        client = self.client
        arn = self.connection()["ConnectionArn"]
        for tags, words in (
            ([{"Key": "aws:mine", "Value": "x"}], "aws:"),
            ([{"Key": f"k{number}", "Value": "v"} for number in range(51)], "50"),
        ):
            with refused(self, INVALID, containing=words):
                client.tag_resource(ResourceArn=arn, Tags=tags)
        self.assertEqual(client.list_tags_for_resource(ResourceArn=arn)["Tags"], [])
        fifty = [{"Key": f"k{number}", "Value": ""} for number in range(50)]
        client.tag_resource(ResourceArn=arn, Tags=fifty)
        with refused(self, INVALID, containing="50"):
            client.tag_resource(ResourceArn=arn, Tags=[{"Key": "more", "Value": ""}])
        client.untag_resource(ResourceArn=arn, TagKeys=["k0", "nobody"])
        client.tag_resource(ResourceArn=arn, Tags=[{"Key": "more", "Value": ""}])

    def test_the_form_of_an_error(self):
        client = self.client
        bodies = []
        client.meta.events.register(
            "response-received.apprunner",
            lambda response_dict, **_: bodies.append(response_dict),
        )
        many = [{"Key": "k" * 200, "Value": "v" * 300} for _ in range(60)]
        long = f"{PREFIX}:service/{'n' * 900}"
        for call in (
            lambda: client.describe_service(ServiceArn=NOBODY["service"]),
            lambda: client.create_connection(ConnectionName="a", ProviderType="x", Tags=many),
            lambda: client.list_services(NextToken="x"),
            lambda: client.describe_service(ServiceArn=long),
            lambda: client.create_service(
                ServiceName="x" * 500, SourceConfiguration={}, HealthCheckConfiguration={"Interval": 99}, Tags=many
            ),
        ):
            with self.assertRaises(client.exceptions.ClientError) as caught:
                call()
            code = caught.exception.response["Error"]["Code"]
            answer = bodies[-1]
            text = json.loads(answer["body"])
            self.assertEqual(text["__type"].rpartition("#")[2], code)
            self.assertEqual(answer["headers"]["x-amzn-ErrorType"].partition(":")[0], code)
            self.assertTrue(answer["headers"]["x-amzn-RequestId"])
            self.assertEqual(text["Message"], text["message"], "some clients read the other one")
            self.assertTrue(0 < len(text["Message"]) <= 600, len(text["Message"]))


# Only this module's tests run here.
for _name in [name for name in dir(test_apprunner.AppRunner) if name.startswith("test_")]:
    if _name not in Refusals.__dict__:
        setattr(Refusals, _name, None)


if __name__ == "__main__":
    unittest.main()
