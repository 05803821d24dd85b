import type { Person } from '../../lexicon/people';

/** Invented, as a unit may keep it. */
export const INVENTED_PEOPLE: readonly Person[] = [
  { name: '赵明远', post: '县长', from: 2017 * 12, until: 2022 * 12, order: 2 },
  { name: '赵明远', post: '县委书记', from: 2022 * 12, order: 1 },
  { name: '钱丽华', post: '县长', from: 2022 * 12, order: 2 },
  { name: '孙立群', post: '副县长', from: 2018 * 12, until: 2023 * 12, order: 5 },
  { name: '孙立群', post: '县政协主席', from: 2023 * 12, order: 4 },
];
