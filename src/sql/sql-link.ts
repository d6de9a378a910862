/** Longer addresses are cut by chats and mail programs. */
const longest = 6_000;

/**
 * A text as the part of an address behind #, which browsers keep to themselves: no server, log or proxy sees the SQL. Null
 * when it is too long for an address.
 */
export function fragmentOf(sql: string): string | null {
  const fragment = `#sql=${base64Of(new TextEncoder().encode(sql))}`;
  return fragment.length > longest ? null : fragment;
}

/** The text of an address; null when it has none, or one that was cut or changed on its way. */
export function sqlOfFragment(fragment: string): string | null {
  const coded = /^#sql=([\w-]+)$/.exec(fragment)?.[1];
  if (coded === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(coded.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

/** Base64 with the signs that need no escape in an address. */
function base64Of(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
