import type { Step } from '../engine/engine.ts';
import { quoteText } from '../engine/quote.ts';
import { stepText } from '../engine/steps.ts';

/** The statements in which an SQL text runs: the same in the build and in the reader's browser. */

/**
 * What an indicator's SQL may return. Beside the figure: `absence` says why there is none (`missing`, `type-unknown`,
 * `not-applicable`, `suppressed`), with a sentence in `reason`; a figure with `not-applicable` is shown and not judged.
 * `judged_on` is the date that decides which targets apply to a period, one of the reading dates
 * (views/reading-dates.sql), so that the group's type on it is known; `ends_before` is the first day on which the period
 * no longer runs, so that what is not reached before is not called missed; `target_id` ties a distance, or a part of a
 * total, to one target.
 */
export const createMeasures = `
create or replace table measures (
  indicator_id varchar not null,
  unit_kind varchar not null,
  unit_id varchar not null,
  period varchar not null,
  as_of_date varchar,
  judged_on varchar,
  ends_before varchar,
  basis varchar not null,
  category varchar not null,
  target_id varchar,
  numerator integer,
  denominator integer,
  value double,
  absence varchar,
  reason varchar
);`;

/** The step that makes the empty table of what the indicators measure. */
export const measuresStep: Step = { kind: 'create', table: 'measures', sql: createMeasures };

/** Made as tables: nested views were planned anew for every indicator, which took ten times as long as all the rest. */
export function tableStep({ name, sql }: { readonly name: string; readonly sql: string }): Step {
  return { kind: 'make', table: name, sql };
}

/** The statement of the step that makes a table. */
export function stepSql(step: { readonly name: string; readonly sql: string }): string {
  return stepText(tableStep(step));
}

/** Adds what one indicator measures to the table `measures`. */
export function measureSql({ indicator_id, sql }: { readonly indicator_id: string; readonly sql: string }): string {
  const columns = `select ${quoteText(indicator_id)} as indicator_id, figures.*`;
  return `insert into measures by name (\n${columns} from (\n${sql}\n) as figures\n);`;
}

/** The step of `measureSql`. */
export function measureStep(measure: { readonly indicator_id: string; readonly sql: string }): Step {
  return { kind: 'change', table: 'measures', sql: measureSql(measure) };
}
