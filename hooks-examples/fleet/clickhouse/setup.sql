-- setup
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
FROM lines WHERE id <> '' AND NOT (event LIKE 'audit.%') LIMIT 1 BY id;

