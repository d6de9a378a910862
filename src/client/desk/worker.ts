// oxlint-disable-next-line import/no-unassigned-import -- first of all: what follows uses it while it is loaded.
import './polyfills.ts';

import type { DeskCalls, DeskProgress, KnownRegion } from './messages.ts';
import { openSession } from './session.ts';

/** A question of the page; the answer carries the same number. */
export interface Asked {
  readonly id: number;
  readonly name: keyof DeskCalls;
  readonly args: readonly unknown[];
}

/** What the worker sends: how far it is, an answer, or why there is none. */
export type Told =
  | { readonly progress: DeskProgress }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string };

/** Where questions come from and answers go: a worker's own scope, or the page where it may have no worker. */
export interface Port {
  readonly send: (told: Told) => void;
  readonly listen: (onAsked: (asked: Asked) => void) => void;
}

/** Serves the desk: one question after the other, since each rests on what the one before left. */
export function serveDesk(regions: readonly KnownRegion[], { send, listen }: Port): void {
  const session = openSession(regions, (progress) => send({ progress }));
  let last: Promise<unknown> = Promise.resolve();
  listen(({ id, name, args }) => {
    last = last
      // A cast: the page calls by the types of DeskCalls.
      .then(() => (session[name] as (...given: readonly unknown[]) => Promise<unknown>)(...args))
      .then(
        (answer) => send({ id, answer }),
        (error: unknown) => send({ id, error: error instanceof Error ? error.message : String(error) }),
      );
  });
}
