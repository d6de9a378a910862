import gcoord from 'gcoord';
import type { Position } from '../../model/outline.ts';

/**
 * Brings a position to WGS84; `datum`: one of the schema's. CGCS2000 is taken as WGS84: they differ by less than a map of this kind can show. Places on
 * the invented plane stay as they are.
 */
export function toWgs84([longitude, latitude]: Position, datum: string): Position {
  if (datum === 'GCJ02') return gcj02ToWgs84(longitude, latitude);
  if (datum === 'BD09') return bd09ToWgs84(longitude, latitude);
  return [longitude, latitude];
}

function gcj02ToWgs84(longitude: number, latitude: number): Position {
  return gcoord.transform([longitude, latitude], gcoord.GCJ02, gcoord.WGS84);
}

function bd09ToWgs84(longitude: number, latitude: number): Position {
  return gcoord.transform([longitude, latitude], gcoord.BD09, gcoord.WGS84);
}
