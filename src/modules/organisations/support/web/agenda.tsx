import { ICALENDAR, writeIcalendar } from "#services/icalendar";
import type { PrivateKind } from "#services/house";
import { ButtonLink } from "#ui/form";

import { listMyAccompanyingNowIn, listMySupportsIn } from "../actions/my-structures.ts";
import { seeAccompaniedIn } from "../actions/see-accompanied.ts";
import { datedThings } from "./files.ts";
import { agendaTexts as texts } from "./texts.fr.ts";

/**
 * What associations opened to a structure of one's own, in one's agenda. It is asked again at each read: what an
 * association closed is not there, and who no longer represents the structure reads nothing.
 */
export const accompaniedKind: PrivateKind = {
  label: texts.label,
  says: texts.says,
  ending: "ics",
  of: async (work) =>
    (await listMyAccompanyingNowIn(work)).map(({ id, name }) => ({
      about: id,
      label: texts.of(name),
    })),
  write: async (work, { publicUrl, about }) => {
    const found = (await listMySupportsIn(work)).find(({ id }) => id === about);
    const seen = found && (await seeAccompaniedIn(work, { number: found.number }));
    if (seen === undefined) return undefined;
    const body = writeIcalendar({
      name: texts.name(seen.organisation.name),
      product: "accompagnement",
      publicUrl,
      dates: datedThings(seen, seen.things, work.now),
      refresh: Temporal.Duration.from({ hours: 6 }),
    });
    return { type: ICALENDAR, body };
  },
  steps: (address) => (
    <>
      <p>
        <ButtonLink href={address.replace(/^https?:/, "webcal:")} icon="calendar">
          {texts.open}
        </ButtonLink>
      </p>
      <p class="petit">{texts.openSays}</p>
    </>
  ),
};
