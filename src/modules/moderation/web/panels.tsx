import type { Child } from "hono/jsx";

import type { Waiting } from "#basics/waiting";
import { personBy, type Work } from "#services/house";
import { Section } from "#ui/panel";

import { seeMyModeratingIn } from "../actions/ask-moderator.ts";
import { countAwaitingMeIn } from "../actions/see-reviews.ts";
import { seeMyModerationIn } from "../actions/see-mine.ts";
import { texts as mine } from "./mine-texts.fr.ts";
import { texts } from "./review-texts.fr.ts";

/** How many days a decision on what I published stays among what awaits me. */
const DAYS_SHOWN = 14;

/** What awaits me: things to look at, a proposal to moderate, a decision on what I published. */
export async function waitsToModerate(work: Work): Promise<readonly Waiting[]> {
  if (personBy(work.actor) === undefined) return [];
  const toLook = await countAwaitingMeIn(work);
  const asked = await seeMyModeratingIn(work);
  const { verdicts } = await seeMyModerationIn(work);
  const since = work.now.subtract({ hours: 24 * DAYS_SHOWN });
  const fresh = verdicts.find(({ givenAt }) => Temporal.Instant.compare(givenAt, since) > 0);
  const { decided, read } = mine.panel;
  const { waiting, look, asked: isAsked, answer } = texts.panel;
  return [
    ...(fresh === undefined
      ? []
      : [lineOf("words", { says: decided, at: `/moderation/${fresh.id}`, go: read })]),
    ...(toLook === 0 ? [] : [lineOf("look", { says: waiting(toLook), at: "/moderer", go: look })]),
    ...(asked === undefined || asked.acceptedAt !== undefined
      ? []
      : [lineOf("answer", { says: isAsked, at: "/moderer/accord", go: answer })]),
  ];
}

function lineOf(group: Waiting["group"], line: Pick<Waiting, "says" | "at" | "go">): Waiting {
  return { group, label: `${line.go} : ${line.says}`, ...line };
}

/** On the page of one's data: the ways to what one reported, to decisions, to whom one blocked. */
export async function showMine(work: Work): Promise<Child | undefined> {
  if (personBy(work.actor) === undefined) return undefined;
  const asked = await seeMyModeratingIn(work);
  return (
    <Section title={mine.panel.title} id="signalements">
      <ul>
        <li>
          <a href="/moi/moderation">{mine.panel.mine}</a>
        </li>
        <li>
          <a href="/moi/bloquees">{mine.panel.blocks}</a>
        </li>
        {asked !== undefined && (
          <li>
            <a href="/moderer/accord">{texts.list.agreement}</a>
          </li>
        )}
      </ul>
    </Section>
  );
}
