import { expect, test } from "vitest";

import { readAnswers } from "#basics/form";

import { signalForm } from "./forms.ts";
import { signalTexts } from "./texts.fr.ts";

test.each(["javascript:hostile()", "www.example.org", "ici", "https://"])(
  "« %s » is no address of a call that was seen elsewhere: a list leads there",
  (adresse) => {
    const typed = { intitule: "Des haies", organisme: "La commune" };
    const read = readAnswers(signalForm, { ...typed, adresse });
    expect(!read.fits && read.problems).toEqual({ adresse: signalTexts.urlMissing });
    expect(readAnswers(signalForm, { ...typed, adresse: "https://exemple.org/haies" }).fits).toBe(
      true,
    );
  },
);
