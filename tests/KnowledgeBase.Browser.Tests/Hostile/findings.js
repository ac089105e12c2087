// Lists what of a page could run, or lead away, without being the app's own. What the app itself uses is named here one by one.
() => {
  const found = [];
  const say = (what, element) => found.push(`${what}: ${element.outerHTML.slice(0, 240)}`);
  const parse = (address) => { try { return new URL(address.trim(), location.href); } catch { return null; } };
  const own = (address) => parse(address)?.origin === location.origin;

  const forbidden = 'iframe, frame, frameset, object, embed, applet, portal, fencedframe, base, style, template, noscript, math, dialog, '
    + 'audio, video, source, track, picture, canvas, textarea, select, marquee, map, area, slot, foreignObject, use, animate, '
    + 'animateTransform, animateMotion, set, image, feImage, plaintext, xmp, noembed, noframes, bgsound, param, keygen, isindex';
  const inBody = 'p div h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code kbd samp var em strong b i u s del ins mark small sub sup q '
    + 'cite dfn abbr br hr wbr a img figure figcaption table caption thead tbody tfoot tr th td ruby rt rp span';
  const addresses = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'background', 'cite', 'longdesc', 'manifest', 'ping', 'srcset', 'codebase'];
  // Parts of the app's own that no capture could make: they stand outside of every text, by names of their own.
  const keys = (element) => element.matches('body > footer > dialog#keys, body > footer > #keys > form, body > footer > #keys #keys-enabled');
  const saying = (element) => element.matches('main > .capture-page form#say :is(textarea#say-text, input#say-line, select#say-not, select#say-field, select#say-paper)');
  const ledger = (element) => element.matches('main > .ledger-page form.ledger-form :is(input, select), main > .ledger-page form.ledger-choice, '
    + 'main > .ledger-page form.ledger-choice :is(input[type=checkbox], input[type=hidden], button), main > .capture-page form.capture-buttons, main > .capture-page form.capture-buttons > input[type=hidden]');
  const explorer = (element) => element.matches('main > .explorer select[name], main > .explorer canvas.stage-layer, main > .explorer canvas[class^="sigma-"]');
  const rules = {
    script: (element) => element.textContent === '' && own(element.getAttribute('src') ?? 'none:') && /^\/(js|lib)\//.test(parse(element.src).pathname) && !element.closest('main'),
    link: (element) => own(element.getAttribute('href')) && (['icon', 'stylesheet', 'canonical', 'alternate'].includes(element.rel)
      || (element.matches('head > link.webgl-script[rel=preload][as=script]') && /^\/lib\//.test(parse(element.href).pathname))),
    meta: (element) => !element.hasAttribute('http-equiv'),
    form: (element) => own(element.action) && (element.method === 'get' || keys(element) || ledger(element)) && !element.closest('[data-testid="article-body"]'),
    input: (element) => element.type === 'search' || keys(element) || saying(element) || ledger(element) || element.matches('main > .explorer input'),
    button: (element) => (element.type === 'submit' && element.closest('form') !== null) || ledger(element) || (element.type === 'button'
      && element.matches('.cite .copy, .copy[data-copy], body > footer > #keys-button, .mark[data-mark], main > .explorer button')),
    img: (element) => parse(element.src)?.protocol === 'https:' || own(element.src),
    a: (element) => leads(element),
  };

  // Inside, or to the web with every permission taken away; a picture or a drawing leads nowhere else.
  const leads = (element) => {
    if (!element.hasAttribute('href')) return true;
    const target = parse(element.getAttribute('href'));
    const outside = ['noopener', 'nofollow', 'ugc'].every((word) => (element.getAttribute('rel') ?? '').split(' ').includes(word));
    const saved = !element.hasAttribute('download') || (element.matches('main > .explorer [data-export]') && target?.pathname.startsWith('/api/v1/graph.'));
    return target !== null && !element.hasAttribute('target') && saved
      && (target.origin === location.origin || (['http:', 'https:', 'mailto:'].includes(target.protocol) && outside));
  };

  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (element.matches(forbidden) && !keys(element) && !saying(element) && !ledger(element) && !explorer(element)) say('element', element);
    if (rules[name] && !rules[name](element)) say(name, element);
    if (element.shadowRoot) say('shadow root', element);
    for (const attribute of element.attributes) {
      const value = attribute.value.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202f\ufeff]/g, '').toLowerCase();
      if (/^on/i.test(attribute.name)) say('handler', element);
      if (attribute.name === 'formaction' && ledger(element) && own(attribute.value)) continue;
      if (['style', 'srcdoc', 'is', 'popover', 'contenteditable', 'autofocus', 'accesskey', 'http-equiv', 'xlink:href', 'formaction', 'ping', 'srcset'].includes(attribute.name)
        && !(attribute.name === 'style' && explorer(element))) say('attribute', element);
      if (addresses.includes(attribute.name) && /^(javascript|vbscript|data|blob|file|filesystem|view-source|about|jar|feed):/.test(value)) say('address', element);
    }
  }

  const bodies = document.querySelectorAll('[data-testid="article-body"]');
  if (bodies.length > 1) say('second article body', bodies[1]);
  for (const element of bodies[0]?.querySelectorAll('*') ?? []) {
    if (!inBody.split(' ').includes(element.localName)) say('element in article', element);
    const ids = [element.id, element.getAttribute('name') ?? ''];
    if (ids.some((id) => id in Document.prototype || id in Element.prototype || id in Object.prototype)) say('name of the browser\'s own', element);
  }

  // Whatever a text opens or closes, the page around it stays whole.
  const footer = document.querySelector('body > footer');
  if (!footer || document.querySelectorAll('body > main').length !== 1) found.push('page is torn');
  if (bodies[0] && footer && !(bodies[0].compareDocumentPosition(footer) & Node.DOCUMENT_POSITION_FOLLOWING)) found.push('article runs over the foot');
  if (window.__pwned !== undefined) found.push('a script ran');
  return found;
}
