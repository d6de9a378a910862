import type { MiddlewareHandler } from 'astro';
import { markBound } from './format/bound-markup.ts';
import { plainText } from './format/bound-text.ts';
import { closeHanGaps } from './format/han-spacing.ts';

/** Every page and every file that a route makes passes here once on its way out. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  const kind = response.headers.get('content-type') ?? '';
  if (kind.includes('text/html')) return new Response(closeHanGaps(markBound(await response.text())), response);
  if (kind.includes('svg')) return new Response(markBound(await response.text()), response);
  return new Response(plainText(await response.text()), response);
};
