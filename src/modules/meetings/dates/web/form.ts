import { form } from "#basics/form";
import { day, line, maybeLine } from "#basics/questions";
import { endsApart, whenForm, whereForm } from "#pieces/calendar";

import { MOST_TITLE } from "../../domain/meeting.ts";
import { texts } from "./texts.fr.ts";

/** What a meeting is called, when it is, and where. */
export const newForm = form({
  title: line("titre", { label: texts.name, empty: texts.nameEmpty, most: MOST_TITLE }),
  ...whenForm.shape,
  day: day("jour", { label: texts.day, empty: texts.dayEmpty }),
  address: maybeLine("adresse", { label: texts.address, help: texts.addressHelp, most: 300 }),
  video: whereForm.shape.video,
}).refine(endsApart, { path: ["ends"], error: texts.wholeDay });
