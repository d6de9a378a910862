/**
 * National code lists used by the tables.
 * Sources: GB/T 33782-2017 (school types, urban-rural classes), 《各级各类学校(机构)代码编制规则》 (2010, school codes).
 */

/** 办学类型码 → name. */
export const schoolTypes = {
  '111': '幼儿园',
  '211': '小学',
  '218': '小学教学点',
  '219': '附设小学班',
  '311': '初级中学',
  '312': '九年一贯制学校',
  '319': '附设普通初中班',
  '341': '完全中学',
  '342': '高级中学',
  '345': '十二年一贯制学校',
  '349': '附设普通高中班',
  '514': '特殊教育学校',
} as const;

/** First two digits of a 10-digit school code → the class of school it stands for. */
export const schoolCodeClasses = {
  '11': '幼儿园',
  '21': '小学',
  '31': '普通初中',
  '34': '普通高中',
  '36': '中等职业学校',
  '37': '工读学校',
  '51': '特殊教育学校',
} as const;

/** 办学类型码 → the class digits its school code must begin with; a type that is not listed is not compared. */
export const codeClassOfType: Readonly<Record<string, string>> = {
  '111': '11',
  '211': '21',
  '311': '31',
  '312': '31',
  '341': '34',
  '342': '34',
  '345': '34',
  '514': '51',
};

/** 城乡类型码 → name; the first digit gives the class readers know (1 urban or town, 2 rural). */
export const urbanRuralTypes = {
  '111': '主城区',
  '112': '城乡结合区',
  '121': '镇中心区',
  '122': '镇乡结合区',
  '123': '特殊区域',
  '210': '乡中心区',
  '220': '村庄',
} as const;

/** First two digits of an administrative division code (GB/T 2260) → province. */
export const provinces = {
  '11': '北京市',
  '12': '天津市',
  '13': '河北省',
  '14': '山西省',
  '15': '内蒙古自治区',
  '21': '辽宁省',
  '22': '吉林省',
  '23': '黑龙江省',
  '31': '上海市',
  '32': '江苏省',
  '33': '浙江省',
  '34': '安徽省',
  '35': '福建省',
  '36': '江西省',
  '37': '山东省',
  '41': '河南省',
  '42': '湖北省',
  '43': '湖南省',
  '44': '广东省',
  '45': '广西壮族自治区',
  '46': '海南省',
  '50': '重庆市',
  '51': '四川省',
  '52': '贵州省',
  '53': '云南省',
  '54': '西藏自治区',
  '61': '陕西省',
  '62': '甘肃省',
  '63': '青海省',
  '64': '宁夏回族自治区',
  '65': '新疆维吾尔自治区',
  '71': '台湾省',
  '81': '香港特别行政区',
  '82': '澳门特别行政区',
  /** Not a real division: the code space of demonstration counties. */
  '99': '演示',
} as const;

/** Stages of schooling in official order; a campus may have several. */
export const stages = ['小学', '初中', '高中', '幼儿园'] as const;
