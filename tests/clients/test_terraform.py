"""Terraform with the AWS provider, unmodified: apply, an empty plan, destroy."""

import unittest

import terraform
import world

CONFIGURATION = """
resource "aws_dms_replication_subnet_group" "this" {{
  replication_subnet_group_id          = "{name}"
  replication_subnet_group_description = "from Terraform"
  subnet_ids                           = ["subnet-11111111", "subnet-22222222"]
  tags                                 = {{ stage = "test" }}
}}

resource "aws_dms_replication_instance" "this" {{
  replication_instance_id     = "{name}"
  replication_instance_class  = "dms.t3.medium"
  allocated_storage           = 50
  replication_subnet_group_id = aws_dms_replication_subnet_group.this.id
}}

resource "aws_dms_certificate" "this" {{
  certificate_id  = "{name}"
  certificate_pem = <<-EOT
{authority}
  EOT
}}

resource "aws_dms_endpoint" "source" {{
  endpoint_id   = "{name}-source"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = "{source[host]}"
  port          = {source[port]}
  username      = "{source[user]}"
  password      = "{source[password]}"
  database_name = "postgres"
}}

resource "aws_dms_endpoint" "target" {{
  endpoint_id   = "{name}-target"
  endpoint_type = "target"
  engine_name   = "postgres"
  server_name   = "{target[host]}"
  port          = {target[port]}
  username      = "{target[user]}"
  password      = "{target[password]}"
  database_name = "postgres"
}}

resource "aws_dms_replication_task" "this" {{
  replication_task_id      = "{name}"
  replication_instance_arn = aws_dms_replication_instance.this.replication_instance_arn
  source_endpoint_arn      = aws_dms_endpoint.source.endpoint_arn
  target_endpoint_arn      = aws_dms_endpoint.target.endpoint_arn
  migration_type           = "full-load"
  table_mappings           = jsonencode({rules})
}}
"""


class Terraform(terraform.Case):
    def test_apply_plan_destroy(self):
        secure = next(server for server in world.SERVERS if server.get("authority"))
        text = CONFIGURATION.format(
            name=world.unique("terraform"),
            authority=secure["authority"].strip(),
            source=world.SERVERS[0],
            target=world.SERVERS[-1],
            rules=world.ALL_OF_PUBLIC,
        )
        self.live(("dms", "sts"), text)


if __name__ == "__main__":
    unittest.main()
