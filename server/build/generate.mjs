// `npm run generate`: writes what is made from the rules, the settings and the options of the command line into the
// manifest, its texts, the schema and the README.
import fs from 'node:fs';
import path from 'node:path';
import { loadMetadata } from './metadata.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { GENERATED, withSections, withSettingTexts } = await loadMetadata();

const manifest = path.join(root, 'package.json');
const data = JSON.parse(fs.readFileSync(manifest, 'utf8'));
data.contributes.configuration = GENERATED.settings;
fs.writeFileSync(manifest, `${JSON.stringify(data, null, 2)}\n`);

fs.mkdirSync(path.join(root, 'server/schema'), { recursive: true });
fs.writeFileSync(path.join(root, 'server/schema/biganzi.schema.json'), GENERATED.schema);

for (const [name, settings] of Object.entries(GENERATED.texts)) {
  const file = path.join(root, name);
  const texts = withSettingTexts(JSON.parse(fs.readFileSync(file, 'utf8')), settings);
  fs.writeFileSync(file, `${JSON.stringify(texts, null, 2)}\n`);
}

const readme = path.join(root, 'README.md');
const text = withSections(fs.readFileSync(readme, 'utf8'), GENERATED.readme);
if (text === undefined) console.error(`README.md lacks marks: ${Object.keys(GENERATED.readme).join(', ')}`);
else fs.writeFileSync(readme, text);
