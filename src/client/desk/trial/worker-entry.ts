// oxlint-disable-next-line import/no-unassigned-import -- first of all: what follows uses it while it is loaded.
import '../polyfills.ts';

import { openBrowserEngine } from '../../../engine/browser.ts';
import type { LoadingEngine } from '../../../engine/engine.ts';
import { quoteIdentifier } from '../../../engine/quote.ts';
import { compareTrial } from './compare.ts';
import { computeTrial } from './compute.ts';
import type { PublishedRegion, TrialAsked, TrialTexts, TrialTold } from './messages.ts';

/** The worker of a trial: engine, counting, protection and indicators. The build writes the statements before it. */
const { deskTexts } = globalThis as unknown as { readonly deskTexts: TrialTexts };

const tell = (told: TrialTold): void => postMessage(told);

addEventListener('message', ({ data }: MessageEvent<TrialAsked>) => {
  void run(data).then(
    (view) => tell({ view }),
    (error: unknown) => tell({ error: error instanceof Error ? error.message : String(error) }),
  );
});

// The solver is loaded before this line: what the page sends earlier nobody would hear.
tell({ is_ready: true });

async function run({ input, places }: TrialAsked) {
  tell({ step: '正在下载查询引擎', done: 0.05 });
  const code = bytesAt(places.engine_code);
  const published = places.published === null ? nothing : await publishedAt(places.published);
  const engine = await openBrowserEngine({ workerUrl: places.engine_worker, code });
  try {
    const results = await computeTrial(input, {
      open: () => inSchema(engine),
      texts: deskTexts,
      earlier: published.earlier,
      onStep: (step, done) => tell({ step, done }),
    });
    return compareTrial(results, published.results, input.tables);
  } finally {
    engine.close();
  }
}

const nothing: PublishedRegion = { results: [], earlier: [] };

async function bytesAt(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`没有取得${url.replace(/^.*\//, '')}，试算只能在网站上进行`);
  return new Uint8Array(await response.arrayBuffer());
}

async function publishedAt(url: string): Promise<PublishedRegion> {
  const bytes = await bytesAt(url);
  // Some hosts take the compression off on the way.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  // A cast: what was downloaded is never in shared memory.
  const body = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const text = await new Response(isPacked ? body.pipeThrough(new DecompressionStream('gzip')) : body).text();
  // A cast: the site's own build wrote the file.
  return JSON.parse(text) as PublishedRegion;
}

let corners = 0;

/** An engine's empty corner: what is made in it is gone when it is closed. */
async function inSchema(engine: LoadingEngine): Promise<LoadingEngine> {
  corners += 1;
  const schema = quoteIdentifier(`trial_${corners}`);
  await engine.run(`create schema memory.${schema}; use memory.${schema}`);
  return {
    query: engine.query,
    run: engine.run,
    append: engine.append,
    // Statements of one engine come one after the other: whoever asks next finds it gone.
    close: () => void engine.run(`use memory.main; drop schema memory.${schema} cascade`),
  };
}
