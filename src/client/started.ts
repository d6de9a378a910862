/** Takes away what the page says while its script has not come (components/query/Unstarted.astro). */
export function sayStarted(): void {
  document.querySelectorAll('[data-unstarted]').forEach((words) => words.remove());
}
