// Sends chosen and dropped files one by one, says of each how far it is, and leads to the preview. Repeating it is harmless: what is there is recognised.
import { droppedFiles } from './dropped-files.js';

const form = document.querySelector('[data-tray]');
const list = form.querySelector('[data-tray-list]');
const words = form.querySelector('template[data-words]').content;
const on = form.querySelector('[data-go-on]');
const submit = form.querySelector('[data-send]');
const { maxFile, maxZip, maxRequest } = form.dataset;
const waiting = [];
let upload = form.elements.upload?.value;
let sending = false;

const word = (name) => words.querySelector(`[data-word="${name}"]`).textContent;

function row(path) {
  const item = document.createElement('li');
  item.append(...['tray-path', 'tray-state', 'tray-reason'].map((className) => Object.assign(document.createElement('span'), { className })));
  item.firstChild.textContent = path;
  list.append(item);
  return item;
}

function tell(item, state, reason = '') {
  const [, shown, why] = item.children;
  shown.textContent = word(state);
  shown.dataset.state = state;
  why.textContent = reason;
  if (/^[\x20-\x7e]+$/.test(reason)) why.lang = 'en';
  form.querySelector('[data-sent]').textContent = list.querySelectorAll('.tray-state:not([data-state="waiting"], [data-state="sending"], [data-state="refused"])').length;
  form.querySelector('[data-all]').textContent = list.childElementCount;
}

function add(files) {
  for (const { path, file } of files) {
    const item = row(path);
    const most = /\.zip$/i.test(path) ? Math.min(maxZip, maxRequest) : Math.min(maxFile, maxRequest);
    if (file.size > most) {
      tell(item, 'refused', word('too-large'));
    } else {
      tell(item, 'waiting');
      waiting.push({ item, path, file });
    }
  }
  form.querySelector('[data-tray-box]').hidden = list.childElementCount === 0;
  goOn(false);
  send();
}

// The page itself knows today's token, and whether somebody is signed in.
async function renewToken() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (answer.redirected || !answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  form.elements.__RequestVerificationToken.value = page.querySelector('[data-tray] [name="__RequestVerificationToken"]').value;
  return true;
}

async function sendOne({ item, path, file }) {
  tell(item, 'sending');
  const body = new FormData();
  if (upload) body.append('upload', upload);
  body.append('files', file, path);
  const answer = await fetch(form.action, { method: 'POST', body, headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value, Accept: 'application/json' } });
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) {
    upload = said.upload;
    tell(item, said.files[0].state, said.files[0].reason ?? '');
    return 'done';
  }
  const why = trouble(answer.status, said.code);
  if (why === 'refused') tell(item, 'refused', said.detail ?? (answer.status === 403 ? word('not-allowed') : `${answer.status}`));
  return why;
}

// What is the file's own fault costs only that file; for the rest something has to happen first.
function trouble(status, code) {
  if (status === 401) return 'signed-out';
  if (code === 'form-out-of-date') return 'old-form';
  if (status === 409) return 'closed';
  if (status === 503) return 'busy';
  return status >= 500 || status === 408 ? 'broken' : 'refused';
}

// A file that was changed or deleted since it was chosen fails as a connection does, and would do so for ever.
async function unsent({ item, file }) {
  const isThere = await file.slice(0, 1).arrayBuffer().then(() => true, () => false);
  if (!isThere) tell(item, 'refused', word('gone'));
  return isThere ? 'broken' : 'refused';
}

const remedies = {
  'old-form': renewToken,
  // Somebody has decided upon the upload, or signed in as somebody else: the rest becomes another one.
  closed: async () => { upload = undefined; return true; },
  busy: () => new Promise((resolve) => { setTimeout(() => resolve(true), 5000); }),
};

// Each remedy helps a file once, but waiting may have to be repeated.
async function helped(file, why) {
  file.tried ??= {};
  file.tried[why] = (file.tried[why] ?? 0) + 1;
  return file.tried[why] <= (why === 'busy' ? 24 : 1) && remedies[why]().catch(() => false);
}

function halt(why) {
  for (const { item } of waiting) tell(item, 'waiting');
  const box = form.querySelector(`[data-halt="${why}"]`);
  box.hidden = false;
  box.querySelector('button').focus();
}

async function send() {
  if (sending) return;
  sending = true;
  for (const box of form.querySelectorAll('[data-halt]')) box.hidden = true;
  while (waiting.length > 0) {
    const outcome = await sendOne(waiting[0]).catch(() => unsent(waiting[0]));
    if (outcome in remedies && await helped(waiting[0], outcome)) continue;
    if (outcome !== 'done' && outcome !== 'refused') {
      sending = false;
      waiting[0].tried = {};
      halt(outcome === 'signed-out' || outcome === 'old-form' ? 'signed-out' : 'broken');
      return;
    }
    waiting.shift();
  }
  sending = false;
  if (upload) goOn(true);
}

// One way on at a time: sending, or what was sent.
function goOn(ready) {
  on.href = `/admin/uploads/${upload}`;
  on.hidden = !ready;
  submit.hidden = ready;
  if (ready) on.focus();
}

function chosen(input) {
  add([...input.files].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
  input.value = '';
}

const files = form.querySelector('input[type="file"]');
const folder = Object.assign(document.createElement('input'), { type: 'file', multiple: true, webkitdirectory: true, hidden: true });
form.querySelector('[data-choose-folder]').addEventListener('click', () => folder.click());
files.addEventListener('change', () => chosen(files));
folder.addEventListener('change', () => chosen(folder));
// What was chosen before this script was there.
if (files.files.length > 0) chosen(files);
form.querySelector('.paste').addEventListener('toggle', () => { submit.hidden = false; });
for (const again of form.querySelectorAll('[data-again]')) again.addEventListener('click', send);
for (const part of form.querySelectorAll('[data-with-script]')) part.hidden = false;

const zone = form.querySelector('[data-drop]');
for (const type of ['dragenter', 'dragover']) {
  zone.addEventListener(type, (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
}
zone.addEventListener('dragleave', () => zone.classList.remove('over'));
zone.addEventListener('drop', async (event) => {
  event.preventDefault();
  zone.classList.remove('over');
  add(await droppedFiles(event.dataTransfer));
});

// Pasted text goes the same way, so that nothing typed is lost when the session has ended.
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = form.elements.text;
  if (text.value.trim()) {
    add([{ path: `pasted-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}.md`, file: new Blob([text.value]) }]);
    text.value = '';
  } else if (upload && waiting.length === 0) {
    location.href = `/admin/uploads/${upload}`;
  } else {
    files.click();
  }
});
