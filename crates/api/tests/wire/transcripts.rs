//! One request or answer per test, as text.

use api::codec::{encode_error, encode_output};
use api::generated::{dms, rds, sts};
use api::operation::{Fault as _, Operation, Refusal, Structure as _, WireError};
use api::schema::{Kind, Limits, Member, OperationSchema, Shape};
use api::value::{Secret, Timestamp, Value, redacted};
use expect_test::expect;

use crate::{decode, operation_of, transcript};

fn answer<Op: Operation>(service: &api::schema::ServiceSchema, output: Op::Output) -> String {
    transcript(&encode_output(service, Op::SCHEMA, &output.into_value(), "req-1"))
}

#[test]
fn a_json_request_becomes_a_struct() {
    let body = r#"{"EndpointIdentifier":"shop","EndpointType":"source","EngineName":"postgres",
        "Port":5432,"Password":"hunter2","Tags":[{"Key":"team","Value":null}],
        "PostgreSQLSettings":{"HeartbeatEnable":true,"Password":"hunter2"},"Unknown":[1,{"a":2}]}"#;
    let value = decode(&dms::SERVICE, "CreateEndpoint", body).unwrap();
    let input = dms::CreateEndpointMessage::from_value(value.clone());
    assert_eq!(input.endpoint_identifier, "shop");
    assert_eq!(input.port, Some(5432));
    assert_eq!(input.password.as_ref().map(Secret::expose), Some("hunter2"));
    let settings = input.postgresql_settings.as_ref().unwrap();
    assert_eq!(settings.heartbeat_enable, Some(true));
    assert_eq!(input.tags.as_ref().unwrap()[0].value, None);
    assert!(!format!("{input:?}").contains("hunter2"));
    expect![[r#"{"EndpointIdentifier":"shop","EndpointType":"source","EngineName":"postgres","Port":5432,"Password":"***","Tags":[{"Key":"team"}],"PostgreSQLSettings":{"HeartbeatEnable":true,"Password":"***"}}"#]]
    .assert_eq(&redacted(dms::CreateEndpointMessage::SHAPE, &value).to_string());
}

#[test]
fn a_form_becomes_a_struct() {
    let form = "Action=DescribeDBInstances&Version=2014-10-31&Filters.Filter.1.Name=engine\
        &Filters.Filter.1.Values.Value.2=mysql&Filters.Filter.1.Values.Value.1=postgres\
        &Filters.member.2.Name=x&MaxRecords=20&Marker=a%20b+c%26";
    let value = decode(&rds::SERVICE, "DescribeDBInstances", form).unwrap();
    let input = rds::DescribeDBInstancesMessage::from_value(value);
    let filters = input.filters.unwrap();
    assert_eq!(filters.len(), 1);
    assert_eq!(filters[0].values, ["postgres", "mysql"]);
    assert_eq!(input.max_records, Some(20));
    assert_eq!(input.marker.as_deref(), Some("a b c&"));
}

#[test]
fn a_json_answer() {
    let output = dms::CreateReplicationTaskResponse {
        replication_task: Some(dms::ReplicationTask {
            replication_task_identifier: Some("a \"quoted\"\n\u{1}ü name".into()),
            replication_task_creation_date: Some(Timestamp::from_unix_millis(1_700_000_000_123)),
            replication_task_stats: Some(dms::ReplicationTaskStats {
                full_load_progress_percent: Some(100),
                elapsed_time_millis: Some(0),
                ..Default::default()
            }),
            ..Default::default()
        }),
    };
    expect![[r#"
        200
        content-type: application/x-amz-json-1.1
        x-amzn-requestid: req-1

        {"ReplicationTask":{"ReplicationTaskIdentifier":"a \"quoted\"\n\u0001ü name","ReplicationTaskCreationDate":1700000000.123,"ReplicationTaskStats":{"FullLoadProgressPercent":100,"ElapsedTimeMillis":0}}}
    "#]]
    .assert_eq(&answer::<dms::ops::CreateReplicationTask>(&dms::SERVICE, output));
}

#[test]
fn an_operation_without_output_answers_an_empty_body() {
    let op = operation_of(&dms::SERVICE, "DeleteFleetAdvisorCollector");
    let encoded = encode_output(&dms::SERVICE, op, &Value::Struct(Vec::new()), "req-1");
    assert_eq!(encoded.body, b"");
}

#[test]
fn a_modelled_json_error() {
    let fault = dms::ResourceNotFoundFault::new("Endpoint shop is not there.");
    let refusal: Refusal<dms::ops::DeleteEndpoint> = fault.into();
    expect![[r#"
        400
        content-type: application/x-amz-json-1.1
        x-amzn-requestid: req-1

        {"__type":"ResourceNotFoundFault","message":"Endpoint shop is not there."}
    "#]]
    .assert_eq(&transcript(&encode_error(&dms::SERVICE, &refusal.error, "req-1")));
}

#[test]
fn an_unmodelled_json_error() {
    let error = WireError::unmodelled("InvalidParameterValueException", 400, "No.");
    expect![[r#"
        400
        content-type: application/x-amz-json-1.1
        x-amzn-requestid: req-1

        {"__type":"InvalidParameterValueException","message":"No."}
    "#]]
    .assert_eq(&transcript(&encode_error(&dms::SERVICE, &error, "req-1")));
}

#[test]
fn an_xml_answer() {
    let output = rds::DBInstanceMessage {
        db_instances: Some(vec![rds::DBInstance {
            db_instance_identifier: Some("<shop> & sons\u{0}".into()),
            multi_az: Some(false),
            instance_create_time: Some(Timestamp::from_unix_millis(1_700_000_000_120)),
            vpc_security_groups: Some(vec![rds::VpcSecurityGroupMembership {
                vpc_security_group_id: Some("sg-1".into()),
                ..Default::default()
            }]),
            tag_list: Some(Vec::new()),
            ..Default::default()
        }]),
        ..Default::default()
    };
    expect![[r#"
        200
        content-type: text/xml
        x-amzn-requestid: req-1

        <DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><DescribeDBInstancesResult><DBInstances><DBInstance><DBInstanceIdentifier>&lt;shop&gt; &amp; sons�</DBInstanceIdentifier><InstanceCreateTime>2023-11-14T22:13:20.12Z</InstanceCreateTime><VpcSecurityGroups><VpcSecurityGroupMembership><VpcSecurityGroupId>sg-1</VpcSecurityGroupId></VpcSecurityGroupMembership></VpcSecurityGroups><MultiAZ>false</MultiAZ><TagList></TagList></DBInstance></DBInstances></DescribeDBInstancesResult><ResponseMetadata><RequestId>req-1</RequestId></ResponseMetadata></DescribeDBInstancesResponse>
    "#]]
    .assert_eq(&answer::<rds::ops::DescribeDBInstances>(&rds::SERVICE, output));
}

#[test]
fn a_caller_identity() {
    let output = sts::GetCallerIdentityResponse {
        user_id: Some("AKIA1".into()),
        account: Some("000000000000".into()),
        arn: Some("arn:aws:iam::000000000000:root".into()),
    };
    expect![[r#"
        200
        content-type: text/xml
        x-amzn-requestid: req-1

        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><UserId>AKIA1</UserId><Account>000000000000</Account><Arn>arn:aws:iam::000000000000:root</Arn></GetCallerIdentityResult><ResponseMetadata><RequestId>req-1</RequestId></ResponseMetadata></GetCallerIdentityResponse>
    "#]]
    .assert_eq(&answer::<sts::ops::GetCallerIdentity>(&sts::SERVICE, output));
}

#[test]
fn a_modelled_xml_error_has_the_models_code_and_status() {
    let fault = rds::DBInstanceNotFoundFault::new("DBInstance shop not found.");
    assert_eq!(fault.message(), "DBInstance shop not found.");
    let refusal: Refusal<rds::ops::DeleteDBInstance> = fault.into();
    expect![[r#"
        404
        content-type: text/xml
        x-amzn-requestid: req-1

        <ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type><Code>DBInstanceNotFound</Code><Message>DBInstance shop not found.</Message></Error><RequestId>req-1</RequestId></ErrorResponse>
    "#]]
    .assert_eq(&transcript(&encode_error(&rds::SERVICE, &refusal.error, "req-1")));
}

/// No service of ours has these, but the protocol does.
#[test]
fn xml_attributes_flattened_members_and_namespaces() {
    static TEXT: Shape = shape("Text", Kind::String { values: &[] });
    static ITEM: Shape = shape(
        "Item",
        Kind::Structure {
            members: &[
                Member {
                    xml_attribute: true,
                    wire_name: Some("xsi:type"),
                    ..Member::new("Type", &TEXT)
                },
                Member { xml_namespace: Some(("p", "urn:p")), ..Member::new("Body", &TEXT) },
            ],
        },
    );
    static ITEMS: Shape =
        shape("Items", Kind::List { member: &Member::new("member", &ITEM), flattened: true });
    static NAMES: Shape = shape(
        "Names",
        Kind::Map {
            key: &Member::new("key", &TEXT),
            value: &Member::new("value", &TEXT),
            flattened: true,
        },
    );
    static OUTPUT: Shape = shape(
        "Output",
        Kind::Structure { members: &[Member::new("Item", &ITEMS), Member::new("Name", &NAMES)] },
    );
    const fn shape(name: &'static str, kind: Kind) -> Shape {
        Shape { name, kind, limits: Limits::NONE, sensitive: false }
    }
    let op = OperationSchema {
        name: "List",
        input: &OUTPUT,
        output: &OUTPUT,
        result_wrapper: Some("ListResult"),
        errors: &[],
    };
    let text = |text: &str| Value::Str(text.to_owned());
    let item = Value::Struct(vec![(0, text("a\"b")), (1, text("c"))]);
    let names = Value::Map(vec![("k".to_owned(), text("v"))]);
    let output = Value::Struct(vec![(0, Value::List(vec![item.clone(), item])), (1, names)]);
    let body = encode_output(&sts::SERVICE, &op, &output, "req-1").body;
    expect![[r#"<ListResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><ListResult><Item xsi:type="a&quot;b"><Body xmlns:p="urn:p">c</Body></Item><Item xsi:type="a&quot;b"><Body xmlns:p="urn:p">c</Body></Item><Name><key>k</key><value>v</value></Name></ListResult><ResponseMetadata><RequestId>req-1</RequestId></ResponseMetadata></ListResponse>"#]]
    .assert_eq(&String::from_utf8(body).unwrap());
}

#[test]
fn bad_json_is_refused_by_place() {
    let nested = format!("{}{}", "[".repeat(65), "]".repeat(65));
    let many = format!("{{\"X\":[{}0]}}", "0,".repeat(100_001));
    let cases = [
        r#"{"EndpointIdentifier":"#,
        r#"{"EndpointIdentifier":"a"} x"#,
        "[]",
        "\"text\"",
        r#"{"EndpointIdentifier":5}"#,
        r#"{"Port":"5432"}"#,
        r#"{"Port":99999999999}"#,
        r#"{"Port":1.5}"#,
        r#"{"Tags":[{"Key":"a"},{"Key":{}}]}"#,
        r#"{"PostgreSQLSettings":{"HeartbeatEnable":"yes"}}"#,
        &nested,
        &many,
    ];
    let mut seen = String::new();
    for case in cases {
        let error = decode(&dms::SERVICE, "CreateEndpoint", case).unwrap_err();
        seen.push_str(&format!("{:?} | {error}\n", error.kind));
    }
    expect![[r#"
        Malformed | EndpointIdentifier: not valid JSON at line 1 column 22
        Malformed | not valid JSON at line 1 column 28
        WrongType | an object is expected, a list was found
        WrongType | an object is expected, text was found
        WrongType | EndpointIdentifier: text is expected, a number was found
        WrongType | Port: a whole number of 32 bits is expected, text was found
        WrongType | Port: a whole number of 32 bits is expected, a number out of range was found
        WrongType | Port: a whole number of 32 bits is expected, a number out of range or with a fraction was found
        WrongType | Tags.2.Key: text is expected, an object was found
        WrongType | PostgreSQLSettings.HeartbeatEnable: true or false is expected, text was found
        Limit | nested deeper than 64 levels
        Limit | more than 100000 values
    "#]]
    .assert_eq(&seen);
}

#[test]
fn bad_forms_are_refused_by_place() {
    let many = "A=1&".repeat(10_001);
    let cases = [
        "Tags.Tag.99999999.Key=x",
        "Tags.Tag.99999999999999999999999.Key=x",
        "Tags.Tag.1001.Key=x",
        "Tags.Tag.0.Key=x",
        "Tags.Tag.one.Key=x",
        "Tags=x",
        "AllocatedStorage=much",
        "AllocatedStorage=3000000000",
        "MultiAZ=perhaps",
        "DBInstanceIdentifier.1=x",
        "DBInstanceIdentifier=%zz",
        "DBInstanceIdentifier=%ff",
        &many,
    ];
    let mut seen = String::new();
    for case in cases {
        let error = decode(&rds::SERVICE, "CreateDBInstance", case).unwrap_err();
        seen.push_str(&format!("{:?} | {error}\n", error.kind));
    }
    expect![[r#"
        Limit | Tags.Tag: a list may have at most 1000 members
        Limit | Tags.Tag: a list may have at most 1000 members
        Limit | Tags.Tag: a list may have at most 1000 members
        Malformed | Tags.Tag: members of a list are counted from 1
        Malformed | Tags.Tag: members of a list are numbered
        WrongType | Tags: a list is expected
        WrongType | AllocatedStorage: a whole number is expected
        WrongType | AllocatedStorage: a number of 32 bits is expected
        WrongType | MultiAZ: true or false is expected
        WrongType | DBInstanceIdentifier: a plain value is expected
        Malformed | a parameter has a % without two hexadecimal digits
        Malformed | a parameter is not UTF-8
        Limit | more than 10000 parameters
    "#]]
    .assert_eq(&seen);
}
