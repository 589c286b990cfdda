// Skills: one that leaves its declaration is refused, whether the model called it, the user typed it or it runs as a subagent.
import { calls, says } from '../model.mjs';
import { expect, expectAnswered, expectRefused } from '../scenario.mjs';

const skill = more => `---\nname: reader\ndescription: reads things\nallowed_tools: [Read, Bash]\nnetwork_allowed: false\n${more}---\nRead what you are told.\n`;
const files = { 'notes.txt': 'plain notes\n', '.claude/skills/reader/SKILL.md': skill('') };
const setting = { policy: 'version = 1\n', files };
const forked = { ...setting, files: { ...files, '.claude/skills/reader/SKILL.md': skill('context: fork\n') } };

const enter = { name: 'Skill', input: { skill: 'reader' } };
const write = world => ({ name: 'Write', input: { file_path: `${world.project}/made.txt`, content: 'made' } });
const bash = command => ({ name: 'Bash', input: { command, description: 'a step' } });
const mode = 'bypassPermissions';

export const scenarios = [
  {
    sentence: 'a skill called by the model is held to the tools and hosts it declares', setting,
    async scene(world) {
      const conversation = await world.install().converse({ mode, session: [calls(enter), calls(write(world)), calls(bash('curl -s https://example.com')), calls(bash('cat notes.txt')), says('the end')] });
      const [entered, written, fetched, read] = conversation.results();
      expectAnswered(entered, 'reader', conversation);
      expectRefused(written, /skills\.tools/, conversation);
      expectRefused(fetched, /skills\.hosts/, conversation);
      expectAnswered(read, 'plain notes', conversation);
      expect(!world.exists('made.txt'), 'nothing was written', conversation);
    },
  },
  {
    sentence: 'without the skill the same call passes', setting,
    async scene(world) {
      const conversation = await world.install().converse({ mode, session: [calls(write(world)), says('the end')] });
      expect(world.exists('made.txt'), 'the file was written', conversation);
    },
  },
  {
    sentence: 'a skill typed by the user is held to what it declares', setting,
    async scene(world) {
      const conversation = await world.install().converse({ mode, prompt: '/reader now', session: [calls(write(world)), says('the end')] });
      expectRefused(conversation.results()[0], /skills\.tools/, conversation);
      expect(!world.exists('made.txt'), 'nothing was written', conversation);
    },
  },
  {
    sentence: 'a skill that runs as a subagent is held there, and its caller is free again when it is done', setting: forked,
    async scene(world) {
      const conversation = await world.install().converse({ mode, session: [calls(enter), calls(write(world)), says('the end')], subagent: [calls({ ...write(world), input: { file_path: `${world.project}/by-fork.txt`, content: 'x' } }), says('done')] });
      expectRefused(conversation.results({ subagent: true })[0], /skills\.tools/, conversation);
      expect(!world.exists('by-fork.txt'), 'the subagent wrote nothing', conversation);
      expect(world.exists('made.txt'), 'the session wrote its file', conversation);
    },
  },
  {
    sentence: 'a forking skill typed by the user is held to what it declares wherever the client runs it', setting: forked,
    async scene(world) {
      const conversation = await world.install().converse({ mode, prompt: '/reader now', session: [calls(write(world)), says('the end')], subagent: [calls(write(world)), says('done')] });
      expectRefused([...conversation.results({ subagent: true }), ...conversation.results()][0], /skills\.tools/, conversation);
      expect(!world.exists('made.txt'), 'nothing was written', conversation);
    },
  },
  {
    sentence: 'a subagent that a skill starts has no more than the skill',
    setting: { ...setting, files: { ...files, '.claude/skills/reader/SKILL.md': skill('').replace('Bash]', 'Agent]') } },
    async scene(world) {
      const agent = { name: 'Agent', input: { description: 'a task', prompt: 'do it', subagent_type: 'general-purpose', run_in_background: false } };
      const conversation = await world.install().converse({ mode, session: [calls(enter), calls(agent), says('the end')], subagent: [calls(write(world)), says('done')] });
      expectRefused(conversation.results({ subagent: true })[0], /skills\.tools/, conversation);
      expect(!world.exists('made.txt'), 'nothing was written', conversation);
    },
  },
  {
    sentence: 'a skill the policy pins to another content does not begin, called or typed',
    setting: { ...setting, policy: `version = 1\n[skills.reader]\npin = "sha256:${'0'.repeat(64)}"\n` },
    async scene(world) {
      const called = await world.install().converse({ mode, session: [calls(enter), says('the end')] });
      expectRefused(called.results()[0], /skills\.changed/, called);
      const typed = await world.converse({ mode, prompt: '/reader now', session: [calls(write(world)), says('the end')] });
      expect(!world.exists('made.txt') && !typed.sent.includes('Read what you are told'), 'the typed skill did not begin', typed);
    },
  },
];
