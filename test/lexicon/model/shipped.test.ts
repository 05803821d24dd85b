import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSpeechService } from '../../../server/src/service';
import { applyEdits } from '../../../server/src/text/span';
import { shippedJudge } from '../../support/typo-judge';
import record from '../../../server/data/made/typo.json' with { type: 'json' };

const service = createSpeechService();
service.useTypoJudge(shippedJudge());
const { configuration } = service.configure([]);
const ROOT = path.resolve(import.meta.dirname, '../../../server/data/made');

const findings = async (text: string) =>
  (await service.checkWithWords(service.parse(text), configuration)).findings.filter(
    (f) => f.rule === 'wording/typo' || f.rule === 'wording/duplicate',
  );

it('the file is the one of the record, and no larger than was agreed', () => {
  const bytes = fs.readFileSync(path.join(ROOT, record.file));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(record.sha256);
  expect(bytes.length).toBe(record.bytes);
  expect(bytes.length).toBeLessThanOrEqual(8_500_000);
});

/** Slips that no list holds: sound, shape, two characters at once, one too few. What stands in brackets is meant. */
const SLIPS = `
要深入推进乡村振兴战[咯→略]，让农民得到更多实惠。
要严格落实安全生产责任制，坚决防范重特大事[固→故]发生。
要深化国有企业改革，增强企业活力和竞争[立→力]。
要加快转变政府职能，优化营商[还→环]境。
大力发展现代服[物→务]业，培育新的增长点。
要加强干部队伍建设，提高干部的政治素[制→质]和业务能力。
要坚持依法治国，推进国家治理体系和治理能力现代[话→化]。
要加大财政支持力[渡→度]，扶持中小企业发展。
要抓好粮食生产，确保国家粮食安[泉→全]。
要积极稳妥推进城镇[画→化]建设。
要加强知识产权保护，激发全社会创造活[立→力]。
要加强和创新社会管[里→理]，维护社会稳定。
要推动公共文化服务标准化、均等[画→化]。
要加强市场监[馆→管]，整顿和规范市场秩序。
要健全城乡居民基本医疗保险[治→制]度。
要促进区域协调发展，缩小城乡差[巨→距]。
要进一步扩大对外开放，提高利用外[姿→资]的质量和水平。
加快培育战略性新兴产[叶→业]，推动产业结构优化升级。
要保证行政机关严格依照法定权[现→限]和程序行使职权。
要坚决维护人民群众的合法权[宜→益]。
要深入实施创新[区→驱]动发展战略。
要加快建设现代化产业体系，推动制造业高端化、智能化、绿色[画→化]发展。
要落实最严格的耕地保护[治→制]度。
要依法打击各类违法犯罪活动，维护社会稳[订→定]。
要加强农村基层组织建[没→设]。
要健全党委领导、政府负责、社会协同、公众参与的社会管理格[居→局]。
要认真执行民主集中[志→制]，充分发扬民主。
要大力弘扬艰苦奋斗的优良传[同→统]。
要扩大居民消费，增强消费对经济发展的基础性作[月→用]。
要加大对革命老区、民族地区、边[僵→疆]地区的支持力度。
要切实保[章→障]妇女儿童合法权益。
`;

describe('slips that no list holds', () => {
  it.each(SLIPS.trim().split('\n'))('%s', async (marked) => {
    const [, head, wrong, right, tail] = /^(.*)\[(.*)→(.*)\](.*)$/.exec(marked)!;
    const text = `${head}${wrong}${tail}`;
    const [finding, ...others] = await findings(text);
    expect(others).toEqual([]);
    expect(['warning', 'information']).toContain(finding?.severity);
    expect(finding!.fix).toBeUndefined();
    expect(applyEdits(text, finding!.suggestions![0]!.edits)).toBe(`${head}${right}${tail}`);
  });
});

/** What is right although it is unusual: everyday talk, names, new words, plays on words. */
const RIGHT = `
今天把大家请来，主要是研究下半年的防汛工作。
老百姓心里有杆秤，干得好不好，他们最清楚。
去年冬天雪大，北山几个村的大棚压塌了不少，乡亲们心疼得直掉泪。
我在基层干了二十多年，深知一线同志的辛苦。
这条路修通了，苹果就能卖出山。
厂里的老师傅带出了一批又一批徒弟。
大家不要怕提意见，话说重了也没关系。
我们学校的食堂，今年换了新灶台。
医院的挂号窗口要多开两个，别让病人排长队。
会前我到三个社区转了转，听了不少真话。
有的同志一开会就念稿子，念完就走人，这不行。
全镇二十三个村，家家通了自来水。
镇卫生院添了两台彩超，乡亲们看病近多了。
孩子们放学早，家长下班晚，中间这两个小时谁来管？
农机站的小伙子们顶着烈日抢收，三天割完了八百亩麦子。
去年我们啃下了几块硬骨头，今年还有更硬的。
搞形式、走过场，群众看得明明白白。
话要说到点子上，事要办到心坎里。
天气预报说后天有大雨，各村今晚就要把排水沟清一遍。
同学们，青春只有一次，要用来奋斗，也要用来读书。
公司成立八年来，我们从一间车库走到了今天。
产品卖得好不好，关键看回头客。
数智化转型不是买几台服务器那么简单。
要推动量质齐升，提质争效，做大增量，做优存量。
我们的护林员每天要走三十里山路。
敬老院里的饺子热气腾腾，老人们笑得合不拢嘴。
桥头的那棵老槐树，见证了这个村子的百年变迁。
谁的孩子谁抱走，谁的责任谁来扛。
这笔钱一分一厘都要用在刀刃上。
开发区的厂房建起来了，可是工人到哪里去招？
信访室的门要常开，茶水要常热，脸色要好看。
希望大家珍惜这次培训机会，静下心来，学深悟透。
那种“万般皆为下，惟有做官高”的老念头要不得。
检察干警要手持法律之剑，守住公平的底线。
在短短几十年的生命里，总要给乡亲们留下点什么。
规章制度再多，没有人监督约束你，也是白搭。
年轻干部先到村里跑跑，到车间干干，心里才有底。
合同不能只靠节节审批，更要靠层层负责。
正如郭平所说，产品是做出来的，不是吹出来的。
新来的大学生村官要先学会跟老乡拉家常。
冬修水利正当时，各乡镇要抓住农闲这个窗口期。
校园里的樱花开了，毕业季也快到了。
上半年财政收入增长百分之六点三，好于预期。
有些干部遇事绕着走，见了难题就躲，这种作风必须改。
我们要像爱护眼睛一样爱护生态环境。
县医院要牵头组建医共体，把专家号下沉到乡镇。
村里的账本要晒在太阳底下，让群众看得懂、算得清。
服务窗口实行首问负责，让群众最多跑一次。
老旧小区加装电梯，要把一楼住户的意见听进去。
乡村教师是孩子们的引路人，也是山里的一盏灯。
全体参训人员要严守纪律，手机一律调到静音。
小麦赤霉病防控要抓早、抓小、抓关键期。
质检员小组每周抽查两次，不合格的一律返工。
我代表公司董事会，向奋战在生产一线的员工拜个早年。
疫苗接种点设在镇文化站，上午八点开门。
这几年，来村里写生的、拍照的、住民宿的越来越多。
请财政局会后拿个方案，三天之内报给我。
广大党员要亮身份、作表率、打头阵。
商圈的夜经济火起来了，停车难的问题也冒出来了。
营销团队要多跑市场，少坐办公室。
大坝的除险加固工程，汛期之前必须完工。
邻里之间有了矛盾，先找网格员，别急着打官司。
这次技能比武，焊工组的第一名是位九零后姑娘。
图书馆延长开放时间，同学们再也不用抢座位了。
坚持一张蓝图绘到底，一茬接着一茬干。
希望青年教师站稳三尺讲台，当好学生的贴心人。
果园里套种了中药材，一亩地多收了三千块。
对那些光说不练的，要敲敲警钟；对埋头苦干的，要给位子、给舞台。
车间里的噪声降下来了，工人的耳朵不遭罪了。
全区中小学的课后服务，要把体育和劳动课排进去。
农家书屋不能成摆设，书要新，门要开。
我们这支队伍，召之即来，来之能战，战之必胜。
两岸同胞血浓于水，守望相助。
科技特派员进大棚、下鱼塘，手把手教技术。
小额贷款手续要简化，别让农户跑断腿。
民警小李连续值守三十六个小时，救出了被困的五名群众。
春茶一天一个价，采茶工抢手得很。
`;

it.each(RIGHT.trim().split('\n'))('says nothing of %s', async (text) => {
  expect((await findings(text)).map((f) => `${f.text}: ${f.message}`)).toEqual([]);
});

it('the body or the place of the speaker is not taken for another', async () => {
  for (const text of ['要团结一心，把我县建设成为经济强县。', '要抓好落实，把我乡建设得更加美丽。'])
    expect(await findings(text)).toEqual([]);
});

it('a message quotes what stands in its sentence, wherever the sentence stands in the paragraph', async () => {
  const before = '今年以来，各项工作平稳有序。';
  const slip = '要加强干部队伍建设，提高干部的政治素制和业务能力。';
  const quoted = async (text: string) => (await findings(text)).map(({ message }) => /“(.+?)”/.exec(message)?.[1]);
  const alone = await quoted(slip);
  expect(alone).toEqual(['政治素制']);
  expect(await quoted(before + slip)).toEqual(alone);
});
