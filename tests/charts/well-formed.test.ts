import { h } from 'preact';
import { expect, test } from 'vitest';
import { renderDrawing } from '../../src/charts/render-drawing.ts';
import { escapeXml } from '../../src/downloads/xlsx/xml.ts';
import { xmlText } from '../../src/report/word/xml.ts';

test('no text ends a picture, a feed, a workbook or a Word file before its time', () => {
  const name = '甲]]>乙<b>&"';
  const drawing = renderDrawing(h('svg', {}, h('text', { 'aria-label': name }, name)));
  for (const markup of [drawing, escapeXml(name), xmlText(name)]) {
    expect(markup).not.toContain(']]>');
    expect(markup).toContain(']]&gt;乙&lt;b');
  }
});
