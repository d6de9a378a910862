import { expect, test } from 'vitest';
import { markBound } from '../../src/format/bound-markup.ts';
import { bind, derivedRef, nameRows, plainText, refOfCell, runsOf, sliceBound } from '../../src/format/bound-text.ts';

const sentence = `差${bind('13', '01:7s')}个校区，占${bind('80.9%', '01:7')}`;

test('a bound text reads as the plain one and comes apart into its runs', () => {
  expect(plainText(sentence)).toBe('差13个校区，占80.9%');
  expect(runsOf(sentence)).toEqual([
    { text: '差', ref: null },
    { text: '13', ref: '01:7s' },
    { text: '个校区，占', ref: null },
    { text: '80.9%', ref: '01:7' },
  ]);
  expect(plainText(bind(bind('1', 'a'), 'b'))).toBe('1');
  expect(bind('13', null)).toBe('13');
});

test('a cut keeps what is bound, and gives up a number that it goes through', () => {
  expect(runsOf(sliceBound(sentence, 1, 3))).toEqual([{ text: '13', ref: '01:7s' }]);
  expect(sliceBound(sentence, 0, 2)).toBe('差1');
  expect(plainText(sliceBound(sentence, 3))).toBe('个校区，占80.9%');
});

test('in a page a bound number is a data element, in a picture a tspan, in an attribute its text', () => {
  const page = `<p title="${sentence}">${sentence}</p><svg aria-label="${sentence}"><text>${bind('5', '10:1')}</text></svg>`;
  expect(markBound(page)).toBe(
    '<p title="差13个校区，占80.9%">差<data value="01:7s">13</data>个校区，占<data value="01:7">80.9%</data></p>' +
      '<svg aria-label="差13个校区，占80.9%"><text><tspan data-value="10:1">5</tspan></text></svg>',
  );
  expect(markBound(`<title>${sentence}</title><script>"${sentence}"</script>`)).toBe(
    '<title>差13个校区，占80.9%</title><script>"差13个校区，占80.9%"</script>',
  );
});

test('behind a picture inside a picture the outer one goes on', () => {
  const mark = `<text>${bind('5', '10:1')}</text>`;
  const span = '<text><tspan data-value="10:1">5</tspan></text>';
  expect(markBound(`<svg><svg>${mark}</svg>${mark}</svg>${bind('5', '10:1')}`)).toBe(
    `<svg><svg>${span}</svg>${span}</svg><data value="10:1">5</data>`,
  );
});

test('rows are known by identity; a reference made of an unknown one is none', () => {
  const rows = [{ n: 1 }, { n: 2 }] as const;
  nameRows(rows, (index) => `facts.${index}`);
  expect(refOfCell(rows[1], 'n')).toBe('facts.1.n');
  expect(refOfCell({ n: 2 }, 'n')).toBe(null);
  expect(derivedRef('pp', ['10:1', null])).toBe(null);
  expect(derivedRef('pp', ['10:1', '10:2'])).toBe('pp(10:1,10:2)');
});
