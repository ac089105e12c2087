// Brings the focus into the middle of a drawing that is larger than the screen.
const scroll = document.querySelector('.graph-scroll');
const focus = document.getElementById('focus');
if (scroll && focus) {
  const frame = scroll.getBoundingClientRect();
  const node = focus.getBoundingClientRect();
  scroll.scrollLeft += node.left + node.width / 2 - (frame.left + frame.width / 2);
  scroll.scrollTop += node.top + node.height / 2 - (frame.top + frame.height / 2);
}
