import type { StageEffects } from './stages.ts';

/**
 * Works on several items at a time, at most `width`, and returns the results in the order of the items. What each prints
 * comes out in their order too, as if one had waited for the other: lines of a later item are held back until the
 * earlier ones are done. Rejects with the first error, after the items already begun have ended.
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  { width, effects }: { readonly width: number; readonly effects: StageEffects },
  work: (item: T, effects: StageEffects) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const printing = inTurn(items.length, effects);
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      results[index] = await work(item, printing.effectsOf(index));
      printing.end(index);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(width, items.length) }, worker));
  const failed = ended.find((worked) => worked.status === 'rejected');
  if (failed) throw failed.reason;
  return results;
}

function inTurn(count: number, effects: StageEffects) {
  const held: string[][] = Array.from({ length: count }, () => []);
  const isEnded = Array.from({ length: count }, () => false);
  let turn = 0;
  return {
    effectsOf: (index: number): StageEffects => ({
      ...effects,
      print: (line) => {
        if (index === turn) effects.print(line);
        else held[index]?.push(line);
      },
    }),
    end: (index: number): void => {
      isEnded[index] = true;
      while (isEnded[turn] === true) {
        turn += 1;
        for (const line of held[turn] ?? []) effects.print(line);
        held[turn] = [];
      }
    },
  };
}
