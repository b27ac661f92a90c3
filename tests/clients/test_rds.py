"""RDS: DB instances that one can log in to, from their creation to their end."""

import os
import pathlib
import signal
import unittest

import world
from world import OFTEN, refused

PASSWORD = "it's-$(a)\\`;--"
COMBINATION = "InvalidParameterCombination"
VALUE = "InvalidParameterValue"


def arguments(**more):
    """The least that an instance is made of, and more."""
    return {
        "DBInstanceIdentifier": world.unique("db"),
        "DBInstanceClass": "db.t3.micro",
        "Engine": "postgres",
        "MasterUsername": "master",
        "MasterUserPassword": PASSWORD,
        "AllocatedStorage": 20,
        **more,
    }


def folder(instance):
    """Where the server keeps an instance's database."""
    data_dir = pathlib.Path(os.environ["LANDFALL_TEST_DATA_DIR"])
    return data_dir / "databases" / instance["DbiResourceId"]


def process(instance):
    """The process id of an instance's database."""
    return int((folder(instance) / "data/postmaster.pid").read_text().splitlines()[0])


def is_alive(pid):
    """Whether a process exists and is no zombie."""
    try:
        stat = pathlib.Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


class DbInstances(unittest.TestCase):
    def setUp(self):
        self.rds = world.client("rds")

    def describe(self, name):
        """The instance as the service shows it."""
        return self.rds.describe_db_instances(DBInstanceIdentifier=name)["DBInstances"][0]

    def available(self, name):
        """Waits as the SDK does; answers the instance."""
        self.rds.get_waiter("db_instance_available").wait(
            DBInstanceIdentifier=name, WaiterConfig=OFTEN
        )
        return self.describe(name)

    def query(self, instance, statement, database="app", password=None):
        """Logs in as the master user with psql."""
        server = {
            "host": instance["Endpoint"]["Address"],
            "port": instance["Endpoint"]["Port"],
            "user": instance["MasterUsername"],
            "password": password or PASSWORD,
        }
        return world.sql(server, database, statement)

    def remove(self, name):
        """Deletes an instance, unless it is gone."""
        try:
            self.rds.delete_db_instance(DBInstanceIdentifier=name, SkipFinalSnapshot=True)
        except (
            self.rds.exceptions.DBInstanceNotFoundFault,
            self.rds.exceptions.InvalidDBInstanceStateFault,
        ):
            pass
        self.rds.get_waiter("db_instance_deleted").wait(
            DBInstanceIdentifier=name, WaiterConfig=OFTEN
        )

    def test_life(self):
        rds = self.rds
        wanted = arguments(DBName="app", Tags=[{"Key": "stage", "Value": "test"}])
        name = wanted["DBInstanceIdentifier"]
        created = rds.create_db_instance(**wanted)["DBInstance"]
        self.addCleanup(self.remove, name)
        self.assertEqual(created["DBInstanceStatus"], "creating")
        self.assertNotIn("Endpoint", created)
        with refused(self, "DBInstanceAlreadyExists"):
            rds.create_db_instance(**wanted)
        instance = self.available(name)
        self.assertNotIn("MasterUserPassword", str(instance))
        self.assertEqual(instance["TagList"], [{"Key": "stage", "Value": "test"}])
        self.query(instance, "CREATE TABLE t AS SELECT 7 AS n")
        version = self.query(instance, "SHOW server_version")[0][0]
        self.assertEqual(version.split()[0], instance["EngineVersion"])
        super_user = "SELECT usesuper FROM pg_user WHERE usename = user"
        self.assertEqual(self.query(instance, super_user), [["f"]])
        with self.assertRaises(AssertionError):
            self.query(instance, "SELECT 1", password="a wrong one")

        with self.subTest("stop and start"):
            pid = process(instance)
            answer = rds.stop_db_instance(DBInstanceIdentifier=name)["DBInstance"]
            self.assertEqual(answer["DBInstanceStatus"], "stopping")
            stopped = lambda: self.describe(name)["DBInstanceStatus"] == "stopped"
            world.wait_until("the instance is stopped", stopped)
            self.assertFalse(is_alive(pid))
            with refused(self, "InvalidDBInstanceState", containing="not in available"):
                rds.reboot_db_instance(DBInstanceIdentifier=name)
            rds.start_db_instance(DBInstanceIdentifier=name)
            again = self.available(name)
            self.assertEqual(again["Endpoint"], instance["Endpoint"], "its port stays")
            self.assertEqual(self.query(again, "SELECT n FROM t"), [["7"]])

        with self.subTest("reboot"):
            pid = process(instance)
            rds.reboot_db_instance(DBInstanceIdentifier=name)
            self.available(name)
            self.assertNotEqual(process(instance), pid)

        with self.subTest("a killed database is started again"):
            pid = process(instance)
            os.kill(pid, signal.SIGKILL)
            seen = lambda: self.describe(name)["DBInstanceStatus"] == "available" and (
                (folder(instance) / "data/postmaster.pid").exists() and process(instance) != pid
            )
            world.wait_until("the database runs again", seen)
            self.assertEqual(self.query(instance, "SELECT n FROM t"), [["7"]])
            events = rds.describe_events(SourceType="db-instance", SourceIdentifier=name)
            messages = [event["Message"] for event in events["Events"]]
            self.assertIn("DB instance created", messages)
            self.assertTrue(any("found not running" in text for text in messages), messages)

        with self.subTest("modify"):
            rds.modify_db_instance(
                DBInstanceIdentifier=name, MasterUserPassword="another-1", DeletionProtection=True
            )
            self.available(name)
            self.assertEqual(self.query(instance, "SELECT 1", password="another-1"), [["1"]])
            with refused(self, COMBINATION, containing="disable deletion protection"):
                rds.delete_db_instance(DBInstanceIdentifier=name, SkipFinalSnapshot=True)
            rds.modify_db_instance(DBInstanceIdentifier=name, DeletionProtection=False)
            with refused(self, COMBINATION, containing="No modifications were requested"):
                rds.modify_db_instance(DBInstanceIdentifier=name)

        with self.subTest("rename"):
            other = world.unique("renamed")
            self.addCleanup(self.remove, other)
            rds.modify_db_instance(
                DBInstanceIdentifier=name, NewDBInstanceIdentifier=other, ApplyImmediately=True
            )
            by_name = [{"Name": "db-instance-id", "Values": [other]}]
            found = lambda: rds.describe_db_instances(Filters=by_name)["DBInstances"]
            world.wait_until("it has its new name", found)
            renamed = self.available(other)
            self.assertEqual(renamed["DbiResourceId"], instance["DbiResourceId"])
            self.assertEqual(renamed["TagList"], instance["TagList"])
            with refused(self, "DBInstanceNotFound", status=404):
                self.describe(name)

        with self.subTest("delete"):
            pid, home = process(renamed), folder(renamed)
            both = {"FinalDBSnapshotIdentifier": "last", "SkipFinalSnapshot": True}
            for wrong in ({}, both):
                with refused(self, COMBINATION, containing="FinalDBSnapshotIdentifier"):
                    rds.delete_db_instance(DBInstanceIdentifier=other, **wrong)
            arn = renamed["DBInstanceArn"]
            answer = rds.delete_db_instance(DBInstanceIdentifier=arn, SkipFinalSnapshot=True)
            self.assertEqual(answer["DBInstance"]["DBInstanceStatus"], "deleting")
            rds.get_waiter("db_instance_deleted").wait(
                DBInstanceIdentifier=other, WaiterConfig=OFTEN
            )
            self.assertFalse(is_alive(pid))
            self.assertFalse(home.exists())

    def test_refusals(self):
        create = self.rds.create_db_instance
        wrong = [
            (VALUE, "db_x", {"DBInstanceIdentifier": "db_x"}),
            (VALUE, "Invalid DB engine", {"Engine": "mysql"}),
            (COMBINATION, "install", {"EngineVersion": "7.4"}),
            (VALUE, "class", {"DBInstanceClass": "db.x9.huge"}),
            (VALUE, "storage", {"AllocatedStorage": 1}),
            (VALUE, "reserved", {"MasterUsername": "rdsadmin"}),
            (VALUE, "password", {"MasterUserPassword": "sp ace-and/slash"}),
            (VALUE, "DBName", {"DBName": "a;DROP"}),
            (VALUE, "Port", {"Port": 80}),
            (VALUE, "BackupRetentionPeriod", {"BackupRetentionPeriod": 36}),
            (COMBINATION, "MultiAZ", {"MultiAZ": True}),
            (COMBINATION, "StorageEncrypted", {"StorageEncrypted": True}),
            (COMBINATION, "overlap", {
                "PreferredBackupWindow": "06:00-07:00",
                "PreferredMaintenanceWindow": "sun:06:30-sun:07:00",
            }),
        ]
        for code, containing, more in wrong:
            with self.subTest(str(more)), refused(self, code, containing=containing):
                create(**arguments(**more))
        with refused(self, "DBSubnetGroupNotFoundFault", status=404):
            create(**arguments(DBSubnetGroupName="mine"))
        with refused(self, "OptionGroupNotFoundFault", status=404):
            create(**arguments(OptionGroupName="mine"))
        with refused(self, "DBParameterGroupNotFound", status=404):
            create(**arguments(DBParameterGroupName="mine"))
        for call in ("reboot", "stop", "start", "modify"):
            with self.subTest(call), refused(self, "DBInstanceNotFound", status=404):
                getattr(self.rds, f"{call}_db_instance")(DBInstanceIdentifier="no-such-one")
        with refused(self, VALUE, containing="filter"):
            self.rds.describe_db_instances(Filters=[{"Name": "colour", "Values": ["red"]}])

    def test_what_this_host_runs(self):
        versions = self.rds.describe_db_engine_versions(Engine="postgres")["DBEngineVersions"]
        self.assertTrue(versions)
        newest = self.rds.describe_db_engine_versions(Engine="postgres", DefaultOnly=True)
        self.assertEqual(newest["DBEngineVersions"], versions[-1:])
        pages = self.rds.get_paginator("describe_orderable_db_instance_options").paginate(
            Engine="postgres", EngineVersion=versions[0]["EngineVersion"]
        )
        options = [option for page in pages for option in page["OrderableDBInstanceOptions"]]
        self.assertIn("db.t3.micro", [option["DBInstanceClass"] for option in options])
        self.assertEqual(self.rds.describe_db_engine_versions(Engine="mysql")["DBEngineVersions"], [])


if __name__ == "__main__":
    unittest.main()
