import { writeDate } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Form, Press } from "#ui/form";

import { addressOf } from "../../domain/organisation.ts";
import type { SeenYear } from "../actions/see-year.ts";
import { factsForm, ownForm, subsidyForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

interface FormProps {
  readonly seen: SeenYear;
  readonly back: GivenBack;
}

/** What makes the dates. */
export function FactsForm({ seen, back }: FormProps) {
  const { facts, organisation } = seen;
  const closes = seen.dates.find(({ date, done }) => date.rule === "closing" && !done)?.due;
  return (
    <Form
      action={`${addressOf(organisation)}/annee`}
      send={texts.facts.send}
      class="pile"
      prefix="exercice"
      asks={factsForm}
      values={{ ...facts, closes }}
      back={backTo("facts", back)}
    />
  );
}

function SubsidyForm({ seen, back }: FormProps) {
  const words = texts.subsidy;
  return (
    <details class="pile" open={back.form === "subsidy"}>
      <summary>{words.title}</summary>
      <p class="petit">{words.says}</p>
      <Form
        action={`${addressOf(seen.organisation)}/annee/subventions`}
        send={words.send}
        class="pile"
        prefix="subvention"
        asks={subsidyForm}
        back={backTo("subsidy", back)}
      />
    </details>
  );
}

function OwnDateForm({ seen, back }: FormProps) {
  const words = texts.own;
  return (
    <details class="pile" open={back.form === "own"}>
      <summary>{words.title}</summary>
      <Form
        action={`${addressOf(seen.organisation)}/annee/dates`}
        send={words.send}
        class="pile"
        prefix="date"
        asks={ownForm}
        back={backTo("own", back)}
      />
    </details>
  );
}

/** What makes the dates, and those that one adds. */
export function Adding(props: FormProps) {
  const { seen, back } = props;
  const at = addressOf(seen.organisation);
  return (
    <div class="pile">
      <SubsidyForm {...props} />
      <OwnDateForm {...props} />
      {seen.isSaid && (
        <details class="pile" open={back.form === "facts"}>
          <summary>{texts.facts.title}</summary>
          <FactsForm {...props} />
        </details>
      )}
      {seen.own.length > 0 && (
        <details class="pile-s">
          <summary>{texts.added}</summary>
          <ul class="lignes serre">
            {seen.own.map(({ id, kind, title, on, isYearly }) => (
              <li class="rang bouts">
                <span>
                  {kind === "subsidy"
                    ? texts.subsidy.line(title, writeDate(on))
                    : texts.own.line(title, writeDate(on), isYearly)}
                </span>
                <Press
                  action={`${at}/annee/dates/${id}/retirer`}
                  class=""
                  prefix={id}
                  kind="clair"
                  label={texts.removeOf(title)}
                >
                  {texts.remove}
                </Press>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
