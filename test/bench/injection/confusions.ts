// Confusions of characters for the injection benchmark: by sound from pinyin-pro's readings, by shape from a list of its
// own. It knows nothing of rules/ and lexicon/.
import { pinyin } from 'pinyin-pro';

/** Characters that look alike, as they are mistaken in scanning, in five-stroke typing and in haste. */
const LOOK_ALIKE =
  '己已巳 未末 土士 干千于 人入八 日曰 大太犬 天夫 力刀 白百自 目且 贝见 今令 代伐 左右 田由甲申 木本术 牛午 治冶 准淮 决快块 抉诀 活话括 注住往 住往 ' +
  '部陪 培倍 都郁 拔拨 折拆析 抓抗 担胆但 报抱 抵低 拉垃 挥浑辉 持特待 指脂 措借惜 推堆维唯 排徘 接授 据剧 提堤题 握屋 ' +
  '竞竟 竟境 意竟 侯候 修俊 优忧扰 任仁 伴拌 仿访防 体休 作昨 位拉 促捉 倡唱 傅博搏 ' +
  '辩辨瓣 境镜 增憎赠 壁璧 墓幕慕暮 粱梁 练炼 幸辛 章童 意童 慨概溉 慢漫 惯贯 情清晴睛请 悟语 恒垣 怀坏环 性姓 ' +
  '厉历励 即既 郎朗 朗郎 卷券 券卷 哀衷 衰哀 密蜜 察蔡 崇祟 官宫 宣宜 宽觅 宵霄 富宫 ' +
  '微徽 徙徒 径经 彻砌 征证 律津 得碍 复夏 务条 各名 备奋 处外 冬各 ' +
  '问间 闲闭 阔闻 阅阁 限根 陷焰 险检验 陈阵 除徐 际标 ' +
  '材村 林材 杜社 枝技 栽裁载 样祥 格路 桥侨 械诫 植值 楷谐 模膜 ' +
  '统充 组祖租阻 结洁 细组 织职识 绝色 经径 绩债 维推 纪记 绿录 缘绿 ' +
  '政改 效郊 教敬 敢散 敦郭 数教 ' +
  '明朋 昌冒 易昜 是定 景影 晓烧 ' +
  '汇江 汗汁 没设 洪供 测侧 消稍 添沫 深探 源愿 演寅 ' +
  '现规 球求 理埋 项顶 须顺 领邻 题提 ' +
  '科料 程呈 种钟 积识 稳隐 穿空 究空 突空 ' +
  '站钻 端瑞 笔毛 策荣 管官 简间 ' +
  '聚娶 聪 肃萧 胁协 脱说 能熊 ' +
  '良艮 节苦 苦若 荣劳 获荻 营宫 著着 蓝篮 藏臧 ' +
  '视祝 设没 讲进 论轮沦 诚城 话活 调凋 谋媒 谈淡 ' +
  '责贵 货贷 贯惯 资货 质 贪贫 费贵 赋斌 赛塞寨 ' +
  '起赴 超越 践残 路跑 ' +
  '达迭 进迸 远运 迎仰 述术 退迟 选洗 遂逐 遣遗 道首 ' +
  '钢纲刚 铁钦 锋蜂 锐悦 ' +
  '革单 风凤 养美 ';

export interface Confusions {
  /** Other characters that sound like it, tones aside. */
  sound(character: string): readonly string[];
  /** Other characters that look like it. */
  shape(character: string): readonly string[];
}

/** Builds both tables for characters that are in use. */
export function confusionsAmong(characters: readonly string[]): Confusions {
  const readings = (c: string): string[] => pinyin(c, { toneType: 'none', multiple: true, type: 'array' });
  const bySound = new Map<string, string[]>();
  for (const c of characters)
    for (const reading of readings(c).slice(0, 1)) {
      const alike = bySound.get(reading);
      if (alike) alike.push(c);
      else bySound.set(reading, [c]);
    }
  const byShape = new Map<string, Set<string>>();
  for (const group of LOOK_ALIKE.split(' '))
    for (const c of group)
      for (const other of group)
        if (c !== other) {
          const alike = byShape.get(c);
          if (alike) alike.add(other);
          else byShape.set(c, new Set([other]));
        }
  return {
    sound: (c) => (bySound.get(readings(c)[0] ?? '') ?? []).filter((other) => other !== c),
    shape: (c) => [...(byShape.get(c) ?? [])],
  };
}
