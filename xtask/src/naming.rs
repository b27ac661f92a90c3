//! Rust names for wire names: `DBClusterIdentifier` becomes `db_cluster_identifier`.

/// Parts of names that the general rule would split wrongly, and the words they stand for.
const WORDS: [(&str, &str); 18] = [
    ("BFile", "bfile"),
    ("CIDRIP", "cidr_ip"),
    ("DocDb", "docdb"),
    ("DynamoDB", "dynamodb"),
    ("DynamoDb", "dynamodb"),
    ("KBytes", "kbytes"),
    ("MariaDb", "mariadb"),
    ("MegaBytes", "megabytes"),
    ("MongoDb", "mongodb"),
    ("MySQL", "mysql"),
    ("MySql", "mysql"),
    ("NoSQL", "nosql"),
    ("OAuth", "oauth"),
    ("PostgreSQL", "postgresql"),
    ("PostgreSql", "postgresql"),
    ("VCpu", "vcpu"),
    ("VPCs", "vpcs"),
    ("zOs", "zos"),
];

/// Rust's own words that a field may be called by with the prefix `r#`.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// The words of a wire name, in lower case, joined by `_`.
pub(crate) fn snake(name: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut rest = name;
    while !rest.is_empty() {
        let (word, length) = next_word(rest);
        if !word.is_empty() {
            words.push(word);
        }
        rest = &rest[length..];
    }
    words.join("_")
}

/// A field's name: as [`snake`], and usable where it is a keyword.
pub(crate) fn field(name: &str) -> String {
    let name = snake(name);
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// A static's name.
pub(crate) fn screaming(name: &str) -> String {
    snake(name).to_uppercase()
}

/// The name of a structure: the wire name with a capital first letter.
pub(crate) fn pascal(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters).filter(|c| *c != '_').collect()
}

/// The word at the start of `rest`, and how many bytes of it were used up.
fn next_word(rest: &str) -> (String, usize) {
    for (part, word) in WORDS {
        let ends = |tail: &str| !tail.starts_with(|c: char| c.is_ascii_lowercase());
        if rest.strip_prefix(part).is_some_and(ends) {
            return (word.to_owned(), part.len());
        }
    }
    let bytes = rest.as_bytes();
    let capitals = bytes.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let mut end = capitals;
    let lower_follows = bytes.get(end).is_some_and(u8::is_ascii_lowercase);
    if capitals > 1 && lower_follows {
        // The last capital begins the next word: `DBCluster`.
        return (rest[..capitals - 1].to_lowercase(), capitals - 1);
    }
    while bytes.get(end).is_some_and(u8::is_ascii_lowercase) {
        end += 1;
    }
    while bytes.get(end).is_some_and(u8::is_ascii_digit) {
        end += 1;
    }
    if end == 0 {
        // `_`, `-` and the like part words.
        let length = rest.chars().next().map_or(1, char::len_utf8);
        return (String::new(), length);
    }
    (rest[..end].to_lowercase(), end)
}

#[cfg(test)]
mod tests {
    use super::{field, snake};

    #[test]
    fn names_read_as_words() {
        let pairs = [
            ("MultiAZ", "multi_az"),
            ("DBCluster", "db_cluster"),
            ("KmsKeyId", "kms_key_id"),
            ("KMSKeyId", "kms_key_id"),
            ("VpcSecurityGroupIds", "vpc_security_group_ids"),
            ("GcpMySQLSettings", "gcp_mysql_settings"),
            ("IBMDb2Settings", "ibm_db2_settings"),
            ("IbmDb2zOsSettings", "ibm_db2_zos_settings"),
            ("PostgreSQLSettings", "postgresql_settings"),
            ("EC2SecurityGroupId", "ec2_security_group_id"),
            ("S3Bucket", "s3_bucket"),
            ("AllowedVPCs", "allowed_vpcs"),
            (
                "IOOptimizedNextAllowedModificationTime",
                "io_optimized_next_allowed_modification_time",
            ),
            ("ServerlessV2ScalingConfiguration", "serverless_v2_scaling_configuration"),
            ("s3TableNames", "s3_table_names"),
            ("ReplicationInstanceIpv6Addresses", "replication_instance_ipv6_addresses"),
            ("CIDRIP", "cidr_ip"),
            ("UseBFile", "use_bfile"),
            ("MaxKBytesPerRead", "max_kbytes_per_read"),
        ];
        for (wire, rust) in pairs {
            assert_eq!(snake(wire), rust);
        }
        assert_eq!(field("Type"), "r#type");
    }
}
