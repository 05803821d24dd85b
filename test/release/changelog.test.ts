import { expect, test } from 'vitest';
import { newestChanges } from '../../server/build/release/changelog.mjs';

const entries = (count: number, name: string): string =>
  Array.from({ length: count }, (_, k) => `- ${name} ${k + 1}\n`).join('');

test('a package has the newest entries under each heading, and says how many more there are', () => {
  const text = `# Changelog\n\n## Unreleased\n\n### Added\n\n${entries(9, 'new')}\n### Fixed\n\n${entries(2, 'mended')}`;
  expect(newestChanges(text)).toBe(
    `# Changelog\n\n## Unreleased\n\n### Added\n\n${entries(6, 'new')}- 3 more, in the repository.\n\n### Fixed\n\n${entries(2, 'mended')}`,
  );
});

test('a short one is packed as it is', () => {
  const text = `# Changelog\n\n## 0.1.0\n\n${entries(6, 'new')}`;
  expect(newestChanges(text)).toBe(text);
});
