namespace ClaudeHookGuard.Core.Review.Questions;

/// <summary>The view <c>entries</c> that the questions ask: the same columns in every engine, an absent member an empty text.</summary>
public static class EntriesView
{
    /// <summary>What makes the view.</summary>
    /// <param name="log">Of DuckDB, the files: a path in which <c>*</c> is any name and <c>**</c> any directories.</param>
    public static string Sql(Engine engine, string log) => engine.Name switch
    {
        "clickhouse" => ClickHouse,
        "duckdb" => DuckDb.Replace("{log}", log.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A line is kept as it was written, so that it can be verified; what is asked for is taken out of it once, when it comes in. The functions
    // are those that every version has. A line that came twice (shippers send again after a break) has the same sorting key, and counts once.
    private const string ClickHouse = """
        CREATE TABLE IF NOT EXISTS lines (
          line String,
          id String MATERIALIZED visitParamExtractString(line, 'id'),
          ts String MATERIALIZED visitParamExtractString(line, 'time'),
          date Date MATERIALIZED toDate(substring(visitParamExtractString(line, 'time'), 1, 10)),
          event String MATERIALIZED visitParamExtractString(line, 'event'),
          session String MATERIALIZED visitParamExtractString(line, 'session'),
          account String MATERIALIZED visitParamExtractString(line, 'user'),
          machine String MATERIALIZED visitParamExtractString(line, 'machine'),
          project String MATERIALIZED visitParamExtractString(line, 'project'),
          tool String MATERIALIZED visitParamExtractString(line, 'tool'),
          server String MATERIALIZED visitParamExtractString(line, 'server'),
          skill String MATERIALIZED visitParamExtractString(line, 'skill'),
          agent_type String MATERIALIZED visitParamExtractString(line, 'agent_type'),
          decision String MATERIALIZED visitParamExtractString(line, 'decision'),
          observed String MATERIALIZED visitParamExtractString(line, 'observed'),
          reason String MATERIALIZED visitParamExtractString(line, 'reason'),
          rules Array(String) MATERIALIZED extractAll(visitParamExtractRaw(line, 'rules'), '"([^"]+)"'),
          hosts Array(String) MATERIALIZED arrayMap(host -> replaceRegexpOne(host, ':[0-9]+$', ''), extractAll(visitParamExtractRaw(line, 'resources'), '\\{"kind":"host","name":"((?:[^"\\\\]|\\\\.)*)"')),
          reads Array(String) MATERIALIZED extractAll(visitParamExtractRaw(line, 'resources'), '\\{"kind":"path\\.read","name":"((?:[^"\\\\]|\\\\.)*)"'),
          writes Array(String) MATERIALIZED extractAll(visitParamExtractRaw(line, 'resources'), '\\{"kind":"path\\.(?:write|delete)","name":"((?:[^"\\\\]|\\\\.)*)"'),
          sent_bytes Int64 MATERIALIZED visitParamExtractInt(line, 'sent_bytes'),
          input_bytes Int64 MATERIALIZED visitParamExtractInt(line, 'input_bytes'),
          output_bytes Int64 MATERIALIZED visitParamExtractInt(line, 'output_bytes'),
          policy String MATERIALIZED visitParamExtractString(line, 'policy'),
          guard String MATERIALIZED visitParamExtractString(line, 'guard'),
          ms Float64 MATERIALIZED visitParamExtractFloat(line, 'ms')
        ) ENGINE = ReplacingMergeTree() PARTITION BY toYYYYMM(date) ORDER BY (date, id);

        CREATE VIEW IF NOT EXISTS entries AS
        SELECT id, ts, toString(date) AS day, toUInt8(substring(ts, 12, 2)) AS hour, event, session, account, machine, project, tool, server, skill, agent_type, decision, observed,
               reason, rules, hosts, reads, writes, sent_bytes, input_bytes, output_bytes, policy, guard, ms
        FROM lines WHERE id <> '' AND NOT (event LIKE 'audit.%') LIMIT 1 BY id
        """;

    private const string DuckDb = """
        CREATE OR REPLACE VIEW entries AS
        SELECT DISTINCT ON (id) id, "time" AS ts, substr("time", 1, 10) AS day, CAST(substr("time", 12, 2) AS INTEGER) AS hour, event, coalesce(session, '') AS session,
               coalesce("user", '') AS account, coalesce(machine, '') AS machine, coalesce(project, '') AS project, coalesce(tool, '') AS tool, coalesce(server, '') AS server,
               coalesce(skill, '') AS skill, coalesce(agent_type, '') AS agent_type, coalesce(decision, '') AS decision, coalesce(observed, '') AS observed, coalesce(reason, '') AS reason,
               coalesce(rules, []) AS rules,
               [regexp_replace(r.name, ':[0-9]+$', '') FOR r IN coalesce(resources, []) IF r.kind = 'host' AND r.name IS NOT NULL] AS hosts,
               [r.name FOR r IN coalesce(resources, []) IF r.kind = 'path.read' AND r.name IS NOT NULL] AS reads,
               [r.name FOR r IN coalesce(resources, []) IF r.kind IN ('path.write', 'path.delete') AND r.name IS NOT NULL] AS writes,
               coalesce(sent_bytes, 0) AS sent_bytes, coalesce(input_bytes, 0) AS input_bytes, coalesce(output_bytes, 0) AS output_bytes,
               coalesce(policy, '') AS policy, coalesce(guard, '') AS guard, coalesce(ms, 0) AS ms
        FROM read_json('{log}', format = 'newline_delimited', ignore_errors = true, maximum_object_size = 4194304, columns = {
          id: 'VARCHAR', "time": 'VARCHAR', event: 'VARCHAR', session: 'VARCHAR', "user": 'VARCHAR', machine: 'VARCHAR', project: 'VARCHAR', tool: 'VARCHAR', server: 'VARCHAR', skill: 'VARCHAR',
          agent_type: 'VARCHAR', decision: 'VARCHAR', observed: 'VARCHAR', reason: 'VARCHAR', rules: 'VARCHAR[]', resources: 'STRUCT(kind VARCHAR, name VARCHAR)[]',
          sent_bytes: 'BIGINT', input_bytes: 'BIGINT', output_bytes: 'BIGINT', policy: 'VARCHAR', guard: 'VARCHAR', ms: 'DOUBLE'})
        WHERE event NOT LIKE 'audit.%' AND id IS NOT NULL
        """;
}
