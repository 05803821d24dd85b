// Runs the VS Code server; when the starter dies (its end of our stdin closes) the whole process group goes with it.
import { pathToFileURL } from 'node:url';
process.stdin
  .on('error', () => {})
  .on('close', () => {
    try {
      process.kill(-process.pid, 'SIGKILL');
    } catch {
      process.exit(1);
    }
  })
  .resume();
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1]).href);
