"""Zero-ETL integrations from MariaDB: its databases are schemas of the warehouse's database."""

import unittest

import world
import zero_etl
from test_rds_mariadb import mariadb
from world import refused


class FromMariaDb(unittest.TestCase):
    def setUp(self):
        self.rds = world.client("rds")
        self.source = zero_etl.instance(self, self.rds, Engine="mariadb")
        self.warehouse = zero_etl.Warehouse(self)
        self.warehouse.let_in(self.source["DBInstanceArn"])

    def run_sql(self, *statements):
        """Runs statements at the source as its master user."""
        for statement in statements:
            mariadb(self.source, statement, password=zero_etl.PASSWORD)

    def integration(self, **more):
        """An active integration; answers its ARN."""
        wanted = {"DataFilter": "include: app.*, include: other.*", **more}
        created = zero_etl.integration(self, self.rds, self.source, self.warehouse, **wanted)
        self.assertEqual(created["Status"], "creating")
        return created["IntegrationArn"]

    def count(self, table, where="true"):
        rows = self.warehouse.sql(f"SELECT count(*) FROM {table} WHERE {where}", "copy")
        return int(rows[0][0])

    def test_life(self):
        self.run_sql(
            "CREATE TABLE t (id int PRIMARY KEY, v varchar(40), at timestamp(6) NULL, d decimal(10,2))",
            "INSERT INTO t SELECT seq, CONCAT('v', seq), '2024-02-29 12:34:56.5', 2.5 FROM seq_1_to_1000",
            "CREATE DATABASE other",
            "CREATE TABLE other.`It's` (`Größe` bigint unsigned PRIMARY KEY)",
            "INSERT INTO other.`It's` VALUES (18446744073709551615)",
            "CREATE DATABASE hidden",
            "CREATE TABLE hidden.t (id int PRIMARY KEY)",
        )
        arn = self.integration()
        zero_etl.until(self.rds, arn, "active")
        uuid = arn.split(":")[-1]
        self.warehouse.sql(f"CREATE DATABASE copy FROM INTEGRATION '{uuid}'")
        self.assertEqual(self.count("app.t"), 1000)
        found = self.warehouse.sql("SELECT v, d FROM app.t WHERE id = 7", "copy")
        self.assertEqual(found, [["v7", "2.50"]])
        largest = self.warehouse.sql('SELECT "Größe" FROM other."It\'s"', "copy")
        self.assertEqual(largest, [["18446744073709551615"]])
        with self.assertRaises(AssertionError, msg="the filter leaves it out"):
            self.count("hidden.t")
        kind = self.warehouse.sql(f"SELECT source FROM svv_integration WHERE integration_id = '{uuid}'")
        self.assertEqual(kind, [["MySQL"]])

        self.run_sql(
            "UPDATE t SET v = 'new' WHERE id = 5",
            "DELETE FROM t WHERE id <= 2",
            "INSERT INTO t VALUES (2000, 'new', NULL, NULL)",
            "ALTER TABLE t ADD COLUMN more int NULL",
            "UPDATE t SET more = 9 WHERE id = 6",
            "CREATE TABLE keyless (a int)",
        )
        world.wait_until(
            "the changes are there",
            lambda: self.count("app.t", "v = 'new'") == 2 and self.count("app.t") == 999,
        )
        filled = "SELECT more FROM app.t WHERE id = 6"
        world.wait_until("the column", lambda: self.warehouse.sql(filled, "copy") == [["9"]])
        shown = zero_etl.until(self.rds, arn, "needs_attention")
        self.assertIn("app.keyless", shown["Errors"][0]["ErrorMessage"])
        self.run_sql("DROP TABLE keyless")
        zero_etl.until(self.rds, arn, "active")

        name = self.source["DBInstanceIdentifier"]
        with refused(self, "InvalidDBInstanceState", containing="zero-ETL"):
            self.rds.delete_db_instance(DBInstanceIdentifier=name, SkipFinalSnapshot=True)
        self.rds.reboot_db_instance(DBInstanceIdentifier=name)
        self.rds.get_waiter("db_instance_available").wait(
            DBInstanceIdentifier=name, WaiterConfig=world.OFTEN
        )
        self.run_sql("INSERT INTO t VALUES (3000, 'later', NULL, NULL, NULL)")
        world.wait_until("it streams on", lambda: self.count("app.t") == 1000)

        self.rds.delete_integration(IntegrationIdentifier=arn)
        zero_etl.remove_integration(self.rds, arn)
        self.assertEqual(self.count("app.t"), 1000, "the warehouse keeps its rows")


if __name__ == "__main__":
    unittest.main()
