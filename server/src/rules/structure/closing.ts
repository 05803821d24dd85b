import wordingTable from '../../../data/kept/closing-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { draftRule } from '../../contract/rule';
import type { FamilyId } from '../../syntax/families';
import { ORGAN } from '../../syntax/organs';
import { isAddress } from '../../syntax/sections';
import type { Draft } from '../../syntax/types';
import { contentOf, linesOf, newLineLike, titleLines } from './speech';

/** How much of the end is read for words that close a speech. */
const TAIL = 160;
/** Words of a call, of thanks or of wishes, with which a speech ends (DOMAIN.md, section 6). */
const CLOSE = new RegExp(wordingsFor(wordingTable, 'closing-wordings.tsv', 'close'));
/** Words of trust with which one closes, in the last clauses only: 我们一定能成功. */
const TRUST = /一定[能会]|定能|必将|信心|光荣|使命|前景/;
const LAST_CLAUSES = 40;

const LISTS: ReadonlySet<string> = new Set<FamilyId>(['dash', 'counted', 'agenda']);

export const rule = draftRule({
  id: 'structure/closing',
  severity: 'hint',
  title: '没有结尾',
  what: '讲话停在最后一个部分的具体要求上，没有号召、感谢或祝愿的结尾。',
  why: '会上的讲话要有收束：同志们，让我们……',
  source: '起草惯例；讲话稿实例',
  sureness: '惯例',
  since: '0.1.0',
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '在全县河长制工作会议上的讲话\n同志们：\n今天召开会议。\n一、认清形势\n水质还不稳定。\n二、压实责任\n要严格考核，对履职不力的严肃问责⟦。⟧',
        suggested:
          '在全县河长制工作会议上的讲话\n同志们：\n今天召开会议。\n一、认清形势\n水质还不稳定。\n二、压实责任\n要严格考核，对履职不力的严肃问责。\n同志们，让我们XX，为XX作出新的更大贡献！',
      },
      {
        text: '在全县河长制工作会议上的讲话\n同志们：\n今天召开会议。\n第一，认清形势。水质还不稳定。\n第二，压实责任。要严格考核⟦。⟧',
      },
    ],
    good: [
      '在全县河长制工作会议上的讲话\n同志们：\n一、认清形势\n水质还不稳定。\n二、压实责任\n要严格考核。\n同志们，保护好母亲河，责任重大、使命光荣。',
      '在全县河长制工作会议上的讲话\n同志们：\n一、认清形势\n水质还不稳定。\n二、压实责任\n要严格考核。\n让我们为一河清水而努力！\n2024年5月6日',
      '在全县河长制工作会议上的讲话\n同志们：\n一、认清形势\n水质还不稳定。\n二、压实责任\n要严格考核。谢谢大家。',
      // a call opens it
      '在全县河长制工作会议上的讲话\n同志们：\n一、认清形势\n水质还不稳定。\n二、压实责任\n要严格考核。\n同志们！\n保护好母亲河，是我们这一代人的本分。时间很紧，任务很重。',
      // remarks at a table
      '在水利局调研时的讲话\n一、认清形势\n水质还不稳定。\n二、压实责任\n要严格考核。',
      // 结尾 stands at the end of the last paragraph
      '在全县河长制工作会议上的讲话\n同志们：\n一、认清形势\n水质还不稳定。\n二、压实责任\n要严格考核，努力开创治水兴水新局面。',
      // structure/truncated speaks
      '在全县河长制工作会议上的讲话\n同志们：\n一、认清形势\n水质还不稳定。\n二、压实责任\n要严格考核，层层落实',
      // a notice, signed by its office
      '关于转发河长制工作意见的通知\n各乡镇：\n一、认清形势\n水质还不稳定。\n二、压实责任\n要严格考核。\n县水利局\n2024年5月6日',
      // no speech, or a short one
      '县水利局工作方案\n一、认清形势\n水质还不稳定。\n二、压实责任\n要严格考核。',
      '在全县河长制工作会议上的讲话\n同志们：\n今天召开会议。要严格考核。',
    ],
  },
  conclude(draft) {
    // a speech in parts; —— and 第一个词 list things in one that has none
    const parts = draft.sections.filter(({ heading: { marker } }) => !LISTS.has(marker?.family ?? ''));
    if (parts.length < 2) return [];
    const title = titleLines(draft);
    // what was taken down of somebody's words at a table greets nobody, and closes with nothing
    if (title.length === 0 || linesOf(draft, 'salutation', 1).length === 0) return [];
    // an office that signs writes a notice
    if (linesOf(draft, 'signoff', 2).some((signed) => ORGAN.test(contentOf(draft, signed)))) return [];
    const line = draft.roles.lastIndexOf('paragraph');
    if (line < 0 || draft.roles.lastIndexOf('heading') > line) return [];
    const paragraph = draft.paragraphs[line]!;
    const text = contentOf(draft, line);
    const mark = text.at(-1)!;
    if (mark !== '。' || closesAbove(draft, line) || CLOSE.test(text.slice(-TAIL))) return [];
    if (TRUST.test(text.slice(-LAST_CLAUSES))) return [];
    const offset = paragraph.content.end - 1;
    const newText = `${newLineLike(draft, line)}同志们，让我们XX，为XX作出新的更大贡献！`;
    return [
      {
        at: line,
        start: offset,
        end: offset + 1,
        message: '讲话停在具体要求上，没有结尾：可加一段号召或感谢，如“同志们，让我们……”。',
        suggestions: [
          { title: '加上结尾', edits: [{ at: line, start: offset + 1, end: paragraph.text.length, newText }] },
        ],
      },
    ];
  },
});

/** Paragraphs at the end of which one may open the closing with a call of its own line: 各位代表！ */
const CLOSING_PARAGRAPHS = 3;

/** Whether one of the last paragraphs calls upon the audience: what follows is the closing. */
function closesAbove(draft: Draft, lastLine: number): boolean {
  // the greeting at the top opens the speech
  const top = draft.roles.indexOf('salutation');
  for (let line = lastLine, seen = 0; line > top && seen < CLOSING_PARAGRAPHS; line--) {
    if (draft.roles[line] === 'blank') continue;
    if (draft.roles[line] === 'heading') return false;
    if (draft.roles[line] === 'salutation' || isAddress(draft.paragraphs[line]!)) return true;
    seen++;
  }
  return false;
}
