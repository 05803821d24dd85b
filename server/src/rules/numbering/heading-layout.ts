import { seriesRule, type Remedy, type Report } from '../../contract/rule';
import type { Member, Series } from '../../syntax/types';

export const rule = seriesRule({
  id: 'numbering/heading-layout',
  severity: 'warning',
  title: '小标题单列与段首混用',
  what: '同级小标题有的单独成行，有的写在段首、后面接着正文。',
  why: '同级标题版式一致，层次才看得清；排成 Word 时字体也才统一。',
  source: 'GB/T 9704—2012 7.3.3；讲话稿实例',
  sureness: '国标',
  since: '0.1.0',
  heldWhile: ['changing'],
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '（一）抓学习\n要学懂弄通。\n（二）⟦抓宣讲⟧。要讲深讲透，做到家喻户晓。\n（三）抓落实\n要见行见效。',
        suggested: '（一）抓学习\n要学懂弄通。\n（二）抓宣讲\n要讲深讲透，做到家喻户晓。\n（三）抓落实\n要见行见效。',
      },
      {
        text: '一、抓学习。要学懂弄通。\n二、抓宣讲。要讲深讲透。\n三、⟦抓落实⟧\n要见行见效。',
      },
      {
        text: '1.抓学习。\n要学懂弄通，入脑入心。\n2.⟦抓宣讲⟧。要讲深讲透，做到家喻户晓。\n3.抓落实。\n要见行见效，久久为功。',
        suggested:
          '1.抓学习。\n要学懂弄通，入脑入心。\n2.抓宣讲。\n要讲深讲透，做到家喻户晓。\n3.抓落实。\n要见行见效，久久为功。',
      },
    ],
    good: [
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
    const first = series.members[0]!.standalone;
    const mostAlone = alone.length === runIn.length ? first : alone.length > runIn.length;
    // among leads with text, a sentence of its own line is an item that needs no more words
    if (!mostAlone && alone.some((index) => isSentence(series.members[index]!))) return undefined;
    return (mostAlone ? runIn : alone).map((index) => say(series, index, mostAlone, mostAlone ? alone[0]! : runIn[0]!));
  },
});

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
