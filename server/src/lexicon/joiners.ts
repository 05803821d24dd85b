/** What may stand between a word and its company: 良好的氛围, 改善了环境, 清洁、消毒. */
const [OF, LY, DONE, LISTED] = Array.from('的地了、', (particle) => particle.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

export const isJoinerUnit = (unit: number): boolean => unit === OF || unit === LY || unit === DONE || unit === LISTED;

export const isJoiner = (character: string | undefined): boolean =>
  character !== undefined && isJoinerUnit(character.charCodeAt(0));

/**
 * The same for company that a right word may meet by chance: members of a list meet (热爱劳动、用功读书), and behind 的 anything
 * may stand (走在前头的单位).
 */
export const joinsSurely = (character: string | undefined, side: 'before' | 'behind'): boolean =>
  isJoiner(character) && character !== '、' && !(side === 'behind' && character === '的');
