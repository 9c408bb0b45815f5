import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import type { Work } from "#services/house";
import { Section } from "#ui/panel";

import { findOrganisationIn } from "../../team/actions/acting-for.ts";
import { gaveSubsidiesIn, receivedSubsidiesIn } from "../actions/list-subsidies.ts";
import { addressOfFunder, writeSumOf } from "../domain/subsidies.ts";
import { subsidyTexts } from "./texts.fr.ts";

const texts = subsidyTexts.panel;

/** On the page of an organisation: the published subsidies that bear its numbers, received or given. */
export async function showSubsidiesOf(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  const numbers = (await findOrganisationIn(work, subject))?.numbers;
  if (numbers === undefined) return undefined;
  const received = await receivedSubsidiesIn(work, numbers);
  const gave = await gaveSubsidiesIn(work, { number: numbers.siren });
  if (received === undefined && gave === undefined) return undefined;
  return (
    <Section title={texts.title} id="subventions" small class="pile-s">
      {received !== undefined && (
        <p>
          {texts.received(received.count, writeSumOf(received.sum))}{" "}
          <a href={`/subventions?beneficiaire=${received.as}`}>{texts.seeReceived}</a>
        </p>
      )}
      {gave !== undefined && (
        <p>
          {texts.gave(gave.count, writeSumOf(gave.sum))}{" "}
          <a href={addressOfFunder(gave)}>{texts.seeGave}</a>
        </p>
      )}
    </Section>
  );
}
