/**
 * Characters that are written for each other in names: old forms (淄/菑, 涂/塗), and what text recognition makes of a
 * scan (湖/胡), and digits or a circle for the Chinese zero. The first of each pair is the usual one.
 */
const pairs = [
  ['淄', '菑'],
  ['涂', '塗'],
  ['湖', '胡'],
  ['〇', '0'],
  ['〇', '○'],
  ['〇', '◯'],
  ['〇', '零'],
] as const;

const usual: ReadonlyMap<string, string> = new Map(pairs.map(([common, variant]) => [variant, common]));
const variants = new RegExp(`[${[...usual.keys()].join('')}]`, 'gu');

/** A name with every variant replaced by the usual character: names that agree so may be the same, or two schools. */
export function foldVariants(name: string): string {
  return name.replace(variants, (character) => usual.get(character) ?? character);
}

/** The characters in which two names of equal length differ: `胡/湖`. */
export function differingCharacters(one: string, other: string): string {
  const others = [...other];
  return (
    [...one].flatMap((character, index) => {
      const counterpart = others[index] ?? '';
      return character === counterpart ? [] : [`${character}/${counterpart}`];
    })[0] ?? ''
  );
}
