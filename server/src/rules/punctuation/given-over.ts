/** 农机等设备，由合作社自购, 护水等交给乡镇: up to who is charged, from 等 on. */
const GIVEN_OVER = /^等\p{Script=Han}{0,6}，?[也仍则均都]?(?:由(?!此|于)|交|归|请|委托|移交|外包|留给|靠)/u;

/** Whether what ends with 等 is what the clause speaks of, as somebody else's charge: with the members in front it makes no series. */
export const isGivenOver = (behind: string): boolean => GIVEN_OVER.test(behind);
