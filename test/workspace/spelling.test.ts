import { expect, it } from 'vitest';
import { inOneSpelling } from '../../server/src/workspace/spelling';

const ONE = 'file:///c%3A/%E7%A8%BF%E4%BB%B6/%E8%AE%B2%E8%AF%9D%281%29.txt';

it.each([
  [ONE, ONE],
  // Node
  ['file:///C:/%E7%A8%BF%E4%BB%B6/%E8%AE%B2%E8%AF%9D(1).txt', ONE],
  // letters of hexadecimal numbers in small
  ['file:///C%3a/%e7%a8%bf%e4%bb%b6/%e8%ae%b2%e8%af%9d(1).txt', ONE],
  // nothing encoded
  ['file:///c:/稿件/讲话(1).txt', ONE],
  ['file://Server/稿件/a.txt', 'file://server/%E7%A8%BF%E4%BB%B6/a.txt'],
  // capitals count elsewhere
  ['file:///C/稿.txt', 'file:///C/%E7%A8%BF.txt'],
  ['memfs:/稿件/a b.txt', 'memfs:/%E7%A8%BF%E4%BB%B6/a%20b.txt'],
  ['untitled:Untitled-1', 'untitled:Untitled-1'],
  ['file:///%E4%zz', 'file:///%E4%zz'],
  ['git:/稿.txt?ref', 'git:/稿.txt?ref'],
])('%s', (uri, expected) => {
  expect(inOneSpelling(uri)).toBe(expected);
});
