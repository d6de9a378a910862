import { datasetTitle } from '../format/citation.ts';
import { formatDate } from '../format/date.ts';
import { indicators } from '../indicators/registry.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import { urnOf } from '../artifacts/publications.ts';
import type { RegionSummary } from '../artifacts/region-summary.ts';
import { licenceScope, licenceScopeOf } from '../artifacts/terms.ts';
import type { DownloadFile, RegionArtifact } from '../artifacts/types.ts';
import type { Format } from './formats/format.ts';
import { formatNamed } from './formats/formats.ts';
import { wholeFiles } from './uses.ts';

/** Descriptions of the data for search engines and for catalogues of open data. */

interface Around {
  readonly settings: SiteSettings;
  /** Makes the address of a path of the site, `/linzi/data/`. */
  readonly linkTo: (path: string) => string;
  /** Formats of the files; absent: all. */
  readonly known?: readonly Format[];
}

const keywords = ['集团化办学', '教育集团', '教师交流轮岗', '义务教育'];

/** Returns a region as a schema.org/Dataset, with the files that hold all of it. */
export function datasetJsonLd(atlas: RegionArtifact, { settings, linkTo, known }: Around): object {
  const { region, slug, input_hash, derived } = atlas;
  const [first] = derived.coverage_history;
  const terms = settings.data_licence_url ?? settings.data_licence;
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: datasetTitle(region),
    description: descriptionOf(region),
    url: linkTo(`/${slug}/data/`),
    identifier: datasetId(region.region_code),
    version: `${region.as_of_date}（${region.data_status}，${input_hash.slice(0, 12)}）`,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    keywords: [...keywords, region.region_name],
    ...(terms === null ? {} : { license: terms, copyrightNotice: licenceScopeOf(atlas.tables) }),
    creator: { '@type': 'Organization', name: region.data_provider },
    publisher: { '@type': 'Organization', name: settings.host_organisation ?? region.data_provider },
    temporalCoverage: first === undefined ? region.as_of_date : `${first.as_of_date}/${region.as_of_date}`,
    spatialCoverage: { '@type': 'Place', name: `${region.parent_name}${region.region_name}` },
    variableMeasured: indicators.map(({ title }) => title),
    includedInDataCatalog: { '@type': 'DataCatalog', name: settings.site_title, url: linkTo('/') },
    distribution: wholeFiles(atlas.downloads, known).map((file) => ({
      '@type': 'DataDownload',
      name: file.title,
      encodingFormat: formatNamed(file.format, known).media_type,
      contentUrl: linkTo(`/${slug}/${file.path}`),
      contentSize: `${file.byte_count} B`,
      ...(file.sha256 === null ? {} : { sha256: file.sha256 }),
    })),
  };
}

/** A part of a catalogue: that of one province, in a file of its own. */
export interface CataloguePart {
  /** `/data/catalog-37.jsonld` */
  readonly path: string;
  /** 山东省 */
  readonly name: string;
}

/** Returns the catalogue of a site with many regions: it names its parts, which portals read one after another. */
export function catalogueOfParts(parts: readonly CataloguePart[], around: Around): object {
  return {
    ...catalogueJsonLd([], around),
    // All datasets stand in the parts.
    'dcat:dataset': undefined,
    'dcat:catalog': parts.map(({ path, name }) => ({
      '@id': around.linkTo(path),
      '@type': 'dcat:Catalog',
      'dcterms:title': zh(`${around.settings.site_title}：${name}`),
    })),
  };
}

/** Returns the catalogue of one of the parts. */
export function partOfCatalogue(
  summaries: readonly RegionSummary[],
  { path, name }: CataloguePart,
  around: Around,
): object {
  return {
    ...catalogueJsonLd(summaries, around),
    '@id': around.linkTo(path),
    'dcterms:title': zh(`${around.settings.site_title}：${name}`),
    'dcterms:isPartOf': { '@id': around.linkTo('/') },
  };
}

/** Returns the catalogue of all regions in DCAT 3, as JSON-LD that needs nothing from elsewhere to be understood. */
export function catalogueJsonLd(summaries: readonly RegionSummary[], around: Around): object {
  const { settings, linkTo } = around;
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dcterms: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': linkTo('/'),
    '@type': 'dcat:Catalog',
    'dcterms:title': zh(settings.site_title),
    'dcterms:description': zh('县域教育集团的名录、目标、指标和政策依据，每个数字均附条款和计算语句。'),
    'dcterms:language': 'zh-CN',
    ...publisher(settings.host_organisation),
    ...licence(settings),
    'dcat:dataset': summaries.map((summary) => datasetNode(summary, around)),
  };
}

function datasetNode(summary: RegionSummary, { settings, linkTo, known }: Around): object {
  const { slug, region_code, region_name, parent_name, as_of_date, data_status, input_hash } = summary;
  return {
    '@id': datasetId(region_code),
    '@type': 'dcat:Dataset',
    'dcterms:title': zh(datasetTitle(summary)),
    'dcterms:description': zh(descriptionOf(summary)),
    'dcterms:identifier': region_code,
    'dcterms:language': 'zh-CN',
    'dcterms:spatial': { '@type': 'dcterms:Location', 'dcterms:title': zh(`${parent_name ?? ''}${region_name}`) },
    'dcterms:temporal': {
      '@type': 'dcterms:PeriodOfTime',
      'dcat:endDate': { '@value': as_of_date, '@type': 'xsd:date' },
    },
    'dcat:version': `${as_of_date} ${data_status} ${input_hash.slice(0, 12)}`,
    'dcat:keyword': keywords.map(zh),
    'dcat:landingPage': { '@id': linkTo(`/${slug}/data/`) },
    ...publisher(summary.data_provider),
    ...licence(settings),
    'dcat:distribution': summary.whole_files.map((file) =>
      distributionNode(file, {
        address: linkTo(`/${slug}/${file.path}`),
        media_type: formatNamed(file.format, known).media_type,
      }),
    ),
  };
}

function distributionNode(
  { title, byte_count, sha256 }: DownloadFile,
  { address, media_type }: { readonly address: string; readonly media_type: string },
): object {
  return {
    '@type': 'dcat:Distribution',
    'dcterms:title': zh(title),
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${media_type}` },
    'dcat:byteSize': { '@value': String(byte_count), '@type': 'xsd:nonNegativeInteger' },
    ...(sha256 === null
      ? {}
      : {
          'spdx:checksum': {
            '@type': 'spdx:Checksum',
            'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
            'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
          },
        }),
  };
}

function datasetId(regionCode: string): string {
  return urnOf([regionCode, 'dataset']);
}

function descriptionOf(region: {
  readonly region_name: string;
  readonly as_of_date: string;
  readonly data_status: string;
  readonly data_provider: string;
  readonly is_demo: boolean;
}): string {
  const mark = region.is_demo ? '演示数据，与任何真实地区无关。' : '';
  return `${mark}${region.region_name}教育集团、成员学校、政策目标和标准、覆盖率和教师交流轮岗等指标的公开数据，附条款依据、口径、分子分母和计算语句。数据截至${formatDate(region.as_of_date)}（${region.data_status}），由${region.data_provider}提供。`;
}

function publisher(name: string | null): object {
  if (name === null) return {};
  return { 'dcterms:publisher': { '@type': 'foaf:Organization', 'foaf:name': zh(name) } };
}

function licence({ data_licence, data_licence_url }: SiteSettings): object {
  if (data_licence_url !== null)
    return { 'dcterms:license': { '@id': data_licence_url }, 'dcterms:rights': zh(licenceScope) };
  return data_licence === null ? {} : { 'dcterms:rights': zh(`${data_licence}。${licenceScope}`) };
}

function zh(text: string): object {
  return { '@value': text, '@language': 'zh-CN' };
}
