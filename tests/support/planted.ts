import { newId } from "../../src/basics/id.ts";
import { amountOf } from "../../src/basics/amount.ts";
import type { Result } from "../../src/basics/result.ts";
import { ownSpaceOf } from "../../src/modules/access/rules.ts";
import { addOccasionIn } from "../../src/modules/calendar/index.ts";
import { askAlertIn } from "../../src/modules/calls/alerts/actions/ask-alert.ts";
import { readSearch } from "../../src/modules/calls/domain/search/search.ts";
import { joinCircleIn, leaveCircleIn, makeCircleIn } from "../../src/modules/circles/index.ts";
import { openThreadIn, writeNoteIn } from "../../src/modules/conversations/index.ts";
import { askQuestionIn, castBallotIn } from "../../src/modules/decisions/index.ts";
import { sayOfferIn } from "../../src/modules/exchanges/givers/actions/keep-offers.ts";
import { makeOrientationIn } from "../../src/modules/exchanges/orientation/actions/make-orientation.ts";
import { thankNeighbourIn, writeNeedIn } from "../../src/modules/exchanges/index.ts";
import { leaveMessageIn } from "../../src/modules/home/actions/leave-message.ts";
import { blockPersonIn } from "../../src/modules/moderation/index.ts";
import { chooseHelperIn } from "../../src/modules/people/index.ts";
import type { Scope } from "../../src/modules/people/rules.ts";
import { addPartsIn, attachFileIn, startJointAnswerIn } from "../../src/modules/projects/index.ts";
import { inviteStructureIn } from "../../src/modules/squat/invite/actions/invite-structure.ts";
import { addTaskIn } from "../../src/modules/tasks/index.ts";
import { spaceOf, type CircleId } from "../../src/modules/circles/rules.ts";
import {
  type PanelPlace,
  person,
  type PersonId,
  type Work,
} from "../../src/services/house/index.ts";
import { addTrainingIn } from "../../src/modules/trainings/actions/keep-training.ts";
import { toldTraining } from "./trainings.ts";
import { writePdf } from "../../src/modules/organisations/demonstration/write-pdf.ts";
import { close, CLOSES } from "./voting.ts";
import { meetIn } from "./meetings.ts";
import type { Reached } from "./entrusting.ts";
import type { TestHouse } from "./house.ts";
import { ofAnOrganisation } from "./planted-in-organisation.ts";
import { plantWritingsIn } from "./planted-writings.ts";
import { tellOfPractice } from "./planted-practice.ts";
import { expectSomebody, HOME_PLANTS } from "./planted-week.ts";
import { personNamed } from "./team.ts";

/** A word that is written nowhere else, in something of one's own. */
export interface Plant {
  readonly word: string;
  /** What holds it: a module, and what of it. */
  readonly module: string;
  readonly what: string;
  /** The scope that opens it to who acts for the person; undefined: nothing does. */
  readonly scope: Scope | undefined;
}

/** Somebody in whose things words were planted, and where these stand. */
export interface Planted {
  readonly giver: PersonId;
  readonly holder: Reached;
  readonly circle: CircleId;
  readonly organisation: string;
  readonly plants: readonly Plant[];
  /** What is asked of places that show something about a subject. */
  readonly subjects: Readonly<Partial<Record<PanelPlace, readonly string[]>>>;
}

const ONE_KORI = amountOf(100) ?? never();

function never(): never {
  throw new Error("one is an amount");
}

function sure<T>(told: Result<T, string>): T {
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

/** Somebody with a private circle, a neighbour and an association of theirs, who keeps something of every kind: a word in each. */
export async function plant(app: TestHouse): Promise<Planted> {
  const giver = await personNamed(app, "Ombeline", "ombeline@example.org");
  const neighbour = await personNamed(app, "Voisinette", "voisinette@example.org");
  const unwanted = await personNamed(app, "Qorvexbloquee", "unwanted@example.org");
  const holder = {
    id: await personNamed(app, "Zélie", "zelie@example.org"),
    email: "zelie@example.org",
  };
  const circle = await app.transaction(person(giver), (work) =>
    makeCircleIn(work, {
      name: "Le cercle d’Ombeline",
      kind: "local",
      isOpen: false,
      purpose: "Se tenir au qorvexcharte.",
      charter: ["On ne dit rien dehors."],
    }),
  );
  await decide(app, giver, circle);
  const found = await app.transaction(person(giver), (work) => inCircle(work, circle));
  await expectSomebody(app, giver, neighbour);
  await thank(app, giver, neighbour);
  await app.transaction(person(giver), (work) => ofOneself(work, unwanted));
  const organisation = await ofAnOrganisation(app, giver);
  return {
    giver,
    holder,
    circle,
    organisation,
    plants: PLANTS,
    subjects: { ...found, organisation: [organisation] },
  };
}

const PLANTS: readonly Plant[] = [
  { word: "qorvexcharte", module: "circles", what: "the purpose of a circle", scope: "circles" },
  { word: "qorvexfil", module: "conversations", what: "a thread", scope: "circles" },
  { word: "qorvexmot", module: "conversations", what: "a message", scope: "circles" },
  { word: "qorvexcahier", module: "conversations", what: "a note", scope: "notes" },
  { word: "qorvexservice", module: "exchanges", what: "a favour", scope: "favours" },
  { word: "Voisinette", module: "currency", what: "whom one thanked", scope: "favours" },
  { word: "qorvexbesoin", module: "exchanges", what: "a need", scope: "exchanges" },
  { word: "qorvexoffre", module: "exchanges", what: "an offer", scope: "exchanges" },
  { word: "qorvextable", module: "exchanges", what: "a table of the circle", scope: undefined },
  { word: "qorvexvote", module: "decisions", what: "a question", scope: "votes" },
  { word: "qorvexraison", module: "decisions", what: "a reason", scope: "votes" },
  { word: "qorvexalerte", module: "calls", what: "an alert", scope: "calls" },
  { word: "qorvextache", module: "tasks", what: "a task", scope: undefined },
  { word: "qorvexreponse", module: "projects", what: "a joint answer", scope: undefined },
  { word: "qorvexpartie", module: "projects", what: "a part of it", scope: undefined },
  { word: "qorvexpapier", module: "projects", what: "the name of its paper", scope: undefined },
  { word: "qorvexpiece", module: "organisations", what: "a paper", scope: undefined },
  { word: "qorvexadieu", module: "organisations", what: "where one works", scope: undefined },
  { word: "Qorvexbloquee", module: "moderation", what: "whom one blocked", scope: undefined },
  { word: "Qorvexaide", module: "people", what: "whom one calls", scope: undefined },
  { word: "ombeline@example.org", module: "people", what: "an address", scope: undefined },
  { word: "qorvexgouter", module: "calendar", what: "an occasion", scope: undefined },
  { word: "qorvexporte", module: "squat", what: "whom one invited", scope: undefined },
  { word: "qorvexdon", module: "gifts", what: "what one gave", scope: undefined },
  { word: "qorvexsavoir", module: "trainings", what: "what one will know", scope: undefined },
  { word: "qorvexpoint", module: "meetings", what: "a point", scope: undefined },
  { word: "qorvexecrit", module: "commons", what: "a document, a suggestion", scope: undefined },
  { word: "qorvexessai", module: "methods", what: "a trial", scope: undefined },
  { word: "qorvexpratique", module: "practice", what: "what one told", scope: undefined },
  ...HOME_PLANTS,
  { word: "qorvexmessage", module: "home", what: "a message to the operator", scope: undefined },
];

const QUESTION = {
  question: "Un qorvexvote ?",
  method: "plurality",
  secrecy: "open",
  rules: { quorum: undefined, threshold: "simple", budget: undefined },
  binding: false,
  options: [{ label: "Oui" }, { label: "Non" }],
  quiet: true,
} as const;

/** A question that is over: its reasons are read then. */
async function decide(app: TestHouse, giver: PersonId, circle: CircleId): Promise<void> {
  const vote = await app.transaction(person(giver), async (work) => {
    const asked = sure(await askQuestionIn(work, { ...QUESTION, circle, closesAt: CLOSES }));
    const ballot = { marks: [1, 0], why: "Ma qorvexraison.", quiet: true } as const;
    sure(await castBallotIn(work, { vote: asked, ...ballot }));
    return asked;
  });
  await close(app, vote);
}

/** Of the circle: what is said, asked, decided, done and answered there. Answers the subjects of panels. */
async function inCircle(work: Work, circle: CircleId): Promise<Planted["subjects"]> {
  const space = spaceOf(circle);
  const { thread } = sure(
    await openThreadIn(work, { space, title: "Le qorvexfil", words: "Un qorvexmot.", quiet: true }),
  );
  const closesAt = work.now.add({ hours: 72 });
  const vote = sure(await askQuestionIn(work, { ...QUESTION, circle, closesAt, thread }));
  const about = { table: "decisions.vote", id: vote };
  sure(await addTaskIn(work, { space, title: "Une qorvextache", about, quiet: true }));
  sure(await makeOrientationIn(work, { circle, name: "La qorvextable", places: [] }));
  await plantWritingsIn(work, space);
  await tellOfPractice(work, circle);
  const call = { id: newId<"Call">(), title: "L’appel à qorvexreponse" };
  const answer = sure(await startJointAnswerIn(work, { circle, call, requirements: [] }));
  sure(await addPartsIn(work, { answer, titles: ["Une qorvexpartie"], quiet: true }));
  const file = { name: "qorvexpapier.pdf", bytes: writePdf("Papier", ["Une ligne."]) };
  sure(await attachFileIn(work, { answer, file }));
  sure(
    await addTrainingIn(
      work,
      toldTraining(space, { when: tomorrow(work), programme: SECRET, seenBy: "members" }),
    ),
  );
  await meetIn(work, space);
  const tasks = [`decisions.vote:${vote}`, `projects.answer:${answer}`];
  return { circle: [circle], thread: [thread], task: tasks };
}

const SECRET = {
  steps: [],
  knows: ["tenir un qorvexsavoir"],
  forWhom: undefined,
  bring: undefined,
  trainerName: undefined,
};

const tomorrow = ({ now }: Work) => ({
  ...toldTraining(newId<"Space">()).when,
  day: now.toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days: 1 }),
});

/** Somebody whom one met in a circle, since left: no page of circles names them any more. */
async function thank(app: TestHouse, giver: PersonId, neighbour: PersonId): Promise<void> {
  const circle = await app.transaction(person(neighbour), (work) =>
    makeCircleIn(work, {
      name: "Le quartier",
      kind: "local",
      isOpen: true,
      purpose: "Se saluer.",
      charter: ["On se salue."],
    }),
  );
  await app.transaction(person(giver), async (work) => {
    sure(await joinCircleIn(work, { circle }));
    const thanked = { what: "Un qorvexservice", kori: ONE_KORI, thanks: undefined };
    sure(await thankNeighbourIn(work, { with: neighbour, ...thanked }));
    sure(await leaveCircleIn(work, { circle }));
  });
}

/** A day of one's own, tomorrow. */
function ownDay({ actor, now }: Work): Parameters<typeof addOccasionIn>[1] {
  if (actor.for === undefined) throw new Error("somebody’s own");
  const zone = "Europe/Paris";
  return {
    space: ownSpaceOf(actor.for),
    kind: "meeting",
    words: { title: "Un qorvexgouter", about: undefined, address: "Chez moi", video: undefined },
    commune: undefined,
    when: {
      zone,
      day: now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 }),
      at: Temporal.PlainTime.from("16:00"),
      rule: { every: "once" },
      except: { school: undefined, holidays: undefined },
    },
    minutes: 60,
    seenBy: "members",
    capacity: undefined,
  };
}

/** Of oneself alone. */
async function ofOneself(work: Work, unwanted: PersonId): Promise<void> {
  sure(await writeNoteIn(work, { words: "Le qorvexcahier." }));
  sure(await writeNeedIn(work, { kind: "skills", words: { title: "Un qorvexbesoin", terms: {} } }));
  const offer = { kind: "skill", words: "Une qorvexoffre", details: undefined } as const;
  sure(await sayOfferIn(work, { ...offer, organisation: undefined }));
  const wanted = { what: "search", asked: readSearch({ q: ["qorvexalerte"] }) } as const;
  sure(await askAlertIn(work, { wanted, email: undefined, rhythm: "weekly", site: undefined }));
  sure(await addOccasionIn(work, ownDay(work)));
  sure(await blockPersonIn(work, { person: unwanted }));
  sure(await chooseHelperIn(work, { helper: { name: "Qorvexaide", telephone: "0400000000" } }));
  sure(await inviteStructureIn(work, { name: "La qorvexporte", commune: "26108", isNamed: true }));
  await leaveMessageIn(work, {
    kind: "other",
    words: "Un qorvexmessage",
    name: undefined,
    address: undefined,
    page: undefined,
  });
}
