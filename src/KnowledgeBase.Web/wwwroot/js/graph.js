// Brings the focus, or the middle, of a drawing that is larger than its frame into view.
const scroll = document.querySelector('.graph-scroll');
if (scroll) {
  const frame = scroll.getBoundingClientRect();
  const node = (document.getElementById('focus') ?? scroll.querySelector('svg')).getBoundingClientRect();
  scroll.scrollLeft += node.left + node.width / 2 - (frame.left + frame.width / 2);
  scroll.scrollTop += node.top + node.height / 2 - (frame.top + frame.height / 2);
}
