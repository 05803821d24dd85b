// Fixed formulations whose members and order were read in public texts (二十大报告, 党章, 历史决议, 政府工作报告, 中央文件);
// compiled 2026-11. Only formulations whose members are listed in running text are here.
export interface Formula {
  readonly name: string;
  readonly members: readonly string[];
  /** Whether the members may be listed without the name and still must be whole and in order. */
  readonly strict: boolean;
}

const formula = (name: string, members: string, strict: boolean): Formula => ({
  name,
  members: members.split(' '),
  strict,
});

export const FORMULAS: readonly Formula[] = [
  formula('四个意识', '政治意识 大局意识 核心意识 看齐意识', true),
  formula('四个自信', '道路自信 理论自信 制度自信 文化自信', true),
  formula('五位一体', '经济建设 政治建设 文化建设 社会建设 生态文明建设', false),
  formula('四个全面', '全面建设社会主义现代化国家 全面深化改革 全面依法治国 全面从严治党', false),
  formula('新发展理念', '创新 协调 绿色 开放 共享', false),
  formula('四风', '形式主义 官僚主义 享乐主义 奢靡之风', false),
  formula('三严三实', '严以修身 严以用权 严以律己', true),
  formula('三严三实', '谋事要实 创业要实 做人要实', true),
  formula('四大考验', '执政考验 改革开放考验 市场经济考验 外部环境考验', true),
  formula('四种危险', '精神懈怠危险 能力不足危险 脱离群众危险 消极腐败危险', true),
  formula('六大纪律', '政治纪律 组织纪律 廉洁纪律 群众纪律 工作纪律 生活纪律', false),
  formula('政治三力', '政治判断力 政治领悟力 政治执行力', true),
  formula('三不腐', '不敢腐 不能腐 不想腐', true),
  formula('六稳', '稳就业 稳金融 稳外贸 稳外资 稳投资 稳预期', false),
  formula('六保', '保居民就业 保基本民生 保市场主体 保粮食能源安全 保产业链供应链稳定 保基层运转', false),
  formula('三大攻坚战', '防范化解重大风险 精准脱贫 污染防治', false),
  formula('四个伟大', '伟大斗争 伟大工程 伟大事业 伟大梦想', false),
  formula('四个不摘', '摘帽不摘责任 摘帽不摘政策 摘帽不摘帮扶 摘帽不摘监管', true),
  formula('四个自我', '自我净化 自我完善 自我革新 自我提高', true),
  formula('四史', '党史 新中国史 改革开放史 社会主义发展史', false),
  formula('六个必须坚持', '人民至上 自信自立 守正创新 问题导向 系统观念 胸怀天下', false),
  formula('四个面向', '面向世界科技前沿 面向经济主战场 面向国家重大需求 面向人民生命健康', false),
  formula('全人类共同价值', '和平 发展 公平 正义 民主 自由', false),
  formula('社会主义核心价值观', '富强 民主 文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善', true),
  formula('法治建设方针', '科学立法 严格执法 公正司法 全民守法', true),
  formula('主题教育总要求', '学思想 强党性 重实践 建新功', true),
  formula('主题教育具体目标', '以学铸魂 以学增智 以学正风 以学促干', true),
  formula('党史学习教育目标', '学史明理 学史增信 学史崇德 学史力行', true),
  formula('好干部标准', '信念坚定 为民服务 勤政务实 敢于担当 清正廉洁', true),
  formula('民生三感', '获得感 幸福感 安全感', true),
  formula('三个务必', '务必不忘初心 务必谦虚谨慎 务必敢于斗争', false),
];
