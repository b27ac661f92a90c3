"""The AWS CLI, unmodified, from the same virtual environment as boto3."""

import json
import pathlib
import subprocess
import sys
import unittest

import world

AWS = pathlib.Path(sys.prefix) / "bin" / "aws"


# What version 2 and version 1 end with when the service refuses.
REFUSED = (254, 255)


def aws(*arguments, expect=(0,)):
    """Runs the CLI; answers its JSON, or its error text where a refusal is expected."""
    command = [str(AWS), "--output", "json", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in expect:
        raise AssertionError(f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}")
    if done.returncode != 0:
        return done.stderr
    return json.loads(done.stdout) if done.stdout.strip() else None


class CommandLine(unittest.TestCase):
    def setUp(self):
        self.dms = world.client("dms")

    def test_identity(self):
        self.assertRegex(aws("sts", "get-caller-identity")["Account"], r"^\d{12}$")

    def test_connection_from_test_to_deletion(self):
        server = world.SERVERS[0]
        instance = world.instance(self, self.dms)
        created = aws(
            *("dms", "create-endpoint"),
            *("--endpoint-identifier", world.unique("cli")),
            *("--endpoint-type", "source", "--engine-name", "postgres"),
            *("--server-name", server["host"], "--port", str(server["port"])),
            *("--username", server["user"], "--password", server["password"]),
            *("--database-name", "postgres"),
        )
        endpoint = created["Endpoint"]["EndpointArn"]
        self.addCleanup(world.remove_endpoint, self.dms, endpoint)
        both = ("--replication-instance-arn", instance, "--endpoint-arn", endpoint)
        tested = aws("dms", "test-connection", *both)
        self.assertEqual(tested["Connection"]["Status"], "testing")
        aws("dms", "wait", "test-connection-succeeds", "--filters", f"Name=endpoint-arn,Values={endpoint}")
        deleted = aws("dms", "delete-connection", *both)["Connection"]
        self.assertEqual(deleted["Status"], "deleting")
        self.assertEqual(deleted["EndpointArn"], endpoint)
        self.assertEqual(deleted["ReplicationInstanceArn"], instance)
        filters = world.pair(instance, endpoint)

        def gone():
            try:
                return not self.dms.describe_connections(Filters=filters)["Connections"]
            except self.dms.exceptions.ResourceNotFoundFault:
                return True

        world.wait_until("the connection is gone", gone)
        self.assertIn("ResourceNotFoundFault", aws("dms", "delete-connection", *both, expect=REFUSED))

    def test_what_is_not_built_says_so(self):
        self.assertIn("NotImplemented", aws("sts", "get-session-token", expect=REFUSED))


if __name__ == "__main__":
    unittest.main()
