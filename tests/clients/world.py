"""What the tests run against: one Landfall and PostgreSQL servers, started by the runner.

The runner is `crates/landfall/tests/clients.rs`. It passes the servers by environment variables:
AWS_ENDPOINT_URL and the AWS credentials, and LANDFALL_TEST_POSTGRES, a JSON list of servers with
version, host, port, user, password and, where TLS is offered, authority (a PEM text).
"""

import contextlib
import itertools
import json
import os
import subprocess
import time
import uuid

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, WaiterError

SERVERS = json.loads(os.environ["LANDFALL_TEST_POSTGRES"])
ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
# The SDK's waiters, asked more often than its defaults of 5 to 60 seconds.
OFTEN = {"Delay": 1, "MaxAttempts": 120}
DEADLINE_SECONDS = 90

_numbers = itertools.count(1)


def client(service, **options):
    """An unmodified boto3 client; every answer is checked by the SDK's own model."""
    options.setdefault("config", Config(retries={"max_attempts": 1}))
    return boto3.client(service, **options)


def unchecked():
    """A configuration that sends what the SDK would refuse by itself."""
    return Config(retries={"max_attempts": 1}, parameter_validation=False)


def unique(kind):
    """An identifier that no other test uses."""
    return f"{kind}-{next(_numbers)}-{uuid.uuid4().hex[:6]}"


def sql(server, database, statement):
    """Runs SQL with psql; answers the rows as lists of text."""
    command = ["psql", "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-F", "\x1f"]
    command += ["-h", server["host"], "-p", str(server["port"])]
    command += ["-U", server["user"], "-d", database, "-c", statement]
    environment = {**os.environ, "PGPASSWORD": server["password"]}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise AssertionError(f"psql: {done.stderr}")
    return [line.split("\x1f") for line in done.stdout.splitlines()]


def database(server, kind):
    """Creates a database of its own for a test."""
    name = unique(kind).replace("-", "_")
    sql(server, "postgres", f'CREATE DATABASE "{name}"')
    return name


def wait_until(what, condition):
    """Waits until the condition answers something true; answers that."""
    deadline = time.monotonic() + DEADLINE_SECONDS
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {DEADLINE_SECONDS} s: {what}")
        time.sleep(0.1)


@contextlib.contextmanager
def refused(test, code, status=400, containing=""):
    """The body must be refused with this error code, HTTP status and part of the message."""
    with test.assertRaises(ClientError) as caught:
        yield caught
    answer = caught.exception.response
    test.assertEqual(answer["Error"]["Code"], code, answer)
    test.assertEqual(answer["ResponseMetadata"]["HTTPStatusCode"], status, answer)
    test.assertTrue(answer["Error"]["Message"], "an error says what happened")
    test.assertIn(containing.lower(), answer["Error"]["Message"].lower())


def subnet_group(test, dms):
    """A subnet group that is removed after the test; answers its identifier."""
    name = unique("group")
    dms.create_replication_subnet_group(
        ReplicationSubnetGroupIdentifier=name,
        ReplicationSubnetGroupDescription="for a test",
        SubnetIds=["subnet-11111111", "subnet-22222222"],
    )
    test.addCleanup(
        dms.delete_replication_subnet_group, ReplicationSubnetGroupIdentifier=name
    )
    return name


def instance(test, dms, **more):
    """An available replication instance that is removed after the test; answers its ARN."""
    created = dms.create_replication_instance(
        ReplicationInstanceIdentifier=unique("instance"),
        ReplicationInstanceClass="dms.t3.medium",
        **more,
    )["ReplicationInstance"]
    arn = created["ReplicationInstanceArn"]
    test.addCleanup(remove_instance, dms, arn)
    dms.get_waiter("replication_instance_available").wait(
        Filters=[{"Name": "replication-instance-arn", "Values": [arn]}], WaiterConfig=OFTEN
    )
    return arn


def remove_instance(dms, arn):
    """Deletes an instance, unless it is gone or being deleted already, and waits."""
    with contextlib.suppress(
        dms.exceptions.ResourceNotFoundFault, dms.exceptions.InvalidResourceStateFault
    ):
        dms.delete_replication_instance(ReplicationInstanceArn=arn)
    dms.get_waiter("replication_instance_deleted").wait(
        Filters=[{"Name": "replication-instance-arn", "Values": [arn]}], WaiterConfig=OFTEN
    )


def endpoint(test, dms, kind, server, database_name, **more):
    """An endpoint for a PostgreSQL database that is removed after the test; answers its ARN."""
    settings = {
        "EndpointIdentifier": unique(kind),
        "EndpointType": kind,
        "EngineName": "postgres",
        "ServerName": server["host"],
        "Port": server["port"],
        "Username": server["user"],
        "Password": server["password"],
        "DatabaseName": database_name,
        **more,
    }
    arn = dms.create_endpoint(**settings)["Endpoint"]["EndpointArn"]
    test.addCleanup(remove_endpoint, dms, arn)
    return arn


def remove_endpoint(dms, arn):
    """Deletes an endpoint, unless it is gone or being deleted already, and waits."""
    with contextlib.suppress(
        dms.exceptions.ResourceNotFoundFault, dms.exceptions.InvalidResourceStateFault
    ):
        dms.delete_endpoint(EndpointArn=arn)
    dms.get_waiter("endpoint_deleted").wait(
        Filters=[{"Name": "endpoint-arn", "Values": [arn]}], WaiterConfig=OFTEN
    )


def pair(instance_arn, endpoint_arn):
    """The filters that pick one connection."""
    return [
        {"Name": "replication-instance-arn", "Values": [instance_arn]},
        {"Name": "endpoint-arn", "Values": [endpoint_arn]},
    ]


def connect(dms, instance_arn, *endpoint_arns):
    """Tests connections and waits until they are successful."""
    for arn in endpoint_arns:
        dms.test_connection(ReplicationInstanceArn=instance_arn, EndpointArn=arn)
    for arn in endpoint_arns:
        dms.get_waiter("test_connection_succeeds").wait(
            Filters=pair(instance_arn, arn), WaiterConfig=OFTEN
        )


def by_task(arn):
    """The filter that picks one task."""
    return [{"Name": "replication-task-arn", "Values": [arn]}]


def status(dms, task_arn):
    """The task as DescribeReplicationTasks shows it."""
    return dms.describe_replication_tasks(Filters=by_task(task_arn))["ReplicationTasks"][0]


def run(dms, task_arn, kind):
    """Starts a task and waits until it is running; a failure tells its reason."""
    answer = dms.start_replication_task(
        ReplicationTaskArn=task_arn, StartReplicationTaskType=kind
    )
    try:
        dms.get_waiter("replication_task_running").wait(
            Filters=by_task(task_arn), WaiterConfig=OFTEN
        )
    except WaiterError as error:
        why = status(dms, task_arn).get("LastFailureMessage")
        raise AssertionError(f"the task does not run: {why}") from error
    return answer["ReplicationTask"]


ALL_OF_PUBLIC = json.dumps(
    {
        "rules": [
            {
                "rule-type": "selection",
                "rule-id": "1",
                "rule-name": "all",
                "rule-action": "include",
                "object-locator": {"schema-name": "public", "table-name": "%"},
            }
        ]
    }
)


def task(test, dms, instance_arn, source, target, **more):
    """A ready task that is stopped and removed after the test; answers its ARN."""
    settings = {
        "ReplicationTaskIdentifier": unique("task"),
        "ReplicationInstanceArn": instance_arn,
        "SourceEndpointArn": source,
        "TargetEndpointArn": target,
        "MigrationType": "full-load-and-cdc",
        "TableMappings": ALL_OF_PUBLIC,
        **more,
    }
    created = dms.create_replication_task(**settings)["ReplicationTask"]
    arn = created["ReplicationTaskArn"]
    test.addCleanup(remove_task, dms, arn)
    test.assertEqual(created["Status"], "creating")
    dms.get_waiter("replication_task_ready").wait(Filters=by_task(arn), WaiterConfig=OFTEN)
    return arn


def remove_task(dms, arn):
    """Stops and deletes a task, and waits, unless the test did."""

    def deletable():
        try:
            shown = status(dms, arn)["Status"]
            if shown == "running":
                dms.stop_replication_task(ReplicationTaskArn=arn)
            if shown in ("ready", "stopped", "failed"):
                dms.delete_replication_task(ReplicationTaskArn=arn)
        except dms.exceptions.ResourceNotFoundFault:
            return True
        return False

    wait_until(f"{arn} is deleted", deletable)
