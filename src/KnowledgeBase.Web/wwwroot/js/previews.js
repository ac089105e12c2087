// Escape hides what is shown of the article behind a link, until the reader comes to a link again (WCAG 1.4.13).
const text = document.querySelector('.prose');

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') text.classList.add('without-previews');
});
for (const arriving of ['mouseover', 'focusin']) {
  text.addEventListener(arriving, (event) => {
    if (event.target.closest('[data-lead]')) text.classList.remove('without-previews');
  });
}
