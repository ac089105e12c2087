// Puts a labelled box of the same size where a picture of the text cannot be loaded; the link below it stays.
const text = document.querySelector('.prose');

function replace(picture) {
  if (!picture.closest('.figure-box')) return;
  if (picture.hasAttribute('width') && picture.hasAttribute('height')) {
    picture.classList.add('figure-gone'); // a box of its size with its description already
    return;
  }
  const box = document.createElement('span');
  box.className = 'figure-label figure-failed';
  box.textContent = picture.alt === text.dataset.figure ? text.dataset.failed : `${text.dataset.failed}: ${picture.alt}`;
  picture.replaceWith(box);
}

text.addEventListener('error', (event) => replace(event.target), true);
for (const picture of text.querySelectorAll('img')) {
  if (picture.complete && picture.naturalWidth === 0) replace(picture);
}
