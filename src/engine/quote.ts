/** Returns a name as an SQL identifier, whatever characters it holds. Throws on a NUL, which no identifier can hold. */
export function quoteIdentifier(name: string): string {
  if (name.includes('\0')) throw new Error('An SQL identifier cannot contain a NUL character');
  return `"${name.replace(/"/g, '""')}"`;
}

/** Returns a text as an SQL string literal: for labels out of the schema, never for what a user typed. */
export function quoteText(text: string): string {
  if (text.includes('\0')) throw new Error('An SQL text cannot contain a NUL character');
  return `'${text.replace(/'/g, "''")}'`;
}
