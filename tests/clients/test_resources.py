"""Resources without data: identifiers, defaults, refusals, tags, filters, paging, other services."""

import json
import os
import unittest

from botocore.exceptions import ClientError

import world
from world import refused

NOWHERE = "arn:aws:dms:us-east-1:000000000000:{}:NOWHERE"
COMBINATION = "InvalidParameterCombinationException"
VALUE = "InvalidParameterValueException"
STATE = "InvalidResourceStateFault"
MISSING = "ResourceNotFoundFault"
EXISTS = "ResourceAlreadyExistsFault"


class Resources(unittest.TestCase):
    def setUp(self):
        self.dms = world.client("dms")
        self.server = world.SERVERS[0]

    def endpoint(self, kind="source", **more):
        return world.endpoint(self, self.dms, kind, self.server, "postgres", **more)

    def test_subnet_groups(self):
        dms = self.dms
        group = world.subnet_group(self, dms)
        subnets = {"ReplicationSubnetGroupDescription": "d", "SubnetIds": ["subnet-1", "subnet-2"]}
        with refused(self, EXISTS):
            dms.create_replication_subnet_group(ReplicationSubnetGroupIdentifier=group, **subnets)
        with refused(self, VALUE):
            dms.create_replication_subnet_group(
                ReplicationSubnetGroupIdentifier="default", **subnets
            )
        with refused(self, "ReplicationSubnetGroupDoesNotCoverEnoughAZs"):
            dms.create_replication_subnet_group(
                ReplicationSubnetGroupIdentifier=world.unique("group"),
                ReplicationSubnetGroupDescription="d",
                SubnetIds=["subnet-1"],
            )
        found = dms.describe_replication_subnet_groups(
            Filters=[{"Name": "replication-subnet-group-id", "Values": [group]}]
        )["ReplicationSubnetGroups"]
        self.assertEqual(found[0]["SubnetGroupStatus"], "Complete")
        self.assertEqual(len(found[0]["Subnets"]), 2)
        with refused(self, MISSING):
            dms.delete_replication_subnet_group(ReplicationSubnetGroupIdentifier="no-such-group")

    def test_instances(self):
        dms = self.dms
        arn = world.instance(self, dms)
        shown = dms.describe_replication_instances(
            Filters=[{"Name": "replication-instance-arn", "Values": [arn]}]
        )["ReplicationInstances"][0]
        self.assertEqual(shown["ReplicationInstanceStatus"], "available")
        self.assertTrue(shown["AutoMinorVersionUpgrade"])
        self.assertFalse(shown["MultiAZ"])
        self.assertEqual(shown["NetworkType"], "IPV4")
        with refused(self, EXISTS):
            dms.create_replication_instance(
                ReplicationInstanceIdentifier=shown["ReplicationInstanceIdentifier"].upper(),
                ReplicationInstanceClass="dms.t3.medium",
            )
        with refused(self, COMBINATION):
            dms.create_replication_instance(
                ReplicationInstanceIdentifier=world.unique("instance"),
                ReplicationInstanceClass="dms.t3.medium",
                AvailabilityZone="us-east-1a",
                MultiAZ=True,
            )
        for wrong in ("9starts-with-a-digit", "double--hyphen", "ends-with-", "under_score"):
            with self.subTest(wrong), refused(self, VALUE):
                dms.create_replication_instance(
                    ReplicationInstanceIdentifier=wrong, ReplicationInstanceClass="dms.t3.medium"
                )
        with refused(self, COMBINATION):
            dms.modify_replication_instance(ReplicationInstanceArn=arn)
        with refused(self, VALUE):
            dms.modify_replication_instance(
                ReplicationInstanceArn=arn, AllocatedStorage=5, ApplyImmediately=True
            )
        with refused(self, MISSING):
            dms.delete_replication_instance(ReplicationInstanceArn=NOWHERE.format("rep"))

    def test_endpoints(self):
        dms = self.dms
        identifier = world.unique("Endpoint")
        arn = self.endpoint(EndpointIdentifier=identifier)
        filters = [{"Name": "endpoint-arn", "Values": [arn]}]
        shown = dms.describe_endpoints(Filters=filters)["Endpoints"][0]
        self.assertEqual(shown["EndpointIdentifier"], identifier.lower())
        self.assertEqual(shown["Status"], "active")
        self.assertEqual(shown["SslMode"], "none")
        self.assertNotIn("Password", shown)
        with refused(self, EXISTS):
            self.endpoint(EndpointIdentifier=identifier)
        with refused(self, VALUE):
            self.endpoint(EngineName="no-such-engine")
        with refused(self, MISSING):
            dms.modify_endpoint(EndpointArn=NOWHERE.format("endpoint"), Port=1)

    def test_attributes_and_settings_are_two_views(self):
        dms = self.dms
        arn = self.endpoint(ExtraConnectionAttributes="heartbeatEnable=true;captureDdls=false")
        filters = [{"Name": "endpoint-arn", "Values": [arn]}]
        settings = dms.describe_endpoints(Filters=filters)["Endpoints"][0]["PostgreSQLSettings"]
        self.assertIs(settings["HeartbeatEnable"], True)
        self.assertIs(settings["CaptureDdls"], False)
        changed = dms.modify_endpoint(
            EndpointArn=arn, PostgreSQLSettings={"HeartbeatSchema": "beats"}
        )["Endpoint"]
        self.assertIs(changed["PostgreSQLSettings"]["HeartbeatEnable"], True)
        self.assertEqual(changed["PostgreSQLSettings"]["HeartbeatSchema"], "beats")

    def test_certificates(self):
        with refused(self, "InvalidCertificateFault"):
            self.dms.import_certificate(
                CertificateIdentifier=world.unique("certificate"), CertificatePem="garbage"
            )
        with refused(self, MISSING):
            self.dms.delete_certificate(CertificateArn=NOWHERE.format("cert"))

    def test_tasks_that_cannot_be(self):
        dms = self.dms
        instance = world.instance(self, dms)
        source, target = self.endpoint(), self.endpoint("target")

        def create(**wrong):
            dms.create_replication_task(
                **{
                    "ReplicationTaskIdentifier": world.unique("task"),
                    "ReplicationInstanceArn": instance,
                    "SourceEndpointArn": source,
                    "TargetEndpointArn": target,
                    "MigrationType": "full-load",
                    "TableMappings": world.ALL_OF_PUBLIC,
                    **wrong,
                }
            )

        group = {"Logging": {"CloudWatchLogGroup": "x"}}
        for name, wrong in {
            "source is a target": {"SourceEndpointArn": target},
            "target is a source": {"TargetEndpointArn": source},
            "mappings are no JSON": {"TableMappings": "{"},
            "no selection": {"TableMappings": '{"rules":[]}'},
            "settings are no JSON": {"ReplicationTaskSettings": "{"},
            "a log group": {"ReplicationTaskSettings": json.dumps(group)},
        }.items():
            with self.subTest(name), refused(self, VALUE):
                create(**wrong)
        with refused(self, COMBINATION):
            create(MigrationType="cdc", CdcStartTime=1_700_000_000, CdcStartPosition="0/1")
        with refused(self, MISSING):
            create(SourceEndpointArn=NOWHERE.format("endpoint"))
        with refused(self, MISSING):
            create(ReplicationInstanceArn=NOWHERE.format("rep"))

    def test_a_task_that_never_ran(self):
        dms = self.dms
        instance = world.instance(self, dms)
        source, target = self.endpoint(), self.endpoint("target")
        task = world.task(self, dms, instance, source, target)
        shown = world.status(dms, task)
        self.assertEqual(
            json.loads(shown["ReplicationTaskSettings"])["FullLoadSettings"]["MaxFullLoadSubTasks"],
            8,
        )
        with refused(self, STATE, containing="should be successful for starting"):
            dms.start_replication_task(
                ReplicationTaskArn=task, StartReplicationTaskType="start-replication"
            )
        world.connect(dms, instance, source, target)
        with refused(self, STATE):
            dms.start_replication_task(
                ReplicationTaskArn=task, StartReplicationTaskType="resume-processing"
            )
        with refused(self, STATE):
            dms.stop_replication_task(ReplicationTaskArn=task)
        with refused(self, STATE):
            dms.reload_tables(
                ReplicationTaskArn=task,
                TablesToReload=[{"SchemaName": "public", "TableName": "t"}],
            )
        with refused(self, STATE):
            dms.delete_endpoint(EndpointArn=source)
        with refused(self, STATE, containing="replication tasks"):
            dms.delete_replication_instance(ReplicationInstanceArn=instance)
        with refused(self, MISSING):
            dms.start_replication_task(
                ReplicationTaskArn=NOWHERE.format("task"),
                StartReplicationTaskType="start-replication",
            )

    def test_tags(self):
        dms = self.dms
        arn = self.endpoint(Tags=[{"Key": "team", "Value": "data"}])
        dms.add_tags_to_resource(
            ResourceArn=arn,
            Tags=[{"Key": "team", "Value": "ops"}, {"Key": "stage", "Value": "test"}],
        )

        def tags():
            listed = dms.list_tags_for_resource(ResourceArn=arn)["TagList"]
            return {tag["Key"]: tag["Value"] for tag in listed}

        self.assertEqual(tags(), {"team": "ops", "stage": "test"})
        dms.remove_tags_from_resource(ResourceArn=arn, TagKeys=["team"])
        self.assertEqual(tags(), {"stage": "test"})
        with refused(self, VALUE):
            dms.add_tags_to_resource(ResourceArn=arn, Tags=[{"Key": "aws:x", "Value": "y"}])
        with refused(self, MISSING):
            dms.list_tags_for_resource(ResourceArn=NOWHERE.format("endpoint"))

    def test_paging_and_filters(self):
        dms = self.dms
        created = {self.endpoint() for _ in range(23)}
        self.endpoint("target")
        pages = list(
            dms.get_paginator("describe_endpoints").paginate(
                Filters=[{"Name": "endpoint-type", "Values": ["source"]}],
                PaginationConfig={"PageSize": 20},
            )
        )
        self.assertGreaterEqual(len(pages), 2)
        self.assertEqual(len(pages[0]["Endpoints"]), 20)
        self.assertNotIn("Marker", pages[-1])
        found = [endpoint["EndpointArn"] for page in pages for endpoint in page["Endpoints"]]
        self.assertEqual(len(found), len(set(found)))
        self.assertLessEqual(created, set(found))
        two = sorted(created)[:2]
        found = dms.describe_endpoints(
            Filters=[
                {"Name": "endpoint-arn", "Values": two},
                {"Name": "engine-name", "Values": ["postgres"]},
            ]
        )["Endpoints"]
        self.assertEqual(sorted(endpoint["EndpointArn"] for endpoint in found), two)
        with refused(self, VALUE):
            dms.describe_endpoints(Filters=[{"Name": "no-such-filter", "Values": ["x"]}])
        for records in (19, 101):
            with self.subTest(records), refused(self, VALUE):
                dms.describe_endpoints(MaxRecords=records)
        with refused(self, VALUE):
            dms.describe_endpoints(Marker="not one of ours")

    def test_filters_for_things_that_do_not_exist(self):
        dms = self.dms
        calls = {
            dms.describe_endpoints: ("endpoint-arn", "endpoint"),
            dms.describe_replication_instances: ("replication-instance-arn", "rep"),
            dms.describe_replication_tasks: ("replication-task-arn", "task"),
        }
        for call, (name, kind) in calls.items():
            with self.subTest(name), refused(self, MISSING):
                call(Filters=[{"Name": name, "Values": [NOWHERE.format(kind)]}])

    def test_catalogues(self):
        dms = self.dms
        pages = dms.get_paginator("describe_orderable_replication_instances").paginate()
        classes = [o["ReplicationInstanceClass"] for p in pages for o in p["OrderableReplicationInstances"]]
        self.assertIn("dms.t3.medium", classes)
        engines = dms.describe_endpoint_types(
            Filters=[{"Name": "engine-name", "Values": ["postgres"]}]
        )["SupportedEndpointTypes"]
        self.assertEqual({e["EndpointType"] for e in engines}, {"source", "target"})
        names = {q["AccountQuotaName"] for q in dms.describe_account_attributes()["AccountQuotas"]}
        self.assertIn("ReplicationInstances", names)

    def test_what_is_not_offered_is_said_to_be_so(self):
        identity = world.client("sts").get_caller_identity()
        self.assertRegex(identity["Account"], r"^\d{12}$")
        self.assertIn(identity["Account"], identity["Arn"])
        calls = {
            "rds": lambda c: c.describe_db_clusters(),
            "redshift": lambda c: c.describe_cluster_snapshots(),
            "redshift-serverless": lambda c: c.list_recovery_points(),
            "dms": lambda c: c.describe_fleet_advisor_collectors(),
        }
        for service, call in calls.items():
            with self.subTest(service), self.assertRaises(ClientError) as caught:
                call(world.client(service))
            answer = caught.exception.response
            self.assertEqual(answer["ResponseMetadata"]["HTTPStatusCode"], 501, answer)
            self.assertEqual(answer["Error"]["Code"], "NotImplemented")

    def test_signatures_are_verified(self):
        for wrong in (
            {"aws_secret_access_key": "wrong", "aws_access_key_id": os.environ["AWS_ACCESS_KEY_ID"]},
            {"aws_secret_access_key": "wrong", "aws_access_key_id": "AKIDNOBODY"},
        ):
            with self.assertRaises(ClientError) as caught:
                world.client("dms", **wrong).describe_endpoints()
            self.assertIn(
                caught.exception.response["Error"]["Code"],
                ("InvalidSignatureException", "UnrecognizedClientException"),
            )


if __name__ == "__main__":
    unittest.main()
