// Forms of one word of which a draft should keep to one. Usage of published texts and 第一批异形词整理表 (GF 1001-2001), 2026-11.

/** Two forms of which a draft should keep to one. */
export interface Variant {
  /** The form that published texts prefer. */
  readonly prefer: string;
  readonly other: string;
  /** Characters of which one stands behind either form, where only those uses are meant. */
  readonly behind?: string;
  /** Characters of which none stands before either form: 应当|做好. */
  readonly notBefore?: string;
  /** The same for the other form alone, whose characters also meet at a seam: 个人|材料. */
  readonly otherBehind?: string;
}

export const VARIANTS: readonly Variant[] = [
  { prefer: '明察暗访', other: '明查暗访' },
  { prefer: '中央纪委', other: '中纪委' },
  { prefer: '决不', other: '绝不', behind: '能允许姑息手软放过答应含糊退缩动摇容忍松懈' },
  { prefer: '作出', other: '做出', behind: '决定部署安排贡献批示指示承诺表率更' },
  { prefer: '账', other: '帐', behind: '本目户' },
  { prefer: '权力清单', other: '权利清单' },
  { prefer: '违纪违法', other: '违法违纪' },
  { prefer: '当作', other: '当做', notBefore: '应理每正适须该相恰' },
  { prefer: '其他', other: '其它' },
  // 第一批异形词整理表 (2001)
  { prefer: '唯一', other: '惟一' },
  { prefer: '思维', other: '思惟' },
  { prefer: '人才', other: '人材', otherBehind: '，。、；的是和与队培引聚强辈' },
  { prefer: '订单', other: '定单', otherBehind: '，。、；的和农数增饱充' },
  { prefer: '分量', other: '份量', otherBehind: '，。、；的和很重更最足不' },
  { prefer: '执着', other: '执著' },
  { prefer: '坐落', other: '座落', otherBehind: '于在着，。' },
];
