/**
 * Kinds of bodies in which schools work together (组织形式): 教育集团, 学区, 联盟 … How each is called, its core and its members
 * is said by the region's table `group_kinds`; for the usual kinds there are words without it.
 */

/** What a group is where its record names no kind. */
export const usualKind = '教育集团';

/** When a school may belong to two bodies at a time. */
export const overlaps = ['不同组织形式可以兼属', '同一组织形式也可以兼属', '不得兼属'] as const;
export type Overlap = (typeof overlaps)[number];

/** The words for bodies of one kind, or of several together. */
export interface BodyWords {
  /** What is counted: 教育集团, 学区, 幼教联盟. */
  readonly name: string;
  /** The same in the middle of a sentence: 集团 in 该集团, 各集团. */
  readonly body: string;
  readonly lead: string;
  readonly member: string;
}

/** A kind with its words. */
export interface Kind extends BodyWords {
  readonly kind: string;
  /** Further roles beside the core and the members, such as 副学区长学校. */
  readonly other_roles: readonly string[];
  readonly overlap: Overlap;
}

/** A row of `group_kinds`, as far as words go. */
export interface KindRow {
  readonly group_kind: string;
  readonly body_word: string | null;
  readonly lead_word: string | null;
  readonly member_word: string | null;
  readonly other_roles: readonly string[] | null;
  readonly overlap: string | null;
}

type Known = Omit<Kind, 'kind' | 'other_roles' | 'overlap'> & Partial<Pick<Kind, 'other_roles' | 'overlap'>>;

const known: Readonly<Record<string, Known>> = {
  [usualKind]: { name: usualKind, body: '集团', lead: '核心校', member: '成员校' },
  学区: { name: '学区', body: '学区', lead: '学区长学校', member: '成员校', other_roles: ['副学区长学校'] },
  联盟: { name: '联盟', body: '联盟', lead: '牵头校', member: '成员校' },
  共同体: { name: '共同体', body: '共同体', lead: '牵头校', member: '成员校' },
  托管: {
    name: '托管关系',
    body: '托管关系',
    lead: '托管校',
    member: '被托管校',
    overlap: '同一组织形式也可以兼属',
  },
  结对: {
    name: '结对关系',
    body: '结对关系',
    lead: '支援校',
    member: '受援校',
    overlap: '同一组织形式也可以兼属',
  },
};

/** The kinds that every region may use without listing them. */
export const knownKinds = Object.keys(known);

/** What several kinds are called together: what their records call them, 组织形式, made a noun. */
export const severalKinds = { name: '办学组织', body: '办学组织', lead: '牵头校', member: '成员校' } as const;

/** The words of a kind: those of the region's table, then those that are known, then the kind's own name. */
export function kindOf(kind: string | null, rows: readonly KindRow[]): Kind {
  const name = kind ?? usualKind;
  const row = rows.find(({ group_kind }) => group_kind === name);
  const usual = known[name] ?? { name, body: name, lead: severalKinds.lead, member: severalKinds.member };
  const overlap = overlaps.find((one) => one === row?.overlap) ?? usual.overlap ?? overlaps[0];
  return {
    kind: name,
    name: usual.name,
    body: row?.body_word ?? usual.body,
    lead: row?.lead_word ?? usual.lead,
    member: row?.member_word ?? usual.member,
    other_roles: row?.other_roles ?? usual.other_roles ?? [],
    overlap,
  };
}

/** The words for bodies of these kinds together: their own where there is one, otherwise the general ones. */
export function wordsOfKinds(kinds: readonly Kind[]): BodyWords {
  const [first, ...others] = kinds;
  if (first === undefined) return kindOf(usualKind, []);
  if (others.length === 0) return first;
  const common = (word: 'lead' | 'member') => (kinds.every((kind) => kind[word] === first[word]) ? first[word] : null);
  return {
    ...severalKinds,
    lead: common('lead') ?? severalKinds.lead,
    member: common('member') ?? severalKinds.member,
  };
}

interface Kinded {
  readonly group_kind: string | null;
}

/** The kinds of bodies that a region has, each once, in the order of its list of words and then of its groups. */
export function kindsAmong(groups: readonly Kinded[], rows: readonly KindRow[]): readonly string[] {
  const present = new Set(groups.map(({ group_kind }) => group_kind ?? usualKind));
  const listed = rows.map(({ group_kind }) => group_kind).filter((kind) => present.has(kind));
  return [...new Set([...listed, ...present])];
}

/** The kinds that a target, or an indicator without a target, is about where no row says so. The SQL is target-kinds.sql. */
export function usualKindsAmong(kinds: readonly string[]): readonly string[] {
  return kinds.length === 0 || kinds.includes(usualKind) ? [usualKind] : kinds;
}

/**
 * The kinds that an indicator counts: those that its targets name, 教育集团 for those that name none and where there is no target.
 * `targets`: those of the indicator. The same rule in SQL is indicator-kinds.sql.
 */
export function kindsOfTargets(
  targets: readonly { readonly group_kinds: readonly string[] | null }[],
  kinds: readonly string[],
): readonly string[] {
  const usual = usualKindsAmong(kinds);
  if (targets.length === 0) return usual;
  const asked = new Set(targets.flatMap(({ group_kinds }) => group_kinds ?? usual));
  return [...kinds.filter((kind) => asked.has(kind)), ...[...asked].filter((kind) => !kinds.includes(kind))];
}
