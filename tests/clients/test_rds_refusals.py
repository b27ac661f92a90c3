"""RDS: what is refused, with which code and HTTP status, as clients match them."""

import subprocess
import unittest

import world
from test_rds import COMBINATION, PASSWORD, VALUE, arguments
from test_rds_mariadb import mariadb
from world import OFTEN, refused

HOSTILE = [
    "a'; DROP TABLE t; --",
    'a"b',
    "a b",
    "$(touch /tmp/landfall-was-here)",
    "`id`",
    "a;b",
    "a|b",
    "../../etc/passwd",
    "ä",
    "名前",
    "a\nb",
    "a\x7fb",
    "a\x00b",
    "-x",
    "--help",
    "",
    "x" * 300,
]


class Refusals(unittest.TestCase):
    """Those that need no instance."""

    def setUp(self):
        self.rds = world.client("rds", config=world.unchecked())

    def each(self, call, cases, code=VALUE, status=400):
        for more in cases:
            with self.subTest(str(more)[:60]), refused(self, code, status):
                call(**more)

    def test_pages_and_filters(self):
        rds = self.rds
        listed = [
            rds.describe_db_instances,
            rds.describe_db_snapshots,
            rds.describe_db_parameter_groups,
            rds.describe_db_subnet_groups,
            rds.describe_option_groups,
            rds.describe_events,
            rds.describe_event_subscriptions,
            rds.describe_db_engine_versions,
            rds.describe_db_instance_automated_backups,
            rds.describe_pending_maintenance_actions,
            rds.describe_certificates,
            rds.describe_reserved_db_instances,
            rds.describe_source_regions,
            rds.describe_integrations,
        ]
        for call in listed:
            with self.subTest(call.__name__):
                for number in (0, 19, 101, -1):
                    with refused(self, VALUE):
                        call(MaxRecords=number)
                with refused(self, VALUE):
                    call(Marker="no marker of ours")
        unknown = [{"Name": "colour", "Values": ["red"]}]
        for call in listed:
            if call in (rds.describe_events, rds.describe_integrations):
                continue
            with self.subTest(f"filter of {call.__name__}"), refused(self, VALUE, containing="filter"):
                call(Filters=unknown)
        with self.subTest("names of filters are told apart by case"), refused(self, VALUE):
            rds.describe_db_instances(Filters=[{"Name": "Engine", "Values": ["postgres"]}])
        nothing = [{"Name": "engine", "Values": ["Postgres"]}]
        self.assertEqual(rds.describe_db_instances(Filters=nothing)["DBInstances"], [])
        self.each(
            rds.describe_events,
            [
                {"SourceIdentifier": "x"},
                {"StartTime": "2026-01-02T00:00:00Z", "EndTime": "2026-01-01T00:00:00Z"},
            ],
            COMBINATION,
        )
        self.each(rds.describe_events, [{"SourceType": "table"}, {"Duration": 0}, {"Duration": 30000}])

    def test_what_does_not_exist(self):
        rds, not_found = self.rds, 404
        name = "no-such-one"
        cases = [
            ("DBInstanceNotFound", rds.describe_db_instances, {"DBInstanceIdentifier": name}),
            ("DBInstanceNotFound", rds.modify_db_instance, {"DBInstanceIdentifier": name}),
            ("DBInstanceNotFound", rds.reboot_db_instance, {"DBInstanceIdentifier": name}),
            ("DBInstanceNotFound", rds.stop_db_instance, {"DBInstanceIdentifier": name}),
            ("DBInstanceNotFound", rds.start_db_instance, {"DBInstanceIdentifier": name}),
            ("DBInstanceNotFound", rds.promote_read_replica, {"DBInstanceIdentifier": name}),
            ("DBInstanceNotFound", rds.describe_db_log_files, {"DBInstanceIdentifier": name}),
            (
                "DBInstanceNotFound",
                rds.delete_db_instance,
                {"DBInstanceIdentifier": name, "SkipFinalSnapshot": True},
            ),
            (
                "DBInstanceNotFound",
                rds.describe_valid_db_instance_modifications,
                {"DBInstanceIdentifier": name},
            ),
            ("DBSnapshotNotFound", rds.describe_db_snapshots, {"DBSnapshotIdentifier": name}),
            ("DBSnapshotNotFound", rds.delete_db_snapshot, {"DBSnapshotIdentifier": name}),
            (
                "DBSnapshotNotFound",
                rds.describe_db_snapshot_attributes,
                {"DBSnapshotIdentifier": name},
            ),
            (
                "DBSnapshotNotFound",
                rds.copy_db_snapshot,
                {"SourceDBSnapshotIdentifier": name, "TargetDBSnapshotIdentifier": "copy"},
            ),
            (
                "DBSnapshotNotFound",
                rds.restore_db_instance_from_db_snapshot,
                {"DBInstanceIdentifier": "x", "DBSnapshotIdentifier": name},
            ),
            ("DBParameterGroupNotFound", rds.describe_db_parameters, {"DBParameterGroupName": name}),
            (
                "DBParameterGroupNotFound",
                rds.describe_db_parameter_groups,
                {"DBParameterGroupName": name},
            ),
            ("DBParameterGroupNotFound", rds.delete_db_parameter_group, {"DBParameterGroupName": name}),
            ("DBSubnetGroupNotFoundFault", rds.describe_db_subnet_groups, {"DBSubnetGroupName": name}),
            ("DBSubnetGroupNotFoundFault", rds.delete_db_subnet_group, {"DBSubnetGroupName": name}),
            ("OptionGroupNotFoundFault", rds.describe_option_groups, {"OptionGroupName": name}),
            ("OptionGroupNotFoundFault", rds.delete_option_group, {"OptionGroupName": name}),
            ("SubscriptionNotFound", rds.describe_event_subscriptions, {"SubscriptionName": name}),
            ("SubscriptionNotFound", rds.delete_event_subscription, {"SubscriptionName": name}),
            ("CertificateNotFound", rds.describe_certificates, {"CertificateIdentifier": name}),
            ("ReservedDBInstanceNotFound", rds.describe_reserved_db_instances, {"ReservedDBInstanceId": name}),
            (
                "DBInstanceAutomatedBackupNotFound",
                rds.delete_db_instance_automated_backup,
                {"DbiResourceId": name},
            ),
            ("IntegrationNotFoundFault", rds.describe_integrations, {"IntegrationIdentifier": name}),
            (
                "ResourceNotFoundFault",
                rds.apply_pending_maintenance_action,
                {
                    "ResourceIdentifier": f"arn:aws:rds:us-east-1:000000000000:db:{name}",
                    "ApplyAction": "db-upgrade",
                    "OptInType": "immediate",
                },
            ),
        ]
        for code, call, form in cases:
            with self.subTest(f"{call.__name__}: {code}"), refused(self, code, not_found):
                call(**form)

    def test_identifiers_and_numbers_of_an_instance(self):
        create = lambda **more: self.rds.create_db_instance(**arguments(**more))
        names = ["1a", "a_b", "a-", "a--b", "-a", "x" * 64, *HOSTILE]
        self.each(create, [{"DBInstanceIdentifier": name} for name in names])
        self.each(create, [{"Port": port} for port in (0, 80, 1149, 65536, -1)])
        self.each(create, [{"BackupRetentionPeriod": days} for days in (-1, 36)])
        self.each(create, [{"AllocatedStorage": gib} for gib in (0, 19, 65537, -5)])
        self.each(create, [{"DBInstanceClass": name} for name in ("db.x", "t3.micro", *HOSTILE)])
        self.each(create, [{"StorageType": name} for name in ("io9", *HOSTILE)])
        self.each(create, [{"Engine": name} for name in ("Postgres", "oracle-ee", *HOSTILE)])
        self.each(
            create,
            [{"EngineVersion": text} for text in ("7.4", "99", "18.x", "../18", "18;id", "18\n")],
            COMBINATION,
        )
        windows = [
            "04:00-04:29", "4:00-5:00", "25:00-26:00", "04:00", "04:00-04:60", "", "a:b-c:d",
        ]
        self.each(create, [{"PreferredBackupWindow": text} for text in windows])
        weekly = ["sun:04:00-sun:04:29", "04:00-05:00", "Day:04:00-day:05:00", ""]
        self.each(create, [{"PreferredMaintenanceWindow": text} for text in weekly])
        overlap = {
            "PreferredBackupWindow": "23:30-00:30",
            "PreferredMaintenanceWindow": "mon:00:00-mon:01:00",
        }
        self.each(create, [overlap], COMBINATION)
        not_so = [
            {"MultiAZ": True},
            {"PubliclyAccessible": True},
            {"StorageEncrypted": True},
            {"EnablePerformanceInsights": True},
            {"EnableIAMDatabaseAuthentication": True},
            {"ManageMasterUserPassword": True},
            {"MonitoringInterval": 60},
            {"Iops": 3000},
            {"KmsKeyId": "x"},
            {"DBClusterIdentifier": "c"},
        ]
        self.each(create, not_so, COMBINATION)
        self.each(create, [{"LicenseModel": "bring-your-own-license"}])
        self.each(create, [{"CACertificateIdentifier": "rds-ca-2019"}], "CertificateNotFound", 404)
        self.each(create, [{"DBParameterGroupName": "none"}], "DBParameterGroupNotFound", 404)
        self.each(create, [{"DBSubnetGroupName": "none"}], "DBSubnetGroupNotFoundFault", 404)
        self.each(create, [{"OptionGroupName": "none"}], "OptionGroupNotFoundFault", 404)

    def test_users_passwords_and_databases(self):
        for engine in ("postgres", "mariadb"):
            create = lambda **more: self.rds.create_db_instance(
                **arguments(Engine=engine, **more)  # noqa: B023
            )
            with self.subTest(engine):
                reserved = ["rdsadmin", "RDSADMIN", "landfall_admin", "1master", "_x", "x" * 64]
                self.each(create, [{"MasterUsername": name} for name in (*reserved, *HOSTILE)])
                short_and_long = ["short", "x" * 129, "with space1", "with/slash", "with@at12"]
                wrong = [*short_and_long, 'with"quote', "größer-als-x", "line\nbreak1", "tab\tin-it"]
                self.each(create, [{"MasterUserPassword": text} for text in wrong])
                self.each(create, [{"DBName": name} for name in HOSTILE if name])
        create = lambda **more: self.rds.create_db_instance(**arguments(**more))
        self.each(create, [{"DBName": name} for name in ("template1", "rdsadmin", "1a", "a-b")])
        mariadb_create = lambda **more: create(Engine="mariadb", **more)
        self.each(mariadb_create, [{"DBName": name} for name in ("mysql", "SYS", "performance_schema")])
        self.each(mariadb_create, [{"MasterUserPassword": "x" * 42}, {"MasterUsername": "x" * 17}])

    def test_groups(self):
        rds = self.rds
        subnets = lambda **more: rds.create_db_subnet_group(
            **{
                "DBSubnetGroupName": "group",
                "DBSubnetGroupDescription": "x",
                "SubnetIds": ["subnet-1", "subnet-2"],
                **more,
            }
        )
        names = ["default", "Default", "a/b", "a$b", "ä", "a\nb", "", "x" * 256]
        self.each(subnets, [{"DBSubnetGroupName": name} for name in names])
        one = [{"SubnetIds": ["subnet-1"]}, {"SubnetIds": ["subnet-1", "subnet-1"]}]
        self.each(subnets, one, "DBSubnetGroupDoesNotCoverEnoughAZs")
        self.each(subnets, [{"SubnetIds": ["subnet-1", "net-2"]}], "InvalidSubnet")
        many = [f"subnet-{number}" for number in range(21)]
        self.each(subnets, [{"SubnetIds": many}], "DBSubnetQuotaExceededFault")

        version = rds.describe_db_engine_versions(Engine="postgres", DefaultOnly=True)
        version = version["DBEngineVersions"][0]
        family = version["DBParameterGroupFamily"]
        parameters = lambda **more: rds.create_db_parameter_group(
            **{
                "DBParameterGroupName": "group",
                "DBParameterGroupFamily": family,
                "Description": "x",
                **more,
            }
        )
        names = ["1a", "a_b", "a-", "a--b", f"default.{family}", *HOSTILE]
        self.each(parameters, [{"DBParameterGroupName": name} for name in names])
        self.each(parameters, [{"DBParameterGroupFamily": name} for name in ("postgres5", *HOSTILE)])
        options = lambda **more: rds.create_option_group(
            **{
                "OptionGroupName": "group",
                "EngineName": "postgres",
                "MajorEngineVersion": version["MajorEngineVersion"],
                "OptionGroupDescription": "x",
                **more,
            }
        )
        self.each(options, [{"OptionGroupName": name} for name in ("1a", "a--b", *HOSTILE)])
        self.each(options, [{"EngineName": "oracle-ee"}, {"MajorEngineVersion": "5"}])
        name = f"default:postgres-{version['MajorEngineVersion']}"
        self.each(rds.delete_option_group, [{"OptionGroupName": name}])

        group = world.unique("group")
        parameters(DBParameterGroupName=group)
        self.addCleanup(rds.delete_db_parameter_group, DBParameterGroupName=group)
        self.each(parameters, [{"DBParameterGroupName": group.upper()}], "DBParameterGroupAlreadyExists")

        def modify(name="work_mem", value="8192", method="immediate", group=group, count=1):
            one = {"ParameterName": name, "ParameterValue": value, "ApplyMethod": method}
            rds.modify_db_parameter_group(DBParameterGroupName=group, Parameters=[one] * count)

        self.each(modify, [{"group": f"default.{family}"}, {"name": "no_such_one"}, {"count": 21}])
        self.each(modify, [{"value": text} for text in ("-1", "many", "8MB'; --", "{Memory/2}", "8\n9")])
        self.each(modify, [{"name": text} for text in HOSTILE])
        own = {"name": "data_directory", "value": "/tmp", "method": "pending-reboot"}
        self.each(modify, [{"method": "later"}, own])
        self.each(modify, [{"name": "max_connections", "value": "90"}], COMBINATION)
        for text in ("x'; DROP TABLE t; --", "a\nssl = off", "$(id)", "ä", "a\\"):
            with self.subTest(text):
                # Text is a value: refused, or kept as it is and harmless.
                try:
                    modify(name="application_name", value=text, method="pending-reboot")
                except rds.exceptions.ClientError as error:
                    self.assertEqual(error.response["Error"]["Code"], VALUE)
        self.each(
            rds.describe_db_parameters,
            [
                {"DBParameterGroupName": group, "Source": "nowhere"},
                {"DBParameterGroupName": group, "Filters": [{"Name": "name", "Values": ["x"]}]},
            ],
        )
        reset = lambda **more: rds.reset_db_parameter_group(DBParameterGroupName=group, **more)
        unknown = [{"ParameterName": "no_such_one", "ApplyMethod": "immediate"}]
        self.each(reset, [{"Parameters": unknown}])

    def test_tags(self):
        rds = self.rds
        group = world.unique("group")
        rds.create_db_subnet_group(
            DBSubnetGroupName=group,
            DBSubnetGroupDescription="x",
            SubnetIds=["subnet-1", "subnet-2"],
        )
        self.addCleanup(rds.delete_db_subnet_group, DBSubnetGroupName=group)
        arn = rds.describe_db_subnet_groups(DBSubnetGroupName=group)["DBSubnetGroups"][0]
        arn = arn["DBSubnetGroupArn"]
        add = lambda tags, arn=arn: rds.add_tags_to_resource(ResourceName=arn, Tags=tags)
        tag = lambda key, value="": [{"Key": key, "Value": value}]
        wrong = [tag("aws:x"), tag("rds:x"), tag("x" * 129), tag(""), tag("a", "x" * 257), tag("a;b")]
        self.each(add, [{"tags": tags} for tags in wrong])
        many = [{"Key": f"k{number}", "Value": ""} for number in range(51)]
        self.each(add, [{"tags": many}])
        self.each(add, [{"tags": tag("a"), "arn": arn + "x"}, {"tags": tag("a"), "arn": "x"}])
        add(tag("a", "1"))
        add(tag("a", "2"))
        self.assertEqual(rds.list_tags_for_resource(ResourceName=arn)["TagList"], tag("a", "2"))


class OfAnInstance(unittest.TestCase):
    """Those that an instance is needed for."""

    ENGINES = (("postgres", "error/postgresql.log"), ("mariadb", "error/mysql-error.log"))

    def setUp(self):
        self.rds = world.client("rds", config=world.unchecked())

    def made(self, engine, **more):
        if not self.rds.describe_db_engine_versions(Engine=engine)["DBEngineVersions"]:
            self.skipTest(f"{engine} is not installed")
        wanted = arguments(Engine=engine, DBName="app", **more)
        name = wanted["DBInstanceIdentifier"]
        self.rds.create_db_instance(**wanted)
        with refused(self, "InvalidDBInstanceState"):
            self.rds.reboot_db_instance(DBInstanceIdentifier=name)
        self.rds.get_waiter("db_instance_available").wait(
            DBInstanceIdentifier=name, WaiterConfig=OFTEN
        )
        return self.rds.describe_db_instances(DBInstanceIdentifier=name)["DBInstances"][0]

    def test_postgresql(self):
        instance = self.made("postgres", BackupRetentionPeriod=1)
        self.checks(instance, "error/postgresql.log")
        server = {
            "host": instance["Endpoint"]["Address"],
            "port": instance["Endpoint"]["Port"],
            "user": "master",
            "password": PASSWORD,
        }
        self.assertEqual(world.sql(server, "app", "SELECT 1"), [["1"]])
        self.backups(instance)
        self.end(instance)

    def test_mariadb(self):
        instance = self.made("mariadb", BackupRetentionPeriod=0)
        self.checks(instance, "error/mysql-error.log")
        self.assertEqual(mariadb(instance, "SELECT 1"), [["1"]])
        name = instance["DBInstanceIdentifier"]
        with refused(self, "PointInTimeRestoreNotEnabled"):
            self.rds.restore_db_instance_to_point_in_time(
                SourceDBInstanceIdentifier=name,
                TargetDBInstanceIdentifier=world.unique("db"),
                UseLatestRestorableTime=True,
            )
        with refused(self, "InvalidDBInstanceState"):
            self.rds.create_db_instance_read_replica(
                SourceDBInstanceIdentifier=name, DBInstanceIdentifier=world.unique("db")
            )
        self.end(instance)

    def checks(self, instance, log):
        """What is refused of an instance that is available."""
        name = instance["DBInstanceIdentifier"]
        modify = lambda **more: self.rds.modify_db_instance(DBInstanceIdentifier=name, **more)

        def each(cases, code=VALUE, status=400, containing=""):
            for more in cases:
                with self.subTest(str(more)[:60]), refused(self, code, status, containing):
                    modify(**more)

        each([{}, {"ApplyImmediately": True}], COMBINATION, 400, "No modifications were requested")
        each([{"AllocatedStorage": gib} for gib in (21, 19 + 2)], COMBINATION)
        each([{"AllocatedStorage": 10}, {"AllocatedStorage": 70000}])
        each([{"DBInstanceClass": "db.none"}, {"StorageType": "none"}, {"BackupRetentionPeriod": 36}])
        each([{"MasterUserPassword": text} for text in ("short", "a b c d e f", 'q"uote-1', "lä" * 6)])
        each([{"NewDBInstanceIdentifier": text} for text in HOSTILE if text])
        each([{"EngineVersion": text} for text in ("1.0", "99.1", "x")], COMBINATION)
        each([{"MultiAZ": True}, {"Iops": 3000}], COMBINATION)
        each([{"DBPortNumber": 1149}, {"DBPortNumber": 65536}], VALUE)
        each([{"CACertificateIdentifier": "rds-ca-2019"}], "CertificateNotFound", 404)
        each([{"DBParameterGroupName": "none"}], "DBParameterGroupNotFound", 404)
        each([{"OptionGroupName": "none"}], "OptionGroupNotFoundFault", 404)
        each([{"PreferredBackupWindow": "04:00-04:10"}])
        each(
            [
                {
                    "PreferredBackupWindow": "04:00-05:00",
                    "PreferredMaintenanceWindow": "sun:04:30-sun:05:30",
                }
            ],
            COMBINATION,
        )
        with refused(self, "InvalidDBInstanceState"):
            self.rds.start_db_instance(DBInstanceIdentifier=name)
        with refused(self, COMBINATION):
            self.rds.reboot_db_instance(DBInstanceIdentifier=name, ForceFailover=True)
        with refused(self, "InvalidDBInstanceState"):
            self.rds.promote_read_replica(DBInstanceIdentifier=name)
        with refused(self, "DBInstanceAlreadyExists"):
            self.rds.create_db_instance(**arguments(DBInstanceIdentifier=name.upper()))
        self.logs(name, log)

    def logs(self, name, prefix):
        rds = self.rds
        files = rds.describe_db_log_files(DBInstanceIdentifier=name)["DescribeDBLogFiles"]
        found = [file["LogFileName"] for file in files if file["LogFileName"].startswith(prefix)]
        self.assertTrue(found, files)
        self.assertTrue(all(file["LastWritten"] > 1_600_000_000_000 for file in files), files)
        part = lambda file, **more: rds.download_db_log_file_portion(
            DBInstanceIdentifier=name, LogFileName=file, **more
        )
        first = part(found[0], Marker="0", NumberOfLines=1)
        self.assertEqual(first["LogFileData"].count("\n"), 1)
        self.assertGreater(int(first["Marker"]), 0)
        for marker in ("x", "-1", "1e3", "9" * 40):
            with self.subTest(marker), refused(self, VALUE):
                part(found[0], Marker=marker)
        with refused(self, VALUE):
            part(found[0], NumberOfLines=-1)
        outside = [
            "../data/PG_VERSION",
            "error/../../data/PG_VERSION",
            "/etc/passwd",
            "error/../../../../../etc/passwd",
            "error//../../server.key",
            "./server.key",
            "error/",
            "..",
            "server.key",
            "error/postgresql.log\n",
        ]
        for file in [*outside, *(text for text in HOSTILE if text)]:
            with self.subTest(file), refused(self, "DBLogFileNotFoundFault", 404):
                part(file)

    def backups(self, instance):
        rds, name = self.rds, instance["DBInstanceIdentifier"]
        snapshot = lambda text: rds.create_db_snapshot(
            DBInstanceIdentifier=name, DBSnapshotIdentifier=text
        )
        for text in ["1a", "a_b", "a--b", "rds:x", *HOSTILE]:
            with self.subTest(text), refused(self, VALUE):
                snapshot(text)
        first = world.unique("snap")
        snapshot(first)
        rds.get_waiter("db_snapshot_completed").wait(
            DBSnapshotIdentifier=first, WaiterConfig=OFTEN
        )
        self.addCleanup(rds.delete_db_snapshot, DBSnapshotIdentifier=first)
        rds.get_waiter("db_instance_available").wait(DBInstanceIdentifier=name, WaiterConfig=OFTEN)
        with refused(self, "DBSnapshotAlreadyExists"):
            snapshot(first)
        with refused(self, "DBInstanceAlreadyExists"):
            rds.restore_db_instance_from_db_snapshot(
                DBInstanceIdentifier=name, DBSnapshotIdentifier=first
            )
        automated = rds.describe_db_snapshots(DBInstanceIdentifier=name, SnapshotType="automated")
        automated = automated["DBSnapshots"][0]["DBSnapshotIdentifier"]
        with refused(self, "InvalidDBSnapshotState"):
            rds.delete_db_snapshot(DBSnapshotIdentifier=automated)
        share = lambda text, **more: rds.modify_db_snapshot_attribute(
            DBSnapshotIdentifier=text, AttributeName="restore", **more
        )
        with refused(self, "InvalidDBSnapshotState"):
            share(automated, ValuesToAdd=["111111111111"])
        for values in (["1"], ["everybody"], ["11111111111x"]):
            with self.subTest(str(values)), refused(self, VALUE):
                share(first, ValuesToAdd=values)
        with refused(self, "SharedSnapshotQuotaExceeded"):
            share(first, ValuesToAdd=[f"{number:012}" for number in range(21)])
        share(first, ValuesToAdd=["111111111111"])
        shared = rds.describe_db_snapshot_attributes(DBSnapshotIdentifier=first)
        attributes = shared["DBSnapshotAttributesResult"]["DBSnapshotAttributes"]
        self.assertEqual(attributes[0]["AttributeValues"], ["111111111111"])
        moment = lambda **more: rds.restore_db_instance_to_point_in_time(
            SourceDBInstanceIdentifier=name,
            TargetDBInstanceIdentifier=world.unique("db"),
            **more,
        )
        for more in ({}, {"UseLatestRestorableTime": True, "RestoreTime": "2026-01-01T00:00:00Z"}):
            with self.subTest(str(more)), refused(self, COMBINATION):
                moment(**more)
        for time in ("2001-01-01T00:00:00Z", "2201-01-01T00:00:00Z"):
            with self.subTest(time), refused(self, "InvalidRestoreFault"):
                moment(RestoreTime=time)

    def end(self, instance):
        """The rules of deletion."""
        name = instance["DBInstanceIdentifier"]
        delete = lambda **more: self.rds.delete_db_instance(DBInstanceIdentifier=name, **more)
        for more in ({}, {"SkipFinalSnapshot": True, "FinalDBSnapshotIdentifier": "x"}):
            with self.subTest(str(more)), refused(self, COMBINATION, 400, "FinalDBSnapshotIdentifier"):
                delete(**more)
        self.rds.modify_db_instance(DBInstanceIdentifier=name, DeletionProtection=True)
        with refused(self, COMBINATION, 400, "disable deletion pro"):
            delete(SkipFinalSnapshot=True)
        self.rds.modify_db_instance(DBInstanceIdentifier=name, DeletionProtection=False)
        for text in HOSTILE:
            with self.subTest(text), refused(self, VALUE):
                delete(FinalDBSnapshotIdentifier=text)
        delete(SkipFinalSnapshot=True)
        try:
            delete(SkipFinalSnapshot=True)
        except self.rds.exceptions.DBInstanceNotFoundFault:
            pass
        except self.rds.exceptions.ClientError as error:
            self.assertEqual(error.response["Error"]["Code"], "InvalidDBInstanceState")
            self.assertIn("is already being deleted", error.response["Error"]["Message"])
        self.rds.get_waiter("db_instance_deleted").wait(
            DBInstanceIdentifier=name, WaiterConfig=OFTEN
        )
        with refused(self, "DBInstanceNotFound", 404):
            delete(SkipFinalSnapshot=True)


class Harm(unittest.TestCase):
    def test_no_shell_was_reached(self):
        done = subprocess.run(["ls", "/tmp/landfall-was-here"], capture_output=True, check=False)
        self.assertNotEqual(done.returncode, 0)


if __name__ == "__main__":
    unittest.main()
