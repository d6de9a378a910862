import { describe, expect, test } from 'vitest';
import { habitFolders, pathIn, runHabit } from './habits.ts';
import { proved } from '../proof/proved.ts';

const folders = habitFolders();

test('there is one folder for each of the 48 habits', () => {
  const numbers = folders.map((folder) => folder.slice('habit-'.length, 'habit-'.length + 2));
  expect(numbers).toEqual(Array.from({ length: 48 }, (_, index) => String(index + 1).padStart(2, '0')));
});

describe.each(folders)('%s', (folder) => {
  let known: ReturnType<typeof runHabit> | null = null;
  const run = () => (known ??= runHabit(folder));

  test('says what stands in expected.txt', async () => {
    const { messages } = await run();
    expect(messages).not.toMatch(/undefined|NaN|\[object/);
    await expect(messages).toMatchFileSnapshot(pathIn(folder, 'expected.txt'));
    proved({ habits: 1 });
  });

  test('leaves the rows of rows.txt', async () => {
    const { rows } = await run();
    await expect(rows).toMatchFileSnapshot(pathIn(folder, 'rows.txt'));
  });
});
