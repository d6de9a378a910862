/** One statement of a text: where it stands, without the semicolon and the white space around it. */
export interface Statement {
  readonly text: string;
  /** Place in the whole text, in UTF-16 units; `to` is excluded. */
  readonly from: number;
  readonly to: number;
}

/** What may hold a semicolon that ends nothing; each is tried where none of the others runs. */
const hidden: readonly RegExp[] = [/'(?:[^']|'')*(?:'|$)/uy, /"(?:[^"]|"")*(?:"|$)/uy];
/** The same, where no name runs on into them. Backslashes escape only in a text that begins with e. */
const hiddenAfterNoName: readonly RegExp[] = [/e'(?:[^'\\]|''|\\[^])*(?:'|$)/iuy, /\$([\p{L}_]*)\$[^]*?(?:\$\1\$|$)/uy];
const endsInName = /[\p{L}\p{N}_$]$/u;
const lineComment = /--[^\n\r]*/uy;
const commentEdge = /\/\*|\*\//gu;

/**
 * Cuts a text into its statements, so that each has its own result and its own error. Semicolons inside texts, quoted
 * names and comments do not count; what holds nothing but comments is no statement. The engine judges everything else.
 */
export function splitStatements(text: string): readonly Statement[] {
  const found: Statement[] = [];
  let start: number | null = null;
  let end = 0;
  let at = 0;
  const close = () => {
    if (start !== null) found.push({ text: text.slice(start, end), from: start, to: end });
    start = null;
  };
  while (at < text.length) {
    const comment = commentEnd(text, at);
    if (comment !== null) {
      at = comment;
      continue;
    }
    const next = hiddenEnd(text, at) ?? at + 1;
    const part = text.slice(at, next);
    if (part === ';') close();
    else if (part.trim() !== '') {
      start ??= at;
      end = next;
    }
    at = next;
  }
  close();
  return found;
}

/** A text with a blank in place of every quoted text, quoted name and comment: what is left is SQL itself. */
export function withoutQuoted(text: string): string {
  let bare = '';
  for (let at = 0; at < text.length;) {
    const end = commentEnd(text, at) ?? hiddenEnd(text, at);
    bare += end === null ? text.charAt(at) : ' ';
    at = end ?? at + 1;
  }
  return bare;
}

function hiddenEnd(text: string, at: number): number | null {
  // Safari cannot look behind within a pattern before version 16.4.
  const isAfterName = endsInName.test(text.slice(Math.max(0, at - 2), at));
  for (const pattern of isAfterName ? hidden : [...hidden, ...hiddenAfterNoName]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return null;
}

/** Where the comment that begins at a place ends; null when none begins there. Comments between strokes may hold others. */
function commentEnd(text: string, at: number): number | null {
  lineComment.lastIndex = at;
  if (lineComment.test(text)) return lineComment.lastIndex;
  if (!text.startsWith('/*', at)) return null;
  commentEdge.lastIndex = at;
  let depth = 0;
  for (let edge = commentEdge.exec(text); edge !== null; edge = commentEdge.exec(text)) {
    depth += edge[0] === '/*' ? 1 : -1;
    if (depth === 0) return commentEdge.lastIndex;
  }
  return text.length;
}
