import { formatCount } from '../../../text/numerals';
import { formatLargeNumeral } from '../../../text/large-numerals';
import type { ToldFigure } from './figures-told';

/** A figure and what it became, with what is said of the change. */
export interface ToldChange {
  readonly from: Pick<ToldFigure, 'value' | 'step' | 'slack' | 'measure'>;
  readonly to: Pick<ToldFigure, 'value' | 'step' | 'slack'>;
  readonly stated: ToldFigure;
  /** The figure of the change as it stands, and what counts it: 33.5 and 万元. */
  readonly written: string;
  readonly counted: string;
  /** 是去年的三倍: how many times as much, and not how many times more. */
  readonly isAsMuch: boolean;
}

/** What is wrong with a stated change: what it should be, and its kind. */
export interface WrongChange {
  /** What should stand there, where there is one reading. */
  readonly right?: string;
  readonly told: string;
  /** Whether % and points were taken for one another. */
  readonly isOfPoints?: boolean;
}

/** Points by which a stated share may differ from what the figures give, which may be rounded or be told roughly. */
const MAX_POINTS_OFF = 1;
const MAX_SHARE_OFF = 0.05;

/** What is wrong with a stated change; undefined where nothing is. */
export function judged(change: ToldChange): WrongChange | undefined {
  const { from, to, stated } = change;
  if (!(from.value > 0) || from.value === to.value) return undefined;
  if (stated.measure === '%') return from.measure === '%' ? judgedShareOfShares(change) : judgedShare(change);
  if (stated.measure === '点') return from.measure === '%' ? judgedDifference(change) : judgedPoints(change);
  if (stated.measure === '成') return judgedTenths(change);
  if (stated.measure === '倍') return judgedTimes(change);
  if (stated.measure === '番') return judgedDoubles(change);
  return stated.measure === from.measure ? judgedDifference(change) : undefined;
}

const differenceOf = ({ from, to }: ToldChange): number => Math.abs(to.value - from.value);

/** Half of one of the last place of each figure. */
const slackOf = ({ from, to }: ToldChange): number => (from.step + to.step) / 2;

/** Points that a share may be off because both figures are rounded. */
const pointsOfSlack = ({ from, to }: ToldChange): number =>
  (Math.max(from.slack, to.slack) / from.value) * (to.value / from.value + 1) * 100;

/** 18.6万元 to 52.1万元: by 33.5万元 and not by 34.5万元. */
function judgedDifference(change: ToldChange): WrongChange | undefined {
  const { stated, counted, written } = change;
  const difference = differenceOf(change);
  const places = Math.max(stated.step, change.from.step, change.to.step);
  const isRight =
    Math.abs(difference - stated.value) <= slackOf(change) * (places > stated.step ? 1 : 0.2) + places * 0.6;
  if (isRight || stated.step > difference) return undefined;
  const size = stated.value / Number.parseFloat(written) || 1;
  const right = stated.isSpelled ? inHan(rounded(difference, 2), counted) : String(rounded(difference / size, 4));
  return { right: `${right}${counted}`, told: `相差${right}${counted}` };
}

/** 两分钟, while 二十 and 二点五 begin with 二. */
const inHan = (value: number, counted: string): string =>
  value === 2 && counted !== '' ? formatCount(value) : formatLargeNumeral(value);

/** 7亿元 to 8.4亿元: by 20%, and not by 16.7%, which is the share of the later one. */
function judgedShare(change: ToldChange): WrongChange | undefined {
  const { from, to, stated } = change;
  const difference = differenceOf(change);
  const share = (difference / from.value) * 100;
  const half = stated.step / 2;
  const slack = pointsOfSlack(change) + half;
  const off = Math.abs(share - stated.value);
  if (off <= slack) return undefined;
  const isOfLater = isNear((difference / to.value) * 100, stated.value, half) && off > 1.5 * half;
  // what is left was told as what is gone
  const isOfRest = to.value < from.value && isNear((to.value / from.value) * 100, stated.value, half);
  const isMistaken = off > 0.3 && (isOfLater || isOfRest);
  const right = shareWritten(share, change);
  const most = isExact(change) ? 0.3 + half * 1.2 : Math.max(slack * 0.75, MAX_POINTS_OFF) + share * MAX_SHARE_OFF;
  if (!isMistaken && off <= most) return undefined;
  return { right, told: `变化的幅度约为${right}` };
}

/** Whether both figures are counted one by one, and told as they are. */
const isExact = ({ from, to }: ToldChange): boolean =>
  from.step === 1 && to.step === 1 && !/^(?:元|亩|吨|公里|度|米|平方米)$/.test(from.measure);

const isNear = (value: number, stated: number, half: number): boolean => Math.abs(value - stated) <= half + 1e-9;

/** 81.3% to 83.4%: by 2.1 points and not by 2.1%. */
function judgedShareOfShares(change: ToldChange): WrongChange | undefined {
  const { stated, counted, written } = change;
  const difference = differenceOf(change);
  if (Math.abs(difference - stated.value) > slackOf(change) * 0.2 + 1e-6) return undefined;
  const number = counted === '%' || counted === '％' ? written : written.replace('百分之', '');
  return {
    right: `${number === '二' ? '两' : number}个百分点`,
    told: '两个比例相差多少应说百分点',
    isOfPoints: true,
  };
}

/** 250元 to 235元: by 6% and not by 6 points. */
function judgedPoints(change: ToldChange): WrongChange | undefined {
  const { from, stated, written } = change;
  const share = (differenceOf(change) / from.value) * 100;
  const isOfFigures = Math.abs(share - stated.value) <= stated.step / 2 + pointsOfSlack(change) + 0.05;
  const right = stated.isSpelled ? `百分之${written}` : `${written}%`;
  return { ...(isOfFigures && { right }), told: '不是两个比例相减，幅度应说百分之几', isOfPoints: true };
}

/** 2.1万元 to 2.625万元: by a quarter and not by three tenths. */
function judgedTenths(change: ToldChange): WrongChange | undefined {
  const { from, stated } = change;
  const tenths = (differenceOf(change) / from.value) * 10;
  if (Math.abs(tenths - stated.value) <= 0.4 || tenths >= 10) return undefined;
  const half = Math.round(tenths * 2) / 2;
  const exact = Math.abs(tenths - half) < 0.1 && half >= 1;
  const whole = Math.floor(half);
  const number = stated.isSpelled ? formatCount(whole) : String(whole);
  const right = `${number}成${half > whole ? '半' : ''}`;
  return { ...(exact && { right }), told: `变化的幅度约为${rounded(tenths * 10, 1)}%` };
}

/** 230人 to 920人: three times more and not four, which is how many times as much it is. */
function judgedTimes(change: ToldChange): WrongChange | undefined {
  const { from, to, stated, isAsMuch } = change;
  const times = to.value / from.value;
  const added = times - (isAsMuch ? 0 : 1);
  const slack = pointsOfSlack(change) / 100 + stated.step * 0.5;
  if (times < 1.5 || Math.abs(added - stated.value) <= Math.min(slack, 0.35 * Math.max(1, stated.value / 4)))
    return undefined;
  const isTimesAsMuch = Math.abs((isAsMuch ? times - 1 : times) - stated.value) <= 0.05;
  if (!isTimesAsMuch && !(Math.abs(added / stated.value - 1) > 0.2)) return undefined;
  const whole = rounded(added, 1);
  const right = stated.isSpelled && Number.isInteger(whole) ? `${formatCount(whole)}倍` : `${whole}倍`;
  return { right, told: `是原来的${rounded(times, 1)}倍，增加${rounded(times - 1, 1)}倍` };
}

/** Parts of a whole that are told as a fraction: 三分之二. */
const MAX_PARTS = 10;

/** How many times as much may be told as doubled so many times, less and more, as shares of what that would be. */
const LEAST_OF_DOUBLE = 0.75;
const MOST_OF_DOUBLE = 1.7;

/** 3600元 to 1.8万元: five times as much, and three doublings are eight times. */
function judgedDoubles({ from, to, stated }: ToldChange): WrongChange | undefined {
  const times = to.value / from.value;
  const share = times / 2 ** stated.value;
  if (times <= 1 || (share >= LEAST_OF_DOUBLE && share <= MOST_OF_DOUBLE)) return undefined;
  return {
    told: `是原来的${rounded(times, 1)}倍，翻${formatCount(stated.value)}番是${2 ** stated.value}倍`,
  };
}

function shareWritten(share: number, { stated, counted, written }: ToldChange): string {
  if (stated.isSpelled && !written.startsWith('百')) {
    for (let parts = 2; parts <= MAX_PARTS; parts++) {
      const told = Math.round((share * parts) / 100);
      const isNearly = Math.abs(share - (told / parts) * 100) < 0.5;
      if (isNearly && told > 0 && told < parts) return `${formatLargeNumeral(parts)}分之${formatLargeNumeral(told)}`;
    }
  }
  const places = Math.max(0, Math.round(-Math.log10(stated.step)), Math.abs(share - Math.round(share)) > 0.05 ? 1 : 0);
  const number = rounded(share, Math.min(places, 2));
  return stated.isSpelled ? `百分之${formatLargeNumeral(number)}` : `${number}${counted}`;
}

const rounded = (value: number, places: number): number => Number(value.toFixed(places));
