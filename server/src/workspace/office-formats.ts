/** Formats that LibreOffice, where it is installed, saves a Word file in. */
export const OFFICE_FORMATS = ['pdf', 'odt', 'doc'] as const;
export type OfficeFormat = (typeof OFFICE_FORMATS)[number];

/** The format that the ending of a name asks for; undefined for any other. */
export function officeFormatOf(name: string): OfficeFormat | undefined {
  return OFFICE_FORMATS.find((format) => name.toLowerCase().endsWith(`.${format}`));
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
