import type { Child } from "hono/jsx";

import { personBy, type Work } from "#services/house";
import { Flag } from "#ui/flag";
import { Section } from "#ui/panel";

import { organisationsOfIn } from "../../team/actions/acting-for.ts";
import { roleNames } from "../../domain/names.fr.ts";
import { addressOf } from "../../domain/organisation.ts";
import { texts } from "../../web/texts.fr.ts";

/** On the page of one's own things: the organisations that one represents, each in one's role. */
export async function showMyOrganisations(work: Work): Promise<Child | undefined> {
  const me = personBy(work.actor);
  if (me === undefined || me !== work.actor.for) return undefined;
  const mine = await organisationsOfIn(work, me);
  if (mine.length === 0) return undefined;
  return (
    <Section title={texts.mine} id="structures">
      <ul class="pile-s">
        {mine.map(({ id, logo, name, number, role }) => (
          <li class="voisin">
            <Flag id={id} logo={logo} />
            <span>
              <a href={addressOf({ number })}>{name}</a>{" "}
              <span class="doux">({roleNames[role]})</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
