import type { Child } from "hono/jsx";

import { personBy, type Work } from "#services/house";
import { ButtonLink } from "#ui/button";
import { Section } from "#ui/panel";

import { seeMyModeratingIn } from "../actions/ask-moderator.ts";
import { countAwaitingMeIn } from "../actions/see-reviews.ts";
import { seeMyModerationIn } from "../actions/see-mine.ts";
import { texts as mine } from "./mine-texts.fr.ts";
import { texts } from "./review-texts.fr.ts";

/** How many days a decision on what I published stays among what awaits me. */
const DAYS_SHOWN = 14;

/** What awaits me: things to look at, a proposal to moderate, a decision on what I published. Lines without a box. */
export async function showAwaiting(work: Work): Promise<Child | undefined> {
  if (personBy(work.actor) === undefined) return undefined;
  const toLook = await countAwaitingMeIn(work);
  const asked = await seeMyModeratingIn(work);
  const { verdicts } = await seeMyModerationIn(work);
  const since = work.now.subtract({ hours: 24 * DAYS_SHOWN });
  const fresh = verdicts.find(({ givenAt }) => Temporal.Instant.compare(givenAt, since) > 0);
  const isAsked = asked !== undefined && asked.acceptedAt === undefined;
  if (toLook === 0 && !isAsked && fresh === undefined) return undefined;
  return (
    <ul class="lignes serre">
      {fresh !== undefined && (
        <Line says={mine.panel.decided} at={`/moderation/${fresh.id}`} go={mine.panel.read} />
      )}
      {toLook > 0 && (
        <Line says={texts.panel.waiting(toLook)} at="/moderer" go={texts.panel.look} />
      )}
      {isAsked && <Line says={texts.panel.asked} at="/moderer/accord" go={texts.panel.answer} />}
    </ul>
  );
}

interface LineProps {
  readonly says: string;
  readonly at: string;
  readonly go: string;
}

function Line({ says, at, go }: LineProps) {
  return (
    <li class="rang bouts">
      <strong>{says}</strong>
      <ButtonLink href={at} kind="clair" label={`${go} : ${says}`}>
        {go}
      </ButtonLink>
    </li>
  );
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
