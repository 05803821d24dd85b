import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/syntax/parse';
import type { Format } from '../../server/src/syntax/types';

const LONG =
  '今年以来，全局上下紧扣目标任务，真抓实干、攻坚克难，各项工作有序推进，取得了阶段性成效，为全年工作开好了头、起好了步。';

/** Drafts, a line each with its role in front; `-` stands for a blank line. */
const DRAFTS: Readonly<Record<string, string>> = {
  'a plain speech': `
title|在全县防汛工作会议上的讲话
byline|（2025年6月3日）
-
salutation|同志们：
paragraph|${LONG}
paragraph|下面，我讲两点意见。
heading|一、认清形势
paragraph|${LONG}
heading|（一）看到成绩
paragraph|${LONG}
heading|（二）看到差距
paragraph|${LONG}
heading|二、压实责任
paragraph|第一，抓部署。${LONG}
paragraph|第二，抓督查。${LONG}
paragraph|同志们，让我们携手努力！
`,
  'lines in the place of text that is left out, and a signer': `
title|在全县防汛工作会议上的讲话
salutation|同志们：
paragraph|（省略部分段落）
paragraph|${LONG}
paragraph|············
paragraph|同志们，让我们携手努力！
signoff|报告人：方明
signoff|2025年6月3日
`,
  'a title over two lines, a subtitle, a speaker': `
title|在全市巩固拓展脱贫攻坚成果
title|同乡村振兴有效衔接推进会上的讲话
subtitle|——2025年3月6日
byline|张某
salutation|各位领导，同志们：
paragraph|${LONG}
`,
  'a salutation over several lines': `
title|在开幕式上的致辞
salutation|尊敬的各位领导，
salutation|各位来宾，
salutation|女士们、先生们：
paragraph|${LONG}
`,
  'a salutation that runs on into the text': `
title|在动员会上的讲话
paragraph|同志们，今天我们召开动员会，主要任务是部署下一步工作。${LONG}
`,
  'sales lines above the title and below the end': `
boilerplate|仅供学习 禁止外传
boilerplate|某某文苑
boilerplate|现在订阅立享全年资料
-
title|在总结会上的讲话
salutation|同志们：
paragraph|${LONG}
-
boilerplate|更多材料请关注公众号
`,
  'a line of a site between title and salutation': `
title|在总结会上的讲话
byline|县长 张某
boilerplate|仅供学习 禁止外传
salutation|同志们：
paragraph|${LONG}
`,
  'an opening with words that sites use as well': `
title|高质量推进数字教育
byline|甲县教育局
paragraph|近年来，我们建成素材库，教师可下载课件和范文。
heading|一、主要做法
paragraph|${LONG}
`,
  'what an assistant says around the text': `
boilerplate|当然可以！以下是一篇面向乡镇干部的动员讲话：
title|在动员会上的讲话
salutation|同志们：
paragraph|${LONG}
paragraph|如有不当之处，请批评指正。
boilerplate|（全文共1200字）
boilerplate|祝您讲话顺利！
`,
  'an outline above the title': `
outline|一、讲认识
outline|二、讲措施
title|在春季防火工作会上的讲话
salutation|同志们：
heading|一、讲认识，绷紧思想之弦
paragraph|${LONG}
heading|二、讲措施，筑牢安全之墙
paragraph|${LONG}
`,
  'a sign-off': `
title|述职报告
salutation|各位领导、同志们：
paragraph|${LONG}
paragraph|以上报告，请予评议。
-
signoff|县档案局
signoff|2025年1月10日
`,
  'numbered notes behind the end': `
title|政府工作报告
salutation|各位代表：
paragraph|${LONG}
paragraph|各位代表，让我们携手努力！
-
note|名词解释
note|1.“一网通办”：各类事项在一个平台上办理。
note|2.“链长制”：由负责同志牵头一条产业链。
`,
  'no title': `
salutation|同志们：
paragraph|${LONG}
`,
  'a body that speaks of WeChat is no advertisement': `
title|在座谈会上的讲话
salutation|同志们：
paragraph|要用好微信公众号，扫码关注、入群交流，让政策宣传走进千家万户，也要管好各类会员群，打击倒卖行为，维护群众利益。
`,
  'a salutation in the middle': `
title|在欢送会上的讲话
salutation|同志们：
paragraph|${LONG}
salutation|各位老战士！
paragraph|${LONG}
`,
  'unmarked headings': `
title|在年会上的讲话
salutation|同志们：
paragraph|${LONG}
heading|肯定成绩，坚定信心
paragraph|${LONG}
heading|正视不足，迎头赶上
paragraph|${LONG}
`,
  'an empty draft': `
-
`,
};

describe('roles', () => {
  test.each(Object.entries(DRAFTS))('%s', (_name, draft) => {
    const rows = draft
      .trim()
      .split('\n')
      .map((row) => row.split('|'));
    const { roles } = parse(rows.map(([, text]) => text ?? '').join('\n'));
    expect(roles).toEqual(rows.map(([role]) => (role === '-' ? 'blank' : role)));
  });
});

const MARKDOWN = `
markup|---
markup|title: 讲话
markup|---
title|# 在推进会上的讲话
blank|
salutation|同志们：
paragraph|**要点**：${LONG}
heading|## 一、抓进度
paragraph|- ${LONG}
markup|| 项目 | 进度 |
markup||------|------|
markup|\`\`\`
markup|一、不是标题
markup|\`\`\`
heading|## 二、抓质量
paragraph|> ${LONG}
markup|***
`;

test.each<readonly [Format, string]>([['markdown', 'markdown']])('%s: markup is read as such', (format) => {
  const rows = MARKDOWN.trim()
    .split('\n')
    .map((row) => [row.slice(0, row.indexOf('|')), row.slice(row.indexOf('|') + 1)] as const);
  const draft = parse(rows.map(([, text]) => text).join('\n'), format);
  expect(draft.roles).toEqual(rows.map(([role]) => role));
  expect(draft.series.map((s) => s.lines.map((l) => l + 1))).toEqual([[8, 15]]);
});
