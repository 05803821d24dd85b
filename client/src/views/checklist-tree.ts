import * as vscode from 'vscode';
import type { ChecklistGroup, PlaceholderPlace } from '../../../server/src/protocol/requests';
import * as counted from '../counted';
import { placeItem, type Drawing, type Row } from './tree';

/** Characters on each side of a place in a row; the tooltip has more. */
const AROUND = 8;
/** Places of a kind that are shown without being asked for; a longer kind would push the others out of sight. */
const MAX_PLACES_SHOWN_UNASKED = 5;

/** What must be mended before a speech is handed over, by kind; kinds that are done keep their tick. */
export interface Checklist {
  readonly drawing: Drawing<'biganzi/finalCheck'>;
  /** Begins the list of a draft anew: ticks of what was mended before go. */
  begin(uri: vscode.Uri): void;
}

/** Names a kind. One rule may tell errors and warnings, and these are two kinds: one must be mended, the other need not. */
function keyOf({ rule, must }: { readonly rule: string; readonly must: boolean }): string {
  return `${must ? 'must' : 'should'}/${rule}`;
}

/** A kind as it was when it had most places. */
interface Kind {
  readonly rule: string;
  readonly title: string;
  readonly must: boolean;
  readonly most: number;
}

/** Makes the view 定稿清单. */
export function createChecklist(): Checklist {
  // by draft, then by kind: how many places there were, so that what was mended can be ticked
  const begun = new Map<string, Map<string, Kind>>();
  const remember = (uri: string, groups: readonly ChecklistGroup[]): ReadonlyMap<string, Kind> => {
    let kinds = begun.get(uri);
    if (!kinds) begun.set(uri, (kinds = new Map<string, Kind>()));
    for (const group of groups) {
      const { rule, title, must, places } = group;
      const key = keyOf(group);
      const most = Math.max(kinds.get(key)?.most ?? 0, places.length);
      kinds.set(key, { rule, title, must, most });
    }
    return kinds;
  };
  return {
    begin: (uri) => void begun.delete(uri.toString()),
    drawing: {
      id: 'biganzi.checklist',
      method: 'biganzi/finalCheck',
      headline: ({ verdict }) => verdict,
      rows({ groups }, uri) {
        const kinds = remember(uri.toString(), groups);
        const open = new Set(groups.map(keyOf));
        const done = [...kinds.values()].filter((kind) => !open.has(keyOf(kind)));
        return [...groups.map((group) => groupRow(group, kinds.get(keyOf(group))!.most, uri)), ...done.map(doneRow)];
      },
    },
  };
}

function groupRow(group: ChecklistGroup, most: number, uri: vscode.Uri): Row {
  const { rule, title, must, fixable, places } = group;
  const key = keyOf(group);
  const children = places.map((place, placeIndex) => placeRow(place, `${key}/${placeIndex}`, uri));
  const mended = most - places.length;
  if (mended > 0) children.push({ item: tick(`${key}/mended`, vscode.l10n.t('{0} mended', mended)), children: [] });
  const item = placeItem(`checklist/${key}`, title, { uri, range: places[0]!.range }, true);
  if (places.length > MAX_PLACES_SHOWN_UNASKED) item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
  item.description = [
    counted.places(places.length),
    must ? vscode.l10n.t('must be mended') : vscode.l10n.t('to be looked at'),
    ...(fixable > 0 ? [vscode.l10n.t('{0} by one click', fixable)] : []),
  ].join(' · ');
  item.tooltip = `${title} · ${item.description}\n${places[0]!.message}`;
  item.iconPath = new vscode.ThemeIcon(
    must ? 'error' : 'warning',
    new vscode.ThemeColor(must ? 'list.errorForeground' : 'list.warningForeground'),
  );
  item.contextValue = fixable > 0 ? 'checklistGroup.fixable' : 'checklistGroup';
  return { item, children, rule };
}

/** What stands at a place and around it, with the place itself set off. */
function placeRow(
  { before, text, after, message, range }: PlaceholderPlace & { readonly message: string },
  path: string,
  uri: vscode.Uri,
): Row {
  const head = before.length > AROUND ? `…${before.slice(-AROUND)}` : before;
  const tail = after.length > AROUND ? `${after.slice(0, AROUND)}…` : after;
  const label = { label: head + text + tail, highlights: [[head.length, head.length + text.length]] };
  const item = placeItem(`checklist/${path}`, label as vscode.TreeItemLabel, { uri, range }, false);
  item.description = vscode.l10n.t('line {0}', range.start.line + 1);
  item.tooltip = `${message}\n…${before}${text}${after}…`;
  return { item, children: [] };
}

function doneRow(kind: Kind): Row {
  const item = tick(keyOf(kind), kind.title);
  item.description = vscode.l10n.t('all {0} mended', kind.most);
  return { item, children: [] };
}

function tick(path: string, label: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.id = `checklist/done/${path}`;
  item.iconPath = new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
  return item;
}
