import type { BodyWords } from '../model/kinds.ts';
import { kindOf, usualKind } from '../model/kinds.ts';

/**
 * Says in a region's own words what the program says of groups: marks a template or a sentence, whose words for a group, its
 * core and its members are changed; what stands in `${…}`, such as a name, is not.
 */
export type Wording = (text: TemplateStringsArray | string, ...values: readonly (string | number)[]) => string;

/** 集团化办学 is what the policy is about, whatever its bodies are called. */
const spoken =
  /集团化|教育集团|集团|核心校（总校）|总校（核心校）|核心校、总校|总校、核心校|总校或核心校|核心校或总校|核心校|总校|成员校区|成员学校|成员校/gu;

const usual = kindOf(usualKind, []);

/** The wording of bodies that are called so. */
export function wordingOf(words: BodyWords): Wording {
  const inWords = (text: string) => text.replace(spoken, (word) => wordFor(word, words));
  return (text, ...values) => {
    if (typeof text === 'string') return inWords(text);
    return text.map((part, index) => `${inWords(part)}${values[index] ?? ''}`).join('');
  };
}

function wordFor(word: string, { name, body, lead, member }: BodyWords): string {
  if (word === '集团化') return word;
  if (word === '教育集团') return name;
  if (word === '集团') return body;
  // A group's records say 总校 or 核心校, which stands unless the region has a word of its own.
  if (!word.startsWith('成员')) return name === usual.name && lead === usual.lead ? word : lead;
  if (member === usual.member) return word;
  return word === '成员校区' ? `${member}校区` : member;
}

/** The wording of 教育集团 themselves: everything stays as it is written. */
export const usualWording: Wording = wordingOf(usual);
