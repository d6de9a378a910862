import type { KeptDesk } from './messages.ts';
import { forgetDesk, writeDesk } from './store.ts';

/** Keeps the desk between two visits. */
export interface Keeping {
  /** What the reader has to know of it, in words; '' where everything is as the page says. */
  readonly keep: () => Promise<string>;
  /** False where the browser would not remove what it has. */
  readonly forget: () => Promise<boolean>;
}

/**
 * One writing after the other, until the reader asks to forget: whatever is done after that, nothing is kept any more in
 * this visit.
 */
export function startKeeping(read: () => Promise<KeptDesk>): Keeping {
  let isForgotten = false;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    keep: () =>
      inTurn(async () => {
        if (isForgotten) return '本机记录已清除，本次不再保存。';
        return (await writeDesk(await read())) ? '' : '浏览器没有保存空间，关闭页面后须重新拖入文件。';
      }),
    forget: () => {
      isForgotten = true;
      return inTurn(forgetDesk);
    },
  };
}
