// What is typed while somebody else writes is never lost, and never written over what one has not seen.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Draft} from '../src/state/drafts.svelte';

// The compiler's reactive state is a plain field here.
Object.assign(globalThis, {$state: (value: unknown) => value});

test('QUA-09 what is typed is kept until the site says the same', () => {
  const draft = new Draft();
  draft.type('La commune', '');
  draft.kept('La commune');
  assert.equal(draft.typed, 'La commune');
  draft.meets('La commune');
  assert.equal(draft.typed, null);
});

test('QUA-09 one goes on typing while the first words are being kept', () => {
  const draft = new Draft();
  draft.type('La commune', '');
  draft.kept('La commune');
  draft.type('La commune tient', '');
  draft.meets('La commune');
  assert.equal(draft.typed, 'La commune tient');
  assert.equal(draft.other, null);
});

test('QUA-09 what somebody else wrote meanwhile is shown beside it', () => {
  const draft = new Draft();
  draft.type('Le mien', 'Avant');
  draft.meets('Le leur');
  assert.deepEqual([draft.typed, draft.other], ['Le mien', 'Le leur']);
  draft.type('Le mien, suite', 'Le leur');
  assert.deepEqual([draft.typed, draft.other], ['Le mien, suite', 'Le leur'], 'typing on decides nothing');
  draft.insist('Le mien, suite');
  draft.meets('Le leur');
  assert.deepEqual([draft.typed, draft.other], ['Le mien, suite', null], 'it has been seen');
  draft.drop();
  assert.equal(draft.typed, null);
});

test('QUA-09 who takes it back leaves nothing to decide, and so does typing what stood there', () => {
  const draft = new Draft();
  draft.type('Le mien', 'Avant');
  draft.meets('Le leur');
  draft.meets('Avant');
  assert.equal(draft.other, null);
  draft.type('Avant', 'Avant');
  assert.equal(draft.typed, null);
});
