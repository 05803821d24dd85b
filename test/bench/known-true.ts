/** A place in ../shared/corpora/clean that a proofreader would mark: true, so not counted as a false alarm. */
export interface KnownTrue {
  /** set/name */
  readonly file: string;
  /** One-based, as editors show them. */
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly why: string;
}

/** One row a file and rule; places are line:column. */
const ROWS: readonly { readonly file: string; readonly rule: string; readonly why: string; readonly places: string }[] =
  [
    {
      file: 'gwr-provincial-2025/2025年北京市政府工作报告.txt',
      rule: 'punctuation/half-width',
      why: '半角标点夹在中文里',
      places: '14:91',
    },
    {
      file: 'gwr-provincial-2025/2025年广西政府工作报告.txt',
      rule: 'punctuation/half-width',
      why: '半角标点夹在中文里',
      places:
        '13:168 13:171 13:368 14:291 14:294 14:357 14:360 15:335 15:337 22:5 22:280 32:129 32:133 34:80 34:83 39:140 39:146 42:50 49:105 49:108 51:40 55:53 55:56 62:40 67:54 71:136 71:141 75:78 82:129 83:5 84:5 84:98',
    },
    {
      file: 'gwr-provincial-2025/2025年西藏政府工作报告.txt',
      rule: 'punctuation/half-width',
      why: '半角标点夹在中文里',
      places:
        '7:400 12:79 12:81 13:141 13:143 15:355 15:358 18:5 19:5 20:5 21:5 21:245 48:84 48:87 49:100 49:105 52:117 52:119 61:5 62:5 63:5 64:5 65:5 65:110',
    },
    {
      file: 'gwr-provincial-2025/2025年黑龙江省政府工作报告.txt',
      rule: 'punctuation/half-width',
      why: '半角标点夹在中文里',
      places: '73:36',
    },
    {
      file: 'xi-speeches/2015-10-16_携手消除贫困_促进共同发展.txt',
      rule: 'numeral/unit',
      why: '数字误作字母',
      places: '6:10 37:348',
    },
    {
      file: 'xi-speeches/2015-11-07_深化合作伙伴关系_共建亚洲美好家园.txt',
      rule: 'numeral/unit',
      why: '数字误作字母',
      places: '10:10',
    },
    {
      file: 'xi-speeches/2013-09-13_弘_弘扬“上海精神”_促进共同发展.txt',
      rule: 'punctuation/half-width',
      why: '半角标点夹在中文里',
      places: '4:1 4:17 31:1 31:30',
    },
    {
      file: 'xi-speeches/2013-12-26_在纪念毛泽东同志诞辰120周年座谈会上的讲话.txt',
      rule: 'punctuation/half-width',
      why: '半角标点夹在中文里',
      places: '3:3',
    },
    {
      file: 'xi-speeches/2014-07-15_新起点_新愿景_新动力.txt',
      rule: 'punctuation/half-width',
      why: '半角标点夹在中文里',
      places: '1:18',
    },
    {
      file: 'xi-speeches/2014-10-08_在党的群众路线教育实践活动总结大会上的讲话.txt',
      rule: 'punctuation/half-width',
      why: '半角标点夹在中文里',
      places: '1:26 1:29',
    },
    {
      file: 'xi-speeches/2014-12-20_在庆祝澳门回归祖国15周年大会暨澳门特别行政区第四届政府就职典礼上的讲话.txt',
      rule: 'punctuation/half-width',
      why: '半角标点夹在中文里',
      places: '8:4 17:8',
    },
    {
      file: 'xi-speeches/2015-01-08_共同谱写中拉全面合作伙伴关系新篇章.txt',
      rule: 'punctuation/half-width',
      why: '半角标点夹在中文里',
      places: '1:24 1:27',
    },
    {
      file: 'xi-speeches/2016-01-12_在第十八届中央纪律检查委员会第六次全体会议上的讲话.txt',
      rule: 'punctuation/half-width',
      why: '半角标点夹在中文里',
      places: '18:117',
    },
    {
      file: 'xi-speeches/2016-09-28_在纪念刘华清同志诞辰100周年座谈会上的讲话.txt',
      rule: 'punctuation/half-width',
      why: '半角标点夹在中文里',
      places: '5:1',
    },
    {
      file: 'gwr-provincial-2025/2025年广西政府工作报告.txt',
      rule: 'numbering/marker-punctuation',
      why: '序号用了半角括号',
      places: '11:1 12:1 13:1 14:1 15:1 16:1 17:1 18:1 19:1 28:1 33:1 37:1 43:1 47:1 52:1 57:1 63:1 68:1 76:1',
    },
    {
      file: 'gwr-provincial-2025/2025年西藏政府工作报告.txt',
      rule: 'numbering/marker-punctuation',
      why: '序号用了半角括号',
      places: '29:1 33:1 36:1 39:1 42:1 46:1 50:1 55:1 59:1',
    },
    {
      file: 'xwlb/20250808.txt',
      rule: 'numeral/range',
      why: '书名里的年份起止用了短横',
      places: '18:48 18:102',
    },
    {
      file: 'xi-speeches/2015-09-22_在中美省州长论坛上的讲话.txt',
      rule: 'numbering/marker-drift',
      why: '首先之后是第二',
      places: '19:1',
    },
    {
      file: 'xi-speeches/2015-09-22_在中美省州长论坛上的讲话.txt',
      rule: 'punctuation/space',
      why: '“中 国”之间有空格',
      places: '22:122',
    },
    { file: 'gwr-central/2010.txt', rule: 'punctuation/dash', why: '破折号写成一个字或两个连字符', places: '125:8' },
    {
      file: 'gwr-provincial-2025/2025年黑龙江省政府工作报告.txt',
      rule: 'punctuation/dash',
      why: '破折号写成一个字或两个连字符',
      places: '9:392',
    },
    {
      file: 'xi-speeches/2013-10-07_深化改革开放_共创美好亚太.txt',
      rule: 'punctuation/paste-residue',
      why: '全角数字夹在半角数字中',
      places: '18:68',
    },
  ];

/** All places, each read and judged by hand. */
export const knownTrue: readonly KnownTrue[] = ROWS.flatMap(({ places, ...row }) =>
  places.split(' ').map((place) => {
    const [line, column] = place.split(':').map(Number);
    return { ...row, line: line!, column: column! };
  }),
);
