// Talks to the server: one request per gesture, and a stream that says when to look again.

export class Refused extends Error {
  constructor(status, { error, reason }) {
    super(error || String(status));
    this.reason = status === 429 ? "public-slow" : reason;
  }
}

let world = "";
let whenOver = () => {};

/** Stay in one of the worlds that strangers share; `onOver` is called when it is there no more. */
export function stayIn(id, onOver) {
  world = id;
  whenOver = onOver;
}

async function call(path, { headers, ...options } = {}) {
  const ours = world ? { "Prikkel-World": world } : {};
  const response = await fetch(path, { headers: { ...headers, ...ours }, ...options });
  const answer = await response.json().catch(() => ({}));
  if (world && response.status === 410) {
    whenOver();
    return new Promise(() => {}); // the page goes
  }
  if (!response.ok) throw new Refused(response.status, answer);
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
export const sendPhoto = (person, key, file) => call(
  `/playground/photo?as=${encodeURIComponent(person)}&key=${encodeURIComponent(key)}`,
  { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file },
);
export const later = (person, days) => send("/playground/next-morning", { as: person, days });

/** Call `onChange` whenever something changed; the browser reconnects by itself. */
export function watch(onChange) {
  const stream = new EventSource("/playground/changes");
  stream.addEventListener("changed", onChange);
  stream.addEventListener("open", onChange);
  stream.addEventListener("over", () => whenOver());
  return stream;
}
