import type { EarlierCounts } from '../../../facts/protect/earlier.ts';
import type { SqlTexts } from '../../../indicators/sql-texts.ts';
import type { TableDoubt } from '../../../model/doubt.ts';
import type { ResultRow } from '../../../model/result.ts';
import type { RegionTables } from '../../../model/tables.ts';

/** What is computed from: a region that was checked and has no error. */
export interface TrialInput {
  readonly tables: RegionTables;
  readonly doubts: readonly TableDoubt[];
  /** Tables about which something has to be answered. */
  readonly to_confirm: readonly string[];
}

/** What the site has published of the region, as the build writes it beside the desk. */
export interface PublishedRegion {
  readonly results: readonly ResultRow[];
  /** What protection lays beside the counts: everything that was ever published of persons. */
  readonly earlier: readonly EarlierCounts[];
}

/** The statements of the build. */
export interface TrialTexts {
  readonly indicators: SqlTexts;
  /** By path in src/facts without the ending. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Where everything is that a trial loads, as whole addresses. */
export interface TrialPlaces {
  readonly engine_worker: string;
  readonly engine_code: string;
  /** Null for a region that has published nothing. */
  readonly published: string | null;
}

/** One figure of the region as it is published and as it would be. */
export interface TrialFigure {
  readonly title: string;
  readonly moment: string;
  readonly published: string;
  readonly trial: string;
  readonly lacking: string;
  readonly is_changed: boolean;
}

/** What a trial says. */
export interface TrialView {
  readonly counts: {
    readonly all: number;
    readonly same: number;
    readonly changed: number;
    readonly added: number;
    readonly gone: number;
  };
  readonly figures: readonly TrialFigure[];
  /** All other results that change, and those that would be gone. */
  readonly changed: readonly TrialFigure[];
  /** Tables that are missing, with how many results wait for each. */
  readonly missing: readonly { readonly label: string; readonly count: number }[];
}

/** What the page asks of the trial's worker. */
export interface TrialAsked {
  readonly input: TrialInput;
  readonly places: TrialPlaces;
}

/** What it is told. */
export type TrialTold =
  | { readonly is_ready: true }
  | { readonly step: string; readonly done: number }
  | { readonly view: TrialView }
  | { readonly error: string };
