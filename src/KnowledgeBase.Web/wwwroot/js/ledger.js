// Chooses all captures of a page at once and says how many are chosen; without scripts each is ticked by itself.
const form = document.querySelector('.ledger-choice');
const picks = [...(form?.querySelectorAll('[name="id"]') ?? [])];
const all = form?.querySelector('[data-all]');
const chosen = form?.querySelector('[data-chosen]');
const page = form?.querySelector('[data-page]');

function tell() {
  const count = picks.filter((pick) => pick.checked).length;
  chosen.hidden = count === 0 || all.checked;
  chosen.textContent = chosen.dataset.words.replace('{n}', count);
  picks.forEach((pick) => { pick.disabled = all.checked; });
  page.disabled = all.checked;
}

if (form) {
  chosen.dataset.words = chosen.textContent;
  page.hidden = false;
  page.addEventListener('click', () => {
    const on = picks.some((pick) => !pick.checked);
    picks.forEach((pick) => { pick.checked = on; });
    tell();
  });
  form.addEventListener('change', tell);
  addEventListener('pageshow', tell);
}
