// The review site's only script: filter by verdict, links into folded tables, figures. Without it everything is still readable.
(function () {
  'use strict';
  const root = document.documentElement;
  root.classList.remove('no-script');
  const main = document.getElementById('content');
  const status = document.getElementById('filter-status');
  const rows = Array.from(document.querySelectorAll('tr[data-verdict]'));

  function filter(verdict) {
    const all = verdict === 'all';
    if (all) { delete main.dataset.filter; } else { main.dataset.filter = verdict; }
    let shown = 0;
    rows.forEach(function (row) {
      const out = !all && row.dataset.verdict !== verdict;
      row.classList.toggle('out', out);
      if (!out) { shown++; }
    });
    document.querySelectorAll('.exhibit').forEach(function (exhibit) {
      const any = exhibit.querySelector('tr[data-verdict]:not(.out)') !== null;
      exhibit.classList.toggle('out', !all && !any);
      if (!all && any) { exhibit.querySelectorAll('details.compare').forEach(function (d) { d.open = true; }); }
    });
    if (status) { status.textContent = all ? 'All ' + rows.length + ' values are shown.' : shown + ' of ' + rows.length + ' values are shown.'; }
    resize();
  }
  document.querySelectorAll('input[name=verdict]').forEach(function (input) {
    input.addEventListener('change', function () { filter(input.value); });
  });

  const codes = document.getElementById('fold-code');
  if (codes) {
    codes.addEventListener('click', function () {
      const folded = codes.getAttribute('aria-pressed') !== 'true';
      codes.setAttribute('aria-pressed', String(folded));
      codes.textContent = folded ? 'Show code' : 'Fold code';
      document.querySelectorAll('details.code').forEach(function (d) { d.open = !folded; });
    });
  }

  function follow() {
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch (broken) { /* an anchor that is not percent-encoded is taken as it stands */ }
    const wanted = name.startsWith('verdict=') && document.querySelector('input[name=verdict][value="' + CSS.escape(name.slice(8)) + '"]');
    if (wanted && !wanted.disabled) { wanted.checked = true; filter(wanted.value); return; }
    const target = name && document.getElementById(name);
    if (!target) { return; }
    if (target.classList.contains('out')) { const every = document.querySelector('input[name=verdict][value=all]'); every.checked = true; filter('all'); }
    for (let up = target.parentElement; up; up = up.parentElement) { if (up.tagName === 'DETAILS') { up.open = true; } }
    target.scrollIntoView({ block: target.tagName === 'TR' ? 'center' : 'start' });
  }
  window.addEventListener('hashchange', follow);

  document.addEventListener('click', function (event) {
    const cell = event.target.closest && event.target.closest('.html [data-id]');
    if (cell && !event.target.closest('a')) { location.hash = encodeURI(cell.dataset.id); }
  });

  const narrow = window.matchMedia('(max-width: 68rem)');
  const toc = document.querySelector('details.toc');
  if (toc) { toc.open = !narrow.matches; narrow.addEventListener('change', function () { toc.open = !narrow.matches; }); }

  // Figures: Plotly is in the page when a figure is; colours come from the style sheet, so they follow the reader's theme.
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  function colours() {
    const style = getComputedStyle(root);
    return { ink: style.getPropertyValue('--fg').trim(), line: style.getPropertyValue('--line').trim() };
  }
  function themed(layout) {
    const c = colours();
    const copy = JSON.parse(JSON.stringify(layout || {}));
    copy.autosize = true; delete copy.width; delete copy.height;
    copy.paper_bgcolor = 'rgba(0,0,0,0)'; copy.plot_bgcolor = 'rgba(0,0,0,0)';
    copy.font = Object.assign({}, copy.font, { color: c.ink, family: getComputedStyle(document.body).getPropertyValue('--plain') });
    if (window.innerWidth < 480) { copy.font.size = 10; }
    Object.keys(copy).filter(function (k) { return /^[xy]axis\d*$/.test(k); }).concat(['xaxis', 'yaxis']).forEach(function (k) {
      copy[k] = Object.assign({}, copy[k], { gridcolor: c.line, linecolor: c.line, zerolinecolor: c.line, automargin: true });
    });
    (copy.annotations || []).forEach(function (a) { a.font = Object.assign({}, a.font, { color: c.ink }); });
    return copy;
  }
  const plots = [];
  function draw(figure) {
    const place = figure.querySelector('.introlab-plot, .plot');
    const given = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
    // an output with a place of its own says the title in words above it
    if (place.classList.contains('introlab-plot')) { delete given.layout.title; }
    place.hidden = false;
    const config = Object.assign({}, given.config, { responsive: true, displaylogo: false, displayModeBar: false });
    return window.Plotly.newPlot(place, given.data, themed(given.layout), config).then(function () {
      plots.push({ place: place, given: given });
      const data = place.parentElement.querySelector('details');
      if (data) { data.open = false; }
      figure.dataset.drawn = 'true';
    });
  }
  function resize() { plots.forEach(function (p) { if (p.place.offsetWidth) { window.Plotly.Plots.resize(p.place); } }); }
  function repaint() { plots.forEach(function (p) { window.Plotly.react(p.place, p.given.data, themed(p.given.layout)); }); }
  dark.addEventListener('change', repaint);
  // On paper nothing is folded, save the numbers of a figure that is drawn.
  let folded = [];
  window.addEventListener('beforeprint', function () {
    folded = Array.from(document.querySelectorAll('details:not([open])')).filter(function (d) { return !d.closest('[data-drawn]'); });
    folded.forEach(function (d) { d.open = true; });
    repaint();
  });
  window.addEventListener('afterprint', function () { folded.forEach(function (d) { d.open = false; }); repaint(); });
  const figures = window.Plotly ? Array.from(document.querySelectorAll('[data-plot]')) : [];
  Promise.all(figures.map(draw)).then(function () { root.dataset.ready = 'true'; follow(); });
})();

// Catalogues: a reader chooses rows by words and by the columns that the table names. Without this they are plain tables.
(function () {
  'use strict';
  function plain(text) { return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(); }
  function element(name, attributes, children) {
    const made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    children.forEach(function (child) { made.append(child); });
    return made;
  }
  document.querySelectorAll('table[data-lookup]').forEach(function (table, number) {
    const filters = JSON.parse(table.dataset.lookup);
    const groups = [];
    const rows = [];
    Array.from(table.tBodies[0].rows).forEach(function (row) {
      if (row.classList.contains('group')) { groups.push({ row: row, text: row.textContent.trim(), rows: [] }); return; }
      const group = groups[groups.length - 1];
      const found = { row: row, text: plain((group ? group.text + ' ' : '') + row.textContent), values: filters.map(function (filter) {
        const whole = filter.column < 0 ? (group ? group.text : '') : row.cells[filter.column].textContent.trim();
        return [whole].concat(whole.split('; '));
      }) };
      rows.push(found);
      if (group) { group.rows.push(found); }
    });
    const text = element('input', { type: 'search', autocomplete: 'off' }, []);
    const selects = filters.map(function (filter) {
      return element('select', {}, [element('option', { value: '' }, ['all'])].concat(filter.options.map(function (option) {
        return element('option', { value: option }, [option]);
      })));
    });
    const clear = element('button', { type: 'button' }, ['Show all']);
    const count = element('p', { role: 'status' }, []);
    function choose() {
      const words = plain(text.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach(function (row) {
        const fits = words.every(function (word) { return row.text.includes(word); })
          && selects.every(function (select, i) { return !select.value || row.values[i].includes(select.value); });
        row.row.classList.toggle('filtered-out', !fits);
        if (fits) { shown++; }
      });
      groups.forEach(function (group) {
        group.row.classList.toggle('filtered-out', group.rows.every(function (row) { return row.row.classList.contains('filtered-out'); }));
      });
      count.textContent = shown === rows.length ? 'All ' + rows.length + ' rows are shown.' : shown + ' of ' + rows.length + ' rows are shown.';
      clear.disabled = shown === rows.length && !text.value;
    }
    text.addEventListener('input', choose);
    selects.forEach(function (select) { select.addEventListener('change', choose); });
    clear.addEventListener('click', function () {
      text.value = '';
      selects.forEach(function (select) { select.value = ''; });
      choose();
      text.focus();
    });
    const fields = [element('label', {}, ['Words ', text])].concat(selects.map(function (select, i) {
      return element('label', {}, [filters[i].head + ' ', select]);
    }));
    table.parentElement.before(element('div', { 'class': 'catalogue-filter', role: 'group', 'aria-label': 'Choose rows of list ' + (number + 1) },
      fields.concat([clear, count])));
    choose();
  });
})();
