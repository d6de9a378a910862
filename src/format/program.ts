import type { Program } from '../model/program.ts';

/** Characters of a commit that readers are shown. Git's own short form grows with the history, and so would differ between copies of it. */
const shortLength = 8;

/** `3.0.0（提交1a2b3c4d）`; without the commit where it is not known. */
export function programVersion({ version, commit, has_changes }: Program): string {
  if (commit === null) return version;
  return `${version}（提交${commit.slice(0, shortLength)}${has_changes ? '，另有未提交的改动' : ''}）`;
}
