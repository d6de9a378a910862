import { createInterface } from 'node:readline';
import type { Conversation } from '../../src/pipeline/new-region.ts';

/** Asks on the screen and reads what is typed, or what another program hands in line by line. `close` lets go of the keyboard. */
export function openConversation(): Conversation & { readonly close: () => void } {
  const lines = createInterface({ input: process.stdin });
  const typed = lines[Symbol.asyncIterator]();
  return {
    async ask(question) {
      process.stdout.write(question);
      const { value, done } = await typed.next();
      return done === true ? null : value;
    },
    say(line) {
      console.log(line);
    },
    close: () => lines.close(),
  };
}
