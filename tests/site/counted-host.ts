import { createServer, request, type IncomingMessage } from 'node:http';

import { serve } from '../../src/pipeline/serve.ts';

/** A host that forbids browsers to keep anything, and remembers what it was asked for. */
export interface CountedHost {
  readonly address: string;
  /** Paths in the order in which they were asked for. */
  readonly asked: readonly string[];
  /** Begins to count anew. */
  readonly forget: () => void;
  readonly close: () => void;
}

/** Serves a site that was built for `/jyjt/`. What browsers keep of it, the site's own scripts have kept. */
export async function serveCounted(folder: string): Promise<CountedHost> {
  const files = await serve({ folder, base: '/jyjt/', port: null });
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '');
    const forward = (found: IncomingMessage) => {
      outgoing.writeHead(found.statusCode ?? 500, { ...found.headers, 'cache-control': 'no-store' });
      found.pipe(outgoing);
    };
    const forwarded = request(new URL(incoming.url ?? '/', files.address), { headers: incoming.headers }, forward);
    // At the end of a file both hosts stop while a worker may still be fetching.
    forwarded.on('error', () => outgoing.destroy());
    forwarded.end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const found = server.address();
  if (found === null || typeof found === 'string') throw new Error('the server has no port');
  return {
    address: `http://localhost:${found.port}/jyjt/`,
    asked,
    forget: () => asked.splice(0),
    close: () => {
      server.close();
      server.closeAllConnections();
      files.close();
    },
  };
}
