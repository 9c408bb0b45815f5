import type { Child } from "hono/jsx";

import type { Waiting } from "#basics/waiting";
import { personBy, type Work } from "#services/house";
import { Section } from "#ui/panel";

import { saySentence } from "../domain/sentence.fr.ts";
import { listNewGiversIn, listToSayAgainIn } from "../actions/see-sharings.ts";
import { listJoinedIn } from "../actions/see-party.ts";
import { listOverIn, listShownToMeIn, listShownUnreadIn } from "../actions/tell-shown.ts";
import { AT } from "./private-page.tsx";
import { texts } from "./private-texts.fr.ts";
import { partyAt } from "./party-page.tsx";
import { AT as SHARINGS } from "./at.ts";
import { partyTexts, texts as sharing, withOrWithout } from "./sharing-texts.fr.ts";
import { shownTexts } from "./shown-texts.fr.ts";
import { ShownToMe } from "./shown-to-me.tsx";

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

/** Among what is new: who shares something with one, since a few days; and who did, of what one had read. */
export async function showNewSharings(work: Work): Promise<Child | undefined> {
  const givers = await listNewGiversIn(work);
  const over = await listOverIn(work);
  if (givers.length + over.length === 0) return undefined;
  return (
    <section class="pile-s" aria-labelledby="nouveau-partages">
      <h3 id="nouveau-partages">{sharing.withMe}</h3>
      <ul class="lignes serre">
        {givers.map(({ person, name }) => (
          <li>
            <a href={`${SHARINGS}/de/${person}`}>{sharing.sharedBy(name)}</a>
          </li>
        ))}
        {over.map(({ name }) => (
          <li>{shownTexts.over(name)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What somebody shows since a few days and was not opened: a line, which leads there and waits for nothing. */
export async function waitsToBeSeen(work: Work): Promise<readonly Waiting[]> {
  return (await listShownUnreadIn(work)).map((one) => ({
    group: "look",
    says: shownTexts.shows(one, work.now),
    at: `${SHARINGS}/de/${one.giver}`,
    go: shownTexts.read,
    label: shownTexts.readOf(one.name),
  }));
}

/** Among what is one's own: what others show, with its end; and, of what one had read, that it is over. */
export async function showShown(work: Work): Promise<Child | undefined> {
  const [shown, over] = [await listShownToMeIn(work), await listOverIn(work)];
  if (shown.length + over.length === 0) return undefined;
  return <ShownToMe shown={shown} over={over} now={work.now} id="montre" />;
}

/** Whether it ends within three days: before, it can wait. */
function presses(until: Temporal.Instant | undefined, now: Temporal.Instant): boolean {
  return until !== undefined && Temporal.Instant.compare(until, now.add({ hours: 72 })) <= 0;
}

/** What was opened in one's name, and ends unless one says it oneself. */
export async function waitsToBeSaidAgain(work: Work): Promise<readonly Waiting[]> {
  return (await listToSayAgainIn(work)).map((one) => {
    const sentence = saySentence(one, work.now);
    return {
      group: "answer",
      says: sharing.waits(sentence),
      about: withOrWithout(one, work.now),
      due: presses(one.until, work.now) ? one.until : undefined,
      at: `${SHARINGS}#a-redire`,
      go: sharing.waitsGo,
      label: `${sharing.waitsGo}, ${sentence}`,
    };
  });
}

/** Among what is new: who joined a party with which one shares, so that one may keep them out. */
export async function showJoined(work: Work): Promise<Child | undefined> {
  const parties = await listJoinedIn(work);
  if (parties.length === 0) return undefined;
  return (
    <section class="pile-s" aria-labelledby="nouveau-groupes">
      <h3 id="nouveau-groupes">{partyTexts.joinedTitle}</h3>
      <ul class="lignes serre">
        {parties.map(({ id, name, members }) => (
          <li>
            <a href={partyAt(id)}>
              {partyTexts.joined(
                members.map((one) => one.name),
                name,
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
