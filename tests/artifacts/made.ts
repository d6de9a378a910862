import type { DerivedTables } from '../../src/model/derived.ts';
import type { FactTables } from '../../src/model/fact-tables.ts';

/** Derived tables of a region about which nothing can be computed. */
export const noDerived: DerivedTables = {
  milestones: [],
  trial_standards: [],
  type_totals: [],
  trial_coverage: [],
  coverage_history: [],
  composition_history: [],
  uncovered_campuses: [],
};

/** Facts of a region that supplied nothing restricted. */
export const noFacts: FactTables = { person_counts: [], campus_flows: [], exchange_checks: [], count_sources: [] };
