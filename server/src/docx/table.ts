import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType, type ParagraphChild } from 'docx';
import type { Block, Piece } from './blocks';
import { twips, type Layout } from './layout';
import { textWidth } from './line-fill';
import { CELL_STYLE } from './own-styles';

/** No column is wider than this many characters for the share that it gets of the width. */
const MAX_SHARE = 20;

/** The cells of a row, as many as its table has columns; the tabs between them belong to no cell. */
export function cellsOf({ pieces, row }: Block): Piece[][] {
  const cells: Piece[][] = [[]];
  for (const piece of pieces)
    for (const [i, text] of piece.text.split('\t').entries()) {
      if (i > 0) cells.push([]);
      if (text !== '') cells.at(-1)!.push({ ...piece, text });
    }
  const { first = 0, count = cells.length } = row ?? {};
  return Array.from({ length: count }, (_, column) => cells[first + column] ?? []);
}

/** A table over the whole width of the text; columns have their share by their longest cell. */
export function tableOf(
  rows: readonly Block[],
  layout: Layout,
  runsOf: (piece: Piece) => readonly ParagraphChild[],
): Table {
  const cells = rows.map(cellsOf);
  const columnWidths = columnWidthsOf(cells, layout);
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: cells.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (pieces, column) =>
              new TableCell({
                width: { size: columnWidths[column]!, type: WidthType.DXA },
                children: [new Paragraph({ style: CELL_STYLE, children: pieces.flatMap(runsOf) })],
              }),
          ),
        }),
    ),
  });
}

/** In twips. */
export function columnWidthsOf(rows: readonly (readonly Piece[][])[], { paper, margin }: Layout): number[] {
  const total = twips(paper.width - margin.left - margin.right);
  const shares = rows[0]!.map((_, column) =>
    Math.min(MAX_SHARE, 2 + Math.max(...rows.map((row) => textWidth(row[column]!.map((p) => p.text).join(''))))),
  );
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => Math.floor((total * share) / sum));
}
