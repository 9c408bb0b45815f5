import { z } from "zod";

import { form, readAnswers, type Typed } from "#basics/form";
import { choice, line, lines, maybeDay, maybeLines } from "#basics/questions";
import {
  lineField,
  optionalDayField,
  optionalTextField,
  readTyped,
  textField,
} from "#services/forms";
import { Choices, Field, Form, TextArea } from "#ui/form";
import { type Frame, write } from "#ui/frame";
import { Page } from "#ui/page";

/* A form of twenty questions, declared once; and the same drawn and read by hand, as a reference. */

const KINDS = ["a", "b", "c", "d"] as const;
const KIND_NAMES = { a: "Un prêt", b: "Un service", c: "Du temps", d: "Un lieu" };
const EMPTY = "Dites-le en quelques mots.";
const HELP = "Ce que vous écrivez ici se lit entre membres.";
const options = KINDS.map((value) => ({ value, label: KIND_NAMES[value] }));
const four = ["1", "2", "3", "4"] as const;

const declared = form(
  Object.fromEntries(
    four.flatMap((n) => [
      [`title${n}`, line(`titre-${n}`, { label: `Titre ${n}`, help: HELP, empty: EMPTY })],
      [`text${n}`, lines(`texte-${n}`, { label: `Texte ${n}`, empty: EMPTY, most: 2_000 })],
      [`more${n}`, maybeLines(`plus-${n}`, { label: `Détails ${n}`, help: HELP, rows: 3 })],
      [`until${n}`, maybeDay(`fin-${n}`, { label: `Jusqu’au ${n}`, empty: "Écrivez un jour." })],
      [
        `kind${n}`,
        choice(`genre-${n}`, { label: `Genre ${n}`, of: KINDS, says: KIND_NAMES, empty: EMPTY }),
      ],
    ]),
  ),
);

const byHand = z.object(
  Object.fromEntries(
    four.flatMap((n) => [
      [`titre-${n}`, lineField(EMPTY)],
      [`texte-${n}`, textField(EMPTY, 2_000)],
      [`plus-${n}`, optionalTextField(5_000)],
      [`fin-${n}`, optionalDayField("Écrivez un jour.")],
      [`genre-${n}`, z.enum(KINDS, { error: EMPTY })],
    ]),
  ),
);

function ByHand({ n }: { readonly n: string }) {
  return (
    <>
      <Field name={`titre-${n}`} label={`Titre ${n}`} help={HELP} maxlength={200} />
      <TextArea name={`texte-${n}`} label={`Texte ${n}`} maxlength={2_000} />
      <TextArea
        name={`plus-${n}`}
        label={`Détails ${n}`}
        help={HELP}
        rows={3}
        maxlength={5_000}
        optional
      />
      <Field name={`fin-${n}`} label={`Jusqu’au ${n}`} type="date" width="moyen" optional />
      <Choices name={`genre-${n}`} question={`Genre ${n}`} choices={options} />
    </>
  );
}

interface Given {
  readonly typed?: Typed;
  readonly problems?: Readonly<Record<string, string>>;
}

/** One side: a page with the form, as it is sent back, and what is read of it. */
export interface Side {
  readonly draw: (frame: Frame, given: Given) => Promise<string>;
  readonly read: (typed: Typed) => { readonly fits: boolean };
}

export const ours: Side = {
  draw: (frame, given) =>
    write(
      frame,
      <Page title="Vingt questions" heading="Vingt questions">
        <Form action="/x" asks={declared} back={given} send="Envoyer" />
      </Page>,
    ),
  read: (typed) => readAnswers(declared, typed),
};

export const reference: Side = {
  draw: (frame, given) =>
    write(
      frame,
      <Page title="Vingt questions">
        <div class="pile-l">
          <header class="pile-s">
            <h1>Vingt questions</h1>
          </header>
          <Form action="/x" {...given} send="Envoyer">
            {four.map((n) => (
              <ByHand n={n} />
            ))}
          </Form>
        </div>
      </Page>,
    ),
  read: (typed) => readTyped(typed, byHand),
};

/** What somebody typed in it: right but for one text that is missing. */
export const TYPED: Typed = Object.fromEntries(
  four.flatMap((n) => [
    [`titre-${n}`, `Un prêt de remorque ${n}`],
    [
      `texte-${n}`,
      n === "3" ? " " : "Une remorque à vélo,\r\nbâchée, pour trois jours. ".repeat(8),
    ],
    [`plus-${n}`, ""],
    [`fin-${n}`, "30/11/2026"],
    [`genre-${n}`, "b"],
  ]),
);
