import { narrowCounts, widthOf, type Interval } from './attack.ts';
import { knowledgeOfOpen, sequenceOf, type Publication, type Secret } from './sequence.ts';

/** A secret that is told, and between which numbers it must lie. */
export interface Leak extends Secret {
  readonly known: Interval;
}

/**
 * What several publications of a region tell together and may not. The criterion: a count of 1 to `smallCell` persons, or
 * an increment of as many, must leave more than `smallCell` whole numbers possible, as nothing told of it would; any other
 * withheld number of a single publication must leave two. Where the numbers that a clause demands leave fewer by themselves, as many as these.
 */
export async function leaksOf(publications: readonly Publication[], smallCell: number): Promise<readonly Leak[]> {
  const sequence = sequenceOf(publications);
  const { knowledge, secrets } = sequence;
  const isFew = (value: number) => Math.abs(value) > 0 && Math.abs(value) <= smallCell;
  // Of several publications one may show what another withheld for the sake of others: it is no secret itself.
  const isWithheld = ({ name }: Secret) => knowledge.unknowns.get(name) === null;
  const isAsked = (secret: Secret) =>
    isFew(secret.value) ||
    (secret.kind === 'count' && secret.value > 0 && publications.length === 1 && isWithheld(secret));
  const asked = new Map(secrets.filter(isAsked).map(({ name, value }) => [name, isFew(value) ? smallCell + 1 : 2]));
  const told = secrets
    .filter((secret) => asked.has(secret.name) && !isWithheld(secret))
    .map((secret): Leak => ({ ...secret, known: { low: secret.value, high: secret.value } }));
  const narrow = await narrowCounts(knowledge, asked);
  const found = [
    ...told,
    ...secrets.flatMap((secret) => {
      const known = narrow.get(secret.name);
      return known === undefined ? [] : [{ ...secret, known }];
    }),
  ];
  if (found.length === 0) return [];
  const open = await narrowCounts(
    knowledgeOfOpen(sequence, publications),
    new Map(found.map(({ name, known }) => [name, Math.max(widthOf(known) + 1, 2)])),
  );
  // Narrow by the open numbers alone, and not narrower with all the others.
  return found.filter(({ name }) => !open.has(name));
}
