import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from './marks.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'decisions');

/** What decisions are about, in the order of their list; each decision names one of them beside its day. */
const subjects = [
  'Counting and judging',
  'Protection of persons',
  'Reading and checking',
  'Pages and charts',
  'Annual report',
  'Releases',
  'Downloads',
  'In the browser',
  'Build and packages',
] as const;

/** Every decision by its subject, in the order of their days. */
export const decisionsBlock: Block = {
  name: 'decisions',
  write: () => {
    const bySubject = Map.groupBy(readDecisions(), ({ subject }) => subject);
    const unknown = [...bySubject.keys()].filter((subject) => !subjects.some((known) => known === subject));
    if (unknown.length > 0) throw new Error(`no subject is called ${unknown.join(', ')}`);
    return subjects
      .map((subject) => {
        const lines = (bySubject.get(subject) ?? []).map(({ title, file, day }) => `- [${title}](${file}), ${day}`);
        return `## ${subject}\n\n${lines.join('\n')}`;
      })
      .join('\n\n');
  },
};

function readDecisions() {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-\d\d-\d\d-.+\.md$/.test(file))
    .toSorted()
    .map((file) => {
      const [title = '', , about = ''] = readFileSync(join(folder, file), 'utf8').split('\n');
      const [day = '', subject = ''] = about.split(' · ');
      return { file, title: title.replace(/^# /, ''), day, subject };
    });
}
