import { proveReports } from './prove.ts';

proveReports(1);
