import type { ListFormat } from './format.ts';

/** Plain lines that other programs check: the hashes of the files. */
export const txt: ListFormat = {
  name: 'TXT',
  extension: 'txt',
  media_type: 'text/plain',
  use: '用记事本打开',
  holds: 'list',
  is_in_releases: false,
};
