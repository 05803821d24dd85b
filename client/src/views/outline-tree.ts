import * as vscode from 'vscode';
import type { OutlineEntry } from '../../../server/src/protocol/requests';
import * as counted from '../counted';
import type { Drawing, Row } from './tree';
import { placeItem } from './tree';

/** Scheme of the addresses that carry the findings of a row to its decoration. */
const SCHEME = 'biganzi-outline';
const COLORS: Readonly<Record<NonNullable<OutlineEntry['worst']>, string>> = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
  information: 'editorInfo.foreground',
  hint: 'descriptionForeground',
};

/** The view 提纲: title and headings with length, share and time; findings as VS Code marks them in its own trees. */
export const outlineView: Drawing<'biganzi/outline'> = {
  id: 'biganzi.outline',
  method: 'biganzi/outline',
  follows: true,
  rows: (entries, uri) => entries.map((entry, i) => rowOf(entry, uri, String(i))),
  describe(entries) {
    const sections = entries.filter((e) => e.kind === 'section').length;
    return sections > 0 ? counted.sections(sections) : '';
  },
};

/** Marks rows of 提纲 with the number of their findings, in the colour of the gravest. */
export function registerOutlineDecorations(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      if (uri.scheme !== SCHEME) return undefined;
      const [findings = '0', worst = 'hint'] = uri.query.split('&');
      const count = Number(findings);
      return {
        badge: count > 9 ? '9+' : findings,
        tooltip: counted.findings(count),
        color: new vscode.ThemeColor(COLORS[worst as keyof typeof COLORS]),
        propagate: false,
      };
    },
  });
}

function rowOf(entry: OutlineEntry, uri: vscode.Uri, path: string): Row {
  const children = entry.children.map((c, i) => rowOf(c, uri, `${path}/${i}`));
  const item = placeItem(`outline/${path}`, entry.label, { uri, range: entry.range }, children.length > 0);
  const time = minutes(entry.minutes);
  const numbers =
    entry.kind === 'title'
      ? vscode.l10n.t('{0} characters · {1}', entry.characters, time)
      : vscode.l10n.t('{0} characters · {1}% · {2}', entry.characters, Math.round(entry.share * 100), time);
  // beside a title more is cut off at the usual width, and the status bar has the time
  item.description = entry.kind === 'title' ? vscode.l10n.t('{0} characters', entry.characters) : numbers;
  const findings = entry.findings > 0 ? [counted.findings(entry.findings)] : [];
  item.accessibilityInformation = { label: [entry.label, numbers, ...findings].join(', '), role: 'treeitem' };
  if (entry.kind === 'title') item.iconPath = new vscode.ThemeIcon('book');
  const [firstPage, lastPage] = entry.pages;
  item.tooltip = new vscode.MarkdownString(
    [
      `**${escape(entry.label)}**`,
      numbers,
      firstPage === lastPage
        ? vscode.l10n.t('page {0}', firstPage)
        : vscode.l10n.t('pages {0}–{1}', firstPage, lastPage),
      ...findings,
    ].join('  \n'),
  );
  if (entry.worst)
    item.resourceUri = vscode.Uri.from({
      scheme: SCHEME,
      path: `/${path}`,
      query: `${entry.findings}&${entry.worst}`,
    });
  return { item, children, lines: entry.lines };
}

/** Minutes or seconds of speaking, in words. */
export function minutes(value: number): string {
  const tens = Math.round(value * 6);
  if (tens < 6) return vscode.l10n.t('{0} s', tens > 0 ? tens * 10 : Math.ceil(value * 60));
  return vscode.l10n.t('{0} min', value < 10 ? Math.max(1, Number(value.toFixed(1))) : Math.round(value));
}

function escape(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
