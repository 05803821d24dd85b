/** 在各方共同努力下下，: what is at the end of a place or a state, and a stop behind it. */
const SIDES = '上中下里';
/** 在高中中, 在海里里程: of these a word ends with the character, and the second is the side. */
const ENDS_WORD = /[高初集其当空心暑期手眼天乡楼地早晚之公英][中上下里]$/;
/** 在……, up to the end of the clause, with nothing in it that parts it. */
const FRAME = /在[^，。；：！？、在]{2,24}$/;
const REACH = 28;

/** Whether a character is doubled that closes 在…… at the end of its clause: 在……努力下下，. */
export function isDoubledInFrame(text: string, first: number): boolean {
  if (!SIDES.includes(text[first]!) || !/^[，。；：、]/.test(text.slice(first + 2))) return false;
  const before = text.slice(Math.max(0, first - REACH), first);
  return FRAME.test(before) && !ENDS_WORD.test(before.slice(-1) + text[first]!);
}
