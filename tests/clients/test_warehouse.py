"""The warehouse, as analysts' clients see it: psql, psycopg 3, SQLAlchemy over psycopg 2."""

import datetime
import decimal
import os
import subprocess
import unittest

import psycopg
import sqlalchemy
import world

PASSWORD = "Warehouse-$(x)-Passw0rd"
TABLES = """
CREATE TABLE orders (
    id INTEGER NOT NULL, customer INTEGER, total DECIMAL(12,2), placed TIMESTAMP, note VARCHAR);
CREATE TABLE customers (id INTEGER NOT NULL, name VARCHAR);
CREATE VIEW big AS SELECT * FROM orders WHERE total > 100;
INSERT INTO customers VALUES (1, 'Ann'), (2, 'Bo');
INSERT INTO orders VALUES
    (1, 1, 12.50, '2024-02-29 12:00:00', 'first'), (2, 2, 250.00, '2024-03-01 00:00:00.25', NULL);
"""


class Warehouse(unittest.TestCase):
    """One namespace with a workgroup for all tests of this class."""

    @classmethod
    def setUpClass(cls):
        cls.serverless = serverless = world.client("redshift-serverless")
        cls.name = world.unique("lake")
        serverless.create_namespace(
            namespaceName=cls.name,
            adminUsername=f"u{cls.name.replace('-', '')}",
            adminUserPassword=PASSWORD,
            dbName="dev",
        )
        cls.wait(lambda: serverless.get_namespace(namespaceName=cls.name)["namespace"])
        serverless.create_workgroup(workgroupName=cls.name, namespaceName=cls.name)
        workgroup = cls.wait(
            lambda: serverless.get_workgroup(workgroupName=cls.name)["workgroup"]
        )
        cls.server = {
            "host": workgroup["endpoint"]["address"],
            "port": workgroup["endpoint"]["port"],
            "user": f"u{cls.name.replace('-', '')}",
            "password": PASSWORD,
        }
        world.sql(cls.server, "dev", TABLES)
        world.sql(cls.server, "dev", "CREATE DATABASE other")
        world.sql(cls.server, "other", "CREATE TABLE regions (customer INTEGER, region VARCHAR)")
        world.sql(cls.server, "other", "INSERT INTO regions VALUES (1, 'north'), (2, 'south')")

    @classmethod
    def tearDownClass(cls):
        cls.serverless.delete_workgroup(workgroupName=cls.name)
        gone = cls.serverless.exceptions.ResourceNotFoundException

        def is_gone():
            try:
                cls.serverless.get_workgroup(workgroupName=cls.name)
            except gone:
                return True

        world.wait_until("the workgroup is gone", is_gone)
        cls.serverless.delete_namespace(namespaceName=cls.name)

    @staticmethod
    def wait(look):
        """Waits until what is looked at is available; answers it."""

        def available():
            found = look()
            return found if found["status"] == "AVAILABLE" else None

        return world.wait_until("it is available", available)

    def psql(self, command):
        """What psql prints for one of its own commands."""
        server = self.server
        line = ["psql", "-X", "-h", server["host"], "-p", str(server["port"])]
        line += ["-U", server["user"], "-d", "dev", "-v", "ON_ERROR_STOP=1", "-c", command]
        environment = {**os.environ, "PGPASSWORD": server["password"]}
        done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, f"{command}: {done.stderr}")
        return done.stdout + done.stderr

    def connect(self, database="dev", **more):
        """A connection of psycopg 3, closed after the test."""
        server = self.server
        connection = psycopg.connect(
            host=server["host"],
            port=server["port"],
            user=server["user"],
            password=server["password"],
            dbname=database,
            autocommit=True,
            **more,
        )
        self.addCleanup(connection.close)
        return connection

    def test_psql_describes(self):
        self.assertIn(" dev ", self.psql(r"\l"))
        self.assertIn(" other ", self.psql(r"\l"))
        tables = self.psql(r"\dt")
        self.assertIn("| orders    | table |", tables)
        self.assertIn("(2 rows)", tables)
        self.assertIn("| big       | view", self.psql(r"\d"))
        orders = self.psql(r"\d orders")
        self.assertIn('Table "public.orders"', orders)
        self.assertRegex(orders, r"id +\| integer +\| +\| not null")
        self.assertRegex(orders, r"total +\| numeric\(12,2\)")
        self.assertRegex(orders, r"placed +\| timestamp without time zone")
        self.assertIn('View "public.big"', self.psql(r"\d big"))
        self.assertIn("public", self.psql(r"\dn"))
        self.assertIn(self.server["user"], self.psql(r"\du"))
        self.assertIn("Did not find any", self.psql(r"\di"))
        self.assertIn("public.customers", self.psql(r"\d+ customers"))

    def test_psql_fetches(self):
        fetched = self.psql(
            "BEGIN; DECLARE c CURSOR FOR SELECT id FROM orders ORDER BY id; FETCH 1 FROM c; COMMIT"
        )
        self.assertIn("(1 row)", fetched)

    def test_named_cursors(self):
        connection = self.connect()
        for binary in (False, True):
            with connection.transaction(), connection.cursor("rows", binary=binary) as cursor:
                cursor.execute("SELECT range AS n, 'v' || range AS v FROM range(1000) ORDER BY 1")
                self.assertEqual([column.name for column in cursor.description], ["n", "v"])
                self.assertEqual(cursor.fetchone(), (0, "v0"))
                self.assertEqual(cursor.fetchmany(2), [(1, "v1"), (2, "v2")])
                connection.execute("SELECT count(*) FROM orders")
                self.assertEqual(len(cursor.fetchall()), 997)
        with self.assertRaises(psycopg.errors.NoActiveSqlTransaction):
            connection.execute("DECLARE c CURSOR FOR SELECT 1")

    def test_three_part_names(self):
        rows = world.sql(
            self.server,
            "dev",
            "SELECT c.name, r.region, sum(o.total) FROM dev.public.orders o "
            "JOIN dev.public.customers c ON c.id = o.customer "
            "JOIN other.public.regions r ON r.customer = c.id GROUP BY 1, 2 ORDER BY 1",
        )
        self.assertEqual(rows, [["Ann", "north", "12.50"], ["Bo", "south", "250.00"]])

    def test_psycopg_in_text_and_binary(self):
        connection = self.connect()
        moment = datetime.datetime(2024, 3, 1, 0, 0, 0, 250_000)
        expected = (2, 2, decimal.Decimal("250.00"), moment, None)
        for binary in (False, True):
            with connection.cursor(binary=binary) as cursor:
                cursor.execute("SELECT * FROM orders WHERE id = %s AND total > %s", (2, 100))
                self.assertEqual(cursor.fetchall(), [expected])
                cursor.execute("SELECT count(*), max(note) FROM orders WHERE note = %s", ("first",))
                self.assertEqual([column.name for column in cursor.description], ["count", "max"])
                self.assertEqual(cursor.fetchone(), (1, "first"))
        with connection.cursor() as cursor, cursor.copy("COPY orders TO STDOUT (FORMAT csv)") as copy:
            lines = b"".join(bytes(part) for part in copy).decode().splitlines()
        self.assertEqual(lines[0], "1,1,12.50,2024-02-29 12:00:00,first")
        with self.assertRaises(psycopg.errors.UndefinedTable):
            connection.execute("SELECT * FROM nothing")
        with self.assertRaises(psycopg.errors.QueryCanceled):
            connection.execute("SET statement_timeout = 50")
            connection.execute(
                "SELECT count(*) FROM range(1000000000) a, range(1000000000) b "
                "WHERE a.range + b.range < 0"
            )

    def test_transactions(self):
        one, other = self.connect(), self.connect()
        with one.transaction():
            one.execute("INSERT INTO customers VALUES (3, 'Cy')")
            self.assertEqual(other.execute("SELECT count(*) FROM customers").fetchone(), (2,))
        self.assertEqual(other.execute("SELECT count(*) FROM customers").fetchone(), (3,))
        with self.assertRaises(psycopg.errors.ReadOnlySqlTransaction), other.transaction():
            other.execute("DELETE FROM other.public.regions")
        other.execute("DELETE FROM customers WHERE id = 3")
        self.assertEqual(one.execute("SELECT count(*) FROM customers").fetchone(), (2,))

    def test_sqlalchemy_reflects(self):
        url = sqlalchemy.URL.create(
            "postgresql+psycopg2",
            username=self.server["user"],
            password=self.server["password"],
            host=self.server["host"],
            port=self.server["port"],
            database="dev",
        )
        engine = sqlalchemy.create_engine(url)
        self.addCleanup(engine.dispose)
        inspector = sqlalchemy.inspect(engine)
        self.assertEqual(sorted(inspector.get_table_names()), ["customers", "orders"])
        self.assertEqual(inspector.get_view_names(), ["big"])
        self.assertEqual(inspector.get_pk_constraint("orders")["constrained_columns"], [])
        self.assertEqual(inspector.get_foreign_keys("orders"), [])
        self.assertEqual(inspector.get_indexes("orders"), [])
        self.assertEqual(inspector.get_unique_constraints("orders"), [])
        self.assertIn("public", inspector.get_schema_names())
        metadata = sqlalchemy.MetaData()
        metadata.reflect(engine)
        orders = metadata.tables["orders"]
        self.assertIsInstance(orders.c.total.type, sqlalchemy.NUMERIC)
        self.assertEqual((orders.c.total.type.precision, orders.c.total.type.scale), (12, 2))
        self.assertFalse(orders.c.id.nullable)
        with engine.connect() as connection:
            query = sqlalchemy.select(orders.c.id).where(orders.c.total > 100)
            self.assertEqual(connection.execute(query).scalars().all(), [2])

    def test_credentials_for_a_while(self):
        given = self.serverless.get_credentials(workgroupName=self.name, dbName="dev")
        guest = {**self.server, "user": given["dbUser"], "password": given["dbPassword"]}
        self.assertEqual(world.sql(guest, "dev", "SELECT count(*) FROM orders"), [["2"]])
        with self.assertRaisesRegex(AssertionError, "password authentication failed|Password"):
            world.sql({**guest, "password": "wrong"}, "dev", "SELECT 1")
