"""RDS: DB instances of MariaDB, from their creation to their end."""

import datetime
import os
import pathlib
import signal
import subprocess
import unittest

import world
from test_rds import COMBINATION, VALUE, folder, is_alive
from world import OFTEN, refused

PASSWORD = "it's-$(a)\\`;--"


def process(instance):
    """The process id of an instance's database."""
    return int((folder(instance) / "data/mariadbd.pid").read_text().strip())


def mariadb(instance, statement, database="app", password=PASSWORD):
    """Logs in as the master user with MariaDB's own client; answers the rows as lists of text."""
    endpoint = instance["Endpoint"]
    command = ["mariadb", "--no-defaults", "--batch", "--skip-column-names", "--raw"]
    command += ["-h", endpoint["Address"], "-P", str(endpoint["Port"])]
    command += ["-u", instance["MasterUsername"], "-e", statement, database]
    environment = {**os.environ, "MYSQL_PWD": password}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise AssertionError(f"mariadb: {done.stderr}")
    return [line.split("\t") for line in done.stdout.splitlines()]


class MariaDbInstances(unittest.TestCase):
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

    def create(self, **more):
        """Creates an instance that is removed after the test; answers it once it is available."""
        name = world.unique("mdb")
        created = self.rds.create_db_instance(
            DBInstanceIdentifier=name,
            DBInstanceClass="db.t3.micro",
            Engine="mariadb",
            MasterUsername="master",
            MasterUserPassword=PASSWORD,
            AllocatedStorage=20,
            **{"BackupRetentionPeriod": 0, **more},
        )["DBInstance"]
        self.addCleanup(self.remove, name)
        self.assertEqual(created["DBInstanceStatus"], "creating")
        return self.available(name)

    def test_life(self):
        rds = self.rds
        instance = self.create(DBName="app")
        name = instance["DBInstanceIdentifier"]
        self.assertEqual(instance["Engine"], "mariadb")
        mariadb(instance, "CREATE TABLE t AS SELECT 7 AS n")
        version = mariadb(instance, "SELECT VERSION()")[0][0]
        self.assertTrue(version.startswith(instance["EngineVersion"] + "-MariaDB"), version)
        grants = str(mariadb(instance, "SHOW GRANTS"))
        self.assertIn("WITH GRANT OPTION", grants)
        for right in ("SUPER", "FILE", "SHUTDOWN", "ALL PRIVILEGES"):
            self.assertNotIn(f" {right}", grants)
        with self.assertRaises(AssertionError):
            mariadb(instance, "SELECT 1", password="a wrong one")

        with self.subTest("stop and start"):
            pid = process(instance)
            rds.stop_db_instance(DBInstanceIdentifier=name)
            stopped = lambda: self.describe(name)["DBInstanceStatus"] == "stopped"
            world.wait_until("the instance is stopped", stopped)
            self.assertFalse(is_alive(pid))
            rds.start_db_instance(DBInstanceIdentifier=name)
            again = self.available(name)
            self.assertEqual(again["Endpoint"], instance["Endpoint"], "its port stays")
            self.assertEqual(mariadb(again, "SELECT n FROM t"), [["7"]])

        with self.subTest("reboot"):
            pid = process(instance)
            rds.reboot_db_instance(DBInstanceIdentifier=name)
            self.available(name)
            self.assertNotEqual(process(instance), pid)

        with self.subTest("a killed database is started again"):
            pid = process(instance)
            os.kill(pid, signal.SIGKILL)
            seen = lambda: self.describe(name)["DBInstanceStatus"] == "available" and (
                (folder(instance) / "data/mariadbd.pid").exists() and process(instance) != pid
            )
            world.wait_until("the database runs again", seen)
            self.assertEqual(mariadb(instance, "SELECT n FROM t"), [["7"]])

        with self.subTest("modify"):
            rds.modify_db_instance(DBInstanceIdentifier=name, MasterUserPassword="another-1")
            self.available(name)
            answer = mariadb(instance, "SELECT n FROM t", password="another-1")
            self.assertEqual(answer, [["7"]])
            with self.assertRaises(AssertionError):
                mariadb(instance, "SELECT 1")

        with self.subTest("delete"):
            pid, home = process(instance), folder(instance)
            self.remove(name)
            self.assertFalse(is_alive(pid))
            self.assertFalse(home.exists())
            with refused(self, "DBInstanceNotFound", status=404):
                self.describe(name)

    def test_parameters(self):
        rds, group = self.rds, world.unique("mdbgroup")
        found = rds.describe_db_engine_versions(Engine="mariadb", DefaultOnly=True)
        family = found["DBEngineVersions"][0]["DBParameterGroupFamily"]
        rds.create_db_parameter_group(
            DBParameterGroupName=group, DBParameterGroupFamily=family, Description="of a test"
        )
        self.addCleanup(rds.delete_db_parameter_group, DBParameterGroupName=group)
        pages = rds.get_paginator("describe_db_parameters").paginate(DBParameterGroupName=group)
        shown = {one["ParameterName"]: one for page in pages for one in page["Parameters"]}
        self.assertEqual(shown["binlog_format"]["AllowedValues"], "MIXED,STATEMENT,ROW")
        self.assertFalse(shown["datadir"]["IsModifiable"])

        def modify(name, value, method):
            wanted = {"ParameterName": name, "ParameterValue": value, "ApplyMethod": method}
            rds.modify_db_parameter_group(DBParameterGroupName=group, Parameters=[wanted])

        with refused(self, VALUE, containing="sql_mode"):
            modify("sql_mode", "NO_SUCH_MODE", "immediate")
        modify("max_connections", "77", "immediate")
        instance = self.create(DBName="app", DBParameterGroupName=group)
        value = lambda name: mariadb(instance, f"SELECT @@GLOBAL.{name}")
        self.assertEqual(value("max_connections"), [["77"]])
        modify("max_connections", "78", "immediate")
        world.wait_until("it counts at once", lambda: value("max_connections") == [["78"]])
        modify("back_log", "99", "pending-reboot")
        name = instance["DBInstanceIdentifier"]
        pending = lambda: self.describe(name)["DBParameterGroups"][0]["ParameterApplyStatus"]
        world.wait_until("a restart is awaited", lambda: pending() == "pending-reboot")
        self.assertNotEqual(value("back_log"), [["99"]])
        rds.reboot_db_instance(DBInstanceIdentifier=name)
        self.available(name)
        self.assertEqual(value("back_log"), [["99"]])
        self.assertEqual(pending(), "in-sync")
        self.remove(name)

    def rows(self, instance):
        """The numbers in the table."""
        return [row[0] for row in mariadb(instance, "SELECT n FROM t ORDER BY n")]

    def test_snapshots_and_moments(self):
        rds = self.rds
        instance = self.create(DBName="app", BackupRetentionPeriod=7)
        name = instance["DBInstanceIdentifier"]
        mariadb(instance, "CREATE TABLE t AS SELECT seq AS n FROM seq_1_to_3")
        self.available(name)
        snapshot = world.unique("mdbsnap")
        rds.create_db_snapshot(DBInstanceIdentifier=name, DBSnapshotIdentifier=snapshot)
        self.addCleanup(rds.delete_db_snapshot, DBSnapshotIdentifier=snapshot)
        rds.get_waiter("db_snapshot_available").wait(
            DBSnapshotIdentifier=snapshot, WaiterConfig=OFTEN
        )
        # The binlog counts whole seconds.
        clock = lambda: int(mariadb(instance, "SELECT UNIX_TIMESTAMP()")[0][0])
        mariadb(instance, "INSERT INTO t VALUES (4)")
        between = clock()
        world.wait_until("the next second", lambda: clock() > between)
        mariadb(instance, "INSERT INTO t VALUES (5)")
        wanted = datetime.datetime.fromtimestamp(between, datetime.timezone.utc)
        copies = [
            (rds.restore_db_instance_from_db_snapshot, {"DBSnapshotIdentifier": snapshot}, 3),
            (rds.restore_db_instance_to_point_in_time, {"RestoreTime": wanted}, 4),
            (rds.restore_db_instance_to_point_in_time, {"UseLatestRestorableTime": True}, 5),
        ]
        for restore, how, count in copies:
            other = world.unique("mdbcopy")
            target = {"DBInstanceIdentifier": other}
            if "DBSnapshotIdentifier" not in how:
                source = {"SourceDBInstanceIdentifier": name}
                target = {"TargetDBInstanceIdentifier": other, **source}
            restore(**target, **how)
            self.addCleanup(self.remove, other)
            restored = self.available(other)
            expected = [str(n) for n in range(1, count + 1)]
            self.assertEqual(self.rows(restored), expected, how)
            mariadb(restored, "INSERT INTO t VALUES (0)")

    def test_a_replica_follows_and_is_promoted(self):
        rds = self.rds
        source = self.create(DBName="app", BackupRetentionPeriod=1)
        name, replica = source["DBInstanceIdentifier"], world.unique("mdbreplica")
        mariadb(source, "CREATE TABLE t AS SELECT 1 AS n")
        self.available(name)
        rds.create_db_instance_read_replica(
            DBInstanceIdentifier=replica, SourceDBInstanceIdentifier=name
        )
        self.addCleanup(self.remove, replica)
        follower = self.available(replica)
        mariadb(source, "INSERT INTO t VALUES (2)")
        world.wait_until("it follows", lambda: self.rows(follower) == ["1", "2"])
        with self.assertRaises(AssertionError):
            mariadb(follower, "INSERT INTO t VALUES (9)")
        info = lambda: self.describe(replica).get("StatusInfos", [{}])[0].get("Status")
        world.wait_until("it says so", lambda: info() == "replicating")
        rds.promote_read_replica(DBInstanceIdentifier=replica, BackupRetentionPeriod=0)
        promoted = self.available(replica)
        self.assertNotIn("ReadReplicaSourceDBInstanceIdentifier", promoted)
        mariadb(promoted, "INSERT INTO t VALUES (3)")
        self.assertEqual(self.rows(promoted), ["1", "2", "3"])

    def test_refusals(self):
        wrong = [
            (VALUE, "--mysql-by-mariadb", {"Engine": "mysql"}),
            (COMBINATION, "install", {"EngineVersion": "7.4"}),
            (VALUE, "reserved", {"MasterUsername": "mysql"}),
            (VALUE, "password", {"MasterUserPassword": "x" * 42}),
            (VALUE, "DBName", {"DBName": "a;DROP"}),
        ]
        for code, containing, more in wrong:
            arguments = {
                "DBInstanceIdentifier": world.unique("mdb"),
                "DBInstanceClass": "db.t3.micro",
                "Engine": "mariadb",
                "MasterUsername": "master",
                "MasterUserPassword": PASSWORD,
                **more,
            }
            with self.subTest(str(more)), refused(self, code, containing=containing):
                self.rds.create_db_instance(**arguments)

    def test_what_this_host_runs(self):
        found = self.rds.describe_db_engine_versions(Engine="mariadb", DefaultOnly=True)
        version = found["DBEngineVersions"][0]
        server = subprocess.run(
            [self.server(), "--no-defaults", "--version"], capture_output=True, text=True, check=True
        )
        self.assertIn(f"Ver {version['EngineVersion']}-MariaDB", server.stdout)
        family = f"mariadb{version['MajorEngineVersion']}"
        self.assertEqual(version["DBParameterGroupFamily"], family)

    def server(self):
        """MariaDB's server, which is often outside of PATH."""
        folders = ["/usr/sbin", *os.environ["PATH"].split(os.pathsep)]
        paths = (pathlib.Path(folder, "mariadbd") for folder in folders)
        return str(next(path for path in paths if path.is_file()))


if __name__ == "__main__":
    unittest.main()
