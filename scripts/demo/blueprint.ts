/** What a county is made from: written by hand for 示例县, drawn at random for benchmarks. */

export type SchoolKind =
  'primary' | 'junior' | 'nine-year' | 'complete' | 'senior' | 'kindergarten' | 'special' | 'teaching-point';

export interface BranchBlueprint {
  readonly name: string;
  readonly opened?: string;
}

export interface SchoolBlueprint {
  /** Without the county: 青禾小学. */
  readonly name: string;
  readonly kind: SchoolKind;
  /** Position among the county's towns. */
  readonly town: number;
  /** Full-time teachers at the main campus, and at each section of a school with sections. */
  readonly teachers: number;
  /** Further campuses beside the main one. */
  readonly branches?: readonly BranchBlueprint[];
  /** Teaching points kept by the school. */
  readonly points?: number;
  readonly is_private?: true;
  readonly founded?: string;
  readonly closed?: string;
  /** Name of the school that takes its place. */
  readonly successor?: string;
  /** Name of the school with which it is one legal person. */
  readonly legal_person?: string;
  readonly former_names?: readonly { readonly name: string; readonly until: string }[];
}

export interface MemberBlueprint {
  /** Name of the school. */
  readonly school: string;
  /** One campus only, by the end of its name: 小学部; left out: the whole school. */
  readonly campus?: string;
  /** Left out: since the group was founded. */
  readonly from?: string;
  readonly to?: string;
  readonly exit_reason?: string;
  /** A document of its own, beside the one that founded the group. */
  readonly document_number?: string;
  readonly takes_on_new_school?: true;
}

/**
 * How a figure stands to its threshold: A above, M met exactly, S one person short, B clearly below, N nobody.
 * One letter for each school year from the first on.
 */
export type AimLetters = string;

export interface GroupBlueprint {
  /** 1 becomes `<region code>-G01`. */
  readonly number: number;
  readonly scope: '城区' | '乡镇';
  readonly status: '试点' | '运行' | '整改';
  readonly founded: string;
  /** Name of the lead school. */
  readonly lead: string;
  readonly members: readonly MemberBlueprint[];
  readonly types: readonly { readonly type: '紧密型' | '松散型'; readonly from: string; readonly basis?: string }[];
  readonly rotation: AimLetters;
  readonly backbone: AimLetters;
  /** Share of duties such as exchanges, documents and events that the group really fulfils, 0 to 1. */
  readonly diligence: number;
}

/** A rotation that has to be there because a reader should see it. */
export interface RotationScene {
  readonly group: number;
  readonly form: '定期交流' | '支教' | '跟岗' | '挂职' | '走教' | '兼课' | '调动';
  readonly starts_on: string;
  readonly planned_end_on: string;
  /** Left out: still going on. */
  readonly ended_on?: string;
  readonly stop_reason?: string;
  /** End of the receiving campus' name, where it matters. */
  readonly to?: string;
  /** An honour that begins or ends on a date and no other: what counts is the day the rotation starts. */
  readonly honour?: { readonly awarded_on: string; readonly valid_to: string };
  /** The same person is sent again. */
  readonly again?: { readonly starts_on: string; readonly planned_end_on: string; readonly ended_on: string };
}

/** What only the county with a story has. */
export interface Story {
  readonly scenes: readonly RotationScene[];
  /** Headcount of a group in a school year, to the person. */
  readonly headcounts: readonly { readonly group: number; readonly year: number; readonly teachers: number }[];
  /** Snapshots that were never handed in. */
  readonly missing_snapshots: readonly { readonly year: number; readonly school: string; readonly campus: string }[];
  /** Campuses recognised as weak, by school. */
  readonly weak_schools: readonly string[];
  /** Leaders sent to teach and counted as rotating teachers, by agreement with the bureau. */
  readonly counted_cadres: readonly { readonly group: number; readonly year: number; readonly count: number }[];
}

export interface CountyBlueprint {
  readonly seed: number;
  readonly region_code: string;
  readonly region_name: string;
  /** Towns by name; those that end in 街道 are the county town. */
  readonly towns: readonly string[];
  /** Number before the county's first school in the code space. */
  readonly code_base: number;
  readonly schools: readonly SchoolBlueprint[];
  readonly groups: readonly GroupBlueprint[];
  readonly story: Story;
}

export const noStory: Story = {
  scenes: [],
  headcounts: [],
  missing_snapshots: [],
  weak_schools: [],
  counted_cadres: [],
};
