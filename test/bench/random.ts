// 100 000 strings of marks, digits, markers and letters through all rules; fix-all twice over the corpora and the
// seeds: `npm run bench:random [-- --strings N --shared FOLDER]`. Exit 1 when a rule throws, a second run changes, or a fix does
// what its rule may not do.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSpeechService } from '../../server/src/service';
import { forbiddenEdits } from '../support/allowed-edits';
import { corpusTexts } from '../support/corpora';
import { random as randomFrom } from './text';

const { values } = parseArgs({
  options: {
    strings: { type: 'string', default: '100000' },
    shared: { type: 'string', default: path.resolve('../shared') },
  },
});

const TOKENS = [
  ...'，。、；：？！…—·“”‘’《》〈〉（）【】〔〕［］｛｝「」『』,.;:?!\'"()[]{}<>-_*#`~%％＋+=/\\|&@$^ \t　\u00a0\u200b\u2028\ufeff\n',
  ...'一二三四五六七八九十百千万零〇两几第其首再最是要0123456789１２AaXxＸ×○□△①②⑳Ⅹ⼀某年月日县局党同志们的地得了😀𠮷',
  ...['一、', '（一）', '(二)', '1.', '2、', '（3）', '③', '第一，', '第二、', '首先', '其次，', '最后', '其一，', '一是', '二要', '——', '--', '...', '。。。', '……'],
  ...['XX', '××', '20XX年', '某某', '【单位】', '[数据]', '{姓名}', '〖待补〗', '同志们：', '各位代表，', '讲三点意见', '等四项制度', '在会议上的讲话', '第 3 页', '公众号', '\r\n', '要抓落实', '治党治党', '的的'],
]; // prettier-ignore

const random = randomFrom(20261124);

const service = createSpeechService();
const { configuration } = service.configure([{ preset: '全部' }]);
const count = Number(values.strings);
let failures = 0;
let findings = 0;
for (let i = 0; i < count; i++) {
  const text = Array.from(
    { length: 1 + Math.floor(random() * 30) },
    () => TOKENS[Math.floor(random() * TOKENS.length)],
  ).join('');
  try {
    const checked = service.check(service.parse(text, i % 4 === 0 ? 'markdown' : 'plain'), configuration);
    findings += checked.findings.length;
    for (const crash of checked.crashes) throw new Error(`${crash.rule}: ${crash.message}`);
  } catch (error) {
    if (failures++ < 5) console.error(JSON.stringify(text), error);
  }
}
console.log(`${count} random strings: ${findings} findings, ${failures} throws`);

const fired = new Map<string, number>();
let texts = 0;
let changed = 0;
let forbidden = 0;
for (const { name, text, format } of corpusTexts({ root: values.shared })) {
  for (const finding of service.check(service.parse(text, format), configuration).findings) {
    if (finding.fix) fired.set(finding.rule, (fired.get(finding.rule) ?? 0) + 1);
    for (const edit of forbiddenEdits(text, finding)) {
      forbidden++;
      console.error(`forbidden in ${name}: ${edit}`);
    }
  }
  const once = service.fixAll(text, configuration, format).text;
  texts++;
  if (service.fixAll(once, configuration, format).text !== once) {
    changed++;
    console.error(`changed by a second run: ${name}`);
  }
}
console.log(
  `fix-all twice over ${texts} texts: ${changed} changed by the second run, ${forbidden} edits that their rules may not make; safe fixes that fired:`,
);
for (const [rule, times] of [...fired].sort((a, b) => b[1] - a[1])) console.log(`  ${rule.padEnd(34)} ${times}`);
if (texts === 0) console.log(`Fixes were not tried twice: no corpora lie in ${values.shared}.`);
if (failures + changed + forbidden > 0) process.exitCode = 1;
