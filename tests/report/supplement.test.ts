import { beforeAll, describe, expect, test } from 'vitest';

import type { RegionArtifact } from '../../src/artifacts/types.ts';
import type { ReportText } from '../../src/model/report-text.ts';
import { reportOf } from '../../src/report/report.ts';
import { countyArtifact } from './artifacts.ts';

let linzi: RegionArtifact;

beforeAll(async () => {
  linzi = await countyArtifact('370305-linzi');
});

const added: ReportText = {
  year: 2022,
  section: 'groups',
  replaces: false,
  words: [{ kind: 'paragraph', text: '主管部门的话。' }],
};

function kindsWith(text: ReportText): readonly string[] | undefined {
  const report = reportOf({ ...linzi, report_texts: [text] }, 2022);
  return report.sections.find(({ id }) => id === text.section)?.blocks.map(({ kind }) => kind);
}

describe('what the authority writes for a section', () => {
  test('stands after its first sentences, marked as its own', () => {
    expect(kindsWith(added)?.slice(0, 4)).toEqual(['heading', 'paragraph', 'supplement', 'table']);
  });

  test('takes the place of its sentences and leaves its tables, when it says so', () => {
    const kinds = kindsWith({ ...added, replaces: true });
    expect(kinds?.[0]).toBe('supplement');
    expect(kinds).toContain('table');
    expect(kinds).not.toContain('paragraph');
  });

  test('makes a section that the data leave empty', () => {
    expect(kindsWith({ ...added, section: 'funding' })).toEqual(['supplement']);
  });

  test('is not in the report of another year', () => {
    expect(kindsWith({ ...added, year: 2023 })).not.toContain('supplement');
  });
});
