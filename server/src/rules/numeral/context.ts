/** What leads from the first of two dates, months or years to the last: 9月1日至9月10日, 9月1日–9月10日. */
export const TO = '(?:至|到|—|–|－|-|～|~)';

/** What stands before an offset in its sentence, as far as `reach` characters: it tells how a figure was counted. */
export const contextBefore = (text: string, offset: number, reach: number): string =>
  text.slice(Math.max(0, offset - reach), offset).replace(/^.*[。；]/, '');

/** Share of a total that a slip of the pen is off; what is further off is mostly meant of something else. */
export const MAX_SHARE_OF_SLIP = 0.25;

/** Share by which a product that is rounded may differ. */
export const MAX_SHARE_OFF_ROUNDED = 0.02;

/** How many the characters behind a figure stand for. */
export const SIZE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
