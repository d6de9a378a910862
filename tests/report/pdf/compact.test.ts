import { expect, test } from 'vitest';

import { compactPdf } from '../../../src/report/pdf/compact.ts';

test('a PDF that is laid out otherwise is not packed', () => {
  expect(() => compactPdf(Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF'))).toThrow('no plain table of its objects');
});
