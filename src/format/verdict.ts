import type { Verdict } from '../model/verdict.ts';

/** How a verdict is drawn: five ways for all verdicts. */
export type Tone = 'met' | 'unmet' | 'wait' | 'absent' | 'none';

/** How a verdict is drawn. The word itself is always printed; the tone only adds a mark and a colour. */
export const toneOf: Readonly<Record<Verdict, Tone>> = {
  达标: 'met',
  符合建议: 'met',
  未达标: 'unmet',
  超过建议规模: 'wait',
  未到期: 'wait',
  '进行中（预计）': 'wait',
  类型待确认: 'wait',
  数据缺失: 'absent',
  人数较少不公开: 'absent',
  不适用: 'none',
  无定量要求: 'none',
};
