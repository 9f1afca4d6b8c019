// Shows one card as its platform would: Microsoft's own renderer, and one of Block Kit for React.
import * as AdaptiveCards from "adaptivecards/dist/adaptivecards.min.js";
import teams from "adaptivecards-designer/lib/hostConfigs/microsoft-teams-light.json";
import "adaptivecards-designer/dist/containers/teams-container-light.css";
import "slack-blocks-to-jsx/dist/style.css";
import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { Message } from "slack-blocks-to-jsx";
import "./page.css";

const stage = document.getElementById("stage");

window.showTeams = (card, title) => {
  const adaptive = new AdaptiveCards.AdaptiveCard();
  adaptive.hostConfig = new AdaptiveCards.HostConfig(teams);
  adaptive.parse(card);
  const { validationEvents } = adaptive.validateProperties();
  stage.className = "teams teams-card";
  stage.replaceChildren(...(title ? [words("h2", title)] : []), adaptive.render());
  return validationEvents.map((event) => event.message);
};

window.showSlack = ({ blocks, title, close, submit }) => {
  stage.className = title ? "slack view" : "slack";
  const held = document.createElement("div");
  const parts = [held];
  if (title) {
    parts.unshift(words("h2", title.text));
    const buttons = words("footer", "");
    buttons.append(words("span", close.text), words("b", submit.text));
    parts.push(buttons);
  }
  stage.replaceChildren(...parts);
  // The renderer leaves out what was chosen before; Slack shows it.
  for (const { element } of blocks) {
    if (element?.initial_option) element.placeholder = element.initial_option.text;
  }
  const message = { blocks, name: "Prikkel", logo: "", theme: "light", withoutWrapper: true };
  flushSync(() => createRoot(held).render(createElement(Message, message)));
  // The renderer adds a line about the enter key under every field; Slack shows none.
  for (const line of held.querySelectorAll("p")) {
    if (line.textContent.startsWith("\u21b5")) line.remove();
  }
};

function words(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
