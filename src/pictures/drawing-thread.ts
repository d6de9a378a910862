import { parentPort } from 'node:worker_threads';

import { drawOne, type Drawing } from './drawing.ts';

// Draws what it is sent and answers; an error ends it.
parentPort?.on('message', (drawing: Drawing) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window.
  parentPort?.postMessage(drawOne(drawing));
});
