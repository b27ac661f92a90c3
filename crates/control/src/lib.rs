//! The control plane: request path, signatures, store, lifecycles and workflows. It knows no
//! service.

pub mod arn;
pub mod call;
pub mod clock;
pub mod crash_matrix;
pub mod credentials;
pub mod dispatch;
pub mod event;
pub mod filter;
pub mod http;
pub mod lifecycle;
pub mod limits;
pub mod metrics;
pub mod page;
pub mod pages;
pub mod reconcile;
pub mod refusal;
pub mod registry;
pub mod seal;
pub mod sigv4;
pub mod store;
pub mod tags;
pub mod warehouses;
pub mod workflow;
