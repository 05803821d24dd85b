/** Endings of the language, as in the manifest: what is called so is a speech. */
export const SPEECH_ENDINGS: readonly string[] = ['.jhg', '.speech', '.讲话稿'];

/** Endings of what is a speech where it looks like one. */
export const TEXT_ENDINGS: readonly string[] = ['.txt', '.md', '.markdown'];

/** Both, for clients that are asked to tell of files that change. */
export const DRAFT_FILES_GLOB = `**/*{${[...SPEECH_ENDINGS, ...TEXT_ENDINGS].join(',')}}`;

/** Whether a file is called as a speech may be. */
export function isNamedAsDraft(name: string): boolean {
  return endsIn(name, SPEECH_ENDINGS) || endsIn(name, TEXT_ENDINGS);
}

/** Whether a file is called as only a speech is. */
export function isNamedAsSpeech(name: string): boolean {
  return endsIn(name, SPEECH_ENDINGS);
}

function endsIn(name: string, endings: readonly string[]): boolean {
  const small = name.toLowerCase();
  return endings.some((ending) => small.endsWith(ending));
}
