import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { startSegmenter } from './lexicon/node/start';
import { createRulePages } from './lsp/rule-pages';
import { createSnippets } from './lsp/snippets';
import { startServer } from './lsp/server';
import { createSpeechService } from './service';

const jieba = path.join(__dirname, 'jieba');
// nodejieba opens its dictionaries by bare ASCII names in the current folder: a path like C:\用户\… would abort the process
try {
  process.chdir(jieba);
} catch {
  // the folder is missing: startSegmenter says so
}

startServer(createConnection(ProposedFeatures.all), {
  service: createSpeechService(),
  version,
  startSegmenter: () => startSegmenter(jieba),
  pageOf: createRulePages(path.join(__dirname, 'rules')),
  parts: createSnippets(path.join(__dirname, '../snippets')),
});
