import { describe, expect, test } from 'vitest';
import { hardWrapsOf } from '../../server/src/facts/hard-wraps';
import { parse } from '../../server/src/syntax/parse';

/** Breaks paragraphs as a printed page does: `width` characters a line, no mark at a line's head, first lines indented. */
function printed(paragraphs: readonly string[], width: number, { indent = '', rows = 22 } = {}): string {
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    for (let first = true; rest !== ''; first = false) {
      let end = Math.min(rest.length, first ? width - 2 : width);
      while (end > 1 && end < rest.length && /[，。、；：！？”]/.test(rest[end]!)) end--;
      lines.push((first ? indent : '') + rest.slice(0, end));
      rest = rest.slice(end);
    }
  }
  return lines
    .map((line, i) => (i % rows === rows - 1 ? `${line}\n\n— ${(i + 1) / rows} —\n\f` : `${line}\n`))
    .join('');
}

function joinedText(text: string): string | undefined {
  const draft = parse(text);
  const wraps = hardWrapsOf(draft);
  if (!wraps) return undefined;
  let out = text;
  for (const { line, start, end, newText } of wraps.cuts.toReversed()) {
    const base = draft.starts[line]!;
    out = out.slice(0, base + start) + newText + out.slice(base + end);
  }
  const lines = out.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

const SPEECH = [
  '同志们：',
  '这次全县春季造林现场会，主要任务是总结去冬以来的工作，安排部署今后一个时期的造林绿化任务，动员大家抢抓当前的有利时节，把该栽的树栽下去、栽成活，把该管的林管起来、管到位。',
  '刚才，三个乡镇作了很好的发言，讲得都很实在，我都赞成，请大家回去以后认真学习借鉴，结合自己的实际抓好落实。',
  '一、看清形势，增强抓好造林绿化的紧迫感和责任感',
  '应当看到，经过几年的连续奋战，我县的荒山面积逐年减少，森林质量稳步提高，群众从中得到了实实在在的好处。同时也要看到，剩下的都是难啃的骨头，立地条件差，栽植成本高，管护压力大。',
  '二、突出重点，把任务落到山头地块',
  '要坚持规划先行，对每一块宜林地登记造册，明确树种、明确时限、明确专人，做到心中有数。要坚持先整地后栽树，没有达到标准的一律不得栽植，已经栽植的要返工重来。',
  '春争日，夏争时，让我们立即行动起来，为建设山清水秀的美好家园而努力奋斗！',
];

describe('paragraphs that a page has cut are joined again', () => {
  test.each<[name: string, width: number, options: { indent?: string; rows?: number }]>([
    ['as a PDF gives them', 28, {}],
    ['with their indents', 28, { indent: '　　' }],
    ['over turns of pages with their numbers', 28, { rows: 5 }],
    ['in a narrow column', 22, { rows: 9 }],
    ['of an e-mail', 35, { indent: '    ' }],
  ])('%s', (_, width, options) => {
    expect(joinedText(printed(SPEECH, width, options))).toBe(SPEECH.join('\n'));
  });
});

const SHORT = [
  '春季植树活动动员讲话',
  '各位同事：',
  '植树节就要到了，公司决定组织大家到城北苗圃义务植树，时间定在本周六上午。',
  '第一句话是安全。坡陡路滑，上山下山要互相照应，铁锹不要扛在肩上追逐打闹。',
  '第二句话是成活。坑要挖够深度，根要舒展开，浇透水以后还要培土扶正。',
  '第三句话是爱护。树种下了只是开头，往后要安排人轮流浇水管护。',
  '祝大家周六有个好天气！',
];

test('a page alone, with few lines that are full, by the number of the page under it', () => {
  const pages = printed(SHORT, 28).trimEnd();
  expect(joinedText(`${pages}\n\n— 1 —\n\f`)).toBe(SHORT.join('\n'));
  expect(joinedText(pages)).toBeUndefined();
});

test('a stray mark behind the last full stop ends a paragraph too', () => {
  const slipped = SPEECH.map((text) => text.replace('抓好落实。', '抓好落实。、'));
  expect(joinedText(printed(slipped, 28))).toBe(slipped.join('\n'));
});

test('a date under a signature that fills its line stays by itself; lines of an address are in doubt', () => {
  const body = printed(SPEECH, 28, { indent: '　　' });
  const signature = '县林业和草原局、县乡村振兴局、县农业农村局、县财政局、县人';
  expect(joinedText(`${body}${signature}\n二〇二六年三月十二日\n`)).toMatch(/\n二〇二六年三月十二日$/);
  const address =
    '联系人：县林业局办公室陈小春同志和县农业局办公室李红同志等\n地址：本县城关镇人民路一百二十八号县委大院三号楼二层东侧间\n';
  expect(hardWrapsOf(parse(printed(SPEECH, 28) + address))).toMatchObject({ unsure: 1 });
});

test('blanks that print sets beside figures are taken out with the lines’ ends', () => {
  const figures = SPEECH.map((text) => text.replace('把任务落到山头地块', '把 12 项任务落到山头地块'));
  expect(joinedText(printed(figures, 28))).toContain('把12项任务落到山头地块');
});

test.each<[name: string, text: string]>([
  ['an ordinary draft', SPEECH.join('\n')],
  ['slogans of one length', Array.from({ length: 12 }, () => '要把造林绿化这件大事抓在手上落到实处').join('\n')],
  [
    'a list of names',
    Array.from({ length: 12 }, (_, i) => `第${i + 1}组 组长某同志 副组长某同志 成员若干名`).join('\n'),
  ],
  [
    'sentences that each fill a line',
    Array.from({ length: 12 }, () => '要坚持把造林绿化作为一件大事来抓，抓紧抓实抓好。').join('\n'),
  ],
  [
    'a poem of lines as long as each other, and what is said around it',
    [
      '献给老校长的诗',
      '您从晨光里走来带着山谷的清风',
      '您把粉笔握成灯盏照亮少年的梦',
      '三十个春秋像一条安静流淌的河',
      '河的两岸开满了您亲手种下的花',
      '如今您的学生遍布天南地北各处',
      '他们把您的名字写在每一封信里',
      '今晚的月色和当年的一样清而亮',
      '请您再听我们念一遍那年的课文',
      '谢谢您，老校长！',
    ].join('\n'),
  ],
  [
    'lines for the speaker’s breath',
    [
      '各位家长，大家晚上好！',
      '今天我们请大家来到学校里坐一坐，',
      '是想和各位谈一谈孩子们的新学期，',
      '这个学期孩子们要学的东西比较多，',
      '要参加的活动也比上个学期多一些，',
      '所以我们特别需要各位家长的支持，',
      '请大家每天抽出半个小时陪伴孩子，',
      '听他们说一说学校里的事和朋友们，',
      '再和他们一起把第二天的书包理好。',
      '谢谢大家！',
    ].join('\n'),
  ],
  [
    'two sentences a line',
    Array.from({ length: 10 }, (_, i) => `${'春夏秋冬'[i % 4]}天的山谷开满花！我们唱起嘹亮的歌`).join('\n') + '。',
  ],
  [
    'an order of the day',
    [
      '会议议程',
      '请县委副书记陈同志宣读表彰决定文件',
      '请先进集体代表李同志上台作典型发言',
      '请县农业农村局局长王同志汇报工作情',
      '请县财政局局长赵同志对预算作出说明',
      '请县人大常委会副主任孙同志谈谈意见',
      '请县政协副主席周同志介绍调研的情况',
      '请县委书记同志作重要讲话并部署任务',
      '散会后请各位同志有序离场。',
    ].join('\n'),
  ],
  ['a poem of one length', Array.from({ length: 12 }, () => '春风吹绿千重岭，夏雨催开万朵花，').join('\n')],
])('%s is left alone', (_, text) => {
  expect(joinedText(text)).toBeUndefined();
});

test('years and chapters that head paragraphs are no numbers of pages', () => {
  const years = (a: string, b: string): string =>
    `我的回忆\n\n${a}\n\n那一年我刚满十六岁，在县城的一家布店里当学徒\n，每天天不亮就要起床挑水扫地，晚上等掌柜睡下\n了才能躺下。有一天街上忽然响起了锣鼓，大家都\n跑出去看，原来是解放军进了城，沿街的百姓端着\n茶水迎上去，孩子们跟在队伍后面跑来跑去。\n\n${b}\n\n第二年我报名参了军，跟着部队一路走到鸭绿江边\n，冬天的江面结着厚厚的冰，我们踏着冰过了江，\n后面的事情就像做梦一样，一晃七十年过去了，那\n些一起过江的战友，如今只剩下我和老周两个人。\n`;
  expect(joinedText(years('1949', '1950'))).toContain('1949\n那一年');
  expect(joinedText(years('1', '2'))).toContain('2\n第二年');
});
