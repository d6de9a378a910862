import { expect, test } from 'vitest';
import type { RegionSummary } from '../../src/artifacts/region-summary.ts';
import { catalogueJsonLd, catalogueOfParts, partOfCatalogue } from '../../src/downloads/catalogue.ts';
import type { SiteSettings } from '../../src/model/site-settings.ts';

const around = {
  // As much of them as a catalogue states.
  settings: {
    site_title: '数据站',
    host_organisation: null,
    data_licence: null,
    data_licence_url: null,
  } as SiteSettings,
  linkTo: (path: string) => `https://example.org${path}`,
};
const summary = (region_code: string) =>
  ({
    slug: `r${region_code}`,
    region_code,
    region_name: '甲县',
    parent_name: null,
    as_of_date: '2025-12-31',
    data_status: '核定数',
    data_provider: '甲县教育局',
    input_hash: 'a'.repeat(64),
    is_demo: false,
    whole_files: [],
  }) as unknown as RegionSummary;

test('a catalogue in parts names them, and together they describe every dataset once, in the same words', () => {
  const [shandong, anhui] = [[summary('370305'), summary('370306')], [summary('340321')]];
  const parts = [
    { path: '/data/catalog-37.jsonld', name: '山东省', own: shandong },
    { path: '/data/catalog-34.jsonld', name: '安徽省', own: anhui },
  ];
  const head = JSON.parse(JSON.stringify(catalogueOfParts(parts, around))) as Record<string, unknown>;
  expect(head['dcat:dataset']).toBeUndefined();
  expect(head['dcat:catalog']).toMatchObject(parts.map(({ path }) => ({ '@id': `https://example.org${path}` })));
  const whole = catalogueJsonLd([...shandong, ...anhui], around) as Record<string, unknown>;
  const files = parts.map(({ own, ...part }) => partOfCatalogue(own, part, around) as Record<string, unknown>);
  expect(files.flatMap((file) => file['dcat:dataset'])).toEqual(whole['dcat:dataset']);
  expect(files.map((file) => file['@id'])).toEqual(parts.map(({ path }) => `https://example.org${path}`));
});
