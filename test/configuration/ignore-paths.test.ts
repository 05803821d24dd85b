import { describe, expect, it } from 'vitest';
import { isRuledOut } from '../../server/src/configuration/ignore-paths';

/** Whether a file is ruled out by patterns of a folder, or of the folder that is gone through where there is none. */
const ruledOut = (file: string, pattern: string, folder: string | undefined, walked = '/稿件'): boolean =>
  isRuledOut(file, [{ folder, patterns: [pattern] }], walked);

describe('a path that is not checked', () => {
  it.each([
    ['/稿件/归档/a.txt', '归档/', '/稿件'],
    ['/稿件/归档/a.txt', '归档/', '/稿件/'],
    ['/稿件/二月/归档/a.txt', '归档', '/稿件'],
    ['/稿件/二月/归档/a.txt', '/二月/归档', undefined],
    ['C:\\稿件\\归档\\a.txt', '归档/', 'C:\\稿件'],
    // a drive in one letter and the other, with either separator
    ['c:\\稿件\\归档\\a.txt', '归档/', 'C:/稿件'],
    ['C:\\稿件\\Old\\a.txt', 'old\\', 'c:/稿件'],
    ['C:\\稿件\\old\\2024\\a.txt', 'Old/2024', 'c:/稿件'],
    ['\\\\Server\\共享\\归档\\a.txt', '归档', '//server/共享'],
    ['D:\\归档\\a.txt', '归档', 'D:/'],
  ])('%s by %s of %s', (file, pattern, folder) => {
    expect(ruledOut(file, pattern, folder)).toBe(true);
  });

  it.each([
    ['/稿件/归档/a.txt', '归档/', '/别处'],
    ['/稿件二/归档/a.txt', '归档/', '/稿件'],
    ['/稿件/Old/a.txt', 'old', '/稿件'],
    ['/稿件/归档\\a.txt', '归档', '/稿件'],
    ['C:\\稿件\\归档新\\a.txt', '归档/', 'C:/稿件'],
    ['D:\\稿件\\归档\\a.txt', '归档/', 'C:/稿件'],
    // a pattern with a folder begins at its own folder
    ['/稿件/一月/二月/a.txt', '/二月', '/稿件'],
  ])('is not %s by %s of %s', (file, pattern, folder) => {
    expect(ruledOut(file, pattern, folder)).toBe(false);
  });
});
