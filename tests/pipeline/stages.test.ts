import { expect, test } from 'vitest';

import { runStage, type StageEffects } from '../../src/pipeline/stages.ts';

/** A clock that moves only when told, and calls back for every interval that passes. */
function fakeStages(): StageEffects & { readonly lines: string[]; readonly pass: (milliseconds: number) => void } {
  const lines: string[] = [];
  const timers = new Map<number, () => void>();
  let time = 0;
  return {
    lines,
    print: (line) => void lines.push(line),
    now: () => time,
    every: (interval, call) => {
      timers.set(interval, call);
      return () => void timers.delete(interval);
    },
    pass: (milliseconds) => {
      for (let step = 0; step < milliseconds; step += 1) {
        time += 1;
        for (const [interval, call] of timers) if (time % interval === 0) call();
      }
    },
  };
}

const stage = { name: '读取', subject: '370305-linzi', describe: (count: number) => `${count}行` };

test('a stage ends with what came of it and its seconds', async () => {
  const effects = fakeStages();
  const work = async () => {
    effects.pass(1900);
    return 205;
  };
  expect(await runStage({ ...stage, work }, effects)).toBe(205);
  expect(effects.lines).toEqual(['读取  370305-linzi  205行  1.90秒']);
});

test('a stage that takes longer says every two seconds that it is still running', async () => {
  const effects = fakeStages();
  const work = async () => {
    effects.pass(4500);
    return 1;
  };
  await runStage({ ...stage, work }, effects);
  expect(effects.lines).toEqual([
    '读取  370305-linzi  进行中，已用2.00秒',
    '读取  370305-linzi  进行中，已用4.00秒',
    '读取  370305-linzi  1行  4.50秒',
  ]);
});

test('a stage that breaks prints no result and stops its clock', async () => {
  const effects = fakeStages();
  const broken = { ...stage, work: () => Promise.reject(new Error('broken')) };
  await expect(runStage(broken, effects)).rejects.toThrow('broken');
  effects.pass(5000);
  expect(effects.lines).toEqual([]);
});
