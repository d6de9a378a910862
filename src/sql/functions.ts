/** A function that completion knows. */
export interface SqlFunction {
  readonly name: string;
  /** How it is called. */
  readonly call: string;
  readonly meaning: string;
}

/** The functions that questions about these tables need most; the engine has many more. */
const calls: readonly (readonly [call: string, meaning: string])[] = [
  ['count(*)', '行数'],
  ['count(distinct 字段)', '不同值的个数'],
  ['sum(字段)', '合计'],
  ['avg(字段)', '平均值'],
  ['min(字段)', '最小值'],
  ['max(字段)', '最大值'],
  ['median(字段)', '中位数'],
  ['quantile_cont(字段, 0.9)', '分位数，按位置内插'],
  ['any_value(字段)', '组内任取一个值'],
  ["string_agg(字段, '、')", '把组内的文字连在一起'],
  ['list(字段)', '把组内的值放进一个列表'],
  ['bool_and(条件)', '组内是否全部符合'],
  ['bool_or(条件)', '组内是否有符合的'],
  ['arg_max(字段, 依据)', '依据最大的那一行的值'],
  ['arg_min(字段, 依据)', '依据最小的那一行的值'],
  ['coalesce(值, 替代值)', '为空时用替代值'],
  ['nullif(值, 另一值)', '相等时成为空值；作分母时可避免除以零'],
  ['round(数, 位数)', '四舍五入'],
  ['abs(数)', '绝对值'],
  ['greatest(值, 值)', '取较大者'],
  ['least(值, 值)', '取较小者'],
  ['length(文字)', '字数'],
  ['left(文字, 字数)', '开头几个字'],
  ['right(文字, 字数)', '末尾几个字'],
  ['substring(文字, 起, 字数)', '中间几个字'],
  ['contains(文字, 部分)', '是否含有'],
  ['starts_with(文字, 开头)', '是否以其开头'],
  ['replace(文字, 原文, 新文)', '替换'],
  ['trim(文字)', '去掉首尾空格'],
  ["split_part(文字, '、', 1)", '按分隔符取一段'],
  ["string_split(文字, '、')", '按分隔符拆成列表'],
  ['regexp_matches(文字, 样式)', '是否符合样式'],
  ['list_contains(列表, 值)', '列表是否含有；如 stages 含“小学”'],
  ["array_to_string(列表, '、')", '把列表连成文字'],
  ['unnest(列表)', '列表的每一项成为一行'],
  ['len(列表)', '列表的项数'],
  ['make_date(年, 月, 日)', '组成日期'],
  ['year(日期)', '年'],
  ['month(日期)', '月'],
  ["date_diff('day', 起, 止)", '相差天数；day 可换成 month、year'],
  ["date_trunc('month', 日期)", '所在月的第一天'],
  ["strftime(日期, '%Y年%m月')", '日期写成文字'],
  ['try_cast(值 as integer)', '转换类型，转换不了的成为空值'],
  ['row_number() over (order by 字段)', '行号'],
  ['lag(字段) over (partition by 组 order by 序)', '上一行的值，用于同比'],
  ['generate_series(起, 止)', '一列连续的整数'],
];

/** The functions that statements about these data need; the engine has more. */
export const sqlFunctions: readonly SqlFunction[] = calls.map(([call, meaning]) => ({
  name: /^\w+/.exec(call)?.[0] ?? call,
  call,
  meaning,
}));

/** Words of the language, for colouring and completion. */
export const sqlKeywords =
  'all and any as asc between by case cast create cross cube current_row desc describe distinct drop else end ' +
  'escape except exclude exists explain analyze filter first following for from full group grouping sets having if ' +
  'ilike in inner insert intersect into is join lateral left like limit materialized natural not null nulls offset on ' +
  'or order outer over partition pivot preceding qualify range recursive replace returning right rollup row rows ' +
  'select semi anti asof positional set show similar summarize table temp temporary then to unbounded union unpivot ' +
  'update using values view when where window with within without ordinality last delete true false';

/** Types of the engine, which the editor colours. */
export const sqlTypes =
  'bigint boolean date decimal double float hugeint integer interval smallint text time timestamp tinyint varchar ' +
  'numeric real int char list struct map';
