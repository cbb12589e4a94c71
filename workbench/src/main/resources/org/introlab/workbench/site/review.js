// The script of the review site: filter by verdict, links into folded tables, figures, a search of the whole site. Without it everything is still readable.

// The words come from the catalogue of texts: texts.js, loaded before this script, has those whose keys begin with "script.".
(function () {
  'use strict';
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const texts = window.introlabTexts;
  function say(key, values) {
    return texts[key].replace(/\{(\w+)\}/g, function (placeholder, name) { return values[name]; });
  }
  window.introlabSay = say;
  window.introlabCount = function (key, count) { return say(key + '.' + plural.select(count), { count: count }); };
})();

(function () {
  'use strict';
  const say = window.introlabSay;
  const count = window.introlabCount;
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
    if (status) { status.textContent = all ? count('script.values.all', rows.length) : say('script.values.some', { shown: shown, all: rows.length }); }
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
      codes.textContent = folded ? say('script.showCode') : say('script.foldCode');
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
    // such an output has its title as text above the plot
    if (place.classList.contains('introlab-plot')) { delete given.layout.title; }
    if (given.layout.height > 0) { place.style.height = given.layout.height + 'px'; }
    place.hidden = false;
    const config = { responsive: true, displaylogo: false, displayModeBar: false, typesetMath: false, showSendToCloud: false, plotlyServerURL: '' };
    return window.Plotly.newPlot(place, given.data, themed(given.layout), config).then(function () {
      plots.push({ place: place, given: given, height: place.style.height });
      const data = place.parentElement.querySelector('details');
      if (data) { data.open = false; }
      figure.querySelectorAll('.introlab-picture').forEach(function (picture) { picture.hidden = true; });
      figure.dataset.drawn = 'true';
    });
  }
  // What plotly.js cannot draw stays a table.
  function tried(figure) {
    return new Promise(function (done) { done(draw(figure)); }).catch(function () { figure.querySelector('.introlab-plot, .plot').hidden = true; });
  }
  function resize() { plots.forEach(function (p) { if (p.place.offsetWidth) { window.Plotly.Plots.resize(p.place); } }); }
  function repaint() { plots.forEach(function (p) { window.Plotly.react(p.place, p.given.data, themed(p.given.layout)); }); }
  dark.addEventListener('change', repaint);
  // On paper nothing is folded, save the numbers of a figure that is drawn.
  let folded = [];
  // Figures are as wide as the paper, whatever the window was.
  function paper(on) {
    plots.forEach(function (p) {
      const layout = themed(p.given.layout);
      if (on) { layout.autosize = false; layout.width = Math.min(p.place.offsetWidth || 660, 660); layout.height = p.place.offsetHeight || 400; p.place.style.height = layout.height + 'px'; }
      window.Plotly.react(p.place, p.given.data, layout);
      if (!on) { p.place.style.height = p.height; }
    });
    if (!on) { resize(); }
  }
  window.addEventListener('beforeprint', function () {
    folded = Array.from(document.querySelectorAll('details:not([open])')).filter(function (d) { return !d.closest('[data-drawn]'); });
    folded.forEach(function (d) { d.open = true; });
    paper(true);
  });
  window.addEventListener('afterprint', function () { folded.forEach(function (d) { d.open = false; }); paper(false); });
  // What can be scrolled can be reached by keyboard too.
  function reach() {
    document.querySelectorAll('.html, .html .scroll, .output > pre').forEach(function (box) {
      if (box.hasAttribute('tabindex') || box.scrollWidth <= box.clientWidth + 1) { return; }
      const title = box.closest('.introlab') && box.closest('.introlab').querySelector('.title');
      box.tabIndex = 0;
      box.setAttribute('role', 'region');
      box.setAttribute('aria-label', title && title.textContent.trim() ? title.textContent.trim() : say('script.output'));
    });
  }
  window.addEventListener('resize', reach);

  const figures = window.Plotly ? Array.from(document.querySelectorAll('[data-plot]')) : [];
  Promise.all(figures.map(tried)).then(function () { reach(); root.dataset.ready = 'true'; follow(); });
})();

// Catalogues: a reader chooses rows by words and by the columns that the table names. Without this they are plain tables.
(function () {
  'use strict';
  const say = window.introlabSay;
  function plain(text) { return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(); }
  function element(name, attributes, children) {
    const made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    children.forEach(function (child) { made.append(child); });
    return made;
  }
  document.querySelectorAll('table[data-lookup]').forEach(function (table, number) {
    let filters;
    try { filters = JSON.parse(table.dataset.lookup); } catch (broken) { return; }
    if (!Array.isArray(filters) || !table.tBodies.length || !filters.every(function (f) { return f && Array.isArray(f.options); })) { return; }
    const groups = [];
    const rows = [];
    Array.from(table.tBodies[0].rows).forEach(function (row) {
      if (row.classList.contains('group')) { groups.push({ row: row, text: row.textContent.trim(), rows: [] }); return; }
      const group = groups[groups.length - 1];
      const found = { row: row, text: plain((group ? group.text + ' ' : '') + row.textContent), values: filters.map(function (filter) {
        const whole = filter.column < 0 ? (group ? group.text : '') : (row.cells[filter.column] || { textContent: '' }).textContent.trim();
        return [whole].concat(whole.split('; '));
      }) };
      rows.push(found);
      if (group) { group.rows.push(found); }
    });
    const text = element('input', { type: 'search', autocomplete: 'off' }, []);
    const selects = filters.map(function (filter) {
      return element('select', {}, [element('option', { value: '' }, [say('script.rows.every')])].concat(filter.options.map(function (option) {
        return element('option', { value: option }, [option]);
      })));
    });
    const clear = element('button', { type: 'button' }, [say('script.rows.showAll')]);
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
      count.textContent = shown === rows.length ? window.introlabCount('script.rows.all', rows.length) : say('script.rows.some', { shown: shown, all: rows.length });
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
    const fields = [element('label', {}, [say('script.rows.words') + ' ', text])].concat(selects.map(function (select, i) {
      return element('label', {}, [filters[i].head + ' ', select]);
    }));
    table.parentElement.before(element('div', { 'class': 'catalogue-filter', role: 'group', 'aria-label': say('script.rows.choose', { number: number + 1 }) },
      fields.concat([clear, count])));
    choose();
  });
})();

// Units to choose from: what belongs to the chosen one is shown. Without this there is one table of all.
(function () {
  'use strict';
  document.querySelectorAll('.introlab-choose').forEach(function (chooser) {
    const select = chooser.querySelector('select');
    if (!select) { return; }
    function choose() {
      const option = select.selectedOptions[0];
      chooser.querySelectorAll('[data-unit], [data-group]').forEach(function (part) {
        part.classList.toggle('chosen', Boolean(option)
          && (part.dataset.unit === undefined ? part.dataset.group === option.dataset.in : part.dataset.unit === option.value));
      });
    }
    select.addEventListener('change', choose);
    choose();
    chooser.hidden = false;
  });
})();

// The search: its index is a script next to this one, loaded when the search is first used, since a page from a folder may not fetch.
(function () {
  'use strict';
  const form = document.querySelector('form.search');
  if (!form) { return; }
  const field = form.querySelector('input');
  const list = form.querySelector('ol');
  const status = form.querySelector('[role=status]');
  const say = window.introlabSay;
  const MOST = 40;
  const KINDS = {
    page: say('script.kind.page'), exhibit: say('script.kind.exhibit'), section: say('script.kind.section'),
    variable: say('script.kind.variable'), value: say('script.kind.value'),
  };
  const RANK = { page: 0, exhibit: 1, section: 2, variable: 3, value: 4 };
  let index = null;
  let loading = false;

  function plain(text) { return text.toLowerCase().replace(/\u00f8/g, 'o').replace(/\u00e6/g, 'ae').normalize('NFD').replace(/[\u0300-\u036f]/g, ''); }
  function load() {
    if (index || loading) { return; }
    loading = true;
    const script = document.createElement('script');
    script.src = 'assets/search-index.js';
    script.onload = function () {
      index = window.introlabIndex.map(function (e) {
        return { kind: e[0], title: e[1], detail: e[2], to: e[3], head: plain(e[1]), all: plain(e[1] + ' ' + e[2]) };
      });
      show();
    };
    document.head.appendChild(script);
  }
  // Best first: the title itself, a title that begins so, a word in it that does, then anything that has all the words.
  function score(entry, query, words) {
    if (!words.every(function (w) { return entry.all.includes(w); })) { return -1; }
    const base = RANK[entry.kind];
    if (entry.head === query) { return base; }
    if (entry.head.startsWith(query)) { return 10 + base; }
    if (words.every(function (w) { return (' ' + entry.head.replace(/[^a-z0-9]+/g, ' ')).includes(' ' + w) || entry.head.includes(w); })) { return 20 + base; }
    return 30 + base;
  }
  function show() {
    const query = plain(field.value.trim());
    list.textContent = '';
    if (!query || !index) { list.hidden = true; status.textContent = ''; return; }
    const words = query.split(/\s+/);
    const found = index.map(function (e, i) { return { entry: e, score: score(e, query, words), at: i }; })
      .filter(function (f) { return f.score >= 0; })
      .sort(function (a, b) { return a.score - b.score || a.at - b.at; });
    found.slice(0, MOST).forEach(function (f) {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = f.entry.to;
      [['kind', KINDS[f.entry.kind]], ['title', f.entry.title], ['detail', f.entry.detail]].forEach(function (part) {
        const span = document.createElement('span');
        span.className = part[0];
        span.textContent = part[1];
        link.append(span, ' ');
      });
      item.append(link);
      list.append(item);
    });
    const n = found.length;
    const said = n === 0 ? say('script.search.none')
      : n > MOST ? say('script.search.most', { count: n, most: MOST }) : window.introlabCount('script.search.results', n);
    status.textContent = said;
    if (n === 0 || n > MOST) {
      const note = document.createElement('li');
      note.className = 'said';
      note.setAttribute('aria-hidden', 'true');
      note.textContent = said;
      list.append(note);
    }
    list.hidden = false;
    list.scrollTop = 0;
  }
  function close() { list.hidden = true; status.textContent = ''; }
  function links() { return Array.from(list.querySelectorAll('a')); }

  field.addEventListener('focus', function () { load(); if (field.value && index) { show(); } });
  field.addEventListener('input', function () { load(); show(); });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    const first = list.hidden ? null : list.querySelector('a');
    if (first) { first.click(); }
  });
  form.addEventListener('keydown', function (event) {
    const all = list.hidden ? [] : links();
    const at = all.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      if (!list.hidden) { event.preventDefault(); close(); field.focus(); close(); } else { field.value = ''; }
    } else if (event.key === 'ArrowDown' && all.length) {
      event.preventDefault();
      all[Math.min(at + 1, all.length - 1)].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      if (at === 0) { field.focus(); } else { all[at - 1].focus(); }
    }
  });
  list.addEventListener('click', function (event) { if (event.target.closest('a')) { close(); } });
  form.addEventListener('focusout', function (event) { if (!form.contains(event.relatedTarget)) { close(); } });
  document.addEventListener('keydown', function (event) {
    const typing = event.target.closest && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); field.focus(); }
  });
})();
