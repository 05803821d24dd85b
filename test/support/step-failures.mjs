// A reporter of node:test that writes each step that failed as a line of JSON: [name, message].

/** Suites whose steps have told of it, and steps that were not begun any more. */
const TOLD_ELSEWHERE = new Set(['subtestsFailed', 'cancelledByParent']);

export default async function* stepFailures(events) {
  const names = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') names[data.nesting] = data.name;
    if (type !== 'test:fail') continue;
    const { error } = data.details;
    if (TOLD_ELSEWHERE.has(error.failureType)) continue;
    const path = [...names.slice(0, data.nesting), data.name].join(' > ');
    const cause = error.cause ?? error;
    const lines = String(cause.stack ?? cause.message ?? cause).split('\n');
    const message = lines.filter((line) => !/\bnode:(?:internal|async_hooks)/.test(line)).join('\n');
    yield `${JSON.stringify([path, message])}\n`;
  }
}
