/**
 * Kinds of parts of a total, as they stand in the column 分组 of the results before the colon: `学段：小学`. What stands after
 * it is a value of the data or of the region's own lists.
 */
export const categoryKinds = {
  学段: '小学、初中；九年一贯制学校两个学段都计',
  城乡: '城区、镇区、乡村，按统计用城乡分类',
  举办者: '民办，或者公办和民办合计；总计只含公办',
  另列: '不计入总计、另行列出的部分',
  覆盖情况: '只有部分校区、教学点加入集团的学校，不计入分子',
  类型: '集团类型，按本地区文件的类型名称',
  其中: '总计中的一部分',
  另有: '不计入总计的部分',
  对照: '供比较的另一个比例',
  形式: '交流形式；一人多种形式的各计1次',
  方向: '交流或互派的方向；一人多个方向的各计1次',
  派出方: '由谁派出',
  期限: '交流期限与规定相比',
  主办: '由谁主办',
  活动: '文件规定的活动项目，或本地区清单中的活动类别',
  级别: '培训的级别；没有填写级别的活动不在其中',
  类别: '经费类别，按本地区文件的类别名称',
  进展: '任务的进展状态',
  状态: '考核的状态',
  对象: '表扬的对象',
  监测: '监测的类别',
} as const;

/** Where the parts are pairs of campuses, no kind stands before them: `甲校→乙校`. */
export const pairMeaning = '派出校区→接收校区，各校区间的往来';
