import type { APIContext } from 'astro';
import { expect, test } from 'vitest';
import { bind } from '../src/format/bound-text.ts';
import { onRequest } from '../src/middleware.ts';

test('a table keeps the mark by which Excel reads UTF-8, and loses what its numbers are bound to', async () => {
  const made = new Response(`\uFEFF集团,${bind('14', '#groups')}\r\n`, { headers: { 'content-type': 'text/csv' } });
  // A cast: what is asked for does not matter.
  const response = await onRequest({} as APIContext, async () => made);
  const bytes = await (response ?? new Response()).arrayBuffer();
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe('\uFEFF集团,14\r\n');
});

test('a workbook passes as it is: its bytes are no text', async () => {
  const bytes = Uint8Array.from([0x50, 0x4b, 0xff, 0xd8, 0x00, 0xfe]);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const response = await onRequest(
    {} as APIContext,
    async () => new Response(bytes, { headers: { 'content-type': type } }),
  );
  expect(new Uint8Array(await (response ?? new Response()).arrayBuffer())).toEqual(bytes);
});
