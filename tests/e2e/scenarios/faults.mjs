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

/**
 * A policy that breaks while the model is at work: the call is refused, and since no output can be judged either, the turn ends there.
 * @param damage is done when the model is about to call, so the prompt itself went through
 */
async function expectStopped(world, reason, damage) {
  const conversation = await world.converse({ session: [calls(touch), says('the end')], mode: 'bypassPermissions', onTurn: damage });
  expect(!world.exists('ran'), 'the command did not run', conversation);
  expect(reason.test(conversation.output), `the user is told the reason, ${reason}`, conversation);
  expect(conversation.results().every(result => result.refused), 'the model is told of no result but a refusal', conversation);
}

/** In place of judging a call, the guard's process does `deed` to itself. */
const instead = (deed, more = {}) => (handler, event) => event === 'PreToolUse' ? { ...handler, command: '/bin/sh', args: ['-c', deed], ...more } : handler;

const policyFile = world => path.join(world.project, '.claude/hookguard.toml');

function makePipe(world) {
  fs.rmSync(policyFile(world), { force: true });
  expect(spawnSync('mkfifo', [policyFile(world)]).status === 0, 'the pipe is made');
}

export const scenarios = [
  {
    sentence: 'a guard that is killed blocks the call', setting,
    scene: world => expectBlocked(world.install(instead('kill -KILL $$')), /onFailure/),
  },
  {
    sentence: 'a guard that hangs blocks the call when its time is up', setting,
    scene: world => expectBlocked(world.install(instead('kill -STOP $$', { timeout: 2 })), /timed out/),
  },
  {
    sentence: 'a guard that is no longer there blocks the call', setting,
    scene: world => expectBlocked(world.install((handler, event) => event === 'PreToolUse' ? { ...handler, command: `${world.root}/gone` } : handler), /onFailure/),
  },
  {
    sentence: 'a policy with an error blocks the call and says where the error is', setting,
    scene: world => expectStopped(world.install(), /hookguard\.toml\(3,/, () => world.write({ '.claude/hookguard.toml': 'version = 1\n[paths]\ndney = ["./private/**"]\n' })),
  },
  {
    sentence: 'a directory in place of the policy blocks the call', setting: {},
    scene: world => expectStopped(world.install(), /hookguard\.toml/, () => world.write({ '.claude/hookguard.toml/keep': '' })),
  },
  {
    sentence: 'a policy that never ends (a pipe) blocks the call', setting: {},
    scene: world => expectStopped(world.install(), /hookguard\.toml/, () => makePipe(world)),
  },
  {
    sentence: 'a broken policy at the start of the session stops the prompt before the model hears of it',
    setting: { policy: 'version = 1\n[paths]\ndney = []\n' },
    async scene(world) {
      const conversation = await world.install().converse({ session: [calls(touch), says('the end')], mode: 'bypassPermissions' });
      expect(conversation.requests.length === 0, 'the model was told nothing', conversation);
      expect(!world.exists('ran'), 'the command did not run', conversation);
    },
  },
];
