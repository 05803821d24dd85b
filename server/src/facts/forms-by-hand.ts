/** □男　□女 · 家长签字：________ 　年　月　日: what is printed to be filled in with a pen. */
const BY_HAND =
  /(?<!□)□\s*\p{Script=Han}{1,8}[\s、，；]*□\s*\p{Script=Han}|(?:签[字名章]|盖章)(?:（[^（）]{1,8}）)?[：:][_＿\s]{2}/u;

/** 姓名 ________王士雨________: the name stands in the midst of its line. */
const FILLED_IN = /[\s：:]([_＿]{3,})\p{Script=Han}{2,8}\1(?![_＿])/u;

/** Whether a line is one of a form that is filled in by hand, or has been. */
export const isFormByHand = (text: string): boolean =>
  (/[□：:]/.test(text) && BY_HAND.test(text)) || (/__/.test(text) && FILLED_IN.test(text));
