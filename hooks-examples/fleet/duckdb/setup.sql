-- setup
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
FROM read_json('logs/**/*.jsonl', format = 'newline_delimited', ignore_errors = true, maximum_object_size = 4194304, columns = {
  id: 'VARCHAR', "time": 'VARCHAR', event: 'VARCHAR', session: 'VARCHAR', "user": 'VARCHAR', machine: 'VARCHAR', project: 'VARCHAR', tool: 'VARCHAR', server: 'VARCHAR', skill: 'VARCHAR',
  agent_type: 'VARCHAR', decision: 'VARCHAR', observed: 'VARCHAR', reason: 'VARCHAR', rules: 'VARCHAR[]', resources: 'STRUCT(kind VARCHAR, name VARCHAR)[]',
  sent_bytes: 'BIGINT', input_bytes: 'BIGINT', output_bytes: 'BIGINT', policy: 'VARCHAR', guard: 'VARCHAR', ms: 'DOUBLE'})
WHERE event NOT LIKE 'audit.%' AND id IS NOT NULL;

