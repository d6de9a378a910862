import type { RegionArtifact } from '../artifacts/types.ts';
import { chartsOf } from './region-charts.ts';
import type { Chart, ChartKind } from './chart.ts';

/** Charts about one subject: those that are shown as pictures, and those that are listed. */
export interface GalleryPart {
  readonly id: string;
  readonly title: string;
  readonly pictures: readonly Chart[];
  readonly others: readonly Chart[];
}

/** Each kind of chart has one subject. */
const subjects: readonly { readonly id: string; readonly title: string; readonly kinds: readonly ChartKind[] }[] = [
  { id: 'coverage', title: '覆盖面和各项要求', kinds: ['coverage', 'matrix'] },
  { id: 'exchange', title: '交流轮岗和干部互派', kinds: ['directions', 'cadres', 'flows'] },
  { id: 'standards', title: '各集团对照标准', kinds: ['standards'] },
  { id: 'trends', title: '历年变化', kinds: ['trends', 'months'] },
  { id: 'work', title: '集团活动、任务和经费', kinds: ['activities', 'terms', 'tasks', 'funding'] },
  { id: 'groups', title: '每个集团', kinds: ['standing'] },
  { id: 'places', title: '成员、关系和地图', kinds: ['map', 'relations', 'locator'] },
  { id: 'data', title: '资料报送', kinds: ['completeness'] },
];

/** What a page of pictures may weigh before it is compressed; what comes after that is listed. */
const room_bytes = 110_000;
/** A picture that is larger is for its own page, as is a second one of many that look alike. */
const largest_bytes = 26_000;

/** The charts of a region by subject, the first of each kind drawn where it is small enough. */
export function galleryOf(atlas: RegionArtifact): readonly GalleryPart[] {
  const charts = chartsOf(atlas);
  let left_bytes = room_bytes;
  const isShown = (chart: Chart, index: number, own: readonly Chart[]) => {
    const bytes = chart.draw('narrow').length;
    const isFirst = own.findIndex(({ kind }) => kind === chart.kind) === index;
    if (!isFirst || bytes > largest_bytes || bytes > left_bytes) return false;
    left_bytes -= bytes;
    return true;
  };
  return subjects
    .map(({ id, title, kinds }) => {
      const own = charts.filter(({ kind }) => kinds.includes(kind));
      const pictures = own.filter(isShown);
      return { id, title, pictures, others: own.filter((chart) => !pictures.includes(chart)) };
    })
    .filter(({ pictures, others }) => pictures.length + others.length > 0);
}
