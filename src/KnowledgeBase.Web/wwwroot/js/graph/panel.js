// What a node is and why it is joined to others, as the server tells it.

export class Panel {
  #part;
  #asked = null;

  /** @param {{closed: () => void, choose: (id: string) => void}} on */
  constructor(part, on, texts) {
    this.#part = part;
    this.texts = texts;
    this.on = on;
    part.querySelector('.panel-close').addEventListener('click', () => this.close());
    part.addEventListener('click', (event) => {
      const node = event.target.closest('[data-node]');
      if (!node || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      on.choose(node.dataset.node);
    });
  }

  get isOpen() {
    return !this.#part.hidden;
  }

  async open(id, takeFocus) {
    this.#asked?.abort();
    this.#asked = new AbortController();
    const body = this.#part.querySelector('.panel-body');
    this.#part.hidden = false;
    body.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(`/graph/nodes/${encodeURIComponent(id)}?part=1`, { signal: this.#asked.signal });
      const told = new DOMParser().parseFromString(await answer.text(), 'text/html');
      body.replaceChildren(...(answer.ok ? told.body.childNodes : [this.texts.notFound]));
      this.#part.scrollTop = 0;
    } catch (fault) {
      if (fault.name === 'AbortError') return;
      body.replaceChildren(this.texts.failed);
    }
    body.removeAttribute('aria-busy');
    if (takeFocus) (body.querySelector('h2') ?? this.#part.querySelector('.panel-close')).focus();
  }

  close() {
    if (this.#part.hidden) return;
    this.#part.hidden = true;
    this.on.closed();
  }
}
