"""RDS: certificates of one authority, which clients check in full."""

import hashlib
import os
import pathlib
import signal
import ssl
import subprocess
import tempfile
import unittest

import psycopg
import world
from test_rds import PASSWORD, arguments, folder
from world import OFTEN, refused

DATA_DIR = pathlib.Path(os.environ["LANDFALL_TEST_DATA_DIR"])
AUTHORITY = DATA_DIR / "ca.pem"


class Certificates(unittest.TestCase):
    def setUp(self):
        self.rds = world.client("rds")

    def made(self, **more):
        """An available instance that is removed after the test."""
        wanted = arguments(BackupRetentionPeriod=0, DBName="app", **more)
        name = wanted["DBInstanceIdentifier"]
        self.rds.create_db_instance(**wanted)
        self.addCleanup(
            self.rds.delete_db_instance, DBInstanceIdentifier=name, SkipFinalSnapshot=True
        )
        self.rds.get_waiter("db_instance_available").wait(
            DBInstanceIdentifier=name, WaiterConfig=OFTEN
        )
        return self.show(name)

    def show(self, name):
        return self.rds.describe_db_instances(DBInstanceIdentifier=name)["DBInstances"][0]

    def test_the_authority_is_listed(self):
        found = self.rds.describe_certificates()["Certificates"]
        self.assertEqual(len(found), 1)
        der = ssl.PEM_cert_to_DER_cert(AUTHORITY.read_text())
        self.assertEqual(found[0]["Thumbprint"], hashlib.sha1(der).hexdigest())
        self.assertEqual(found[0]["CertificateType"], "CA")
        self.assertLess(found[0]["ValidFrom"], found[0]["ValidTill"])
        self.assertTrue(found[0]["CertificateArn"].endswith(f"::cert:{found[0]['CertificateIdentifier']}"))
        self.assertEqual((DATA_DIR / "ca.key").stat().st_mode & 0o777, 0o600)
        with refused(self, "CertificateNotFound", status=404):
            self.rds.describe_certificates(CertificateIdentifier="rds-ca-2019")
        command = [os.environ["LANDFALL_TEST_BINARY"], "env", "--data-dir", str(DATA_DIR)]
        exports = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        self.assertIn(f"LANDFALL_CA_BUNDLE='{AUTHORITY.resolve()}'", exports)

    def other_authority(self):
        """The file of an authority that has nothing to do with this server."""
        file = tempfile.NamedTemporaryFile("w", suffix=".pem")
        self.addCleanup(file.close)
        file.write(world.SERVERS[0]["authority"])
        file.flush()
        return file.name

    def connect(self, instance, host, bundle=AUTHORITY):
        return psycopg.connect(
            host=host,
            port=instance["Endpoint"]["Port"],
            user="master",
            password=PASSWORD,
            dbname="app",
            sslmode="verify-full",
            sslrootcert=str(bundle),
            connect_timeout=10,
        )

    def test_postgresql(self):
        instance = self.made()
        authority = self.rds.describe_certificates()["Certificates"][0]["CertificateIdentifier"]
        self.assertEqual(instance["CACertificateIdentifier"], authority)
        self.assertEqual(instance["CertificateDetails"]["CAIdentifier"], authority)
        for host in (instance["Endpoint"]["Address"], "localhost"):
            with self.subTest(host), self.connect(instance, host) as session:
                self.assertTrue(session.info.pgconn.ssl_in_use)
        server = {
            "host": "127.0.0.1",
            "port": instance["Endpoint"]["Port"],
            "user": "master",
            "password": PASSWORD,
        }
        database = f"dbname=app sslmode=verify-full sslrootcert={AUTHORITY}"
        rows = world.sql(server, database, "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
        self.assertEqual(rows, [["t"]])

        own = folder(instance) / "server.crt"
        with self.subTest("another authority"), self.assertRaises(psycopg.OperationalError):
            self.connect(instance, "127.0.0.1", self.other_authority())
        with self.subTest("a lost certificate is made again at the next start"):
            text = own.read_text()
            own.unlink()
            pid = int((folder(instance) / "data/postmaster.pid").read_text().splitlines()[0])
            os.kill(pid, signal.SIGKILL)
            made = lambda: own.exists() and own.read_text() != text
            world.wait_until("there is another", made)
            self.rds.get_waiter("db_instance_available").wait(
                DBInstanceIdentifier=instance["DBInstanceIdentifier"], WaiterConfig=OFTEN
            )
            self.connect(instance, "127.0.0.1").close()

    def test_mariadb(self):
        if not self.rds.describe_db_engine_versions(Engine="mariadb")["DBEngineVersions"]:
            self.skipTest("MariaDB is not installed")
        instance = self.made(Engine="mariadb")

        def query(host, bundle):
            command = ["mariadb", "--no-defaults", "--batch", "--skip-column-names", "--protocol=tcp"]
            command += ["-h", host, "-P", str(instance["Endpoint"]["Port"]), "-u", "master"]
            command += ["--ssl-verify-server-cert", f"--ssl-ca={bundle}"]
            command += ["-e", "SHOW STATUS LIKE 'Ssl_cipher'"]
            environment = {**os.environ, "MYSQL_PWD": PASSWORD}
            return subprocess.run(
                command, env=environment, capture_output=True, text=True, check=False
            )

        for host in ("127.0.0.1", "localhost"):
            with self.subTest(host):
                done = query(host, AUTHORITY)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertTrue(done.stdout.split()[1:], done.stdout)
        with self.subTest("another authority"):
            done = query("127.0.0.1", self.other_authority())
            self.assertNotEqual(done.returncode, 0)


if __name__ == "__main__":
    unittest.main()
