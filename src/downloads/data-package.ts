import { datasetTitle } from '../format/citation.ts';
import type { Column } from '../model/column.ts';
import { contentsOf, type Content, type Relation } from './contents.ts';
import { valueIn, type PublishedColumn } from './csv.ts';
import type { Download } from './download.ts';
import { csv } from './formats/csv.ts';
import { readableJson, sha256, type ArtifactFile } from '../artifacts/files.ts';
import { withoutMark } from '../validate/print/csv-text.ts';
import { readingNotes } from './notes.ts';
import type { PublishedRegion } from './published-region.ts';
import { licenceScopeOf, type PublicationTerms } from '../artifacts/terms.ts';

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
  const { region, input_hash, program } = published;
  const contents = contentsOf(published);
  const offered = new Map(contents.map((content) => [content.name, content]));
  return readableJson({
    profile: 'tabular-data-package',
    name: ['school-groups', region.region_code, ...(region.is_demo ? ['demo'] : [])].join('-'),
    title: datasetTitle(region),
    description: [...readingNotes(published, terms), ...scopeOf(published, terms)].join('\n'),
    version: region.as_of_date,
    data_status: region.data_status,
    input_sha256: input_hash,
    ...(program === null ? {} : { generator: program }),
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

/** The format has one licence for everything; what it is not given for can only be said in words. */
function scopeOf({ tables }: PublishedRegion, { data_licence }: PublicationTerms): readonly string[] {
  return data_licence === null ? [] : [licenceScopeOf(tables)];
}

/** The policy documents; at least the provider, because a package without a source says nothing of its origin. */
function sourcesOf({ region, tables }: PublishedRegion): readonly object[] {
  const documents = tables.policy_documents.map(({ document_number, title, source_url }) => ({
    title: `${document_number}《${title}》`,
    ...(source_url === null ? {} : { path: source_url }),
  }));
  return [{ title: region.data_provider }, ...documents];
}

/**
 * Returns a CSV file as the package holds it, with its path beside the descriptor: without the mark that Excel wants,
 * because validators take it for a part of the first header.
 */
function packageCopy({ file, content }: Download): ArtifactFile & { readonly content: string } {
  return { path: file.path.replace(/^data\//, 'csv/'), content: withoutMark(String(content)) };
}

/** The CSV files that the descriptor describes, beside it and in the archive: `csv/370305_groups_20220812.csv`. */
export function packageFiles(downloads: readonly Download[]): readonly ArtifactFile[] {
  return downloads.filter(({ file }) => file.format === csv.name).map(packageCopy);
}

interface Around {
  readonly offered: ReadonlyMap<string, Content>;
  readonly downloads: readonly Download[];
}

function resourceOf(content: Content, around: Around): object {
  const { name, title, meaning, grain, key, columns } = content;
  const found = around.downloads.find(({ file }) => file.format === csv.name && file.title === title);
  if (found === undefined) throw new Error(`${name} is published without a CSV file`);
  const copy = packageCopy(found);
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    description: `${meaning}。${grain}。`,
    path: copy.path,
    format: csv.extension,
    mediatype: csv.media_type,
    encoding: 'utf-8',
    bytes: Buffer.byteLength(copy.content),
    hash: `sha256:${sha256(copy.content)}`,
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

/**
 * Relations that every row keeps; of lists, and to one of several tables, the specification knows none. A column stands in one
 * relation only, the longest: validators put the row that is found in its place and would look for that the next time.
 */
function relationsOf(content: Content, offered: Around['offered']): object {
  const ofColumns = content.columns.flatMap(([name, { list, references = [] }]): readonly Relation[] => {
    const [reference = '', another] = references;
    const [table = '', column = ''] = reference.split('.');
    return another !== undefined || list === true ? [] : [{ columns: [name], table, target: [column] }];
  });
  const kept = [...content.relations, ...ofColumns].filter((relation) => {
    const target = offered.get(relation.table);
    return target !== undefined && isKept(relation, { from: content, to: target });
  });
  const taken = new Set(kept.flatMap(({ columns }) => (columns.length > 1 ? columns : [])));
  const foreignKeys = kept
    .filter(({ columns }) => columns.length > 1 || columns.every((column) => !taken.has(column)))
    .map(({ columns, table, target }) => ({
      fields: oneOrAll(labelsOf(content, columns)),
      reference: {
        resource: table === content.name ? '' : table,
        fields: oneOrAll(labelsOf(offered.get(table) ?? content, target)),
      },
    }));
  return foreignKeys.length === 0 ? {} : { foreignKeys };
}

/** Whether each row leads to a row; one that has nothing in these columns need not. */
function isKept(
  { columns, target }: Relation,
  { from, to }: { readonly from: Content; readonly to: Content },
): boolean {
  if (labelsOf(to, target).length < target.length) return false;
  const known = new Set(to.rows.map((row) => cellsOf(row, target).join('\0')));
  return from.rows.every((row) => {
    const cells = cellsOf(row, columns);
    return cells.every((cell) => cell === '') || known.has(cells.join('\0'));
  });
}

function cellsOf(row: object, names: readonly string[]): readonly unknown[] {
  return names.map((name) => valueIn(row, name) ?? '');
}

function labelsOf({ columns }: Content, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => columns.filter(([column]) => column === name).map(([, { label }]) => label));
}

function oneOrAll(labels: readonly string[]): string | readonly string[] {
  const [only = '', ...others] = labels;
  return others.length === 0 ? only : labels;
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

function constraintsOf({ type, presence, values, words, list }: Column): object {
  const pattern = patterns[type];
  const isClosed = Array.isArray(values) && list !== true && type === 'text';
  return {
    ...(presence === 'filled' ? { required: true } : {}),
    ...(isClosed ? { enum: values.map((value) => words?.[value] ?? value) } : {}),
    ...(pattern === undefined ? {} : { pattern }),
  };
}
