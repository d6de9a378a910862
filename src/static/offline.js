// Keeps the query pages and their scripts, so that they work again without a network, and on hosts that forbid browsers to
// keep files. Registered for the folder of one region's query pages and for that of the engine's script, and only when a
// reader has started the engine.

// The engine's code and the data are in it, too, put there by the pages themselves (client/engine/kept-files.ts).
const cacheName = 'school-group-atlas-query';

/** Names that hold the hash of their content: what is kept under one is right for ever. */
const isNamedByContent = (path) => /\/(?:_astro|engine|json\/[0-9a-f]{12})\//.test(path);

/** Files of megabytes, which a page keeps when it has them: passing here they would be copied once more. */
const isKeptByPages = (path) => /\.(?:bin|duckdb)$/.test(path);

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (isKeptByPages(address.pathname)) return;
  event.respondWith(isNamedByContent(address.pathname) ? keptFirst(event) : newestFirst(request));
});

/** The page that registered this names the files that it had loaded before: those did not pass here. */
self.addEventListener('message', (event) => {
  const used = event.data.used;
  event.waitUntil(keepAll(used));
});

async function keepAll(used) {
  const cache = await caches.open(cacheName);
  for (const url of used) {
    if (await cache.match(url, { ignoreSearch: true })) continue;
    const response = await fetch(url, { cache: 'force-cache' }).catch(() => null);
    if (response !== null && response.ok) await cache.put(url, response).catch(() => undefined);
  }
  await forgetOthers(cache, used);
}

/** Scripts of an earlier version of the engine are not asked for again, nor is the JSON of an earlier build. */
async function forgetOthers(cache, used) {
  const engine = used.find((url) => isEngineScript(url));
  const builds = used.map((url) => buildOf(url)).filter((build) => build !== null);
  for (const { url } of await cache.keys()) {
    const isEarlier = isEngineScript(url) && folderOf(url) === folderOf(engine ?? '') && !used.includes(url);
    const own = buildOf(url);
    const isOther =
      own !== null && builds.some(({ folder, version }) => folder === own.folder && version !== own.version);
    if (isEarlier || isOther) await cache.delete(url);
  }
}

/** Of which folder and which build a JSON file is; null for other files. */
function buildOf(url) {
  const found = /^(.*\/json\/)([0-9a-f]{12})\//.exec(url);
  return found && { folder: found[1], version: found[2] };
}

function isEngineScript(url) {
  return /\/engine\/[^/]*\.js$/.test(url);
}

function folderOf(url) {
  return url.slice(0, url.lastIndexOf('/'));
}

async function keptFirst(event) {
  const { request } = event;
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  // The page does not wait until it is kept, nor does it lose anything where there is no room for it.
  if (response.status === 200) event.waitUntil(keep(request, response.clone()).catch(() => undefined));
  return response;
}

async function keep(request, response) {
  await (await caches.open(cacheName)).put(request, response);
}

async function newestFirst(request) {
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(request);
    // One page is kept under one name, whatever its tools have written into the address.
    if (response.status === 200) await cache.put(withoutSearch(request.url), response.clone()).catch(() => undefined);
    return response;
  } catch (error) {
    const kept = await cache.match(withoutSearch(request.url), { ignoreVary: true });
    if (kept !== undefined) return kept;
    throw error;
  }
}

function withoutSearch(url) {
  return url.replace(/[?#].*$/, '');
}
