import { plainText } from '../format/bound-text.ts';
import { usualWording, type Wording } from '../format/wording.ts';

/** How many of how many did something, as bound numbers. */
export interface Tally {
  readonly met: string;
  readonly all: string;
}

/**
 * `10个应评集团中6个集团达到…`; all and none are said in words: `10个应评集团均达到…`, `10个应评集团均未达到…`, `1个应评集团未达到…`.
 */
export function metWords(
  { met, all }: Tally,
  {
    of,
    words,
    unmet = `未${words}`,
    say = usualWording,
  }: { readonly of: string; readonly words: string; readonly unmet?: string; readonly say?: Wording },
): string {
  const whole = `${all}个${say(of)}`;
  const both = plainText(all) === '1' ? '' : '均';
  if (plainText(met) === plainText(all)) return `${whole}${both}${words}`;
  return plainText(met) === '0' ? `${whole}${both}${unmet}` : say`${whole}中${met}个集团${words}`;
}
