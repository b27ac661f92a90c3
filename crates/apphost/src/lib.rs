//! Builds, runs, routes and scales apps. Knows no cloud.
