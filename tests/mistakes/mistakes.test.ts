import { describe, expect, test } from 'vitest';
import { gradeOf } from '../../src/validate/catalogue.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { checkMistake, mistakeFolders, pathIn } from './mistakes.ts';

/** What each has to come to; the exact words are in its expected.txt. */
const outcomes: Readonly<Record<string, readonly string[]>> = {
  'brackets-of-both-widths': ['reference-name-resolved'],
  'closed-school-still-active': ['closed-school-active'],
  'code-of-dots': ['code-not-address'],
  'code-with-a-slash': ['code-not-address'],
  'code-with-percent-signs': ['code-not-address'],
  'codes-of-many-signs': ['code-not-address'],
  'control-character': ['unseen-character'],
  'core-school-not-listed': ['group-without-lead', 'rotation-outside-group'],
  'members-move-to-a-new-group': [],
  'names-in-other-scripts': [],
  'no-groups': [],
  'radicals-out-of-a-pdf': ['characters-normalised'],
  'school-listed-both-ways': ['member-listed-twice'],
  'stage-against-type': ['stage-type'],
  'successors-in-a-circle': ['closed-school-active', 'successor-circular'],
  'target-out-of-range': ['percent-range'],
  'weeks-without-core-school': ['lead-gap'],
  'withdrawn-without-a-date': ['group-withdrawn-undated'],
  'zero-in-a-name': ['name-variant'],
};

test('every mistake has its outcome', () => {
  expect(Object.keys(outcomes)).toEqual(mistakeFolders());
});

describe.each(mistakeFolders())('%s', (folder) => {
  test('says what stands in expected.txt', async () => {
    const { issues } = await checkMistake(folder);
    const messages = issues.map(formatIssue).join('\n');
    expect(messages).not.toMatch(/undefined|NaN|\[object/);
    await expect(messages).toMatchFileSnapshot(pathIn(folder, 'expected.txt'));
  });

  test('comes to what is right', async () => {
    const { issues } = await checkMistake(folder);
    expect([...new Set(issues.map(({ code }) => code))].toSorted()).toEqual(outcomes[folder]);
  });
});

test('a group whose core school is not listed, and it alone, has no figures until that is answered', async () => {
  const { doubts } = await checkMistake('core-school-not-listed');
  expect(doubts.map(({ table_name, unit_kind, unit_id }) => [table_name, unit_kind, unit_id])).toEqual(
    expect.arrayContaining([
      ['memberships', 'region', '999999'],
      ['memberships', 'group', 'G01'],
    ]),
  );
  expect(doubts.filter(({ unit_kind }) => unit_kind === 'group')).toHaveLength(1);
});

test('radicals are read as the characters that they look like', async () => {
  const { tables } = await checkMistake('radicals-out-of-a-pdf');
  expect(tables.schools?.map(({ school_name }) => school_name)).toContain('用户小学');
});

test('no mistake blocks in one way and not in the other', async () => {
  const { issues } = await checkMistake('names-in-other-scripts');
  expect(issues.filter((issue) => gradeOf(issue) === 'error')).toEqual([]);
});
