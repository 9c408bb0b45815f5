import { form } from "#basics/form";
import {
  boxes,
  chosen,
  choice,
  line,
  lines,
  maybeChosen,
  maybeDay,
  maybeLine,
  maybeLines,
  maybeWhole,
  version,
  whole,
  yes,
} from "#basics/questions";

import type { SeenMeeting } from "../actions/see-meeting.ts";
import { MOST_SAID } from "../domain/entry.ts";
import { MOST_ABOUT, MOST_POINT_MINUTES, MOST_REASON, MOST_TITLE } from "../domain/meeting.ts";
import { peopleTexts } from "./people-texts.fr.ts";
import { texts as roomTexts } from "./room-texts.fr.ts";
import { refusalTexts, texts } from "./texts.fr.ts";

type People = SeenMeeting["people"];

const listed = (people: People) =>
  people.map(({ person, name }) => ({ value: person, label: name }));

/** At which date of the calendar: by its id. */
export const prepareForm = (dates: readonly { readonly value: string; readonly label: string }[]) =>
  form({
    date: chosen<"Occurrence">("date", { label: texts.which, empty: texts.whichEmpty, of: dates }),
  });

/** How a circle meets. */
export const settingForm = form({
  isOpen: yes("ouvertes", { label: texts.isOpen, help: texts.isOpenHelp }),
  powers: whole("pouvoirs", {
    label: texts.powers,
    help: texts.powersHelp,
    empty: texts.powersEmpty,
    least: 0,
    most: 20,
  }),
  quorum: maybeWhole("quorum", {
    label: texts.quorum,
    help: texts.quorumHelp,
    empty: texts.quorumEmpty,
    least: 1,
    most: 500,
  }),
});

/** Which points that the meeting before left are taken up: each by one tick. */
export const carryForm = (of: SeenMeeting["leftOver"]) =>
  form({
    points: boxes("points", {
      label: roomTexts.leftOverWhich,
      of: of.map(({ id, title, minutes }) => ({
        value: id,
        label: roomTexts.leftOverLine(title, minutes),
      })),
    }),
  });

/** The same as the circle is convoked: ticked beforehand, they are in the letter. */
export const convokeForm = (of: SeenMeeting["leftOver"]) =>
  form({
    carry: boxes("points", {
      label: roomTexts.leftOver,
      help: roomTexts.convokeCarries,
      of: of.map(({ id, title, minutes }) => ({
        value: id,
        label: roomTexts.leftOverLine(title, minutes),
      })),
    }),
  });

/** A point: what, how long, and what one should know. */
export const pointForm = form({
  title: line("titre", {
    label: roomTexts.pointTitle,
    empty: refusalTexts["empty-title"],
    most: MOST_TITLE,
  }),
  minutes: whole("minutes", {
    label: roomTexts.pointMinutes,
    empty: refusalTexts["no-minutes"],
    least: 1,
    most: MOST_POINT_MINUTES,
  }),
  about: maybeLines("savoir", { label: roomTexts.pointAbout, rows: 3, most: MOST_ABOUT }),
  closedSession: maybeLine("huis-clos", {
    label: roomTexts.closedSession,
    help: roomTexts.closedSessionHelp,
    most: MOST_REASON,
  }),
});

/** Why the point that is open goes on in closed session. */
export const closeDoorsForm = form({
  reason: line("raison", {
    label: roomTexts.closeDoorsWhy,
    empty: roomTexts.closeDoorsWhyEmpty,
    most: MOST_REASON,
  }),
});

/** Whether one comes, or who holds one’s power. */
export const answerForm = (people: People, powers: number) =>
  form({
    stands: choice("reponse", {
      label: roomTexts.answerAsk,
      of: ["coming", "excused", "represented"],
      says: roomTexts.answers,
      empty: roomTexts.answerEmpty,
    }),
    holder: maybeChosen<"Person">("pouvoir", {
      label: roomTexts.power,
      help: roomTexts.powerHelp(powers),
      none: roomTexts.powerNone,
      empty: roomTexts.powerEmpty,
      of: listed(people),
      optional: true,
    }),
  });

export const sayForm = form({
  text: lines("message", {
    label: roomTexts.write,
    empty: roomTexts.writeEmpty,
    rows: 2,
    most: MOST_SAID,
  }),
});

/** Something to do: who, and by when. */
export const todoForm = (people: People) =>
  form({
    who: maybeChosen<"Person">("qui", {
      label: roomTexts.todoWho,
      none: roomTexts.todoNobody,
      empty: roomTexts.powerEmpty,
      of: listed(people),
      optional: true,
    }),
    due: maybeDay("jour", {
      label: roomTexts.todoDue,
      help: roomTexts.todoDueHelp,
      empty: roomTexts.todoDueEmpty,
    }),
  });

export const objectForm = form({
  why: line("gene", { label: roomTexts.objectWhy, empty: roomTexts.objectEmpty, most: 500 }),
});

/** Whom who leads writes in. */
export const seatForm = (people: People) =>
  form({
    person: chosen<"Person">("qui", {
      label: peopleTexts.seatWho,
      empty: peopleTexts.seatWhoEmpty,
      of: listed(people),
    }),
    stands: choice("ou", {
      label: peopleTexts.seatHow,
      of: ["telephone", "present", "excused"],
      says: peopleTexts.seats,
      empty: peopleTexts.seatHowEmpty,
    }),
  });

export const facilitatorForm = (people: People) =>
  form({
    person: chosen<"Person">("qui", {
      label: peopleTexts.addFacilitator,
      empty: peopleTexts.seatWhoEmpty,
      of: listed(people),
    }),
  });

export const publishForm = form({
  forGood: yes("pour-toujours", { label: roomTexts.forGood }),
  version: version(),
});
