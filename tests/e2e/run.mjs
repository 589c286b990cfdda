// Plays the scenarios one after another with the real client and prints a line for each; see README.md beside this file.
//   node run.mjs [WORD]      only the scenarios whose sentence holds WORD
import { play } from './scenario.mjs';

const groups = ['calls', 'outputs', 'faults', 'plugin', 'settings', 'skills', 'flow'];
const wanted = process.argv[2] ?? '';
let passed = 0;
let failed = 0;

for (const group of groups) {
  const { scenarios } = await import(`./scenarios/${group}.mjs`);
  for (const scenario of scenarios.filter(candidate => candidate.sentence.includes(wanted))) {
    const start = Date.now();
    let trouble = '';
    try { await play(scenario); } catch (error) { trouble = String(error.stack ?? error); }
    trouble === '' ? passed++ : failed++;
    console.log(`${trouble === '' ? 'ok  ' : 'FAIL'} ${scenario.sentence} (${Date.now() - start} ms)`);
    if (trouble !== '') console.log(trouble.replace(/^/gm, '     '));
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
