// Shows how far the tasks are while one of them runs; without scripts the page refreshes itself.
const PAUSE = 1500;

async function look() {
  const shown = document.querySelector('[data-live]');
  if (shown.dataset.live !== 'true') return;
  const answer = await fetch(location.pathname).catch(() => null);
  if (answer?.ok) {
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
    const focused = [...shown.querySelectorAll('button')].indexOf(document.activeElement);
    shown.replaceWith(now);
    now.querySelectorAll('button')[focused]?.focus();
  }
  setTimeout(look, PAUSE);
}

setTimeout(look, PAUSE);
