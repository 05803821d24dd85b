import { FAMILIES, type Family } from '../../syntax/families';

/** Ordinals tried: longer series are not typed by their number. */
const MOST = 30;

const writes = ({ write }: Family, test: (marker: string) => boolean): boolean => {
  for (let n = 1; n <= MOST; n++) {
    const marker = write(n);
    if (marker !== undefined && test(marker)) return true;
  }
  return false;
};

/** Whether what is typed at the start of a line begins some marker of a marker's family: 一、 of 三、, （ of （二）. */
export function fits(typed: string, marker: string): boolean {
  return FAMILIES.some((f) => writes(f, (m) => m === marker) && writes(f, (m) => m.startsWith(typed)));
}
