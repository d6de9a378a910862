import type { MiddlewareHandler } from 'astro';
import { closeHanGaps } from './format/han-spacing.ts';

/** Every page passes here once on its way to a file. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  return new Response(closeHanGaps(await response.text()), response);
};
