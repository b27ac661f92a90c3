"""Runs Terraform with the AWS provider, unmodified.

Tests are skipped where Terraform is missing or where it cannot get its provider. A folder with
unpacked providers (a filesystem mirror) can be named in LANDFALL_TEST_TERRAFORM_MIRROR. Where neither
that nor a configuration file of Terraform says where providers are, folders are looked at in which
they usually stand.
"""

import glob
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
AWS = "registry.terraform.io/hashicorp/aws"


def configuration_file():
    """Terraform's own configuration file, if there is one."""
    named = os.environ.get("TF_CLI_CONFIG_FILE")
    path = pathlib.Path(named) if named else pathlib.Path.home() / ".terraformrc"
    return path if path.is_file() else None


def mirror():
    """The folder with unpacked providers to take, or None: Terraform finds them by itself."""
    named = os.environ.get("LANDFALL_TEST_TERRAFORM_MIRROR")
    if named or configuration_file():
        return named
    home = pathlib.Path.home()
    data = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    places = [
        os.environ.get("TF_PLUGIN_CACHE_DIR"),
        home / ".terraform.d/plugins",
        home / ".terraform.d/plugin-cache",
        home / ".local/share/terraform/plugins",
        *(f"{folder}/terraform/plugins" for folder in data.split(":") if folder),
        # As `terraform providers mirror` fills it, for all users of a machine.
        *sorted(glob.glob("/opt/*")),
    ]
    found = (place for place in places if place and pathlib.Path(place, AWS).is_dir())
    return next(map(str, found), None)


def environment():
    """The user's, without a configuration file that is not there."""
    own = dict(os.environ)
    if not configuration_file():
        own.pop("TF_CLI_CONFIG_FILE", None)
    return own


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
            command,
            cwd=self.folder,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode not in allowed:
            raise AssertionError(f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done

    def live(self, services, text, while_applied=lambda: None):
        """Apply, an empty plan, destroy; the text may use what the services offer."""
        endpoints = "\n".join(f'    {name} = "{world.ENDPOINT}"' for name in services)
        (self.folder / "main.tf").write_text(PROVIDER.format(endpoints=endpoints) + text)
        folder = mirror()
        option = [f"-plugin-dir={folder}"] if folder else []
        started = self.terraform("init", *QUIET, *option, allowed=(0, 1))
        if started.returncode != 0 and not folder:
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
