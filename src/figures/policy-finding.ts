import type { RegionArtifact } from '../artifacts/types.ts';
import { countOf, countWords } from './counts/counts.ts';

/** What came out of reading the documents: clauses, readings where they are silent, and where they disagree with themselves. */
export function policyFinding(atlas: RegionArtifact): string {
  const provisional = countOf(atlas, 'interpretations_to_confirm');
  const isAll = provisional === countOf(atlas, 'interpretations');
  const which = isAll ? '均' : `其中${countWords(atlas, 'interpretations_to_confirm')}`;
  const toConfirm = provisional > 0 ? `（${which}待主管部门确认）` : '';
  return `政策文件梳理为${countWords(atlas, 'clauses')}逐条对照；文件未明确之处登记统计口径${countWords(atlas, 'interpretations')}${toConfirm}，文件内部不一致或缺漏${countWords(atlas, 'contradictions')}。`;
}
