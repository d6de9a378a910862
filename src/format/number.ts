/** Numbers as readers see them. Percent exists only here: everywhere else a share is a number in [0, 1]. */

/** 1284 → `1,284`. Digits are grouped by hand because Intl data differ between machines. */
export function formatCount(count: number): string {
  const digits = String(Math.abs(Math.trunc(count))).replace(/\B(?=(\d{3})+$)/g, ',');
  return count < 0 ? `−${digits}` : digits;
}

/** An amount with its decimals, as many as `decimals` and no trailing zeros: 1284.5 → `1,284.5`, 30 → `30`. */
export function formatAmount(amount: number, decimals: number): string {
  const [whole = '0', fraction = ''] = Math.abs(amount).toFixed(decimals).split('.');
  const kept = fraction.replace(/0+$/, '');
  const digits = `${formatCount(Number(whole))}${kept === '' ? '' : `.${kept}`}`;
  return amount < 0 ? `−${digits}` : digits;
}

/**
 * n of N as a percentage with one decimal, or with as many as it takes when fewer would print the threshold on a share
 * that is below it (1249/2500 against 50 % reads 49.96 %, not 50.0 %). Half is rounded up on the exact fraction, never on
 * a binary double. Throws RangeError when there is no denominator.
 */
export function formatShare(numerator: number, denominator: number, thresholdPercent: number | null = null): string {
  if (denominator <= 0) throw new RangeError('a share needs a denominator');
  const fails = thresholdPercent !== null && numerator * 100 < thresholdPercent * denominator;
  for (let decimals = 1; decimals < 6; decimals += 1) {
    const text = percent(numerator, denominator, decimals);
    if (!fails || Number(text) < thresholdPercent) return `${text}%`;
  }
  return `低于${thresholdPercent}%`;
}

interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The change between two shares in percentage points, in the words of statistics: `提高2.2个百分点`, `下降0.3个百分点`,
 * `基本持平` for less than half a tenth, and `持平` when both are the same. Throws RangeError when a denominator is missing.
 */
export function formatChange(before: Share, after: Share): string {
  if (before.denominator <= 0 || after.denominator <= 0) throw new RangeError('a share needs a denominator');
  if (after.numerator * before.denominator === before.numerator * after.denominator) return '持平';
  const points = (after.numerator / after.denominator - before.numerator / before.denominator) * 100;
  const size = Math.abs(points).toFixed(1);
  if (size === '0.0') return '基本持平';
  return `${points > 0 ? '提高' : '下降'}${size}个百分点`;
}

/** Exact for counts up to some ten million: every product stays below 2^53. */
function percent(numerator: number, denominator: number, decimals: number): string {
  const scale = 10 ** decimals;
  const scaled = Math.floor((numerator * 100 * scale * 2 + denominator) / (denominator * 2));
  return `${Math.floor(scaled / scale)}.${String(scaled % scale).padStart(decimals, '0')}`;
}

/** A threshold in its own unit: 80 and % → `80%`, 6 and 个 → `6个`. */
export function formatThreshold(threshold: number, unit: string): string {
  return unit === '%' ? `${threshold}%` : `${threshold}${unit}`;
}

/** A size in bytes, for download links: 1234 → `1.2 KB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
