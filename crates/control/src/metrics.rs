//! Counters of the request path, as Prometheus text.

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

use api::schema::ServiceSchema;

/// The statuses that the request path answers with; others are counted as `other`.
const STATUSES: [u16; 14] = [200, 400, 401, 403, 404, 405, 408, 409, 413, 415, 429, 431, 500, 501];
/// Upper bounds of the latency histogram, in microseconds.
const BOUNDS_US: [u64; 14] = [
    50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000,
    5_000_000,
];

/// Where a request is counted: an operation, or the requests that name none.
#[derive(Clone, Copy, Debug)]
pub struct Slot(usize);

/// Counters of the request path. Counting is a few atomic additions.
#[derive(Debug)]
pub struct Metrics {
    names: Vec<(&'static str, &'static str)>,
    operations: Vec<Counters>,
    in_flight: AtomicU64,
    connections: AtomicU64,
    connections_accepted: AtomicU64,
    connections_refused: AtomicU64,
    connections_cut: AtomicU64,
    signatures_refused: AtomicU64,
}

#[derive(Debug, Default)]
struct Counters {
    statuses: [AtomicU64; STATUSES.len() + 1],
    buckets: [AtomicU64; BOUNDS_US.len() + 1],
    sum_us: AtomicU64,
}

impl Metrics {
    /// Counters for every operation of these services.
    pub fn new(services: &[&'static ServiceSchema]) -> Self {
        let mut names = vec![("none", "none")];
        for service in services {
            names.extend(service.operations.iter().map(|operation| (service.id, operation.name)));
        }
        let operations = names.iter().map(|_| Counters::default()).collect();
        Self {
            names,
            operations,
            in_flight: AtomicU64::new(0),
            connections: AtomicU64::new(0),
            connections_accepted: AtomicU64::new(0),
            connections_refused: AtomicU64::new(0),
            connections_cut: AtomicU64::new(0),
            signatures_refused: AtomicU64::new(0),
        }
    }

    /// The slot of requests that name no operation.
    pub const NO_OPERATION: Slot = Slot(0);

    /// The slots of a service's operations, in the order of its table.
    pub fn slots(&self, service: &ServiceSchema) -> Vec<Slot> {
        (1..self.names.len()).filter(|&index| self.names[index].0 == service.id).map(Slot).collect()
    }

    pub(crate) fn begin(&self) {
        self.in_flight.fetch_add(1, Relaxed);
    }

    pub(crate) fn end(&self, slot: Slot, status: u16, took: Duration) {
        self.in_flight.fetch_sub(1, Relaxed);
        let counters = &self.operations[slot.0];
        let status = STATUSES.iter().position(|&known| known == status).unwrap_or(STATUSES.len());
        counters.statuses[status].fetch_add(1, Relaxed);
        let took_us = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        counters.buckets[BOUNDS_US.partition_point(|&bound| bound < took_us)].fetch_add(1, Relaxed);
        counters.sum_us.fetch_add(took_us, Relaxed);
    }

    pub(crate) fn abandon(&self) {
        self.in_flight.fetch_sub(1, Relaxed);
    }

    pub(crate) fn connection_opened(&self) {
        self.connections.fetch_add(1, Relaxed);
        self.connections_accepted.fetch_add(1, Relaxed);
    }

    pub(crate) fn connection_closed(&self) {
        self.connections.fetch_sub(1, Relaxed);
    }

    pub(crate) fn connection_refused(&self) {
        self.connections_refused.fetch_add(1, Relaxed);
    }

    pub(crate) fn connection_cut(&self) {
        self.connections_cut.fetch_add(1, Relaxed);
    }

    pub(crate) fn signature_refused(&self) {
        self.signatures_refused.fetch_add(1, Relaxed);
    }

    /// Adds everything counted as Prometheus text. Operations that were never called are left out.
    pub fn write(&self, out: &mut String) {
        let gauges = [
            ("landfall_requests_in_flight", "gauge", "Requests under way.", &self.in_flight),
            ("landfall_connections", "gauge", "Open connections.", &self.connections),
            (
                "landfall_connections_accepted_total",
                "counter",
                "Connections accepted.",
                &self.connections_accepted,
            ),
            (
                "landfall_connections_refused_total",
                "counter",
                "Connections closed at once because too many were open.",
                &self.connections_refused,
            ),
            (
                "landfall_connections_cut_total",
                "counter",
                "Connections cut because the client was too slow.",
                &self.connections_cut,
            ),
            (
                "landfall_signatures_refused_total",
                "counter",
                "Signatures refused.",
                &self.signatures_refused,
            ),
        ];
        for (name, kind, help, value) in gauges {
            let _ = writeln!(
                out,
                "# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {}",
                value.load(Relaxed)
            );
        }
        out.push_str("# HELP landfall_requests_total Requests answered.\n# TYPE landfall_requests_total counter\n");
        for ((service, operation), counters) in self.names.iter().zip(&self.operations) {
            for (index, count) in counters.statuses.iter().enumerate() {
                let count = count.load(Relaxed);
                if count > 0 {
                    let status =
                        STATUSES.get(index).map_or_else(|| "other".to_owned(), u16::to_string);
                    let _ = writeln!(
                        out,
                        "landfall_requests_total{{service=\"{service}\",operation=\"{operation}\",status=\"{status}\"}} {count}"
                    );
                }
            }
        }
        out.push_str(
            "# HELP landfall_request_duration_seconds Time from the end of a request's headers to its answer.\n\
             # TYPE landfall_request_duration_seconds histogram\n",
        );
        for ((service, operation), counters) in self.names.iter().zip(&self.operations) {
            counters
                .write_histogram(out, &format!("service=\"{service}\",operation=\"{operation}\""));
        }
    }
}

impl Counters {
    fn write_histogram(&self, out: &mut String, labels: &str) {
        const NAME: &str = "landfall_request_duration_seconds";
        let counts: Vec<u64> = self.buckets.iter().map(|bucket| bucket.load(Relaxed)).collect();
        let total: u64 = counts.iter().sum();
        if total == 0 {
            return;
        }
        let mut sum = 0;
        for (bound, count) in BOUNDS_US.iter().zip(&counts) {
            sum += count;
            let bound = *bound as f64 / 1e6;
            let _ = writeln!(out, "{NAME}_bucket{{{labels},le=\"{bound}\"}} {sum}");
        }
        let seconds = self.sum_us.load(Relaxed) as f64 / 1e6;
        let _ = writeln!(
            out,
            "{NAME}_bucket{{{labels},le=\"+Inf\"}} {total}\n{NAME}_sum{{{labels}}} {seconds}\n{NAME}_count{{{labels}}} {total}"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_by_operation_and_status() {
        let metrics = Metrics::new(&[]);
        metrics.begin();
        metrics.end(Metrics::NO_OPERATION, 404, Duration::from_micros(70));
        metrics.begin();
        metrics.end(Metrics::NO_OPERATION, 418, Duration::from_mins(1));
        metrics.begin();
        let mut text = String::new();
        metrics.write(&mut text);
        for line in [
            "landfall_requests_in_flight 1",
            "landfall_requests_total{service=\"none\",operation=\"none\",status=\"404\"} 1",
            "landfall_requests_total{service=\"none\",operation=\"none\",status=\"other\"} 1",
            "landfall_request_duration_seconds_bucket{service=\"none\",operation=\"none\",le=\"0.00005\"} 0",
            "landfall_request_duration_seconds_bucket{service=\"none\",operation=\"none\",le=\"0.0001\"} 1",
            "landfall_request_duration_seconds_bucket{service=\"none\",operation=\"none\",le=\"5\"} 1",
            "landfall_request_duration_seconds_bucket{service=\"none\",operation=\"none\",le=\"+Inf\"} 2",
            "landfall_request_duration_seconds_count{service=\"none\",operation=\"none\"} 2",
        ] {
            assert!(text.lines().any(|written| written == line), "{line} is missing in\n{text}");
        }
    }
}
