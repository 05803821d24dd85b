import { DocxError } from './problem';
import { readXml } from './xml-reader';

/** What a paragraph style says that matters to a draft. */
export interface WordStyle {
  readonly name: string;
  /** Level in the navigation, from 0; undefined for body text. */
  readonly outline: number | undefined;
  readonly numId: string | undefined;
  readonly level: number | undefined;
  /** The style that carries the numbering: a numbering level may be bound to it. */
  readonly numberedBy: string | undefined;
}

/** Word's own files hold some hundred styles, each based on a handful of others. */
const MOST_STYLES = 20_000;
const LONGEST_CHAIN = 50;

type Own = { -readonly [K in keyof WordStyle]: WordStyle[K] } & { basedOn: string | undefined };

/** Paragraph styles by id, with what they inherit. */
export function readStyles(xml: string | undefined): Map<string, WordStyle> {
  const own = new Map<string, Own>();
  let current: Own | undefined;
  if (xml !== undefined)
    readXml(xml, {
      open(element) {
        const value = element.attribute('val');
        switch (element.name) {
          case 'style':
            current = {
              name: '',
              outline: undefined,
              numId: undefined,
              level: undefined,
              numberedBy: undefined,
              basedOn: undefined,
            };
            own.set(element.attribute('styleId') ?? '', current);
            if (own.size > MOST_STYLES) throw new DocxError('too-large');
            return;
          case 'rPr':
          case 'tblPr':
            return 'skip';
          case 'name':
            if (current) current.name = value ?? '';
            return;
          case 'basedOn':
            if (current) current.basedOn = value;
            return;
          case 'outlineLvl':
            if (current) current.outline = levelNumber(value);
            return;
          case 'numId':
            if (current) current.numId = value;
            return;
          case 'ilvl':
            if (current) current.level = levelNumber(value);
            return;
        }
      },
      close(name) {
        if (name === 'style') current = undefined;
      },
    });
  return new Map([...own.keys()].map((id) => [id, inherited(id, own)]));
}

function inherited(id: string, own: ReadonlyMap<string, Own>): WordStyle {
  const first = own.get(id)!;
  let { outline, numId, level } = first;
  let numberedBy = numId === undefined ? undefined : id;
  const seen = new Set([id]);
  for (let up = first.basedOn; up !== undefined && !seen.has(up) && seen.size < LONGEST_CHAIN;) {
    seen.add(up);
    const style = own.get(up);
    outline ??= style?.outline;
    level ??= style?.level;
    if (numId === undefined && style?.numId !== undefined) {
      numId = style.numId;
      numberedBy = up;
    }
    up = style?.basedOn;
  }
  return { name: first.name, outline: outline === 9 ? undefined : outline, numId, level, numberedBy };
}

/** A level of 0…8 (9 for body text); undefined for anything else. */
export function levelNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^[0-9]$/.test(value) ? Number(value) : undefined;
}
