/**
 * The page of an official document (GB/T 9704-2012): A4, type area of 156 mm × 225 mm with 22 lines of 28 characters.
 * Word counts lengths in twips, twentieths of a point.
 */

const twipsPerMm = 1440 / 25.4;

/** Millimetres in twips, a twentieth of a point, which Word measures in. */
export function twipsOfMm(length_mm: number): number {
  return Math.round(length_mm * twipsPerMm);
}

/** A4 with the margins of an official document (GB/T 9704), in twips. */
export const page = {
  width: twipsOfMm(210),
  height: twipsOfMm(297),
  top: twipsOfMm(37),
  bottom: twipsOfMm(35),
  left: twipsOfMm(28),
  right: twipsOfMm(26),
  /** The dash of the page number stands 7 mm below the type area. */
  footer: twipsOfMm(25.5),
  header: twipsOfMm(20),
} as const;

/** Width of the type area. */
export const textWidth_twips = page.width - page.left - page.right;

/** 225 mm in 22 lines. */
export const linePitch_twips = 579;

/** 三号; 28 of them are a little wider than the type area, so each gives up a quarter of a point. */
export const bodySize_pt = 16;
/** Between characters of the body, so that 28 of them fill a line. */
export const bodySpacing_twips = -5;

/** Drawings of charts are measured in pixels of 96 to the inch. */
export const textWidth_px = (textWidth_twips / 1440) * 96;
/** Height of the type area in px of a picture, 96 to the inch. */
export const textHeight_px = (225 / 25.4) * 96;

/** Names of the fonts: a document names them and never carries them. */
export interface WordFonts {
  /** Body. */
  readonly fangsong: string;
  readonly kaiti: string;
  readonly heiti: string;
  /** Title. */
  readonly xiaobiaosong: string;
  /** Page numbers, tables and notes. */
  readonly songti: string;
}

/** On every Chinese Windows, the font of the title apart, which offices add; a program that lacks one takes another by itself. */
export const officeFonts: WordFonts = {
  fangsong: '仿宋',
  kaiti: '楷体',
  heiti: '黑体',
  xiaobiaosong: '方正小标宋简体',
  songti: '宋体',
};
