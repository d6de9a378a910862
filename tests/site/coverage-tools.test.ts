import { expect } from 'vitest';
import { phone, test } from './visit.ts';

test.override('device', phone);

const coverage = 'demo/indicators/ind-01/';

test('the keyboard moves through the months, and the address keeps the month', async ({ page }) => {
  await page.goto(coverage);
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  const said = await slider.getAttribute('aria-valuetext');
  expect(said).toMatch(/^2021年9月30日：/);
  expect(new URL(page.url()).searchParams.get('date')).toBe('2021-09-30');
  await page.goto(page.url());
  expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe(said);
});

test('a chosen group adds its campuses, and a link shows the same choice', async ({ page }) => {
  await page.goto(coverage);
  const choice = page.getByRole('checkbox').first();
  await choice.focus();
  await page.keyboard.press('Space');
  const sentence = page.locator('[data-coverage-trial] output');
  const said = await sentence.innerText();
  expect(said).toMatch(/^这1个集团转为紧密型后，新增\d+个校区，紧密型覆盖率为/);
  // What the page states for every single group is what the tool computes.
  const stated = await page.evaluate(async () => {
    const text = await (
      await fetch(
        document
          .querySelector('.tool input[type="checkbox"]')
          ?.getAttribute('value')
          ?.toLowerCase()
          .replace(/^/, '../../groups/') ?? '',
      )
    ).text();
    return /校区口径：新增(\d+)个校区/.exec(text.replace(/<[^>]*>|\s/g, ''))?.[1] ?? null;
  });
  expect(said).toContain(`新增${stated}个校区`);
  await page.goto(page.url());
  expect(await page.getByRole('checkbox').first().isChecked()).toBe(true);
  expect(await sentence.innerText()).toBe(said);
});
