import * as vscode from 'vscode';
import type { PlaceholderGroup, PlaceholderPlace } from '../../../server/src/protocol/requests';
import * as counted from '../counted';
import { placeItem, type Drawing, type Row } from './tree';

const ICONS: Readonly<Record<PlaceholderGroup['kind'], string>> = {
  name: 'organization',
  person: 'person',
  date: 'calendar',
  number: 'symbol-number',
  note: 'note',
};

/** Characters on each side of a place in a row; the tooltip has more. */
const AROUND = 6;

/** The view 待填: places left open by meaning, with their surroundings. */
export const placeholdersView: Drawing<'biganzi/placeholders'> = {
  id: 'biganzi.placeholders',
  method: 'biganzi/placeholders',
  rows: (groups, uri) => groups.map((group) => rowOf(group, uri)),
  describe: (groups) => (groups.length > 0 ? counted.places(count(groups)) : ''),
  badge({ placeholders: value }) {
    return value > 0 ? { value, tooltip: counted.toFill(value) } : undefined;
  },
};

/** A place with as much around it as a narrow view has room for, and where it starts in that. */
function line({ before, text, after }: PlaceholderPlace): { readonly text: string; readonly start: number } {
  const head = before.length > AROUND ? `…${before.slice(-AROUND)}` : before;
  const tail = after.length > AROUND ? `${after.slice(0, AROUND)}…` : after;
  return { text: head + text + tail, start: head.length };
}

function count(groups: readonly PlaceholderGroup[]): number {
  return groups.reduce((sum, g) => sum + g.places.length, 0);
}

function rowOf(group: PlaceholderGroup, uri: vscode.Uri): Row {
  const children = group.places.map((place, i): Row => {
    const { text, start } = line(place);
    const label: vscode.TreeItemLabel = { label: text, highlights: [[start, start + place.text.length]] };
    const item = placeItem(`place/${group.key}/${i}`, label, { uri, range: place.range }, false);
    item.description = vscode.l10n.t('line {0}', place.range.start.line + 1);
    item.tooltip = `${place.before}${place.text}${place.after}`;
    return { item, children: [] };
  });
  const item = placeItem(`group/${group.key}`, group.name, { uri, range: group.places[0]!.range }, true);
  // a group of one needs no list of one
  if (children.length === 1) {
    const { before, text, after, range } = group.places[0]!;
    item.collapsibleState = vscode.TreeItemCollapsibleState.None;
    item.description = line(group.places[0]!).text;
    item.tooltip = `${before}${text}${after}（${vscode.l10n.t('line {0}', range.start.line + 1)}）`;
  } else {
    item.description = `${group.label} · ${counted.places(group.places.length)}`;
    item.tooltip = group.shared
      ? vscode.l10n.t('One value fills all {0} places', group.places.length)
      : vscode.l10n.t('Each of the {0} places wants its own value', group.places.length);
    if (!group.shared) item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
  }
  item.iconPath = new vscode.ThemeIcon(ICONS[group.kind]);
  item.contextValue = group.shared ? 'placeholderGroup.shared' : 'placeholderGroup.single';
  return { item, children: children.length > 1 ? children : [], group };
}
