import { drawn, type DrawnName } from './seeds.ts';
import { sumOf, type ProofRecord } from './sum.ts';

/** Something that is proven, and the test that proves it. */
export interface Subject {
  readonly subject: string;
  /** Where the title stands, named from tests/. */
  readonly file: string;
  readonly title: string;
  /** How the files begin that run it, where they share what they run. */
  readonly run?: string;
  /** Which of the figures that its file tells are its own, where the file proves something else, too. */
  readonly figures?: readonly string[];
  /** What it draws at random, where it does. */
  readonly draws?: readonly DrawnName[];
}

/** What is proven, in the order of the document. Each title is that of a test; a test holds both together. */
export const subjects: readonly Subject[] = [
  {
    subject: 'Figures are computed a second time, by a program that shares nothing with the first',
    file: 'oracle/compare-counties.ts',
    title: 'has the results that the definitions give: figure, target, verdict, shortfall, reason',
    run: 'oracle/',
    draws: ['counties computed a second time'],
  },
  {
    subject: 'Totals of groups in place of registers give the same figures, or the name of the table that is missing',
    file: 'facts/random-counties-as-totals.test.ts',
    title: 'publishes of totals what it publishes of its registers, and names the table that is missing',
    draws: ['counties with totals in place of registers'],
  },
  {
    subject: 'Published figures are recomputed in a browser, out of the published file',
    file: 'site/recompute.test.ts',
    title: 'of the demonstration county, and nobody else is asked for anything',
  },
  {
    subject: 'Every printed number of every page is read back and compared with its fact',
    file: 'site/bound-numbers.test.ts',
    title: 'every number of every page is bound to a fact or of a declared class, and says what its fact says',
  },
  {
    subject: 'No number of any report is without its fact',
    file: 'report/bound.test.ts',
    title: 'no number of any report is unbound',
  },
  {
    subject: 'What is withheld cannot be worked out: an attack by linear programs',
    file: 'facts/disclosure/random-counties.ts',
    title: 'no withheld count of random county %i follows from everything that is published',
    run: 'facts/disclosure/random-counties',
    draws: ['counties attacked'],
  },
  {
    subject:
      'Reports of small counties in which everything is missing once say nothing that is no sentence or no number',
    file: 'report/random-counties/prove.ts',
    title: 'the reports of county %i are made',
    run: 'report/random-counties/',
    draws: ['counties with reports'],
  },
  {
    subject: 'A sentence changes exactly when its figure or its predicate does',
    file: 'figures/counterfactual.test.ts',
    title: 'from the one numbered %i',
    draws: ['counties with one figure changed'],
  },
  {
    subject: 'Nothing about one person is in any file',
    file: 'site/no-person.test.ts',
    title: 'no identifier of a person or of a record about one',
  },
  {
    subject: 'No change of a CSV file goes by in silence',
    file: 'mutations/mutations.test.ts',
    title:
      'no change of a file goes by in silence, stops the program or changes what does not depend on it, from number %i',
    draws: ['changed files of real counties', 'changed files of the demonstration county'],
  },
  {
    subject: 'Nor does any of the small county in which every kind of record occurs',
    file: 'mutations/small-county.ts',
    title: 'no change of a small county goes by in silence or stops the program, from number %i',
    run: 'mutations/small-county-',
    draws: ['changed files of a small county'],
  },
  {
    subject: 'What the check calls publishable the build publishes, and nothing else',
    file: 'mutations/check-and-build.ts',
    title: 'check and build agree on whether a damaged county can be published, from number %i',
    run: 'mutations/check-and-build-',
    draws: ['damaged counties'],
  },
  {
    subject: 'The desk in the browser says of a region what the check says, message for message',
    file: 'mutations/desk-and-check.test.ts',
    title: 'the desk and the check say the same of %s, as it is and damaged',
    draws: ['regions checked at the desk'],
  },
  {
    subject: 'A workbook (.xlsx, .xls, .ods) gives the messages that its tables give as CSV files',
    file: 'mutations/workbooks.test.ts',
    title: 'a workbook of %s gives the messages that its files give, as it is and damaged',
    draws: ['workbooks compared with files'],
  },
  {
    subject: 'Every habit of spreadsheets ends as expected',
    file: 'habits/habits.test.ts',
    title: 'says what stands in expected.txt',
  },
  {
    subject: 'Every row that a county hands in is printed, shown or counted somewhere',
    file: 'site/rows-fed.test.ts',
    title: 'a row that no page prints, shows or counts is found',
  },
  {
    subject: 'Readers find the answer in two clicks',
    file: 'site/questions.test.ts',
    title: '$id $question',
  },
  {
    subject: 'Every type of page meets WCAG 2.1 A and AA, as far as a program can tell',
    file: 'site/accessibility.test.ts',
    title: '/%s meets WCAG 2.1 A and AA, does not overflow and asks no other host',
    figures: ['pages at two widths'],
  },
  {
    subject: 'Pages say the same without JavaScript',
    file: 'site/accessibility.test.ts',
    title: 'pages say the same with JavaScript off, but for the tools that compute, from $from',
    figures: ['pages without JavaScript'],
  },
  {
    subject: 'Browsers of 2019 know everything in scripts and styles',
    file: 'site/old-browsers.test.ts',
    title: 'know everything in the scripts',
  },
  {
    subject: 'An overview prints on one sheet of A4',
    file: 'site/print.test.ts',
    title: '/%s prints on one sheet',
  },
  {
    subject: 'No link, asset or anchor leads nowhere',
    file: 'site/links.test.ts',
    title: 'has no link, asset or anchor that leads nowhere',
  },
  {
    subject: 'Pages keep within their budgets',
    file: 'site/budgets.test.ts',
    title: 'is transferred in at most 40 kB and 5 requests',
  },
  {
    subject: 'Two builds of the same data are the same bytes',
    file: 'site/publication.test.ts',
    title: 'two whole builds that share nothing give the same bytes',
  },
  {
    subject: 'A release is served as it was frozen',
    file: 'site/releases.test.ts',
    title: 'every file of every release is served as its checksums say',
  },
  {
    subject: 'A release that was tampered with stops the build',
    file: 'releases/command.test.ts',
    title: 'a changed data file',
  },
  {
    subject: 'Each promise of pages and documents is held by a test',
    file: 'site/promises.test.ts',
    title: 'every sentence that sounds like a promise is on the register, or is none for a reason',
  },
];

/** What the last runs of a subject's tests went through, added up. */
export function figuresOf(subject: Subject, record: ProofRecord): Readonly<Record<string, number>> {
  const { file, run = file, figures: own } = subject;
  const sums = sumOf(Object.entries(record).flatMap(([key, figures]) => (key.startsWith(run) ? [figures] : [])));
  // Halves and thirds, told by tests that do a part of one thing each, add up to whole numbers.
  const told = Object.entries(sums).map(([name, value]) => [name, Math.round(value)] as const);
  return Object.fromEntries(told.filter(([name]) => own?.includes(name) ?? true));
}

/** The table of src/docs/proof.md; a dash where the last runs on this machine told nothing. */
export function proofTable(record: ProofRecord): string {
  const rows = subjects.map((one) => {
    const { subject, file, title } = one;
    const figures = Object.entries(figuresOf(one, record));
    const words = figures.map(([name, value]) => `${value.toLocaleString('en-US')} ${name}`).join(', ');
    return `| ${subject} | \`tests/${file}\` | ${title} | ${words === '' ? '—' : words} | ${triedWords(one)} |`;
  });
  return ['| Proven | By | Its title | Last figures | `npm test` tries |', `|${' --- |'.repeat(5)}`, ...rows].join(
    '\n',
  );
}

/** How much of what a subject draws `npm test` tries. */
function triedWords({ draws = [] }: Subject): string {
  const words = draws.map((name) => `${drawn[name].share} of ${drawn[name].whole} ${name}`);
  return words.length === 0 ? 'all' : words.join(', ');
}

/** Whether a file runs the proof of something that it draws: then a share tells less than all of it. */
export function isDrawn(key: string): boolean {
  return subjects.some(({ file, run = file, draws }) => draws !== undefined && key.startsWith(run));
}
