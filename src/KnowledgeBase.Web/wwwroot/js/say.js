// Takes what is selected in the text of a capture, and the line it stands in, into the form that says what it is.
const lines = document.querySelector('.capture-lines');
const text = document.getElementById('say-text');
const line = document.getElementById('say-line');

function take() {
  const selection = document.getSelection();
  const chosen = selection.toString().trim();
  const node = selection.anchorNode;
  if (!chosen || !node || !lines.contains(node)) {
    return;
  }

  const range = selection.getRangeAt(0);
  const first = (range.startContainer.nodeType === Node.TEXT_NODE ? range.startContainer.parentElement : range.startContainer).closest('li');
  text.value = wordsOf(range);
  line.value = first ? first.id.slice(1) : '';
}

// Only what the capture says: numbers and notes beside the lines are not part of it.
function wordsOf(range) {
  const piece = range.cloneContents();
  for (const beside of piece.querySelectorAll('.line-number, .line-notes')) {
    beside.remove();
  }

  return piece.textContent.replace(/[ \t]*\n\s*/g, '\n').trim();
}

if (lines && text) {
  document.addEventListener('selectionchange', take);
}
