// Measures the graph's explorer in headless Chromium with software rendering: node explorer.mjs [--runs 7] [--nodes 10000,50000 | --url http://localhost:5080/graph]
// Makes a library of each size and serves it with the app in Release, or takes one that is served already, and prints from navigation to the first picture, frames per second
// while panning and zooming, and the longest task after that picture; best and median of the runs. Wants a machine that does nothing else.
// CHROME_PATH names the browser. Exit code 1 when a median misses what is promised.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

const root = path.resolve(import.meta.dirname, '..', '..');
const option = (name, usual) => process.argv[process.argv.indexOf(name) + 1 || Infinity] ?? usual;
const [runs, sizes] = [Number(option('--runs', '7')), option('--nodes', '10000,50000').split(',').map(Number)];
const promised = { picture: 2000, pan: 30, zoom: 30, longest: 200 };
const gestureMilliseconds = 2500;
const port = 5199;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kb-explorer-'));
const projectOf = (name) => path.join(root, name);
const built = (project) => path.join(projectOf(project), 'bin', 'Release', 'net10.0', `${path.basename(project)}.dll`);

function run(...args) {
  const { status } = spawnSync('dotnet', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`dotnet ${args.join(' ')} ended with exit code ${status}`);
}

async function served(data, measure) {
  const app = spawn('dotnet', [built('src/KnowledgeBase.Web'), '--urls', `http://127.0.0.1:${port}`, '--KnowledgeBase:DataDirectory', data], {
    cwd: projectOf('src/KnowledgeBase.Web'), stdio: 'ignore',
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) await new Promise((later) => setTimeout(later, 200));
    await measure(`${url}/graph`);
  } finally {
    app.kill();
    await new Promise((ended) => app.once('exit', ended));
  }
}

/** One visit in a browser of its own, so that nothing is in a cache. */
async function visit(url) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', headless: true, defaultViewport: { width: 1440, height: 900 },
    args: ['--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      window.tasks = [];
      new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const drawn = await page.waitForFunction(() => performance.getEntriesByName('graph-drawn')[0]?.startTime, { timeout: 60_000 });
    const picture = await drawn.jsonValue();
    const count = await page.$eval('.explorer-count', (part) => part.textContent);
    const pan = await framesDuring(page, panning);
    const zoom = await framesDuring(page, zooming);
    const longest = await page.evaluate((after) => Math.max(0, ...window.tasks.filter((task) => task.startTime > after).map((task) => task.duration)), picture);
    const renderer = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2');
      return gl?.getParameter(gl.getExtension('WEBGL_debug_renderer_info').UNMASKED_RENDERER_WEBGL) ?? 'no WebGL';
    });
    return { picture, pan, zoom, longest, count, renderer };
  } finally {
    await browser.close();
  }
}

/** Frames per second that the page gets while something moves the picture. */
async function framesDuring(page, gesture) {
  const middle = await page.$eval('.stage', (stage) => {
    const { x, y, width, height } = stage.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.evaluate(() => {
    const frames = { count: 0, began: performance.now(), isOn: true };
    window.frames_ = frames;
    const next = () => {
      frames.count++;
      if (frames.isOn) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await gesture(page, middle);
  return page.evaluate(() => {
    window.frames_.isOn = false;
    return (1000 * window.frames_.count) / (performance.now() - window.frames_.began);
  });
}

async function panning(page, { x, y }) {
  const until = Date.now() + gestureMilliseconds;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; Date.now() < until; step++) await page.mouse.move(x + 150 * Math.sin(step / 12), y + 100 * Math.cos(step / 12));
  await page.mouse.up();
}

async function zooming(page, { x, y }) {
  const until = Date.now() + gestureMilliseconds;
  await page.mouse.move(x, y);
  for (let step = 0; Date.now() < until; step++) {
    await page.mouse.wheel({ deltaY: Math.floor(step / 20) % 2 === 0 ? -60 : 60 });
    await new Promise((later) => setTimeout(later, 8));
  }
}

function told(name, values, unit, larger) {
  const sorted = [...values].sort((a, b) => (larger ? b - a : a - b));
  const middle = sorted[Math.floor(sorted.length / 2)];
  console.log(`  ${name}: ${Math.round(sorted[0])} ${unit} at best, ${Math.round(middle)} in the middle, ${Math.round(sorted.at(-1))} at worst`);
  return middle;
}

async function measured(url) {
  await visit(url); // warms the server
  const visits = [];
  for (let i = 0; i < runs; i++) visits.push(await visit(url));
  console.log(`  shown as ${visits[0].count}, drawn by ${visits[0].renderer}`);
  return [
    told('first picture', visits.map((one) => one.picture), 'ms') < promised.picture,
    told('panning', visits.map((one) => one.pan), 'frames/s', true) >= promised.pan,
    told('zooming', visits.map((one) => one.zoom), 'frames/s', true) >= promised.zoom,
    told('longest task after it', visits.map((one) => one.longest), 'ms') <= promised.longest,
  ].every(Boolean);
}

if (option('--url', '')) process.exit((await measured(option('--url'))) ? 0 : 1);
let kept = true;
for (const project of ['tests/KnowledgeBase.Benchmarks', 'src/KnowledgeBase.Web']) run('build', '-c', 'Release', project, '-v', 'q', '--nologo');
for (const nodes of sizes) {
  const data = path.join(folder, String(nodes));
  run(built('tests/KnowledgeBase.Benchmarks'), 'graph-library', String(nodes), data);
  await served(data, async (url) => {
    console.log(`${nodes} nodes`);
    kept = (await measured(url)) && kept;
  });
}
fs.rmSync(folder, { recursive: true });
process.exit(kept ? 0 : 1);
