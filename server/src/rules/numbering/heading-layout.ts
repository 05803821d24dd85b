import { seriesRule, type Remedy, type Report } from '../../contract/rule';
import type { Member, Series } from '../../syntax/types';

export const rule = seriesRule({
  id: 'numbering/heading-layout',
  severity: 'information',
  title: '小标题单列与段首混用',
  what: '同级小标题三个以上都单独成行（或都写在段首、后面接着正文），只有一个短标题不是这样。',
  why: '同级标题版式一致，层次才看得清；排成 Word 时字体也才统一。',
  source: 'GB/T 9704—2012 7.3.3；讲话稿实例',
  sureness: '国标',
  since: '0.1.0',
  heldWhile: ['changing'],
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '（一）抓学习\n要学懂弄通。\n（二）⟦抓宣讲⟧。要讲深讲透，做到家喻户晓。\n（三）抓落实\n要见行见效。\n（四）抓督查\n要常态长效。',
        suggested:
          '（一）抓学习\n要学懂弄通。\n（二）抓宣讲\n要讲深讲透，做到家喻户晓。\n（三）抓落实\n要见行见效。\n（四）抓督查\n要常态长效。',
      },
      {
        text: '一、抓学习。要学懂弄通。\n二、抓宣讲。要讲深讲透。\n三、⟦抓落实⟧\n要见行见效。\n四、抓督查。要常态长效。',
      },
      {
        text: '1.抓学习。\n要学懂弄通，入脑入心。\n2.⟦抓宣讲⟧。要讲深讲透，做到家喻户晓。\n3.抓落实。\n要见行见效，久久为功。\n4.抓督查。\n要常态长效，一抓到底。',
        suggested:
          '1.抓学习。\n要学懂弄通，入脑入心。\n2.抓宣讲。\n要讲深讲透，做到家喻户晓。\n3.抓落实。\n要见行见效，久久为功。\n4.抓督查。\n要常态长效，一抓到底。',
      },
    ],
    good: [
      // two of one kind are no custom, nor is one against one, and a run-in sentence is no heading
      '五、作息及请假制度\n1、作息：略\n2、请假：有事须提前请假。请假一天以上的报部长批准。',
      '4.2分析技术\n（1）敏感性分析\n目的：找出影响大的风险。\n（2）应对风险。要列出清单。每周核对。\n（3）校正偏离。要另寻办法。记录在案。',
      '（1）要有扎实的基本功\n多练。\n（2）要有眼光\n多看。\n（3）要有设计能力，多分析问题，特别重视思路。不光要懂设计，还要讲得清。\n（4）要有耐心\n多听。',
      '（一）抓学习\n要学懂。\n（二）抓宣讲。要讲透。做到家喻户晓。\n（三）抓落实\n要见效。\n（四）抓督查。要常态。做到一抓到底。\n（五）抓考核\n要严。',
      '1.转换思路\n要多想。\n2.响应时长由最开始的十九秒缩短到四秒，客户的满意度稳步提升到了百分之九十九。一直高于同行。\n3.练好本领\n要多学。',
      '（一）抓学习\n要学懂弄通。\n（二）抓宣讲\n要讲深讲透。',
      '（一）抓学习。要学懂弄通。\n（二）抓宣讲。要讲深讲透。',
      // another level, another layout
      '一、提高认识\n（一）抓学习。要学懂弄通。\n（二）抓宣讲。要讲深讲透。\n二、狠抓落实\n要见行见效。',
      // a list: one sentence each, with or without an explanation
      '1.摸清底数。\n2.建立台账，实行销号管理。逾期不办的要通报。\n3.跟踪问效。',
      // the siblings of another parent
      '一、提高认识\n（一）抓学习\n要学懂。\n（二）抓宣讲\n要讲透。\n二、狠抓落实\n（一）抓项目。要快。\n（二）抓民生。要实。',
      // an item of a list that needs no explanation
      '1.抓学习。要学懂弄通。\n2.抓宣讲，做到家喻户晓。\n要求各乡镇参照执行。\n3.抓落实。要见行见效。',
      // a wrong mark at the end of a line of its own: numbering/heading-period
      '一、提高认识\n要学懂。\n二、狠抓落实；\n要见行见效。\n三、加强领导\n要负责。',
    ],
  },
  check(series) {
    if (series.members.length < 2 || series.kind === 'topics' || series.kind === 'dashes') return undefined;
    const alone = indexes(series, (m) => m.standalone);
    const runIn = indexes(series, isRunIn);
    // a member that is neither (one sentence with its mark) makes the series a list
    if (alone.length === 0 || runIn.length === 0 || alone.length + runIn.length < series.members.length)
      return undefined;
    const mostAlone = alone.length > runIn.length;
    const [custom, odd] = mostAlone ? [alone, runIn] : [runIn, alone];
    // one that differs from three and more has slipped; two that differ are a way of writing
    if (odd.length !== 1 || custom.length < LEAST_ALIKE) return undefined;
    const member = series.members[odd[0]!]!;
    if (member.lead.end - member.lead.start > LONGEST_ODD) return undefined;
    // among leads with text, a sentence of its own line is an item that needs no more words
    if (!mostAlone && isSentence(member)) return undefined;
    return [say(series, odd[0]!, mostAlone, custom[0]!)];
  },
});

/** Siblings that make a custom. */
const LEAST_ALIKE = 3;
/** Characters of the longest member that is a heading beyond doubt. */
const LONGEST_ODD = 12;
/** Characters of the longest heading of several clauses. */
const LONGEST_HEADING = 30;

/** A lead of reasonable length with its text behind it in the same paragraph. */
function isRunIn(member: Member): boolean {
  const { paragraph, lead } = member;
  if (member.standalone || paragraph.sentences.length < 2 || lead.end - lead.start > 60) return false;
  // 响应时长由19秒缩短到4秒，满意度提升至99%。…: a sentence that long is the text itself
  return lead.end - lead.start <= LONGEST_HEADING || !/[，,]/.test(paragraph.text.slice(lead.start, lead.end));
}

function isSentence({ paragraph, lead }: Member): boolean {
  return lead.end < paragraph.content.end;
}

function indexes(series: Series, test: (member: Member) => boolean): number[] {
  return series.members.flatMap((m, i) => (test(m) ? [i] : []));
}

function say(series: Series, index: number, mostAlone: boolean, model: number): Report {
  const member = series.members[index]!;
  const other = series.members[model]!;
  return {
    at: index,
    ...member.lead,
    message: mostAlone
      ? '同级小标题多单独成行，此处却接着写正文，宜另起一行。'
      : '同级小标题多写在段首、后接正文，此处却单独成行，宜统一。',
    ...(mostAlone && { suggestions: [breakLine(member, index, other)] }),
    related: [{ at: model, ...other.lead, message: '同级小标题' }],
  };
}

/** Puts the lead on a line of its own, with or without its mark as the siblings do. */
function breakLine(member: Member, index: number, model: Member): Remedy {
  const { text, eol } = member.paragraph;
  const marked = model.lead.end < model.paragraph.content.end;
  const start = marked ? member.lead.end + 1 : member.lead.end;
  let end = member.lead.end + 1;
  while (' \u3000'.includes(text[end] ?? '.')) end++;
  const indent = text.slice(0, member.paragraph.content.start);
  return {
    title: '小标题另起一行',
    kind: 'own-line',
    edits: [{ at: index, start, end, newText: `${eol === '' ? '\n' : eol}${indent}` }],
  };
}
