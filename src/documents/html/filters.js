// Filters: within one question any ticked answer keeps an element, and all questions must keep it. A tie
// stays with both its ends. What is left out is a shadow, so that the map keeps its shape.

const filters = /** @type {HTMLFormElement} */ (element('filters'));

/** @param {'actors' | 'ties'} of */
function asked(of) {
  /** @type {Map<string, Set<string>>} */
  const answers = new Map();
  for (const box of filters.querySelectorAll(`[data-of=${of}] input:checked`)) {
    const {name, value} = /** @type {HTMLInputElement} */ (box);
    answers.set(name, (answers.get(name) ?? new Set()).add(value));
  }
  return answers;
}

/**
 * @param {Record<string, string[]>} facets
 * @param {Map<string, Set<string>>} answers
 */
function keeps(facets, answers) {
  return [...answers].every(([name, values]) => (facets[name] ?? []).some((value) => values.has(value)));
}

function applyFilters() {
  const ofActors = asked('actors');
  const ofTies = asked('ties');
  const fitting = new Set(data.actors.filter((actor) => keeps(actor.facets, ofActors)).map((actor) => actor.id));
  const keptTies = new Set(data.ties
    .filter((tie) => fitting.has(tie.from) && fitting.has(tie.to) && keeps(tie.facets, ofTies))
    .map((tie) => tie.id));
  // A question about ties leaves those that such a tie joins, and those that answer it themselves.
  const joined = new Set(data.ties.filter((tie) => keptTies.has(tie.id)).flatMap((tie) => [tie.from, tie.to]));
  const answering = data.actors.filter((actor) => fitting.has(actor.id) && keeps(actor.facets, ofTies));
  const kept = ofTies.size > 0 ? new Set([...joined, ...answering.map((actor) => actor.id)]) : fitting;
  for (const group of groups('actor')) {
    const out = !kept.has(group.dataset.id ?? '');
    group.classList.toggle('out', out);
    if (out) group.setAttribute('aria-hidden', 'true');
    else group.removeAttribute('aria-hidden');
  }
  for (const what of ['tie', 'sign']) {
    for (const group of groups(what)) group.classList.toggle('out', !keptTies.has(group.dataset.id ?? ''));
  }
  const first = data.actors.find((actor) => kept.has(actor.id));
  if (chosen !== '' && !kept.has(chosen)) closeDetail();
  if (!kept.has(walker) && first !== undefined) walkTo(first.id, false);

  const ticked = filters.querySelectorAll('input:checked').length;
  const count = element('filter-count');
  count.hidden = ticked === 0;
  count.textContent = String(ticked);
  element('shown').textContent = ticked === 0 ? '' : say('filter_shown', {
    actors: kept.size, all_actors: data.actors.length, ties: keptTies.size, all_ties: data.ties.length,
  });
}

function clearFilters() {
  filters.reset(); // its event applies them
}

function closeFilters() {
  if (filters.hidden) return;
  const inside = filters.contains(document.activeElement);
  filters.hidden = true;
  element('filter').setAttribute('aria-expanded', 'false');
  settle();
  if (inside) element('filter').focus();
}

function openFilters() {
  if (narrow.matches) closeDetail();
  showMap();
  filters.hidden = false;
  element('filter').setAttribute('aria-expanded', 'true');
  settle();
  element('filters-title').focus({preventScroll: true});
}

function listenToFilters() {
  document.getElementById('filter')?.addEventListener('click', () => {
    if (filters.hidden) openFilters();
    else closeFilters();
  });
  filters.querySelector('.close')?.addEventListener('click', closeFilters);
  filters.addEventListener('change', applyFilters);
  filters.addEventListener('reset', () => setTimeout(applyFilters));
  filters.addEventListener('submit', (event) => event.preventDefault());
}
