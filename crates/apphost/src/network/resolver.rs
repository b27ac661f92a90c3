//! Names of the world, inside.

use std::fs;
use std::net::{IpAddr, Ipv4Addr};

use super::metadata;

/// What stands for a resolver that cannot be reached from inside: on this machine's loopback, which
/// is another one there, or at the address of a metadata service.
pub(super) const FORWARDED: Ipv4Addr = Ipv4Addr::new(169, 254, 53, 53);

/// This machine's resolvers as they are reached from inside, if that is not as from outside.
pub(super) fn inside() -> Option<String> {
    translated(&fs::read_to_string("/etc/resolv.conf").unwrap_or_default())
}

/// The first resolver is the one that pasta asks.
fn translated(text: &str) -> Option<String> {
    let resolver = |line: &str| {
        let mut words = line.split_whitespace();
        let address = (words.next()? == "nameserver").then(|| words.next())??;
        address.parse::<IpAddr>().ok()
    };
    let first = text.lines().find_map(resolver);
    let is_elsewhere = |ip: IpAddr| ip.is_loopback() || metadata::is_kept_out(ip);
    // Without any, programs ask the loopback.
    if !first.is_none_or(is_elsewhere) {
        return None;
    }
    let mut lines: Vec<String> = vec![format!("nameserver {FORWARDED}")];
    lines.extend(text.lines().filter(|line| resolver(line).is_none()).map(str::to_owned));
    Some(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_resolver_on_the_loopback_is_told_otherwise() {
        assert_eq!(translated("nameserver 192.0.2.1\nnameserver 127.0.0.1\n"), None);
        assert_eq!(translated("search a.test\nnameserver 2001:db8::1\n"), None);
        assert_eq!(
            translated("# stub\nnameserver 127.0.0.53\nnameserver 192.0.2.1\noptions edns0\n"),
            Some("nameserver 169.254.53.53\n# stub\noptions edns0\n".to_owned())
        );
        assert_eq!(
            translated("nameserver 169.254.169.254\nnameserver 192.0.2.1\n"),
            Some("nameserver 169.254.53.53\n".to_owned())
        );
        assert_eq!(translated(""), Some("nameserver 169.254.53.53\n".to_owned()));
    }
}
