import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countingSteps, unexplainedSteps } from '../../src/figures/counting-sql.ts';

test('every file of the counting SQL is published with a sentence on it', () => {
  const files = ['steps', 'counts'].flatMap((folder) =>
    readdirSync(`src/facts/${folder}`).map((file) => file.replace('.sql', '').replaceAll('-', '_')),
  );
  expect(unexplainedSteps()).toEqual([]);
  expect(
    countingSteps()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(files.toSorted());
  for (const { meaning } of countingSteps()) expect(meaning).toMatch(/。$/);
});

test('each step stands after those that it reads', () => {
  const steps = countingSteps();
  for (const [place, { name, sql }] of steps.entries()) {
    const later = steps
      .slice(place + 1)
      .map((step) => step.name)
      .filter((other) => new RegExp(`\\b(?:from|join) ${other}\\b`).test(sql));
    expect({ name, later }).toEqual({ name, later: [] });
  }
});
