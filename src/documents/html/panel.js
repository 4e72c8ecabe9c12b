// The drawer of what is chosen: an actor's sheet or a tie's line, both taken from the text of the page.

const detail = element('detail');
const detailBody = element('detail-body');
/** @type {Element | null} */
let cameFrom = null; // where the focus goes back to

/** @param {Node[]} nodes */
function openDetail(nodes) {
  const inside = detail.contains(document.activeElement);
  if (detail.hidden || !inside) cameFrom = document.activeElement;
  if (narrow.matches) closeFilters();
  detailBody.replaceChildren(...nodes);
  detail.hidden = false;
  detail.scrollTop = 0;
  detailBody.focus({preventScroll: true});
}

function closeDetail() {
  if (detail.hidden) return;
  const inside = detail.contains(document.activeElement) || document.activeElement === document.body;
  detail.hidden = true;
  light(new Set(), new Set());
  if (camera.frame !== null) fit();
  if (!inside) return;
  const back = cameFrom instanceof HTMLElement && cameFrom !== document.body && cameFrom.checkVisibility();
  if (back) /** @type {HTMLElement} */ (cameFrom).focus();
  else walkTo(walker, true);
}

/**
 * In the drawer a sheet stands right under the page's title.
 * @param {Element} sheet
 */
function raiseHeadings(sheet) {
  for (const [deep, high] of [['h4', 'h2'], ['h5', 'h3']]) {
    for (const heading of sheet.querySelectorAll(deep)) {
      heading.replaceWith(make(high, {dir: 'auto'}, heading.textContent ?? ''));
    }
  }
}

/** @param {string} id */
function showActor(id) {
  const sheet = document.getElementById(`sheet-${id}`);
  if (sheet === null) return;
  const copy = /** @type {HTMLElement} */ (sheet.cloneNode(true));
  for (const part of [copy, ...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
  raiseHeadings(copy);
  detail.setAttribute('aria-label', copy.querySelector('h2')?.textContent ?? '');
  copy.removeAttribute('aria-labelledby');
  for (const line of copy.querySelectorAll('li[data-tie]')) {
    const button = make('button', {type: 'button', class: 'line'}, line.textContent ?? '');
    const tie = line.getAttribute('data-tie') ?? '';
    button.prepend(sample(tie));
    button.addEventListener('click', () => showTie(tie));
    line.replaceChildren(button);
  }
  showMap();
  openDetail([copy]);
  walkTo(id, false);
  lightActor(id);
  const boxes = neighbours(id).flatMap((other) => drawn.get(other)?.box ?? []);
  const place = drawn.get(id);
  if (place !== undefined) approach(place.box, boxes);
}

/**
 * A piece of the tie's own line, as the legend shows it.
 * @param {string} id
 */
function sample(id) {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 14 4');
  picture.setAttribute('class', 'sample');
  picture.setAttribute('aria-hidden', 'true');
  const line = svg.querySelector(`#tie-${CSS.escape(id)} path`)?.cloneNode();
  if (line instanceof SVGPathElement) {
    line.setAttribute('d', 'M0 2H14');
    picture.append(line);
  }
  return picture;
}

/** @param {string} id */
function showTie(id) {
  const tie = ties.get(id);
  const row = document.getElementById(`line-${id}`);
  if (tie === undefined || row === null) return;
  const heads = Array.from(document.querySelectorAll('#tie-table th'), (head) => head.textContent ?? '');
  const told = make('article', {class: 'sheet'});
  const title = svg.querySelector(`#tie-${CSS.escape(id)} title`)?.textContent ?? '';
  detail.setAttribute('aria-label', title);
  told.append(make('h2', {dir: 'auto'}, title), sample(id));
  const facts = make('dl');
  Array.from(row.children).forEach((cell, column) => {
    const text = cell.textContent ?? '';
    if (text === '') return;
    const said = make('dd', {dir: 'auto'}, text);
    if (column < 2) {
      const button = make('button', {type: 'button', class: 'line', dir: 'auto'}, text);
      const end = column === 0 ? tie.from : tie.to;
      button.addEventListener('click', () => showActor(end));
      said.replaceChildren(button);
    }
    facts.append(make('dt', {}, heads[column]), said);
  });
  told.append(facts);
  showMap();
  openDetail([told]);
  lightTie(tie);
  const [from, to] = [drawn.get(tie.from), drawn.get(tie.to)];
  if (from !== undefined && to !== undefined) approach(from.box, [to.box]);
}

/** The map and its text take turns on the screen. */
function showMap() {
  document.body.classList.remove('reading');
  element('as-text').textContent = say('as_text');
}

function showText() {
  closeDetail();
  document.body.classList.add('reading');
  element('as-text').textContent = say('as_map');
  element('text-view').focus({preventScroll: true});
  scrollTo(0, 0);
}

function listenToPanel() {
  detail.querySelector('.close')?.addEventListener('click', closeDetail);
  element('as-text').addEventListener('click', () => {
    if (!document.body.classList.contains('reading')) {
      showText();
    } else {
      showMap();
      fit();
    }
  });
  element('print').addEventListener('click', () => print());
}
