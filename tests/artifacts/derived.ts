import type { DerivedTables } from '../../src/model/derived.ts';

/** Derived tables of a region about which nothing can be computed. */
export const noDerived: DerivedTables = {
  milestones: [],
  trial_standards: [],
  trial_coverage: [],
  coverage_history: [],
  composition_history: [],
};
