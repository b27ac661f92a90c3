//! The control plane: request path, signatures, store, lifecycles and workflows. It knows no
//! service.

pub mod dispatch;
