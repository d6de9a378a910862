import { readFile, rename, writeFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';

import type { Drawing } from './drawing-pool.ts';
import { lackingGlyph } from './glyphs.ts';
import { pngOf } from './png.ts';

// Draws what it is sent and answers with null, or with the reason why the data do not let it. Other errors end it.
parentPort?.on('message', async ({ svg, cached, scale }: Drawing) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window.
  parentPort?.postMessage(await draw({ svg, cached, scale }));
});

async function draw({ svg, cached, scale }: Drawing): Promise<string | null> {
  try {
    const png = pngOf(await readFile(svg, 'utf8'), scale);
    // Whole or not at all: a run that is killed here leaves no half picture under its final name.
    await writeFile(`${cached}.part`, png);
    await rename(`${cached}.part`, cached);
    return null;
  } catch (error) {
    if (error instanceof Error && error.name === lackingGlyph) return error.message;
    throw error;
  }
}
