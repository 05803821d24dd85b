// Names that have changed, and words that style lists advise against. `since` is the year of the change; what stands in a
// draft whose latest year is not later is left alone. Sources: 党和国家机构改革方案 (2018, 2023); 新华社新闻信息报道中的
// 禁用词和慎用词 (2016). Compiled 2026-11.
export interface OutdatedTerm {
  readonly old: string;
  readonly now: string;
  readonly since: number;
  /** What it was called before `now`, for drafts of the years up to and with the second one. */
  readonly meanwhile?: readonly [name: string, until: number];
  /** Behind these it is part of a present name: 国家矿山安监局. */
  readonly notBefore?: readonly string[];
}

export const OUTDATED: readonly OutdatedTerm[] = [
  { old: '监察局', now: '监委', since: 2018, notBefore: ['安全', '矿山', '煤矿'] },
  { old: '工商局', now: '市场监管局', since: 2018 },
  { old: '工商行政管理局', now: '市场监督管理局', since: 2018 },
  { old: '质监局', now: '市场监管局', since: 2018 },
  { old: '质量技术监督局', now: '市场监督管理局', since: 2018 },
  { old: '食药监局', now: '市场监管局', since: 2018 },
  { old: '食品药品监督管理局', now: '市场监督管理局', since: 2018 },
  { old: '国土局', now: '自然资源局', since: 2018 },
  { old: '国土资源局', now: '自然资源局', since: 2018 },
  { old: '国土资源部', now: '自然资源部', since: 2018 },
  { old: '环保局', now: '生态环境局', since: 2018 },
  { old: '环境保护局', now: '生态环境局', since: 2018 },
  { old: '环境保护部', now: '生态环境部', since: 2018 },
  { old: '环保部', now: '生态环境部', since: 2018 },
  { old: '农业部', now: '农业农村部', since: 2018 },
  { old: '卫计委', now: '卫生健康委', since: 2018 },
  { old: '卫生计生委', now: '卫生健康委', since: 2018 },
  { old: '卫生和计划生育委员会', now: '卫生健康委员会', since: 2018 },
  { old: '安监局', now: '应急管理局', since: 2018, notBefore: ['矿山', '煤矿'] },
  { old: '安全生产监督管理局', now: '应急管理局', since: 2018 },
  { old: '旅游局', now: '文化和旅游局', since: 2018, notBefore: ['和', '广电', '体育', '文化', '文体', '广'] },
  { old: '文广新局', now: '文化和旅游局', since: 2018 },
  { old: '法制办', now: '司法局', since: 2018 },
  { old: '国税局', now: '税务局', since: 2018 },
  { old: '地税局', now: '税务局', since: 2018 },
  { old: '国家税务局', now: '税务局', since: 2018 },
  { old: '地方税务局', now: '税务局', since: 2018 },
  { old: '监察部', now: '国家监委', since: 2018, notBefore: ['纪检', '审计', '督导'] },
  { old: '监察厅', now: '监委', since: 2018 },
  { old: '预防腐败局', now: '监委', since: 2018 },
  { old: '反贪局', now: '监委', since: 2018 },
  { old: '工商总局', now: '市场监管总局', since: 2018 },
  { old: '质检总局', now: '市场监管总局', since: 2018 },
  { old: '食药监总局', now: '市场监管总局', since: 2018 },
  { old: '国土资源厅', now: '自然资源厅', since: 2018 },
  { old: '国土厅', now: '自然资源厅', since: 2018 },
  { old: '环保厅', now: '生态环境厅', since: 2018 },
  { old: '环境保护厅', now: '生态环境厅', since: 2018 },
  { old: '农业厅', now: '农业农村厅', since: 2018 },
  { old: '农业局', now: '农业农村局', since: 2018 },
  { old: '农业委员会', now: '农业农村委员会', since: 2018 },
  { old: '文化部', now: '文化和旅游部', since: 2018 },
  { old: '文化厅', now: '文化和旅游厅', since: 2018 },
  { old: '计生委', now: '卫生健康委', since: 2013 },
  { old: '卫生局', now: '卫生健康委', since: 2013, meanwhile: ['卫生计生委', 2017] },
  { old: '卫生厅', now: '卫生健康委', since: 2013, meanwhile: ['卫生计生委', 2017] },
  { old: '安监总局', now: '应急管理部', since: 2018 },
  { old: '公务员局', now: '组织部门', since: 2018 },
  { old: '物价局', now: '发展改革部门', since: 2018 },
  { old: '粮食局', now: '粮食和物资储备局', since: 2018 },
  { old: '综治办', now: '党委政法委', since: 2018 },
  { old: '维稳办', now: '党委政法委', since: 2018 },
  { old: '银监会', now: '金融监管总局', since: 2018, meanwhile: ['银保监会', 2022] },
  { old: '保监会', now: '金融监管总局', since: 2018, meanwhile: ['银保监会', 2022] },
  { old: '银保监会', now: '金融监管总局', since: 2023 },
  { old: '银保监局', now: '金融监管局', since: 2023 },
  { old: '扶贫办', now: '农业农村部门', since: 2021, meanwhile: ['乡村振兴局', 2022] },
  { old: '国务院扶贫办', now: '农业农村部', since: 2021, meanwhile: ['国家乡村振兴局', 2022] },
  { old: '中国银监会', now: '国家金融监督管理总局', since: 2018, meanwhile: ['中国银保监会', 2022] },
  { old: '中国保监会', now: '国家金融监督管理总局', since: 2018, meanwhile: ['中国银保监会', 2022] },
  { old: '中国银保监会', now: '国家金融监督管理总局', since: 2023 },
  { old: '国家旅游局', now: '文化和旅游部', since: 2018 },
  { old: '国家工商行政管理总局', now: '国家市场监督管理总局', since: 2018 },
  { old: '国家工商总局', now: '市场监管总局', since: 2018 },
  { old: '国家质量监督检验检疫总局', now: '国家市场监督管理总局', since: 2018 },
  { old: '国家质检总局', now: '市场监管总局', since: 2018 },
  { old: '国家食品药品监督管理总局', now: '国家市场监督管理总局', since: 2018 },
  { old: '国家新闻出版广电总局', now: '国家广播电视总局', since: 2018 },
  { old: '新闻出版广电总局', now: '国家广播电视总局', since: 2018 },
  { old: '国家安全生产监督管理总局', now: '应急管理部', since: 2018 },
  { old: '国家安全监管总局', now: '应急管理部', since: 2018 },
  { old: '国家安监总局', now: '应急管理部', since: 2018 },
  { old: '国家卫生和计划生育委员会', now: '国家卫生健康委员会', since: 2018 },
  { old: '国家粮食局', now: '国家粮食和物资储备局', since: 2018 },
  { old: '市农业委员会', now: '市农业农村局', since: 2018 },
  { old: '县农业委员会', now: '县农业农村局', since: 2018 },
  { old: '区农业委员会', now: '区农业农村局', since: 2018 },
  { old: '卫生部', now: '国家卫生健康委', since: 2013, meanwhile: ['国家卫生计生委', 2017] },
  { old: '乡村振兴局', now: '农业农村局', since: 2023 },
  { old: '新冠肺炎', now: '新冠病毒感染', since: 2022 },
];

export interface DiscouragedTerm {
  readonly term: string;
  readonly better: string;
  readonly why: string;
  /** Beside these it is part of a longer word or a present name: 大学生村官, 残疾儿|童. */
  readonly notBefore?: readonly string[];
  readonly notBehind?: readonly string[];
  /** Only at the beginning of a clause: elsewhere it may be part of what stands before it (生产力解放后). */
  readonly opens?: true;
}

export const DISCOURAGED: readonly DiscouragedTerm[] = [
  { term: '前苏联', better: '苏联', why: '苏联只有一个，不加“前”', notBefore: ['以', '之', '目', '当', '此', '战'] },
  {
    term: '村官',
    better: '村干部',
    why: '媒体用语规范不用“村官”',
    notBefore: ['大学生', '农', '乡', '大学毕业生'],
    notBehind: ['员', '兵', '方'],
  },
  {
    term: '村长',
    better: '村委会主任',
    why: '法定名称是村民委员会主任',
    notBefore: ['农', '乡', '渔', '山', '新', '城', '各', '全', '镇'],
    notBehind: ['效', '期', '远', '年', '久', '治', '大', '廊', '江', '城', '势', '处', '短', '线', '假'],
  },
  { term: '解放前', better: '新中国成立前', why: '规范的说法是新中国成立', opens: true },
  { term: '解放后', better: '新中国成立后', why: '规范的说法是新中国成立', opens: true },
  { term: '解放前夕', better: '新中国成立前夕', why: '规范的说法是新中国成立' },
  { term: '解放初期', better: '新中国成立初期', why: '规范的说法是新中国成立' },
  { term: '建国前', better: '新中国成立前', why: '规范的说法是新中国成立', opens: true },
  { term: '北朝鲜', better: '朝鲜', why: '规范的国名是朝鲜' },
  { term: '隆重召开', better: '召开', why: '媒体用语规范慎用“隆重”' },
  { term: '聋哑人', better: '听力、言语残疾人', why: '称呼要尊重残疾人' },
  { term: '弱智人', better: '智力残疾人', why: '“弱智”带有歧视' },
  { term: '残废人', better: '残疾人', why: '“残废”带有歧视', notBehind: ['员'] },
  { term: '残疾儿', better: '残疾儿童', why: '应称残疾儿童', notBehind: ['童'] },
  { term: '弱智儿童', better: '智力障碍儿童', why: '“弱智”带有歧视' },
  { term: '建国以来', better: '新中国成立以来', why: '规范的说法是新中国成立' },
  { term: '建国后', better: '新中国成立后', why: '规范的说法是新中国成立', opens: true },
  { term: '建国初期', better: '新中国成立初期', why: '规范的说法是新中国成立' },
  { term: '香港政府', better: '香港特别行政区政府', why: '规范的名称是香港特别行政区政府' },
  { term: '澳门政府', better: '澳门特别行政区政府', why: '规范的名称是澳门特别行政区政府' },
  { term: '一带一路战略', better: '“一带一路”倡议', why: '是倡议，不是战略' },
  { term: '“一带一路”战略', better: '“一带一路”倡议', why: '是倡议，不是战略' },
];
