import { datasetTitle } from '../format/citation.ts';
import type { Column } from '../model/column.ts';
import { contentsOf, type Content } from './contents.ts';
import type { PublishedColumn } from './csv.ts';
import type { Download } from './downloads.ts';
import { readableJson } from './files.ts';
import { readingNotes } from './notes.ts';
import type { PublishedRegion } from './region-files.ts';
import type { PublicationTerms } from './terms.ts';

/**
 * The descriptor `datapackage.json` of a region's CSV files, a Tabular Data Package by version 1 of the specification:
 * the version that validators of several languages know, and that readers of version 2 still read. Names of fields are
 * the headers of the files; the machine name of a column is its property `column`.
 * Relations that a file cannot keep are left out: to tables that are not there, of lists, and to one of several tables.
 */
export function dataPackage(
  published: PublishedRegion,
  downloads: readonly Download[],
  terms: PublicationTerms,
): string {
  const { region, input_hash } = published;
  const contents = contentsOf(published);
  const offered = new Map(contents.map((content) => [content.name, content]));
  return readableJson({
    profile: 'tabular-data-package',
    name: ['school-groups', region.region_code, ...(region.is_demo ? ['demo'] : [])].join('-'),
    title: datasetTitle(region),
    description: readingNotes(published).join('\n'),
    version: region.as_of_date,
    data_status: region.data_status,
    input_sha256: input_hash,
    keywords: ['集团化办学', '教育集团', '教师交流轮岗', region.region_name],
    ...licences(terms),
    sources: sourcesOf(published),
    contributors: [{ title: region.data_provider, role: 'publisher' }],
    resources: contents.map((content) => resourceOf(content, { offered, downloads })),
  });
}

/** The specification wants an address or a registered name beside the words; without either nothing can be said. */
function licences({ data_licence, data_licence_url }: PublicationTerms): object {
  if (data_licence_url === null) return {};
  return { licenses: [{ path: data_licence_url, ...(data_licence === null ? {} : { title: data_licence }) }] };
}

/** The policy documents; at least the provider, because a package without a source says nothing of its origin. */
function sourcesOf({ region, tables }: PublishedRegion): readonly object[] {
  const documents = tables.policy_documents.map(({ document_number, title, source_url }) => ({
    title: `${document_number}《${title}》`,
    ...(source_url === null ? {} : { path: source_url }),
  }));
  return [{ title: region.data_provider }, ...documents];
}

interface Around {
  readonly offered: ReadonlyMap<string, Content>;
  readonly downloads: readonly Download[];
}

function resourceOf(content: Content, around: Around): object {
  const { name, title, meaning, grain, key, columns } = content;
  const found = around.downloads.find(({ file }) => file.format === 'CSV' && file.title === title);
  if (found === undefined) throw new Error(`${name} is published without a CSV file`);
  const { path, byte_count, sha256 } = found.file;
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    description: `${meaning}。${grain}。`,
    path: path.replace(/^data\//, ''),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: byte_count,
    hash: `sha256:${sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map((column) => fieldOf(column)),
      missingValues: [''],
      ...keyOf(key, columns),
      ...relationsOf(content, around.offered),
    },
  };
}

/** A key with a column that may be empty (empty: the total) is no primary key by the specification. */
function keyOf(key: readonly string[], columns: readonly PublishedColumn[]): object {
  const parts = key.map((name) => columns.find(([column]) => column === name));
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return {};
  const fields = known.map(([, { label }]) => label);
  return known.every(([, { presence }]) => presence === 'filled') ? { primaryKey: fields } : { uniqueKeys: [fields] };
}

function relationsOf({ name, columns }: Content, offered: Around['offered']): object {
  const foreignKeys = columns.flatMap(([, { label, list, references = [] }]) => {
    const [reference = '', another] = references;
    const [table = '', column = ''] = reference.split('.');
    const target = offered.get(table)?.columns.find(([known]) => known === column);
    if (target === undefined || another !== undefined || list === true) return [];
    return [{ fields: label, reference: { resource: table === name ? '' : table, fields: target[1].label } }];
  });
  return foreignKeys.length === 0 ? {} : { foreignKeys };
}

function fieldOf([name, column]: PublishedColumn): object {
  const { label, meaning, unit, list } = column;
  const remarks = [meaning, ...(unit === undefined ? [] : [`单位：${unit}`]), ...(list ? ['多个值以“、”分隔'] : [])];
  const constraints = constraintsOf(column);
  return {
    name: label,
    column: name,
    ...typeOf(column),
    description: remarks.join('；'),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function typeOf({ type, list }: Column): object {
  if (list === true) return { type: 'string' };
  switch (type) {
    case 'integer':
      return { type: 'integer' };
    case 'decimal':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean', trueValues: ['是'], falseValues: ['否'] };
    case 'date':
      return { type: 'date', format: '%Y-%m-%d' };
    case 'calendar_year':
      return { type: 'year' };
    default:
      return { type: 'string' };
  }
}

const patterns: Readonly<Partial<Record<Column['type'], string>>> = {
  academic_year: '[0-9]{4}-[0-9]{4}',
  term: '[0-9]{4}-[0-9]{4}-[12]',
};

function constraintsOf({ type, presence, values, list }: Column): object {
  const pattern = patterns[type];
  const isClosed = Array.isArray(values) && list !== true && type === 'text';
  return {
    ...(presence === 'filled' ? { required: true } : {}),
    ...(isClosed ? { enum: values } : {}),
    ...(pattern === undefined ? {} : { pattern }),
  };
}
