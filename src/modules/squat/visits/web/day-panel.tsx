import { capital } from "#basics/text";
import { isAskedByLetterIn } from "#modules/exchanges";
import { isId } from "#basics/id";
import { writeDay, writeTime } from "#basics/dates";
import type { Work } from "#services/house";
import { Passage } from "#ui/drawing/passage";
import { Facts } from "#ui/facts";
import { Press } from "#ui/form";
import { Cove, Section } from "#ui/panel";

import { wayOutOfDoorIn } from "../../invite/actions/way-out.ts";
import { sayEvening } from "../../invite/actions/door-texts.fr.ts";
import { addressTexts } from "../../invite/web/address-texts.fr.ts";
import { seeLentIn, type SeenLent } from "../actions/note-lent.ts";
import { type Reader, seeDayIn, type SeenDay } from "../actions/see-day.ts";
import type { DayOfTerms } from "../actions/terms.ts";
import type { Stands } from "../domain/lights.ts";
import { partTexts } from "../domain/parts.fr.ts";
import { needsEmployer } from "../domain/visit.ts";
import { LentPart } from "./lent-part.tsx";
import { closingTexts } from "./closing-texts.fr.ts";
import { comingTexts } from "./coming-texts.fr.ts";
import { HowToCome } from "./how-to-come.tsx";
import { standsTexts } from "./stands-texts.fr.ts";
import { dayTexts as texts } from "./texts.fr.ts";
import { Wrong } from "./wrong-part.tsx";

interface DayProps {
  readonly seen: SeenDay;
}

/** Where the pages of one day are. */
export const dayAt = (exchange: string) => `/squat/journees/${exchange}`;

/** To whom a letter of an exchange was written, as one of the three. */
const READERS: Readonly<Record<string, Reader>> = { asker: "guest", giver: "host" };

/**
 * On the page of an exchange that is a day of squat: the same drawing for its three readers, and what is theirs. By the link of
 * a letter (`by`) one reads the drawing with one's own sentence, and what one wants to know before a yes; no more.
 */
export async function showDay(work: Work, exchange: string | undefined, by?: string) {
  if (exchange === undefined || !isId<"Exchange">(exchange)) return undefined;
  const seen = await seeDayIn(work, exchange, { asEmployer: true });
  const told = by === undefined ? seen?.reader : (READERS[by] ?? "employer");
  if (seen === undefined || told === undefined) return undefined;
  const lent = by === undefined ? await seeLentIn(work, seen) : undefined;
  const out = by === "giver" ? await wayOutOfDoorIn(work, seen.visit.venue) : undefined;
  const isByLetter = told === "guest" && (await isAskedByLetterIn(work, { exchange }));
  return <DayPanel {...{ seen, told, lent, out, isByLetter }} now={work.now} />;
}

interface PanelProps extends DayProps {
  readonly told: Reader;
  readonly lent: SeenLent | undefined;
  /** Where a host without an account has a letter sent, by which they say that they want no more of them. */
  readonly out: string | undefined;
  /** Its guest reads it, and the host answers by their letter. */
  readonly isByLetter: boolean;
  readonly now: Temporal.Instant;
}

const ENDED: readonly Stands[] = ["refused", "called-off", "unsaid"];

function DayPanel({ seen, told, lent, out, isByLetter, now }: PanelProps) {
  const { reader, lights } = seen;
  const isEnded = ENDED.includes(lights.stands);
  return (
    <Section title={texts.title} id="journee" class="pile">
      <Stand seen={seen} told={told} />
      {!isEnded && lights.stands !== "over" && <Before seen={seen} told={told} />}
      {reader !== "employer" && !isEnded && <Come seen={seen} />}
      {reader !== "employer" && <After seen={seen} />}
      {lent && <LentPart {...seen} lent={lent} at={dayAt(seen.exchange)} now={now} />}
      {reader !== "employer" && (
        <Wrong seen={seen} at={dayAt(seen.exchange)} isByLetter={isByLetter} />
      )}
      {out !== undefined && (
        <details class="pile-s">
          <summary>{addressTexts.wayOut}</summary>
          <p>{addressTexts.wayOutSays}</p>
          <Press action={out} kind="clair" back={{}}>
            {addressTexts.wayOutSend}
          </Press>
        </details>
      )}
    </Section>
  );
}

const nameOf = ({ visit, guestName, hostName, today }: SeenDay) => ({
  guest: guestName,
  host: hostName,
  day: writeDay(visit.day, today),
});

/** « Jeudi 3 décembre, le matin, à deux »; how many come is said of one where it is what changes. */
function whenOf(
  { day, part, people }: DayOfTerms,
  { visit, first, today, hours }: SeenDay,
): string {
  const isSaid = people > 1 || (first !== undefined && first.people !== visit.people);
  return [
    capital(texts.when(writeDay(day, today), partTexts.parts[part])),
    // Those of what is proposed now: nothing is worked out for a day that it replaces.
    ...(hours === undefined || !day.equals(visit.day) || part !== visit.part
      ? []
      : [texts.hoursOf(clockOf(hours.from), clockOf(hours.to))]),
    ...(isSaid ? [people > 1 ? texts.two : texts.alone] : []),
  ].join(", ");
}

const clockOf = (minutes: number) => writeTime(Temporal.PlainTime.from("00:00").add({ minutes }));

function Stand({ seen, told }: DayProps & { readonly told: Reader }) {
  const { visit, lights, venue } = seen;
  const named = nameOf(seen);
  const { employer, host } = lights;
  const shown = [
    ...(employer === "not-needed" ? [] : [{ is: employer, who: texts.employerLight }]),
    { is: host === "not-needed" ? "awaited" : host, who: texts.hostLight },
  ] as const;
  return (
    <Cove class="pile-s">
      <Passage lights={shown.map(({ is, who }) => ({ is, says: texts.yes[is](who) }))} />
      <p>
        <strong>{standsTexts[told][lights.stands](named)}</strong>
      </p>
      {seen.closes !== undefined && <p>{sayCloses(seen.closes, seen, told)}</p>}
      <Facts
        facts={[
          { label: texts.whenLabel, says: whenOf(visit, seen) },
          seen.first && { label: texts.insteadOf, says: whenOf(seen.first, seen) },
          venue && {
            label: texts.where,
            says: (
              <>
                <a href={venue.at}>{venue.name}</a>, {venue.town}
              </>
            ),
          },
          {
            label: told === "guest" ? texts.youComeAs : texts.comesAs,
            says:
              employer === "not-needed" && needsEmployer(visit.comesAs)
                ? partTexts.inOwnName
                : partTexts.comesAs[visit.comesAs],
          },
        ]}
      />
    </Cove>
  );
}

/** That the door of the host closes before this day, to whoever reads it. */
function sayCloses(last: Temporal.PlainDate, { hostName, today }: SeenDay, told: Reader): string {
  const evening = sayEvening(last, today);
  return told === "host" ? closingTexts.host(evening) : closingTexts[told](hostName, evening);
}

/** What one wants to know before one says yes: open to who is asked, folded once they said it. */
function Before({ seen, told }: DayProps & { readonly told: Reader }) {
  const { visit, welcome, hostName, guestName, lights } = seen;
  const light = told === "guest" ? undefined : lights[told];
  const { facts } = texts;
  const isHost = told === "host";
  // In their own name they come as nobody’s; their age is not for their employer to read here.
  const apart = [
    ...(told === "host" && visit.isMinor ? [facts.apart.minor] : []),
    ...(lights.employer === "not-needed" ? [] : [facts.apart[visit.comesAs]]),
  ];
  const says = [
    facts.hours,
    welcome?.insured === true
      ? facts.insured(hostName)
      : isHost
        ? facts.notInsuredHost
        : facts.notInsured(hostName),
    facts.guestInsured(guestName),
    ...apart.flatMap((one) => (one === undefined ? [] : [one(guestName)])),
    welcome?.someone === true ? facts.someone : isHost ? facts.noOneHost : facts.noOne,
    facts.confidential,
    facts.accident,
    ...(welcome?.accident === undefined ? [] : [facts.accidentCall(welcome.accident)]),
    facts.paper,
  ];
  return (
    <details class="pile-s" open={light === "awaited"}>
      <summary>{visit.agreedAt === undefined ? texts.before : texts.known}</summary>
      <ul>
        {says.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      {seen.reader !== "employer" && (
        <p>
          <a href={`${dayAt(seen.exchange)}/papiers`}>{texts.paperWay}</a>
        </p>
      )}
    </details>
  );
}

function Come({ seen }: DayProps) {
  const { visit, reader, coming, may, lights } = seen;
  if (reader === "employer" || visit.agreedAt === undefined) return null;
  const came = reader === "guest" ? visit.guestCameAt : visit.hostSawAt;
  return (
    <div class="pile-s">
      {reader === "guest" && coming === undefined && lights.stands !== "over" && (
        <p class="doux">{comingTexts.later}</p>
      )}
      {coming !== undefined && <HowToCome coming={coming} />}
      {may.arrive && (
        <Press action={`${dayAt(seen.exchange)}/arrivee`} prefix="arrivee" back={{}}>
          {lights.stands === "over" ? texts.wasThere : texts.arrived[reader]}
        </Press>
      )}
      {came !== undefined && <p>{texts.came[reader]}</p>}
    </div>
  );
}

function After({ seen }: DayProps) {
  const { visit, may, said } = seen;
  const at = dayAt(seen.exchange);
  const isEmpty = !may.say && !may.gather && said.length === 0 && visit.circle === undefined;
  if (isEmpty) return null;
  return (
    <ul class="liens">
      {(may.say || said.length > 0) && (
        <li>
          <a href={`${at}/avis`}>{may.say ? texts.sayWay : texts.readWay}</a>
        </li>
      )}
      {(may.gather || visit.circle !== undefined) && (
        <li>
          <a href={`${at}/ensemble`}>
            {visit.circle === undefined ? texts.gatherWay : texts.circleWay}
          </a>
        </li>
      )}
    </ul>
  );
}
