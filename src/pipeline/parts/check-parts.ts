import type { Program } from '../../model/program.ts';
import { programVersion } from '../../format/program.ts';
import { shardName } from './divide.ts';
import type { PartManifest, PartRegion } from './manifest.ts';

/** A folder that was given as a part, and its manifest; null where it has none that can be read. */
export interface GivenPart {
  readonly folder: string;
  readonly manifest: PartManifest | null;
}

/** What parts have to be made of to be merged on this machine. */
export interface Here {
  readonly code: string;
  readonly program: Program;
  readonly settings: string;
  readonly base: string;
  /** All regions of the data folder. */
  readonly regions: readonly PartRegion[];
}

/**
 * Returns what stands in the way of merging parts, each with the part's name and what to do; nothing where they are one
 * whole site. Parts are compared with each other and with this machine's program and data.
 */
export function partFindings(parts: readonly GivenPart[], here: Here): readonly string[] {
  const unread = parts.filter(({ manifest }) => manifest === null);
  if (unread.length > 0) return unread.map(({ folder }) => unreadable(folder));
  const read = parts.flatMap(({ folder, manifest }) => (manifest === null ? [] : [{ folder, manifest }]));
  const [first] = read;
  if (first === undefined) return ['没有写明各份所在的文件夹。如：npm run build -- --merge parts/* --out dist'];
  const foreign = read.flatMap((part) => foreignTo(part, here));
  if (foreign.length > 0) return foreign;
  const { plan } = first.manifest;
  const otherwise = read.filter(({ manifest }) => JSON.stringify(manifest.plan) !== JSON.stringify(plan));
  if (otherwise.length > 0)
    return otherwise.map(
      (part) =>
        `${nameOf(part)}与第${shardName(first.manifest.shard)}份（${first.folder}）不是同一次划分：份数不同，或者生成时各机器上的数据、内部表不同。请在同样的数据上用同样的份数重新生成。`,
    );
  return [...doubled(read), ...missing(read, plan), ...unplanned(plan, here)];
}

interface ReadPart {
  readonly folder: string;
  readonly manifest: PartManifest;
}

function nameOf({ folder, manifest }: ReadPart): string {
  return `第${shardName(manifest.shard)}份（${folder}）`;
}

/** The command that makes a part again, in the folder where it lies. */
function again({ folder, manifest }: ReadPart): string {
  return `npm run build -- --shard ${shardName(manifest.shard)} --out ${folder}`;
}

function unreadable(folder: string): string {
  return `${folder} 不是完整的一份：其中没有 part.json，或 part.json 已损坏，或由另一版程序生成。请删除这个文件夹，重新生成这一份。`;
}

function foreignTo(part: ReadPart, here: Here): readonly string[] {
  const { manifest } = part;
  if (manifest.code !== here.code)
    return [
      `${nameOf(part)}由另一版程序或另一版 Node 生成（${programVersion(manifest.program)}；本机${programVersion(here.program)}）。请用与本机相同的程序重新生成：${again(part)}`,
    ];
  if (JSON.stringify(manifest.program) !== JSON.stringify(here.program))
    return [
      `${nameOf(part)}注明的程序版本是${programVersion(manifest.program)}，本机是${programVersion(here.program)}。请取完整的版本历史，或在各机器上设同样的环境变量 ATLAS_COMMIT，再重新生成：${again(part)}`,
    ];
  if (manifest.base !== here.base)
    return [
      `${nameOf(part)}的部署路径是 ${manifest.base}，合并时是 ${here.base}。请在各机器上用同样的 --base，再重新生成：${again(part)}`,
    ];
  if (manifest.settings !== here.settings)
    return [`${nameOf(part)}生成时的网站设置（site.csv 或 fonts 文件夹）与本机不同。请核对后重新生成：${again(part)}`];
  return manifest.regions.flatMap((region) => otherData(part, region, here.regions));
}

function otherData(part: ReadPart, region: PartRegion, regions: readonly PartRegion[]): readonly string[] {
  const own = regions.find(({ name }) => name === region.name);
  if (own === undefined)
    return [`${nameOf(part)}中有地区 ${region.name}，本机的数据文件夹中没有。请核对数据文件夹，或重新生成各份。`];
  if (own.data !== region.data)
    return [`${nameOf(part)}中 ${region.name} 的数据与本机不同。请核对后重新生成：${again(part)}`];
  // A machine that merges need not have restricted tables, nor the site as it is online.
  if (own.restricted !== null && own.restricted !== region.restricted)
    return [`${nameOf(part)}中 ${region.name} 的内部表与本机不同。请核对后重新生成：${again(part)}`];
  if (own.published !== null && own.published !== region.published)
    return [
      `${nameOf(part)}中 ${region.name} 没有与本机现有的网站核对，公布台账会断开。请用 --published 写明现有网站的副本，重新生成：${again(part)} --published …`,
    ];
  return [];
}

function doubled(parts: readonly ReadPart[]): readonly string[] {
  const byIndex = Map.groupBy(parts, ({ manifest }) => manifest.shard.index);
  return [...byIndex.values()]
    .filter((same) => same.length > 1)
    .map((same) => {
      const folders = same.map(({ folder }) => folder).join('、');
      return `第${shardName(same[0]?.manifest.shard ?? { index: 0, count: 0 })}份有${same.length}个：${folders}。请只写其中一个。`;
    });
}

function missing(parts: readonly ReadPart[], plan: PartManifest['plan']): readonly string[] {
  const there = new Set(parts.map(({ manifest }) => manifest.shard.index));
  return plan.flatMap((regions, place) => {
    const shard = { index: place + 1, count: plan.length };
    if (there.has(shard.index)) return [];
    const holds = regions.length === 0 ? '其中没有地区' : `其中有${named(regions)}`;
    return [
      `缺少第${shardName(shard)}份，${holds}。请在任何一台机器上生成：npm run build -- --shard ${shardName(shard)} --out <文件夹>`,
    ];
  });
}

/** Regions that came into the data folder, or went, since the parts were divided. */
function unplanned(plan: PartManifest['plan'], { regions }: Here): readonly string[] {
  const planned = new Set(plan.flat());
  const added = regions.map(({ name }) => name).filter((name) => !planned.has(name));
  return added.length === 0 ? [] : [`本机的数据文件夹中有${named(added)}，各份划分时没有。请重新生成全部各份。`];
}

const mostNamed = 5;

function named(names: readonly string[]): string {
  const first = names.slice(0, mostNamed).join('、');
  return names.length > mostNamed ? `${first}等${names.length}个地区` : first;
}
