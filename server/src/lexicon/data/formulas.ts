// Fixed formulations whose members and order were read in public texts (二十大报告, 党章, 历史决议, 政府工作报告); compiled
// 2026-11. Only formulations whose members are listed in running text are here.
export interface Formula {
  readonly name: string;
  readonly members: readonly string[];
  /** Whether the members may be listed without the name and still must be whole. */
  readonly strict: boolean;
}

export const FORMULAS: readonly Formula[] = [
  { name: '四个意识', members: ['政治意识', '大局意识', '核心意识', '看齐意识'], strict: true },
  { name: '四个自信', members: ['道路自信', '理论自信', '制度自信', '文化自信'], strict: true },
  { name: '五位一体', members: ['经济建设', '政治建设', '文化建设', '社会建设', '生态文明建设'], strict: false },
  {
    name: '四个全面',
    members: ['全面建设社会主义现代化国家', '全面深化改革', '全面依法治国', '全面从严治党'],
    strict: false,
  },
  { name: '新发展理念', members: ['创新', '协调', '绿色', '开放', '共享'], strict: false },
  { name: '四风', members: ['形式主义', '官僚主义', '享乐主义', '奢靡之风'], strict: false },
  { name: '四大考验', members: ['执政考验', '改革开放考验', '市场经济考验', '外部环境考验'], strict: true },
  { name: '四种危险', members: ['精神懈怠危险', '能力不足危险', '脱离群众危险', '消极腐败危险'], strict: true },
  {
    name: '六大纪律',
    members: ['政治纪律', '组织纪律', '廉洁纪律', '群众纪律', '工作纪律', '生活纪律'],
    strict: false,
  },
  { name: '政治三力', members: ['政治判断力', '政治领悟力', '政治执行力'], strict: true },
  { name: '三不腐', members: ['不敢腐', '不能腐', '不想腐'], strict: true },
  { name: '六稳', members: ['稳就业', '稳金融', '稳外贸', '稳外资', '稳投资', '稳预期'], strict: false },
  {
    name: '六保',
    members: ['保居民就业', '保基本民生', '保市场主体', '保粮食能源安全', '保产业链供应链稳定', '保基层运转'],
    strict: false,
  },
  { name: '四个伟大', members: ['伟大斗争', '伟大工程', '伟大事业', '伟大梦想'], strict: false },
];
