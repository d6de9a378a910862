const msOfDay = 86_400_000;
/** Day 0 of either calendar. Excel's own has a 29 February 1900, so that days before it are one later. */
const dayZero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
const inventedDay = 60;
/** 31 December 9999; later ones are shown as #####. */
const lastDay = 2_958_465;

/** What a format shows of a point in time. */
interface Shown {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
}

/** Whether numbers in this format are shown as dates or times. */
export function isDateFormat(format: string): boolean {
  return /[ymdhse]/i.test(skeleton(format)) && !/[0#?%]/.test(skeleton(format).replace(/s\.0+/gi, ''));
}

/**
 * A date as `YYYY-MM-DD`, with the time where one is shown. A month without a day stays one (`YYYY-MM`), because nobody wrote
 * the first of the month that the program keeps. Null when no year is shown: the one that the program keeps is that in which
 * somebody typed.
 */
export function dateText(serial: number, format: string, is1904: boolean): string | null {
  const { year, month, day, time } = partsShown(format);
  if (!year) return null;
  const days = Math.floor(serial + 0.5 / msOfDay);
  if (days < 0 || days > lastDay) return '#####';
  const date = isoDay(days, is1904);
  if (!month) return date.slice(0, 4);
  if (!day) return date.slice(0, 7);
  const seconds = Math.round((serial - days) * 86_400);
  return time && seconds > 0 ? `${date} ${new Date(seconds * 1000).toISOString().slice(11, 19)}` : date;
}

function isoDay(days: number, is1904: boolean): string {
  if (!is1904 && days === 0) return '1900-01-00';
  if (!is1904 && days === inventedDay) return '1900-02-29';
  const shift = !is1904 && days < inventedDay ? 1 : 0;
  return new Date(dayZero[is1904 ? 1904 : 1900] + (days + shift) * msOfDay).toISOString().slice(0, 10);
}

function partsShown(format: string): Shown {
  const letters = skeleton(format);
  const time = /[hs]/.test(letters);
  return {
    year: /[ye]/.test(letters),
    // Beside hours and without a day, m means minutes.
    month: /m/.test(time ? letters.replace(/h+[^a-z]*m+|m+[^a-z]*s/g, '') : letters),
    day: /(?:^|[^d])d{1,2}(?:$|[^d])/.test(letters),
    time,
  };
}

/** The letters of a format without what is only shown beside them. */
function skeleton(format: string): string {
  const [first = ''] = format.split(';');
  return first
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/am\/pm|a\/p|general/gi, '')
    .toLowerCase();
}
