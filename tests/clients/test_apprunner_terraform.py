"""App Runner with Terraform: apply, an empty plan, destroy."""

import pathlib
import os
import unittest

import git_server
import terraform
import test_apprunner
import world

CONFIGURATION = """
resource "aws_apprunner_connection" "this" {{
  connection_name = "{name}"
  provider_type   = "GITHUB"
  tags            = {{ stage = "test" }}
}}

resource "aws_apprunner_auto_scaling_configuration_version" "this" {{
  auto_scaling_configuration_name = "{name}"
  max_concurrency                 = 50
  min_size                        = 1
  max_size                        = 2
  tags                            = {{ stage = "test" }}
}}

resource "aws_apprunner_observability_configuration" "this" {{
  observability_configuration_name = "{name}"

  trace_configuration {{
    vendor = "AWSXRAY"
  }}
}}

resource "aws_apprunner_vpc_connector" "this" {{
  vpc_connector_name = "{name}"
  subnets            = ["subnet-11111111", "subnet-22222222"]
  security_groups    = ["sg-11111111"]
}}

# The least that can be said, and much of what can.
resource "aws_apprunner_service" "least" {{
  service_name = "{name}-least"

  source_configuration {{
    code_repository {{
      repository_url = "{url}"

      source_code_version {{
        type  = "BRANCH"
        value = "main"
      }}

      code_configuration {{
        configuration_source = "REPOSITORY"
      }}
    }}
  }}
}}

resource "aws_apprunner_service" "most" {{
  service_name                   = "{name}-most"
  auto_scaling_configuration_arn = aws_apprunner_auto_scaling_configuration_version.this.arn

  source_configuration {{
    auto_deployments_enabled = false

    code_repository {{
      repository_url = "{url}"

      source_code_version {{
        type  = "BRANCH"
        value = "main"
      }}

      code_configuration {{
        configuration_source = "API"

        code_configuration_values {{
          runtime                       = "PYTHON_311"
          build_command                 = "echo built"
          start_command                 = "python3 app.py"
          port                          = "8000"
          runtime_environment_variables = {{ COLOUR = "from-terraform" }}
        }}
      }}
    }}
  }}

  instance_configuration {{
    cpu    = "1 vCPU"
    memory = "3 GB"
  }}

  health_check_configuration {{
    protocol            = "HTTP"
    path                = "/"
    interval            = 1
    timeout             = 2
    healthy_threshold   = 1
    unhealthy_threshold = 5
  }}

  network_configuration {{
    egress_configuration {{
      egress_type       = "VPC"
      vpc_connector_arn = aws_apprunner_vpc_connector.this.arn
    }}

    ingress_configuration {{
      is_publicly_accessible = true
    }}
  }}

  observability_configuration {{
    observability_configuration_arn = aws_apprunner_observability_configuration.this.arn
    observability_enabled           = true
  }}

  tags = {{ stage = "test" }}
}}

resource "aws_apprunner_custom_domain_association" "this" {{
  domain_name = "{name}.example.com"
  service_arn = aws_apprunner_service.most.arn
}}

resource "aws_apprunner_vpc_ingress_connection" "this" {{
  name        = "{name}"
  service_arn = aws_apprunner_service.least.arn

  ingress_vpc_configuration {{
    vpc_id          = "vpc-11111111"
    vpc_endpoint_id = "vpce-11111111"
  }}
}}
"""


class TerraformOfApps(terraform.Case):
    def test_apply_plan_destroy(self):
        folder = pathlib.Path(os.environ["LANDFALL_TEST_GIT_ROOT"]) / world.unique("repository")
        git_server.repository(folder, test_apprunner.app("one"))
        name = world.unique("terraform")
        client = world.client("apprunner")

        def services():
            found = client.list_services()["ServiceSummaryList"]
            mine = [known for known in found if known["ServiceName"].startswith(name)]
            return {known["ServiceName"]: known["ServiceUrl"] for known in mine}

        def answers():
            urls = services()
            self.assertEqual(
                test_apprunner.get(urls[f"{name}-most"]), (200, "one from-terraform None")
            )
            self.assertEqual(
                test_apprunner.get(urls[f"{name}-least"]), (200, "one from-the-file None")
            )

        text = CONFIGURATION.format(name=name, url=f"file://{folder}")
        self.live(["apprunner", "sts"], text, answers)
        self.assertEqual(services(), {})
        found = client.list_connections(ConnectionName=name)["ConnectionSummaryList"]
        self.assertEqual(found, [])


if __name__ == "__main__":
    unittest.main()
