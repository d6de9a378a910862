/**
 * Returns the Content-Security-Policy of a page: nothing but the site's own files. A page that starts the query engine may
 * also compile its code and run its worker.
 */
export function policyOf({ needsEngine }: { readonly needsEngine: boolean }): string {
  const directives = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    `script-src 'self'${needsEngine ? " 'wasm-unsafe-eval'" : ''}`,
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(needsEngine ? ["worker-src 'self'"] : []),
  ];
  return directives.join('; ');
}
