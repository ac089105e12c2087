// Copies the files libman.json lists from npm packages to wwwroot/lib. Current folder: the web project.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
const fail = (text) => { console.error(`libman.json : error KBLIB001: ${text}`); process.exit(1); };
const mtime = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const json = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const lock = 'obj/client-libs.lock';                       // one build at a time
fs.mkdirSync('obj', { recursive: true });
for (let tries = 0; ; tries++) {
  try { fs.mkdirSync(lock); break; } catch (e) { if (e.code !== 'EEXIST') throw e; }
  if (Date.now() - mtime(lock) > 600_000) fs.rmSync(lock, { recursive: true, force: true });
  else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
}
process.on('exit', () => fs.rmSync(lock, { recursive: true, force: true }));
if (mtime('node_modules/.package-lock.json') < Math.max(mtime('package.json'), mtime('package-lock.json'))) {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'],
    { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (npm.error) fail('npm was not found; install Node.js 20 or later with npm');
  if (npm.status !== 0) fail(`'npm ci' ended with exit code ${npm.status}`);
}
const wanted = new Set();
for (const { library, destination, files } of json('libman.json').libraries) {
  const at = library.lastIndexOf('@'), source = path.join('node_modules', library.slice(0, at));
  const installed = fs.existsSync(source) ? json(path.join(source, 'package.json')).version : 'nothing';
  if (installed !== library.slice(at + 1)) fail(`${library} is listed, but package.json brings ${installed}`);
  if (!path.normalize(destination).startsWith(path.join('wwwroot', 'lib', '/'))) fail(`${library}: destination is outside wwwroot/lib`);
  for (const file of files ?? fail(`${library}: list its files`)) {
    const from = path.join(source, file), to = path.join(destination, file);
    if (!fs.existsSync(from)) fail(`${library} has no file ${file}`);
    wanted.add(to);
    if (fs.existsSync(to) && fs.readFileSync(from).equals(fs.readFileSync(to))) continue;
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.copyFileSync(from, `${to}.tmp`);
    fs.renameSync(`${to}.tmp`, to);
  }
}
for (const name of fs.readdirSync('wwwroot/lib', { recursive: true })) {  // what is no longer listed
  const file = path.join('wwwroot/lib', name);
  if (fs.statSync(file).isFile() && !wanted.has(file)) fs.rmSync(file);
}
