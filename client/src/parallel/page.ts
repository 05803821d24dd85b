/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Runs inside the webview: draws the members of a set below each other, clause by clause. Text alone, no markup of others.
import type { ParallelTable } from '../../../server/src/protocol/requests';
import type { FromTable, TableWords, ToTable } from './messages';

declare function acquireVsCodeApi(): { postMessage(message: FromTable): void };

const host = acquireVsCodeApi();
const place = document.getElementById('set')!;

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = '', className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (text !== '') made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

type Cell = ParallelTable['rows'][number]['cells'][number];

/** A clause: what all share in another colour, its length behind it. */
function cellOf(cell: Cell | undefined): HTMLTableCellElement {
  const made = element('td', '', cell && !cell.fits ? 'odd' : '');
  if (!cell) return made;
  let offset = 0;
  for (const [start, end] of cell.shared) {
    made.append(cell.text.slice(offset, start), element('b', cell.text.slice(start, end)));
    offset = end;
  }
  made.append(cell.text.slice(offset), element('small', ` ${cell.length}`));
  return made;
}

function draw(table: ParallelTable, member: number, words: TableWords): void {
  const columns = Math.max(1, ...table.rows.map((r) => r.cells.length));
  const head = element('tr');
  head.append(element('th', words.number));
  for (let k = 0; k < columns; k++) head.append(element('th', columns > 1 ? `${words.clause} ${k + 1}` : words.clause));
  head.append(element('th', words.characters));
  const body = table.rows.map((row, i) => {
    const line = element('tr', '', i === member ? 'here' : '');
    line.tabIndex = 0;
    line.dataset['member'] = String(i);
    line.append(element('td', row.marker || '·', 'marker'));
    for (let k = 0; k < columns; k++) line.append(cellOf(row.cells[k]));
    line.append(element('td', row.lengths || words.open, row.fits ? 'lengths' : 'lengths odd'));
    return line;
  });
  const grid = element('table');
  grid.append(head, ...body);
  place.replaceChildren(element('h1', table.label), element('p', table.headline), grid);
}

window.addEventListener('message', ({ data }: MessageEvent<ToTable>) => {
  if (data.table) draw(data.table, data.member, data.words);
  else place.replaceChildren(element('p', data.words.none));
});

function go(event: Event): void {
  const row = (event.target as HTMLElement).closest('tr')?.dataset['member'];
  if (row !== undefined) host.postMessage({ kind: 'go', member: Number(row) });
}
place.addEventListener('click', go);
place.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') go(event);
});
host.postMessage({ kind: 'ready' });
