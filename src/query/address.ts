import type { UnitKind } from '../model/result.ts';
import { findIndicatorOptions, groupTypesOf, unitKindsOf, unitsOfKind, type RegionOptions } from './options.ts';
import { askedFigures, everything, mostIndicators, partKinds, type Question } from './question.ts';

/**
 * A question in an address: one parameter per choice, several of a name for several values, nothing for what goes without
 * saying. The names are those of the form's fields, so that sending the form by itself gives the same address.
 */

const longestAddress = 4000;

/**
 * Returns the question that an address asks of a region. What the region does not have is left out, whoever wrote the
 * address: a question always holds against its options. `regions`: slugs of the site's other regions.
 */
export function readQuestion(search: string, options: RegionOptions, regions: readonly string[] = []): Question {
  const given = new URLSearchParams(search.length > longestAddress ? '' : search);
  const indicators = readIndicators(given.getAll('i'), options);
  const kinds = unitKindsOf(options, indicators.slice(0, 1));
  const unit_kind = kinds.find((kind) => kind === given.get('u')) ?? preferredKind(kinds);
  const first = findIndicatorOptions(options, indicators[0] ?? '');
  const figures = first?.figures.filter((figure) => figure.unit_kind === unit_kind) ?? [];
  const bases = figures.map(({ basis_id }) => basis_id);
  const basis = oneOf(given.get('b'), figures.length > 1 ? [...bases.slice(1), everything] : []);
  const own =
    basis === '' ? figures.slice(0, 1) : figures.filter((figure) => basis === everything || figure.basis_id === basis);
  const categories = own.flatMap((figure) => figure.categories);
  const asked: Question = {
    indicators,
    unit_kind,
    units: unit_kind === 'region' ? [] : readUnits(given.getAll('g'), options, unit_kind),
    group_type: unit_kind === 'group' ? oneOf(given.get('t'), groupTypesOf(options)) : '',
    moments: 'all',
    basis,
    category: oneOf(given.get('c'), categoryChoices(categories)),
    compare: given.get('by') === 'moments' ? 'moments' : 'units',
    regions: regions.filter((slug) => slug !== options.slug && given.getAll('r').includes(slug)),
  };
  return { ...asked, moments: readMoments(given, momentsOf(asked, options)) };
}

/** The choices of a category, as an address may hold them; '' (the total) is not among them. */
export function categoryChoices(categories: readonly string[]): readonly string[] {
  const parts = [...new Set(categories)].filter((category) => category !== '');
  return parts.length === 0 ? [] : [everything, ...partKinds(parts), ...parts];
}

/** Returns the search part of the address of a question, `?i=IND-10&u=group`; reading it gives the same question. */
export function addressOfQuestion(question: Question): string {
  const { indicators, unit_kind, units, group_type, moments, basis, category, compare, regions } = question;
  const chosen = typeof moments === 'string' ? [] : moments;
  const parts: readonly (readonly [string, string])[] = [
    ...indicators.map((id) => ['i', id] as const),
    ['u', unit_kind],
    ...units.map((id) => ['g', id] as const),
    ['t', group_type],
    ['when', moments === 'all' ? 'all' : ''],
    ...chosen.map((moment) => ['m', moment] as const),
    ['b', basis],
    ['c', category],
    ['by', compare === 'moments' ? 'moments' : ''],
    ...regions.map((slug) => ['r', slug] as const),
  ];
  const address = new URLSearchParams();
  for (const [name, value] of parts) if (value !== '') address.append(name, value);
  return `?${address.toString()}`;
}

function readIndicators(given: readonly string[], options: RegionOptions): readonly string[] {
  const known = [...new Set(given)].filter((id) => findIndicatorOptions(options, id) !== undefined);
  if (known.length > 0) return known.slice(0, mostIndicators);
  const withValues = options.indicators.find(({ figures }) => figures.some(({ has_values }) => has_values));
  const first = withValues || options.indicators[0];
  return first === undefined ? [] : [first.id];
}

/** Groups say more than the region as a whole, where there are both. */
function preferredKind(kinds: readonly UnitKind[]): UnitKind {
  return kinds.includes('group') ? 'group' : (kinds[0] ?? 'region');
}

function readUnits(given: readonly string[], options: RegionOptions, kind: UnitKind): readonly string[] {
  const ofKind = unitsOfKind(options, kind).map(({ unit_id }) => unit_id);
  const named = ofKind.filter((id) => given.includes(id));
  return named.length === ofKind.length ? [] : named;
}

function readMoments(given: URLSearchParams, known: readonly string[]): Question['moments'] {
  if (given.get('when') === 'all') return 'all';
  const named = given.getAll('m');
  const chosen = known.filter((moment) => named.includes(moment));
  return chosen.length === 0 ? 'latest' : chosen;
}

/** Every period or date in which a figure that is asked for has rows, oldest first. */
export function momentsOf(question: Question, options: RegionOptions): readonly string[] {
  const figures = askedFigures({ ...question, moments: 'all' }, options);
  return [...new Set(figures.flatMap(({ moments }) => moments))].sort((a, b) => (a < b ? -1 : 1));
}

function oneOf(given: string | null, choices: readonly string[]): string {
  return choices.find((choice) => choice === given) ?? '';
}
