#!/usr/bin/env bash
# Guess: lunar dates since 1990 are settled: every table that is kept has them alike, and the one of ICU, which every browser
#   and Node carries, is the reference.
# What happens: a lunar month begins on the day of the new moon in Beijing. Held against computed new moons of 1990 to 2035,
#   lunar-javascript is right on every day; chinese-days begins two months of 1996 a day early, ICU 78.2 (Node 20.20.2,
#   `zh-u-ca-chinese`) five months, among them that of November 2018 and those of February 2027 and 2030.
# Version: chinese-days 1.5.7, lunar-javascript 1.7.7, astronomy-engine 2.1.19. What the ICU at hand does is printed only.
# Why a speech tool cares: “农历腊月二十三” beside a date is held against such a table; with the one of the platform a right
#   date would be called wrong.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent chinese-days@1.5.7 lunar-javascript@1.7.7 astronomy-engine@2.1.19
cat >run.cjs <<'JS'
const { SearchMoonPhase } = require('astronomy-engine');
const { getLunarDate } = require('chinese-days');
const { Solar } = require('lunar-javascript');
const DAY = 24 * 60 * 60 * 1000;
const BEIJING = 8 * 60 * 60 * 1000;
const icu = new Intl.DateTimeFormat('zh-u-ca-chinese', { timeZone: 'UTC', day: 'numeric' });
const wrong = { 'chinese-days': [], 'lunar-javascript': [], ICU: [] };
for (let time = Date.UTC(1990, 0, 1); time < Date.UTC(2036, 0, 1); time += DAY) {
  const date = new Date(time).toISOString().slice(0, 10);
  const begins = SearchMoonPhase(0, new Date(time - BEIJING), 1) !== null;
  const [year, month, day] = date.split('-').map(Number);
  const said = {
    'chinese-days': getLunarDate(date).lunarDay === 1,
    'lunar-javascript': Solar.fromYmd(year, month, day).getLunar().getDay() === 1,
    ICU: ['1', '初一'].includes(icu.formatToParts(new Date(time)).find(({ type }) => type === 'day').value),
  };
  for (const [name, first] of Object.entries(said)) if (first && !begins) wrong[name].push(date);
}
for (const [name, dates] of Object.entries(wrong))
  console.log(`${name}: months begun on a day without a new moon: ${dates.join(' ') || 'none'}`);
if (wrong['chinese-days'].join() !== '1996-07-15,1996-09-12' || wrong['lunar-javascript'].length > 0)
  throw new Error('the behaviour has changed');
JS
for package in chinese-days lunar-javascript astronomy-engine; do
  echo "$package $(node -p "JSON.parse(require('fs').readFileSync('node_modules/$package/package.json')).version")"
done
echo "ICU $(node -p process.versions.icu), Node $(node -p process.version)"
node run.cjs
