import { parse } from '../../syntax/parse';
import { importPackage } from '../import';
import { readStyles } from '../word-styles';
import { bodyOf } from './body';
import type { ReadFile } from './placing';
import type { WordPackage } from './word-package';
import { readTree } from './xml-tree';

/** Reads a file as it is now: its body, and its text as a draft. Throws `DocxError`. */
export async function readFile(file: WordPackage): Promise<ReadFile> {
  const imported = await importPackage(file.archive());
  const main = readTree(file.read(file.parts.mainPath)!);
  return {
    main,
    body: bodyOf(main),
    imported,
    draft: parse(imported.text),
    styles: readStyles(file.read(file.pathOf('styles'))),
  };
}
