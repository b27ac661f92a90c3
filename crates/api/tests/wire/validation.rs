//! What validation says, in each service's words.

use api::codec::DecodeErrorKind;
use api::generated::{apprunner, dms, rds, sts};
use api::schema::ServiceSchema;
use api::validate::{undecodable, validate};
use expect_test::expect;

use crate::{decode, operation_of};

fn refused(service: &ServiceSchema, operation: &str, body: &str) -> String {
    let input = decode(service, operation, body).unwrap();
    match validate(service, operation_of(service, operation), &input) {
        Ok(()) => "ok".to_owned(),
        Err(e) => format!("{} {} {}", e.status, e.code, e.message),
    }
}

#[test]
fn dms_names_all_violations() {
    let check = |operation, body| refused(&dms::SERVICE, operation, body);
    expect!["400 ValidationException 2 validation errors detected: Value null at 'endpointType' failed to satisfy constraint: Member must not be null; Value null at 'engineName' failed to satisfy constraint: Member must not be null"]
        .assert_eq(&check("CreateEndpoint", r#"{"EndpointIdentifier":"a","EngineName":null}"#));
    expect!["400 InvalidParameterValueException 1 validation error detected: Value 'sideways' at 'endpointType' failed to satisfy constraint: Member must satisfy enum value set: [source, target]"]
        .assert_eq(&check(
            "CreateEndpoint",
            r#"{"EndpointIdentifier":"a","EngineName":"postgres","EndpointType":"sideways"}"#,
        ));
    expect!["400 ValidationException 1 validation error detected: Value null at 'filters.1.member.values' failed to satisfy constraint: Member must not be null"]
        .assert_eq(&check("DescribeEndpoints", r#"{"Filters":[{"Name":"endpoint-id"}]}"#));
    expect!["400 ValidationException 1 validation error detected: Value null at 'filters.1.member' failed to satisfy constraint: Member must not be null"]
        .assert_eq(&check("DescribeEndpoints", r#"{"Filters":[null]}"#));
    assert_eq!(check("DescribeEndpoints", "{}"), "ok");
}

#[test]
fn secrets_are_not_repeated() {
    let command = "s".repeat(5000);
    let body = format!(
        r#"{{"ServiceName":"abcd","SourceConfiguration":{{"ImageRepository":{{
            "ImageIdentifier":"x","ImageRepositoryType":"ECR",
            "ImageConfiguration":{{"RuntimeEnvironmentVariables":{{"KEY":"{command}"}}}}}}}}}}"#
    );
    let refused = refused(&apprunner::SERVICE, "CreateService", &body);
    assert!(!refused.contains("sss") && !refused.contains("KEY"), "{refused}");
}

#[test]
fn form_services_name_the_first() {
    let check = |operation, body| refused(&rds::SERVICE, operation, body);
    expect!["400 MissingParameter The request must contain the parameter DBInstanceIdentifier."]
        .assert_eq(&check("CreateDBInstance", "Engine=postgres"));
    expect!["400 ValidationError 1 validation error detected: Value 'x' at 'roleArn' failed to satisfy constraint: Member must have length greater than or equal to 20"]
        .assert_eq(&refused(&sts::SERVICE, "AssumeRole", "RoleArn=x&RoleSessionName=me"));
    expect!["400 ValidationError 1 validation error detected: Value 'two words' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*"]
        .assert_eq(&refused(
            &sts::SERVICE,
            "AssumeRole",
            "RoleArn=arn:aws:iam::000000000000:role/x&RoleSessionName=two+words",
        ));
}

#[test]
fn what_cannot_be_decoded_has_the_services_code() {
    let error = decode(&dms::SERVICE, "CreateEndpoint", "{").unwrap_err();
    assert_eq!(error.kind, DecodeErrorKind::Malformed);
    assert_eq!(undecodable(&dms::SERVICE, &error).code, "SerializationException");
    let error = decode(&rds::SERVICE, "CreateDBInstance", "MultiAZ=x").unwrap_err();
    let error = undecodable(&rds::SERVICE, &error);
    expect![
        "InvalidParameterValue: The request could not be read: MultiAZ: true or false is expected"
    ]
    .assert_eq(&format!("{}: {}", error.code, error.message));
}
