"""Runs Terraform with the AWS provider, unmodified.

Tests are skipped where Terraform is missing or where it cannot get its provider. A folder with
unpacked providers (a filesystem mirror) can be named in LANDFALL_TEST_TERRAFORM_MIRROR.
"""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import world

# What every configuration begins with; the services are those that it uses.
PROVIDER = """
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
{endpoints}
  }}
}}
"""

QUIET = ("-no-color", "-input=false")


@unittest.skipUnless(shutil.which("terraform"), "Terraform is not installed")
class Case(unittest.TestCase):
    """A test with a folder of its own for Terraform."""

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

    def live(self, services, text, while_applied=lambda: None):
        """Apply, an empty plan, destroy; the text may use what the services offer."""
        endpoints = "\n".join(f'    {name} = "{world.ENDPOINT}"' for name in services)
        (self.folder / "main.tf").write_text(PROVIDER.format(endpoints=endpoints) + text)
        mirror = os.environ.get("LANDFALL_TEST_TERRAFORM_MIRROR")
        option = [f"-plugin-dir={mirror}"] if mirror else []
        started = self.terraform("init", *QUIET, *option, allowed=(0, 1))
        if started.returncode != 0 and not mirror:
            self.skipTest("Terraform cannot get the AWS provider from here")
        self.assertEqual(started.returncode, 0, started.stderr)
        try:
            self.terraform("apply", *QUIET, "-auto-approve")
            # 0 is an empty plan, 2 a plan with changes.
            plan = self.terraform("plan", *QUIET, "-detailed-exitcode", allowed=(0, 2))
            self.assertEqual(plan.returncode, 0, plan.stdout)
            while_applied()
        finally:
            self.terraform("destroy", *QUIET, "-auto-approve")
