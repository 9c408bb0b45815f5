import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { seeForOthersIn } from "../actions/see-relays.ts";
import { seeStandingHelpIn } from "../actions/standing-help.ts";
import { AT, FOR_OTHERS } from "../domain/address.ts";
import { saySilence, sayStands } from "./say.ts";
import { toldServiceTexts } from "./service-texts.fr.ts";
import { silenceTexts } from "./silence-texts.fr.ts";
import { forOthersTexts as texts, texts as own } from "./texts.fr.ts";

/** That one asked for help, and what stands; that one’s list is told of a silence: before all else. */
export async function waitsMyHelp(work: Work): Promise<readonly Waiting[]> {
  const stands = await seeStandingHelpIn(work);
  if (stands === undefined) return [];
  const { open, silence, now } = stands;
  const asked = open && {
    // Of weeks ago it waits like anything else, until one says that it is settled.
    urgent: open.isPast ? undefined : (true as const),
    says: sayStands({ ...stands, open }),
    go: own.standsLook,
    label: own.standsGo,
  };
  const silent = silence && {
    urgent: true as const,
    says: saySilence(silence, now),
    go: silenceTexts.look,
    label: silenceTexts.go,
  };
  return [asked, silent].flatMap((one) =>
    one ? [{ group: "mine" as const, at: AT, ...one }] : [],
  );
}

/** Who needs help and has nobody yet; and who asks whether one may be told. */
export async function waitsForMe(work: Work): Promise<readonly Waiting[]> {
  const seen = await seeForOthersIn(work);
  const told = seen?.told.filter(({ isTaken, mine }) => !isTaken && mine === undefined) ?? [];
  const named = seen?.named.filter(({ said }) => said === "waiting") ?? [];
  return [
    ...told.map(({ name, service, relay, raisedAt, isPast }) => ({
      group: "answer" as const,
      says: service === undefined ? texts[relay](name) : toldServiceTexts.waits(service.name),
      due: isPast ? undefined : raisedAt,
      urgent: isPast ? undefined : (true as const),
      at: FOR_OTHERS,
      go: texts.answer,
      label: texts.answerOf(service?.name ?? name),
    })),
    ...named.map(({ name, relay }) => ({
      group: "answer" as const,
      says: texts.asks[relay](name),
      at: FOR_OTHERS,
      go: texts.answer,
      label: texts.answerOf(name),
    })),
  ];
}
