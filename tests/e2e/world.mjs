// A throwaway world for one scenario: a home, a project, an MCP server and the client, started in an environment built from nothing.
// Nothing of the machine's own client configuration is read, and the only address the client knows is the scripted model's.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startModel } from './model.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
export const repository = path.resolve(here, '../..');
const CLIENT_LIMIT_MS = 90_000;

function need(variable) {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: start the scenarios with tests/e2e/run.sh`);
  return path.resolve(value);
}
export const client = need('E2E_CLIENT');
export const guard = need('E2E_HOOKGUARD');
/** Where the database's MCP server is installed. */
export const database = need('E2E_DATABASE');

function write(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
}

/** What the model was told about one conversation: read from the requests the client sent. */
class Conversation {
  constructor(requests, serverCalls, exit, output) {
    Object.assign(this, { requests, serverCalls, exit, output });
  }

  /** Everything the model was sent, as text. A secret that is in here has left the machine. */
  get sent() { return this.requests.map(request => request.text).join('\n'); }

  /** The results of tool calls in order, of the session or of its subagents. */
  results({ subagent = false } = {}) {
    const last = this.requests.filter(request => request.path === '/v1/messages' && request.isSubagent === subagent && request.body.tools?.length).at(-1);
    const blocks = (last?.body.messages ?? []).flatMap(message => Array.isArray(message.content) ? message.content : []);
    return blocks.filter(block => block.type === 'tool_result').map(block => ({
      refused: block.is_error === true,
      text: typeof block.content === 'string' ? block.content : block.content.map(part => part.text ?? '').join('\n'),
    }));
  }

  describe() {
    const told = [...this.results(), ...this.results({ subagent: true })].map(result => `${result.refused ? 'refused' : 'told'}: ${result.text.slice(0, 400)}`);
    return [`client exit ${this.exit}`, ...told, this.output.slice(-1500)].join('\n');
  }
}

export class World {
  constructor({ policy, files = {}, secret = '' } = {}) {
    this.root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'hookguard-e2e-')));
    this.home = path.join(this.root, 'home');
    this.project = path.join(this.root, 'project');
    this.calls = path.join(this.root, 'mcp-calls.jsonl');
    for (const folder of [this.project, path.join(this.root, 'tmp')]) fs.mkdirSync(folder);
    write(this.home, { '.claude.json': { hasCompletedOnboarding: true, projects: { [this.project]: { hasTrustDialogAccepted: true } } } });
    write(this.project, files);
    if (policy !== undefined) write(this.project, { '.claude/hookguard.toml': policy });
    write(this.root, { 'mcp.json': { mcpServers: { db: { command: process.execPath, args: [path.join(here, 'mcp-server.mjs'), '--calls', this.calls, '--secret', secret] } } } });
    fs.writeFileSync(this.calls, '');
  }

  get environment() {
    return {
      HOME: this.home, TMPDIR: path.join(this.root, 'tmp'), PATH: '/usr/local/bin:/usr/bin:/bin', SHELL: '/bin/sh', LANG: 'C.UTF-8', TERM: 'dumb',
      DISABLE_AUTOUPDATER: '1', DISABLE_TELEMETRY: '1', DISABLE_ERROR_REPORTING: '1', CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      // The client refuses bypassPermissions to root unless it is told that it stands in a sandbox.
      IS_SANDBOX: '1',
    };
  }

  /** Adds an MCP server beside the scripted one. */
  serve(name, server) {
    const file = path.join(this.root, 'mcp.json');
    const { mcpServers } = JSON.parse(fs.readFileSync(file, 'utf8'));
    fs.writeFileSync(file, JSON.stringify({ mcpServers: { ...mcpServers, [name]: server } }));
  }

  write(files) { write(this.project, files); }
  exists(name) { return fs.existsSync(path.join(this.project, name)); }
  read(name) { return fs.readFileSync(path.join(this.project, name), 'utf8'); }

  /** Runs a program in this world and returns its output; a failure is an error with what it said. */
  run(program, args, { env = {} } = {}) {
    const done = spawnSync(program, args, { cwd: this.project, env: { ...this.environment, ...env }, encoding: 'utf8', timeout: CLIENT_LIMIT_MS });
    if (done.status !== 0) throw new Error(`${path.basename(program)} ${args.join(' ')} ended with ${done.status ?? done.signal}: ${done.stdout}${done.stderr}`);
    return done.stdout;
  }

  /**
   * Registers the guard for the project, as a user would, and tells it that this world's home is the account's.
   * @param change rewrites every registered handler, told the event too, to put a fault in the guard's place and leave all else as installed
   */
  install(change = handler => handler) {
    this.run(guard, ['install', '--scope', 'project', '--home', this.home]);
    this.changeHandlers(path.join(this.project, '.claude/settings.json'), change);
    return this;
  }

  /** Rewrites every handler in a file that registers hooks. */
  changeHandlers(file, change = handler => handler) {
    const settings = JSON.parse(fs.readFileSync(file, 'utf8'));
    const atHome = handler => ({ ...handler, args: [...handler.args, '--home', this.home] });
    for (const [event, groups] of Object.entries(settings.hooks))
      for (const group of groups) group.hooks = group.hooks.map(handler => change(atHome(handler), event));
    fs.writeFileSync(file, JSON.stringify(settings, null, 2));
  }

  /** Plays the script with the real client, to its end, from a prompt that the user typed. `onTurn` is told the number of each turn that falls due. */
  async converse({ prompt = 'begin', session, subagent, mode = 'default', args = [], onTurn }) {
    const model = await startModel({ session, subagent, onTurn });
    const allowed = mode === 'default' ? ['--allowedTools', 'Bash Read Write Edit WebFetch Agent mcp__db'] : [];
    const child = spawn(client, [
      '-p', prompt, '--output-format', 'stream-json', '--verbose', '--permission-mode', mode, ...allowed,
      '--mcp-config', path.join(this.root, 'mcp.json'), '--strict-mcp-config', ...args,
    ], {
      cwd: this.project, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...this.environment, ANTHROPIC_BASE_URL: model.url, ANTHROPIC_API_KEY: 'not-a-key' },
    });
    const output = [];
    child.stdout.on('data', part => output.push(part));
    child.stderr.on('data', part => output.push(part));
    const limit = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), CLIENT_LIMIT_MS);
    const exit = await new Promise(done => child.on('close', (code, signal) => done(code ?? signal)));
    clearTimeout(limit);
    await model.stop();
    const serverCalls = fs.readFileSync(this.calls, 'utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line));
    return new Conversation(model.requests, serverCalls, exit, Buffer.concat(output).toString('utf8'));
  }

  dispose() { fs.rmSync(this.root, { recursive: true, force: true }); }
}
