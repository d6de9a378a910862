import { describe, expect, test } from 'vitest';
import type { CityArtifact } from '../../../src/artifacts/city.ts';
import { figureWords as plainFigureWords, completenessWords as plainCompleteness } from '../../../src/cities/words.ts';
import { overviewCharts } from '../../../src/charts/counties/overview-charts.ts';
import { countyLines } from '../../../src/figures/city/counties.ts';
import {
  boundsWords,
  completenessWords,
  figureWords,
  reportedWords,
  sumsWords,
} from '../../../src/figures/city/say.ts';
import { cityHeadline, cityStripOf } from '../../../src/figures/city/strip.ts';
import { capitalWords, cityLead } from '../../../src/figures/city/completeness.ts';
import { comparedRequirements, judgementOf, viewsOf } from '../../../src/figures/city/views.ts';
import { plainText, runsOf } from '../../../src/format/bound-text.ts';
import { exampleCity, exampleInput } from '../../cities/example-city.ts';
import { cityFacts } from './facts.ts';
import { isRendering } from '../../site/bound/facts-in.ts';

/** What pages of a city print, read back against what its counties and the city itself publish. */

const city = exampleCity();
const facts = cityFacts(city, exampleInput().counties);

/** Numbers of a text that are not what their references stand for. */
const faultsOf = (text: string) =>
  runsOf(text).flatMap(({ text: printed, ref }) =>
    ref === null || isRendering(printed, facts.valueOf(ref)) ? [] : [`${printed} is not ${ref}`],
  );

/** Numbers that no reference stands behind; dates, periods and names of indicators are none. */
const unbound = (text: string) =>
  runsOf(text)
    .filter(({ ref }) => ref === null)
    .flatMap(
      ({ text: own }) =>
        own.replace(/\d{4}(?:—\d{4}学年|年(?:\d+月\d+日|底|度)?)/g, '').match(/\d+(?:\.\d+)?%?/g) ?? [],
    );

function chartsOf(of: CityArtifact) {
  const { perimeters, dots, panels, requirements, tiles } = overviewCharts(of);
  return [perimeters, dots, panels, requirements, tiles].filter((chart) => chart !== null);
}

const nameOf = (code: string) => city.members.find(({ region_code }) => region_code === code)?.region_name ?? code;

const figureTexts = city.figures.flatMap((figure) => [
  figureWords(city, figure),
  completenessWords(city, figure),
  reportedWords(city, figure),
  sumsWords(city, figure),
  boundsWords(city, figure),
]);

describe('every number that is said of a figure', () => {
  test('is bound, and the rounding of what it is bound to', () => {
    expect(figureTexts.flatMap(unbound)).toEqual([]);
    expect(figureTexts.flatMap(faultsOf)).toEqual([]);
    expect(figureTexts.flatMap((text) => runsOf(text).filter(({ ref }) => ref !== null)).length).toBeGreaterThan(40);
  });

  test('is said in the words in which the reasons of judgements say it', () => {
    for (const figure of city.figures) {
      // Without any number the reason has no words for it.
      const words = figure.numerator === null ? '' : plainText(figureWords(city, figure));
      expect(words).toBe(plainFigureWords(figure));
      expect(plainText(completenessWords(city, figure))).toBe(plainCompleteness(figure.parts, nameOf));
    }
  });

  test('a fault would be found', () => {
    const [text = ''] = figureTexts.filter((own) => own.includes('%') || /\d/.test(own));
    expect(faultsOf(text.replaceAll(/(\d)(?=%?\uFDD2)/g, (digit) => String((Number(digit) + 1) % 10)))).not.toEqual([]);
  });
});

test('the first screen says how complete the city is, and its numbers are bound', () => {
  expect(plainText(capitalWords(city))).toBe('6个县（市、区）中4个有数据');
  expect(plainText(cityLead(city))).toBe(
    '6个县（市、区）中4个有数据：丁区只有集团汇总数，没有学校名录，覆盖率不能计算；戊县只有集团和成员名单，没有可以计算的数；己县没有报送。',
  );
  const strip = cityStripOf(city);
  const texts = [
    cityHeadline(city),
    cityLead(city),
    ...(strip?.stops ?? []).flatMap(({ numeral, goal, lacking, lines }) => [numeral, goal, lacking, ...lines]),
  ];
  expect(texts.flatMap(unbound)).toEqual([]);
  expect(texts.flatMap(faultsOf)).toEqual([]);
});

test('a milestone that the missing decide is not judged and has no share of its own', () => {
  const [due, later] = cityStripOf(city)?.stops ?? [];
  expect(plainText(cityHeadline(city))).toBe(
    '紧密型覆盖率2025年底已报的不足全市三分之二，全市在41.7%至83.3%之间，是否达到60%不能判断',
  );
  expect([due?.verdict, plainText(due?.numeral ?? '')]).toEqual(['不能判断', '60%']);
  expect(plainText(due?.lines.join('；') ?? '')).toBe(
    '已报的不足全市三分之二，全市在41.7%至83.3%之间；6个县（市、区）中2个有数据',
  );
  expect([later?.verdict, plainText(later?.lacking ?? '')]).toEqual(['尚未到期', '还差8至58个校区']);
});

describe('the table of counties', () => {
  test('has every county in official order, with its own numbers or why there are none', () => {
    for (const { figure } of viewsOf(city)) {
      const lines = countyLines(city, figure, judgementOf(city, figure));
      expect(lines.map(({ member }) => member.region_name)).toEqual(['甲县', '乙区', '丙县', '丁区', '戊县', '己县']);
      const texts = lines.flatMap(({ words, parts, instead, lacking, own }) => [
        words,
        parts,
        instead,
        lacking,
        ...own.flatMap(({ asked, outcome }) => [asked, outcome]),
      ]);
      expect(texts.flatMap(unbound), figure.figure_id).toEqual([]);
      expect(texts.flatMap(faultsOf), figure.figure_id).toEqual([]);
      // No number for who has none.
      expect(lines.at(-1)).toMatchObject({ amount: null, words: '无数据', parts: '', lacking: '', verdict: null });
    }
  });

  test('shows a number of another day apart, and beside the city’s target what a county’s own document asks', () => {
    const [judgement] = comparedRequirements(city);
    const figure = city.figures.find(({ figure_id }) => figure_id === judgement?.figure_id);
    if (figure === undefined || judgement === undefined) throw new Error('the city judges nothing');
    const lines = countyLines(city, figure, judgement);
    expect(plainText(lines[1]?.instead ?? '')).toBe('2025年10月31日60.0%（12/20个校区），不计入');
    expect(lines[2]?.own.map(({ asked, outcome }) => plainText(`${asked}，${outcome}`))).toEqual([
      '2025年底≥80%，未达标，差4个校区',
    ]);
    expect(lines.map(({ differs }) => differs)).toEqual([false, false, true, false, false, false]);
  });
});

test('every number in the charts of the first page is bound, and the rounding of what it is bound to', () => {
  const charts = chartsOf(city);
  expect(charts.map(({ id }) => id)).toEqual(['perimeters', 'counties', 'panels', 'requirements', 'tiles']);
  for (const { id, title, subtitle, table } of charts) {
    const ordinals = new Set(table.header.flatMap((head, column) => (head.endsWith('序号') ? [column] : [])));
    const cells = table.rows.flatMap((row) => row.filter((_, column) => !ordinals.has(column)));
    for (const text of [title, subtitle, ...table.header, ...cells]) {
      expect(unbound(text), `${id}: ${text}`).toEqual([]);
      expect(faultsOf(text), id).toEqual([]);
    }
  }
});

test('a city without counties, or without figures, says so and invents nothing', () => {
  const empty = exampleCity([]);
  expect(plainText(cityLead(empty))).toContain('6个县（市、区）中0个有数据');
  expect(viewsOf(empty).flatMap(({ figure }) => figureWords(empty, figure))).toEqual(
    viewsOf(empty).map(() => '没有可以计算的数'),
  );
  expect(Object.values(overviewCharts(empty)).filter((chart) => chart !== null && chart.id !== 'requirements')).toEqual(
    [],
  );
});
