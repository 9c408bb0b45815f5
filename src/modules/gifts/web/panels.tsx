import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";
import { Section } from "#ui/panel";

import { seeWaitingIn } from "../actions/see-mine.ts";
import { countWaitingOfIn } from "../actions/see-structure.ts";
import { giftAt, structureAt } from "./mine-page.tsx";
import { sayer, sayFromTo, sayWhole } from "./say-gift.ts";
import { structureTexts } from "./structure-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/** What awaits me: what others said, that I confirm in one press; what I said, that is to be corrected. */
export async function waitsMine(work: Work): Promise<readonly Waiting[]> {
  const { waiting, aside } = await seeWaitingIn(work);
  return [
    ...waiting.map((gift) => ({
      group: "answer" as const,
      says: texts.waitsTitle(sayer(gift), sayWhole(gift, work.now)),
      about: sayFromTo(gift),
      at: giftAt(gift.id),
      go: texts.yes,
      label: texts.yesOf(sayWhole(gift, work.now)),
      press: { action: `${giftAt(gift.id)}/oui`, fields: {}, prefix: gift.id },
    })),
    ...aside.map((gift) => ({
      group: "answer" as const,
      says: texts.asideTitle(sayWhole(gift, work.now)),
      about: sayFromTo(gift),
      at: giftAt(gift.id),
      go: texts.asideGo,
      label: `${texts.asideGo}, ${sayWhole(gift, work.now)}`,
    })),
  ];
}

/** On the page of an organisation, for who keeps it. */
export async function showOfStructure(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  const waiting = await countWaitingOfIn(work, { organisation: subject });
  if (waiting === undefined) return undefined;
  return (
    <Section title={structureTexts.panel} id="donne" small class="pile-s">
      <p>
        {structureTexts.panelSays(waiting)} <a href={structureAt(subject)}>{structureTexts.see}</a>
      </p>
    </Section>
  );
}
