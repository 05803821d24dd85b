// One text with the licences of all that the bundles and the data are made of.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const root = path.resolve(import.meta.dirname, '../..');

/** What data are made of, by package: no bundle imports it. */
const DATA = {
  nodejieba: '分词用的词典（jieba/words.bin）',
  'nodejieba/submodules/cppjieba': '分词用的词典和模型（jieba/words.bin），错别字模型里的词（typo.bin）',
  'pinyin-pro': '错别字模型里的读音（typo.bin）',
  'cnchar-order': '错别字模型里的字形（typo.bin）',
};

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

/** Folder of the package that an input of a bundle belongs to; undefined for our own files. */
function packageFolder(input) {
  const [folder] = /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [];
  return folder === undefined ? undefined : path.resolve(root, folder);
}

const manifestOf = (folder) => JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** The packages themselves and those that they name: some packages have others within their one file. */
function withDependencies(folders) {
  const all = new Set(folders);
  for (const folder of all) {
    const { resolve } = createRequire(path.join(folder, 'package.json'));
    for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
      if (name.startsWith('@types/')) continue;
      const installed = (resolve.paths(name) ?? [])
        .map((where) => path.join(where, name))
        .find((where) => fs.existsSync(path.join(where, 'package.json')));
      if (installed !== undefined) all.add(fs.realpathSync(installed));
    }
  }
  return [...all];
}

/** Texts of the files of a package that say how it may be used; what its manifest says where it has none. */
function textOf(folder) {
  const files = fs
    .readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort();
  const texts = files.map((name) => fs.readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length > 0) return texts.join('\n\n');
  const { license, author, homepage } = manifestOf(folder);
  const holder = typeof author === 'string' ? author : (author?.name ?? '');
  if (!license) throw new Error(`${folder}: neither a licence nor a word about one`);
  return `${license}${holder && `\n${holder}`}${homepage ? `\n${homepage}` : ''}\n（包中没有许可证全文）`;
}

/** The text, of esbuild's accounts of the bundles. Throws where a package tells no licence. */
export function licencesOf(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const bundled = withDependencies(new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined)));
  const parts = new Map();
  for (const folder of bundled) {
    const { name, version } = manifestOf(folder);
    parts.set(`${name} ${version}`, textOf(folder));
  }
  const packages = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => section(name, text));
  const data = Object.entries(DATA).map(([name, what]) =>
    section(`${name}：${what}`, textOf(path.join(root, 'node_modules', name))),
  );
  return [
    '笔杆子 Biganzi 随程序分发的第三方软件和数据，及其许可证。',
    '笔杆子自身按 MIT 许可证发布，见 LICENSE。法规、会议、地名等表的来源写在项目 server/data 各表的开头。',
    ...data,
    ...packages,
  ].join('\n\n');
}

const section = (title, text) => `${'='.repeat(80)}\n${title}\n${'='.repeat(80)}\n\n${text}`;
