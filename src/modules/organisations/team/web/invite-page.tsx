import { form, type GivenBack } from "#basics/form";
import { Field, Form, Select } from "#ui/form";
import { Questions } from "#ui/questions";

import { addressOf } from "../../domain/organisation.ts";
import { roleOptions } from "../../web/role-form.ts";
import type { Inside } from "../actions/see-team.ts";
import { commonQuestions } from "./forms.ts";
import { InsidePage } from "./inside-page.tsx";
import { PLACES } from "./invite-form.ts";
import { inviteTexts as texts, teamTexts } from "./texts.fr.ts";

const SHOWN = 3;

interface InvitePageProps {
  readonly inside: Inside;
  readonly back: GivenBack;
}

/** Several persons are invited at once, each in their function. */
export function InvitePage({ inside, back }: InvitePageProps) {
  const { organisation, mine } = inside;
  const folded = PLACES.slice(SHOWN);
  const isOpen = folded.some((place) => isTouched(back, place));
  return (
    <InsidePage
      organisation={organisation}
      title={texts.title}
      lead={texts.lead}
      through={{ label: teamTexts.title, at: "/equipe" }}
      narrow
      back={back}
    >
      <Form action={`${addressOf(organisation)}/equipe/inviter`} send={texts.send} back={back}>
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
        <Questions of={form(commonQuestions(mine.powers))} />
      </Form>
    </InsidePage>
  );
}

function isTouched({ typed = {}, problems = {} }: GivenBack, place: number): boolean {
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
