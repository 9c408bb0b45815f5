import { backTo, type GivenBack } from "#basics/form";
import { Form, Press } from "#ui/form";
import { Section } from "#ui/panel";

import type { SeenCommon } from "../actions/common-account.ts";
import type { SeenAccount } from "../actions/see-account.ts";
import { accountAt } from "./at.ts";
import { commonTexts as texts } from "./common-texts.fr.ts";
import { giverForm } from "./forms.ts";

/** Who may give from the common account of a circle; for who facilitates it, to say otherwise. */
export function Common({
  account: { common, of },
  back,
}: {
  readonly account: SeenAccount;
  readonly back: GivenBack;
}) {
  if (common === undefined) return null;
  const { givers, members } = common;
  const at = `${accountAt(of.party)}/donner`;
  return (
    <Section title={texts.title} id="donner" class="pile-s">
      {givers.length === 0 && <p>{texts.none}</p>}
      {givers.length > 0 && (
        <ul class="lignes serre">
          {givers.map(({ id, name, most }) => (
            <li class="rang bouts">
              <span>{texts.giver(name, most)}</span>
              {members !== undefined && (
                <Press
                  action={`${at}/${id}/retirer`}
                  class=""
                  prefix={id}
                  kind="clair"
                  label={texts.endOf(name)}
                >
                  {texts.end}
                </Press>
              )}
            </li>
          ))}
        </ul>
      )}
      {members === undefined ? (
        <p class="petit doux">{texts.facilitatorSays}</p>
      ) : (
        <NameGiver members={members} at={at} back={back} />
      )}
    </Section>
  );
}

interface NameGiverProps {
  readonly members: NonNullable<SeenCommon["members"]>;
  readonly at: string;
  readonly back: GivenBack;
}

function NameGiver({ members, at, back }: NameGiverProps) {
  return (
    <details open={back.form === "giver"}>
      <summary>{texts.name}</summary>
      <Form
        action={at}
        asks={giverForm(members)}
        back={backTo("giver", back)}
        prefix="donner"
        send={texts.send}
        class="pile"
      />
    </details>
  );
}
