import { describe, expect, test } from 'vitest';
import { mistakeWords } from '../../src/format/contact.ts';

const site = { site_title: '某公开数据站', host_organisation: null, contact_phone: null, contact_email: null };
const bureau = { data_provider: '甲县教育局', contact: null };
const read = { data_provider: '某公开数据站（据公开文件整理）', contact: null };

const said = (...[region, settings]: Parameters<typeof mistakeWords>) => {
  const { words, address } = mistakeWords(region, settings);
  return `${words}${address}。`;
};

describe('a mistake in the data is told', () => {
  test('to the provider, by the telephone on record', () => {
    expect(said({ ...bureau, contact: '0000-0000000' }, site)).toBe(
      '数据有误，请向甲县教育局反映，电话：0000-0000000。',
    );
    expect(said(bureau, site)).toBe('数据有误，请向甲县教育局反映。');
  });

  test('by the contact of the site, where the provider has none', () => {
    const reached = { ...site, contact_phone: '0001-1', contact_email: 'a@example.org' };
    expect(said(bureau, reached)).toBe('数据有误，请向甲县教育局反映，联系方式：0001-1、a@example.org。');
    expect(said(read, { ...reached, host_organisation: '乙市教育局' })).toBe(
      '数据有误，请向乙市教育局反映，联系方式：0001-1、a@example.org。',
    );
  });

  test('to nobody where this site read the county and nobody can be reached: the document stands', () => {
    expect(said(read, site)).toBe('本地区数据由本站据公开文件录入，与文件不一致的，以文件为准；本站没有登记联系方式。');
  });

  test('to the provider as well where the site has no name yet', () => {
    expect(said(bureau, { ...site, site_title: '' })).toBe('数据有误，请向甲县教育局反映。');
  });
});
