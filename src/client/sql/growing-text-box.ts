import type { TextBox, TextBoxEvents } from './text-box.ts';

function plainTextBox(area: HTMLTextAreaElement, { onRun, onChange }: TextBoxEvents): TextBox {
  area.addEventListener('input', onChange);
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onRun();
  });
  const write = (text: string, from: number, to: number) => {
    area.setRangeText(text, from, to, 'end');
    onChange();
  };
  return {
    text: () => area.value,
    selection: () => ({ from: area.selectionStart, to: area.selectionEnd }),
    replace: (text) => write(text, 0, area.value.length),
    insert: (text) => write(text, area.selectionStart, area.selectionEnd),
    mark: (place) => {
      if (place !== null) area.setSelectionRange(place.from, place.to);
    },
    focus: () => area.focus(),
  };
}

/**
 * Puts the editor in the place of the text area when the reader first goes there: until then nobody pays for it. Where it
 * cannot come — an old browser, a broken connection — the text area stays and does the work.
 */
export function growingTextBox(area: HTMLTextAreaElement, events: TextBoxEvents): TextBox {
  let box = plainTextBox(area, events);
  // The editor's styles need no exception in the site's policy only where style sheets can be adopted.
  if (!('adoptedStyleSheets' in Document.prototype)) return box;
  // A word that is being put together by an input method would be lost.
  let composed = Promise.resolve();
  area.addEventListener('compositionstart', () => {
    composed = new Promise((resolve) => area.addEventListener('compositionend', () => resolve(), { once: true }));
  });
  const grow = async () => {
    const { editorTextBox } = await import('./editor.ts');
    await composed;
    box = editorTextBox(area, events);
  };
  area.addEventListener('focus', () => void grow().catch(() => undefined), { once: true });
  return {
    text: () => box.text(),
    selection: () => box.selection(),
    replace: (text) => box.replace(text),
    insert: (text) => box.insert(text),
    mark: (place) => box.mark(place),
    focus: () => box.focus(),
  };
}
