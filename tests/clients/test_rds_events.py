"""RDS: event subscriptions, whose notifications arrive."""

import contextlib
import json
import os
import signal
import subprocess
import tempfile
import unittest

import boto3
import hook
import world
from test_rds import COMBINATION, VALUE, arguments
from world import OFTEN, refused

TOPIC = "arn:aws:sns:us-east-1:000000000000:alarms"
SIGNED = "arn:aws:sns:us-east-1:000000000000:signed"


class EventSubscriptions(unittest.TestCase):
    def setUp(self):
        self.rds = world.client("rds")

    def subscribe(self, topic, **more):
        """An active subscription that is removed after the test; answers its name."""
        name = world.unique("Subscription")
        created = self.rds.create_event_subscription(
            SubscriptionName=name, SnsTopicArn=topic, **more
        )["EventSubscription"]
        self.addCleanup(self.unsubscribe, name)
        self.assertEqual(created["Status"], "creating")
        self.assertEqual(created["CustSubscriptionId"], name)
        self.until(name, "active")
        return name

    def show(self, name):
        found = self.rds.describe_event_subscriptions(SubscriptionName=name)
        return found["EventSubscriptionsList"][0]

    def until(self, name, status):
        world.wait_until(f"{name} is {status}", lambda: self.show(name)["Status"] == status)

    def unsubscribe(self, name):
        with contextlib.suppress(self.rds.exceptions.SubscriptionNotFoundFault):
            self.rds.delete_event_subscription(SubscriptionName=name)

        def is_gone():
            try:
                self.show(name)
            except self.rds.exceptions.SubscriptionNotFoundFault:
                return True
            return False

        world.wait_until(f"{name} is gone", is_gone)

    def test_the_life_of_an_instance_is_told(self):
        rds = self.rds
        self.subscribe(TOPIC, SourceType="db-instance")
        signed = self.subscribe(SIGNED, EventCategories=["deletion"])
        wanted = arguments(BackupRetentionPeriod=0)
        name = wanted["DBInstanceIdentifier"]
        with hook.listening(int(os.environ["LANDFALL_TEST_HOOK_PORT"])) as receiver:
            rds.create_db_instance(**wanted)
            self.addCleanup(self.remove, name)
            created = receiver.until(name, "RDS-EVENT-0005")
            self.assertEqual(created["Event Message"], "DB instance created")
            headers, body = receiver.taken[0]
            envelope = json.loads(body)
            self.assertEqual(envelope["Type"], "Notification")
            self.assertEqual(envelope["TopicArn"], TOPIC)
            self.assertEqual(headers["x-amz-sns-message-id"], envelope["MessageId"])
            self.assertNotIn("x-landfall-signature", headers)

            receiver.refuses = True
            rds.reboot_db_instance(DBInstanceIdentifier=name)
            world.wait_until("it was tried", lambda: receiver.refused > 0)
            receiver.refuses = False
            receiver.until(name, "RDS-EVENT-0006")

            self.remove(name)
            receiver.until(name, "RDS-EVENT-0003")

            def is_told_signed():
                texts = [(one, text) for one, text in receiver.taken if SIGNED.encode() in text]
                return texts

            headers, body = world.wait_until("the signed one", is_told_signed)[0]
            self.assertTrue(hook.is_signed(headers, body, "the-secret-value"))
            self.assertFalse(hook.is_signed(headers, body + b" ", "the-secret-value"))
            ids = [event["Event ID"] for event in receiver.messages(name) if "Event ID" in event]
            self.assertEqual(ids[:3], ["RDS-EVENT-0005", "RDS-EVENT-0004", "RDS-EVENT-0006"])
        self.assertEqual(self.show(signed)["Status"], "active")

    def remove(self, name):
        with contextlib.suppress(
            self.rds.exceptions.DBInstanceNotFoundFault,
            self.rds.exceptions.InvalidDBInstanceStateFault,
        ):
            self.rds.delete_db_instance(DBInstanceIdentifier=name, SkipFinalSnapshot=True)
        self.rds.get_waiter("db_instance_deleted").wait(
            DBInstanceIdentifier=name, WaiterConfig=OFTEN
        )

    def test_changes_tags_and_refusals(self):
        rds = self.rds
        group = world.unique("group")
        version = rds.describe_db_engine_versions(Engine="postgres", DefaultOnly=True)
        rds.create_db_parameter_group(
            DBParameterGroupName=group,
            DBParameterGroupFamily=version["DBEngineVersions"][0]["DBParameterGroupFamily"],
            Description="x",
        )
        self.addCleanup(rds.delete_db_parameter_group, DBParameterGroupName=group)
        name = self.subscribe(
            TOPIC, SourceType="db-parameter-group", Tags=[{"Key": "stage", "Value": "test"}]
        )
        shown = self.show(name)
        self.assertTrue(shown["EventSubscriptionArn"].endswith(f":es:{name}"))
        tags = rds.list_tags_for_resource(ResourceName=shown["EventSubscriptionArn"])
        self.assertEqual(tags["TagList"], [{"Key": "stage", "Value": "test"}])
        source = {"SubscriptionName": name, "SourceIdentifier": group}
        rds.add_source_identifier_to_subscription(**source)
        self.assertEqual(self.show(name)["SourceIdsList"], [group])
        with refused(self, COMBINATION):
            rds.modify_event_subscription(SubscriptionName=name, SourceType="db-instance")
        rds.remove_source_identifier_from_subscription(**source)
        with refused(self, "SourceNotFound", status=404):
            rds.remove_source_identifier_from_subscription(**source)
        answer = rds.modify_event_subscription(
            SubscriptionName=name, SourceType="db-instance", EventCategories=["creation"]
        )
        self.assertEqual(answer["EventSubscription"]["Status"], "modifying")
        self.until(name, "active")
        create = rds.create_event_subscription
        with refused(self, "SubscriptionAlreadyExist"):
            create(SubscriptionName=name.lower(), SnsTopicArn=TOPIC)
        with refused(self, "SNSInvalidTopic"):
            create(SubscriptionName="s", SnsTopicArn="arn:aws:sqs:us-east-1:000000000000:q")
        with refused(self, "SNSTopicArnNotFound", status=404, containing="[topics]"):
            create(SubscriptionName="s", SnsTopicArn=TOPIC + "2")
        with refused(self, "SubscriptionCategoryNotFound", status=404):
            create(SubscriptionName="s", SnsTopicArn=TOPIC, EventCategories=["weather"])
        with refused(self, VALUE):
            create(SubscriptionName="s", SnsTopicArn=TOPIC, SourceType="db-table")
        with refused(self, COMBINATION):
            create(SubscriptionName="s", SnsTopicArn=TOPIC, SourceIds=[group])
        with refused(self, "SourceNotFound", status=404):
            create(
                SubscriptionName="s", SnsTopicArn=TOPIC, SourceType="db-cluster", SourceIds=["c"]
            )
        with refused(self, "SubscriptionNotFound", status=404):
            rds.modify_event_subscription(SubscriptionName="no-such-one")


class AfterAKill(unittest.TestCase):
    """A server of its own, which is killed while a notification waits."""

    def start(self, folder, port):
        command = [os.environ["LANDFALL_TEST_BINARY"], "serve", "--data-dir", folder]
        command += ["--listen", "127.0.0.1:0", "--warehouse-listen", "127.0.0.1:0"]
        command += ["--apps-listen", "127.0.0.1:0", "--database-ports", "14900-14949"]
        command += ["--insecure-accept-any-credentials", "--log-level", "warn"]
        command += ["--topic", f"{TOPIC}=http://127.0.0.1:{port}/hook?x=y"]
        hidden = ("LANDFALL_TOPIC", "LANDFALL_CONFIG")
        environment = {key: value for key, value in os.environ.items() if key not in hidden}
        log = open(f"{folder}/log", "a", encoding="utf-8")  # noqa: SIM115
        self.addCleanup(log.close)
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, env=environment)
        self.addCleanup(server.stdout.close)
        line = server.stdout.readline().decode().strip()
        endpoint = line.rpartition(" ")[2]
        self.assertTrue(endpoint.startswith("http"), line)
        return server, boto3.client("rds", endpoint_url=endpoint)

    def test_what_waits_is_delivered_by_the_next_server(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        with hook.listening() as receiver:
            receiver.refuses = True
            server, rds = self.start(folder.name, receiver.port)
            rds.create_event_subscription(SubscriptionName="s", SnsTopicArn=TOPIC)
            shown = lambda: rds.describe_event_subscriptions(SubscriptionName="s")
            is_active = lambda: shown()["EventSubscriptionsList"][0]["Status"] == "active"
            world.wait_until("it is active", is_active)
            wanted = arguments(BackupRetentionPeriod=0, DBInstanceIdentifier="db")
            rds.create_db_instance(**wanted)
            world.wait_until("it was tried twice", lambda: receiver.refused > 1)
            server.send_signal(signal.SIGKILL)
            server.wait()
            receiver.refuses = False
            self.assertEqual(receiver.taken, [])
            server, rds = self.start(folder.name, receiver.port)
            receiver.until("db", "RDS-EVENT-0005")
            rds.delete_db_instance(DBInstanceIdentifier="db", SkipFinalSnapshot=True)
            receiver.until("db", "RDS-EVENT-0003")
            server.send_signal(signal.SIGTERM)
            server.wait()
            # In their order, and after the kill not from the beginning for ever.
            ids = [event["Event ID"] for event in receiver.messages("db") if "Event ID" in event]
            self.assertEqual(ids, ["RDS-EVENT-0005", "RDS-EVENT-0003"])


if __name__ == "__main__":
    unittest.main()
