import * as vscode from 'vscode';

// One and many, each whole: English has a plural, and a translator sees both.

export function findings(count: number): string {
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}

/** Sections of a draft. */
export function sections(count: number): string {
  return count === 1 ? vscode.l10n.t('1 section') : vscode.l10n.t('{0} sections', count);
}

/** Parallel sets of a draft. */
export function sets(count: number): string {
  return count === 1 ? vscode.l10n.t('1 set') : vscode.l10n.t('{0} sets', count);
}

/** Places of a group. */
export function places(count: number): string {
  return count === 1 ? vscode.l10n.t('1 place') : vscode.l10n.t('{0} places', count);
}

/** Places that wait for their text: the same in one and in many. */
export function toFill(count: number): string {
  return vscode.l10n.t('{0} to fill', count);
}

/** Pages of a draft. */
export function pages(count: number): string {
  return count === 1 ? vscode.l10n.t('1 page') : vscode.l10n.t('{0} pages', count);
}

/** Places that an answer fills. */
export function fill(count: number): string {
  return count === 1 ? vscode.l10n.t('Fill 1 place') : vscode.l10n.t('Fill {0} places', count);
}

/** Places that are not ready. */
export function notReady(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 place is not ready to be handed over.')
    : vscode.l10n.t('{0} places are not ready to be handed over.', count);
}

/** Places that were filled, and those that were not. */
export function filled(count: number, left: number): string {
  return count === 1
    ? vscode.l10n.t('1 place filled, {0} left open.', left)
    : vscode.l10n.t('{0} places filled, {1} left open.', count, left);
}

/** Places that a closer read shows beside the others. */
export function suspected(count: number): string {
  return count === 1
    ? vscode.l10n.t('The closer read found 1 more place that may be a slip; it may well be none.')
    : vscode.l10n.t('The closer read found {0} more places that may be slips; many are none.', count);
}
