import { describe, expect, it } from 'vitest';
import { withReadings } from '../../server/src/docx/pinyin';

/** The text with readings behind their characters. */
const read = (text: string): string =>
  withReadings(text)
    .map(({ text: piece, reading }) => (reading === undefined ? piece : `${piece}（${reading}）`))
    .join('');

describe('readings above characters', () => {
  it.each([
    ['歙县召开推进会', '歙（shè）县召开推进会'],
    ['到黄陂区调研', '到黄陂（pí）区调研'],
    ['珲春市各部门', '珲（hún）春市各部门'],
    ['六安市和台州市', '六（lù）安市和台（tāi）州市'],
    ['山东省单县', '山东省单（shàn）县'],
    ['请缪同志发言', '请缪（miào）同志发言'],
    ['郗老师', '郗（xī）老师'],
    ['请任同志讲话', '请任（rén）同志讲话'],
    ['要踔厉奋发', '要踔（chuō）厉奋发'],
    ['亟待破解、擘画蓝图', '亟（jí）待破解、擘（bò）画蓝图'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    '第六安全生产组',
    '平台州县共建',
    '简单县域指标',
    '任书记以来',
    '任何同志',
    '单位同志',
    '缪某某',
    '谌家',
    '黄山',
  ])('none that is not certain: %s', (text) => expect(read(text)).toBe(text));
});
