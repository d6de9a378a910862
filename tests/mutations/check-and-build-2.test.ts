import { askCheckAndBuild } from './check-and-build.ts';

askCheckAndBuild(12);
