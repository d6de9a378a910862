import { by } from './promise.ts';

/** Tests that hold several promises. */

export const noPerson = by(
  'site/no-person.test.ts',
  'no identifier of a person or of a record about one',
  'no identity number with a valid check digit, and no mobile number',
  'no file of a restricted table, and no word of where they lie',
  'no table with a column that names one person',
);

export const undisclosed = [
  ...by(
    'facts/disclosure/random-counties.ts',
    'no withheld count of random county %i follows from everything that is published',
  ),
  ...by('facts/disclosure/planted-leaks.test.ts', 'a planted leak is found: $name'),
  ...by('facts/protect.test.ts', 'publishes its headcount and nothing else, not even zeros'),
];

export const alwaysShown = by(
  'facts/protect.test.ts',
  'that a clause demands is shown however small, and nothing else of so few',
);

export const traitsKept = by(
  'facts/protect.test.ts',
  'of a trait is shown, whatever its size, where at least 小分母 rotate, and nowhere else',
);

export const campusesKept = by(
  'facts/campus-attributes.test.ts',
  'of campuses of a group that publishes no counts nothing is shown, so that its own count does not follow',
);

export const noNames = by('data/no-officials.test.ts', 'no file of the two regions names an official');

export const recomputed = by(
  'site/recompute.test.ts',
  'of the demonstration county, and nobody else is asked for anything',
);

export const database = by(
  'site/database-file.test.ts',
  'gives every published result again, out of its own tables and texts',
  'what readers download has a view for every text, which reads the file alone',
  'what readers download is what the pages load, and its views are made of the texts in both',
);

export const countingPublished = by(
  'figures/counting-sql.test.ts',
  'every file of the counting SQL is published with a sentence on it',
);

export const nothingPublished = [
  ...by(
    'site/publication.test.ts',
    'exits with 1, names file, row, column, value, reason, remedy and effect, and publishes nothing',
    'leaves the published site as it was',
  ),
];

export const withoutScripts = [
  ...by(
    'site/accessibility.test.ts',
    'pages say the same with JavaScript off, but for the tools that compute, from $from',
  ),
];

export const checkedByAxe = by(
  'site/accessibility.test.ts',
  '/%s meets WCAG 2.1 A and AA, does not overflow and asks no other host',
);

export const everyType = by('site/budgets.test.ts', 'of every type is among those that are weighed');

export const layout = by('site/layout.test.ts', 'nothing overflows, is cut, is empty or collides, from $from');

export const officialOrder = [
  ...by('artifacts/rotations.test.ts', 'groups stand in official order, and one that did not exist yet has no figure'),
  ...by(
    'site/appraisal.test.ts',
    'every published grade stands in the matrix of its year, in official order and without a rank',
  ),
];

export const frozen = [
  ...by('site/releases.test.ts', 'every file of every release is served as its checksums say'),
  ...by(
    'releases/command.test.ts',
    'a changed data file',
    'a file that is gone, one that was added, and a file that is no archive',
    'another status, date or note in release.json',
  ),
];

export const oldAddress = by(
  'site/releases.test.ts',
  'shows the old figure at its old address, under a banner that leads to the new one',
);

export const explained = [
  ...by(
    'releases/changes.test.ts',
    'is refused without a word on record, and the message says where, what and what to do',
  ),
  ...by(
    'releases/promise.test.ts',
    'what was published stays known, however often another figure is published afterwards',
  ),
  ...by(
    'validate/published-before.test.ts',
    'a published figure that differs without a word says where, what and what to do',
  ),
];

export const answered = by(
  'site/clause-answers.test.ts',
  'says of every clause where it is answered, or why it is only quoted',
);

export const nobodyAsked = [
  ...recomputed,
  ...by('site/sql.test.ts', 'nothing is asked of another site, and no script fails'),
  ...by('site/links.test.ts', 'states a strict content policy on every page and keeps to it'),
];

export const keptOnce = by(
  'site/second-visit.test.ts',
  'the engine and the data come once, and make room for themselves alone',
);

export const keeping = by(
  'promises/keeping.test.ts',
  'only the kept texts and files, the choice of dark or light and what lies on the desk stay in the browser',
);

export const boundNumbers = [
  ...by(
    'site/bound-numbers.test.ts',
    'every number of every page is bound to a fact or of a declared class, and says what its fact says',
  ),
  ...by('report/bound.test.ts', 'no number of any report is unbound'),
];

export const packages = (...titles: readonly string[]) => by('site/packages.test.ts', ...titles);

export const told = by('format/contact.test.ts', 'to the provider, by the telephone on record');

export const policyOnly = by('site/appraisal.test.ts', '%s has no result, no title and no document on a theme');

const desk = 'site/desk.test.ts';

export const onlyTheDesk = by(
  desk,
  'until a file is dropped nothing is loaded but the page; then nobody else is asked, and the list is that of the check',
);

export const copiedDesk = by(desk, 'a folder that was copied by itself works under any address, with the same list');

export const deskAsOneFile = by(
  desk,
  'one file of at most 250 kB, opened from a disk without a network, gives the same list',
);

export const keptOfTheDesk = by(
  desk,
  'finds the public tables and the repairs again after the page was closed, and no restricted table in any store',
);

export const onlyTheCell = by(
  'client/desk/session.test.ts',
  'whatever is repaired, undone and repaired again: exactly the named cells differ from the file that was dropped',
);
