#!/usr/bin/env bash
# Guess: two well-kept packages that carry the yearly notices of the State Council on holidays agree on every day of 2010 to
#   2026; where they might not is the newest year.
# What happens: they agree on all of it but for two days worked instead in 2013: 7 April (for 清明) and 12 October
#   (for 国庆节). The notice made working days of both; lunar-javascript has neither.
# Version: lunar-javascript 1.7.7, chinese-days 1.5.7.
# Why a speech tool cares: “周日加班” and a date are held against such a table; a year long past is no safer than this one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent lunar-javascript@1.7.7 chinese-days@1.5.7
cat >run.cjs <<'JS'
const { HolidayUtil } = require('lunar-javascript');
const days = require('chinese-days');
const DAY = 24 * 60 * 60 * 1000;
const different = [];
for (let time = Date.UTC(2010, 0, 1); time < Date.UTC(2027, 0, 1); time += DAY) {
  const date = new Date(time).toISOString().slice(0, 10);
  const told = HolidayUtil.getHoliday(date);
  const works = told ? told.isWork() : new Date(time).getUTCDay() % 6 !== 0;
  if (works !== days.isWorkday(date)) different.push(`${date}: lunar-javascript ${works ? 'works' : 'rests'}`);
}
console.log(different.join('\n'));
if (different.join() !== '2013-04-07: lunar-javascript rests,2013-10-12: lunar-javascript rests')
  throw new Error('the behaviour has changed');
JS
for package in lunar-javascript chinese-days; do echo "$package $(node -p "require('./node_modules/$package/package.json').version")"; done
node run.cjs
