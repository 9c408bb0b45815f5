import { dayOf } from "#basics/dates";
import { ownSpaceOf } from "#rules/access";
import { person, type PersonId, visitor } from "#services/house";
import { sayCannotCome, sayComes } from "../../src/modules/homecare/actions/cannot-come.ts";
import { nameHelper } from "../../src/modules/homecare/actions/name-helper.ts";
import { endPause, pause } from "../../src/modules/homecare/actions/pause.ts";
import { sayPassed } from "../../src/modules/homecare/actions/say-passed.ts";
import { listOffersIn } from "../../src/modules/homecare/actions/who/see-offers.ts";
import { askBody } from "../../src/modules/homecare/bodies/actions/ask-body.ts";
import { sayBody } from "../../src/modules/homecare/bodies/actions/say-body.ts";
import {
  sendNoMore,
  sendSomebody,
} from "../../src/modules/homecare/bodies/actions/send-somebody.ts";
import type { AssignmentId } from "../../src/modules/homecare/domain/assignment.ts";
import type { VisitId } from "../../src/modules/homecare/domain/visit.ts";
import { sayNotTheirs } from "../../src/modules/homecare/letter/actions/say-by-letter.ts";
import { answerAsGuest } from "../../src/modules/homecare/passing/actions/answer-as-guest.ts";
import { answerPassing } from "../../src/modules/homecare/passing/actions/answer-passing.ts";
import { askPassers } from "../../src/modules/homecare/passing/actions/ask-passers.ts";
import { sayYes } from "../../src/modules/homecare/passing/actions/say-yes.ts";
import { seeMyPassings } from "../../src/modules/homecare/passing/actions/see-mine.ts";
import { declineOffer } from "../../src/modules/homecare/wanted/actions/answer-offer.ts";
import { letFill } from "../../src/modules/homecare/wanted/actions/let-fill.ts";
import { offerToCome } from "../../src/modules/homecare/wanted/actions/offer.ts";
import { valueOf } from "./organisations.ts";
import { type Relaying } from "./relaying.ts";
import { receiving } from "./worrying.ts";

/** What somebody wrote of themself at home, with words of health, ways of coming in, an address and a number: no letter holds any of it. */
export const HERS = {
  visits: ["Kiné pour ma hanche cassée", "Toilette après mon AVC"],
  entry: "La clé est sous le pot bleu, le code est 4711, le chien s’appelle Médor.",
  asked: "Au 12 rue du Four, deuxième étage ; mon insuline est au frigo.",
  favour: "Mon ordonnance à prendre",
  place: "La pharmacie de la place",
  where: "12 rue du Four",
  telephone: "04 75 00 00 00",
  word: "Ne le dis pas au docteur, mes comprimés sont finis.",
  worry: "Elle tombe, au 12 rue du Four.",
  note: "Mon cancer, je n’en parle pas.",
} as const;
/** Words of these that no letter may hold, nor a page that a stranger opens from one; what is asked of who passes is for all to read. */
export const SECRETS =
  /kiné|hanche|toilette|avc|\bclés?\b|pot bleu|4711|m[ée]dor|chien|rue du four|étage|insuline|comprimés|docteur|cancer|04 75|tombe/i;
/** The first names of all who live here. */
export const NAMES =
  /\b(?:Ana|Quentin|Hélène|Lucienne|Sylvie|Zoé|Bruno|Odile|Malika|Nadège|Paul|Inès)\b/;

/** Whose weeks they are, those around her, and her two visits of each day. */
export interface Lives extends Relaying {
  readonly visits: readonly [VisitId, VisitId];
  readonly nadege: PersonId;
  /** Some time passes, five minutes unless said: the letters that are due leave, however many left that day, and are read. */
  readonly post: (time?: Temporal.DurationLike) => Promise<void>;
}

export const today = ({ app }: Pick<Lives, "app">): Temporal.PlainDate => dayOf(app.clock.now());

/** Quentin comes, cannot, comes finally; Lucienne fills the gap; she is away and back; the morning says who passes. */
export async function helped(the: Lives): Promise<void> {
  const { app, ana, quentin, lucienne, post, visits } = the;
  const names = async (helper: PersonId, visit: VisitId): Promise<AssignmentId> =>
    valueOf(
      await nameHelper(app, person(ana), {
        helper,
        visits: [visit],
        from: today(the),
        until: undefined,
      }),
    );
  const [his, hers] = [await names(quentin, visits[0]), await names(lucienne, visits[1])];
  valueOf(await letFill(app, person(ana), { assignment: hers, mayFill: true }));
  await post();
  const on = (days: number) => ({ visit: visits[0], day: today(the).add({ days }) });
  valueOf(await sayCannotCome(app, person(quentin), { assignment: his, ...on(1) }));
  valueOf(await sayCannotCome(app, person(quentin), { assignment: his, ...on(2) }));
  await post();
  valueOf(await offerToCome(app, person(lucienne), { assignment: hers, ...on(1) }));
  valueOf(await sayComes(app, person(quentin), { assignment: his, ...on(2) }));
  await post();
  const [offer] = await app.transaction(person(ana), (work) => listOffersIn(work, ownSpaceOf(ana)));
  if (offer === undefined) throw new Error("nobody offers to come");
  valueOf(await declineOffer(app, person(ana), { offer: offer.id }));
  await post();
  const from = today(the).add({ days: 3 });
  valueOf(await pause(app, person(ana), { from, until: from.add({ days: 2 }) }));
  await post();
  valueOf(await endPause(app, person(ana), undefined));
  await post({ hours: 4 });
  valueOf(await sayPassed(app, person(quentin), { assignment: his, ...on(0) }));
  await post({ hours: 15 });
  await post({ hours: 4 });
  await sayNotTheirs(app, { assignment: hers, day: today(the) });
  await post();
}

/** Ana asks a structure, which sends Malika, then no more. */
export async function bodied({ app, ana, post, visits }: Lives): Promise<void> {
  const { organisation, odile, malika } = await receiving(app, "Pas à pas");
  valueOf(await sayBody(app, person(odile), { organisation }));
  const days = { from: dayOf(app.clock.now()), until: undefined };
  const asked = valueOf(
    await askBody(app, person(ana), { organisation, visits, words: HERS.asked, ...days }),
  );
  await post();
  const helper = malika;
  const assignment = valueOf(
    await sendSomebody(app, person(odile), { asked, helper, from: undefined, until: undefined }),
  );
  await post();
  valueOf(await sendNoMore(app, person(odile), { asked, assignment }));
  await post();
}

/** She asks who passes: one with an account, another without. */
export async function passing({ app, ana, post, zoe }: Lives): Promise<void> {
  const ask = valueOf(
    await askPassers(app, person(ana), {
      what: HERS.favour,
      place: HERS.place,
      day: dayOf(app.clock.now()).add({ days: 2 }),
      at: Temporal.PlainTime.from("10:00"),
      commune: "26289",
    }),
  );
  valueOf(await answerPassing(app, person(zoe), { ask, name: "Zoé", word: "Vers onze heures." }));
  valueOf(
    await answerAsGuest(app, visitor, {
      ask,
      email: "un-passant@example.net",
      isAdult: true,
      name: "Bruno",
      word: undefined,
      site: undefined,
      place: "192.0.2.1",
    }),
  );
  await post();
  const answer = (await seeMyPassings(app, person(ana), undefined))?.asked[0]?.offers[0]?.id;
  if (answer === undefined) throw new Error("nobody answered");
  valueOf(await sayYes(app, person(ana), { answer, name: "Ana", at: "home", where: HERS.where }));
  await post();
}
