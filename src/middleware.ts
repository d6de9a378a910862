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
  // A workbook is no text, and is made of texts in which nothing is bound.
  if (kind.includes('spreadsheetml')) return response;
  // Response.text() would drop the mark at the start of tables by which Excel knows that they are UTF-8.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  return new Response(plainText(text), response);
};
