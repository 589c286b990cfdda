// Outputs after a call ran: a secret in them is masked before the model is told, in every form the client shows.
import { calls, says } from '../model.mjs';
import { expect, expectAnswered } from '../scenario.mjs';
import { githubToken } from '../secret.mjs';

const token = githubToken();
const setting = { policy: 'version = 1\n', secret: token, files: { 'report.txt': `first line\nlogin with ${token}\nlast line\n`, 'plain.txt': 'nothing to hide\n' } };

/** The call is answered with everything but the token, which is in no request at all. */
function expectMasked(conversation, kept) {
  for (const text of kept) expectAnswered(conversation.results()[0], text, conversation);
  expect(!conversation.sent.includes(token), 'the token was not sent', conversation);
}

const one = (world, call) => world.install().converse({ session: [calls(call), says('the end')] });

export const scenarios = [
  {
    sentence: 'a token in the text blocks of an MCP answer is masked, the rest of the answer stays', setting,
    async scene(world) {
      expectMasked(await one(world, { name: 'mcp__db__query', input: { sql: 'select * from people' } }), ['rows of select * from people', '1 | ann | ']);
    },
  },
  {
    sentence: 'a token in the structured content of an MCP answer is masked', setting,
    async scene(world) {
      expectMasked(await one(world, { name: 'mcp__db__account', input: { id: 'a-17' } }), ['a-17']);
    },
  },
  {
    sentence: 'a token in the output of Bash is masked', setting,
    async scene(world) {
      expectMasked(await one(world, { name: 'Bash', input: { command: 'cat report.txt', description: 'show' } }), ['first line', 'login with ', 'last line']);
    },
  },
  {
    sentence: 'a token in a file that Read shows is masked', setting,
    async scene(world) {
      expectMasked(await one(world, { name: 'Read', input: { file_path: `${world.project}/report.txt` } }), ['first line', 'login with ', 'last line']);
    },
  },
  {
    sentence: 'an output without a secret reaches the model unchanged', setting,
    async scene(world) {
      const conversation = await one(world, { name: 'Bash', input: { command: 'cat plain.txt', description: 'show' } });
      expect(conversation.results()[0]?.text === 'nothing to hide', 'the output is exactly the file', conversation);
    },
  },
];
