/* Picks a day beside a dd/mm/yyyy field: a month as a table of buttons; arrow keys move, Page Up and Down turn months. */
(function () {
  'use strict';

  const DAY = 86400000;
  const lang = document.documentElement.lang;
  const words = () => document.getElementById('words').dataset;
  const utc = (year, month, day) => new Date(Date.UTC(year, month, day));
  const iso = (date) => date.toISOString().slice(0, 10);
  const two = (number) => String(number).padStart(2, '0');
  const written = (date) => `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;

  /* Reads 6/6/24, 06-06-2024, 06062024 and 2024-06-06; null when it is no day of the calendar. */
  function read(text) {
    const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())?.slice(1).reverse()
      ?? /^(\d{1,2})\D?(\d{1,2})\D?(\d{4}|\d{2})$/.exec(text.trim())?.slice(1);
    if (!parts) return null;
    const [day, month, year] = parts.map(Number);
    const date = utc(year < 100 ? 2000 + year : year, month - 1, day);
    return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? date : null;
  }

  document.addEventListener('change', (event) => {
    const input = event.target;
    const date = input.dataset?.date === undefined ? null : read(input.value);
    if (date) input.value = written(date);
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-calendar]');
    const inside = event.target.closest('.calendar');
    document.querySelectorAll('.calendar').forEach((open) => {
      if (open !== inside && (!button || open.input.id !== button.dataset.calendar)) open.shut();
    });
    if (button) toggle(document.getElementById(button.dataset.calendar), button);
  });

  function toggle(input, button) {
    const open = button.closest('.field').querySelector('.calendar');
    if (open) { open.shut(); return; }
    const box = build(input, button);
    button.closest('.field').append(box);
    button.setAttribute('aria-expanded', 'true');
    draw(box, read(input.value) ?? today(), true);
  }

  const today = () => utc(new Date().getFullYear(), new Date().getMonth(), new Date().getDate());

  function build(input, button) {
    const box = document.createElement('div');
    box.className = 'calendar';
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', button.getAttribute('aria-label'));
    box.input = input;
    box.shut = () => { box.remove(); button.setAttribute('aria-expanded', 'false'); };
    box.pick = (date) => {
      input.value = written(date);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
      box.shut();
      input.focus();
    };
    box.addEventListener('keydown', (event) => move(event, box, button));
    return box;
  }

  function move(event, box, button) {
    if (event.key === 'Escape') { event.stopPropagation(); box.shut(); button.focus(); return; }
    if (!event.target.dataset.day) return;
    const day = read(event.target.dataset.day);
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const months = { PageUp: -1, PageDown: 1 }[event.key];
    if (step) draw(box, new Date(day.getTime() + step * DAY), true);
    else if (months) draw(box, shift(day, months), true);
    else return;
    event.preventDefault();
  }

  function shift(day, months) {
    const last = utc(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0);
    return utc(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day.getUTCDate(), last.getUTCDate()));
  }

  function draw(box, day, focus) {
    const first = utc(day.getUTCFullYear(), day.getUTCMonth(), 1);
    const monday = new Date(first.getTime() - ((first.getUTCDay() + 6) % 7) * DAY);
    box.replaceChildren(head(box, day), grid(box, day, monday));
    if (focus) box.querySelector('[tabindex="0"]')?.focus();
  }

  function head(box, day) {
    const row = document.createElement('div');
    row.className = 'calendar-head';
    const title = document.createElement('b');
    title.setAttribute('aria-live', 'polite');
    const name = new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
    title.textContent = name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
    row.append(turn(box, day, -12, words().yearBefore, '«'), turn(box, day, -1, words().monthBefore, '‹'), title,
      turn(box, day, 1, words().monthAfter, '›'), turn(box, day, 12, words().yearAfter, '»'));
    return row;
  }

  function turn(box, day, months, label, sign) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'icon-btn';
    button.setAttribute('aria-label', label);
    button.textContent = sign;
    button.onclick = (event) => {
      event.stopPropagation();
      draw(box, shift(day, months), false);
      box.querySelector(`[aria-label="${label}"]`).focus();
    };
    return button;
  }

  function grid(box, day, monday) {
    const table = document.createElement('table');
    const names = table.createTHead().insertRow();
    const body = table.createTBody();
    for (let i = 0; i < 7; i++) {
      const name = document.createElement('th');
      const date = new Date(monday.getTime() + i * DAY);
      name.scope = 'col';
      name.abbr = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(date);
      name.textContent = new Intl.DateTimeFormat(lang, { weekday: 'narrow', timeZone: 'UTC' }).format(date);
      names.append(name);
    }
    for (let i = 0; i < 42; i++) {
      const date = new Date(monday.getTime() + i * DAY);
      if (i % 7 === 0 && i > 6 && date.getUTCMonth() !== day.getUTCMonth()) break;
      const row = i % 7 === 0 ? body.insertRow() : body.rows[body.rows.length - 1];
      const cell = row.insertCell();
      if (date.getUTCMonth() === day.getUTCMonth()) cell.append(dayButton(box, date, day));
    }
    return table;
  }

  function dayButton(box, date, day) {
    const { min, max } = box.input.dataset;
    const button = document.createElement('button');
    const chosen = read(box.input.value);
    button.type = 'button';
    button.dataset.day = iso(date);
    button.textContent = String(date.getUTCDate());
    button.tabIndex = iso(date) === iso(day) ? 0 : -1;
    button.classList.toggle('today', iso(date) === iso(today()));
    button.setAttribute('aria-pressed', String(Boolean(chosen) && iso(date) === iso(chosen)));
    button.setAttribute('aria-label', written(date));
    button.disabled = Boolean((min && iso(date) < min) || (max && iso(date) > max));
    button.onclick = () => box.pick(date);
    return button;
  }
})();
