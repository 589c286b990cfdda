// The guard handed out as a plugin: the client's own validator accepts it, and installed from a marketplace it guards.
import fs from 'node:fs';
import path from 'node:path';
import { calls, says } from '../model.mjs';
import { expect, expectRefused } from '../scenario.mjs';
import { client, guard, repository } from '../world.mjs';

const examples = path.join(repository, 'hooks-examples');

export const scenarios = [
  {
    sentence: 'the client finds nothing wrong with the plugin and its marketplace',
    scene(world) {
      for (const folder of [path.join(examples, 'plugin'), examples])
        expect(/Validation passed\s/.test(world.run(client, ['plugin', 'validate', '--strict', folder])), `${folder} is valid`);
    },
  },
  {
    sentence: 'installed as a plugin the guard refuses what the policy forbids',
    setting: { policy: 'version = 1\n', files: { '.env': 'COLOUR=green\n' } },
    async scene(world) {
      const market = path.join(world.root, 'market');
      fs.cpSync(examples, market, { recursive: true });
      fs.mkdirSync(path.join(market, 'plugin/bin'), { recursive: true });
      fs.copyFileSync(guard, path.join(market, 'plugin/bin/hookguard'));
      world.changeHandlers(path.join(market, 'plugin/hooks/hooks.json'));
      world.run(client, ['plugin', 'marketplace', 'add', market]);
      world.run(client, ['plugin', 'install', 'hookguard@hookguard-examples']);

      const cat = { name: 'Bash', input: { command: 'cat .env', description: 'show' } };
      const conversation = await world.converse({ session: [calls(cat), says('the end')], mode: 'bypassPermissions' });
      expectRefused(conversation.results()[0], /\.env/, conversation);
      expect(!conversation.sent.includes('COLOUR=green'), 'the content was not sent', conversation);
    },
  },
];
