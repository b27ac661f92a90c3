"""What tests of warehouses and integrations have in common."""

import contextlib
import json

import world
from world import OFTEN

PASSWORD = "Very-Secret-1"
CASE = {"parameterKey": "enable_case_sensitive_identifier", "parameterValue": "true"}


def group(test, rds):
    """A parameter group for sources of PostgreSQL, removed after the test; answers its name."""
    family = rds.describe_db_engine_versions(Engine="postgres", DefaultOnly=True)[
        "DBEngineVersions"
    ][0]["DBParameterGroupFamily"]
    name = world.unique("zetl")
    rds.create_db_parameter_group(
        DBParameterGroupName=name, DBParameterGroupFamily=family, Description="of sources"
    )
    test.addCleanup(rds.delete_db_parameter_group, DBParameterGroupName=name)
    rds.modify_db_parameter_group(
        DBParameterGroupName=name,
        Parameters=[
            {
                "ParameterName": "rds.logical_replication",
                "ParameterValue": "1",
                "ApplyMethod": "pending-reboot",
            }
        ],
    )
    return name


def instance(test, rds, **more):
    """An available DB instance of PostgreSQL with the database `app`; answers it."""
    if "DBParameterGroupName" not in more and more.get("Engine", "postgres") == "postgres":
        more = {"DBParameterGroupName": group(test, rds), "BackupRetentionPeriod": 1, **more}
    name = world.unique("src")
    rds.create_db_instance(
        DBInstanceIdentifier=name,
        DBInstanceClass="db.t3.micro",
        AllocatedStorage=20,
        MasterUsername="master",
        MasterUserPassword=PASSWORD,
        **{"Engine": "postgres", "DBName": "app", **more},
    )
    test.addCleanup(remove_instance, rds, name)
    rds.get_waiter("db_instance_available").wait(
        DBInstanceIdentifier=name, WaiterConfig=OFTEN
    )
    return rds.describe_db_instances(DBInstanceIdentifier=name)["DBInstances"][0]


def remove_instance(rds, name):
    """Deletes an instance, unless it is gone, and waits."""
    with contextlib.suppress(
        rds.exceptions.DBInstanceNotFoundFault, rds.exceptions.InvalidDBInstanceStateFault
    ):
        rds.delete_db_instance(DBInstanceIdentifier=name, SkipFinalSnapshot=True)
    rds.get_waiter("db_instance_deleted").wait(
        DBInstanceIdentifier=name, WaiterConfig=OFTEN
    )


def source_sql(shown, statement, database="app"):
    """Runs SQL at the source as its master user."""
    server = {
        "host": shown["Endpoint"]["Address"],
        "port": shown["Endpoint"]["Port"],
        "user": shown["MasterUsername"],
        "password": PASSWORD,
    }
    return world.sql(server, database, statement)


class Warehouse:
    """A namespace and its workgroup, both available, removed after the test."""

    def __init__(self, test, parameters=(CASE,)):
        self.serverless = world.client("redshift-serverless")
        self.redshift = world.client("redshift")
        self.name = world.unique("wh")
        # The user of a warehouse is its own, because it is how it is found without a host name.
        self.user = self.name.replace("-", "_")
        created = self.serverless.create_namespace(
            namespaceName=self.name,
            adminUsername=self.user,
            adminUserPassword=PASSWORD,
            dbName="dev",
        )["namespace"]
        test.addCleanup(self.remove)
        self.arn = created["namespaceArn"]
        self.serverless.create_workgroup(
            workgroupName=self.name,
            namespaceName=self.name,
            configParameters=list(parameters),
        )
        world.wait_until(f"{self.name} is available", self.is_available)
        self.endpoint = self.workgroup()["endpoint"]

    def namespace(self):
        return self.serverless.get_namespace(namespaceName=self.name)["namespace"]

    def workgroup(self):
        return self.serverless.get_workgroup(workgroupName=self.name)["workgroup"]

    def is_available(self):
        statuses = {self.namespace()["status"], self.workgroup()["status"]}
        return statuses == {"AVAILABLE"}

    def sql(self, statement, database="dev", user=None, password=PASSWORD):
        """Runs SQL in the warehouse with psql."""
        server = {
            "host": self.endpoint["address"],
            "port": self.endpoint["port"],
            "user": user or self.user,
            "password": password,
        }
        return world.sql(server, database, statement)

    def let_in(self, source_arn):
        """Lets an integration of this source in."""
        account = source_arn.split(":")[4]
        policy = {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Principal": {"AWS": f"arn:aws:iam::{account}:root"},
                    "Action": "redshift:CreateInboundIntegration",
                },
                {
                    "Effect": "Allow",
                    "Principal": {"Service": "redshift.amazonaws.com"},
                    "Action": "redshift:AuthorizeInboundIntegration",
                    "Condition": {"StringEquals": {"aws:SourceArn": source_arn}},
                },
            ],
        }
        self.redshift.put_resource_policy(ResourceArn=self.arn, Policy=json.dumps(policy))

    def remove(self):
        """Deletes both, unless they are gone, and waits."""
        missing = self.serverless.exceptions.ResourceNotFoundException

        def is_gone(ask):
            try:
                ask()
            except missing:
                return True
            return False

        with contextlib.suppress(missing):
            self.serverless.delete_workgroup(workgroupName=self.name)
        world.wait_until("the workgroup is gone", lambda: is_gone(self.workgroup))
        with contextlib.suppress(missing):
            self.serverless.delete_namespace(namespaceName=self.name)
        world.wait_until("the namespace is gone", lambda: is_gone(self.namespace))


def integration(test, rds, source, warehouse, **more):
    """Asks for an integration, which is removed after the test; answers what was answered."""
    created = rds.create_integration(
        **{
            "IntegrationName": world.unique("zetl"),
            "SourceArn": source["DBInstanceArn"],
            "TargetArn": warehouse.arn,
            "DataFilter": "include: app.*.*",
            **more,
        }
    )
    test.addCleanup(remove_integration, rds, created["IntegrationArn"])
    return created


def show(rds, identifier):
    """The integration as the service shows it."""
    return rds.describe_integrations(IntegrationIdentifier=identifier)["Integrations"][0]


def until(rds, identifier, *statuses):
    """Waits until the integration has one of these statuses; answers it."""

    def reached():
        shown = show(rds, identifier)
        if shown["Status"] == "failed" and "failed" not in statuses:
            raise AssertionError(f"it failed: {shown['Errors']}")
        return shown if shown["Status"] in statuses else None

    return world.wait_until(f"{identifier} is {' or '.join(statuses)}", reached)


def remove_integration(rds, identifier):
    """Deletes an integration, unless it is gone, and waits."""

    def is_gone():
        try:
            shown = show(rds, identifier)
            if shown["Status"] not in ("deleting", "creating", "modifying"):
                rds.delete_integration(IntegrationIdentifier=identifier)
        except rds.exceptions.IntegrationNotFoundFault:
            return True
        return False

    world.wait_until(f"{identifier} is gone", is_gone)
