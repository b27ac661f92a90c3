//! TPC-H queries 1, 5 and 6, with the parameters that its specification validates with.

/// Names and texts.
pub(crate) const QUERIES: [(&str, &str); 3] = [
    (
        "TPC-H 1",
        "SELECT l_returnflag, l_linestatus, sum(l_quantity), sum(l_extendedprice),
             sum(l_extendedprice * (1 - l_discount)),
             sum(l_extendedprice * (1 - l_discount) * (1 + l_tax)),
             avg(l_quantity), avg(l_extendedprice), avg(l_discount), count(*)
         FROM lineitem WHERE l_shipdate <= DATE '1998-09-02'
         GROUP BY l_returnflag, l_linestatus ORDER BY l_returnflag, l_linestatus",
    ),
    (
        "TPC-H 5",
        "SELECT n_name, sum(l_extendedprice * (1 - l_discount)) AS revenue
         FROM customer, orders, lineitem, supplier, nation, region
         WHERE c_custkey = o_custkey AND l_orderkey = o_orderkey AND l_suppkey = s_suppkey
             AND c_nationkey = s_nationkey AND s_nationkey = n_nationkey
             AND n_regionkey = r_regionkey AND r_name = 'ASIA'
             AND o_orderdate >= DATE '1994-01-01' AND o_orderdate < DATE '1995-01-01'
         GROUP BY n_name ORDER BY revenue DESC",
    ),
    (
        "TPC-H 6",
        "SELECT sum(l_extendedprice * l_discount) FROM lineitem
         WHERE l_shipdate >= DATE '1994-01-01' AND l_shipdate < DATE '1995-01-01'
             AND l_discount BETWEEN 0.05 AND 0.07 AND l_quantity < 24",
    ),
];
