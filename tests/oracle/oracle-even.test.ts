import { compareCounties } from './compare-counties.ts';

compareCounties(0);
