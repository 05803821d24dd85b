#!/usr/bin/env bash
# Guess: the model with which VS Code guesses the language of unsaved text knows programs only; for Chinese prose it gives a
#   low figure to each of them, so that a threshold keeps it quiet.
# What happens: a speech with title, salutation and sections is an ini file with 99 %, four lines of particulars are one with
#   73 %; an English speech of the same form is Markdown.
# Version: @vscode/vscode-languagedetection 1.0.23.
# Why a speech tool cares: an extension that asks this model, or waits for the guess of the editor, highlights a draft as
#   settings; whether a text is a speech has to be told by its title, salutation and closing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @vscode/vscode-languagedetection@1.0.23
cat >probe.mjs <<'JS'
import detection from '@vscode/vscode-languagedetection';
const particulars = '姓名：李明\n职务：主任\n单位：水务局\n电话：请会务组补上\n';
const speech = `在全县防汛工作会议上的讲话

同志们：
今天我们召开全县防汛工作会议，主要任务是安排部署今年的防汛工作。下面，我讲三点意见。
一、提高认识，绷紧防汛这根弦
各乡镇各部门要认清形势，把人民群众生命财产安全放在第一位。
二、突出重点，抓好各项措施落实
要盯住水库、河道和低洼易涝地段，逐一排查隐患。
三、强化责任，形成工作合力
主要负责同志要靠前指挥，有令必行。
谢谢大家！
`;
const english = `Remarks at the county meeting on flood control

Colleagues,
We meet today to arrange the work on flood control of this year. I have three points to make.
First, we should see the situation clearly and put the safety of the people first.
Second, we should look at each reservoir, each river and each low place, one by one.
Third, those in charge should be where the water is.
Thank you all.
`;
const model = new detection.ModelOperations();
const texts = { 'a speech': speech, 'four particulars': particulars, 'an English speech': english };
for (const [name, text] of Object.entries(texts)) {
  const guesses = await model.runModel(text);
  const ini = guesses.find(({ languageId }) => languageId === 'ini')?.confidence ?? 0;
  console.log(`${name}: first guess ${guesses[0]?.languageId ?? 'none'}, ini ${ini.toFixed(3)}`);
  const isIni = guesses[0]?.languageId === 'ini' && ini > 0.5;
  if (isIni !== (text !== english)) throw new Error('changed');
  if (text === speech && ini < 0.99) throw new Error('changed: the speech is no longer ini with 99 %');
}
JS
node probe.mjs 2>/dev/null
