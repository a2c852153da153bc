// Paste a text, and see its statements marked in it.
import { get, post } from "./api.js";
import { element, problem } from "./dom.js";

/** Splits a text where spans begin and end, so that spans may overlap. */
function pieces(text, spans) {
  const cuts = new Set([0, text.length]);
  for (const span of spans) cuts.add(span.start).add(span.end);
  const ordered = [...cuts].filter((c) => c >= 0 && c <= text.length).sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, i) => {
    const end = ordered[i + 1];
    return { text: text.slice(start, end), spans: spans.filter((s) => s.start <= start && end <= s.end) };
  });
}

export function reader(section, go) {
  const form = section.querySelector("form");
  const button = form.querySelector("button");
  const progress = form.querySelector("#progress");
  const marked = section.querySelector("#marked");
  const aside = section.querySelector("#reported");

  function light(id) {
    for (const mark of marked.querySelectorAll("mark")) mark.classList.toggle("on", mark.dataset.statements.split(" ").includes(id));
    for (const item of aside.querySelectorAll("[data-statement]")) item.classList.toggle("on", item.dataset.statement === id);
  }

  function show(document, statements, dropped) {
    const spans = [
      ...statements.map((s) => ({ start: s.evidence.start, end: s.evidence.end, statement: s.id })),
      ...dropped.map((d) => ({ start: d.start, end: d.end, reason: d.reason })),
    ];
    marked.replaceChildren(
      ...pieces(document.text, spans).map((piece) => {
        const ids = piece.spans.filter((s) => s.statement).map((s) => s.statement);
        const reason = piece.spans.find((s) => s.reason)?.reason;
        if (ids.length) return element("mark", { "data-statements": ids.join(" "), tabindex: 0, onclick: () => reveal(ids[0]) }, piece.text);
        if (reason) return element("span", { class: "dropped", title: `not read: ${reason}` }, piece.text);
        return piece.text;
      }),
    );
    marked.hidden = false;
    const argument = (a) => (a.id ? element("button", { type: "button", onclick: (e) => (e.stopPropagation(), go(a.id)) }, a.name) : a.name);
    aside.replaceChildren(
      element("h2", {}, `${statements.length} statement${statements.length === 1 ? "" : "s"} read`),
      ...statements.map((s) =>
        element(
          "article",
          { class: "report", "data-statement": s.id, tabindex: 0, onclick: () => reveal(s.id), onfocus: () => light(s.id) },
          element("blockquote", {}, s.says),
          element("p", {}, s.speakersInWords),
          element(
            "p",
            {},
            element("span", { class: `chip ${s.modality}` }, s.modality),
            s.polarity === "negative" ? element("span", { class: "chip negative" }, "negative") : null,
            element("span", { class: "chip" }, s.relation),
            element("span", { class: "chip" }, `${Math.round(s.confidence * 100)} %`),
          ),
          element("p", { class: "links" }, argument(s.subject), " ", argument(s.object)),
        ),
      ),
    );
  }

  function reveal(id) {
    light(id);
    marked.querySelector("mark.on")?.scrollIntoView({ block: "nearest" });
    aside.querySelector(`[data-statement="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest" });
  }

  form.addEventListener("submit", async (e) => {
    e.preventDefault();
    button.disabled = true;
    progress.textContent = "Reading …";
    const fields = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
    try {
      const taken = await post("api/documents", fields);
      const whole = await get(`api/documents/${taken.id ?? taken.document.id}`);
      show(whole.document ?? whole, taken.statements, taken.dropped ?? whole.dropped ?? []);
      progress.textContent = [taken.alreadyKnown ? "This document was known already." : "", ...(taken.notes ?? [])].join(" ").trim();
    } catch (error) {
      progress.textContent = "";
      aside.replaceChildren(problem(error));
    } finally {
      button.disabled = false;
    }
  });
}
