import type { Child } from "hono/jsx";

import type { Work } from "#services/house";
import { Section } from "#ui/panel";

import { DateLines } from "../../web/dates.tsx";
import { listNextAtIn } from "../actions/held.ts";
import { texts } from "./texts.fr.ts";

/** Lines on the page of premises: a few. */
const FEW = 3;

/** On the page of premises: what comes next there, as far as the reader may see it. */
export async function showAtVenue(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  const dates =
    subject === undefined ? [] : await listNextAtIn(work, { venue: subject, most: FEW });
  if (dates.length === 0) return undefined;
  return (
    <Section title={texts.next} id="rendez-vous" class="pile-s">
      <DateLines dates={dates} now={work.now} named />
    </Section>
  );
}
