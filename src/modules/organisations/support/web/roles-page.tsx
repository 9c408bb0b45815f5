import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Section } from "#ui/panel";

import { structureRoleNames, structureRoleSays } from "../../domain/names.fr.ts";
import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { rolesOf, rolesOfKind } from "../../domain/structure-role.ts";
import { InsidePage } from "../../team/web/inside-page.tsx";
import { rolesForm } from "./forms.ts";
import { rolesTexts as texts } from "./texts.fr.ts";

export interface RolesPageProps {
  readonly organisation: Organisation;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** What a structure is here: by its kind, and what it says. */
export function RolesPage({ organisation, said, back }: RolesPageProps) {
  const own = rolesOfKind(organisation.kind);
  const saying = rolesOf(organisation).filter((role) => !own.includes(role));
  return (
    <InsidePage
      organisation={organisation}
      title={texts.title}
      lead={texts.lead}
      narrow
      said={said}
      back={back}
    >
      {own.length > 0 && (
        <Section title={texts.own} id="genre">
          <ul>
            {own.map((role) => (
              <li>
                <strong>{structureRoleNames[role]}.</strong> {structureRoleSays[role]}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Form
        action={`${addressOf(organisation)}/roles`}
        asks={rolesForm(organisation.kind)}
        values={{ roles: saying }}
        back={back}
        send={texts.send}
      />
    </InsidePage>
  );
}
