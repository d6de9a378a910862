import { withoutQuoted } from './statements.ts';

interface Refusal {
  readonly pattern: RegExp;
  readonly say: string;
}

/** By the first words of a statement; the engine, locked as it is, would refuse each of them in words of its own. */
const refusals: readonly Refusal[] = [
  {
    pattern: /^(?:force\s+)?(?:install|load|update\s+extensions)\b/iu,
    say: '本页不安装、不加载引擎的扩展，请改用引擎自带的函数。',
  },
  {
    pattern: /^(?:attach|detach)\b/iu,
    say: '本页只能查询已公布的表和自己加入的文件，不能连接或断开其他数据库。',
  },
  {
    pattern: /^copy\b[\s\S]*\bfrom\b|^import\b/iu,
    say: '本页不读写文件、不访问网络。要用自己的数据，请在“加入自己的文件”中选择 CSV 文件。',
  },
  {
    pattern: /^(?:copy|export)\b/iu,
    say: '语句不能写文件。要保存结果，请先运行 select 语句，再用结果处的下载按钮。',
  },
  {
    pattern: /^(?:set\b(?!\s+variable\b)|reset\b(?!\s+variable\b)|pragma\s+\w+\s*=)/iu,
    say: '本页的引擎设置不能更改，请删去这条语句。',
  },
];

/** Why the page does not run a statement, in a sentence that says what to do instead; null when it runs it. */
export function refusalOf(sql: string): string | null {
  const words = withoutQuoted(sql).trim();
  return refusals.find(({ pattern }) => pattern.test(words))?.say ?? null;
}
