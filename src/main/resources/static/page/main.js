// Shows what the address asks for: #/explore/<entity> or #/read.
import { get } from "./api.js";
import { element } from "./dom.js";
import { explorer } from "./explore.js";
import { searchField } from "./find.js";
import { reader } from "./read.js";

const sections = { explore: document.querySelector("#explore"), read: document.querySelector("#read") };

async function relationSigns() {
  const answer = await get("api/relations").catch(() => ({ relations: [] }));
  return new Map(answer.relations.map((r) => [r.name, r.sign]));
}

/** Where nobody chose: the actor of whom the newest statements say most. */
async function mostReported() {
  const { statements } = await get("api/statements", { limit: 200 }).catch(() => ({ statements: [] }));
  const counts = new Map();
  for (const s of statements) {
    for (const { id } of [s.subject, s.object]) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0];
}

const go = (id) => (location.hash = `#/explore/${encodeURIComponent(id)}`);
const explore = explorer(sections.explore, await relationSigns(), go);
reader(sections.read, go);
searchField(document.querySelector("#find"), go);

async function route() {
  const [, view = "explore", entity] = location.hash.split("/");
  const name = view in sections ? view : "explore";
  for (const [key, section] of Object.entries(sections)) section.hidden = key !== name;
  for (const link of document.querySelectorAll("nav a[data-view]")) {
    if (link.dataset.view === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (name !== "explore") return;
  const id = entity ? decodeURIComponent(entity) : await mostReported();
  if (id) await explore.show(id);
  else sections.explore.querySelector("#evidence").replaceChildren(element("p", {}, "Nothing has been read yet. ", element("a", { href: "#/read" }, "Read a text."), ""));
}

addEventListener("hashchange", route);
await route();
