import { proveRandomCounties } from './random-counties.ts';

proveRandomCounties(0);
