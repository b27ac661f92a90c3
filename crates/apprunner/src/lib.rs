//! App Runner: connections and services.
