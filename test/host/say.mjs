// What `npm start` says, in the language of the user.
/** Space that the embedded VS Code takes on the disk, in megabytes. */
export const HOST_MEGABYTES = 260;

/** Gives Chinese unless the locale of the environment asks for another language. */
export function sayer({ LC_ALL, LC_MESSAGES, LANG }) {
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  const isChinese = locale === '' || /^(?:zh|C\b|POSIX)/i.test(locale);
  return (chinese, english) => (isChinese ? chinese : english);
}

/** What is said before the embedded VS Code is downloaded: what, from where, how often, how much and where to. */
export function downloadNotice(say) {
  return say(
    `\n这台机器上没有 code 命令，先从 npm 下载内嵌的 VS Code（只下载这一次，装好约占 ${HOST_MEGABYTES} MB，在 .vscode-test 里）……`,
    `\nThere is no code command here: an embedded VS Code is downloaded from npm (once; about ${HOST_MEGABYTES} MB on disk, in .vscode-test) …`,
  );
}
