// The sentences behind a relationship, and what surrounds them.
import { counted, element } from "./dom.js";

const date = (day) => (day ? new Date(`${day}T00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }) : null);

export function period(relationship) {
  return relationship.periods
    .map((p) => (p.until === p.from ? `on ${date(p.from)}` : `${date(p.from)} – ${p.until ? date(p.until) : "no end reported"}`))
    .join("; ");
}

export const signOf = (relation, signs) => signs.get(relation) ?? "neutral";

export function sentence(relationship) {
  return `${relationship.subject.name} ${relationship.label} ${relationship.extent ? `${relationship.extent} ` : ""}${relationship.object.name}`;
}

export function tally(testimony) {
  return [counted(testimony.reports, "report"), counted(testimony.publishers, "publisher"), counted(testimony.origins, "origin")].join(" · ");
}

/** One statement as a quotation with its chain of speakers. */
export function cited(statement) {
  const { document } = statement;
  const source = document.url && /^https?:/.test(document.url)
    ? element("a", { href: document.url, rel: "noreferrer" }, document.publisher)
    : document.publisher;
  return element(
    "article",
    { class: "report" },
    element("blockquote", {}, `“${statement.quotation}”`),
    element("p", {}, statement.speakers),
    element(
      "p",
      { class: "quiet" },
      source,
      document.title ? `, ${document.title}` : "",
      `, ${date(document.published) ?? "no date"}`,
    ),
    element(
      "p",
      {},
      statement.modality !== "asserted" ? element("span", { class: `chip ${statement.modality}` }, statement.modality) : null,
      statement.polarity === "negative" ? element("span", { class: "chip negative" }, "says it is not so") : null,
      statement.standing ? element("span", { class: "chip" }, statement.standing.replaceAll("-", " ")) : null,
      element("span", { class: "chip", title: "How sure the reader is of having read it rightly" }, `read with ${Math.round(statement.confidence * 100)} % confidence`),
    ),
  );
}

function testimony(title, found) {
  if (!found.reports) return [];
  return [
    element("h3", {}, title),
    element("p", { class: "count" }, tally(found)),
    ...found.statements.map(cited),
    found.more > 0 ? element("p", { class: "count" }, `… and ${counted(found.more, "more report")}`) : null,
  ];
}

/** All that stands behind one relationship. */
export function evidence(relationship, onBack) {
  const held = period(relationship);
  return [
    element("p", {}, element("button", { type: "button", onclick: onBack }, "← all relationships")),
    element("h2", {}, sentence(relationship)),
    held ? element("p", { class: "count" }, held) : element("p", { class: "count" }, "no report names a day"),
    relationship.means.length ? element("p", { class: "count" }, `by ${relationship.means.join(", ")}`) : null,
    relationship.contested ? element("p", { class: "problem" }, "Others deny it for days on which it is reported.") : null,
    ...testimony("Who says so", relationship.support),
    ...testimony("Who says otherwise", relationship.denial),
  ];
}
