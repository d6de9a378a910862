import type { APIRoute } from 'astro';

import { indicatorMethodOf } from '../../figures/indicator-method.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { indicators } from '../../indicators/registry.ts';
import { sqlOf } from '../../indicators/sql.ts';

export const getStaticPaths = () =>
  indicators.map((indicator) => ({ params: { indicator: indicator.id.toLowerCase() }, props: { indicator } }));

/** How an indicator is computed, for the page that recomputes it. */
export const GET: APIRoute<{ indicator: Indicator }> = ({ props: { indicator } }) =>
  new Response(JSON.stringify(indicatorMethodOf(indicator, sqlOf(indicator.id))), {
    headers: { 'content-type': 'application/json' },
  });
