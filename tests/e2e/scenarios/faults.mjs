// A guard that cannot answer blocks. The faults are put in the place of the installed command; everything else about its registration
// (events, onFailure) is as `hookguard install` wrote it.
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { calls, says } from '../model.mjs';
import { expect, expectRefused } from '../scenario.mjs';

const touch = { name: 'Bash', input: { command: 'touch ran', description: 'leave a trace' } };
const setting = { policy: 'version = 1\n' };

async function expectBlocked(world, reason) {
  const conversation = await world.converse({ session: [calls(touch), says('the end')], mode: 'bypassPermissions' });
  expectRefused(conversation.results()[0], reason, conversation);
  expect(!world.exists('ran'), 'the command did not run', conversation);
}

/** The guard's process does `deed` to itself in place of answering. */
const instead = deed => handler => ({ ...handler, command: '/bin/sh', args: ['-c', deed] });

export const scenarios = [
  {
    sentence: 'a guard that is killed blocks the call', setting,
    scene: world => expectBlocked(world.install(instead('kill -KILL $$')), /onFailure/),
  },
  {
    sentence: 'a guard that hangs blocks the call when its time is up', setting,
    scene: world => expectBlocked(world.install(handler => ({ ...instead('kill -STOP $$')(handler), timeout: 2 })), /timed out/),
  },
  {
    sentence: 'a guard that is no longer there blocks the call', setting,
    scene: world => expectBlocked(world.install(handler => ({ ...handler, command: `${world.root}/gone` })), /onFailure/),
  },
  {
    sentence: 'a policy with an error blocks every call and says where the error is',
    setting: { policy: 'version = 1\n[paths]\ndney = ["./private/**"]\n' },
    scene: world => expectBlocked(world.install(), /hookguard\.toml.*3/s),
  },
  {
    sentence: 'a directory in place of the policy blocks every call', setting: { files: { '.claude/hookguard.toml/keep': '' } },
    scene: world => expectBlocked(world.install(), /hookguard\.toml/),
  },
  {
    sentence: 'a policy that never ends (a pipe) blocks every call', setting: {},
    scene(world) {
      world.install();
      const made = spawnSync('mkfifo', [path.join(world.project, '.claude/hookguard.toml')]);
      expect(made.status === 0 && fs.statSync(path.join(world.project, '.claude/hookguard.toml')).isFIFO(), 'the pipe is made');
      return expectBlocked(world, /hookguard/);
    },
  },
];
