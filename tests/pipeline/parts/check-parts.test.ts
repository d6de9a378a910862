import { describe, expect, test } from 'vitest';
import { partFindings, type GivenPart, type Here } from '../../../src/pipeline/parts/check-parts.ts';
import { manifestText, readManifest, type PartManifest } from '../../../src/pipeline/parts/manifest.ts';

const program = { name: 'School Group Atlas', version: '3.0.0', commit: 'a'.repeat(40), has_changes: false };
const region = (name: string) => ({ name, data: `${name}-data`, restricted: null, published: null });
const plan = [['340321-huaiyuan'], ['370305-linzi'], ['999999-demo']];
const here: Here = { code: 'code', program, settings: 'settings', base: '/', regions: plan.flat().map(region) };

/** A part as a machine makes it, with what is said of it otherwise. */
function part(index: number, change: Partial<PartManifest> = {}, folder = `parts/${index}`): GivenPart {
  const text = manifestText({
    shard: { index, count: plan.length },
    plan,
    code: here.code,
    program,
    settings: here.settings,
    base: '/',
    regions: (plan[index - 1] ?? []).map(region),
    files: [],
  });
  const manifest = readManifest(text);
  return { folder, manifest: manifest && { ...manifest, ...change } };
}

const whole = [part(3), part(1), part(2)];
const withOne = (one: GivenPart) => [part(1), one, part(3)];

describe('parts that are one whole site are merged, whatever their order', () => {
  test('on a machine without restricted tables and without a site', () => {
    expect(partFindings(whole, here)).toEqual([]);
  });

  test('and parts with restricted tables that this machine does not have', () => {
    const restricted = part(2, { regions: [{ ...region('370305-linzi'), restricted: 'rows', published: 'before' }] });
    expect(partFindings(withOne(restricted), here)).toEqual([]);
  });
});

describe('what is in the way is named, with what to do', () => {
  test.each<[string, readonly GivenPart[], Here, RegExp]>([
    ['missing', [part(1), part(3)], here, /^缺少第2\/3份，其中有370305-linzi。.*--shard 2\/3 --out/],
    ['doubled', [...whole, part(2, {}, 'parts/old')], here, /^第2\/3份有2个：parts\/2、parts\/old。/],
    ['other code', withOne(part(2, { code: 'x' })), here, /^第2\/3份（parts\/2）由另一版程序.*--shard 2\/3/],
    ['other commit', withOne(part(2, { program: { ...program, commit: null } })), here, /^第2\/3份.*ATLAS_COMMIT/],
    ['other base', withOne(part(2, { base: '/x/' })), here, /^第2\/3份.*部署路径是 \/x\/，合并时是 \//],
    ['other settings', withOne(part(2, { settings: 'x' })), here, /^第2\/3份.*网站设置/],
    [
      'other data',
      withOne(part(2, { regions: [{ ...region('370305-linzi'), data: 'x' }] })),
      here,
      /^第2\/3份（parts\/2）中 370305-linzi 的数据与本机不同/,
    ],
    [
      'other restricted tables',
      whole,
      { ...here, regions: here.regions.map((own) => ({ ...own, restricted: 'rows' })) },
      /^第3\/3份（parts\/3）中 999999-demo 的内部表与本机不同/,
    ],
    [
      'a ledger that would break off',
      whole,
      { ...here, regions: here.regions.map((own) => ({ ...own, published: 'before' })) },
      /^第3\/3份.*没有与本机现有的网站核对.*--published/,
    ],
    ['no manifest', withOne({ folder: 'parts/2', manifest: null }), here, /^parts\/2 不是完整的一份/],
    ['another division', withOne(part(2, { plan: [['a'], ['b']] })), here, /^第2\/3份.*不是同一次划分/],
    [
      'a region that came since',
      whole,
      { ...here, regions: [...here.regions, region('110101-new')] },
      /^本机的数据文件夹中有110101-new，各份划分时没有/,
    ],
    ['no parts', [], here, /^没有写明各份所在的文件夹/],
  ])('%s', (_, parts, machine, words) => {
    const [first] = partFindings(parts, machine);
    expect(first).toMatch(words);
  });
});

test('a manifest that was cut short or changed is none', () => {
  const text = manifestText({
    shard: { index: 1, count: 1 },
    plan: [],
    code: '',
    program,
    settings: '',
    base: '/',
    regions: [],
    files: [],
  });
  expect(readManifest(text)).not.toBeNull();
  expect(readManifest(text.slice(0, -20))).toBeNull();
  expect(readManifest(text.replace('"base":"/"', '"base":"/x/"'))).toBeNull();
  expect(readManifest('null')).toBeNull();
});
