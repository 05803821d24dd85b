import { atLine } from '../../contract/at-line';
import { DEFAULT_ROLES, draftRule, type Report } from '../../contract/rule';
import { calledByOtherPost, calledByPost, type CalledByPost } from '../../facts/called-by-other-post';
import { chiefsCalledDeputies, deputiesCalled, type DeputyCalled } from '../../facts/deputies-called';
import { sureDate } from '../../facts/draft-date';
import { calledByLikeSurname, surnameCalls } from '../../facts/like-calls';
import { inconsistentPersons } from '../../facts/name-spellings';
import type { NamedOnLine } from '../../facts/person-posts';
import { namedPersons } from '../../facts/named-persons';
import { otherNames } from '../../facts/named-turns';
import { namesLed } from '../../facts/names-of-two';
import { personsTakenUp, type TakenUpOtherwise } from '../../facts/persons-taken-up';
import { namesTitled, otherTitled } from '../../facts/titled-turns';
import type { Role } from '../../syntax/types';
import { postsOfOtherBodies } from './body-posts';
import { INVENTED_PEOPLE } from './invented-people';
import { listedBelow } from './listed-below';
import { againstList, listedIn, type Listed } from './people-listed';
import {
  chiefCalledDeputy,
  otherCall,
  likeCall,
  otherPost,
  otherSpelling,
  otherTurn,
  takenUpOtherwise,
} from './people-says';
import { postsOutOfOrder } from './post-order';
import { womenCalledHe } from './women-called-he';
import { PERSONS } from './people-examples';

interface Summary extends Omit<NamedOnLine, 'line'> {
  /** Whether somebody is called by a surname with a post. */
  readonly isTitled: boolean;
  readonly deputies: readonly DeputyCalled[];
  readonly calls: readonly CalledByPost[];
  readonly surnames: readonly CalledByPost[];
  /** What the line tells by itself. */
  readonly alone: readonly Report[];
  readonly taken: readonly TakenUpOtherwise[];
  /** What is read against the list of a unit; undefined without one, and where there is nothing to tell. */
  readonly listed: Listed | undefined;
}

/** A name counts wherever it stands: all but blank lines. */
const ROLES: readonly Role[] = [...DEFAULT_ROLES, 'boilerplate', 'markup'];

export const rule = draftRule<Summary>({
  id: 'wording/people',
  severity: 'warning',
  title: '人名、职务、排序',
  what: '按本单位的人员名单（.biganzi/people.tsv，列为 name、post、from、until、order）核对：人名差一个字，职务是以前的，名单里几个人的先后次序。职务按稿件的确切日期判断，没有确切日期不报职务。软件不带任何人员名单，没有这个文件就不查名单。主持词里，括号提示的人名与刚请的人差一个字（请徐海波同志……，（徐海涛同志讲话后）），没有名单也报。全稿同一个人的名字写成两样（钟丽娟、钟丽鹃，李建国、李国建）的也报。前面说是县长、后面称副县长或者镇长这样不能同时担任的职务，也报；可以兼任的（书记和主任、董事长和总经理），称呼时略去“副”字的，不报。机构没有的职务（村委会书记、镇党委镇长）、名单列在后面却说“以上同志”的，三八红旗手、“张妈妈”称“他”的，前面说王建国、后面却以王建军同志为榜样的，前面是章明远会长、后面称张会长的，也报。',
  why: '人名、职务、排序错不得；人员变动以后，旧稿里的称呼最容易留下来。',
  source: '本单位的 .biganzi/people.tsv，以名单更新的日期为准',
  sureness: '惯例',
  since: '0.1.0',
  fix: 'suggest',
  silences: ['wording/typo'],
  examples: {
    bad: [
      {
        text: '乡村医生孙桂珍守着山村三十年，今天她出诊去了，没能到场，让我们向⟦孙桂华⟧医生致敬！',
        suggested: '乡村医生孙桂珍守着山村三十年，今天她出诊去了，没能到场，让我们向孙桂珍医生致敬！',
        severity: 'information',
      },
      {
        text: '下面请清河街道党工委书记李建国同志发言。\n（李建国同志发言）\n刚才，⟦李国建⟧同志介绍了做法，讲得很实在。欢迎许志明老师，⟦许明志⟧担任评委。',
        suggested:
          '下面请清河街道党工委书记李建国同志发言。\n（李建国同志发言）\n刚才，李建国同志介绍了做法，讲得很实在。欢迎许志明老师，许志明担任评委。',
        severity: 'information',
      },
      {
        text: '感谢镇党委书记田建川同志的动员。⟦田镇长⟧的讲话鼓舞人心。\n刚才，安保部部长许海涛同志通报了隐患。⟦许主任⟧通报的问题要整改。\n县委副书记、县长吴志远同志到会指导。下面，欢迎⟦吴书记⟧讲话。',
        suggested:
          '感谢镇党委书记田建川同志的动员。田书记的讲话鼓舞人心。\n刚才，安保部部长许海涛同志通报了隐患。许部长通报的问题要整改。\n县委副书记、县长吴志远同志到会指导。下面，欢迎吴县长讲话。',
        severity: 'information',
      },
      {
        text: '县教育局局长李敏同志来到我们中间。下面，请⟦李副局长⟧为获奖教师颁奖。',
        suggested: '县教育局局长李敏同志来到我们中间。下面，请李局长为获奖教师颁奖。',
      },
      {
        text: '同志们：\n县委书记⟦赵明院⟧作了动员，⟦钱丽桦⟧县长作了部署。',
        suggested: '同志们：\n县委书记赵明远作了动员，钱丽华县长作了部署。',
        ownTables: { people: INVENTED_PEOPLE },
      },
      {
        text: '在全县大会上的讲话\n（2024年6月3日）\n同志们：\n出席会议的有⟦钱丽华⟧、赵明远、孙立群等同志。',
        ownTables: { people: INVENTED_PEOPLE },
      },
      {
        text: '在全县大会上的讲话\n（2024年6月3日）\n同志们：\n⟦县长⟧赵明远同志、孙立群⟦副县长⟧到会指导。',
        suggested: '在全县大会上的讲话\n（2024年6月3日）\n同志们：\n县委书记赵明远同志、孙立群县政协主席到会指导。',
        ownTables: { people: INVENTED_PEOPLE },
      },
      ...PERSONS.examples.bad,
    ],
    good: [
      '护林员张立群同志与弟弟双双入选，张立民总是第一个到岗。',
      '护林员张立群同志有个搭档，张立民总是走在前面。',
      '护林员张立群同志带出一对师徒，张立民总是走在前面。',
      '王丽华是一名女教师。她的丈夫常年驻村，他也是先进。李强是张家的女婿，他很勤快。李刚是妇女干部王梅的儿子，他在部队。王丽华是一名女医生，三十年来，病人把她当亲人，他们都说好。王丽华是一名女村医。去年，患者老周病重，他写信来谢。',
      '刘梅女士是雷锋精神的传人。他的事迹影响了她的一生。张桂英奶奶是烈士李强的母亲。牺牲那年，他才二十岁。',
      '受表彰的有劳动模范、三八红旗手，他们是干部职工的优秀代表。女教师们走进大山，孩子们笑了。他们在课堂上认真听讲。女职工和丈夫来到现场，他们用歌声表达心声。',
      '县委副书记、县长王建国同志讲话。王建国书记强调了三点。村支部书记李德旺、村委会主任李德旺同志都讲过。',
      { text: '同志们：\n县委书记赵明远同志、县长赵明远同志都讲过。', ownTables: { people: INVENTED_PEOPLE } },
      { text: '同志们：\n出席会议的有钱丽华、赵明远等同志。', ownTables: { people: INVENTED_PEOPLE } },
      {
        text: '在全县大会上的讲话\n（2024年6月3日）\n同志们：\n出席会议的有赵明远、钱丽华、孙立群等同志。',
        ownTables: { people: INVENTED_PEOPLE },
      },
      {
        text: '在全县大会上的讲话\n（2019年6月3日）\n同志们：\n县长赵明远同志讲话，赵明亮同志发言，老赵明白事理。',
        ownTables: { people: INVENTED_PEOPLE },
      },
      {
        text: '在全县大会上的讲话\n（2024年6月3日）\n同志们：\n2019年，县长赵明远同志来过；当年的时任县长赵明远同志定了规矩。',
        ownTables: { people: INVENTED_PEOPLE },
      },
      {
        text: '在全县大会上的讲话\n（2024年6月3日）\n同志们：\n原任县长赵明远同志来过。',
        ownTables: { people: INVENTED_PEOPLE },
      },
      {
        text: '在全县大会上的讲话\n（2024年6月3日）\n同志们：\n曾任县长赵明远同志来过。',
        ownTables: { people: INVENTED_PEOPLE },
      },
      {
        text: '在全县大会上的讲话\n（2024年6月3日）\n同志们：\n前任县长赵明远同志来过。',
        ownTables: { people: INVENTED_PEOPLE },
      },
      ...PERSONS.examples.good,
    ],
  },
  roles: ROLES,
  collect(paragraph, { role, house }) {
    const persons = namedPersons(paragraph);
    const listed =
      house.people.length > 0 && DEFAULT_ROLES.includes(role) ? listedIn(paragraph, role, house) : undefined;
    const led = namesLed(paragraph);
    const isTitled = namesTitled(paragraph);
    const alone = [postsOfOtherBodies, postsOutOfOrder, listedBelow, womenCalledHe].flatMap((find) => find(paragraph));
    const taken = personsTakenUp(paragraph);
    const deputies = deputiesCalled(paragraph);
    const calls = calledByPost(paragraph);
    const surnames = surnameCalls(paragraph);
    const isNamed =
      persons.length > 0 || led.length > 0 || isTitled || deputies.length + calls.length + surnames.length > 0;
    return isNamed || listed || alone.length + taken.length > 0
      ? { persons, led, isTitled, deputies, calls, surnames, alone, taken, listed }
      : undefined;
  },
  reads: ['lines', 'paragraphs', 'roles'],
  conclude(draft, collected, { house }) {
    const naming = collected.map(({ line, summary: { persons, led } }) => ({ line, persons, led }));
    const calls = collected.flatMap(({ line, summary }) => summary.calls.map((call) => ({ ...call, line })));
    const { spellings, posts } = inconsistentPersons(draft, naming);
    const titledLines = collected.flatMap(({ line, summary: { isTitled } }) => (isTitled ? [line] : []));
    const turns = inOrder([
      ...[...otherNames(draft), ...otherTitled(draft, titledLines)].map(otherTurn),
      ...spellings.map(otherSpelling),
      ...posts.map(otherPost),
      ...calledByOtherPost(draft, naming, calls).map(otherCall),
      ...calledByLikeSurname(
        draft,
        naming,
        collected.flatMap(({ line, summary: { surnames } }) => surnames.map((call) => ({ ...call, line }))),
      ).map(likeCall),
      ...chiefsCalledDeputies(
        draft,
        collected.flatMap(({ line, summary: { deputies } }) => deputies.map((deputy) => ({ ...deputy, line }))),
      ).map(chiefCalledDeputy),
      ...collected.flatMap(({ line, summary: { alone } }) => alone.map((report) => atLine(report, line))),
      ...collected.flatMap(({ line, summary }) =>
        summary.taken.flatMap((other) => takenUpOtherwise(draft, line, other)),
      ),
    ]);
    if (house.people.length === 0) return turns;
    const listings = collected.flatMap(({ line, summary: { listed } }) => (listed ? [{ line, listed }] : []));
    const date = sureDate(listings.map(({ listed }) => listed.date));
    return inOrder([
      ...turns,
      ...listings.flatMap(({ line, listed }) => againstList(line, listed, house.people, date)),
    ]);
  },
});

/** Reports in order of place, one for each. */
function inOrder(reports: readonly Report[]): readonly Report[] {
  return [...reports]
    .sort((a, b) => a.at - b.at || a.start - b.start)
    .filter(({ at, start }, k, all) => k === 0 || all[k - 1]!.at !== at || all[k - 1]!.start !== start);
}
