"""RDS with Terraform: parameter group, subnet group, instance and snapshot."""

import unittest

import terraform
import world

DATABASE = """
resource "aws_db_parameter_group" "this" {{
  name        = "{name}"
  family      = "{family}"
  description = "for a test"

  parameter {{
    name  = "work_mem"
    value = "8192"
  }}
  parameter {{
    name         = "rds.logical_replication"
    value        = "1"
    apply_method = "pending-reboot"
  }}
  tags = {{ stage = "test" }}
}}

resource "aws_db_subnet_group" "this" {{
  name       = "{name}"
  subnet_ids = ["subnet-11111111", "subnet-22222222"]
}}

resource "aws_db_instance" "this" {{
  identifier              = "{name}"
  engine                  = "postgres"
  engine_version          = "{major}"
  instance_class          = "db.t3.micro"
  allocated_storage       = 20
  db_name                 = "app"
  username                = "landlord"
  password                = "Very-Secret-1"
  parameter_group_name    = aws_db_parameter_group.this.name
  db_subnet_group_name    = aws_db_subnet_group.this.name
  backup_retention_period = 1
  skip_final_snapshot     = true
  apply_immediately       = true
  tags                    = {{ stage = "test" }}
}}

resource "aws_db_snapshot" "this" {{
  db_instance_identifier = aws_db_instance.this.identifier
  db_snapshot_identifier = "{name}-first"
}}

output "address" {{
  value = aws_db_instance.this.endpoint
}}
"""

SUBSCRIPTION = """
resource "aws_db_parameter_group" "this" {{
  name   = "{name}"
  family = "{family}"
}}

resource "aws_db_event_subscription" "this" {{
  name             = "{name}"
  sns_topic        = "arn:aws:sns:us-east-1:000000000000:alarms"
  source_type      = "db-parameter-group"
  source_ids       = [aws_db_parameter_group.this.name]
  event_categories = ["configuration change"]
  tags             = {{ stage = "test" }}
}}
"""


class TerraformOfRds(terraform.Case):
    def test_apply_plan_destroy(self):
        rds = world.client("rds")
        version = rds.describe_db_engine_versions(Engine="postgres", DefaultOnly=True)
        version = version["DBEngineVersions"][0]
        name = world.unique("terraform")
        text = DATABASE.format(
            name=name,
            family=version["DBParameterGroupFamily"],
            major=version["MajorEngineVersion"],
        )

        def answers():
            found = rds.describe_db_instances(DBInstanceIdentifier=name)["DBInstances"][0]
            self.assertEqual(found["DBInstanceStatus"], "available")
            server = {
                "host": found["Endpoint"]["Address"],
                "port": found["Endpoint"]["Port"],
                "user": "landlord",
                "password": "Very-Secret-1",
            }
            self.assertEqual(world.sql(server, "app", "SHOW work_mem"), [["8MB"]])
            self.assertEqual(world.sql(server, "app", "SHOW wal_level"), [["logical"]])
            snapshots = rds.describe_db_snapshots(DBInstanceIdentifier=name, SnapshotType="manual")
            states = [snapshot["Status"] for snapshot in snapshots["DBSnapshots"]]
            self.assertEqual(states, ["available"])

        self.live(("rds", "sts"), text, answers)
        with self.assertRaises(rds.exceptions.DBInstanceNotFoundFault):
            rds.describe_db_instances(DBInstanceIdentifier=name)

    def test_event_subscription(self):
        rds = world.client("rds")
        name = world.unique("terraform")
        version = rds.describe_db_engine_versions(Engine="postgres", DefaultOnly=True)
        family = version["DBEngineVersions"][0]["DBParameterGroupFamily"]

        def is_active():
            found = rds.describe_event_subscriptions(SubscriptionName=name)
            shown = found["EventSubscriptionsList"][0]
            self.assertEqual(shown["Status"], "active")
            self.assertEqual(shown["SourceIdsList"], [name])

        self.live(("rds", "sts"), SUBSCRIPTION.format(name=name, family=family), is_active)
        with self.assertRaises(rds.exceptions.SubscriptionNotFoundFault):
            rds.describe_event_subscriptions(SubscriptionName=name)


if __name__ == "__main__":
    unittest.main()
