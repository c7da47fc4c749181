/* Keeps what is typed into a form in this tab until the server has taken it, and brings it back when the form is opened
   again. Only what the reader changed is kept: under the account, the address and the form. docs/adr/0028-drafts.md */
(function () {
  'use strict';

  const MOST = 20;
  const MOST_LETTERS = 32 * 1024;
  const LONGEST = 24 * 60 * 60 * 1000;
  const PAUSE = 500;
  const HOME = '/p/console/';

  const page = document;
  const kept = window.sessionStorage;
  const words = () => page.getElementById('words').dataset;
  const account = page.querySelector('[data-account]')?.dataset.account;
  const prefix = `draft:${account}:`;
  const here = window.location.pathname + window.location.search;
  const opened = new Map(); // form -> how it stands
  const answered = new Map(); // form's name -> address at which it was opened, when it was sent and not taken
  const refused = Boolean(page.querySelector('main [role="alert"][data-focus], main .failure'));
  const tabs = window.BroadcastChannel && new BroadcastChannel('drafts');
  let filling = false;

  /* ---- The drafts ---- */
  const keys = () => Object.keys(kept).filter((key) => key.startsWith('draft:'));
  const read = (key) => JSON.parse(kept.getItem(key));
  const drop = (key) => kept.removeItem(key);

  /* Returns whether it fits: a form that is too large, or a browser that is full, keeps nothing rather than half of it. */
  function put(key, draft) {
    const text = JSON.stringify(draft);
    drop(key);
    if (text.length > MOST_LETTERS) return false;
    const others = keys().sort((one, other) => read(one).at - read(other).at);
    others.slice(0, Math.max(0, others.length - MOST + 1)).forEach(drop);
    try { kept.setItem(key, text); } catch { return false; }
    return true;
  }

  function sweep() {
    keys().forEach((key) => {
      const foreign = account !== undefined && !key.startsWith(prefix);
      if (foreign || Date.now() - read(key).at > LONGEST) drop(key);
    });
  }

  /* What became of a form that was sent from here: taken, refused, or nobody knows because the line broke. */
  function settle() {
    const redirected = performance.getEntriesByType('navigation')[0]?.redirectCount > 0;
    const said = page.querySelector('[data-flash]');
    keys().forEach((key) => {
      const { sent, ...draft } = read(key);
      if (!sent) return;
      if (account === undefined) { put(key, draft); lead(draft); return; }
      if (said || (redirected && page.referrer === sent)) { drop(key); return; }
      answered.set(draft.form, draft.address);
      put(key, { ...draft, unsure: !refused });
    });
  }

  /* The session ended before the form arrived: signing in leads back to it. */
  function lead(draft) {
    const next = page.querySelector('input[name="next"]');
    if (next?.value === HOME) next.value = draft.address;
  }

  /* ---- What stands in a form ---- */
  const UNKEPT = ['password', 'file', 'hidden', 'submit', 'reset', 'button', 'image'];
  const nameOf = (form) => `${form.id} ${form.getAttribute('action')}`;
  const keyOf = (address, name) => `${prefix}${address} ${name}`;
  const versionOf = (form) => form.elements.namedItem('version')?.value ?? '';
  const box = (field) => field.type === 'radio' || field.type === 'checkbox';
  const money = (field) => field.dataset.money !== undefined;
  const typed = (form) => [...form.elements].filter((field) => field.name && 'value' in field
    && !field.disabled && !UNKEPT.includes(field.type));
  const fields = (form) => typed(form).filter((field) => field.dataset.noDraft === undefined);
  const told = (list) => JSON.stringify((list ?? []).map(([value]) => value.trim().normalize('NFC')));

  function served(field) {
    const options = field.options && [...field.options];
    return options ? (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? '' : field.defaultValue;
  }

  /* Returns name -> what it sends, as [value] or, for what a search found, [value, words, more words]. */
  function values(form, asServed) {
    const all = {};
    fields(form).forEach((field) => {
      const list = all[field.name] ??= [];
      const text = asServed ? served(field) : field.value;
      if (!box(field)) list.push([money(field) ? text.replace(/[^\d-]/g, '') : text]);
      else if (asServed ? field.defaultChecked : field.checked) list.push([field.value, ...shown(field)]);
    });
    return all;
  }

  function shown(radio) {
    const label = radio.closest('[data-choices]') && radio.closest('label')?.querySelector('span');
    if (!label) return [];
    const own = [...label.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);
    return [own.join(' ').trim(), label.querySelector('.sub')?.textContent.trim() ?? ''];
  }

  /* The names of fields that hold something and are never kept. A search counts until something is chosen. */
  function left(form) {
    return typed(form).filter((field) => field.dataset.noDraft !== undefined && field.value.trim()
      && !field.closest('.field')?.querySelector('[data-choices] :checked')).map((field) => field.name);
  }

  /* ---- Keeping ---- */
  function open(form) {
    if (!account || opened.has(form) || form.querySelector('[type="password"], [type="file"]')) return;
    const address = answered.get(nameOf(form)) ?? here;
    const key = keyOf(address, nameOf(form));
    const choices = new Map([...form.querySelectorAll('[data-choices]')].map((found) => [found, [...found.childNodes]]));
    const state = { address, key, choices, asServed: values(form, true), names: [], again: [] };
    opened.set(form, state);
    const draft = kept.getItem(key) && read(key);
    if (draft) meet(form, state, draft);
  }

  function meet(form, state, draft) {
    const same = Object.entries(draft.values).every(([name, list]) => told(list) === told(state.asServed[name]));
    const answer = answered.has(nameOf(form)) && (refused || same);
    if (answer) {
      state.names = Object.keys(draft.values); // served as it was typed, but no record has it yet
      keep(form);
    } else if (same) {
      drop(state.key);
    } else if (draft.version === versionOf(form)) {
      fill(form, draft);
      tell(form, draft, [words().draftBack, draft.unsure && words().draftUnsure]);
    } else {
      tell(form, draft, [words().draftChanged, words().draftLook], true);
    }
  }

  function touch(form) {
    const state = opened.get(form);
    if (!state || filling) return;
    delete form.dataset.kept;
    state.touched = true;
    clearTimeout(state.timer);
    state.timer = setTimeout(() => keep(form), PAUSE);
  }

  function keep(form) {
    const state = opened.get(form);
    clearTimeout(state.timer);
    state.timer = undefined;
    const now = values(form);
    const names = [...new Set([...Object.keys(now), ...Object.keys(state.asServed)])]
      .filter((name) => state.names.includes(name) || told(now[name]) !== told(state.asServed[name]));
    const unkept = left(form);
    const again = state.again.filter((name) => typed(form).some((field) => field.name === name && !field.value.trim()));
    if (!names.length) drop(state.key);
    const safe = !names.length || put(state.key, {
      at: Date.now(), address: state.address, form: nameOf(form), version: versionOf(form),
      values: Object.fromEntries(names.map((name) => [name, now[name] ?? []])),
      left: [...new Set([...unkept, ...again])], sent: state.sent, unsure: state.unsure,
    });
    if (safe && !unkept.length) form.dataset.kept = '';
  }

  const flush = () => opened.forEach((state, form) => { if (state.timer && form.isConnected) keep(form); });

  /* ---- Bringing back ---- */
  function fill(form, draft) {
    filling = true;
    Object.entries(draft.values).forEach(([name, list]) => {
      list.filter(([value]) => !fields(form).some((field) => field.name === name && (!box(field) || field.value === value)))
        .forEach((choice) => offer(form, name, choice));
      const same = fields(form).filter((field) => field.name === name);
      same.filter(box).forEach((field) => { field.checked = list.some(([value]) => value === field.value); });
      same.filter((field) => !box(field)).forEach((field, place) => { field.value = list[place]?.[0] ?? ''; });
    });
    const state = opened.get(form);
    state.again = draft.left;
    state.unsure = draft.unsure;
    unfold(form, draft);
    announce(form);
    form.dataset.kept = '';
    filling = false;
  }

  /* Puts back what a search had found, with the words it was shown by. */
  function offer(form, name, [value, text, more]) {
    const found = form.querySelector(`[data-choices="${CSS.escape(name)}"]`);
    if (!found || text === undefined) return;
    const make = (tag, className, ...inside) => {
      const made = page.createElement(tag);
      made.className = className;
      made.append(...inside);
      return made;
    };
    const radio = make('input', '');
    Object.assign(radio, { type: 'radio', name, value });
    const label = make('label', 'choice', radio, make('span', '', `${text} `, make('small', 'sub', more)));
    const search = found.closest('.field').querySelector('[type="search"]');
    const legend = make('legend', 'vh', search.getAttribute('aria-label') ?? search.labels[0].firstChild.textContent);
    found.replaceChildren(make('fieldset', 'field wide radios', legend, make('div', 'choices', label)));
    if (search.dataset.noDraft !== undefined) search.value = text;
  }

  function unfold(form, draft) {
    const names = [...Object.keys(draft.values), ...draft.left];
    form.querySelectorAll('details:not([open])').forEach((more) => {
      more.open = names.some((name) => more.querySelector(`[name="${CSS.escape(name)}"]`));
    });
  }

  /* Lets money group its digits, and what is worked out from the form begin anew. */
  function announce(form) {
    fields(form).filter(money).forEach((field) => field.dispatchEvent(new Event('input', { bubbles: true })));
    form.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function when(at) {
    const day = new Date(at);
    const today = day.toDateString() === new Date().toDateString();
    const date = today ? {} : { day: '2-digit', month: '2-digit' };
    return new Intl.DateTimeFormat(page.documentElement.lang === 'en' ? 'en-GB' : 'vi',
      { hour: '2-digit', minute: '2-digit', ...date }).format(day);
  }

  function tell(form, draft, sentences, choose) {
    const notice = page.getElementById('draft').content.firstElementChild.cloneNode(true);
    const bringIn = notice.querySelector('[data-draft-put]');
    if (choose) bringIn.onclick = () => bring(form, draft, notice);
    else bringIn.remove();
    notice.querySelector('[data-draft-drop]').onclick = () => undo(form, notice);
    form.before(notice);
    const again = labels(form, draft.left);
    const told = [...sentences, again && words().draftAgain.replace('{0}', again)].filter(Boolean);
    // A status is read out when its words come after it.
    setTimeout(() => notice.querySelector('[role="status"]').append(...told.map((sentence, place) => {
      const line = page.createElement('p');
      line.className = place ? '' : 'notice-title';
      line.textContent = sentence.replace('{0}', when(draft.at));
      return line;
    })), 100);
  }

  function labels(form, names) {
    return typed(form).filter((field) => names.includes(field.name))
      .map((field) => field.getAttribute('aria-label') ?? field.labels[0].firstChild.textContent.trim()).join(', ');
  }

  function bring(form, draft, notice) {
    fill(form, draft);
    notice.remove();
    keep(form);
    tell(form, draft, [words().draftBack]);
    focus(form);
  }

  function undo(form, notice) {
    const state = opened.get(form);
    filling = true;
    form.reset();
    state.choices.forEach((nodes, found) => {
      found.replaceChildren(...nodes);
      window.htmx?.process(found);
    });
    announce(form);
    filling = false;
    clearTimeout(state.timer);
    state.timer = undefined;
    drop(state.key);
    form.dataset.kept = '';
    notice.remove();
    focus(form);
  }

  const focus = (form) => form.querySelector('input:not([type="hidden"]), select, textarea')?.focus();

  /* ---- When ---- */
  ['input', 'change'].forEach((type) => page.addEventListener(type, (event) => touch(event.target.form)));
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.getAttribute('action') === '/p/access/sign-out') { leave(); tabs?.postMessage('left'); return; }
    flush();
    const state = opened.get(form);
    const key = state?.key ?? keyOf(answered.get(nameOf(form)), nameOf(form));
    if (!kept.getItem(key)) return;
    const sent = window.location.href.split('#')[0];
    if (state) state.sent = sent;
    put(key, { ...read(key), unsure: false, sent });
  });
  ['beforeunload', 'pagehide'].forEach((type) => window.addEventListener(type, flush));
  page.addEventListener('visibilitychange', () => { if (page.hidden) flush(); });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) opened.forEach((state) => { state.sent = undefined; });
  });
  page.addEventListener('htmx:load', (event) => {
    const part = event.detail.elt;
    const form = part.closest?.('form');
    if (opened.get(form)?.touched) touch(form); // what a search found comes after what was typed
    part.querySelectorAll?.('form[data-draft]').forEach(open);
  });
  if (tabs) tabs.onmessage = leave;

  /* Whoever signs out leaves nothing behind, in no tab. */
  function leave() {
    opened.forEach((state, form) => { delete form.dataset.kept; });
    opened.clear();
    keys().forEach(drop);
  }

  sweep();
  settle();
  page.addEventListener('DOMContentLoaded', () => page.querySelectorAll('form[data-draft]').forEach(open));
})();
