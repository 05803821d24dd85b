import { expect, test } from 'vitest';
import { slipIn } from '../../server/src/facts/one-slip';

test.each([
  { text: '人力资源和社会保障保部', offset: 5, meant: '社会保障部', slip: { kind: 'twice', length: 6, rest: 1 } },
  { text: '住房和城乡建没局来人', offset: 3, meant: '城乡建设局', slip: { kind: 'another', length: 5, rest: 1 } },
  { text: '国家市场监督管总局', offset: 4, meant: '监督管理总局', slip: { kind: 'lost', length: 5, rest: 2 } },
  { text: '会当绝凌顶，', offset: 2, meant: '凌绝顶', slip: { kind: 'swapped', length: 3, rest: 1 } },
  { text: '尺有所短，寸有所。', offset: 5, meant: '寸有所长', slip: { kind: 'lost', length: 3, rest: 0 } },
])('one slip is told: $text', ({ text, offset, meant, slip }) => {
  expect(slipIn(text, offset, meant, true)).toMatchObject(slip);
});

test.each([
  { text: '内蒙自治区', offset: 2, meant: '内蒙古', slip: { kind: 'lost', length: 2, rest: 2 } },
  { text: '海内存知已，天涯', offset: 5, meant: '海内存知己', slip: { kind: 'another', length: 5, rest: 4 } },
])('it is told read backwards: $text', ({ text, offset, meant, slip }) => {
  expect(slipIn(text, offset, meant, false)).toMatchObject(slip);
});

test.each([
  ['nothing wrong', '社会保障部门', '社会保障部'],
  ['two characters', '社会保险处', '社会保障部'],
  ['a shorter text', '社会', '社会保障部'],
  ['the end within a sentence', '社会保障和', '社会保障部门'],
])('%s is no slip', (_name, text, meant) => {
  expect(slipIn(text, 0, meant, true)).toBeUndefined();
});
