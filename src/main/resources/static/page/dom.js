// Builds elements. Text only ever enters the page as text, never as markup.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child != null));
  return made;
}

export const problem = (error) => element("p", { class: "problem", role: "alert" }, error.message);

/** "1 report", "3 reports" */
export const counted = (n, one) => `${n} ${one}${n === 1 ? "" : "s"}`;
