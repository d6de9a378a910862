import type { OwnTable } from '../../sql/own-table.ts';
import { element } from '../elements.ts';
import { failureNodes } from '../engine/failure.ts';
import { loaded } from '../site-files.ts';
import { button, partOf } from './dom.ts';

/** Larger files take more memory than a tab has. */
const most_bytes = 50_000_000;

interface OwnFiles {
  /** Names of the tables that there are. */
  readonly taken: () => readonly string[];
  readonly onTable: (table: OwnTable) => Promise<void>;
  readonly onQuery: (sql: string) => void;
}

/** A CSV that is chosen or dropped becomes a table. What goes wrong is said beside it; nothing else changes. */
export function startOwnFiles(root: HTMLElement, options: OwnFiles): void {
  const drop = partOf<HTMLElement>(root, '[data-sql-drop]');
  const input = partOf<HTMLInputElement>(drop, 'input');
  const status = partOf<HTMLElement>(root, '[data-sql-file-status]');
  const take = async (files: readonly File[]) => {
    status.textContent = '';
    for (const file of files) {
      const line = element('div', { class: 'notice' }, `正在读取“${file.name}”……`);
      status.append(line);
      const said = await addFile(file, options).catch((error: unknown) => [
        element('p', {}, `“${file.name}”没有读入：`, ...failureNodes(error)),
      ]);
      line.textContent = '';
      line.append(...said.map((words) => (typeof words === 'string' ? element('p', {}, words) : words)));
    }
  };
  input.addEventListener('change', () => {
    void take([...(input.files ?? [])]);
    // The same file can be chosen again after it was put right.
    input.value = '';
  });
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('sql__drop--over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('sql__drop--over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('sql__drop--over');
    void take([...(event.dataTransfer?.files ?? [])]);
  });
}

async function addFile(file: File, { taken, onTable, onQuery }: OwnFiles): Promise<readonly (string | Node)[]> {
  if (file.size > most_bytes) {
    return [`“${file.name}”没有读入：文件有${Math.round(file.size / 1_000_000)} MB，超过50 MB。请先删去不用的行和列。`];
  }
  const [bytes, { readOwnFile }] = await Promise.all([file.arrayBuffer(), loaded(import('../../sql/own-table.ts'))]);
  const read = readOwnFile(new Uint8Array(bytes), { fileName: file.name, taken: taken() });
  if (!read.ok) return [read.message];
  const { table } = read;
  await onTable(table);
  const types = table.columns.map(({ name, type }) => `${name}（${typeWords[type]}）`).join('、');
  return [
    `“${file.name}”已成为表 ${table.name}，${table.rows.length}行：${types}。编码、代码一类的字段和以0开头的数字按文本读入。`,
    ...table.notices,
    element(
      'p',
      {},
      button(`查看 ${table.name}`, () => onQuery(`select *\nfrom ${table.name}\nlimit 100;`)),
    ),
  ];
}

const typeWords: Readonly<Record<OwnTable['columns'][number]['type'], string>> = {
  VARCHAR: '文本',
  BIGINT: '整数',
  DOUBLE: '数值',
  DATE: '日期',
};
