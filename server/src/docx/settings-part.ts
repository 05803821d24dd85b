import { NO_END, NO_START } from './line-breaks';
import { xmlEscape } from './xml-text';

/**
 * Settings of an exported file. Word takes both lists of characters together, so the one that is Word's own is written too;
 * it reads at most 50 characters that end no line and 100 that begin none. LibreOffice 7.4 passes over both.
 */
export function settingsPart(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    '<w:displayBackgroundShape/><w:defaultTabStop w:val="720"/><w:evenAndOddHeaders/>' +
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${xmlEscape(NO_END)}"/>` +
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${xmlEscape(NO_START)}"/>` +
    '<w:compat><w:compatSetting w:val="15" w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"/>' +
    '</w:compat></w:settings>'
  );
}

/** Title of an exported file. Without times and names: one draft is the same bytes whoever exports it, and when. */
export function corePart(title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlEscape(title)}</dc:title></cp:coreProperties>`
  );
}
