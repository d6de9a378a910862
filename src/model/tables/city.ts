import { date, integer, table, text } from '../column.ts';
import { sortOrder } from './columns.ts';

export const city_members = table({
  label: '所辖县区',
  meaning: '市所辖的县（市、区），没有报送数据的也列入，并写明规模',
  grain: '一个县（市、区）一行',
  key: ['region_code'],
  synonyms: ['所辖县市区', '县市区名单'],
  of: 'city',
  unlocks: '市级页面的各项合计、上下限和完整程度',
  filling: {
    row: '市所辖的一个县（市、区），没有报送数据的也要列入',
    by: '市教育局基教科；建站时填，区划调整、教育统计数公布后更新',
    mistakes: '只列已经报送的县（市、区）；规模没有写来源；把市本级填成一行',
    advice: '没有报送的县（市、区），规模填教育统计公报或年鉴上的数，写明来源和时点；查不到的留空，不要估计',
    least: '每个县（市、区）一行',
    gain: '市级合计写明几个县（市、区）中有几个有数据，缺的部分按规模给出上下限',
  },
  columns: {
    region_code: text('区划代码', '县（市、区）的6位区划代码', { presence: 'filled', format: 'division_code' }),
    region_name: text('地区名称', '县（市、区）全称', { presence: 'filled' }),
    sort_order: sortOrder,
    campus_count: integer('义务教育校区数', '公办义务教育校区数，不含教学点', { unit: '个' }),
    school_count: integer('义务教育学校数', '公办义务教育学校数', { unit: '所' }),
    student_count: integer('义务教育在校生数', '公办义务教育在校生数', { unit: '人' }),
    teacher_count: integer('集团内专任教师数', '各集团成员校区的专任教师数', { unit: '人' }),
    weight_source: text('规模来源', '规模出自哪份公开文件，如教育统计公报、年鉴'),
    weight_as_of: date('规模时点', '规模是哪一天的'),
    city_schools: text('市属学校', '校舍在该县（市、区）、由市直接管理的学校', { list: true }),
    note: text('备注', '补充说明'),
  },
});
