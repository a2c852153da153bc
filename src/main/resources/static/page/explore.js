// What is reported around one actor: a graph, the same as a list, and the sentences behind each relationship.
import { entityPath, get } from "./api.js";
import { element, problem } from "./dom.js";
import { evidence, sentence, signOf, tally } from "./evidence.js";
import { drawGraph } from "./graph.js";

const MOST_DRAWN = 60;

export function explorer(section, signs, go) {
  const title = section.querySelector("#actor");
  const day = section.querySelector("#day");
  const canvas = section.querySelector("#graph");
  const aside = section.querySelector("#evidence");
  let graph;
  let shown;

  function list(answer) {
    const all = [...answer.relationships, ...answer.onlyDenied];
    const item = (r) =>
      element(
        "li",
        { class: signOf(r.relation, signs) },
        element("button", { type: "button", onclick: () => open(r) }, sentence(r), " ", element("span", { class: "count" }, r.support.reports ? tally(r.support) : "only denied")),
      );
    const other = answer.entity.id;
    const own = all.filter((r) => r.subject.id === other);
    const about = all.filter((r) => r.subject.id !== other);
    aside.replaceChildren(
      element("h2", {}, answer.entity.name),
      element("p", { class: "count" }, answer.receipt.question),
      ...(own.length ? [element("h3", {}, "What it is reported to do"), element("ul", { class: "relationships" }, own.map(item))] : []),
      ...(about.length ? [element("h3", {}, "What others are reported to do"), element("ul", { class: "relationships" }, about.map(item))] : []),
      all.length ? "" : element("p", {}, day.value ? "Nothing is reported for that day. Leave the day out, or choose another." : "Nothing that counts is reported here yet."),
      answer.next ? element("p", { class: "count" }, "The list goes on: ask the API for the rest.") : "",
      element("p", { class: "count" }, `Policy: ${answer.receipt.policy.words}. Position ${answer.receipt.position} of the log.`),
    );
  }

  function open(relationship) {
    aside.replaceChildren(...evidence(relationship, () => list(shown)).filter(Boolean));
    aside.scrollTop = 0;
    graph?.elements().unselect();
    const index = drawn().indexOf(relationship);
    if (index >= 0) graph?.$id(`edge-${index}`).select();
  }

  const drawn = () => [...shown.relationships, ...shown.onlyDenied].slice(0, MOST_DRAWN);

  async function show(id) {
    title.textContent = "…";
    try {
      shown = await get(`${entityPath(id)}/relations`, { validAt: day.value, limit: 200 });
    } catch (error) {
      title.textContent = id;
      graph?.destroy();
      const others = (error.body?.candidates ?? []).map((c) => element("li", {}, element("button", { type: "button", onclick: () => go(c.id) }, `${c.name} (${c.kind})`)));
      aside.replaceChildren(problem(error), element("ul", { class: "relationships" }, others));
      return;
    }
    title.textContent = shown.entity.name;
    list(shown);
    graph?.destroy();
    graph = drawGraph(canvas, shown.entity, drawn(), signs, { onEdge: open, onNode: go });
    section.dispatchEvent(new CustomEvent("drawn"));
  }

  day.addEventListener("change", () => shown && show(shown.entity.id));
  return { show };
}
