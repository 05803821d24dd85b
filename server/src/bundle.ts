// The one bundle of the command line and the language server, which share nine tenths of their code: a file that is
// installed holds it once. What a start does not need stays unread.
export const startCommandLine = (): Promise<unknown> => import('./cli/main');
export const startLanguageServer = (): Promise<unknown> => import('./main');
export const learnHere = (): Promise<void> => import('./node/learner').then((learner) => learner.learnHere());
