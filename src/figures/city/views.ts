import type { CityArtifact, CityFigure, CityJudgement } from '../../artifacts/city.ts';
import { formatMoment } from '../../format/date.ts';
import { indicatorIds } from '../../indicators/ids.ts';
import { basisOf, findIndicator, indicatorOf, indicators } from '../../indicators/registry.ts';
import { figureOfJudgement } from './say.ts';
import { milestonesOf, presentCoverage } from './strip.ts';

/** One figure of a city on a page of its own, and which others a reader can go on to: another year, another way of counting. */

/** A figure that has a page. */
export interface CityView {
  /** Last part of its address: `ind-01-campus-2025-12-31`. */
  readonly id: string;
  readonly figure: CityFigure;
}

/** A link to another view; `isHere`: it is this one. */
export interface ViewLink {
  readonly id: string;
  readonly label: string;
  readonly isHere: boolean;
}

/** The address of a figure's page. */
export function viewId(figure: Pick<CityFigure, 'indicator_id' | 'basis' | 'period' | 'as_of_date'>): string {
  const basis = basisOf(figure)?.id ?? 'all';
  return `${figure.indicator_id.toLowerCase()}-${basis}-${figure.as_of_date ?? figure.period}`;
}

/** Totals that the city goes by, each with a page: those that some county reports, and those that a target is set for. */
export function viewsOf(city: CityArtifact): readonly CityView[] {
  const judged = new Set(city.judgements.map(({ figure_id }) => figure_id));
  return city.figures
    .filter((figure) => isViewed(figure) && (figure.reported_count > 0 || judged.has(figure.figure_id)))
    .map((figure) => ({ id: viewId(figure), figure }));
}

const isViewed = (figure: CityFigure): boolean =>
  figure.is_main && figure.category === '' && figure.concerned_count > 0;

/** The view of an address; null where there is none. */
export function viewOf(city: CityArtifact, id: string): CityView | null {
  return viewsOf(city).find((view) => view.id === id) ?? null;
}

const momentOf = ({ as_of_date, period }: CityFigure) => as_of_date ?? period;

/** The same indicator on the same basis at its other moments, the latest first. */
export function momentLinks(city: CityArtifact, { figure }: CityView): readonly ViewLink[] {
  return viewsOf(city)
    .filter(({ figure: own }) => own.indicator_id === figure.indicator_id && own.basis === figure.basis)
    .toSorted((a, b) => momentOf(b.figure).localeCompare(momentOf(a.figure)))
    .map(({ id, figure: own }) => ({ id, label: formatMoment(own), isHere: own === figure }));
}

/** The same indicator counted in other ways, at the same moment where they have it, otherwise at their latest. */
export function basisLinks(city: CityArtifact, { figure }: CityView): readonly ViewLink[] {
  const own = viewsOf(city).filter((view) => view.figure.indicator_id === figure.indicator_id);
  return indicatorOf(figure.indicator_id).bases.flatMap(({ label }) => {
    const counted = own
      .filter((view) => view.figure.basis === label)
      .toSorted((a, b) => momentOf(a.figure).localeCompare(momentOf(b.figure)));
    const found = counted.find((view) => momentOf(view.figure) === momentOf(figure)) ?? counted.at(-1);
    return found === undefined ? [] : [{ id: found.id, label, isHere: label === figure.basis }];
  });
}

/** Of each indicator and basis the latest figure, in the order of the catalogue: at the city's day, or of the last period that some county has. */
export function latestViews(city: CityArtifact): readonly CityView[] {
  const groups = Map.groupBy(viewsOf(city), ({ figure }) => `${figure.indicator_id}\n${figure.basis}`);
  return indicators
    .flatMap(({ id, bases }) => bases.map(({ label }) => groups.get(`${id}\n${label}`) ?? []))
    .flatMap(
      (own) =>
        own
          .filter(({ figure }) => figure.reported_count > 0)
          .toSorted((a, b) => momentOf(a.figure).localeCompare(momentOf(b.figure)))
          .at(-1) ?? [],
    );
}

/** What leaders ask of a city first; the others are on the page of all sums. */
const keyIndicators: readonly string[] = [
  indicatorIds.tightCoverage,
  indicatorIds.coverage,
  indicatorIds.groupsAndMembers,
  indicatorIds.rotationShare,
  indicatorIds.backboneShare,
  indicatorIds.taskProgress,
];

/** The few sums of the first page: of each by the basis that it is printed by, of groups and members all. */
export function keyViews(city: CityArtifact): readonly CityView[] {
  return latestViews(city).filter(({ figure: { indicator_id, basis } }) => {
    const indicator = indicatorOf(indicator_id);
    return (
      keyIndicators.includes(indicator_id) && (indicator.bases_are_measures || basis === indicator.bases[0]?.label)
    );
  });
}

/**
 * The target of the city that a view is held against: of several the one of its own day, then the next that is to come, then the
 * last that has been.
 */
export function judgementOf(city: CityArtifact, figure: CityFigure): CityJudgement | null {
  const own = city.judgements
    .filter((judgement) => judgement.figure_id === figure.figure_id)
    .toSorted((a, b) => (a.deadline ?? '').localeCompare(b.deadline ?? ''));
  const onDay = own.find(({ deadline }) => deadline === null || deadline === figure.as_of_date);
  return onDay ?? own.find(({ deadline }) => (deadline ?? '') > city.as_of_date) ?? own.at(-1) ?? null;
}

/** What is counted by another definition under the same name and at the same moment: it stands apart and is never summed. */
export function otherDefinitions(city: CityArtifact, figure: CityFigure): readonly CityFigure[] {
  return city.figures.filter(
    (own) =>
      !own.is_main &&
      own.indicator_id === figure.indicator_id &&
      own.basis === figure.basis &&
      own.category === figure.category &&
      momentOf(own) === momentOf(figure) &&
      own.definition_id !== figure.definition_id,
  );
}

/** The parts of a total at the same moment: groups by kind and type, members by stage. */
export function partsOfTotal(city: CityArtifact, figure: CityFigure): readonly CityFigure[] {
  return city.figures.filter(
    (own) =>
      own.is_main &&
      !/^$|：$/.test(own.category) &&
      own.indicator_id === figure.indicator_id &&
      own.basis === figure.basis &&
      momentOf(own) === momentOf(figure) &&
      own.reported_count > 0,
  );
}

/** `紧密型覆盖率`, and with the way of counting where it is not the usual one: `紧密型覆盖率（学校口径）`. */
export function titleOf({ indicator_id, basis }: Pick<CityFigure, 'indicator_id' | 'basis'>): string {
  const indicator = findIndicator(indicator_id);
  if (indicator === null) return indicator_id;
  // Where a count has several bases, each counts something else: 集团数, 集团内学校数.
  if (indicator.bases_are_measures || (indicator.unit !== '%' && indicator.bases.length > 1)) return basis;
  return basis === indicator.bases[0]?.label ? indicator.short_title : `${indicator.short_title}（${basis}）`;
}

/** Requirements of the city on which its counties are compared: one judgement per target, on the basis that it is set in. */
export function comparedRequirements(city: CityArtifact): readonly CityJudgement[] {
  return city.judgements.filter((own) => own.is_headline && figureOfJudgement(city, own) !== null);
}

/** What the first page compares its counties in: coverage on the day of the target that was due last, otherwise at present. */
export function openingView(city: CityArtifact): CityView | null {
  const due = milestonesOf(city).findLast(({ verdict }) => verdict !== '未到期');
  const figure = (due === undefined ? null : figureOfJudgement(city, due)) ?? presentCoverage(city);
  if (figure !== null && figure.concerned_count > 0) return { id: viewId(figure), figure };
  return latestViews(city)[0] ?? null;
}
