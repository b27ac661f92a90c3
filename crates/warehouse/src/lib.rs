//! An analytic store that answers SQL over the PostgreSQL wire protocol. Knows no cloud.
