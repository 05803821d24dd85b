import { makeModel, type Made } from '../../server/build/model/make';
import type { Document } from '../../server/build/model/corpus';

const SUBJECTS = ['全镇干部', '各村支书', '农业部门', '水利部门', '供销社'];
const VERBS = ['要抓紧落实', '要认真检查', '要及时上报', '要逐户登记', '要带头宣传'];
const OBJECTS = ['防汛责任', '春耕备耕', '养老保险', '饮水工程', '清洁取暖'];
const WORDS =
  '干部 部门 农业 水利 落实 抓紧 认真 检查 及时 上报 登记 带头 宣传 防汛 责任 春耕 备耕 养老 保险 饮水 工程 清洁 取暖 支书 训练 察看';

/** Documents of invented sentences; each has most of them. */
function documents(): Document[] {
  const sentences = SUBJECTS.flatMap((s) => VERBS.flatMap((v) => OBJECTS.map((o) => `${s}${v}${o}。`)));
  return Array.from({ length: 16 }, (_, number) => ({
    name: `第${number}篇`,
    source: 'invented',
    weight: number % 2 === 0 ? 1 : 3,
    part: number % 2 === 0 ? (number / 2) % 4 : 4 + (((number - 1) / 2) % 4),
    text: sentences.filter((_sentence, index) => (index * 7 + number) % 5 !== 0).join('\n'),
  }));
}

/** A model trained in a moment, by the same steps as the one that is shipped. */
export function makeTinyModel(): Made {
  return makeModel({
    documents: documents(),
    entries: WORDS.split(' ').flatMap((word) => [
      { word, count: 500, tag: 'n' },
      ...Array.from(word, (c) => ({ word: c, count: 300, tag: 'n' })),
    ]),
    calibrating: documents(),
    recipe: { trees: 20, leaves: 6, rate: 0.3, least: 2, smoothing: 1, columns: 1 },
    room: 20_000,
    say: () => undefined,
  });
}
