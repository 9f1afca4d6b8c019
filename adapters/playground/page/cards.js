// Turns a card into elements. Every kind of element has one function here.

import { make } from "/playground/dom.js";

const ELEMENTS = {
  text: ({ text, tone }) =>
    make(tone === "strong" ? "strong" : "p", { class: `text ${tone}` }, text),
  quote: ({ text }) => make("blockquote", { dir: "auto" }, text),
  person: ({ name, label }) => make("strong", { class: "text strong", dir: "auto" }, name || label),
  facts: ({ facts }) => make(
    "dl", { class: "facts" },
    facts.map(([label, value]) =>
      make("div", {}, make("dt", {}, label), make("dd", { dir: "auto" }, value))),
  ),
  table,
  chart,
  divider: () => make("hr"),
  actions: ({ buttons }, press) => buttonRow(buttons, press),
  link: ({ label, url }) => make(
    "p", { class: "text" }, make("a", { href: url, target: "_blank", rel: "noopener" }, label),
  ),
  item,
  picture: ({ url, alt }) => make(
    "a", { href: url, target: "_blank", rel: "noopener", class: "picture" },
    make("img", { src: url, alt, loading: "lazy" }),
  ),
};

function item({ title, details, status, warning, sign, button }, press) {
  return make(
    "div", { class: "item" },
    make(
      "div", {},
      make("strong", { dir: "auto" }, sign ? make("span", { "aria-hidden": "true" }, `${sign} `) : null, title),
      make("p", { class: "text subtle" }, [warning, status, ...details].filter(Boolean).join(" · ")),
    ),
    button ? buttonRow([button], press) : null,
  );
}

/** The elements of a card; `press(button, element)` is called for its buttons. */
export function renderCard(card, press) {
  return make(
    "div", { class: "card" },
    make("h3", { class: "card-title", dir: "auto" }, card.title),
    card.body.map((element) => ELEMENTS[element.kind](element, press)),
    card.buttons.length ? buttonRow(card.buttons, press) : null,
  );
}

/** What a card says, for those who listen. */
export function cardText(card) {
  const parts = card.body.map((element) => element.text || element.title || element.table?.caption || "").filter(Boolean);
  return [card.title, ...parts].join(". ");
}

function buttonRow(buttons, press) {
  return make("div", { class: "buttons" }, buttons.map((button) => make(
    "button",
    {
      type: "button",
      class: `button ${button.look}`,
      "data-action": button.action,
      "data-value": button.value,
      "aria-label": button.name || undefined,
      "aria-haspopup": button.opens_form ? "dialog" : undefined,
      onclick: (event) => press(button, event.currentTarget),
    },
    button.label,
  )));
}

/** Numbers as a picture, and as a table; of a scale the picture says it all in words already. */
function chart({ table: numbers, shape, marks }) {
  const { caption } = numbers;
  const svg = draw("svg", { viewBox: `0 0 ${marks.wide} ${marks.high}`, role: "img", "aria-label": caption });
  for (const { x, y, width, height, series } of marks.bars) {
    svg.append(draw("rect", { x, y, width, height, class: `series-${series}` }));
  }
  for (const { points, series } of marks.lines) {
    svg.append(draw("polyline", { points: points.map((at) => at.join()).join(" "), class: `line-${series}` }));
    for (const [cx, cy] of points) svg.append(draw("circle", { cx, cy, r: 4, class: `series-${series}` }));
  }
  for (const { x, y, text, anchor } of marks.labels) {
    svg.append(draw("text", { x, y, "text-anchor": anchor }, text));
  }
  const key = (name, series) => {
    const sample = draw("svg", { viewBox: "0 0 12 12", "aria-hidden": "true" });
    sample.append(draw("rect", { width: 12, height: 12, class: `series-${series % 6}` }));
    return make("li", {}, sample, ` ${name}`);
  };
  return make(
    "figure", { class: `chart ${shape}` },
    make("figcaption", { class: "text" }, caption),
    svg,
    marks.names.length > 1 ? make("ul", { class: "legend" }, marks.names.map(key)) : null,
    table(numbers),
  );
}

function draw(name, props, content = "") {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(props)) element.setAttribute(key, value);
  element.textContent = content;
  return element;
}

function table({ caption, header, rows }) {
  const cell = (name, props, content) => make(name, { dir: "auto", ...props }, content);
  return make(
    "div", { class: "table", tabindex: 0, role: "group", "aria-label": caption },
    make(
      "table", {},
      make("caption", {}, caption),
      make("thead", {}, make("tr", {}, header.map((h) => cell("th", { scope: "col" }, h)))),
      make("tbody", {}, rows.map((row) => make("tr", {}, row.map((content) => cell(
        "td", { class: /^[\d.,%+\-–\s]+$/.test(content) ? "number" : undefined }, content,
      ))))),
    ),
  );
}
