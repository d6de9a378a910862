import { columnLetters, escapeXml, xmlHead } from './xml.ts';
import type { StyleName } from './styles.ts';

/** A column of a sheet that people fill in. */
export interface EntryColumn {
  /** Of its cells below the header; one that is not locked. */
  readonly style: StyleName;
  /** What stands beside the header when one points at it. */
  readonly note: string;
  /** Where its values are chosen from. */
  readonly choice?: Choice;
}

/** A list to choose from. */
export interface Choice {
  /** Name of the range that holds the values. */
  readonly name: string;
  /** Other values are refused; otherwise one is only asked whether one means it. */
  readonly isClosed: boolean;
}

/** As many rows below the header can be chosen for; more than any register has. */
const lastRow = 20_000;

/** What a sheet to be filled in has beside its cells: only its header is locked, and lists to choose from. */
export function entryXml(columns: readonly EntryColumn[]): string {
  const chosen = columns.flatMap(({ choice }, index) => (choice === undefined ? [] : [choiceXml(choice, index)]));
  return (
    '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>' +
    (chosen.length === 0 ? '' : `<dataValidations count="${chosen.length}">${chosen.join('')}</dataValidations>`)
  );
}

function choiceXml({ name, isClosed }: Choice, index: number): string {
  const letter = columnLetters(index);
  const words = isClosed
    ? 'errorTitle="请从列表中选择" error="这一列只能填列表中的内容。"'
    : 'errorStyle="warning" errorTitle="列表中没有" error="列表中没有这个内容，请核对后再填。"';
  return (
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ${words} sqref="${letter}2:${letter}${lastRow}">` +
    `<formula1>${escapeXml(name)}</formula1></dataValidation>`
  );
}

/** The part `xl/comments<n>.xml`. */
export function notesXml(columns: readonly EntryColumn[]): string {
  const notes = columns.map(
    ({ note }, index) =>
      `<comment ref="${columnLetters(index)}1" authorId="0"><text><t xml:space="preserve">${escapeXml(note)}</t></text></comment>`,
  );
  return (
    `${xmlHead}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<authors><author>模板</author></authors><commentList>${notes.join('')}</commentList></comments>`
  );
}

/** The part `xl/drawings/vmlDrawing<n>.vml`, without which Excel does not show notes. */
export function noteShapesXml(columns: readonly EntryColumn[]): string {
  const shapes = columns.map(
    ({ note }, index) =>
      `<v:shape id="note${index}" type="#note" style="position:absolute;visibility:hidden" fillcolor="infoBackground [80]" o:insetmode="auto">` +
      '<v:fill color2="infoBackground [80]"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${index + 1}, 12, 0, 4, ${index + 4}, 12, ${4 + Math.ceil(note.length / 18)}, 4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>${index}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="note" coordsize="21600,21600" o:spt="202" ' +
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>' +
    `</v:shapetype>${shapes.join('')}</xml>`
  );
}
