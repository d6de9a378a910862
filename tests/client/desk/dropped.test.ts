import { expect, test } from 'vitest';
import { readFiles } from '../../../src/client/desk/dropped.ts';

const fileAt = (path: string): File =>
  Object.assign(new File(['区划代码\n'], path.replace(/^.*\//, '')), {
    webkitRelativePath: path.includes('/') ? path : '',
  });
const drop = (...paths: readonly string[]) => readFiles(paths.map(fileAt));

test('a folder is taken off its files, and names the region where it can', async () => {
  const region = await drop('340321-huaiyuan/学校.csv', '340321-huaiyuan/restricted/教师.csv');
  expect(region).toMatchObject({ folder: '340321-huaiyuan', isLoose: false });
  expect(region.files.map(({ path }) => path)).toEqual(['学校.csv', 'restricted/教师.csv']);
  expect(await drop('数据/学校.csv')).toMatchObject({ folder: null, isLoose: false });
});

test('single files are loose, and so is the folder of restricted tables by itself, which stays on them', async () => {
  expect(await drop('学校.csv', '教师.csv')).toMatchObject({ folder: null, isLoose: true });
  const restricted = await drop('restricted/教师.csv', 'restricted/汇总.xlsx');
  expect(restricted.isLoose).toBe(true);
  expect(restricted.files.map(({ path }) => path)).toEqual(['restricted/教师.csv', 'restricted/汇总.xlsx']);
});

test('releases are left where they are, and a file that cannot be read is named', async () => {
  const { files } = await drop('340321-huaiyuan/releases/2025/学校.csv', '340321-huaiyuan/学校.csv');
  expect(files.map(({ path }) => path)).toEqual(['学校.csv']);
  const shut = Object.assign(fileAt('学校.csv'), {
    stream: () => {
      throw new Error('locked');
    },
  });
  await expect(readFiles([shut])).rejects.toThrow(/^“学校.csv”读不出来/);
});
