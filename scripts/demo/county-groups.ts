import type { GroupBlueprint, MemberBlueprint } from './blueprint.ts';
import { turningPoints as on } from './story.ts';

/** The fourteen groups of 示例县. Aims are letters for 2021—2022 to 2025—2026, see AimLetters. */

const early = on.first_groups_on;
const later = on.second_groups_on;
const shared = '示教函〔2023〕11号';

function members(...schools: readonly string[]): readonly MemberBlueprint[] {
  return schools.map((school) => ({ school }));
}

const townGroups: readonly GroupBlueprint[] = [
  {
    number: 1,
    scope: '城区',
    status: '运行',
    founded: early,
    lead: '青禾小学',
    members: [
      ...members('云帆小学', '星河小学', '晓月小学', '沐阳小学'),
      { school: '明堤小学', from: on.new_school_on, takes_on_new_school: true },
      { school: '竹里小学', campus: '校本部', from: '2023-09-01', document_number: shared },
    ],
    types: [{ type: '紧密型', from: early, basis: '单法人制' }],
    rotation: 'MAAAA',
    backbone: 'AAAAA',
    diligence: 1,
  },
  {
    number: 2,
    scope: '城区',
    status: '运行',
    founded: early,
    lead: '听澜小学',
    members: [
      ...members('采薇小学', '怀瑾小学', '拾光小学', '鹿鸣小学', '棠梨小学'),
      { school: '松间学校', campus: '小学部' },
    ],
    types: [
      { type: '松散型', from: early },
      { type: '紧密型', from: later, basis: '团队管理法' },
    ],
    rotation: 'ABMSA',
    backbone: 'AASMA',
    diligence: 0.95,
  },
  {
    number: 3,
    scope: '城区',
    status: '运行',
    founded: early,
    lead: '砚池初级中学',
    members: [
      ...members('书圃初级中学', '芸窗初级中学', '鹤汀初级中学', '兰渚初级中学'),
      { school: '松间学校', campus: '初中部' },
    ],
    types: [{ type: '紧密型', from: early, basis: '团队管理法' }],
    rotation: 'BBBBB',
    backbone: 'AAMAA',
    diligence: 0.8,
  },
  {
    number: 4,
    scope: '城区',
    status: '运行',
    founded: later,
    lead: '晴岚学校',
    members: members('澄心学校', '涵碧小学', '流萤小学', '萤窗初级中学', '拂晓小学'),
    types: [
      { type: '松散型', from: later },
      { type: '紧密型', from: on.g04_tight_on, basis: '团队管理法' },
    ],
    rotation: 'NAAAS',
    backbone: 'NAAAB',
    diligence: 0.85,
  },
];

const ruralGroups: readonly GroupBlueprint[] = [
  {
    number: 5,
    scope: '乡镇',
    status: '运行',
    founded: early,
    lead: '霁禾镇中心小学',
    members: [
      ...members('霁禾镇初级中学', '岚穗镇中心小学', '岚穗镇初级中学'),
      { school: '枕溪小学', to: on.renumbered_school_on, exit_reason: '学校改办九年一贯制学校' },
      { school: '枕溪学校', from: on.renumbered_school_on },
      { school: '竹里小学', campus: '校本部', from: '2023-09-01', document_number: shared },
      { school: '白露小学', to: on.g05_exit_on, exit_reason: '学区调整', document_number: '示教函〔2025〕9号' },
    ],
    types: [{ type: '紧密型', from: early, basis: '单法人制' }],
    rotation: 'AAMAA',
    backbone: 'BBSBB',
    diligence: 0.9,
  },
  {
    number: 6,
    scope: '乡镇',
    status: '运行',
    founded: later,
    lead: '汀麦镇中心小学',
    members: [
      ...members('汀麦镇初级中学', '砚稻镇初级中学', '漱石学校', '朝露小学'),
      { school: '砚稻镇中心小学', campus: '校本部' },
    ],
    types: [{ type: '紧密型', from: later, basis: '团队管理法' }],
    rotation: 'NASAA',
    backbone: 'NABAM',
    diligence: 0.75,
  },
  {
    number: 7,
    scope: '乡镇',
    status: '运行',
    founded: early,
    lead: '澜粟镇中心小学',
    members: [
      ...members('澜粟镇初级中学', '璃黍镇中心小学', '璃黍镇初级中学', '谷雨小学'),
      { school: '惊蛰小学', to: on.g07_exit_on, exit_reason: '学校布局调整', document_number: '示教函〔2025〕3号' },
    ],
    types: [{ type: '紧密型', from: early, basis: '单法人制' }],
    rotation: 'AAAAM',
    backbone: 'AABAA',
    diligence: 0.9,
  },
  {
    number: 8,
    scope: '乡镇',
    status: '运行',
    founded: later,
    lead: '岫荞镇中心小学',
    members: [
      { school: '岫荞镇桥头小学', to: on.merger_on, exit_reason: '并入岫荞镇中心小学' },
      { school: '岫荞镇溪口小学', to: on.merger_on, exit_reason: '并入岫荞镇中心小学' },
      ...members('岫荞镇初级中学', '霖苗镇中心小学', '霖苗镇初级中学', '清樾学校', '筱稷镇中心小学'),
      { school: '小满小学', from: on.mid_year_join_on, document_number: '示教函〔2025〕4号' },
    ],
    types: [{ type: '紧密型', from: later, basis: '团队管理法' }],
    rotation: 'NAASB',
    backbone: 'NAAAS',
    diligence: 0.7,
  },
  {
    number: 9,
    scope: '乡镇',
    status: '运行',
    founded: later,
    lead: '沐谷镇中心小学',
    members: [
      ...members('沐谷镇初级中学', '漪菽镇中心小学', '漪菽镇初级中学', '望舒学校', '筱稷镇初级中学'),
      ...['秋蝉小学', '寒露小学', '鹊桥小学'].map((school) => ({
        school,
        from: on.late_join_on,
        document_number: '示教函〔2026〕2号',
      })),
    ],
    types: [
      { type: '松散型', from: later },
      { type: '紧密型', from: on.g09_tight_on, basis: '团队管理法' },
    ],
    rotation: 'NABBS',
    backbone: 'NAAAA',
    diligence: 0.6,
  },
];

const otherGroups: readonly GroupBlueprint[] = [
  {
    number: 10,
    scope: '城区',
    status: '运行',
    founded: later,
    lead: '墨池高级中学',
    members: members('疏桐初级中学', '苇杭初级中学', '菱歌中学', '凌霄学校'),
    types: [{ type: '松散型', from: later }],
    rotation: 'NAAAA',
    backbone: 'NAAAA',
    diligence: 0.8,
  },
  {
    number: 11,
    scope: '乡镇',
    status: '运行',
    founded: early,
    lead: '皓麻镇初级中学',
    members: [{ school: '石屏小学', to: on.merger_on, exit_reason: '学校撤销' }],
    types: [{ type: '松散型', from: early }],
    rotation: 'AAMNN',
    backbone: 'AAMNN',
    diligence: 0.5,
  },
  {
    number: 12,
    scope: '乡镇',
    status: '运行',
    founded: later,
    lead: '沁芋乡中心小学',
    members: members('栎坡小学'),
    types: [{ type: '松散型', from: later }],
    rotation: 'NMNMM',
    backbone: 'NMNMN',
    diligence: 0.6,
  },
  {
    number: 13,
    scope: '城区',
    status: '试点',
    founded: on.new_group_on,
    lead: '望川小学',
    members: members('月坪小学', '柳浪小学'),
    types: [{ type: '松散型', from: on.new_group_on }],
    rotation: 'NNNNN',
    backbone: 'NNNNN',
    diligence: 0.9,
  },
  {
    number: 14,
    scope: '乡镇',
    status: '整改',
    founded: later,
    lead: '皓麻镇中心小学',
    members: members('蓼湾小学'),
    types: [],
    rotation: 'NBBBB',
    backbone: 'NBBBB',
    diligence: 0.3,
  },
];

export const demoGroups: readonly GroupBlueprint[] = [...townGroups, ...ruralGroups, ...otherGroups];
