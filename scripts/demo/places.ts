import type { CountyBlueprint, SchoolBlueprint, SchoolKind } from './blueprint.ts';
import { isWithin } from './dates.ts';
import { itemAt, type Random } from './random.ts';
import { socialCreditCheck } from '../../src/validate/cells/social-credit-code.ts';

/** A campus with everything later tables ask about. */
export interface Campus {
  readonly campus_id: string;
  readonly school: School;
  /** Behind the school's name: 校本部, 小学部, 东校区. */
  readonly part: string;
  readonly level: '校本部' | '校区' | '学部' | '教学点';
  readonly stages: readonly ('小学' | '初中' | '高中' | '幼儿园')[];
  /** Full-time teachers in the latest school year, before anybody moved. */
  readonly teachers: number;
  readonly opened_on: string;
  readonly closed_on: string | null;
  readonly longitude: number;
  readonly latitude: number;
}

export interface School {
  readonly school_id: string;
  readonly blueprint: SchoolBlueprint;
  readonly full_name: string;
  readonly social_credit_code: string;
  readonly founded_on: string;
  readonly is_urban: boolean;
  readonly town: string;
  readonly campuses: readonly Campus[];
}

type Stages = Campus['stages'];

interface Part {
  readonly part: string;
  readonly level: Campus['level'];
  readonly stages: Stages;
  readonly share: number;
  readonly opened?: string;
}

const codeClass: Readonly<Record<SchoolKind, string>> = {
  primary: '21',
  'teaching-point': '21',
  junior: '31',
  'nine-year': '31',
  complete: '34',
  senior: '34',
  kindergarten: '11',
  special: '51',
};

const stagesOf: Readonly<Record<SchoolKind, Stages>> = {
  primary: ['小学'],
  'teaching-point': ['小学'],
  junior: ['初中'],
  'nine-year': ['小学', '初中'],
  complete: ['初中', '高中'],
  senior: ['高中'],
  kindergarten: ['幼儿园'],
  special: ['小学', '初中'],
};

/** Builds every school with its campuses, codes and places on the invented plane. Order: as in the blueprint. */
export function buildSchools(county: CountyBlueprint, random: Random): readonly School[] {
  const centres = county.towns.map((town, position) => townCentre(position, town, random));
  const credits = new Map(county.schools.map(({ name }) => [name, creditCode(county, random)] as const));
  return county.schools.map((blueprint, index) => {
    const { kind, name, town, legal_person } = blueprint;
    const school_id = `${codeClass[kind]}${county.region_code.slice(0, 2)}${digits(county.code_base + index + 1, 6)}`;
    const school: School = {
      school_id,
      blueprint,
      full_name: `${county.region_name}${name}`,
      social_credit_code: credits.get(legal_person ?? name) ?? '',
      founded_on: blueprint.founded ?? `${random.integer(1956, 2014)}-09-01`,
      is_urban: itemAt(county.towns, town).endsWith('街道'),
      town: itemAt(county.towns, town),
      campuses: [],
    };
    return withCampuses(school, itemAt(centres, town), random);
  });
}

function withCampuses(school: School, centre: readonly [number, number], random: Random): School {
  const campuses: Campus[] = [];
  const whole: School = { ...school, campuses };
  for (const [index, part] of partsOf(school.blueprint, school.is_urban).entries()) {
    const spread = school.is_urban ? 0.012 : 0.03;
    campuses.push({
      campus_id: `${school.school_id}-${digits(index + 1, 2)}`,
      school: whole,
      part: part.part,
      level: part.level,
      stages: part.stages,
      teachers: Math.max(3, Math.round(school.blueprint.teachers * part.share)),
      opened_on: part.opened ?? school.founded_on,
      closed_on: school.blueprint.closed ?? null,
      longitude: rounded(centre[0] + (random.next() - 0.5) * 2 * spread),
      latitude: rounded(centre[1] + (random.next() - 0.5) * 2 * spread),
    });
  }
  return whole;
}

const pointNames = ['一', '二', '三', '四', '五'];

function partsOf({ kind, branches = [], points = 0 }: SchoolBlueprint, isUrban: boolean): readonly Part[] {
  const stages = stagesOf[kind];
  if (kind === 'nine-year' || kind === 'complete') {
    return stages.map((stage) => ({ part: `${stage}部`, level: '学部', stages: [stage], share: 1 }));
  }
  const level = kind === 'teaching-point' ? '教学点' : '校本部';
  return [
    { part: '校本部', level, stages, share: 1 },
    ...branches.map(({ name, opened }) => ({
      part: name,
      level: '校区' as const,
      stages,
      share: isUrban ? 0.8 : 0.34,
      ...(opened === undefined ? {} : { opened }),
    })),
    ...pointNames.slice(0, points).map((number) => ({
      part: `第${number}教学点`,
      level: '教学点' as const,
      stages,
      share: 0.08,
    })),
  ];
}

/** The county town lies in the middle, the towns in rings around it. */
function townCentre(position: number, town: string, random: Random): readonly [number, number] {
  if (town.endsWith('街道')) return [0.24 + 0.02 * position, 0.25];
  const column = position % 5;
  const row = Math.floor(position / 5) % 3;
  return [0.06 + 0.095 * column + random.next() * 0.02, 0.08 + 0.15 * row + random.next() * 0.02];
}

/** 18 characters with a letter among the first ten, so that none can be taken for an identity number. */
function creditCode({ region_code }: CountyBlueprint, random: Random): string {
  const body = `12${region_code}MD${digits(random.integer(0, 9_999_999), 7)}`;
  return body + socialCreditCheck(body);
}

export function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

export function isOpen({ opened_on, closed_on }: Campus, date: string): boolean {
  return isWithin(date, opened_on, closed_on);
}

export function campusName({ school, part, level }: Campus): string {
  return level === '校本部' && school.campuses.length === 1 ? school.full_name : `${school.full_name}${part}`;
}

/** Teaches primary or junior pupils. */
export function isCompulsory({ stages }: Campus): boolean {
  return stages.includes('小学') || stages.includes('初中');
}
