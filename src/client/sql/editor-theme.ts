import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The site's tokens reach into the editor's shadow tree; its style sheets do not. */
export const editorTheme = EditorView.theme({
  '&': {
    border: '1px solid var(--line-strong)',
    borderRadius: '3px',
    background: 'var(--surface)',
    color: 'var(--ink)',
    fontSize: '0.9375rem',
  },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { minHeight: '20rem', maxHeight: '36rem', fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { padding: '0.75rem 0' },
  '.cm-gutters': { border: '0', background: 'var(--sunken)', color: 'var(--ink-soft)' },
  '.cm-matchingBracket': { background: 'var(--brand-tint)', outline: '1px solid var(--brand)' },
  '.cm-error': {
    background: 'var(--unmet-tint)',
    textDecoration: 'underline wavy var(--unmet)',
    textUnderlineOffset: '0.2em',
  },
  '.cm-tooltip': { border: '1px solid var(--line-strong)', background: 'var(--surface)', color: 'var(--ink)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.6rem', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--brand)', color: 'var(--on-brand)' },
  '.cm-completionDetail': { marginLeft: '0.8em', fontStyle: 'normal', fontFamily: 'var(--font)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-tooltip.cm-completionInfo': {
    maxWidth: '18rem',
    padding: '0.4rem 0.6rem',
    fontFamily: 'var(--font)',
    fontSize: '0.875rem',
    lineHeight: '1.6',
  },
});

/** Colours of SQL in the editor, out of the site's tokens. */
export const highlightStyle = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--brand-deep)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--met)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--wait)' },
  { tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--brand)' },
  { tag: [tags.lineComment, tags.blockComment], color: 'var(--ink-soft)', fontStyle: 'italic' },
]);
