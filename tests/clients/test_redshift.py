"""Redshift and Redshift Serverless: warehouses that one can log in to, and who may stream in."""

import json
import unittest

import terraform
import world
import zero_etl
from world import OFTEN, refused

WAREHOUSE = """
resource "aws_redshiftserverless_namespace" "this" {{
  namespace_name      = "{name}"
  admin_username      = "{user}"
  admin_user_password = "Very-Secret-1"
  db_name             = "dev"
  tags                = {{ stage = "test" }}
}}

resource "aws_redshiftserverless_workgroup" "this" {{
  namespace_name = aws_redshiftserverless_namespace.this.namespace_name
  workgroup_name = "{name}"
  base_capacity  = 8

  config_parameter {{
    parameter_key   = "enable_case_sensitive_identifier"
    parameter_value = "true"
  }}
}}

resource "aws_redshift_resource_policy" "this" {{
  resource_arn = aws_redshiftserverless_namespace.this.arn
  policy = jsonencode({{
    Version = "2012-10-17"
    Statement = [
      {{
        Effect    = "Allow"
        Principal = {{ AWS = "arn:aws:iam::000000000000:root" }}
        Action    = "redshift:CreateInboundIntegration"
        Resource  = aws_redshiftserverless_namespace.this.arn
      }},
      {{
        Effect    = "Allow"
        Principal = {{ Service = "redshift.amazonaws.com" }}
        Action    = "redshift:AuthorizeInboundIntegration"
        Resource  = aws_redshiftserverless_namespace.this.arn
        Condition = {{ StringEquals = {{ "aws:SourceArn" = "{source}" }} }}
      }},
    ]
  }})
}}
"""


class Serverless(unittest.TestCase):
    def test_life(self):
        warehouse = zero_etl.Warehouse(self)
        serverless = warehouse.serverless
        self.assertEqual(warehouse.sql("SELECT current_database(), 6 * 7"), [["dev", "42"]])
        shown = warehouse.workgroup()
        self.assertEqual(shown["configParameters"], [zero_etl.CASE])
        self.assertEqual(shown["namespaceName"], warehouse.name)
        with self.assertRaises(AssertionError, msg="a wrong password"):
            warehouse.sql("SELECT 1", password="a wrong one")
        with refused(self, "ConflictException", containing="already exists"):
            serverless.create_namespace(namespaceName=warehouse.name)
        with refused(self, "ConflictException", containing=warehouse.name):
            serverless.delete_namespace(namespaceName=warehouse.name)
        with refused(self, "ValidationException", containing="logExports"):
            serverless.update_namespace(namespaceName=warehouse.name, logExports=["userlog"])

        with self.subTest("another password"):
            serverless.update_namespace(
                namespaceName=warehouse.name, adminUserPassword="Another-Secret-2"
            )
            world.wait_until("it is available", warehouse.is_available)
            answer = warehouse.sql("SELECT 1", password="Another-Secret-2")
            self.assertEqual(answer, [["1"]])
            with self.assertRaises(AssertionError):
                warehouse.sql("SELECT 1")

        with self.subTest("credentials for a while"):
            made = serverless.get_credentials(workgroupName=warehouse.name)
            answer = warehouse.sql(
                "SELECT 2", user=made["dbUser"], password=made["dbPassword"]
            )
            self.assertEqual(answer, [["2"]])

        with self.subTest("tags"):
            arn = shown["workgroupArn"]
            serverless.tag_resource(resourceArn=arn, tags=[{"key": "k", "value": "v"}])
            tags = serverless.list_tags_for_resource(resourceArn=arn)["tags"]
            self.assertEqual(tags, [{"key": "k", "value": "v"}])

        with self.subTest("lists"):
            names = [one["workgroupName"] for one in serverless.list_workgroups()["workgroups"]]
            self.assertIn(warehouse.name, names)
            pages = serverless.get_paginator("list_namespaces").paginate(
                PaginationConfig={"PageSize": 1}
            )
            names = [one["namespaceName"] for page in pages for one in page["namespaces"]]
            self.assertIn(warehouse.name, names)

        warehouse.remove()
        with refused(self, "ResourceNotFoundException"):
            serverless.delete_namespace(namespaceName=warehouse.name)
        with self.assertRaises(AssertionError, msg="nobody gets in any more"):
            warehouse.sql("SELECT 1", password="Another-Secret-2")

    def test_policies(self):
        warehouse = zero_etl.Warehouse(self)
        redshift = warehouse.redshift
        with refused(self, "ResourceNotFoundFault", 404):
            redshift.get_resource_policy(ResourceArn=warehouse.arn)
        warehouse.let_in("arn:aws:rds:us-east-1:000000000000:db:db")
        answer = redshift.get_resource_policy(ResourceArn=warehouse.arn)["ResourcePolicy"]
        self.assertEqual(len(json.loads(answer["Policy"])["Statement"]), 2)
        with refused(self, "InvalidPolicyFault"):
            redshift.put_resource_policy(ResourceArn=warehouse.arn, Policy="{}")
        redshift.delete_resource_policy(ResourceArn=warehouse.arn)
        with refused(self, "ResourceNotFoundFault", 404):
            redshift.delete_resource_policy(ResourceArn=warehouse.arn)
        unknown = f"arn:aws:rds:us-east-1:000000000000:integration:{'0' * 8}-0000-0000-0000-{'0' * 12}"
        with refused(self, "IntegrationNotFoundFault", 404):
            redshift.describe_inbound_integrations(IntegrationArn=unknown)


class Clusters(unittest.TestCase):
    def test_life(self):
        redshift = world.client("redshift")
        name = world.unique("cluster")
        user = name.replace("-", "_")
        wanted = {
            "ClusterIdentifier": name,
            "NodeType": "ra3.large",
            "ClusterType": "single-node",
            "MasterUsername": user,
            "MasterUserPassword": zero_etl.PASSWORD,
        }
        created = redshift.create_cluster(**wanted)["Cluster"]
        self.assertEqual(created["ClusterStatus"], "creating")
        redshift.get_waiter("cluster_available").wait(ClusterIdentifier=name, WaiterConfig=OFTEN)
        shown = redshift.describe_clusters(ClusterIdentifier=name)["Clusters"][0]
        self.assertRegex(shown["ClusterNamespaceArn"], r"^arn:aws:redshift:.*:namespace:[0-9a-f-]+$")
        server = {
            "host": shown["Endpoint"]["Address"],
            "port": shown["Endpoint"]["Port"],
            "user": user,
            "password": zero_etl.PASSWORD,
        }
        self.assertEqual(world.sql(server, "dev", "SELECT 1"), [["1"]])
        with refused(self, "ClusterAlreadyExists"):
            redshift.create_cluster(**wanted)
        with refused(self, "InvalidParameterCombination", containing="SkipFinalClusterSnapshot"):
            redshift.delete_cluster(ClusterIdentifier=name)
        redshift.delete_cluster(ClusterIdentifier=name, SkipFinalClusterSnapshot=True)
        redshift.get_waiter("cluster_deleted").wait(ClusterIdentifier=name, WaiterConfig=OFTEN)
        with refused(self, "ClusterNotFound", 404):
            redshift.describe_clusters(ClusterIdentifier=name)


class TerraformOfWarehouses(terraform.Case):
    def test_apply_plan_destroy(self):
        name = world.unique("terraform")
        text = WAREHOUSE.format(
            name=name,
            user=name.replace("-", "_"),
            source="arn:aws:rds:us-east-1:000000000000:db:db",
        )
        self.live(("redshift", "redshiftserverless", "sts"), text)


if __name__ == "__main__":
    unittest.main()
