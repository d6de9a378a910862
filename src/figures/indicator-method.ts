import type { Indicator } from '../indicators/indicator.ts';

/** How an indicator is computed, for scripts that show it when a reader has chosen one. */
export interface IndicatorMethod {
  readonly title: string;
  readonly formula: string;
  /** `%` where there is a denominator, otherwise the unit of the count. */
  readonly unit: string;
  readonly decimals: number;
  readonly bases: readonly Pick<Indicator['bases'][number], 'id' | 'label' | 'counted' | 'explanation'>[];
  readonly sql: string | null;
}

/** How an indicator is computed, in words; `sql` is the text that the build ran, null where the page shows none. */
export function indicatorMethodOf(indicator: Indicator, sql: string | null): IndicatorMethod {
  const { title, formula, unit, decimals } = indicator;
  const bases = indicator.bases.map(({ id, label, counted, explanation }) => ({ id, label, counted, explanation }));
  return { title, formula, unit, decimals, bases, sql };
}
