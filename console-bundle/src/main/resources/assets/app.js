/* What the pages do beyond HTML and htmx: menus, dialogs, uploads, toasts, typing aids. Every page works without it,
   except the dialogs and the drag-and-drop. No inline code, no eval: the content security policy forbids both. */
(function () {
  'use strict';

  const page = document;
  const words = () => page.getElementById('words').dataset;
  const csrf = () => page.querySelector('meta[name="csrf-token"]')?.content ?? '';
  const on = (type, selector, act) => page.addEventListener(type, (event) => {
    const hit = event.target.closest?.(selector);
    if (hit) act(event, hit);
  });

  /* ---- Keyboard, menus, drawer ---- */
  page.addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.target.closest('input, textarea, select, [contenteditable]')) {
      const find = page.querySelector('.find input');
      if (find) { event.preventDefault(); find.focus(); find.select(); }
    }
    if (event.key === 'Escape') { closeMenus(null, true); drawer(false); }
  });
  page.addEventListener('click', (event) => closeMenus(event.target.closest('details.menu'), false));

  function closeMenus(except, giveBackFocus) {
    page.querySelectorAll('details.menu[open]').forEach((menu) => {
      if (menu === except) return;
      if (giveBackFocus && menu.contains(page.activeElement)) menu.querySelector('summary').focus();
      menu.open = false;
    });
  }

  function drawer(open) {
    const button = page.querySelector('.drawer-btn');
    if (!button || (button.getAttribute('aria-expanded') === 'true') === open) return;
    page.body.classList.toggle('drawer-open', open);
    button.setAttribute('aria-expanded', String(open));
    (open ? page.querySelector('.drawer-close') : button).focus();
  }
  on('click', '.drawer-btn', () => drawer(true));
  on('click', '.drawer-close, .shade', () => drawer(false));
  on('click', '[data-print]', () => window.print());

  /* ---- Dialogs ---- */
  on('click', '[data-opens]', (event, button) => {
    event.preventDefault();
    page.getElementById(button.dataset.opens)?.showModal();
  });
  on('click', '[data-closes]', (event, button) => button.closest('dialog').close());
  on('click', 'dialog', (event, dialog) => {
    const box = dialog.getBoundingClientRect();
    const outside = event.clientY < box.top || event.clientY > box.bottom
      || event.clientX < box.left || event.clientX > box.right;
    if (event.target === dialog && outside) dialog.close();
  });
  on('input', '[data-typed]', (event, input) => {
    const same = input.value.trim().normalize('NFC') === input.dataset.typed.normalize('NFC');
    input.form.querySelector('[type="submit"]').disabled = !same;
  });
  page.addEventListener('htmx:confirm', (event) => {
    if (!event.detail.question) return;
    event.preventDefault();
    ask(event.detail.question, () => event.detail.issueRequest(true));
  });

  function ask(question, then) {
    const dialog = page.getElementById('ask');
    dialog.querySelector('h2').textContent = question;
    dialog.onclose = () => { if (dialog.returnValue === 'yes') then(); };
    dialog.returnValue = '';
    dialog.showModal();
  }

  /* ---- Toasts: from a header (HX-Trigger: toast) or from the page (data-toast) ---- */
  page.addEventListener('toast', (event) => toast(event.detail));

  function toast(message) {
    const copy = page.getElementById('toast').content.firstElementChild.cloneNode(true);
    copy.classList.add(message.tone ?? 'ok');
    copy.querySelector('span').textContent = message.text;
    const undo = copy.querySelector('form');
    if (message.undo) {
      undo.action = message.undo;
      undo.querySelector('button').textContent = message.undoText ?? words().undo;
    } else {
      undo.remove();
    }
    copy.querySelector('.icon-btn').onclick = () => copy.remove();
    page.querySelector('.toasts').append(copy);
    keepWhileRead(copy, message.undo ? 12000 : 6000);
  }

  /* A toast leaves by itself, but never while it is pointed at or holds the focus. */
  function keepWhileRead(copy, milliseconds) {
    const leave = () => (copy.matches(':hover, :focus-within') ? setTimeout(leave, 2000) : copy.remove());
    setTimeout(leave, milliseconds);
  }

  /* ---- htmx ---- */
  page.addEventListener('htmx:configRequest', (event) => { event.detail.headers['X-CSRF-Token'] = csrf(); });
  page.addEventListener('htmx:responseError', (event) => toast({ tone: 'bad', text: failure(event.detail.xhr) }));
  page.addEventListener('htmx:sendError', () => toast({ tone: 'bad', text: words().offline }));
  page.addEventListener('htmx:load', (event) => prepare(event.detail.elt));

  function failure(xhr) {
    if (xhr.getResponseHeader('Content-Type')?.includes('json')) {
      try { return JSON.parse(xhr.responseText).detail ?? words().failed; } catch { return words().failed; }
    }
    return words().failed;
  }

  /* ---- Forms ---- */
  let changed = null;
  on('input', 'form[data-guard]', (event, form) => { changed = form; });
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.upload !== undefined) { event.preventDefault(); upload(form); return; }
    if (form.method === 'dialog' || form.method === 'get') return;
    if (form === changed) changed = null;
    if (event.defaultPrevented) return; // htmx sends it
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    form.querySelectorAll('[type="submit"]').forEach((button) => button.setAttribute('aria-disabled', 'true'));
    setTimeout(() => release(form), 8000); // the answer may be a download, which leaves the page as it is
  });
  window.addEventListener('beforeunload', (event) => {
    if (changed?.isConnected && changed.dataset.kept === undefined) event.preventDefault(); // drafts.js keeps the others
  });
  window.addEventListener('pageshow', () => page.querySelectorAll('form[data-sent]').forEach(release));
  on('change', 'form[data-filters] :is(select, [type="checkbox"])', (event, input) => input.form.requestSubmit());

  function release(form) {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
  }

  const bare = (text) => text.replace(/[^\d-]/g, '');
  const grouped = (text) => bare(text).replace(/\B(?=(\d{3})+$)/g, page.documentElement.lang === 'en' ? ',' : '.');
  on('input', '[data-money]', (event, input) => {
    const fromEnd = input.value.length - input.selectionStart;
    input.value = grouped(input.value);
    const place = Math.max(0, input.value.length - fromEnd);
    input.setSelectionRange(place, place);
  });
  page.addEventListener('formdata', (event) => event.target.querySelectorAll('[data-money]').forEach((input) => {
    if (input.name) event.formData.set(input.name, bare(input.value));
  }));

  /* ---- Upload with progress ---- */
  ['dragenter', 'dragover'].forEach((type) => on(type, '.dropzone', (event, zone) => {
    event.preventDefault();
    zone.classList.add('over');
  }));
  on('dragleave', '.dropzone', (event, zone) => {
    if (!zone.contains(event.relatedTarget)) zone.classList.remove('over');
  });
  on('drop', '.dropzone', (event, zone) => {
    event.preventDefault();
    zone.classList.remove('over');
    if (!event.dataTransfer.files.length) return;
    zone.querySelector('[type="file"]').files = event.dataTransfer.files;
    zone.requestSubmit();
  });

  function upload(form) {
    const box = form.querySelector('.progress');
    const answer = page.querySelector(form.dataset.upload);
    const request = new XMLHttpRequest();
    const say = (text, percent) => {
      box.querySelector('[role="status"]').textContent = text;
      box.querySelector('.num').textContent = percent === undefined ? '' : percent + ' %';
      box.querySelector('progress').value = percent ?? 0;
    };
    box.hidden = false;
    say(form.dataset.sending, 0);
    request.upload.onprogress = (event) => say(form.dataset.sending, Math.round(100 * event.loaded / event.total));
    request.onerror = () => say(form.dataset.failed);
    request.onload = () => {
      box.hidden = true;
      const elsewhere = request.getResponseHeader('HX-Redirect');
      if (elsewhere) { window.location.assign(elsewhere); return; }
      answer.innerHTML = request.responseText;
      window.htmx?.process(answer);
      prepare(answer);
    };
    request.open('POST', form.action);
    request.setRequestHeader('HX-Request', 'true');
    request.setRequestHeader('X-CSRF-Token', csrf());
    request.send(new FormData(form));
  }

  /* ---- On paper nothing can be opened, so everything is open there ---- */
  const folded = () => page.querySelectorAll('details.more:not([open])');
  window.addEventListener('beforeprint', () => folded().forEach((more) => { more.open = more.dataset.opened = true; }));
  window.addEventListener('afterprint', () => page.querySelectorAll('details.more[data-opened]').forEach((more) => {
    more.open = false;
    delete more.dataset.opened;
  }));

  /* ---- The first-run guide: a tab in which it was opened shows the way back, until the first page is opened ---- */
  function guide() {
    const back = page.querySelector('[data-guide-back]');
    if (page.querySelector('[data-guide]') || (back && !back.hidden)) sessionStorage.setItem('guide', 'walked');
    if (window.location.pathname === '/p/console/') sessionStorage.removeItem('guide');
    if (back && sessionStorage.getItem('guide')) back.hidden = false;
  }
  guide();

  /* ---- What each new piece of page needs ---- */
  const roles = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TFOOT: 'rowgroup', TR: 'row', TD: 'cell' };
  const role = (part) => roles[part.tagName] ?? (part.scope === 'row' ? 'rowheader' : 'columnheader');

  function prepare(root) {
    // A row that CSS lays out as a card is no longer a row for some screen readers unless its role says so.
    root.querySelectorAll('.as-cards, .as-cards :is(thead, tbody, tfoot, tr, td, th)')
      .forEach((part) => part.setAttribute('role', role(part)));
    root.querySelectorAll('.table-wrap').forEach((wrap) => {
      if (wrap.scrollWidth <= wrap.clientWidth + 1) return;
      wrap.tabIndex = 0;
      wrap.setAttribute('role', 'region');
      wrap.setAttribute('aria-label', wrap.dataset.scrollName);
    });
    root.querySelectorAll('[data-money]').forEach((input) => { input.value = grouped(input.value); });
    root.querySelectorAll('[data-toast]').forEach((said) => { toast(said.dataset); said.remove(); });
    root.querySelector('[data-focus]')?.focus();
  }
  prepare(page);
})();
