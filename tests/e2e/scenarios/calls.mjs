// Calls before they run: what the policy forbids does not happen, and the model is told why; what it allows goes through untouched.
import { calls, says } from '../model.mjs';
import { expect, expectAnswered, expectRefused } from '../scenario.mjs';
import { githubToken } from '../secret.mjs';

const policy = `
version = 1
[paths]
deny = ["./private/**"]
[network]
allow = ["api.example.com"]
[servers.db]
tools = ["query", "account", "status", "http_post"]
sql = "read-only"
hosts = ["api.example.com"]
`;
const files = { 'notes.txt': 'plain notes\n', '.env': 'COLOUR=green\n', 'private/plan.txt': 'the plan\n' };
const setting = { policy, files };

const db = (tool, input) => ({ name: `mcp__db__${tool}`, input });
const bash = command => ({ name: 'Bash', input: { command, description: 'a step' } });
const read = (world, name) => ({ name: 'Read', input: { file_path: `${world.project}/${name}` } });

/** One call, then the end: the shape of most scenarios. */
const one = (world, call, options = {}) => world.install().converse({ session: [calls(call), says('the end')], ...options });

export const scenarios = [
  {
    sentence: 'an MCP call that the policy allows reaches the server and its answer reaches the model', setting,
    async scene(world) {
      const conversation = await one(world, db('status', {}));
      expectAnswered(conversation.results()[0], 'all is well', conversation);
      expect(conversation.serverCalls.length === 1, 'the server was called once', conversation);
    },
  },
  {
    sentence: 'an MCP tool that the policy does not list never reaches the server', setting,
    async scene(world) {
      const conversation = await one(world, db('read_file', { path: 'notes.txt' }));
      expectRefused(conversation.results()[0], /servers\.tool/, conversation);
      expect(conversation.serverCalls.length === 0, 'the server was not called', conversation);
    },
  },
  {
    sentence: 'SQL that writes is refused to a read-only server', setting,
    async scene(world) {
      const conversation = await one(world, db('query', { sql: 'WITH gone AS (DELETE FROM people RETURNING *) SELECT * FROM gone' }));
      expectRefused(conversation.results()[0], /servers\.sql/, conversation);
      expect(conversation.serverCalls.length === 0, 'the server was not called', conversation);
    },
  },
  {
    sentence: 'an MCP call that would send a token away is refused, and the reason does not repeat the token', setting,
    async scene(world) {
      const token = githubToken();
      const conversation = await one(world, db('http_post', { url: 'https://api.example.com/', body: `key ${token}` }));
      const [result] = conversation.results();
      expectRefused(result, /secrets\.arguments/, conversation);
      expect(!result.text.includes(token), 'the reason holds no token', conversation);
      expect(conversation.serverCalls.length === 0, 'the server was not called', conversation);
    },
  },
  {
    sentence: 'a host that the policy does not list is refused to an MCP server', setting,
    async scene(world) {
      const conversation = await one(world, db('http_post', { url: 'https://paste.example.net/new', body: 'hello' }));
      expectRefused(conversation.results()[0], /paste\.example\.net/, conversation);
      expect(conversation.serverCalls.length === 0, 'the server was not called', conversation);
    },
  },
  {
    sentence: 'Read of an environment file is refused and its content stays here', setting,
    async scene(world) {
      const conversation = await one(world, read(world, '.env'));
      expectRefused(conversation.results()[0], /\.env/, conversation);
      expect(!conversation.sent.includes('COLOUR=green'), 'the content was not sent', conversation);
    },
  },
  {
    sentence: 'Read of a plain file is allowed', setting,
    async scene(world) {
      const conversation = await one(world, read(world, 'notes.txt'));
      expectAnswered(conversation.results()[0], 'plain notes', conversation);
    },
  },
  {
    sentence: 'Bash that reads a denied file inside a subshell does not run', setting,
    async scene(world) {
      const conversation = await one(world, bash('touch ran; (cd private && cat plan.txt)'));
      expectRefused(conversation.results()[0], /paths\.deny/, conversation);
      expect(!world.exists('ran'), 'no part of the command ran', conversation);
    },
  },
  {
    sentence: 'Bash that stays within the policy runs', setting,
    async scene(world) {
      const conversation = await one(world, bash('cat notes.txt | tr a-z A-Z'));
      expectAnswered(conversation.results()[0], 'PLAIN NOTES', conversation);
    },
  },
  {
    sentence: 'WebFetch of the cloud metadata address is refused', setting,
    async scene(world) {
      const conversation = await one(world, { name: 'WebFetch', input: { url: 'http://169.254.169.254/latest/meta-data/', prompt: 'read it' } });
      expectRefused(conversation.results()[0], /169\.254\.169\.254/, conversation);
    },
  },
  {
    sentence: 'bypassPermissions does not pass by the guard', setting,
    async scene(world) {
      const conversation = await one(world, bash('touch ran; cat .env'), { mode: 'bypassPermissions' });
      expectRefused(conversation.results()[0], /\.env/, conversation);
      expect(!world.exists('ran'), 'no part of the command ran', conversation);
    },
  },
  {
    sentence: 'a subagent is held to the same policy', setting,
    async scene(world) {
      const conversation = await world.install().converse({
        session: [calls({ name: 'Agent', input: { description: 'look', prompt: 'look around', subagent_type: 'general-purpose', run_in_background: false } }), says('the end')],
        subagent: [calls(read(world, '.env')), calls(read(world, 'notes.txt')), says('seen')],
      });
      const [denied, allowed] = conversation.results({ subagent: true });
      expectRefused(denied, /\.env/, conversation);
      expectAnswered(allowed, 'plain notes', conversation);
    },
  },
  {
    sentence: 'of two calls in one turn only the forbidden one is refused', setting,
    async scene(world) {
      const conversation = await world.install().converse({ session: [calls(read(world, '.env'), read(world, 'notes.txt')), says('the end')] });
      const results = conversation.results();
      expect(results.filter(result => result.refused).length === 1, 'one call is refused', conversation);
      expect(results.some(result => result.text.includes('plain notes')), 'the other is answered', conversation);
    },
  },
  {
    sentence: 'the model cannot rewrite the policy that binds it', setting,
    async scene(world) {
      const before = world.read('.claude/hookguard.toml');
      const conversation = await one(world, bash("printf 'version = 1\\n' > .claude/hookguard.toml"), { mode: 'bypassPermissions' });
      expectRefused(conversation.results()[0], /guard\.self/, conversation);
      expect(world.read('.claude/hookguard.toml') === before, 'the policy is unchanged', conversation);
    },
  },
];
