// Puts a labelled box of the same size where a picture of the text cannot be loaded; the link below it stays.
const text = document.querySelector('.prose');

function replace(picture) {
  if (!picture.closest('.figure-box')) return;
  const box = document.createElement('span');
  box.className = 'figure-label figure-failed';
  box.textContent = picture.alt === text.dataset.figure ? text.dataset.failed : `${text.dataset.failed}: ${picture.alt}`;
  const [width, height] = [picture.getAttribute('width'), picture.getAttribute('height')];
  if (width && height) {
    box.style.aspectRatio = `${width} / ${height}`;
    box.style.maxWidth = `${width}px`;
  }
  picture.replaceWith(box);
}

text.addEventListener('error', (event) => replace(event.target), true);
for (const picture of text.querySelectorAll('img')) {
  if (picture.complete && picture.naturalWidth === 0) replace(picture);
}
