-- What clients of PostgreSQL ask the system catalogue for, answered from the engine's own functions
-- for the session's database. Made once for each engine, in its database in memory.

CREATE SCHEMA info;

CREATE TYPE regclass AS VARCHAR;
CREATE TYPE regtype AS VARCHAR;
CREATE TYPE regproc AS VARCHAR;
CREATE TYPE regprocedure AS VARCHAR;
CREATE TYPE regnamespace AS VARCHAR;

CREATE MACRO landfall_shown(a_schema, a_table) AS
    a_schema <> 'landfall' AND a_table <> 'landfall_touch' AND a_table NOT LIKE 'landfall:%'
    AND a_table NOT LIKE 'landfall-past:%' AND a_table NOT LIKE 'landfall-staged:%';

-- Type identifiers of PostgreSQL for the engine's type names.
CREATE MACRO landfall_type_oid(name) AS CASE
    WHEN name = 'BOOLEAN' THEN 16
    WHEN name = 'BLOB' THEN 17
    WHEN name IN ('TINYINT', 'UTINYINT', 'SMALLINT') THEN 21
    WHEN name IN ('USMALLINT', 'INTEGER') THEN 23
    WHEN name IN ('UINTEGER', 'BIGINT') THEN 20
    WHEN name IN ('UBIGINT', 'HUGEINT', 'UHUGEINT') OR name LIKE 'DECIMAL%' THEN 1700
    WHEN name = 'FLOAT' THEN 700
    WHEN name = 'DOUBLE' THEN 701
    WHEN name = 'DATE' THEN 1082
    WHEN name = 'TIME' THEN 1083
    WHEN name = 'TIMESTAMP WITH TIME ZONE' THEN 1184
    WHEN name LIKE 'TIMESTAMP%' THEN 1114
    WHEN name = 'INTERVAL' THEN 1186
    WHEN name = 'JSON' THEN 114
    WHEN name = 'UUID' THEN 2950
    WHEN name LIKE '%[]' THEN 1009
    ELSE 1043 END;

CREATE MACRO landfall_type_modifier(p, s, name) AS
    CASE WHEN name LIKE 'DECIMAL%' THEN p::INTEGER * 65536 + s::INTEGER + 4 ELSE -1 END;

CREATE MACRO format_type(oid, modifier) AS
    CASE oid::BIGINT
    WHEN 16 THEN 'boolean' WHEN 17 THEN 'bytea' WHEN 20 THEN 'bigint' WHEN 21 THEN 'smallint'
    WHEN 23 THEN 'integer' WHEN 25 THEN 'text' WHEN 114 THEN 'json' WHEN 700 THEN 'real'
    WHEN 701 THEN 'double precision' WHEN 1009 THEN 'text[]' WHEN 1043 THEN 'character varying'
    WHEN 1082 THEN 'date' WHEN 1083 THEN 'time without time zone'
    WHEN 1114 THEN 'timestamp without time zone' WHEN 1184 THEN 'timestamp with time zone'
    WHEN 1186 THEN 'interval' WHEN 2950 THEN 'uuid'
    WHEN 1700 THEN 'numeric' || CASE WHEN coalesce(modifier::INTEGER, -1) < 4 THEN ''
        ELSE '(' || ((modifier::INTEGER - 4) // 65536) || ',' || ((modifier::INTEGER - 4) % 65536) || ')' END
    ELSE '???' END;

CREATE VIEW pg_namespace AS
    SELECT oid::BIGINT AS oid, schema_name AS nspname, 10::BIGINT AS nspowner,
        NULL::VARCHAR[] AS nspacl
    FROM duckdb_schemas()
    WHERE database_name = current_database()
        AND schema_name NOT IN ('landfall', 'information_schema', 'pg_catalog')
        -- The engine's first schema is shown once somebody uses it.
        AND (schema_name <> 'main' OR EXISTS (
            SELECT 1 FROM duckdb_tables() t
            WHERE t.database_name = current_database() AND t.schema_name = 'main'
                AND landfall_shown(t.schema_name, t.table_name)))
    UNION ALL VALUES (11, 'pg_catalog', 10, NULL), (12, 'information_schema', 10, NULL);

CREATE VIEW pg_class AS
    SELECT r.oid, r.relname, n.oid AS relnamespace, 0::BIGINT AS reltype, 0::BIGINT AS reloftype,
        10::BIGINT AS relowner, r.relam, 0::BIGINT AS relfilenode, 0::BIGINT AS reltablespace,
        0::INTEGER AS relpages, r.reltuples, 0::INTEGER AS relallvisible, 0::BIGINT AS reltoastrelid,
        false AS relhasindex, false AS relisshared, 'p' AS relpersistence, r.relkind,
        r.relnatts, 0::SMALLINT AS relchecks, false AS relhasrules, false AS relhastriggers,
        false AS relhassubclass, false AS relrowsecurity, false AS relforcerowsecurity,
        true AS relispopulated, 'd' AS relreplident, false AS relispartition, 0::BIGINT AS relrewrite,
        0::BIGINT AS relfrozenxid, 0::BIGINT AS relminmxid, NULL::VARCHAR[] AS relacl,
        NULL::VARCHAR[] AS reloptions, NULL::VARCHAR AS relpartbound, false AS relhasoids
    FROM (
        SELECT table_oid::BIGINT AS oid, table_name AS relname, schema_name, 2::BIGINT AS relam,
            estimated_size::REAL AS reltuples, 'r' AS relkind, column_count::SMALLINT AS relnatts
        FROM duckdb_tables()
        WHERE database_name = current_database() AND landfall_shown(schema_name, table_name)
        UNION ALL
        SELECT view_oid::BIGINT, view_name, schema_name, 0, 0, 'v', column_count::SMALLINT
        FROM duckdb_views()
        WHERE database_name = current_database() AND NOT internal
            AND landfall_shown(schema_name, view_name)
        UNION ALL
        SELECT sequence_oid::BIGINT, sequence_name, schema_name, 0, 1, 'S', 3
        FROM duckdb_sequences() WHERE database_name = current_database()
    ) r JOIN memory.main.pg_namespace n ON n.nspname = r.schema_name;

CREATE VIEW pg_attribute AS
    SELECT table_oid::BIGINT AS attrelid, column_name AS attname,
        landfall_type_oid(data_type)::BIGINT AS atttypid, -1::INTEGER AS attstattarget,
        -1::SMALLINT AS attlen, column_index::SMALLINT AS attnum, 0::INTEGER AS attndims,
        -1::INTEGER AS attcacheoff,
        landfall_type_modifier(numeric_precision, numeric_scale, data_type)::INTEGER AS atttypmod,
        false AS attbyval, 'p' AS attstorage, 'i' AS attalign, NOT is_nullable AS attnotnull,
        column_default IS NOT NULL AS atthasdef, false AS atthasmissing, '' AS attidentity,
        '' AS attgenerated, false AS attisdropped, true AS attislocal, 0::INTEGER AS attinhcount,
        0::BIGINT AS attcollation, NULL::VARCHAR[] AS attacl, NULL::VARCHAR[] AS attoptions,
        NULL::VARCHAR[] AS attfdwoptions, NULL::VARCHAR AS attmissingval, '' AS attcompression
    FROM duckdb_columns()
    WHERE database_name = current_database() AND NOT internal
        AND landfall_shown(schema_name, table_name);

CREATE VIEW pg_attrdef AS
    SELECT table_oid::BIGINT * 10000 + column_index AS oid, table_oid::BIGINT AS adrelid,
        column_index::SMALLINT AS adnum, column_default AS adbin
    FROM duckdb_columns()
    WHERE database_name = current_database() AND NOT internal AND column_default IS NOT NULL;

CREATE VIEW pg_type AS
    SELECT oid::BIGINT AS oid, typname, 11::BIGINT AS typnamespace, 10::BIGINT AS typowner,
        typlen::SMALLINT AS typlen, typbyval, 'b' AS typtype, typcategory, false AS typispreferred,
        true AS typisdefined, ',' AS typdelim, 0::BIGINT AS typrelid, typelem::BIGINT AS typelem,
        typarray::BIGINT AS typarray, 0::BIGINT AS typbasetype, -1::INTEGER AS typtypmod,
        false AS typnotnull, 0::BIGINT AS typcollation, 0::INTEGER AS typndims,
        NULL::VARCHAR AS typdefault, NULL::VARCHAR[] AS typacl, 0::BIGINT AS typsubscript,
        CASE WHEN typelem <> 0 THEN 'array_in' ELSE typname || 'in' END AS typinput
    FROM (VALUES
        (16, 'bool', 1, true, 'B', 0, 1000), (17, 'bytea', -1, false, 'U', 0, 1001),
        (19, 'name', 64, false, 'S', 0, 1003), (20, 'int8', 8, true, 'N', 0, 1016),
        (21, 'int2', 2, true, 'N', 0, 1005), (23, 'int4', 4, true, 'N', 0, 1007),
        (25, 'text', -1, false, 'S', 0, 1009), (26, 'oid', 4, true, 'N', 0, 1028),
        (114, 'json', -1, false, 'U', 0, 199), (700, 'float4', 4, true, 'N', 0, 1021),
        (701, 'float8', 8, true, 'N', 0, 1022), (1000, '_bool', -1, false, 'A', 16, 0),
        (1005, '_int2', -1, false, 'A', 21, 0), (1007, '_int4', -1, false, 'A', 23, 0),
        (1009, '_text', -1, false, 'A', 25, 0), (1016, '_int8', -1, false, 'A', 20, 0),
        (1022, '_float8', -1, false, 'A', 701, 0), (1042, 'bpchar', -1, false, 'S', 0, 1014),
        (1043, 'varchar', -1, false, 'S', 0, 1015), (1082, 'date', 4, true, 'D', 0, 1182),
        (1083, 'time', 8, true, 'D', 0, 1183), (1114, 'timestamp', 8, true, 'D', 0, 1115),
        (1184, 'timestamptz', 8, true, 'D', 0, 1185), (1186, 'interval', 16, false, 'T', 0, 1187),
        (1700, 'numeric', -1, false, 'N', 0, 1231), (2950, 'uuid', 16, false, 'U', 0, 2951)
    ) AS t (oid, typname, typlen, typbyval, typcategory, typelem, typarray);

CREATE VIEW pg_database AS
    SELECT database_oid::BIGINT AS oid, database_name AS datname, 10::BIGINT AS datdba,
        6::INTEGER AS encoding, 'c' AS datlocprovider, false AS datistemplate, true AS datallowconn,
        -1::INTEGER AS datconnlimit, 'C' AS datcollate, 'C' AS datctype, NULL::VARCHAR AS daticulocale,
        NULL::VARCHAR AS datcollversion, NULL::VARCHAR[] AS datacl, 1663::BIGINT AS dattablespace
    FROM duckdb_databases()
    WHERE NOT internal AND database_name <> 'memory' AND database_name NOT LIKE 'landfall copy %';

CREATE VIEW pg_tables AS
    SELECT schema_name AS schemaname, table_name AS tablename, landfall_user() AS tableowner,
        NULL::VARCHAR AS tablespace, false AS hasindexes, false AS hasrules, false AS hastriggers,
        false AS rowsecurity
    FROM duckdb_tables()
    WHERE database_name = current_database() AND landfall_shown(schema_name, table_name);

CREATE VIEW pg_views AS
    SELECT schema_name AS schemaname, view_name AS viewname, landfall_user() AS viewowner,
        sql AS definition
    FROM duckdb_views() WHERE database_name = current_database() AND NOT internal;

CREATE VIEW pg_roles AS
    SELECT 10::BIGINT AS oid, landfall_user() AS rolname, true AS rolsuper, true AS rolinherit,
        false AS rolcreaterole, true AS rolcreatedb, true AS rolcanlogin, false AS rolreplication,
        -1::INTEGER AS rolconnlimit, NULL::VARCHAR AS rolpassword, NULL::TIMESTAMPTZ AS rolvaliduntil,
        false AS rolbypassrls, NULL::VARCHAR[] AS rolconfig;
CREATE VIEW pg_user AS
    SELECT rolname AS usename, oid AS usesysid, rolcreatedb AS usecreatedb, rolsuper AS usesuper,
        NULL::VARCHAR AS passwd, rolvaliduntil AS valuntil, rolconfig AS useconfig
    FROM memory.main.pg_roles;
CREATE VIEW pg_am AS SELECT 2::BIGINT AS oid, 'heap' AS amname, 't' AS amtype, 0::BIGINT AS amhandler;
CREATE VIEW pg_stat_activity AS SELECT oid AS datid, current_database() AS datname, 0::INTEGER AS pid,
    10::BIGINT AS usesysid, landfall_user() AS usename, ''::VARCHAR AS application_name,
    NULL::VARCHAR AS client_addr, NULL::TIMESTAMPTZ AS backend_start, now() AS xact_start,
    now() AS query_start, 'active' AS state, NULL::VARCHAR AS query, NULL::VARCHAR AS wait_event_type,
    NULL::VARCHAR AS wait_event, 'client backend' AS backend_type
    FROM (SELECT database_oid::BIGINT AS oid FROM duckdb_databases()
        WHERE database_name = current_database());
CREATE VIEW pg_tablespace AS SELECT 1663::BIGINT AS oid, 'pg_default' AS spcname;

-- Of these there are none here.
CREATE VIEW pg_index AS SELECT 0::BIGINT AS indexrelid, 0::BIGINT AS indrelid, 0::SMALLINT AS indnatts,
    0::SMALLINT AS indnkeyatts, false AS indisunique, false AS indnullsnotdistinct, false AS indisprimary,
    false AS indisexclusion, false AS indimmediate, false AS indisclustered, false AS indisvalid,
    false AS indisready, false AS indislive, false AS indisreplident, NULL::SMALLINT[] AS indkey,
    NULL::BIGINT[] AS indcollation, NULL::BIGINT[] AS indclass, NULL::SMALLINT[] AS indoption,
    NULL::VARCHAR AS indexprs, NULL::VARCHAR AS indpred WHERE false;
CREATE VIEW pg_indexes AS SELECT ''::VARCHAR AS schemaname, ''::VARCHAR AS tablename,
    ''::VARCHAR AS indexname, ''::VARCHAR AS tablespace, ''::VARCHAR AS indexdef WHERE false;
CREATE VIEW pg_constraint AS SELECT 0::BIGINT AS oid, ''::VARCHAR AS conname, 0::BIGINT AS connamespace,
    ''::VARCHAR AS contype, false AS condeferrable, false AS condeferred, false AS convalidated,
    0::BIGINT AS conrelid, 0::BIGINT AS contypid, 0::BIGINT AS conindid, 0::BIGINT AS conparentid,
    0::BIGINT AS confrelid, ''::VARCHAR AS confupdtype, ''::VARCHAR AS confdeltype,
    ''::VARCHAR AS confmatchtype, false AS conislocal, 0::INTEGER AS coninhcount,
    NULL::SMALLINT[] AS conkey, NULL::SMALLINT[] AS confkey, NULL::VARCHAR AS conbin,
    ''::VARCHAR AS consrc WHERE false;
CREATE VIEW pg_inherits AS SELECT 0::BIGINT AS inhrelid, 0::BIGINT AS inhparent, 0::INTEGER AS inhseqno,
    false AS inhdetachpending WHERE false;
CREATE VIEW pg_trigger AS SELECT 0::BIGINT AS oid, 0::BIGINT AS tgrelid, ''::VARCHAR AS tgname,
    0::BIGINT AS tgfoid, ''::VARCHAR AS tgenabled, false AS tgisinternal, 0::BIGINT AS tgconstraint,
    0::BIGINT AS tgparentid WHERE false;
CREATE VIEW pg_rewrite AS SELECT 0::BIGINT AS oid, ''::VARCHAR AS rulename, 0::BIGINT AS ev_class,
    ''::VARCHAR AS ev_type, ''::VARCHAR AS ev_enabled WHERE false;
CREATE VIEW pg_policy AS SELECT 0::BIGINT AS oid, ''::VARCHAR AS polname, 0::BIGINT AS polrelid,
    ''::VARCHAR AS polcmd, false AS polpermissive, NULL::BIGINT[] AS polroles, NULL::VARCHAR AS polqual,
    NULL::VARCHAR AS polwithcheck WHERE false;
CREATE VIEW pg_statistic_ext AS SELECT 0::BIGINT AS oid, 0::BIGINT AS stxrelid, ''::VARCHAR AS stxname,
    0::BIGINT AS stxnamespace, 0::INTEGER AS stxstattarget, NULL::VARCHAR[] AS stxkind,
    NULL::SMALLINT[] AS stxkeys WHERE false;
CREATE VIEW pg_publication AS SELECT 0::BIGINT AS oid, ''::VARCHAR AS pubname,
    false AS puballtables WHERE false;
CREATE VIEW pg_publication_rel AS SELECT 0::BIGINT AS oid, 0::BIGINT AS prpubid, 0::BIGINT AS prrelid,
    NULL::VARCHAR AS prqual, NULL::SMALLINT[] AS prattrs WHERE false;
CREATE VIEW pg_publication_namespace AS SELECT 0::BIGINT AS oid, 0::BIGINT AS pnpubid,
    0::BIGINT AS pnnspid WHERE false;
CREATE VIEW pg_foreign_table AS SELECT 0::BIGINT AS ftrelid, 0::BIGINT AS ftserver,
    NULL::VARCHAR[] AS ftoptions WHERE false;
CREATE VIEW pg_foreign_server AS SELECT 0::BIGINT AS oid, ''::VARCHAR AS srvname WHERE false;
CREATE VIEW pg_description AS SELECT 0::BIGINT AS objoid, 0::BIGINT AS classoid, 0::INTEGER AS objsubid,
    ''::VARCHAR AS description WHERE false;
CREATE VIEW pg_shdescription AS SELECT 0::BIGINT AS objoid, 0::BIGINT AS classoid,
    ''::VARCHAR AS description WHERE false;
CREATE VIEW pg_collation AS SELECT 0::BIGINT AS oid, ''::VARCHAR AS collname,
    0::BIGINT AS collnamespace WHERE false;
CREATE VIEW pg_depend AS SELECT 0::BIGINT AS classid, 0::BIGINT AS objid, 0::INTEGER AS objsubid,
    0::BIGINT AS refclassid, 0::BIGINT AS refobjid, 0::INTEGER AS refobjsubid, ''::VARCHAR AS deptype
    WHERE false;
CREATE VIEW pg_enum AS SELECT 0::BIGINT AS oid, 0::BIGINT AS enumtypid, 0::REAL AS enumsortorder,
    ''::VARCHAR AS enumlabel WHERE false;
CREATE VIEW pg_range AS SELECT 0::BIGINT AS rngtypid, 0::BIGINT AS rngsubtype WHERE false;
CREATE VIEW pg_sequence AS SELECT 0::BIGINT AS seqrelid, 0::BIGINT AS seqtypid, 0::BIGINT AS seqstart,
    0::BIGINT AS seqincrement, 0::BIGINT AS seqmax, 0::BIGINT AS seqmin, 0::BIGINT AS seqcache,
    false AS seqcycle WHERE false;
CREATE VIEW pg_extension AS SELECT 0::BIGINT AS oid, ''::VARCHAR AS extname, 0::BIGINT AS extnamespace,
    ''::VARCHAR AS extversion WHERE false;
CREATE VIEW pg_partitioned_table AS SELECT 0::BIGINT AS partrelid, ''::VARCHAR AS partstrat WHERE false;
CREATE VIEW pg_matviews AS SELECT ''::VARCHAR AS schemaname, ''::VARCHAR AS matviewname WHERE false;
CREATE VIEW pg_opclass AS SELECT 0::BIGINT AS oid, ''::VARCHAR AS opcname, 0::BIGINT AS opcmethod,
    false AS opcdefault WHERE false;

CREATE VIEW pg_auth_members AS SELECT 0::BIGINT AS roleid, 0::BIGINT AS member, 0::BIGINT AS grantor,
    false AS admin_option WHERE false;
CREATE VIEW pg_proc AS SELECT 0::BIGINT AS oid, ''::VARCHAR AS proname, 0::BIGINT AS pronamespace,
    ''::VARCHAR AS prokind, 0::BIGINT AS prolang, 0::BIGINT AS proowner, ''::VARCHAR AS prosrc,
    ''::VARCHAR AS provolatile, ''::VARCHAR AS proparallel, false AS prosecdef, 0::BIGINT AS prorettype,
    NULL::VARCHAR[] AS proacl WHERE false;
CREATE VIEW pg_language AS SELECT 0::BIGINT AS oid, ''::VARCHAR AS lanname WHERE false;

CREATE MACRO array_upper(list, dimension) AS len(list);
CREATE MACRO array_lower(list, dimension) AS 1;
CREATE MACRO pg_collation_is_visible(a) AS true;
CREATE MACRO pg_get_function_result(a) AS NULL::VARCHAR;
CREATE MACRO pg_get_function_arguments(a) AS NULL::VARCHAR;
CREATE MACRO pg_function_is_visible(a) AS true;
CREATE MACRO current_setting(a) AS CASE lower(a) WHEN 'server_version' THEN '15.0' WHEN 'server_version_num' THEN '150000'
    WHEN 'timezone' THEN 'UTC' WHEN 'search_path' THEN 'public' WHEN 'server_encoding' THEN 'UTF8'
    WHEN 'client_encoding' THEN 'UTF8' WHEN 'standard_conforming_strings' THEN 'on'
    WHEN 'default_table_access_method' THEN 'heap' END,
    (a, missing_ok) AS current_setting(a);
CREATE MACRO "current_user"() AS landfall_user();
CREATE MACRO "session_user"() AS landfall_user();
CREATE MACRO "user"() AS landfall_user();
CREATE MACRO pg_get_userbyid(oid) AS landfall_user();
CREATE MACRO pg_table_is_visible(an_oid) AS EXISTS (
    SELECT 1 FROM memory.main.pg_class c JOIN memory.main.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid = an_oid::BIGINT AND n.nspname IN ('public', 'main'));
CREATE MACRO pg_type_is_visible(oid) AS true;
CREATE MACRO pg_get_expr(expression, relation) AS expression::VARCHAR,
    (expression, relation, pretty) AS expression::VARCHAR;
CREATE MACRO pg_get_indexdef(a) AS NULL::VARCHAR, (a, b, c) AS NULL::VARCHAR;
CREATE MACRO pg_get_constraintdef(a) AS NULL::VARCHAR, (a, b) AS NULL::VARCHAR;
CREATE MACRO pg_get_viewdef(a) AS (SELECT v.sql FROM duckdb_views() v WHERE v.view_oid = a::BIGINT
        AND v.database_name = current_database()),
    (a, b) AS (SELECT v.sql FROM duckdb_views() v WHERE v.view_oid = a::BIGINT
        AND v.database_name = current_database());
CREATE MACRO pg_get_partkeydef(a) AS NULL::VARCHAR;
CREATE MACRO pg_get_triggerdef(a) AS NULL::VARCHAR, (a, b) AS NULL::VARCHAR;
CREATE MACRO pg_get_statisticsobjdef_columns(a) AS NULL::VARCHAR;
CREATE MACRO pg_relation_is_publishable(a) AS false;
CREATE MACRO pg_encoding_to_char(a) AS 'UTF8';
CREATE MACRO pg_is_in_recovery() AS false;
CREATE MACRO pg_backend_pid() AS 0;
CREATE MACRO pg_table_size(a) AS NULL::BIGINT;
CREATE MACRO pg_relation_size(a) AS NULL::BIGINT;
CREATE MACRO pg_total_relation_size(a) AS NULL::BIGINT;
CREATE MACRO pg_database_size(a) AS NULL::BIGINT;
CREATE MACRO pg_size_pretty(a) AS format_bytes(a::BIGINT);
CREATE MACRO obj_description(a) AS NULL::VARCHAR, (a, b) AS NULL::VARCHAR;
CREATE MACRO shobj_description(a, b) AS NULL::VARCHAR;
CREATE MACRO col_description(a, b) AS NULL::VARCHAR;
CREATE MACRO pg_get_serial_sequence(a, b) AS NULL::VARCHAR;
CREATE MACRO has_schema_privilege(a, b) AS true, (a, b, c) AS true;
CREATE MACRO has_table_privilege(a, b) AS true, (a, b, c) AS true;
CREATE MACRO has_database_privilege(a, b) AS true, (a, b, c) AS true;
CREATE MACRO array_to_string(list, separator) AS list_aggregate(list::VARCHAR[], 'string_agg', separator);
CREATE MACRO landfall_class_oid(name) AS (
    SELECT c.oid FROM memory.main.pg_class c JOIN memory.main.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relname = replace(split_part(name, '.', -1), '"', '')
        AND (NOT contains(name, '.') OR n.nspname = replace(split_part(name, '.', 1), '"', ''))
    ORDER BY n.nspname <> 'public' LIMIT 1);
CREATE MACRO landfall_class_name(an_oid) AS coalesce(
    (SELECT c.relname FROM memory.main.pg_class c WHERE c.oid = TRY_CAST(an_oid AS BIGINT)), an_oid::VARCHAR);

CREATE VIEW info.schemata AS
    SELECT current_database() AS catalog_name, nspname AS schema_name, landfall_user() AS schema_owner
    FROM memory.main.pg_namespace;
CREATE VIEW info.tables AS
    SELECT t.* FROM system.information_schema.tables t
    WHERE t.table_catalog = current_database() AND landfall_shown(t.table_schema, t.table_name);
CREATE VIEW info.columns AS
    SELECT c.* REPLACE (format_type(landfall_type_oid(c.data_type), -1) AS data_type)
    FROM system.information_schema.columns c
    WHERE c.table_catalog = current_database() AND landfall_shown(c.table_schema, c.table_name);
