namespace ClaudeHookGuard.Core.Sql;

/// <summary>
/// What is known of functions: those that only compute or look up (PostgreSQL 17, MySQL 8, SQLite 3, SQL Server 2022, and common extensions), and
/// those that surely do more. A function in neither list, a user's own among them, is not known to only read.
/// </summary>
internal static class SqlFunctions
{
    /// <param name="name">In lower case, without schema.</param>
    internal static bool OnlyReads(string name) => Has(Safe, name) || HasSafePrefix(name);

    /// <summary>True for functions that touch files, sessions, sequences, time or other servers.</summary>
    internal static bool IsSuspect(string name) =>
        (StartsWith(name, "pg_") || StartsWith(name, "lo_") || StartsWith(name, "dblink") || StartsWith(name, "xp_") || StartsWith(name, "sp_") || StartsWith(name, "sys_")
            || StartsWith(name, "utl_") || StartsWith(name, "dbms_") || Has(Suspect, name))
        && !Has(Safe, name);

    /// <summary>True for a word before a parenthesis that is no call: a keyword, or a type with its length.</summary>
    internal static bool IsKeyword(string name) => Has(Keywords, name);

    /// <summary>True for the methods of SQL Server's XML values.</summary>
    internal static bool IsMethod(string name) => name is "value" or "nodes" or "query" or "exist";

    // PostGIS, JSON, regression: families without a member that does more.
    private static bool HasSafePrefix(string name) =>
        StartsWith(name, "st_") || StartsWith(name, "json_") || StartsWith(name, "jsonb_") || StartsWith(name, "regr_") || StartsWith(name, "date_") || StartsWith(name, "pg_stat_get_");

    private static bool StartsWith(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal);

    private static bool Has(string list, string name) => name.Length > 0 && !name.Contains(' ') && list.Contains(" " + name + " ", StringComparison.Ordinal);

    private const string Keywords =
        " in values and or not exists any all some as on using where having by from select join over filter group within lateral union " +
        "except intersect when then else case between like ilike limit offset distinct interval row array cube rollup sets partition " +
        "order with set cross inner outer left right full natural returning only is null similar rows range groups window materialized " +
        "top percent apply pivot unpivot for option fetch next recursive end escape collate at zone tablesample bernoulli system of " +
        "unique index key primary varchar char character varying nvarchar nchar numeric decimal dec number timestamp timestamptz time " +
        "timetz bit varbit float double real int integer bigint smallint tinyint mediumint binary varbinary text clob blob datetime " +
        "datetime2 datetimeoffset bpchar signed unsigned string vector halfvec money year openjson_with columns path ordinality search " +
        "cycle respect ignore nulls qualify ";

    private const string Suspect =
        " query_to_xml query_to_xmlschema query_to_xml_and_xmlschema cursor_to_xml database_to_xml ts_stat ts_rewrite sleep benchmark " +
        "get_lock release_lock release_all_locks load_file load_extension readfile writefile edit fsdir zipfile eval set_config " +
        "nextval setval openrowset opendatasource openquery url file remote read_csv read_parquet read_text read_blob http_get " +
        "http_post http_put http_delete http master_pos_wait httpuritype crosstab connectby exec execute ";

    private const string Safe =
        " count sum avg min max every bool_and bool_or string_agg group_concat array_agg listagg stddev stddev_pop stddev_samp " +
        "variance var_pop var_samp corr covar_pop covar_samp mode median any_value grouping grouping_id stdev stdevp var varp " +
        "count_big checksum_agg total first last arg_min arg_max argmin argmax count_if countif approx_count_distinct " +
        "approx_percentile uniq quantile xor bit_and bit_or bit_xor range_agg range_intersect_agg row_number rank dense_rank " +
        "percent_rank cume_dist ntile lag lead first_value last_value nth_value percentile_cont percentile_disc abs bit_count get_byte get_bit set_byte set_bit setseed acos acosd acosh " +
        "asin asind asinh atan atan2 atan2d atand atanh cbrt ceil ceiling cos cosd cosh cot cotd degrees div exp factorial floor gcd " +
        "lcm ln log log10 log2 min_scale mod pi power pow radians random random_normal rand round scale sign sin sind sinh sqrt square " +
        "tan tand tanh trim_scale trunc truncate width_bucket erf greatest least fmod conv crc32 crc32c ascii bit_length btrim chr " +
        "char char_length character_length charindex concat concat_ws decode encode difference field elt find_in_set format hex unhex " +
        "initcap insert instr lcase left len length octet_length locate lower lpad ltrim make_set mid nchar normalize ord overlay " +
        "parse_ident patindex position printf quote quote_ident quote_literal quote_nullable quotename repeat replace replicate " +
        "reverse right rpad rtrim soundex space split_part starts_with str strcmp string_escape string_split string_to_array " +
        "string_to_table stuff substr substring substring_index suffix translate trim ucase unicode unistr upper ltrim_array strpos " +
        "regexp regexp_like regexp_replace regexp_substr regexp_count regexp_instr regexp_match regexp_matches regexp_split_to_array " +
        "regexp_split_to_table similar_to_escape like likely unlikely likelihood glob levenshtein levenshtein_less_equal metaphone " +
        "dmetaphone similarity word_similarity strict_word_similarity show_trgm unaccent editdist3 spellfix1_scriptcode contains " +
        "startswith endswith ends_with char2hexint to_base64 from_base64 convert convert_from convert_to cast try_cast try_convert " +
        "parse try_parse safe_cast to_char to_date to_number to_timestamp to_hex to_bin to_oct to_ascii to_regclass to_regproc " +
        "to_regtype to_regrole to_regnamespace to_tsvector to_tsquery to_json to_jsonb to_days to_seconds to_varchar array_to_string " +
        "typeof pg_typeof binary coalesce nullif ifnull isnull iif if nvl nvl2 choose num_nonnulls num_nulls nanvl isnumeric isdate " +
        "isjson isfinite isempty isdistinct zeroifnull age clock_timestamp current_date current_time current_timestamp curdate curtime " +
        "date dateadd datediff datediff_big datename datepart datetime datetimefromparts datefromparts day dayname dayofmonth " +
        "dayofweek dayofyear eomonth extract from_days from_unixtime get_format getdate getutcdate hour julianday justify_days " +
        "justify_hours justify_interval last_day localtime localtimestamp make_date make_interval make_time make_timestamp " +
        "make_timestamptz makedate maketime microsecond minute month monthname now period_add period_diff quarter sec_to_time second " +
        "statement_timestamp str_to_date strftime subdate adddate subtime addtime switchoffset sysdate sysdatetime sysdatetimeoffset " +
        "sysutcdatetime time time_format time_to_sec timediff timeofday timestamp timestampadd timestampdiff timefromparts " +
        "todatetimeoffset transaction_timestamp unixepoch unix_timestamp utc_date utc_time utc_timestamp week weekday weekofyear year " +
        "yearweek isodow datetrunc time_bucket time_bucket_gapfill smalldatetimefromparts add_months months_between array_append " +
        "array_cat array_dims array_fill array_length array_lower array_ndims array_position array_positions array_prepend " +
        "array_remove array_replace array_shuffle array_sample array_sort array_to_json array_upper array_distinct array_contains " +
        "cardinality unnest generate_series generate_subscripts trim_array explode flatten list_contains row_to_json json json5 jsonb " +
        "row hstore hstore_to_json akeys avals each skeys svals lower_inc upper_inc lower_inf upper_inf range_merge int4range " +
        "int8range numrange tsrange tstzrange daterange multirange abbrev broadcast family host hostmask inet_merge inet_same_family " +
        "masklen netmask network set_masklen text inet_aton inet_ntoa inet6_aton inet6_ntoa is_ipv4 is_ipv6 is_ipv4_mapped " +
        "is_ipv4_compat is_uuid area center diagonal diameter height isclosed isopen npoints path point polygon box circle line lseg " +
        "slope earth_distance ll_to_earth earth_box cube cube_distance cosine_distance l2_distance inner_product l1_distance " +
        "vector_dims vector_norm subvector ts_rank ts_rank_cd ts_headline ts_delete ts_filter ts_lexize ts_debug ts_token_type " +
        "ts_parse plainto_tsquery phraseto_tsquery websearch_to_tsquery tsvector_to_array array_to_tsvector numnode querytree " +
        "setweight strip tsquery_phrase get_current_ts_config match against freetext bm25 highlight snippet offsets matchinfo md5 sha " +
        "sha1 sha2 sha224 sha256 sha384 sha512 digest hmac crypt gen_salt checksum binary_checksum hashbytes compress decompress " +
        "uncompress uncompressed_length hashtext gen_random_uuid uuid_generate_v1 uuid_generate_v4 uuid_generate_v5 uuidv4 uuidv7 " +
        "uuid_extract_timestamp uuid_extract_version uuid uuid_short uuid_to_bin bin_to_uuid newid newsequentialid gen_random_bytes " +
        "randomblob zeroblob random_bytes current_catalog current_database current_schema current_schemas current_user current_role " +
        "current_query session_user system_user user database schema version inet_client_addr inet_client_port inet_server_addr " +
        "inet_server_port connection_id found_rows row_count last_insert_id last_insert_rowid changes total_changes sqlite_version " +
        "sqlite_source_id sqlite_compileoption_get sqlite_compileoption_used txid_current_if_assigned txid_current_snapshot " +
        "txid_snapshot_xmin txid_snapshot_xmax obj_description col_description shobj_description format_type row_security_active " +
        "has_any_column_privilege has_column_privilege has_database_privilege has_foreign_data_wrapper_privilege " +
        "has_function_privilege has_language_privilege has_schema_privilege has_sequence_privilege has_server_privilege " +
        "has_table_privilege has_tablespace_privilege has_type_privilege pg_backend_pid pg_blocking_pids pg_conf_load_time " +
        "pg_is_other_temp_schema pg_my_temp_schema pg_listening_channels pg_postmaster_start_time pg_safe_snapshot_blocking_pids " +
        "pg_trigger_depth pg_has_role pg_collation_is_visible pg_conversion_is_visible pg_function_is_visible pg_opclass_is_visible " +
        "pg_operator_is_visible pg_table_is_visible pg_ts_config_is_visible pg_ts_dict_is_visible pg_ts_parser_is_visible " +
        "pg_ts_template_is_visible pg_type_is_visible pg_get_catalog_foreign_keys pg_get_constraintdef pg_get_expr pg_get_functiondef " +
        "pg_get_function_arguments pg_get_function_identity_arguments pg_get_function_result pg_get_indexdef pg_get_keywords " +
        "pg_get_partkeydef pg_get_partition_constraintdef pg_get_ruledef pg_get_serial_sequence pg_get_statisticsobjdef " +
        "pg_get_triggerdef pg_get_userbyid pg_get_viewdef pg_index_column_has_property pg_index_has_property pg_indexam_has_property " +
        "pg_options_to_table pg_tablespace_databases pg_tablespace_location pg_collation_for pg_describe_object pg_identify_object " +
        "pg_identify_object_as_address pg_get_object_address pg_column_size pg_column_compression pg_database_size pg_indexes_size " +
        "pg_relation_size pg_size_bytes pg_size_pretty pg_table_size pg_tablespace_size pg_total_relation_size pg_relation_filenode " +
        "pg_partition_tree pg_partition_ancestors pg_partition_root pg_is_in_recovery pg_last_wal_receive_lsn pg_last_wal_replay_lsn " +
        "pg_last_xact_replay_timestamp pg_is_wal_replay_paused pg_current_wal_lsn pg_current_wal_insert_lsn pg_current_wal_flush_lsn " +
        "pg_wal_lsn_diff pg_walfile_name pg_current_xact_id_if_assigned pg_current_snapshot pg_xact_commit_timestamp " +
        "pg_client_encoding pg_char_to_encoding pg_encoding_to_char pg_lock_status pg_stat_get_activity pg_show_all_settings " +
        "pg_input_is_valid pg_input_error_info pg_sequence_last_value pg_sequence_parameters pg_timezone_names pg_timezone_abbrevs " +
        "pg_prepared_xact pg_cursor pg_available_extensions pg_jit_available pg_stat_statements pgp_sym_encrypt pgp_sym_decrypt " +
        "current_setting currval lastval pg_relation_is_publishable db_id db_name object_id object_name object_schema_name " +
        "object_definition schema_id schema_name type_id type_name typeproperty col_length col_name columnproperty index_col " +
        "indexproperty indexkey_property objectproperty objectpropertyex databasepropertyex serverproperty suser_name suser_sname " +
        "suser_id suser_sid user_id user_name is_member is_rolemember is_srvrolemember has_perms_by_name host_name app_name " +
        "original_login error_message error_number scope_identity ident_current ident_seed ident_incr rowcount_big stats_date " +
        "filegroup_name file_name openjson format_message formatmessage charset collation coercibility name_const values weight_string " +
        "interval json_each json_tree value connectionproperty sessionproperty parsename pragma_table_info pragma_index_list " +
        "pragma_index_info pragma_foreign_key_list pragma_table_list pragma_table_xinfo pragma_database_list pragma_function_list " +
        "pragma_compile_options xmlagg xmlattributes xmlcomment xmlconcat xmlelement xmlexists xmlforest xmlparse xmlpi xmlroot " +
        "xmlserialize xmltable xpath xpath_exists xml_is_well_formed extractvalue updatexml nullifzero equal_null to_variant " +
        "parse_json try_parse_json object_construct get get_path sumif avgif countdistinct tostring toint32 todate todatetime " +
        "tostartofmonth tostartofday touint32 formatdatetime safe_divide format_date format_timestamp parse_date parse_timestamp " +
        "timestamp_trunc timestamp_diff timestamp_sub timestamp_add timestamp_seconds timestamp_millis struct struct_extract " +
        "struct_pack row_number_over ";
}
