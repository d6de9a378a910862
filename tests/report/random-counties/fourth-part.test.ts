import { proveReports } from './prove.ts';

proveReports(3);
