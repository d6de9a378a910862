import type { PublicTables, RegionArtifact } from '../artifacts/types.ts';
import { publicTableNames } from '../model/tables.ts';
import { templateWorkbook, type TemplateOptions, type TemplateTable } from './template-workbook.ts';

/**
 * The template of a region as its site offers it: with the lists of its pack and, for restricted tables, the groups and schools
 * that it has, and without rows, since what is published lacks the columns that are not.
 */
export function publishedTemplate(
  { region, tables }: Pick<RegionArtifact, 'region' | 'tables'>,
  part: TemplateOptions['part'],
): Uint8Array<ArrayBuffer> {
  const regionName = region.region_name;
  return new Uint8Array(templateWorkbook({ regionName, tables: asText(tables), part, isFilled: false }));
}

/** What a template is called when it is saved. */
export function templateFileName(regionName: string, part: TemplateOptions['part']): string {
  return `${regionName}填报模板${part === 'restricted' ? '-内部表' : ''}.xlsx`;
}

function asText(tables: PublicTables): readonly TemplateTable[] {
  return publicTableNames.map((name) => ({
    name,
    rows: tables[name].map((row) => ({
      cells: Object.fromEntries(
        Object.entries(row).map(([column, value]) => [column, value == null ? '' : `${value}`]),
      ),
    })),
  }));
}
