/** What a body calls itself: the last words of its name, longest first. 教育集团 is what nothing else is said to be. */
const kindWords =
  /(?:\p{Script=Han}{2})?(?:联盟|共同体|协作体|联合体|发展体|合作体)$|(?:教育|幼教|学前教育|办学|职教)?集团$|学区$|(?:委托管理|托管|结对帮扶|结对)(?:学校|校)?$/u;

/** What stands at the end of a name and says nothing of its kind: 城东学区（第一）, 幼教联盟3. */
const ending = /(?:[（(][^（）()]*[）)]|[\d一二三四五六七八九十]+|[A-Za-z])+$/u;

/** Words before 联盟 and its like that belong to the name and not to the kind: 东部联盟 is a 联盟. */
const noKindWords = /^(?:教育|幼教|学前|幼儿|办学|发展|学校|校际|名校|学习|质量|成长|教学|教研|高中|初中|小学|城乡)/;

/**
 * The kind of a body as its name says it: `第一幼教联盟` → `幼教联盟`, `东山学区` → `学区`. Null where the name says none.
 */
export function kindOfName(name: string): string | null {
  const [found] = kindWords.exec(name.replace(ending, '')) ?? [];
  if (found === undefined) return null;
  const [general] = /(?:联盟|共同体|协作体|联合体|发展体|合作体)$/.exec(found) ?? [];
  if (general !== undefined) return noKindWords.test(found) ? found : general;
  if (found === '集团') return '教育集团';
  return found;
}

/** The kind in a heading, a title or a cell of its own: `二、学区（6个）` → `学区`, `幼教联盟名单` → `幼教联盟`. */
export function kindOfHeading(text: string): string | null {
  const plain = text
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/^[\s\d一二三四五六七八九十]+[、.．]/u, '')
    .replace(/(?:及其?)?(?:成员校?|成员单位|组成|学校)?(?:名单|一览表|名录|情况表|统计表|汇总表|表)$/u, '');
  return kindOfName(plain);
}
