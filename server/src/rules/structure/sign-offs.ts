import type { Span } from '../../text/span';

/** ……。 新华社记者 某某 摄: whose picture stands above the line. */
const CREDIT =
  /(?:记者|通讯员|摄影|供图)[^。！？]{0,16}$|[。！？”）]\s*\p{Script=Han}{0,6}(?:社|报|台|网|中心)\s*[发供](?:图|稿|布)?$/u;

/** ……。 县委办公室 2024年3月5日 · ……。——种子科学与技术 申海: a line ends with who wrote or said it. */
const SIGNED =
  /[。！？][^。！？]{0,24}\d{4}年\d{1,2}月\d{1,2}日\s*$|[。！？][”’]?\s*(?:——|—)\s*[\p{Script=Han}·\s]{2,20}$/u;

/** ……。　　　　　　国务院办公厅: who signs, put at the end of the last line by blanks. */
const SIGNED_BEHIND_BLANKS = /[。！？][”’]?[ \u3000]{6}[ \u3000]*[^。！？，；\s][^。！？，；]{0,30}$/;
/** Characters of such an end of a line, most of them blanks. */
const MAX_SIGN_OFF = 120;

/** 某厂校园招聘简章，公开资料，2021.10.13: where and when something was said. */
const REFERENCE = /[，,][ \u3000]*(?:19|20)\d{2}(?:[.．/-]\d{1,2}){1,2}\s*$/;

/** Whether a line ends in who wrote, said or photographed something, and when: such an end has no stop. */
export function isSignedOff(text: string, { start, end }: Span): boolean {
  const ending = text.slice(Math.max(start, end - 49), end);
  return (
    CREDIT.test(ending.slice(-25)) ||
    SIGNED.test(ending) ||
    REFERENCE.test(ending) ||
    SIGNED_BEHIND_BLANKS.test(text.slice(Math.max(start, end - MAX_SIGN_OFF), end))
  );
}
