import type { Figure } from '../../figures/figure.ts';
import { shortfallNumber, verdictCell, verdictWords } from '../../figures/mark-words.ts';
import type { Verdict } from '../../model/verdict.ts';

/** How one group stands on one requirement. `near`: one unit short of it. `blank`: the requirement is not about it. */
export type MatrixTone = 'met' | 'near' | 'unmet' | 'wait' | 'missing' | 'suppressed' | 'blank';

/** One requirement of one group. */
export interface MatrixCell {
  readonly tone: MatrixTone;
  /** What is said of it in five glyphs at most: 达标, 差3. */
  readonly words: string;
  /** The same with its measure word, for the table and for readers who hear it: 差3人. */
  readonly full_words: string;
  /** What is lacking as a number alone, for a cell as wide as two digits; '' where it is longer or nothing is. */
  readonly number: string;
}

/** Said of a cell that has no words of its own. */
export const notAsked = '不适用';

/** What each group meets, misses or cannot be judged on. */
export interface MatrixSeries {
  /** Titles of the requirements, across. */
  readonly columns: readonly string[];
  /** Groups in official order, down; one cell per column. */
  readonly rows: readonly {
    readonly name: string;
    /** Of the group's page, where the picture stands in one. */
    readonly address?: string;
    readonly cells: readonly MatrixCell[];
  }[];
}

const tones: Readonly<Record<Verdict, MatrixTone>> = {
  达标: 'met',
  符合建议: 'met',
  未达标: 'unmet',
  // Advice is not a duty: it never counts as unmet.
  超过建议规模: 'wait',
  未到期: 'wait',
  '进行中（预计）': 'wait',
  类型待确认: 'wait',
  数据缺失: 'missing',
  人数较少不公开: 'suppressed',
  不适用: 'blank',
  无定量要求: 'blank',
};

/** The cell of one result; null stands for a group that has no result there. */
export function matrixCell(figure: Figure | null): MatrixCell {
  if (figure === null) return { tone: 'blank', words: '', full_words: '', number: '' };
  const { verdict, shortfall } = figure;
  const isNear = verdict === '未达标' && shortfall === 1;
  return {
    tone: isNear ? 'near' : tones[verdict],
    words: verdictCell(figure),
    full_words: verdictWords(figure),
    number: verdict === '未达标' && shortfall !== null && shortfall < 100 ? shortfallNumber(figure) : '',
  };
}
