/** Datums in which coordinates may be given. 虚构平面 is the plane of an invented county. */
export const datums = ['CGCS2000', 'WGS84', 'GCJ02', 'BD09', '虚构平面'] as const;
export type Datum = (typeof datums)[number];

/** The systems of coordinates by their names; one that is named by a word needs none. */
export const datumMeanings = {
  CGCS2000: '2000国家大地坐标系',
  WGS84: '卫星定位常用的世界大地坐标系',
  GCJ02: '国内多数互联网地图使用',
  BD09: '百度地图使用',
} as const satisfies Partial<Record<Datum, string>>;

/** Longitude and latitude in decimal degrees. Never published. */
export type Position = readonly [longitude: number, latitude: number];

/** What has to be known of a boundary before it may be drawn. */
export interface OutlineSource {
  readonly source: string;
  /** 审图号 of the base map; null when it was not given. */
  readonly base_review_number: string | null;
  /** 审图号 of the finished map; null when there is a decision instead. */
  readonly review_number: string | null;
  /** Recorded decision of the natural-resources bureau: who, number, date. */
  readonly decision: string | null;
}

/** Boundary of a region, from `outline.geojson` in its folder. */
export interface Outline extends OutlineSource {
  readonly datum: Datum;
  /** Outer rings and holes alike, each closed. */
  readonly rings: readonly (readonly Position[])[];
}
