import { frozen, noNames, nothingPublished, recomputed, undisclosed, withoutScripts } from './holders.ts';
import { by, type Promised } from './promise.ts';

/** A promise of a document of the project, named from its folder; white space is one space. */
export interface PromisedInDocument extends Promised {
  readonly document: string;
}

const sameBytes = by('site/publication.test.ts', 'two whole builds that share nothing give the same bytes');

/** What the project's documents promise to those who take it over. */
export const promisesInDocuments: readonly PromisedInDocument[] = [
  {
    document: 'README.md',
    words: 'what cannot be computed says which table is missing',
    held: by('site/packages.test.ts', 'says of every result that lacks data which tables or which records are missing'),
  },
  { document: 'README.md', words: 'the SQL that produced it', held: recomputed },
  {
    document: 'README.md',
    words: 'under any present, former or short name',
    held: by('artifacts/search-index.test.ts', 'every recorded name of %s is found by its full text'),
  },
  { document: 'README.md', words: 'HTML and SVG, complete without JavaScript', held: withoutScripts },
  {
    document: 'README.md',
    words: 'Nothing flows back, and a test holds every import against the arrow.',
    held: by('architecture.test.ts', 'imports follow the arrow', 'imports have no cycles'),
  },
  { document: 'README.md', words: 'counts, small ones kept back', held: undisclosed },
  {
    document: 'README.md',
    words: 'on an error nothing is published and the previous `dist/` stays',
    held: nothingPublished,
  },
  {
    document: 'data/README.md',
    words: 'byte for byte (a test compares them)',
    held: by('demo/generate.test.ts', 'the published county is what the generator makes'),
  },
  { document: 'data/README.md', words: 'releases are never edited', held: frozen },
  {
    document: 'data/README.md',
    words: 'The check and a test compare them.',
    held: by(
      'data/policy-text.test.ts',
      'every sentence is quoted by a clause or listed as not recorded with the reason',
    ),
  },
  { document: 'data/README.md', words: 'Names of officials (附件1 of both texts)', held: noNames },
  {
    document: '.github/SECURITY.md',
    words: '`npm run check` refuses columns of names, and identity-card and mobile numbers.',
    held: by('validate/personal-data.test.ts', 'are asked about where doubtful and refused otherwise'),
  },
  {
    document: '.github/CONTRIBUTING.md',
    words: 'The same data and commit give the same bytes.',
    held: sameBytes,
  },
  {
    document: 'src/docs/architecture.md',
    words: 'they never enter the site',
    held: by('site/no-person.test.ts', 'no file of a restricted table, and no word of where they lie'),
  },
  {
    document: 'src/docs/releases.md',
    words: 'a file that differs is an error of the check',
    held: frozen,
  },
  {
    document: 'src/docs/releases.md',
    words: 'The same data, order and program give the same bytes.',
    held: by('releases/command.test.ts', 'the same data and the same order give the same bytes'),
  },
  {
    document: 'src/docs/publishing.md',
    words: 'Every page states a strict Content-Security-Policy and loads nothing from another origin.',
    held: by(
      'site/links.test.ts',
      'loads nothing from another origin',
      'states a strict content policy on every page and keeps to it',
    ),
  },
];
