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

/** 某某, 某县: `nounBehind` tells of the words behind a place that is left open. */
export function readMou(text: string, nounBehind: RegExp, add: AddPlace): void {
  let isTold: boolean | undefined;
  for (let offset = text.indexOf('某'); offset >= 0; offset = text.indexOf('某', offset + 1)) {
    let end = offset + 1;
    while (text[end] === '某') end++;
    const rest = text.slice(end, end + 2);
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
