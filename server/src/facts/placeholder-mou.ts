import { isSurname } from '../lexicon/surnames';
import { isHan } from '../text/chars';
import type { AddPlace } from './placeholder-blanks';
import { isWontToBeSaid } from './placeholder-signs';

const MOU_OFFICE = /^(?:省|市|县|区|局|单位|同志|镇|乡|部门|公司)/;
/** What may stand before a 某某 that is a placeholder; a surname (张某某) may not. */
const MOU_LEFT = '在到对由和与同向请受为给全是及从了，。、；：“（《的各任有';

/** Whether a case is told without names, as of 副县长李某: its place is withheld on purpose. */
function tellsOfSomeone(text: string): boolean {
  for (let offset = text.indexOf('某', 1); offset > 0; offset = text.indexOf('某', offset + 1))
    if (isSurname(text[offset - 1]) && !MOU_OFFICE.test(text.slice(offset + 1, offset + 3))) return true;
  return false;
}

/** 某乡某镇: any place. */
const isOneOfTwo = (text: string, offset: number): boolean =>
  /^某[省市县区乡镇村]某[市县区乡镇村]/.test(text.slice(offset, offset + 4)) ||
  /某[省市县区乡镇村]$/.test(text.slice(Math.max(0, offset - 2), offset));

/** 东部某省 · 沿海某市: where it lies is told, its name is kept back. */
const SIDE_BEFORE = /(?:[东西南北中]部|沿海|[南北]方|华[东南北中]|西[南北]|东[南北]|内陆|边境|国外|海外|当地)$/;
/** 某公司经理黄先生: so is a person of it. */
const PERSON_BEHIND = /^(?:公司|单位|部门|局|镇|乡|县|市|区|省)\p{Script=Han}{0,6}(?:先生|女士|小姐|某(?!某))/u;
/** 某某年某某考试: any. */
const ANY_AGAIN = /^某某[年月天次个](?:的)?某某/;

/** Whether what is meant is kept back on purpose, or is any of its kind. */
const isNobodyNamed = (text: string, offset: number, end: number): boolean =>
  end - offset === 1
    ? SIDE_BEFORE.test(text.slice(Math.max(0, offset - 3), offset)) || PERSON_BEHIND.test(text.slice(end, end + 14))
    : ANY_AGAIN.test(text.slice(offset, offset + 6)) ||
      /某某[年月天次个]的?$/.test(text.slice(Math.max(0, offset - 4), offset));

/** 某某, 某县: `nounBehind` tells of the words behind a place that is left open. */
export function readMou(text: string, nounBehind: RegExp, add: AddPlace): void {
  let isTold: boolean | undefined;
  for (let offset = text.indexOf('某'); offset >= 0; offset = text.indexOf('某', offset + 1)) {
    let end = offset + 1;
    while (text[end] === '某') end++;
    const rest = text.slice(end, end + 2);
    if (isNobodyNamed(text, offset, end)) {
      offset = end - 1;
      continue;
    }
    if (end - offset >= 2) {
      const before = text[offset - 1] ?? '';
      const isOpen = nounBehind.test(text.slice(end, end + 3)) || before === '' || MOU_LEFT.includes(before);
      // 擦肩而过的某某某。: anybody
      const isAnybody = end - offset >= 3 && before === '的' && !isHan(text.charCodeAt(end));
      if (isOpen && !isAnybody && !isWontToBeSaid(text, offset)) add(offset, end, 'mou');
    } else if (
      MOU_OFFICE.test(rest) &&
      !/^(?:区域|市场|局部|县级)/.test(rest) &&
      !isOneOfTwo(text, offset) &&
      !(isTold ??= tellsOfSomeone(text))
    )
      add(offset, end, 'mou', 'some');
    offset = end - 1;
  }
}
