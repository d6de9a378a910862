import type { RegionArtifact } from '../../artifacts/types.ts';
import {
  activityFigure,
  activityTermsOf,
  activityWords,
  countedKindsOf,
  kindCategory,
} from '../../figures/activity-numbers.ts';
import { valueNumber } from '../../figures/say.ts';

/** One bar: what the groups held of one kind in one term. */
export interface ActivityBar {
  readonly term: string;
  /** Null where there is no figure: the kind was not listed yet. */
  readonly events: number | null;
  /** The bound number over the bar; '' where there is none. */
  readonly number: string;
  readonly events_words: string;
  readonly attendances_words: string;
  readonly is_running: boolean;
}

/** The bars of one kind of activity, with what is asked of it. */
export interface ActivityPanel {
  readonly kind: string;
  readonly asked: string;
  readonly bars: readonly ActivityBar[];
}

/** A small picture for each kind of activity, all over the same terms. */
export interface ActivitySeries {
  readonly terms: readonly string[];
  readonly panels: readonly ActivityPanel[];
}

/** Events of the region by kind and term; null where they are not counted. */
export function activitySeries(atlas: RegionArtifact): ActivitySeries | null {
  const { all, running } = activityTermsOf(atlas);
  const kinds = countedKindsOf(atlas);
  if (all.length === 0 || kinds.length === 0) return null;
  return {
    terms: all,
    panels: kinds.map(({ item, asked }) => ({
      kind: item,
      asked,
      bars: all.map((term) => {
        const cell = { term, category: kindCategory(item) };
        const figure = activityFigure(atlas, cell);
        return {
          term,
          events: figure?.value ?? null,
          number: figure === null || figure.value === null ? '' : valueNumber(figure),
          events_words: activityWords(atlas, cell),
          attendances_words: activityWords(atlas, { ...cell, of: 'attendances' }),
          is_running: term === running,
        };
      }),
    })),
  };
}
