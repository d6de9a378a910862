import { regionWorkbook } from '../region-workbook.ts';
import { workbookType } from '../xlsx/media-type.ts';
import type { RegionFormat } from './format.ts';

/** Everything as one workbook. */
export const xlsx: RegionFormat = {
  name: 'XLSX',
  extension: 'xlsx',
  media_type: workbookType,
  use: '一个工作簿：封面、字段说明，每张数据表一个工作表。用 Excel、WPS 打开，编码不会变成数字。',
  holds: 'region',
  by: 'rows',
  title: '全部数据表（一个工作簿）',
  task: '用表格软件查看',
  label: 'XLSX 工作簿',
  is_in_releases: true,
  write: (published, { terms }) => regionWorkbook(published, terms),
};
