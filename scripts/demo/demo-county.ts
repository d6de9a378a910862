import type { CountyBlueprint } from './blueprint.ts';
import { demoGroups } from './county-groups.ts';
import { demoSchools, demoTowns } from './county-schools.ts';
import { story } from './story.ts';

/** 示例县: the one county of the project in which every table is filled. */
export const demoCounty: CountyBlueprint = {
  seed: 20260331,
  region_code: '999999',
  region_name: '示例县',
  towns: demoTowns,
  code_base: 0,
  schools: demoSchools,
  groups: demoGroups,
  story,
};

export const demoFolder = '999999-demo';
