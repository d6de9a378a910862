import type { BranchBlueprint, SchoolBlueprint, SchoolKind } from './blueprint.ts';
import { turningPoints as on } from './story.ts';

/** Towns of 示例县. Characters are put together so that no place of the name is known to us. */
export const demoTowns = [
  '青禾街道',
  '听澜街道',
  '霁禾镇',
  '岚穗镇',
  '汀麦镇',
  '砚稻镇',
  '澜粟镇',
  '璃黍镇',
  '岫荞镇',
  '霖苗镇',
  '沐谷镇',
  '漪菽镇',
  '筱稷镇',
  '皓麻镇',
  '沁芋乡',
] as const;

type Town = (typeof demoTowns)[number];
type More = Partial<Omit<SchoolBlueprint, 'name' | 'kind' | 'town' | 'teachers'>>;

function school(name: string, kind: SchoolKind, town: Town, teachers: number, more: More = {}): SchoolBlueprint {
  return { name, kind, town: demoTowns.indexOf(town), teachers, ...more };
}

function branches(...names: readonly string[]): More {
  return { branches: names.map((name) => ({ name })) };
}

/** The central school of a town: a main campus, village campuses and teaching points. */
function central(town: Town, teachers: number, villages: readonly (string | BranchBlueprint)[], points: number) {
  const all = villages.map((village) => (typeof village === 'string' ? { name: village } : village));
  return school(`${town}中心小学`, 'primary', town, teachers, { branches: all, points });
}

const cityPrimary: readonly SchoolBlueprint[] = [
  school('青禾小学', 'primary', '青禾街道', 84, branches('东校区', '南校区')),
  school('云帆小学', 'primary', '青禾街道', 77, branches('滨河校区')),
  school('星河小学', 'primary', '听澜街道', 74, branches('北校区')),
  school('晓月小学', 'primary', '青禾街道', 72, { legal_person: '青禾小学' }),
  school('沐阳小学', 'primary', '听澜街道', 70, branches('西校区')),
  school('明堤小学', 'primary', '听澜街道', 58, { founded: on.new_school_on, legal_person: '青禾小学' }),
  school('听澜小学', 'primary', '听澜街道', 68, branches('湖畔校区')),
  school('采薇小学', 'primary', '听澜街道', 60, branches('东校区')),
  school('怀瑾小学', 'primary', '青禾街道', 56),
  school('拾光小学', 'primary', '听澜街道', 52),
  school('鹿鸣小学', 'primary', '青禾街道', 58, branches('南校区')),
  school('棠梨小学', 'primary', '听澜街道', 50),
  school('涵碧小学', 'primary', '青禾街道', 67, branches('西校区')),
  school('流萤小学', 'primary', '听澜街道', 60),
  school('拂晓小学', 'primary', '青禾街道', 65),
  school('望川小学', 'primary', '听澜街道', 53, branches('北校区')),
  school('月坪小学', 'primary', '听澜街道', 43),
  school('柳浪小学', 'primary', '青禾街道', 41),
];

const citySecondary: readonly SchoolBlueprint[] = [
  school('砚池初级中学', 'junior', '青禾街道', 110, branches('东校区')),
  school('书圃初级中学', 'junior', '听澜街道', 101),
  school('芸窗初级中学', 'junior', '青禾街道', 91),
  school('鹤汀初级中学', 'junior', '听澜街道', 86),
  school('兰渚初级中学', 'junior', '青禾街道', 96, branches('南校区')),
  school('松间学校', 'nine-year', '听澜街道', 52),
  school('晴岚学校', 'nine-year', '青禾街道', 79),
  school('澄心学校', 'nine-year', '听澜街道', 70),
  school('萤窗初级中学', 'junior', '青禾街道', 84),
  school('疏桐初级中学', 'junior', '听澜街道', 74),
  school('苇杭初级中学', 'junior', '青禾街道', 70),
  school('菱歌中学', 'complete', '听澜街道', 77),
  school('墨池高级中学', 'senior', '青禾街道', 180),
  school('长庚高级中学', 'senior', '听澜街道', 170),
  school('启明特殊教育学校', 'special', '青禾街道', 29),
];

const central1 = [
  central('霁禾镇', 55, ['柳塘校区', '桑园校区', '石桥校区'], 2),
  central('岚穗镇', 50, ['枫桥校区', '竹溪校区', '南坡校区'], 2),
  central('汀麦镇', 53, ['前湾校区', '后湾校区', '麦场校区', '古渡校区'], 2),
  central('砚稻镇', 48, ['稻香校区'], 3),
  central('澜粟镇', 53, ['粟坪校区', '杉岭校区', '西沟校区', '龙眼塘校区'], 2),
  central('璃黍镇', 48, ['黍田校区', '东岗校区', '长堰校区'], 2),
];

const merged = (name: string): BranchBlueprint => ({ name, opened: on.merger_on });

const central2 = [
  central('岫荞镇', 53, ['荞花校区', '北岭校区', merged('桥头校区'), merged('溪口校区')], 2),
  central('霖苗镇', 48, ['苗圃校区', '双井校区', '河湾校区'], 2),
  central('沐谷镇', 55, ['谷场校区', '杏林校区', '柏树校区', '泉眼校区', '下洼校区'], 2),
  central('漪菽镇', 46, ['豆坡校区', '莲塘校区', '古井校区'], 1),
  central('筱稷镇', 46, ['稷下坡校区', '松岗校区', '前圩校区'], 1),
  central('皓麻镇', 41, ['麻园校区', '瓦窑校区', '草甸校区'], 2),
];

const townSecondary: readonly SchoolBlueprint[] = (
  [
    ['霁禾镇', 48],
    ['岚穗镇', 43],
    ['汀麦镇', 46],
    ['砚稻镇', 41],
    ['澜粟镇', 48],
    ['璃黍镇', 41],
    ['岫荞镇', 46],
    ['霖苗镇', 41],
    ['沐谷镇', 48],
    ['漪菽镇', 38],
    ['筱稷镇', 38],
    ['皓麻镇', 36],
  ] as const
).map(([town, teachers]) => school(`${town}初级中学`, 'junior', town, teachers));

const village: readonly SchoolBlueprint[] = [
  school('枕溪小学', 'primary', '岚穗镇', 26, { closed: on.renumbered_school_on, successor: '枕溪学校' }),
  school('枕溪学校', 'nine-year', '岚穗镇', 31, { founded: on.renumbered_school_on }),
  school('竹里小学', 'primary', '霁禾镇', 29),
  school('白露小学', 'primary', '岚穗镇', 22),
  school('漱石学校', 'nine-year', '砚稻镇', 31),
  school('朝露小学', 'primary', '汀麦镇', 19),
  school('谷雨小学', 'primary', '璃黍镇', 22),
  school('惊蛰小学', 'primary', '澜粟镇', 19),
  school('岫荞镇桥头小学', 'primary', '岫荞镇', 19, { closed: on.merger_on, successor: '岫荞镇中心小学' }),
  school('岫荞镇溪口小学', 'primary', '岫荞镇', 18, { closed: on.merger_on, successor: '岫荞镇中心小学' }),
  school('清樾学校', 'nine-year', '霖苗镇', 31),
  school('小满小学', 'primary', '岫荞镇', 20),
  school('望舒学校', 'nine-year', '漪菽镇', 29, {
    former_names: [{ name: '漪菽镇第二学校', until: on.renaming_on }],
  }),
  school('石屏小学', 'primary', '皓麻镇', 14, { closed: on.merger_on, successor: '皓麻镇中心小学' }),
  school('沁芋乡中心小学', 'primary', '沁芋乡', 11),
  school('栎坡小学', 'primary', '沁芋乡', 7, { former_names: [{ name: '沁芋乡第二小学', until: '2022-03-15' }] }),
  school('蓼湾小学', 'primary', '皓麻镇', 17),
  school('柘泉小学', 'primary', '筱稷镇', 11, { closed: '2023-08-01', successor: '筱稷镇中心小学' }),
];

/** In no group on 31 December 2025. */
const outside: readonly SchoolBlueprint[] = [
  school('秋蝉小学', 'primary', '沐谷镇', 18),
  school('寒露小学', 'primary', '漪菽镇', 16),
  school('鹊桥小学', 'primary', '筱稷镇', 17),
  school('霜降小学', 'primary', '沁芋乡', 14),
  school('芒种小学', 'primary', '砚稻镇', 18),
  school('大暑小学', 'primary', '霖苗镇', 16),
  school('沁芋乡初级中学', 'junior', '沁芋乡', 29),
  school('处暑小学', 'primary', '汀麦镇', 14, { former_names: [{ name: '汀麦镇高坡小学', until: '2024-09-01' }] }),
  school('雨水小学', 'primary', '璃黍镇', 17),
  school('清明渠小学', 'primary', '沐谷镇', 16),
];

const privateSchools: readonly SchoolBlueprint[] = [
  school('凌霄学校', 'nine-year', '听澜街道', 67, { is_private: true }),
  school('扶摇学校', 'nine-year', '青禾街道', 58, { is_private: true }),
  school('乘风小学', 'primary', '听澜街道', 43, { is_private: true }),
  school('破浪初级中学', 'junior', '青禾街道', 53, { is_private: true }),
  school('采星小学', 'primary', '霁禾镇', 24, { is_private: true }),
  school('知秋小学', 'primary', '沐谷镇', 22, { is_private: true }),
];

/** Teaching points with a code of their own. */
const points: readonly SchoolBlueprint[] = (
  [
    ['云头教学点', '霁禾镇'],
    ['坡背教学点', '岚穗镇'],
    ['圩尾教学点', '砚稻镇'],
    ['上坪教学点', '璃黍镇'],
    ['石盘教学点', '岫荞镇'],
    ['岭脚教学点', '筱稷镇'],
    ['大岙教学点', '沁芋乡'],
    ['水口教学点', '沁芋乡'],
  ] as const
).map(([name, town]) => school(`${town}${name}`, 'teaching-point', town, 3));

const kindergartens: readonly SchoolBlueprint[] = demoTowns.map((town, position) =>
  school(`${town}中心幼儿园`, 'kindergarten', town, position < 2 ? 28 : 14),
);

export const demoSchools: readonly SchoolBlueprint[] = [
  ...cityPrimary,
  ...citySecondary,
  ...central1,
  ...central2,
  ...townSecondary,
  ...village,
  ...outside,
  ...privateSchools,
  ...points,
  ...kindergartens,
];
