import { schemeScriptHash } from './scheme.ts';

/**
 * Returns the Content-Security-Policy of a page: nothing but the site's own files and the one line
 * that sets a page to dark or light. A page that starts the query engine may
 * also compile its code and run its worker.
 */
export function policyOf({ needsEngine }: { readonly needsEngine: boolean }): string {
  const directives = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    `script-src 'self' '${schemeScriptHash}'${needsEngine ? " 'wasm-unsafe-eval'" : ''}`,
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(needsEngine ? ["worker-src 'self'"] : []),
  ];
  return directives.join('; ');
}
