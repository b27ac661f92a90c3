"""RDS: parameter groups, snapshots, restores to a moment, read replicas."""

import datetime
import os
import unittest

import world
from test_rds import COMBINATION, VALUE, DbInstances as Base, arguments, folder, process
from world import OFTEN, refused

UTC = datetime.timezone.utc


class Instances(unittest.TestCase):
    """What tests of this file do with instances."""

    setUp = Base.setUp
    describe = Base.describe
    available = Base.available
    query = Base.query
    remove = Base.remove

    def made(self, **more):
        """An available instance of its own for a test."""
        wanted = arguments(DBName="app", **more)
        self.rds.create_db_instance(**wanted)
        self.addCleanup(self.remove, wanted["DBInstanceIdentifier"])
        return self.available(wanted["DBInstanceIdentifier"])

    def forget_snapshot(self, name):
        """Deletes a snapshot, unless it is gone."""
        try:
            self.rds.delete_db_snapshot(DBSnapshotIdentifier=name)
        except self.rds.exceptions.DBSnapshotNotFoundFault:
            pass
        self.rds.get_waiter("db_snapshot_deleted").wait(
            DBSnapshotIdentifier=name, WaiterConfig=OFTEN
        )

    def rows(self, instance):
        """The numbers in the table."""
        return [row[0] for row in self.query(instance, "SELECT n FROM t ORDER BY n")]


class ParameterGroups(Instances):
    def group(self, family):
        """A group that is removed after the test."""
        name = world.unique("group")
        self.rds.create_db_parameter_group(
            DBParameterGroupName=name, DBParameterGroupFamily=family, Description="for a test"
        )
        self.addCleanup(self.rds.delete_db_parameter_group, DBParameterGroupName=name)
        return name

    def set(self, group, name, value, method):
        """Sets one parameter."""
        self.rds.modify_db_parameter_group(
            DBParameterGroupName=group,
            Parameters=[
                {"ParameterName": name, "ParameterValue": value, "ApplyMethod": method}
            ],
        )

    def status(self, name):
        """How an instance stands to its group."""
        return self.describe(name)["DBParameterGroups"][0]["ParameterApplyStatus"]

    def test_parameters_reach_the_server(self):
        newest = self.rds.describe_db_engine_versions(Engine="postgres", DefaultOnly=True)
        family = newest["DBEngineVersions"][0]["DBParameterGroupFamily"]
        group = self.group(family)
        self.set(group, "rds.logical_replication", "1", "pending-reboot")
        instance = self.made(DBParameterGroupName=group)
        name = instance["DBInstanceIdentifier"]
        self.addCleanup(self.remove, name)
        self.assertEqual(instance["BackupRetentionPeriod"], 1)
        show = lambda what: self.query(instance, f"SHOW {what}")[0][0]
        self.assertEqual(show("wal_level"), "logical")
        self.assertEqual(self.status(name), "in-sync")

        with self.subTest("dynamic"):
            pid = process(instance)
            self.set(group, "work_mem", "12345", "immediate")
            world.wait_until("it counts", lambda: show("work_mem") == "12345kB")
            world.wait_until("in sync", lambda: self.status(name) == "in-sync")
            self.assertEqual(process(instance), pid)

        with self.subTest("TLS"):
            plain = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
            self.assertEqual(self.query(instance, plain), [["t"]], "psql prefers it")
            self.set(group, "rds.force_ssl", "1", "immediate")
            world.wait_until("in sync", lambda: self.status(name) == "in-sync")
            os.environ["PGSSLMODE"] = "disable"
            self.addCleanup(os.environ.pop, "PGSSLMODE", None)

            def is_refused():
                try:
                    self.query(instance, plain)
                except AssertionError as error:
                    self.assertIn("no encryption", str(error))
                    return True
                return False

            world.wait_until("it is refused without TLS", is_refused)
            del os.environ["PGSSLMODE"]
            self.assertEqual(self.query(instance, plain), [["t"]])

        with self.subTest("static"):
            self.set(group, "max_connections", "77", "pending-reboot")
            self.assertEqual(self.status(name), "pending-reboot")
            self.assertEqual(show("max_connections"), "100")
            self.rds.reboot_db_instance(DBInstanceIdentifier=name)
            self.available(name)
            self.assertEqual(show("max_connections"), "77")
            self.assertEqual(self.status(name), "in-sync")

        with self.subTest("refusals"):
            wrong = [
                (COMBINATION, "max_connections", "5", "immediate"),
                (VALUE, "max_connections", "many", "pending-reboot"),
                (VALUE, "timezone", "Nowhere/No", "immediate"),
                (VALUE, "no_such_parameter", "1", "immediate"),
                (VALUE, "archive_command", "rm -rf /", "immediate"),
                (VALUE, "log_statement", "nonsense", "immediate"),
            ]
            for code, parameter, value, method in wrong:
                with self.subTest(parameter), refused(self, code):
                    self.set(group, parameter, value, method)
            with refused(self, "InvalidDBParameterGroupState"):
                self.rds.delete_db_parameter_group(DBParameterGroupName=group)
            with refused(self, "DBParameterGroupNotFound", status=404):
                self.rds.describe_db_parameters(DBParameterGroupName="no-such-group")

        with self.subTest("describe"):
            pages = self.rds.get_paginator("describe_db_parameters").paginate(
                DBParameterGroupName=group
            )
            found = {p["ParameterName"]: p for page in pages for p in page["Parameters"]}
            self.assertGreater(len(found), 250)
            self.assertEqual(found["max_connections"]["ParameterValue"], "77")
            self.assertEqual(found["max_connections"]["ApplyType"], "static")
            self.assertEqual(found["max_connections"]["Source"], "user")
            self.assertIn("replica", found["wal_level"]["AllowedValues"])
            self.assertFalse(found["wal_level"]["IsModifiable"])
            user = self.rds.describe_db_parameters(DBParameterGroupName=group, Source="user")
            self.assertEqual(len(user["Parameters"]), 4)

        with self.subTest("too much memory"):
            self.set(group, "shared_buffers", "1073741823", "pending-reboot")
            self.rds.reboot_db_instance(DBInstanceIdentifier=name)
            shown = lambda: self.describe(name)["DBInstanceStatus"] == "incompatible-parameters"
            world.wait_until("it says so", shown)
            self.rds.reset_db_parameter_group(
                DBParameterGroupName=group, ResetAllParameters=True
            )
            self.rds.reboot_db_instance(DBInstanceIdentifier=name)
            self.available(name)
            self.assertEqual(show("wal_level"), "replica")
        self.remove(name)


class Backups(Instances):
    def test_a_snapshot_is_restored(self):
        rds = self.rds
        instance = self.made()
        name = instance["DBInstanceIdentifier"]
        self.query(instance, "CREATE TABLE t AS SELECT generate_series(1, 1000) AS n")
        snapshot = world.unique("snap")
        created = rds.create_db_snapshot(
            DBInstanceIdentifier=name, DBSnapshotIdentifier=snapshot
        )["DBSnapshot"]
        self.addCleanup(self.forget_snapshot, snapshot)
        self.assertEqual(created["Status"], "creating")
        self.assertEqual(self.describe(name)["DBInstanceStatus"], "backing-up")
        rds.get_waiter("db_snapshot_available").wait(
            DBSnapshotIdentifier=snapshot, WaiterConfig=OFTEN
        )
        self.available(name)
        rows = self.rows(instance)
        self.query(instance, "DELETE FROM t")
        with refused(self, "DBSnapshotAlreadyExists"):
            rds.create_db_snapshot(DBInstanceIdentifier=name, DBSnapshotIdentifier=snapshot)
        with refused(self, "DBInstanceAlreadyExists"):
            rds.restore_db_instance_from_db_snapshot(
                DBInstanceIdentifier=name, DBSnapshotIdentifier=snapshot
            )

        other = world.unique("restored")
        self.addCleanup(self.remove, other)
        rds.restore_db_instance_from_db_snapshot(
            DBInstanceIdentifier=other, DBSnapshotIdentifier=snapshot
        )
        restored = self.available(other)
        self.assertEqual(self.rows(restored), rows, "rows equal, the same password")
        self.assertNotEqual(restored["Endpoint"], instance["Endpoint"])
        self.query(restored, "INSERT INTO t VALUES (0)")

        with self.subTest("automated ones"):
            found = rds.describe_db_snapshots(
                DBInstanceIdentifier=name, SnapshotType="automated"
            )["DBSnapshots"]
            self.assertEqual(len(found), 1)
            self.assertRegex(found[0]["DBSnapshotIdentifier"], f"^rds:{name}-\\d{{4}}(-\\d\\d){{4}}")
            self.assertEqual(found[0]["PercentProgress"], 100)
            with refused(self, "InvalidDBSnapshotState"):
                rds.delete_db_snapshot(
                    DBSnapshotIdentifier=found[0]["DBSnapshotIdentifier"]
                )

        with self.subTest("a final snapshot"):
            last = world.unique("last")
            self.addCleanup(self.forget_snapshot, last)
            rds.delete_db_instance(DBInstanceIdentifier=other, FinalDBSnapshotIdentifier=last)
            rds.get_waiter("db_instance_deleted").wait(
                DBInstanceIdentifier=other, WaiterConfig=OFTEN
            )
            third = world.unique("third")
            self.addCleanup(self.remove, third)
            rds.restore_db_instance_from_db_snapshot(
                DBInstanceIdentifier=third, DBSnapshotIdentifier=last
            )
            self.assertEqual(self.rows(self.available(third)), ["0", *rows])

        with self.subTest("delete"):
            self.forget_snapshot(snapshot)
            with refused(self, "DBSnapshotNotFound", status=404):
                rds.describe_db_snapshots(DBSnapshotIdentifier=snapshot)

    def test_a_moment_is_restored(self):
        rds = self.rds
        instance = self.made(BackupRetentionPeriod=7)
        name = instance["DBInstanceIdentifier"]
        self.assertIn("LatestRestorableTime", instance)
        self.query(instance, "CREATE TABLE t AS SELECT 1 AS n")
        clock = "SELECT extract(epoch FROM clock_timestamp())"
        between = float(self.query(instance, clock)[0][0])
        # The service's times are whole milliseconds.
        later = lambda: float(self.query(instance, clock)[0][0]) > between + 0.01
        world.wait_until("the clock has moved", later)
        self.query(instance, "INSERT INTO t VALUES (2)")
        wanted = datetime.datetime.fromtimestamp(round(between + 0.005, 3), UTC)
        copies = [
            (world.unique("moment"), {"RestoreTime": wanted}, ["1"]),
            (world.unique("latest"), {"UseLatestRestorableTime": True}, ["1", "2"]),
        ]
        for other, when, expected in copies:
            self.addCleanup(self.remove, other)
            rds.restore_db_instance_to_point_in_time(
                SourceDBInstanceIdentifier=name, TargetDBInstanceIdentifier=other, **when
            )
            self.assertEqual(self.rows(self.available(other)), expected)
        for when in ({}, {"RestoreTime": wanted, "UseLatestRestorableTime": True}):
            with refused(self, COMBINATION):
                rds.restore_db_instance_to_point_in_time(
                    SourceDBInstanceIdentifier=name, TargetDBInstanceIdentifier="x", **when
                )
        future = datetime.datetime.now(UTC) + datetime.timedelta(hours=1)
        with refused(self, "InvalidRestoreFault"):
            rds.restore_db_instance_to_point_in_time(
                SourceDBInstanceIdentifier=name, TargetDBInstanceIdentifier="x", RestoreTime=future
            )
        backups = rds.describe_db_instance_automated_backups(DBInstanceIdentifier=name)
        found = backups["DBInstanceAutomatedBackups"][0]
        self.assertEqual(found["Status"], "active")
        self.assertLess(found["RestoreWindow"]["EarliestTime"], wanted)

        with self.subTest("none without backups"):
            rds.modify_db_instance(DBInstanceIdentifier=name, BackupRetentionPeriod=0)
            self.available(name)
            with refused(self, "PointInTimeRestoreNotEnabled"):
                rds.restore_db_instance_to_point_in_time(
                    SourceDBInstanceIdentifier=name,
                    TargetDBInstanceIdentifier="x",
                    UseLatestRestorableTime=True,
                )
            archive = folder(instance).parent / "archives" / instance["DbiResourceId"]
            self.assertFalse(archive.exists())


class Replicas(Instances):
    def test_a_replica_follows_and_is_promoted(self):
        rds = self.rds
        source = self.made()
        name = source["DBInstanceIdentifier"]
        self.query(source, "CREATE TABLE t AS SELECT 1 AS n")
        one, two = world.unique("replica"), world.unique("replica")
        for replica in (one, two):
            self.addCleanup(self.remove, replica)
            rds.create_db_instance_read_replica(
                DBInstanceIdentifier=replica, SourceDBInstanceIdentifier=name
            )
        followers = {replica: self.available(replica) for replica in (one, two)}
        self.query(source, "INSERT INTO t VALUES (2)")
        for follower in followers.values():
            world.wait_until("it follows", lambda: self.rows(follower) == ["1", "2"])
            with self.assertRaises(AssertionError):
                self.query(follower, "INSERT INTO t VALUES (9)")
        info = lambda: self.describe(one).get("StatusInfos", [{}])[0].get("Status")
        world.wait_until("it says so", lambda: info() == "replicating")
        self.assertEqual(self.describe(one)["ReadReplicaSourceDBInstanceIdentifier"], name)
        listed = self.describe(name)["ReadReplicaDBInstanceIdentifiers"]
        self.assertEqual(sorted(listed), sorted([one, two]))

        with self.subTest("promote"):
            rds.promote_read_replica(DBInstanceIdentifier=one, BackupRetentionPeriod=0)
            promoted = self.available(one)
            self.assertNotIn("ReadReplicaSourceDBInstanceIdentifier", promoted)
            self.query(promoted, "INSERT INTO t VALUES (3)")
            self.assertEqual(self.rows(promoted), ["1", "2", "3"])

        with self.subTest("the source goes"):
            self.query(source, "INSERT INTO t VALUES (4)")
            self.remove(name)
            alone = lambda: "ReadReplicaSourceDBInstanceIdentifier" not in self.describe(two)
            world.wait_until("it is on its own", alone)
            left = self.available(two)
            self.assertEqual(self.rows(left), ["1", "2", "4"], "all that was committed")
            self.query(left, "INSERT INTO t VALUES (5)")


class Others(Instances):
    def test_groups_logs_and_waiting_changes(self):
        rds = self.rds
        subnets = world.unique("subnets")
        rds.create_db_subnet_group(
            DBSubnetGroupName=subnets,
            DBSubnetGroupDescription="for a test",
            SubnetIds=["subnet-11111111", "subnet-22222222"],
            Tags=[{"Key": "k", "Value": "v"}],
        )
        options = world.unique("options")
        version = rds.describe_db_engine_versions(Engine="postgres", DefaultOnly=True)
        rds.create_option_group(
            OptionGroupName=options,
            EngineName="postgres",
            MajorEngineVersion=version["DBEngineVersions"][0]["MajorEngineVersion"],
            OptionGroupDescription="for a test",
        )
        instance = self.made(
            DBSubnetGroupName=subnets, OptionGroupName=options, BackupRetentionPeriod=0
        )
        name = instance["DBInstanceIdentifier"]
        self.assertEqual(instance["DBSubnetGroup"]["DBSubnetGroupName"], subnets)
        self.assertEqual(instance["OptionGroupMemberships"][0]["OptionGroupName"], options)
        arn = instance["DBSubnetGroup"]["DBSubnetGroupArn"]
        tags = rds.list_tags_for_resource(ResourceName=arn)["TagList"]
        self.assertEqual(tags, [{"Key": "k", "Value": "v"}])
        with refused(self, "InvalidDBSubnetGroupStateFault"):
            rds.delete_db_subnet_group(DBSubnetGroupName=subnets)
        with refused(self, "InvalidOptionGroupStateFault"):
            rds.delete_option_group(OptionGroupName=options)

        with self.subTest("logs"):
            with self.assertRaises(AssertionError):
                self.query(instance, "SELECT nonsense")
            files = rds.describe_db_log_files(DBInstanceIdentifier=name)["DescribeDBLogFiles"]
            file = files[-1]["LogFileName"]
            self.assertRegex(file, r"^error/postgresql\.log\.\d{4}-\d\d-\d\d-\d\d$")
            pages = rds.get_paginator("download_db_log_file_portion").paginate(
                DBInstanceIdentifier=name, LogFileName=file, PaginationConfig={"PageSize": 2}
            )
            text = "".join(page.get("LogFileData", "") for page in pages)
            self.assertIn('column "nonsense" does not exist', text)
            last = rds.download_db_log_file_portion(
                DBInstanceIdentifier=name, LogFileName=file, NumberOfLines=1
            )
            self.assertTrue(text.endswith(last["LogFileData"]))
            self.assertFalse(last["AdditionalDataPending"])
            for wrong in ("../../../state.sqlite", "/etc/passwd", "error/../../parameters.conf"):
                with refused(self, "DBLogFileNotFoundFault", status=404):
                    rds.download_db_log_file_portion(
                        DBInstanceIdentifier=name, LogFileName=wrong
                    )

        with self.subTest("changes wait"):
            changed = rds.modify_db_instance(
                DBInstanceIdentifier=name, DBInstanceClass="db.m5.large"
            )["DBInstance"]
            self.assertEqual(changed["DBInstanceStatus"], "available")
            pending = {"DBInstanceClass": "db.m5.large"}
            self.assertEqual(changed["PendingModifiedValues"], pending)
            rds.modify_db_instance(DBInstanceIdentifier=name, ApplyImmediately=True)
            done = self.available(name)
            self.assertEqual(done["DBInstanceClass"], "db.m5.large")
            self.assertEqual(done["PendingModifiedValues"], {})
            with refused(self, COMBINATION, containing="No modifications were requested"):
                rds.modify_db_instance(DBInstanceIdentifier=name, ApplyImmediately=True)
        self.remove(name)
        rds.delete_db_subnet_group(DBSubnetGroupName=subnets)
        rds.delete_option_group(OptionGroupName=options)
        with refused(self, "DBSubnetGroupNotFoundFault", status=404):
            rds.describe_db_subnet_groups(DBSubnetGroupName=subnets)
        quotas = rds.describe_account_attributes()["AccountQuotas"]
        self.assertIn("DBInstances", [quota["AccountQuotaName"] for quota in quotas])


del Base

if __name__ == "__main__":
    unittest.main()
