import { changeSmallCounty } from './small-county.ts';

changeSmallCounty(4);
