import { expect, test } from 'vitest';
import { formatShare } from '../../src/format/number.ts';
import { formatOfWhich } from '../../src/format/of-which.ts';

const rotating = (count: number) => ({ label: '交流教师', count, unit: '人' });
const backbone = (count: number) => ({ label: '骨干教师', count, unit: '人' });

test('a part is said to be in the whole', () => {
  expect(formatOfWhich(rotating(538), backbone(277))).toBe('交流教师538人，其中骨干教师277人');
  expect(formatOfWhich(rotating(2), backbone(0))).toBe('交流教师2人，其中骨干教师0人');
  expect(formatOfWhich(rotating(3), backbone(3))).toBe('交流教师3人，其中骨干教师3人');
  expect(formatOfWhich(rotating(1284), backbone(640))).toBe('交流教师1,284人，其中骨干教师640人');
});

test('the two readings of 538 and 277 lie on either side of 50 %', () => {
  expect(formatShare(277, 538, 50)).toBe('51.5%');
  expect(formatShare(277, 538 + 277, 50)).toBe('34.0%');
});

test('what is larger than the whole is no part of it', () => {
  expect(() => formatOfWhich(rotating(277), backbone(538))).toThrow(RangeError);
});
