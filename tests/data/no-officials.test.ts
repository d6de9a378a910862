import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { allFiles, rowsOf, transcribed } from './region-files.ts';

/**
 * sha256 of the 31 names in 附件1 of the two policies. Hashes, because a list of the names would publish what this test
 * keeps out.
 */
const officials = new Set([
  '0a4daf189049f8e49bb0be641c6239b05865c28f1f9cf7e52f74b9583a47fa70',
  '14d7d049b9bd984929ca9243578cb40956b9620621cf544f3a815527b705808f',
  '21c6261b25a9e74ea76d1301a9bff282e083ac610714e529410ecdc9e664cad3',
  '33ec95873e3347e46a839d912bc57d5d75ae0d860d49ae7ed88292fc70151fe6',
  '693590d40752aa7dcced74cff46056560a24fce5253a9e297c08da3d77f0c503',
  '69c697642c7d3e89d0b1a55759eead5f9b2362c3e79d37a2d5f49745067164ef',
  '6d8b9d770b20673f13bfafc67cffef60a58a98c0649aeab04b5d86ade5faf8df',
  '821e4f36f7fdcbeef3ea31c42ff75a87c61e70c88d62ed6c55ee0b7f706a31f6',
  '8c8513b73daa652581fa3ee2caa384b389559bb273a01c141b73c8c4b259e00d',
  '900d6452b3925994f0c038b19f81e791a9c935da91ba84d50ea0fcf2326a91aa',
  '907d0bcf52fecaaa705afed8942f6abbcdc1350cfcc858fb0ebbbce2e39dede0',
  '924118c0af18eda7f97af538a2a854a4dd24091fb8922b07788ad3cab388580c',
  '9a7c11b37ce8ee9446c570ce12883a70dc6c9c6d9ed45dc7d470782d3ef5f270',
  'a009b94bdf1e0fa77bf6be41c794933d82fd580c80c6cae011073be7e5162c94',
  'a351e4b8f4cef7e590e0238c1e207c8feae3333b86038590e02df4aca9741a86',
  'a7caf1d6a5d9c8d4e53e64577376ad31297b306f7289176949afe8e011491ed4',
  'b0916e3fdf3ba7aeaa1ee2105ae21a712b0f069b215a1d3d23b7be20aab58a44',
  'b2cfef83780ab6c6011218310c713705fcb93653031da63d739d9792d4e582c4',
  'ba80518906ead30cefca2cf380976cf42572dfd4b0b276fddeb6efb7ddf45970',
  'bd6f283776353806950e7d131d67b6dcf3b1175e9374676352b58a6a53d1e6c4',
  'cc680d99ac65d978d6a8de98906af8768296a0cef47d619176fa7c92813b18f0',
  'd6ca8b7be228a8f9b91bcf84e1fadcd1810ed9b935ec73a14aa526f466a0e8e2',
  'd795925297ff3356df7aa703e7bf8d1bab61aed5df98d256243a4264e0ae2e21',
  'd935565b5b9fd0eb61bec5a4a64d5c0af9007bdbc7dd95f9e5f90b064f0e1f73',
  'd9d2a4507179eb08fdbfdba1457730e06b3ab1c676994c925695cd872db71c11',
  'df8a2bf47c3afce55e92658773a2925f6c93f6f72078e4309ed82d658cccd199',
  'e034ca73746c2fdef37770e08522dbecc8be86e7f855fd15cbb0aedcd1727f13',
  'e1ee404ec7cc794a95dcd8fc4112bb99f8a5587269711e0395557276ff8a3f77',
  'eb7810fef322337f6a93d489eb1d42da9f01c546bd4b1f7a7f7bc9efaf7aa15d',
  'fa856b287e1befac22bca9785c1acf771e4a41e0b3d1df50249435e3d2e1017b',
  'fff67f7a1a81f7a720dc0e40eaed2bd77eefcad47cf42fbd281858cdc1eb532a',
]);

/** Every run of two or three Chinese characters, without the spaces that set names apart in the originals. */
function windowsOf(text: string): ReadonlySet<string> {
  const runs = text.replace(/[\s\u3000]+/g, '').match(/\p{Script=Han}+/gu) ?? [];
  return new Set(runs.flatMap((run) => [2, 3].flatMap((size) => windowsOfSize(run, size))));
}

function windowsOfSize(run: string, size: number): readonly string[] {
  const characters = [...run];
  return characters
    .slice(0, Math.max(0, characters.length - size + 1))
    .map((_, at) => characters.slice(at, at + size).join(''));
}

function isOfficial(name: string): boolean {
  return officials.has(createHash('sha256').update(name).digest('hex'));
}

test('no file of the two regions names an official', () => {
  const files = allFiles();
  expect(files.length).toBeGreaterThan(0);
  const named = files.filter(({ text }) => [...windowsOf(text)].some(isOfficial));
  expect(named.map(({ path }) => path)).toEqual([]);
});

test('the persons of every leading body add up to the annex', () => {
  const totals = transcribed.map(({ folder }) =>
    Object.fromEntries(
      ['主任', '组长', '副主任', '副组长', '委员', '成员', '联络员'].map((role) => [role, personCount(folder, role)]),
    ),
  );
  expect(totals).toEqual([
    { 主任: 2, 组长: 0, 副主任: 1, 副组长: 0, 委员: 9, 成员: 0, 联络员: 0 },
    { 主任: 0, 组长: 1, 副主任: 0, 副组长: 3, 委员: 0, 成员: 9, 联络员: 6 },
  ]);
});

function personCount(folder: (typeof transcribed)[number]['folder'], role: string): number {
  const rows = rowsOf(folder, 'leading_bodies').filter((row) => row['body_role'] === role);
  return rows.reduce((sum, row) => sum + Number(row['person_count']), 0);
}
