// Starts the language server in the bundle beside this file.
import { createRequire } from 'node:module';

const load = createRequire(__filename);
void (load('./code.js') as { startLanguageServer(): Promise<unknown> }).startLanguageServer();
