import type { KeptDesk } from './messages.ts';

/**
 * What is on the desk between two visits, in this browser and nowhere else. The worker says what may be kept: never a
 * restricted table. A browser without a store, or one that refuses it, keeps nothing.
 */

const name = 'school-group-atlas-desk';
const store = 'desk';
const key = 'now';

/** What was kept; null where there is nothing. */
export async function readDesk(): Promise<KeptDesk | null> {
  const found = await within('readonly', (objects) => objects.get(key)).catch(() => null);
  // A cast: only writeDesk writes there.
  return (found as KeptDesk | null | undefined) ?? null;
}

/** Keeps the desk as it is; false where the browser has no room, or no store. */
export async function writeDesk(kept: KeptDesk): Promise<boolean> {
  return within('readwrite', (objects) => objects.put(kept, key)).then(
    () => true,
    () => false,
  );
}

/**
 * Removes everything that was kept; false where the browser refuses. Where another page of the desk is just reading, it is
 * removed once that is done.
 */
export function forgetDesk(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => resolve(true));
      request.addEventListener('error', () => resolve(false));
    } catch {
      // No store: nothing was kept.
      resolve(true);
    }
  });
}

function within(mode: IDBTransactionMode, ask: (objects: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(store));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no store')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const request = ask(database.transaction(store, mode).objectStore(store));
      request.addEventListener('success', () => {
        resolve(request.result);
        database.close();
      });
      request.addEventListener('error', () => {
        reject(request.error ?? new Error('not kept'));
        database.close();
      });
    });
  });
}
