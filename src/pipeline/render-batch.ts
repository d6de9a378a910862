import { build } from 'astro';

import { astroConfig } from './astro-config.ts';
import { copyDownloads } from './downloads.ts';
import type { RenderOrder } from './render-batches.ts';

// A process of its own: makes the pages of some regions, and ends with an exit code.
// Whoever started it may be killed: then nobody waits for the pages, and the next run writes to the same folder.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
// A cast: render-batches.ts writes the argument.
const order = JSON.parse(process.argv[2] ?? '') as RenderOrder;
process.env['ATLAS_ARTIFACTS'] = order.artifacts;
process.env['ATLAS_REGIONS'] = order.slugs.join(',');
await build(astroConfig(order, order));
await copyDownloads(order, order.slugs);
