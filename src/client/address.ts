/** What a tool shows is kept in the address, so that a link shows the same view. */

/** Returns a part of the address's query, null where the address has none. */
export function stateOf(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

/** Puts a state into the address without a step in the history; '' takes it out. */
export function keep(name: string, value: string): void {
  const address = new URL(location.href);
  if (value === '') address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  history.replaceState(null, '', address);
}
