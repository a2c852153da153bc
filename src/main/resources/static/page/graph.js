// The graph around one actor. The service bounds what it sends; the layout is the library's.
import cytoscape from "../webjars/cytoscape/dist/cytoscape.esm.min.mjs";
import { sentence, signOf } from "./evidence.js";

const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function look() {
  const ink = style("--ink");
  const sans = getComputedStyle(document.body).fontFamily;
  return [
    { selector: "node", style: { label: "data(name)", color: ink, "font-family": sans, "font-size": 12, "text-valign": "bottom", "text-margin-y": 5, "text-wrap": "wrap", "text-max-width": 110, "text-background-color": style("--paper"), "text-background-opacity": 0.85, "text-background-padding": 2, "background-color": style("--neutral"), width: 20, height: 20 } },
    { selector: "node[family = 'place']", style: { shape: "round-rectangle" } },
    { selector: "node[family = 'issue']", style: { shape: "diamond" } },
    { selector: "node.centre", style: { width: 34, height: 34, "background-color": style("--accent"), "font-weight": "bold", "font-size": 14 } },
    { selector: "edge", style: { label: "data(label)", "font-size": 10.5, "font-family": sans, color: style("--quiet"), "text-background-color": style("--paper"), "text-background-opacity": 0.9, "text-background-padding": 2, width: "data(width)", "line-color": style("--neutral"), "target-arrow-color": style("--neutral"), "target-arrow-shape": "triangle", "curve-style": "bezier", "arrow-scale": 0.9 } },
    { selector: "edge.positive", style: { "line-color": style("--positive"), "target-arrow-color": style("--positive") } },
    { selector: "edge.negative", style: { "line-color": style("--negative"), "target-arrow-color": style("--negative") } },
    { selector: "edge.denied", style: { "line-style": "dashed" } },
    { selector: ":selected", style: { "overlay-color": style("--mark-on"), "overlay-opacity": 0.35 } },
  ];
}

const places = new Set(["place", "country", "province", "region", "town", "crossing", "road", "dam", "base"]);
const family = (kind) => (places.has(kind) ? "place" : kind === "issue" ? "issue" : "actor");

/**
 * @param relationships each drawn as an edge; those without support are dashed
 * @param signs relation to "positive", "negative" or "neutral"
 */
export function drawGraph(container, centre, relationships, signs, { onEdge, onNode }) {
  const nodes = new Map();
  for (const r of relationships) for (const e of [r.subject, r.object]) nodes.set(e.id, e);
  if (!nodes.has(centre.id)) nodes.set(centre.id, centre);
  const graph = cytoscape({
    container,
    style: look(),
    elements: [
      ...[...nodes.values()].map((e) => ({ data: { id: e.id, name: e.name, family: family(e.kind) }, classes: e.id === centre.id ? "centre" : "" })),
      ...relationships.map((r, i) => ({
        data: { id: `edge-${i}`, source: r.subject.id, target: r.object.id, label: r.label, index: i, width: Math.min(1.5 + r.support.origins, 6) },
        classes: `${signOf(r.relation, signs)} ${r.support.reports === 0 || r.contested ? "denied" : ""}`,
      })),
    ],
    layout: { name: "cose", animate: false, randomize: true, nodeRepulsion: () => 22000, idealEdgeLength: () => 130, padding: 36, nodeDimensionsIncludeLabels: true },
    minZoom: 0.3,
    maxZoom: 1.4,
  });
  graph.on("tap", "edge", (e) => onEdge(relationships[e.target.data("index")]));
  graph.on("tap", "node", (e) => onNode(e.target.id()));
  graph.on("mouseover", "edge", (e) => (container.title = sentence(relationships[e.target.data("index")])));
  graph.on("mouseout", "edge", () => (container.title = ""));
  return graph;
}
