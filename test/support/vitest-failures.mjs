// A reporter of vitest that tells at the end what failed, for the runner of the whole.
import { failure, pieceOf } from './failures.mjs';

/** An error without its stack, but for the line of the test. */
function messageOf({ message, diff, stacks = [] }) {
  const line = stacks.find(({ file }) => file.includes('/test/'));
  return [message, ...(line ? [`${line.file}:${line.line}`] : []), ...(diff ? [diff] : [])].join('\n');
}

export default class {
  onTestRunEnd(files, otherErrors) {
    const failures = files.flatMap((file) => [
      ...file.errors().map((error) => failure(file.relativeModuleId, messageOf(error))),
      ...[...file.children.allSuites()].flatMap((suite) =>
        suite.errors().map((error) => failure(`${file.relativeModuleId} > ${suite.fullName}`, messageOf(error))),
      ),
      ...[...file.children.allTests('failed')].map((test) =>
        failure(
          `${file.relativeModuleId} > ${test.fullName}`,
          test
            .result()
            .errors.map((error) => messageOf(error))
            .join('\n'),
        ),
      ),
    ]);
    const others = otherErrors.map((error) => failure('outside of any test', messageOf(error)));
    process.stdout.write(pieceOf([...failures, ...others]));
  }
}
