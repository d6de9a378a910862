import { returnsOf, type ReturnTable } from '../returns.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import type { Count } from './count.ts';

/** What was to be returned, and was not. */
export const returnCounts = {
  returns_due: {
    unit: '个',
    meaning: '某一资料某一时期应报送的校区或集团，列入两个集团的校区分别计入',
    of: (atlas, argument) => of(atlas, argument).expected_count,
  },
  returns_missing: {
    unit: '个',
    meaning: '某一资料某一时期应报送而没有收到的校区或集团',
    of: (atlas, argument) => of(atlas, argument).missing.length,
  },
} as const satisfies Record<string, Count>;

function of(atlas: RegionArtifact, argument: string) {
  const [table = '', period = ''] = argument.split(',');
  // A cast: references are made with the name of a block.
  return returnsOf(atlas, table as ReturnTable, period);
}
