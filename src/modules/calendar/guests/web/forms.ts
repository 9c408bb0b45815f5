import { form } from "#basics/form";
import { line, version, whole } from "#basics/questions";
import { readAddress } from "#rules/people";

import { MOST_NAME } from "../../actions/reply.ts";
import { MOST_PEOPLE } from "../../domain/reply.ts";
import { children } from "../../web/reply-forms.ts";
import { texts as says } from "../../web/texts.fr.ts";
import { texts } from "./texts.fr.ts";

const name = line("nom", {
  label: texts.name,
  empty: texts.noName,
  most: MOST_NAME,
  autocomplete: "name",
});
const people = whole("combien", {
  label: says.people,
  empty: says.notPeople,
  least: 1,
  most: MOST_PEOPLE,
});

/** A name, an address, and how many: what is asked of who has no account. */
export const askGuestForm = form({
  name,
  email: line("email", {
    type: "email",
    label: texts.email,
    autocomplete: "email",
    empty: texts.notAnAddress,
    most: 254,
  }).refine((typed) => readAddress(typed) !== undefined, texts.notAnAddress),
  people,
  children,
});

/** What is confirmed, or changed, by the link of the letter. */
export const sayForm = form({ name, people, children, seen: version() });
