-- summary: how many calls there were and what became of them
SELECT count(*) AS calls, countIf(decision = 'deny') AS refused, countIf(decision = 'ask') AS asked, countIf(decision = 'redact') AS masked,
       count(DISTINCT session) AS sessions, count(DISTINCT account) AS accounts, count(DISTINCT project) AS projects, sum(sent_bytes) AS sent_bytes
FROM entries WHERE event = 'PreToolUse';

-- days: the same day by day
SELECT day, count(*) AS calls, countIf(decision = 'deny') AS refused, countIf(decision = 'ask') AS asked, sum(sent_bytes) AS sent_bytes
FROM entries WHERE event = 'PreToolUse' GROUP BY day ORDER BY day;

-- rules: which rules refused, asked or masked
SELECT rule, count(*) AS times, countIf(decision = 'deny') AS refused, count(DISTINCT account) AS accounts, max(ts) AS last
FROM (SELECT unnest(rules) AS rule, decision, account, ts FROM entries WHERE decision <> 'allow' OR observed <> '') AS ruled
GROUP BY rule ORDER BY times DESC, rule;

-- servers: what each MCP server was used for
SELECT server, count(*) AS calls, countIf(decision = 'deny') AS refused, count(DISTINCT tool) AS tools, count(DISTINCT session) AS sessions,
       count(DISTINCT account) AS accounts, sum(sent_bytes) AS sent_bytes, min(day) AS first_day, max(day) AS last_day
FROM entries WHERE event = 'PreToolUse' AND server <> '' GROUP BY server ORDER BY calls DESC, server;

-- skills: what each skill was used for
SELECT skill, count(*) AS calls, countIf(decision = 'deny') AS refused, count(DISTINCT session) AS sessions, count(DISTINCT account) AS accounts,
       min(day) AS first_day, max(day) AS last_day
FROM entries WHERE event = 'PreToolUse' AND skill <> '' GROUP BY skill ORDER BY calls DESC, skill;

-- hosts: which hosts were contacted
SELECT host, count(*) AS contacts, count(DISTINCT account) AS accounts, min(day) AS first_day, max(day) AS last_day
FROM (SELECT unnest(hosts) AS host, account, day FROM entries WHERE event = 'PreToolUse' AND decision <> 'deny') AS met
GROUP BY host ORDER BY contacts DESC, host;

-- first-contact: hosts first contacted after the log's first four weeks
SELECT host, min(ts) AS first_contact, count(*) AS contacts, count(DISTINCT account) AS accounts, sum(sent_bytes) AS sent_bytes
FROM (SELECT unnest(hosts) AS host, account, ts, day, sent_bytes FROM entries WHERE event = 'PreToolUse' AND decision <> 'deny') AS met
GROUP BY host HAVING min(day) >= (SELECT CAST(CAST(min(day) AS DATE) - -28 AS VARCHAR) FROM entries) ORDER BY first_contact, host;

-- reads-spike: sessions in which a server or skill read far more files than it does
SELECT actor, session, day, files, usual, deviations FROM (
  SELECT actor, session, day, files, exp(center) - 1 AS usual, (ln(1 + files) - center) / greatest(0.25, 1.4826 * spread) AS deviations
  FROM (SELECT concat('server ', server) AS actor, session, day, sum(length(reads)) AS files FROM entries
          WHERE event = 'PreToolUse' AND decision <> 'deny' AND server <> '' AND length(reads) > 0 GROUP BY actor, session, day
        UNION ALL
        SELECT concat('skill ', skill) AS actor, session, day, sum(length(reads)) AS files FROM entries
          WHERE event = 'PreToolUse' AND decision <> 'deny' AND skill <> '' AND length(reads) > 0 GROUP BY actor, session, day) AS unit
  INNER JOIN (
    SELECT actor, max(middle) AS center, median(abs(ln(1 + files) - middle)) AS spread, count(*) AS known
    FROM (SELECT concat('server ', server) AS actor, session, day, sum(length(reads)) AS files FROM entries
            WHERE event = 'PreToolUse' AND decision <> 'deny' AND server <> '' AND length(reads) > 0 GROUP BY actor, session, day
          UNION ALL
          SELECT concat('skill ', skill) AS actor, session, day, sum(length(reads)) AS files FROM entries
            WHERE event = 'PreToolUse' AND decision <> 'deny' AND skill <> '' AND length(reads) > 0 GROUP BY actor, session, day) AS again
    INNER JOIN (
      SELECT actor, median(ln(1 + files)) AS middle
      FROM (SELECT concat('server ', server) AS actor, session, day, sum(length(reads)) AS files FROM entries
              WHERE event = 'PreToolUse' AND decision <> 'deny' AND server <> '' AND length(reads) > 0 GROUP BY actor, session, day
            UNION ALL
            SELECT concat('skill ', skill) AS actor, session, day, sum(length(reads)) AS files FROM entries
              WHERE event = 'PreToolUse' AND decision <> 'deny' AND skill <> '' AND length(reads) > 0 GROUP BY actor, session, day) AS once
      GROUP BY actor) AS middles USING (actor)
    GROUP BY actor) AS spreads USING (actor)
  WHERE known >= 5) AS far
WHERE deviations >= 5 AND files >= 30 ORDER BY deviations DESC;

-- bytes-spike: sessions that sent out far more than their account does
SELECT account, session, day, sent, usual FROM (
  SELECT account, session, day, sum(sent_bytes) AS sent FROM entries WHERE event = 'PreToolUse' AND decision <> 'deny' GROUP BY account, session, day) AS unit
INNER JOIN (
  SELECT account, median(sent) AS usual, count(*) AS known FROM (
    SELECT account, session, day, sum(sent_bytes) AS sent FROM entries WHERE event = 'PreToolUse' AND decision <> 'deny' GROUP BY account, session, day) AS again
  GROUP BY account) AS usuals USING (account)
WHERE known >= 5 AND sent >= 262144 AND sent >= 20 * usual ORDER BY sent DESC;

-- refusals: sessions in which many different things were refused within ten minutes
SELECT session, account, ten_minutes, count(*) AS refusals, count(DISTINCT reason) AS things
FROM (SELECT session, account, substring(ts, 1, 15) AS ten_minutes, reason FROM entries WHERE event = 'PreToolUse' AND (decision = 'deny' OR observed = 'deny')) AS refused
GROUP BY session, account, ten_minutes HAVING count(DISTINCT reason) >= 4 AND count(*) >= 6 ORDER BY refusals DESC, session;

-- other-tool: what was refused to one tool and tried by another in the same session
SELECT session, thing, count(DISTINCT tool) AS tools, countIf(decision = 'deny') AS refusals, countIf(decision <> 'deny') AS let_through
FROM (SELECT session, tool, decision, unnest(reads) AS thing FROM entries WHERE event = 'PreToolUse') AS touched
GROUP BY session, thing HAVING countIf(decision = 'deny') > 0 AND count(DISTINCT tool) > 1 ORDER BY tools DESC, session, thing;

-- hours: hours at which an account worked on one day only
SELECT account, hour, count(DISTINCT day) AS days, count(*) AS calls, max(session) AS session
FROM entries WHERE event = 'PreToolUse' GROUP BY account, hour HAVING count(DISTINCT day) = 1 AND count(*) >= 10 ORDER BY calls DESC, account;

-- new-servers: MCP servers first used after the log's first four weeks
SELECT server, min(ts) AS first_use, count(*) AS calls, count(DISTINCT account) AS accounts
FROM entries WHERE event = 'PreToolUse' AND server <> ''
GROUP BY server HAVING min(day) >= (SELECT CAST(CAST(min(day) AS DATE) - -28 AS VARCHAR) FROM entries) ORDER BY first_use;

-- policies: which policies decided, since when, for whom
SELECT project, policy, min(ts) AS first_seen, max(ts) AS last_seen, count(DISTINCT account) AS accounts, count(*) AS entries
FROM entries GROUP BY project, policy ORDER BY project, first_seen;

-- guards: which versions of the guard decided
SELECT guard, min(ts) AS first_seen, max(ts) AS last_seen, count(DISTINCT account) AS accounts, count(*) AS entries FROM entries GROUP BY guard ORDER BY first_seen;

-- gaps: sessions whose calls were let through and whose results are missing
SELECT session, account, countIf(event = 'PreToolUse' AND decision NOT IN ('deny', 'ask')) AS calls, countIf(event IN ('PostToolUse', 'PostToolUseFailure')) AS results
FROM entries GROUP BY session, account
HAVING countIf(event IN ('PostToolUse', 'PostToolUseFailure')) * 2 < countIf(event = 'PreToolUse' AND decision NOT IN ('deny', 'ask'))
  AND countIf(event = 'PreToolUse' AND decision NOT IN ('deny', 'ask')) >= 5
ORDER BY calls DESC, session;

-- unused-privileges: servers and tools that nobody called in the log's last thirty days
SELECT server, tool, max(day) AS last_day, count(*) AS calls FROM entries WHERE event = 'PreToolUse' AND server <> ''
GROUP BY server, tool HAVING max(day) < (SELECT CAST(CAST(max(day) AS DATE) - 30 AS VARCHAR) FROM entries) ORDER BY last_day, server, tool;

-- latency: how long the guard took, by day
SELECT day, median(ms) AS median_ms, max(ms) AS slowest_ms, count(*) AS entries FROM entries GROUP BY day ORDER BY day;

