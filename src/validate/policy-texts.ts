import type { PolicyText, PolicyTextFile } from '../model/policy-text.ts';
import { findUnreviewed, type Reviewed } from './personal-data/reviewed.ts';

/** A full text that may be published, with its file. */
export interface AcceptedPolicyText extends PolicyText {
  /** Relative to the region's folder. */
  readonly file: string;
}

/** Returns the texts that can be used, in the order of the documents: named for one of them, readable, without personal numbers. */
export function policyTextsOf(
  files: readonly PolicyTextFile[],
  policyIds: readonly string[],
  reviewed: Reviewed = [],
): readonly AcceptedPolicyText[] {
  return [...new Set(policyIds)].flatMap((policy_id) => {
    const found = files.find(({ file }) => file === `source/${policy_id}.txt`);
    if (found === undefined || found.text === null || found.text.trim() === '') return [];
    const text = found.text.replaceAll(/\r\n?/g, '\n');
    return text.split('\n').every((line) => findUnreviewed(line, reviewed).length === 0)
      ? [{ policy_id, file: found.file, text }]
      : [];
  });
}
