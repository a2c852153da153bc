// The search field: suggests entities while one types, and goes to the chosen one.
import { get } from "./api.js";
import { element } from "./dom.js";

export function searchField(form, onChosen) {
  const input = form.querySelector("input");
  const list = form.querySelector("ul");
  let found = [];
  let at = -1;
  let asked = 0;
  let timer;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (entity) => {
    close();
    input.value = "";
    input.blur();
    onChosen(entity.id);
  };
  const mark = (next) => {
    at = (next + found.length) % found.length;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    input.setAttribute("aria-activedescendant", `found-${at}`);
    list.children[at].scrollIntoView({ block: "nearest" });
  };

  async function suggest() {
    const mine = ++asked;
    const q = input.value.trim();
    if (q.length < 2) return close();
    const answer = await get("api/entities", { q, limit: 12 }).catch(() => ({ entities: [] }));
    if (mine !== asked) return; // a later question is under way
    found = answer.entities;
    list.replaceChildren(
      ...found.map((entity, i) =>
        element(
          "li",
          { role: "option", id: `found-${i}`, "aria-selected": "false", onmousedown: (e) => (e.preventDefault(), choose(entity)) },
          element("span", {}, entity.name),
          element("span", { class: "kind" }, entity.kind),
        ),
      ),
    );
    if (!found.length) list.append(element("li", { class: "kind" }, `Nothing is called “${q}”.`));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, 150);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (e) => {
    if (e.key === "Escape") close();
    if (!found.length || list.hidden) return;
    if (e.key === "ArrowDown") (e.preventDefault(), mark(at + 1));
    if (e.key === "ArrowUp") (e.preventDefault(), mark(at - 1));
  });
  form.addEventListener("submit", async (e) => {
    e.preventDefault();
    clearTimeout(timer);
    await suggest();
    if (found.length) choose(found[Math.max(at, 0)]);
  });
}
