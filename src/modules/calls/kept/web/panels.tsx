import type { Child } from "hono/jsx";

import { dayOf, writeDay } from "#basics/dates";
import { isId } from "#basics/id";
import type { Waiting } from "#basics/waiting";
import { organisationsOfIn } from "#modules/organisations";
import type { OpenedSource, Work } from "#services/house";
import { Section } from "#ui/panel";

import type { Call } from "../../domain/call.ts";
import {
  listKeptCallsIn,
  listProposedToMeIn,
  listRelayedIn,
  type SeenRelay,
} from "../actions/see-kept.ts";
import { openedCall, panelTexts as texts } from "./texts.fr.ts";

/** On the page of a structure: what a media relayed, for everyone; what it keeps, for its representatives. */
export async function showKeptOf(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  const relayed = await listRelayedIn(work, subject);
  const person = work.actor.mandate === undefined ? work.actor.for : undefined;
  const mine = person === undefined ? [] : await organisationsOfIn(work, person);
  const isMine = mine.some(({ id }) => id === subject);
  const kept = isMine ? await listKeptCallsIn(work, [subject]) : [];
  if (relayed.length === 0 && !isMine) return undefined;
  return (
    <>
      {relayed.length > 0 && (
        <Section title={texts.relayed} id="relais" class="pile-s">
          <ul class="lignes serre">
            {relayed.map(({ call, relay }) => (
              <li>
                <p>
                  <a href={`/appels/${call.number}`}>{call.title}</a>
                </p>
                <p class="petit">
                  {texts.relayedOn(writeDay(relay.on, dayOf(work.now)))}.{" "}
                  <a href={relay.url} rel="noopener external">
                    {texts.see}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isMine && (
        <Section title={texts.kept} id="gardes" class="pile-s">
          <p>
            {kept.length === 0 ? (
              texts.noneKept
            ) : (
              <a href="/appels/gardes">{texts.keptCount(kept.length)}</a>
            )}
          </p>
        </Section>
      )}
    </>
  );
}

/** On the page of a call: who relayed it, which day, where. */
export function Relays({
  relays,
  today,
}: {
  readonly relays: readonly SeenRelay[];
  readonly today: Temporal.PlainDate;
}) {
  if (relays.length === 0) return null;
  return (
    <Section title={texts.relays} id="relais" small class="pile-s">
      <ul class="liens petit">
        {relays.map(({ relay, by }) => (
          <li>
            <a href={relay.url} rel="noopener external ugc">
              {texts.relayLink(by.name, writeDay(relay.on, today))}
            </a>{" "}
            <a href={`/signaler/relais/${relay.id}`} rel="nofollow" class="a-l-ecran">
              {texts.report}
              <span class="hors"> : {by.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What awaits me: calls that are proposed to the associations that I keep. */
export async function waitsToKeep(work: Work): Promise<readonly Waiting[]> {
  return (await listProposedToMeIn(work)).map(({ call, support }) => ({
    group: "answer",
    says: texts.waits(support.name),
    about: call.title,
    due: lastDayOf(call),
    at: "/appels/gardes#proposes",
    go: texts.look,
    label: `${texts.look} : ${call.title}`,
  }));
}

/** The last day on which one answers it in time. */
function lastDayOf({ closesAt }: Call): Temporal.PlainDate | undefined {
  return closesAt === undefined ? undefined : dayOf(closesAt.subtract({ nanoseconds: 1 }));
}

/** For who accompanies: the open calls that an association keeps. */
export const openedCalls: OpenedSource = {
  kind: "calls",
  list: async (work, organisations) => {
    const ids = organisations.filter((id) => isId<"Organisation">(id));
    return (await listKeptCallsIn(work, ids)).map(({ organisation, call }) => ({
      uid: `${call.id}.${organisation}`,
      organisation,
      kind: "calls",
      title: call.title,
      state: call.permanent ? openedCall.permanent : openedCall.open,
      due: lastDayOf(call),
      at: `/appels/${call.number}`,
    }));
  },
};
