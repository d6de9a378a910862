/** The words in which a result is judged (domain conventions A0), and what each says: text, never colour alone. */
export const verdictMeanings = {
  达标: '达到文件规定的标准或目标',
  未达标: '统计期已结束或目标已到期，没有达到标准或目标',
  未到期: '目标的截止日期未到，只列现状和差额，不作判定',
  '进行中（预计）': '统计期尚未结束，目前还没有达到标准',
  类型待确认: '标准因集团类型而异，该集团的类型待确认，暂不判定',
  数据缺失: '缺少计算所需的数据，没有数值',
  不适用: '标准不适用于该对象或该统计期；个别只列数值、另行判定的，见说明',
  无定量要求: '文件没有规定可以比照的数量标准，或者没有规定完成期限，只列数值，不作判定',
  人数较少不公开: '为保护个人信息不公布人数，也不公布判定；人数较少，或者公布后可据以推算出其他较少的人数',
  // Advisory thresholds (性质 = 宜) are never failed.
  符合建议: '符合文件的建议',
  超过建议规模: '超过文件建议的规模；建议性要求，不作未达标',
} as const;

export type Verdict = keyof typeof verdictMeanings;

/** In the order in which they are declared. */
export const verdicts = Object.keys(verdictMeanings) as readonly Verdict[];
