// Finding somebody by a piece of a name, in either script: texts and keys are both folded by the engine.

/** `key`: the names of one, each on a line. */
export type Findable = {key: string};

/**
 * Every word typed begins, or is inside, a word of one name; names that begin so come first, then words that do.
 * @param folded what was typed, folded
 */
export function search<T extends Findable>(all: readonly T[], folded: string): T[] {
  const words = folded.split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const rank = ({key}: T) => Math.min(...key.split('\n').map((name) => {
    if (!words.every((word) => name.includes(word))) return Infinity;
    if (name.startsWith(folded)) return 0;
    return words.every((word) => ` ${name}`.includes(` ${word}`)) ? 1 : 2;
  }));
  return all.map((each) => ({each, rank: rank(each)}))
    .filter((found) => found.rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map((found) => found.each);
}
