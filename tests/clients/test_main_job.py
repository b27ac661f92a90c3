"""The main job: a task that migrates a PostgreSQL database while it is written to."""

import json
import unittest

import world
from world import OFTEN, by_task, pair, refused, sql

SCHEMA = """
CREATE TABLE orders (id bigint PRIMARY KEY, customer text NOT NULL, total numeric(12,2),
    placed timestamptz, note jsonb);
CREATE TABLE "Händler" (a int, b text, PRIMARY KEY (a, b));
CREATE TABLE journal (at timestamptz, line text);
INSERT INTO orders SELECT i, 'customer ' || i % 100, i * 1.01, '2024-01-01'::timestamptz + i * interval '1 min',
    json_build_object('n', i) FROM generate_series(1, 5000) i;
INSERT INTO "Händler" SELECT i, 'Straße ' || i FROM generate_series(1, 300) i;
INSERT INTO journal SELECT now(), 'line ' || i % 10 FROM generate_series(1, 400) i;
"""

CHANGES = """
INSERT INTO orders SELECT i, 'late', 1, now(), NULL FROM generate_series(5001, 5500) i;
UPDATE orders SET total = total + 1, note = NULL WHERE id % 7 = 0;
DELETE FROM orders WHERE id % 11 = 0;
UPDATE "Händler" SET b = b || '!' WHERE a % 2 = 0;
INSERT INTO journal SELECT now(), 'line ' || i % 3 FROM generate_series(1, 50) i;
"""

TABLES = {"orders": "id", '"Händler"': "a, b", "journal": "line, at"}


def contents(server, database):
    """Every row of every table, as text in a fixed order; None while a table is missing."""
    found = {}
    for table, order in TABLES.items():
        exists = sql(server, database, f"SELECT to_regclass('{table}') IS NOT NULL")
        if exists != [["t"]]:
            return None
        found[table] = sql(server, database, f"SELECT t::text FROM {table} t ORDER BY {order}")
    return found


class MainJob(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        self.dms = world.client("dms")

    def test_from_each_version_to_each(self):
        for source in world.SERVERS:
            for target in world.SERVERS:
                if source is not target:
                    with self.subTest(source=source["version"], target=target["version"]):
                        self.migrate(source, target)

    def migrate(self, source, target):
        dms = self.dms
        source_database = world.database(source, "source")
        target_database = world.database(target, "target")
        sql(source, source_database, SCHEMA)
        instance = world.instance(
            self, dms, ReplicationSubnetGroupIdentifier=world.subnet_group(self, dms)
        )
        from_arn = world.endpoint(self, dms, "source", source, source_database)
        to_arn = world.endpoint(self, dms, "target", target, target_database)
        tested = dms.test_connection(ReplicationInstanceArn=instance, EndpointArn=from_arn)
        self.assertEqual(tested["Connection"]["Status"], "testing")
        dms.get_waiter("test_connection_succeeds").wait(
            Filters=pair(instance, from_arn), WaiterConfig=OFTEN
        )
        world.connect(dms, instance, to_arn)

        task = world.task(self, dms, instance, from_arn, to_arn)
        started = world.run(dms, task, "start-replication")
        self.assertEqual(started["Status"], "starting")
        self.refusals_while_running(instance, from_arn, task)

        sql(source, source_database, CHANGES)
        expected = contents(source, source_database)
        world.wait_until(
            "source and target are equal",
            lambda: contents(target, target_database) == expected
            or self.assertEqual(world.status(dms, task)["Status"], "running"),
        )
        self.statistics(task)

        stopped = dms.stop_replication_task(ReplicationTaskArn=task)
        self.assertEqual(stopped["ReplicationTask"]["Status"], "stopping")
        dms.get_waiter("replication_task_stopped").wait(Filters=by_task(task), WaiterConfig=OFTEN)
        shown = world.status(dms, task)
        self.assertEqual(shown["StopReason"], "Stop Reason NORMAL")
        self.assertTrue(shown["RecoveryCheckpoint"].startswith("checkpoint:V1#"))
        self.assertEqual(shown["TableMappings"], world.ALL_OF_PUBLIC)
        self.resume(source, source_database, target, target_database, task)
        self.forget(instance, from_arn, to_arn, task, source)

    def refusals_while_running(self, instance, endpoint, task):
        dms = self.dms
        with refused(self, "InvalidResourceStateFault"):
            dms.delete_connection(ReplicationInstanceArn=instance, EndpointArn=endpoint)
        with refused(self, "InvalidResourceStateFault"):
            dms.delete_replication_task(ReplicationTaskArn=task)
        with refused(self, "InvalidResourceStateFault", containing="cannot be modified"):
            dms.modify_replication_task(
                ReplicationTaskArn=task, TableMappings=world.ALL_OF_PUBLIC.replace("all", "every")
            )
        with refused(self, "InvalidResourceStateFault", containing="cannot be started"):
            dms.start_replication_task(
                ReplicationTaskArn=task, StartReplicationTaskType="resume-processing"
            )
        with refused(self, "InvalidResourceStateFault"):
            dms.modify_endpoint(EndpointArn=endpoint, Port=1)
        with refused(self, "InvalidResourceStateFault"):
            dms.delete_endpoint(EndpointArn=endpoint)
        with refused(self, "InvalidResourceStateFault"):
            dms.delete_replication_instance(ReplicationInstanceArn=instance)

    def statistics(self, task):
        pages = self.dms.get_paginator("describe_table_statistics").paginate(
            ReplicationTaskArn=task, PaginationConfig={"PageSize": 20}
        )
        tables = {t["TableName"]: t for page in pages for t in page["TableStatistics"]}
        self.assertEqual(set(tables), {"orders", "Händler", "journal"})
        for table in tables.values():
            self.assertEqual(table["SchemaName"], "public")
            self.assertEqual(table["TableState"], "Table completed")
        # The changes may have been committed while the table was read, so rows of the load and
        # inserts are known in their sum only.
        orders = tables["orders"]
        self.assertEqual(orders["FullLoadRows"] + orders["Inserts"], 5500)
        self.assertEqual(tables["journal"]["FullLoadRows"] + tables["journal"]["Inserts"], 450)
        stats = world.status(self.dms, task)["ReplicationTaskStats"]
        self.assertEqual(stats["FullLoadProgressPercent"], 100)
        self.assertEqual(stats["TablesLoaded"], 3)
        self.assertEqual(stats["TablesErrored"], 0)

    def resume(self, source, source_database, target, target_database, task):
        """What is written while the task is stopped arrives after it resumes."""
        sql(source, source_database, "INSERT INTO orders VALUES (9999, 'while stopped')")
        world.run(self.dms, task, "resume-processing")
        expected = contents(source, source_database)
        world.wait_until(
            "the resumed task caught up",
            lambda: contents(target, target_database) == expected,
        )
        self.dms.stop_replication_task(ReplicationTaskArn=task)
        self.dms.get_waiter("replication_task_stopped").wait(
            Filters=by_task(task), WaiterConfig=OFTEN
        )

    def forget(self, instance, from_arn, to_arn, task, source):
        """DeleteConnection and the rest of the clean-up, by way of the SDK's waiters."""
        dms = self.dms
        shown = dms.describe_connections(Filters=pair(instance, from_arn))["Connections"][0]
        answer = dms.delete_connection(ReplicationInstanceArn=instance, EndpointArn=from_arn)
        self.assertEqual(answer["ResponseMetadata"]["HTTPStatusCode"], 200)
        connection = answer["Connection"]
        self.assertEqual(connection["Status"], "deleting")
        self.assertEqual(connection["ReplicationInstanceArn"], instance)
        self.assertEqual(connection["EndpointArn"], from_arn)
        for name in ("EndpointIdentifier", "ReplicationInstanceIdentifier"):
            self.assertTrue(connection[name])
            self.assertEqual(connection[name], shown[name])

        def gone():
            try:
                dms.delete_connection(ReplicationInstanceArn=instance, EndpointArn=from_arn)
            except dms.exceptions.ResourceNotFoundFault as error:
                self.assertEqual(error.response["ResponseMetadata"]["HTTPStatusCode"], 400)
                return True
            except dms.exceptions.InvalidResourceStateFault:
                return False  # still deleting
            return False

        world.wait_until("the connection is gone", gone)
        with refused(self, "InvalidResourceStateFault", containing="should be successful"):
            dms.start_replication_task(
                ReplicationTaskArn=task, StartReplicationTaskType="resume-processing"
            )

        deleted = dms.delete_replication_task(ReplicationTaskArn=task)["ReplicationTask"]
        self.assertEqual(deleted["Status"], "deleting")
        dms.get_waiter("replication_task_deleted").wait(Filters=by_task(task), WaiterConfig=OFTEN)
        slots = sql(
            source,
            "postgres",
            f"SELECT slot_name FROM pg_replication_slots WHERE database LIKE 'source%'",
        )
        self.assertEqual(slots, [], "the slot goes with the task")
        for arn in (from_arn, to_arn):
            shown = dms.delete_endpoint(EndpointArn=arn)["Endpoint"]
            self.assertEqual(shown["Status"], "deleting")
            world.remove_endpoint(dms, arn)
        shown = dms.delete_replication_instance(ReplicationInstanceArn=instance)
        self.assertEqual(shown["ReplicationInstance"]["ReplicationInstanceStatus"], "deleting")
        world.remove_instance(dms, instance)

    def test_full_load_with_renames_ends_by_itself(self):
        dms = self.dms
        server = world.SERVERS[0]
        source_database = world.database(server, "source")
        target_database = world.database(server, "target")
        sql(server, source_database, SCHEMA)
        instance = world.instance(self, dms)
        from_arn = world.endpoint(self, dms, "source", server, source_database)
        to_arn = world.endpoint(self, dms, "target", server, target_database)
        world.connect(dms, instance, from_arn, to_arn)
        rules = json.loads(world.ALL_OF_PUBLIC)["rules"]
        rules[0]["object-locator"]["table-name"] = "ord%"
        for number, (kind, value) in enumerate((("schema", "shop"), ("table", "purchases")), 2):
            locator = {"schema-name": "public"}
            if kind == "table":
                locator["table-name"] = "orders"
            rules.append(
                {
                    "rule-type": "transformation",
                    "rule-id": str(number),
                    "rule-name": str(number),
                    "rule-target": kind,
                    "rule-action": "rename",
                    "object-locator": locator,
                    "value": value,
                }
            )
        task = world.task(
            self,
            dms,
            instance,
            from_arn,
            to_arn,
            MigrationType="full-load",
            TableMappings=json.dumps({"rules": rules}),
        )
        dms.start_replication_task(
            ReplicationTaskArn=task, StartReplicationTaskType="start-replication"
        )
        stopped = world.wait_until(
            "the full load ended",
            lambda: (shown := world.status(dms, task))["Status"] in ("stopped", "failed") and shown,
        )
        self.assertEqual(stopped["Status"], "stopped", stopped.get("LastFailureMessage"))
        self.assertEqual(stopped["StopReason"], "Stop Reason FULL_LOAD_ONLY_FINISHED")
        self.assertEqual(stopped["ReplicationTaskStats"]["FullLoadProgressPercent"], 100)
        query = "SELECT t::text FROM {} t ORDER BY id"
        self.assertEqual(
            sql(server, target_database, query.format("shop.purchases")),
            sql(server, source_database, query.format("public.orders")),
        )
        self.assertEqual(
            sql(server, target_database, "SELECT to_regclass('shop.journal') IS NULL"), [["t"]]
        )


if __name__ == "__main__":
    unittest.main()
