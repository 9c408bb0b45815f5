import type { Child } from "hono/jsx";

import { personBy, type Work } from "#services/house";
import { Section } from "#ui/panel";

import { texts } from "./texts.fr.ts";

/** The way to one's calendar, from the page of what is one's own. */
export function showCalendarWay(work: Work): Promise<Child | undefined> {
  if (personBy(work.actor) === undefined) return Promise.resolve(undefined);
  return Promise.resolve(
    <Section title={texts.title} id="calendrier" class="pile-s">
      <p>{texts.wayLead}</p>
      <p>
        <a href="/moi/calendrier">{texts.way}</a>
      </p>
    </Section>,
  );
}
