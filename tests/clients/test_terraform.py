"""Terraform with the AWS provider, unmodified: apply, an empty plan, destroy.

Skipped where Terraform is missing or where it cannot get its provider. A folder with unpacked
providers (a filesystem mirror) can be named in LANDFALL_TEST_TERRAFORM_MIRROR.
"""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import world

CONFIGURATION = """
terraform {{
  required_providers {{
    aws = {{ source = "hashicorp/aws" }}
  }}
}}

provider "aws" {{
  region                      = "us-east-1"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = false
  endpoints {{
    dms = "{address}"
    sts = "{address}"
  }}
}}

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


@unittest.skipUnless(shutil.which("terraform"), "Terraform is not installed")
class Terraform(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def terraform(self, *arguments, allowed=(0,)):
        command = ["terraform", *arguments]
        done = subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, check=False
        )
        if done.returncode not in allowed:
            raise AssertionError(f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done

    def test_apply_plan_destroy(self):
        secure = next(server for server in world.SERVERS if server.get("authority"))
        text = CONFIGURATION.format(
            address=world.ENDPOINT,
            name=world.unique("terraform"),
            authority=secure["authority"].strip(),
            source=world.SERVERS[0],
            target=world.SERVERS[-1],
            rules=world.ALL_OF_PUBLIC,
        )
        (self.folder / "main.tf").write_text(text)
        mirror = os.environ.get("LANDFALL_TEST_TERRAFORM_MIRROR")
        option = [f"-plugin-dir={mirror}"] if mirror else []
        started = self.terraform("init", "-no-color", "-input=false", *option, allowed=(0, 1))
        if started.returncode != 0 and not mirror:
            self.skipTest("Terraform cannot get the AWS provider from here")
        self.assertEqual(started.returncode, 0, started.stderr)
        apply = ("-no-color", "-input=false", "-auto-approve")
        self.terraform("apply", *apply)
        try:
            # 0 is an empty plan, 2 a plan with changes.
            plan = self.terraform(
                "plan", "-no-color", "-input=false", "-detailed-exitcode", allowed=(0, 2)
            )
            self.assertEqual(plan.returncode, 0, plan.stdout)
        finally:
            self.terraform("destroy", *apply)


if __name__ == "__main__":
    unittest.main()
