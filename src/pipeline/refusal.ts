import { sentenceOf } from './system-errors.ts';

/**
 * Returns an error that tells the person at the keyboard what is in the way: not a broken program, so that a command
 * prints its message without a stack trace.
 */
export function refusal(message: string): Error {
  const error = new Error(message);
  error.name = 'Refusal';
  return error;
}

/** Runs a command; what was refused, by us or by the machine, is printed, and the exit code is 1. Other errors pass through. */
export async function printingRefusals(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const sentence = error instanceof Error && error.name === 'Refusal' ? error.message : sentenceOf(error);
    if (sentence === null) throw error;
    console.error(sentence);
    process.exitCode = 1;
  }
}
