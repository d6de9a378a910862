type Obligation = '定量要求' | '定期要求' | '应当落实' | '允许事项' | '鼓励事项' | '建议事项' | '目标方向' | '文件信息';

/** One clause, before it is a row. */
export interface Clause {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly obligation: Obligation;
  readonly tracked: string;
  readonly indicators?: readonly string[];
  readonly outcome: string;
  /** Where the clause is no passage of the text. */
  readonly quote?: string;
}

/** For clauses that are described and not judged. */
export const noTarget = '，没有目标值';
