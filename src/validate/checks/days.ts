const dayMilliseconds = 86_400_000;

/** The day after a date of the form `YYYY-MM-DD`, counted without a time zone. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + dayMilliseconds).toISOString().slice(0, 10);
}

/** Days from one date up to another, the second not counted. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);
}
