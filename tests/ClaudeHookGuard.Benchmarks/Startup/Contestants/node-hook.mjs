// The same hook in Node.
import fs from 'node:fs';

const { tool_input: input } = JSON.parse(fs.readFileSync(0, 'utf8'));
const path = input.file_path ?? input.path ?? '';
if (/\/\.env$|\/\.ssh\/|\/\.aws\//.test(path)) {
  console.error(`refused: ${path}`);
  process.exitCode = 2;
}
