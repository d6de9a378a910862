import type { Grade } from '../../model/issue.ts';
import { element } from '../elements.ts';
import type { CheckView, FileView, FindingView } from './messages.ts';

/** What a finding's buttons do. */
export interface FindingActions {
  readonly onOpen: (finding: FindingView, at: HTMLElement) => void;
  readonly onAccept: (finding: FindingView, text: string) => void;
}

/** Grades from the gravest, with the words of the counts. */
export const gradeOrder: readonly { readonly grade: Grade; readonly label: string; readonly note: string }[] = [
  { grade: 'error', label: '错误', note: '改正前不能发布' },
  { grade: 'confirm', label: '需确认', note: '确认前不公布相关数据' },
  { grade: 'notice', label: '提醒', note: '照常发布，请过目' },
  { grade: 'handled', label: '已自动处理', note: '按处理后的内容发布' },
];

/** Findings of a file that are shown before the reader asks for more. */
const firstShown = 20;

/** The findings by table, those of the chosen grades; `isOpen` says which tables are unfolded. */
export function fileSections(
  { files }: CheckView,
  {
    grades,
    isOpen,
    actions,
  }: {
    readonly grades: ReadonlySet<Grade>;
    readonly isOpen: (file: FileView) => boolean;
    readonly actions: FindingActions;
  },
): readonly HTMLElement[] {
  return files.flatMap((file) => {
    const shown = file.findings.filter(({ grade }) => grades.has(grade));
    if (shown.length === 0) return [];
    const box = element('details', { class: 'desk-file', 'data-desk-file': file.file ?? '' });
    if (isOpen(file)) box.open = true;
    const name = element('strong', {}, file.label);
    const where = file.file === null || file.file === file.label ? '' : file.file;
    const summary = element('summary', {}, name, element('span', { class: 'desk-file__name' }, where), ...badges(file));
    box.append(summary, findingList(shown, actions));
    if (file.more > 0)
      box.append(element('p', { class: 'soft small' }, `另有${file.more}处没有列出，可取走问题清单查看。`));
    return [box];
  });
}

function badges({ counts }: FileView): readonly HTMLElement[] {
  return gradeOrder
    .filter(({ grade }) => counts[grade] > 0)
    .map(({ grade, label }) =>
      element('span', { class: `desk-badge desk-badge--${grade}` }, `${label}${counts[grade]}`),
    );
}

/** Findings one below the other, the first of them at once. */
export function findingList(findings: readonly FindingView[], actions: FindingActions): HTMLElement {
  const list = element('ol', { class: 'desk-findings' });
  const show = (some: readonly FindingView[]) => list.append(...some.map((finding) => findingItem(finding, actions)));
  show(findings.slice(0, firstShown));
  const rest = findings.slice(firstShown);
  if (rest.length === 0) return list;
  const more = element('button', { type: 'button', class: 'button button--quiet' }, `显示其余${rest.length}处`);
  more.addEventListener('click', () => {
    more.remove();
    show(rest);
  });
  return element('div', {}, list, more);
}

function findingItem(finding: FindingView, actions: FindingActions): HTMLElement {
  const { grade, place, value, problem, remedy, effect, title } = finding;
  const label = gradeOrder.filter((one) => one.grade === grade)[0]?.label ?? '';
  const item = element('li', { class: `desk-finding desk-finding--${grade}` });
  item.append(
    element(
      'p',
      { class: 'desk-finding__place' },
      element('span', { class: `desk-badge desk-badge--${grade}` }, label),
      place,
    ),
    element('p', { class: 'desk-finding__problem' }, element('strong', {}, title), problem),
  );
  if (value !== null)
    item.append(element('p', { class: 'desk-finding__value' }, '填写内容：', element('code', {}, value)));
  if (grade !== 'handled') item.append(element('p', {}, remedy), element('p', { class: 'soft small' }, effect));
  item.append(...buttons(finding, item, actions));
  return item;
}

function buttons(
  finding: FindingView,
  item: HTMLElement,
  { onOpen, onAccept }: FindingActions,
): readonly HTMLElement[] {
  if (!finding.is_editable) return [];
  const row = element('p', { class: 'desk-finding__do' });
  for (const text of finding.proposals) {
    const accept = element('button', { type: 'button', class: 'button' }, `改为“${text}”`);
    accept.addEventListener('click', () => onAccept(finding, text));
    row.append(accept);
  }
  const open = element('button', { type: 'button', class: 'button button--quiet' }, `打开第${finding.line ?? ''}行`);
  open.addEventListener('click', () => onOpen(finding, item));
  row.append(open);
  return [row];
}
