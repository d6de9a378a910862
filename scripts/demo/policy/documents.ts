import type { Draft } from '../draft.ts';

const issuing_body = '示例县教育体育局';
const common = { issuing_body, disclosure: '公开', may_quote: true, is_trial: false } as const;

export function policyIdOf(region_code: string): string {
  return `${region_code}-SL-2021-1`;
}

/** The main document, the one it follows, and what was issued to carry it out. */
export function documentRows(region_code: string): readonly Draft<'policy_documents'>[] {
  const supporting = (number: number, document_number: string, title: string, issued_on: string, topics: string) => ({
    ...common,
    policy_id: `${region_code}-SL-R${number}`,
    document_number,
    title: `示例县教育体育局关于印发《示例县${title}》的通知`,
    issued_on,
    relation: '配套文件',
    topics: topics === '' ? null : topics.split('、'),
  });
  return [
    {
      ...common,
      policy_id: policyIdOf(region_code),
      document_number: '示教发〔2021〕1号',
      title: '示例县教育体育局关于印发《示例县深化义务教育学校集团化办学实施方案》的通知',
      issued_on: '2021-08-16',
      relation: '主文件',
      note: '虚构文件，仅供演示。',
    },
    {
      policy_id: `${region_code}-SL-P1`,
      document_number: '示市教发〔2021〕3号',
      title: '示例市教育局关于推进义务教育学校集团化办学的意见',
      issuing_body: '示例市教育局',
      issued_on: '2021-05-10',
      disclosure: '公开',
      may_quote: false,
      relation: '上位文件',
      note: '虚构文件，仅供演示。',
    },
    supporting(1, '示教发〔2022〕7号', '义务教育教师交流轮岗实施办法', '2022-06-20', '干部教师流动'),
    supporting(2, '示教发〔2022〕12号', '教育集团办学水平考核办法', '2022-11-08', '教学评价'),
    supporting(3, '示教办〔2023〕9号', '跨校交流人员补助办法', '2023-04-18', '薪酬待遇'),
    supporting(4, '示教办〔2024〕6号', '教育集团统一事项清单（2024年版）', '2024-06-28', '联合教研'),
    supporting(5, '示教办〔2024〕22号', '教育集团评估退出办法', '2024-12-10', ''),
    supporting(6, '示教发〔2025〕4号', '教育集团骨干教师培养和职称评聘办法', '2025-04-21', '职称评定、人才培养'),
  ];
}
