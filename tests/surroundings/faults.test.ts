import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { BuildOptions } from '../../src/pipeline/build.ts';
import { projectFolder } from '../../src/pipeline/project-folder.ts';
import { workspaceOf } from '../../src/pipeline/publish.ts';
import { build, expectSentence, filesIn, makeWorld, replaceBy, type World } from './world.ts';

/** What is wrong around the program: each ends in one sentence, and what was published before stays as it was. */
interface Fault {
  readonly name: string;
  /** Breaks the world; returns the options that differ. */
  readonly arrange: (world: World) => Partial<BuildOptions> | void | Promise<void>;
  /** What the sentence says. */
  readonly says: string;
}

const outputs: readonly Fault[] = [
  { name: 'the project', arrange: () => ({ out: projectFolder }), says: '包含程序或数据所在的文件夹' },
  { name: 'what holds the project', arrange: () => ({ out: join(projectFolder, '..') }), says: '包含程序或数据' },
  { name: 'the root of the disk', arrange: () => ({ out: '/' }), says: '包含程序或数据所在的文件夹' },
  { name: 'the data', arrange: ({ data }) => ({ out: data }), says: '包含程序或数据所在的文件夹' },
  { name: 'a folder in the data', arrange: ({ data }) => ({ out: join(data, 'dist') }), says: '在数据文件夹之内' },
  { name: 'what holds the data', arrange: ({ root }) => ({ out: root }), says: '包含程序或数据所在的文件夹' },
  {
    name: 'the restricted inputs',
    arrange: ({ root }) => {
      mkdirSync(join(root, 'secret'));
      return { out: join(root, 'secret'), restricted: join(root, 'secret') };
    },
    says: '包含程序或数据所在的文件夹',
  },
  {
    name: 'a file',
    arrange: ({ root }) => {
      writeFileSync(join(root, 'file'), '');
      return { out: join(root, 'file') };
    },
    says: '是一个文件，不是文件夹',
  },
  {
    name: 'a folder with somebody’s work',
    arrange: ({ root }) => {
      mkdirSync(join(root, 'work'));
      writeFileSync(join(root, 'work', '毕业论文.docx'), '');
      return { out: join(root, 'work') };
    },
    says: '“毕业论文.docx”',
  },
  {
    name: 'a link to a folder',
    arrange: ({ root }) => {
      mkdirSync(join(root, 'real'));
      symlinkSync(join(root, 'real'), join(root, 'link'));
      return { out: join(root, 'link') };
    },
    says: '是一个链接',
  },
  {
    name: 'a link to the site',
    arrange: ({ root, out }) => {
      symlinkSync(out, join(root, 'link'));
      return { out: join(root, 'link') };
    },
    says: '是一个链接',
  },
  {
    name: 'a link that leads nowhere',
    arrange: ({ root }) => {
      symlinkSync(join(root, 'nowhere'), join(root, 'link'));
      return { out: join(root, 'link') };
    },
    says: '是一个链接',
  },
  {
    name: 'a link to itself',
    arrange: ({ root }) => {
      symlinkSync(join(root, 'link'), join(root, 'link'));
      return { out: join(root, 'link') };
    },
    says: '是一个链接',
  },
  {
    name: 'below a file',
    arrange: ({ root }) => {
      writeFileSync(join(root, 'file'), '');
      return { out: join(root, 'file', 'dist') };
    },
    says: 'ENOTDIR',
  },
  { name: 'where nothing can be made', arrange: () => ({ out: '/proc/dist' }), says: '/proc' },
  { name: 'on a disk that nobody may write', arrange: () => ({ out: '/sys/kernel/dist' }), says: '/sys/kernel' },
  {
    name: 'of a name that is too long',
    arrange: ({ root }) => ({ out: join(root, '网'.repeat(100)) }),
    says: '文件名太长',
  },
  {
    name: 'whose folder of work is a file',
    arrange: ({ root }) => replaceBy(join(root, '.build'), 'file'),
    says: '.build',
  },
  {
    name: 'that another build works on',
    arrange: ({ out }) => {
      const { lock } = workspaceOf(out);
      mkdirSync(join(lock, '..'), { recursive: true });
      writeFileSync(lock, String(process.ppid));
    },
    says: `另一次生成正在进行（进程${process.ppid}）`,
  },
  {
    name: 'whose lock is a folder',
    arrange: ({ out }) => replaceBy(workspaceOf(out).lock, 'folder'),
    says: 'EISDIR',
  },
];

const inputs: readonly Fault[] = [
  {
    name: 'the data are not there',
    arrange: ({ data }) => rmSync(data, { recursive: true }),
    says: '找不到数据文件夹',
  },
  {
    name: 'another path was written',
    arrange: () => ({ data: '/nowhere/data' }),
    says: '找不到数据文件夹 /nowhere/data',
  },
  { name: 'the data are a file', arrange: ({ data }) => replaceBy(data, 'file'), says: '是文件，不是数据文件夹' },
  { name: 'the data are a pipe', arrange: ({ data }) => replaceBy(data, 'pipe'), says: '是文件，不是数据文件夹' },
  { name: 'the data are empty', arrange: ({ data }) => replaceBy(data, 'folder'), says: '没有地区文件夹' },
  {
    name: 'the data are a link that leads nowhere',
    arrange: ({ data }) => replaceBy(data, { linkTo: `${data}-gone` }),
    says: '找不到数据文件夹',
  },
  { name: 'the data are a link to itself', arrange: ({ data }) => replaceBy(data, { linkTo: data }), says: '找不到' },
  { name: 'a region is a file', arrange: ({ region }) => replaceBy(region, 'file'), says: '却不是文件夹' },
  {
    name: 'a region is a link that leads nowhere',
    arrange: ({ region }) => replaceBy(region, { linkTo: `${region}-gone` }),
    says: '失效链接',
  },
  {
    name: 'a region is a link to itself',
    arrange: ({ region }) => replaceBy(region, { linkTo: region }),
    says: '失效链接',
  },
  {
    name: 'a region has no address',
    arrange: ({ region }) => renameSync(region, region.replace('linzi', '临淄')),
    says: '不能用作网址',
  },
  {
    name: 'a region has an address with a #',
    arrange: ({ region }) => renameSync(region, region.replace('linzi', 'lin#zi')),
    says: '不能用作网址',
  },
  {
    name: 'a region has an address of the site itself',
    arrange: ({ region }) => renameSync(region, region.replace('linzi', 'guide')),
    says: '“-guide”',
  },
  {
    name: 'two regions have one address',
    arrange: ({ region }) => symlinkSync(region, region.replace('370305', '370306')),
    says: '“-linzi”结尾',
  },
  {
    name: 'tables lie in a folder without a code',
    arrange: ({ region }) => renameSync(region, region.replace('370305-linzi', '临淄区')),
    says: '“临淄区”中有数据表',
  },
  {
    name: 'a table is a pipe',
    arrange: ({ region }) => replaceBy(join(region, 'groups.csv'), 'pipe'),
    says: 'groups.csv：这不是文件，是管道或设备',
  },
  {
    name: 'one of several regions, which are read side by side, has a pipe for a table',
    arrange: ({ region }) => {
      cpSync(region, region.replace('370305-linzi', '340321-other'), { recursive: true });
      replaceBy(join(region, 'groups.csv'), 'pipe');
    },
    says: 'groups.csv：这不是文件，是管道或设备',
  },
  {
    name: 'a table is a device that never ends',
    arrange: ({ region }) => replaceBy(join(region, 'groups.csv'), { linkTo: '/dev/zero' }),
    says: 'groups.csv：这不是文件，是管道或设备',
  },
  {
    name: 'a table is the socket of a program',
    arrange: async ({ region }) => {
      const path = join(region, 'groups.csv');
      rmSync(path);
      const server = createServer();
      onTestFinished(() => void server.close());
      await new Promise<void>((resolve) => void server.listen(path, resolve));
    },
    says: 'groups.csv：这不是文件，是管道或设备',
  },
  {
    name: 'a table is a link that leads nowhere',
    arrange: ({ region }) => replaceBy(join(region, 'groups.csv'), { linkTo: 'U:/groups.csv' }),
    says: 'groups.csv：这是一个链接，指向的文件不存在',
  },
  {
    name: 'a table is a link to itself',
    arrange: ({ region }) => replaceBy(join(region, 'groups.csv'), { linkTo: join(region, 'groups.csv') }),
    says: '链接互相指向',
  },
  {
    name: 'a table lies on a part of the disk that cannot be read',
    arrange: ({ region }) => replaceBy(join(region, 'groups.csv'), { linkTo: '/proc/self/mem' }),
    says: '读写磁盘出错',
  },
  {
    name: 'the settings are a folder',
    arrange: ({ data }) => replaceBy(join(data, 'site.csv'), 'folder'),
    says: '这是文件夹，不是文件',
  },
  {
    name: 'the settings are a pipe',
    arrange: ({ data }) => replaceBy(join(data, 'site.csv'), 'pipe'),
    says: 'site.csv：这不是文件',
  },
  {
    name: 'the text of a policy is a pipe',
    arrange: ({ region }) => replaceBy(join(region, 'source', 'P1.md'), 'pipe'),
    says: 'P1.md：这不是文件',
  },
  {
    name: 'the folder of policies is a file',
    arrange: ({ region }) => replaceBy(join(region, 'source'), 'file'),
    says: 'source：路径中有一段是文件',
  },
  {
    name: 'the outline of the map is a pipe',
    arrange: ({ region }) => replaceBy(join(region, 'outline.geojson'), 'pipe'),
    says: 'outline.geojson：这不是文件',
  },
  {
    name: 'the text of a report is a link that leads nowhere',
    arrange: ({ region }) => {
      mkdirSync(join(region, 'report', '2022'), { recursive: true });
      symlinkSync('/nowhere.md', join(region, 'report', '2022', '工作概述.md'));
    },
    says: '工作概述.md：这是一个链接',
  },
  {
    name: 'the head of a release is a pipe',
    arrange: ({ region }) => {
      mkdirSync(join(region, 'releases', '2022-1'), { recursive: true });
      replaceBy(join(region, 'releases', '2022-1', 'release.json'), 'pipe');
    },
    says: 'release.json：这不是文件',
  },
  {
    name: 'the folder of releases is a file',
    arrange: ({ region }) => replaceBy(join(region, 'releases'), 'file'),
    says: 'releases：路径中有一段是文件',
  },
  {
    name: 'the restricted inputs are not there',
    arrange: ({ root }) => ({ restricted: join(root, 'U盘') }),
    says: 'U盘。请核对 --restricted 或环境变量 ATLAS_RESTRICTED',
  },
  {
    name: 'the restricted inputs are a file',
    arrange: ({ root }) => {
      writeFileSync(join(root, 'secret'), '');
      return { restricted: join(root, 'secret') };
    },
    says: '找不到内部表文件夹',
  },
  {
    name: "a region's restricted inputs are a file",
    arrange: ({ root }) => {
      mkdirSync(join(root, 'secret'));
      writeFileSync(join(root, 'secret', '370305-linzi'), '');
      return { restricted: join(root, 'secret') };
    },
    says: '路径中有一段是文件',
  },
  {
    name: 'a restricted table is a pipe',
    arrange: ({ root }) => {
      mkdirSync(join(root, 'secret', '370305-linzi'), { recursive: true });
      replaceBy(join(root, 'secret', '370305-linzi', 'rotations.csv'), 'pipe');
      return { restricted: join(root, 'secret') };
    },
    says: '这不是文件，是管道或设备',
  },
];

describe.skipIf(process.platform === 'win32').each([
  { kind: 'an output', faults: outputs },
  { kind: 'data where', faults: inputs },
])('$kind', ({ faults }) => {
  test.for(faults)('$name: one sentence, and the site as it was', async ({ arrange, says }) => {
    const world = await makeWorld();
    const before = filesIn(world.out);
    const differing = (await arrange(world)) ?? {};
    expectSentence(await build({ ...world.options, ...differing }), says);
    expect(existsSync(world.out)).toBe(true);
    expect(filesIn(world.out)).toEqual(before);
  });
});

test('faults are tried of every kind that the documents name', () => {
  expect(outputs.length + inputs.length).toBeGreaterThanOrEqual(50);
});

/** Some machines let nobody make one. */
function makeDisk(path: string, size: string): boolean {
  mkdirSync(path);
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path]).status === 0;
  if (made) onTestFinished(() => void spawnSync('umount', ['-l', path]));
  return made;
}

describe.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)('a small disk of its own', () => {
  test('that is full', async (context) => {
    const world = await makeWorld();
    const disk = join(world.root, 'disk');
    if (!makeDisk(disk, '96k')) return context.skip();
    const out = join(disk, 'dist');
    cpSync(world.out, out, { recursive: true });
    const before = filesIn(out);
    expectSentence(await build({ ...world.options, out }), '磁盘空间不足。请清理磁盘后再试（ENOSPC）');
    expect(filesIn(out)).toEqual(before);
  });

  test('that is the output folder itself', async (context) => {
    const world = await makeWorld();
    const disk = join(world.root, 'disk');
    if (!makeDisk(disk, '96k')) return context.skip();
    expectSentence(await build({ ...world.options, out: disk }), '是另一个磁盘的挂载点，不能整个替换');
  });

  test('that is read-only', async (context) => {
    const world = await makeWorld();
    const disk = join(world.root, 'disk');
    if (!makeDisk(disk, '96k')) return context.skip();
    spawnSync('mount', ['-o', 'remount,ro', disk]);
    expectSentence(
      await build({ ...world.options, out: join(disk, 'dist') }),
      '所在磁盘是只读的。请换一个位置（EROFS）',
    );
  });
});
