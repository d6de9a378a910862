import type { RegionArtifact } from '../artifacts/types.ts';
import { countOf, countWords } from './counts/counts.ts';

/** `8个主题中，已公布6个，2个未见公布`; '' where the documents name no theme. No full stop. */
export function policyThemesFinding(atlas: RegionArtifact): string {
  const [all, documented] = [countOf(atlas, 'policy_themes'), countOf(atlas, 'policy_themes_documented')];
  if (all === 0) return '';
  const whole = `配套政策${countWords(atlas, 'policy_themes')}主题`;
  if (documented === 0) return `${whole}${all === 1 ? '' : '均'}未见公布`;
  if (documented === all) return `${whole}${all === 1 ? '' : '均'}已公布文件`;
  return `${whole}中，已公布${countWords(atlas, 'policy_themes_documented')}，${countWords(atlas, 'policy_themes_open')}未见公布`;
}
