import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { keywordCompletionSource, sql, SQLDialect } from '@codemirror/lang-sql';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { completionsAt, type SqlOption } from '../../sql/complete.ts';
import type { ErrorPlace } from '../../sql/error-place.ts';
import { sqlFunctions, sqlKeywords, sqlTypes } from '../../sql/functions.ts';
import { editorTheme, highlightStyle } from './editor-theme.ts';
import type { TextBox, TextBoxEvents } from './text-box.ts';

const dialect = SQLDialect.define({
  keywords: sqlKeywords,
  types: sqlTypes,
  builtin: [...new Set(sqlFunctions.map(({ name }) => name))].join(' '),
  doubleDollarQuotedStrings: true,
  operatorChars: '+-*/<>=~!@%^&|?:',
});

/** Makes the editor in place of a text area, with its text, its selection and, if it had it, the keyboard. */
export function editorTextBox(area: HTMLTextAreaElement, events: TextBoxEvents): TextBox {
  const hadFocus = document.activeElement === area;
  const host = document.createElement('div');
  host.className = 'sql__code';
  // Inside a shadow tree the editor's styles are adopted, not written into the page, where the site's policy forbids them.
  const root = host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: area.value,
      selection: { anchor: area.selectionStart, head: area.selectionEnd },
      extensions: extensionsOf(area, events),
    }),
  });
  area.insertAdjacentElement('afterend', host);
  area.setAttribute('hidden', '');
  document.querySelector(`label[for="${area.id}"]`)?.addEventListener('click', () => view.focus());
  if (hadFocus) view.focus();
  const write = (text: string, from: number, to: number) =>
    view.dispatch({
      changes: { from, to, insert: text },
      selection: { anchor: from + text.length },
      scrollIntoView: true,
    });
  return {
    text: () => view.state.doc.toString(),
    selection: () => view.state.selection.main,
    replace: (text) => write(text, 0, view.state.doc.length),
    insert: (text) => write(text, view.state.selection.main.from, view.state.selection.main.to),
    mark: (place) => {
      const effects = [markError.of(place), ...(place === null ? [] : [EditorView.scrollIntoView(place.from)])];
      view.dispatch({ effects });
    },
    focus: () => view.focus(),
  };
}

function extensionsOf(area: HTMLTextAreaElement, { onRun, onChange, schema }: TextBoxEvents) {
  const names = (context: CompletionContext): CompletionResult | null => {
    const found = completionsAt(context.state.doc.toString(), context.pos, schema());
    if (found === null) return null;
    return { from: found.from, options: found.options.map(completionOf), validFor: /^[\p{L}\p{N}_-]*$/u };
  };
  const run = () => {
    onRun();
    return true;
  };
  return [
    history(),
    lineNumbers(),
    bracketMatching(),
    closeBrackets(),
    sql({ dialect }),
    autocompletion({ override: [names, keywordCompletionSource(dialect, false)], icons: false }),
    syntaxHighlighting(highlightStyle),
    errorMark,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': 'SQL 语句。Ctrl+Enter 运行；按 Esc 再按 Tab 离开输入框。',
      spellcheck: 'false',
    }),
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      // Whatever reads the text area, such as a reload that restores forms, finds the same text.
      area.setRangeText(update.state.doc.toString(), 0, area.value.length);
      onChange();
    }),
    EditorView.domEventHandlers({ beforeinput: replaceLongSelection }),
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run, preventDefault: true }])),
    keymap.of([
      { key: 'Tab', run: acceptCompletion },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    editorTheme,
  ];
}

/** A selection longer than this is replaced without the browser, which takes minutes over thousands of coloured words. */
const longSelection = 200;

function replaceLongSelection(event: InputEvent, view: EditorView): boolean {
  const { from, to } = view.state.selection.main;
  if (event.inputType !== 'insertText' || event.data === null || view.composing || to - from < longSelection)
    return false;
  view.dispatch(view.state.replaceSelection(event.data), { scrollIntoView: true });
  return true;
}

const sorts: Readonly<Record<SqlOption['kind'], { readonly type: string; readonly boost: number }>> = {
  column: { type: 'property', boost: 3 },
  table: { type: 'class', boost: 2 },
  indicator: { type: 'constant', boost: 2 },
  function: { type: 'function', boost: -1 },
};

function completionOf({ label, apply, kind, detail, info }: SqlOption): Completion {
  return { label, apply, detail, ...sorts[kind], ...(info === '' ? {} : { info }) };
}

const markError = StateEffect.define<ErrorPlace | null>();
const underline = Decoration.mark({ class: 'cm-error', attributes: { 'aria-invalid': 'true' } });

/** The underlined place of an error; any change of the text takes it off. */
const errorMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marked, { docChanged, effects, newDoc }) => {
    const effect = effects.find((candidate) => candidate.is(markError));
    if (effect === undefined) return docChanged ? Decoration.none : marked;
    // A cast: `is` has just looked, but `find` does not pass the type on.
    const place = effect.value as ErrorPlace | null;
    if (place === null || place.from >= place.to || place.to > newDoc.length) return Decoration.none;
    return Decoration.set(underline.range(place.from, place.to));
  },
  provide: (field) => EditorView.decorations.from(field),
});
