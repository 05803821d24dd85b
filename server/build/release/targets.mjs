// The files that are made for VS Code, and what each of them holds. Words are cut by the bundle itself on every machine,
// so that no file holds a native part, and those of all systems differ in nothing but the name of the system. That for
// browsers has other bundles of the same checks: in one file with those of the desktop they would be there twice.

/** What every extension has, of the folder that it is staged from. */
const COMMON = ['package.nls.json', 'package.nls.zh-cn.json', 'LICENSE', 'CHANGELOG.md', 'snippets', 'syntaxes'];
const CLIENT = ['client/l10n', 'client/media/icon.png', 'client/media/speech.svg', 'client/media/speech-dark.svg'];

/** What the server and the command line read beside their bundles. */
export const DATA = [
  ...['dist/indexes.bin', 'dist/typo.bin', 'dist/typo.wasm', 'dist/jieba/words.bin', 'dist/licences.txt'],
  ...['dist/tables', 'dist/rules', 'dist/skill'],
];
export const PROGRAM = [
  'dist/code.js',
  'dist/cli.js',
  'dist/server.js',
  'dist/mcp.js',
  'dist/office.js',
  'dist/learner.js',
];

const DESKTOP = [
  ...COMMON,
  ...CLIENT,
  ...['client/media/walkthrough', 'server/schema'],
  ...['extension.js', 'language-client.js', 'preview.js', 'parallel.js'].map((file) => `dist/${file}`),
  ...PROGRAM,
  ...DATA,
];

/** The client and the server of a browser, each one file, and what the client reads for them. */
const WEB = [
  ...COMMON,
  ...CLIENT,
  ...['client/media/walkthrough', 'server/schema', 'dist/web', 'dist/preview.js', 'dist/parallel.js'],
  ...[
    'dist/indexes.bin',
    'dist/typo.bin',
    'dist/typo.wasm',
    'dist/jieba/words.bin',
    'dist/tables',
    'dist/licences.txt',
  ],
];

/** Files and folders by target; `universal` is for systems that have no file of their own. */
export const TARGETS = {
  'win32-x64': DESKTOP,
  'win32-arm64': DESKTOP,
  'darwin-x64': DESKTOP,
  'darwin-arm64': DESKTOP,
  'linux-x64': DESKTOP,
  'linux-arm64': DESKTOP,
  'alpine-x64': DESKTOP,
  web: WEB,
  universal: DESKTOP,
};
