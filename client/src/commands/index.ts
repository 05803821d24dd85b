import * as vscode from 'vscode';
import { atDraft } from './at-draft';
import { checkThis } from './check-this';
import { cleanSelection } from './clean-selection';
import { commentWord, reviseWord } from './comment-word';
import { atChange, compare, endCompare } from './compare';
import { exportOther, exportWord } from './export-word';
import { fillFromTable } from './fill-from-table';
import { fillGroup } from './fill-group';
import { fillHere } from './fill-here';
import { fillOneByOne } from './fill-one-by-one';
import { finalCheck, goToFinding } from './final-check';
import { fixAll, fixKind } from './fix-all';
import { fixFolder } from './fix-folder';
import { formatLike, formatWord } from './format-word';
import { goToPlaceholder } from './go-to-placeholder';
import { importWord } from './import-word';
import { decideOn, learnAgain, learnHouse } from './learn-house';
import { newDraft, openSample } from './new-draft';
import { notASpeech } from './not-a-speech';
import { openRulePage } from './open-rule-page';
import { proofread } from './proofread';
import { restructure } from './restructure';
import { atRevision, endReview, reviewRevisions, takeAllRevisions } from './review-revisions';
import { saveSnippet } from './save-snippet';
import { showConfiguration } from './show-configuration';
import { allowWord, turnRuleOff } from './silence';
import { showPlaceholders } from './show-placeholders';
import { showParallel } from './show-parallel';
import { tab } from './tab';
import type { Tools } from './tools';

type Handler = (tools: Tools, ...args: never[]) => unknown;

/** Commands of the palette and of actions, by id; package.json has the same (tested). */
export const COMMANDS = {
  'biganzi.restart': ({ server }) => server.restart(),
  'biganzi.showLog': ({ server }) => server.showLog(),
  'biganzi.checkThis': checkThis,
  'biganzi.notASpeech': notASpeech,
  'biganzi.fixAll': atDraft(fixAll),
  'biganzi.openRulePage': openRulePage,
  'biganzi.showConfiguration': showConfiguration,
  'biganzi.turnRuleOff': turnRuleOff,
  'biganzi.allowWord': allowWord,
  'biganzi.nextPlaceholder': (tools) => goToPlaceholder(tools, 1),
  'biganzi.previousPlaceholder': (tools) => goToPlaceholder(tools, -1),
  'biganzi.fillGroup': fillGroup,
  'biganzi.fillHere': fillHere,
  'biganzi.fillOneByOne': atDraft(fillOneByOne),
  'biganzi.fillFromTable': atDraft(fillFromTable),
  'biganzi.showPlaceholders': showPlaceholders,
  'biganzi.newDraft': newDraft,
  'biganzi.openSample': openSample,
  'biganzi.finalCheck': atDraft(finalCheck),
  'biganzi.compareFacts': atDraft(compare),
  'biganzi.endCompare': endCompare,
  'biganzi.showChange': atChange('show'),
  'biganzi.acceptChange': atChange('accept'),
  'biganzi.restoreChange': atChange('restore'),
  'biganzi.reviewRevisions': reviewRevisions,
  'biganzi.takeRevision': atRevision('take'),
  'biganzi.leaveRevision': atRevision('leave'),
  'biganzi.takeAllRevisions': takeAllRevisions,
  'biganzi.endReview': endReview,
  'biganzi.proofread': atDraft(proofread),
  'biganzi.nextFinding': (tools) => goToFinding(tools, 1),
  'biganzi.previousFinding': (tools) => goToFinding(tools, -1),
  'biganzi.fixKind': fixKind,
  'biganzi.fixFolder': fixFolder,
  'biganzi.learnHouse': learnHouse,
  'biganzi.learnHouseAgain': learnAgain,
  'biganzi.acceptHabit': decideOn('采纳'),
  'biganzi.rejectHabit': decideOn('不采纳'),
  'biganzi.alwaysHabit': decideOn('总是'),
  'biganzi.cleanSelection': cleanSelection,
  'biganzi.saveSnippet': saveSnippet,
  'biganzi.exportWord': atDraft(exportWord),
  'biganzi.importWord': importWord,
  'biganzi.commentWord': commentWord,
  'biganzi.reviseWord': reviseWord,
  'biganzi.formatWord': formatWord,
  'biganzi.formatLike': formatLike,
  'biganzi.exportOther': atDraft(exportOther),
  'biganzi.previewWord': atDraft(({ preview }) => preview.open()),
  'biganzi.moveSectionUp': () => restructure('refactor.move.sectionUp'),
  'biganzi.moveSectionDown': () => restructure('refactor.move.sectionDown'),
  'biganzi.promoteSection': () => restructure('refactor.rewrite.promote'),
  'biganzi.demoteSection': () => restructure('refactor.rewrite.demote'),
  'biganzi.insertBelow': () => restructure('refactor.rewrite.insertBelow'),
  'biganzi.convertMarkers': () => restructure('refactor.rewrite.markers'),
  'biganzi.renumberSeries': () => restructure('refactor.rewrite.renumberSeries'),
  'biganzi.renumberDraft': () => restructure('refactor.rewrite.renumberDraft'),
  'biganzi.showParallel': showParallel,
  'biganzi.quickFix': () => vscode.commands.executeCommand('editor.action.quickFix'),
  'biganzi.tab': tab,
} as const satisfies Readonly<Record<string, Handler>>;

/** Commands of keys that move the caret or change text at it: while a word is being composed they would write over it. */
const AT_CARET: ReadonlySet<string> = new Set<keyof typeof COMMANDS>([
  'biganzi.nextPlaceholder',
  'biganzi.previousPlaceholder',
  'biganzi.nextFinding',
  'biganzi.previousFinding',
  'biganzi.fillHere',
  'biganzi.fillOneByOne',
  'biganzi.moveSectionUp',
  'biganzi.moveSectionDown',
  'biganzi.promoteSection',
  'biganzi.demoteSection',
  'biganzi.insertBelow',
  'biganzi.convertMarkers',
  'biganzi.renumberSeries',
  'biganzi.renumberDraft',
]);
/** Milliseconds that the status bar says why nothing happened. */
const TOLD = 4000;

/** Registers all commands. A command that fails says why instead of failing silently. */
export function registerCommands(tools: Tools): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(COMMANDS).map(([id, run]) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        if (AT_CARET.has(id) && tools.composing.pending()) {
          vscode.window.setStatusBarMessage(vscode.l10n.t('Finish the word of the input method first.'), TOLD);
          return;
        }
        try {
          return await (run as (tools: Tools, ...args: unknown[]) => unknown)(tools, ...args);
        } catch (error) {
          void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
        }
      }),
    ),
  );
}
