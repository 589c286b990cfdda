// A scenario is a sentence and a function that throws when the sentence is not true.
import { World } from './world.mjs';

export class Expectation extends Error {}

/** Throws with the conversation in the message, so that a failure can be read without running it again. */
export function expect(holds, what, conversation) {
  if (!holds) throw new Expectation(`expected: ${what}${conversation ? `\n${conversation.describe()}` : ''}`);
}

/** The call was refused, and the model was told why by the guard (and not, say, by the client's own permission rules). */
export function expectRefused(result, reason, conversation) {
  expect(result?.refused === true, 'the call is refused', conversation);
  expect(reason.test(result.text), `the reason matches ${reason}`, conversation);
}

export function expectAnswered(result, text, conversation) {
  expect(result?.refused === false, 'the call is answered', conversation);
  expect(result.text.includes(text), `the answer holds "${text}"`, conversation);
}

/** Runs one scenario in a world of its own; the world is kept when it fails or when E2E_KEEP is set. */
export async function play({ setting = {}, scene }) {
  const world = new World(setting);
  try {
    await scene(world);
  } catch (error) {
    error.message += `\nkept: ${world.root}`;
    throw error;
  }
  if (!process.env.E2E_KEEP) world.dispose();
}
