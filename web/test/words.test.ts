import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fill, pluralForm, sayIn} from '../src/words';

test('QUA-01 plural forms are those of base/words.cpp', () => {
  const forms = (language: 'fr' | 'ar' | 'en') => [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, -1].map((n) => pluralForm(language, n)).join(' ');
  assert.equal(forms('fr'), 'one one other other other other other other other other other other one');
  assert.equal(forms('en'), 'other one other other other other other other other other other other one');
  assert.equal(forms('ar'), 'zero one two few few many many other other other few many one');
});

test('blanks are filled, what is not given stays', () => {
  assert.equal(fill('{a} et {b}, {a}', {a: 1}), '1 et {b}, 1');
  assert.equal(fill('{name}', {name: '$& {a}'}), '$& {a}');
});

test('the plural is chosen by count; a sentence that lacks says its code', () => {
  const sentence = {one: '{count} lien', other: '{count} liens'};
  assert.equal(sayIn('fr', sentence, 'x', {count: 0}), '0 lien');
  assert.equal(sayIn('fr', sentence, 'x', {count: 4}), '4 liens');
  assert.equal(sayIn('ar', sentence, 'x', {count: 2}), '2 liens');
  assert.equal(sayIn('fr', undefined, 'page.x'), '[page.x]');
});
