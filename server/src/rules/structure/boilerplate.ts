import { paragraphRule } from '../../engine/rule';
import { shapeOf } from '../../syntax/shape';

export const rule = paragraphRule({
  id: 'structure/boilerplate',
  severity: 'error',
  title: '网站水印',
  what: '下载网站、公众号和智能写作工具留下的行：仅供学习、会员群、订阅立享、打击倒卖、“以下是为您撰写的……”等；夹在水印与标题之间的行一并提示。',
  why: '水印随稿子带进会场，等于告诉人这是范文。',
  source: '讲话稿实例',
  fix: 'suggest',
  roles: ['boilerplate'],
  examples: {
    bad: [
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
      { text: '⟦本文系原创投稿，请勿照搬！⟧\n\n在全县招商引资工作会议上的讲话\n同志们：\n今天召开会议，部署工作。' },
      {
        text: '⟦好的，以下是为您撰写的动员讲话稿：⟧\n在全县招商引资工作会议上的讲话\n同志们：\n今天召开会议，部署工作。\n⟦（注：以上内容可根据实际情况调整）⟧\n⟦如果您需要进一步修改，请随时告诉我。⟧',
      },
      {
        text: '在全县招商引资工作会议上的讲话\n同志们：\n今天召开会议，部署工作。\n⟦希望这篇讲话稿能对您有所帮助！⟧\n⟦本文由AI辅助生成⟧',
      },
    ],
    good: [
      '同志们：\n当然，这是一项长期任务，要久久为功。\n如有不同意见，请随时提出。\n注：以上数据请各单位根据实际调整。\n要抓实。',
      '在全县宣传工作会议上的讲话\n同志们：\n要用好微信公众号、政务微博，加快网络版推广落实，不断提高传播力。',
      '在全县招商引资工作会议上的讲话\n同志们：\n有关材料仅供学习参考，请大家会后认真研读，结合实际抓好贯彻落实。',
      '在全县政务服务工作会议上的讲话\n同志们：\n（一）推行扫码办、掌上办，让群众少跑腿\n要查看实效，更多听取群众意见。\n联系邮箱：office@example.gov.cn\n— 不忘初心 —',
      '在全县招商引资工作会议上的讲话\n同志们：\n好的，以上是我的几点意见。\n以下是今年的几项重点工作：\n希望以上意见对大家有所帮助。\n如果需要修改，请及时告诉我。\n要用好人工智能，推动内容生成方式变革。',
      '在打击倒卖文物专项行动会议上的讲话\n同志们：\n今天召开会议，部署打击倒卖文物工作。',
    ],
  },
  check(paragraph) {
    const { content, text, eol } = paragraph;
    const sure = shapeOf(paragraph).boilerplate;
    return [
      {
        at: 0,
        ...content,
        message: sure ? '网站或写作工具留下的文字，应删去整行。' : '此行夹在网站水印中间，疑为水印，请核对后删去。',
        ...(!sure && { severity: 'warning' as const }),
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
