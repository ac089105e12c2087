// Marks the section that is being read in the contents list, and keeps it in sight there.
const list = document.querySelector('.contents');
const links = new Map([...(list?.querySelectorAll('a') ?? [])].map((link) => [link.hash.slice(1), link]));
const headings = [...links.keys()].map((id) => document.getElementById(id)).filter((heading) => heading !== null);
let current;
let waiting = false;

function mark() {
  waiting = false;
  const line = innerHeight / 4;
  const read = headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
  if (read === current) return;
  links.get(current?.id)?.removeAttribute('aria-current');
  current = read;
  const link = links.get(current?.id);
  link?.setAttribute('aria-current', 'location');
  if (link && list.scrollHeight > list.clientHeight) {
    list.scrollTop = link.offsetTop - list.clientHeight / 2;
  }
}

if (headings.length > 0) {
  addEventListener('scroll', () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  }, { passive: true });
  mark();
}
