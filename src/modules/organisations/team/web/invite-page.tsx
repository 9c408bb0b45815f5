import { Checks, Field, Form, Select } from "#ui/form";

import type { Inside } from "../actions/see-team.ts";
import { addressOf } from "../../domain/organisation.ts";
import { InsidePage, type Mending } from "./inside-page.tsx";
import { powerChoices, roleOptions } from "./role-form.tsx";
import { inviteTexts as texts, teamTexts } from "./texts.fr.ts";

/** How many persons the page invites at once; those after the third are folded. */
export const PLACES = [1, 2, 3, 4, 5] as const;
const SHOWN = 3;

/** Several persons are invited at once, each in their function. */
export function InvitePage({ inside, ...mending }: Mending & { readonly inside: Inside }) {
  const { organisation, mine } = inside;
  const folded = PLACES.slice(SHOWN);
  const isOpen = folded.some((place) => isTouched(mending, place));
  return (
    <InsidePage
      {...mending}
      sent="inviter"
      organisation={organisation}
      title={texts.title}
      lead={texts.lead}
      through={{ label: teamTexts.title, at: "/equipe" }}
      narrow
    >
      <Form
        action={`${addressOf(organisation)}/equipe/inviter`}
        send={texts.send}
        typed={mending.typed}
        problem={mending.problem}
        problems={mending.problems}
      >
        {PLACES.slice(0, SHOWN).map((place) => (
          <Person place={place} />
        ))}
        <details class="pile" open={isOpen}>
          <summary>{texts.more}</summary>
          {folded.map((place) => (
            <Person place={place} />
          ))}
        </details>
        <h2>{texts.common}</h2>
        <Checks
          name="pouvoirs"
          question={texts.powers}
          help={texts.powersHelp}
          choices={powerChoices(mine.powers)}
        />
        <Field
          name="jusquau"
          type="date"
          label={teamTexts.day}
          help={teamTexts.dayHelp}
          optional
          width="moyen"
        />
      </Form>
    </InsidePage>
  );
}

function isTouched({ typed = {}, problems = {} }: Mending, place: number): boolean {
  const names = [`adresse-${place}`, `fonction-${place}`];
  return names.some((name) => (typed[name] ?? "") !== "" || problems[name] !== undefined);
}

function Person({ place }: { readonly place: number }) {
  return (
    <fieldset class="pile">
      <legend>{texts.person(place)}</legend>
      <Field
        name={`adresse-${place}`}
        type="email"
        label={texts.email}
        optional={place > 1}
        autocomplete="off"
        inputmode="email"
        maxlength={254}
      />
      <Select
        name={`fonction-${place}`}
        label={texts.role}
        optional={place > 1}
        empty=""
        options={roleOptions}
      />
    </fieldset>
  );
}
