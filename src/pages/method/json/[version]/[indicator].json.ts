import type { APIRoute } from 'astro';

import { methodTexts, methodVersion } from '../../../../figures/indicator-methods.ts';

export const getStaticPaths = () =>
  [...methodTexts].map(([id, text]) => ({
    params: { version: methodVersion, indicator: id.toLowerCase() },
    props: { text },
  }));

/** How an indicator is computed, for the page that recomputes it. */
export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'application/json' } });
