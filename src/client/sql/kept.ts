/** What stays on the reader's computer. Where the browser forbids it, nothing stays, and the page works all the same. */

const prefix = 'school-group-atlas:sql:';

/** Returns what this browser kept under a name; null where it kept nothing or may not. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    // Forbidden by a setting of the browser or the network: there is nothing to read.
    return null;
  }
}

/** Returns whether the browser keeps it. */
export function keepLocally(name: string, value: string): boolean {
  try {
    localStorage.setItem(prefix + name, value);
    return true;
  } catch {
    return false;
  }
}

/** Whether the browser lets a page keep anything; private windows may not. */
export function canKeep(): boolean {
  return keepLocally('probe', '1');
}
