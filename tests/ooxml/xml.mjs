// A small reader of well-formed XML: elements with attributes, children and text.

const NAMED = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text) {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name) => {
    if (name[0] !== '#') return NAMED[name] ?? whole;
    return String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10));
  });
}

export class Element {
  constructor(name, attributes) {
    this.name = name;
    this.attributes = attributes;
    this.children = [];
    this.text = '';
  }
  // First child along a path of names, or undefined.
  child(...path) {
    let at = this;
    for (const name of path) at = at?.children.find((each) => each.name === name);
    return at;
  }
  // Every descendant of a name, and this element itself.
  all(name) {
    const found = this.name === name ? [this] : [];
    for (const each of this.children) found.push(...each.all(name));
    return found;
  }
  get(name) {
    return this.attributes[name];
  }
}

// Throws on XML that is not well formed.
export function parseXml(text) {
  const root = new Element('', {});
  const open = [root];
  const token = /<\?[^?]*\?>|<!--[\s\S]*?-->|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
  while (token.lastIndex < text.length) {
    const start = token.lastIndex, match = token.exec(text);
    if (!match) throw new Error(`not well formed at character ${start}`);
    const [, closing, opening, attributes, empty, words] = match;
    if (closing) {
      if (open.pop().name !== closing || open.length === 0) throw new Error(`</${closing}> closes nothing`);
    } else if (opening) {
      const named = {};
      for (const [, name, a, b] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
        named[name] = unescaped(a ?? b);
      }
      const element = new Element(opening, named);
      open.at(-1).children.push(element);
      if (!empty) open.push(element);
    } else if (words) {
      open.at(-1).text += unescaped(words);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('an element is not closed');
  return root.children[0];
}
