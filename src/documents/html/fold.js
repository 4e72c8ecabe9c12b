'use strict';
// Names are searched in the form that the program compares them in: base::fold, with its own table.

/**
 * The table as the program wrote it: [gap to the range before, length - 1, text, …].
 * @param {Array<number | string>} pieces
 * @returns {(text: string) => string}
 */
function folder(pieces) {
  /** @type {number[]} */
  const firsts = [];
  /** @type {number[]} */
  const lasts = [];
  /** @type {string[]} */
  const texts = [];
  let next = 0;
  for (let i = 0; i + 2 < pieces.length; i += 3) {
    const first = next + Number(pieces[i]);
    const last = first + Number(pieces[i + 1]);
    firsts.push(first);
    lasts.push(last);
    texts.push(String(pieces[i + 2]));
    next = last + 1;
  }

  /** @param {string} character */
  const form = (character) => {
    const point = character.codePointAt(0) ?? 0;
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= point) low = middle + 1;
      else high = middle;
    }
    return low > 0 && point <= lasts[low - 1] ? texts[low - 1] : character;
  };
  return (text) => Array.from(text, form).join('').split(' ').filter(Boolean).join(' ');
}
