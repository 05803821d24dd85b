import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  getNodeValue,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Span } from '../text/span';
import { MAX_PROBLEMS_PER_LAYER, readLayer, type Layer } from './layer';
import { wordProblem, type Problem } from './problem';
import type { Rule } from '../contract/rule';

export const CONFIGURATION_FILE = '.biganzi.json';

/** What is wrong at a place of a file. Offsets are UTF-16 units of its text, half-open. */
export interface FileProblem extends Span {
  /** Chinese, without file name and line. */
  readonly message: string;
  /** Missing where the file is not JSON at all. */
  readonly problem?: Problem;
}

export interface ConfigurationFile {
  /** Empty where the file is broken: then defaults hold. */
  readonly layer: Layer;
  readonly problems: readonly FileProblem[];
  /** Not JSON: nothing of it was used, and nobody may write to it. */
  readonly broken: boolean;
}

/**
 * Reads the text of a `.biganzi.json` (comments and trailing commas allowed, a BOM too). Pure data: nothing in it runs.
 * A broken text gives an empty layer and exactly one problem; an empty text is an empty layer.
 */
export function readConfigurationFile(text: string, rules: readonly Rule[]): ConfigurationFile {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const body = text.slice(start);
  const moved = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  if (body.trim() === '') return { layer: {}, problems: [], broken: false };
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  let value: unknown;
  try {
    tree = parseTree(body, errors, { allowTrailingComma: true });
    value = tree && getNodeValue(tree);
  } catch {
    // the parser recurses: thousands of nested brackets exhaust its stack
    return broken(moved({ start: 0, end: 1 }), '层次过深');
  }
  const first = errors[0];
  if (first || !tree) {
    const offset = first?.offset ?? 0;
    return broken(moved({ start: offset, end: offset + Math.max(1, first?.length ?? 1) }), reasonOf(first));
  }
  const root = tree;
  const { layer, problems } = readLayer(value, rules);
  const placed = problems.map((problem): FileProblem => ({
    ...moved(placeOf(root, problem)),
    message: wordProblem(problem),
    problem,
  }));
  if (problems.length === MAX_PROBLEMS_PER_LAYER)
    placed.push({
      ...moved({ start: 0, end: 1 }),
      message: `只列出前 ${MAX_PROBLEMS_PER_LAYER} 处问题，改好后再看其余。`,
    });
  return { layer, broken: false, problems: placed };
}

function broken(place: Span, reason: string): ConfigurationFile {
  const message = `配置文件格式有误：${reason}。已改用默认配置，文件未作改动。`;
  return { layer: {}, problems: [{ ...place, message }], broken: true };
}

/** The key for what is unknown, the value for what is wrong; the nearest parent where the path does not exist. */
function placeOf(tree: Node, problem: Problem): Span {
  for (let length = problem.path.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, problem.path.slice(0, length));
    if (!node) continue;
    const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    const chosen = (problem.kind !== 'bad-value' && key) || node;
    return { start: chosen.offset, end: chosen.offset + chosen.length };
  }
  return { start: 0, end: 0 };
}

const REASONS: Readonly<Record<string, string>> = {
  InvalidSymbol: '有不认识的符号，文字要用半角双引号括起',
  InvalidNumberFormat: '数字写法有误',
  PropertyNameExpected: '此处应为配置项的名称，用半角双引号括起',
  ValueExpected: '此处缺少值',
  ColonExpected: '此处缺少半角冒号',
  CommaExpected: '此处缺少半角逗号',
  CloseBraceExpected: '缺少右大括号 }',
  CloseBracketExpected: '缺少右方括号 ]',
  EndOfFileExpected: '末尾有多余内容',
  InvalidCommentToken: '注释写法有误',
  UnexpectedEndOfComment: '注释没有结束',
  UnexpectedEndOfString: '引号没有成对',
  UnexpectedEndOfNumber: '数字没有写完',
  InvalidUnicode: '\\u 转义写法有误',
  InvalidEscapeCharacter: '反斜杠转义写法有误',
  InvalidCharacter: '有不可用的字符',
};

/** Why a text is not JSON, as a Chinese phrase. */
export function reasonOf(error: ParseError | undefined): string {
  return (error && REASONS[printParseErrorCode(error.error)]) ?? '不是有效的 JSON';
}
