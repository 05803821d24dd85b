/** Formats that LibreOffice, where it is installed, saves a Word file in. */
export const OFFICE_FORMATS = ['pdf', 'odt', 'doc'] as const;
export type OfficeFormat = (typeof OFFICE_FORMATS)[number];

/**
 * The format that the ending of a name asks for; undefined for any other. A .wps file of WPS is a .doc file: other programs
 * that open one of this name look for that, and not for what a .docx holds.
 */
export function officeFormatOf(name: string): OfficeFormat | undefined {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1];
  return ending === 'wps' ? 'doc' : OFFICE_FORMATS.find((format) => format === ending);
}

/** Endings under which a Word file would be taken for something else. */
const OTHER_ENDING = /\.(?:rtf|ofd|fodt|txt|md|html?|mht|xml|jhg|speech|xlsx?|pptx?)$/i;

/** Why nothing is written under a name, in Chinese; undefined where something can be. */
export function endingProblem(name: string): string | undefined {
  const ending = OTHER_ENDING.exec(name)?.[0];
  return ending && `不能导出成 ${ending}：请写成 .docx；装有 LibreOffice 时也可写成 .pdf、.odt、.doc、.wps`;
}

/** What became of a file, or why nothing did. */
export type Converted = { readonly bytes: Uint8Array } | { readonly problem: 'no-office' | 'failed' };

/** Lets LibreOffice save a .docx in another format. Never rejects. */
export type Convert = (bytes: Uint8Array, format: OfficeFormat) => Promise<Converted>;

/** Why there is no file, in Chinese. */
export function convertProblem(problem: 'no-office' | 'failed', format: OfficeFormat): string {
  return problem === 'no-office'
    ? `导出 .${format} 要用本机的 LibreOffice，没有找到；请安装它，或先导出 .docx，再用 Word、WPS 另存`
    : `LibreOffice 没有生成 .${format}（出错或超时），请先导出 .docx，再用 Word、WPS 另存`;
}
