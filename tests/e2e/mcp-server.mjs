#!/usr/bin/env node
// An MCP server over stdio with a handful of tools whose answers are fixed. What it was asked to do is appended to the file named by
// --calls: a call that the guard refused must not be in there.
//   node mcp-server.mjs --calls FILE --secret TEXT
import fs from 'node:fs';
import readline from 'node:readline';

const option = name => process.argv[process.argv.indexOf(`--${name}`) + 1];
const callsFile = option('calls');
const secret = option('secret');

const text = value => ({ content: [{ type: 'text', text: value }] });
const strings = (...names) => ({ type: 'object', properties: Object.fromEntries(names.map(name => [name, { type: 'string' }])) });

const tools = {
  query: {
    about: 'Run SQL', takes: strings('sql'),
    run: ({ sql }) => ({ content: [{ type: 'text', text: `rows of ${sql}` }, { type: 'text', text: `1 | ann | ${secret}` }] }),
  },
  account: {
    about: 'One account, as structured content', takes: strings('id'), gives: strings('id', 'token'),
    run: ({ id }) => ({ ...text(JSON.stringify({ id, token: secret })), structuredContent: { id, token: secret } }),
  },
  http_post: { about: 'Send a body to a URL', takes: strings('url', 'body'), run: ({ url }) => text(`sent to ${url}`) },
  read_file: { about: 'Read a file', takes: strings('path'), run: ({ path }) => text(`contents of ${path}`) },
  status: { about: 'Say that all is well', takes: strings(), run: () => text('all is well') },
};

function listed([name, tool]) {
  return { name, description: tool.about, inputSchema: tool.takes, ...(tool.gives && { outputSchema: tool.gives }) };
}

function answer({ method, params }) {
  if (method === 'initialize')
    return { protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'scripted', version: '1' } };
  if (method === 'tools/list') return { tools: Object.entries(tools).map(listed) };
  if (method === 'ping') return {};
  if (method !== 'tools/call') return undefined;
  fs.appendFileSync(callsFile, JSON.stringify(params) + '\n');
  return tools[params.name].run(params.arguments ?? {});
}

readline.createInterface({ input: process.stdin }).on('line', line => {
  const message = JSON.parse(line);
  if (message.id === undefined) return;
  const result = answer(message);
  const outcome = result === undefined ? { error: { code: -32601, message: `no ${message.method}` } } : { result };
  process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id: message.id, ...outcome }) + '\n');
});
