//! Lets an installed binary find DuckDB's library where it was linked from, as long as that
//! checkout stands; `.cargo/config.toml` names the other places.

fn main() {
    println!("cargo:rerun-if-env-changed=DUCKDB_LIB_DIR");
    let bundled = std::env::var_os("CARGO_FEATURE_BUNDLED_DUCKDB").is_some();
    if let Ok(folder) = std::env::var("DUCKDB_LIB_DIR")
        && !bundled
    {
        println!("cargo:rustc-link-arg-bins=-Wl,-rpath,{folder}");
    }
}
