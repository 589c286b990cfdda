// The settings that register the guard, changed while a session runs.
import { calls, says } from '../model.mjs';
import { expect, expectRefused } from '../scenario.mjs';

const setting = { policy: 'version = 1\n', files: { '.env': 'COLOUR=green\n' } };
const cat = { name: 'Bash', input: { command: 'cat .env', description: 'show' } };
// The client's watcher takes about a second to see a changed file.
const wait = { name: 'Bash', input: { command: 'sleep 4', description: 'wait' } };

export const scenarios = [
  {
    sentence: 'settings that someone changes during the session do not switch the guard off', setting,
    async scene(world) {
      world.install();
      const switchOff = number => { if (number === 0) world.write({ '.claude/settings.local.json': { disableAllHooks: true } }); };
      const conversation = await world.converse({ session: [calls(wait), calls(cat), says('the end')], mode: 'bypassPermissions', onTurn: switchOff });
      expectRefused(conversation.results()[1], /\.env/, conversation);
      expect(!conversation.sent.includes('COLOUR=green'), 'the content was not sent', conversation);
    },
  },
  {
    sentence: 'the model cannot edit the settings that register the guard', setting,
    async scene(world) {
      world.install();
      const before = world.read('.claude/settings.json');
      const write = { name: 'Write', input: { file_path: `${world.project}/.claude/settings.local.json`, content: '{"disableAllHooks":true}' } };
      const remove = { name: 'Bash', input: { command: 'rm .claude/settings.json', description: 'remove' } };
      const conversation = await world.converse({ session: [calls(write), calls(remove), says('the end')], mode: 'bypassPermissions' });
      for (const result of conversation.results()) expectRefused(result, /guard\.self/, conversation);
      expect(conversation.results().length === 2, 'both calls were judged', conversation);
      expect(!world.exists('.claude/settings.local.json') && world.read('.claude/settings.json') === before, 'the settings are unchanged', conversation);
    },
  },
];
