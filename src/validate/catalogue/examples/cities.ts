import type { CheckingCode } from '../../../model/checking-codes.ts';
import type { Example } from './example.ts';

/** One case of every finding about a city and its counties, as the manual shows it; all names and codes are made up. */
export const citiesExamples = {
  'city-without-member': { table: 'city_members' },
  'city-lists-itself': { table: 'city_members', column: '区划代码', value: '219900' },
  'city-member-named-twice': {
    table: 'city_members',
    column: '地区名称',
    value: '甲县',
    details: { otherLine: 2 },
  },
  'city-weight-without-source': { table: 'city_members', column: '规模来源', details: { name: '乙区' } },
  'city-with-county-table': { table: 'schools', details: { label: '学校' } },
  'city-member-without-data': { table: 'city_members', value: '219906', details: { name: '己县' } },
  'city-weight-missing': { table: 'city_members', value: '219906', details: { name: '己县' } },
  'city-claimed-not-listed': {
    table: 'city_members',
    value: '219907',
    details: { name: '庚县', folder: '219907-gengxian' },
  },
  'city-member-name-differs': {
    table: 'city_members',
    value: '219902',
    details: { name: '乙区', other: '乙县' },
  },
  'city-member-older': {
    table: 'city_members',
    value: '219903',
    details: { name: '丙县', asOf: '2025-10-31', cityAsOf: '2025-12-31' },
  },
} as const satisfies Readonly<Partial<Record<CheckingCode, Example>>>;
