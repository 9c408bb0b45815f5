import { linkHolder, person, type PersonId, visitor } from "#services/house";

import type { TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { anOrganisation } from "../../../../tests/support/team.ts";
import { lettersTo, linkIn, passTime } from "../../../../tests/support/time.ts";
import { seePlace } from "../find/actions/see-place.ts";
import { describeByCode } from "../invite/actions/answer-letter.ts";
import { answerAtByCode } from "../invite/actions/answer-at.ts";
import { confirmDoor, type DoorLink } from "../invite/actions/door.ts";
import { inviteStructure, type InviteStructure } from "../invite/actions/invite-structure.ts";
import { seeMyInvitation } from "../invite/actions/my-invitations.ts";
import { openByCode } from "../invite/actions/open-alone.ts";
import { seeLetter } from "../invite/actions/see-letter.ts";
import { type ExchangeLink, readExchangeLink } from "../../exchanges/protocol/actions/links.ts";
import { seeExchange, seeExchangeByLink } from "../../exchanges/protocol/actions/see-exchange.ts";
import { takeStepByLink } from "../../exchanges/protocol/actions/take-step.ts";
import type { Act } from "../../exchanges/protocol/domain/exchange.ts";
import type { ExchangeId } from "../../exchanges/protocol/domain/need.ts";
import { askDay, type AskDay } from "./actions/ask-day.ts";

export const STREET = "3 chemin du Canal, la porte bleue";

let count = 0;

interface DoorAs {
  readonly seats?: number;
  readonly isVerified?: boolean;
}

/** A structure of the directory that nobody represents, which opened its door by its letter, of so many seats. */
export async function openedDoor(app: TestHouse, { isVerified = true, ...more }: DoorAs = {}) {
  count += 1;
  const structure = await anOrganisation(app, `La Scierie ${count}`, isVerified);
  return { structure, ...(await openedBy(app, { structure: structure.id }, more)) };
}

/** The same of one that was only named. */
export async function namedDoor(app: TestHouse, more: Pick<DoorAs, "seats"> = {}) {
  count += 1;
  const name = `L’Atelier des Tisons ${count}`;
  return { name, ...(await openedBy(app, { name, commune: "26108" }, more)) };
}

async function openedBy(
  app: TestHouse,
  whom: Pick<InviteStructure, "structure" | "name" | "commune">,
  { seats = 1 }: Pick<DoorAs, "seats">,
) {
  const ines = await situations(app).someone(`Inès ${count}`);
  const asked = { ...whom, isNamed: false };
  const { invitation } = valueOf(await inviteStructure(app, person(ines), asked));
  const { code, poster } =
    (await seeMyInvitation(app, person(ines), { id: invitation })) ?? raise();
  const from = { code, place: `place ${count}` };
  const draft = {
    name: `La scierie ${count}`,
    commune: "26108",
    street: "3 chemin du Canal",
    seats,
    days: "mardi et jeudi 9h-17h",
    words: "Une table près du poêle.",
  };
  valueOf(await describeByCode(app, visitor, { ...from, draft }));
  valueOf(await openByCode(app, visitor, from));
  const at = (await seeLetter(app, visitor, from))?.opened?.at;
  const number = Number(/\/locaux\/(\d+)/.exec(at ?? "")?.[1]);
  return { ines, from, poster, number, email: `scierie-${count}@example.org` };
}
export type Opened = Awaited<ReturnType<typeof openedDoor>>;

/** Who has its letter says where days are asked of it; nobody confirmed it yet. */
export function saysWhere(app: TestHouse, { from, email }: Pick<Opened, "from" | "email">) {
  return answerAtByCode(app, visitor, { ...from, email, coming: STREET });
}

/** The link that the holder of the address got. */
export async function doorLink(app: TestHouse, email: string): Promise<DoorLink> {
  const path = linkIn((await lettersTo(app, email))[0], "/porte/adresse/");
  const [, , , letter = "", signature = ""] = path.split("/");
  return { letter, signature };
}

/** The same, of which days are asked from now on. */
export async function askedDoor(app: TestHouse, more: DoorAs = {}) {
  const opened = await openedDoor(app, more);
  valueOf(await saysWhere(app, opened));
  const link = await doorLink(app, opened.email);
  valueOf(await confirmDoor(app, visitor, link));
  const place = (await seePlace(app, visitor, { number: opened.number })) ?? raise();
  return { ...opened, link, venue: place.venue.id, host: place.host.id };
}

/** One that was only named, of which days are asked from now on: who holds its address wrote what it is. */
export async function askedNamedDoor(app: TestHouse, more: Pick<DoorAs, "seats"> = {}) {
  const opened = await namedDoor(app, more);
  valueOf(await saysWhere(app, opened));
  const link = await doorLink(app, opened.email);
  const who = { name: opened.name, kind: "company" as const };
  valueOf(await confirmDoor(app, visitor, { ...link, who }));
  const place = (await seePlace(app, visitor, { number: opened.number })) ?? raise();
  return { ...opened, link, venue: place.venue.id, host: place.host.id };
}
export type AskedDoor = Awaited<ReturnType<typeof askedDoor>>;

/** A volunteer asks to come. */
export function asksThere(
  app: TestHouse,
  { venue, host }: Pick<AskedDoor, "venue" | "host">,
  { who, ...more }: { readonly who: PersonId; readonly day: Temporal.PlainDate } & Partial<AskDay>,
) {
  return askDay(app, person(who), {
    venue,
    host,
    part: "day",
    people: 1,
    as: "volunteer",
    employer: undefined,
    work: "Le bilan de l’année",
    share: "",
    ...more,
  });
}

/** The link of the latest letter of an exchange to an address, as the page reads it. */
export async function letterLink(app: TestHouse, email: string): Promise<ExchangeLink> {
  await passTime(app, { minutes: 5 });
  const letters = await lettersTo(app, email);
  const letter = letters.find(({ links }) => links.some((one) => one.startsWith("/l/echange/")));
  const [, , , exchange = "", party = "", who = "", number = "", rest = ""] = linkIn(
    letter,
    "/l/echange/",
  ).split("/");
  const signature = rest.replace(/[?#].*$/, "");
  return readExchangeLink(app, { exchange, party, who, number, signature }) ?? raise();
}

/** The day that is asked for in these tests. */
export const THURSDAY = Temporal.PlainDate.from("2026-12-10");

const heldBy = ({ exchange }: ExchangeLink) => linkHolder("exchanges.exchange", exchange);

/** What is done and looked at there, in a house that the tests open. */
export function atDoor(house: () => TestHouse) {
  const somebody = (name = "Gaspard") => situations(house()).someone(name);
  return {
    somebody,
    says: (link: ExchangeLink, act: Act) =>
      takeStepByLink(house(), heldBy(link), { act, terms: 1, link }),
    seen: (link: ExchangeLink) => seeExchangeByLink(house(), heldBy(link), link),
    stateOf: async (who: PersonId, exchange: ExchangeId) =>
      (await seeExchange(house(), person(who), { exchange }))?.kept.exchange.state,
    /** Somebody asks there for a day. */
    asked: async (door: Pick<AskedDoor, "venue" | "host">, day = THURSDAY) => {
      const who = await somebody();
      return { who, exchange: valueOf(await asksThere(house(), door, { who, day })) };
    },
  };
}

function raise(): never {
  throw new Error("it is not there");
}
