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

/** Where nobody chose: the entity of which most is reported. */
async function mostReported() {
  const answer = await get("api/entities", { type: "actor", order: "reports", limit: 1 }).catch(() => ({ entities: [] }));
  return answer.entities[0]?.id;
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
