import { mainPolicyOf } from '../figures/lookup.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { formatAcademicYear, formatDate } from '../format/date.ts';
import { membersAnnex } from './annexes/members.ts';
import { indicatorsAnnex } from './annexes/indicators.ts';
import { activitiesAnnex } from './annexes/activities.ts';
import { appraisalsAnnex } from './annexes/appraisals.ts';
import { correctionsAnnex } from './annexes/corrections.ts';
import { managementAnnex } from './annexes/management.ts';
import { contextOf, type ReportContext } from './context.ts';
import { withoutYearBefore } from './first-year.ts';
import { reportSections, type ReportSectionId } from '../model/report-text.ts';
import type { AnnexDraft, Report, SectionDraft } from './model.ts';
import { numberedAnnexes, numberedSections } from './numbering.ts';
import { coverageSection } from './sections/coverage.ts';
import { groupsSection } from './sections/groups.ts';
import { rotationSection } from './sections/rotation.ts';
import { exchangeSection } from './sections/exchange.ts';
import { governanceSection } from './sections/governance.ts';
import { appraisalSection } from './sections/appraisal.ts';
import { fundingSection } from './sections/funding.ts';
import { tasksSection } from './sections/tasks.ts';
import { pendingSection } from './sections/pending.ts';
import { completenessSection } from './sections/completeness.ts';
import { methodsSection } from './sections/methods.ts';
import { summarySection } from './sections/summary.ts';
import { supplemented } from './supplement.ts';
import { wordsOfAll } from '../figures/kinds.ts';

type Make<D> = (context: ReportContext) => D | null;

/** A section that has nothing to say is left out, and the one on completeness says so. */
const makers: Readonly<Record<ReportSectionId, Make<SectionDraft>>> = {
  summary: summarySection,
  coverage: coverageSection,
  groups: groupsSection,
  rotation: rotationSection,
  exchange: exchangeSection,
  governance: governanceSection,
  appraisal: appraisalSection,
  funding: fundingSection,
  tasks: tasksSection,
  pending: pendingSection,
  completeness: completenessSection,
  methods: methodsSection,
};

const annexes: readonly Make<AnnexDraft>[] = [
  membersAnnex,
  indicatorsAnnex,
  correctionsAnnex,
  activitiesAnnex,
  appraisalsAnnex,
  managementAnnex,
];

const kept = new WeakMap<RegionArtifact, Map<number, Report>>();

/** The annual report of one region and year. Pure: equal artifacts, equal reports. */
export function reportOf(atlas: RegionArtifact, year: number): Report {
  const known = kept.get(atlas) ?? new Map<number, Report>();
  kept.set(atlas, known);
  const report = known.get(year) ?? makeReport(contextOf(atlas, year));
  known.set(year, report);
  return report;
}

function makeReport(context: ReportContext): Report {
  const { atlas, year, is_running } = context;
  const { region } = atlas;
  return {
    slug: atlas.slug,
    region_code: region.region_code,
    region_name: region.region_name,
    is_demo: region.is_demo,
    year,
    ...namesOf(context),
    provider: region.data_provider,
    document_number: mainPolicyOf(atlas)?.document_number ?? null,
    as_of_date: region.as_of_date,
    data_status: region.data_status,
    is_running,
    scope: scopeOf(context),
    sections: numberedSections(
      reportSections.flatMap(({ id }) => supplemented(context, id, sectionOf(context, id)) ?? []),
    ).map((section) => ({ ...section, title: wordsOfAll(atlas)(section.title) })),
    annexes: numberedAnnexes(annexes.flatMap((make) => make(context) ?? [])),
    input_hash: atlas.input_hash,
  };
}

/** A section as it is made, without columns that would be empty in the first year. */
function sectionOf(context: ReportContext, id: ReportSectionId): SectionDraft | null {
  const section = makers[id](context);
  return section === null || !context.is_first ? section : withoutYearBefore(section);
}

/** Texts that are arranged by this site are no report, and nobody must take them for one of the authority. */
function namesOf({ atlas, year, is_policy_text }: ReportContext): Pick<Report, 'name' | 'title'> {
  const { region_name } = atlas.region;
  if (is_policy_text) return { name: '政策文本整理', title: `${region_name}集团化办学政策文本整理（非主管部门发布）` };
  return { name: '年度报告', title: `${region_name}集团化办学${year}年度报告` };
}

function policyTextScope({ atlas }: ReportContext): string {
  const policy = mainPolicyOf(atlas);
  const source = policy === null ? '公开的政策文件' : `${policy.title}（${policy.document_number}）`;
  return `本文依据${source}整理，只反映文件写明的内容，非主管部门发布；资料截至${formatDate(atlas.region.as_of_date)}。`;
}

function scopeOf(context: ReportContext): string {
  const { year, academic_year, is_running, is_first, is_policy_text, atlas } = context;
  if (is_policy_text) return policyTextScope(context);
  const first = is_first ? `${year}年为首个统计年度，无上年数据。` : '';
  const period = `本报告的年度指${year}年1月1日至12月31日，学年指在该年度内结束的${formatAcademicYear(academic_year)}`;
  const asOf = formatDate(atlas.region.as_of_date);
  return `${period}；数据截至${asOf}${is_running ? '，本年度尚未结束' : ''}。${first}`;
}
