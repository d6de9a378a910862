/** The words in which a result is judged (domain conventions A0): text, never colour alone. */
export const verdicts = [
  '达标',
  '未达标',
  '未到期',
  '进行中（预计）',
  '类型待确认',
  '数据缺失',
  '不适用',
  '无定量要求',
  '人数较少不公开',
  /** Advisory thresholds (性质 = 宜) are never failed. */
  '符合建议',
  '超过建议规模',
] as const;

export type Verdict = (typeof verdicts)[number];
