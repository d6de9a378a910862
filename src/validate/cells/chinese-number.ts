const digits = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]));
digits.set('零', 0).set('○', 0).set('两', 2);

/** 二〇二四 → 2024: digits read one by one, as years are written in official documents. Null for anything else. */
export function chineseDigits(text: string): number | null {
  const values = [...text].map((digit) => digits.get(digit));
  if (text === '' || values.includes(undefined)) return null;
  return Number(values.join(''));
}

/** 十二 → 12, 五十 → 50, 三十一 → 31, 一百 → 100. Null above one hundred and for anything else. */
export function chineseNumber(text: string): number | null {
  if (text === '一百' || text === '百') return 100;
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([〇零一二三四五六七八九])?$/.exec(text) ?? [];
  if (ten === undefined) return chineseDigits(text.length === 1 ? text : '');
  return (
    (tens === undefined ? 1 : (chineseDigits(tens) ?? 0)) * 10 + (ones === undefined ? 0 : (chineseDigits(ones) ?? 0))
  );
}
