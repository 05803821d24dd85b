import { expect, it } from 'vitest';
import { Documents } from '../../server/src/lsp/documents';
import { createSpeechService } from '../../server/src/service';

const SPELLINGS = ['file:///C%3A/a/%E7%A8%BF%281%29.txt', 'file:///c:/a/%e7%a8%bf(1).txt'] as const;

it('closes a document by another spelling of its address', () => {
  const documents = new Documents(createSpeechService());
  documents.open(SPELLINGS[0], 'plaintext', 1, '各位同事：');
  expect(documents.close(SPELLINGS[1])).toBe(SPELLINGS[0]);
  expect([...documents.all()]).toEqual([]);
  for (const spelling of SPELLINGS) expect(documents.get(spelling)).toBeUndefined();
});

it('closes one of two spellings and leaves the other open, whichever was opened first', () => {
  for (const [closed, stays] of [SPELLINGS, [SPELLINGS[1], SPELLINGS[0]]] as const) {
    const documents = new Documents(createSpeechService());
    documents.open(closed, 'plaintext', 1, '各位同事：');
    const other = documents.open(stays, 'plaintext', 1, '各位来宾：');
    documents.close(closed);
    expect([...documents.all()]).toEqual([other]);
    // a third spelling still finds it
    expect(documents.get(stays.replace('.txt', '%2Etxt'))).toBe(other);
  }
});

it('knows nothing of an address that was never opened', () => {
  const documents = new Documents(createSpeechService());
  expect(documents.close('untitled:draft')).toBe('untitled:draft');
});
