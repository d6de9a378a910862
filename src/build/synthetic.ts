import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Larger data folders for measurements, made of the shipped regions. What they say of any place is meaningless; they
 * are written to a temporary folder and never published.
 */

/** Copies the regions of a data folder `copies` times, each copy under a division code of its own. */
export async function multiplyRegions(dataFolder: string, target: string, copies: number): Promise<void> {
  await mkdir(target, { recursive: true });
  await cp(join(dataFolder, 'site.csv'), join(target, 'site.csv'));
  const regions = (await readdir(dataFolder)).filter((name) => /^\d{6}-/.test(name));
  for (const region of regions) {
    for (let copy = 0; copy < copies; copy += 1) {
      const code = region.slice(0, 6);
      // Codes of the same province and city, so that every check of codes still passes.
      const ownCode = `${code.slice(0, 3)}${String(100 + copy).padStart(3, '0')}`;
      await copyRegion(join(dataFolder, region), {
        target: join(target, `${ownCode}-${region.slice(7)}-${copy}`),
        rename: (text) => text.replaceAll(code, ownCode),
      });
    }
  }
}

async function copyRegion(
  region: string,
  { target, rename }: { readonly target: string; readonly rename: (text: string) => string },
): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const file of await readdir(region)) {
    if (!file.endsWith('.csv')) continue;
    await writeFile(join(target, file), rename(await readFile(join(region, file), 'utf8')));
  }
}

/**
 * Adds a restricted folder with teachers and rotations to a copy of a region that has campuses. Returns the number of
 * rows written.
 */
export async function addRotations(region: string, rotationCount: number): Promise<number> {
  const campuses = (await readFile(join(region, 'campuses.csv'), 'utf8')).split(/\r?\n/).slice(1);
  const campusIds = campuses.map((line) => line.split(',')[0] ?? '').filter((id) => id !== '');
  const teacherCount = Math.ceil(rotationCount / 10);
  const campusOf = (index: number) => campusIds[index % campusIds.length] ?? '';
  const teachers = Array.from({ length: teacherCount }, (_, index) => `t${index},${campusOf(index)}`);
  const rotations = Array.from({ length: rotationCount }, (_, index) => {
    const year = 2015 + Math.floor((index / rotationCount) * 9);
    const places = `${campusOf(index)},${campusOf(index + 1)}`;
    return `r${index},t${index % teacherCount},${places},定期交流,否,${year}-09-01,${year + 1}-07-01,${year + 1}-07-01,完成`;
  });
  const folder = join(region, 'restricted');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'teachers.csv'), ['人员编号,人事关系校区', ...teachers].join('\r\n'));
  const header = '记录编号,人员编号,派出校区,接收校区,形式,是否调动人事关系,开始日期,计划结束日期,实际结束日期,状态';
  await writeFile(join(folder, 'rotations.csv'), [header, ...rotations].join('\r\n'));
  return teacherCount + rotationCount;
}
