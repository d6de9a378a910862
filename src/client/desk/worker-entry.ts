import type { KnownRegion } from './messages.ts';
import { type Asked, serveDesk } from './worker.ts';

/** The worker of the desk's page. What the site knows of its regions the build writes before it (src/pipeline/desk-files.ts). */
const { deskRegions = [] } = globalThis as { readonly deskRegions?: readonly KnownRegion[] };

serveDesk(deskRegions, {
  send: (told) => postMessage(told),
  listen: (onAsked) => addEventListener('message', (event: MessageEvent<Asked>) => onAsked(event.data)),
});
