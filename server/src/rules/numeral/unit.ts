import { paragraphRule } from '../../contract/rule';
import { brokenFrames } from '../../facts/sentence-frames';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { Bare, behindFigures, Continued, Hundreds, Large, Percent, Tens } from './figures';
import { figuresOfOne } from './everyday-size';
import { lostMeasures } from './lost-measure';
import { measuresOf } from './measures';
import { mixedOrdinals } from './mixed-ordinals';
import { sharesOverWhole } from './over-whole';
import { sharesAndFalls } from './percent-points';
import { sizesApart } from './sizes-apart';
import { reportsOf, type NumeralSlip } from './suggest';
import { unitNames } from './unit-names';

/** 3百人 · 3百多个 · 3千余个, while 3千多人 is common in print; 2～3百人 is a range, another rule's. 5千克 and 10千瓦 are units. */
const MIXED = new RegExp(
  `(?<![\\d.．万亿～~—–－\\-至到第]|\\d、)(\\d{1,2})(百|千(?![多几]))([多余几])?(?=${measuresOf('count', 'money', 'weight', 'length', 'area')}|人|里)(?!克|米|瓦|伏|分|卡|帕|赫|升)`,
  'g',
);
/** 5十多天: ten is never written in a character behind a figure. */
const TENS = new RegExp(
  `(?<![\\d.．万亿～~—–－\\-至到第/／]|\\d、)([1-9])十([多几余])?(?=[万亿]?(?:${measuresOf('count', 'time', 'money', 'weight', 'length', 'area')}|人|里|岁))`,
  'g',
);
const MAY_BE_TENS = /\d十/;

/** 300万万元: one of the two is too many. */
const DOUBLED = /(?<=\d[多余]?)(万万|亿亿|万亿亿|亿万亿)(?=[元人亩吨户斤名个平立])/g;

/** 二百30名: one number, its hundreds in characters and the rest in figures. */
const SPLIT = new RegExp(
  `(?<![第一二三四五六七八九十百千])([一二两三四五六七八九])([百千])(\\d{1,3})(?=${measuresOf('count', 'money', 'weight', 'length', 'area')}|人)`,
  'g',
);
/** 三十5万元: its tens in characters. */
const SPLIT_TENS = new RegExp(
  `(?<![第之一二两三四五六七八九十百千万亿合双红数])([二三四五六七八九]?)十([1-9])(?=[万亿]?(?:${measuresOf('count', 'money', 'weight', 'length', 'area', 'time')}))`,
  'g',
);
/** 1千2百35户 · 3亿5千6百万元: one number in figures and characters by turns. */
const BY_TURNS = /(?<![\d.．])(?:(\d{1,3})亿)?(\d)千(\d)百(\d\d)?(万)?(?![\d多余几])/g;
/** 3万5千元 · 2亿3千万: the same with a decimal. */
const IN_THOUSANDS = /(?<![\d.．])(\d{1,4})(?:万([1-9])千(?:([1-9])百)?|亿([1-9])千万)(?=元|块钱)/g;
const DIGITS = '一二三四五六七八九';

export const rule = paragraphRule({
  id: 'numeral/unit',
  severity: 'warning',
  title: '数与单位',
  what: '阿拉伯数字后面直接用“百”“千”（3百人、5千里；“万”“亿”可以这样用）；数字里混进了字母（2O25年、1OO个），计量单位误写、口头说法或符号大小写不对（5公理、300平米、10KW）；百分号与百分点混淆（3.2%个百分点，由15%到22%提高了7%），下降用倍数（下降了2倍），由280天上升了310天、由86天下降了52天，由12%增加到3%；部分占全部超过100%（合格率达到120%）；人均的数用了“亿”（人均收入2.6亿元），项目的数漏了“万”“亿”（总投资1.9元）；数的单位是另一种量的（库容320万平方米、占地150立方米、用电量3亿千瓦）；前后都有单位而一个数没有（流转土地1200，建成大棚300个）；面积与产量、项目个数与总投资对不上；“日处理2万吨/日”。',
  why: '阿拉伯数字只与“万”“亿”连用，写作300人或三百人；单位用法定名称和符号；两个比例相减得百分点；减少不能用倍数。',
  source: 'GB/T 15835—2011 5.1.2；GB 3100—1993；GB/T 15834—2011',
  sureness: '国标',
  since: '0.1.0',
  judgesCells: true,
  fix: 'suggest',
  silences: ['wording/typo'],
  examples: {
    bad: [
      { text: '组织⟦3百⟧人次，行程⟦5千⟧里，设岗⟦2千余⟧个。', suggested: '组织300人次，行程5000里，设岗2000余个。' },
      {
        text: '覆盖率由2020年的41.2%提高到去年的42.5%，提高了⟦1.3%⟧，就业率提高1.2⟦个百分百⟧。',
        suggested: '覆盖率由2020年的41.2%提高到去年的42.5%，提高了1.3个百分点，就业率提高1.2个百分点。',
      },
      {
        text: '玉米平均亩产达到⟦650吨⟧，粮食平均单产达到⟦980吨⟧，小麦亩产⟦520万公斤⟧，人均预期寿命达到⟦791岁⟧。小麦播种58万亩，平均亩产达到⟦420吨⟧。水厂二期工程总投资⟦1.9元⟧，全镇完成工业产值⟦36元⟧。',
      },
      {
        text: '上半年，全县一般公共预算收入完成⟦16.2万⟧元，全市一般公共预算收入突破⟦180万亿⟧元。',
        suggested: '上半年，全县一般公共预算收入完成16.2亿元，全市一般公共预算收入突破180亿元。',
      },
      {
        text: '新增蓄水能力20万⟦立米⟧，用电3亿⟦千瓦小时⟧。群众满意度达96.2%，比上年提高⟦3.5%⟧。',
        suggested: '新增蓄水能力20万立方米，用电3亿千瓦时。群众满意度达96.2%，比上年提高3.5个百分点。',
        severity: 'information',
      },
      { text: '解救被困群众⟦368⟧，疏散居民2900余人，发放手册⟦2万余⟧，慰问30户。' },
      {
        text: '发放问卷1200份，收回1140份，回收率为⟦95⟧。绿电占比达到⟦38.5⟧，累计为1.2万户企业减免税费⟦3.6亿⟧，争取专项资金⟦1.2亿⟧。',
        suggested:
          '发放问卷1200份，收回1140份，回收率为95%。绿电占比达到38.5%，累计为1.2万户企业减免税费3.6亿元，争取专项资金1.2亿元。',
        severity: 'information',
      },
      { text: '二期装机350⟦mw⟧。', suggested: '二期装机350MW。', severity: 'information' },
      { text: '受理各类案件4862⟦起件⟧，走访30⟦名位⟧代表，联系12⟦个家⟧企业，出台30余⟦条项⟧措施。' },
      { text: '增收⟦3万5千⟧元，投资⟦2亿3千万⟧元。', suggested: '增收3.5万元，投资2.3亿元。', severity: 'information' },
      { text: '苦干⟦5十多⟧天，来了⟦3十⟧人。', suggested: '苦干50多天，来了30人。' },
      { text: '慰问了⟦2百⟧户困难群众，发放⟦3百多⟧件棉衣。', suggested: '慰问了200户困难群众，发放300多件棉衣。' },
      {
        text: '新修公路5⟦公理⟧，造林120⟦公倾⟧，新增主变容量5万⟦千瓦安⟧。',
        suggested: '新修公路5公里，造林120公顷，新增主变容量5万千伏安。',
        severity: 'error',
      },
      {
        text: '人均可支配收入达到⟦2.6亿⟧元，比上年增加2100元，抢修出动320⟦名人次⟧。',
        suggested: '人均可支配收入达到2.6万元，比上年增加2100元，抢修出动320人次。',
      },
      {
        text: '新建厂房300⟦平米⟧，装机10⟦KW⟧，全长3⟦KM⟧。',
        suggested: '新建厂房300平方米，装机10kW，全长3km。',
        severity: 'information',
      },
      {
        text: '占比提高3.2⟦%个百分点⟧，增长6.1⟦%%⟧，产粮5万⟦斤吨⟧。',
        suggested: '占比提高3.2个百分点，增长6.1%，产粮5万斤。',
      },
      {
        text: '占比由15%提高到22%，提高了⟦7%⟧；优良天数由280天⟦上升了⟧310天。入园率为91.5%，与去年的88.7%相比提升⟦2.8%⟧。我市粮食总产量达到⟦32.6万亿斤⟧。',
        suggested:
          '占比由15%提高到22%，提高了7个百分点；优良天数由280天上升到310天。入园率为91.5%，与去年的88.7%相比提升2.8个百分点。我市粮食总产量达到32.6亿斤。',
      },
      {
        text: '人均面积35⟦平方⟧，新增库容200万⟦立方⟧。',
        suggested: '人均面积35平方米，新增库容200万立方米。',
        severity: 'information',
      },
      {
        text: '平均等候时长由45分钟⟦缩短了⟧20分钟，每亩用药量由3公斤⟦减少了⟧2公斤。',
        suggested: '平均等候时长由45分钟缩短到20分钟，每亩用药量由3公斤减少到2公斤。',
        severity: 'information',
      },
      { text: '仓容2.6⟦万顿⟧，每户补助2000⟦圆⟧。', suggested: '仓容2.6万吨，每户补助2000元。', severity: 'error' },
      {
        text: '占比提高6⟦个百分之⟧，增速回落2.3⟦百分点⟧，出口额增长⟦百分之12%⟧，合格率提高到⟦98个百分点⟧。',
        suggested: '占比提高6个百分点，增速回落2.3个百分点，出口额增长12%，合格率提高到98%。',
      },
      { text: '栽树36⟦亩公顷⟧，修渠12⟦公里米⟧，库容80万⟦立方米升⟧。' },
      {
        text: '全镇有⟦1千2百35⟧户，出口额⟦3亿5千6百万⟧元；贫困发生率由12%⟦增加⟧到3%。',
        suggested: '全镇有1235户，出口额3.56亿元；贫困发生率由12%增加到3%。',
      },
      {
        text: '全年实现地区生产总值⟦213.6⟧，增长5%，税收8亿元；新建茶园⟦1.3万⟧，新修道路20公里；油菜面积稳定在⟦2.1万⟧，完成造林⟦3.4万⟧，总产1万吨。',
      },
      { text: '收到捐款⟦四十6⟧万元，干了⟦十5⟧天。', suggested: '收到捐款46万元，干了15天。' },
      { text: '吸引⟦二百30⟧名选手参加。', suggested: '吸引230名选手参加。' },
      { text: '总投资300⟦万万⟧元，存款20⟦亿亿⟧元。', suggested: '总投资300万元，存款20亿元。', severity: 'error' },
      { text: '完成任务的⟦百分之96⟧。', suggested: '完成任务的96%。', severity: 'information' },
      {
        text: '第1，要讲政治；第2，要讲规矩；⟦第三⟧，要讲奉献。',
        suggested: '第1，要讲政治；第2，要讲规矩；第3，要讲奉献。',
      },
      {
        text: '抽检合格率达到⟦120%⟧，其中女职工占⟦103.5%⟧。气温由35度⟦降⟧到38度，⟦2O25⟧年新增学位⟦1OO⟧个，提高⟦12.O⟧%，惠及⟦3l5⟧户，9月⟦l6⟧日开学。费率由2.4%⟦下调⟧至3.1%，法定的15天⟦压缩⟧到20天，库存从80吨⟦增⟧至60吨。',
      },
      {
        text: '游泳馆总建筑面积1.8万⟦平方公里⟧。校舍建筑面积达到3.2万⟦公顷⟧。车间面积约2⟦公顷⟧。图书馆使用面积1.2万⟦平方公里⟧。',
        suggested:
          '游泳馆总建筑面积1.8万平方米。校舍建筑面积达到3.2万平方米。车间面积约2平方米。图书馆使用面积1.2万平方米。',
      },
      {
        text: '一般公共预算收入完成⟦58.6亿⟧，同比增长5.2%；园区营业收入达到⟦860万⟧；实现税收收入⟦3.2亿⟧。',
        suggested: '一般公共预算收入完成58.6亿元，同比增长5.2%；园区营业收入达到860万元；实现税收收入3.2亿元。',
        severity: 'information',
      },
      { text: '今年流转土地⟦1200⟧，建成大棚300个；走访慰问群众45户，发放棉被⟦120⟧。' },
      { text: '撰写心得体会⟦6⟧，作辅导3场；共⟦138⟧参加会议；收入同比增长⟦15⟧；参保率达到⟦99.8⟧，升学率96%。' },
      { text: '事故起数⟦下降了2倍⟧，办理时间⟦缩短近三倍⟧。' },
      {
        text: '全年发电量达到3亿⟦千瓦⟧，失业率提高2⟦个百分比⟧，成本⟦下降-⟧5%，车速⟦从60到80公里之间⟧，2⟦月份⟧3日完工。',
        suggested: '全年发电量达到3亿千瓦时，失业率提高2个百分点，成本下降5%，车速从60到80公里之间，2月3日完工。',
      },
      {
        text: '新增蓄水量40万⟦平方米⟧，完成土石方开挖18万⟦平方米⟧；厂房占地2000⟦立方米⟧，种植面积3⟦立方米⟧；年用电量达到5亿⟦千瓦⟧，通车里程820⟦平方公里⟧。',
        suggested:
          '新增蓄水量40万立方米，完成土石方开挖18万立方米；厂房占地2000平方米，种植面积3平方米；年用电量达到5亿千瓦时，通车里程820公里。',
      },
      {
        text: '装机容量60万⟦千瓦时⟧，占⟦三分之2⟧，⟦下午⟧15点开会。',
        suggested: '装机容量60万千瓦，占三分之2，下午15点开会。',
      },
      {
        text: '最大降雨量出现在城关镇，达168⟦厘米⟧。日处理能力达到2万吨⟦/日⟧，年处理规模30万吨⟦/年⟧。人均可支配收入达到⟦2.1万亿⟧元，企业由2020年的12家⟦增加了⟧2024年的36家。粮食播种面积稳定在⟦312万公顷⟧，总产量达到135万吨。',
        suggested:
          '最大降雨量出现在城关镇，达168毫米。日处理能力达到2万吨/日，年处理规模30万吨/年。人均可支配收入达到2.1万元，企业由2020年的12家增加到2024年的36家。粮食播种面积稳定在312万亩，总产量达到135万吨。',
      },
      {
        text: '工业增加值增长7.8%，增速比上年同期提高⟦1.2%⟧；税收增长8%，比全省平均水平高⟦0.9%⟧，投资增幅高于全市平均水平⟦2.1%⟧。集中签约的15个项目个个都是大项目，总投资达到⟦186万元⟧。',
        suggested:
          '工业增加值增长7.8%，增速比上年同期提高1.2个百分点；税收增长8%，比全省平均水平高0.9个百分点，投资增幅高于全市平均水平2.1个百分点。集中签约的15个项目个个都是大项目，总投资达到186亿元。',
        severity: 'information',
      },
    ],
    good: [
      '打个比方，销量增长5%，村集体收入达到860万，每户能分500元。算账的人说，卖了30吨，营业收入达到320万。折成美元，出口300吨，营业收入达到950万，按美元计。',
      '我市连续十年累计粮食总产量达到1200亿斤。光伏电站总投资每瓦3.5元，每吨完成产值800元，单位产品年产值36元/件，亩均财政收入6.5元，电价补贴总投资1.9元/千瓦时，工业投资2.6亿元，全市生产总值5.4万亿元，全省一般公共预算收入1.4万亿元，全县争取中央1万亿元增发国债支持；粮改饲种植3万亩，海带亩产鲜菜80吨。50亩产出小麦420吨。\n降雨量达168毫米，积雪深度12厘米，降雨量大、河水上涨80厘米，降雨量偏多导致积水深达60厘米；日处理能力2万吨，今日处理垃圾、供水能力达2万吨/日，18日处理量2万吨/日，2024年处理能力30万吨/年，单价3元/吨，历年供水能力都在30万吨/年以上；由2020年的12家增加到2024年的36家，比2020年增加了12家；粮食播种面积312万亩，总产量135万吨，新增粮食播种面积2万亩，总产量达到135万吨；增速比上年提高1.2个百分点，增长8%，比全省平均水平高0.9个百分点，增长率比上年同期提高一倍；签约项目15个，总投资186亿元；农产品签约项目15个，总投资186万元；村里开工15个小项目，总投资186万元。\n臭氧日最大值O3日均浓度，改造G3O5国道，配发5l桶装水，型号为X-1O个头小，购买2.5l瓶装水，采用5G网络，I级响应，Ⅰ类水质，H2O个性化课程，2B业务，3D打印。3名位于县城的教师，30条项目信息，8条项链，3台辆次，享受补助2.3万；15名位居前列，惠及1.7万个家庭，15名个人，出动机械98台次，18家个体户，12件套，第二处座位，3处所，一家所，调查2所家属区；小区容积率为25，静息心率是72，刷新率达到60，市盈率为18，总和生育率为1.3，回收率为95%，占比为1:3，占比达38.5%；贷款户3.6万，减免税费的企业3.6万，惠及群众、发放补贴3.6万户；咱们投资3.6亿，值不值？。义卖摊位第一天实现销售收入85元；2015年，村集体经济收入为0元；学院签约5个校企合作项目，总投资200万元；文创街区引进6个非遗工坊项目，总投资280万元。',
      '2023年二期工程投产，同年产能达到2万吨/年；技改完成后，次年产能提升到5万吨/年；这次降雨量足以浸透耕作层20厘米左右。',
      '连栋温室使用面积60亩，室外展览面积达3公顷，露天花市营业面积约50亩，老宅建筑面积三亩；以下均按元计：财政收入完成42.6亿，财政支出完成51亿；咱们村集体收入达到320万，增长8%，大家高兴不高兴；去年营业收入达到950万。\n海域使用面积300公顷，草场使用面积2万亩；新城建筑面积达3平方公里的片区，场馆占地20亩、建筑面积1.2万平方米；建成区面积26平方公里；财政收入完成58.6亿元，客流完成3.2万，生产总值突破百亿，税收收入完成5.2亿多元。',
      '满意度达96%，比上年提高3.5个百分点。增长率为8%，比上年提高5%。工作效率提高30%，同比提高5%。占比35%，比上年提高2名。投诉率为5%，同比下降60%。\n我国粮食产量达到1.4万亿斤，全省粮食总产量超过1600亿斤；全县粮食总产量达32.6亿斤、稳定在百亿斤以上。全国粮食产量6.9亿吨。全区经济增长4.2%，粮食产量280.76亿斤。紫菜亩产鲜菜80吨，盐场亩产原盐90吨，煤层亩产煤1500吨，大棚黄瓜亩产可达70吨；古柏的预期寿命可达1000岁，海龟的预期寿命150岁；返还率提高3个百分百，到会率百分百、签字率百分百。',
      '甘蔗单产达到110吨，番茄亩产12吨，甘蔗亩产达到8吨，金针菇亩产鲜菇120吨，亩产值6500元，全县亩产吨粮田20万亩、总产650吨；小麦亩产520公斤、1100斤，亩产提高到1.2万斤。\n全县一般公共预算收入完成16.2亿元，其中青山镇财政收入达到320万元；1980年，全县财政收入只有260万元；全市人均生产总值达到9.6万元，全县财政收入突破12亿元、增收3000万元。人均预期寿命达到79.1岁，预期寿命提高了0.5岁；6个百分百满意的村，提高6个百分百达标村的奖补；3千多户、3千多万元。',
      '覆盖率由2020年的40%提高到2024年的50%，增长25%；由2020年的41.2%提高到42.5%，提高1.3个百分点。\n全镇造林情况（单位：亩）：流转土地1200，建成大棚300个；新栽苗木2.6万，发放树苗30捆。',
      '接待游客2.6万，收入300万元；生产总值指数106.2，增长6%；财政收入排名第3，增长5%；总投资2024年到位3亿元，流转土地2.6万亩；红十5元，第三十5次，增长百分之三十5个村达标。\n咨询时间为周一至周五，上午8:30—11:30，下午14:00—17:30。',
      '蓄水量40万立方米，水库水面400亩；土石方18万立方米，覆土面积2万平方米；占地2000平方米，库容30立方米；用电量5亿千瓦时，用电负荷60万千瓦；库容大、水面320万平方米。\n全年发电量达到3亿千瓦时，装机容量60万千瓦；失业率提高2个百分点，成本下降5%；从60公里提高到80公里，60到80公里之间。',
      '2月份完工，2月3日投产，3日号召大家植树；占三分之二；下午3点、15时开会，晚上8点，24时截止；面积35平方公里，河道长35公里。\n人均可支配收入2.6万元，全村总收入2.6亿元，人均收入提高，人均收入之和为2.6亿元，人均可支配收入与县均1.2亿元的财政收入相比，人均纯收入增加带动全村达到1.3亿元，带动村集体增收1.2亿元，企业平均营业收入1.5亿元。',
      '费率由3.1%下调至2.4%，法定的20天压缩到15天，将在去年的15天增加到20天；入园率为91.5%，与去年的88.7%相比提升2.8个百分点，与去年的88.7%相比提升3.2%；货运量36吨公里，12公里里程，80万平方米亩均产值高。\n多的2、3百人，少的3、4十人，第3百货商店开业，行军万里，走访千家万户。',
      '组织300人，行程五千里，投入3万元、2万5千人、3千多人、3千克药材。\n电压10千伏，重5千克，长3千米，功率8千瓦。',
      '排名由第10位提升到第3位，增速由-5%回升到3%，覆盖率从72%提高到95%，能耗由30吨压减到12吨。\n增速从下降5%回升到增长3%，由3家增加到12家。',
      '事故下降一半，降到原来的1/3，降低50%，产量增长2倍，翻了两番。\n占比由15%提高到22%，提高7个百分点；利润由100万元增加到120万元，增长20%。',
      '由45分钟缩短到20分钟，比上年45分钟缩短了20分钟，由45分钟缩短了20分钟，降到25分钟，增速由8个百分点回落了2个百分点，从2020年提前减少了3年，从源头上为12户企业减少了8户次检查。\n由20%的人带动80%的人，收入增长15%；从100个增加了20个。',
      '几何公理有5条，公里数不变，型号为A10KW-3，购置3KG-5型秤。\n年货运量5亿吨公里，补助三批。',
      '建成35平方公里新区，库容3立方千米，每班3顿饭，免费午餐30万顿，3圆桌，面积120平方米。',
      '第1组负责布展，第2，由党支部负责；第一，要讲政治；第二，要讲规矩；第三，要讲奉献。',
      '行程2万5千里，装机2万5千瓦，存款3万5千多元，约2亿多元。',
      '计划完成率达到120%，完成投资占年度计划的103.5%，参保率102%，增长120%，合格率99.8%。',
      '气温由38度降到35度，排名从12位上升到3位，库存从60吨增至80吨，水位由地下3米升到1米。',
      '参会人数1200，座位只有1000，走访群众45户；开通热线12345，办理事项30件；接入平台110，安装设备20台。',
      '提高6个百分点，提高百分之六，差距缩小到3个百分点，6个百分之百满意的单位，一个百分点都不能少。',
    ],
  },
  check(paragraph) {
    const { text } = paragraph;
    const behind = behindFigures(paragraph);
    const slips: NumeralSlip[] = [
      ...sharesAndFalls(text, behind),
      ...unitNames(paragraph, behind),
      ...figuresOfOne(text),
      ...sizesApart(text),
      ...figureFrames(paragraph),
    ];
    if (behind & Percent) slips.push(...sharesOverWhole(text));
    if (text.includes('第')) slips.push(...mixedOrdinals(text));
    if (behind & (Bare | Large)) slips.push(...lostMeasures(text));
    if (behind & Hundreds) {
      for (const m of allMatches(text, BY_TURNS)) slips.push(...numberByTurns(m));
      for (const m of allMatches(text, IN_THOUSANDS)) {
        const [, whole, thousands, hundreds = '', ofLarge] = m as unknown as string[];
        const right = ofLarge === undefined ? `${whole!}.${thousands!}${hundreds}万` : `${whole!}.${ofLarge}亿`;
        slips.push({ ...mixed(m, right), severity: 'information' });
      }
      for (const m of allMatches(text, MIXED)) {
        const right = `${Number(m[1]) * (m[2] === '百' ? 100 : 1000)}${m[3] ?? ''}`;
        slips.push(mixed(m, right));
      }
    }
    if (MAY_BE_TENS.test(text))
      for (const m of allMatches(text, TENS)) {
        const right = `${m[1]!}0${m[2] ?? ''}`;
        slips.push(mixed(m, right));
      }
    if (behind & Continued)
      for (const m of allMatches(text, SPLIT)) {
        const [, digit, times, rest] = m as unknown as [string, string, string, string];
        const unit = times === '百' ? 100 : 1000;
        if (Number(rest) >= unit) continue;
        const right = String((digit === '两' ? 2 : DIGITS.indexOf(digit) + 1) * unit + Number(rest));
        slips.push(mixed(m, right));
      }
    if (behind & Tens)
      for (const m of allMatches(text, SPLIT_TENS)) {
        const right = `${m[1] === '' ? 1 : DIGITS.indexOf(m[1]!) + 1}${m[2]!}`;
        slips.push(mixed(m, right));
      }
    if (behind & Large)
      for (const m of allMatches(text, DOUBLED)) {
        const right = m[0].slice(0, m[0].length === 2 ? 1 : 2);
        const message = `“${m[0]}”多写了一个字，应为“${right}”。`;
        slips.push({ start: m.index, wrong: m[0], rights: [right], kind: 'unit', message, severity: 'error' });
      }
    return reportsOf(slips);
  },
});

/** A number of which part is written in figures and part in characters. */
function mixed({ 0: wrong, index }: RegExpExecArray, right: string): NumeralSlip {
  const message = `“${wrong}”数字写法混用，应为“${right}”。`;
  return { start: index, wrong, rights: [right], kind: 'unit', message };
}

/** Figures whose unit is another's or stands twice: 发电量3亿千瓦, 下降-5%. */
function figureFrames(paragraph: Paragraph): readonly NumeralSlip[] {
  return brokenFrames(paragraph).flatMap(({ start, end, frame }): readonly NumeralSlip[] => {
    if (frame.kind !== 'figure') return [];
    const wrong = paragraph.text.slice(start, end);
    const rights = frame.right === undefined ? [] : [frame.right];
    const message = rights.length === 0 ? `${frame.message}。` : `${frame.message}，应为“${rights[0]!}”。`;
    return [{ start, wrong, rights, kind: 'unit', message }];
  });
}

function numberByTurns(m: RegExpExecArray): NumeralSlip[] {
  const [, large, thousands, hundreds, rest = '', tenThousands = ''] = m as unknown as string[];
  const number = Number(thousands) * 1000 + Number(hundreds) * 100 + Number(rest);
  // 3亿5千6百 may stop short of 万
  if (large !== undefined && tenThousands === '') return [];
  const right =
    large === undefined ? `${number}${tenThousands}` : `${Number((Number(large) + number / 10000).toFixed(4))}亿`;
  return [mixed(m, right)];
}
