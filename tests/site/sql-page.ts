import type { Page } from 'playwright-core';

/** Drives the SQL page as a reader at the keyboard does. */

/** Writes SQL in place of what stands in the editor, and runs it. Returns what the page then shows. */
export async function run(page: Page, sql: string): Promise<Shown> {
  await start(page, sql);
  return ended(page);
}

export interface Shown {
  /** The one line under the buttons. */
  readonly status: string;
  /** Results and errors as they read. */
  readonly results: string;
  /** What the editor holds. */
  readonly text: string;
}

/** The same without waiting for the end. */
export async function start(page: Page, sql: string): Promise<void> {
  await write(page, sql);
  await page.keyboard.press('Control+Enter');
}

export async function write(page: Page, sql: string): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(sql);
}

/** The text area gives way to the editor when it is first entered. */
export async function focusEditor(page: Page): Promise<void> {
  const area = page.locator('#sql-text');
  if (await area.isVisible()) await area.focus();
  const editor = page.locator('.cm-content');
  await editor.waitFor();
  await editor.focus();
}

export async function ended(page: Page): Promise<Shown> {
  await page.waitForFunction(() => document.querySelector('[data-sql-results]')?.getAttribute('aria-busy') === 'false');
  return {
    status: await page.locator('[data-sql-status]').innerText(),
    results: await page.locator('[data-sql-results]').innerText(),
    text: await page.locator('#sql-text').inputValue(),
  };
}

/** Gives the page a file and returns what it says of it. */
export async function give(page: Page, name: string, content: Buffer | string): Promise<string> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.locator('#sql-file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.waitForFunction(() => {
    const said = document.querySelector('[data-sql-file-status]')?.textContent ?? '';
    return said !== '' && !said.includes('正在读取');
  });
  return page.locator('[data-sql-file-status]').innerText();
}
