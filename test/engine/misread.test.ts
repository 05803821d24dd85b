import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { createSpeechService } from '../../server/src/service';
import { createBench } from '../support/cli';

const service = createSpeechService();
const { configuration } = service.configure([]);
const bench = createBench();
afterAll(() => bench.dispose());

const SPEECH =
  '在全县教育工作会议上的讲话\n同志们：\n2025年以来，全县上下认真落实“双减”政策,新建学校3所。下面，我讲三点意见。\n一、提高认识，把握方向\n要坚持立德树人，投入1.2亿元。\n';
const TRADITIONAL =
  '各位同仁：今天我們在這裡開會，主要是總結去年的工作，部署今年的任務。經濟發展了，人民的生活才會好。';

const gbk = iconv.encode(SPEECH, 'gbk');
const utf8 = Buffer.from(SPEECH);
const utf16 = Buffer.from(SPEECH, 'utf16le');
const big5 = iconv.encode(TRADITIONAL, 'big5');

const MISREAD: readonly (readonly [how: string, text: string, encoding: string])[] = [
  ['GBK as Latin-1', gbk.toString('latin1'), 'GB18030'],
  ['GBK as Windows-1252', iconv.decode(gbk, 'win1252'), 'GB18030'],
  ['GBK as UTF-8', gbk.toString('utf8'), 'GB18030'],
  ['GBK as UTF-8, saved and read as GBK', iconv.decode(Buffer.from(gbk.toString('utf8')), 'gbk'), 'GB18030'],
  ['GBK as Big5', iconv.decode(gbk, 'big5'), 'GB18030'],
  ['UTF-8 as GBK', iconv.decode(utf8, 'gbk'), 'UTF-8'],
  ['UTF-8 as GB 2312', iconv.decode(utf8, 'gb2312'), 'UTF-8'],
  ['UTF-8 as Latin-1', utf8.toString('latin1'), 'UTF-8'],
  ['UTF-8 as Windows-1252', iconv.decode(utf8, 'win1252'), 'UTF-8'],
  ['UTF-16 LE as BE', iconv.decode(utf16, 'utf16be'), 'UTF-16'],
  ['UTF-16 LE as Latin-1', utf16.toString('latin1'), 'UTF-16'],
  ['UTF-16 LE as UTF-8', utf16.toString('utf8'), 'UTF-16'],
  ['UTF-16 LE as GBK', iconv.decode(utf16, 'gbk'), 'UTF-16'],
  ['Big5 as GBK', iconv.decode(big5, 'gbk'), 'Big5'],
  ['Big5 as Latin-1', big5.toString('latin1'), 'Big5'],
];

describe('a text that was decoded wrongly', () => {
  it.each(MISREAD)('%s has one finding, which says what to open it with, and no fix', (_, text, encoding) => {
    for (const format of ['plain', 'markdown'] as const) {
      const { findings, crashes } = service.check(service.parse(text, format), configuration);
      expect(crashes).toEqual([]);
      expect(findings.map((f) => [f.rule, f.severity, f.fix])).toEqual([
        ['punctuation/paste-residue', 'warning', undefined],
      ]);
      expect(findings[0]!.message).toContain(encoding);
    }
  });

  it('stays as it is under check --fix', async () => {
    for (const [number, [, text]] of MISREAD.entries()) bench.put(`${number}.txt`, text);
    await bench.biganzi('check', '--fix', '.');
    for (const [number, [, text]] of MISREAD.entries()) expect(bench.get(`${number}.txt`)).toEqual(Buffer.from(text));
  });

  it('has no finding where the rule is off', () => {
    const off = service.configure([{ rules: { 'punctuation/paste-residue': 'off' } }]).configuration;
    expect(service.check(service.parse(MISREAD[0]![1]), off).findings).toEqual([]);
  });

  it('is judged anew when it is opened again', () => {
    const wrong = service.parse(MISREAD[0]![1]);
    expect(service.check(wrong, configuration).findings).toHaveLength(1);
    const right = service.edit(wrong, [{ start: 0, end: wrong.text.length, newText: SPEECH }]);
    const { findings } = service.check(right, configuration);
    expect(findings).toEqual(service.check(service.parse(SPEECH), configuration).findings);
    expect(findings.map((f) => f.rule)).toContain('punctuation/half-width');
  });
});

describe('a text that was decoded rightly', () => {
  it.each([
    ['a few lost characters', `${SPEECH}这里有\ufffd\ufffd两个字坏了。`],
    ['a word on 锟斤拷', `${SPEECH}屏幕上出现“锟斤拷”“ÖÐ¹ú”，是乱码。`],
    ['traditional characters', TRADITIONAL],
    ['Japanese', 'これはとても大切な仕事です。みなさん、がんばりましょう。私たちは一緒に働きます。'],
    ['Japanese in katakana', 'カタカナ ノ ミ デ カイタ ブンショウ デス。トウキョウ、オオサカ、ナゴヤ。'],
    ['Russian', 'Мы должны работать вместе, чтобы построить лучшее будущее для всех народов.'],
    ['French', 'Les élèves français étaient très contents après la fête, où ça s’est très bien passé.'],
    ['accents alone', 'é à ç è ê ë î ï ô û ü ÿ œ æ Ä Ö Ü ß'],
    ['Korean', '안녕하세요 여러분 오늘 회의를 시작하겠습니다. 감사합니다.'],
    ['Greek', 'Ελληνικά γράμματα είναι πολύ όμορφα και παλιά.'],
    ['names', '王小明、李志强、张建国、赵淑芬、钱伟、孙悦、周杰、吴敏、郑爽、冯绍峰'],
    ['rare characters', '犇骉羴鱻猋麤毳淼焱垚赑矗鑫晶磊森品众'],
    ['a table', '│姓名│年龄│\n├──┼──┤\n│××│××│\n└──┴──┘'],
    ['places left open', '××××年××月××日，○○○○□□□□________'],
    ['smileys', '😀😃😄😁😆😅🤣😂🙂🙃'],
  ])('%s is not taken for the other', (_, text) => {
    const messages = service.check(service.parse(text), configuration).findings.map((f) => f.message);
    expect(messages.filter((m) => m.includes('全文成了乱码'))).toEqual([]);
  });
});
