// Follows an upload while it is read or goes in, and shows the page anew when that has ended.
const box = document.querySelector('[data-progress]');
const bar = box.querySelector('progress');
const words = document.querySelector('template[data-words]');
const number = new Intl.NumberFormat('en');

function show({ done, files, items }) {
  bar.max = Math.max(1, files);
  bar.value = done;
  box.querySelector('[data-done]').textContent = number.format(done);
  box.querySelector('[data-files]').textContent = number.format(files);
  for (const [id, state] of Object.entries(items)) {
    const word = words?.content.querySelector(`[data-state="${state}"]`);
    if (word) document.querySelector(`[data-item="${id}"] [data-state]`)?.replaceWith(word.cloneNode(true));
  }
}

const events = new EventSource(box.dataset.progress);
events.addEventListener('progress', (event) => show(JSON.parse(event.data)));
events.addEventListener('end', () => {
  events.close();
  location.reload();
});
