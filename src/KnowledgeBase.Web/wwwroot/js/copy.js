// Shows the buttons that copy a text, where copying is possible.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const source = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener('click', async () => {
    getSelection().selectAllChildren(source);
    // The clipboard is only there on https and on this machine; the selection does for the rest.
    const copied = await navigator.clipboard?.writeText(source.textContent).then(() => true, () => false) ?? document.execCommand('copy');
    if (copied) button.textContent = button.dataset.done;
  });
}
