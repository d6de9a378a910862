/** Milliseconds for which one view stays on the wall. */
const stay = 30_000;

/**
 * Lets the views of the big screen follow each other, when somebody asks for it: off by default, and each change is a
 * jump, without movement. Without this script the views are reached by their links.
 */
export function startScreenCycle(): void {
  const box = document.querySelector<HTMLInputElement>('[data-screen-cycle]');
  const panels = [...document.querySelectorAll<HTMLElement>('.screen__panel')];
  if (!box || panels.length < 2) return;
  let timer = 0;
  box.addEventListener('change', () => {
    clearInterval(timer);
    if (box.checked) timer = window.setInterval(() => next(panels), stay);
  });
  box.closest('label')?.removeAttribute('hidden');
}

function next(panels: readonly HTMLElement[]): void {
  const middle = window.innerHeight / 2;
  const shown = panels.findIndex((panel) => {
    const { top, bottom } = panel.getBoundingClientRect();
    return top <= middle && middle < bottom;
  });
  const panel = panels[(shown + 1) % panels.length];
  if (panel) location.replace(`#${panel.id}`);
}
