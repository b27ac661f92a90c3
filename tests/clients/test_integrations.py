"""Zero-ETL integrations: rows of a DB instance in a warehouse, from the first to the last of them."""

import unittest

import terraform
import world
import zero_etl
from test_redshift import WAREHOUSE
from world import refused

VALUE = "InvalidParameterValue"
COMBINATION = "InvalidParameterCombination"
ALREADY = "IntegrationAlreadyExistsFault"

INTEGRATION = """
resource "aws_rds_integration" "this" {{
  integration_name = "{name}"
  source_arn       = "{source}"
  target_arn       = aws_redshiftserverless_namespace.this.arn
  data_filter      = "include: app.*.*"
  tags             = {{ stage = "test" }}
  depends_on = [
    aws_redshift_resource_policy.this,
    aws_redshiftserverless_workgroup.this,
  ]
}}
"""

TABLES = """
CREATE TABLE t (id integer PRIMARY KEY, v text);
INSERT INTO t SELECT n, 'v' || n FROM generate_series(1, 1000) n;
CREATE SCHEMA "Odd One";
CREATE TABLE "Odd One"."It's" ("Id" bigint PRIMARY KEY, "Größe" numeric(10, 2));
INSERT INTO "Odd One"."It's" VALUES (1, 2.50);
"""


class Integrations(unittest.TestCase):
    def setUp(self):
        self.rds = world.client("rds")
        self.source = zero_etl.instance(self, self.rds)
        zero_etl.source_sql(self.source, TABLES)
        self.warehouse = zero_etl.Warehouse(self)
        self.warehouse.let_in(self.source["DBInstanceArn"])

    def integration(self, **more):
        """An active integration; answers its ARN."""
        created = zero_etl.integration(self, self.rds, self.source, self.warehouse, **more)
        self.assertEqual(created["Status"], "creating")
        arn = created["IntegrationArn"]
        zero_etl.until(self.rds, arn, "active")
        return arn

    def database(self, arn, name):
        """Makes the integration's copy of `app` a database of the warehouse."""
        uuid = arn.split(":")[-1]
        self.warehouse.sql(f"CREATE DATABASE {name} FROM INTEGRATION '{uuid}' DATABASE 'app'")

    def count(self, table, database, where="true"):
        rows = self.warehouse.sql(f"SELECT count(*) FROM {table} WHERE {where}", database)
        return int(rows[0][0])

    def slots(self):
        """What is left of streams at the source."""
        return zero_etl.source_sql(
            self.source,
            "SELECT slot_name::text FROM pg_replication_slots UNION ALL "
            "SELECT pubname::text FROM pg_publication",
        )

    def test_life(self):
        rds, source, warehouse = self.rds, self.source, self.warehouse
        arn = self.integration(Description="of a test", Tags=[{"Key": "k", "Value": "v"}])
        shown = zero_etl.show(rds, arn)
        self.assertEqual(shown["DataFilter"], "include: app.*.*", "verbatim")
        self.assertRegex(shown["KMSKeyId"], "^arn:aws:kms:")
        self.assertEqual(shown["Tags"], [{"Key": "k", "Value": "v"}])
        self.assertEqual(zero_etl.show(rds, shown["IntegrationName"]), shown)
        self.assertEqual(zero_etl.show(rds, arn.split(":")[-1]), shown)
        inbound = warehouse.redshift.describe_inbound_integrations(TargetArn=warehouse.arn)
        statuses = [one["Status"] for one in inbound["InboundIntegrations"]]
        self.assertEqual(statuses, ["active"])

        with self.subTest("what active promises: all rows are there"):
            self.database(arn, "copy")
            self.assertEqual(self.count("public.t", "copy"), 1000)
            odd = warehouse.sql('SELECT "Größe" FROM "Odd One"."It\'s"', "copy")
            self.assertEqual(odd, [["2.50"]])

        with self.subTest("changes stream"):
            zero_etl.source_sql(
                source,
                "UPDATE t SET v = 'new' WHERE id = 5; DELETE FROM t WHERE id <= 2; "
                "INSERT INTO t VALUES (2000, 'new'); "
                "CREATE TABLE later (id int PRIMARY KEY); INSERT INTO later VALUES (1)",
            )
            world.wait_until(
                "the changes are there",
                lambda: self.count("public.t", "copy", "v = 'new'") == 2
                and self.count("public.t", "copy") == 999,
            )
            tables = "SELECT count(*) FROM svv_integration_table_state WHERE table_name = 'later'"
            world.wait_until("the new table", lambda: warehouse.sql(tables) == [["1"]])

        with self.subTest("the source is protected"):
            name = source["DBInstanceIdentifier"]
            with refused(self, "InvalidDBInstanceState", containing="zero-ETL"):
                rds.delete_db_instance(DBInstanceIdentifier=name, SkipFinalSnapshot=True)
            with refused(self, "InvalidDBInstanceState", containing="zero-ETL"):
                rds.modify_db_instance(
                    DBInstanceIdentifier=name,
                    NewDBInstanceIdentifier=name + "-x",
                    ApplyImmediately=True,
                )

        self.assertNotEqual(self.slots(), [])
        answer = rds.delete_integration(IntegrationIdentifier=arn)
        self.assertEqual(answer["Status"], "deleting")
        zero_etl.remove_integration(rds, arn)
        with refused(self, "IntegrationNotFoundFault", 404):
            rds.delete_integration(IntegrationIdentifier=arn)
        with refused(self, "IntegrationNotFoundFault", 404):
            rds.describe_integrations(IntegrationIdentifier=arn)
        self.assertEqual(self.slots(), [], "nothing is left at the source")
        self.assertEqual(self.count("public.t", "copy"), 999, "the warehouse keeps its rows")
        rows = zero_etl.source_sql(source, "SELECT count(*) FROM t")
        self.assertEqual(rows, [["999"]], "and the source its own")
        zero_etl.source_sql(source, "INSERT INTO t VALUES (3000, 'alone')")
        self.assertEqual(self.count("public.t", "copy"), 999, "nothing streams any more")

    def test_a_table_without_a_key_needs_attention_until_the_filter_leaves_it_out(self):
        zero_etl.source_sql(self.source, "CREATE TABLE keyless (a int)")
        arn = self.integration()
        shown = zero_etl.until(self.rds, arn, "needs_attention")
        self.assertEqual(len(shown["Errors"]), 1, shown["Errors"])
        self.assertIn("app.public.keyless", shown["Errors"][0]["ErrorMessage"])
        self.database(arn, "rest")
        self.assertEqual(self.count("public.t", "rest"), 1000, "the others stream")
        changed = self.rds.modify_integration(
            IntegrationIdentifier=arn,
            DataFilter="include: app.*.*, exclude: app.public./key.*/",
            Description="another",
        )
        self.assertEqual(changed["Status"], "modifying")
        shown = zero_etl.until(self.rds, arn, "active")
        self.assertEqual(shown["Errors"], [])
        self.assertEqual(shown["Description"], "another")

    def test_a_table_is_read_again_on_demand(self):
        zero_etl.source_sql(
            self.source, "CREATE TABLE mended (a int); INSERT INTO mended VALUES (1), (2)"
        )
        arn = self.integration()
        zero_etl.until(self.rds, arn, "needs_attention")
        self.database(arn, "whole")
        zero_etl.source_sql(self.source, "ALTER TABLE mended ADD PRIMARY KEY (a)")
        self.warehouse.sql("ALTER DATABASE whole INTEGRATION REFRESH INERROR TABLES")
        shown = zero_etl.until(self.rds, arn, "active")
        self.assertEqual(shown["Errors"], [])
        self.assertEqual(self.count("public.mended", "whole"), 2)

    def test_a_filter_takes_tables_out_and_in(self):
        arn = self.integration(DataFilter="include: app.public.*")
        self.database(arn, "chosen")
        self.rds.modify_integration(
            IntegrationIdentifier=arn, DataFilter='include: app."Odd One".*'
        )
        zero_etl.until(self.rds, arn, "active")
        self.assertEqual(self.count('"Odd One"."It\'s"', "chosen"), 1)
        with self.assertRaises(AssertionError, msg="it left the warehouse"):
            self.count("public.t", "chosen")

    def test_permissions_that_go_make_it_fail(self):
        arn = self.integration()
        self.warehouse.redshift.delete_resource_policy(ResourceArn=self.warehouse.arn)
        shown = zero_etl.until(self.rds, arn, "failed")
        self.assertEqual(shown["Errors"][0]["ErrorCode"], "TargetAccessDenied")
        world.wait_until("the source is let go", lambda: self.slots() == [])

    def test_a_database_that_does_not_exist_makes_the_creation_fail(self):
        created = zero_etl.integration(
            self, self.rds, self.source, self.warehouse, DataFilter="include: nodb.*.*"
        )
        shown = zero_etl.until(self.rds, created["IntegrationArn"], "failed")
        self.assertIn("nodb", shown["Errors"][0]["ErrorMessage"])

    def test_a_stopped_source_is_told_and_comes_back(self):
        arn = self.integration()
        self.database(arn, "back")
        name = self.source["DBInstanceIdentifier"]
        status = lambda: self.rds.describe_db_instances(DBInstanceIdentifier=name)[
            "DBInstances"
        ][0]["DBInstanceStatus"]
        world.wait_until("no backup is under way", lambda: status() == "available")
        self.rds.stop_db_instance(DBInstanceIdentifier=name)
        with refused(self, "InvalidIntegrationStateFault", containing="stopped"):
            self.rds.delete_integration(IntegrationIdentifier=arn)
        world.wait_until("it is stopped", lambda: status() == "stopped")
        self.assertEqual(self.count("public.t", "back"), 1000, "the copy is there")
        self.rds.start_db_instance(DBInstanceIdentifier=name)
        world.wait_until("it is available", lambda: status() == "available")
        zero_etl.source_sql(self.source, "DELETE FROM t WHERE id <= 10")
        world.wait_until(
            "changes stream again", lambda: self.count("public.t", "back") == 990
        )
        zero_etl.until(self.rds, arn, "active")

    def test_refusals(self):
        rds, source, warehouse = self.rds, self.source, self.warehouse
        wanted = {
            "IntegrationName": world.unique("zetl"),
            "SourceArn": source["DBInstanceArn"],
            "TargetArn": warehouse.arn,
            "DataFilter": "include: app.*.*",
        }

        def create(**more):
            return rds.create_integration(**{**wanted, **more})

        with refused(self, "DBInstanceNotFound", 404):
            create(SourceArn="arn:aws:rds:us-east-1:000000000000:db:nobody")
        with refused(self, "DBClusterNotFoundFault", 404):
            create(SourceArn="arn:aws:rds:us-east-1:000000000000:cluster:nobody")
        with refused(self, VALUE, containing="You don't have access to zero-ETL"):
            create(TargetArn=warehouse.arn[:-4] + "0000")
        stranger = zero_etl.Warehouse(self)
        with refused(self, VALUE, containing="You don't have access to zero-ETL"):
            create(TargetArn=stranger.arn)
        folding = zero_etl.Warehouse(self, parameters=())
        folding.let_in(source["DBInstanceArn"])
        with refused(self, COMBINATION, containing="enable_case_sensitive_identifier"):
            create(TargetArn=folding.arn)
        for wrong in ["include: *.*.*", "exclude: app.*.*", "include: app.*", "nothing"]:
            with self.subTest(wrong), refused(self, VALUE):
                create(DataFilter=wrong)
        with refused(self, COMBINATION, containing="KMSKeyId"):
            create(AdditionalEncryptionContext={"a": "b"})
        with refused(self, "KMSKeyNotAccessibleFault"):
            create(KMSKeyId="arn:aws:kms:eu-west-1:000000000000:key/x")
        with refused(self, "IntegrationNotFoundFault", 404):
            rds.modify_integration(IntegrationIdentifier="nobody", Description="x")

        arn = self.integration(**wanted)
        with refused(self, ALREADY, containing=wanted["IntegrationName"]):
            create()
        with refused(self, ALREADY, containing="this source and this target"):
            create(IntegrationName=world.unique("zetl"))
        with refused(self, COMBINATION, containing="No modifications"):
            rds.modify_integration(IntegrationIdentifier=arn)
        with refused(self, VALUE):
            rds.modify_integration(IntegrationIdentifier=arn, DataFilter="include: app")
        with refused(self, VALUE, containing="MaxRecords"):
            rds.describe_integrations(MaxRecords=19)
        pages = rds.get_paginator("describe_integrations").paginate(
            PaginationConfig={"PageSize": 20}
        )
        arns = [one["IntegrationArn"] for page in pages for one in page["Integrations"]]
        self.assertIn(arn, arns)
        with self.subTest("tags"):
            rds.add_tags_to_resource(ResourceName=arn, Tags=[{"Key": "a", "Value": "b"}])
            tags = rds.list_tags_for_resource(ResourceName=arn)["TagList"]
            self.assertEqual(tags, [{"Key": "a", "Value": "b"}])
            rds.remove_tags_from_resource(ResourceName=arn, TagKeys=["a"])
            self.assertEqual(zero_etl.show(rds, arn)["Tags"], [])


class TerraformOfIntegrations(terraform.Case):
    def test_apply_plan_destroy(self):
        rds = world.client("rds")
        source = zero_etl.instance(self, rds)
        zero_etl.source_sql(source, TABLES)
        name = world.unique("terraform")
        text = (WAREHOUSE + INTEGRATION).format(
            name=name, user=name.replace("-", "_"), source=source["DBInstanceArn"]
        )

        def is_active():
            self.assertEqual(zero_etl.show(rds, name)["Status"], "active")

        self.live(("rds", "redshift", "redshiftserverless", "sts"), text, is_active)


if __name__ == "__main__":
    unittest.main()
