/** What every chart of the site is: one object from which the page, the picture files, the data file and the report are made. */

/** The table that says the same as the picture. All cells as readers see them. */
export interface ChartTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns, counted from 0, that quote a document: numbers in them are the document's. */
  readonly quotes?: readonly number[];
}

/** `wide` is 720 units across, for pages, print and files; `narrow` is 340, for phones: drawn anew, never shrunk. */
export type ChartVariant = 'wide' | 'narrow';

/** The two widths for which every chart is drawn: a page at a desk, and a phone. */
export const chartWidths_px: Readonly<Record<ChartVariant, number>> = { wide: 720, narrow: 340 };

/** What a picture in a page has more than one in a file: links, and what did not hold at present, for the slider. */
export interface InPage {
  readonly groupAddress: (groupId: string) => string;
}

/** What a chart shows: of the region as a whole, of an indicator by group, or of one group. */
export type ChartKind = (typeof regionKinds)[number] | (typeof groupKinds)[number];
export type GroupChartKind = (typeof groupKinds)[number];

const regionKinds = [
  'coverage',
  'matrix',
  'tasks',
  'funding',
  'terms',
  'activities',
  'completeness',
  'standards',
  'trends',
  'directions',
  'cadres',
  'map',
] as const;
const groupKinds = ['standing', 'flows', 'relations', 'locator', 'months'] as const;

/**
 * A chart as pages, reports and releases use it: words, table twin and a drawing for each width. Made of artifacts
 * alone, so that equal data give equal bytes.
 */
export interface Chart {
  /** ASCII, unique in its region: the last part of its address. What belongs together is told by the next three fields. */
  readonly id: string;
  readonly kind: ChartKind;
  /** The group that it is about; null when it is about the region. */
  readonly group_id: string | null;
  /** The indicator on whose page it stands; null when it belongs to none. */
  readonly indicator_id: string | null;
  /** The finding, as a sentence made from the data. */
  readonly title: string;
  /** What the picture is called without its finding, where a page can show it at other dates than the present. */
  readonly name?: string;
  /** Unit and basis; whoever frames the chart adds the as-of date and the status of the data. */
  readonly subtitle: string;
  /** Clauses and reading hints; whoever frames the chart adds the provider of the data. */
  readonly source: string;
  /** What is missing, suppressed or not applicable in it, one sentence each. */
  readonly notes: readonly string[];
  /** Rules by which it counts, one sentence each: numbers in them are no figures. */
  readonly rules?: readonly string[];
  /** What the picture says, for readers who do not see it. */
  readonly description: string;
  readonly table: ChartTable;
  /** Width of the wide drawing where it is not the usual one; the frame grows with it. */
  readonly wide_px?: number;
  /** Complete SVG text with literal colours. Marks that can be read one by one carry their words in `data-point`. */
  readonly draw: (variant: ChartVariant) => string;
  /** The same for pages, of charts that have more there: links and the past. */
  readonly drawInPage?: (variant: ChartVariant, inPage: InPage) => string;
}
