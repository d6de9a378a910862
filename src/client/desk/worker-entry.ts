import type { KnownRegion } from './messages.ts';
import { type Asked, serveDesk } from './worker.ts';

/** The worker of the desk's page. What the site knows of its regions comes with the first message. */
addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly regions: readonly KnownRegion[] }>) => {
    serveDesk(data.regions, {
      send: (told) => postMessage(told),
      listen: (onAsked) => addEventListener('message', (event: MessageEvent<Asked>) => onAsked(event.data)),
    });
  },
  { once: true },
);
