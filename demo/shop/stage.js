// The phone lies on the stage only where there is room for it. It must not exist (not even hidden) on a small screen:
// the shop's links look for a window of its name, and would open the phone where nobody sees it.

const { phone, title } = document.currentScript.dataset;
const wide = matchMedia('(width >= 1000px)');
const table = document.getElementById('table');

function lay() {
  if (!wide.matches) {
    table.replaceChildren();
  } else if (table.childElementCount === 0) {
    const frame = document.createElement('iframe');
    frame.name = 'jawort-phone';
    frame.title = title;
    frame.src = phone;
    table.append(frame);
  }
}

wide.addEventListener('change', lay);
lay();
