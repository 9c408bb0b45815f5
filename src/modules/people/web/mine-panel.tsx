import type { Child } from "hono/jsx";

import { type Work, personBy } from "#services/house";
import { Section } from "#ui/panel";

import { ageTexts } from "./ages-texts.fr.ts";
import { texts } from "./texts.fr.ts";

const LINKS = [
  [texts.mine.name, "/moi/nom"],
  [texts.mine.addresses, "/moi/adresses"],
  [texts.mine.sessions, "/moi/connexions"],
  [texts.mine.display, "/moi/affichage"],
  [ageTexts.title, "/moi/age"],
  [texts.mine.mandates, "/moi/mandats"],
  [texts.leave.open, "/sortir"],
] as const;

/** On the page of one's data: the ways to one's name, addresses, sessions and display. */
export function showMine(work: Work): Promise<Child | undefined> {
  if (personBy(work.actor) === undefined) return Promise.resolve(undefined);
  return Promise.resolve(
    <Section title={texts.mine.title} id="compte">
      <ul>
        {LINKS.map(([label, at]) => (
          <li>
            <a href={at}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>,
  );
}
