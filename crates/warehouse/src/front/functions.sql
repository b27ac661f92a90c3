-- Functions of Redshift that the engine lacks, where a macro does exactly what they do. What needs a
-- rewritten statement is in redshift.rs. Made once for each engine, in its database in memory.

CREATE MACRO nvl2(a, b, c) AS CASE WHEN a IS NOT NULL THEN b ELSE c END;
CREATE MACRO getdate() AS date_trunc('second', now()::TIMESTAMP);
CREATE MACRO charindex(part, whole) AS strpos(whole, part);
CREATE MACRO btrim(t) AS trim(t), (t, characters) AS trim(t, characters);
CREATE MACRO replicate(t, n) AS repeat(t, n);
CREATE MACRO textlen(t) AS length(t);
CREATE MACRO dexp(x) AS exp(x);
CREATE MACRO dlog1(x) AS ln(x);
CREATE MACRO dlog10(x) AS log10(x);
CREATE MACRO dpow(x, y) AS pow(x, y);
CREATE MACRO func_sha1(t) AS sha1(t);
CREATE MACRO sha2(t, bits) AS CASE bits WHEN 256 THEN sha256(t) WHEN 0 THEN sha256(t)
    ELSE error('sha2 has 256 bits in this warehouse') END;
CREATE MACRO regexp_substr(t, pattern) AS regexp_extract(t, pattern);
CREATE MACRO regexp_count(t, pattern) AS len(regexp_extract_all(t, pattern));
CREATE MACRO date_cmp(a, b) AS CASE WHEN a::DATE < b::DATE THEN -1 WHEN a::DATE > b::DATE THEN 1
    WHEN a::DATE = b::DATE THEN 0 END;
CREATE MACRO timestamp_cmp(a, b) AS CASE WHEN a::TIMESTAMP < b::TIMESTAMP THEN -1
    WHEN a::TIMESTAMP > b::TIMESTAMP THEN 1 WHEN a::TIMESTAMP = b::TIMESTAMP THEN 0 END;
-- The last day of a month stays the last day.
CREATE MACRO add_months(d, n) AS CASE WHEN d::DATE = last_day(d::DATE)
    THEN last_day((d::DATE + to_months(n::INTEGER))::DATE)::TIMESTAMP
    ELSE d::TIMESTAMP + to_months(n::INTEGER) END;
CREATE MACRO convert_timezone(target, t) AS timezone(target, timezone('UTC', t::TIMESTAMP)),
    (source, target, t) AS timezone(target, timezone(source, t::TIMESTAMP));
CREATE MACRO landfall_digit(c, base) AS
    CASE WHEN strpos('0123456789abcdefghijklmnopqrstuvwxyz', c) BETWEEN 1 AND base
    THEN strpos('0123456789abcdefghijklmnopqrstuvwxyz', c) - 1
    ELSE error('"' || c || '" is no digit of this base') END;
CREATE MACRO strtol(t, base) AS (CASE WHEN starts_with(trim(t), '-') THEN -1 ELSE 1 END
    * list_reduce(list_transform(string_split(regexp_replace(lower(trim(t)),
        CASE base WHEN 16 THEN '^[-+]?(0x)?' ELSE '^[-+]?' END, ''), ''),
        lambda c: landfall_digit(c, base)::BIGINT), lambda a, b: a * base + b))::BIGINT;

-- SUPER is JSON.
CREATE MACRO json_parse(t) AS t::JSON;
CREATE MACRO json_serialize(j) AS j::VARCHAR;
CREATE MACRO is_valid_json(t) AS json_valid(t);
CREATE MACRO can_json_parse(t) AS json_valid(t);
CREATE MACRO json_typeof(j) AS CASE json_type(j::JSON) WHEN 'OBJECT' THEN 'object' WHEN 'ARRAY' THEN 'array'
    WHEN 'VARCHAR' THEN 'string' WHEN 'BOOLEAN' THEN 'boolean' WHEN 'NULL' THEN 'null' ELSE 'number' END;
CREATE MACRO get_array_length(j) AS json_array_length(j);
CREATE MACRO json_extract_array_element_text(j, n) AS json_extract_string(j, '$[' || n || ']');
CREATE MACRO landfall_step(key) AS '."' || replace(key, '"', '\"') || '"';
CREATE MACRO json_extract_path_text(j, a) AS json_extract_string(j, '$' || landfall_step(a)),
    (j, a, b) AS json_extract_string(j, '$' || landfall_step(a) || landfall_step(b)),
    (j, a, b, c) AS json_extract_string(j, '$' || landfall_step(a) || landfall_step(b) || landfall_step(c)),
    (j, a, b, c, d) AS json_extract_string(j, '$' || landfall_step(a) || landfall_step(b)
        || landfall_step(c) || landfall_step(d)),
    (j, a, b, c, d, e) AS json_extract_string(j, '$' || landfall_step(a) || landfall_step(b)
        || landfall_step(c) || landfall_step(d) || landfall_step(e));
