//! VPC ingress connections and custom domains: other names of a service.

use control::workflow::Disturbance;
use serde_json::{Value, json};

use crate::server::Server;
use crate::service::{created, request, rest};

const INVALID: &str = "InvalidRequestException";
const MISSING: &str = "ResourceNotFoundException";
const STATE: &str = "InvalidStateException";

async fn domain(server: &Server, service: &str, wanted: &str) -> Value {
    let is_wanted = |answer: &Value| answer["CustomDomains"][0]["Status"] == wanted;
    let only = json!({"ServiceArn": service});
    server.until("DescribeCustomDomains", only, is_wanted).await["CustomDomains"][0].clone()
}

#[tokio::test]
async fn a_domain_is_active_once_dns_leads_here() {
    let server = Server::start().await;
    let service = created(&server, request("my-app")).await;
    let shown = rest(&server, &service).await;
    let target = shown["ServiceUrl"].as_str().unwrap().trim_end_matches(":4580").to_owned();
    let associate = json!({"ServiceArn": service, "DomainName": "Example.com"});
    let answer = server.ok("AssociateCustomDomain", associate.clone()).await;
    assert_eq!(answer["DNSTarget"], json!(target));
    assert_eq!(answer["VpcDNSTargets"], json!([]));
    assert_eq!(
        answer["CustomDomain"],
        json!({"DomainName": "example.com", "EnableWWWSubdomain": true,
            "CertificateValidationRecords": [], "Status": "creating"})
    );
    let found = domain(&server, &service, "pending_certificate_dns_validation").await;
    let record = |name: &str, status: &str| json!({"Name": name, "Type": "CNAME", "Value": target, "Status": status});
    assert_eq!(
        found["CertificateValidationRecords"],
        json!([
            record("example.com", "PENDING_VALIDATION"),
            record("www.example.com", "PENDING_VALIDATION"),
        ])
    );
    assert_eq!(server.host.app().hosts, [&target, "example.com", "www.example.com"]);
    server.refused("AssociateCustomDomain", associate, INVALID).await;

    server.host.change(|now| now.dns_is_set = true);
    server.clock.advance_ms(20_000);
    let found = domain(&server, &service, "active").await;
    assert_eq!(found["CertificateValidationRecords"][0], record("example.com", "SUCCESS"));

    let body = json!({"ServiceArn": service, "DomainName": "example.com"});
    let answer = server.ok("DisassociateCustomDomain", body.clone()).await;
    assert_eq!(answer["CustomDomain"]["Status"], "deleting");
    let gone = |answer: &Value| answer["CustomDomains"] == json!([]);
    server.until("DescribeCustomDomains", json!({"ServiceArn": service}), gone).await;
    assert_eq!(server.host.app().hosts, [target]);
    server.refused("DisassociateCustomDomain", body, MISSING).await;
}

#[tokio::test]
async fn names_that_cannot_be_given_are_refused() {
    let server = Server::start().await;
    let service = created(&server, request("my-app")).await;
    for wrong in [
        "example",
        "-a.com",
        "a..com",
        ".com",
        "a.*.com",
        "*.*.com",
        "a.com.",
        "x.us-east-1.awsapprunner.localhost",
        "awsapprunner.localhost",
        "127.0.0.1",
        "127.1",
        "1.0x7f",
        "*.0.0.1",
        "shop.localhost",
        "*.shop.localhost",
    ] {
        let body = json!({"ServiceArn": service, "DomainName": wrong});
        server.refused("AssociateCustomDomain", body, INVALID).await;
    }
    let body = json!({"ServiceArn": service, "DomainName": "*.a.com", "EnableWWWSubdomain": true});
    server.refused("AssociateCustomDomain", body, INVALID).await;
    let nobody = "arn:aws:apprunner:us-east-1:000000000000:service/nobody/0123";
    let body = json!({"ServiceArn": nobody, "DomainName": "a.com"});
    server.refused("AssociateCustomDomain", body.clone(), INVALID).await;
    server.refused("DisassociateCustomDomain", body, MISSING).await;
    server.refused("DescribeCustomDomains", json!({"ServiceArn": nobody}), MISSING).await;
    for name in ["a.com", "b.com", "*.c.com", "d.com", "e.com"] {
        let body = json!({"ServiceArn": service, "DomainName": name});
        server.ok("AssociateCustomDomain", body).await;
    }
    let body = json!({"ServiceArn": service, "DomainName": "f.com"});
    server.refused("AssociateCustomDomain", body.clone(), INVALID).await;
    let other = created(&server, request("other")).await;
    let body = json!({"ServiceArn": other, "DomainName": "www.a.com"});
    server.refused("AssociateCustomDomain", body, INVALID).await;

    let body = json!({"ServiceArn": service, "MaxResults": 2});
    let page = server.ok("DescribeCustomDomains", body).await;
    assert_eq!(page["CustomDomains"].as_array().unwrap().len(), 2);
    let body = json!({"ServiceArn": service, "MaxResults": 6});
    server.refused("DescribeCustomDomains", body, INVALID).await;

    server.ok("PauseService", json!({"ServiceArn": service})).await;
    rest(&server, &service).await;
    let body = json!({"ServiceArn": service, "DomainName": "a.com"});
    server.refused("DisassociateCustomDomain", body.clone(), STATE).await;
    server.refused("AssociateCustomDomain", body, STATE).await;
    server.ok("DeleteService", json!({"ServiceArn": service})).await;
    rest(&server, &service).await;
    let body = json!({"ServiceArn": other, "DomainName": "a.com"});
    server.ok("AssociateCustomDomain", body).await;
}

#[tokio::test]
async fn a_name_that_another_app_has_is_a_failure_that_can_be_removed() {
    let server = Server::start().await;
    let service = created(&server, request("my-app")).await;
    server.host.change(|now| now.routing_fails = true);
    let body = json!({"ServiceArn": service, "DomainName": "a.com"});
    server.ok("AssociateCustomDomain", body.clone()).await;
    domain(&server, &service, "create_failed").await;
    server.ok("DisassociateCustomDomain", body.clone()).await;
    domain(&server, &service, "delete_failed").await;
    server.host.change(|now| now.routing_fails = false);
    server.ok("DisassociateCustomDomain", body).await;
    let gone = |answer: &Value| answer["CustomDomains"] == json!([]);
    server.until("DescribeCustomDomains", json!({"ServiceArn": service}), gone).await;
}

#[tokio::test]
async fn a_private_service_is_reached_by_its_ingress_connection() {
    let server = Server::start().await;
    let mut body = request("my-app");
    body["NetworkConfiguration"] = json!({"IngressConfiguration": {"IsPubliclyAccessible": false}});
    let service = created(&server, body).await;
    assert!(server.host.app().hosts.is_empty());
    let create = json!({"ServiceArn": service, "VpcIngressConnectionName": "ingress",
        "IngressVpcConfiguration": {"VpcId": "vpc-1", "VpcEndpointId": "vpce-1"}});
    let made = server.ok("CreateVpcIngressConnection", create.clone()).await;
    let made = made["VpcIngressConnection"].clone();
    assert_eq!(made["Status"], "PENDING_CREATION");
    let only = json!({"VpcIngressConnectionArn": made["VpcIngressConnectionArn"]});
    let is = |wanted: &'static str| {
        move |answer: &Value| answer["VpcIngressConnection"]["Status"] == wanted
    };
    let shown = server.until("DescribeVpcIngressConnection", only.clone(), is("AVAILABLE")).await;
    let name = shown["VpcIngressConnection"]["DomainName"].clone();
    assert_eq!(json!(server.host.app().hosts), json!([name]));
    assert_eq!(shown["VpcIngressConnection"]["AccountId"], "000000000000");
    server.refused("CreateVpcIngressConnection", create, INVALID).await;
    let second = json!({"ServiceArn": service, "VpcIngressConnectionName": "second",
        "IngressVpcConfiguration": {"VpcId": "vpc-1"}});
    let quota = "ServiceQuotaExceededException";
    server.refused("CreateVpcIngressConnection", second, quota).await;
    let targets = server.ok("DescribeCustomDomains", json!({"ServiceArn": service})).await;
    assert_eq!(targets["VpcDNSTargets"][0]["DomainName"], name);

    let update = json!({"VpcIngressConnectionArn": made["VpcIngressConnectionArn"],
        "IngressVpcConfiguration": {"VpcEndpointId": "vpce-2"}});
    let shown = server.ok("UpdateVpcIngressConnection", update).await;
    assert_eq!(shown["VpcIngressConnection"]["Status"], "PENDING_UPDATE");
    let shown = server.until("DescribeVpcIngressConnection", only.clone(), is("AVAILABLE")).await;
    let configuration = &shown["VpcIngressConnection"]["IngressVpcConfiguration"];
    assert_eq!(*configuration, json!({"VpcId": "vpc-1", "VpcEndpointId": "vpce-2"}));
    for (filter, count) in [
        (json!({"VpcEndpointId": "vpce-2"}), 1),
        (json!({"VpcEndpointId": "vpce-1"}), 0),
        (json!({"ServiceArn": service}), 1),
    ] {
        let found = server.ok("ListVpcIngressConnections", json!({"Filter": filter})).await;
        let found = found["VpcIngressConnectionSummaryList"].as_array().unwrap().len();
        assert_eq!(found, count, "{filter}");
    }

    let delete_service = json!({"ServiceArn": service});
    server.refused("DeleteService", delete_service.clone(), INVALID).await;
    let shown = server.ok("DeleteVpcIngressConnection", only.clone()).await;
    assert_eq!(shown["VpcIngressConnection"]["Status"], "PENDING_DELETION");
    server.until("DescribeVpcIngressConnection", only.clone(), is("DELETED")).await;
    assert!(server.host.app().hosts.is_empty());
    server.refused("DeleteVpcIngressConnection", only, STATE).await;
    server.ok("DeleteService", delete_service).await;
    rest(&server, &service).await;
    let nobody = json!({"VpcIngressConnectionArn":
        "arn:aws:apprunner:us-east-1:000000000000:vpcingressconnection/a/b"});
    server.refused("DescribeVpcIngressConnection", nobody, MISSING).await;
}

#[tokio::test]
async fn an_ingress_connection_of_a_service_that_cannot_be_brought_back_can_go() {
    let mut server = Server::idle_without_polls();
    let driver = server.driver();
    let mut body = request("my-app");
    body["NetworkConfiguration"] = json!({"IngressConfiguration": {"IsPubliclyAccessible": false}});
    let service = server.ok("CreateService", body).await["Service"]["ServiceArn"].clone();
    driver.run_disturbed(Disturbance::None).await;
    let create = json!({"ServiceArn": service, "VpcIngressConnectionName": "ingress",
        "IngressVpcConfiguration": {"VpcId": "vpc-1", "VpcEndpointId": "vpce-1"}});
    let made = server.ok("CreateVpcIngressConnection", create).await;
    let arn = made["VpcIngressConnection"]["VpcIngressConnectionArn"].clone();
    driver.run_disturbed(Disturbance::None).await;
    server.host.change(|now| now.deploy_fails = true);
    server.host.crash();
    let only = json!({"ServiceArn": service});
    server.ok("StartDeployment", only.clone()).await;
    driver.run_disturbed(Disturbance::None).await;
    let shown = server.ok("DescribeService", only.clone()).await;
    assert_eq!(shown["Service"]["Status"], "CREATE_FAILED");
    server.refused("DeleteService", only.clone(), INVALID).await;
    let connection = json!({"VpcIngressConnectionArn": arn});
    server.ok("DeleteVpcIngressConnection", connection.clone()).await;
    driver.run_disturbed(Disturbance::None).await;
    let shown = server.ok("DescribeVpcIngressConnection", connection).await;
    assert_eq!(shown["VpcIngressConnection"]["Status"], "DELETED");
    server.ok("DeleteService", only).await;
}

#[tokio::test]
async fn what_was_deleted_is_forgotten_after_an_hour() {
    let server = Server::start().await;
    let service = created(&server, request("my-app")).await;
    server.ok("DeleteService", json!({"ServiceArn": service})).await;
    rest(&server, &service).await;
    let named = json!({"ObservabilityConfigurationName": "mine"});
    let made = server.ok("CreateObservabilityConfiguration", named).await;
    let arn = made["ObservabilityConfiguration"]["ObservabilityConfigurationArn"].clone();
    let only = json!({"ObservabilityConfigurationArn": arn});
    server.ok("DeleteObservabilityConfiguration", only.clone()).await;
    let shown = server.ok("DescribeObservabilityConfiguration", only.clone()).await;
    assert_eq!(shown["ObservabilityConfiguration"]["Status"], "INACTIVE");
    server.clock.advance_ms(60 * 60 * 1000 + 1);
    let deadline = std::time::Instant::now() + std::time::Duration::from_mins(1);
    for (operation, body) in [
        ("DescribeObservabilityConfiguration", only),
        ("DescribeService", json!({"ServiceArn": service})),
    ] {
        while server.call(operation, &body).await.0 == 200 {
            assert!(std::time::Instant::now() < deadline, "{operation}");
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        server.refused(operation, body, MISSING).await;
    }
}
