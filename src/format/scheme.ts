import { createHash } from 'node:crypto';

import { schemeKey } from './scheme-key.ts';

/**
 * Stands in the head of every page, so that a page that was switched to dark is never white first. A file of its own would
 * hold up what is drawn by one request more.
 */
export const schemeScript =
  `try{var s=localStorage.getItem('${schemeKey}');` +
  `if(s==='dark'||s==='light')document.documentElement.setAttribute('data-scheme',s)}catch(e){}`;

/** What the Content-Security-Policy lets run inside a page: exactly this text. */
export const schemeScriptHash = `sha256-${createHash('sha256').update(schemeScript).digest('base64')}`;
