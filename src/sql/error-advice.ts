import { withoutQuoted } from './statements.ts';

interface Advice {
  readonly pattern: RegExp;
  /** What to do, from the parts of the message that the pattern holds. */
  readonly say: (...parts: readonly string[]) => string;
}

/** The first that fits is taken. The engine's own message is always shown beside it. */
const advices: readonly Advice[] = [
  {
    pattern: /unterminated quoted (string|identifier)/u,
    say: () => '引号没有成对：文字用英文单引号括起，名称用英文双引号括起。',
  },
  { pattern: /unterminated (?:dollar-quoted|\/\*)/u, say: () => '引用或注释没有结束，请补上结束的符号。' },
  { pattern: /syntax error at end of input/u, say: () => '语句没有写完，请检查末尾是否缺少条件、括号或表名。' },
  {
    pattern: /syntax error at or near "([^"]*)"/u,
    say: (word) => `语法在“${word}”附近有误，请检查它前面的关键字、逗号和括号。`,
  },
  {
    pattern: /Table with name (\S+) does not exist!(?:\nDid you mean "([^"]+)")?/u,
    say: (name, other) =>
      other ? `没有“${name}”这张表，可能是 ${other}。` : `没有“${name}”这张表，可用的表见“表和字段”。`,
  },
  {
    pattern: /(?:Referenced column|does not have a column named) "([^"]+)"[^\n]*(?:\nCandidate bindings: ([^\n]+))?/u,
    say: (name, others) =>
      others
        ? `没有“${name}”这个字段，相近的有${others.replace(/"/g, '').split(', ').join('、')}。文字请用英文单引号括起。`
        : `没有“${name}”这个字段，可用的字段见“表和字段”。文字请用英文单引号括起。`,
  },
  {
    pattern: /exists in the \w+ extension|Extension Error|Missing Extension/u,
    say: () => "这个功能需要引擎的扩展，本页不从网络下载扩展。日期请写成 date '2025-09-01'，不要用当天日期函数。",
  },
  {
    pattern:
      /Function with name "?([^\s"]+)"? (?:does not exist|is not in the catalog)(?:[^\n]*\nDid you mean "([^"]+)")?/u,
    say: (name, other) => `没有函数“${name}”${other ? `，可能是 ${other}` : ''}。`,
  },
  {
    pattern: /column "([^"]+)" must appear in the GROUP BY clause/u,
    say: (name) => `有汇总函数时，“${name}”须写入 group by，或者写成 any_value(${name})。`,
  },
  {
    pattern: /Ambiguous reference to column name "([^"]+)"/u,
    say: (name) => `“${name}”在几张表中都有，请写明是哪一张表的，如 groups.${name}。`,
  },
  {
    pattern: /Cannot execute statement of type "([^"]+)" on database|attached in read-only mode/u,
    say: () => '已公布的数据只能读取。需要保存中间结果时，请用 create temp table 表名 as select …。',
  },
  {
    pattern:
      /file system operations are disabled|Permission Error|disabled (?:by|through) configuration|(?:LocalFileSystem|external access).*disabled/iu,
    say: () => '本页不读写文件、不访问网络。要用自己的数据，请在“加入自己的文件”中选择 CSV 文件。',
  },
  {
    pattern: /configuration has been locked|Cannot change configuration option/u,
    say: () => '本页的引擎设置不能更改，请删去 set、pragma 等语句。',
  },
  {
    pattern: /No function matches the given name and argument types '([^']+)'/u,
    say: (call) => `${call} 的参数类型不合，请用 ::integer、::varchar、::date 等转换类型。`,
  },
  {
    pattern: /Conversion Error: Could not convert string '([^']*)' to (\w+)/u,
    say: (value) => `“${value}”不能转换为所要的类型。个别值无法转换时，可用 try_cast，转换不了的成为空值。`,
  },
  {
    pattern: /Conversion Error|out of range/u,
    say: () => '有的值不能转换为所要的类型，可用 try_cast，转换不了的成为空值。',
  },
  {
    pattern: /Cannot compare values of type/u,
    say: () => '比较的两边类型不同，请用 ::varchar、::date 等转换为同一类型。',
  },
  {
    pattern: /Out of Memory|out of memory|allocat|memory access out of bounds|Array buffer allocation|unreachable/iu,
    say: () => '内存不够。请加条件减少行数，或者先汇总；两张表连接时请检查是否漏写连接条件。',
  },
  { pattern: /already exists/u, say: () => '已有同名的表，请换一个名称，或者写成 create or replace temp table。' },
  { pattern: /Constraint Error/u, say: () => '违反了表的约束，请检查重复的主键或必填的字段。' },
];

/** One sentence that says what to do about an error in a statement; null when the engine says it as well. */
export function adviceOf(message: string, sql: string): string | null {
  const sign = message.startsWith('Parser Error') ? /[，；：（）‘’“”＝。、]/u.exec(withoutQuoted(sql))?.[0] : undefined;
  if (sign !== undefined) return `SQL 中的标点要用英文半角，请把“${sign}”换成半角符号。`;
  for (const { pattern, say } of advices) {
    const found = pattern.exec(message);
    if (found !== null) return say(...found.slice(1));
  }
  return null;
}
