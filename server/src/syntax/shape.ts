import { salutationForm, type SalutationForm } from '../text/salutation';
import { remembered } from './line';
import type { Paragraph } from './types';

/**
 * What a line looks like by itself, before its neighbours are asked. Computed once a paragraph. Of a line of more than
 * 120 characters only length and final mark count (edit.ts relies on it).
 */
export interface Shape {
  /** UTF-16 length of the content. */
  readonly length: number;
  readonly text: string;
  /** Last character of the content, '' for a blank line. */
  readonly final: string;
  /** A line of download sites and reposts (domain §4). */
  readonly boilerplate: boolean;
  /** What a writing assistant says around the text it was asked for: boilerplate wherever it stands. */
  readonly assistant: boolean;
  /** A line that addresses the audience; 'part' ends in ， and goes on in the next line. */
  readonly salutation: SalutationForm;
  /** Date, speaker, source or dateline. */
  readonly byline: boolean;
  /** Looks like the title of a speech. */
  readonly titular: boolean;
  readonly dated: boolean;
  /** Begins the notes behind a speech. */
  readonly note: boolean;
}

/** Shape of a paragraph, remembered with it. */
export const shapeOf = remembered((paragraph): Shape => build(paragraph));

const BOILERPLATE =
  /本文系.{0,8}(?:投稿|原创)|仅供(?:学习|参考|内部)|请勿(?:照搬|外传|转载)|禁止(?:外传|转载|倒卖)|会员群|会员资料|(?:免费)?QQ群|订阅立享|打击倒卖(?:活动|行为|者|会员|$|】)|举报倒卖|更多(?:材料|范文|公文|资料).{0,8}(?:关注|加|请)|(?:关注|加).{0,10}公众号|微信公众号[:：]|扫码(?:关注|入群|加)|(?:下载|文章|材料)来源[:：]|^\s*(?:https?:\/\/|www\.)|^第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?$|版权(?:归|所有)|(?:百度|豆丁|道客巴巴|原创力|文库)(?:文库|文档|网|下载)|(?:获取|领取|下载|查看).{0,10}(?:范文|模板|素材|文稿|资料|公文|原文|全文|文档|[Ww]ord|WORD)|(?:更多|海量|精品|精彩)(?:公文|范文|讲话稿|文稿|材料|内容|资料|写作|文章).{0,12}(?:关注|加|请|扫|搜|尽在|点击|咨询|微信|群)|扫.{0,10}码.{0,6}(?:关注|领取|免费|下载|[进入加]群|加微信|获取)|(?:点击|长按).{0,8}(?:下载|关注|识别|二维码|蓝字)|(?:加|添加)(?:我|小编|老师)?(?:的)?(?:微信|QQ|qq|[Vv][Xx])|联系(?:客服|小编)|(?:加入|进).{0,6}(?:QQ群|微信群|交流群|会员)|来源[:：]\s*(?:网络|互联网|百度|公众号|微信)|(?:来源于?|转自|摘自|整理自)(?:网络|互联网|公众号)|侵(?:权)?(?:请联系|必|即|告)?删|免责声明|(?:内部资料|内部参考).{0,8}(?:外传|传播|转载|保存)|公众号.{0,6}(?:整理|出品|原创|首发|编辑)|(?:会员|VIP|vip).{0,6}(?:专享|专属|下载|免费)|(?:责编|小编|排版)[:：]|^[-—–]\s*\d{1,3}\s*[-—–]$|^(?!.*(?:邮箱|网址|电话|联系|官网|@)).*[a-z\d]\.(?:com|cn|net|org)(?:\.cn)?$/;

const NOTE = /^(?:附[:：]|附件[:：\d一]?|名词解释|注释|备注[:：]?$|附注|【?注[:：】])/;

/** What an assistant says around the text it was asked for, never what a speaker says. */
const ASSISTANT =
  /^(?:好的|当然可以|当然|没问题)[，,！!].{0,12}(?:以下|下面|这)是.{0,12}(?:[您你]|讲话稿|发言稿|演讲稿|范文|文稿|稿子|初稿)|^(?:以下|下面|这)是(?:为[您你]|根据[您你]|我为[您你]|按[照您你]).{0,50}$|^希望(?:这[篇份个]|以上|本)[^，。]{0,12}(?:对[您你]|能帮[您你助]|符合[您你])|^如(?:果|需)?(?=.*(?:修改|调整|补充|润色|完善|扩写|精简|改写)).{0,4}[您你]?.{0,24}(?:请?随时(?:告诉我|告知我|提出)|请告诉我[您你]|我可以(?:继续|为[您你]|帮[您你]))|^[（(]?(?:注|说明|备注)[:：].{0,12}(?:以上内容|以上文稿|本文|本稿|此稿|讲话稿|发言稿|文稿).{0,14}(?:可|请|需|仅|应).{0,14}(?:根据|结合|参考|调整|修改)|(?:本文|内容|本稿|以上).{0,4}由.{0,6}(?:AI|人工智能|大模型|DeepSeek|豆包|文心一言|通义千问|Kimi|ChatGPT).{0,6}(?:生成|撰写|创作|整理)/i;

const DATE =
  /(?:[12０-９\d][0-9０-９]{3}|[二〇一九零三四五六七八]{4}|[×xX]{2,4}|20[×xX]{2})年(?:[0-9０-９×xX一二三四五六七八九十]{1,3}月(?:[0-9０-９×xX一二三四五六七八九十]{1,3}日)?)?/;
const ONLY_DATE = new RegExp(`^[（(]?\\s*${DATE.source}\\s*[）)]?$`);
const BYLINE =
  /^(?:发表时间|来源|作者|时间|日期|地点|主讲人?|演讲者|报告人|主持人|发言人|讲话人|责任编辑|编辑|记者|文号|密级)[:：\s]|来源[:：]|^新华社.{0,12}日电|日电(?:\s|$)/;
const TITULAR =
  /(?:讲话|讲话稿|发言|发言稿|发言提纲|致辞|致词|报告|主持词|主持稿|总结|述职|汇报|党课|演讲|演讲稿|祝词|贺词|献词|悼词|谈话|要点|提纲|寄语|开幕辞|闭幕辞|答辞|意见|倡议书|动员令|讲稿|表态|述廉|祝酒辞)(?:[（(].{1,12}[）)])?$/;

function build(paragraph: Paragraph): Shape {
  const { start, end } = paragraph.content;
  const length = end - start;
  const text = length <= 120 ? paragraph.text.slice(start, end) : '';
  const final = length > 0 ? paragraph.text[end - 1]! : '';
  const unmarked = paragraph.markers.length === 0 || !paragraph.markers[0]!.opensLine;
  const assistant = length > 0 && length <= 90 && ASSISTANT.test(text);
  const dated = length <= 60 && DATE.test(text);
  return {
    length,
    text,
    final,
    boilerplate: assistant || (length > 0 && length <= 90 && !TITULAR.test(text) && BOILERPLATE.test(text)),
    assistant,
    salutation: length > 0 && length <= 60 && unmarked ? salutationForm(text) : 'no',
    byline:
      length > 0 &&
      length <= 80 &&
      unmarked &&
      !'。；，'.includes(final) &&
      (ONLY_DATE.test(text) || BYLINE.test(text)),
    titular: length > 0 && length <= 60 && unmarked && TITULAR.test(text),
    dated,
    note: length > 0 && length <= 20 && NOTE.test(text),
  };
}
