import { inCircle } from './enclosed';

/** What an EQ field shows. */
export interface EquationText {
  readonly text: string;
  /** `exact`: as shown; `circle`: a sign around a character that no character stands for; `formula`: only its words. */
  readonly kind: 'exact' | 'circle' | 'formula';
}

/** A part of the code: its words, and whether it stands raised over the others (a reading, 拼音指南). */
interface Part {
  readonly text: string;
  readonly raised: boolean;
}

const CIRCLE = /^[○◯〇]$/;
const SHAPE = /^[□△◇▢]$/;

/**
 * Text of the code of an EQ field (ECMA-376 part 1, 17.16.5.17). Word keeps 带圈字符 as \o(○,1), 拼音指南 as
 * \o\ad(\s\up 9(pīn),拼), 合并字符 as \o(\s\up 5(甲乙),\s\do 2(丙丁)). Nested without end it is cut off.
 */
export function equationText(code: string): EquationText {
  const body = code.replace(/^\s*eq\b/i, '').replace(/\\\*\s*(?:"[^"]*"|[A-Za-z]+\d*)/g, '');
  const reader = new EquationReader(body);
  const { text } = reader.sequence(0, false);
  return { text: text.trim(), kind: reader.kind };
}

/** No formula of a text is nested deeper. */
const MAX_NESTING = 20;

class EquationReader {
  kind: EquationText['kind'] = 'exact';
  #at = 0;

  constructor(readonly code: string) {}

  /** Reads up to the end of an argument, or of the code. */
  sequence(depth: number, inside: boolean): Part {
    let text = '';
    let raised = false;
    while (this.#at < this.code.length) {
      const c = this.code[this.#at]!;
      if (inside && (c === ',' || c === ')' || c === '，' || c === ';')) break;
      if (c === '\\') {
        const part = this.#switched(depth);
        text += part.text;
        raised ||= part.raised;
      } else {
        text += c;
        this.#at++;
      }
    }
    return { text: text.trim(), raised };
  }

  /** A switch with its options and arguments; a mark behind a backslash is the mark. */
  #switched(depth: number): Part {
    const options = /^(?:\\[A-Za-z]+\s*\d*\s*)+/.exec(this.code.slice(this.#at, this.#at + 200))?.[0];
    if (options === undefined) {
      const mark = this.code[this.#at + 1] ?? '';
      this.#at += 2;
      return { text: mark, raised: false };
    }
    this.#at += options.length;
    if (depth >= MAX_NESTING) this.#at = this.code.length;
    const parts = this.code[this.#at] === '(' ? this.#parts(depth) : [];
    const names = options.toLowerCase();
    if (names.startsWith('\\o')) return { text: this.#overstruck(parts), raised: false };
    if (names.startsWith('\\s')) return { text: joined(parts, ''), raised: names.includes('\\up') };
    if (names.startsWith('\\d')) return { text: '', raised: false };
    this.kind = 'formula';
    return { text: joined(parts, names.startsWith('\\f') ? '/' : ''), raised: false };
  }

  #parts(depth: number): Part[] {
    const parts: Part[] = [];
    do {
      this.#at++;
      parts.push(this.sequence(depth + 1, true));
    } while (this.#at < this.code.length && this.code[this.#at] !== ')');
    this.#at++;
    return parts;
  }

  #overstruck(parts: readonly Part[]): string {
    const plain = parts.filter((p) => !p.raised);
    // what is raised over something is its reading; where all is raised or lowered the parts stand beside each other
    if (plain.length < parts.length && plain.length === 1 && parts.length === 2 && plain[0]!.text !== '') {
      if (!/[A-Za-zĀ-ǜ]/.test(parts.find((p) => p.raised)!.text)) return joined(parts, '');
      return plain[0]!.text;
    }
    const [sign, inner] = [plain.find((p) => isSign(p.text))?.text, plain.find((p) => !isSign(p.text))?.text];
    if (sign === undefined || inner === undefined || plain.length !== 2) return joined(parts, '');
    const whole = CIRCLE.test(sign) ? inCircle(inner) : undefined;
    if (whole === undefined) this.kind = 'circle';
    return whole ?? inner;
  }
}

const isSign = (text: string): boolean => CIRCLE.test(text) || SHAPE.test(text);

function joined(parts: readonly Part[], between: string): string {
  return parts.map((p) => p.text).join(between);
}
