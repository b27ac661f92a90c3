"""RDS: an instance that gets another major version of PostgreSQL, and another port."""

import datetime
import os
import pathlib
import signal
import subprocess
import tempfile
import time
import unittest

import boto3
import world
from test_rds import PASSWORD, arguments
from world import OFTEN, refused

COMBINATION = "InvalidParameterCombination"
SUM = "SELECT count(*), md5(string_agg(n || s, ',' ORDER BY n)) FROM t"


class Upgrades(unittest.TestCase):
    """A server of its own, which finds two versions of PostgreSQL, and is killed while it upgrades."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.folder.chmod(0o755)
        self.server = None
        self.start()
        self.addCleanup(self.stop)

    def start(self):
        command = [os.environ["LANDFALL_TEST_BINARY"], "serve", "--data-dir", self.folder / "data"]
        command += ["--listen", "127.0.0.1:0", "--warehouse-listen", "127.0.0.1:0"]
        command += ["--apps-listen", "127.0.0.1:0", "--database-ports", "14950-14989"]
        command += ["--insecure-accept-any-credentials", "--log-level", "warn"]
        environment = {**os.environ, "LANDFALL_ENGINE_PATH": os.environ["LANDFALL_TEST_ENGINE_PATH"]}
        environment.pop("LANDFALL_CONFIG", None)
        with open(self.folder / "log", "a", encoding="utf-8") as log:
            self.server = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=log, env=environment
            )
        line = self.server.stdout.readline().decode().strip()
        endpoint = line.rpartition(" ")[2]
        self.assertTrue(endpoint.startswith("http"), line)
        self.rds = boto3.client("rds", endpoint_url=endpoint)

    def end(self, how):
        self.server.send_signal(how)
        self.server.wait()
        self.server.stdout.close()

    def stop(self):
        for found in self.rds.describe_db_instances()["DBInstances"]:
            name = found["DBInstanceIdentifier"]
            self.rds.delete_db_instance(DBInstanceIdentifier=name, SkipFinalSnapshot=True)
            self.rds.get_waiter("db_instance_deleted").wait(
                DBInstanceIdentifier=name, WaiterConfig=OFTEN
            )
        self.end(signal.SIGTERM)

    def available(self, name):
        self.rds.get_waiter("db_instance_available").wait(
            DBInstanceIdentifier=name, WaiterConfig=OFTEN
        )
        return self.rds.describe_db_instances(DBInstanceIdentifier=name)["DBInstances"][0]

    def query(self, instance, statement):
        server = {
            "host": instance["Endpoint"]["Address"],
            "port": instance["Endpoint"]["Port"],
            "user": "master",
            "password": PASSWORD,
        }
        return world.sql(server, "app", statement)

    def versions(self):
        """The oldest and the newest version on offer."""
        offered = self.rds.describe_db_engine_versions(Engine="postgres")["DBEngineVersions"]
        targets = [known["EngineVersion"] for known in offered[0]["ValidUpgradeTarget"]]
        self.assertIn(offered[-1]["EngineVersion"], targets)
        return offered[0], offered[-1]

    def created(self, old):
        wanted = arguments(
            DBName="app", EngineVersion=old["EngineVersion"], DBInstanceIdentifier="db"
        )
        self.rds.create_db_instance(**wanted)
        instance = self.available("db")
        rows = "SELECT n, md5(n::text) AS s FROM generate_series(1, 20000) n"
        self.query(instance, f"CREATE TABLE t AS {rows}; ALTER TABLE t ADD PRIMARY KEY (n)")
        return instance, self.query(instance, SUM)

    def test_another_major_version(self):
        rds = self.rds
        old, new = self.versions()
        instance, rows = self.created(old)
        wish = {"DBInstanceIdentifier": "db", "EngineVersion": new["EngineVersion"]}
        wish["ApplyImmediately"] = True
        with refused(self, COMBINATION, containing="AllowMajorVersionUpgrade"):
            rds.modify_db_instance(**wish)
        wish["AllowMajorVersionUpgrade"] = True
        # Who reads changes through a slot would lose some: told, and the old version runs on.
        group = {"DBParameterGroupName": "g"}
        family = old["DBParameterGroupFamily"]
        rds.create_db_parameter_group(**group, DBParameterGroupFamily=family, Description="x")
        logical = {"ParameterName": "rds.logical_replication", "ParameterValue": "1"}
        rds.modify_db_parameter_group(
            **group, Parameters=[{**logical, "ApplyMethod": "pending-reboot"}]
        )
        rds.modify_db_instance(DBInstanceIdentifier="db", **group)
        with refused(self, COMBINATION, containing=new["DBParameterGroupFamily"]):
            rds.modify_db_instance(**wish)
        wish["DBParameterGroupName"] = f"default.{new['DBParameterGroupFamily']}"
        rds.reboot_db_instance(DBInstanceIdentifier="db")
        instance = self.available("db")
        slot = "SELECT pg_create_logical_replication_slot('mine', 'pgoutput')"
        self.query(instance, slot)
        answer = rds.modify_db_instance(**wish)["DBInstance"]
        self.assertEqual(answer["DBInstanceStatus"], "upgrading")
        instance = self.available("db")
        self.assertEqual(instance["EngineVersion"], old["EngineVersion"])
        told = " ".join(event["Message"] for event in rds.describe_events()["Events"])
        self.assertIn("was not upgraded", told)
        self.assertNotIn("Finished the upgrade", told)
        self.query(instance, "SELECT pg_drop_replication_slot('mine')")
        self.assertEqual(self.query(instance, SUM), rows)

        # Killed as soon as the new files are being made.
        backups = lambda: rds.describe_db_instance_automated_backups(
            DBInstanceIdentifier="db"
        )["DBInstanceAutomatedBackups"][0]
        world.wait_until("it can be restored", lambda: "LatestTime" in backups()["RestoreWindow"])
        before = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
        # The moments of the API are whole seconds.
        world.wait_until("the next second", lambda: time.time() > before.timestamp() + 2)
        home = self.folder / "data/databases" / instance["DbiResourceId"]
        rds.modify_db_instance(**wish)
        world.wait_until("it upgrades", (home / "data.next/PG_VERSION").exists)
        self.end(signal.SIGKILL)
        self.start()
        upgraded = self.available("db")
        self.assertEqual(upgraded["EngineVersion"], new["EngineVersion"])
        self.assertEqual(upgraded["PendingModifiedValues"], {})
        self.assertEqual(
            upgraded["DBParameterGroups"][0]["DBParameterGroupName"], wish["DBParameterGroupName"]
        )
        self.assertEqual(self.query(upgraded, SUM), rows)
        shown = self.query(upgraded, "SHOW server_version")[0][0].split()[0]
        self.assertEqual(shown, new["EngineVersion"])
        self.query(upgraded, "CREATE ROLE made_by_the_master")
        self.assertEqual(sorted(path.name for path in home.glob("data*")), ["data"])

        self.rds.restore_db_instance_to_point_in_time(
            SourceDBInstanceIdentifier="db",
            TargetDBInstanceIdentifier="earlier",
            RestoreTime=before + datetime.timedelta(seconds=1),
        )
        earlier = self.available("earlier")
        self.assertEqual(earlier["EngineVersion"], old["EngineVersion"])
        self.assertEqual(self.query(earlier, SUM), rows)

    def test_another_port(self):
        instance, rows = self.created(self.versions()[0])
        move = {"DBInstanceIdentifier": "db", "DBPortNumber": 14995}
        answer = self.rds.modify_db_instance(**move)["DBInstance"]
        self.assertEqual(answer["PendingModifiedValues"], {"Port": 14995})
        moved = self.available("db")
        self.assertEqual(moved["Endpoint"]["Port"], 14995)
        self.assertEqual(self.query(moved, SUM), rows)
        with self.assertRaises(AssertionError):
            self.query(instance, SUM)


if __name__ == "__main__":
    unittest.main()
