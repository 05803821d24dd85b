import wordingTable from '../../../data/kept/sum-wordings.tsv';
import { wordingsOf } from '../../text/alternation';

const words = wordingsOf(wordingTable, 'sum-wordings.tsv');
/** Names of parts that may share members: 党员, 女性. */
export const OVERLAPPING = new RegExp(words('overlap'));
/** What may be said of some of any of the parts: 出口企业 make things too. */
export const SHARED = new RegExp(words('shared'));
/** Parts that may be left without a name where they are not counted one by one. */
const MAX_LEFT_UNNAMED = 2;
/** Characters that the names of kinds share with what is counted. */
const MIN_NOUN = 2;
/** What names of kinds that do not overlap end with. */
const KINDS = /[类型道组级岗队镇乡村]$|校区$|季度$/;
/** Measures of what is not counted one by one: any amount of it may be left without a name. */
export const CONTINUOUS = /[元吨亩里克顷米万亿%]/;

/**
 * Whether named parts are surely all there are: their names are made alike (管理类、技能类、安全类; 县道、乡道、村道), or what
 * is left over is one or two of what is counted one by one.
 */
export function isToldInFull(parts: readonly { readonly label: string }[], left: number, measure: string): boolean {
  const names = parts.map(({ label }) => label.replace(/[的有了为共发生完成]+$/, ''));
  const [firstName = ''] = names;
  // 出口企业 and 制造企业 end alike too, and one may be both
  const areAlike = KINDS.test(firstName) && names.every((name) => name.at(-1) === firstName.at(-1));
  return areAlike || (!CONTINUOUS.test(measure) && left > 0 && left <= MAX_LEFT_UNNAMED);
}

/**
 * Whether parts are kinds of what is counted (护林员38名，其中生态护林员25名、村级护林员12名) and come to one or two less: nobody
 * leaves one or two of them without a name.
 */
export function areKindsOf(labels: readonly string[], counted: string, left: number): boolean {
  if (left <= 0 || left > MAX_LEFT_UNNAMED) return false;
  const [first = ''] = labels;
  if (labels.some((label) => OVERLAPPING.test(label) || SHARED.test(label))) return false;
  const noun = first.slice(-MIN_NOUN);
  return (
    noun.length === MIN_NOUN &&
    counted.includes(noun) &&
    labels.every((label) => label.length > MIN_NOUN && label.endsWith(noun))
  );
}

/** 乡镇级 and 村（社区）级, 县级 and 乡级 and 村级. */
const LEVEL = /^(?:[省市县区乡镇村]|街道|社区|（街道）|（社区）){1,3}级$/;
/** What is kept at levels and counted one by one; of persons (河长) those of the level above may be left out of the list. */
const OF_PLACES = /^[个所处座家]$/;

/** Whether parts are named by the levels down to the village: only one or two of the level above may be left out. */
export const areLevels = (labels: readonly string[], measure: string): boolean =>
  OF_PLACES.test(measure) &&
  labels.every((label) => LEVEL.test(label)) &&
  labels.some((label) => /^[村社]/.test(label)) &&
  labels.some((label) => /^(?:[乡镇]|街道)/.test(label));

/** Where money comes from: the treasury, and whoever adds the rest. */
const OF_TREASURY = /财政|中央|上级|[省市县区]级|专项|国债|补助/;
const OF_OTHERS = /自筹|捐|社会|群众|村民|企业|贷款|集体/;
const MIN_SOURCES = 3;
/** Share of the total that its sources are off where all are meant. */
const MAX_SHARE_OF_SOURCES = 0.05;

/** Whether parts are the sources of a sum of money, from the treasury down to what is given: nobody leaves one without a name. */
export const areSources = (labels: readonly string[], measure: string, share: number): boolean =>
  measure.endsWith('元') &&
  labels.length >= MIN_SOURCES &&
  Math.abs(share - 1) <= MAX_SHARE_OF_SOURCES &&
  labels.some((label) => OF_TREASURY.test(label)) &&
  labels.some((label) => OF_OTHERS.test(label)) &&
  labels.every((label) => OF_TREASURY.test(label) || OF_OTHERS.test(label) || label.endsWith('配套'));
