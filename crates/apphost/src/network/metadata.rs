//! Addresses at which clouds tell a machine what is its own, such as the credentials of its role.
//! Builds and apps do not reach them: rules of their network come before any route that pasta
//! copies from this machine.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::resolver;

/// Link-local ones, where AWS, Azure, Google and most others answer and where agents of containers
/// hand out credentials; then those of Alibaba and of Azure's agent.
const IPV4: [(Ipv4Addr, u32); 3] = [
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    (Ipv4Addr::new(100, 100, 100, 200), 32),
    (Ipv4Addr::new(168, 63, 129, 16), 32),
];

/// AWS's (the second one for pods), Google's and Oracle's.
const IPV6: [Ipv6Addr; 4] = [
    Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254),
    Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x23),
    Ipv6Addr::new(0xfd20, 0xce, 0, 0, 0, 0, 0, 0x254),
    Ipv6Addr::new(0xfd00, 0xc1, 0, 0, 0, 0, 0xa9fe, 0xa9fe),
];

/// Whether nothing inside reaches this address.
pub(super) fn is_kept_out(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => IPV4.iter().any(|(network, bits)| {
            u32::from(ip) >> (32 - bits) == u32::from(*network) >> (32 - bits)
        }),
        IpAddr::V6(ip) => IPV6.contains(&ip),
    }
}

/// The rules of a sandbox's network, one a line, for `ip -4 -batch` and for `ip -6 -batch`.
pub(crate) fn rules() -> [String; 2] {
    rules_beside(&gateways(&fs::read_to_string("/proc/net/route").unwrap_or_default()))
}

fn rules_beside(gateways: &[Ipv4Addr]) -> [String; 2] {
    // No route by a gateway can be made whose address is out of reach.
    let reached = gateways.iter().filter(|ip| is_kept_out(IpAddr::V4(**ip)));
    let reached = std::iter::once(&resolver::FORWARDED).chain(reached);
    let mut ipv4: Vec<String> =
        reached.map(|ip| format!("rule add pref 10 to {ip} lookup main")).collect();
    let close = |to: String| format!("rule add pref 20 to {to} unreachable");
    ipv4.extend(IPV4.iter().map(|(network, bits)| close(format!("{network}/{bits}"))));
    let ipv6: Vec<String> = IPV6.iter().map(|ip| close(ip.to_string())).collect();
    [ipv4.join("\n"), ipv6.join("\n")]
}

/// The gateways in `/proc/net/route`, where an address is a number in this machine's order.
fn gateways(routes: &str) -> Vec<Ipv4Addr> {
    let gateway = |line: &str| {
        let number = u32::from_str_radix(line.split_whitespace().nth(2)?, 16).ok()?;
        (number != 0).then(|| Ipv4Addr::from(number.to_ne_bytes()))
    };
    let mut gateways: Vec<Ipv4Addr> = routes.lines().filter_map(gateway).collect();
    gateways.sort();
    gateways.dedup();
    gateways
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_clouds_tell_is_out_of_reach() {
        let is_out = |ip: &str| is_kept_out(ip.parse().unwrap());
        for ip in ["169.254.169.254", "169.254.170.2", "100.100.100.200", "fd00:ec2::254"] {
            assert!(is_out(ip), "{ip}");
        }
        for ip in ["169.253.169.254", "100.100.100.201", "10.0.0.2", "fd00:ec2::253", "::1"] {
            assert!(!is_out(ip), "{ip}");
        }
    }

    #[test]
    fn a_gateway_stays_reachable() {
        let number = |ip: [u8; 4]| format!("{:08X}", u32::from_ne_bytes(ip));
        let routes = format!(
            "Iface\tDestination\tGateway \tFlags\n\
             eth0\t00000000\t{0}\t0003\neth0\t{0}\t00000000\t0005\neth1\t00000000\t{1}\t0003\n",
            number([169, 254, 1, 1]),
            number([10, 0, 0, 1])
        );
        let gateways = gateways(&routes);
        assert_eq!(gateways, [Ipv4Addr::new(10, 0, 0, 1), Ipv4Addr::new(169, 254, 1, 1)]);
        let [ipv4, ipv6] = rules_beside(&gateways);
        assert_eq!(
            ipv4,
            "rule add pref 10 to 169.254.53.53 lookup main\n\
             rule add pref 10 to 169.254.1.1 lookup main\n\
             rule add pref 20 to 169.254.0.0/16 unreachable\n\
             rule add pref 20 to 100.100.100.200/32 unreachable\n\
             rule add pref 20 to 168.63.129.16/32 unreachable"
        );
        assert!(ipv6.starts_with("rule add pref 20 to fd00:ec2::254 unreachable\n"), "{ipv6}");
    }
}
