/**
 * Settings of the whole site: one row each in data/site.csv. What is left empty does not appear on any page.
 */

/** What a setting may hold; each kind has a check of its own. */
export type SettingKind =
  | 'text'
  | 'phone'
  | 'email'
  | 'web_address'
  /** Scheme and host without a path: https://www.example.gov.cn */
  | 'origin'
  /** The path under which the site is served; begins and ends with a slash. */
  | 'base_path'
  | 'icp_number'
  | 'police_number'
  | 'site_code';

/** A setting of the site, declared once: file, check and manual come from it. */
export interface SettingDeclaration {
  /** What clerks write into the column 设置项; the machine name is understood as well. */
  readonly label: string;
  readonly meaning: string;
  readonly kind: SettingKind;
  readonly required?: true;
  readonly example: string;
}

function setting<const T extends SettingDeclaration>(declaration: T): T {
  return declaration;
}

/** The settings of a site by machine name, in the order of the template. */
export const siteSettings = {
  site_title: setting({
    label: '网站名称',
    meaning: '显示在每页页首和浏览器标题',
    kind: 'text',
    required: true,
    example: '集团化办学公开数据站',
  }),
  site_subtitle: setting({
    label: '网站副题',
    meaning: '页首名称下的一行说明',
    kind: 'text',
    example: '县域教育集团数据公开',
  }),
  host_organisation: setting({
    label: '主办单位',
    meaning: '页脚列出的主办单位',
    kind: 'text',
    example: '某县教育局',
  }),
  maintainer: setting({ label: '承办单位', meaning: '负责网站维护的单位', kind: 'text', example: '某县教育信息中心' }),
  contact_phone: setting({
    label: '联系电话',
    meaning: '单位公开的办公电话，不填个人手机',
    kind: 'phone',
    example: '0533-1234567',
  }),
  contact_email: setting({
    label: '电子邮箱',
    meaning: '单位公开的邮箱',
    kind: 'email',
    example: 'jyj@example.gov.cn',
  }),
  contact_address: setting({ label: '联系地址', meaning: '单位办公地址', kind: 'text', example: '某县某路1号' }),
  data_licence: setting({
    label: '数据许可',
    meaning: '读者可以怎样使用本站整理的数据（不含所引文件原文）',
    kind: 'text',
    example: '知识共享署名 4.0 国际许可协议（CC BY 4.0）',
  }),
  data_licence_url: setting({
    label: '数据许可链接',
    meaning: '许可全文的网址',
    kind: 'web_address',
    example: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
  }),
  base_path: setting({
    label: '部署路径',
    meaning: '网站在域名下的路径，以斜杠开头和结尾；在根目录的填“/”',
    kind: 'base_path',
    required: true,
    example: '/jyjt/',
  }),
  site_url: setting({
    label: '网址',
    meaning: '网站的域名，用于站点地图和引用格式',
    kind: 'origin',
    example: 'https://www.example.gov.cn',
  }),
  icp_number: setting({ label: 'ICP备案号', meaning: '页脚列出', kind: 'icp_number', example: '鲁ICP备12345678号-1' }),
  police_number: setting({
    label: '公安备案号',
    meaning: '页脚列出',
    kind: 'police_number',
    example: '鲁公网安备37030502000123号',
  }),
  police_link: setting({
    label: '公安备案链接',
    meaning: '公安备案查询页的网址',
    kind: 'web_address',
    example: 'https://beian.mps.gov.cn/#/query/webSearch',
  }),
  site_code: setting({
    label: '网站标识码',
    meaning: '政府网站标识码，10位',
    kind: 'site_code',
    example: '3703050001',
  }),
  error_report_link: setting({
    label: '找错链接',
    meaning: '“我为政府网站找错”平台的网址',
    kind: 'web_address',
    example: 'https://zfwzgl.www.gov.cn/exposure/jiucuo.html',
  }),
  feedback_link: setting({
    label: '意见反馈链接',
    meaning: '意见反馈页的网址',
    kind: 'web_address',
    example: 'https://www.example.gov.cn/feedback',
  }),
} as const;

export type SettingName = keyof typeof siteSettings;

/** Values as they are shown; null = not set. */
export type SiteSettings = {
  readonly [N in SettingName]: (typeof siteSettings)[N] extends { required: true } ? string : string | null;
};

export const settingNames = Object.keys(siteSettings) as readonly SettingName[];

/** Widens a declaration to the general shape. */
export function settingOf(name: SettingName): SettingDeclaration {
  return siteSettings[name];
}
