// Prints Lighthouse's scores (mobile) of pages: node lighthouse.mjs http://localhost:5080/ http://localhost:5080/articles/1 …
// Three runs a page, the middle one counts; exit code 1 when any score is below 100. CHROME_PATH names the browser.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const flags = '--headless=new --no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lighthouse-'));
const lighthouse = path.join(import.meta.dirname, 'node_modules', 'lighthouse', 'cli', 'index.js');

function report(url) {
  const file = path.join(folder, 'report.json');
  const run = spawnSync(process.execPath, [lighthouse, url, '--quiet', '--output=json', `--output-path=${file}`,
    `--only-categories=${categories}`, `--chrome-flags=${flags}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (run.status !== 0) throw new Error(`Lighthouse ended with exit code ${run.status} on ${url}.`);
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

let perfect = true;
for (const url of process.argv.slice(2)) {
  const runs = [report(url), report(url), report(url)].sort((a, b) => a.categories.performance.score - b.categories.performance.score);
  const { categories: scores, audits } = runs[1];
  console.log(`${url}  ${categories.map((name) => `${name} ${Math.round(scores[name].score * 100)}`).join(', ')}, layout shift ${audits['cumulative-layout-shift'].numericValue}`);
  for (const name of categories) {
    for (const { id, weight } of scores[name].auditRefs) {
      const { score, title, displayValue } = audits[id];
      if (weight > 0 && score !== null && score < 1) console.log(`    ${name}: ${title} ${displayValue ?? ''} (${score})`);
    }
  }
  perfect &&= categories.every((name) => scores[name].score === 1);
}
fs.rmSync(folder, { recursive: true });
process.exit(perfect ? 0 : 1);
