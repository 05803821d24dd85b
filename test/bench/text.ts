import fs from 'node:fs';
import path from 'node:path';

/** Small deterministic generator (mulberry32): the same text in every run. */
export function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const VERBS =
  '强化 深化 推动 加快 完善 健全 落实 提升 优化 巩固 夯实 筑牢 压实 拓展 统筹 聚焦 紧盯 激发 营造 凝聚'.split(' ');
const OBJECTS =
  '政治责任 思想认识 工作机制 队伍建设 作风建设 基层治理 产业升级 项目建设 民生保障 营商环境 安全生产 生态保护 改革攻坚 乡村振兴 风险防控 干部教育 服务效能 制度执行 监督检查 科技创新'.split(
    ' ',
  );
const SUBJECTS = '各级党组织 广大党员干部 各乡镇各部门 有关单位 领导班子 全体同志 基层干部 职能部门'.split(' ');
const LINKS =
  '要坚持问题导向 要立足自身实际 要结合工作实际 要突出重点环节 要保持高度警惕 要树牢全局观念 要用好各方力量'.split(' ');
const NUMERALS = '一二三四五六七八九十';

/** Drafts of invented sentences, `size` characters in all; no paragraph occurs twice. */
export function inventedText(size: number, seed = 7): string {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const clause = (): string => `${pick(VERBS)}${pick(OBJECTS)}`;
  const sentence = (): string => {
    const count = 1 + Math.floor(next() * 4);
    const parts = Array.from({ length: count }, clause);
    const year = next() < 0.1 ? `到20${20 + Math.floor(next() * 15)}年完成${Math.floor(next() * 900)}个项目，` : '';
    const quote = next() < 0.15 ? `用好“${clause()}、${clause()}”，` : '';
    return `${next() < 0.5 ? pick(SUBJECTS) : pick(LINKS)}，${year}${quote}${parts.join(next() < 0.5 ? '、' : '，')}。`;
  };
  let text = '';
  let number = 0;
  while (text.length < size) {
    text += `在第${++number}次工作推进会上的讲话\n同志们：\n下面，我讲三点意见。\n`;
    for (let section = 0; section < 3; section++) {
      text += `${NUMERALS[section]}、${clause()}，${clause()}\n`;
      for (let paragraph = 0; paragraph < 4; paragraph++) {
        let body = '';
        for (let item = 0; item < 3; item++)
          body += `${NUMERALS[item]}是${clause()}。${Array.from({ length: 1 + Math.floor(next() * 4) }, sentence).join('')}`;
        text += `第${number}批任务第${section * 4 + paragraph + 1}项，${sentence()}${body}\n`;
      }
    }
    text += `同志们，让我们${clause()}、${clause()}，完成第${number}次会议的各项任务！\n`;
  }
  return text.slice(0, size);
}

/** Published prose, and more of it for long texts; beside the project where there is any. */
const CORPORA = ['../shared/corpora/clean', '../shared/corpora/train'];

/** What is measured on: folders of texts, or none, and then sentences are invented. */
export interface TextSource {
  readonly folders: readonly string[];
  /** What a table says of it. */
  readonly name: string;
}

/** A folder that is named, else published prose where it is there, else invented text. */
export function textSource(folder: string | undefined): TextSource {
  const folders = folder === undefined ? CORPORA.filter((name) => fs.existsSync(name)) : [folder];
  if (folders.length === 0)
    return { folders, name: 'invented (no corpora here): few findings, no names, few quotations' };
  return { folders, name: `${folders.join(', ')}, joined, no paragraph twice` };
}

/** A text of a source, of `size` characters where it has so many; `seed` chooses another one. */
export function textOf({ folders }: TextSource, size: number, seed = 0): string {
  return folders.length === 0 ? inventedText(size, seed) : folderText(folders, size, seed);
}

/** All .txt files of folders as one text of at most `size` characters, doubled paragraphs left out; from file `from` on. */
export function folderText(folders: readonly string[], size: number, from = 0): string {
  const seen = new Set<string>();
  let text = '';
  const files = folders.flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => path.join(folder, file)),
  );
  for (const file of [...files.slice(from % files.length), ...files.slice(0, from % files.length)])
    for (const line of fs.readFileSync(file, 'utf8').split(/\r?\n/)) {
      if (text.length >= size) return text.slice(0, size);
      // a line with a number sign parts the documents of a file
      if (line.startsWith('# ') || (line.length > 20 && seen.has(line))) continue;
      seen.add(line);
      text += line + '\n';
    }
  return text.slice(0, size);
}

/** Pieces of at most `limit` characters, cut at line ends. */
export function pieces(text: string, limit: number): string[] {
  const out: string[] = [];
  let piece = '';
  for (const line of text.split('\n')) {
    if (piece !== '' && piece.length + line.length + 1 > limit) {
      out.push(piece);
      piece = '';
    }
    piece += line + '\n';
  }
  if (piece !== '') out.push(piece);
  return out;
}
