import { paragraphRule } from '../../contract/rule';
import { assistantResidue, opensWithAddress, siteResidue } from '../../lexicon/site-lines';
import type { Role } from '../../syntax/types';
import { shapeOf } from '../../syntax/shape';

/** Lines that are a site's, and those in which it may have left something. */
const ROLES: readonly Role[] = ['boilerplate', 'paragraph', 'heading', 'title', 'byline', 'signoff', 'note'];

export const rule = paragraphRule({
  id: 'structure/boilerplate',
  severity: 'error',
  title: '网站水印',
  what: '下载网站、公众号和智能写作工具留下的行：仅供学习、会员群、订阅立享、打击倒卖、“以下是为您撰写的……”等；夹在水印与标题之间的行一并提示。',
  why: '水印随稿子带进会场，等于告诉人这是范文。',
  source: '讲话稿实例',
  sureness: '惯例',
  since: '0.1.0',
  fix: 'suggest',
  roles: ROLES,
  silences: ['structure/truncated'],
  examples: {
    bad: [
      {
        text: '同志们：\n今天召开会议，部署工作。\n⟦图片来源：视觉中国⟧\n要抓实抓细。\n⟦责任编辑：王芳⟧',
        suggested: '同志们：\n今天召开会议，部署工作。\n要抓实抓细。\n',
      },
      { text: '同志们：\n今天召开会议，部署工作。每天锻炼一小时。⟦（来源：百度文库）⟧近视率在下降。' },
      {
        text: '在全县招商引资工作会议上的讲话\n县长 王某\n⟦仅供学习 禁止外传⟧\n同志们：\n今天召开会议，部署工作。\n⟦QQ交流群：123456789⟧',
        suggested: '在全县招商引资工作会议上的讲话\n县长 王某\n同志们：\n今天召开会议，部署工作。\n',
      },
      {
        text: '⟦当然可以！以下是一篇面向企业的致辞：⟧\n在全县招商推介会上的致辞\n各位来宾：\n欢迎来到甲县投资兴业。\n⟦（全文共1500字，讲话时长约8分钟）⟧\n⟦您可以根据会议实际补充具体数据和案例。⟧\n⟦需要我帮您再写一份主持词吗？⟧',
      },
      {
        text: '⟦仅供学习交流，禁止外传⟧\n在全县招商引资工作会议上的讲话\n同志们：\n今天召开会议，部署工作。',
        suggested: '在全县招商引资工作会议上的讲话\n同志们：\n今天召开会议，部署工作。',
      },
      {
        text: '在全县招商引资工作会议上的讲话\n同志们：\n今天召开会议，部署工作。\n⟦更多材料请关注公众号：文稿参考⟧',
        suggested: '在全县招商引资工作会议上的讲话\n同志们：\n今天召开会议，部署工作。\n',
      },
      {
        text: '⟦扫描下方二维码，免费领取万篇范文⟧\n在全县招商引资工作会议上的讲话\n同志们：\n今天召开会议，部署工作。\n⟦— 3 —⟧\n⟦第 3 页 共 8 页⟧\n⟦公文之家 www.example.com⟧\n⟦本文来源于网络，侵删⟧\n⟦加微信 abc12345，进写作交流群⟧',
      },
      {
        text: '同志们：\n今天召开会议，部署工作。\n我的表态就到这里。⟦希望这份发言稿对您有所帮助。⟧谢谢大家！',
        suggested: '同志们：\n今天召开会议，部署工作。\n我的表态就到这里。谢谢大家！',
      },
      {
        text: '同志们：\n今天召开会议，部署工作。\n以上是我的述职，敬请批评指正。⟦希望这份述职报告能满足您的需求，如需调整请随时告诉我。⟧\n让我们一起努力！谢谢大家！⟦（全文约800字，符合您的要求）⟧\n⟦以上为您撰写的讲话稿，可根据实际情况增减内容，祝您发言顺利！⟧',
      },
      { text: '⟦本文系原创投稿，请勿照搬！⟧\n\n在全县招商引资工作会议上的讲话\n同志们：\n今天召开会议，部署工作。' },
      {
        text: '⟦好的，以下是为您撰写的动员讲话稿：⟧\n在全县招商引资工作会议上的讲话\n同志们：\n今天召开会议，部署工作。\n⟦（注：以上内容可根据实际情况调整）⟧\n⟦如果您需要进一步修改，请随时告诉我。⟧',
      },
      {
        text: '在全县招商引资工作会议上的讲话\n同志们：\n今天召开会议，部署工作。\n⟦希望这篇讲话稿能对您有所帮助！⟧\n⟦本文由AI辅助生成⟧',
      },
      {
        text: '同志们：\n今天召开会议，部署工作。\n要把路修到家门口，让群众少绕弯。⟦（第一范文网整理）⟧\n要把水引到田头，让庄稼喝饱水。⟦【打印本页】【关闭窗口】⟧\n⟦www.example.com⟧要把电送到山里，让夜晚亮起来。',
        suggested:
          '同志们：\n今天召开会议，部署工作。\n要把路修到家门口，让群众少绕弯。\n要把水引到田头，让庄稼喝饱水。\n要把电送到山里，让夜晚亮起来。',
      },
      {
        text: '同志们：\n今天召开会议，部署工作。\n⟦好的，以下是为您撰写的讲话稿段落：⟧\n要抓实。\n⟦作为AI助手，我建议您补充案例。⟧\n⟦下载后可自行编辑修改⟧\n⟦（注：以上数据仅为示例，请根据实际替换）⟧',
      },
      {
        text: '同志们：\n今天召开会议，部署工作。要把堤坝看紧看牢。⟦展开全文⟧\n⟦收起全文⟧\n要备车。\n⟦复制代码⟧\n要把物资备足，把队伍练强。⟦点击展开全文⟧要把值班排满。\n⟦已深度思考（用时12秒）⟧',
        suggested:
          '同志们：\n今天召开会议，部署工作。要把堤坝看紧看牢。\n要备车。\n要把物资备足，把队伍练强。要把值班排满。\n',
      },
      {
        text: '同志们：\n今天召开会议，部署工作。\n⟦https://www.example.com/wenku/12⟧\n要抓实抓细。',
        severity: 'information',
        suggested: '同志们：\n今天召开会议，部署工作。\n要抓实抓细。',
      },
      { text: '同志们：\n今天召开会议，部署工作。要把绿水青山守护好。⟦查看全文>>⟧各村要发展民宿。' },
      { text: '同志们：\n今天召开会议，部署工作。要守住耕地红线。⟦（责任编辑：小文）⟧各村要签责任书。' },
      {
        text: '同志们：\n今天召开会议，部署工作。\n要抓实抓细。\n⟦【责任编辑:林小满】⟧\n要备车。\n⟦【我要纠错】责任编辑：林小满⟧\n要把材料报上来，要快要准。⟦【责编：林小满】⟧',
        suggested: '同志们：\n今天召开会议，部署工作。\n要抓实抓细。\n要备车。\n要把材料报上来，要快要准。',
      },
    ],
    good: [
      '同志们：\n他写了一篇长文（全文约3000字），很有见地。希望这份报告对大家有所帮助，服务要满足您的需求。',
      '同志们：\n今天召开会议，部署工作。\n相关阅读\n今年我读了三本讲水利的书，都有收获。',
      '同志们：\n今天召开会议，部署工作。\n报告有三十页，请点击展开全文阅读。复制代码的做法要不得。展开全文讨论，查看更多细节。查看全文 > 目录。他当过报社（编辑部：三楼），值班表上写着责任编辑：张明。',
      // who wrote the news of an office, and who has seen it
      '表彰会顺利召开\n会上，十个集体受到表彰。\n来源：校团委\n图片：孟一禾\n文字：田小芳\n编辑：何苗\n责编：方晓\n审核：林海',
      '工会晚会主持词\n男：大家好！\n结束语：\n祝大家晚安！\n通讯员：梁一禾',
      '（图为志愿者帮助新生搬行李。摄影：令狐雨）\n新生陆续到校。',
      '同志们：\n全年降雨六百毫米（来源：市气象局官网），比常年多一成。要备足物资。',
      '同志们：\n今天召开会议，部署工作。\n会议时间：周五下午\n记者：您怎么看这次改革？\n要用好图片和视频，来源要注明。\n主持人：李明',
      '同志们：\n今天召开会议，部署工作。\n本站的节目表已经提供给各班，内容还在完善。\n* WordPress.com',
      '同志们：\n希望这份倡议能对你们有所帮助。演讲稿要自己写，你写得越真，大家听得越进。有难处请随时告诉我。',
      '同志们：\n有关情况已经在政府网站公布。请大家登录门户网站查看\n要办好村级服务站。材料由县文旅局整理\n作为AI企业，我们要抢抓机遇。\n以上内容供参考，请大家提意见。',
      // opening words that sites use as well, and the lines around them
      '高质量推进数字教育\n甲县教育局\n近年来，我们建成素材库，教师可下载课件和范文。\n一、主要做法\n要建好平台。',
      '在全县电商培训班上的讲话\n县长 王某\n群众扫码关注公众号，就能查询行情。\n今天的培训很重要。\n以上意见，供大家参考。\n如有不当之处，请批评指正。',
      '在全县招商引资工作会议上的讲话\n同志们：\n需要我们共同努力。\n如有修改意见，请于周五前反馈县委办。\n愿你们归来仍是少年！',
      '同志们：\n当然，这是一项长期任务，要久久为功。\n如有不同意见，请随时提出。\n注：以上数据请各单位根据实际调整。\n要抓实。',
      '在全县宣传工作会议上的讲话\n同志们：\n要用好微信公众号、政务微博，加快网络版推广落实，不断提高传播力。',
      '在全县招商引资工作会议上的讲话\n同志们：\n有关材料仅供学习参考，请大家会后认真研读，结合实际抓好贯彻落实。',
      '在全县政务服务工作会议上的讲话\n同志们：\n（一）推行扫码办、掌上办，让群众少跑腿\n要查看实效，更多听取群众意见。\n联系邮箱：office@example.gov.cn\n— 不忘初心 —',
      '在全县招商引资工作会议上的讲话\n同志们：\n好的，以上是我的几点意见。\n以下是今年的几项重点工作：\n希望以上意见对大家有所帮助。\n如果需要修改，请及时告诉我。\n要用好人工智能，推动内容生成方式变革。',
      '在打击倒卖文物专项行动会议上的讲话\n同志们：\n今天召开会议，部署打击倒卖文物工作。',
    ],
  },
  check(paragraph, { role }) {
    const { content, text, eol } = paragraph;
    if (role !== 'boilerplate') {
      const line = text.slice(content.start, content.end);
      const left = siteResidue(line);
      const residue = left ?? assistantResidue(line);
      if (!residue) return undefined;
      const place = { at: 0, start: content.start + residue.start, end: content.start + residue.end };
      return [
        {
          ...place,
          message: left
            ? '网站留下的文字，应删去这几个字，正文保留。'
            : '智能写作工具留下的话，不是讲话的内容，应删去这一句。',
          tags: ['unnecessary'],
          suggestions: [{ title: '删去', edits: [{ ...place, newText: '' }] }],
        },
      ];
    }
    const { boilerplate, assistant } = shapeOf(paragraph);
    const sure = boilerplate || assistant !== undefined;
    // what a reader is to look up stands on a line of its own as well
    const isAddress = opensWithAddress(text);
    return [
      {
        at: 0,
        ...content,
        message:
          assistant !== undefined
            ? '智能写作工具留下的话，不是讲话的内容，应删去整行。'
            : isAddress
              ? '网址单独成一行：如果是网页留下的，请删去。'
              : sure
                ? '网站或写作工具留下的文字，应删去整行。'
                : '此行夹在网站水印中间，疑为水印，请核对后删去。',
        ...(isAddress ? { severity: 'information' as const } : !sure && { severity: 'warning' as const }),
        tags: ['unnecessary'],
        suggestions: [
          {
            title: '删去此行',
            kind: 'delete-line',
            edits: [{ at: 0, start: 0, end: text.length + eol.length, newText: '' }],
          },
        ],
      },
    ];
  },
});
