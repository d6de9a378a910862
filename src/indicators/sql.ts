import { findIndicator } from './registry.ts';

/**
 * SQL texts as pages show them. Only for code that Vite bundles: the texts become part of the bundle. The build itself
 * reads the same files with src/indicators/sql-texts.ts.
 */
const files = import.meta.glob<string>('./*.sql', { query: '?raw', import: 'default', eager: true });

/** Returns the SQL of an indicator, or null when it is not computed. */
export function sqlOf(indicatorId: string): string | null {
  return files[`./${findIndicator(indicatorId)?.slug}.sql`] ?? null;
}

/** Returns the SQL that judges the figures of all indicators. */
export function judgeSql(): string {
  return files['./judge.sql'] ?? '';
}
