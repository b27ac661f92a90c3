"""TestConnection really connects; what fails is told in words, and never with the password."""

import unittest

from botocore.exceptions import WaiterError

import world
from world import OFTEN, pair, refused

SECRET = "a-password-that-must-not-be-shown"


class Connections(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dms = world.client("dms")
        cls.server = world.SERVERS[0]
        created = cls.dms.create_replication_instance(
            ReplicationInstanceIdentifier=world.unique("instance"),
            ReplicationInstanceClass="dms.t3.medium",
        )["ReplicationInstance"]
        cls.instance = created["ReplicationInstanceArn"]
        cls.addClassCleanup(world.remove_instance, cls.dms, cls.instance)
        cls.dms.get_waiter("replication_instance_available").wait(
            Filters=[{"Name": "replication-instance-arn", "Values": [cls.instance]}],
            WaiterConfig=OFTEN,
        )

    def failure(self, **wrong):
        """Tests an endpoint that cannot work; answers what the service says about it."""
        endpoint = world.endpoint(self, self.dms, "source", self.server, "postgres", **wrong)
        self.dms.test_connection(ReplicationInstanceArn=self.instance, EndpointArn=endpoint)
        with self.assertRaises(WaiterError):
            self.dms.get_waiter("test_connection_succeeds").wait(
                Filters=pair(self.instance, endpoint), WaiterConfig=OFTEN
            )
        found = self.dms.describe_connections(Filters=pair(self.instance, endpoint))["Connections"]
        self.assertEqual(len(found), 1)
        self.assertEqual(found[0]["Status"], "failed")
        message = found[0]["LastFailureMessage"]
        self.assertNotIn(SECRET, message)
        self.assertNotIn(self.server["password"], message)
        return message.lower()

    def test_wrong_password(self):
        self.assertIn("password", self.failure(Password=SECRET))

    def test_refused_port(self):
        self.assertIn("refused", self.failure(Port=1))

    def test_unknown_host(self):
        self.assertIn("no-such-host.invalid", self.failure(ServerName="no-such-host.invalid"))

    def test_missing_database(self):
        self.assertIn("no_such_database", self.failure(DatabaseName="no_such_database"))

    def test_tls_demanded_but_not_offered(self):
        plain = [server for server in world.SERVERS if not server.get("authority")]
        self.assertIn("tls", self.failure(SslMode="require", Port=plain[0]["port"]))

    def test_tls_with_a_trusted_certificate(self):
        server = next(server for server in world.SERVERS if server.get("authority"))
        certificate = self.dms.import_certificate(
            CertificateIdentifier=world.unique("authority"), CertificatePem=server["authority"]
        )["Certificate"]["CertificateArn"]
        self.addCleanup(self.dms.delete_certificate, CertificateArn=certificate)
        for mode in ("verify-ca", "verify-full"):
            endpoint = world.endpoint(
                self,
                self.dms,
                "source",
                server,
                "postgres",
                SslMode=mode,
                CertificateArn=certificate,
            )
            world.connect(self.dms, self.instance, endpoint)
            with refused(self, "InvalidResourceStateFault"):
                self.dms.delete_certificate(CertificateArn=certificate)
        endpoint = world.endpoint(self, self.dms, "source", server, "postgres", SslMode="require")
        world.connect(self.dms, self.instance, endpoint)

    def test_schemas_are_the_real_ones(self):
        database = world.database(self.server, "schemas")
        world.sql(self.server, database, 'CREATE SCHEMA shop; CREATE SCHEMA "Größe"')
        endpoint = world.endpoint(self, self.dms, "source", self.server, database)
        with refused(self, "InvalidResourceStateFault"):
            self.dms.describe_schemas(EndpointArn=endpoint)
        answer = self.dms.refresh_schemas(
            EndpointArn=endpoint, ReplicationInstanceArn=self.instance
        )
        self.assertEqual(answer["RefreshSchemasStatus"]["Status"], "refreshing")

        def refreshed():
            shown = self.dms.describe_refresh_schemas_status(EndpointArn=endpoint)
            return shown["RefreshSchemasStatus"]["Status"] != "refreshing" and shown

        shown = world.wait_until("the schemas are refreshed", refreshed)
        self.assertEqual(shown["RefreshSchemasStatus"]["Status"], "successful", shown)
        schemas = self.dms.describe_schemas(EndpointArn=endpoint)["Schemas"]
        self.assertEqual(sorted(schemas), ["Größe", "public", "shop"])

    def test_of_things_that_do_not_exist(self):
        nowhere = "arn:aws:dms:us-east-1:000000000000:endpoint:NOWHERE"
        endpoint = world.endpoint(self, self.dms, "source", self.server, "postgres")
        with refused(self, "ResourceNotFoundFault"):
            self.dms.test_connection(ReplicationInstanceArn=self.instance, EndpointArn=nowhere)
        with refused(self, "ResourceNotFoundFault"):
            self.dms.test_connection(ReplicationInstanceArn=nowhere, EndpointArn=endpoint)
        with refused(self, "ResourceNotFoundFault"):
            self.dms.delete_connection(ReplicationInstanceArn=self.instance, EndpointArn=endpoint)

    def test_they_vanish_with_their_endpoint(self):
        endpoint = world.endpoint(self, self.dms, "source", self.server, "postgres")
        world.connect(self.dms, self.instance, endpoint)
        world.remove_endpoint(self.dms, endpoint)
        with refused(self, "ResourceNotFoundFault"):
            self.dms.delete_connection(ReplicationInstanceArn=self.instance, EndpointArn=endpoint)


if __name__ == "__main__":
    unittest.main()
