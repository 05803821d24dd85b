/** 新华社记者 林海 摄 · 云岭报社供图, at most one sentence farther on, or 这是……: what stands under a picture. */
const CAPTION_BEHIND =
  /^[。！]?\s*(?:这是|图为|图中|[^。！？]{0,40}[。]?[^。！？]{0,10}(?:(?:记者|通讯员|摄影)[^。！？；]{1,16}摄|[社报网台]\s*[发供]图?(?![\p{Script=Han}])))/u;
const MAX_UNITS_BEHIND = 80;

/** Whether the words that end at an offset stand under a picture: they say again what the text beside it says. */
export const isUnderPicture = (text: string, end: number): boolean =>
  CAPTION_BEHIND.test(text.slice(end, end + MAX_UNITS_BEHIND));
