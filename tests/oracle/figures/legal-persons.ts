import { absent, count, type Figure } from '../figure.ts';
import { isOpen, regionOf, schoolOf, type County } from '../register.ts';

/** IND-07 (domain HY-03): schools of compulsory education that are legal persons of their own, now and since the policy. */
export function legalPersonFigures(county: County): readonly Figure[] {
  const { region_code, as_of_date, main_policy_id } = regionOf(county);
  const place = { indicator_id: 'IND-07', unit_kind: 'region', unit_id: region_code, as_of_date } as const;
  const issued = county.policy_documents.find(({ policy_id }) => policy_id === main_policy_id)?.issued_on ?? null;
  const [now, then] = [as_of_date, issued].map((day) => (day === null ? null : legalPersonsOn(county, day)));
  const current = { ...place, basis: '现有法人数' };
  const change = { ...place, basis: '较方案印发时增减' };
  const figures = [
    typeof now === 'number' ? count(current, now) : absent(current, 'missing', now ?? null),
    typeof now === 'number' && typeof then === 'number'
      ? count(change, now - then)
      : absent(change, 'missing', [now, then].find((words) => typeof words === 'string') ?? null),
  ];
  // Before the policy there is nothing to compare with.
  return issued !== null && as_of_date < issued ? figures.slice(0, 1) : figures;
}

/** A number, or what stops it. */
function legalPersonsOn(county: County, day: string): number | string {
  const open = county.campuses.filter((campus) => isOpen(county, campus, day));
  if (open.some(({ stages }) => stages === null)) return '无法计算：有学校的校区未填学段。';
  const compulsory = open.filter(
    ({ stages }) => stages?.includes('小学') === true || stages?.includes('初中') === true,
  );
  const codes = compulsory.map((campus) => schoolOf(county, campus)?.social_credit_code ?? null);
  return codes.includes(null) ? '无法计算：有学校未填统一社会信用代码。' : new Set(codes).size;
}
