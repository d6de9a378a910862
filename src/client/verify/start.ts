import type { VerifyList } from '../../releases/verify-list.ts';
import { element, fill } from '../elements.ts';
import { fetchJson, fileSentence } from '../site-files.ts';
import { digestOf } from './digest.ts';
import { judge } from './judge.ts';
import { answerTo } from './words.ts';

/**
 * The page 核验: files that are chosen or dropped are hashed here, and looked up in the list of all that the region has
 * published. The list comes with the page, so that no network is needed afterwards; the files go nowhere.
 */
export function startVerify(): void {
  const root = document.querySelector<HTMLElement>('[data-verify]');
  const input = root?.querySelector('input');
  const said = root?.querySelector('[data-verify-said]');
  if (!root || !input || !said) return;
  const ready = fetchJson<VerifyList>(root.dataset['verify'] ?? '');
  // Told when the reader asks for it.
  ready.catch(() => undefined);
  const take = async (files: readonly File[]) => {
    fill(said);
    for (const file of files) {
      const line = element('div', { class: 'notice' }, `正在核验“${file.name}”……`);
      said.append(line);
      line.replaceWith(await verified(file, ready).catch((error: unknown) => failed(file, error)));
    }
  };
  input.addEventListener('change', () => {
    void take([...(input.files ?? [])]);
    // The same file can be chosen again.
    input.value = '';
  });
  startDrop(root, take);
  root.hidden = false;
}

function startDrop(root: HTMLElement, take: (files: readonly File[]) => Promise<void>): void {
  const mark = (is: boolean) => root.classList.toggle('verify--over', is);
  root.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  root.addEventListener('dragleave', () => mark(false));
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    void take([...(event.dataTransfer?.files ?? [])]);
  });
}

async function verified(file: File, ready: Promise<VerifyList>): Promise<HTMLElement> {
  const list = await ready;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = await digestOf(bytes);
  const judgement = await judge({ name: file.name, bytes, sha256 }, { list, digest: digestOf });
  const { verdict, is_same, sentence, places } = answerTo(judgement, {
    region: list.region_name,
    byte_count: bytes.length,
  });
  return element(
    'div',
    { class: is_same ? 'notice' : 'notice notice--absent', 'data-verify-verdict': judgement.kind },
    element('p', {}, element('strong', {}, verdict), `　${file.name}`),
    element('p', {}, sentence),
    ...(places.length === 0 ? [] : [element('ul', {}, ...places.map((words) => element('li', {}, words)))]),
    element('p', { class: 'small soft verify__sum' }, `SHA-256：${sha256}`),
  );
}

function failed(file: File, error: unknown): HTMLElement {
  return element('div', { class: 'notice notice--absent' }, `“${file.name}”没有核验：${fileSentence(error)}`);
}
