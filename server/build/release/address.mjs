// Where the project lives: `repository` in package.json, the one place that names it.
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

export const manifestOf = () => JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** An address such as https://github.com/owner/name; undefined where none is written. Throws on what is none. */
export function addressOf(written) {
  if (written === undefined || written === '') return undefined;
  if (!/^https:\/\/[^/\s]+(?:\/[^/\s]+)+$/.test(written) || written.endsWith('.git'))
    throw new Error(
      `package.json 的 repository 不是项目地址：${written}（要写成 https://github.com/单位/biganzi 这样，不带 .git）`,
    );
  return written;
}

/** What the manifest of a package says of the address. */
export function addressFields(address) {
  if (address === undefined) return {};
  return {
    repository: { type: 'git', url: `${address}.git` },
    bugs: { url: `${address}/issues` },
    homepage: `${address}#readme`,
  };
}

/** The text of a listing with its pictures at the address, as they were in this version; without any where there is none. */
export function withPictures(text, address, version) {
  const picture = /!\[([^\]]*)\]\((?!https:)([^)\s]+)\)\n*/g;
  if (address === undefined) return text.replace(picture, '');
  return text.replace(picture, (_, what, file) => {
    if (!fs.existsSync(path.join(root, file))) throw new Error(`no picture ${file}`);
    return `![${what}](${address}/raw/v${version}/${file})\n\n`;
  });
}
