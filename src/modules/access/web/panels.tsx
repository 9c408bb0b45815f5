import type { Child } from "hono/jsx";

import { personBy, type Work } from "#services/house";
import { Section } from "#ui/panel";

import { AT } from "./private-page.tsx";
import { texts } from "./private-texts.fr.ts";

/** The way to one's private addresses, from the page of what is one's own. */
export function showAddressesWay(work: Work): Promise<Child | undefined> {
  if (personBy(work.actor) === undefined) return Promise.resolve(undefined);
  return Promise.resolve(
    <Section title={texts.title} id="adresses-privees" class="pile-s">
      <p>{texts.wayLead}</p>
      <p>
        <a href={AT}>{texts.way}</a>
      </p>
    </Section>,
  );
}
