//! TPC-H data: eight tables with primary keys, rows from the `tpchgen` crate.

use std::fmt::{Display, Write as _};
use std::pin::pin;

use bytes::Bytes;
use futures_util::SinkExt;
use tokio_postgres::Client;
use tpchgen::csv::{
    CustomerCsv, LineItemCsv, NationCsv, OrderCsv, PartCsv, PartSuppCsv, RegionCsv, SupplierCsv,
};
use tpchgen::generators::{
    CustomerGenerator, LineItemGenerator, NationGenerator, OrderGenerator, PartGenerator,
    PartSuppGenerator, RegionGenerator, SupplierGenerator,
};

use crate::{Error, Result};

/// The tables' names, small ones first.
pub const TPCH_TABLES: [&str; 8] =
    ["region", "nation", "supplier", "customer", "part", "partsupp", "orders", "lineitem"];

/// Size of one message of COPY.
const CHUNK_BYTES: usize = 64 * 1024;

const TABLES: &str = "
CREATE TABLE region (r_regionkey bigint PRIMARY KEY, r_name text NOT NULL, r_comment text);
CREATE TABLE nation (n_nationkey bigint PRIMARY KEY, n_name text NOT NULL, n_regionkey bigint NOT NULL,
    n_comment text);
CREATE TABLE supplier (s_suppkey bigint PRIMARY KEY, s_name text NOT NULL, s_address varchar(40) NOT NULL,
    s_nationkey bigint NOT NULL, s_phone char(15) NOT NULL, s_acctbal numeric(15,2) NOT NULL,
    s_comment varchar(101) NOT NULL);
CREATE TABLE customer (c_custkey bigint PRIMARY KEY, c_name varchar(25) NOT NULL,
    c_address varchar(40) NOT NULL, c_nationkey bigint NOT NULL, c_phone char(15) NOT NULL,
    c_acctbal numeric(15,2) NOT NULL, c_mktsegment char(10) NOT NULL, c_comment varchar(117) NOT NULL);
CREATE TABLE part (p_partkey bigint PRIMARY KEY, p_name varchar(55) NOT NULL, p_mfgr char(25) NOT NULL,
    p_brand char(10) NOT NULL, p_type varchar(25) NOT NULL, p_size integer NOT NULL,
    p_container char(10) NOT NULL, p_retailprice numeric(15,2) NOT NULL, p_comment varchar(23) NOT NULL);
CREATE TABLE partsupp (ps_partkey bigint, ps_suppkey bigint, ps_availqty integer NOT NULL,
    ps_supplycost numeric(15,2) NOT NULL, ps_comment varchar(199) NOT NULL,
    PRIMARY KEY (ps_partkey, ps_suppkey));
CREATE TABLE orders (o_orderkey bigint PRIMARY KEY, o_custkey bigint NOT NULL, o_orderstatus char(1) NOT NULL,
    o_totalprice numeric(15,2) NOT NULL, o_orderdate date NOT NULL, o_orderpriority char(15) NOT NULL,
    o_clerk char(15) NOT NULL, o_shippriority integer NOT NULL, o_comment varchar(79) NOT NULL);
CREATE TABLE lineitem (l_orderkey bigint, l_partkey bigint NOT NULL, l_suppkey bigint NOT NULL,
    l_linenumber integer, l_quantity numeric(15,2) NOT NULL, l_extendedprice numeric(15,2) NOT NULL,
    l_discount numeric(15,2) NOT NULL, l_tax numeric(15,2) NOT NULL, l_returnflag char(1) NOT NULL,
    l_linestatus char(1) NOT NULL, l_shipdate date NOT NULL, l_commitdate date NOT NULL,
    l_receiptdate date NOT NULL, l_shipinstruct char(25) NOT NULL, l_shipmode char(10) NOT NULL,
    l_comment varchar(44) NOT NULL, PRIMARY KEY (l_orderkey, l_linenumber));
";

/// Creates the eight empty tables in the first schema of the search path.
pub async fn create_tpch_tables(client: &Client) -> Result<()> {
    client.batch_execute(TABLES).await.map_err(Error::during("cannot create the TPC-H tables"))
}

/// Creates the eight tables and fills them; answers how many rows there are in all. Scale 1 is
/// about 8.7 million rows, scale 0.1 is 866,602.
pub async fn load_tpch(client: &Client, scale: f64) -> Result<u64> {
    create_tpch_tables(client).await?;
    let mut rows = 0;
    rows += copy(client, "region", RegionGenerator::new(scale, 1, 1).iter().map(RegionCsv::new))
        .await?;
    rows += copy(client, "nation", NationGenerator::new(scale, 1, 1).iter().map(NationCsv::new))
        .await?;
    rows +=
        copy(client, "supplier", SupplierGenerator::new(scale, 1, 1).iter().map(SupplierCsv::new))
            .await?;
    rows +=
        copy(client, "customer", CustomerGenerator::new(scale, 1, 1).iter().map(CustomerCsv::new))
            .await?;
    rows += copy(client, "part", PartGenerator::new(scale, 1, 1).iter().map(PartCsv::new)).await?;
    rows +=
        copy(client, "partsupp", PartSuppGenerator::new(scale, 1, 1).iter().map(PartSuppCsv::new))
            .await?;
    rows +=
        copy(client, "orders", OrderGenerator::new(scale, 1, 1).iter().map(OrderCsv::new)).await?;
    rows +=
        copy(client, "lineitem", LineItemGenerator::new(scale, 1, 1).iter().map(LineItemCsv::new))
            .await?;
    client
        .batch_execute("ANALYZE")
        .await
        .map_err(Error::during("cannot analyze the TPC-H tables"))?;
    Ok(rows)
}

async fn copy<T: Display>(
    client: &Client,
    table: &str,
    rows: impl Iterator<Item = T>,
) -> Result<u64> {
    let failed = || Error::during(format!("cannot load the TPC-H table {table}"));
    let sink = client
        .copy_in::<_, Bytes>(&format!("COPY {table} FROM STDIN (FORMAT csv)"))
        .await
        .map_err(failed())?;
    let mut sink = pin!(sink);
    let mut chunk = String::with_capacity(2 * CHUNK_BYTES);
    for row in rows {
        // Writing to a string cannot fail.
        let _ = writeln!(chunk, "{row}");
        if chunk.len() >= CHUNK_BYTES {
            let full = std::mem::replace(&mut chunk, String::with_capacity(2 * CHUNK_BYTES));
            sink.send(Bytes::from(full)).await.map_err(failed())?;
        }
    }
    sink.send(Bytes::from(chunk)).await.map_err(failed())?;
    sink.finish().await.map_err(failed())
}
