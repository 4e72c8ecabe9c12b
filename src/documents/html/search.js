// Finding an actor by a piece of its name, in either script, without accents (QUA-10).

const query = /** @type {HTMLInputElement} */ (element('query'));
const results = element('results');
let active = -1; // the result that Enter opens

/**
 * Every word typed begins or is inside a word of one of its names; names that begin so come first.
 * @param {string} typed
 */
function find(typed) {
  const sought = fold(typed);
  const words = sought.split(' ').filter(Boolean);
  if (words.length === 0) return [];
  /** @param {Actor} actor */
  const rank = (actor) => {
    const names = actor.key.split('\n');
    if (names.some((name) => name.startsWith(sought))) return 0;
    return names.some((name) => ` ${name}`.includes(` ${sought}`)) ? 1 : 2;
  };
  return data.actors
    .filter((actor) => actor.key.split('\n').some((name) => words.every((word) => name.includes(word))))
    .map((actor, order) => ({actor, order, rank: rank(actor)}))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map((found) => found.actor);
}

/** @param {boolean} open */
function setResults(open) {
  results.hidden = !open;
  query.setAttribute('aria-expanded', String(open));
  if (!open) point(-1);
}

/** @param {number} index */
function point(index) {
  const options = Array.from(results.children);
  active = options.length === 0 || index < 0 ? -1 : (index + options.length) % options.length;
  options.forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
  if (active < 0) {
    query.removeAttribute('aria-activedescendant');
  } else {
    query.setAttribute('aria-activedescendant', options[active].id);
    options[active].scrollIntoView({block: 'nearest'});
  }
}

function listResults() {
  const found = find(query.value);
  results.replaceChildren(...found.map((actor, at) => {
    const option = make('div', {role: 'option', id: `result-${at}`, 'aria-selected': 'false', 'data-id': actor.id});
    option.append(make('bdi', {}, actor.name));
    if (actor.place !== '') option.append(make('small', {dir: 'auto'}, actor.place));
    return option;
  }));
  setResults(found.length > 0);
  const none = found.length === 0 && fold(query.value) !== '';
  element('no-result').textContent = none ? say('search_none') : '';
  if (found.length > 0) point(0);
}

/** @param {string} id */
function choose(id) {
  setResults(false);
  if (isOut(id)) clearFilters();
  query.focus();
  showActor(id);
}

function listenToSearch() {
  query.addEventListener('input', listResults);
  query.addEventListener('focus', () => {
    if (query.value !== '') listResults();
  });
  query.addEventListener('blur', () => setResults(false));
  query.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (results.hidden) listResults();
      else point(event.key === 'ArrowDown' ? active + 1 : active < 1 ? results.children.length - 1 : active - 1);
      event.preventDefault();
    } else if (event.key === 'Enter' && active >= 0) {
      choose(results.children[active].getAttribute('data-id') ?? '');
      event.preventDefault();
    } else if (event.key === 'Escape' && (!results.hidden || query.value !== '')) {
      if (results.hidden) query.value = '';
      setResults(false);
      element('no-result').textContent = '';
      event.stopPropagation();
    }
  });
  // Pressing a result must not take the focus away before the click is known.
  results.addEventListener('pointerdown', (event) => event.preventDefault());
  results.addEventListener('click', (event) => {
    const option = /** @type {Element} */ (event.target).closest('[role=option]');
    if (option !== null) choose(option.getAttribute('data-id') ?? '');
  });
}
