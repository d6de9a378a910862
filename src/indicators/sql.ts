import { findIndicator } from './registry.ts';
import { resultSteps } from './result-steps.ts';

/**
 * SQL texts as pages show them. Only for code that Vite bundles: the texts become part of the bundle. The build itself
 * reads the same files with src/indicators/sql-texts.ts.
 */
const files = import.meta.glob<string>('./*.sql', { query: '?raw', import: 'default', eager: true });

/** Returns the SQL of an indicator, or null when it is not computed. */
export function sqlOf(indicatorId: string): string | null {
  return files[`./${findIndicator(indicatorId)?.slug}.sql`] ?? null;
}

/** Returns the SQL that makes results of all measures and judges them, in the order in which it runs. */
export function resultSql(): readonly { readonly file: string; readonly sql: string }[] {
  return resultSteps.map(({ stem }) => ({ file: `${stem}.sql`, sql: files[`./${stem}.sql`] ?? '' }));
}

const steps = import.meta.glob<string>('./views/*.sql', { query: '?raw', import: 'default', eager: true });

/** Returns the steps that indicators share, by the name under which their SQL reads them. */
export function sharedSteps(): readonly { readonly name: string; readonly sql: string }[] {
  return Object.entries(steps).map(([path, sql]) => ({ name: stepName(path), sql }));
}

/** `./views/groups-at.sql` → `groups_at` */
function stepName(path: string): string {
  return (path.split('/').at(-1) ?? '').replace('.sql', '').replaceAll('-', '_');
}
