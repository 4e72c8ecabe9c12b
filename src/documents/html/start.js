// From a page that reads from top to bottom to one that is worked with.

document.body.classList.add('alive');
stage.setAttribute('tabindex', '0');
stage.setAttribute('role', 'group');
stage.setAttribute('aria-label', say('stage'));
dress();
fit();
listenToPointers();
listenToMap();
listenToPanel();
listenToSearch();
listenToFilters();

element('zoom-in').addEventListener('click', () => zoom(1.4));
element('zoom-out').addEventListener('click', () => zoom(1 / 1.4));
element('fit').addEventListener('click', fit);
new ResizeObserver(settle).observe(stage);

document.addEventListener('keydown', (event) => {
  const typing = document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'text';
  if (event.key === 'Escape') {
    if (!detail.hidden) closeDetail();
    else closeFilters();
  } else if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
    query.focus();
    event.preventDefault();
  }
});
