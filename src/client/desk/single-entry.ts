import { deskOver, lineToWorker, type Line } from './connect.ts';
import type { KnownRegion } from './messages.ts';
import { startDesk } from './start.ts';
import { type Asked, serveDesk, type Told } from './worker.ts';

/**
 * 核对.html: page and worker are one text, since a file that is opened by double click may load no other. Where the browser
 * lets such a page start no worker, the checks run in the page.
 */
const { deskRegions = [] } = globalThis as { readonly deskRegions?: readonly KnownRegion[] };

if (typeof document === 'undefined')
  serveDesk(deskRegions, {
    send: (told) => postMessage(told),
    listen: (onAsked) => addEventListener('message', (event: MessageEvent<Asked>) => onAsked(event.data)),
  });
else {
  const page = document.querySelector<HTMLElement>('[data-desk]');
  const source = document.currentScript?.textContent ?? '';
  if (page !== null) startDesk(page, deskOver(workerOf(source) ?? lineInPage()));
}

function workerOf(source: string): Line | null {
  try {
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(address);
    return lineToWorker(() => worker);
  } catch {
    // Refused: the checks run in the page, which then stands still for a moment.
    return null;
  }
}

function lineInPage(): Line {
  let onAsked: ((asked: Asked) => void) | null = null;
  let onTold: ((told: Told) => void) | null = null;
  serveDesk(deskRegions, {
    send: (told) => onTold?.(told),
    listen: (listener) => {
      onAsked = listener;
    },
  });
  return {
    // Later, so that what is shown before it is seen.
    send: (asked) => void setTimeout(() => onAsked?.(asked), 20),
    listen: (listener) => {
      onTold = listener;
    },
  };
}
