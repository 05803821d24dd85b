import { DocxError } from './problem';
import { readXml } from './xml-reader';

/** Under this name stands the style of paragraphs that name none. */
export const DEFAULT_STYLE = '';

interface StyleLevel {
  readonly id: string;
  readonly level: number | undefined;
}

/** What a style says that matters to a draft. */
export interface WordStyle {
  readonly name: string;
  /** Level in the navigation, from 0; undefined for body text. */
  readonly outline: number | undefined;
  readonly numId: string | undefined;
  /** Itself and the styles it is based on, nearest first, each with the level that it says itself. */
  readonly lineage: readonly StyleLevel[];
  /** Whether its text is hidden. */
  readonly vanish: boolean | undefined;
}

/** Word's own files hold some hundred styles, each based on a handful of others. */
const MAX_STYLES_PER_FILE = 20_000;
const LONGEST_CHAIN = 50;

interface Own {
  name: string;
  outline: number | undefined;
  numId: string | undefined;
  level: number | undefined;
  vanish: boolean | undefined;
  basedOn: string | undefined;
}

/** Paragraph styles by id, with what they inherit. */
export function readStyles(xml: string | undefined): Map<string, WordStyle> {
  const declaredStyles = new Map<string, Own>();
  let current: Own | undefined;
  let standard: string | undefined;
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
              vanish: undefined,
              basedOn: undefined,
            };
            declaredStyles.set(element.attribute('styleId') ?? '', current);
            if (element.attribute('type') === 'paragraph' && /^(?:1|true|on)$/.test(element.attribute('default') ?? ''))
              standard = element.attribute('styleId');
            if (declaredStyles.size > MAX_STYLES_PER_FILE) throw new DocxError('too-large');
            return;
          case 'tblPr':
          case 'tblStylePr':
          case 'pPrChange':
          case 'rPrChange':
            return 'skip';
          case 'vanish':
            if (current) current.vanish = value !== '0' && value !== 'false';
            return;
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
  const styles = new Map([...declaredStyles.keys()].map((id) => [id, inherited(id, declaredStyles)]));
  const normal = standard === undefined ? undefined : styles.get(standard);
  if (normal) styles.set(DEFAULT_STYLE, normal);
  return styles;
}

function inherited(id: string, declaredStyles: ReadonlyMap<string, Own>): WordStyle {
  const first = declaredStyles.get(id)!;
  let { outline, numId, vanish } = first;
  const lineage: StyleLevel[] = [{ id, level: first.level }];
  for (let up = first.basedOn; up !== undefined && lineage.length < LONGEST_CHAIN;) {
    const next = up;
    if (lineage.some((s) => s.id === next)) break;
    const style = declaredStyles.get(next);
    outline ??= style?.outline;
    numId ??= style?.numId;
    vanish ??= style?.vanish;
    lineage.push({ id: next, level: style?.level });
    up = style?.basedOn;
  }
  return { name: first.name, outline: outline === 9 ? undefined : outline, numId, vanish, lineage };
}

/** A level of 0…8 (9 for body text); undefined for anything else. */
export function levelNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^[0-9]$/.test(value) ? Number(value) : undefined;
}
