import { blocksOf } from '../site/bound/walk.ts';

/**
 * How a sentence sounds that promises something: of whom it speaks, what is always or never done, what everybody may do,
 * what is not published or collected, whom to turn to. Wider than what is meant: each sentence that is found is on the
 * register of promises or on the list of those that only sound like one.
 */
const sound = new RegExp(
  [
    '本站(?:不|只|从|会|保证|承诺|均|一律|公开|公布)',
    '均可|都可以|都能|任何人|随时|无需|不需要',
    '始终|永久|固定不变|不再改动|不变[，。]|一律',
    '不会|绝不|从不|没有改动',
    '逐字节|自动测试|自动检查|每一版|经程序检查',
    '不上传|上传|不发送|不含(?!总校|核心校|教|高中|民办|该|集团|所|时限|学|类型|建议|末日)|第三方|保存在|仍然完整',
    '不公开|不公布|不列姓名|从略|不上网|不列出|依法',
    '不作排名|不是排名|不排名次|不推|不猜|不作推|不以估计|不另起|不替|不作(?:无记录|推测)',
    '只用(?:于|来)|只供(?!参考)',
    '每(?:个|一项|项|张|份|处|一处|条|一条)[^，。；]{0,14}(?:都|均|可以|列出|写明|有|查)',
    '可以(?:下载|引用|查到|复核|比对|逐|直接|单独|在浏览器|在“核算)',
    '全部(?:公开|语句|打包|数据表和)|冻结|校验值(?![\\d\\w])|替代|全部在本机',
    '反映|登记更正|更正逐条|不予发布|不发布新版本|保持上一版',
    '对比度|键盘(?:可以|操作)|不单靠|不等于0|不带BOM|不及于|机器可读',
    '随之更新|逐处列出|以文件为准',
  ].join('|'),
);

/** Text that is not this site's own, or no sentence: quotations, names, code, and what was frozen. */
const others: ReadonlySet<string> = new Set(['quote', 'name', 'code', 'sealed']);

/** The sentences of a page, without white space; a number that is bound to the data is ＃. */
export function sentencesOf(markup: string): readonly string[] {
  return blocksOf(markup).flatMap(({ pieces }) => {
    const own = pieces.filter(({ of }) => of === null || !others.has(of));
    const text = own.map((piece) => (piece.of === 'bound' ? '＃' : piece.text)).join('');
    return sentencesIn(text);
  });
}

/** The sentences of a text, without white space. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .replaceAll(/\s+/g, '')
    .split(/(?<=[。！？])/)
    .filter((sentence) => sentence !== '');
}

/** Whether a sentence sounds like a promise. */
export function soundsPromising(sentence: string): boolean {
  return sound.test(sentence);
}
