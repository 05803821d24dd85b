import type { Report } from '../../contract/rule';
import { ORGAN } from '../../syntax/organs';

// Blanks between bodies that issue a paper together, and between who signs it and its date.

/** What a body of a joint paper ends with, where no organ of the other list does. */
const ISSUES = /(?:署|协|法院|检察院|支行|分行|总行|银行|总队|支队|大学)$/;
const endsAsBody = (text: string): boolean => ORGAN.test(text) || ISSUES.test(text);
/** The next of several bodies, up to the blank before one more or to what they do. */
const NEXT_BODY = /^(\p{Script=Han}{3,30}?)(?:\s|(?=关于|联合|共同|印发|制定|发布|转发|下发))/u;
/** Characters of the longest body, and one behind. */
const LONGEST_BODY = 32;
const SHORTEST_BODY = 3;

/** 中共中央 国务院印发意见 · 中央宣传部 自然资源部联合发布 · 省财政厅 中国人民银行某某支行关于…… */
export function isOrgans(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - SHORTEST_BODY), start);
  const behind = text.slice(end, end + LONGEST_BODY);
  if (
    /(?:中央|委|部|局|署|院|会|办|厅|府|协)$/.test(before) &&
    /^(?:国务院|中央|全国|国家|最高|\p{Script=Han}{1,6}(?:部|局|委|署|院|会|办|厅|府|协))/u.test(behind)
  )
    return true;
  if (!endsAsBody(before)) return false;
  const next = NEXT_BODY.exec(behind)?.[1];
  return next !== undefined && endsAsBody(next);
}

const DATE_TO_END = /^\d{4}年\d{1,2}月\d{1,2}日$/;
/** Characters of the longest date. */
const LONGEST_DATE = 11;
/** A body that stands by itself behind the last sentence. */
const SIGNER = /(?<=^|[。！？；…”）])\p{Script=Han}{4,30}$/u;
const LONGEST_SIGNER = 31;

/** Where a body begins that signs a paper at the end of a line, before a blank and the date; undefined where none does. */
function signerBefore(text: string, start: number, end: number): number | undefined {
  if (text.length - end > LONGEST_DATE || !DATE_TO_END.test(text.slice(end))) return undefined;
  const signer = SIGNER.exec(text.slice(Math.max(0, start - LONGEST_SIGNER), start))?.[0];
  return signer !== undefined && ORGAN.test(signer) ? start - signer.length : undefined;
}

export const isSigned = (text: string, start: number, end: number): boolean =>
  signerBefore(text, start, end) !== undefined;

/** 请查收。县农业农村局 2026年2月2日: a signature that the paste has put behind the text; without the blank it would be one with its date. */
export function signedReports(text: string, start: number, end: number): readonly Report[] {
  const signer = signerBefore(text, start, end);
  // a line of its own is as its writer wants it
  if (signer === undefined || signer === 0) return [];
  const report: Report = {
    at: 0,
    start,
    end,
    message: '落款与日期接在段末，应各自另起一行。',
    suggestions: [
      {
        title: '各自另起一行',
        kind: 'break',
        edits: [
          { at: 0, start: signer, end: signer, newText: '\n' },
          { at: 0, start, end, newText: '\n' },
        ],
      },
    ],
  };
  return [report];
}
