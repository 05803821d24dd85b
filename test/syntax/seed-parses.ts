import type { Role } from '../../server/src/syntax/types';

/** What a careful reader makes of a seed draft. Lines are counted from 1; blank lines are left out. */
export interface SeedParse {
  /** How the file's name begins. */
  readonly file: string;
  readonly roles: Readonly<Partial<Record<Role, readonly number[]>>>;
  /** Kind, line of the owner (0: the draft), and for each member its line and marker; in order of place. */
  readonly series: readonly string[];
  /** Lines of the section tree; * marks a heading on its own line. */
  readonly sections: string;
  /** Last line of the last section: a closing address belongs to none. */
  readonly lastLine: number;
}

export const SEEDS: readonly SeedParse[] = [
  {
    file: '000',
    roles: {
      boilerplate: [1],
      title: [2],
      paragraph: [4, 5, 6, 7, 9, 11, 13, 14],
      heading: [8, 10, 12],
    },
    series: [
      'headings under 0: 8 一、 | 10 二、 | 12 三、',
      'items under 11: 11 一要 | 11 二要 | 11 三要 | 11 四是 | 11 五是',
      'items under 13: 13 一是 | 13 二是 | 13 三是',
    ],
    sections: '8* 10* 12*',
    lastLine: 13,
  },
  {
    file: '001',
    roles: {
      boilerplate: [1],
      title: [2],
      salutation: [4],
      paragraph: [5, 7, 9, 10, 12, 14, 15, 16, 17, 18, 19],
      heading: [6, 8, 11, 13],
    },
    series: [
      'headings under 0: 6 一、 | 13 二、',
      'headings under 6: 8 （一） | 10 （二） | 11 （三）',
      'items under 9: 9 一是 | 9 二是',
      'items under 10: 10 一是 | 10 二是 | 10 三是',
      'items under 12: 12 一是 | 12 二是 | 12 三是',
      'items under 13: 15 第一， | 16 第二， | 17 第三， | 18 第四，',
    ],
    sections: '6* (8* 10 11*) 13* (15 16 17 18)',
    lastLine: 18,
  },
  {
    file: '002',
    roles: {
      boilerplate: [1, 2, 3, 4, 5, 7, 8, 9],
      title: [16],
      salutation: [17],
      paragraph: [18, 19, 20, 21, 22, 23, 25, 26, 27, 29, 30, 31, 33, 34, 35, 37, 38, 39, 41, 42, 43, 44],
      heading: [24, 28, 32, 36, 40],
    },
    series: [
      'dashes under 0: 19 —— | 20 —— | 21 —— | 22 ——',
      'items under 23: 23 一是 | 23 二是 | 23 三是 | 23 四是',
      'headings under 0: 24 一、 | 28 二、 | 32 三、 | 36 四、 | 40 五、',
      'topics under 24: 25 | 26 | 27',
      'topics under 28: 29 | 30 | 31',
      'topics under 32: 33 | 34 | 35',
      'topics under 36: 37 | 38 | 39',
      'topics under 40: 41 | 42 | 43',
    ],
    sections: '19 20 21 22 24* 28* 32* 36* 40*',
    lastLine: 43,
  },
  {
    file: '003',
    roles: {
      boilerplate: [1, 2, 3, 4, 5, 7, 8, 9],
      title: [16],
      salutation: [17],
      paragraph: [18, 20, 22, 24, 26],
      heading: [19, 21, 23, 25],
    },
    series: [
      'headings under 0: 19 一、 | 21 二、 | 23 三、 | 25 四、',
      'items under 20: 20 一是 | 20 二是 | 20 三是',
      'items under 22: 22 一是 | 22 二是 | 22 三是',
      'items under 24: 24 一是 | 24 二是 | 24 三是',
      'items under 26: 26 一是 | 26 二是 | 26 三是',
    ],
    sections: '19* 21* 23* 25*',
    lastLine: 26,
  },
  {
    file: '004',
    roles: {
      outline: [1, 2, 3],
      title: [4],
      salutation: [5],
      paragraph: [6, 7, 9, 10, 11, 12, 13, 15, 16],
      heading: [8, 14],
    },
    series: [
      'headings under 0: 8 一、 | 14 二、',
      'items under 8: 10 第一, | 11 第二, | 12 第三, | 13 第四,',
      'items under 14: 16 第一,',
      'items under 16: 16 一要',
    ],
    sections: '8* (10 11 12 13) 14* (16)',
    lastLine: 16,
  },
];
