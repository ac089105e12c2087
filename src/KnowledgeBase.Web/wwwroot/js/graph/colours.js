// Colours of nodes, taken from the page's own variables, with the legend that explains them.

const kinds = { article: '--accent', paper: '--kind-paper', author: '--kind-author', affiliation: '--fine', uncaptured: '--notice', community: '--accent' };
const palette = ['--cat-1', '--cat-2', '--cat-3', '--cat-4', '--cat-5', '--cat-6', '--cat-7', '--cat-8'];

/** Reads the theme's colours; to be read again when the theme changes. */
export function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  return {
    paper: of('--paper'), raised: of('--raised'), ink: of('--ink'), ink2: of('--ink-2'), ink3: of('--ink-3'), line: of('--line'), accent: of('--accent'), notice: of('--notice'),
    font: of('--sans'), kinds: Object.fromEntries(Object.entries(kinds).map(([kind, name]) => [kind, of(name)])), palette: palette.map(of), old: of('--year-old'), recent: of('--year-new'),
  };
}

/**
 * Chooses colours for the nodes that are shown.
 * @returns {{of: (node: object) => string, legend: {label: string, color: string}[]}}
 */
export function colours(by, map, nodes, theme, texts) {
  if (by === 'year') return byYear(nodes, theme, texts);
  if (by === 'site') return byName(nodes, theme, texts, (node) => node.site, (site) => map.sites[site]);
  if (by === 'affiliation') return byName(nodes, theme, texts, (node) => node.affiliation, (index) => map.affiliations[index]?.name);
  if (by === 'community') return byName(nodes, theme, texts, (node) => node.community, (id) => communityName(map.communities.get(id), texts, 3));
  return { of: (node) => theme.kinds[node.kind], legend: [] };
}

/** What a community is called: by words of its titles, or by the article in its middle. */
export const communityName = (community, texts, most) =>
  (!community ? texts.group : community.around ? texts.around.replace('{0}', community.around) : community.words.slice(0, most).join(' · '));

function byName(nodes, theme, texts, key, name) {
  const sizes = new Map();
  for (const node of nodes) if (key(node) >= 0) sizes.set(key(node), (sizes.get(key(node)) ?? 0) + 1);
  const first = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, theme.palette.length).map(([value]) => value);
  const color = new Map(first.map((value, i) => [value, theme.palette[i]]));
  const legend = first.map((value) => ({ label: `${name(value)} (${sizes.get(value)})`, color: color.get(value) }));
  const rest = nodes.filter((node) => !color.has(key(node))).length;
  if (rest > 0) legend.push({ label: `${texts.other} (${rest})`, color: theme.ink3 });
  return { of: (node) => color.get(key(node)) ?? theme.ink3, legend };
}

function byYear(nodes, theme, texts) {
  const years = nodes.map((node) => node.year).filter((year) => year > 0);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const at = (year) => mix(theme.old, theme.recent, last > first ? (year - first) / (last - first) : 1);
  const marks = years.length === 0 ? [] : [...new Set([first, Math.round((first + last) / 2), last])];
  const legend = marks.map((year) => ({ label: String(year), color: at(year) }));
  if (nodes.some((node) => !node.year)) legend.push({ label: texts.noYear, color: theme.ink3 });
  return { of: (node) => (node.year > 0 ? at(node.year) : theme.ink3), legend };
}

/** A colour between two, both as #rrggbb. */
export function mix(from, to, part) {
  const channel = (text, i) => Number.parseInt(text.slice(1 + 2 * i, 3 + 2 * i), 16);
  return `#${[0, 1, 2].map((i) => Math.round(channel(from, i) + (channel(to, i) - channel(from, i)) * part).toString(16).padStart(2, '0')).join('')}`;
}
