import { wholeTable, type Column, type View } from './view.ts';

/**
 * A table's view in the address of its page, so that a link opens it: `?list.sort=-town&list.q=实验&list.type=紧密型`. Each name
 * begins with that of the table. What a page no longer offers is passed over.
 */

/** Reads the view of the table of this name. */
export function viewIn(address: URLSearchParams, name: string, columns: readonly Column[]): View {
  const sort = address.get(`${name}.sort`) ?? '';
  const isDown = sort.startsWith('-');
  const column = columns.find(({ key }) => key === (isDown ? sort.slice(1) : sort))?.key ?? null;
  const chosen = columns.flatMap(({ key, choices }) => {
    const choice = address.get(`${name}.${key}`);
    return choice !== null && choices.includes(choice) ? [[key, choice] as const] : [];
  });
  return {
    ...wholeTable,
    column,
    isDown: column !== null && isDown,
    typed: address.get(`${name}.q`) ?? '',
    chosen: Object.fromEntries(chosen),
  };
}

/** Returns an address with the view of the table of this name instead of the one that it held. */
export function withView(address: URLSearchParams, name: string, view: View): URLSearchParams {
  const { column, isDown, typed, chosen } = view;
  const others = [...address].filter(([key]) => !key.startsWith(`${name}.`));
  return new URLSearchParams([
    ...others,
    ...(column === null ? [] : [[`${name}.sort`, `${isDown ? '-' : ''}${column}`]]),
    ...(typed.trim() === '' ? [] : [[`${name}.q`, typed.trim()]]),
    ...Object.entries(chosen).map(([key, choice]) => [`${name}.${key}`, choice]),
  ]);
}
