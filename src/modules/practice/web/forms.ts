import { form } from "#basics/form";
import { day, line, lines, maybeLine, maybeLines, version, yes } from "#basics/questions";

import { MOST_LINE, MOST_POINT } from "../domain/line.ts";
import {
  MOST_ANSWER,
  MOST_ASKS,
  MOST_BACK,
  MOST_SHARES,
  MOST_TITLE,
  MOST_TOLD,
} from "../domain/situation.ts";
import { texts } from "./texts.fr.ts";

export const openForm = form({
  shares: line("partage", {
    label: texts.shares,
    help: texts.sharesHelp,
    empty: texts.sharesEmpty,
    most: MOST_SHARES,
  }),
});

const told = {
  title: line("titre", {
    label: texts.name,
    help: texts.nameHelp,
    empty: texts.nameEmpty,
    most: MOST_TITLE,
  }),
  happened: lines("passe", {
    label: texts.happened,
    help: texts.happenedHelp,
    empty: texts.happenedEmpty,
    most: MOST_TOLD,
    rows: 8,
  }),
  tried: maybeLines("essaye", { label: texts.tried, most: MOST_TOLD, rows: 4 }),
  asks: lines("demande", {
    label: texts.asks,
    empty: texts.asksEmpty,
    most: MOST_ASKS,
    rows: 3,
  }),
  named: yes("nom", { label: texts.named }),
};

export const tellForm = form(told);
export const tellAgainForm = form({ ...told, version: version() });

export const backForm = form({
  word: lines("mot", {
    label: texts.back,
    help: texts.backHelp,
    empty: texts.backEmpty,
    most: MOST_BACK,
    rows: 4,
  }),
});

export const answerForm = form({
  text: lines("reponse", {
    label: texts.yourAnswer,
    help: texts.answerHelp,
    empty: texts.answerEmpty,
    most: MOST_ANSWER,
    rows: 6,
  }),
});

export const lineForm = form({
  text: lines("savoir", {
    label: texts.line,
    empty: texts.lineEmpty,
    most: MOST_LINE,
    rows: 3,
  }),
  document: maybeLine("document", {
    label: texts.document,
    help: texts.documentHelp,
    most: 300,
  }),
});

export const pointForm = form({
  text: line("point", {
    label: texts.point,
    help: texts.pointHelp,
    empty: texts.pointEmpty,
    most: MOST_POINT,
  }),
});

export const takeForm = form({ due: day("jour", { label: texts.due, empty: texts.dueEmpty }) });
