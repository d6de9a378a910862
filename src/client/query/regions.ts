import { fewRegions, siteIndexPath, type Place, type SiteIndex } from '../../artifacts/site-index.ts';
import type { RegionOptions } from '../../query/options.ts';
import { element, fill } from '../elements.ts';
import { rankOf } from '../match.ts';
import { fetchJson } from '../site-files.ts';
import { sitePath } from './places.ts';

/** A further region that can be asked about. */
export interface Other {
  readonly slug: string;
  readonly name: string;
  readonly place: Place;
  readonly syllables: string;
  /** Where its choices lie. */
  readonly options: string;
}

/** The site's regions but the page's own, and the place in which that one stands. */
export interface Others {
  readonly all: readonly Other[];
  /** Those of the page's own city. */
  readonly near: readonly Other[];
  readonly city: string;
}

/** More than these are not shown at once: a reader types more of the name. */
const mostShown = 30;

/** Fetches the list of the site's regions. Rejects with a FileError when it does not come. */
export async function fetchOthers({ slug }: Pick<RegionOptions, 'slug'>): Promise<Others> {
  const { places, regions } = await fetchJson<SiteIndex>(sitePath(siteIndexPath));
  const own = regions.filter((region) => region[0] === slug).map((region) => region[2])[0];
  const of = (list: SiteIndex['regions']) =>
    list.map(([other, name, place, syllables, version]) => ({
      slug: other,
      name,
      place: places[place] || ['', ''],
      syllables,
      options: sitePath(`${other}/json/${version}/options.json`),
    }));
  const others = regions.filter((region) => region[0] !== slug);
  const [, city = ''] = (own === undefined ? undefined : places[own]) || [];
  return { all: of(others), near: of(others.filter((region) => region[2] === own)), city };
}

/**
 * Lays out the choice of further regions in the form: all of them where they are few, otherwise those that are looked for.
 * Returns what ticks regions that a question names, of which the form may show none yet.
 */
export function startOthers(form: HTMLFormElement, others: Others): (slugs: readonly string[]) => void {
  const box = form.querySelector('[data-other-regions]');
  const list = box?.querySelector('[data-boxes="r"]');
  const status = box?.querySelector('[role="status"]');
  const input = box?.querySelector<HTMLInputElement>('[data-region-filter]');
  if (!box || !list || !status || !input) return () => undefined;
  const isMany = others.all.length >= fewRegions;
  const show = (found: readonly Other[], chosen = chosenRegions(form)) => {
    const ticked = others.all.filter(({ slug }) => chosen.indexOf(slug) >= 0);
    const further = found.filter(({ slug }) => chosen.indexOf(slug) < 0).slice(0, mostShown);
    fill(list, ...[...ticked, ...further].map((other) => regionBox(other, { isMany, checked: chosen })));
    status.textContent = input.value.trim() === '' ? '' : foundWords(found.length);
  };
  if (others.near.length > 1) list.before(cityBox(form, { others, show }));
  input.closest('[data-line]')?.toggleAttribute('hidden', !isMany);
  input.addEventListener('input', () => show(isMany ? matching(others, input.value) : others.all));
  const offered = isMany ? others.near : others.all;
  show(offered);
  return (slugs) => show(offered, slugs);
}

/** The slugs that are ticked now. */
function chosenRegions(form: HTMLFormElement): readonly string[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[name="r"]')]
    .filter(({ checked }) => checked)
    .map(({ value }) => value);
}

/** By name, pinyin or initials, or by the name of the city; those of the page's own city while nothing is typed. */
function matching({ all, near }: Others, typed: string): readonly Other[] {
  const wanted = typed.trim();
  if (wanted === '') return near;
  return all
    .map((other) => ({ other, rank: rankOf([other.name, other.syllables, '', 0], wanted) }))
    .map(({ other, rank }) => ({ other, rank: rank === null && other.place.join('').indexOf(wanted) >= 0 ? 4 : rank }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => Number(a.rank) - Number(b.rank))
    .map(({ other }) => other);
}

/** All counties of the city as one choice. */
function cityBox(
  form: HTMLFormElement,
  { others, show }: { readonly others: Others; readonly show: (found: readonly Other[]) => void },
): HTMLElement {
  const input = element('input', { type: 'checkbox', 'data-whole-city': '' });
  const words = `${others.city === '' ? '同一上级地区' : others.city}的全部地区（另有${others.near.length}个）`;
  input.addEventListener('change', () => {
    show(others.near);
    const near = others.near.map(({ slug }) => slug);
    for (const box of form.querySelectorAll<HTMLInputElement>('input[name="r"]'))
      if (near.indexOf(box.value) >= 0) box.checked = input.checked;
  });
  return element('p', {}, element('label', { class: 'query__choice' }, input, words));
}

function regionBox(
  { slug, name, place }: Other,
  { isMany, checked }: { readonly isMany: boolean; readonly checked: readonly string[] },
): HTMLElement {
  const input = element('input', { type: 'checkbox', name: 'r', value: slug });
  input.checked = checked.indexOf(slug) >= 0;
  const where = isMany ? element('small', { class: 'soft' }, `（${place.join('')}）`) : '';
  return element('label', { class: 'query__choice' }, input, name, where);
}

function foundWords(count: number): string {
  if (count === 0) return '没有这个名称的地区。';
  return count > mostShown ? `找到${count}个地区，列出前${mostShown}个。` : `找到${count}个地区。`;
}
