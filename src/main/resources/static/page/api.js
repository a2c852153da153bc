// Talks to the service. Every failure becomes a Problem, whose message says what to do (RFC 9457's detail).

export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail ?? body?.title ?? `The service answered ${status}.`);
    this.status = status;
    this.body = body ?? {};
  }
}

async function answer(response) {
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new Problem(response.status, body);
  return body;
}

/** @param parameters those that are empty are left out */
export async function get(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value != null && value !== ""));
  return answer(await fetch(`${path}${query.size ? `?${query}` : ""}`, { headers: { Accept: "application/json" } }));
}

export async function post(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
  });
  const found = await answer(response);
  found.status ??= response.status;
  return found;
}

/** An identifier such as "state/iraq" is two steps of the path; a name is one. */
export const entityPath = (id) => `api/entities/${id.split("/").map(encodeURIComponent).join("/")}`;
