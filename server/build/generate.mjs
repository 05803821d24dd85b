// `npm run generate`: writes what is made from the rules, the settings and the options of the command line into the
// manifest, its texts, the schema and the README.
import fs from 'node:fs';
import path from 'node:path';
import { loadMetadata } from './metadata.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const changed = [];

/** Writes a file of the project where its text is another than before. */
function write(name, text) {
  const file = path.join(root, name);
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  changed.push(name);
}

const { GENERATED, withSections, withSettingTexts } = await loadMetadata();

const manifest = path.join(root, 'package.json');
const data = JSON.parse(fs.readFileSync(manifest, 'utf8'));
data.contributes.configuration = GENERATED.settings;
data.contributes.languageModelTools = GENERATED.tools;
write('package.json', `${JSON.stringify(data, null, 2)}\n`);

write('server/schema/biganzi.schema.json', GENERATED.schema);

for (const [name, settings] of Object.entries(GENERATED.texts)) {
  const texts = withSettingTexts(JSON.parse(fs.readFileSync(path.join(root, name), 'utf8')), settings);
  write(name, `${JSON.stringify(texts, null, 2)}\n`);
}

const readme = path.join(root, 'README.md');
const text = withSections(fs.readFileSync(readme, 'utf8'), GENERATED.readme);
if (text === undefined) {
  console.error(
    `README.md: one of the marks is missing between which tables are written: ${Object.keys(GENERATED.readme).join(', ')}`,
  );
  process.exitCode = 1;
} else write('README.md', text);

console.log(changed.length > 0 ? `Written anew: ${changed.join(', ')}` : 'Nothing to write: all is up to date.');
