import { FAMILIES, family, type Family } from '../../syntax/families';

/** Ordinals tried: longer series are not typed by their number. */
const MAX_ORDINAL_TRIED = 30;

const writes = ({ write }: Family, test: (marker: string) => boolean): boolean => {
  for (let n = 1; n <= MAX_ORDINAL_TRIED; n++) {
    const marker = write(n);
    if (marker !== undefined && test(marker)) return true;
  }
  return false;
};

/** 第 and a numeral: what it counts stands behind it in every marker of the series. */
const COUNTED = /^第[一二三四五六七八九十]+(?=[^，])/;

/** Whether what is typed at the start of a line begins some marker of a marker's family: 一、 of 三、, （ of （二）. */
export function fits(typed: string, marker: string): boolean {
  if (marker.startsWith(typed)) return true;
  const counted = COUNTED.exec(marker)?.[0];
  if (counted !== undefined)
    return writes(family('counted'), (m) => (m + marker.slice(counted.length)).startsWith(typed));
  return FAMILIES.some((f) => writes(f, (m) => m === marker) && writes(f, (m) => m.startsWith(typed)));
}
