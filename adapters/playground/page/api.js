// Talks to the server: one request per gesture, and a stream that says when to look again.

export class Refused extends Error {}

async function call(path, options) {
  const response = await fetch(path, options);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(answer.error || String(response.status));
  return answer;
}

function send(path, body) {
  return call(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

export const loadCasts = () => call("/playground/casts");
export const loadState = (person) => call(`/playground/state?as=${encodeURIComponent(person)}`);
export const sendGesture = (gesture) => send("/playground/events", gesture);
export const later = (person, days) => send("/playground/next-morning", { as: person, days });

/** Call `onChange` whenever something changed; the browser reconnects by itself. */
export function watch(onChange) {
  const stream = new EventSource("/playground/changes");
  stream.addEventListener("changed", onChange);
  stream.addEventListener("open", onChange);
  return stream;
}
