import { plainCitation, shortHash, standardCitation } from '../format/citation.ts';
import { mistakeWords } from '../format/contact.ts';
import { formatDate } from '../format/date.ts';
import { programVersion } from '../format/program.ts';
import type { PublishedRegion } from './published-region.ts';
import { protectionRulesOf } from '../model/protection.ts';
import { licenceScopeOf, type PublicationTerms } from '../artifacts/terms.ts';

/** What every package says of itself, as pairs of a label and a text; what is not known is left out. */
export function packageFacts(
  published: PublishedRegion,
  terms: PublicationTerms,
): readonly (readonly [string, string])[] {
  const { region, tables, input_hash, program } = published;
  const policy = tables.policy_documents.find(({ policy_id }) => policy_id === region.main_policy_id);
  const cited = { region, input_hash, site_title: terms.site_title, address: null };
  const facts: readonly (readonly [string, string | null])[] = [
    ['地区', `${region.parent_name}${region.region_name}（区划代码${region.region_code}）`],
    ['数据截至', formatDate(region.as_of_date)],
    ['数据性质', region.data_status],
    ['提供单位', region.data_provider],
    ['政策依据', policy === undefined ? null : `${policy.document_number}《${policy.title}》`],
    ['发布网站', terms.site_title],
    ['数据许可', terms.data_licence],
    ['许可全文', terms.data_licence_url],
    ['许可范围', terms.data_licence === null ? null : licenceScopeOf(tables)],
    ['引用格式', plainCitation(cited)],
    ['参考文献著录', standardCitation(cited)],
    ['数据版本', shortHash(input_hash)],
    ['程序版本', program === null ? null : programVersion(program)],
  ];
  return facts.filter((fact): fact is readonly [string, string] => fact[1] !== null && fact[1] !== '');
}

/** How to read the tables: what an empty cell means, and what is kept back. */
export function readingNotes({ region, made }: PublishedRegion, terms: PublicationTerms): readonly string[] {
  const counted = made.person_counts.length > 0;
  const mistake = mistakeWords(region, terms);
  const { smallDenominator } = protectionRulesOf(region);
  return [
    ...(region.notice === null ? [] : [region.notice]),
    '空白单元格表示这一项没有公布或没有填报，不等于0；0表示数值为零。',
    ...(counted
      ? [
          `为保护个人信息，专任教师少于${region.small_group_n}人的集团不公布交流等人数；其他集团的专任教师数和交流教师数一律公布，交流教师少于${smallDenominator}人的不公布其中的骨干教师数；其余人数和各校区教师的各项条件，1至${region.small_cell_k}人的不公开，为防推算，关联的数即使较大也不公开。不公开的单元格为空白。`,
        ]
      : []),
    '没有数值的，在“缺失类别”列注明是缺数据、人数较少不公开、不适用还是类型待确认，在“说明”或“原因”列写明原因。',
    '“指标结果”每行写明指标名称、单元名称、数值和数值单位：比例为0至1之间的小数，经费为万元，其余为个数；缺整张数据表的，表名在“所缺数据表”列；表中个别记录没有报的，在“说明”列写明。指标的问题、公式和条款见“指标目录”，各口径的含义、分子、分母见“指标口径”。',
    '起止日期含首日、不含末日；末日为空表示仍然有效。编码一律按文本保存，首位的0不省略。',
    `${mistake.words}${mistake.address}。`,
  ];
}
